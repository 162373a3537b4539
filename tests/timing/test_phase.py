"""Phase concentration and the Rayleigh test, against scipy, a published example and chance."""

import numpy as np
import pytest
from scipy.stats import directional_stats

from hapju.timing.phase import phase_concentration, rayleigh_p


def test_the_mean_resultant_length_is_scipys() -> None:
    late_ms = np.random.default_rng(0).normal(10, 60, 50)
    phase = 2 * np.pi * late_ms / 500
    expected = directional_stats(np.column_stack([np.cos(phase), np.sin(phase)]))
    found = phase_concentration(late_ms, np.full(50, 500.0))
    assert found == pytest.approx(expected.mean_resultant_length)


def test_the_example_of_pingouin() -> None:
    # pingouin's circ_rayleigh documents p = 0.304844 for these angles, as CircStat for MATLAB has.
    angles = np.array([0.785, 1.570, 3.141, 0.839, 5.934])
    concentration = float(np.abs(np.mean(np.exp(1j * angles))))
    assert rayleigh_p(concentration, 5) == pytest.approx(0.304844, abs=1e-6)


@pytest.mark.parametrize("n", [10, 40])
def test_p_is_the_share_of_chance(n: int) -> None:
    rng = np.random.default_rng(1)
    length = np.abs(np.mean(np.exp(2j * np.pi * rng.random((20_000, n))), axis=1))
    p = np.array([rayleigh_p(each, n) for each in length])
    for level in (0.01, 0.05, 0.5):
        assert np.mean(p <= level) == pytest.approx(level, abs=4 * np.sqrt(level / 20_000) + 1e-3)


def test_the_ends() -> None:
    assert rayleigh_p(0.0, 100) == 1.0
    assert 0 <= rayleigh_p(1.0, 1_000_000) < 1e-300
    assert phase_concentration(np.full(8, 7.0), np.array(500.0)) == pytest.approx(1)
    assert phase_concentration(np.zeros(7), np.array(500.0)) is None
