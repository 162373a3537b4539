"""Lead and lag: whose intervals answer whose, over a take and over time.

At lag h (in beats) stands the correlation of A's interval k + h with B's interval k, both
detrended. Lag +1: A's next interval resembles the one that B has just played: A follows B.
Lag −1: B follows A. Who is *ahead* is another matter, and the mean asynchrony's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from hapju.errors import BadInput
from hapju.strokes import BoolArray, FloatArray, IntArray
from hapju.together.equal_correction import equal_duos, fit_equal_correction
from hapju.together.interval_correlations import (
    TREND_BEATS,
    Correlations,
    Intervals,
    correlations_in,
    intervals_between,
    lead_in,
    less_common_tempo,
    onset_columns,
    window_sums,
)

FEWEST_PAIRS = 24
"""Fewer pairs of neighbouring intervals in a take are too few to say who follows."""
FEWEST_PAIRS_IN_WINDOW = 8
LEVEL = 0.05
"""Of takes in which nobody leads, so many are said to have a leader."""


@dataclass(frozen=True, slots=True)
class LeadAndLag:
    """Who follows whom over a whole take; every number is None where there is too little to say.

    Attributes:
        pairs: how many pairs of neighbouring intervals the smaller of the two lags rests on.
        a_follows_b: the correlation at lag +1, A's interval k + 1 with B's interval k.
        together: the correlation at lag 0.
        b_follows_a: the correlation at lag −1, B's interval k + 1 with A's interval k.
        lead: how much more B follows A than A follows B, over lags of 1 to 4 beats, in SDs from
            what duos who correct equally, with these players' own unsteadiness, would show;
            positive = A leads.
        p_value: how often such duos show a lead as far out, in either direction.
    """

    pairs: int
    a_follows_b: float | None = None
    together: float | None = None
    b_follows_a: float | None = None
    lead: float | None = None
    p_value: float | None = None

    @property
    def leader(self) -> Literal["a", "b"] | None:
        """Who leads beyond chance (p ≤ 5 %), or None."""
        if self.lead is None or self.p_value is None or self.p_value > LEVEL:
            return None
        return "a" if self.lead > 0 else "b"


@dataclass(frozen=True, slots=True)
class LeadOverTime:
    """Who follows whom, window by window; columns of shape ``(windows,)``.

    Attributes:
        first_beat: index of the first onset of each window.
        time_s: its middle (mean of the onsets in it).
        pairs: pairs of neighbouring intervals in it.
        a_follows_b: correlation at lag +1; nan where fewer than 8 pairs.
        b_follows_a: correlation at lag −1, likewise.
        lead: as in :class:`LeadAndLag`, positive = A leads; nan where fewer than 8 pairs.
        is_beyond_chance: True where ``lead`` is further out than in any window of 95 % of the
            takes of duos who correct equally.
        threshold: the |lead| from which that holds; nan where there is no window to judge.
    """

    first_beat: IntArray
    time_s: FloatArray
    pairs: IntArray
    a_follows_b: FloatArray
    b_follows_a: FloatArray
    lead: FloatArray
    is_beyond_chance: BoolArray
    threshold: float


def lead_and_lag(
    onset_a_s: ArrayLike, onset_b_s: ArrayLike, grid_s: ArrayLike | None = None, *, seed: int = 0
) -> LeadAndLag:
    """Who follows whom over a whole take.

    Keller & Appel 2010 (Music Perception 28) and Repp & Keller 2008 read leadership from the two
    lags; the lead adds lags 2 to 4 with falling weights, because a follower makes up for an
    asynchrony over several beats; the surrogate duos of :mod:`hapju.together.equal_correction` say
    what chance does.

    Args:
        onset_a_s: A's onsets, one a beat, in seconds, shape ``(n,)``; nan where A didn't play.
        onset_b_s: B's at the same beats, shape ``(n,)``.
        grid_s: the times of these beats in the song, shape ``(n,)``; without them a running mean
            over 17 beats stands for the common tempo.
        seed: of the surrogates; equal seeds give equal results.

    Raises:
        BadInput: where the columns differ in length.
    """
    onset = onset_columns(onset_a_s, onset_b_s, grid_s)
    intervals, asynchrony = intervals_between(*onset)
    return _over_the_take(intervals, _surrogates(intervals, asynchrony, seed))


def lead_over_time(
    onset_a_s: ArrayLike,
    onset_b_s: ArrayLike,
    grid_s: ArrayLike | None = None,
    *,
    window_beats: int = 32,
    hop_beats: int = 4,
    seed: int = 0,
) -> LeadOverTime:
    """Who follows whom in windows of ``window_beats`` onsets, every ``hop_beats``.

    The threshold is that of the largest |lead| of all windows of a take (the max statistic:
    Nichols & Holmes 2002, Human Brain Mapping 15): of takes in which nobody leads, 5 % show one
    window or more beyond it, however many windows there are.

    Args and errors as in :func:`lead_and_lag`; windows of fewer than 10 beats are refused.
    """
    _check_windows(window_beats, hop_beats)
    onset = onset_columns(onset_a_s, onset_b_s, grid_s)
    intervals, asynchrony = intervals_between(*onset)
    windows = window_beats, hop_beats
    return _over_time(onset, intervals, _surrogates(intervals, asynchrony, seed), *windows)


def lead_of_take_and_over_time(
    onset_a_s: ArrayLike,
    onset_b_s: ArrayLike,
    grid_s: ArrayLike | None = None,
    *,
    window_beats: int = 32,
    hop_beats: int = 4,
    seed: int = 0,
) -> tuple[LeadAndLag, LeadOverTime]:
    """:func:`lead_and_lag` and :func:`lead_over_time` beside the same surrogates: half the work."""
    _check_windows(window_beats, hop_beats)
    onset = onset_columns(onset_a_s, onset_b_s, grid_s)
    intervals, asynchrony = intervals_between(*onset)
    surrogates = _surrogates(intervals, asynchrony, seed)
    return (
        _over_the_take(intervals, surrogates),
        _over_time(onset, intervals, surrogates, window_beats, hop_beats),
    )


def _over_the_take(intervals: Intervals, surrogates: Intervals | None) -> LeadAndLag:
    whole = np.array([0]), np.array([intervals.there.shape[1]])
    observed = correlations_in(intervals, *whole)
    pairs = int(observed.pairs[0])
    if surrogates is None or pairs < FEWEST_PAIRS or not _vary(observed):
        return LeadAndLag(pairs)
    lead, chance = _beside_chance(intervals, surrogates, *whole)
    further = np.count_nonzero(np.abs(chance[0]) >= abs(lead[0]))
    return LeadAndLag(
        pairs,
        float(observed.a_follows_b[0, 0]),
        float(observed.together[0, 0]),
        float(observed.b_follows_a[0, 0]),
        float(lead[0]),
        (1 + further) / (1 + chance.shape[1]),
    )


def _over_time(
    onset: tuple[FloatArray, ...],
    intervals: Intervals,
    surrogates: Intervals | None,
    window_beats: int,
    hop_beats: int,
) -> LeadOverTime:
    start = np.arange(0, max(onset[0].size - window_beats, 0) + 1, hop_beats)
    end = np.minimum(start + window_beats - 1, max(onset[0].size - 1, 0))
    observed = correlations_in(intervals, start, end)
    whole = correlations_in(intervals, start[:1], end[-1:])
    judged = (observed.pairs >= FEWEST_PAIRS_IN_WINDOW) & (whole.pairs >= FEWEST_PAIRS)
    lead, threshold = np.full(start.size, np.nan), np.nan
    if surrogates is not None and np.any(judged) and _vary(observed):
        lead[judged], chance = _beside_chance(intervals, surrogates, start[judged], end[judged])
        largest = np.sort(np.max(np.abs(chance), axis=0))
        threshold = float(largest[int(np.ceil((1 - LEVEL) * (largest.size + 1))) - 1])
    return LeadOverTime(
        start,
        _middle_s(onset[0], onset[1], start, start + window_beats),
        observed.pairs,
        np.where(judged, observed.a_follows_b[:, 0], np.nan),
        np.where(judged, observed.b_follows_a[:, 0], np.nan),
        lead,
        np.abs(lead) > threshold,
        threshold,
    )


def _vary(observed: Correlations) -> bool:
    return bool(np.any(observed.together != 0.0))


def _check_windows(window_beats: int, hop_beats: int) -> None:
    if window_beats < 10 or hop_beats < 1:
        raise BadInput(
            "window_beats, hop_beats",
            f"{window_beats} and {hop_beats} beats",
            "a window has at least 10 beats and a hop at least 1",
        )


def _surrogates(intervals: Intervals, asynchrony: FloatArray, seed: int) -> Intervals | None:
    """The intervals of duos who correct equally; None where there is too little to fit them to."""
    both = np.count_nonzero(intervals.there[0] & intervals.there[1])
    if both < FEWEST_PAIRS:
        return None
    seen = np.where(intervals.there, np.stack([intervals.a[:, 0], intervals.b[:, 0]]), np.nan)
    averaged = TREND_BEATS * float(np.mean(intervals.there))
    null = fit_equal_correction(seen[0], seen[1], asynchrony, averaged)
    made = equal_duos(null, seen.shape[1], seed)
    made = tuple(m * t[:, None] for m, t in zip(made, intervals.there, strict=True))
    return Intervals(*less_common_tempo(*made, intervals.there), intervals.there)


def _beside_chance(
    intervals: Intervals, surrogates: Intervals, start: IntArray, end: IntArray
) -> tuple[FloatArray, FloatArray]:
    """The lead of each window, and those of the surrogates, ``(windows, surrogates)``, in SDs."""
    chance = lead_in(surrogates, start, end)
    middle = chance.mean(axis=1, keepdims=True)
    spread = np.maximum(chance.std(axis=1, ddof=1, keepdims=True), 1e-12)
    lead = lead_in(intervals, start, end)
    return ((lead - middle) / spread)[:, 0], (chance - middle) / spread


def _middle_s(a: FloatArray, b: FloatArray, start: IntArray, end: IntArray) -> FloatArray:
    """The mean time of the onsets in each window; nan where there is none."""
    onset = np.concatenate([a[:, None], b[:, None]], axis=1)
    there = np.isfinite(onset)
    end = np.minimum(end, a.size)
    summed = window_sums(np.where(there, onset, 0.0), start, end).sum(axis=1)
    count = window_sums(there.astype(np.float64), start, end).sum(axis=1)
    middle: FloatArray = np.where(count > 0, summed / np.maximum(count, 1.0), np.nan)
    return middle
