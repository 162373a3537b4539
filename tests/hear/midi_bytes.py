"""MIDI files as bytes, built by hand: what no well-behaved library would write."""

from __future__ import annotations

END = b"\x00\xff\x2f\x00"


def varlen(value: int) -> bytes:
    out = [value & 0x7F]
    while value := value >> 7:
        out.append(value & 0x7F | 0x80)
    return bytes(reversed(out))


def smf(*tracks: bytes, form: int | None = None, division: int = 480) -> bytes:
    """A file of these tracks' events; format 0 for one track, else 1."""
    form = (0 if len(tracks) == 1 else 1) if form is None else form
    head = b"MThd" + b"".join(n.to_bytes(2, "big") for n in (0, 6, form, len(tracks), division))
    return head + b"".join(b"MTrk" + len(t).to_bytes(4, "big") + t for t in tracks)


def hits(*notes: tuple[int, int, int], channel: int = 9) -> bytes:
    """Note-ons of (delta tick, note, velocity), each with its status byte."""
    return b"".join(varlen(d) + bytes([0x90 | channel, n, v]) for d, n, v in notes)


def tempo(delta: int, microseconds: int) -> bytes:
    return varlen(delta) + b"\xff\x51\x03" + microseconds.to_bytes(3, "big")


def meter(delta: int, beats: int, power: int) -> bytes:
    return varlen(delta) + bytes([0xFF, 0x58, 4, beats, power, 24, 8])


def name(text: str, kind: int = 3) -> bytes:
    said = text.encode()
    return bytes([0, 0xFF, kind]) + varlen(len(said)) + said


def control(delta: int, number: int, value: int, channel: int = 9) -> bytes:
    return varlen(delta) + bytes([0xB0 | channel, number, value])


def pressure(delta: int, note: int, value: int, channel: int = 9) -> bytes:
    return varlen(delta) + bytes([0xA0 | channel, note, value])
