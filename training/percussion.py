"""Hand percussion that plays beside a kit: a bank of strokes, by `python -m training.percussion`.

Tambourines, shakers, claps, congas and the like of General MIDI's drum map: whoever hears a kit
must leave them alone.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import mido
import numpy as np
import soundfile

from training.attack_rule import attack_of
from training.one_shots import BANKS, RATE_HZ, FloatSamples
from training.soundfonts import SOUNDFONTS, fluidsynth, write_midi

PERCUSSION = BANKS / "percussion.npz"
FONT = "FluidR3_GM.sf2"
NOTES = (39, 54, 56, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 73, 75, 76, 77, 80, 81, 82)
"""Claps, tambourine, cowbell, bongos, congas, timbales, agogos, cabasa, maracas, guiro, claves,
wood blocks, triangles, shaker."""
VELOCITIES = (60, 110)
_EACH_S = 1.0
_QUIETEST = 10 ** (-60 / 20)


def strokes() -> dict[str, FloatSamples]:
    """Each note at each velocity, from its attack on, at most a second, its peak at 1."""
    plan = [(note, velocity) for note in NOTES for velocity in VELOCITIES]
    events: list[tuple[float, mido.Message]] = []
    for number, (note, velocity) in enumerate(plan):
        now = number * _EACH_S
        stop = mido.Message("control_change", channel=9, control=120, value=0)
        events += [
            (now, stop),
            (now + 0.1, mido.Message("note_on", channel=9, note=note, velocity=velocity)),
        ]
    with tempfile.TemporaryDirectory() as folder:
        midi, wav = Path(folder) / "strokes.mid", Path(folder) / "strokes.wav"
        write_midi(events, midi)
        fluidsynth(SOUNDFONTS / FONT, midi, wav)
        sound = soundfile.read(wav, always_2d=True)[0].mean(axis=1)
    made = {}
    for number, (note, velocity) in enumerate(plan):
        begin = round((number * _EACH_S + 0.05) * RATE_HZ)
        alone = sound[begin : begin + round((_EACH_S - 0.06) * RATE_HZ)]
        loudest = float(np.max(np.abs(alone), initial=0.0))
        if loudest > _QUIETEST:
            made[f"{note}_{velocity}"] = (alone[attack_of(alone) :] / loudest).astype(np.float32)
    return made


@cache
def percussion() -> list[list[FloatSamples]]:
    """The bank: of each instrument its strokes; empty where it wasn't made."""
    if not PERCUSSION.exists():
        return []
    with np.load(PERCUSSION) as file:
        kinds: dict[str, list[FloatSamples]] = {}
        for key in sorted(file.files):
            kinds.setdefault(key.split("_")[0], []).append(file[key])
    return list(kinds.values())


if __name__ == "__main__":
    if not PERCUSSION.exists():
        PERCUSSION.parent.mkdir(parents=True, exist_ok=True)
        with PERCUSSION.open("wb") as out:
            np.savez(out, **strokes())
