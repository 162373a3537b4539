"""Is a lesson passed? A take's measures against the lesson's pass rule, with every number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from hapju.analysis import Analysis, PairAnalysis, PlayerAnalysis
from hapju.coach.lessons.lesson import Lesson, PassRule
from hapju.errors import BadInput
from hapju.timing.summary import FEWEST_TO_SAY

Arguments = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that the rule asks for, and how it was.

    Attributes:
        message: its Fluent message id; ``lesson-reason-`` and a word.
        arguments: for the message; ``met`` is ``"yes"`` or ``"no"``.
        is_met: whether it is as the rule asks.
    """

    message: str
    arguments: Arguments
    is_met: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a lesson is passed, and why.

    Attributes:
        passed: True where every reason is met.
        reasons: all that the rule asks for, met or not, in the order of the rule.
        measures: the numbers that it rests on, by name with unit; what can't be said isn't there.
    """

    passed: bool
    reasons: tuple[Reason, ...]
    measures: Mapping[str, float]

    @property
    def missing(self) -> tuple[Reason, ...]:
        """What the rule asks for and wasn't so."""
        return tuple(reason for reason in self.reasons if not reason.is_met)


def passed(lesson: Lesson, analysis: Analysis, player_key: str, tempo_percent: float) -> Verdict:
    """The verdict on one player of a take.

    Args:
        lesson: what was played.
        analysis: of the take: of the song as it was played, with the player's own notes.
        player_key: whose verdict.
        tempo_percent: the take's tempo, in percent of the lesson's; of a take that rose round by
            round, the one to be judged.

    Raises:
        BadInput: for a player who isn't in the take.
    """
    if player_key not in analysis.players:
        raise BadInput(
            f"player {player_key[:80]!r}",
            "nobody of this key is in the take",
            f"its players are {', '.join(analysis.players)}",
        )
    player = analysis.players[player_key]
    rule = lesson.pass_rule
    slips = _slips_of(player, analysis)
    measures: dict[str, float] = {"tempo_percent": float(tempo_percent), "bars": float(slips.bars)}
    reasons = [
        _at_least("tempo", tempo_percent, rule.tempo_percent, "percent"),
        _at_least("bars", slips.bars, rule.bars, "bars"),
    ]
    if not player.follows_grid:
        reasons.append(_reason("another-tempo", {}, is_met=False))
    elif player.sd_asynchrony_ms is None or player.mean_asynchrony_ms is None:
        few = {"count": int(player.matched.size), "limit": FEWEST_TO_SAY}
        reasons.append(_reason("too-few", few, is_met=False))
    else:
        reasons += _of_notes(slips, rule)
        reasons += _of_timing(player.sd_asynchrony_ms, player.mean_asynchrony_ms, rule)
        reasons.append(_at_least("row", slips.bars_in_a_row, rule.bars_in_a_row, "bars"))
        measures |= {
            "matched_share": slips.matched / max(slips.notes, 1),
            "extra_share": slips.extra / max(slips.notes, 1),
            "sd_asynchrony_ms": player.sd_asynchrony_ms,
            "mean_asynchrony_ms": player.mean_asynchrony_ms,
            "bars_in_a_row": float(slips.bars_in_a_row),
        }
    if lesson.kind == "duet":
        pair = _tightest_pair(analysis, player_key)
        reasons += _of_pair(pair, rule)
        if pair is not None and pair.together_share is not None:
            measures["together_share"] = pair.together_share
        if pair is not None and pair.sd_asynchrony_ms is not None:
            measures["pair_sd_asynchrony_ms"] = pair.sd_asynchrony_ms
    return Verdict(all(reason.is_met for reason in reasons), tuple(reasons), measures)


@dataclass(frozen=True, slots=True)
class _Slips:
    notes: int
    matched: int
    extra: int
    """Strokes from bar 1 on that match no note, and those on another drum."""
    bars: int
    """From bar 1 up to the player's last note."""
    bars_in_a_row: int


