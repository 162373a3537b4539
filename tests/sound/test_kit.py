"""The synthesised kit: it sounds at once, like what it is, and the same every time.

The ranges are those of real drums; docs/sound.md says where they come from.
"""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.sound.kit import LAYERS, stroke_sound
from hapju.sound.kit_model import STUDIO_KIT
from hapju.sound.ringing import loudest_rms
from hapju.sound.room import in_room
from hapju.strokes import Piece

from .listening import centroid_hz, loudness_db, onset_ms, strongest_hz, t60_s

stroke = cache(stroke_sound)  # the same stroke is the same sound, and takes a while to render

every_piece = pytest.mark.parametrize("piece", Piece, ids=lambda piece: piece.label)

# Spectral centroid (Hz) and T60 (s) of a stroke at full force: lowest and highest.
LIKE_REAL = {
    Piece.KICK: ((100, 350), (0.25, 0.7)),
    Piece.SNARE: ((1000, 4500), (0.2, 0.6)),
    Piece.CROSS_STICK: ((800, 2500), (0.08, 0.4)),
    Piece.TOM_HIGH: ((180, 700), (0.5, 1.5)),
    Piece.TOM_MID: ((150, 600), (0.5, 1.6)),
    Piece.TOM_LOW: ((120, 550), (0.6, 1.8)),
    Piece.TOM_FLOOR: ((90, 450), (0.7, 2.2)),
    Piece.HIHAT_CLOSED: ((6000, 11000), (0.08, 0.35)),
    Piece.HIHAT_OPEN: ((5500, 10000), (0.8, 2.5)),
    Piece.HIHAT_PEDAL: ((3500, 8000), (0.06, 0.3)),
    Piece.CRASH: ((3000, 7000), (1.8, 5.0)),
    Piece.RIDE: ((2500, 6500), (2.0, 6.0)),
    Piece.RIDE_BELL: ((1800, 5000), (1.5, 5.0)),
}
PITCHES = {
    Piece.KICK: (45, 65),
    Piece.SNARE: (170, 200),
    Piece.TOM_HIGH: (165, 210),
    Piece.TOM_MID: (130, 165),
    Piece.TOM_LOW: (95, 125),
    Piece.TOM_FLOOR: (70, 95),
}


@every_piece
@pytest.mark.parametrize("velocity", [0.35, 1.0])
def test_a_stroke_sounds_when_it_is_played(piece: Piece, velocity: float) -> None:
    sound = stroke(piece, velocity)
    assert onset_ms(sound) <= 1.0
    assert np.all(np.isfinite(sound))
    assert abs(sound[-1]) < 1e-5  # it ends in silence, without a click


@every_piece
def test_it_sounds_like_what_it_is(piece: Piece) -> None:
    sound = stroke(piece, 1.0)
    (dark, bright), (short, long) = LIKE_REAL[piece]
    assert dark <= centroid_hz(sound) <= bright
    assert short <= t60_s(sound) <= long


@pytest.mark.parametrize("piece", PITCHES, ids=lambda piece: piece.label)
def test_drums_have_their_pitch(piece: Piece) -> None:
    low, high = PITCHES[piece]
    assert low < strongest_hz(stroke(piece, 1.0), 40, 400) < high


def test_the_toms_are_tuned_apart() -> None:
    toms = (Piece.TOM_HIGH, Piece.TOM_MID, Piece.TOM_LOW, Piece.TOM_FLOOR)
    pitch = [strongest_hz(stroke(tom, 1.0), 50, 300) for tom in toms]
    semitones = 12 * np.log2(np.array(pitch[:-1]) / np.array(pitch[1:]))
    assert np.all((semitones > 3) & (semitones < 7))


