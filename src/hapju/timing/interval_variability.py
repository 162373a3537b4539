"""How much the intervals between one player's onsets vary from each to the next."""

from __future__ import annotations

from math import nan

import numpy as np

from hapju.strokes import FloatArray


def npvi(onset_s: FloatArray) -> float:
    """The normalised pairwise variability index of the intervals between onsets.

    100 times the mean of |d(k) − d(k+1)| / ((d(k) + d(k+1)) / 2) over the intervals d: 0 where all
    are alike, below 200 whatever they are. Grabe & Low 2002, Papers in Laboratory Phonology 7;
    Patel & Daniele 2003, Cognition 87, for music. It equals ``periodicity_nPVI`` in onsetsync
    (Eerola & Clayton 2024).

    Args:
        onset_s: onsets in seconds, ascending, shape ``(n,)``.

    Returns:
        The index; nan for fewer than three onsets, or where two stand at one time or out of order.
    """
    interval_s = np.diff(onset_s)
    if interval_s.size < 2 or np.any(interval_s <= 0):
        return nan
    earlier, later = interval_s[:-1], interval_s[1:]
    return float(200.0 * np.mean(np.abs(earlier - later) / (earlier + later)))
