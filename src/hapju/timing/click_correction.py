"""One player to a click: how much of being early or late is corrected, stroke by stroke.

With d(k) = stroke(k) − click(k), and p the player's own period (Vorberg & Schulze 2002 for α;
Mates 1994 and Schulze, Cordes & Vorberg 2005 for β):

    stroke(k+1) − stroke(k) = p(k+1) − α·d(k) + T(k) + M(k+1) − M(k),  p(k+1) = p(k) − β·d(k)

so that β acts through the sum of all asynchronies so far.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hapju.errors import BadInput
from hapju.strokes import FloatArray, IntArray
from hapju.timing.beat_stretches import Stretch, lengths_of, starts_in, stretches_of
from hapju.timing.correction_bias import correction_bias
from hapju.timing.correction_fit import (
    DOUBTFUL_BELOW,
    CorrectionFit,
    Estimate,
    IntervalRows,
    alpha_estimate,
    best_innovations,
    fit_correction,
    noise_estimates,
    share_seen,
    whiteness,
    widening,
)
from hapju.timing.missing_beats import Filled, bridged, fill, unfilled
from hapju.timing.period_correction import (
    PeriodCorrection,
    period_correction,
    sure_period_correction,
)
from hapju.timing.tempo_trend import constant, slow_course

FEWEST_INTERVALS = 24
"""Fewer intervals than this give None, not a number."""
_MOST_PASSES = 12
_CLOSE_ENOUGH = 1e-3


@dataclass(frozen=True, slots=True)
class ClickCorrection:
    """How a player corrects toward a click.

    Attributes:
        n: how many intervals it rests on.
        alpha: phase correction: the share of an asynchrony that the next stroke takes back. Where
            β is told from nothing, it is α beside β; else it is α of a player who keeps the period.
        beta: period correction: the share of an asynchrony by which the period changes. None
            where the data can't carry it: fewer than 48 intervals without a missing stroke, or an
            interval wider than 0.3.
        sigma_t_ms: SD of the timekeeper.
        sigma_m_ms: SD of the motor delay; None where the data can't tell it from nothing or σ_T.
        p_value: how likely a fit that is no better is if the model holds (Ljung & Box 1978).
    """

    n: int
    alpha: Estimate
    beta: Estimate | None
    sigma_t_ms: Estimate
    sigma_m_ms: Estimate | None
    p_value: float | None

    @property
    def fits(self) -> bool:
        """False where the intervals contradict the model, so that α is doubtful."""
        return self.p_value is None or self.p_value >= DOUBTFUL_BELOW


def click_correction(
    stroke_s: FloatArray, click_s: FloatArray, nominal_s: FloatArray | None = None
) -> ClickCorrection | None:
    """How strongly a player corrects toward a click.

    Args:
        stroke_s: the stroke on each beat in seconds, shape ``(beats,)``; nan where missing.
        click_s: the clicks, shape ``(beats,)``, none missing.
        nominal_s: the interval after each beat that the player expects, shape ``(beats − 1,)``.
            Without it the slow course of the click's own tempo.

    Returns:
        None for fewer than 24 intervals, and where the asynchrony never changes.

    Raises:
        BadInput: for shapes that don't go together, or times that don't rise.
    """
    return _corrected(stroke_s, *_checked(stroke_s, click_s, nominal_s), period_correction)


def sure_click_correction(stroke_s: FloatArray, click_s: FloatArray) -> ClickCorrection | None:
    """As :func:`click_correction`, with β only where it is told from nothing: in less time.

    The intervals that the player expects are those of the click; α is the same by both functions.
    """
    checked = _checked(stroke_s, click_s, np.diff(click_s))
    return _corrected(stroke_s, *checked, sure_period_correction)


def _corrected(
    stroke_s: FloatArray,
    onset_s: FloatArray,
    asked_s: FloatArray,
    period_of: Callable[[FloatArray, FloatArray], PeriodCorrection | None],
) -> ClickCorrection | None:
    click_s = onset_s[:, 1]
    stretches = stretches_of(onset_s)
    n = sum(one.intervals for one in stretches)
    if n < FEWEST_INTERVALS:
        return None
    found = _phase(onset_s, asked_s, stretches)
    if found is None:
        return None
    row, fit, lost = found
    beat = starts_in(stretches)
    seen = ~np.isnan(stroke_s[beat] + stroke_s[beat + 1])
    jitter_s = float(np.std(np.diff(click_s) - asked_s[:-1])) / 2**0.5
    bias = _bias(fit, jitter_s, row.trend)
    alpha = alpha_estimate(fit, 0, float(bias[0]), float(widening(fit, lost)[0]))
    new, lengths = best_innovations(row, fit), row.lengths
    period = period_of(onset_s[:, 0] - click_s, np.diff(stroke_s) - asked_s[:-1])
    if period is not None and period.beta.interval.low > 0.0:
        alpha, new, lengths = period.alpha, period.innovations_s, (period.innovations_s.size,)
        seen = np.ones(new.size, dtype=bool)
    return ClickCorrection(
        n,
        alpha,
        None if period is None else period.beta,
        *noise_estimates(fit if period is None else period.fit),
        whiteness(new, seen, lengths),
    )


def _phase(
    onset_s: FloatArray, asked_s: FloatArray, stretches: list[Stretch]
) -> tuple[IntervalRows, CorrectionFit, FloatArray] | None:
    """Rows, fit and lost information of a player who keeps the period."""
    beat, lengths = starts_in(stretches), lengths_of(stretches)
    filled = unfilled(bridged(onset_s), beat.size)
    has_holes = any(np.isnan(onset_s[one.start : one.stop]).any() for one in stretches)
    row = _row(filled, asked_s, beat, lengths, 1.0)
    fit = fit_correction(row)
    for _ in range(_MOST_PASSES if has_holes else 0):
        if fit is None:
            return None
        expected_s = asked_s[beat] + row.trend @ (fit.weight @ fit.trend)
        filled = fill(onset_s, filled.onset_s, stretches, [expected_s], [fit])
        row = _row(filled, asked_s, beat, lengths, share_seen(fit, filled.lost[0]))
        before, fit = float(fit.mean_alpha[0]), fit_correction(row)
        if fit is not None and abs(float(fit.mean_alpha[0]) - before) < _CLOSE_ENOUGH:
            break
    return None if fit is None else (row, fit, filled.lost[0])


def _row(
    filled: Filled, asked_s: FloatArray, beat: IntArray, lengths: tuple[int, ...], share: float
) -> IntervalRows:
    stroke_s, click_s = filled.onset_s.T
    return IntervalRows(
        stroke_s[beat + 1] - stroke_s[beat] - asked_s[beat],
        (stroke_s - click_s)[beat, None],
        constant(beat.size),
        lengths,
        filled.doubt[0],
        share,
    )


def _bias(fit: CorrectionFit, jitter_s: float, trend: FloatArray) -> FloatArray:
    """The small-sample bias of α; what jitter there is in the click makes it less."""
    return correction_bias(
        np.asarray([[1.0 - fit.mean_alpha[0]]]),
        np.asarray([[1.0, -1.0]]),
        0,
        np.asarray([fit.theta, 1.0]),
        np.asarray([fit.innovation_s, jitter_s]),
        trend,
        fit.mean_precision,
    )


def _checked(
    stroke_s: FloatArray, click_s: FloatArray, nominal_s: FloatArray | None
) -> tuple[FloatArray, FloatArray]:
    """Strokes and clicks as two columns, and the interval asked for after each beat."""
    if stroke_s.ndim != 1 or stroke_s.shape != click_s.shape:
        raise BadInput(
            "stroke_s, click_s",
            f"the shapes are {stroke_s.shape} and {click_s.shape}",
            "give one stroke for each click, nan where there is none",
        )
    for name, times in (("stroke_s", stroke_s[~np.isnan(stroke_s)]), ("click_s", click_s)):
        if not (np.all(np.isfinite(times)) and np.all(np.diff(times) > 0)):
            raise BadInput(
                name, "times don't rise from beat to beat", "give finite times in beat order"
            )
    if nominal_s is None:
        few = click_s.size < FEWEST_INTERVALS
        nominal_s = np.diff(click_s) if few else slow_course(np.diff(click_s))
    elif nominal_s.shape != (click_s.size - 1,) or not np.all(np.isfinite(nominal_s)):
        raise BadInput(
            "nominal_s",
            f"the shape is {nominal_s.shape}, for {click_s.size} beats",
            "give one finite interval in seconds between each beat and the next",
        )
    return np.column_stack([stroke_s, click_s]), np.append(nominal_s, 0.0)
