from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.strokes import Piece
from training.one_shots import (
    LEAD_SAMPLES,
    OneShot,
    SampledKit,
    by_piece,
    kit_names,
    load_kit,
    save_kit,
    struck,
    trimmed,
    voices,
    without_copies,
)


def _shot(piece=Piece.SNARE, velocity=0.5, seed=0, voice=0):
    random = np.random.default_rng(seed)
    sound = random.standard_normal(4000) * np.exp(-np.arange(4000) / 400.0) * velocity
    return OneShot(piece, velocity, sound.astype(np.float32), 0, voice)


def _kit(*shots):
    return SampledKit("a_kit", "a package", "CC0-1.0", False, by_piece(shots))


def test_a_kit_comes_back_as_it_was_written(tmp_path):
    kit = _kit(_shot(), _shot(Piece.KICK, 0.9, 1), replace(_shot(voice=2), attack_doubt_ms=0.25))
    path = save_kit(kit, tmp_path)
    back = load_kit(path)
    assert (back.name, back.source, back.licence, back.electronic) == (
        kit.name,
        kit.source,
        kit.licence,
        kit.electronic,
    )
    assert kit_names(tmp_path) == ["a_kit"]
    assert back.count == 3
    for piece, shots in kit.shots.items():
        for shot, again in zip(shots, back.shots[piece], strict=True):
            assert (shot.attack, shot.voice, shot.attack_doubt_ms) == (
                again.attack,
                again.voice,
                again.attack_doubt_ms,
            )
            assert again.velocity == pytest.approx(shot.velocity, abs=1e-6)
            peak = np.max(np.abs(shot.samples))
            np.testing.assert_allclose(again.samples, shot.samples, atol=peak * 2**-15)


def test_a_file_that_is_no_kit_is_said_to_be_none(tmp_path):
    path = tmp_path / "broken.npz"
    path.write_bytes(b"PK\x03\x04 not a kit")
    with pytest.raises(BadInput, match=r"broken\.npz"):
        load_kit(path)
    with pytest.raises(BadInput, match="missing"):
        load_kit(tmp_path / "missing.npz")


@given(attack=st.integers(0, 2000), seconds=st.floats(0.1, 1.0))
@settings(max_examples=50, deadline=None)
def test_trimming_keeps_the_sound_from_the_attack_on(attack, seconds):
    sound = np.zeros(60_000)
    ring = np.exp(-np.arange(58_000) / 8000.0) * np.cos(np.arange(58_000) * 0.3)
    sound[attack : attack + ring.size] = ring[: 60_000 - attack]
    shot = trimmed(Piece.CRASH, 1.0, sound, attack, seconds)
    assert shot.attack == min(attack, LEAD_SAMPLES)
    assert shot.samples.size <= round(seconds * 44_100) + LEAD_SAMPLES
    np.testing.assert_allclose(shot.samples[shot.attack :][:1000], ring[:1000], atol=1e-6)
    assert abs(shot.samples[-1]) < 1e-6


def test_of_copies_the_loudest_stays():
    loud = _shot(velocity=1.0)
    soft = replace(loud, velocity=0.3, samples=loud.samples * np.float32(0.1))
    other = _shot(velocity=0.5, seed=7)
    same_sound_other_piece = replace(soft, piece=Piece.KICK)
    kept = without_copies([soft, loud, other, same_sound_other_piece])
    assert {(shot.piece, shot.velocity) for shot in kept} == {
        (Piece.SNARE, 1.0),
        (Piece.SNARE, 0.5),
        (Piece.KICK, 0.3),
    }


def test_a_stroke_takes_the_nearest_layer_and_its_loudness():
    random = np.random.default_rng(0)
    kit = _kit(_shot(velocity=0.2, seed=1), _shot(velocity=0.8, seed=2))
    stroke = struck(kit, Piece.SNARE, 0.9, random)
    assert stroke.velocity == 0.9
    hard = kit.shots[Piece.SNARE][1].samples
    np.testing.assert_allclose(stroke.samples, hard * (0.9 / 0.8) ** 1.6, rtol=1e-5)
    assert struck(kit, Piece.RIDE, 0.5, random) is None


def test_a_voice_is_heard_alone():
    random = np.random.default_rng(0)
    kit = _kit(_shot(Piece.CRASH, 0.8, 1, voice=0), _shot(Piece.CRASH, 0.8, 2, voice=1))
    assert voices(kit, Piece.CRASH) == [0, 1]
    assert {struck(kit, Piece.CRASH, 0.8, random).voice for _ in range(40)} == {0, 1}
    assert {struck(kit, Piece.CRASH, 0.8, random, voice=1).voice for _ in range(40)} == {1}
