import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.timing.free_play.bar_features import (
    BAR_TICKS,
    PLACES,
    TICKS,
    bar_features,
    place_sums,
    strokes_a_bar,
)
from hapju.timing.free_play.onsets import KINDS
from hapju.timing.free_play.reading_nets import Nets, fitted_nets, scores_of
from hapju.timing.free_play.repetition import HEARD_TOGETHER, LAGS, repetition

KICK, SNARE, HIHAT = (KINDS.index(kind) for kind in ("kick", "snare", "hihat"))


def bars_of(pulse, kind, level=1.0, bars=8.0):
    counts = strokes_a_bar(np.asarray(pulse, np.float64), np.asarray(kind), level, bars)
    ticks = np.arange(BAR_TICKS)[None]
    features = bar_features(place_sums(counts[None]), ticks)
    return features[0].reshape(BAR_TICKS, len(KINDS), 4, PLACES)


def test_strokes_fall_on_their_places_whichever_beat_is_taken_as_one():
    one = 4.0 * np.arange(8)
    pulse = np.concatenate([one, one + 1, one + 2.5, one + 3.75])
    kind = np.repeat([KICK, SNARE, HIHAT, KICK], 8)
    bars = bars_of(pulse, kind)
    assert bars[0, KICK, 0, 0] == pytest.approx(1)
    assert bars[0, SNARE, 1, 0] == pytest.approx(1)
    assert bars[0, HIHAT, 2, 3] == pytest.approx(1)
    assert bars[0, KICK, 3, 5] == pytest.approx(1)
    assert bars[TICKS, SNARE, 0, 0] == pytest.approx(1)  # the second beat taken as the first
    assert bars[TICKS, KICK, 3, 0] == pytest.approx(1)
    assert bars[0].sum() == pytest.approx(4)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, BAR_TICKS - 1), st.integers(0, 2**32 - 1))
def test_strokes_later_by_some_ticks_are_the_same_bar_begun_later(ticks, seed):
    rng = np.random.default_rng(seed)
    pulse = rng.integers(0, 8 * BAR_TICKS, 60) / TICKS
    kind = rng.integers(0, len(KINDS), 60)
    here, there = bars_of(pulse, kind), bars_of(pulse + ticks / TICKS, kind)
    np.testing.assert_allclose(np.roll(here, ticks, axis=0), there, atol=1e-5)


def test_what_comes_again_after_four_beats_is_heard_to():
    beat = np.arange(64)
    pulse = np.concatenate([beat, 4.0 * np.arange(16) + 2.5])
    kind = np.concatenate([np.full(64, HIHAT), np.full(16, KICK)])
    heard = repetition(pulse, kind, np.array([1.0, 2.0]))
    heard = heard.reshape(2, len(HEARD_TOGETHER), len(LAGS))
    kick, hats = heard[0, 0], heard[0, 2]
    assert kick[LAGS.index(4.0)] > 0.9 > 0.2 > kick[LAGS.index(2.0)]
    assert hats[LAGS.index(1.0)] > 0.9 > 0.2 > hats[LAGS.index(1.5)]
    assert heard[1, 0][LAGS.index(2.0)] == pytest.approx(kick[LAGS.index(4.0)])


def test_a_kind_that_is_not_played_repeats_nothing():
    heard = repetition(np.arange(32.0), np.full(32, HIHAT), np.array([1.0]))
    np.testing.assert_array_equal(heard.reshape(len(HEARD_TOGETHER), -1)[[0, 1, 3]], 0)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_scores_are_those_of_one_hidden_layer(seed):
    rng = np.random.default_rng(seed)
    bar, general = rng.normal(size=(3, 48, 7)), rng.normal(size=(3, 4))
    nets = Nets(
        rng.normal(size=11), rng.normal(size=(11, 5)), rng.normal(size=5), rng.normal(size=5)
    )
    for level in range(3):
        whole = np.concatenate([bar[level], np.tile(general[level], (48, 1))], axis=1)
        expected = whole @ nets.straight + np.tanh(whole @ nets.hidden + nets.bias) @ nets.out
        np.testing.assert_allclose(scores_of(bar, general, nets)[level], expected, rtol=1e-3)


def test_the_weights_that_come_along_are_whole():
    nets = fitted_nets()
    assert nets.hidden.shape == (nets.straight.size, nets.bias.size)
    assert nets.out.shape == nets.bias.shape
    assert nets.straight.size > len(KINDS) * 4 * PLACES
    assert all(np.isfinite(part).all() for part in (nets.straight, nets.hidden, nets.bias))
