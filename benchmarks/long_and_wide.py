"""How time and memory grow: takes of up to an hour, groups of up to fifty players."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import hapju
from benchmarks.peak_memory import peak_mb
from benchmarks.synthetic_strokes import SIXTEENTH_S, TEMPO_BPM, steady_beat
from benchmarks.table import Row

HOUR = 60
PLAYERS = 50


def rows() -> list[Row]:
    """A duet of 15 minutes and of an hour; 10 and 50 players for 5 minutes.

    Each in a process of its own. "Growth" is the growth of the figure over that of the input:
    strokes for long takes, pairs for wide ones (every pair is measured); 1 is linear.
    """
    base = measured(2, 0.5)["peak_mb"]  # Python, Hapju and next to no take
    quarter, hour = measured(2, HOUR / 4), measured(2, HOUR)
    ten, fifty = measured(10, 5), measured(PLAYERS, 5)
    pairs = (PLAYERS * (PLAYERS - 1)) / (10 * 9)
    return [
        Row("analysis of an hour's duet", hour["took_s"], "s", note="2 x 57,600 strokes"),
        Row("its peak memory", hour["peak_mb"], "MB"),
        Row("growth of time, 15 to 60 min", hour["took_s"] / quarter["took_s"] / 4, "x", 1.3),
        Row("growth of memory", _grown(base, quarter, hour) / 4, "x", 1.3),
        Row("analysis of 50 players, 5 min", fifty["took_s"], "s", note="1,225 pairs"),
        Row("its peak memory", fifty["peak_mb"], "MB"),
        Row("growth of time, 10 to 50", fifty["took_s"] / ten["took_s"] / pairs, "x", 1.3),
        Row("growth of memory", _grown(base, ten, fifty) / pairs, "x", 1.3),
    ]


def _grown(base_mb: float, small: dict[str, float], large: dict[str, float]) -> float:
    return (large["peak_mb"] - base_mb) / (small["peak_mb"] - base_mb)


def measured(players: int, minutes: float) -> dict[str, float]:
    """The analysis in a process of its own: seconds, and peak memory in MB."""
    command = [sys.executable, "-m", "benchmarks.long_and_wide", str(players), str(minutes)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def measure(players: int, minutes: float) -> dict[str, float]:
    """Analyse once."""
    count = round(2 * minutes * 60 / SIXTEENTH_S)
    takes = {f"player {row}": steady_beat(count, row) for row in range(players)}
    song = hapju.Song.of_tempo(TEMPO_BPM)
    hapju.analyse({"a": steady_beat(100, 0)}, song)  # what is loaded at the first call
    start = time.process_time()
    hapju.analyse(takes, song)
    return {"took_s": time.process_time() - start, "peak_mb": peak_mb()}


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), float(sys.argv[2]))))
