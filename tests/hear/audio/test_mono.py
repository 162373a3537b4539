"""Many channels as one: their mean, unless that would take the drums away."""

import numpy as np
import pytest
from numpy.typing import NDArray

from hapju.hear.audio.mono import mono


def mixed(sound: NDArray[np.float32], block: int = 1000) -> NDArray[np.float32]:
    parts = [sound[:, start : start + block] for start in range(0, sound.shape[1], block)]
    return np.concatenate(list(mono(iter(parts))))


def noise(seed: int, size: int = 5000) -> NDArray[np.float32]:
    return np.random.default_rng(seed).normal(0.0, 0.1, size).astype(np.float32)


def test_one_channel_stays_as_it_is() -> None:
    assert np.array_equal(mixed(noise(1)[np.newaxis]), noise(1))


@pytest.mark.parametrize("channels", [2, 6])
def test_several_are_their_mean(channels: int) -> None:
    sound = np.stack([noise(seed) for seed in range(channels)])
    assert mixed(sound) == pytest.approx(sound.mean(axis=0), abs=1e-6)


def test_a_channel_of_silence_counts() -> None:
    assert mixed(np.stack([noise(1), 0 * noise(1)])) == pytest.approx(noise(1) / 2, abs=1e-7)


def test_a_channel_upside_down_is_turned_over() -> None:
    loud, soft = noise(1), 0.5 * noise(1) + 0.1 * noise(2)
    assert mixed(np.stack([loud, -soft])) == pytest.approx((loud + soft) / 2, abs=1e-6)
    # The loudest keeps its own side.
    assert mixed(np.stack([-soft, loud])) == pytest.approx((loud + soft) / 2, abs=1e-6)


def test_channels_that_turn_out_to_be_opposed_are_turned_without_a_step() -> None:
    hum = np.sin(np.arange(20_000) / 300).astype(np.float32)
    first, later = 0.001 * np.stack([hum, hum]), np.stack([hum, -hum])
    heard = mixed(np.concatenate([first, later], axis=1))
    assert np.max(np.abs(np.diff(heard))) < 0.01
    assert heard[-10_000:] == pytest.approx(hum[-10_000:], abs=1e-6)


def test_which_channel_is_loudest_may_change() -> None:
    a, b = noise(1, 20_000), noise(2, 20_000)
    loudness = np.linspace(0.5, 2.0, 20_000).astype(np.float32)
    sound = np.stack([a + b, -(a + b) * loudness])
    heard = mixed(sound)
    assert heard == pytest.approx((a + b) * (1 + loudness) / 2, abs=1e-6)
