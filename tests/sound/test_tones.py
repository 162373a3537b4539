"""The backing's tones are in tune and in balance; clicks and WAV files are as they should be."""

import io
import wave

import numpy as np
import pytest
from scipy.io import wavfile

from hapju.errors import BadInput
from hapju.songs.backing import HIGHEST_PITCH, LOWEST_PITCH, VOICES
from hapju.sound.clicks import CLICKS, click_sound
from hapju.sound.ringing import RATE
from hapju.sound.tones import tone_sound
from hapju.sound.wave_file import wav_bytes

from .listening import onset_ms, strongest_hz


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("pitch", [36, 69])
def test_every_voice_is_in_tune(voice: str, pitch: int) -> None:
    hz = 440.0 * 2 ** ((pitch - 69) / 12)
    heard = strongest_hz(tone_sound(voice, pitch)[4800:], hz * 0.94, hz * 1.06)
    assert abs(1200 * np.log2(heard / hz)) < (9 if voice == "pad" else 3)  # cents


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("pitch", [LOWEST_PITCH, 60, HIGHEST_PITCH])
def test_every_pitch_of_a_piano_sounds(voice: str, pitch: int) -> None:
    sound = tone_sound(voice, pitch)
    assert np.all(np.isfinite(sound))
    assert 0.03 < np.max(np.abs(sound)) < 0.9
    assert abs(sound[-1]) < 1e-5
    assert onset_ms(sound) < (60 if voice == "pad" else 2.5)


@pytest.mark.parametrize("voice", VOICES)
def test_the_same_tone_is_the_same_sound(voice: str) -> None:
    np.testing.assert_array_equal(tone_sound(voice, 74), tone_sound(voice, 74))


def test_refuses_what_is_no_voice_pitch_or_click() -> None:
    with pytest.raises(BadInput, match="there are pluck, bass, keys, pad"):
        tone_sound("kazoo", 60)
    with pytest.raises(BadInput, match="from 21 to 108"):
        tone_sound("bass", 12)
    with pytest.raises(BadInput, match="high and low"):
        click_sound("loud")


@pytest.mark.parametrize("name", CLICKS)
def test_a_click_is_short_and_on_time(name: str) -> None:
    click = click_sound(name)
    assert onset_ms(click) < 0.5
    assert click.size < 0.15 * RATE
    assert strongest_hz(click, 500, 3000) == pytest.approx(CLICKS[name], rel=0.01)


def test_a_wav_file_reads_back_as_the_sound() -> None:
    sound = click_sound("high")
    data = wav_bytes(sound)
    rate, read = wavfile.read(io.BytesIO(data))
    assert (rate, read.dtype) == (RATE, np.int16)
    np.testing.assert_allclose(read / 32767, sound, atol=0.5001 / 32767)
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)


def test_what_is_too_loud_for_a_wav_file_is_cut_off() -> None:
    _, read = wavfile.read(io.BytesIO(wav_bytes(np.array([2.0, -2.0, 0.0]))))
    assert read.tolist() == [32767, -32767, 0]
