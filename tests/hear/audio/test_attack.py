"""Attacks of strokes whose moments are known, because we struck them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import resample_poly
from scipy.stats import norm

from hapju.hear.audio.attack import HOP, PLACES, attack_times, middle_and_doubt
from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.sound.kit import stroke_sound
from hapju.strokes import Piece

RATE_HZ = 44_100
SECONDS = 12.0
ROUGH_MS = 15.0
A_PLACE_MS = 1000.0 * HOP / RATE_HZ


def struck(moments: list[tuple[float, Piece, float]], noise_db: float = -70.0) -> np.ndarray:
    """Strokes on the built-in kit over a little noise."""
    sound = np.random.default_rng(7).normal(0.0, 10 ** (noise_db / 20), int(SECONDS * RATE_HZ))
    for number, (time_s, piece, velocity) in enumerate(moments):
        # The sound is late by less than a sample, 0.02 ms.
        stroke = resample_poly(stroke_sound(piece, velocity, variation=number), 147, 160)
        begin = round(time_s * RATE_HZ)
        part = stroke[: sound.size - begin]
        sound[begin : begin + part.size] += part
    return sound.astype(np.float32)


def classes_of(pieces: list[Piece]) -> np.ndarray:
    return drum_classes_of(np.array(pieces, dtype=np.uint8))


@pytest.fixture(scope="module")
def groove() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Five bars of eighths with ghost notes; kick and hi-hat 3 ms apart, crash and kick 5 ms."""
    moments = []
    for eighth in range(40):
        time_s = 0.5 + 0.25 * eighth
        moments.append((time_s, Piece.HIHAT_CLOSED, 0.7 if eighth % 2 else 0.9))
        if eighth % 4 == 0:
            moments.append((time_s + 0.003, Piece.KICK, 0.9))
        if eighth % 4 == 2:
            moments.append((time_s - 0.004, Piece.SNARE, 0.9))
        if eighth % 4 == 3:
            moments.append((time_s + 0.125, Piece.SNARE, 0.25))
        if eighth % 16 == 0:
            moments.append((time_s - 0.002, Piece.CRASH, 0.9))
        if eighth % 8 == 7:
            moments.append((time_s + 0.0625, Piece.TOM_LOW, 0.8))
    moments.sort()
    time_s = np.array([time for time, _, _ in moments])
    return struck(moments), time_s, classes_of([piece for _, piece, _ in moments])


