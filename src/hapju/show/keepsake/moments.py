"""The moments of a take: every grid position at which two players or more played, and when each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.analysis import Analysis
from hapju.strokes import BoolArray, FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """The joint onsets of all pairs, those at one grid position put together.

    Attributes:
        beat: where, in beats, ascending, shape ``(n,)``.
        bar: the bar of each, shape ``(n,)``.
        place: where in its bar each lies, 0 to below 1, shape ``(n,)``.
        time_s: the mean of the players' onsets there, shape ``(n,)``.
        apart_ms: each player's onset − that mean; nan for one who didn't play. Shape
            ``(n, players)``.
        strength: how hard it was struck, the mean velocity from 0 to 1, shape ``(n,)``.
        bar_pulses: how many pulses a bar of the song has where it begins.
    """

    beat: FloatArray
    bar: IntArray
    place: FloatArray
    time_s: FloatArray
    apart_ms: FloatArray
    strength: FloatArray
    bar_pulses: int

    def __len__(self) -> int:
        return int(self.beat.size)

    @property
    def players(self) -> int:
        """How many players the take has."""
        return int(self.apart_ms.shape[1])

    @property
    def width_ms(self) -> FloatArray:
        """From the first player's onset to the last one's, shape ``(n,)``."""
        if not len(self):
            return np.empty(0)
        apart = np.nanmax(self.apart_ms, axis=1) - np.nanmin(self.apart_ms, axis=1)
        return np.asarray(apart, dtype=np.float64)

    def where(self, mask: BoolArray) -> Moments:
        """The moments at which ``mask`` is true."""
        return Moments(
            self.beat[mask],
            self.bar[mask],
            self.place[mask],
            self.time_s[mask],
            self.apart_ms[mask],
            self.strength[mask],
            self.bar_pulses,
        )

    def in_order(self, row: int) -> IntArray:
        """The players of a moment, the first to strike first."""
        played = np.flatnonzero(~np.isnan(self.apart_ms[row]))
        return played[np.argsort(self.apart_ms[row, played], kind="stable")]


def moments_of(analysis: Analysis) -> Moments:
    """All moments of a take."""
    keys = list(analysis.players)
    beat = np.unique(np.concatenate([np.empty(0), *(pair.beat for pair in analysis.pairs)]))
    time_s = np.full((beat.size, len(keys)), np.nan)
    for pair in analysis.pairs:
        rows = np.searchsorted(beat, pair.beat)
        time_s[rows, keys.index(pair.keys[0])] = pair.time_a_s
        time_s[rows, keys.index(pair.keys[1])] = pair.time_b_s
    mean_s = np.nanmean(time_s, axis=1) if beat.size else np.empty(0)
    tempo_map = analysis.song.tempo_map
    bar, within = tempo_map.bars_at(beat)
    meter = tempo_map.meter_at(0.0)
    length = tempo_map.bar_starts(bar + 1) - tempo_map.bar_starts(bar)
    return Moments(
        beat,
        bar,
        np.clip(within / np.maximum(length, 1e-9), 0.0, 1.0 - 1e-9),
        mean_s,
        1000.0 * (time_s - mean_s[:, None]),
        _strength(analysis, beat),
        max(round(meter.bar_beats / meter.pulse_beats), 1),
    )


def _strength(analysis: Analysis, beat: FloatArray) -> FloatArray:
    """The mean velocity of all players' matched strokes at each beat."""
    total, count = np.zeros(beat.size), np.zeros(beat.size)
    for player in analysis.players.values():
        if not (player.matched_beat.size and beat.size):
            continue
        row = np.minimum(np.searchsorted(beat, player.matched_beat), beat.size - 1)
        there = beat[row] == player.matched_beat
        velocity = player.strokes.velocity[player.matched].astype(np.float64)
        np.add.at(total, row[there], velocity[there])
        np.add.at(count, row[there], 1.0)
    strength = np.full(beat.size, 0.8)
    np.divide(total, count, out=strength, where=count > 0)
    return strength
