"""A million strokes against a million: time of the analysis and peak memory of its process."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import hapju
from benchmarks.peak_memory import peak_mb
from benchmarks.synthetic_strokes import TEMPO_BPM, steady_beat
from benchmarks.table import Row

COUNT = 1_000_000


def rows() -> list[Row]:
    """Measured in a process of its own, so that the memory is the analysis's and Python's alone."""
    command = [sys.executable, "-m", "benchmarks.million_strokes"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures = json.loads(done.stdout)
    return [
        Row("analysis of 10⁶ + 10⁶ strokes", figures["took_s"], "s", 3, note="no chart"),
        Row("its peak memory", figures["peak_mb"], "MB", 600, note="the whole process, RSS"),
    ]


def measure() -> dict[str, float]:
    """Analyse once and say how long it took, in seconds, and the process's peak RSS, in MB."""
    players = {player: steady_beat(COUNT, seed) for seed, player in enumerate("ab")}
    song = hapju.Song.of_tempo(TEMPO_BPM)
    start = time.perf_counter()
    hapju.analyse(players, song)
    took_s = time.perf_counter() - start
    return {"took_s": took_s, "peak_mb": peak_mb()}


if __name__ == "__main__":
    print(json.dumps(measure()))
