"""The sound files that speed is measured with are as long, as wide and as loud as they say."""

import wave
from pathlib import Path

import av
import numpy as np
import pytest

from benchmarks.drum_sounds import LOOP_S, write_m4a, write_wav


@pytest.mark.parametrize(("rate_hz", "channels"), [(44_100, 1), (48_000, 2)])
def test_a_wav_file_repeats_the_beat_to_its_end(
    tmp_path: Path, rate_hz: int, channels: int
) -> None:
    path = tmp_path / "beat.wav"
    write_wav(path, 20.0, rate_hz, channels)
    with wave.open(str(path), "rb") as file:
        assert (file.getframerate(), file.getnchannels()) == (rate_hz, channels)
        assert file.getnframes() == 20 * rate_hz
        samples = np.frombuffer(file.readframes(20 * rate_hz), "<i2").reshape(-1, channels)
    again = round(LOOP_S * rate_hz)
    assert np.array_equal(samples[again:], samples[: len(samples) - again])
    assert np.abs(samples).max() == pytest.approx(0.5 * 32767, rel=0.01)


def test_an_m4a_file_holds_the_same_seconds(tmp_path: Path) -> None:
    path = tmp_path / "beat.m4a"
    write_m4a(path, 3.0, 48_000)
    with av.open(str(path)) as file:
        samples = np.concatenate([frame.to_ndarray()[0] for frame in file.decode(audio=0)])
        assert file.streams.audio[0].codec_context.name == "aac"
    assert samples.size == pytest.approx(3 * 48_000, abs=2048)
    assert 0.2 < np.abs(samples).max() < 1.0
