"""What two players can practise together: flams, lead, swing, too few joint onsets."""

from __future__ import annotations

import numpy as np

from hapju.analysis import Analysis, PairAnalysis
from hapju.coach.evidence import (
    ahead_can_be_told,
    bars_of,
    said_bars,
    said_position,
    slow_tempo_bpm,
    worst_bars,
)
from hapju.coach.finding import Finding
from hapju.timing.summary import FEWEST_TO_SAY

FLAM_SHARE = 0.05
"""Of twenty strokes together, one that is heard as two."""

FEWEST_FLAMS = 3
WIDER_SHARE, WIDE_MS = 1.25, 6.0
AHEAD_MS = 10.0
SWING_MS = 24.0
OFF_BY_CHANCE = 0.05


def find_few_joint_onsets(analysis: Analysis) -> list[Finding]:
    """Two players who hardly ever play at the same place: there is nothing to measure yet."""
    return [
        Finding(
            1.0,
            {"a": pair.names[0], "b": pair.names[1], "joint_onsets": pair.joint_onsets},
            worst_bars(bars_of(analysis, pair.beat), 1.0),
            pair.keys,
        )
        for pair in analysis.pairs
        if pair.joint_onsets < FEWEST_TO_SAY
    ]


def find_loose_bars(analysis: Analysis) -> list[Finding]:
    """Bars with flams, whatever their cause: the ones with most of them."""
    found = []
    for pair in _speaking_pairs(analysis):
        flams = int(np.count_nonzero(pair.is_flam))
        bars = _bars_with_flams(pair)
        if flams >= FEWEST_FLAMS:
            share = flams / pair.joint_onsets
            arguments = {
                "a": pair.names[0],
                "b": pair.names[1],
                "flams": sum(bar.flams for bar in pair.by_bar if bar.bar in bars),
                "all_flams": flams,
                "tempo_bpm": slow_tempo_bpm(analysis, bars),
                **said_bars(bars),
            }
            found.append(Finding(share / FLAM_SHARE, arguments, bars, pair.keys))
    return found


def find_flams_at_position(analysis: Analysis) -> list[Finding]:
    """A position in the bar that holds more flams than chance would put there."""
    found = []
    for pair in _speaking_pairs(analysis):
        _, position = analysis.song.tempo_map.bars_at(pair.beat)
        position = np.round(position, 3)
        positions = np.unique(position)
        overall = float(np.mean(pair.is_flam))
        for place in positions:
            here = position == place
            n, flams = int(np.count_nonzero(here)), int(np.count_nonzero(pair.is_flam & here))
            chance = _at_least(flams, n, overall) * positions.size  # Bonferroni
            if flams < FEWEST_FLAMS or positions.size < 2 or chance > OFF_BY_CHANCE:
                continue
            flammed = here & pair.is_flam
            bars = worst_bars(
                bars_of(analysis, pair.beat[flammed]), np.abs(pair.asynchrony_ms[flammed])
            )
            arguments = {
                "a": pair.names[0],
                "b": pair.names[1],
                "flams": flams,
                "onsets": n,
                "tempo_bpm": slow_tempo_bpm(analysis, bars),
                **said_position(analysis.song.tempo_map, float(pair.beat[here][0]), float(place)),
                **said_bars(bars),
            }
            found.append(Finding(flams / n / FLAM_SHARE / 2, arguments, bars, pair.keys))
    return found


def find_widest_bars(analysis: Analysis) -> list[Finding]:
    """Where two players are furthest apart, be it ever so little."""
    found = []
    for pair in _speaking_pairs(analysis):
        apart_ms = np.abs(pair.asynchrony_ms)
        pair_bars = bars_of(analysis, pair.beat)
        bars = worst_bars(pair_bars, apart_ms, fewest=2)
        there_ms = float(np.mean(apart_ms[np.isin(pair_bars, bars)])) if bars else 0.0
        overall_ms = float(np.mean(apart_ms))
        if there_ms < WIDER_SHARE * overall_ms or there_ms < WIDE_MS:
            continue
        arguments = {
            "a": pair.names[0],
            "b": pair.names[1],
            "ms": round(there_ms),
            "all_ms": round(overall_ms),
            **said_bars(bars),
        }
        found.append(Finding(there_ms / overall_ms / WIDER_SHARE, arguments, bars, pair.keys))
    return found


