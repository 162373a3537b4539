import shutil

import numpy as np
import pytest

pytest.importorskip("soundfile")

from training import bleed
from training.soundfonts import SOUNDFONTS


def _band(seed):
    random = np.random.default_rng(seed)
    harmony = bleed.Harmony(48, (0, 2, 4, 5, 7, 9, 11), (0, 3, 4), 4)
    return bleed._band(harmony, 6, random), random


@pytest.mark.parametrize("seed", range(20))
def test_a_band_plays_no_drums_and_in_time_order(seed):
    parts, random = _band(seed)
    events = bleed._events(parts, 0.5, random)
    assert parts
    assert all(message.channel != 9 for _, message in events)
    times = [time_s for time_s, _ in events]
    assert times == sorted(times)
    assert times[0] >= 0.0
    assert any(message.type == "note_on" for _, message in events)


def test_chords_are_triads_of_the_scale():
    harmony = bleed.Harmony(48, (0, 2, 4, 5, 7, 9, 11), (0, 3, 4), 4)
    assert harmony.chord(0) == [48, 52, 55]  # C major
    assert harmony.chord(1) == [53, 57, 60]  # F major
    assert harmony.chord(2) == [55, 59, 62]  # G major
    assert harmony.chord(3) == harmony.chord(0)


def test_a_clip_sounds_all_along():
    if shutil.which("fluidsynth") is None:
        pytest.skip("FluidSynth isn't installed")
    if not all((SOUNDFONTS / font).exists() for font in bleed._FONTS):
        pytest.skip("the soundfonts aren't installed")
    sound = bleed.clip(3).astype(np.float32)
    assert sound.size == round(bleed.SECONDS * 44_100)
    assert np.max(np.abs(sound)) == pytest.approx(0.5, abs=1e-3)
    seconds = sound[: 25 * 44_100].reshape(25, -1)
    assert np.median(np.sqrt(np.mean(seconds**2, axis=1))) > 0.01
