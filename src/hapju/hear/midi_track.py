"""One track of a Standard MIDI File: from its bytes to columns of events.

Where the next event starts depends on the event before it, so a track can't be cut by numpy alone,
and a loop over events with everything in it is slow. Here numpy computes, for every byte at once,
how long an event would be that started there; a tight loop follows these steps; numpy then reads
all events found. Rare events (meta, exclusive, a change to messages with one data byte) end the
tight loop for a moment. docs/reading-files.md has the figures.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import BoolArray, IntArray

ByteArray = NDArray[np.uint8]

CHUNK = 1 << 20  # bytes looked at together: bounds the memory of a 100 MB track
_LONGEST = 8  # delta time 4, status 1, data 2, and one to spare

META, EXCLUSIVE, ESCAPE = 0xFF, 0xF0, 0xF7
_SET_TEMPO, _END_OF_TRACK = 0x51, 0x2F
# System messages have no place in a file, but recorders write them; their data bytes by status.
_SYSTEM_DATA = {0xF1: 1, 0xF2: 2, 0xF3: 1, 0xF6: 0, **dict.fromkeys((0xF8, 0xFA, 0xFB, 0xFC), 0)}
_SYSTEM_DATA[0xFE] = 0

_DELTA = (
    "the delta time is longer than 4 bytes",
    "a delta time ends with a byte under 128, in 4 bytes at most",
)
_TOO_SPECIAL = (
    "there are too many meta, exclusive and system events",
    "a recording has a million of them at most",
)
_PAST_END = ("an event goes on past the end of the track", "the track holds all of each event")


@dataclass(frozen=True, slots=True)
class Meta:
    """A meta event: its tick, track (from 1), kind, payload and offset in the file."""

    tick: int
    track: int
    kind: int
    payload: bytes
    offset: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Where reading a track ended early: byte in the file, what is wrong, what would be right."""

    offset: int
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class TrackEvents:
    """What one track holds up to its end or its first fault.

    ``tick``, ``status``, ``data1`` and ``data2``, shape ``(n,)``, are its channel messages.
    """

    tick: IntArray
    status: ByteArray
    data1: ByteArray
    data2: ByteArray
    metas: tuple[Meta, ...]
    end_tick: int
    special_events: int  # meta, exclusive and system
    fault: Fault | None


@dataclass(slots=True)
class _Walk:
    """The state of a walk along a track."""

    position: int
    budget: int  # how many more special events may come
    status: int = 0  # the running status; 0 before the first
    table: int = 2  # data bytes that a running-status event is taken to have
    tick: int = 0
    fault: Fault | None = None
    ended: bool = False
    columns: list[tuple[IntArray, ByteArray, ByteArray, ByteArray]] = field(default_factory=list)
    metas: list[Meta] = field(default_factory=list)


def read_track(data: bytes, start: int, end: int, track: int, most_special: int) -> TrackEvents:
    """The events between two offsets of a file; never raises.

    ``track`` counts from 1. More than ``most_special`` meta, exclusive and system events are a
    fault: they are read one by one, and a hostile file could hold fifty million.
    """
    walk = _Walk(start, most_special)
    while walk.position < end and walk.fault is None and not walk.ended:
        _read_chunk(data, end, track, walk)
    tick, status, data1, data2 = zip(*(walk.columns or [_NOTHING]), strict=True)
    return TrackEvents(
        np.concatenate(tick),
        np.concatenate(status),
        np.concatenate(data1),
        np.concatenate(data2),
        tuple(walk.metas),
        walk.tick,
        most_special - walk.budget,
        walk.fault,
    )


_NO_BYTES = np.empty(0, np.uint8)
_NOTHING = (np.empty(0, np.int64), _NO_BYTES, _NO_BYTES, _NO_BYTES)


class _Rare(NamedTuple):
    """An event that is no channel message; the offsets are the file's."""

    row: int  # among the events of its chunk
    status: int
    kind: int  # of a meta event
    payload: int
    after: int


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A stretch of a track's bytes, and where events start in it."""

    base: int  # its first byte's offset in the file
    seen: ByteArray  # its bytes, then as many of the next as an event may take, then zeros
    length: int  # from its first byte to the end of the track
    starts: list[int] = field(default_factory=list)  # relative to ``base``
    rare: list[_Rare] = field(default_factory=list)


