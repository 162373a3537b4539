"""What a drum sets off beside itself: it follows the drum, and is quieter."""

import numpy as np
import pytest

from hapju.hear.audio.drum_class import DrumClass
from hapju.hear.audio.spectrogram import RATE_HZ
from hapju.strokes import Piece, Strokes
from training.audibility import BEFORE, WINDOW
from training.rattle import add_rattles, rattles

STROKES = Strokes.of([0.1, 0.3, 0.5, 0.999], [Piece.KICK, Piece.SNARE, Piece.TOM_LOW, Piece.KICK])


def _added(seed: int, peak: float) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    buses = np.zeros((len(DrumClass), RATE_HZ), np.float32)
    own = np.zeros((len(STROKES), WINDOW), np.float32)
    starts = np.round(STROKES.time_s * RATE_HZ).astype(np.int64)
    add_rattles(rattles(random), STROKES, starts, np.full(len(STROKES), peak), buses, own, random)
    return buses, own


@pytest.mark.parametrize("seed", range(20))
def test_nothing_sounds_before_its_stroke_and_nothing_on_cymbals(seed: int) -> None:
    buses, own = _added(seed, 0.8)
    assert not buses[:, : int(0.1 * RATE_HZ)].any()
    assert not buses[DrumClass.HIHAT].any() and not buses[DrumClass.CYMBAL].any()
    assert not own[:, :BEFORE].any()
    assert np.max(np.abs(buses)) < 0.8


def test_it_grows_with_the_stroke() -> None:
    soft, _ = _added(3, 0.1)
    loud, _ = _added(3, 0.8)
    assert loud.any()
    np.testing.assert_allclose(loud, 8 * soft, rtol=1e-4, atol=1e-7)


def test_a_strokes_own_moment_holds_what_it_set_off() -> None:
    buses, own = _added(3, 0.8)
    first = int(0.1 * RATE_HZ)
    np.testing.assert_allclose(
        own[0, BEFORE:], buses[DrumClass.KICK, first : first + WINDOW - BEFORE], atol=1e-7
    )


def test_kits_differ() -> None:
    found = [rattles(np.random.default_rng(seed)) for seed in range(40)]
    assert len({len(some) for some in found}) > 3
