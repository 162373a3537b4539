"""The pulses of a take, what one would tap to, and a player's onset on each of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, IntArray
from hapju.timing.grid import SAME_BEAT, Grid
from hapju.timing.onsets import Onsets

LONGEST_HOLE = 3
"""Where the grid has no position at more pulses in a row than this, so many stand for them."""
MOST_PULSES = 4_096
"""Of a longer take (over half an hour), stretches stand for the whole."""
STRETCHES, STRETCH_PULSES = 8, 512


@dataclass(frozen=True, slots=True, eq=False)
class Pulses:
    """Pulses of the meter in order (quarters in 4/4, dotted quarters in 6/8), shape ``(n,)``.

    Attributes:
        position: which grid position each is; −1 where the grid has none.
        beat: where each stands, in beats. In holes that are left out they are closer together
            than pulses, or further apart.
        time_s: when it falls by the tempo map.
    """

    position: IntArray
    beat: FloatArray
    time_s: FloatArray


def pulses_of(grid: Grid, tempo_map: TempoMap) -> Pulses:
    """The pulses from the grid's first to its last; of long holes in the grid, three."""
    starts = np.array([change.beat for change in tempo_map.meters])
    lengths = np.array([change.meter.pulse_beats for change in tempo_map.meters])
    meter = np.maximum(np.searchsorted(starts, grid.beat + SAME_BEAT, side="right") - 1, 0)
    length = lengths[meter]
    count = grid.places_beats[grid.place] / length
    # Places in a bar are rounded to 1e-4 beats.
    found = np.flatnonzero(np.abs(count - np.round(count)) < 1e-3)
    if not found.size:
        return Pulses(found, np.empty(0), np.empty(0))
    apart = np.round(np.diff(grid.beat[found]) / length[found[:-1]])
    steps = np.clip(apart, 1, LONGEST_HOLE + 1).astype(np.int64)
    row = np.concatenate([[0], np.cumsum(steps)])
    position = np.full(int(row[-1]) + 1, -1, dtype=np.int64)
    position[row] = found
    beat = np.interp(np.arange(position.size), row, grid.beat[found])
    return Pulses(position, beat, tempo_map.seconds_at(beat))


def stretch_starts(count: int) -> IntArray:
    """The first pulse of each of the stretches that stand for so many pulses, evenly spread."""
    return np.linspace(0, count - STRETCH_PULSES, STRETCHES).astype(np.int64)


def onsets_on(pulses: Pulses, onsets: Onsets, grid: Grid) -> FloatArray:
    """When a player played on each pulse, in seconds; nan where they didn't; shape ``(n,)``.

    An onset that isn't later than the one before, as may be where windows touch, is left out.
    """
    time_s = np.full(grid.beat.size + 1, np.nan)
    time_s[onsets.position] = grid.time_s[onsets.position] + onsets.asynchrony_ms / 1000.0
    played_s = time_s[pulses.position]  # −1, no position, is the last row: never played
    latest_s = np.fmax.accumulate(played_s)[:-1]
    played_s[1:][played_s[1:] <= latest_s] = np.nan
    return played_s
