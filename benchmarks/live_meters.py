"""Live: strokes a second on one core, through the matchers, the players' meters and the pair's."""

from __future__ import annotations

import time

import numpy as np

from benchmarks.synthetic_strokes import TEMPO_BPM, steady_beat
from benchmarks.table import Row
from hapju.songs.tempo_map import TempoMap
from hapju.timing.grid import Grid, find_grid
from hapju.together.live_take import LiveTake

COUNT = 40_000
ROUNDS = 5


def rows() -> list[Row]:
    """A duet, settled after every stroke; and the time that a stroke takes in a far longer take."""
    short, long = (strokes_per_second(count) for count in (COUNT, 8 * COUNT))
    note = f"2 x {COUNT} strokes, settled after each; best of {ROUNDS} rounds"
    return [
        Row("live strokes", short, "/s", at_least=50_000, note=note),
        Row("the same, a take 8 x as long", long / short, "x", at_least=0.7, note="of that rate"),
    ]


def strokes_per_second(count: int) -> float:
    """The best rate of several rounds: what others do on the machine only slows it down."""
    events, grid = _duet(count)
    best_s = min(_play(events, grid) for _ in range(ROUNDS))
    return len(events) / best_s


def _duet(count: int) -> tuple[list[tuple[float, str, int]], Grid]:
    players = {key: steady_beat(count, seed) for seed, key in enumerate("ab")}
    events = sorted(
        (time_s, key, int(piece))
        for key, strokes in players.items()
        for time_s, piece in zip(strokes.time_s.tolist(), strokes.piece.tolist(), strict=True)
    )
    tempo_map = TempoMap.steady(TEMPO_BPM)
    times = np.concatenate([strokes.time_s for strokes in players.values()])
    return events, find_grid(tempo_map.beats_at(times), tempo_map)


def _play(events: list[tuple[float, str, int]], grid: Grid) -> float:
    live = LiveTake(grid, {"a": None, "b": None})
    start = time.process_time()
    for time_s, key, piece in events:
        live.hear(key, time_s, piece)
        live.settle(time_s)
    live.settle()
    return time.process_time() - start
