"""A performance on a kit in a room, through microphones: sound, and the truth about each stroke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.ndimage import map_coordinates
from scipy.signal import lfilter

from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.hear.audio.spectrogram import RATE_HZ, Samples
from hapju.strokes import Piece, Strokes
from training import colouring
from training.audibility import BEFORE, WINDOW, over_db
from training.one_shots import OneShot, SampledKit
from training.rattle import add_rattles, rattles

Random = np.random.Generator

_LOUDNESS = 1.6  # amplitude goes with velocity to this power, as on the synthesised kit
_USUAL_DB = {
    DrumClass.KICK: 0.0,
    DrumClass.SNARE: 0.0,
    DrumClass.TOM: -1.0,
    DrumClass.HIHAT: -14.0,
    DrumClass.CYMBAL: -7.0,
}
_LOOKALIKES = {
    Piece.CROSS_STICK: (),
    Piece.TOM_HIGH: (Piece.TOM_MID, Piece.TOM_LOW, Piece.TOM_FLOOR),
    Piece.TOM_MID: (Piece.TOM_HIGH, Piece.TOM_LOW, Piece.TOM_FLOOR),
    Piece.TOM_LOW: (Piece.TOM_MID, Piece.TOM_FLOOR, Piece.TOM_HIGH),
    Piece.TOM_FLOOR: (Piece.TOM_LOW, Piece.TOM_MID, Piece.TOM_HIGH),
    Piece.RIDE_BELL: (),
    Piece.HIHAT_PEDAL: (),
}


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What a microphone heard, and what was played.

    Attributes:
        samples: shape ``(n,)``, mono at 44.1 kHz, full scale being 1.
        strokes: the truth: each time is when the direct sound first reaches the microphone.
        level_db: shape ``(strokes,)``: each stroke's loudest tenth of a second against the
            scene's loudest.
        over_db: shape ``(strokes,)``: each stroke beside all else that sounds at its moment; see
            :mod:`training.audibility`.
    """

    samples: Samples
    strokes: Strokes
    level_db: np.ndarray
    over_db: np.ndarray


def chimera(kits: Sequence[SampledKit], random: Random) -> SampledKit:
    """A kit whose kick, snare, toms, hi-hat and cymbals come from different kits."""
    shots: dict[Piece, list[OneShot]] = {}
    for drum_class in DrumClass:
        kit = kits[int(random.integers(len(kits)))]
        own = {
            p: s for p, s in kit.shots.items() if drum_classes_of(np.array([p]))[0] == drum_class
        }
        if not own:
            continue
        shots.update(own)
    return SampledKit("chimera", "several", "", False, shots)


def varied(kit: SampledKit, random: Random) -> SampledKit:
    """The kit with other tunings, decays, colours and balances; each piece its own.

    Banks level their pieces each in its own way: here each class gets what is usual in recordings,
    give or take some decibels.
    """
    shots: dict[Piece, list[OneShot]] = {}
    loudest: dict[int, float] = {}
    for piece, some in kit.shots.items():
        code = int(drum_classes_of(np.array([piece]))[0])
        peak = max(float(np.max(np.abs(shot.samples))) for shot in some)
        loudest[code] = max(loudest.get(code, 1e-6), peak)
    # Toms keep their order: one drum is tuned up with the others.
    tuning = {drum_class: float(np.exp(random.normal(0.0, 0.11))) for drum_class in DrumClass}
    balance = {
        drum_class: usual_db + float(random.normal(0.0, 5.0))
        for drum_class, usual_db in _USUAL_DB.items()
    }
    for piece, some in kit.shots.items():
        drum_class = DrumClass(int(drum_classes_of(np.array([piece]))[0]))
        pitch = tuning[drum_class] * float(np.exp(random.normal(0.0, 0.03)))
        gain = 10 ** ((balance[drum_class] + random.normal(0.0, 1.5)) / 20) / loudest[drum_class]
        decay_s = (
            float(np.exp(random.uniform(np.log(0.08), np.log(3.0))))
            if random.random() < 0.35
            else 0.0
        )
        colour = int(random.integers(2**31)) if random.random() < 0.6 else None
        chosen = (
            some
            if len(some) <= 8
            else [some[i] for i in sorted(random.choice(len(some), 8, replace=False))]
        )
        shots[piece] = [_varied_shot(shot, pitch, gain, decay_s, colour) for shot in chosen]
    return SampledKit(kit.name, kit.source, kit.licence, kit.electronic, shots)


