"""Several channels → one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray

SampleArray = NDArray[np.float32]
"""Samples of sound; full scale is 1."""

_OPPOSED = -0.5
_FADE = 512


def mono(blocks: Iterator[SampleArray]) -> Iterator[SampleArray]:
    """Blocks of shape ``(channels, n)`` as blocks of shape ``(n,)``: the channels' mean.

    Where a channel hears the loudest one upside down (a plug wired the wrong way, a microphone
    under the snare), the mean would take the drums away. So a channel whose correlation with the
    loudest, over all that was heard so far, lies under -0.5 is turned over first, and back once it
    lies above 0. The first block that shows it is already turned; later changes are faded in.
    """
    power: FloatArray | None = None
    signs: FloatArray | None = None
    for block in blocks:
        channels = block.shape[0]
        if channels == 1:
            yield block[0]
            continue
        if power is None or power.shape[0] != channels:
            power, signs = np.zeros((channels, channels)), None
        power += block @ block.T
        before, signs = signs, _signs(power, signs)
        summed = (signs / channels).astype(np.float32) @ block
        if before is not None and not np.array_equal(before, signs):
            old = (before / channels).astype(np.float32) @ block[:, :_FADE]
            rise = np.linspace(0.0, 1.0, old.size, dtype=np.float32)
            summed[:_FADE] = old + rise * (summed[:_FADE] - old)
        yield summed


def _signs(power: FloatArray, before: FloatArray | None) -> FloatArray:
    level = np.sqrt(np.diag(power))
    loudest = int(np.argmax(level))
    with np.errstate(invalid="ignore", divide="ignore"):
        likeness = np.nan_to_num(power[loudest] / (level * level[loudest]))
    if before is None:
        return np.where(likeness < _OPPOSED, -1.0, 1.0)
    held = before * before[loudest]  # the loudest channel may be another than before
    turned = likeness < np.where(held < 0.0, 0.0, _OPPOSED)
    signs: FloatArray = np.where(turned, -1.0, 1.0) * before[loudest]
    return signs
