"""All pairs of five real ensembles as tables, in memory: 142 pairs, 30,473 joint onsets."""

from __future__ import annotations

import math
import time
from pathlib import Path

from benchmarks.table import Row
from hapju.hear.wide_table import read_wide_table
from hapju.together.pairwise import pair_table

SON = Path(__file__).resolve().parents[2] / "shared" / "data" / "son"
RUNS = 200
NAME = "all pairs of five songs"
BAR_MS = 5


def rows() -> list[Row]:
    """Every column of the pairs' tables, medians and p-values too, from the matrices of onsets.

    The least of many runs: a few milliseconds on a busy machine say how busy it is.
    """
    if not SON.is_dir():
        return [Row(NAME, math.nan, "ms", BAR_MS, note="no data here: ../shared/data/son")]
    songs = [read_wide_table(path).onset_s for path in sorted(SON.glob("song*.csv"))]
    tables = [pair_table(onset_s) for onset_s in songs]
    pairs = sum(table.player_a.size for table in tables)
    joint = sum(int(table.joint_onsets.sum()) for table in tables)
    took_s = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for onset_s in songs:
            pair_table(onset_s)
        took_s.append(time.perf_counter() - start)
    note = f"{pairs} pairs, {joint:,} joint onsets, least of {RUNS}; onsetsync in R took 49 ms"
    return [Row(NAME, 1000 * min(took_s), "ms", BAR_MS, note=note)]
