"""Bytes of a page as a message, or the reason why they are none."""

from __future__ import annotations

import msgspec

from hapju.studio.protocol import PageMessage, StudioMessage

_decoder: msgspec.msgpack.Decoder[PageMessage] = msgspec.msgpack.Decoder(PageMessage)
_encoder = msgspec.msgpack.Encoder()


class NoMessage(ValueError):
    """What a page sent is no message of the protocol; says why in a few words."""


def read_message(data: bytes) -> PageMessage:
    """The message in a binary frame.

    Raises:
        NoMessage: for anything that isn't one.
    """
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise NoMessage(str(problem)) from None


def write_message(message: StudioMessage) -> bytes:
    """A message as the bytes of a binary frame."""
    return _encoder.encode(message)
