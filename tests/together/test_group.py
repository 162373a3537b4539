"""Three or more players, by hand and by what must hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.timing.onsets import Onsets
from hapju.together.group import against_the_others, common_phase


def onsets(late: dict[int, float]) -> Onsets:
    """A player's lateness in ms by grid position."""
    position = np.array(sorted(late), dtype=np.int64)
    return Onsets(position, np.array([late[row] for row in position.tolist()], float), position)


def test_each_against_the_mean_of_those_who_play_there() -> None:
    players = [onsets({0: 10, 1: 4, 3: 5}), onsets({0: -2, 2: 7}), onsets({0: 4, 1: 0})]
    first, second, third = against_the_others(players, 4)
    np.testing.assert_allclose(first, [10 - 1, 4 - 0])  # alone at position 3
    np.testing.assert_allclose(second, [-2 - 7])  # alone at position 2
    np.testing.assert_allclose(third, [4 - 4, 0 - 4])


def test_two_players_are_a_pair() -> None:
    a, b = onsets({0: 10, 1: 4}), onsets({0: 3, 1: 8})
    first, second = against_the_others([a, b], 2)
    np.testing.assert_allclose(first, [7, -4])
    np.testing.assert_allclose(second, -first)


def test_order_parameter_by_hand() -> None:
    # A quarter of a beat apart: |1 + i| / 2.
    players = [onsets({0: 0, 1: 0, 2: 0}), onsets({0: 0, 1: 125}), onsets({0: 0})]
    found = common_phase(players, np.full(3, 500.0))
    np.testing.assert_array_equal(found.position, [0, 1])
    np.testing.assert_allclose(found.order_parameter, [1, np.sqrt(2) / 2])


@given(st.lists(st.lists(st.floats(-200, 200), min_size=6, max_size=6), min_size=2, max_size=6))
def test_what_is_common_to_all_changes_nothing(late: list[list[float]]) -> None:
    rows = np.array(late)
    players = [onsets(dict(enumerate(row))) for row in rows]
    later = [onsets(dict(enumerate(row + 30))) for row in rows]
    beat_ms = np.full(6, 500.0)
    for one, other in zip(
        against_the_others(players, 6), against_the_others(later, 6), strict=True
    ):
        np.testing.assert_allclose(one, other, atol=1e-9)
    r = common_phase(players, beat_ms).order_parameter
    np.testing.assert_allclose(r, common_phase(later, beat_ms).order_parameter, atol=1e-9)
    assert np.all((r >= 0) & (r <= 1))
    # Everybody's distances from the others' means add up to nothing.
    assert np.sum(against_the_others(players, 6)) == pytest.approx(0, abs=1e-6)
