"""What the history keeps of a take: its numbers with their intervals, worked out once."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hapju.analysis import Analysis, Interval, PairAnalysis, PlayerAnalysis
from hapju.coach.evidence import ahead_can_be_told, start_is_known, tempo_bpm_of
from hapju.coach.rules import RULES
from hapju.coach.suggestions import Suggestion, suggest
from hapju.songs.rounds import Played
from hapju.timing.correction_fit import Estimate
from hapju.timing.summary import AsynchronySummary

FORMAT = 1
"""Of what is kept; measures of another format are worked out anew."""
_CHALLENGES = frozenset(rule.name for rule in RULES if rule.topic == "next")


class Measured(Struct, frozen=True, array_like=True):
    """A number and its 95 % interval."""

    value: float
    low: float
    high: float


class MeasuredPlayer(Struct, frozen=True):
    """A player of a take. Measures are None where there is too little to say.

    Attributes:
        number: in the take, from 1.
        strokes: how many.
        notes: how many of the grid were theirs: matched and missed.
        matched: how many of them they struck.
        follows_grid: False for another tempo than the song's.
        sd_ms: SD against the beat.
        mean_ms: mean against the beat; None where beat 1 was found from the strokes.
        tempo_moved_share: by how much the tempo moved, as a share of it.
        hard_bars: first and last bar of the written song that the coach's advice is about.
    """

    number: int
    strokes: int
    notes: int
    matched: int
    follows_grid: bool
    sd_ms: Measured | None
    mean_ms: Measured | None
    tempo_moved_share: float | None
    hard_bars: tuple[int, int] | None


class MeasuredPair(Struct, frozen=True):
    """Two players of a take, A and B by their numbers.

    Attributes:
        a: A's number.
        b: B's.
        joint_onsets: how many.
        sd_ms: tightness.
        mean_ms: A − B; None where who is ahead can't be told.
        flams_per_minute: over the time in which both played.
        together: the share of joint onsets that are no flams.
        alpha_a: the share that A takes back by the next beat; None where the model doesn't fit.
        alpha_b: B's.
    """

    a: int
    b: int
    joint_onsets: int
    sd_ms: Measured | None
    mean_ms: Measured | None
    flams_per_minute: Measured | None
    together: Measured | None
    alpha_a: Measured | None
    alpha_b: Measured | None


class MeasuredTake(Struct, frozen=True):
    """A take in numbers; ``duration_s`` from the first stroke or note to the last."""

    duration_s: float
    tempo_bpm: float
    players: tuple[MeasuredPlayer, ...]
    pairs: tuple[MeasuredPair, ...]


def measured_take(analysis: Analysis, played: Played | None = None) -> MeasuredTake:
    """The numbers of a take.

    Args:
        analysis: of the take; its players are numbered from 1 in their order.
        played: which bars of the written song its bars are; None for as they stand.
    """
    numbers = {key: number for number, key in enumerate(analysis.players, start=1)}
    suggestions = suggest(analysis)
    return MeasuredTake(
        analysis.duration_s,
        tempo_bpm_of(analysis),
        tuple(
            _player(analysis, player, numbers[key], suggestions, played or Played(analysis.song))
            for key, player in analysis.players.items()
        ),
        tuple(_pair(analysis, pair, numbers) for pair in analysis.pairs),
    )


def _player(
    analysis: Analysis,
    player: PlayerAnalysis,
    number: int,
    suggestions: Sequence[Suggestion],
    played: Played,
) -> MeasuredPlayer:
    own = player.asynchrony
    matched = int(player.matched.size)
    return MeasuredPlayer(
        number=number,
        strokes=len(player.strokes),
        notes=matched + int(player.missed_beat.size),
        matched=matched,
        follows_grid=player.follows_grid,
        sd_ms=_of_summary(own, "sd_asynchrony_ms"),
        mean_ms=_of_summary(own, "mean_asynchrony_ms") if start_is_known(analysis) else None,
        tempo_moved_share=_moved_share(analysis, player),
        hard_bars=_hard_bars(player.key, suggestions, played),
    )


def _moved_share(analysis: Analysis, player: PlayerAnalysis) -> float | None:
    if player.drift_bpm_per_minute is None or not analysis.song.tempo_map.is_steady:
        return None
    minutes = analysis.duration_s / 60.0
    return player.drift_bpm_per_minute * minutes / tempo_bpm_of(analysis)


def _hard_bars(
    key: str, suggestions: Sequence[Suggestion], played: Played
) -> tuple[int, int] | None:
    """The longest run of bars that the first advice to this player is about."""
    for each in suggestions:
        bars = sorted({played.bar_of(bar) for bar in each.bars} - {0})
        if key in each.players and each.rule not in _CHALLENGES and bars:
            runs = [(bars[0], bars[0])]
            for bar in bars[1:]:
                first, last = runs[-1]
                if bar == last + 1:
                    runs[-1] = (first, bar)
                else:
                    runs.append((bar, bar))
            return max(runs, key=lambda run: run[1] - run[0])
    return None


def _pair(analysis: Analysis, pair: PairAnalysis, numbers: dict[str, int]) -> MeasuredPair:
    coupling = pair.coupling if analysis.tells_tuning else None
    fits = coupling is not None and coupling.fits
    together = None
    if pair.together_share is not None and pair.together_interval is not None:
        together = _measured(pair.together_share, pair.together_interval)
    return MeasuredPair(
        a=numbers[pair.keys[0]],
        b=numbers[pair.keys[1]],
        joint_onsets=pair.joint_onsets,
        sd_ms=_of_summary(pair.asynchrony, "sd_asynchrony_ms"),
        mean_ms=_of_summary(pair.asynchrony, "mean_asynchrony_ms")
        if ahead_can_be_told(analysis)
        else None,
        flams_per_minute=_flams_per_minute(analysis, pair, together),
        together=together,
        alpha_a=_of_estimate(coupling.alpha_a) if coupling and fits else None,
        alpha_b=_of_estimate(coupling.alpha_b) if coupling and fits else None,
    )


def _flams_per_minute(
    analysis: Analysis, pair: PairAnalysis, together: Measured | None
) -> Measured | None:
    """Joint onsets a minute times the share of flams, whose interval is that of together."""
    if pair.flams_per_minute is None or together is None:
        return None
    first_s, last_s = analysis.song.tempo_map.seconds_at(pair.beat[[0, -1]]).tolist()
    a_minute = pair.joint_onsets / max((last_s - first_s) / 60.0, 1e-9)
    return Measured(
        pair.flams_per_minute, a_minute * (1 - together.high), a_minute * (1 - together.low)
    )


def _of_summary(summary: AsynchronySummary, name: str) -> Measured | None:
    value, interval = getattr(summary, name), summary.intervals.get(name)
    return None if value is None or interval is None else _measured(value, interval)


def _of_estimate(estimate: Estimate) -> Measured:
    return _measured(estimate.value, estimate.interval)


def _measured(value: float, interval: Interval) -> Measured:
    return Measured(float(value), float(interval.low), float(interval.high))
