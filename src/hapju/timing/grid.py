"""The grid: the positions that a take is measured against, from charts or from the strokes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, IntArray
from hapju.timing.fineness import Fineness, find_fineness

SAME_BEAT = 1e-6
"""Positions closer than this, in beats, are one."""


@dataclass(frozen=True, slots=True)
class GridFound:
    """The grid on which the take is measured.

    Attributes:
        kind: ``"chart"``, or the fineness found: ``"quarters"``, ``"eighths"``, ``"triplets"``,
            ``"sixteenths"``, ``"swung_eighths"``, ``"swung_sixteenths"``, ``"sextuplets"``,
            ``"thirty_seconds"``, ``"dotted_quarters"``.
        positions_per_pulse: grid positions in one pulse; None for a chart.
        swing_ratio: long part over short part where the grid is swung, else None.
        is_sure: False where the strokes are too few, or too loose, to find a grid in them.
    """

    kind: str
    positions_per_pulse: int | None = None
    swing_ratio: float | None = None
    is_sure: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Positions in beat order, each once; shape ``(p,)``.

    Attributes:
        found: what the grid is.
        beat: the positions, in beats.
        time_s: when each falls by the tempo map.
        beat_ms: the length of a beat there.
        bar: the bar in which each lies.
        places_beats: the different positions in a bar, in beats since its start, ascending.
        place: index of each position's place among them.
        off_beat: where in its beat an off-beat eighth falls: 0.5, or later on a swung grid.
    """

    found: GridFound
    beat: FloatArray
    time_s: FloatArray
    beat_ms: FloatArray
    bar: IntArray
    places_beats: FloatArray
    place: IntArray
    off_beat: float = 0.5


def grid_of_charts(charts: Sequence[Chart], tempo_map: TempoMap) -> Grid:
    """Every position at which any of the charts has a note."""
    beat = _distinct(np.concatenate([chart.beat for chart in charts] or [np.empty(0)]))
    return _grid(GridFound("chart"), beat, tempo_map)


def positions_of(beat: FloatArray, grid: Grid) -> IntArray:
    """The grid position of each note of a chart that the grid was made of; shape as ``beat``."""
    return np.searchsorted(grid.beat, beat - SAME_BEAT)


def find_grid(stroke_beat: FloatArray, tempo_map: TempoMap) -> Grid:
    """The grid that the strokes of all players carry, in the bars in which they lie and beside.

    Where a song has meters with different pulses, the fineness is found for each of them;
    ``found`` tells the one that holds for most strokes.

    Args:
        stroke_beat: where the strokes of all players fall, in beats; shape ``(n,)``, any order.
        tempo_map: tempo and meters of the song.
    """
    bar, within = tempo_map.bars_at(stroke_beat)
    bars = np.unique(np.unique(bar)[:, None] + np.arange(-2, 3))
    starts = tempo_map.bar_starts(bars)
    meters = [change.meter for change in tempo_map.meters]
    meter_of_stroke, meter_of_bar = (
        _meters_at(stroke_beat, tempo_map),
        _meters_at(starts, tempo_map),
    )
    beats: list[FloatArray] = []
    found: list[tuple[int, Fineness, int]] = []
    for pulse in sorted({_pulse_of(meter) for meter in meters}):
        rows = [row for row, meter in enumerate(meters) if _pulse_of(meter) == pulse]
        inside = np.isin(meter_of_stroke, rows) if len(meters) > 1 else slice(None)
        here = stroke_beat[inside]
        phase = np.mod(within[inside] / pulse.beats, 1.0)
        pulse_s = (
            float(np.mean(60.0 / tempo_map.tempo_bpm_at(here))) * pulse.beats if here.size else 1
        )
        fineness = find_fineness(phase, pulse_s, pulse.beats, is_compound=pulse.is_compound)
        parts = round(meters[rows[0]].pulse_beats / pulse.beats) * len(fineness.positions)
        found.append((here.size, fineness, parts))
        for row in rows:
            pulses = np.arange(round(meters[row].bar_beats / pulse.beats))
            offset = ((pulses[:, None] + np.array(fineness.positions)) * pulse.beats).ravel()
            beats.append((starts[meter_of_bar == row][:, None] + offset).ravel())
    beat = _distinct(np.concatenate(beats))
    _, fineness, parts = max(found, key=lambda entry: entry[0])
    return _grid(
        GridFound(fineness.kind, parts, fineness.swing_ratio, fineness.is_sure),
        beat,
        tempo_map,
        fineness.positions[1] if fineness.kind == "swung_eighths" else 0.5,
    )


def _grid(found: GridFound, beat: FloatArray, tempo_map: TempoMap, off_beat: float = 0.5) -> Grid:
    bar, within = tempo_map.bars_at(beat)
    places, place = np.unique(np.round(within, 4), return_inverse=True)
    time_s, beat_ms = tempo_map.seconds_at(beat), 60_000.0 / tempo_map.tempo_bpm_at(beat)
    return Grid(found, beat, time_s, beat_ms, bar, places, place, off_beat)


class _Pulse(NamedTuple):
    """What a grid is found in: a quarter or less where it divides in two, else a dotted note."""

    beats: float
    is_compound: bool


def _pulse_of(meter: Meter) -> _Pulse:
    beats = meter.pulse_beats if meter.is_compound else min(meter.pulse_beats, 1.0)
    return _Pulse(beats, meter.is_compound)


def _meters_at(beat: FloatArray, tempo_map: TempoMap) -> IntArray:
    """Which of the tempo map's meters holds at each beat position; shape as ``beat``."""
    changes = np.array([change.beat for change in tempo_map.meters])
    return np.maximum(np.searchsorted(changes, beat + SAME_BEAT, side="right") - 1, 0)


def _distinct(beat: FloatArray) -> FloatArray:
    """Positions in order, each once."""
    beat = np.sort(beat)
    return beat[np.diff(beat, prepend=-np.inf) > SAME_BEAT]
