"""How late a stroke is said to be at once: where nothing is in doubt, what the matching says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.strokes import Piece
from hapju.timing.matching import match, match_to_grid
from hapju.timing.nearest_note import grid_for_every_family, late_ms, notes_by_family

NOTES_S = np.array([0.0, 0.0, 0.5, 0.6, 1.0])
PIECES = np.array(
    [Piece.KICK, Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN, Piece.HIHAT_CLOSED, Piece.SNARE],
    dtype=np.uint8,
)


@pytest.mark.parametrize(
    ("time_s", "piece", "said_ms"),
    [
        (0.013, Piece.KICK, 13.0),
        (-0.02, Piece.HIHAT_OPEN, -20.0),  # the hi-hat's articulations are one family
        (0.54, Piece.HIHAT_PEDAL, 40.0),
        (0.56, Piece.HIHAT_PEDAL, -40.0),
        (0.40, Piece.HIHAT_CLOSED, None),  # its window reaches 50 ms: half the gap to the next
        (0.90, Piece.SNARE, -100.0),
        (0.89, Piece.SNARE, None),
        (1.0, Piece.CRASH, None),
    ],
)
def test_the_nearest_note_of_the_family(time_s: float, piece: Piece, said_ms: float | None) -> None:
    said = late_ms(notes_by_family(NOTES_S, PIECES), time_s, piece)
    assert said == (None if said_ms is None else pytest.approx(said_ms))


@given(
    time_s=st.floats(-0.3, 4.3),
    piece=st.sampled_from(list(Piece)),
    notes=st.lists(st.tuples(st.integers(0, 40), st.sampled_from(list(Piece))), max_size=20),
)
def test_a_stroke_alone_is_as_late_as_the_matching_says(
    time_s: float, piece: Piece, notes: list[tuple[int, Piece]]
) -> None:
    notes.sort()
    note_s = np.array([tenths / 10 for tenths, _ in notes])
    pieces = np.array([each for _, each in notes], dtype=np.uint8)
    stroke_s, stroke_piece = np.array([time_s]), np.array([piece], dtype=np.uint8)
    note = match(note_s, pieces, stroke_s, stroke_piece).note_of_stroke[0]
    said = late_ms(notes_by_family(note_s, pieces), time_s, piece)
    assert said == (None if note < 0 else 1000.0 * (time_s - note_s[note]))
    grid_s = np.unique(note_s)
    position = match_to_grid(grid_s, stroke_s, stroke_piece)[0]
    said = late_ms(grid_for_every_family(grid_s), time_s, piece)
    assert said == (None if position < 0 else 1000.0 * (time_s - grid_s[position]))
