"""Takes of the Groove MIDI Dataset, whose beats are known from the click that was played to.

The floors guard against getting worse: they were set below what was measured on every sixth take.
The weights were fitted to these takes, so this says nothing of others: docs/measures/free-play.md
has the figures for takes that were left out.
"""

import numpy as np
import pytest

from benchmarks.free_play_takes import agreement, groove_takes
from hapju.timing.free_play.finding import find_beats

STRIDE = 6


@pytest.fixture(scope="module")
def measured(shared_data):
    takes = list(groove_takes())[::STRIDE]
    found = [find_beats(t.strokes.time_s, t.strokes.piece, t.strokes.velocity) for t in takes]
    figures = [
        agreement(take, beats.beat_s, beats.is_downbeat)
        for take, beats in zip(takes, found, strict=True)
    ]
    return found, figures


def mean_of(figures, name):
    return np.mean([getattr(figure, name) for figure in figures])


def test_beats_agree_with_the_click_no_worse_than_before(measured):
    _, figures = measured
    assert mean_of(figures, "beat_f") > 0.95
    assert mean_of(figures, "cml_t") > 0.94
    assert mean_of(figures, "aml_t") > 0.95
    assert mean_of(figures, "downbeat_f") > 0.88


def test_the_surer_half_is_right_more_often(measured):
    found, figures = measured
    order = np.argsort([beats.sureness for beats in found])
    right = np.array([figure.cml_t > 0.8 for figure in figures])[order]
    half = right.size // 2
    assert right[half:].mean() >= right[:half].mean()
    assert right[half:].mean() > 0.8
