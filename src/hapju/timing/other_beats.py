"""Whether the beats heard in the strokes are other ones than those of the tempo that was given.

Strokes on a grid say nothing of where beat 1 is, nor of which of two tempos, one the double of the
other, they were counted in. What a take sounds like does (:mod:`hapju.timing.free_play`): where it
clearly sounds like other beats, whoever gave the tempo should know.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, Strokes
from hapju.timing.free_play.finding import BeatsFound, find_beats

LISTENED_S = 40.0
"""No more of the take than this is listened to: it shows at once."""
SURE_OF_BEATS, SURE_OF_LEVEL = 0.7, 0.8
"""How sure the beats, and their level, must be before they speak against what was given."""
FURTHEST_MS = 50.0
"""No drummer's beats are this far beside the click (Groove MIDI Dataset: 43 ms at most)."""
_SAME = 0.02
"""Tempos within this share of each other are one."""
_STAYS = 0.9
"""|mean exp(2πi · beat)| of beats that stay at one place beside the given ones."""


@dataclass(frozen=True, slots=True)
class OtherBeats:
    """How the beats heard differ from those given.

    Attributes:
        kind: ``"beside"``: they stand between them; ``"half"`` or ``"double"``: they have half or
            double the tempo.
        tempo_bpm: their tempo, in quarter notes a minute.
        late_ms: how far they stand after those given, negative = before; 0 unless beside.
    """

    kind: Literal["beside", "half", "double"]
    tempo_bpm: float
    late_ms: float = 0.0


def other_beats(players: Iterable[Strokes], tempo_map: TempoMap) -> OtherBeats | None:
    """The beats heard in everybody's strokes, if they clearly are others than those given.

    Args:
        players: each player's strokes, on one clock.
        tempo_map: of a steady tempo.

    Returns:
        None where they are the same, where they have some tempo that is neither the same nor half
        nor double, and where they can't be told.
    """
    found = beats_heard(list(players))
    if found is None or found.sureness < SURE_OF_BEATS:
        return None
    given = tempo_map.tempos[0].tempo_bpm
    ratio = 60.0 / float(np.median(np.diff(found.beat_s))) / given
    if _is_near(ratio, 1.0):
        late = _late_beats(tempo_map.beats_at(found.beat_s))
        late_ms = 0.0 if late is None else 60_000.0 / given * late
        return OtherBeats("beside", given, late_ms) if abs(late_ms) > FURTHEST_MS else None
    if found.octave_sureness < SURE_OF_LEVEL:
        return None
    if _is_near(ratio, 0.5):
        return OtherBeats("half", given / 2)
    return OtherBeats("double", 2 * given) if _is_near(ratio, 2.0) else None


def beats_heard(players: list[Strokes]) -> BeatsFound | None:
    """The beats of the start of a take; None where it is too short."""
    dated = [strokes.where(np.arange(len(strokes)) >= strokes.undated) for strokes in players]
    starts_s = [float(strokes.time_s[0]) for strokes in dated if len(strokes)]
    if not starts_s:
        return None
    end_s = min(starts_s) + LISTENED_S
    early = [strokes.where(strokes.time_s <= end_s) for strokes in dated]
    columns = (
        np.concatenate([getattr(strokes, name) for strokes in early])
        for name in ("time_s", "piece", "velocity")
    )
    found = find_beats(*columns)
    return None if found.meter is None else found


def _is_near(ratio: float, goal: float) -> bool:
    return abs(ratio / goal - 1.0) < _SAME


def _late_beats(beat: FloatArray) -> float | None:
    """How far after the nearest whole beat these stand, −0.5 to 0.5; None where that changes."""
    mean = np.mean(np.exp(2j * np.pi * beat))
    return float(np.angle(mean) / (2 * np.pi)) if abs(mean) > _STAYS else None
