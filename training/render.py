"""Scenes on disk: their pictures, and what was struck. The first half of `python -m training`.

Scene number n is the same on every machine with the same banks, and scenes that are there already
are left alone, so that a rendering cut off goes on.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import numpy as np

from hapju.hear.audio.spectrogram import HOP, MARGIN, QUIETEST, RATE_HZ, Samples, band_magnitudes
from training.held_out import HELD_OUT_KITS
from training.one_shots import KITS, SampledKit, kit_names, load_kit
from training.percussion import percussion
from training.performances import groove_files, made_up, played_groove
from training.scenes import Scene, chimera, recorded, varied

SCENES = Path("build/hearing/scenes")
SECONDS = 40.0
SEED = 20261125


def scene(number: int, held_out: bool, groove: Path) -> Scene:
    """Scene ``number``: of training, or of kits and grooves that training never hears."""
    random = np.random.default_rng([SEED, int(held_out), number])
    files = groove_files(groove, "validation" if held_out else "train")
    if random.random() < 0.5:
        strokes = played_groove(files[int(random.integers(len(files)))], SECONDS, random)
    else:
        strokes = made_up(SECONDS, random)
    kits = _kits(held_out)
    if random.random() < 0.4 and not held_out:
        kit = chimera([_any_of(kits, random) for _ in range(8)], random)
    else:
        kit = _any_of(kits, random)
    return recorded(strokes, varied(kit, random), SECONDS, random, _rooms(), _bleed(), percussion())


def _any_of(kits: list[SampledKit], random: np.random.Generator) -> SampledKit:
    """A kit of a bank at random: a bank of many kits much alike counts little more than one."""
    banks: dict[str, list[SampledKit]] = {}
    for kit in kits:
        banks.setdefault(kit.name.split("_")[0], []).append(kit)
    weights = np.array([len(some) ** 0.5 for some in banks.values()])
    bank = list(banks.values())[int(random.choice(len(banks), p=weights / weights.sum()))]
    return bank[int(random.integers(len(bank)))]


def pictures_of(samples: Samples) -> np.ndarray:
    """The logarithm of the scene's band magnitudes, half precision."""
    padded = np.pad(samples, (MARGIN, MARGIN))
    return np.log(band_magnitudes(padded) + QUIETEST).astype(np.float16)


def write_scene(number: int, held_out: bool, groove: Path) -> Path:
    """Renders a scene unless it is there."""
    folder = SCENES / ("held_out" if held_out else "train")
    path = folder / f"{number:05d}.npz"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    made = scene(number, held_out, groove)
    partly = path.with_suffix(".partly")
    with partly.open("wb") as file:
        np.savez(
            file,
            pictures=pictures_of(made.samples),
            column=made.strokes.time_s * (RATE_HZ / HOP),
            piece=made.strokes.piece,
            velocity=made.strokes.velocity,
            level_db=made.level_db.astype(np.float32),
            over_db=made.over_db.astype(np.float32),
        )
    partly.replace(path)
    return path


@cache
def _kits(held_out: bool) -> list[SampledKit]:
    names = [name for name in kit_names(KITS) if (name in HELD_OUT_KITS) == held_out]
    return [load_kit(KITS / f"{name}.npz") for name in names]


@cache
def _rooms() -> list[Samples]:
    path = Path("build/hearing/rooms.npz")
    if not path.exists():
        return []
    with np.load(path) as file:
        return [np.asarray(file[key], dtype=np.float32) for key in file.files]


@cache
def _bleed() -> list[Samples]:
    path = Path("build/hearing/bleed.npz")
    if not path.exists():
        return []
    with np.load(path) as file:
        return [np.asarray(file[key], dtype=np.float32) for key in file.files]


if __name__ == "__main__":
    first, last, groove_folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    for at in range(first, last):
        write_scene(at, "--held-out" in sys.argv, groove_folder)
