"""How a player corrects toward the click, out of a whole take."""

from dataclasses import replace

import numpy as np
import pytest

import hapju
from hapju.analysis import Analysis
from hapju.simulate import PRESETS, PlayerModel, simulate
from hapju.songs.song import Song
from hapju.timing.click_correction import click_correction, sure_click_correction
from hapju.timing.player_pulses import PlayerPulses
from hapju.timing.pulses import MOST_PULSES, STRETCH_PULSES, STRETCHES

SONG = hapju.load_song("dynamite-practice")
EVEN = replace(PRESETS["steady"], bias_ms=0.0, miss_probability=0.0)


def to_a_click(beats: int, alpha: float, seed: int, beta: float = 0.0) -> tuple[np.ndarray, ...]:
    """Strokes and clicks of somebody who corrects phase and period."""
    rng = np.random.default_rng(seed)
    click_s, motor_s = np.arange(beats) / 2, rng.normal(0, 0.004, beats + 1)
    stroke_s, now_s, period_s = np.empty(beats), 0.0, 0.5
    for k in range(beats):
        stroke_s[k] = now_s + motor_s[k]
        late_s = stroke_s[k] - click_s[k]
        period_s -= beta * late_s
        now_s += period_s - alpha * late_s + rng.normal(0, 0.01)
    return stroke_s, click_s


def taken(**players: PlayerModel) -> Analysis:
    return hapju.analyse(simulate(SONG, players, seed=3), SONG)


def test_a_take_tells_how_each_corrects_toward_the_click() -> None:
    analysis = taken(a=EVEN, b=EVEN)
    for player in analysis.players.values():
        found = player.click_correction
        assert found is not None and found.fits
        assert found.alpha.interval.low < found.alpha.value < found.alpha.interval.high
        pulses = player.pulses
        same = click_correction(pulses.onset_s, pulses.time_s, np.diff(pulses.time_s))
        assert same is not None and found.alpha == same.alpha


@pytest.mark.parametrize("alpha", [0.15, 0.5])
def test_the_share_taken_back_is_found(alpha: float) -> None:
    shares = [PlayerPulses(*reversed(to_a_click(300, alpha, seed))) for seed in range(8)]
    found = [pulses.click_correction for pulses in shares]
    assert np.mean([each.alpha.value for each in found if each]) == pytest.approx(alpha, abs=0.06)
    assert sum(each is not None and each.beta is not None for each in found) <= 1


@pytest.mark.parametrize("beta", [0.0, 0.12])
def test_what_is_beyond_doubt_is_as_in_full(beta: float) -> None:
    for seed in range(4):
        stroke_s, click_s = to_a_click(240, 0.3, seed, beta)
        full = click_correction(stroke_s, click_s, np.diff(click_s))
        sure = sure_click_correction(stroke_s, click_s)
        assert full is not None and full.beta is not None and sure is not None
        is_told = full.beta.interval.low > 0
        assert (sure.alpha, sure.beta) == (full.alpha, full.beta if is_told else None)


def test_free_play_and_short_takes_say_nothing() -> None:
    stroke_s, click_s = to_a_click(100, 0.3, 1)
    assert PlayerPulses(click_s, stroke_s, is_agreed=False).click_correction is None
    assert PlayerPulses().click_correction is None
    assert PlayerPulses(click_s[:20], stroke_s[:20]).click_correction is None
    strokes = hapju.Strokes.of(np.arange(8.0) / 2)
    short = hapju.analyse({"a": strokes}, Song.of_tempo(120))
    assert short.players["a"].click_correction is None


def test_stretches_stand_for_a_long_take() -> None:
    stroke_s, click_s = to_a_click(3 * MOST_PULSES, 0.3, 2)
    found = PlayerPulses(click_s, stroke_s).click_correction
    assert found is not None
    assert found.n == STRETCHES * (STRETCH_PULSES - 1)
    assert found.alpha.value == pytest.approx(0.3, abs=0.04)
