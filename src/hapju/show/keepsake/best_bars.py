"""The bars to remember: those in which the players were most together."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis
from hapju.show.keepsake.moments import Moments, moments_of
from hapju.timing.summary import FEWEST_TO_SAY

CLIP_BARS = 8
_FULL_ENOUGH = 0.5


def best_bars(analysis: Analysis, count: int = CLIP_BARS) -> tuple[int, int] | None:
    """The first and the last of the ``count`` bars in a row in which the players were closest.

    Of all runs of so many whole bars, from bar 1 on, that hold at least half as many joint onsets
    as the fullest run, and at least 8: the one with the least root mean square of the asynchronies
    (all pairs' together); of several, the earliest. A shorter take is one run. None where no run
    holds enough joint onsets.
    """
    first, last = max(analysis.bars[0], 1), analysis.bars[1]
    count = min(count, last - first + 1)
    if count < 1 or not analysis.pairs:
        return None
    bars = np.concatenate([analysis.song.tempo_map.bars_at(p.beat)[0] for p in analysis.pairs])
    squares = np.concatenate([pair.asynchrony_ms**2 for pair in analysis.pairs])
    kept = (bars >= first) & (bars <= last)
    size = last - first + 1
    onsets = np.bincount(bars[kept] - first, minlength=size)
    total = np.bincount(bars[kept] - first, weights=squares[kept], minlength=size)
    window = np.ones(count)
    onsets_in, total_in = np.convolve(onsets, window, "valid"), np.convolve(total, window, "valid")
    fewest = max(FEWEST_TO_SAY, _FULL_ENOUGH * float(np.max(onsets_in)))
    if float(np.max(onsets_in)) < FEWEST_TO_SAY:
        return None
    mean = np.where(onsets_in >= fewest, total_in / np.maximum(onsets_in, 1), np.inf)
    start = first + int(np.argmin(np.round(mean, 9)))
    return start, start + count - 1


def clip_bars(analysis: Analysis, count: int = CLIP_BARS) -> tuple[int, int]:
    """The bars of a clip: the best, or the first ones where none can be told from the others."""
    first, last = max(analysis.bars[0], 1), max(analysis.bars[1], 1)
    return best_bars(analysis, count) or (first, min(first + count - 1, last))


def moments_in(analysis: Analysis, bars: tuple[int, int]) -> Moments:
    """The moments of a run of bars."""
    moments = moments_of(analysis)
    return moments.where((moments.bar >= bars[0]) & (moments.bar <= bars[1]))
