"""The hardest bar of a player: their hardest fill or, where there is none, their busiest bar.

A fill leaves the timekeeping for the drums: it is a bar with many more strokes of the hands on
snare and toms than the player's bars usually have. The hardest is the one with most of these;
between equals the one on more different drums, then with more strokes in all, then the earlier.
It is counted from the strokes as played, so it is the same thing with a chart and in free play.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.kit.families import Family, families_of
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import BoolArray, IntArray, PieceArray, Strokes

MORE_THAN_USUAL, FEWEST = 3, 4
"""A fill has at least 3 more strokes on drums than the middle one of the bars, and at least 4."""
_ON_THE_LINE = 0.1
"""Beats: a stroke so little before a bar line belongs to the bar behind it."""
_DRUMS = (
    *(Family.SNARE, Family.TOM_HIGH, Family.TOM_MID),
    *(Family.TOM_LOW, Family.TOM_FLOOR),
)


@dataclass(frozen=True, slots=True)
class HardestBar:
    """A bar: its number, whether it is a fill, when it is, and how many strokes are in it."""

    bar: int
    is_fill: bool
    start_s: float
    end_s: float
    strokes: int


def hardest_bar(strokes: Strokes, tempo_map: TempoMap) -> HardestBar | None:
    """The hardest bar of a player; None of somebody who played nothing."""
    timed = strokes.time_s[strokes.undated :]
    if not timed.size:
        return None
    bar = tempo_map.bars_at(tempo_map.beats_at(timed) + _ON_THE_LINE)[0]
    family = families_of(strokes.piece[strokes.undated :])
    played, row = np.unique(bar, return_inverse=True)
    total = np.bincount(row)
    on_drums = np.isin(family, _DRUMS)
    drums = np.bincount(row[on_drums], minlength=played.size)
    kinds = _kinds(row, family, on_drums, played.size)
    enough = max(float(np.median(drums)) + MORE_THAN_USUAL, FEWEST)
    is_fill = bool(drums.max() >= enough)
    keys = (-total, -kinds, -drums) if is_fill else (-kinds, -total)
    best = int(np.lexsort((played, *keys))[0])
    start_s, end_s = tempo_map.seconds_at(
        tempo_map.bar_starts([played[best], played[best] + 1])
    ).tolist()
    return HardestBar(int(played[best]), is_fill, start_s, end_s, int(total[best]))


def _kinds(row: IntArray, family: PieceArray, on_drums: BoolArray, bars: int) -> IntArray:
    """How many different drums each bar has."""
    pairs = np.unique(np.column_stack([row[on_drums], family[on_drums]]), axis=0)
    return np.bincount(pairs[:, 0].astype(np.int64), minlength=bars)
