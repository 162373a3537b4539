"""Excerpts: the same whatever the blocks, each column in one core."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.hear.audio.excerpts import BESIDE_COLUMNS, CORE_COLUMNS, excerpts
from hapju.hear.audio.spectrogram import HOP, MARGIN

BEFORE = BESIDE_COLUMNS * HOP + MARGIN


def test_no_sound_gives_no_excerpt() -> None:
    assert list(excerpts([])) == []


@pytest.mark.parametrize("columns", [1, 7, CORE_COLUMNS - 1, CORE_COLUMNS, CORE_COLUMNS + 1])
def test_cores_follow_on_each_other(columns: int) -> None:
    sound = np.arange(columns * HOP, dtype=np.float32)
    made = list(excerpts([sound]))
    starts = [each.first_column + each.core[0] for each in made]
    ends = [each.first_column + each.core[1] for each in made]
    assert starts[0] == 0
    assert starts[1:] == ends[:-1]
    assert ends[-1] == columns


def test_a_column_is_centred_on_its_sample() -> None:
    sound = np.arange(2 * CORE_COLUMNS * HOP, dtype=np.float32)
    for each in excerpts([sound]):
        place = each.core[0]
        column = each.first_column + place
        assert each.samples[MARGIN + place * HOP] == sound[column * HOP]


def test_before_the_recording_its_beginning_is_heard_backwards() -> None:
    sound = np.arange(1, 3 * HOP, dtype=np.float32)
    (first,) = excerpts([sound])
    assert first.samples[BEFORE - 1] == sound[0]
    assert first.samples[BEFORE - 2] == sound[1]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 900_000), min_size=1, max_size=6))
def test_blocks_of_any_length_make_the_same_cores(sizes: list[int]) -> None:
    sound = np.random.default_rng(1).standard_normal(sum(sizes), dtype=np.float32)
    whole = list(excerpts([sound]))
    parts = list(excerpts(np.split(sound, np.cumsum(sizes)[:-1])))
    assert [each.core for each in whole] == [each.core for each in parts]
    for one, other in zip(whole, parts, strict=True):
        assert np.array_equal(one.samples[BEFORE:], other.samples[BEFORE:])
