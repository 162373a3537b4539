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

FEWEST_PAIRS = 24
"""Fewer pairs of neighbouring intervals in a take are too few to say who follows."""
FEWEST_PAIRS_IN_WINDOW = 8
LEVEL = 0.05
_HALF_TREND = 8


@dataclass(frozen=True, slots=True)
class LeadAndLag:
    """Who follows whom over a whole take; every number is None where there is too little to say.

    Attributes:
        pairs: how many pairs of neighbouring intervals the smaller of the two lags rests on.
        a_follows_b: the correlation at lag +1, A's interval k + 1 with B's interval k.
        together: the correlation at lag 0.
        b_follows_a: the correlation at lag −1, B's interval k + 1 with A's interval k.
        lead: ``b_follows_a − a_follows_b`` in SDs from what duos who correct equally, with these
            players' own unsteadiness, would show; positive = A leads.
        p_value: how often such duos show a difference as far out, in either direction.
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
    lags; the surrogate duos of :mod:`hapju.together.equal_correction` say what chance does.

    Args:
        onset_a_s: A's onsets, one a beat, in seconds, shape ``(n,)``; nan where A didn't play.
        onset_b_s: B's at the same beats, shape ``(n,)``.
        grid_s: the times of these beats in the song, shape ``(n,)``; without them a running mean
            over 17 beats stands for the common tempo.
        seed: of the surrogates; equal seeds give equal results.

    Raises:
        BadInput: where the columns differ in length.
    """
    onset = _columns(onset_a_s, onset_b_s, grid_s)
    intervals, asynchrony = _intervals(*onset)
    whole = np.array([0]), np.array([intervals.there.shape[1]])
    observed = _correlations(intervals, *whole)
    pairs = int(observed.pairs[0])
    if pairs < FEWEST_PAIRS or not _vary(observed):
        return LeadAndLag(pairs)
    lead, chance = _beside_chance(observed, intervals, asynchrony, *whole, seed)
    further = np.count_nonzero(np.abs(chance[0]) >= abs(lead[0]))
    return LeadAndLag(
        pairs,
        float(observed.a_follows_b[0, 0]),
        float(observed.together[0, 0]),
        float(observed.b_follows_a[0, 0]),
        float(lead[0]),
        (1 + further) / (1 + chance.shape[1]),
    )


def lead_over_time(
    onset_a_s: ArrayLike,
    onset_b_s: ArrayLike,
    grid_s: ArrayLike | None = None,
    *,
    window_beats: int = 16,
    hop_beats: int = 4,
    seed: int = 0,
) -> LeadOverTime:
    """Who follows whom in windows of ``window_beats`` onsets, every ``hop_beats``.

    The threshold is that of the largest |lead| of all windows of a take (the max statistic:
    Nichols & Holmes 2002, Human Brain Mapping 15): of takes in which nobody leads, 5 % show one
    window or more beyond it, however many windows there are.

    Args and errors as in :func:`lead_and_lag`; windows of fewer than 10 beats are refused.
    """
    if window_beats < 10 or hop_beats < 1:
        raise BadInput(
            "window_beats, hop_beats",
            f"{window_beats} and {hop_beats} beats",
            "a window has at least 10 beats and a hop at least 1",
        )
    onset = _columns(onset_a_s, onset_b_s, grid_s)
    intervals, asynchrony = _intervals(*onset)
    start = np.arange(0, max(onset[0].size - window_beats, 0) + 1, hop_beats)
    end = np.minimum(start + window_beats - 1, max(onset[0].size - 1, 0))
    observed = _correlations(intervals, start, end)
    judged = observed.pairs >= FEWEST_PAIRS_IN_WINDOW
    lead, threshold = np.full(start.size, np.nan), np.nan
    if np.any(judged) and _vary(observed):
        among = observed.windows(judged)
        lead[judged], chance = _beside_chance(
            among, intervals, asynchrony, start[judged], end[judged], seed
        )
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


@dataclass(frozen=True, slots=True)
class _Intervals:
    """Detrended intervals of A and B, ``(n, takes)`` each, 0 where missing; ``there``: (2, n)."""

    a: FloatArray
    b: FloatArray
    there: BoolArray


@dataclass(frozen=True, slots=True)
class _Correlations:
    """At lags +1, 0, −1: shape ``(windows, takes)`` each; ``pairs`` of the lags ±1: (windows,)."""

    a_follows_b: FloatArray
    together: FloatArray
    b_follows_a: FloatArray
    pairs: IntArray

    def windows(self, judged: BoolArray) -> _Correlations:
        return _Correlations(
            self.a_follows_b[judged],
            self.together[judged],
            self.b_follows_a[judged],
            self.pairs[judged],
        )


def _columns(a: ArrayLike, b: ArrayLike, grid: ArrayLike | None) -> tuple[FloatArray, ...]:
    onset_a, onset_b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    grid_s = np.zeros_like(onset_a) if grid is None else np.asarray(grid, dtype=np.float64)
    if onset_a.ndim != 1 or not onset_a.shape == onset_b.shape == grid_s.shape:
        raise BadInput(
            "onset_a_s, onset_b_s, grid_s",
            f"shapes {onset_a.shape}, {onset_b.shape} and {grid_s.shape}",
            "give one row of times for the same beats, nan where a player is silent",
        )
    return onset_a, onset_b, grid_s


