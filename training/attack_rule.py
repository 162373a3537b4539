"""When a single stroke, heard alone and dry, begins to sound.

On recordings of real strokes the first rise is steep: 26 and 44 dB under the first peak are
crossed within 0.2 ms of each other, on almost all. Exceptions are the hi-hat's pedal, whose
cymbals close over some milliseconds, and soft kicks. Synthesised strokes begin at sample 0, and
the rule finds them there within two samples.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hapju.errors import BadInput

_RISE_DB = -32.0
"""Under the stroke's first peak: over the hiss of recordings, and still at the foot of the rise."""
_SURELY_DB = -18.0
_RATE_HZ = 44_100
_FIRST_S = 0.25  # in which a stroke is sure to have begun being loud
_PEAK_S = 0.03  # in which its first peak lies
_GAP_S = 0.001  # what is quiet for longer doesn't belong to the stroke
_REACH_S = 0.008  # no rise takes longer than that
_OVER_HISS = 5.0


def attack_of(sound: NDArray[np.floating]) -> int:
    """The sample at which the stroke begins to sound.

    From where the stroke is surely under way, back to the first sample that stands over the
    quiet before it, by gaps of at most a millisecond.

    Args:
        sound: shape ``(n,)``, one stroke at 44.1 kHz, alone.

    Raises:
        BadInput: for silence.
    """
    size = np.abs(np.asarray(sound, dtype=np.float64))
    loudest = float(np.max(size, initial=0.0))
    if loudest <= 0.0:
        raise BadInput("sound", "it is silent", "it must hold one stroke")
    begun = _first(size, loudest * 10.0 ** (_SURELY_DB / 20.0))
    size = size[: begun + round(_FIRST_S * _RATE_HZ)]
    peak = float(np.max(size[begun : begun + round(_PEAK_S * _RATE_HZ)]))
    surely = _first(size, peak * 10.0 ** (_SURELY_DB / 20.0))
    earliest = max(surely - round(_REACH_S * _RATE_HZ), 0)
    quiet = size[: max(earliest, 1)]
    hiss = float(np.sqrt(np.mean(quiet[-round(0.02 * _RATE_HZ) :] ** 2)))
    over = max(peak * 10.0 ** (_RISE_DB / 20.0), _OVER_HISS * hiss)
    risen = earliest + np.flatnonzero(size[earliest : surely + 1] > min(over, size[surely] * 0.99))
    gaps = np.flatnonzero(np.diff(risen) > round(_GAP_S * _RATE_HZ))
    return int(risen[gaps[-1] + 1] if gaps.size else risen[0])


def _first(size: NDArray[np.float64], threshold: float) -> int:
    return int(np.flatnonzero(size > threshold)[0])
