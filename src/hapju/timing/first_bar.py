"""Where bar 1 is in recordings that were started at any moment, of players at a known tempo."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, Strokes
from hapju.timing.other_beats import SURE_OF_BEATS, beats_heard

_SAME = 0.02
"""Lengths within this share of each other are one."""
_STAYS = 0.7
"""|mean exp(2πi · time / cycle)| of what keeps its place; beats of other tempos turn round."""
_PICKUP_BEATS = 0.5
"""A first stroke nearer than this to a bar's start belongs to that bar, if it comes early."""


def first_bar_s(players: Iterable[Strokes], tempo_map: TempoMap) -> float | None:
    """When the bar of the first stroke starts, in seconds.

    The beats are found in the strokes of everybody (:mod:`hapju.timing.free_play`), and bars of the
    tempo given are laid over them.

    Args:
        players: each player's strokes, on one clock.
        tempo_map: of a steady tempo.

    Returns:
        None where the beats can't be told, or keep no place in bars of this tempo.
    """
    players = list(players)
    found = beats_heard(players)
    if found is None or found.sureness < SURE_OF_BEATS:
        return None
    beat_s = 60.0 / tempo_map.tempos[0].tempo_bpm
    bar_s = tempo_map.meters[0].meter.bar_beats * beat_s
    downbeats_s = found.beat_s[found.is_downbeat]
    found_beat_s = float(np.median(np.diff(found.beat_s)))
    # Beats found at half the tempo given are beats of it, too; of twice as many, those of the bar.
    on_beats = any(_is_near(found_beat_s, times * beat_s) for times in (1, 2))
    marks_s = found.beat_s if on_beats else downbeats_s
    beat_phase_s = _phase_s(marks_s, beat_s)
    if beat_phase_s is None:
        return None
    rough_s = _phase_s(downbeats_s, bar_s)
    if rough_s is None:  # bars of another length: bar 1 is that of the first one
        rough_s = float(downbeats_s[0] if downbeats_s.size else marks_s[0])
    start_s = beat_phase_s + beat_s * round((rough_s - beat_phase_s) / beat_s)
    first_s = min(float(strokes.time_s[0]) for strokes in players if len(strokes))
    bars = np.floor((first_s + _PICKUP_BEATS * beat_s - start_s) / bar_s)
    return float(start_s + bars * bar_s)


def _phase_s(time_s: FloatArray, every_s: float) -> float | None:
    """Where in a cycle these times stand on average; None where they stay nowhere."""
    mean = np.mean(np.exp(2j * np.pi * time_s / every_s)) if time_s.size else 0.0
    return float(np.angle(mean)) / (2 * np.pi) * every_s if abs(mean) >= _STAYS else None


def _is_near(value: float, goal: float) -> bool:
    return abs(value / goal - 1.0) < _SAME
