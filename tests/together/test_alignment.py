"""Two recordings started by hand come onto one clock."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.strokes import Piece
from hapju.together.alignment import offset_s

RNG = np.random.default_rng(5)
BEAT_S = np.cumsum(RNG.choice([0.25, 0.25, 0.5, 0.75], 200))
PIECE = RNG.choice([Piece.KICK, Piece.SNARE, Piece.HIHAT_CLOSED], 200).astype(np.uint8)


@settings(max_examples=40, deadline=None)
@given(st.floats(-25, 25), st.integers(0, 50))
def test_the_offset_comes_back_to_a_few_milliseconds(offset: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    a, b = (BEAT_S + rng.normal(0, 0.012, BEAT_S.size) for _ in range(2))
    played = rng.random(BEAT_S.size) < 0.9
    found = offset_s(np.sort(a), PIECE, np.sort(b[played] - offset), PIECE[played])
    assert found == pytest.approx(offset, abs=0.005)


def test_the_two_ways_round_are_opposite() -> None:
    b = np.sort(BEAT_S + RNG.normal(0, 0.01, 200) + 3.2)
    there = offset_s(BEAT_S, PIECE, b, PIECE)
    back = offset_s(b, PIECE, BEAT_S, PIECE)
    assert there == pytest.approx(-3.2, abs=0.005)
    assert back == pytest.approx(-there, abs=1e-9)


def test_what_fits_nowhere_is_not_aligned() -> None:
    other = np.sort(RNG.uniform(0, BEAT_S[-1], 200))
    assert offset_s(BEAT_S, PIECE, other, PIECE) is None
    assert offset_s(BEAT_S, PIECE, BEAT_S + 100, PIECE) is None
    assert offset_s(BEAT_S[:5], PIECE[:5], BEAT_S[:5], PIECE[:5]) is None
    assert offset_s(np.array([]), PIECE[:0], BEAT_S, PIECE) is None