def _intervals(
    onset_a: FloatArray, onset_b: FloatArray, grid: FloatArray
) -> tuple[_Intervals, FloatArray]:
    """Detrended intervals, and the asynchrony A − B where each of them starts."""
    raw = np.diff(np.stack([onset_a - grid, onset_b - grid]), axis=1)
    there = np.isfinite(raw)
    raw = np.where(there, raw, 0.0)[:, :, None]
    a, b = _less_common_tempo(raw[0], raw[1], there)
    return _Intervals(a, b, there), (onset_a - onset_b)[:-1]


def _less_common_tempo(
    a: FloatArray, b: FloatArray, there: BoolArray
) -> tuple[FloatArray, FloatArray]:
    """Both less the straight line and then the running mean through the intervals of both.

    One curve for both: what they do together (a change of tempo) goes, what they do to each
    other stays.
    """
    weight = there.sum(axis=0).astype(a.dtype)[:, None]
    n, total = weight.shape[0], float(weight.sum())
    if total == 0.0:
        return a, b
    place = np.arange(n, dtype=a.dtype)[:, None]
    place -= float((weight * place).sum()) / total
    summed = a + b
    level = summed.sum(axis=0) / total
    slope = (place * summed).sum(axis=0) / max(float((weight * place * place).sum()), 1e-30)
    line = level + place * slope
    summed -= weight * line
    start = np.maximum(np.arange(n) - _HALF_TREND, 0)
    end = np.minimum(np.arange(n) + _HALF_TREND + 1, n)
    curve = _window_sums(summed, start, end)
    curve /= np.maximum(_window_sums(weight, start, end), 1.0)
    curve += line
    return (a - curve) * there[0][:, None], (b - curve) * there[1][:, None]


def _correlations(x: _Intervals, start: IntArray, end: IntArray) -> _Correlations:
    """Correlations of the intervals start … end − 1, in each window and take.

    Covariances at a lag over the pairs there are, SDs over all intervals of the window: the usual
    cross-correlation function (Box & Jenkins 1976). The trend is gone, so the mean is 0.
    """
    a, b = x.a, x.b
    there = x.there.astype(np.float64)
    inner = np.maximum(end - 1, start)  # the last interval has no next one in its window

    def mean(product: FloatArray, both: FloatArray, last: IntArray) -> FloatArray:
        return _window_sums(product, start, last) / np.maximum(
            _window_sums(both[:, None], start, last), 1.0
        )

    in_a, in_b = there
    scale = np.sqrt(mean(a * a, in_a, end) * mean(b * b, in_b, end))
    scale = np.where(scale > 0, scale, np.inf)
    count = [
        _window_sums(both[:, None], start, inner)[:, 0]
        for both in (in_a[1:] * in_b[:-1], in_b[1:] * in_a[:-1])
    ]
    return _Correlations(
        mean(a[1:] * b[:-1], in_a[1:] * in_b[:-1], inner) / scale,
        mean(a * b, in_a * in_b, end) / scale,
        mean(b[1:] * a[:-1], in_b[1:] * in_a[:-1], inner) / scale,
        np.minimum(*count).astype(np.int64),
    )


def _vary(observed: _Correlations) -> bool:
    return bool(np.any(observed.together != 0.0))


def _beside_chance(
    observed: _Correlations,
    intervals: _Intervals,
    asynchrony: FloatArray,
    start: IntArray,
    end: IntArray,
    seed: int,
) -> tuple[FloatArray, FloatArray]:
    """The lead of each window, and those of the surrogates, ``(windows, surrogates)``, in SDs."""
    seen = np.where(intervals.there, np.stack([intervals.a[:, 0], intervals.b[:, 0]]), np.nan)
    null = fit_equal_correction(seen[0], seen[1], asynchrony)
    made = equal_duos(null, seen.shape[1], seed)
    made = tuple(m * t[:, None] for m, t in zip(made, intervals.there, strict=True))
    surrogate = _Intervals(*_less_common_tempo(*made, intervals.there), intervals.there)
    by_chance = _correlations(surrogate, start, end)
    chance = by_chance.b_follows_a - by_chance.a_follows_b
    middle = chance.mean(axis=1, keepdims=True)
    spread = np.maximum(chance.std(axis=1, ddof=1, keepdims=True), 1e-12)
    lead = observed.b_follows_a - observed.a_follows_b
    return ((lead - middle) / spread)[:, 0], (chance - middle) / spread


def _window_sums(values: FloatArray, start: IntArray, end: IntArray) -> FloatArray:
    """Sums of the rows start … end − 1."""
    running = np.zeros((values.shape[0] + 1, values.shape[1]), dtype=values.dtype)
    np.cumsum(values, axis=0, out=running[1:])
    return np.asarray(running[end] - running[start])


def _middle_s(a: FloatArray, b: FloatArray, start: IntArray, end: IntArray) -> FloatArray:
    """The mean time of the onsets in each window; nan where there is none."""
    onset = np.concatenate([a[:, None], b[:, None]], axis=1)
    there = np.isfinite(onset)
    end = np.minimum(end, a.size)
    summed = _window_sums(np.where(there, onset, 0.0), start, end).sum(axis=1)
    count = _window_sums(there.astype(np.float64), start, end).sum(axis=1)
    return np.divide(summed, count, out=np.full(start.size, np.nan), where=count > 0)
