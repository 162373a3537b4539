"""Can a drummer play it? A chart against two hands and two feet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from hapju.kit.families import families_of
from hapju.songs.chart import Chart
from hapju.songs.reach import hand_needs_s
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, IntArray, Piece

LIMB_RECOVERS_S = 0.1
"""The least time between two strokes of one limb. The fastest drummer measured tapped ten times a
second with one hand (Fujii, Kudo, Ohtsuki & Oda 2009, *Neuroscience Letters* 459)."""
LEARNER_RECOVERS_S = 0.15
"""The same for people who don't drum: five to seven taps a second (ibid.)."""
FOOT_TURNS_S = 0.05
"""The least time in which a foot closes or opens the hi-hat: half of its stroke."""

_FEET = {"right foot": Piece.KICK, "left foot": Piece.HIHAT_PEDAL}
_TOGETHER = 1e-6  # beats
_NEAR = 1e-9  # seconds
_FREE = -1
"""In place of the last note of a hand that hasn't played yet, or not for long."""
_FORGOTTEN_S = 1.0
"""A hand that played longer ago than this can be anywhere."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a place of a chart can't be played.

    Attributes:
        beat: where.
        limbs: ``"hands"``, ``"right foot"``, ``"left foot"``, or ``"one drum"`` where one drum or
            cymbal is meant to sound in two ways at once.
        sentence: the reason, for a person.
    """

    beat: float
    limbs: str
    sentence: str


def problems_of(
    chart: Chart, tempo_map: TempoMap, recovers_s: float = LIMB_RECOVERS_S
) -> tuple[Problem, ...]:
    """What two hands and two feet can't play, in beat order; empty for a playable chart.

    Kick and hi-hat pedal have a foot each; all else is for the hands, whichever hand takes which: a
    note is a problem where neither hand can be there, whatever both played before. A hand needs
    time for its next stroke, and more for another drum (:mod:`hapju.songs.reach`). The left foot
    keeps the hi-hat closed, lets it open, and closes it again.

    Args:
        chart: the notes of one player.
        tempo_map: when they fall.
        recovers_s: the least time between two strokes of one limb.
    """
    time_s = tempo_map.seconds_at(chart.beat)
    by_foot = np.isin(chart.piece, list(_FEET.values()))
    beat, at_s = chart.beat[~by_foot], time_s[~by_foot]
    family = families_of(chart.piece[~by_foot]).astype(np.int64)
    needs_s = np.full((int(family.max(initial=0)) + 1,) * 2, recovers_s)
    three = _out_of_reach(at_s, family, needs_s)
    found = [Problem(float(beat[row]), "hands", "it takes three hands") for row in three]
    found += [
        Problem(float(beat[row]), "hands", "no hand can be there in time")
        for row in _out_of_reach(at_s, family, hand_needs_s(recovers_s))
        if row not in three
    ]
    for foot, piece in _FEET.items():
        own = chart.piece == piece
        found += [
            Problem(late, foot, f"the {foot} can't be that fast")
            for late in _too_dense(chart.beat[own], time_s[own], recovers_s)
        ]
    found += [
        Problem(late, "left foot", "the left foot can't open and close the hi-hat that fast")
        for late in _pedal_too_slow(chart, time_s)
    ]
    found += [
        Problem(late, "one drum", "one drum or cymbal would sound in two ways at once")
        for late in _two_ways_at_once(chart)
    ]
    return tuple(sorted(found, key=lambda problem: problem.beat))


def _out_of_reach(time_s: FloatArray, family: IntArray, needs_s: FloatArray) -> list[int]:
    """The notes that neither hand can play in time, whichever hand played which before.

    All ways to share the notes between the hands are followed at once. Of a way only what the hand
    that didn't play the last note played last makes a difference, so few are kept.

    Args:
        time_s: of each note of the hands, ascending, shape ``(n,)``.
        family: the drum or cymbal of each.
        needs_s: the least time from one drum (row) to another (column) for one hand.
    """
    found = []
    times, drums = time_s.tolist(), family.tolist()
    needs = needs_s.tolist()

    def can_go(last: int, to: int) -> bool:
        gap = times[to] - times[last]
        return last == _FREE or bool(gap >= needs[drums[last]][drums[to]] - _NEAR)

    others = {_FREE}
    for note in range(1, len(times)):
        before = note - 1
        following = {last for last in others if can_go(before, note)}
        if any(can_go(last, note) for last in others):
            following.add(before)
        if not following:
            found.append(note)
            following = {_FREE}
        others = {
            _FREE if last == _FREE or times[note] - times[last] > _FORGOTTEN_S else last
            for last in following
        }
    return found


def _too_dense(beat: FloatArray, time_s: FloatArray, recovers_s: float) -> list[float]:
    """The beats of notes that come before their one limb can strike again."""
    return [float(at) for at in beat[1:][np.diff(time_s) < recovers_s - _NEAR]]


def _pedal_too_slow(chart: Chart, time_s: FloatArray) -> Iterator[float]:
    """Where the left foot would have to turn faster than it can.

    Before it closes the hi-hat by itself the foot is up: a closed stroke just before is none. An
    open stroke is closed, and a closed one opened, only after the foot has turned.
    """
    on_hihat = np.isin(
        chart.piece, [Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN, Piece.HIHAT_PEDAL]
    ).nonzero()[0]
    for row, following in pairwise(on_hihat.tolist()):
        gap_s = float(time_s[following] - time_s[row])
        is_same = chart.piece[row] == chart.piece[following]
        from_pedal_to_closed = (
            chart.piece[row] == Piece.HIHAT_PEDAL and chart.piece[following] == Piece.HIHAT_CLOSED
        )
        if is_same or from_pedal_to_closed or gap_s < _NEAR:
            continue
        turns = 2 if chart.piece[following] == Piece.HIHAT_PEDAL else 1
        if chart.piece[row] == Piece.HIHAT_OPEN:
            turns = 1
        if gap_s < turns * FOOT_TURNS_S - _NEAR:
            yield float(chart.beat[following])


def _two_ways_at_once(chart: Chart) -> list[float]:
    family = families_of(chart.piece)
    order = np.lexsort((chart.beat, family))
    beat, family = chart.beat[order], family[order]
    same = (np.diff(beat) < _TOGETHER) & (np.diff(family) == 0)
    return sorted({float(at) for at in beat[1:][same]})
