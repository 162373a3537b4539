"""Scores of heard strokes: equal to mir_eval's own, and a table that accounts for every stroke."""

import math

import mir_eval
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.hearing_scores import (
    LEFT_OUT,
    NOTHING,
    ClassStrokes,
    Counts,
    class_counts,
    confusion,
    counts,
    median,
    onsets,
    pooled,
    spread,
    timing_errors_s,
)
from hapju.hear.audio.drum_class import DrumClass

KICK, SNARE, TOM, HIHAT, CYMBAL = DrumClass
NONE_S = np.zeros(0)
# Odd milliseconds against even ones: no pair lies exactly at the edge of a window of 50 ms.
TRUTH = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 4)), min_size=1, max_size=30)


def strokes_of(rows: list[tuple[int, int]], odd: int) -> ClassStrokes:
    return ClassStrokes.of(
        [(2 * time + odd) / 1000 for time, _ in rows], [code for _, code in rows]
    )


def strokes(*rows: tuple[float, int]) -> ClassStrokes:
    return ClassStrokes.of([time for time, _ in rows], [code for _, code in rows])


@given(TRUTH, TRUTH)
def test_the_pooled_f_is_that_of_mir_eval_for_notes_with_families_as_pitches(
    played: list[tuple[int, int]], sounded: list[tuple[int, int]]
) -> None:
    truth, heard = strokes_of(played, 0), strokes_of(sounded, 1)
    _, _, wanted, _ = mir_eval.transcription.precision_recall_f1_overlap(
        *(notes for of in (truth, heard) for notes in as_notes(of)), offset_ratio=None
    )
    assert pooled(class_counts(truth, heard, 0.050)).f == pytest.approx(wanted)


def as_notes(of: ClassStrokes) -> tuple[np.ndarray, np.ndarray]:
    return np.column_stack((of.time_s, of.time_s + 1.0)), 100.0 * 2.0**of.drum_class


@given(TRUTH, TRUTH)
def test_f_of_onsets_is_that_of_mir_eval(
    played: list[tuple[int, int]], sounded: list[tuple[int, int]]
) -> None:
    truth, heard = onsets(strokes_of(played, 0).time_s), onsets(strokes_of(sounded, 1).time_s)
    f, precision, recall = mir_eval.onset.f_measure(truth, heard, window=0.025)
    found = counts(truth, heard, 0.025)
    assert (found.precision, found.recall) == pytest.approx((precision, recall))
    assert found.f == pytest.approx(f)


@given(TRUTH, TRUTH)
def test_the_confusion_table_accounts_for_every_stroke(
    played: list[tuple[int, int]], sounded: list[tuple[int, int]]
) -> None:
    truth, heard = strokes_of(played, 0), strokes_of(sounded, 1)
    table = confusion(truth, heard, NONE_S)
    assert (
        table[:NOTHING].sum(axis=1).tolist() == np.bincount(truth.drum_class, minlength=5).tolist()
    )
    assert (
        table[:, :NOTHING].sum(axis=0).tolist()
        == np.bincount(heard.drum_class, minlength=5).tolist()
    )
    right = [of.right for of in class_counts(truth, heard, 0.050)]
    assert np.diag(table)[:NOTHING].tolist() == right


def test_confusion_names_what_was_heard_instead() -> None:
    truth = strokes((1.0, KICK), (1.0, HIHAT), (2.0, SNARE), (3.0, TOM), (4.0, CYMBAL))
    heard = strokes((1.01, KICK), (1.01, HIHAT), (2.02, HIHAT), (3.2, TOM), (9.0, KICK))
    table = confusion(truth, heard, NONE_S)
    assert table[KICK, KICK] == table[HIHAT, HIHAT] == 1
    assert table[SNARE, HIHAT] == 1
    assert table[TOM, NOTHING] == table[CYMBAL, NOTHING] == 1
    assert table[NOTHING, TOM] == table[NOTHING, KICK] == 1
    assert table.sum() == 7


def test_confusion_says_what_was_heard_at_strokes_that_are_left_out() -> None:
    truth = strokes((1.0, SNARE))
    heard = strokes((1.01, SNARE), (2.02, SNARE), (5.0, HIHAT))
    table = confusion(truth, heard, np.array([1.02, 2.0, 3.0]))
    assert table[SNARE, SNARE] == 1
    assert table[LEFT_OUT, SNARE] == 1
    assert table[LEFT_OUT, NOTHING] == 2
    assert table[NOTHING, HIHAT] == 1
    assert table.sum() == 5


def test_nothing_heard_is_all_missed_and_nothing_played_all_extra() -> None:
    none, some = ClassStrokes.of([], []), strokes((1.0, KICK), (2.0, SNARE))
    assert pooled(class_counts(some, none, 0.05)) == Counts(missed=2)
    assert pooled(class_counts(none, some, 0.05)) == Counts(extra=2)
    assert pooled(class_counts(some, none, 0.05)).f == 0
    assert math.isnan(Counts().f)
    assert confusion(some, none, NONE_S)[:, NOTHING].sum() == 2
    assert confusion(none, some, NONE_S)[NOTHING].sum() == 2


def test_strokes_within_ten_milliseconds_of_the_first_are_one_onset() -> None:
    merged = onsets(np.array([1.000, 1.004, 1.010, 1.012, 2.000]))
    assert merged.tolist() == [1.000, 1.012, 2.000]


def test_timing_errors_are_of_those_that_are_each_others_nearest() -> None:
    truth, heard = np.array([1.0, 2.0, 2.04, 3.0]), np.array([1.003, 2.03, 3.2])
    errors_ms = 1000 * timing_errors_s(truth, heard, 0.050)
    assert errors_ms == pytest.approx([3, -10])
    assert median(errors_ms) == pytest.approx(-3.5)
    assert spread(errors_ms) == pytest.approx(6.5)
    assert timing_errors_s(truth, np.zeros(0), 0.050).size == 0
    assert math.isnan(median(np.zeros(0)))


@given(st.floats(-0.02, 0.02))
def test_a_constant_delay_is_the_median_error_and_no_spread(delay_s: float) -> None:
    truth = np.arange(1.0, 9.0, 0.25)
    errors = timing_errors_s(truth, truth + delay_s, 0.050)
    assert median(errors) == pytest.approx(delay_s, abs=1e-9)
    assert spread(errors) == pytest.approx(0, abs=1e-9)