def _read_chunk(data: bytes, end: int, track: int, walk: _Walk) -> None:
    """Walk over the events that start in the next chunk, and add their columns."""
    base = walk.position
    size = min(CHUNK, end - base)
    seen = np.zeros(size + 2 * _LONGEST, dtype=np.uint8)
    there = np.frombuffer(data, np.uint8, min(size + _LONGEST, end - base), base)
    seen[: there.size] = there
    chunk = _Chunk(base, seen, end - base)
    _follow(data, chunk, base + size, end, walk)
    _gather(data, chunk, track, walk)


def _follow(data: bytes, chunk: _Chunk, stop: int, end: int, walk: _Walk) -> None:
    """Find where events start, up to ``stop``."""
    tables = {walk.table: _steps(chunk.seen, walk.table)}
    steps = tables[walk.table]
    append = chunk.starts.append
    here, last = 0, stop - chunk.base
    while here < last:
        step = steps[here]
        if step:
            append(here)
            here += step
            continue
        event = _rare_event(data, chunk.base + here, end, len(chunk.starts))
        if isinstance(event, Fault):
            walk.fault = event
            break
        if event.status < EXCLUSIVE:  # messages of the other length begin
            walk.table = 1 if event.status & 0xE0 == 0xC0 else 2
            if walk.table not in tables:
                tables[walk.table] = _steps(chunk.seen, walk.table)
            steps = tables[walk.table]
            continue
        if not walk.budget:
            walk.fault = Fault(chunk.base + here, *_TOO_SPECIAL)
            break
        walk.budget -= 1
        chunk.rare.append(event)
        append(here)
        here = event.after - chunk.base
        if event.status == META and event.kind == _END_OF_TRACK:
            walk.ended = True
            break
    walk.position = chunk.base + here


def _steps(seen: ByteArray, running_data: int) -> bytes:
    """For each byte, the length of an event that starts there; 0 where it takes a closer look.

    A table for running status with two data bytes holds 0 at messages with one, and the reverse,
    so that passing from one to the other is noticed.
    """
    size = np.zeros(256, dtype=np.uint8)
    size[:0x80] = running_data
    if running_data == 2:
        size[0x80:0xC0] = size[0xE0:0xF0] = 3
    else:
        size[0xC0:0xE0] = 2
    high = (seen >= 0x80).astype(np.uint8)
    body = size[seen[1:]]
    body += body > 0  # the last byte of the delta time
    ends = np.zeros(seen.size, dtype=np.uint8)
    ends[:-1] = body * (1 - high[:-1])
    step = ends
    for _ in range(3):  # each further byte of the delta time
        longer = np.zeros_like(step)
        longer[:-1] = step[1:]
        longer += longer > 0
        step = ends + longer * high
    return step.tobytes()


def _rare_event(data: bytes, at: int, end: int, index: int) -> _Rare | Fault:
    """The event at an offset, whose start no table of steps could measure."""
    body = _after_varlen(data, at, end)
    if body is None:
        return _varlen_fault(at, end)
    if body >= end:
        return Fault(at, *_PAST_END)
    status = data[body]
    if status < EXCLUSIVE:
        return _Rare(index, status, 0, body, body)
    if status in _SYSTEM_DATA:
        after = body + 1 + _SYSTEM_DATA[status]
        return _Rare(index, status, 0, after, after) if after <= end else Fault(at, *_PAST_END)
    if status not in (META, EXCLUSIVE, ESCAPE):
        return Fault(
            body,
            f"the status byte {status:02X} has no meaning",
            "a status byte is 80 to EF, F0, F7 or FF",
        )
    kind = data[body + 1] if status == META and body + 1 < end else 0
    length_at = body + 2 if status == META else body + 1
    payload = _after_varlen(data, length_at, end)
    if payload is None:
        return _varlen_fault(length_at, end)
    after = payload + _varlen(data, length_at, payload)
    if after > end:
        return Fault(at, *_PAST_END)
    if status == META and kind == _SET_TEMPO and not _is_tempo(data[payload:after]):
        return Fault(
            at, "the tempo is not a number of microseconds", "a tempo is 3 bytes and not zero"
        )
    return _Rare(index, status, kind, payload, after)


def _is_tempo(payload: bytes) -> bool:
    return len(payload) == 3 and payload != b"\0\0\0"


def _after_varlen(data: bytes, at: int, end: int) -> int | None:
    """The offset after the variable-length number at ``at``; None where it doesn't end well."""
    for offset in range(at, min(at + 4, end)):
        if data[offset] < 0x80:
            return offset + 1
    return None