def find_one_ahead(analysis: Analysis) -> list[Finding]:
    """One player ahead of the other on the whole, beyond doubt and by an audible amount."""
    found: list[Finding] = []
    for pair in _speaking_pairs(analysis) if ahead_can_be_told(analysis) else ():
        mean = pair.mean_asynchrony_ms
        interval = pair.asynchrony.intervals.get("mean_asynchrony_ms")
        if mean is None or interval is None or abs(mean) < AHEAD_MS:
            continue
        if interval.low <= 0.0 <= interval.high:
            continue
        first, second = (0, 1) if mean < 0 else (1, 0)
        lead_ms = pair.asynchrony_ms * np.sign(mean)
        bars = worst_bars(bars_of(analysis, pair.beat), lead_ms, fewest=2)
        arguments = {
            "ahead": pair.names[first],
            "behind": pair.names[second],
            "ms": round(abs(mean)),
            **said_bars(bars),
        }
        found.append(Finding(abs(mean) / AHEAD_MS, arguments, bars, pair.keys))
    return found


def find_swing_apart(analysis: Analysis) -> list[Finding]:
    """Two players whose off-beats lie audibly apart because they swing differently."""
    found = []
    for pair in _speaking_pairs(analysis):
        a, b = (analysis.players[key] for key in pair.keys)
        if a.swing_ratio is None or b.swing_ratio is None:
            continue
        if min(a.swing_eighths, b.swing_eighths) < FEWEST_TO_SAY:
            continue
        beat_ms = 60_000.0 / float(analysis.song.tempo_map.tempo_bpm_at(0.0))
        apart_ms = abs(_off_beat(a.swing_ratio) - _off_beat(b.swing_ratio)) * beat_ms
        if apart_ms < SWING_MS:
            continue
        off = np.abs(np.mod(pair.beat, 1.0) - 0.5) < 0.2
        bars = worst_bars(bars_of(analysis, pair.beat[off]), np.abs(pair.asynchrony_ms[off]))
        wide, narrow = (a, b) if a.swing_ratio > b.swing_ratio else (b, a)
        arguments = {
            "wide": wide.name,
            "narrow": narrow.name,
            "wide_ratio": f"{max(a.swing_ratio, b.swing_ratio):.1f}",
            "narrow_ratio": f"{min(a.swing_ratio, b.swing_ratio):.1f}",
            "ms": round(apart_ms),
            "tempo_bpm": slow_tempo_bpm(analysis, bars),
            **said_bars(bars),
        }
        found.append(Finding(apart_ms / SWING_MS, arguments, bars, pair.keys))
    return found


def _speaking_pairs(analysis: Analysis) -> list[PairAnalysis]:
    return [pair for pair in analysis.pairs if pair.joint_onsets >= FEWEST_TO_SAY]


def _bars_with_flams(pair: PairAnalysis) -> tuple[int, ...]:
    with_flams = [bar for bar in pair.by_bar if bar.flams]
    with_flams.sort(key=lambda bar: (-bar.flams, -bar.mean_absolute_asynchrony_ms, bar.bar))
    return tuple(sorted(bar.bar for bar in with_flams[:4]))


def _off_beat(swing_ratio: float) -> float:
    """Where in the beat a swing ratio puts the off-beat, 0 to 1."""
    return swing_ratio / (1.0 + swing_ratio)


def _at_least(hits: int, trials: int, share: float) -> float:
    """The chance of ``hits`` or more in ``trials`` if each has the chance ``share``."""
    if hits == 0 or share >= 1.0:
        return 1.0
    if share <= 0.0:
        return 0.0
    k = np.arange(1, hits)
    steps = np.log((trials - k + 1) / k) + np.log(share / (1.0 - share))
    log_chance = trials * np.log1p(-share) + np.concatenate([[0.0], np.cumsum(steps)])
    return max(0.0, 1.0 - float(np.sum(np.exp(log_chance))))
