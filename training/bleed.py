"""Music without drums that leaks into a recording: a bank of clips, by `python -m training.bleed`.

Each clip is a band without its drummer: chords, bass, guitars, keys, pads, a tune, on programs of
General MIDI by chance, played by FluidSynth. Whoever hears drums must leave its attacks alone.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import mido
import numpy as np
import soundfile
from numpy.typing import NDArray

from training.one_shots import BANKS, RATE_HZ
from training.soundfonts import SOUNDFONTS, fluidsynth, write_midi

BLEED = BANKS / "bleed.npz"
COUNT = 60
SECONDS = 25.0

_SEED = 127
_FONTS = ("FluidR3_GM.sf2", "MuseScore_General_Full.sf2")
_PROGRESSIONS = (  # degrees of the scale
    (0, 3, 4, 0), (0, 4, 5, 3), (5, 3, 0, 4), (1, 4, 0, 0), (0, 5, 1, 4), (0, 0, 3, 4),
    (0, 2, 3, 4), (0, 5, 3, 4), (3, 0, 4, 5), (0,), (0, 3), (0, 6, 3, 0),
)  # fmt: skip
_SCALES = ((0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 3, 5, 7, 9, 10))

log = logging.getLogger(__name__)

Random = np.random.Generator
Note = tuple[float, float, int, int]
"""Beat at which it begins, beats that it lasts, key, velocity."""


@dataclass(frozen=True, slots=True)
class Harmony:
    """A key, its scale, and the chords bar by bar."""

    tonic: int
    scale: tuple[int, ...]
    degrees: tuple[int, ...]
    beats: int

    def pitch(self, degree: int) -> int:
        """The key number of a degree of the scale, from the tonic on, over octaves."""
        return self.tonic + 12 * (degree // 7) + self.scale[degree % 7]

    def chord(self, bar: int) -> list[int]:
        """The triad of this bar."""
        root = self.degrees[bar % len(self.degrees)]
        return [self.pitch(root + step) for step in (0, 2, 4)]


@dataclass(frozen=True, slots=True)
class Part:
    """What one player of the band plays, and how exactly: the scatter of the attacks."""

    program: int
    notes: list[Note]
    loudness: int
    scatter_s: float


def clip(number: int) -> NDArray[np.float16]:
    """Clip ``number``: mono at 44.1 kHz, at half of full scale."""
    random = np.random.default_rng([_SEED, number])
    tempo_bpm = float(np.exp(random.uniform(np.log(60.0), np.log(200.0))))
    harmony = Harmony(
        tonic=int(random.integers(43, 55)),
        scale=_SCALES[int(random.integers(len(_SCALES)))],
        degrees=_PROGRESSIONS[int(random.integers(len(_PROGRESSIONS)))],
        beats=int(random.choice([3, 4, 4, 4, 4, 6])),
    )
    bars = int(np.ceil(SECONDS * tempo_bpm / 60.0 / harmony.beats)) + 1
    parts = _band(harmony, bars, random)
    font = SOUNDFONTS / _FONTS[int(random.integers(len(_FONTS)))]
    with tempfile.TemporaryDirectory() as folder:
        midi, wav = Path(folder) / "band.mid", Path(folder) / "band.wav"
        write_midi(_events(parts, 60.0 / tempo_bpm, random), midi)
        fluidsynth(font, midi, wav)
        sound, _ = soundfile.read(wav, frames=round(SECONDS * RATE_HZ))
    mono = np.mean(sound, axis=1)
    return np.asarray(mono * (0.5 / float(np.max(np.abs(mono)))), dtype=np.float16)


def _band(harmony: Harmony, bars: int, random: Random) -> list[Part]:
    """A part for each of some of the band's players; at least one."""
    players = (
        (0.8, _bass, range(32, 40)),
        (0.45, _strummed, range(24, 29)),
        (0.35, _power_chords, range(29, 31)),
        (0.45, _comping, (0, 1, 2, 4, 5, 6, 7, 16, 17, 18, 21)),
        (0.35, _pad, (48, 49, 50, 51, 52, 61, 63, 88, 89, 90, 91, 94, 95)),
        (0.4, _tune, (22, 27, 29, 30, 40, 56, 64, 65, 66, 71, 73, 80, 81, 84, 87)),
        (0.3, _broken_chords, (0, 4, 11, 12, 24, 25, 46, 80, 98, 108)),
    )
    chosen = [player for player in players if random.random() < player[0]] or [players[0]]
    return [
        Part(
            program=int(random.choice(programs)),
            notes=list(played(harmony, bars, random)),
            loudness=int(random.integers(60, 127)),
            scatter_s=float(random.uniform(0.0, 0.02)),
        )
        for _, played, programs in chosen
    ]


def _velocity(random: Random) -> int:
    return int(np.clip(random.normal(88, 16), 20, 127))


