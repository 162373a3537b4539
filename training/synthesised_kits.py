"""Synthesised kits with every parameter varied, by seed: `python -m training.synthesised_kits`.

Each seed is a drummer's kit: its toms are tuned as a set, its hi-hat is one pair of cymbals however
it is struck, and so on. The factors are what real kits differ by: kick drums of 18 to 26 inches
sound between 40 and 80 Hz, snares between 140 and 270 Hz, crashes measure 14 to 20 inches.
"""

from __future__ import annotations

import logging
import sys
from dataclasses import replace

import numpy as np

from hapju.sound.kit import stroke_sound
from hapju.sound.kit_model import (
    STUDIO_KIT,
    Body,
    Curve,
    Head,
    Kit,
    Mode,
    Noise,
    Plate,
    Room,
    Wires,
)
from hapju.sound.ringing import RATE
from hapju.strokes import Piece
from training.held_out import SYNTHESISED_SEEDS
from training.one_shots import KITS, RATE_HZ, OneShot, SampledKit, by_piece, save_kit, trimmed
from training.sound_samples import at_our_rate

TRAINING_SEEDS = range(40)
VELOCITIES = (0.15, 0.35, 0.55, 0.8, 1.0)
VARIATIONS = 2

_SEED = 440_100
_SILENCE = 160  # samples before the stroke: at 44.1 kHz that is a whole number, 147
_LONGEST_S = 4.0
_HIGHEST_HZ = 19_500.0
_HEADROOM_DB = 6.0  # so that no stroke is bent at full scale
_HATS = (Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN, Piece.HIHAT_PEDAL)
_TOMS = (Piece.TOM_HIGH, Piece.TOM_MID, Piece.TOM_LOW, Piece.TOM_FLOOR)

log = logging.getLogger(__name__)

Random = np.random.Generator


def synthesised_kit(seed: int) -> SampledKit:
    """The kit of this seed: each piece at five velocities, twice each. Attacks are known exactly.

    The same seed gives the same samples.
    """
    kit = varied_kit(seed)
    shots = [
        _shot(kit, piece, velocity, variation)
        for piece in Piece
        for velocity in VELOCITIES
        for variation in range(VARIATIONS)
    ]
    name = f"synthesised_{seed:04d}"
    return SampledKit(name, "hapju.sound", "Apache-2.0", False, by_piece(shots))


