"""Matching while the players play gives what matching the whole take gives, however it arrives."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.strokes import Piece
from hapju.timing.live_matching import SETTLED_AFTER_S, LiveMatcher, Settled
from hapju.timing.matching import match, match_to_grid

STEP_S = st.sampled_from([0.01, 0.05, 0.0625, 0.1, 0.125, 0.3])
"""Gaps that make windows overlap, touch and part."""


@dataclass
class Take:
    note_s: np.ndarray
    note_piece: np.ndarray
    stroke_s: np.ndarray
    stroke_piece: np.ndarray
    portions: list[int] = field(default_factory=list)


@st.composite
def takes(draw: st.DrawFn) -> Take:
    step, seed = draw(STEP_S), draw(st.integers(0, 2**32 - 1))
    rng = np.random.default_rng(seed)
    notes, strokes = draw(st.integers(0, 30)), draw(st.integers(0, 40))
    note_s = rng.integers(0, 40, notes) * step
    note_piece = rng.integers(0, draw(st.integers(1, len(Piece))), notes).astype(np.uint8)
    order = np.lexsort((note_piece, note_s))
    stroke_s = rng.integers(-4, 84, strokes) * step / 2  # on notes and half-way: windows touch
    if draw(st.booleans()):
        stroke_s = stroke_s + rng.normal(0, 0.02, strokes)
    stroke_piece = rng.integers(0, len(Piece), strokes).astype(np.uint8)
    portions = draw(st.lists(st.integers(1, 7), min_size=1, max_size=5))
    return Take(note_s[order], note_piece[order], np.sort(stroke_s), stroke_piece, portions)


def play(matcher: LiveMatcher, take: Take) -> tuple[Settled, dict[int, int]]:
    """Give the strokes in portions, each portion's in reverse, settling in between."""
    found, index = Settled(), {}
    start, turn = 0, 0
    while start < take.stroke_s.size:
        end = start + take.portions[turn % len(take.portions)]
        chosen = np.arange(start, min(end, take.stroke_s.size))
        # Equal times count as played in the order of arrival, so those stay in order.
        for i in sorted(chosen.tolist(), key=lambda i: -take.stroke_s[i]):
            index[matcher.hear(float(take.stroke_s[i]), int(take.stroke_piece[i]))] = i
        if end < take.stroke_s.size:
            add(found, matcher.settle(float(take.stroke_s[end])))
        start, turn = end, turn + 1
    add(found, matcher.settle())
    return found, index


def add(found: Settled, more: Settled) -> None:
    for name in ("matched", "wrong_piece", "extra", "missed"):
        getattr(found, name).extend(getattr(more, name))


@settings(max_examples=100, deadline=None)
@given(takes())
def test_on_a_chart_every_portioning_gives_the_matching_of_the_whole(take: Take) -> None:
    whole = match(take.note_s, take.note_piece, take.stroke_s, take.stroke_piece)
    found, index = play(LiveMatcher.on_chart(take.note_s, take.note_piece), take)
    note, wrong = np.full((2, take.stroke_s.size), -1)
    for (_, number, _), matched in found.matched:
        note[index[number]] = matched
    for (_, number, _), stands_for in found.wrong_piece:
        wrong[index[number]] = stands_for
    np.testing.assert_array_equal(note, whole.note_of_stroke)
    np.testing.assert_array_equal(wrong, whole.wrong_piece_note)
    extra = sorted(index[number] for _, number, _ in found.extra)
    assert extra == np.flatnonzero((note < 0) & (wrong < 0)).tolist()
    taken = {*note.tolist(), *wrong.tolist()}
    assert sorted(found.missed) == [i for i in range(take.note_s.size) if i not in taken]


@settings(max_examples=60, deadline=None)
@given(takes())
def test_on_a_grid_as_well(take: Take) -> None:
    grid_s = np.unique(take.note_s)
    whole = match_to_grid(grid_s, take.stroke_s, take.stroke_piece)
    found, index = play(LiveMatcher.on_grid(grid_s), take)
    position = np.full(take.stroke_s.size, -1)
    for (_, number, _), matched in found.matched:
        position[index[number]] = matched
    np.testing.assert_array_equal(position, whole)
    assert not found.missed and not found.wrong_piece
    assert len(found.extra) == np.count_nonzero(whole < 0)


@settings(max_examples=60, deadline=None)
@given(takes())
def test_matched_strokes_come_in_the_order_in_which_they_were_played(take: Take) -> None:
    found, _ = play(LiveMatcher.on_chart(take.note_s, take.note_piece), take)
    times = [time for (time, _, _), _ in found.matched]
    assert times == sorted(times)


def test_a_stroke_is_settled_two_windows_later_and_no_sooner() -> None:
    matcher = LiveMatcher.on_chart(np.array([1.0, 3.0]), np.array([1, 1], dtype=np.uint8))
    matcher.hear(1.02, Piece.SNARE)
    assert matcher.settle(1.02 + SETTLED_AFTER_S - 0.001).matched == []
    (found,) = matcher.settle(1.02 + SETTLED_AFTER_S + 0.001).matched
    assert found == ((1.02, 0, Piece.SNARE), 0)


def test_a_stroke_from_before_what_is_settled_is_refused() -> None:
    matcher = LiveMatcher.on_grid(np.arange(8.0))
    matcher.settle(4.0)
    with pytest.raises(ValueError, match=r"3\.9 s, after settling up to 4"):
        matcher.hear(3.9, Piece.KICK)


def test_what_waits_does_not_grow_with_the_take() -> None:
    rng = np.random.default_rng(0)
    note_s = np.arange(0, 600, 0.25)
    matcher = LiveMatcher.on_chart(note_s, np.full(note_s.size, Piece.SNARE, dtype=np.uint8))
    most = 0
    # A bad player: a third on the snare, a third on another drum, a third nowhere near.
    for time in np.sort(rng.uniform(0, 600, 4800)).tolist():
        matcher.hear(time, int(rng.choice([Piece.SNARE, Piece.KICK, Piece.CRASH])))
        matcher.settle(time)
        most = max(most, matcher.waiting)
    assert most < 40
