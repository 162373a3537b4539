"""The headline: what a take comes to in one sentence, and no more than its numbers say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.analysis import (
    OFF_THE_GRID,
    Analysis,
    MemberSummary,
    PairAnalysis,
    PlayerAnalysis,
    Remark,
)
from hapju.coach.evidence import NO_CLOCK, ahead_can_be_told, start_is_known
from hapju.coach.finding import Arguments
from hapju.coach.places import WORTH_A_WORD_MS, find_place
from hapju.timing.summary import AsynchronySummary

_SAME_TEMPO_SHARE = 0.01
"""Tempos of several players within this share of each other are one."""
_NOWHERE: Arguments = {"place": "nowhere", "count": 0, "part": ""}


@dataclass(frozen=True, slots=True)
class Headline:
    """One sentence, as a Fluent message id and its arguments."""

    message: str
    arguments: Arguments


def headline(analysis: Analysis) -> Headline:
    """The sentence at the top of a report.

    It names a player as ahead only where the 95 % interval of the mean excludes zero, and a place
    only where chance can't explain it (:func:`~hapju.coach.places.find_place`). Below 8 values
    it says that there are too few; and nothing of who is ahead where that can't be told
    (:func:`~hapju.coach.evidence.ahead_can_be_told`). Where somebody doesn't follow the tempo
    given, it says that and nothing else.
    """
    players = list(analysis.players.values())
    if not any(len(player.strokes) for player in players):
        return Headline("headline-empty", {"player_count": len(players)})
    off = [remark for remark in analysis.remarks if remark.message in OFF_THE_GRID]
    if off:
        return _off_tempo(off, len(players))
    if len(players) == 1:
        return _alone(analysis, players[0])
    if len(players) == 2:
        return _two(analysis, analysis.pairs[0])
    return _group(analysis)


def direction(summary: AsynchronySummary) -> int:
    """The sign of a mean asynchrony, −1 or 1; 0 where its interval includes zero or is missing."""
    mean = summary.mean_asynchrony_ms
    interval = summary.intervals.get("mean_asynchrony_ms")
    if mean is None or interval is None or interval.low <= 0.0 <= interval.high:
        return 0
    return int(np.sign(mean)) if round(abs(mean)) >= 1 else 0


def _off_tempo(off: list[Remark], player_count: int) -> Headline:
    """Who doesn't follow the tempo given, and which tempo they play at."""
    everybody = "one" if player_count == 1 else "all"
    who = everybody if len(off) == player_count else "some"
    tempo_bpm, first, last = (_mean_of(off, name) for name in ("tempo", "first", "last"))
    known = "unknown"
    if tempo_bpm is not None:
        known = "tempo" if who == "some" else "give"
    elif first is not None and last is not None:
        known = "moves"
    return Headline(
        "headline-off-tempo",
        {
            "who": who,
            "players": ", ".join(str(remark.arguments["player"]) for remark in off),
            "known": known,
            "given": _said_bpm(float(off[0].arguments["given"])),
            "tempo": _said_bpm(tempo_bpm or 0.0),
            "first": _said_bpm(first or 0.0),
            "last": _said_bpm(last or 0.0),
        },
    )


def _mean_of(remarks: list[Remark], name: str) -> float | None:
    """The mean of a tempo that all the remarks tell, and tell alike; else None."""
    if not all(name in remark.arguments for remark in remarks):
        return None
    told = [float(remark.arguments[name]) for remark in remarks]
    mean = sum(told) / len(told)
    return mean if max(told) - min(told) <= _SAME_TEMPO_SHARE * mean else None


def _said_bpm(tempo_bpm: float) -> str:
    """A tempo to the tenth, as one gives it."""
    return f"{tempo_bpm:.1f}".removesuffix(".0")