def _varied_shot(
    shot: OneShot, pitch: float, gain: float, decay_s: float, colour: int | None
) -> OneShot:
    places = np.arange(0.0, shot.samples.size - 1, pitch)
    # The attack falls on a whole sample, so that the truth stays true.
    places += shot.attack - np.round(shot.attack / pitch) * pitch
    sound = map_coordinates(shot.samples, [places], order=1, mode="nearest", prefilter=False)
    attack = int(np.round(shot.attack / pitch))
    if decay_s:
        since = np.maximum(np.arange(sound.size) - attack, 0) / RATE_HZ
        sound = sound * np.exp(-6.9 * since / decay_s)
        sound = sound[: attack + int(1.2 * decay_s * RATE_HZ)]
    if colour is not None:
        sound = colouring.equalised(sound.astype(np.float32), np.random.default_rng(colour), 7.0)
    return OneShot(shot.piece, shot.velocity, (sound * gain).astype(np.float32), attack)


def recorded(
    strokes: Strokes,
    kit: SampledKit,
    seconds: float,
    random: Random,
    rooms: Sequence[Samples] = (),
    bleed: Sequence[Samples] = (),
    percussion: Sequence[Sequence[Samples]] = (),
) -> Scene:
    """The strokes on the kit, through a random room, microphones and treatment."""
    size = int(seconds * RATE_HZ)
    strokes = _playable(strokes, kit, seconds)
    buses = np.zeros((len(DrumClass), size), dtype=np.float32)
    peaks, starts, own = _struck(strokes, kit, buses, random)
    add_rattles(rattles(random), strokes, starts, peaks, buses, own, random)
    if random.random() < 0.5:
        buses = np.stack([colouring.equalised(bus, random, 5.0) for bus in buses])
    mixed = _mixed(buses, random, rooms)
    sound = _treated(mixed, random, bleed)
    if percussion and random.random() < 0.3:
        sound = sound + _percussion_beside(strokes, sound, percussion, random)
    over = over_db(own, starts, mixed, sound)
    strokes = Strokes.of(starts / RATE_HZ, strokes.piece, strokes.velocity)
    level = 20 * np.log10(np.maximum(peaks, 1e-9) / max(float(np.max(peaks, initial=0.0)), 1e-9))
    sound *= 10 ** (random.uniform(-30, 0) / 20) / (float(np.max(np.abs(sound))) + 1e-9)
    return Scene(sound, strokes, level, over)


def _percussion_beside(
    strokes: Strokes, sound: Samples, kinds: Sequence[Sequence[Samples]], random: Random
) -> Samples:
    """An instrument that plays along: with some of the drummer's strokes, or in even time."""
    kind = kinds[int(random.integers(len(kinds)))]
    if random.random() < 0.5 and len(strokes):
        moments = strokes.time_s[random.random(len(strokes)) < random.uniform(0.1, 0.6)]
    else:
        moments = np.arange(
            random.uniform(0.2, 1.0), sound.size / RATE_HZ, random.uniform(0.12, 1.0)
        )
    added = np.zeros_like(sound)
    loud = float(np.percentile(np.abs(sound), 99.5)) * 10 ** (random.uniform(-26.0, -2.0) / 20)
    for moment in moments + random.normal(0.0, 0.008, moments.size):
        begin = min(max(0, int(moment * RATE_HZ)), sound.size)
        part = kind[int(random.integers(len(kind)))][: sound.size - begin]
        added[begin : begin + part.size] += part * np.float32(loud * random.uniform(0.4, 1.0))
    return added


def _playable(strokes: Strokes, kit: SampledKit, seconds: float) -> Strokes:
    """On the pieces that the kit has; one piece is not struck twice within 25 ms."""
    piece = strokes.piece.copy()
    for missing in set(piece.tolist()) - set(kit.shots):
        other = next((p for p in _LOOKALIKES.get(Piece(missing), ()) if p in kit.shots), None)
        if other is not None:
            piece[piece == missing] = other
    has = np.isin(piece, list(kit.shots)) & (strokes.time_s < seconds - 0.05)
    last: dict[int, float] = {}
    for index in np.flatnonzero(has):
        now = float(strokes.time_s[index])
        if now - last.get(int(piece[index]), -1.0) < 0.025:
            has[index] = False
        else:
            last[int(piece[index])] = now
    return Strokes.of(strokes.time_s[has], piece[has], strokes.velocity[has])


