"""The bars that show why, how bars, positions and tempos are said, and what can't be told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from hapju.analysis import BESIDE_THE_BEAT, Analysis
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, IntArray

MOST_BARS = 4
"""More bars than this are no advice but a complaint."""

SLOW_SHARE = 0.8
"""Loops are suggested at this share of the tempo."""


NO_CLOCK = ("remark-not-aligned", "remark-same-sound")
"""The remarks on recordings that say nothing of each other."""


def bars_of(analysis: Analysis, beats: ArrayLike) -> IntArray:
    """The bar of each beat position."""
    return analysis.song.tempo_map.bars_at(beats)[0]


def bars_at_times(analysis: Analysis, time_s: ArrayLike) -> IntArray:
    """The bar of each time in seconds."""
    return bars_of(analysis, analysis.song.tempo_map.beats_at(time_s))


def worst_bars(bars: IntArray, amount: ArrayLike, fewest: int = 1) -> tuple[int, ...]:
    """The up to four bars with the largest mean ``amount``, in order.

    Bars with fewer than ``fewest`` entries, or no positive mean, don't count.
    """
    amounts = np.broadcast_to(np.asarray(amount, dtype=np.float64), bars.shape)
    each, index, count = np.unique(bars, return_inverse=True, return_counts=True)
    mean = np.bincount(index, weights=amounts, minlength=each.size) / np.maximum(count, 1)
    return _top(each, np.where(count >= fewest, mean, 0.0))


def fullest_bars(bars: IntArray) -> tuple[int, ...]:
    """The up to four bars that come most often in ``bars``, in order."""
    each, count = np.unique(bars, return_counts=True)
    return _top(each, count.astype(np.float64))


def _top(bars: IntArray, amount: FloatArray) -> tuple[int, ...]:
    order = np.lexsort((bars, -amount))[:MOST_BARS]
    return tuple(sorted(int(bars[row]) for row in order if amount[row] > 0))


def ahead_can_be_told(analysis: Analysis) -> bool:
    """False where a recording was moved to fit the others, which hides who is ahead.

    Nor where the strokes stand between the beats given: those of one player may then count for one
    position and those of the other for the next.
    """
    hiding = ("remark-offset", BESIDE_THE_BEAT, *NO_CLOCK)
    return all(remark.message not in hiding for remark in analysis.remarks)


def start_is_known(analysis: Analysis) -> bool:
    """False where beat 1 was found from the strokes: nobody is early or late against that."""
    found = ("remark-offset", "remark-start-found")
    return all(remark.message not in found for remark in analysis.remarks)


def said_bars(bars: Sequence[int]) -> dict[str, str | int]:
    """Bars as a message says them: ``bars`` such as "3–5, 8" and ``bar_count``."""
    runs: list[list[int]] = []
    for bar in bars:
        if runs and bar == runs[-1][-1] + 1:
            runs[-1].append(bar)
        else:
            runs.append([bar])
    said = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return {"bars": said, "bar_count": len(bars)}


def said_names(analysis: Analysis, keys: Iterable[str]) -> str:
    """Players' names in a row."""
    return ", ".join(analysis.players[key].name for key in keys)


def tempo_bpm_of(analysis: Analysis, bars: Sequence[int] = ()) -> float:
    """The song's tempo in the slowest of these bars, each bar's mean; or at its start."""
    tempo_map = analysis.song.tempo_map
    if not bars:
        return float(tempo_map.tempo_bpm_at(0.0))
    first, after = (tempo_map.bar_starts(np.asarray(bars) + step) for step in (0, 1))
    bar_s = tempo_map.seconds_at(after) - tempo_map.seconds_at(first)
    return float(np.min(60.0 * (after - first) / bar_s))


def slow_tempo_bpm(analysis: Analysis, bars: Sequence[int] = ()) -> int:
    """The tempo to loop these bars at: slow for each of them."""
    return round(SLOW_SHARE * tempo_bpm_of(analysis, bars))


_PARTS = {0.0: "on", 0.25: "e", 0.5: "and", 0.75: "a", 0.333: "triplet_2", 0.667: "triplet_3"}


def said_position(tempo_map: TempoMap, beat: float, position_beats: float) -> dict[str, str | int]:
    """A position in the bar as drummers count it: ``count`` and ``part``.

    ``part`` is ``on``, ``e``, ``and``, ``a``, ``triplet_2``, ``triplet_3`` or ``after``. Counts
    follow the meter's lower number at ``beat``: eighths in 6/8.
    """
    counts = position_beats * tempo_map.meter_at(beat).denominator / 4.0
    whole = int(counts + 1e-3)
    rest = counts - whole
    part = next((name for share, name in _PARTS.items() if abs(rest - share) < 2e-3), "after")
    return {"count": whole + 1, "part": part}
