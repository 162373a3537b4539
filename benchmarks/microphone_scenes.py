"""Scenes for the studio's microphone: kits in rooms, and the page's own sound, with the truth.

``python -m benchmarks.microphone_scenes FOLDER`` renders them; in ``web/``,
``SCENES=FOLDER node benchmarks/run.mjs microphone`` hears them with the pages' own code. The kits
are :func:`training.synthesised_kits.varied_kit`: other drums than the studio's own sounds.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
from scipy.signal import butter, fftconvolve, sosfilt

from hapju.sound.clicks import click_sound
from hapju.sound.kit import stroke_sound
from hapju.sound.kit_model import Room
from hapju.sound.ringing import RATE
from hapju.sound.room import response
from hapju.sound.tones import tone_sound
from hapju.strokes import FloatArray, Piece
from training.synthesised_kits import varied_kit

KITS = (9_001, 9_002, 9_003)
PIECES = (
    Piece.KICK,
    Piece.SNARE,
    Piece.HIHAT_CLOSED,
    Piece.HIHAT_OPEN,
    Piece.TOM_HIGH,
    Piece.TOM_FLOOR,
    Piece.CRASH,
    Piece.RIDE,
)
SMALL = (Piece.KICK, Piece.SNARE, Piece.HIHAT_CLOSED)
VELOCITIES = (0.3, 0.5, 0.75, 1.0)
VARIATIONS = 4
TEACHES = 6
ROUND_TRIP_S = 0.0437
"""Of the speakers' sound into the microphone: both latencies and a metre and a half of air."""
LEAD_S = 1.0
ALONG_S = 34.0
PEAK = 0.5
PAD_S = 0.08

Hit = tuple[float, Piece, float]


@cache
def sound_of(seed: int, piece: Piece, velocity: float, variation: int) -> FloatArray:
    """A stroke of a kit, in a living room a metre away; each variation hits another spot."""
    kit = varied_kit(seed)
    body = kit.bodies[piece]
    random = np.random.default_rng([seed, int(piece), variation])
    if body.head is not None:
        spot = float(np.clip(body.head.strike_at + random.normal(0, 0.08), 0.02, 0.9))
        contact_ms = body.head.contact_ms * float(np.exp(random.normal(0, 0.12)))
        body = replace(body, head=replace(body.head, strike_at=spot, contact_ms=contact_ms))
    room = Room(level_db=-9.0, t60_s=0.4, lowest_hz=150.0)
    kit = replace(kit, room=room, bodies={**kit.bodies, piece: body})
    return stroke_sound(piece, velocity, kit, variation)[:RATE]


@cache
def own_stroke(piece: Piece, velocity: float = 1.0) -> FloatArray:
    """A stroke as the page sounds it."""
    return stroke_sound(piece, velocity)[:RATE]


