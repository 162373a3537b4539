"""Hear one sound file in a process of its own, by Hapju or by a peer, and say what it took.

``python -m benchmarks.hear_once HEARER SOUND WARM_UP``. It imports no more than hearing needs, so
that the peak memory is the hearer's.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike

from benchmarks.peak_memory import peak_mb
from hapju.strokes import FloatArray


def hapju_hears(sound: Path) -> tuple[ArrayLike, ArrayLike]:
    """Strokes as Hapju ships: seconds, and codes of ``DrumClass``."""
    from hapju.hear.audio.drum_class import drum_classes_of
    from hapju.hear.audio.drum_hearing import hear_drums

    strokes = hear_drums(sound).strokes
    return strokes.time_s, drum_classes_of(strokes.piece)


def librosa_onsets(sound: Path) -> FloatArray:
    """Librosa's onset_detect (after Böck & Widmer 2013) at the file's rate, a frame each 10 ms.

    Of frames from 1.5 to 23 ms these did best on the tracks of MDB Drums, within 50 and 25 ms.
    """
    librosa = importlib.import_module("librosa")
    samples, rate_hz = librosa.load(sound, sr=None)
    hop = round(rate_hz / 100)
    found = librosa.onset.onset_detect(y=samples, sr=rate_hz, hop_length=hop, units="time")
    return np.asarray(found, np.float64)


HEARERS: dict[str, Callable[[Path], object]] = {"hapju": hapju_hears, "librosa": librosa_onsets}


def measure(hear: Callable[[Path], object], sound: Path, warm_up: Path) -> dict[str, float]:
    """Seconds of CPU and of the clock, and the process's peak memory in MB.

    On one core, where the system lets a process choose.
    """
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    hear(warm_up)
    cpu, clock = time.process_time(), time.perf_counter()
    hear(sound)
    took = {"cpu_s": time.process_time() - cpu, "wall_s": time.perf_counter() - clock}
    return took | {"peak_mb": peak_mb()}


if __name__ == "__main__":
    print(json.dumps(measure(HEARERS[sys.argv[1]], Path(sys.argv[2]), Path(sys.argv[3]))))
