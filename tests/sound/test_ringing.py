"""Modes and noise: against the plain formula, the published modes of a membrane, and meters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.sound.kit_model import Head
from hapju.sound.layers import head_sound
from hapju.sound.ringing import RATE, faded, gliding, noise, ringing

from .listening import strongest_hz


@given(st.integers(1, 6), st.floats(0.001, 0.6), st.integers(0, 2**32))
@settings(max_examples=30, deadline=None)
def test_ringing_is_the_sum_of_its_modes(count: int, seconds: float, seed: int) -> None:
    random = np.random.default_rng(seed)
    hz, level = random.uniform(20, 20_000, count), random.uniform(-1, 1, count)
    t60_s, phase = random.uniform(0.01, 5, count), random.uniform(0, 7, count)
    time = np.arange(max(round(seconds * RATE), 1))[:, None] / RATE
    plain = level * 10 ** (-3 * time / t60_s) * np.sin(2 * np.pi * hz * time + phase)
    # Modes 120 dB under the loudest may be missing.
    np.testing.assert_allclose(
        ringing(hz, level, t60_s, phase, seconds), plain.sum(axis=1), atol=count * 1e-6
    )


def test_a_glide_falls_from_above_to_the_pitch() -> None:
    one = np.ones(1)
    sound = gliding(200.0 * one, one, 1e6 * one, 1.0, 3.0, 0.05)
    up = np.flatnonzero((sound[:-1] < 0) & (sound[1:] >= 0))
    crossing = up - sound[up] / (sound[up + 1] - sound[up])
    hz = RATE / np.diff(crossing)
    assert hz[0] == pytest.approx(200.0 * 2 ** (3 / 12 * np.exp(-0.0075 / 0.05)), rel=0.01)
    assert hz[-1] == pytest.approx(200.0, rel=1e-4)
    assert np.all(np.diff(hz) < 1e-3)


def test_an_ideal_membrane_has_its_published_modes() -> None:
    # Fletcher & Rossing 1998, fig. 3.7: (1,1) 1.594, (2,1) 2.136, (0,2) 2.296 of the lowest.
    ideal = Head(
        200.0, 3.0, damping=0.0, monopole=1.0, modes=4, strike_at=0.45, radiation=1.0,
        air_load=0.0, contact_ms=0.01, partner_level=0.0, glide_semitones=0.0,
    )  # fmt: skip
    sound = head_sound(ideal, 1.0, 0.0, 1.0)
    for ratio in (1.0, 1.594, 2.136, 2.296):
        near = 200.0 * ratio
        assert strongest_hz(sound, near - 10, near + 10) == pytest.approx(near, abs=1.0)


def test_air_slows_the_lowest_modes_most() -> None:
    head = Head(100.0, 3.0, modes=2, contact_ms=0.01, partner_level=0.0, glide_semitones=0.0)
    assert strongest_hz(head_sound(head, 1.0, 0.0, 1.0), 130, 200) > 161  # the ideal has 159.4


def test_noise_has_the_level_and_the_decay_that_it_is_given() -> None:
    random = np.random.default_rng(7)
    level, t60_s = ((100.0, -30.0), (1000.0, -10.0), (10000.0, -20.0)), ((100.0, 1.0), (1e4, 0.25))
    sound = noise(level, t60_s, 4.0, random)
    hz = np.fft.rfftfreq(sound.size, 1 / RATE)
    for centre, wanted_db, decay_s in ((1000.0, -10.0, 0.625), (10000.0, -20.0, 0.25)):
        band = np.abs(np.log2(np.maximum(hz, 1) / centre)) < 1 / 6
        heard = np.fft.irfft(np.fft.rfft(sound) * band, sound.size)
        energy = np.sum(heard[: RATE // 2] ** 2) / RATE
        # White noise of this power, decaying: its energy is power · T60 / (2 · ln 1000).
        expected = 10 ** (wanted_db / 10) * decay_s / (2 * np.log(1000))
        assert 10 * np.log10(energy / expected) == pytest.approx(0.0, abs=1.5)


def test_fading_ends_where_nothing_is_heard_any_more() -> None:
    sound = np.concatenate([np.ones(1000), np.full(9000, 1e-5)])
    cut = faded(sound, -66.0, 0.01)
    assert cut.size == 999 + 480
    assert abs(cut[-1]) < 1e-12
    np.testing.assert_array_equal(cut[:900], 1.0)