def _rhythm(beats: int, random: Random) -> list[float]:
    """Beats of one bar at which a player strikes: even, or off the beat."""
    step = float(random.choice([0.25, 0.5, 0.5, 1.0, 1.0 / 3.0]))
    places = np.arange(0.0, beats - 1e-6, step)
    kept = places[random.random(places.size) < random.uniform(0.3, 1.0)]
    return kept.tolist() or [0.0]


def _bass(harmony: Harmony, bars: int, random: Random) -> Iterator[Note]:
    rhythm = _rhythm(harmony.beats, random)
    for bar in range(bars):
        root = harmony.chord(bar)[0] - 12
        for beat in rhythm:
            key = root + int(random.choice([0, 0, 0, 7, 12, -5]))
            yield (
                bar * harmony.beats + beat,
                float(random.uniform(0.2, 0.9)),
                key,
                _velocity(random),
            )


def _strummed(harmony: Harmony, bars: int, random: Random) -> Iterator[Note]:
    """Chords whose strings sound one after the other, down or up."""
    rhythm = _rhythm(harmony.beats, random)
    spread = float(random.uniform(0.005, 0.06))
    for bar in range(bars):
        chord = harmony.chord(bar)
        strings = [*chord, chord[0] + 12, chord[1] + 12, chord[2] + 12]
        for number, beat in enumerate(rhythm):
            order = strings if number % 2 == 0 else strings[::-1]
            loud = _velocity(random)
            for at, key in enumerate(order):
                yield bar * harmony.beats + beat + at * spread, 0.8, key, loud


def _power_chords(harmony: Harmony, bars: int, random: Random) -> Iterator[Note]:
    rhythm = _rhythm(harmony.beats, random)
    short = float(random.choice([0.2, 0.45, 0.9]))
    for bar in range(bars):
        root = harmony.chord(bar)[0]
        for beat in rhythm:
            loud = _velocity(random)
            for key in (root - 12, root - 5, root):
                yield bar * harmony.beats + beat, short, key, loud


def _comping(harmony: Harmony, bars: int, random: Random) -> Iterator[Note]:
    for bar in range(bars):
        for beat in _rhythm(harmony.beats, random)[::2]:
            loud = _velocity(random)
            for key in harmony.chord(bar):
                yield bar * harmony.beats + beat, float(random.uniform(0.2, 1.5)), key + 12, loud


def _pad(harmony: Harmony, bars: int, random: Random) -> Iterator[Note]:
    for bar in range(bars):
        for key in harmony.chord(bar):
            yield float(bar * harmony.beats), harmony.beats * 0.98, key + 12, _velocity(random)


def _tune(harmony: Harmony, bars: int, random: Random) -> Iterator[Note]:
    """A walk along the scale, with rests."""
    degree = 7
    for bar in range(bars):
        if random.random() < 0.3:
            continue
        for beat in _rhythm(harmony.beats, random):
            degree = int(np.clip(degree + random.integers(-2, 3), 3, 18))
            key = harmony.pitch(degree) + 12
            yield (
                bar * harmony.beats + beat,
                float(random.uniform(0.2, 1.2)),
                key,
                _velocity(random),
            )


def _broken_chords(harmony: Harmony, bars: int, random: Random) -> Iterator[Note]:
    step = float(random.choice([0.25, 0.5, 1.0 / 3.0]))
    for bar in range(bars):
        chord = harmony.chord(bar)
        for number, beat in enumerate(np.arange(0.0, harmony.beats - 1e-6, step)):
            key = chord[number % 3] + 12 * (1 + number // 3 % 2)
            yield bar * harmony.beats + float(beat), step, key, _velocity(random)


def _events(parts: list[Part], a_beat_s: float, random: Random) -> list[tuple[float, mido.Message]]:
    """All parts as messages in time order; each attack is off by the player's own scatter."""
    events: list[tuple[float, mido.Message]] = []
    channels = [channel for channel in range(16) if channel != 9]  # 9 is the drums'
    for channel, part in zip(channels, parts, strict=False):
        program = mido.Message("program_change", channel=channel, program=part.program)
        loud = mido.Message("control_change", channel=channel, control=7, value=part.loudness)
        events += [(0.0, program), (0.0, loud)]
        for beat, beats, key, velocity in part.notes:
            key = int(np.clip(key, 20, 110))
            start = max(beat * a_beat_s + float(random.normal(0.0, part.scatter_s)), 0.0)
            on = mido.Message("note_on", channel=channel, note=key, velocity=velocity)
            off = mido.Message("note_off", channel=channel, note=key)
            events += [(start, on), (start + max(beats * a_beat_s, 0.03), off)]
    return sorted(events, key=lambda event: event[0])


def make(path: Path = BLEED, count: int = COUNT) -> None:
    """Writes the bank, unless it is there."""
    if path.exists():
        return
    bank = {f"clip_{number:03d}": clip(number) for number in range(count)}
    path.parent.mkdir(parents=True, exist_ok=True)
    partly = path.with_suffix(".partly")
    with partly.open("wb") as file:
        np.savez(file, **bank)  # type: ignore[arg-type]
    partly.replace(path)
    log.info("%d clips of %g s", len(bank), SECONDS)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    make()
