import numpy as np
import pytest

from hapju.strokes import Piece
from training.attack_rule import attack_of
from training.held_out import HELD_OUT_KITS, SYNTHESISED_SEEDS

pytest.importorskip("soundfile")

from training.synthesised_kits import _HATS, _TOMS, TRAINING_SEEDS, _shot, varied_kit


def test_a_seed_is_a_kit():
    assert varied_kit(7) == varied_kit(7)
    assert varied_kit(7) != varied_kit(8)
    one, two = (_shot(varied_kit(7), Piece.SNARE, 0.8, 0) for _ in range(2))
    np.testing.assert_array_equal(one.samples, two.samples)


def test_training_and_held_out_seeds_are_apart():
    assert not set(TRAINING_SEEDS) & set(SYNTHESISED_SEEDS)
    assert {f"synthesised_{seed:04d}" for seed in SYNTHESISED_SEEDS} <= HELD_OUT_KITS


@pytest.mark.parametrize("seed", range(3))
def test_every_piece_sounds_from_its_attack_on(seed):
    kit = varied_kit(seed)
    for piece in Piece:
        for velocity in (0.15, 1.0):
            shot = _shot(kit, piece, velocity, 0)
            peak = np.max(np.abs(shot.samples))
            assert 1e-4 < peak < 1.0
            assert abs(attack_of(shot.samples) - shot.attack) / 44.1 < 0.2, piece.label


@pytest.mark.parametrize("seed", range(30))
def test_kits_are_kits(seed):
    bodies = varied_kit(seed).bodies
    pitches = [bodies[tom].head.pitch_hz for tom in _TOMS]
    assert pitches == sorted(pitches, reverse=True)
    assert bodies[Piece.KICK].head.pitch_hz < bodies[Piece.SNARE].head.pitch_hz
    assert len({bodies[hat].plate.diameter_inch for hat in _HATS}) == 1
    assert bodies[Piece.RIDE].plate.diameter_inch == bodies[Piece.RIDE_BELL].plate.diameter_inch
