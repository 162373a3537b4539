import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.sound.kit import stroke_sound
from hapju.sound.ringing import RATE
from hapju.strokes import Piece

pytest.importorskip("soundfile")  # training.sound_samples reads files with it
from training.attack_rule import attack_doubt_ms, attack_of
from training.sound_samples import at_our_rate


def _stroke(piece, velocity, silence=4800):
    sound = stroke_sound(piece, velocity)
    return at_our_rate(np.concatenate([np.zeros(silence), sound]), RATE)


@pytest.mark.parametrize("piece", Piece, ids=lambda piece: piece.label)
@pytest.mark.parametrize("velocity", [0.1, 0.4, 1.0])
def test_synthesised_strokes_begin_at_their_first_sample(piece, velocity):
    sound = _stroke(piece, velocity)
    assert abs(attack_of(sound) - 4410) / 44.1 < 0.2
    assert attack_doubt_ms(sound) < 0.5


@given(
    piece=st.sampled_from(list(Piece)),
    silence=st.integers(0, 20_000),
    gain=st.floats(1e-4, 4.0),
)
@settings(max_examples=20, deadline=None)
def test_neither_silence_before_nor_loudness_moves_the_attack(piece, silence, gain):
    sound = at_our_rate(stroke_sound(piece, 0.7), RATE)
    moved = np.concatenate([np.zeros(silence), sound * gain])
    assert attack_of(moved) == attack_of(sound) + silence


def test_hiss_before_the_stroke_is_not_the_stroke():
    random = np.random.default_rng(5)
    for piece in Piece:
        sound = _stroke(piece, 0.8)
        peak = np.max(np.abs(sound[4410:5733]))
        hissing = sound + random.standard_normal(sound.size) * peak * 10 ** (-42 / 20)
        assert abs(attack_of(hissing) - 4410) / 44.1 < 0.3, piece.label


def test_a_slow_rise_is_doubted():
    swell = np.sin(np.arange(8000) * 0.02) * np.minimum(np.arange(8000) / 800.0, 1.0) ** 2
    assert attack_doubt_ms(np.concatenate([np.zeros(1000), swell])) > 1.0


def test_silence_has_no_attack():
    with pytest.raises(BadInput, match="silent"):
        attack_of(np.zeros(1000))
