"""The click of the metronome: high on beat 1, low on the others."""

from __future__ import annotations

import numpy as np

from hapju.errors import BadInput
from hapju.sound.ringing import faded, ringing
from hapju.strokes import FloatArray

CLICKS = {"high": 1760.0, "low": 1174.7}
"""Their names and pitches, in Hz: an A and the D a fifth below it."""

_PEAK_DB = -8.0


def click_sound(name: str) -> FloatArray:
    """A click like that of a small wood block: short, and clear of the drums' pitches.

    Raises:
        BadInput: for a name that there isn't.
    """
    if name not in CLICKS:
        raise BadInput(
            f"click {name[:40]!r}", "there is no such click", f"there are {' and '.join(CLICKS)}"
        )
    # The modes of a bar that is free at both ends, and its hollow below.
    multiple = np.array([1.0, 2.756, 5.404, 0.62])
    level = np.array([1.0, 0.35, 0.12, 0.25])
    t60_s = np.array([0.075, 0.04, 0.02, 0.05])
    sound = ringing(CLICKS[name] * multiple, level, t60_s, np.full(4, np.pi / 2), 0.12)
    # A cosine begins with a jump; a quarter of a millisecond makes it a hit.
    rise = np.linspace(0.0, 1.0, 12)
    sound[: rise.size] *= rise
    return faded(sound * 10.0 ** (_PEAK_DB / 20.0) / float(np.max(np.abs(sound))), fade_s=0.005)