def _slips_of(player: PlayerAnalysis, analysis: Analysis) -> _Slips:
    tempo_map = analysis.song.tempo_map
    stray = np.concatenate([player.extra, player.wrong_piece]).astype(np.int64)
    stray_bar, _ = tempo_map.bars_at(tempo_map.beats_at(player.strokes.time_s[stray]))
    missed_bar, _ = tempo_map.bars_at(player.missed_beat)
    matched_bar, _ = tempo_map.bars_at(player.matched_beat)
    wrong = int(player.wrong_piece.size)
    reached = np.concatenate([missed_bar, matched_bar, stray_bar[stray_bar.size - wrong :]])
    bars = max(int(reached.max()), 0) if reached.size else 0
    spoilt = np.zeros(bars + 2, dtype=bool)
    for each in (missed_bar, stray_bar):
        spoilt[each[(each >= 1) & (each <= bars)]] = True
    ends = np.flatnonzero(np.concatenate([[True], spoilt[1 : bars + 1], [True]]))
    return _Slips(
        notes=int(player.matched.size + player.missed_beat.size) + wrong,
        matched=int(player.matched.size),
        extra=int(np.count_nonzero(stray_bar >= 1)),
        bars=bars,
        bars_in_a_row=int(np.diff(ends).max()) - 1,
    )


def _of_notes(slips: _Slips, rule: PassRule) -> Iterator[Reason]:
    share = slips.matched / max(slips.notes, 1)
    arguments = {
        "count": slips.matched,
        "of": slips.notes,
        "percent": floor(100 * share),
        "limit": round(100 * rule.least_matched),
    }
    yield _reason("notes", arguments, is_met=share >= rule.least_matched)
    most = floor(rule.most_extra * slips.notes)
    yield _reason("extra", {"count": slips.extra, "limit": most}, is_met=slips.extra <= most)


def _of_timing(sd_ms: float, mean_ms: float, rule: PassRule) -> Iterator[Reason]:
    yield _at_most("steady", sd_ms, rule.most_sd_ms)
    way = {"way": "early" if mean_ms < 0 else "late"}
    yield _at_most("mean", abs(mean_ms), rule.most_mean_ms, way)


def _of_pair(pair: PairAnalysis | None, rule: PassRule) -> Iterator[Reason]:
    if pair is None:
        yield _reason("alone", {}, is_met=False)
        return
    if pair.together_share is None or pair.sd_asynchrony_ms is None:
        arguments = {"count": pair.joint_onsets, "limit": FEWEST_TO_SAY}
        yield _reason("joint", arguments, is_met=False)
        return
    limit = rule.least_together or 0.0
    arguments = {"percent": floor(100 * pair.together_share), "limit": round(100 * limit)}
    yield _reason("together", arguments, is_met=pair.together_share >= limit)
    if rule.most_pair_sd_ms is not None:
        yield _at_most("tight", pair.sd_asynchrony_ms, rule.most_pair_sd_ms)


def _tightest_pair(analysis: Analysis, player_key: str) -> PairAnalysis | None:
    """Of the pairs that the player is in, the one that is together most; None for somebody alone.

    A room may hold more than two; whoever the study went best with is the partner.
    """
    own = [pair for pair in analysis.pairs if player_key in pair.keys]
    return max(own, key=lambda pair: pair.together_share or 0.0, default=None)


def _at_least(word: str, value: float, limit: float, unit: str) -> Reason:
    """Rounded down, so that what falls short isn't shown as enough."""
    arguments: dict[str, str | int] = {unit: floor(value + 1e-9), "limit": ceil(limit)}
    return _reason(word, arguments, is_met=value >= limit - 1e-9)


def _at_most(word: str, ms: float, limit: float, more: Mapping[str, str] | None = None) -> Reason:
    """Rounded up, so that what is too much isn't shown as little enough."""
    arguments: dict[str, str | int] = {"ms": ceil(ms - 1e-9), "limit": floor(limit)}
    arguments |= more or {}
    return _reason(word, arguments, is_met=ms <= limit + 1e-9)


def _reason(word: str, arguments: Arguments, *, is_met: bool) -> Reason:
    met = "yes" if is_met else "no"
    return Reason(f"lesson-reason-{word}", {**arguments, "met": met}, is_met)
