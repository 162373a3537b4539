"""Takes made by hand for the tests of the report: what is in them is known exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import numpy as np

from hapju.analysis import (
    Analysis,
    BarSummary,
    GridFound,
    GroupAnalysis,
    MemberSummary,
    PairAnalysis,
    PieceSummary,
    PlayerAnalysis,
    PositionSummary,
    Remark,
    TempoCurve,
)
from hapju.songs.chart import Chart
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece, Strokes
from hapju.timing.summary import AsynchronySummary, Interval, summarise
from hapju.together.group_onsets import GroupOnsets
from hapju.together.pair_pulses import PairPulses

EMPTY = np.array([], dtype=np.int64)


def rock_chart(bars: int) -> Chart:
    """Eighths on the hi-hat, kick on 1 and 3, snare on 2 and 4, a fill in each fourth bar."""
    beat: list[float] = []
    piece: list[int] = []
    for bar in range(bars):
        start = 4.0 * bar
        beat += [start + 0.5 * eighth for eighth in range(8)]
        piece += [Piece.HIHAT_CLOSED] * 8
        beat += [start, start + 2, start + 1, start + 3]
        piece += [Piece.KICK, Piece.KICK, Piece.SNARE, Piece.SNARE]
        if bar % 4 == 3:
            beat += [start + 3.25, start + 3.5, start + 3.75]
            piece += [Piece.TOM_HIGH, Piece.TOM_MID, Piece.TOM_FLOOR]
    return Chart.of(beat, piece)


def summary(asynchrony_ms: np.ndarray) -> AsynchronySummary:
    made = summarise(asynchrony_ms)
    if made.mean_asynchrony_ms is None or made.sd_asynchrony_ms is None:
        return made
    half = 1.96 * made.sd_asynchrony_ms / np.sqrt(made.n)
    numbers = {
        name: Interval(getattr(made, name) - half, getattr(made, name) + half)
        for name in (
            "mean_asynchrony_ms",
            "sd_asynchrony_ms",
            "mean_absolute_asynchrony_ms",
            "rms_asynchrony_ms",
        )
    }
    return replace(made, intervals=numbers)


def by_position(song: Song, beat: np.ndarray, late: np.ndarray) -> tuple[PositionSummary, ...]:
    position = np.round(song.tempo_map.bars_at(beat)[1], 4)
    return tuple(
        PositionSummary(float(p), summary(late[position == p])) for p in np.unique(position)
    )


def player(
    key: str, name: str, song: Song, late_ms: np.ndarray, chart: Chart, missed: int = 0
) -> PlayerAnalysis:
    """A player who plays the chart this late, leaves out the last notes and adds three strokes."""
    kept = slice(0, len(chart) - missed)
    beat, piece, late = chart.beat[kept], chart.piece[kept], late_ms[kept]
    time = song.tempo_map.seconds_at(beat) + late / 1000
    extra = 3 if len(beat) > 20 else 0
    all_time = np.concatenate([time, time[5 : 5 + extra] + 0.11])
    all_piece = np.concatenate([piece, piece[5 : 5 + extra]])
    loud = np.linspace(0.2, 1.0, all_time.size) if all_time.size else 0.5
    order = np.argsort(all_time, kind="stable")
    place = np.empty(order.size, dtype=np.int64)
    place[order] = np.arange(order.size)
    strokes = Strokes.of(all_time, all_piece, loud)
    by_time = np.argsort(place[: beat.size])
    onset, index = np.unique(beat, return_inverse=True)
    onset_late = np.bincount(index, weights=late, minlength=onset.size)
    onset_late = onset_late / np.maximum(np.bincount(index, minlength=onset.size), 1)
    onset_time = song.tempo_map.seconds_at(onset) + onset_late / 1000
    whole = summary(late)
    curve = onset[onset % 1 == 0]
    wave = 120 + np.sin(curve / 7) if curve.size else curve
    return PlayerAnalysis(
        key=key,
        name=name,
        strokes=strokes,
        matched=place[: beat.size][by_time],
        matched_beat=beat[by_time],
        asynchrony_ms=late[by_time],
        onset_beat=onset,
        onset_time_s=onset_time,
        onset_asynchrony_ms=onset_late,
        extra=np.sort(place[beat.size :]),
        wrong_piece=EMPTY,
        missed_beat=chart.beat[len(chart) - missed :],
        missed_piece=chart.piece[len(chart) - missed :],
        asynchrony=whole,
        by_piece=tuple(
            PieceSummary(Piece(code).label, summary(late[piece == code]))
            for code in np.unique(piece)
        ),
        by_position=by_position(song, beat, late),
        tempo_bpm=120.1 if whole.says_something else None,
        drift_bpm_per_minute=-0.4 if whole.says_something else None,
        tempo_curve=TempoCurve(curve, curve / 2, wave),
        phase_concentration=0.93 if whole.says_something else None,
        rayleigh_p=0.0001 if whole.says_something else None,
        swing_ratio=1.05 if whole.says_something else None,
        swing_eighths=24 if whole.says_something else 0,
        limb_spread_ms=7.5 if whole.says_something else None,
    )


def pair(a: PlayerAnalysis, b: PlayerAnalysis, song: Song) -> PairAnalysis:
    beat, in_a, in_b = np.intersect1d(a.onset_beat, b.onset_beat, return_indices=True)
    apart = a.onset_asynchrony_ms[in_a] - b.onset_asynchrony_ms[in_b]
    flam = np.abs(apart) > 30
    bars = song.tempo_map.bars_at(beat)[0]
    says = beat.size >= 8
    share = float(np.mean(~flam)) if says else None
    return PairAnalysis(
        keys=(a.key, b.key),
        names=(a.name, b.name),
        beat=beat,
        time_a_s=a.onset_time_s[in_a],
        time_b_s=b.onset_time_s[in_b],
        asynchrony_ms=apart,
        is_flam=flam,
        asynchrony=summary(apart),
        flams=int(flam.sum()) if says else None,
        flams_per_minute=float(flam.sum()) / (beat[-1] / 120) if says else None,
        together_share=share,
        together_interval=None
        if share is None
        else Interval(max(share - 0.05, 0), min(share + 0.05, 1)),
        by_position=by_position(song, beat, apart),
        by_bar=tuple(
            BarSummary(
                int(bar),
                int(np.sum(bars == bar)),
                float(np.mean(apart[bars == bar])),
                float(np.mean(np.abs(apart[bars == bar]))),
                int(np.sum(flam[bars == bar])),
            )
            for bar in np.unique(bars)
        ),
        pulses=pulses(a, b, song),
    )


def pulses(a: PlayerAnalysis, b: PlayerAnalysis, song: Song) -> PairPulses:
    """Both players on the quarters, which all stand in the chart."""
    beat = np.union1d(a.onset_beat, b.onset_beat)
    beat = beat[beat % 1 == 0]
    on = [np.full(beat.size, np.nan) for _ in "ab"]
    for own, played in zip(on, (a, b), strict=True):
        there = played.onset_beat % 1 == 0
        own[np.searchsorted(beat, played.onset_beat[there])] = played.onset_time_s[there]
    return PairPulses(beat, song.tempo_map.seconds_at(beat), *on)


def take(
    late_ms: Mapping[str, tuple[float, float]],
    bars: int = 16,
    chart: Chart | None = None,
    remarks: tuple[Remark, ...] = (),
    missed: int = 0,
) -> Analysis:
    """A take of players by name, each with the mean and the SD of their lateness in ms."""
    chart = rock_chart(bars) if chart is None else chart
    song = Song(
        "rock",
        SongCard({"en": "Rock study", "ko": "록 연습", "ja": "ロックの練習"}),
        TempoMap.steady(120.0),
        {"full": {"drums": chart}},
        4.0 * bars,
    )
    players = {}
    for number, (name, (mean, sd)) in enumerate(late_ms.items()):
        rng = np.random.default_rng(number)
        beats, index = np.unique(chart.beat, return_inverse=True)
        late = mean + sd * rng.normal(size=beats.size)[index] + rng.normal(size=len(chart))
        key = "abcdefgh"[number]
        players[key] = player(key, name, song, late, chart, missed if number else 0)
    everyone = list(players.values())
    return Analysis(
        song=song,
        level="full",
        grid=GridFound("chart"),
        players=players,
        pairs=tuple(pair(a, b, song) for a, b in combinations(everyone, 2)),
        group=group(everyone) if len(everyone) > 2 else None,
        bars=(1, max(bars, 1)),
        duration_s=2.0 * bars,
        remarks=remarks,
    )


def group(players: list[PlayerAnalysis]) -> GroupAnalysis:
    members = tuple(MemberSummary(p.key, p.name, p.asynchrony) for p in players)
    beat = players[0].onset_beat
    onset_s = np.full((beat.size, len(players)), np.nan)
    for column, own in enumerate(players):
        onset_s[np.searchsorted(beat, own.onset_beat), column] = own.onset_time_s
    return GroupAnalysis(
        members,
        beat,
        np.full(beat.shape, 0.98),
        0.98 if beat.size else None,
        GroupOnsets((beat // 4).astype(np.int64) + 1, onset_s),
    )
