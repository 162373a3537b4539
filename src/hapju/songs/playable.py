"""Can a drummer play it? A chart against two hands and two feet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.kit.families import families_of
from hapju.songs.chart import Chart
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, Piece

LIMB_RECOVERS_S = 0.1
"""The least time between two strokes of one limb. The fastest drummer measured tapped ten times a
second with one hand (Fujii, Kudo, Ohtsuki & Oda 2009, *Neuroscience Letters* 459)."""

_FEET = {"right foot": Piece.KICK, "left foot": Piece.HIHAT_PEDAL}
_TOGETHER = 1e-6  # beats


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


def problems_of(chart: Chart, tempo_map: TempoMap) -> tuple[Problem, ...]:
    """What two hands and two feet can't play, in beat order; empty for a playable chart.

    Kick and hi-hat pedal have a foot each; all else is for the hands. Three notes within the time
    that a hand needs for its next stroke need three hands, whichever hand takes which.
    """
    time_s = tempo_map.seconds_at(chart.beat)
    by_foot = np.isin(chart.piece, list(_FEET.values()))
    found = [
        Problem(beat, "hands", "it takes three hands")
        for beat in _too_dense(chart.beat[~by_foot], time_s[~by_foot], 2)
    ]
    for foot, piece in _FEET.items():
        own = chart.piece == piece
        found += [
            Problem(beat, foot, f"the {foot} can't be that fast")
            for beat in _too_dense(chart.beat[own], time_s[own], 1)
        ]
    found += [
        Problem(beat, "one drum", "one drum or cymbal would sound in two ways at once")
        for beat in _two_ways_at_once(chart)
    ]
    return tuple(sorted(found, key=lambda problem: problem.beat))


def _too_dense(beat: FloatArray, time_s: FloatArray, limbs: int) -> list[float]:
    """The beats of notes that come before any of ``limbs`` limbs can strike again."""
    gaps = time_s[limbs:] - time_s[: max(time_s.size - limbs, 0)]
    return [float(at) for at in beat[limbs:][gaps < LIMB_RECOVERS_S - 1e-9]]


def _two_ways_at_once(chart: Chart) -> list[float]:
    family = families_of(chart.piece)
    order = np.lexsort((chart.beat, family))
    beat, family = chart.beat[order], family[order]
    same = (np.diff(beat) < _TOGETHER) & (np.diff(family) == 0)
    return sorted({float(at) for at in beat[1:][same]})
