"""Real grooves on kits, in rooms and through microphones that no training heard, and the truth.

The kits come from the banks that `docs/hearing/training.md` makes: synthesised ones of held-out
seeds, and the kits of a soundfont and a Hydrogen kit that training leaves out. Each stands in a
room of its own by the image source method (Allen & Berkley 1979).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from scipy.fft import rfft

from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.hear.audio.spectrogram import RATE_HZ, Samples
from hapju.strokes import BoolArray, FloatArray, IntArray, Piece, Strokes
from training import colouring
from training.held_out import HELD_OUT_KITS
from training.one_shots import KITS, OneShot, SampledKit, kit_names, load_kit, struck
from training.performances import groove_files, played_groove
from training.rooms import room_responses
from training.scenes import chimera

SECONDS = 30.0
AUDIBLE_DB = -3.0
"""A stroke is asked for if in one band it is no softer than this beside all else there."""

_SEED = 20_261_125
_FIRST_ROOM = 10_000  # rooms of training count from 0
_CHOKED_S = 0.012
_BANDS_HZ = np.geomspace(50.0, 16_000.0, 18)
_WINDOW = 1024
_BEFORE = 256  # samples of the window before the attack

Random = np.random.Generator


@dataclass(frozen=True, slots=True, eq=False)
class Rendered:
    """What a microphone heard, and what was played.

    Attributes:
        samples: mono at 44.1 kHz.
        strokes: the truth: each time is when the direct sound first reached the microphone.
        over_db: shape ``(n,)``: how loud each stroke is beside all else, in the half octave where
            it stands out most.
        dated: whether its attack is known within half a millisecond.
    """

    samples: Samples
    strokes: Strokes
    over_db: FloatArray
    dated: BoolArray

    @property
    def audible(self) -> BoolArray:
        """Whether a stroke can be told from what else sounds; shape ``(n,)``."""
        return self.over_db > AUDIBLE_DB


def held_out_kits(synthesised: bool) -> list[str]:
    """The names of the kits that training leaves out and a stick strikes; none without banks."""
    names = sorted(HELD_OUT_KITS & set(kit_names()))
    return [
        name
        for name in names
        if name.startswith("synthesised") == synthesised
        and not name.endswith(("electronic", "tr_808"))
    ]


def rendered(kit_name: str, number: int, phone: bool, groove: Path) -> Rendered:
    """Scene ``number`` on this kit, heard by a microphone or by a phone. The same each time."""
    random = np.random.default_rng([_SEED, number, phone])
    files = groove_files(groove, "validation")
    played = played_groove(files[int(random.integers(len(files)))], SECONDS, random)
    kit = chimera([load_kit(KITS / f"{kit_name}.npz")], random)  # its classes as loud as usual
    strokes, shots, starts = _shots(kit, played, random)
    low, high = _buses(strokes, shots, starts)
    answers = room_responses(_FIRST_ROOM + number)
    wet_db = 0.0 if phone else float(random.uniform(-20.0, -6.0))
    mixed = colouring.in_room(low, answers[0], wet_db) + colouring.in_room(high, answers[1], wet_db)
    treated = (colouring.through_a_phone if phone else colouring.equalised)(mixed, random)
    noisy = colouring.with_noise(treated, random, -65.0)
    over_db = _over_db(shots, starts, mixed, treated, noisy - treated)
    dated = np.array([shot.attack_doubt_ms <= 0.5 for shot in shots], dtype=np.bool_)
    loudest = float(np.max(np.abs(noisy)))
    return Rendered((noisy * (0.7 / loudest)).astype(np.float32), strokes, over_db, dated)


def _shots(
    kit: SampledKit, played: Strokes, random: Random
) -> tuple[Strokes, list[OneShot], IntArray]:
    """The strokes that the kit has pieces for, a shot for each, and the samples of the attacks."""
    has = np.isin(played.piece, list(kit.shots)) & (played.time_s < SECONDS - 0.1)
    strokes = played.where(has)
    shots = []
    for _, piece, velocity in strokes:
        shot = struck(kit, piece, velocity, random)
        assert shot is not None
        shots.append(shot)
    starts = np.round(strokes.time_s * RATE_HZ).astype(np.int64)
    return Strokes.of(starts / RATE_HZ, strokes.piece, strokes.velocity), shots, starts


def _buses(strokes: Strokes, shots: list[OneShot], starts: IntArray) -> tuple[Samples, Samples]:
    """What stands on the floor and what stands on stands, dry. The foot closes an open hi-hat."""
    low, high = (np.zeros(round(SECONDS * RATE_HZ), dtype=np.float32) for _ in range(2))
    classes = drum_classes_of(strokes.piece)
    hats = starts[classes == DrumClass.HIHAT]
    for shot, start, drum_class in zip(shots, starts.tolist(), classes, strict=True):
        sound = shot.samples
        later = hats[hats > start]
        if shot.piece == Piece.HIHAT_OPEN and later.size:
            since = np.arange(sound.size) - shot.attack - (int(later[0]) - start)
            sound = sound * np.exp(-np.maximum(since, 0) / (_CHOKED_S * RATE_HZ))
        bus = high if drum_class in (DrumClass.HIHAT, DrumClass.CYMBAL) else low
        begin = start - shot.attack
        part = sound[max(-begin, 0) : bus.size - begin]
        bus[max(begin, 0) : max(begin, 0) + part.size] += part.astype(np.float32)
    return low, high


def _over_db(
    shots: list[OneShot], starts: IntArray, mixed: Samples, treated: Samples, noise: Samples
) -> FloatArray:
    """How loud a stroke's first 17 ms are beside all that masks them, in its best half octave."""
    gain = _band_power(treated) / np.maximum(_band_power(mixed), 1e-20)
    hiss = _band_power(noise)
    padded = np.pad(mixed, _WINDOW)
    best = np.zeros(len(shots))
    for number, (shot, start) in enumerate(zip(shots, starts.tolist(), strict=True)):
        own = np.zeros(_WINDOW, dtype=np.float32)
        before = min(_BEFORE, shot.attack)
        part = shot.samples[shot.attack - before :][: _WINDOW - _BEFORE + before]
        own[_BEFORE - before : _BEFORE - before + part.size] = part
        first = start - _BEFORE + _WINDOW
        rest = padded[first : first + _WINDOW] - own
        over = _bands(own) * gain / (_bands(rest) * gain + hiss)
        best[number] = 10 * np.log10(np.max(over) + 1e-12)
    return best


def _bands(frames: Samples) -> FloatArray:
    """The power in each half octave of windows of samples, shape ``(…, 17)``."""
    power = np.abs(rfft(frames * np.hanning(_WINDOW).astype(np.float32), axis=-1)) ** 2
    return np.add.reduceat(power, _edges(), axis=-1)[..., :-1].astype(np.float64)


@cache
def _edges() -> IntArray:
    return np.round(_BANDS_HZ / RATE_HZ * _WINDOW).astype(np.int64)


def _band_power(samples: Samples) -> FloatArray:
    """The mean over all windows."""
    frames = samples[: samples.size // _WINDOW * _WINDOW].reshape(-1, _WINDOW)
    return np.asarray(np.mean(_bands(frames), axis=0), dtype=np.float64)
