"""Two recordings started by hand come onto one clock."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.strokes import Piece
from hapju.together.alignment import clock_fit, offset_s

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


def test_the_same_kind_of_playing_at_another_tempo_is_not_aligned() -> None:
    rng = np.random.default_rng(2)
    for tempo_ratio in (0.87, 1.11, 1.31):
        steady = np.arange(400) * 0.15
        piece = np.tile([Piece.KICK, Piece.HIHAT_CLOSED, Piece.SNARE, Piece.HIHAT_CLOSED], 100)
        a, b = (steady * ratio + rng.normal(0, 0.008, 400) for ratio in (1.0, tempo_ratio))
        assert offset_s(np.sort(a), piece, np.sort(b), piece) is None


@settings(max_examples=20, deadline=None)
@given(st.floats(-8e-5, 8e-5), st.floats(-25, 25), st.integers(0, 50))
def test_how_fast_a_clock_runs_comes_back_from_a_long_take(
    rate: float, offset: float, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    played_s = np.cumsum(rng.choice([0.25, 0.25, 0.5, 0.75], 6000))  # three quarters of an hour
    piece = rng.choice([Piece.KICK, Piece.SNARE, Piece.HIHAT_CLOSED], 6000).astype(np.uint8)
    a, b = (np.sort(played_s + rng.normal(0, 0.012, 6000)) for _ in range(2))
    fit = clock_fit(a, piece, (b - offset) / (1 + rate), piece)
    assert fit is not None
    assert fit.rate == pytest.approx(rate, abs=2e-6)
    assert fit.moved((b - offset) / (1 + rate)) == pytest.approx(b, abs=0.003)


def test_a_short_take_is_hardly_stretched() -> None:
    rng = np.random.default_rng(1)
    wander = np.sin(np.linspace(0, 2, 200)) * 0.01  # one player gets ahead
    b = np.sort(BEAT_S + wander + rng.normal(0, 0.01, 200))
    fit = clock_fit(BEAT_S, PIECE, b, PIECE)
    assert fit is not None
    assert abs(fit.rate) < 3e-5


def test_a_player_without_strokes_fits_nothing() -> None:
    assert clock_fit(BEAT_S, PIECE, np.array([]), PIECE[:0]) is None
    assert clock_fit(np.array([]), PIECE[:0], BEAT_S, PIECE) is None
