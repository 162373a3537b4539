"""What the attack network learns from: pictures of rendered scenes, and where their strokes lie.

A transcriber's rough times are made up here: off by some milliseconds, with a stroke overheard now
and then.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from hapju.hear.audio.attack import COARSE, FRAME, FRAMES, HOP, LOW, PLACES
from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.hear.audio.spectrogram import RATE_HZ
from hapju.strokes import FloatArray, IntArray
from training.attack_network import Pictures
from training.render import scene
from training.scenes import Scene

LESSONS = Path("build/hearing/attack")
FRAMES_A_MS = RATE_HZ / 1000 / HOP
AUDIBLE_DB = -50.0
"""Strokes softer than this against the scene's loudest are no lesson."""
EDGE = 150
"""Frames at either end of a scene in which no stroke is asked for."""

_STEPS = FRAMES // COARSE
_FARTHEST_MS = 20.0
_OVERHEARD = 0.08
_REACH = FRAMES / 2 + 1.3 * _FARTHEST_MS * FRAMES_A_MS

Random = np.random.Generator


@dataclass(frozen=True, slots=True, eq=False)
class Lessons:
    """Scenes end to end; strokes in order of time.

    Attributes:
        pictures: shape ``(frames, channels)``, half precision.
        frame: where each stroke's attack lies, fractions included; shape ``(n,)`` as the others.
        drum_class: its code.
        piece: its code.
        level_db: its peak against the scene's loudest.
    """

    pictures: NDArray[np.float16]
    frame: FloatArray
    drum_class: IntArray
    piece: IntArray
    level_db: FloatArray


def write_lesson(number: int, held_out: bool, groove: Path) -> Path:
    """Renders a scene and its pictures unless they are there."""
    folder = LESSONS / ("held_out" if held_out else "train")
    path = folder / f"{number:05d}.npz"
    if not path.exists():
        made = scene(number, held_out, groove)
        folder.mkdir(parents=True, exist_ok=True)
        partly = path.with_suffix(".partly")
        with partly.open("wb") as file:
            np.savez(
                file,
                pictures=pictures_of(made),
                frame=(made.strokes.time_s * RATE_HZ - (FRAME - 1) / 2) / HOP - LOW // 2,
                piece=made.strokes.piece,
                level_db=made.level_db.astype(np.float32),
            )
        partly.replace(path)
    return path


def pictures_of(made: Scene) -> NDArray[np.float16]:
    """The network's own pictures of a whole scene, shape ``(frames, channels)``."""
    with torch.no_grad():
        pictures = Pictures()(torch.from_numpy(made.samples)[None])[0]
    return pictures.numpy().T.astype(np.float16)


def lessons_of(paths: list[Path]) -> Lessons:
    """The scenes of these files as one."""
    pictures, columns, offset = [], [], 0
    for path in paths:
        with np.load(path) as file:
            frames = len(file["pictures"])
            audible = file["level_db"] > AUDIBLE_DB
            audible &= (file["frame"] > EDGE) & (file["frame"] < frames - EDGE)
            columns.append(
                np.stack([file["frame"] + offset, file["piece"], file["level_db"]])[:, audible]
            )
            pictures.append(file["pictures"])
        offset += frames
    frame, piece, level_db = np.concatenate(columns, axis=1)
    order = np.argsort(frame, kind="stable")
    codes = piece[order].astype(np.int64)
    classes = drum_classes_of(codes.astype(np.uint8)).astype(np.int64)
    return Lessons(np.concatenate(pictures), frame[order], classes, codes, level_db[order])


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Some strokes as the network is asked for them; ``goal`` is the attack, in places."""

    pictures: NDArray[np.float32]
    asked: NDArray[np.float32]
    others: NDArray[np.float32]
    goal: FloatArray


def batch_of(lessons: Lessons, chosen: IntArray, random: Random) -> Batch:
    """These strokes, each at a rough time, beside the rough times of the others."""
    rough = lessons.frame[chosen] + _error(chosen.size, random)
    first = np.round(rough - (FRAMES - 1) / 2).astype(np.int64)
    pictures = lessons.pictures[first[:, None] + np.arange(FRAMES)].astype(np.float32)
    goal = lessons.frame[chosen] - first - (FRAMES - PLACES) / 2
    asked = np.eye(len(DrumClass), dtype=np.float32)[lessons.drum_class[chosen]]
    others = _others(lessons, chosen, rough, first, random)
    return Batch(pictures.transpose(0, 2, 1), asked, others, goal)


def _error(count: int, random: Random) -> FloatArray:
    """How far, in frames, rough times are off: mostly 5 ms, sometimes anything up to 20."""
    usual = random.normal(0.0, 5.0, count)
    far = random.uniform(-_FARTHEST_MS, _FARTHEST_MS, count)
    error = np.where(random.random(count) < 0.75, usual, far)
    return np.clip(error, -_FARTHEST_MS, _FARTHEST_MS) * FRAMES_A_MS


def _others(
    lessons: Lessons, chosen: IntArray, rough: FloatArray, first: IntArray, random: Random
) -> NDArray[np.float32]:
    """The maps of the other strokes, as :mod:`hapju.hear.audio.attack` draws them."""
    low = np.searchsorted(lessons.frame, rough - _REACH)
    count = np.searchsorted(lessons.frame, rough + _REACH) - low
    row = np.repeat(np.arange(chosen.size), count)
    other = np.arange(row.size) - np.repeat(np.cumsum(count) - count, count) + low[row]
    heard = (other != chosen[row]) & (random.random(row.size) > _OVERHEARD)
    row, other = row[heard], other[heard]
    frame = lessons.frame[other] + _error(other.size, random) - first[row]
    step = (frame - (COARSE - 1) / 2) / COARSE
    lower = np.floor(step).astype(np.int64)
    maps = np.zeros((chosen.size, len(DrumClass), _STEPS), dtype=np.float32)
    for at, part in ((lower, 1 - (step - lower)), (lower + 1, step - lower)):
        inside = (at >= 0) & (at < _STEPS)
        np.add.at(maps, (row[inside], lessons.drum_class[other[inside]], at[inside]), part[inside])
    return maps
