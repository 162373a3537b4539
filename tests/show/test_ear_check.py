"""The ear check: clicks that begin on the sample of the stroke."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hapju.errors import BadInput
from hapju.hear.audio.sound_file import open_sound
from hapju.show.ear_check import PITCH_HZ, write_ear_check
from hapju.strokes import Piece, Strokes
from tests.hear.audio.sound_files import write


def channels(path: Path) -> NDArray[np.float32]:
    seen: list[NDArray[np.float32]] = []
    with open_sound(path) as sound:
        for _ in sound.blocks(at_source=seen.append):
            pass
        assert (sound.rate_hz, sound.channels) == (44100, 2)
    return np.concatenate(seen, axis=1)


def recording(folder: Path, seconds: float = 3.0, level: float = 0.01) -> Path:
    random = np.random.default_rng(4)
    sound = random.normal(0.0, level, (1, round(seconds * 44100))).astype(np.float32)
    return write(folder / "take.wav", sound, 44100, "pcm_f32le")


def test_each_click_begins_on_its_stroke_s_sample(tmp_path: Path) -> None:
    # One across the border of two blocks of a second, two at once, one at the last sample.
    time_s = np.array([0.0, 0.5, 0.99999, 1.7, 1.7, 132299 / 44100])
    strokes = Strokes.of(time_s, [Piece.KICK, Piece.SNARE, Piece.CRASH, 0, 7, Piece.TOM_FLOOR])
    out = tmp_path / "made" / "clicks.wav"
    write_ear_check(recording(tmp_path), strokes, out)
    both, alone = channels(out)
    clicks = both - alone
    assert alone.size == 132300
    loud = np.flatnonzero(np.abs(clicks) > 1e-3)
    starts = loud[np.diff(loud, prepend=-10_000) > 441]
    assert starts.tolist() == np.round(np.unique(time_s) * 44100).astype(int).tolist()
    assert clicks[starts[0]] == pytest.approx(0.35, abs=1e-3)
    assert clicks[starts[3]] == pytest.approx(0.70, abs=1e-3)


def test_each_class_has_its_pitch(tmp_path: Path) -> None:
    pieces = [Piece.KICK, Piece.TOM_MID, Piece.CROSS_STICK, Piece.HIHAT_PEDAL, Piece.RIDE_BELL]
    strokes = Strokes.of([0.2, 0.4, 0.6, 0.8, 1.0], pieces)
    write_ear_check(recording(tmp_path), strokes, tmp_path / "out.wav")
    both, alone = channels(tmp_path / "out.wav")
    for at_s, hz in zip(strokes.time_s, PITCH_HZ.values(), strict=True):
        start = round(at_s * 44100)
        click = (both - alone)[start : start + 1764]
        spectrum = np.abs(np.fft.rfft(click, 44100))
        assert np.argmax(spectrum) == pytest.approx(hz, rel=0.03)


def test_unsure_strokes_click_softly(tmp_path: Path) -> None:
    strokes = Strokes.of([0.5, 1.5], Piece.SNARE)
    write_ear_check(recording(tmp_path), strokes, tmp_path / "out.wav", np.array([0.95, 0.3]))
    both, alone = channels(tmp_path / "out.wav")
    sure, unsure = (both - alone)[[22050, 66150]]
    assert 0.0 < unsure < 0.5 * sure


@pytest.mark.parametrize("level", [0.0, 2e-3, 0.2])
def test_the_recording_is_heard_at_any_level(tmp_path: Path, level: float) -> None:
    write_ear_check(recording(tmp_path, level=level), Strokes.of([]), tmp_path / "out.wav")
    both, alone = channels(tmp_path / "out.wav")
    assert np.array_equal(both, alone)
    assert np.max(np.abs(alone)) == pytest.approx(0.5 if level else 0.0, abs=1e-3)


def test_strokes_outside_the_recording_are_not_heard(tmp_path: Path) -> None:
    write_ear_check(recording(tmp_path), Strokes.of([-0.01, 3.5]), tmp_path / "out.wav")
    both, alone = channels(tmp_path / "out.wav")
    assert np.array_equal(both, alone)


def test_what_can_t_be_read_or_written_leaves_no_file(tmp_path: Path) -> None:
    take = recording(tmp_path)
    take.write_bytes(take.read_bytes()[:200_000])
    with pytest.raises(BadInput, match="breaks off"):
        write_ear_check(take, Strokes.of([0.1]), tmp_path / "out.wav")
    with pytest.raises(BadInput, match="no such file"):
        write_ear_check(tmp_path / "none.wav", Strokes.of([0.1]), tmp_path / "out.wav")
    with pytest.raises(BadInput, match="it can't be written"):
        write_ear_check(recording(tmp_path), Strokes.of([0.1]), tmp_path / "take.wav" / "out.wav")
    assert [it.name for it in tmp_path.iterdir()] == ["take.wav"]
