"""The measures of a recording's quality, against recordings of which they are known."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.signal import butter, lfilter, sosfilt

from hapju.errors import BadInput
from hapju.hear.audio.clipping import clipped_samples
from hapju.hear.audio.sound_file import open_sound
from hapju.hear.audio.sound_quality import (
    ADVICE,
    QualityMeter,
    SoundQuality,
    advice,
    refuse_silence,
)
from hapju.sound.kit import stroke_sound
from hapju.strokes import Piece
from tests.hear.audio.sound_files import write

RATE_HZ = 48000
Sound = NDArray[np.float32]


@pytest.fixture(scope="module")
def groove() -> Sound:
    """Ten seconds of kick, snare and hi-hat, loudest at 1, without any noise."""
    random = np.random.default_rng(1)
    sound = np.zeros(10 * RATE_HZ)
    for beat, time_s in enumerate(np.arange(0.3, 8.5, 0.25)):
        drums = {0: [Piece.KICK], 4: [Piece.SNARE], 7: [Piece.TOM_FLOOR]}.get(beat % 8, [])
        for piece in [*drums, Piece.HIHAT_CLOSED]:
            stroke = stroke_sound(piece, float(random.uniform(0.5, 1.0)))
            start = round(time_s * RATE_HZ)
            sound[start : start + stroke.size] += stroke[: sound.size - start]
    return (sound / np.max(np.abs(sound))).astype(np.float32)


def with_noise(sound: Sound, level_db: float) -> Sound:
    noise = np.random.default_rng(2).normal(0.0, 10 ** (level_db / 20), sound.size)
    return (sound + noise).astype(np.float32)


def quality_of(sound: Sound, rate_hz: int = 44100) -> SoundQuality:
    meter = QualityMeter(rate_hz)
    for part in np.array_split(sound, 20):
        meter.add_source(part[np.newaxis])
        meter.add(part)
    return meter.quality()


def quality_in(path: Path) -> SoundQuality:
    with open_sound(path) as sound:
        meter = QualityMeter(sound.rate_hz)
        for block in sound.blocks(at_source=meter.add_source):
            meter.add(block)
        return meter.quality(sound.lost_s)


def test_levels_of_a_groove_over_noise(groove: Sound) -> None:
    quality = quality_of(with_noise(0.5 * groove, -60.0))
    assert quality.duration_s == pytest.approx(groove.size / 44100)
    assert quality.peak_dbfs == pytest.approx(-6.0, abs=0.1)
    assert quality.noise_floor_dbfs == pytest.approx(-60.0, abs=1.0)
    assert quality.signal_to_noise_db == pytest.approx(quality.loudness_dbfs + 60.0, abs=1.0)
    assert -30.0 < quality.loudness_dbfs < -10.0
    assert advice(quality) == ()


def test_the_loudness_is_that_of_the_loudest_twentieth() -> None:
    sound = np.full(441_000, 1e-4, dtype=np.float32) * np.tile([1, -1], 220_500)
    sound[: 441 * 60] *= 1000.0  # 60 of 1000 windows
    quality = quality_of(sound.astype(np.float32))
    assert quality.loudness_dbfs == pytest.approx(-20.0, abs=0.25)
    assert quality.noise_floor_dbfs == pytest.approx(-80.0, abs=0.25)


@pytest.mark.parametrize("piece", [Piece.CRASH, Piece.RIDE, Piece.HIHAT_OPEN])
@pytest.mark.parametrize("every_s", [0.25, 0.5, 0.83, 1.5])
def test_what_rings_all_the_time_is_not_called_noise(piece: Piece, every_s: float) -> None:
    random = np.random.default_rng(6)
    stroke = stroke_sound(piece)
    sound = np.zeros(20 * RATE_HZ)
    for time_s in np.arange(0.01, 19.9, every_s):
        start = round((time_s + random.normal(0.0, 0.003)) * RATE_HZ) + 500
        part = sound[start : start + stroke.size]
        part += random.uniform(0.5, 1.0) * stroke[: part.size]
    assert quality_of(sound[RATE_HZ:].astype(np.float32)).noise_floor_dbfs is None


@pytest.mark.parametrize("pole", [0.0, 0.7, 0.95, 0.99])
@pytest.mark.parametrize("level_db", [-30.0, -40.0, -50.0])
def test_noise_of_any_colour_is(groove: Sound, pole: float, level_db: float) -> None:
    noise = lfilter([1.0], [1.0, -pole], np.random.default_rng(2).normal(size=groove.size))
    noise *= 10 ** (level_db / 20) / np.std(noise)
    quality = quality_of((0.5 * groove + noise).astype(np.float32))
    assert quality.noise_floor_dbfs == pytest.approx(level_db, abs=4.0)
    assert ("noisy" in advice(quality)) == (level_db >= -40.0)


def test_a_constant_of_the_sound_card_changes_nothing(groove: Sound) -> None:
    noisy = with_noise(0.5 * groove, -50.0)
    plain, shifted = quality_of(noisy), quality_of(noisy + np.float32(0.1))
    assert shifted.noise_floor_dbfs == plain.noise_floor_dbfs
    assert shifted.loudness_dbfs == pytest.approx(plain.loudness_dbfs, abs=0.5)


@pytest.mark.parametrize("ceiling", [1.0, 0.7, 0.2])
@pytest.mark.parametrize("codec", ["pcm_s16le", "pcm_s24le", "flac"])
def test_tops_that_are_cut_off_are_found_at_any_level(
    tmp_path: Path, groove: Sound, ceiling: float, codec: str
) -> None:
    loud = 2.0 * groove
    cut = np.clip(loud, -1.0, 1.0) * np.float32(ceiling * 0.9999)
    ending = "flac" if codec == "flac" else "wav"
    path = write(tmp_path / f"a.{ending}", np.stack([cut, 0.3 * cut]), RATE_HZ, codec)
    quality = quality_in(path)
    true_share = float(np.mean(np.abs(loud) >= 1.0))
    assert 0.2 * true_share < quality.clipped_share <= true_share
    assert "clipped" in advice(quality)


@pytest.mark.parametrize("codec", ["pcm_u8", "pcm_s16le", "pcm_f32le"])
@pytest.mark.parametrize("level", [0.999, 0.3, 0.05])
def test_tops_that_are_whole_are_not(
    tmp_path: Path, groove: Sound, codec: str, level: float
) -> None:
    path = write(tmp_path / "a.wav", level * groove[np.newaxis], RATE_HZ, codec)
    assert quality_in(path).clipped_moments < 3


@pytest.mark.parametrize("hz", [40.0, 60.0, 200.0, 1000.0])
@pytest.mark.parametrize("bits", [8, 16, 24])
def test_the_round_top_of_a_low_tone_is_not_cut_off(hz: float, bits: int) -> None:
    tone = 0.9 * np.sin(2 * np.pi * hz * np.arange(24_000) / 48_000)
    step = 2.0 ** (1 - bits)
    coarse = (np.round(tone / step) * step).astype(np.float32)
    assert clipped_samples(coarse[np.newaxis]).size == 0
    if bits > 8:
        assert clipped_samples(np.clip(coarse, -0.7, 0.7)[np.newaxis]).size > 100


def test_lossy_sound_beyond_full_scale_was_cut_off(tmp_path: Path, groove: Sound) -> None:
    cut = np.clip(3.0 * groove, -1.0, 1.0)[np.newaxis]
    for ending, codec in [("m4a", "aac"), ("mp3", "libmp3lame"), ("webm", "libopus")]:
        clean = write(tmp_path / f"b.{ending}", 0.7 * groove[np.newaxis], RATE_HZ, codec)
        assert quality_in(clean).clipped_moments == 0
        path = write(tmp_path / f"a.{ending}", cut, RATE_HZ, codec)
        assert "clipped" in advice(quality_in(path))


def test_moments_are_counted_apart() -> None:
    meter = QualityMeter(44100)
    sound = np.zeros((1, 44100), dtype=np.float32)
    for start in (1000, 1100, 5000, 20_000):
        sound[0, start : start + 7] = [0.2, 0.6, 0.8, 0.8, 0.8, 0.5, 0.1]
    meter.add_source(sound)
    meter.add_source(sound[:, :22050])
    quality = meter.quality()
    assert quality.clipped_moments == 6
    assert quality.clipped_share == pytest.approx(8 * 3 / 66150)


@pytest.mark.parametrize("hz", [4000.0, 7000.0, 9500.0, 16000.0])
def test_where_a_codec_cuts_off_is_found(groove: Sound, hz: float) -> None:
    low_pass = butter(24, hz, "low", fs=RATE_HZ, output="sos")
    sound = sosfilt(low_pass, with_noise(0.5 * groove, -60.0)).astype(np.float32)
    meter = QualityMeter(RATE_HZ)
    meter.add(sound)
    # The meter takes its samples for 44.1 kHz.
    bandwidth_hz = meter.quality().bandwidth_hz * RATE_HZ / 44100
    assert bandwidth_hz == pytest.approx(hz, rel=0.1)


def test_a_file_of_few_samples_a_second_has_no_more_than_half_of_them(
    tmp_path: Path, groove: Sound
) -> None:
    path = write(tmp_path / "a.wav", with_noise(0.5 * groove[::3], -60.0)[None], 16000, "pcm_s16le")
    quality = quality_in(path)
    assert quality.bandwidth_hz == pytest.approx(8000, rel=0.03)
    assert advice(quality) == ("dull",)


def test_a_full_recording_has_its_whole_bandwidth(groove: Sound) -> None:
    assert quality_of(with_noise(0.5 * groove, -60.0)).bandwidth_hz == 22050.0


@pytest.mark.parametrize(
    ("level", "noise_db", "expected"),
    [
        (0.5, -30.0, ("noisy",)),
        (0.02, -90.0, ("too-quiet",)),
        (0.02, -55.0, ("noisy", "too-quiet")),
    ],
)
def test_what_to_do(
    groove: Sound, level: float, noise_db: float, expected: tuple[str, ...]
) -> None:
    assert advice(quality_of(with_noise(level * groove, noise_db))) == expected


def test_lost_sound_is_told(groove: Sound) -> None:
    meter = QualityMeter(44100)
    meter.add(with_noise(0.5 * groove, -60.0))
    assert advice(meter.quality(lost_s=0.02)) == ("lost",)


@pytest.mark.parametrize("sound", [np.zeros(50_000), 1e-4 * np.ones(50_000)])
def test_silence_is_refused(sound: Sound) -> None:
    quality = quality_of(sound.astype(np.float32))
    with pytest.raises(BadInput, match=r"a\.wav: nothing is to be heard in it \(the loudest is at"):
        refuse_silence(quality, "a.wav")


def test_a_soft_recording_is_not_refused(groove: Sound) -> None:
    refuse_silence(quality_of(0.01 * groove), "a.wav")


@settings(max_examples=30)
@given(sizes=st.lists(st.integers(1, 60_000), min_size=1, max_size=12))
def test_blocks_of_any_length_measure_the_same(sizes: list[int]) -> None:
    sound = np.random.default_rng(3).normal(0.0, 0.1, sum(sizes)).astype(np.float32)
    whole, parts = QualityMeter(44100), QualityMeter(44100)
    whole.add(sound)
    for part in np.split(sound, np.cumsum(sizes)[:-1]):
        parts.add(part)
    assert parts.quality() == whole.quality()


def test_every_advice_can_come() -> None:
    worst = SoundQuality(10.0, -40.0, -50.0, -60.0, 0.1, 50, 4000.0, 1.0)
    assert advice(worst) == ADVICE


def test_real_recordings_have_the_faults_that_can_be_seen_in_them(shared_data: Path) -> None:
    folder = shared_data / "mdb" / "drum_only"
    quality = {path.stem: quality_in(path) for path in folder.glob("*.wav")}
    # Their waves stand flat at -16 and -6 dB, as any editor shows; the others' don't.
    clipped = {name for name, it in quality.items() if "clipped" in advice(it)}
    assert clipped == {"Punk", "SpeedMetal"}
    assert quality["Beatles"].bandwidth_hz == pytest.approx(16_000, rel=0.05)
