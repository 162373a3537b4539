"""Gaps between stamped pieces: found where something is missing, and nowhere else."""

from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.hear.audio.stamped_sound import LEAST_GAP_S, Gap, StampedSound, with_gaps

RATE_HZ = 48000
PACKET = 960  # 20 ms


def pieces(stamps_s: Iterable[float | None]) -> list[StampedSound]:
    made = []
    for number, stamp_s in enumerate(stamps_s):
        samples = np.full((1, PACKET), number, dtype=np.float32)
        made.append(StampedSound(stamp_s, samples, RATE_HZ))
    return made


def gaps(stamps_s: Iterable[float | None]) -> list[Gap]:
    return [it for it in with_gaps(iter(pieces(stamps_s))) if isinstance(it, Gap)]


def test_steady_stamps_have_no_gap() -> None:
    given_pieces = pieces(0.02 * np.arange(200))
    assert list(with_gaps(iter(given_pieces))) == given_pieces


def test_sound_without_stamps_has_no_gap() -> None:
    assert gaps([None] * 100) == []


def test_a_gap_stands_where_the_lost_packets_were() -> None:
    stamps = [0.02 * number for number in range(100) if number not in (30, 31, 32)]
    [gap] = gaps(stamps)
    assert gap.duration_s == pytest.approx(0.06)
    assert gap.heard_s == pytest.approx(0.6)


def test_two_gaps_close_together_are_two() -> None:
    stamps = [0.02 * number for number in range(100) if number not in (30, 34, 35)]
    assert [round(gap.duration_s, 6) for gap in gaps(stamps)] == [0.02, 0.04]


def test_a_gap_before_the_last_packet_is_one() -> None:
    assert len(gaps([0.02 * number for number in range(50) if number != 48])) == 1


def test_stamps_that_go_back_are_passed_over() -> None:
    again = [*(0.02 * np.arange(60)), *(0.02 * np.arange(60))]
    assert gaps(again) == []


def test_one_late_stamp_is_no_gap() -> None:
    stamps = 0.02 * np.arange(100)
    stamps[40:45] += 0.08
    assert gaps(stamps) == []


def test_a_recorder_with_two_clocks_has_no_gap() -> None:
    # A tenth of a second in the hour is more than phones drift by.
    number = np.arange(0.0, 3600.0, 0.02)
    assert gaps(number * (1 + 3e-5)) == []
    assert gaps(number * (1 - 3e-5)) == []


@settings(max_examples=60)
@given(
    lost=st.sets(st.integers(5, 290), max_size=12),
    late_ms=st.lists(st.floats(0.0, 6.0), min_size=300, max_size=300),
)
def test_restless_stamps_hide_no_lost_packet(lost: set[int], late_ms: list[float]) -> None:
    """As browsers write them: late by some milliseconds, and rounded to whole ones."""
    stamps = [
        round(0.02 * number + late / 1000, 3)
        for number, late in enumerate(late_ms)
        if number not in lost
    ]
    found_s = sum(gap.duration_s for gap in gaps(stamps))
    # Nothing shorter than a gap can be is made of unrest, and nothing gets lost but it, once for a
    # late packet between two that are lost; stamps are whole milliseconds.
    close_s = (LEAST_GAP_S + 0.001) * max(1, len(lost) // 2)
    assert found_s == pytest.approx(0.02 * len(lost), abs=close_s)
