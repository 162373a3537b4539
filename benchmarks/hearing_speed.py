"""How fast sound becomes strokes on one thread, and in how much memory, beside librosa's onsets.

Each figure comes from a process of its own that is kept on one core, with all libraries told to
use one thread. Times are CPU times of all that it does from the file to the strokes, after a few
seconds of sound that load whatever the first call loads.
"""

from __future__ import annotations

import importlib.util
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.drum_sounds import write_m4a, write_wav
from benchmarks.table import Row

BAR_REAL_TIME, BAR_MB, BAR_GROWTH = 100.0, 400.0, 1.1
WARM_UP_S, MINUTE_S = 5.0, 60.0
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")
ONE_THREAD = dict.fromkeys(_THREADS, "1")


def rows() -> list[Row]:
    """Speed by format, memory by length, and the peer on the first file."""
    with tempfile.TemporaryDirectory() as folder:
        return list(_rows(Path(folder)))


def _rows(folder: Path) -> Iterator[Row]:
    warm_up, wav = folder / "warm_up.wav", folder / "minute.wav"
    stereo, m4a = folder / "stereo.wav", folder / "phone.m4a"
    write_wav(warm_up, WARM_UP_S, 44_100, channels=1)
    write_wav(wav, MINUTE_S, 44_100, channels=1)
    write_wav(stereo, MINUTE_S, 48_000, channels=2)
    write_m4a(m4a, MINUTE_S, 48_000)
    minute = measured("hapju", wav, warm_up)
    yield _speed("drums heard, WAV 44.1 kHz", minute)
    yield _speed("  WAV 48 kHz stereo", measured("hapju", stereo, warm_up))
    yield _speed("  M4A 48 kHz", measured("hapju", m4a, warm_up))
    ten, hour = (_of_length(folder, warm_up, minutes) for minutes in (10, 60))
    yield _speed("  WAV 44.1 kHz, an hour", hour)
    yield Row("  peak memory, 1 min", minute["peak_mb"], "MB", BAR_MB)
    yield Row("  peak memory, 10 min", ten["peak_mb"], "MB", BAR_MB)
    yield Row("  peak memory, 60 min", hour["peak_mb"], "MB", BAR_MB)
    yield Row("  memory, 60 min over 10", hour["peak_mb"] / ten["peak_mb"], "x", BAR_GROWTH)
    yield from _peer(wav, warm_up)


def _speed(name: str, figures: dict[str, float], bar: float | None = BAR_REAL_TIME) -> Row:
    wall = figures["sound_s"] / figures["wall_s"]
    note = f"times real time, one thread's CPU; {wall:.0f} by the clock"
    return Row(name, figures["sound_s"] / figures["cpu_s"], "x", at_least=bar, note=note)


def _of_length(folder: Path, warm_up: Path, minutes: int) -> dict[str, float]:
    path = folder / f"{minutes}.wav"
    write_wav(path, minutes * MINUTE_S, 44_100, channels=1)
    try:
        return measured("hapju", path, warm_up) | {"sound_s": minutes * MINUTE_S}
    finally:
        path.unlink()


def _peer(wav: Path, warm_up: Path) -> Iterator[Row]:
    if importlib.util.find_spec("librosa") is None:
        yield Row("  peer librosa, onsets only", math.nan, note="not installed here")
        return
    minute = measured("librosa", wav, warm_up)
    yield _speed("  peer librosa, onsets only", minute, bar=None)
    yield Row("  peer librosa, peak memory, 1 min", minute["peak_mb"], "MB")


def measured(hearer: str, sound: Path, warm_up: Path) -> dict[str, float]:
    """Hear a file in a process of its own: seconds of CPU and of the clock, peak memory in MB."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.hear_once", hearer, str(sound), str(warm_up)],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | ONE_THREAD,
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return {"sound_s": MINUTE_S} | figures
