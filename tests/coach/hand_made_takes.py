"""Analyses made by hand: every asynchrony is chosen, so each rule can be set off by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike

from hapju.analysis import (
    Analysis,
    BarSummary,
    GridFound,
    PairAnalysis,
    PlayerAnalysis,
    TempoCurve,
)
from hapju.songs.chart import Chart
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece, Strokes
from hapju.timing.correction_fit import Estimate
from hapju.timing.summary import AsynchronySummary, Interval, summarise
from hapju.together.coupling import Coupling
from hapju.together.pair_pulses import PairPulses

BARS = 16
QUARTERS = np.arange(BARS * 4.0)
"""A stroke on each beat of 16 bars of 4/4."""

Shares = tuple[float, float, float]

_EMPTY = np.array([], dtype=np.int64)


def song(levels: Sequence[str] = ("full",), tempo_bpm: float = 120, meter: str = "4/4") -> Song:
    chart = Chart.of(QUARTERS, Piece.SNARE)
    return Song(
        "test",
        SongCard({"en": "Test"}),
        TempoMap.steady(tempo_bpm, meter),
        {level: {"drums": chart} for level in levels},
    )


def scatter(sd_ms: float, seed: int = 0, n: int = QUARTERS.size) -> np.ndarray:
    """``n`` asynchronies with mean 0 and this SD, exactly."""
    x = np.random.default_rng(seed).normal(size=n)
    return sd_ms * (x - x.mean()) / x.std(ddof=1)


def player(
    name: str,
    asynchrony_ms: ArrayLike,
    beats: ArrayLike = QUARTERS,
    piece: ArrayLike = Piece.SNARE,
    **changes: object,
) -> PlayerAnalysis:
    """A player with these asynchronies at these beats (one stroke each, all matched)."""
    late, beat = np.asarray(asynchrony_ms, dtype=float), np.asarray(beats, dtype=float)
    order = np.lexsort((np.broadcast_to(piece, beat.shape), beat))
    late, beat = late[order], beat[order]
    pieces = np.broadcast_to(piece, beat.shape)[order]
    # Times on the grid: the rules read asynchronies, and the order of strokes is kept.
    strokes = Strokes.of(beat / 2, pieces)
    onset, index = np.unique(beat, return_inverse=True)
    onset_late = np.bincount(index, weights=late) / np.bincount(index)
    made = PlayerAnalysis(
        key=name.lower(),
        name=name,
        strokes=strokes,
        matched=np.arange(beat.size),
        matched_beat=beat,
        asynchrony_ms=late,
        onset_beat=onset,
        onset_time_s=onset / 2 + onset_late / 1000,
        onset_asynchrony_ms=onset_late,
        extra=_EMPTY,
        wrong_piece=_EMPTY,
        missed_beat=np.array([]),
        missed_piece=np.array([], dtype=np.uint8),
        asynchrony=_with_interval(late),
        by_piece=(),
        by_position=(),
        tempo_bpm=120.0,
        drift_bpm_per_minute=0.0,
        tempo_curve=TempoCurve(np.array([]), np.array([]), np.array([])),
        phase_concentration=None,
        rayleigh_p=None,
        swing_ratio=None,
        swing_eighths=0,
        limb_spread_ms=None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def take(
    *players: PlayerAnalysis, song: Song | None = None, level: str | None = "full"
) -> Analysis:
    """The analysis of these players over one song."""
    song = song or globals()["song"]()
    by_key: Mapping[str, PlayerAnalysis] = {p.key: p for p in players}
    pairs = tuple(_pair(a, b, song) for a, b in combinations(players, 2))
    return Analysis(
        song, level, GridFound("chart"), by_key, pairs, None, (1, BARS), duration_s=BARS * 2.0
    )


def coupled(analysis: Analysis, alpha_a: Shares, alpha_b: Shares, p: float = 0.5) -> Analysis:
    """The take, with these shares that its two players take back: value, low and high."""
    (pair,) = analysis.pairs
    noise = Estimate(10.0, Interval(8.0, 12.0))
    both = [Estimate(value, Interval(low, high)) for value, low, high in (alpha_a, alpha_b)]
    pulses = PairPulses()
    vars(pulses)["coupling"] = Coupling(63, both[0], both[1], noise, noise, None, None, p)
    return replace(analysis, pairs=(replace(pair, pulses=pulses),))


def _pair(a: PlayerAnalysis, b: PlayerAnalysis, song: Song) -> PairAnalysis:
    beat, in_a, in_b = np.intersect1d(a.onset_beat, b.onset_beat, return_indices=True)
    d = a.onset_asynchrony_ms[in_a] - b.onset_asynchrony_ms[in_b]
    flam = np.abs(d) > 30
    bars = song.tempo_map.bars_at(beat)[0]
    says = beat.size >= 8
    return PairAnalysis(
        keys=(a.key, b.key),
        names=(a.name, b.name),
        beat=beat,
        time_a_s=a.onset_time_s[in_a],
        time_b_s=b.onset_time_s[in_b],
        asynchrony_ms=d,
        is_flam=flam,
        asynchrony=_with_interval(d),
        flams=int(flam.sum()) if says else None,
        flams_per_minute=None,
        together_share=float(np.mean(~flam)) if says else None,
        together_interval=None,
        by_position=(),
        by_bar=tuple(
            BarSummary(
                int(bar),
                int(np.sum(bars == bar)),
                float(np.mean(d[bars == bar])),
                float(np.mean(np.abs(d[bars == bar]))),
                int(np.sum(flam[bars == bar])),
            )
            for bar in np.unique(bars)
        ),
    )


def _with_interval(asynchrony_ms: np.ndarray) -> AsynchronySummary:
    summary = summarise(asynchrony_ms)
    if summary.mean_asynchrony_ms is None or summary.sd_asynchrony_ms is None:
        return summary
    half = 1.96 * summary.sd_asynchrony_ms / np.sqrt(summary.n)
    mean = summary.mean_asynchrony_ms
    return replace(summary, intervals={"mean_asynchrony_ms": Interval(mean - half, mean + half)})