@every_piece
def test_softer_is_quieter_and_duller(piece: Piece) -> None:
    soft, medium, hard = (stroke(piece, velocity) for velocity in LAYERS.values())
    assert centroid_hz(soft) < centroid_hz(medium) < centroid_hz(hard)
    levels = [20 * np.log10(loudest_rms(sound, 0.05)) for sound in (soft, medium, hard)]
    assert levels[2] == pytest.approx(STUDIO_KIT.bodies[piece].level_db, abs=0.2)
    expected = 20 * STUDIO_KIT.loudness * np.log10(np.array(list(LAYERS.values())))
    np.testing.assert_allclose(np.array(levels) - levels[2], expected, atol=0.2)


def test_no_stroke_clips() -> None:
    assert max(np.max(np.abs(stroke(piece, 1.0))) for piece in Piece) < 0.95
    loud = replace(STUDIO_KIT.bodies[Piece.SNARE], level_db=0.0)
    kit = replace(STUDIO_KIT, bodies={Piece.SNARE: loud})
    assert np.max(np.abs(stroke_sound(Piece.SNARE, 1.0, kit))) <= 1.0


def test_the_pieces_are_in_balance() -> None:
    loud = {piece: loudness_db(stroke(piece, 1.0)) for piece in Piece}
    drums = [loud[piece] for piece in Piece if piece <= Piece.TOM_FLOOR and piece != 2]
    assert max(drums) - min(drums) < 4.0
    assert loud[Piece.HIHAT_CLOSED] < loud[Piece.SNARE] - 5.0  # it plays all the time
    assert loud[Piece.RIDE] < loud[Piece.CRASH] < np.median(drums) + 1.0
    assert max(loud.values()) - min(loud.values()) < 15.0


def test_the_same_stroke_is_the_same_sound() -> None:
    for piece in (Piece.SNARE, Piece.CRASH):
        np.testing.assert_array_equal(stroke_sound(piece, 0.35), stroke(piece, 0.35))
    other = replace(STUDIO_KIT, seed=1)
    assert not np.array_equal(
        stroke_sound(Piece.SNARE)[:1000], stroke_sound(Piece.SNARE, kit=other)[:1000]
    )


@pytest.mark.parametrize("piece", [Piece.SNARE, Piece.HIHAT_CLOSED], ids=lambda piece: piece.label)
def test_another_stroke_is_another_sound_of_the_same_piece(piece: Piece) -> None:
    one, other = stroke(piece, 1.0), stroke_sound(piece, 1.0, variation=1)
    size = min(one.size, other.size)
    alike = np.corrcoef(one[:size], other[:size])[0, 1]
    assert abs(alike) < 0.9
    assert centroid_hz(other) == pytest.approx(centroid_hz(one), rel=0.15)
    assert loudness_db(other) == pytest.approx(loudness_db(one), abs=1.0)


def test_a_kit_is_its_numbers() -> None:
    body = STUDIO_KIT.bodies[Piece.TOM_LOW]
    assert body.head is not None
    tuned = replace(body, head=replace(body.head, pitch_hz=220.0, t60_s=0.4))
    kit = replace(STUDIO_KIT, bodies={Piece.TOM_LOW: tuned})
    sound = stroke_sound(Piece.TOM_LOW, kit=kit)
    assert 215 < strongest_hz(sound, 50, 400) < 240
    assert t60_s(sound) < 0.6 * t60_s(stroke_sound(Piece.TOM_LOW))


def test_the_room_is_a_hint() -> None:
    click = np.array([1.0])
    heard = in_room(click, STUDIO_KIT.room, np.random.default_rng(1))
    assert heard[0] == pytest.approx(1.0, abs=0.01)
    assert 10 * np.log10(np.sum(heard[1:] ** 2)) == pytest.approx(STUDIO_KIT.room.level_db, abs=0.5)
    assert t60_s(heard[48:]) == pytest.approx(STUDIO_KIT.room.t60_s, rel=0.4)


@pytest.mark.parametrize("velocity", [0.0, -0.5, 1.01, float("nan")])
def test_refuses_a_velocity_out_of_range(velocity: float) -> None:
    with pytest.raises(BadInput, match="above 0 and up to 1"):
        stroke_sound(Piece.KICK, velocity)
