"""When each stroke's sound first reached the microphone, to the millisecond.

A transcriber says in steps of 10 ms which drum was struck about when. Here a small network looks
at 80 ms of sound around each of these rough times, half a millisecond at a time, knowing which
drum class it is to look for and where other strokes are about: two limbs often strike within a few
milliseconds, and each stroke has its own attack. docs/hearing/timing.md has the method and figures.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hapju.hear.audio.drum_class import DrumClass
from hapju.hear.audio.spectrogram import RATE_HZ, Samples
from hapju.strokes import FloatArray, IntArray

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

HOP = 22
"""Samples from one frame to the next: 0.4989 ms."""
FRAMES = 160
"""Frames that the network sees, the rough time in their middle: 79.8 ms."""
FRAME = 132
"""Samples under a frame: 3 ms."""
LOW = 25
"""Frames under a step of the low bands: 12.5 ms."""
WINDOW = (FRAMES + LOW - 2) * HOP + FRAME
"""Samples that the network is given: 94.3 ms."""
PLACES = 112
"""Frames, in the middle, that may hold the attack: 27.9 ms to each side."""
COARSE = 4
"""Frames in a step of the map of the other strokes: 2 ms."""

_AT_ONCE = 256
_STEPS = FRAMES // COARSE
_HALF_S = FRAMES * HOP / 2 / RATE_HZ
_FIRST = LOW // 2 * HOP + (FRAME - 1) / 2  # sample of the window on which frame 0 is centred


def attack_times(
    samples: Samples, rough_time_s: ArrayLike, drum_class: ArrayLike
) -> tuple[FloatArray, FloatArray]:
    """Each stroke's physical attack, and how unsure it is.

    Args:
        samples: mono at 44.1 kHz, shape ``(m,)``, from time 0. Strokes within 40 ms of either end
            are looked for in silence beyond it.
        rough_time_s: shape ``(n,)``, in any order, within 20 ms of the truth; all strokes that
            were heard, because each is a hint for those beside it.
        drum_class: :class:`DrumClass` codes, shape ``(n,)``.

    Returns:
        When the direct sound of each stroke reached the microphone, in seconds; and the half-width
        in milliseconds that holds the truth two times in three. Both of shape ``(n,)``.
    """
    rough = np.asarray(rough_time_s, dtype=np.float64)
    classes = np.asarray(drum_class, dtype=np.int64)
    start = np.round(rough * RATE_HZ - WINDOW / 2).astype(np.int64)
    padded = np.pad(samples.astype(np.float32, copy=False), WINDOW)
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)
    first = np.clip(start + WINDOW, 0, len(windows) - 1)
    others = _others(rough, start / RATE_HZ, classes)
    asked = np.eye(len(DrumClass), dtype=np.float32)[classes]
    places = np.empty((rough.size, PLACES), dtype=np.float32)
    for begin in range(0, rough.size, _AT_ONCE):
        some = slice(begin, begin + _AT_ONCE)
        given = {"samples": windows[first[some]], "asked": asked[some], "others": others[some]}
        (places[some],) = _session().run(None, given)
    moment, doubt = middle_and_doubt(places)
    time_s = (start + (WINDOW - 1) / 2 + (moment - (PLACES - 1) / 2) * HOP) / RATE_HZ
    return time_s, doubt * (1000.0 * HOP / RATE_HZ)


def middle_and_doubt(places: NDArray[np.floating]) -> tuple[FloatArray, FloatArray]:
    """The median of each row of probabilities, and half of what lies between its sixths.

    Args:
        places: shape ``(n, PLACES)``; each row sums to 1.

    Returns:
        In places, fractions included; both of shape ``(n,)``.
    """
    reached = np.cumsum(places, axis=1, dtype=np.float64)
    middle = _quantile(reached, 0.5)
    return middle, (_quantile(reached, 5 / 6) - _quantile(reached, 1 / 6)) / 2


def _quantile(reached: FloatArray, share: float) -> FloatArray:
    """Where the cumulated probabilities reach a share; each place spreads over its own width."""
    goal = share * reached[:, -1:]
    place = np.sum(reached < goal, axis=1, keepdims=True)
    after = np.take_along_axis(reached, place, axis=1)
    before = np.take_along_axis(reached, np.maximum(place - 1, 0), axis=1) * (place > 0)
    within = (goal - before) / np.maximum(after - before, 1e-12)
    return np.asarray((place - 0.5 + within)[:, 0], dtype=np.float64)


def _others(rough_s: FloatArray, start_s: FloatArray, classes: IntArray) -> NDArray[np.float32]:
    """Maps of the other strokes in each stroke's window, by class, in steps of 2 ms.

    A stroke between two steps counts in both, in proportion.
    """
    order = np.argsort(rough_s, kind="stable")
    in_order = rough_s[order]
    low = np.searchsorted(in_order, rough_s - _HALF_S)
    count = np.searchsorted(in_order, rough_s + _HALF_S) - low
    row = np.repeat(np.arange(rough_s.size), count)
    rank = np.arange(row.size) - np.repeat(np.cumsum(count) - count, count) + low[row]
    other = order[rank]
    row, other = row[other != row], other[other != row]
    frame = ((rough_s[other] - start_s[row]) * RATE_HZ - _FIRST) / HOP
    step = (frame - (COARSE - 1) / 2) / COARSE
    lower = np.floor(step).astype(np.int64)
    maps = np.zeros((rough_s.size, len(DrumClass), _STEPS), dtype=np.float32)
    for at, part in ((lower, 1 - (step - lower)), (lower + 1, step - lower)):
        inside = (at >= 0) & (at < _STEPS)
        np.add.at(maps, (row[inside], classes[other[inside]], at[inside]), part[inside])
    return maps


@cache
def _session() -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = files("hapju.hear.audio").joinpath("models/attack.onnx").read_bytes()
    return InferenceSession(model, options, providers=["CPUExecutionProvider"])