def _varlen(data: bytes, at: int, after: int) -> int:
    value = 0
    for byte in data[at:after]:
        value = value << 7 | byte & 0x7F
    return value


def _varlen_fault(at: int, end: int) -> Fault:
    return Fault(at, *(_PAST_END if at + 4 > end else _DELTA))


@dataclass(frozen=True, slots=True)
class _Found:
    """The events found in a chunk, as columns; offsets are relative to the chunk's first byte."""

    start: IntArray
    delta: IntArray
    body: IntArray  # the status byte, or under running status the first data byte
    data: IntArray
    status: ByteArray
    data1: ByteArray
    data2: ByteArray
    is_message: BoolArray  # a channel message
    has_two: BoolArray  # two data bytes


def _gather(data: bytes, chunk: _Chunk, track: int, walk: _Walk) -> None:
    """Read the events that were found, up to the first fault among them."""
    if not chunk.starts:
        return
    found, carried = _columns(chunk, walk.status)
    good = _count_good(found, chunk, walk)
    tick = walk.tick + np.cumsum(found.delta)
    kept = np.flatnonzero(found.is_message[:good])
    walk.columns.append((tick[kept], found.status[kept], found.data1[kept], found.data2[kept]))
    for rare in chunk.rare:
        if rare.status == META and rare.row < good:
            at = chunk.base + int(found.start[rare.row])
            payload = data[rare.payload : rare.after]
            walk.metas.append(Meta(int(tick[rare.row]), track, rare.kind, payload, at))
    walk.status = carried
    if good:
        walk.tick = int(tick[good - 1])


def _columns(chunk: _Chunk, running: int) -> tuple[_Found, int]:
    """The columns of the events found, and the running status after them."""
    start = np.array(chunk.starts, dtype=np.int64)
    delta, body = _deltas(chunk.seen, start)
    status, data, carried = _with_running_status(chunk.seen, body, running)
    is_message = (status >= 0x80) & (status < EXCLUSIVE)
    has_two = (status & 0xE0) != 0xC0
    data1 = chunk.seen[data]
    data2 = np.where(has_two, chunk.seen[data + 1], np.uint8(0))
    return _Found(start, delta, body, data, status, data1, data2, is_message, has_two), carried


def _deltas(seen: ByteArray, start: IntArray) -> tuple[IntArray, IntArray]:
    """Each event's delta time, and where its status or first data byte stands."""
    byte = seen[start]
    delta = (byte & 0x7F).astype(np.int64)
    body = start + 1
    longer = np.flatnonzero(byte >= 0x80)
    while longer.size:
        byte = seen[body[longer]]
        delta[longer] = delta[longer] << 7 | byte & 0x7F
        body[longer] += 1
        longer = longer[byte >= 0x80]
    return delta, body


def _with_running_status(
    seen: ByteArray, body: IntArray, running: int
) -> tuple[ByteArray, IntArray, int]:
    """Each event's status, said or running, where its data starts, and the status at the end.

    A running status holds across meta and exclusive events: the standard ends it there, but
    recorders write it, and other readers read it so.
    """
    said = seen[body]
    sets = (said >= 0x80) & (said < EXCLUSIVE)
    last = np.maximum.accumulate(np.where(sets, np.arange(said.size), -1))
    held = np.where(last >= 0, said[last], np.uint8(running))
    has_status = said >= 0x80
    status = np.where(has_status, said, held)
    return status, body + has_status, int(held[-1])


def _count_good(found: _Found, chunk: _Chunk, walk: _Walk) -> int:
    """How many events come before the first fault among them; notes the fault."""
    no_status = found.status < 0x80
    past_end = (found.is_message | no_status) & (found.data + found.has_two >= chunk.length)
    bad_data = found.is_message & ((found.data1 | found.data2) >= 0x80)
    wrong = np.flatnonzero(no_status | past_end | bad_data)
    if not wrong.size:
        return len(chunk.starts)
    index = int(wrong[0])
    if past_end[index]:
        walk.fault = Fault(chunk.base + int(found.start[index]), *_PAST_END)
    elif no_status[index]:
        walk.fault = Fault(
            chunk.base + int(found.body[index]),
            "a data byte stands where no status byte came before",
            "the first event of a track has a status byte of 80 or more",
        )
    else:
        at = int(found.data[index]) + int(found.data1[index] < 0x80)
        walk.fault = Fault(
            chunk.base + at,
            f"a data byte is missing, and {int(chunk.seen[at]):02X} stands in its place",
            "the data bytes of a message are under 80",
        )
    return index
