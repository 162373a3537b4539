"""Double triggers: what a kit sent twice goes, what a drummer played stays."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.hear.read import read_recordings
from hapju.kit.double_triggers import double_triggers
from hapju.strokes import Piece, Strokes

P = Piece


def kept(*strokes: tuple[float, Piece, float]) -> list[int]:
    """Which of the strokes (time in ms, piece, velocity) stay."""
    time_ms, piece, velocity = zip(*strokes, strict=True)
    doubled = double_triggers(Strokes.of(np.array(time_ms) / 1000, piece, velocity))
    return np.flatnonzero(~doubled).tolist()


CASES = {
    "one hit, two messages": ([(0, P.SNARE, 0.8), (3, P.SNARE, 0.5)], [0]),
    "the louder of them comes second": ([(0, P.SNARE, 0.2), (3, P.SNARE, 0.8)], [1]),
    "head and rim of one drum": ([(0, P.SNARE, 0.8), (2, P.CROSS_STICK, 0.3)], [0]),
    "bow and bell of one ride": ([(0, P.RIDE, 0.5), (15, P.RIDE_BELL, 0.6)], [1]),
    "a pad that swings on": ([(0, P.TOM_LOW, 0.9), (15, P.TOM_LOW, 0.2)], [0]),
    "a flam: soft, then loud": ([(0, P.SNARE, 0.3), (15, P.SNARE, 0.9)], [0, 1]),
    "a drag of equal notes": ([(0, P.SNARE, 0.3), (15, P.SNARE, 0.3)], [0, 1]),
    "a buzz roll": ([(25 * n, P.SNARE, 0.5 / (n + 1)) for n in range(5)], [0, 1, 2, 3, 4]),
    "a beater that bounces": ([(0, P.KICK, 0.8), (80, P.KICK, 0.2)], [0]),
    "a fast double on the pedal": ([(0, P.KICK, 0.8), (80, P.KICK, 0.7)], [0, 1]),
    "no foot returns in 30 ms": ([(0, P.KICK, 0.8), (30, P.KICK, 0.8)], [0]),
    "two crashes at once": ([(0, P.CRASH, 0.8), (1, P.CRASH, 0.3)], [0, 1]),
    "two toms at once": ([(0, P.TOM_HIGH, 0.8), (0, P.TOM_LOW, 0.3)], [0, 1]),
    "pedal and stick on the hi-hat": ([(0, P.HIHAT_PEDAL, 0.8), (2, P.HIHAT_OPEN, 0.3)], [0, 1]),
    "another drum between": ([(0, P.SNARE, 0.8), (1, P.KICK, 0.8), (3, P.SNARE, 0.4)], [0, 1]),
}


@pytest.mark.parametrize("case", CASES)
def test_cases_by_hand(case: str) -> None:
    strokes, expected = CASES[case]
    assert kept(*strokes) == expected


@pytest.mark.parametrize("bpm", [137, 150, 200, 240])
def test_double_bass_with_accents_stays(bpm: float) -> None:
    rng = np.random.default_rng(0)
    time_ms = np.arange(128) * 15_000 / bpm + rng.normal(0, 4, 128)
    velocity = np.where(np.arange(128) % 2 == 0, 100, 45) / 127
    run = [(t, P.KICK, v) for t, v in zip(time_ms, velocity, strict=True)]
    assert len(kept(*run)) == 128


def test_a_beater_that_bounces_at_every_stroke_is_no_run() -> None:
    blows = [(t + ms, P.KICK, v) for t in range(0, 8000, 250) for ms, v in ((0, 0.8), (70, 0.2))]
    assert kept(*blows) == list(range(0, 64, 2))


def test_none_of_none() -> None:
    assert double_triggers(Strokes.of([])).size == 0


@st.composite
def played(draw: st.DrawFn) -> Strokes:
    gaps = draw(st.lists(st.floats(0, 0.2), max_size=40))
    piece = [draw(st.sampled_from(list(Piece))) for _ in gaps]
    velocity = [draw(st.floats(0.01, 1)) for _ in gaps]
    return Strokes.of(np.cumsum(gaps), piece, velocity)


@settings(max_examples=100)
@given(strokes=played())
def test_what_stays_in_all_cases(strokes: Strokes) -> None:
    doubled = double_triggers(strokes)
    for piece in Piece:  # a piece's loudest stroke is not there because of another of that piece
        mine = strokes.piece == piece
        alone = np.all(np.isin(strokes.piece, [piece]))
        if alone and mine.any():
            assert not doubled[np.argmax(strokes.velocity)]
    far = np.diff(strokes.time_s, prepend=-np.inf) > 0.11
    assert not np.any(doubled & far & np.append(far[1:], True))
    assert not np.any(doubled[strokes.piece == Piece.CRASH])


@settings(max_examples=60)
@given(strokes=played(), seconds=st.sampled_from([-1024.0, 0.5, 4096.0]))
def test_the_clock_makes_no_difference(strokes: Strokes, seconds: float) -> None:
    exact = Strokes.of(np.round(strokes.time_s * 2**20) / 2**20, strokes.piece, strokes.velocity)
    assert np.array_equal(double_triggers(exact), double_triggers(exact.shifted(seconds)))


def test_real_drummers_lose_few_strokes(shared_data: Path) -> None:
    # The README: 239,457 strokes, among them 789 repeats of a note within 20 ms, 5616 within 50.
    recordings = [read_recordings(p)[0] for p in (shared_data / "groove").rglob("*.mid")]
    left_out = sum(recording.double_triggers for recording in recordings)
    assert 0.005 < left_out / 239_457 < 0.03
    assert left_out + sum(len(recording.strokes) for recording in recordings) == 239_457
