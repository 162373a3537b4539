"""The data of a report, no drawing: two MIDI files of five minutes in, JSON out."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

import hapju
from benchmarks.synthetic_strokes import SIXTEENTH_S, TEMPO_BPM, steady_beat, write_midi
from benchmarks.table import Row

RUNS = 10
MINUTES = 5


def rows() -> list[Row]:
    """Read both files, analyse, write JSON: the median, and the first run with its imports."""
    count = round(2 * MINUTES * 60 / SIXTEENTH_S)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for seed, player in enumerate("ab"):
            write_midi(steady_beat(count, seed), folder / f"{player}.mid")
        took_ms = [report_data_ms(folder) for _ in range(RUNS + 1)]
    note = f"2 x {count} strokes, median of {RUNS} runs; the first run {took_ms[0]:.0f} ms"
    return [Row(f"report data, {MINUTES}-minute duet", median(took_ms[1:]), "ms", 150, note=note)]


def report_data_ms(folder: Path) -> float:
    """How long one report's data takes, from the two files to the JSON file."""
    start = time.perf_counter()
    players = {player: hapju.read(folder / f"{player}.mid") for player in "ab"}
    hapju.analyse(players, hapju.Song.of_tempo(TEMPO_BPM)).to_json(folder / "report.json")
    return 1000 * (time.perf_counter() - start)
