"""Two players over their joint onsets: all measures of a pair in one call."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from hapju.strokes import BoolArray, FloatArray
from hapju.timing.grid import Grid
from hapju.timing.intervals import summarise_with_intervals
from hapju.timing.onsets import Onsets
from hapju.timing.player import PlayerAnalysis, by_position
from hapju.timing.summary import AsynchronySummary, Interval, PositionSummary
from hapju.together.coupling import Coupling
from hapju.together.joint_onsets import asynchronies_ms, joint_onsets
from hapju.together.lead_and_lag import LeadAndLag, LeadOverTime
from hapju.together.pair_pulses import PairPulses
from hapju.together.synchrony import BarSummary, are_flams, by_bar, flams_of


@dataclass(frozen=True, slots=True)
class PairAnalysis:
    """Two players over their ``n`` joint onsets; asynchrony is A − B, negative = A first."""

    keys: tuple[str, str]
    names: tuple[str, str]
    # Per joint onset, in grid order, shape (n,)
    beat: FloatArray
    time_a_s: FloatArray
    time_b_s: FloatArray
    asynchrony_ms: FloatArray
    is_flam: BoolArray
    # Numbers
    asynchrony: AsynchronySummary
    flams: int | None
    flams_per_minute: float | None
    together_share: float | None
    """The share of joint onsets that are no flams, 0 to 1."""
    together_interval: Interval | None
    by_position: tuple[PositionSummary, ...]
    by_bar: tuple[BarSummary, ...]
    pulses: PairPulses = field(default_factory=PairPulses)
    """Both players pulse by pulse: what coupling and leading rest on."""

    @property
    def joint_onsets(self) -> int:
        """At how many grid positions both played."""
        return int(self.beat.size)

    @property
    def mean_asynchrony_ms(self) -> float | None:
        """Who is ahead: negative = the first player."""
        return self.asynchrony.mean_asynchrony_ms

    @property
    def sd_asynchrony_ms(self) -> float | None:
        """Tightness: SD of the asynchronies."""
        return self.asynchrony.sd_asynchrony_ms

    @property
    def coupling(self) -> Coupling | None:
        """How strongly each corrects toward the other. Worked out when first asked for."""
        return self.pulses.coupling

    @property
    def lead(self) -> LeadAndLag:
        """Who follows whom, which is not who is first. Worked out when first asked for."""
        return self.pulses.lead

    @property
    def leader(self) -> Literal["a", "b"] | None:
        """Who leads, or None: see :attr:`PairPulses.leader`. Worked out when first asked for."""
        return self.pulses.leader

    @property
    def lead_over_time(self) -> LeadOverTime:
        """Who follows whom, window by window. Worked out when first asked for."""
        return self.pulses.lead_over_time


def analyse_pair(
    a: PlayerAnalysis,
    b: PlayerAnalysis,
    onsets: tuple[Onsets, Onsets],
    grid: Grid,
    pulses: PairPulses,
) -> PairAnalysis:
    """Measure two players, whose onsets stand on one grid, against each other."""
    in_a, in_b = joint_onsets(onsets[0].position, onsets[1].position)
    position = onsets[0].position[in_a]
    time_a_s, time_b_s = a.onset_time_s[in_a], b.onset_time_s[in_b]
    apart_ms = asynchronies_ms(time_a_s, time_b_s)
    is_flam = are_flams(apart_ms)
    song_s = grid.time_s[position]
    minutes = float(song_s[-1] - song_s[0]) / 60.0 if song_s.size else 0.0
    flams = flams_of(is_flam, minutes)
    return PairAnalysis(
        keys=(a.key, b.key),
        names=(a.name, b.name),
        beat=grid.beat[position],
        time_a_s=time_a_s,
        time_b_s=time_b_s,
        asynchrony_ms=apart_ms,
        is_flam=is_flam,
        asynchrony=summarise_with_intervals(apart_ms),
        flams=flams.count,
        flams_per_minute=flams.per_minute,
        together_share=flams.together_share,
        together_interval=flams.together_interval,
        by_position=by_position(grid, position, apart_ms),
        by_bar=by_bar(grid.bar[position], apart_ms, is_flam),
        pulses=pulses,
    )
