"""How rooms answer a stroke: a bank of impulse responses, by `python -m training.rooms`.

Image sources (Allen & Berkley, 1979) by pyroomacoustics, from a vocal booth to a hall. Each room
has one microphone, near or far, and two places where something is struck: low, where the drums
are, and higher and to the side, where the cymbals are. Their responses follow each other in the
file, `room_007_low` and `room_007_high`.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import numpy as np
import pyroomacoustics

from hapju.strokes import FloatArray
from training.one_shots import BANKS, RATE_HZ, FloatSamples

ROOMS = BANKS / "rooms.npz"
COUNT = 150

_SEED = 343
_LONGEST_S = 1.0
_BANDS_HZ = [125.0 * 2**octave for octave in range(8)]
_HIGHEST_ORDER = 40
_SIZES_M = (  # length, width, height: from, to
    ((1.8, 1.8, 2.1), (2.8, 2.8, 2.5)),  # a booth
    ((2.8, 2.5, 2.3), (4.5, 4.0, 2.8)),  # a bedroom
    ((4.0, 3.5, 2.4), (7.0, 6.0, 3.2)),  # a rehearsal room, a garage
    ((6.0, 5.0, 2.8), (11.0, 9.0, 4.5)),  # a studio, a classroom
    ((11.0, 9.0, 4.0), (22.0, 16.0, 8.0)),  # a hall
)
_T60_S = ((0.1, 0.22), (0.12, 0.4), (0.18, 0.55), (0.2, 0.65), (0.4, 0.9))
_WALL_M = 0.25  # nothing stands nearer to a wall

log = logging.getLogger(__name__)

Random = np.random.Generator


def room_responses(number: int) -> tuple[FloatSamples, FloatSamples]:
    """What the microphone of this room hears of an impulse: from low, and from high.

    Each has its direct sound at index 0, with amplitude 1, and what comes after it up to a second.
    """
    random = np.random.default_rng([_SEED, number])
    kind = int(random.choice(len(_SIZES_M), p=[0.1, 0.25, 0.35, 0.2, 0.1]))
    size_m = random.uniform(*(np.array(corner) for corner in _SIZES_M[kind]))
    low, high, microphone = _places(size_m, random)
    material = _walls(size_m, float(random.uniform(*_T60_S[kind])), random)
    room = pyroomacoustics.ShoeBox(
        size_m,
        fs=RATE_HZ,
        materials=material,
        max_order=_HIGHEST_ORDER,
        air_absorption=True,
    )
    room.add_source(low)
    room.add_source(high)
    room.add_microphone(microphone)
    room.compute_rir()
    return (
        _from_direct_sound(room.rir[0][0], low - microphone, room.c),
        _from_direct_sound(room.rir[0][1], high - microphone, room.c),
    )


def _places(size_m: FloatArray, random: Random) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Where drums and cymbals are struck, and where the microphone stands."""
    low = np.array([*random.uniform(0.2, 0.8, 2) * size_m[:2], random.uniform(0.3, 0.7)])
    low = _inside(low, size_m)
    aside = random.uniform(-0.6, 0.6, 2)
    high = _inside(np.array([*(low[:2] + aside), random.uniform(0.85, 1.3)]), size_m)
    farthest_m = min(6.0, 0.8 * float(np.hypot(*size_m[:2])))
    distance_m = float(np.exp(random.uniform(np.log(0.3), np.log(farthest_m))))
    for _ in range(100):
        angle = random.uniform(0.0, 2 * np.pi)
        height_m = random.uniform(0.6, 2.0)
        away = distance_m * np.array([np.cos(angle), np.sin(angle)])
        microphone = np.array([*(low[:2] + away), height_m])
        if np.allclose(microphone, _inside(microphone, size_m)):
            break
    microphone = _inside(microphone, size_m)
    return _whole_samples_away(low, microphone), _whole_samples_away(high, microphone), microphone


def _inside(place: FloatArray, size_m: FloatArray) -> FloatArray:
    return np.clip(place, _WALL_M, size_m - _WALL_M)


def _whole_samples_away(place: FloatArray, microphone: FloatArray) -> FloatArray:
    """The place moved by millimetres, so that its sound arrives exactly at a sample."""
    away = place - microphone
    distance_m = max(float(np.linalg.norm(away)), 0.05)
    a_sample_m = float(pyroomacoustics.constants.get("c")) / RATE_HZ
    samples = round(distance_m / a_sample_m)
    return np.asarray(microphone + away * (samples * a_sample_m / distance_m), dtype=np.float64)


def _walls(size_m: FloatArray, t60_s: float, random: Random) -> pyroomacoustics.Material:
    """Walls that let the room ring for so long at 1 kHz, by Sabine; lows longer, highs less."""
    absorbs, _ = pyroomacoustics.inverse_sabine(max(t60_s, _shortest_s(size_m)), size_m)
    octaves = np.log2(np.array(_BANDS_HZ) / 1000.0)
    curve = np.exp(octaves * random.uniform(0.0, 0.35) + random.normal(0.0, 0.15, octaves.size))
    coefficients = np.clip(absorbs * curve, 0.02, 0.97)
    return pyroomacoustics.Material({"coeffs": list(coefficients), "center_freqs": _BANDS_HZ})


def _shortest_s(size_m: FloatArray) -> float:
    """The T60 of the room with walls that absorb 85 %: Sabine's formula knows none much shorter."""
    length, width, height = size_m
    walls_m2 = 2.0 * (length * width + length * height + width * height)
    return float(0.161 * length * width * height / (0.85 * walls_m2))


def _from_direct_sound(response: FloatArray, away_m: FloatArray, speed_m_s: float) -> FloatSamples:
    """The response from its direct sound on, which gets amplitude 1; its end is faded out.

    Pyroomacoustics delays all by half the length of its filter for fractions of a sample.
    """
    late = pyroomacoustics.constants.get("frac_delay_length") // 2
    arrival = round(float(np.linalg.norm(away_m)) / speed_m_s * RATE_HZ) + late
    answer = response[arrival : arrival + round(_LONGEST_S * RATE_HZ)] / response[arrival]
    answer = answer[: _dies_at(answer)]
    fade = min(RATE_HZ // 20, answer.size // 2)
    answer[-fade:] *= np.cos(np.linspace(0.0, np.pi / 2, fade)) ** 2
    return np.asarray(answer, dtype=np.float32)


def _dies_at(answer: FloatArray) -> int:
    """From where on less than a millionth of the energy is left."""
    left = np.cumsum(answer[::-1] ** 2)[::-1]
    return max(int(np.count_nonzero(left > 1e-6 * left[0])), RATE_HZ // 50)


def make(path: Path = ROOMS, count: int = COUNT) -> None:
    """Writes the bank, unless it is there."""
    if path.exists():
        return
    bank: dict[str, FloatSamples] = {}
    for number in range(count):
        for place, answer in zip(("low", "high"), room_responses(number), strict=True):
            bank[f"room_{number:03d}_{place}"] = answer
    path.parent.mkdir(parents=True, exist_ok=True)
    partly = path.with_suffix(".partly")
    with partly.open("wb") as file:
        np.savez(file, **bank)  # type: ignore[arg-type]
    partly.replace(path)
    log.info("%d responses of %d rooms", len(bank), count)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    make()
