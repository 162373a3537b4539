"""WebSocket frames (RFC 6455): ours framed once for many pages, theirs told apart in a stream.

The frames of a page's strokes are all of one simple kind: one binary message, whole, masked. Those
are read here; every other frame goes whole to the ``websockets`` package, which knows all kinds.
"""

from __future__ import annotations

try:
    from websockets.speedups import apply_mask
except ImportError:  # without its compiled part, the package has one in Python
    from websockets.utils import apply_mask

_WHOLE_BINARY = 0x82
_MASKED = 0x80


def framed(payload: bytes) -> bytes:
    """A binary message as the one frame in which it travels to any page."""
    size = len(payload)
    if size < 126:
        return b"\x82" + bytes((size,)) + payload
    if size < 65_536:
        return b"\x82\x7e" + size.to_bytes(2, "big") + payload
    return b"\x82\x7f" + size.to_bytes(8, "big") + payload


class TooLarge(ValueError):
    """A frame says that it is larger than anything a page has to say."""


def next_frame(data: bytes, at: int, largest: int) -> tuple[int, bytes | None] | None:
    """The frame that begins at ``data[at]``.

    Returns where it ends and the message in it, None for a frame of any other kind; None instead
    of both where the frame isn't whole yet.

    Raises:
        TooLarge: for more than ``largest`` bytes of message, before they are there.
    """
    there = len(data) - at
    if there < 2:
        return None
    kind, second = data[at], data[at + 1]
    size, start = second & 0x7F, at + 2
    if size == 126:
        start += 2
        size = int.from_bytes(data[at + 2 : start], "big") if there >= 4 else 126
    elif size == 127:
        start += 8
        size = int.from_bytes(data[at + 2 : start], "big") if there >= 10 else 127
    if size > largest:
        raise TooLarge
    mask_at = start
    if second & _MASKED:
        start += 4
    end = start + size
    if len(data) < end:
        return None
    if kind != _WHOLE_BINARY or start == mask_at:
        return end, None
    return end, apply_mask(data[start:end], data[mask_at:start])
