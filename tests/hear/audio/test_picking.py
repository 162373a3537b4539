"""Peaks of probabilities: where they are, and that there are no others."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hapju.hear.audio.picking import APART, peaks_of

HALF = np.full(5, 0.5)


def bump(columns: int, centre: float, drum_class: int, height: float = 0.9) -> np.ndarray:
    probability = np.zeros((columns, 5), dtype=np.float32)
    away = np.arange(columns) - centre
    probability[:, drum_class] = height * np.clip(1.0 - (away / 4.0) ** 2, 0.0, 1.0)
    return probability


@given(st.floats(5.0, 40.0), st.integers(0, 4))
def test_a_parabola_is_found_where_it_stands(centre: float, drum_class: int) -> None:
    peaks = peaks_of(bump(50, centre, drum_class), HALF)
    assert peaks.drum_class.tolist() == [drum_class]
    assert peaks.moment[0] == pytest.approx(centre, abs=0.02)


def test_under_its_threshold_nothing_peaks() -> None:
    assert peaks_of(bump(50, 20.0, 1, height=0.49), HALF).column.size == 0


def test_classes_peak_each_for_itself_in_order_of_time() -> None:
    both = np.maximum(bump(60, 30.0, 0), bump(60, 12.0, 3))
    assert peaks_of(both, HALF).drum_class.tolist() == [3, 0]


def test_a_plateau_is_one_peak() -> None:
    probability = np.zeros((20, 5), dtype=np.float32)
    probability[8:11, 2] = 0.8
    assert peaks_of(probability, HALF).column.tolist() == [8]


@given(arrays(np.float32, (40, 5), elements=st.floats(0.0, 1.0, width=32)))
def test_peaks_of_a_class_lie_apart_and_reach_the_threshold(probability: np.ndarray) -> None:
    peaks = peaks_of(probability, HALF)
    assert np.all(peaks.probability >= 0.5)
    assert np.all(np.abs(peaks.moment - peaks.column) <= 0.5)
    for drum_class in range(5):
        columns = np.sort(peaks.column[peaks.drum_class == drum_class])
        steps = np.diff(columns)
        values = probability[columns, drum_class]
        # Only peaks of one height may lie nearer.
        assert np.all((steps > APART) | (values[1:] == values[:-1]))
