"""Matching against the definition, worked out by brute force."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from hapju.kit.families import families_of
from hapju.strokes import Piece
from hapju.timing.matching import match, match_to_grid, windows_of

STEP_S = 0.0125
"""Times on a raster: strokes exactly half-way between notes, and at equal times, are common."""

times = st.lists(st.integers(0, 60), max_size=7).map(lambda steps: STEP_S * np.sort(steps))
pieces = st.sampled_from(
    [Piece.KICK, Piece.SNARE, Piece.CROSS_STICK, Piece.HIHAT_CLOSED, Piece.HIHAT_PEDAL]
)


@st.composite
def hits(draw):
    time = draw(times)
    return time, np.array(
        draw(st.lists(pieces, min_size=time.size, max_size=time.size)), dtype=np.uint8
    )


def window_by_definition(note: float, family_notes: np.ndarray) -> float:
    others = [abs(other - note) for other in family_notes if abs(other - note) > 1e-9]
    return min(0.100, min(others, default=np.inf) / 2)


def best_by_assignment(note_s: np.ndarray, stroke_s: np.ndarray) -> tuple[int, float]:
    """The most pairs within the windows and, among those, the least total difference."""
    if not note_s.size or not stroke_s.size:
        return 0, 0.0
    window = np.array([window_by_definition(note, note_s) for note in note_s])
    apart = np.abs(stroke_s[:, None] - note_s)
    cost = np.where(apart <= window + 1e-9, apart - 1000.0, 0.0)
    rows, columns = linear_sum_assignment(cost)
    paired = cost[rows, columns] < 0
    return int(paired.sum()), float(apart[rows, columns][paired].sum())


def check(note_s, note_piece, stroke_s, stroke_piece, note_of_stroke) -> None:
    matched = np.flatnonzero(note_of_stroke >= 0)
    notes = note_of_stroke[matched]
    assert np.unique(notes).size == notes.size
    note_family, stroke_family = families_of(note_piece), families_of(stroke_piece)
    assert np.array_equal(note_family[notes], stroke_family[matched])
    for family in np.unique(np.concatenate([note_family, stroke_family])):
        of_family = stroke_family[matched] == family
        apart = np.abs(stroke_s[matched] - note_s[notes])[of_family]
        pairs, total = best_by_assignment(
            note_s[note_family == family], stroke_s[stroke_family == family]
        )
        assert apart.size == pairs
        assert apart.sum() == pytest.approx(total, abs=1e-7)


@settings(max_examples=100)
@given(hits(), hits())
def test_as_many_pairs_as_possible_then_the_least_difference(notes, strokes) -> None:
    check(*notes, *strokes, match(*notes, *strokes).note_of_stroke)


@settings(max_examples=50)
@given(times, hits())
def test_on_a_grid_every_family_has_every_position(grid_s, strokes) -> None:
    grid_s = np.unique(grid_s)
    position = match_to_grid(grid_s, *strokes)
    for family in np.unique(families_of(strokes[1])):
        of_family = families_of(strokes[1]) == family
        piece = strokes[1][of_family]
        check(
            grid_s,
            np.full(grid_s.size, piece[0]),
            strokes[0][of_family],
            piece,
            position[of_family],
        )


@settings(max_examples=100)
@given(hits(), hits())
def test_strokes_are_matched_in_order(notes, strokes) -> None:
    note = match(*notes, *strokes).note_of_stroke
    for family in np.unique(families_of(strokes[1])):
        matched = note[(note >= 0) & (families_of(strokes[1]) == family)]
        assert np.all(np.diff(notes[0][matched]) >= 0)


@settings(max_examples=100)
@given(hits(), hits())
def test_wrong_pieces_pair_what_is_left_over(notes, strokes) -> None:
    (note_s, note_piece), (stroke_s, stroke_piece) = notes, strokes
    found = match(*notes, *strokes)
    note_family, stroke_family = families_of(note_piece), families_of(stroke_piece)
    window = np.array(
        [
            window_by_definition(t, note_s[note_family == f])
            for t, f in zip(note_s, note_family, strict=True)
        ]
    )
    stroke = np.flatnonzero(found.wrong_piece_note >= 0)
    note = found.wrong_piece_note[stroke]
    assert np.all(found.note_of_stroke[stroke] < 0)
    assert not set(note) & set(found.note_of_stroke)
    assert np.unique(note).size == note.size
    assert np.all(note_family[note] != stroke_family[stroke])
    assert np.all(np.abs(stroke_s[stroke] - note_s[note]) <= window[note] + 2e-9)
    # Nothing that could be paired is left, and no left-over pair is nearer than one taken.
    taken = set(found.note_of_stroke) | set(note)
    for extra in np.flatnonzero((found.note_of_stroke < 0) & (found.wrong_piece_note < 0)):
        for missed in sorted(set(range(note_s.size)) - taken):
            assert abs(stroke_s[extra] - note_s[missed]) > window[missed]


@settings(max_examples=100)
@given(hits(), hits(), st.integers(0, 60))
def test_groups_settle_by_themselves(notes, strokes, cut) -> None:
    """What comes after all windows of a group have closed changes nothing in it."""
    (note_s, note_piece), (stroke_s, stroke_piece) = notes, strokes
    cut_s = STEP_S * (cut + 0.5)
    # Push apart what lies after the cut, so that no two windows reach over it.
    note_s = np.where(note_s > cut_s, note_s + 1, note_s)
    stroke_s = np.where(stroke_s > cut_s, stroke_s + 1, stroke_s)
    whole = match(note_s, note_piece, stroke_s, stroke_piece)
    early, soon = note_s < cut_s, stroke_s < cut_s
    first = match(note_s[early], note_piece[early], stroke_s[soon], stroke_piece[soon])
    rest = match(note_s[~early], note_piece[~early], stroke_s[~soon], stroke_piece[~soon])
    for column in ("note_of_stroke", "wrong_piece_note"):
        later = getattr(rest, column)
        later = np.where(later >= 0, later + early.sum(), -1)
        np.testing.assert_array_equal(
            getattr(whole, column), np.concatenate([getattr(first, column), later])
        )


def test_a_stroke_where_two_windows_touch_takes_the_note_that_is_free() -> None:
    notes, touching = np.array([0.0, 0.1]), 0.05
    piece = np.full(2, Piece.SNARE, dtype=np.uint8)
    np.testing.assert_array_equal(
        match(notes, piece, np.array([0.0, touching]), piece).note_of_stroke, [0, 1]
    )
    np.testing.assert_array_equal(
        match(notes, piece, np.array([touching, 0.1]), piece).note_of_stroke, [0, 1]
    )


def test_two_strokes_for_one_note_the_nearer_has_it() -> None:
    piece = np.full(2, Piece.SNARE, dtype=np.uint8)
    found = match(np.array([1.0]), piece[:1], np.array([0.99, 1.02]), piece)
    np.testing.assert_array_equal(found.note_of_stroke, [0, -1])


def test_windows() -> None:
    # Half the gap to the nearer neighbour, 100 ms at most; notes at one time share a window.
    np.testing.assert_allclose(
        windows_of(np.array([0.0, 0.0, 0.1, 0.25, 1.0])), [0.05, 0.05, 0.05, 0.075, 0.1]
    )
    assert windows_of(np.array([3.0])) == [0.1]
    assert windows_of(np.array([])).size == 0


def test_the_hihat_is_one_family_and_the_very_piece_comes_first() -> None:
    notes = np.zeros(2)
    note_piece = np.array([Piece.HIHAT_CLOSED, Piece.HIHAT_PEDAL], dtype=np.uint8)
    strokes = np.array([0.01, 0.02])
    pedal_first = np.array([Piece.HIHAT_PEDAL, Piece.HIHAT_OPEN], dtype=np.uint8)
    np.testing.assert_array_equal(
        match(notes, note_piece, strokes, pedal_first).note_of_stroke, [1, 0]
    )


def test_a_stroke_on_another_drum_stands_for_the_missed_note() -> None:
    notes = np.array([1.0, 2.0])
    note_piece = np.array([Piece.SNARE, Piece.SNARE], dtype=np.uint8)
    stroke_piece = np.array([Piece.TOM_HIGH, Piece.SNARE], dtype=np.uint8)
    found = match(notes, note_piece, np.array([1.03, 2.01]), stroke_piece)
    np.testing.assert_array_equal(found.note_of_stroke, [-1, 1])
    np.testing.assert_array_equal(found.wrong_piece_note, [0, -1])


def test_of_wrong_pieces_the_nearest_pair_is_taken_first() -> None:
    notes = np.array([1.0, 1.05])
    note_piece = np.array([Piece.SNARE, Piece.KICK], dtype=np.uint8)
    stroke_piece = np.array([Piece.TOM_HIGH, Piece.TOM_MID], dtype=np.uint8)
    found = match(notes, note_piece, np.array([1.04, 1.09]), stroke_piece)
    np.testing.assert_array_equal(found.wrong_piece_note, [1, 0])
