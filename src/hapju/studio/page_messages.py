"""Bytes of a page as a message, or the reason why they are none."""

from __future__ import annotations

from math import isfinite

import msgspec

from hapju.studio.protocol import Ask, Change, Clock, PageMessage, Play, StudioMessage

_decoder: msgspec.msgpack.Decoder[PageMessage] = msgspec.msgpack.Decoder(PageMessage)
_encoder = msgspec.msgpack.Encoder()


class NoMessage(ValueError):
    """What a page sent is no message of the protocol; says why in a few words."""


def read_message(data: bytes) -> PageMessage:
    """The message in a binary frame.

    Raises:
        NoMessage: for anything that isn't one, and for numbers that are none.
    """
    try:
        message = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise NoMessage(str(problem)) from None
    if not _is_finite(message):
        raise NoMessage("a number is not finite")
    return message


def write_message(message: StudioMessage) -> bytes:
    """A message as the bytes of a binary frame."""
    return _encoder.encode(message)


def _is_finite(message: PageMessage) -> bool:
    """Whether all its numbers are finite: the bounds of a type let "not a number" through."""
    kind = type(message)
    if kind is Play:
        assert isinstance(message, Play)  # noqa: S101 (mypy's word for it)
        return isfinite(message.until_s) and all(
            isfinite(stroke.time_s) and isfinite(stroke.velocity) for stroke in message.strokes
        )
    if isinstance(message, Clock):
        numbers = (message.error_ms, message.round_trip_ms, message.output_latency_ms or 0.0)
        return all(map(isfinite, numbers))
    if isinstance(message, Ask):
        return isfinite(message.asked_s)
    if isinstance(message, Change):
        return isfinite(message.latency_ms or 0.0)
    return True
