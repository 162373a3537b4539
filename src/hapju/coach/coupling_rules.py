"""What two players can practise about listening: who takes back a distance, and how much of it.

These rules speak only where the model of correction fits the strokes.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from hapju.analysis import Analysis, Coupling, PairAnalysis
from hapju.coach.evidence import bars_of, said_bars, slow_tempo_bpm, worst_bars
from hapju.coach.finding import Arguments, Finding

CLEARLY = 0.1
"""Who takes back at least this share listens; who takes back less, hardly."""
UNLIKE = 0.3
"""So far apart two players' shares are worth a word."""
ALL = 1.0
"""Two players who take back more than this between them overshoot."""


def find_one_way(analysis: Analysis) -> list[Finding]:
    """One of two adjusts and the other doesn't, beyond doubt."""
    found = []
    for pair, coupling in _measured(analysis):
        both = sorted(
            zip((coupling.alpha_a, coupling.alpha_b), pair.names, pair.keys, strict=True),
            key=lambda each: each[0].value,
        )
        (less, holds, key), (more, adjusts, _) = both
        if more.interval.low < max(less.interval.high, CLEARLY):
            continue
        bars = _furthest_apart(analysis, pair)
        arguments = {
            "holds": holds,
            "adjusts": adjusts,
            "holds_percent": _percent(less.value),
            "adjusts_percent": _percent(more.value),
            "tempo_bpm": slow_tempo_bpm(analysis, bars),
            **said_bars(bars),
        }
        found.append(Finding((more.value - less.value) / UNLIKE, arguments, bars, (key,)))
    return found


def find_nobody_listens(analysis: Analysis) -> list[Finding]:
    """Both keep their own beat, beyond doubt."""
    found = []
    for pair, coupling in _measured(analysis):
        most = max(coupling.alpha_a.interval.high, coupling.alpha_b.interval.high)
        if most < CLEARLY:
            bars = _furthest_apart(analysis, pair)
            arguments = _both(analysis, pair, coupling, bars)
            found.append(Finding(2.0 - max(most, 0.0) / CLEARLY, arguments, bars, pair.keys))
    return found


def find_over_correction(analysis: Analysis) -> list[Finding]:
    """Between them two take back more than the whole distance, beyond doubt."""
    found = []
    for pair, coupling in _measured(analysis):
        a, b = coupling.alpha_a, coupling.alpha_b
        total = a.value + b.value
        # The errors of the two are independent, so their intervals add up as squares.
        doubt = np.hypot(a.value - a.interval.low, b.value - b.interval.low)
        if total - doubt > ALL:
            bars = _furthest_apart(analysis, pair)
            arguments = _both(analysis, pair, coupling, bars)
            found.append(Finding(total / ALL, arguments, bars, pair.keys))
    return found


def _measured(analysis: Analysis) -> Iterator[tuple[PairAnalysis, Coupling]]:
    """The pairs of which the strokes say how they correct."""
    for pair in analysis.pairs if analysis.tells_tuning else ():
        if pair.coupling is not None and pair.coupling.fits:
            yield pair, pair.coupling


def _both(
    analysis: Analysis, pair: PairAnalysis, coupling: Coupling, bars: tuple[int, ...]
) -> Arguments:
    return {
        "a": pair.names[0],
        "b": pair.names[1],
        "a_percent": _percent(coupling.alpha_a.value),
        "b_percent": _percent(coupling.alpha_b.value),
        "tempo_bpm": slow_tempo_bpm(analysis, bars),
        **said_bars(bars),
    }


def _furthest_apart(analysis: Analysis, pair: PairAnalysis) -> tuple[int, ...]:
    """The bars in which a distance was left, whoever is ahead on the whole."""
    away_ms = np.abs(pair.asynchrony_ms - (pair.mean_asynchrony_ms or 0.0))
    return worst_bars(bars_of(analysis, pair.beat), away_ms, fewest=2)


def _percent(share: float) -> int:
    """A share as a player reads it: nobody takes back less than nothing."""
    return max(0, round(100.0 * share))