def _alone(analysis: Analysis, player: PlayerAnalysis) -> Headline:
    summary = player.asynchrony
    if summary.mean_asynchrony_ms is None or summary.sd_asynchrony_ms is None:
        return Headline(
            "headline-alone-few", {"player": player.name, "strokes": int(player.matched.size)}
        )
    side = {-1: "early", 0: "on", 1: "late"}[direction(summary)]
    if not start_is_known(analysis):
        side = "unknown"
    return Headline(
        "headline-alone",
        {
            "player": player.name,
            "spread_ms": round(summary.sd_asynchrony_ms),
            "side": side,
            "ms": round(abs(summary.mean_asynchrony_ms)),
        },
    )


def _two(analysis: Analysis, pair: PairAnalysis) -> Headline:
    mean = pair.mean_asynchrony_ms
    if mean is None or pair.together_share is None:
        return Headline(
            "headline-few",
            {"a": pair.names[0], "b": pair.names[1], "joint_onsets": pair.joint_onsets},
        )
    if any(remark.message in NO_CLOCK for remark in analysis.remarks):
        return Headline("headline-no-clock", {"a": pair.names[0], "b": pair.names[1]})
    percent = whole_percent(pair.together_share)
    sign = direction(pair.asynchrony)
    can_tell = ahead_can_be_told(analysis)
    if sign and can_tell:
        ahead, behind = pair.names if sign < 0 else pair.names[::-1]
        audible = abs(mean) >= WORTH_A_WORD_MS
        lead_ms = sign * pair.asynchrony_ms
        return Headline(
            "headline-ahead",
            {
                "percent": percent,
                "ahead": ahead,
                "behind": behind,
                "ms": round(abs(mean)),
                "size": "audible" if audible else "slight",
                **(find_place(analysis, pair.beat, lead_ms) if audible else _NOWHERE),
            },
        )
    # How far apart, whoever is ahead; a constant offset says nothing of that either.
    apart_ms = np.abs(pair.asynchrony_ms - (0.0 if can_tell else mean))
    return Headline(
        "headline-level" if can_tell else "headline-ahead-unknown",
        {"percent": percent, **find_place(analysis, pair.beat, apart_ms)},
    )


def _group(analysis: Analysis) -> Headline:
    speaking = [pair for pair in analysis.pairs if pair.together_share is not None]
    count = len(analysis.players)
    if not speaking:
        return Headline("headline-group-few", {"player_count": count})
    together = sum(int(np.count_nonzero(~pair.is_flam)) for pair in speaking)
    closest = max(speaking, key=lambda pair: pair.together_share or 0.0)
    off = _furthest_off(analysis)
    sign = direction(off.summary) if off else 0
    mean = off.summary.mean_asynchrony_ms if off else None
    return Headline(
        "headline-group",
        {
            "player_count": count,
            "percent": whole_percent(together / sum(pair.joint_onsets for pair in speaking)),
            "a": closest.names[0],
            "b": closest.names[1],
            "closest_percent": whole_percent(closest.together_share or 0.0),
            "side": {-1: "early", 0: "nobody", 1: "late"}[sign],
            "player": off.name if off else "",
            "ms": round(abs(mean or 0.0)),
        },
    )


def _furthest_off(analysis: Analysis) -> MemberSummary | None:
    """The player furthest from the mean of the others: beyond doubt, and by what can be heard."""
    if analysis.group is None or not ahead_can_be_told(analysis):
        return None
    off = [
        member
        for member in analysis.group.members
        if direction(member.summary)
        and abs(member.summary.mean_asynchrony_ms or 0.0) >= WORTH_A_WORD_MS
    ]
    return max(off, key=lambda m: abs(m.summary.mean_asynchrony_ms or 0.0), default=None)


def whole_percent(share: float) -> int:
    """A share in per cent; 100 only for all, 0 only for none."""
    percent = round(100.0 * share)
    if percent == 100 and share < 1.0:
        return 99
    if percent == 0 and share > 0.0:
        return 1
    return percent
