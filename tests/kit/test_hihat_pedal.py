"""Open or closed by the pedal."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hapju.kit.hihat_pedal import articulate
from hapju.kit.note_maps import BY_PEDAL
from hapju.strokes import Piece


def settled(strokes: list[int], pedal: list[tuple[int, int]], closed_from: int = 64) -> list[int]:
    piece = np.full(len(strokes), BY_PEDAL, dtype=np.uint8)
    at, value = (np.array([row[i] for row in pedal], dtype=t) for i, t in ((0, "i8"), (1, "u1")))
    return articulate(piece, np.array(strokes), at, value, closed_from).tolist()


CLOSED, OPEN = Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN


def test_the_last_position_before_the_stroke_decides() -> None:
    assert settled([0, 2, 4, 6], [(1, 0), (3, 127), (5, 63)]) == [CLOSED, OPEN, CLOSED, OPEN]


def test_the_limit_is_the_maps() -> None:
    assert settled([5], [(1, 64)]) == [CLOSED]
    assert settled([5], [(1, 64)], closed_from=65) == [OPEN]


def test_without_a_pedal_the_hihat_is_closed() -> None:
    assert settled([0, 9], []) == [CLOSED, CLOSED]


def test_other_pieces_stay_and_nothing_is_changed_in_place() -> None:
    piece = np.array([Piece.KICK, BY_PEDAL, Piece.HIHAT_OPEN], dtype=np.uint8)
    pedal = np.array([0]), np.array([127], dtype=np.uint8)
    assert articulate(piece, np.arange(1, 4), *pedal, 64).tolist() == [Piece.KICK, CLOSED, OPEN]
    assert piece[1] == BY_PEDAL


@given(st.lists(st.one_of(st.none(), st.integers(0, 127)), max_size=30), st.integers(0, 127))
def test_it_equals_going_through_the_events_one_by_one(events, limit: int) -> None:
    position, expected = 127, []
    for event in events:  # None: a stroke; a number: the pedal
        if event is None:
            expected.append(CLOSED if position >= limit else OPEN)
        else:
            position = event
    strokes = [row for row, event in enumerate(events) if event is None]
    pedal = [(row, event) for row, event in enumerate(events) if event is not None]
    assert settled(strokes, pedal, limit) == expected