@cache
def own_tone(voice: str, pitch: int) -> FloatArray:
    """A tone of the backing as the page sounds it, half a second long."""
    return tone_sound(voice, pitch)[: RATE // 2]


@cache
def pad_room() -> FloatArray:
    """What a room answers to the pad."""
    return response(Room(level_db=-12.0), np.random.default_rng(5))


def pad_sound(velocity: float, random: np.random.Generator) -> FloatArray:
    """A stick on a practice pad of rubber: a knock of a few milliseconds, and a dull body."""
    time = np.arange(int(PAD_S * RATE)) / RATE
    knock = random.normal(size=time.size) * np.exp(-time / 0.0025)
    body = np.sin(2 * np.pi * random.uniform(380, 420) * time) * np.exp(-time / 0.012)
    rise = np.minimum(1.0, time / 0.0004)
    dull = 1.0 - 0.6 * velocity
    knock = np.convolve(knock, np.exp(-np.arange(12) * (1.2 - dull)))[: time.size]
    sound = rise * (knock / np.abs(knock).max() + 0.8 * body)
    answered = fftconvolve(sound, pad_room())
    answered[: sound.size] += sound
    return np.asarray(answered / np.abs(answered).max() * velocity**1.6, dtype=np.float64)


def mixed(sounds: Iterable[tuple[float, FloatArray]], seconds: float) -> FloatArray:
    """Sounds at their times."""
    out = np.zeros(int(seconds * RATE))
    for time_s, sound in sounds:
        at = round(time_s * RATE)
        length = min(sound.size, out.size - at)
        out[at : at + length] += sound[:length]
    return out


def noise(size: int, level_db: float, random: np.random.Generator) -> FloatArray:
    """The noise of a room: pink, with the hum of the mains; ``level_db`` is its RMS."""
    spectrum = np.fft.rfft(random.normal(size=size))
    frequency = np.fft.rfftfreq(size, 1 / RATE)
    spectrum /= np.sqrt(np.maximum(frequency, 40.0))
    pink = np.fft.irfft(spectrum, size)
    pink += 0.5 * pink.std() * np.sin(2 * np.pi * 100.0 * np.arange(size) / RATE)
    return np.asarray(pink / pink.std() * 10 ** (level_db / 20))


class Scenes:
    """Writes scenes into a folder, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.told: list[dict[str, object]] = []

    def write(
        self,
        name: str,
        mic: FloatArray,
        hits: list[Hit],
        played: FloatArray | None = None,
        **more: object,
    ) -> None:
        """One scene: its sound, and what is in it."""
        file = f"{len(self.told)}.f32"
        np.clip(mic, -1, 1).astype("<f4").tofile(self.folder / file)
        if played is not None:
            played.astype("<f4").tofile(self.folder / f"{len(self.told)}.played.f32")
        strokes = [[round(at * RATE) / RATE, int(piece), force] for at, piece, force in hits]
        scene = {"name": name, "file": file, "strokes": strokes, "hasPlayed": played is not None}
        self.told.append({**scene, **more})

    def close(self) -> None:
        """The list of all."""
        (self.folder / "scenes.json").write_text(json.dumps({"rate": RATE, "scenes": self.told}))


def played_hits(
    pieces: tuple[Piece, ...], gap_s: float, count: int, random: np.random.Generator
) -> list[Hit]:
    """One stroke after the other, each up to 15 ms beside its place, of every force."""
    return [
        (
            LEAD_S + number * gap_s + float(np.clip(random.normal(0, 0.006), -0.015, 0.015)),
            pieces[int(random.integers(len(pieces)))],
            VELOCITIES[int(random.integers(len(VELOCITIES)))],
        )
        for number in range(count)
    ]


def kit_mix(seed: int, hits: list[Hit], random: np.random.Generator, taught: int = 0) -> FloatArray:
    """The strokes of a kit as a microphone hears them; those that teach are heard only once."""
    sounds = []
    for number, (time_s, piece, velocity) in enumerate(hits):
        again = VARIATIONS + number % TEACHES
        variation = again if number < taught else int(random.integers(VARIATIONS))
        sounds.append((time_s, sound_of(seed, piece, velocity, variation)))
    return mixed(sounds, hits[-1][0] + 1.5)


def levels_and_noise(scenes: Scenes, random: np.random.Generator) -> None:
    """One drum, at several levels over several noises."""
    for peak_db in (-6, -20, -34):
        for noise_db in (-75, -55):
            for drum in ("pad", "snare"):
                hits = played_hits((Piece.SNARE,), 0.125, 160, random)
                if drum == "pad":
                    sounds = [(at, pad_sound(velocity, random)) for at, _, velocity in hits]
                    mic = mixed(sounds, hits[-1][0] + 1.5)
                else:
                    mic = kit_mix(KITS[0], hits, random)
                mic *= 10 ** (peak_db / 20) / np.abs(mic).max()
                mic += noise(mic.size, noise_db, random)
                scenes.write("levels", mic, hits, drum=drum, peakDb=peak_db, noiseDb=noise_db)


def rolls(scenes: Scenes, random: np.random.Generator) -> None:
    """Faster and faster strokes on one drum."""
    for gap_ms in (100, 70, 50, 40, 30):
        for drum in ("pad", "snare"):
            hits = [
                (LEAD_S + number * gap_ms / 1000 + random.uniform(-0.003, 0.003), Piece.SNARE, 0.7)
                for number in range(120)
            ]
            if drum == "pad":
                mic = mixed([(at, pad_sound(0.7, random)) for at, *_ in hits], hits[-1][0] + 1)
            else:
                mic = kit_mix(KITS[1], hits, random)
            mic *= 0.5 / np.abs(mic).max()
            scenes.write("rolls", mic + noise(mic.size, -65, random), hits, drum=drum, gapMs=gap_ms)


def whole_kits(scenes: Scenes, random: np.random.Generator) -> None:
    """Taught kits: six strokes on each piece, then a few minutes of one stroke at a time."""
    for seed in KITS:
        for label, pieces in (("three", SMALL), ("eight", PIECES)):
            for gap_ms in (250, 125):
                taught = [
                    (LEAD_S + 0.8 * number, piece, VELOCITIES[number % 3 + 1])
                    for number, piece in enumerate(np.repeat(np.array(pieces), TEACHES))
                ]
                taught = [(at, Piece(int(piece)), force) for at, piece, force in taught]
                after = taught[-1][0] + 1.0
                hits = [
                    (at + after, piece, force)
                    for at, piece, force in played_hits(pieces, gap_ms / 1000, 160, random)
                ]
                mic = kit_mix(seed, taught + hits, random, len(taught))
                mic *= 0.5 / np.abs(mic).max()
                mic += noise(mic.size, -65, random)
                scenes.write(
                    "kit", mic, taught + hits, pieces=label, gapMs=gap_ms, taught=len(taught)
                )


def programme(kind: str, seconds: float, random: np.random.Generator) -> FloatArray:
    """What the page plays: a click at 120 BPM, and with it a partner or the backing."""
    beats = np.arange(LEAD_S, seconds - 1, 0.5)
    sounds = [
        (float(at), 0.25 * click_sound("high" if number % 4 == 0 else "low"))
        for number, at in enumerate(beats)
    ]
    if kind in ("partner", "all"):
        for number, at in enumerate(beats):
            late = float(at) + random.normal(0.02, 0.012)
            sounds.append((late, 0.5 * own_stroke(Piece.SNARE if number % 2 else Piece.KICK)))
            for eighth in (0.0, 0.25):
                late = float(at) + eighth + random.normal(0.02, 0.012)
                sounds.append((late, 0.5 * own_stroke(Piece.HIHAT_CLOSED, 0.7)))
    if kind in ("backing", "all"):
        for number, at in enumerate(beats):
            chord = (48, 52, 55, 59) if number % 8 < 4 else (45, 48, 52, 57)
            sounds.extend((float(at), 0.2 * own_tone("keys", pitch)) for pitch in chord)
            for eighth in (0.0, 0.25):
                sounds.append(
                    (float(at) + eighth, 0.3 * own_tone("bass", chord[0] - 12)[: RATE // 4])
                )
                sounds.append(
                    (float(at) + eighth, 0.2 * own_tone("pluck", chord[2] + 12)[: RATE // 4])
                )
    return mixed(sounds, seconds)


def measuring_sounds() -> FloatArray:
    """What the page plays to find its own way into the microphone (speaker_sounds in the pages)."""
    sounds: list[tuple[float, FloatArray]] = []
    for number in range(4):
        at = 0.3 + 1.6 * number
        sounds.append((at, 0.5 * click_sound("high" if number % 2 == 0 else "low")))
        for turn, piece in enumerate((Piece.SNARE, Piece.KICK, Piece.HIHAT_CLOSED)):
            sounds.append((at + 0.4 * (turn + 1), 0.7 * own_stroke(piece)))
    return mixed(sounds, 7.2)


def speaker(random: np.random.Generator) -> FloatArray:
    """A small loudspeaker in a room, a metre and a half away: its answer to an impulse."""
    answer = np.zeros(int(0.5 * RATE))
    answer[0] = 1.0
    tail = response(Room(level_db=-4.0, t60_s=0.35, lowest_hz=200.0), random)
    answer[: tail.size] += tail
    small = butter(2, (180.0, 9_000.0), "bandpass", fs=RATE, output="sos")
    return np.asarray(sosfilt(small, answer))


def bleeding(scenes: Scenes, random: np.random.Generator) -> None:
    """Playing along to loudspeakers: how loud they are at the microphone beside the strokes."""
    for kind, bleed_db, drum in product(
        ("click", "partner", "backing", "all"), (-30, -20, -10), ("pad", "snare")
    ):
        answer = speaker(random)
        played = programme(kind, ALONG_S, random)
        hits, mic = played_along(drum, random)
        heard = _arrived(played, answer)
        gain = PEAK * 10 ** (bleed_db / 20) / np.abs(heard).max()
        measured = measuring_sounds()
        quiet = gain * _arrived(measured, answer)
        whole = np.concatenate([quiet, mic + gain * heard])
        first_s = measured.size / RATE
        scenes.write(
            "bleed",
            whole + noise(whole.size, -68, random),
            [(at + first_s, piece, force) for at, piece, force in hits],
            np.concatenate([measured, played]),
            kind=kind,
            bleedDb=bleed_db,
            drum=drum,
            measuredFrames=measured.size,
            roundTripMs=1000 * ROUND_TRIP_S,
        )


def played_along(drum: str, random: np.random.Generator) -> tuple[list[Hit], FloatArray]:
    """Strokes around the eighths, SD 15 ms, and their sound; none in the first bar."""
    hits: list[Hit] = []
    for at in np.arange(LEAD_S + 2.0, ALONG_S - 1.5, 0.25):
        late = float(np.clip(random.normal(0.0, 0.015), -0.045, 0.045))
        if random.uniform() < 0.75:
            force = VELOCITIES[int(random.integers(1, len(VELOCITIES)))]
            hits.append((float(at) + ROUND_TRIP_S + late, Piece.SNARE, force))
    if drum == "pad":
        mic = mixed([(at, pad_sound(force, random)) for at, _, force in hits], ALONG_S)
    else:
        mic = mixed(
            [(at, sound_of(KITS[2], piece, force, 0)) for at, piece, force in hits], ALONG_S
        )
    return hits, mic * (PEAK / np.abs(mic).max())


def _arrived(played: FloatArray, answer: FloatArray) -> FloatArray:
    return mixed([(ROUND_TRIP_S, fftconvolve(played, answer))], played.size / RATE)


def main(folder: str) -> None:
    """Render all of them into a folder."""
    scenes = Scenes(Path(folder))
    for number, stage in enumerate((levels_and_noise, rolls, bleeding, whole_kits)):
        stage(scenes, np.random.default_rng([20_261_125, number]))
        scenes.close()


if __name__ == "__main__":
    main(sys.argv[1])
