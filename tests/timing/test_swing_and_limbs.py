"""Swing ratio and limb spread, by hand."""

import numpy as np
import pytest

from hapju.timing.limbs import limb_spread_ms
from hapju.timing.swing import swing_of

EIGHTHS = np.arange(0, 16, 0.5)


def swung(ratio: float, beats: np.ndarray = EIGHTHS) -> np.ndarray:
    """Onset times at 120 BPM with the off-beat eighths moved."""
    return np.where(beats % 1 == 0.5, np.floor(beats) + ratio / (1 + ratio), beats) * 0.5


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_eighths_moved(ratio: float) -> None:
    found = swing_of(EIGHTHS, swung(ratio))
    assert found.ratio == pytest.approx(ratio)
    assert found.pairs == 15  # the last has no next beat


def test_triplets_with_the_middle_one_left_out_are_a_shuffle() -> None:
    beats = np.sort(np.concatenate([np.arange(16.0), np.arange(16) + 2 / 3]))
    found = swing_of(beats, beats * 0.5)
    assert found.ratio == pytest.approx(2)
    assert found.pairs == 15


def test_full_triplets_and_dotted_figures_are_no_eighths() -> None:
    for parts in ((0, 1 / 3, 2 / 3), (0, 0.75), (0,)):
        beats = np.sort((np.arange(16)[:, None] + parts).ravel())
        assert swing_of(beats, beats * 0.5).pairs == 0


def test_a_swung_grid_has_its_own_off_beat() -> None:
    beats = np.sort(np.concatenate([np.arange(16.0), np.arange(16) + 0.613]))
    assert swing_of(beats, beats * 0.5, 0.613).ratio == pytest.approx(0.613 / 0.387)


def test_sixteenths_between_change_nothing() -> None:
    beats = np.arange(0, 16, 0.25)
    assert swing_of(beats, swung(1.0, beats)).ratio == pytest.approx(1)


def test_seven_pairs_are_too_few() -> None:
    found = swing_of(EIGHTHS[:15], swung(1.5)[:15])
    assert (found.ratio, found.pairs) == (None, 7)
    assert swing_of(np.array([]), np.array([])).pairs == 0


def test_limb_spread_is_last_minus_first() -> None:
    # Eight positions: two strokes 10 ms apart, or three within 20 ms; one with a single stroke.
    position = np.array([0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8])
    late = np.array([0, 10, 20, 0, 5, -5, 5, 0, 20, 10, 0, 10, 0, 10, 0, 10, 0, 10, 99], float)
    assert limb_spread_ms(position, late) == pytest.approx((6 * 10 + 2 * 20) / 8)
    shuffled = np.random.default_rng(0).permutation(position.size)
    assert limb_spread_ms(position[shuffled], late[shuffled]) == pytest.approx(12.5)


def test_limb_spread_of_single_strokes_says_nothing() -> None:
    assert limb_spread_ms(np.arange(20), np.zeros(20)) is None
    assert limb_spread_ms(np.array([], dtype=np.int64), np.array([])) is None
