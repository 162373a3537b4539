"""One player to a click: what goes into the model comes out."""

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.strokes import FloatArray
from hapju.timing.click_correction import ClickCorrection, click_correction


def to_click(
    seed: int, beats: int, alpha: float, beta: float = 0.0, click_s: FloatArray | None = None
) -> tuple[FloatArray, FloatArray]:
    """Strokes and clicks by the model: σ_T 10 ms, σ_M 4 ms."""
    rng = np.random.default_rng(seed)
    click_s = 1.0 + 0.5 * np.arange(beats) if click_s is None else click_s
    timekeeper, motor = rng.normal(0, 0.010, beats), rng.normal(0, 0.004, beats)
    late, period = np.empty(beats), 0.0
    late[0] = motor[0]
    for k in range(beats - 1):
        period -= beta * late[k]
        late[k + 1] = (1 - alpha) * late[k] + period + timekeeper[k] + motor[k + 1] - motor[k]
    return click_s + late, click_s


def said(stroke_s: FloatArray, click_s: FloatArray) -> ClickCorrection:
    found = click_correction(stroke_s, click_s)
    assert found is not None
    return found


@pytest.mark.parametrize("alpha", [0.1, 0.3, 0.6])
def test_phase_correction_comes_back(alpha: float) -> None:
    found = [said(*to_click(seed, 160, alpha)) for seed in range(40)]
    error = np.array([one.alpha.value - alpha for one in found])
    assert abs(np.mean(error)) < 0.02 + 3 * np.std(error) / np.sqrt(error.size)
    held = [one.alpha.interval.low <= alpha <= one.alpha.interval.high for one in found]
    assert sum(held) >= 34
    assert np.mean([one.p_value is not None and one.p_value > 0.01 for one in found]) > 0.9


def test_period_correction_is_told_where_it_is_there() -> None:
    with_period = [said(*to_click(seed, 240, 0.3, 0.15)) for seed in range(12)]
    values = [one.beta.value for one in with_period if one.beta is not None]
    assert len(values) >= 10
    assert np.mean(values) == pytest.approx(0.15, abs=0.03)
    assert sum(one.beta is not None and one.beta.interval.low > 0 for one in with_period) >= 10
    alphas = [one.alpha.value for one in with_period]
    assert np.mean(alphas) == pytest.approx(0.3, abs=0.06)
    without = [said(*to_click(seed, 240, 0.3)) for seed in range(12)]
    assert sum(one.beta is not None and one.beta.interval.low > 0 for one in without) <= 2


def test_period_correction_is_not_given_where_the_data_cannot_carry_it() -> None:
    assert said(*to_click(1, 40, 0.3)).beta is None


def test_missing_strokes_and_a_click_that_changes_its_tempo() -> None:
    click_s = 1.0 + np.cumsum(0.5 - 0.05 * np.arange(160) / 160)
    rng = np.random.default_rng(1)
    error = []
    for seed in range(40):
        stroke_s, _ = to_click(seed, 160, 0.4, click_s=click_s)
        stroke_s[rng.random(160) < 0.08] = np.nan
        error.append(said(stroke_s, click_s).alpha.value - 0.4)
    assert abs(np.mean(error)) < 0.025 + 3 * np.std(error) / np.sqrt(40)


def test_a_constant_delay_changes_nothing() -> None:
    stroke_s, click_s = to_click(5, 100, 0.4)
    there, later = said(stroke_s, click_s), said(stroke_s + 0.04, click_s)
    assert later.alpha.value == pytest.approx(there.alpha.value, abs=1e-6)


def test_too_few_or_no_asynchrony_says_nothing() -> None:
    stroke_s, click_s = to_click(5, 100, 0.4)
    assert click_correction(stroke_s[:20], click_s[:20]) is None
    assert click_correction(click_s, click_s) is None
    assert click_correction(np.full(100, np.nan), click_s) is None


def test_what_is_no_click_is_refused() -> None:
    stroke_s, click_s = to_click(5, 100, 0.4)
    with pytest.raises(BadInput, match="shapes"):
        click_correction(stroke_s[:-1], click_s)
    with pytest.raises(BadInput, match="click_s"):
        click_correction(stroke_s, click_s[::-1])
    with pytest.raises(BadInput, match="nominal_s"):
        click_correction(stroke_s, click_s, np.ones(3))