def _struck(
    strokes: Strokes, kit: SampledKit, buses: np.ndarray, random: Random
) -> tuple[np.ndarray, np.ndarray, Samples]:
    """Adds each stroke to its class's bus; its peak, the sample of its attack, its first moment."""
    starts = np.round(strokes.time_s * RATE_HZ).astype(np.int64)
    classes = drum_classes_of(strokes.piece)
    hats = np.flatnonzero(classes == DrumClass.HIHAT)
    after = {int(hat): int(starts[later]) for hat, later in pairwise(hats)}
    peaks = np.zeros(len(strokes))
    own = np.zeros((len(strokes), WINDOW), dtype=np.float32)
    dulled: dict[tuple[int, int, int], Samples] = {}
    for index, (_, piece, velocity) in enumerate(strokes):
        shots = kit.shots[piece]
        distance = np.array([abs(shot.velocity - velocity) for shot in shots])
        number = int(random.choice(np.flatnonzero(distance <= distance.min() + 0.12)))
        shot = shots[number]
        dull = int(np.clip((shot.velocity - velocity) / 0.25, 0, 2))
        key = (int(piece), number, dull)
        if key not in dulled:
            dulled[key] = _dulled(shot.samples, dull)
        ratio = velocity / shot.velocity
        gain = ratio**_LOUDNESS * 10 ** (random.normal(0.0, 1.0) / 20)
        sound = dulled[key] * np.float32(gain)
        begin = int(starts[index]) - shot.attack
        if index in after and piece == Piece.HIHAT_OPEN:
            sound = _choked(sound, after[index] - begin)
        from_sample = max(0, -begin)
        room = buses.shape[1] - begin
        part = sound[from_sample:room]
        buses[classes[index], begin + from_sample : begin + from_sample + part.size] += part
        peaks[index] = float(np.max(np.abs(part[:4410]), initial=0.0))
        lead = min(BEFORE, shot.attack)
        moment = sound[shot.attack - lead : shot.attack + WINDOW - BEFORE]
        own[index, BEFORE - lead : BEFORE - lead + moment.size] = moment
    return peaks, starts, own


def _dulled(sound: Samples, dull: int) -> Samples:
    """A softer stroke excites the high modes less."""
    if not dull:
        return sound
    pole = np.exp(-2 * np.pi * (0, 5000.0, 2500.0)[dull] / RATE_HZ)
    low = lfilter([1 - pole], [1, -pole], sound)
    return np.asarray(0.35 * sound + 0.65 * low, dtype=np.float32)


def _choked(sound: Samples, at: int) -> Samples:
    if at >= sound.size:
        return sound
    at = max(at, 0)
    fall = np.exp(-np.arange(sound.size - at, dtype=np.float32) / (0.012 * RATE_HZ))
    return np.concatenate([sound[:at], sound[at:] * fall])


def _mixed(buses: np.ndarray, random: Random, rooms: Sequence[Samples]) -> Samples:
    """Close microphones and a room's; or the room's alone, as a phone hears it."""
    dry: Samples = buses.sum(axis=0)
    if not rooms or random.random() < 0.2:
        return dry
    response = rooms[int(random.integers(len(rooms)))]
    if random.random() < 0.3:  # the drums on the floor are answered otherwise than the cymbals
        other = rooms[int(random.integers(len(rooms)))]
        high = buses[DrumClass.HIHAT] + buses[DrumClass.CYMBAL]
        wet_db = random.uniform(-14.0, 0.0)
        return colouring.in_room(dry - high, response, wet_db) + colouring.in_room(
            high, other, wet_db + random.uniform(-4, 4)
        )
    return colouring.in_room(dry, response, random.choice([0.0, random.uniform(-18.0, 3.0)]))


def _treated(sound: Samples, random: Random, bleed: Sequence[Samples]) -> Samples:
    if random.random() < 0.35:
        sound = colouring.compressed(sound, random)
    if random.random() < 0.4:
        sound = colouring.equalised(sound, random, 6.0)
    if random.random() < 0.25:
        sound = colouring.pressed(sound, random)
    if bleed and random.random() < 0.25:
        clip = bleed[int(random.integers(len(bleed)))]
        clip = np.resize(np.roll(clip, int(random.integers(clip.size))), sound.size)
        loud = float(np.sqrt(np.mean(sound**2)) + 1e-9)
        gain = (
            loud * 10 ** (random.uniform(-32, -4) / 20) / (float(np.sqrt(np.mean(clip**2))) + 1e-9)
        )
        sound = sound + clip * np.float32(gain)
    if random.random() < 0.25:
        sound = colouring.through_a_phone(sound, random)
    if random.random() < 0.7:
        sound = colouring.with_noise(sound, random)
    if random.random() < 0.08:
        sound = colouring.clipped(sound, random)
    return np.asarray(sound, dtype=np.float32)
