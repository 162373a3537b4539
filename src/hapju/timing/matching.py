"""Matching: which stroke was meant for which note.

Notes and strokes of one family are matched one to one, in order, where they lie no further
apart than the note's window w = min(100 ms, half the gap to the neighbouring note of that family):
as many pairs as possible and, among those, the least total difference.

Windows of neighbouring notes can touch but not overlap, so all but the strokes that lie exactly
on a touching point have one note to go to. That makes the best matching a matter of sorting, and
lets a live matcher settle a note as soon as its window has closed, with the same result.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hapju.kit.families import families_of
from hapju.strokes import FloatArray, IntArray, PieceArray

WIDEST_WINDOW_S = 0.100
SAME_TIME_S = 1e-9
"""Times closer than a nanosecond are equal: what floating point leaves of one moment."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Which note each stroke was meant for.

    Attributes:
        note_of_stroke: index of the note that each stroke matches, or −1; shape ``(strokes,)``.
        wrong_piece_note: index of the note that a stroke on another family stands for, or −1;
            shape ``(strokes,)``. Among missed notes and extra strokes the nearest pairs
            are taken first.
    """

    note_of_stroke: IntArray
    wrong_piece_note: IntArray


def match(
    note_s: FloatArray, note_piece: PieceArray, stroke_s: FloatArray, stroke_piece: PieceArray
) -> Matching:
    """Match strokes to notes by the definition at the top of this module.

    Args:
        note_s: times of the notes in seconds, ascending, shape ``(notes,)``.
        note_piece: their pieces, shape ``(notes,)``.
        stroke_s: times of the strokes in seconds, ascending, shape ``(strokes,)``.
        stroke_piece: their pieces, shape ``(strokes,)``.
    """
    note_family, stroke_family = families_of(note_piece), families_of(stroke_piece)
    note_of_stroke = np.full(stroke_s.size, -1, dtype=np.int64)
    window_s = np.zeros(note_s.size)
    for family in np.unique(note_family):
        notes = np.flatnonzero(note_family == family)
        strokes = np.flatnonzero(stroke_family == family)
        window_s[notes] = windows_of(note_s[notes])
        if strokes.size:
            found = _match_family(
                note_s[notes], note_piece[notes], stroke_s[strokes], stroke_piece[strokes]
            )
            note_of_stroke[strokes] = np.where(found >= 0, notes[found], -1)
    missed = np.ones(note_s.size, dtype=bool)
    missed[note_of_stroke[note_of_stroke >= 0]] = False
    wrong = _pair_nearest(
        note_s, window_s, np.flatnonzero(missed), stroke_s, np.flatnonzero(note_of_stroke < 0)
    )
    return Matching(note_of_stroke, wrong)


def match_to_grid(grid_s: FloatArray, stroke_s: FloatArray, stroke_piece: PieceArray) -> IntArray:
    """Match strokes to grid positions: as if every family had a note at every position.

    Args:
        grid_s: times of the grid positions in seconds, ascending, shape ``(positions,)``.
        stroke_s: times of the strokes in seconds, ascending, shape ``(strokes,)``.
        stroke_piece: their pieces, shape ``(strokes,)``.

    Returns:
        The index of the position of each stroke, or −1, shape ``(strokes,)``. Of several strokes
        of one family within a position's window the nearest has it.
    """
    position_of_stroke = np.full(stroke_s.size, -1, dtype=np.int64)
    if not grid_s.size:
        return position_of_stroke
    stroke_family = families_of(stroke_piece)
    no_piece = np.zeros(grid_s.size, dtype=np.uint8)
    for family in np.unique(stroke_family):
        strokes = np.flatnonzero(stroke_family == family)
        position_of_stroke[strokes] = _match_family(
            grid_s, no_piece, stroke_s[strokes], stroke_piece[strokes]
        )
    return position_of_stroke


def windows_of(note_s: FloatArray) -> FloatArray:
    """The window w of each note of one family, in seconds: min(100 ms, half the nearest gap).

    Notes at one time share a window: the neighbour is the next note at another time.
    """
    moment_s, moment_of_note = _moments(note_s)
    half_gap_s = np.full(moment_s.size + 1, np.inf)
    half_gap_s[1:-1] = np.diff(moment_s) / 2
    window_s: FloatArray = np.minimum(half_gap_s[:-1], half_gap_s[1:])
    np.minimum(window_s, WIDEST_WINDOW_S, out=window_s)
    return window_s[moment_of_note]


def _moments(note_s: FloatArray) -> tuple[FloatArray, IntArray]:
    """The distinct times of ascending notes, and which of them each note has."""
    is_new = np.ones(note_s.size, dtype=bool)
    is_new[1:] = np.diff(note_s) > SAME_TIME_S
    return note_s[is_new], np.cumsum(is_new) - 1


def _match_family(
    note_s: FloatArray, note_piece: PieceArray, stroke_s: FloatArray, stroke_piece: PieceArray
) -> IntArray:
    """The note of each stroke, or −1, where all are of one family."""
    moment_s, moment_of_note = _moments(note_s)
    window_s = windows_of(moment_s) + SAME_TIME_S
    after = np.searchsorted(moment_s, stroke_s)
    before = np.maximum(after - 1, 0)
    after = np.minimum(after, moment_s.size - 1)
    in_before = np.abs(stroke_s - moment_s[before]) <= window_s[before]
    in_after = np.abs(moment_s[after] - stroke_s) <= window_s[after]
    on_touch = in_before & in_after & (before != after)
    moment = np.where(in_before, before, np.where(in_after, after, -1))
    moment[on_touch] = -1

    room = np.bincount(moment_of_note, minlength=moment_s.size)
    moment = _keep_nearest(moment, np.abs(stroke_s - moment_s[moment]), room)
    if np.any(on_touch):
        _seat_touching(np.flatnonzero(on_touch), before, after, moment, room)
    if room.size == note_s.size:  # no two notes at one time: a moment is a note
        return moment
    return _notes_of_moments(moment, moment_of_note, note_piece, stroke_piece)


def _keep_nearest(moment: IntArray, distance_s: FloatArray, room: IntArray) -> IntArray:
    """Keep at each moment as many strokes as there is room for, the nearest first."""
    crowded = np.bincount(moment[moment >= 0], minlength=room.size) > room
    if not np.any(crowded):
        return moment
    inside = np.flatnonzero((moment >= 0) & crowded[moment])
    order = inside[np.lexsort((distance_s[inside], moment[inside]))]
    where = moment[order]
    starts = np.flatnonzero(np.diff(where, prepend=-1))
    rank = np.arange(order.size) - np.repeat(starts, np.diff(starts, append=order.size))
    kept = moment.copy()
    kept[order[rank >= room[where]]] = -1
    return kept


def _seat_touching(
    touching: IntArray, before: IntArray, after: IntArray, moment: IntArray, room: IntArray
) -> None:
    """Seat strokes that lie where two windows touch: the earlier moment first, if it has room.

    Such strokes are as far from both moments as can be, so they never displace another stroke;
    and no later stroke can use the earlier moment, so taking it first seats the most.
    """
    left = (room - np.bincount(moment[moment >= 0], minlength=room.size)).tolist()
    for stroke, earlier, later in zip(
        touching.tolist(), before[touching].tolist(), after[touching].tolist(), strict=True
    ):
        for seat in (earlier, later):
            if left[seat] > 0:
                left[seat] -= 1
                moment[stroke] = seat
                break


def _notes_of_moments(
    moment: IntArray, moment_of_note: IntArray, note_piece: PieceArray, stroke_piece: PieceArray
) -> IntArray:
    """Give the strokes at each moment its notes: first those on the very piece, then in order."""
    first_note = np.searchsorted(moment_of_note, np.arange(moment_of_note[-1] + 2))
    note = np.where(moment >= 0, first_note[moment], -1)
    crowded = np.diff(first_note) > 1
    strokes = np.flatnonzero((moment >= 0) & crowded[moment])
    by_moment: dict[int, list[int]] = {}
    for stroke, place in zip(strokes.tolist(), moment[strokes].tolist(), strict=True):
        by_moment.setdefault(place, []).append(stroke)
    for place, seated in by_moment.items():
        first, end = first_note[place], first_note[place + 1]
        seats = notes_for(note_piece[first:end].tolist(), stroke_piece[seated].tolist())
        note[seated] = first + np.array(seats)
    return note


def notes_for(note_piece: Sequence[int], stroke_piece: Sequence[int]) -> list[int]:
    """Which of a moment's notes each of its strokes has: its very piece's, else the first free.

    Args:
        note_piece: pieces of the notes at one moment, in the order of the chart.
        stroke_piece: pieces of no more strokes, in time order.

    Returns:
        An index into ``note_piece`` for each stroke.
    """
    free = list(range(len(note_piece)))
    seats = [0] * len(stroke_piece)
    strokes = range(len(stroke_piece))
    for stroke in sorted(strokes, key=lambda s: stroke_piece[s] not in note_piece):
        same = [note for note in free if note_piece[note] == stroke_piece[stroke]]
        seats[stroke] = (same or free)[0]
        free.remove(seats[stroke])
    return seats


def _pair_nearest(
    note_s: FloatArray,
    window_s: FloatArray,
    missed: IntArray,
    stroke_s: FloatArray,
    extra: IntArray,
) -> IntArray:
    """Pair missed notes with extra strokes within the note's window, the nearest pairs first.

    A missed note and an extra stroke of one family never lie within w (they would have matched),
    so every pair found is of two families. Returns the note of each stroke, or −1.
    """
    pair = np.full(stroke_s.size, -1, dtype=np.int64)
    reach_s = window_s[missed] + SAME_TIME_S
    first = np.searchsorted(stroke_s[extra], note_s[missed] - reach_s, side="left")
    last = np.searchsorted(stroke_s[extra], note_s[missed] + reach_s, side="right")
    count = np.maximum(last - first, 0)
    note = np.repeat(missed, count)
    within = np.arange(note.size) - np.repeat(np.cumsum(count) - count, count)
    stroke = extra[np.repeat(first, count) + within]
    free = np.ones(note_s.size, dtype=bool)
    for row in np.argsort(np.abs(stroke_s[stroke] - note_s[note]), kind="stable").tolist():
        if free[note[row]] and pair[stroke[row]] < 0:
            pair[stroke[row]] = note[row]
            free[note[row]] = False
    return pair
