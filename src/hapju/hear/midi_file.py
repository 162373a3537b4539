"""Standard MIDI Files: every channel message, tempo, meter and name, as columns.

Formats 0, 1 and 2, running status, beat and time-code division, and RMID (a MIDI file in a RIFF
file) are read as the standard says (MIDI Manufacturers Association, RP-001, 1996). The tracks of a
format 1 file are played together; those of a format 2 file are patterns, played one after another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

import numpy as np

from hapju.errors import BadInput
from hapju.hear.midi_track import ByteArray, Fault, Meta, TrackEvents, read_track
from hapju.strokes import FloatArray, IntArray

NOTE_OFF, NOTE_ON, POLY_PRESSURE, CONTROL_CHANGE = 0x80, 0x90, 0xA0, 0xB0
TRACK_NAME, INSTRUMENT_NAME, MARKER, TEMPO, METER = 0x03, 0x04, 0x06, 0x51, 0x58
MOST_SPECIAL_EVENTS = 1_000_000
"""A file with more meta, exclusive and system events than this is no recording."""
_DEFAULT_TEMPO = 500_000  # microseconds a quarter note: 120 BPM until a file says otherwise
_MOST_EXACT_TICKS = 1 << 39  # a tempo has 24 bits
_A_MIDI_FILE = "a MIDI file starts with the letters MThd"


@dataclass(frozen=True, slots=True, eq=False)
class MidiFile:
    """A Standard MIDI File on one timeline.

    Channel messages, shape ``(n,)``, in the order of their ticks, then of tracks: ``tick``,
    ``track`` (from 1), ``status`` (message and channel), ``data1``, ``data2`` (0 where a message
    has one data byte).

    Attributes:
        ticks_per_beat: for a file that counts beats (quarter notes), else 0.
        ticks_per_second: for a file that counts time code, else 0.
        metas: meta events, in the same order.
        end_tick: where the last track ends.
    """

    format: int
    ticks_per_beat: int
    ticks_per_second: Fraction
    tracks: int
    tick: IntArray
    track: IntArray
    status: ByteArray
    data1: ByteArray
    data2: ByteArray
    metas: tuple[Meta, ...]
    end_tick: int

    def seconds_at(self, ticks: IntArray) -> FloatArray:
        """The time of each tick from the start of the file, through the tempos; any shape."""
        if self.ticks_per_second:
            rate = self.ticks_per_second
            return np.asarray(ticks, np.float64) * rate.denominator / rate.numerator
        changes = [(0, _DEFAULT_TEMPO), *self._tempo_changes()]
        # Whole numbers of ticks times microseconds: exact up to the one division at the end. Where
        # 64 bits don't hold them, after some decades, nearly exact will do.
        number = np.int64 if self.end_tick < _MOST_EXACT_TICKS else np.float64
        tick = np.array([at for at, _ in changes], dtype=number)
        tempo = np.array([microseconds for _, microseconds in changes], dtype=number)
        elapsed = np.concatenate([[0], np.cumsum(np.diff(tick) * tempo[:-1])])
        row = np.searchsorted(tick, ticks, side="right") - 1
        parts = elapsed[row] + (ticks - tick[row]) * tempo[row]
        return np.asarray(parts / (1e6 * self.ticks_per_beat), dtype=np.float64)

    def tempos(self) -> tuple[tuple[float, float], ...]:
        """The tempos as (beat, quarter notes a minute); none in a file that counts time code."""
        if not self.ticks_per_beat:
            return ()
        return tuple((at / self.ticks_per_beat, 60e6 / us) for at, us in self._tempo_changes())

    def meters(self) -> tuple[tuple[float, int, int], ...]:
        """The meters as (beat, numerator, denominator); none in a file that counts time code.

        One that no music has, such as 0/4, is left out: nothing else depends on it.
        """
        if not self.ticks_per_beat:
            return ()
        found = (
            (meta.tick / self.ticks_per_beat, meta.payload[0], 2 ** meta.payload[1])
            for meta in self.metas
            if meta.kind == METER and len(meta.payload) >= 2 and meta.payload[1] <= 5
        )
        return tuple(meter for meter in found if 1 <= meter[1] <= 64)

    def texts(self, *kinds: int) -> Iterator[tuple[int, str]]:
        """The (tick, text) of meta events of these kinds."""
        for meta in self.metas:
            if meta.kind in kinds:
                yield meta.tick, _text_of(meta.payload)

    def _tempo_changes(self) -> list[tuple[int, int]]:
        return [
            (meta.tick, int.from_bytes(meta.payload, "big"))
            for meta in self.metas
            if meta.kind == TEMPO
        ]


def parse_midi(data: bytes, where: str) -> MidiFile:
    """A MIDI file from its bytes; ``where`` names it in errors.

    Raises:
        BadInput: for anything that is not whole and right: says file, track, byte and what.
    """
    midi, problem = _parse(data, where)
    if problem is not None:
        raise problem
    return midi


def parse_midi_as_far_as_good(data: bytes, where: str) -> tuple[MidiFile, BadInput | None]:
    """A MIDI file up to the first fault of each track, and the first fault of all.

    Raises:
        BadInput: where not even the header can be read.
    """
    return _parse(data, where)


def _parse(data: bytes, where: str) -> tuple[MidiFile, BadInput | None]:
    start, end = _midi_in_riff(data, where) if data[:4] == b"RIFF" else (0, len(data))
    form, count, division, at = _header(data, start, end, where)
    per_beat, per_second = _division(division, where, start)
    tracks, problem = _tracks(data, at, end, count, where)
    return _merge(form, per_beat, per_second, tracks), problem


def _header(data: bytes, start: int, end: int, where: str) -> tuple[int, int, int, int]:
    """Format, number of tracks, division, and the offset after the header."""
    if not data:
        raise BadInput(where, "the file is empty", "give a MIDI file of at least one track")
    if data[start : start + 4] != b"MThd":
        begins = "text" if _looks_like_text(data[start : start + 64]) else "something else"
        raise BadInput(f"{where}, byte {start}", f"this is no MIDI file but {begins}", _A_MIDI_FILE)
    size = int.from_bytes(data[start + 4 : start + 8], "big")
    if start + 14 > end or size < 6 or start + 8 + size > end:
        raise BadInput(
            f"{where}, byte {start + 4}", "the header is cut short", "a header has 14 bytes"
        )
    form, count, division = (
        int.from_bytes(data[at : at + 2], "big") for at in range(start + 8, start + 14, 2)
    )
    if form > 2:
        raise BadInput(
            f"{where}, byte {start + 8}", f"there is no MIDI format {form}", "it is 0, 1 or 2"
        )
    return form, count, division, start + 8 + size


def _looks_like_text(data: bytes) -> bool:
    return all(byte in b"\t\r\n" or byte >= 0x20 for byte in data)


def _midi_in_riff(data: bytes, where: str) -> tuple[int, int]:
    """Where the MIDI file lies in a RIFF file (RMID)."""
    at = 12
    while data[8:12] == b"RMID" and at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if data[at : at + 4] == b"data":
            return at + 8, min(at + 8 + size, len(data))
        at += 8 + size + size % 2
    raise BadInput(f"{where}, byte 8", "this RIFF file holds no MIDI", _A_MIDI_FILE)


def _division(division: int, where: str, start: int) -> tuple[int, Fraction]:
    """Ticks a beat, or else ticks a second."""
    if division and division < 0x8000:
        return division, Fraction(0)
    frames, ticks = 256 - (division >> 8), division & 0xFF
    if division == 0 or frames not in (24, 25, 29, 30) or ticks == 0:
        raise BadInput(
            f"{where}, byte {start + 12}",
            f"the division is {division:04X}, which tells no time",
            "it is 1 to 32767 ticks a beat, or 24, 25, 29 or 30 frames a second",
        )
    # "29" is drop-frame time code, which runs at 30000/1001 frames a second.
    return 0, ticks * (Fraction(30000, 1001) if frames == 29 else Fraction(frames))


def _tracks(
    data: bytes, at: int, end: int, count: int, where: str
) -> tuple[list[TrackEvents], BadInput | None]:
    """The tracks up to ``count``, and what is first wrong among them. Other chunks are passed."""
    tracks: list[TrackEvents] = []
    problems: list[tuple[int, Fault]] = []
    budget = MOST_SPECIAL_EVENTS
    while len(tracks) < count:
        if (fault := _chunk_fault(data, at, end, count)) is not None:
            problems.append((len(tracks) + 1, fault))
        if fault is not None and not data[at : at + 8].startswith(b"MTrk"):
            break
        size = int.from_bytes(data[at + 4 : at + 8], "big")
        if data[at : at + 4] == b"MTrk":
            number = len(tracks) + 1
            tracks.append(read_track(data, at + 8, min(at + 8 + size, end), number, budget))
            budget -= tracks[-1].special_events
            if (fault := tracks[-1].fault) is not None:
                problems.append((number, fault))
        at += 8 + size
    if not problems and data[at : at + 4] == b"MTrk":
        wrong = f"the header counts {count} tracks, and here one more begins"
        problems.append((count + 1, Fault(at, wrong, "the header counts every track")))
    if not problems:
        return tracks, None
    number, fault = problems[0]
    place = f"{where}, track {number}, byte {fault.offset}"
    return tracks, BadInput(place, fault.wrong, fault.right)


def _chunk_fault(data: bytes, at: int, end: int, count: int) -> Fault | None:
    """What is wrong with the chunk at an offset, where a track should be."""
    if at + 8 > end:
        wrong = f"the file ends before it, though its header counts {count} tracks"
        return Fault(end, wrong, "the file holds every track")
    if not (data[at : at + 4].isascii() and data[at : at + 4].isalnum()):
        return Fault(at, "no track starts here", "a track starts with the letters MTrk")
    size = int.from_bytes(data[at + 4 : at + 8], "big")
    if at + 8 + size > end:
        wrong = f"it should take {size} bytes and the file holds {end - at - 8} more"
        return Fault(at + 4, wrong, "the file is whole")
    return None


def _merge(form: int, per_beat: int, per_second: Fraction, tracks: list[TrackEvents]) -> MidiFile:
    ends = [track.end_tick for track in tracks]
    starts = [0, *accumulate(ends)][: len(ends)] if form == 2 else [0] * len(ends)
    parts = [track.tick + start for track, start in zip(tracks, starts, strict=True)]
    tick = np.concatenate([np.empty(0, np.int64), *parts])
    number = np.repeat(np.arange(1, len(tracks) + 1), [track.tick.size for track in tracks])
    status, data1, data2 = (
        np.concatenate([np.empty(0, np.uint8), *(getattr(track, name) for track in tracks)])
        for name in ("status", "data1", "data2")
    )
    if len(tracks) > 1 and form != 2:
        order = np.argsort(tick, kind="stable")
        tick, number = tick[order], number[order]
        status, data1, data2 = status[order], data1[order], data2[order]
    metas = [
        Meta(meta.tick + start, meta.track, meta.kind, meta.payload, meta.offset)
        for track, start in zip(tracks, starts, strict=True)
        for meta in track.metas
    ]
    metas.sort(key=lambda meta: meta.tick)
    return MidiFile(
        format=form,
        ticks_per_beat=per_beat,
        ticks_per_second=per_second,
        tracks=len(tracks),
        tick=tick,
        track=number,
        status=status,
        data1=data1,
        data2=data2,
        metas=tuple(metas),
        end_tick=sum(ends) if form == 2 else max(ends, default=0),
    )


def _text_of(payload: bytes) -> str:
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError:
        return payload.decode("latin-1")
