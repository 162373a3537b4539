"""The whole chain from a file to strokes."""

from pathlib import Path

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.hear.audio.drum_hearing import hear_drums, heard_in, likeliest_pieces
from hapju.hear.audio.spectrogram import BANDS, HOP, MARGIN, RATE_HZ, band_magnitudes
from hapju.sound.wave_file import wav_bytes
from hapju.strokes import Piece
from tests.rendered_take import STARTS_S, played, recorded


@pytest.fixture(scope="module")
def take(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("take") / "Ji-woo.wav"
    path.write_bytes(recorded("Ji-woo"))
    return path


def test_a_rendered_take_is_heard(take: Path) -> None:
    told: list[tuple[float, float | None]] = []
    heard = hear_drums(take, progress=lambda done_s, total_s: told.append((done_s, total_s)))
    strokes = heard.strokes
    truth = played()["Ji-woo"].shifted(STARTS_S["Ji-woo"])
    for drum_class in (DrumClass.KICK, DrumClass.SNARE, DrumClass.HIHAT):
        true_s = truth.time_s[drum_classes_of(truth.piece) == drum_class]
        own_s = strokes.time_s[drum_classes_of(strokes.piece) == drum_class]
        away = np.min(np.abs(own_s[:, None] - true_s[None]), axis=0)
        assert np.mean(away < 0.025) > 0.85, drum_class.label
    assert np.all((heard.confidence > 0) & (heard.confidence <= 1))
    assert np.all(heard.timing_doubt_ms > 0)
    assert len(heard.embedding) == len(strokes)
    assert told[-1][0] == pytest.approx(heard.quality.duration_s)
    assert told == sorted(told)


def test_louder_is_heard_the_same(take: Path, tmp_path: Path) -> None:
    samples = np.frombuffer(recorded("Ji-woo")[44:], dtype="<i2") / 32768.0
    path = tmp_path / "soft.wav"
    path.write_bytes(wav_bytes(0.25 * samples, 48000))
    loud, soft = hear_drums(take).strokes, hear_drums(path).strokes
    assert abs(len(loud) - len(soft)) <= 0.02 * len(loud)


def test_silence_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "silence.wav"
    path.write_bytes(wav_bytes(np.zeros(2 * RATE_HZ), RATE_HZ))
    with pytest.raises(BadInput):
        hear_drums(path)


def test_nothing_is_heard_in_nothing() -> None:
    assert list(heard_in([])) == []


def test_noise_alone_holds_hardly_a_stroke() -> None:
    noise = np.random.default_rng(4).normal(0.0, 0.05, 10 * RATE_HZ).astype(np.float32)
    assert sum(part.time_s.size for part in heard_in([noise])) <= 5


def test_the_piece_is_the_likeliest_of_its_class() -> None:
    probabilities = np.zeros((1, len(Piece)))
    probabilities[0, [Piece.KICK, Piece.TOM_LOW, Piece.TOM_MID]] = 0.9, 0.6, 0.2
    piece, share = likeliest_pieces(probabilities, np.array([DrumClass.TOM]))
    assert piece.tolist() == [Piece.TOM_LOW]
    assert share[0] == pytest.approx(0.75, abs=1e-3)


def test_a_sine_stands_in_the_band_of_its_pitch() -> None:
    time_s = np.arange(2 * MARGIN + 10 * HOP) / RATE_HZ
    pictures = band_magnitudes(np.sin(2 * np.pi * 1000.0 * time_s).astype(np.float32))
    assert pictures.shape == (11, 2, BANDS)
    expected = (BANDS - 1) * np.log(1000.0 / 32.0) / np.log(17000.0 / 32.0)
    assert np.argmax(pictures[5, 0]) == pytest.approx(expected, abs=1.0)
    assert np.argmax(pictures[5, 1]) == pytest.approx(expected, abs=1.0)