def _shot(kit: Kit, piece: Piece, velocity: float, variation: int) -> OneShot:
    sound = stroke_sound(piece, velocity, kit, variation)
    ours = at_our_rate(np.concatenate([np.zeros(_SILENCE), sound]), RATE)
    return trimmed(piece, velocity, ours, _SILENCE * RATE_HZ // RATE, _LONGEST_S)


def varied_kit(seed: int) -> Kit:
    """The parameters of the kit of this seed."""
    random = np.random.default_rng([_SEED, seed])
    bodies = {piece: _varied_body(body, random) for piece, body in STUDIO_KIT.bodies.items()}
    bodies[Piece.KICK] = _kick(bodies[Piece.KICK], random)
    bodies[Piece.SNARE] = _snare(bodies[Piece.SNARE], random)
    tuning, ring = _factor(random, 0.75, 1.35), _factor(random, 0.3, 1.3)
    for tom in _TOMS:
        bodies[tom] = _tuned(bodies[tom], tuning * _factor(random, 0.95, 1.05), ring)
    _share_plates(bodies, random)
    return Kit(
        bodies=bodies,
        room=_room(random),
        loudness=random.uniform(1.2, 2.0),
        dullness_db=random.uniform(2.0, 9.0),
        seed=seed,
    )


def _factor(random: Random, low: float, high: float) -> float:
    """A number between two, as likely in each octave."""
    return float(np.exp(random.uniform(np.log(low), np.log(high))))


def _varied_body(body: Body, random: Random) -> Body:
    """What every piece varies in: each layer's level, spectrum, decay and contact."""
    tilt_db = float(random.normal(0.0, 1.5))
    return replace(
        body,
        level_db=body.level_db - _HEADROOM_DB + float(random.normal(0.0, 2.0)),
        drive=body.drive * _factor(random, 0.3, 1.6),
        head=body.head and _varied_head(body.head, random),
        wires=body.wires and _varied_wires(body.wires, tilt_db, random),
        plate=body.plate and _varied_plate(body.plate, tilt_db, random),
        modes=_varied_modes(body.modes, random),
        noises=tuple(_varied_noise(one, tilt_db, random) for one in body.noises),
    )


def _varied_head(head: Head, random: Random) -> Head:
    return replace(
        head,
        t60_s=head.t60_s * _factor(random, 0.6, 1.6),
        damping=head.damping * _factor(random, 0.6, 1.5),
        monopole=min(head.monopole * _factor(random, 0.7, 1.3), 1.2),
        strike_at=float(np.clip(head.strike_at + random.normal(0.0, 0.12), 0.02, 0.85)),
        radiation=min(head.radiation * _factor(random, 0.75, 1.25), 0.95),
        air_load=float(np.clip(head.air_load + random.normal(0.0, 0.1), 0.5, 1.0)),
        contact_ms=head.contact_ms * _factor(random, 0.5, 1.8),
        partner=1.0 + (head.partner - 1.0) * _factor(random, 0.6, 1.4),
        partner_level=min(head.partner_level * _factor(random, 0.3, 2.0), 1.0),
        glide_semitones=head.glide_semitones * _factor(random, 0.3, 2.0),
        glide_s=head.glide_s * _factor(random, 0.5, 2.0),
        level=head.level * _factor(random, 0.6, 1.6),
    )


def _varied_wires(wires: Wires, tilt_db: float, random: Random) -> Wires:
    return Wires(_varied_noise(wires.noise, tilt_db, random), float(random.uniform(0.15, 0.85)))


def _varied_plate(plate: Plate, tilt_db: float, random: Random) -> Plate:
    share = _factor(random, 0.4, 1.8)
    return replace(
        plate,
        level_db=_coloured(plate.level_db, tilt_db, random),
        t60_s=_scaled(plate.t60_s, _factor(random, 0.5, 1.6), random),
        bloom=tuple((hz, min(part * share, 0.85)) for hz, part in plate.bloom),
        bloom_s=plate.bloom_s * _factor(random, 0.4, 2.0),
        level=plate.level * _factor(random, 0.5, 1.7),
    )


def _varied_modes(modes: tuple[Mode, ...], random: Random) -> tuple[Mode, ...]:
    tuning, ring = _factor(random, 0.75, 1.35), _factor(random, 0.5, 1.7)
    return tuple(
        Mode(
            mode.hz * tuning * float(np.exp(random.normal(0.0, 0.04))),
            mode.level * float(np.exp(random.normal(0.0, 0.5))),
            mode.t60_s * ring * float(np.exp(random.normal(0.0, 0.2))),
        )
        for mode in modes
    )


def _varied_noise(noise: Noise, tilt_db: float, random: Random) -> Noise:
    moved = _moved(noise.level_db, _factor(random, 0.75, 1.35))
    return Noise(
        level_db=_coloured(moved, tilt_db, random),
        t60_s=_scaled(noise.t60_s, _factor(random, 0.55, 1.8), random),
        level=noise.level * _factor(random, 0.4, 2.2),
    )


def _moved(curve: Curve, by: float) -> Curve:
    return tuple((min(hz * by, _HIGHEST_HZ), value) for hz, value in curve)


def _coloured(curve: Curve, tilt_db: float, random: Random) -> Curve:
    """A spectrum tilted by so many dB an octave about 2 kHz, and each of its points moved."""
    return tuple(
        (hz, db + tilt_db * float(np.log2(hz / 2000.0)) + float(random.normal(0.0, 2.5)))
        for hz, db in curve
    )


def _scaled(curve: Curve, by: float, random: Random) -> Curve:
    return tuple((hz, value * by * float(np.exp(random.normal(0.0, 0.15)))) for hz, value in curve)


def _tuned(body: Body, by: float, ring: float) -> Body:
    """A drum's head and what sounds with it at another pitch, ringing longer or shorter."""
    assert body.head is not None
    head = replace(body.head, pitch_hz=body.head.pitch_hz * by, t60_s=body.head.t60_s * ring)
    noises = tuple(replace(one, level_db=_moved(one.level_db, by)) for one in body.noises)
    return replace(body, head=head, noises=noises)


def _kick(body: Body, random: Random) -> Body:
    """From a muffled 22-inch drum to an open one of 18 inches, tuned high."""
    tuned = _tuned(body, _factor(random, 0.75, 1.5), _factor(random, 0.5, 1.8))
    beater, *others = tuned.noises
    return replace(
        tuned, noises=(replace(beater, level=beater.level * _factor(random, 0.4, 2.0)), *others)
    )


def _snare(body: Body, random: Random) -> Body:
    """From a fat, low snare to a piccolo; its wires from slack to tight."""
    tuned = _tuned(body, _factor(random, 0.75, 1.45), _factor(random, 0.5, 1.8))
    assert tuned.wires is not None
    noise = replace(tuned.wires.noise, level=tuned.wires.noise.level * _factor(random, 0.5, 1.8))
    return replace(tuned, wires=replace(tuned.wires, noise=noise))


def _share_plates(bodies: dict[Piece, Body], random: Random) -> None:
    """Gives the three strokes on the hi-hat one pair of cymbals, and the two on the ride one."""
    sizes = (
        (_HATS, random.choice([12.0, 13.0, 14.0, 14.0, 15.0, 16.0]), random.uniform(0.8, 1.5)),
        ((Piece.RIDE, Piece.RIDE_BELL), random.uniform(18.0, 24.0), random.uniform(1.1, 1.7)),
        ((Piece.CRASH,), random.uniform(14.0, 20.0), random.uniform(0.75, 1.25)),
    )
    for pieces, diameter_inch, thickness_mm in sizes:
        for piece in pieces:
            plate = bodies[piece].plate
            assert plate is not None
            plate = replace(plate, diameter_inch=float(diameter_inch), thickness_mm=thickness_mm)
            bodies[piece] = replace(bodies[piece], plate=plate)
    bodies[Piece.HIHAT_OPEN] = _half_open(bodies[Piece.HIHAT_OPEN], _factor(random, 0.3, 1.2))


def _half_open(body: Body, by: float) -> Body:
    """The hi-hat as far open as it is on this kit: the less, the sooner it is quiet."""
    assert body.plate is not None
    plate = replace(body.plate, t60_s=tuple((hz, t60_s * by) for hz, t60_s in body.plate.t60_s))
    noises = tuple(
        replace(one, t60_s=tuple((hz, t60_s * by) for hz, t60_s in one.t60_s))
        for one in body.noises
    )
    return replace(body, plate=plate, noises=noises)


def _room(random: Random) -> Room:
    """Close microphones in a damped room: scenes put the kit in rooms of their own."""
    first_ms = _factor(random, 3.0, 9.0)
    return Room(
        level_db=float(random.uniform(-45.0, -20.0)),
        t60_s=_factor(random, 0.12, 0.5),
        reflections_ms=tuple(first_ms * ratio for ratio in (1.0, 1.6, 2.2, 2.9, 3.9)),
        lowest_hz=_factor(random, 120.0, 260.0),
        highest_hz=_factor(random, 4500.0, 8500.0),
    )


def make_missing(seeds: range) -> None:
    """Writes the kits of these seeds that aren't on disk yet."""
    for seed in seeds:
        if not (KITS / f"synthesised_{seed:04d}.npz").exists():
            kit = synthesised_kit(seed)
            save_kit(kit)
            log.info("%s: %d shots of %d pieces", kit.name, kit.count, len(kit.shots))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    make_missing(TRAINING_SEEDS)
    make_missing(SYNTHESISED_SEEDS)
