"""Where a microphone or its amplifier was too loud: wave tops that are cut off flat."""

from __future__ import annotations

import numpy as np

from hapju.hear.audio.mono import SampleArray
from hapju.strokes import FloatArray, IntArray

_LEAST_RUN = 3
_LEAST_CUT = 0.03
_QUIET = 0.02
"""Under this level a top is few of a 16-bit file's steps high, and flat for that reason."""


def clipped_samples(block: SampleArray) -> IntArray:
    """The places of samples that lie on a cut-off top, shape ``(n,)``, rising and each once.

    A top is cut off if three samples or more, one after another, have the very value of the block's
    loudest (phones cut off below full scale), and the slopes beside them lead higher: a parabola
    through the two samples on each side passes over the top by 3 % or more. So the round top of a
    kick, equally flat where it is coarsely stored, is none. Samples beyond full scale, which lossy
    codecs make of a cut-off top at full scale, count too. A top that was cut off below full scale
    and then went through a lossy codec or another rate can't be told any more.

    Args:
        block: as it lies in the file, shape ``(channels, n)``: half a second or so.
    """
    found = [np.empty(0, dtype=np.int64)]
    for channel in block:
        lowest, highest = float(channel.min()), float(channel.max())
        if max(highest, -lowest) > 1.0:
            found.append(np.flatnonzero(np.abs(channel) > 1.0))
        found.extend(_cut_off(channel, extreme) for extreme in (lowest, highest))
    return np.unique(np.concatenate(found))


def _cut_off(channel: SampleArray, extreme: float) -> IntArray:
    at_extreme = np.flatnonzero(channel == extreme)
    if abs(extreme) < _QUIET or at_extreme.size < _LEAST_RUN:
        return at_extreme[:0]
    breaks = np.flatnonzero(np.diff(at_extreme) > 1)
    first = at_extreme[np.concatenate(([0], breaks + 1))]
    last = at_extreme[np.concatenate((breaks, [-1]))]
    inside = (last - first + 1 >= _LEAST_RUN) & (first >= 2) & (last + 2 < channel.size)
    first, last = first[inside], last[inside]
    cut = _passed_over(channel, first, last, extreme) >= _LEAST_CUT * abs(extreme)
    runs = [np.arange(a, b + 1) for a, b in zip(first[cut], last[cut], strict=True)]
    return np.concatenate([at_extreme[:0], *runs])


def _passed_over(
    channel: SampleArray, first: IntArray, last: IntArray, extreme: float
) -> FloatArray:
    """By how much a parabola over each run, through its neighbours, passes over the extreme.

    With its top in the middle of a run of 2r samples, the neighbours lie r + 1/2 and r + 3/2 from
    it, at depths d and e below it; the parabola then falls by a = (e − d) / (2r + 2) times
    the square of the distance, and its top is a·(r + 1/2)² − d above the extreme.
    """
    half = (last - first + 1) / 2.0
    near = np.abs(extreme - (channel[first - 1] + channel[last + 1]) / 2.0)
    far = np.abs(extreme - (channel[first - 2] + channel[last + 2]) / 2.0)
    top: FloatArray = (far - near) * (half + 0.5) ** 2 / (2.0 * half + 2.0) - near
    return top
