"""What the network sees of a sound: two log-frequency pictures, a hundred columns a second.

A long window tells pitches apart (kick from floor tom), a short one tells moments apart. Both are
magnitudes summed in triangular bands with centres evenly spaced on a logarithmic axis, as in
Böck & Widmer's SuperFlux (2013).
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.fft import rfft

Samples = NDArray[np.float32]

RATE_HZ = 44100
HOP = 441
"""Samples from one column to the next: 10 ms."""
WINDOWS = (2048, 512)
BANDS = 72
LOWEST_HZ, HIGHEST_HZ = 32.0, 17000.0
MARGIN = WINDOWS[0] // 2
"""Samples that a column needs before and after its moment."""
QUIETEST = 1e-6
"""Magnitudes under this, 120 dB below full scale, count as this."""


def band_magnitudes(samples: Samples) -> NDArray[np.float32]:
    """Magnitudes in bands, for each 10 ms.

    Args:
        samples: shape ``(MARGIN + (frames − 1) · HOP + MARGIN,)`` or a little more: column ``k``
            is centred on sample ``MARGIN + k · HOP``.

    Returns:
        Shape ``(frames, 2, BANDS)``. White noise has the same level in every band.
    """
    frames = (samples.size - 2 * MARGIN) // HOP + 1
    pictures = np.empty((frames, len(WINDOWS), BANDS), dtype=np.float32)
    for place, window in enumerate(WINDOWS):
        taper, bands = _taper(window), _bands(window)
        first = MARGIN - window // 2
        views = np.lib.stride_tricks.sliding_window_view(samples, window)[first::HOP][:frames]
        for begin in range(0, frames, _FRAMES_AT_ONCE):
            spectra = rfft(views[begin : begin + _FRAMES_AT_ONCE] * taper, axis=1)
            np.matmul(np.abs(spectra), bands, out=pictures[begin : begin + _FRAMES_AT_ONCE, place])
    return pictures


_FRAMES_AT_ONCE = 128  # what fits the cache of a processor


@cache
def _taper(window: int) -> Samples:
    taper = np.hanning(window + 1)[:-1]
    return np.asarray(taper * (2.0 / taper.sum()), dtype=np.float32)


@cache
def _bands(window: int) -> NDArray[np.float32]:
    """Triangles over the bins of a window, none narrower than its own resolution."""
    centres = np.geomspace(LOWEST_HZ, HIGHEST_HZ, BANDS)
    ratio = centres[1] / centres[0]
    hz = np.fft.rfftfreq(window, 1.0 / RATE_HZ)[:, None]
    resolution = RATE_HZ / window
    below = np.maximum(centres - centres / ratio, resolution)
    above = np.maximum(centres * ratio - centres, resolution)
    rising, falling = (hz - centres) / below + 1.0, (centres - hz) / above + 1.0
    triangles = np.clip(np.minimum(rising, falling), 0.0, None)
    return np.asarray(triangles / np.linalg.norm(triangles, axis=0), dtype=np.float32)
