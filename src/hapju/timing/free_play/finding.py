"""Beats, downbeats, meter and tempo of free play, and how sure they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from hapju.songs.meter import Meter
from hapju.strokes import BoolArray, FloatArray, IntArray, PieceArray
from hapju.timing.free_play.bar_length import beat_vectors, find_bar_length, first_beat_of_bar
from hapju.timing.free_play.lattice import find_lattice
from hapju.timing.free_play.levels import beats_on_lattice, read_levels, shares
from hapju.timing.free_play.onsets import kinds_of, onsets_of, weights_of
from hapju.timing.free_play.reading_nets import Nets, fitted_nets
from hapju.timing.free_play.refine import refine_beats

FEWEST_ONSETS = 16
SHORTEST_S = 4.0
_ENOUGH_S = 16.0
"""Shorter takes than this are less sure than their evidence alone would make them."""

# Logistic curves from the share of the evidence to how often it was right (docs/measures).
_OCTAVE_CURVE, _BEAT_CURVE, _BAR_CURVE = (0.38, 0.65), (0.57, 0.65), (0.57, 0.51)


@dataclass(frozen=True, slots=True, eq=False)
class BeatsFound:
    """The beats of free play; all columns of shape ``(n,)``, empty where there was too little.

    Attributes:
        beat_s: the time of each beat.
        bar_beat: its place in the bar, 0 = downbeat.
        tempo_bpm: the tempo around it, in beats a minute.
        meter: such as 4/4; None where there was too little.
        sureness: how likely the beats are right, 0 to 1: level and phase.
        octave_sureness: how likely they are on the right level (not on its half or double).
        downbeat_sureness: how likely beats and downbeats are right.
        reason: why there are no beats: ``"too_few_onsets"``, ``"too_short"``; else None.
    """

    beat_s: FloatArray
    bar_beat: IntArray
    tempo_bpm: FloatArray
    meter: Meter | None
    sureness: float
    octave_sureness: float
    downbeat_sureness: float
    reason: Literal["too_few_onsets", "too_short"] | None = None

    @property
    def is_downbeat(self) -> BoolArray:
        """True at the first beat of each bar, shape ``(n,)``."""
        return np.asarray(self.bar_beat == 0, np.bool_)


def find_beats(time_s: FloatArray, piece: PieceArray, velocity: NDArray[np.floating]) -> BeatsFound:
    """Find the beats that the strokes of one player, or of several together, follow.

    Args:
        time_s: when, in any order, shape ``(n,)``.
        piece: :class:`~hapju.strokes.Piece` codes, shape ``(n,)``.
        velocity: above 0 and up to 1, shape ``(n,)``.

    Returns:
        Beats from the first onset to the last. With fewer than 16 onsets or less than 4 s there are
        none, and the reason says so.
    """
    return find_beats_by(fitted_nets(), time_s, piece, velocity)


def find_beats_by(
    nets: Nets, time_s: FloatArray, piece: PieceArray, velocity: NDArray[np.floating]
) -> BeatsFound:
    """The same, with networks of one's own for the readings."""
    order = np.lexsort((velocity, piece, time_s))
    time_s, piece, velocity = time_s[order], piece[order], velocity[order]
    kind = kinds_of(piece, velocity)
    onset_s, weight = onsets_of(time_s, kind, velocity)
    if onset_s.size < FEWEST_ONSETS:
        return _nothing("too_few_onsets")
    duration_s = float(onset_s[-1] - onset_s[0])
    if duration_s < SHORTEST_S:
        return _nothing("too_short")
    lattice = find_lattice(onset_s, weight)
    readings = read_levels(time_s, kind, onset_s, lattice, nets)
    rough_s, bar_beat = beats_on_lattice(readings, lattice)
    beat_s = refine_beats(rough_s, time_s, weights_of(kind))
    inside = (beat_s > onset_s[0] - 0.1) & (beat_s < onset_s[-1] + 0.1)
    beat_s, bar_beat = beat_s[inside], bar_beat[inside]
    if beat_s.size < 4:
        return _nothing("too_short")
    of_level, of_beat, of_bar = shares(readings)
    vectors = beat_vectors(beat_s, time_s, kind)
    beats = find_bar_length(vectors)
    if beats != 4:
        first, of_first = first_beat_of_bar(vectors, beats)
        bar_beat, of_bar = (np.arange(beat_s.size) - first) % beats, of_beat * of_first
    doubt = min(1.0, duration_s / _ENOUGH_S)
    return BeatsFound(
        beat_s,
        bar_beat,
        60.0 / np.gradient(beat_s),
        Meter(beats, 4),
        doubt * _sure(of_beat, _BEAT_CURVE),
        doubt * _sure(of_level, _OCTAVE_CURVE),
        doubt * _sure(of_bar, _BAR_CURVE),
    )


def _sure(share: float, curve: tuple[float, float]) -> float:
    held = min(max(share, 1e-3), 1 - 1e-3)
    return float(1 / (1 + np.exp(-curve[0] - curve[1] * np.log(held / (1 - held)))))


def _nothing(reason: Literal["too_few_onsets", "too_short"]) -> BeatsFound:
    none = np.empty(0)
    return BeatsFound(none, np.empty(0, np.int64), none, None, 0.0, 0.0, 0.0, reason)