def test_attacks_of_a_groove(groove: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    samples, time_s, drum_class = groove
    rough_s = time_s + np.random.default_rng(3).uniform(-ROUGH_MS, ROUGH_MS, time_s.size) / 1000
    found_s, doubt_ms = attack_times(samples, rough_s, drum_class)
    error_ms = (found_s - time_s) * 1000
    for code in DrumClass:
        own = error_ms[drum_class == code]
        assert np.median(np.abs(own)) <= 0.5, code.label
        if own.size >= 8:  # the median of three crashes says little
            assert abs(np.median(own)) <= 0.3, code.label
    assert np.quantile(np.abs(error_ms), 0.95) <= 4.0
    assert np.mean(np.abs(error_ms) <= np.maximum(doubt_ms, A_PLACE_MS)) >= 2 / 3


@pytest.mark.parametrize("apart_ms", [-8.0, 8.0])
def test_two_limbs_at_once_each_get_their_own(apart_ms: float) -> None:
    together = [(1.0 * (beat + 1), Piece.KICK, 0.9) for beat in range(8)]
    together += [(time + apart_ms / 1000, Piece.HIHAT_CLOSED, 0.8) for time, _, _ in together]
    rough_s = np.array([time for time, _, _ in together]).reshape(2, 8).mean(axis=0)
    found_s, _ = attack_times(
        struck(together), np.tile(rough_s, 2), classes_of([piece for _, piece, _ in together])
    )
    kicks_s, hats_s = found_s.reshape(2, 8)
    assert np.median((hats_s - kicks_s) * 1000) == pytest.approx(apart_ms, abs=1.0)


@pytest.mark.parametrize("gain_db", [-40.0, 6.0])
def test_the_level_does_not_matter(
    groove: tuple[np.ndarray, np.ndarray, np.ndarray], gain_db: float
) -> None:
    samples, time_s, drum_class = groove
    as_it_is, _ = attack_times(samples, time_s, drum_class)
    other, _ = attack_times(samples * 10 ** (gain_db / 20), time_s, drum_class)
    np.testing.assert_allclose(other, as_it_is, atol=1e-4)


@settings(max_examples=20)
@given(order_seed=st.integers(0, 2**32 - 1), later=st.integers(0, 44_100))
def test_order_and_start_of_the_clock_do_not_matter(
    groove: tuple[np.ndarray, np.ndarray, np.ndarray], order_seed: int, later: int
) -> None:
    samples, time_s, drum_class = groove
    some = np.random.default_rng(order_seed).permutation(time_s.size)[:12]
    found_s, doubt_ms = attack_times(samples, time_s[some], drum_class[some])
    sorted_some = np.sort(some)
    moved = np.concatenate([np.zeros(later, np.float32), samples])
    late_s, late_ms = attack_times(
        moved, time_s[sorted_some] + later / RATE_HZ, drum_class[sorted_some]
    )
    rank = np.argsort(np.argsort(some))
    # A window may begin one sample sooner or later: rough times are rounded to samples.
    np.testing.assert_allclose(late_s[rank] - later / RATE_HZ, found_s, atol=2e-4)
    np.testing.assert_allclose(late_ms[rank], doubt_ms, rtol=0.2, atol=0.2)


def test_a_clear_stroke_is_surer_than_a_drowned_one() -> None:
    moments = [(1.0 * (beat + 1), Piece.RIDE, 0.5) for beat in range(10)]
    time_s = np.array([time for time, _, _ in moments])
    ride = np.full(time_s.size, DrumClass.CYMBAL)
    _, clear_ms = attack_times(struck(moments), time_s, ride)
    _, drowned_ms = attack_times(struck(moments, noise_db=-20.0), time_s, ride)
    assert np.median(drowned_ms) > 2 * np.median(clear_ms)


def test_strokes_at_the_ends_of_the_sound() -> None:
    samples = struck([(0.0, Piece.SNARE, 0.9), (SECONDS - 0.02, Piece.SNARE, 0.9)])
    rough_s = np.array([0.0, SECONDS - 0.02])
    found_s, _ = attack_times(samples, rough_s, [DrumClass.SNARE, DrumClass.SNARE])
    np.testing.assert_allclose(found_s, rough_s, atol=0.004)


def test_of_silence_little_is_said() -> None:
    found_s, doubt_ms = attack_times(np.zeros(44_100, np.float32), [0.5], [DrumClass.KICK])
    assert abs(found_s[0] - 0.5) <= PLACES / 2 * A_PLACE_MS / 1000
    assert doubt_ms[0] > 1.0


def test_no_strokes() -> None:
    found_s, doubt_ms = attack_times(np.zeros(1000, np.float32), [], [])
    assert found_s.size == doubt_ms.size == 0


@given(centre=st.floats(30.0, 85.0), spread=st.floats(2.5, 8.0), count=st.integers(1, 3))
def test_middle_and_doubt_of_a_bell(centre: float, spread: float, count: int) -> None:
    bell = np.diff(norm.cdf(np.arange(PLACES + 1) - 0.5, centre, spread))
    middle, doubt = middle_and_doubt(np.tile(bell / bell.sum(), (count, 1)))
    assert middle == pytest.approx(np.full(count, centre), abs=0.05)
    assert doubt == pytest.approx(np.full(count, norm.ppf(5 / 6) * spread), rel=0.03)


def test_middle_and_doubt_of_one_place() -> None:
    sure = np.zeros((1, PLACES))
    sure[0, 40] = 1.0
    middle, doubt = middle_and_doubt(sure)
    assert middle == pytest.approx([40.0])
    assert doubt == pytest.approx([1 / 3])
