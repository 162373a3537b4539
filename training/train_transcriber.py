"""Trains the transcriber on rendered scenes: `python -m training.train_transcriber`.

Seeded; it goes on from its last checkpoint. New scenes are taken in as they are rendered.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from hapju.hear.audio.drum_class import drum_classes_of
from hapju.hear.audio.level import heard_pictures, loudness_of
from hapju.hear.audio.spectrogram import BANDS
from hapju.strokes import Piece
from training.audibility import AUDIBLE_DB
from training.render import SCENES
from training.transcriber_network import CLASSES, PIECES, Transcriber

COLUMNS, BATCH = 320, 24
SOFTEST_DB = -52.0
"""Strokes softer than this against the scene's loudest are no truth to learn."""
SURELY_MASKED_DB = -14.0
"""A stroke further below all else than this sounds as if it weren't there, and is learned so."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """One scene in memory.

    Attributes:
        counts: where a class's target counts: not around strokes that hardly anybody could hear.
        strokes: rows of time (s), drum class, piece, velocity of those that one can hear;
        unheard: rows of time (s) and drum class of the others.
    """

    pictures: np.ndarray
    loudness: float
    targets: np.ndarray
    counts: np.ndarray
    pieces: np.ndarray
    velocities: np.ndarray
    strokes: np.ndarray
    unheard: np.ndarray


def lesson_of(path: Path) -> Lesson:
    """A scene's pictures and, for each column, what there is to hear in it."""
    with np.load(path) as file:
        pictures, column = file["pictures"], file["column"]
        piece, velocity = file["piece"], file["velocity"]
        audible = (file["level_db"] > SOFTEST_DB) & (file["over_db"] > AUDIBLE_DB)
        doubtful = ~audible & (file["over_db"] > SURELY_MASKED_DB)
    unheard = np.stack([column[~audible] / 100.0, drum_classes_of(piece[~audible])])
    counts = np.ones((len(pictures), CLASSES), np.float16)
    for moment, drum_class in unheard.T[doubtful[~audible]]:
        at = round(moment * 100)
        counts[max(0, at - 3) : at + 4, int(drum_class)] = 0
    column, piece, velocity = column[audible], piece[audible], velocity[audible]
    drum_class = drum_classes_of(piece)
    size = len(pictures)
    targets = np.zeros((size, CLASSES), np.float16)
    pieces = np.zeros((size, PIECES), np.float16)
    velocities = np.zeros((size, CLASSES), np.float16)
    nearest = np.round(column).astype(int)
    for offset in (-2, -1, 1, 2, 0):
        at = nearest + offset
        inside = (at >= 0) & (at < size)
        distance = np.abs(at - column)
        worth = np.ones_like(distance) if offset == 0 else np.clip(1.0 - distance / 1.7, 0, 1)
        where = (at[inside], drum_class[inside])
        np.maximum.at(targets, where, worth[inside].astype(np.float16))
        if abs(offset) < 2:
            np.maximum.at(pieces, (at[inside], piece[inside]), np.float16(1))
            velocities[where] = np.maximum(velocities[where], velocity[inside].astype(np.float16))
    counts = np.maximum(counts, targets > 0)
    strokes = np.stack([column / 100.0, drum_class, piece, velocity])
    loudness = loudness_of(np.exp(pictures[:, 0].astype(np.float32)))
    return Lesson(pictures, loudness, targets, counts, pieces, velocities, strokes, unheard)


def lessons_in(folder: Path, known: dict[Path, Lesson], most: int) -> None:
    """Takes in up to ``most`` scenes that aren't known yet."""
    new = [path for path in sorted(folder.glob("*.npz")) if path not in known]
    for path in new[:most]:
        known[path] = lesson_of(path)


def batch_of(lessons: list[Lesson], random: np.random.Generator) -> tuple[Tensor, ...]:
    """Excerpts at random, each at a random gain and through a random colour."""
    pictures, targets, counts, pieces, velocities = [], [], [], [], []
    axis = np.linspace(0.0, np.pi, BANDS, dtype=np.float32)
    for _ in range(BATCH):
        lesson = lessons[int(random.integers(len(lessons)))]
        start = int(random.integers(0, len(lesson.pictures) - COLUMNS))
        cut = slice(start, start + COLUMNS)
        logs = lesson.pictures[cut].astype(np.float32)
        colour = np.zeros(BANDS, dtype=np.float32)
        for waves in (1, 2, 3):
            phase = random.uniform(0, np.pi)
            colour += np.float32(random.normal(0.0, 0.35)) * np.cos(
                waves * axis + np.float32(phase)
            )
        gain = random.normal(0.0, 0.6)
        magnitudes = np.exp(logs + np.float32(gain) + colour)
        if random.random() < 0.15:  # another drummer's excerpt on top
            other = lessons[int(random.integers(len(lessons)))]
            begin = int(random.integers(0, len(other.pictures) - COLUMNS))
            also = slice(begin, begin + COLUMNS)
            softer = np.float32(lesson.loudness / other.loudness * np.exp(random.normal(-0.3, 0.4)))
            magnitudes = magnitudes + np.exp(other.pictures[also].astype(np.float32)) * softer
            goals = np.maximum(lesson.targets[cut], other.targets[also])
            count = np.maximum(lesson.counts[cut] * other.counts[also], goals > 0)
            which = np.maximum(lesson.pieces[cut], other.pieces[also])
            force = np.maximum(lesson.velocities[cut], other.velocities[also])
        else:
            goals, which, force = lesson.targets[cut], lesson.pieces[cut], lesson.velocities[cut]
            count = lesson.counts[cut]
        pictures.append(heard_pictures(magnitudes, lesson.loudness))
        targets.append(goals)
        counts.append(count)
        pieces.append(which)
        velocities.append(force)
    x = torch.from_numpy(np.stack(pictures).transpose(0, 2, 1, 3))
    return (
        x.contiguous(memory_format=torch.channels_last),
        *(
            torch.from_numpy(np.stack(some).astype(np.float32))
            for some in (targets, counts, pieces, velocities)
        ),
    )


_CLASS_OF_PIECE = torch.from_numpy(
    drum_classes_of(np.arange(len(Piece), dtype=np.uint8)).astype(np.int64)
)


def loss_of(outputs: tuple[Tensor, ...], goals: tuple[Tensor, ...]) -> Tensor:
    """Cross-entropy of classes; of pieces and velocities only where their class was struck."""
    classes, pieces, velocities = (output.float() for output in outputs[:3])
    targets, counts, which, force = goals
    struck = (force > 0).float()
    weight = (1.0 + targets) * counts
    class_loss = (
        nn.functional.binary_cross_entropy_with_logits(classes, targets, reduction="none") * weight
    ).mean()
    known = struck[..., _CLASS_OF_PIECE]
    piece_loss = (
        nn.functional.binary_cross_entropy_with_logits(pieces, which, reduction="none") * known
    ).sum() / known.sum().clamp(min=1)
    force_loss = (((velocities - force) ** 2) * struck).sum() / struck.sum().clamp(min=1)
    return class_loss + 0.05 * piece_loss + 0.05 * force_loss


def train(given: argparse.Namespace) -> None:
    """Epochs of a fixed number of steps, a validation and a checkpoint after each."""
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    network = Transcriber(given.width, tuple(given.channels))
    network.picture.to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(network.parameters(), lr=given.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, given.rate, total_steps=given.epochs * given.steps + 1, pct_start=0.1
    )
    epoch = 0
    parts = {"network": network, "optimiser": optimiser, "schedule": schedule}
    if given.checkpoint.exists():
        kept = torch.load(given.checkpoint, weights_only=True)
        epoch = kept["epoch"]
        for name, part in parts.items():
            part.load_state_dict(kept[name])
    lessons: dict[Path, Lesson] = {}
    while epoch < given.epochs:
        lessons_in(SCENES / "train", lessons, 4000)
        random = np.random.default_rng([given.seed, epoch])
        began, total, known = time.monotonic(), 0.0, list(lessons.values())
        network.train()
        for _ in range(given.steps):
            x, *goals = batch_of(known, random)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = network(x)
            loss = loss_of(outputs, tuple(goals))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        epoch += 1
        kept = {name: part.state_dict() for name, part in parts.items()}
        about = {"epoch": epoch, "width": given.width, "channels": given.channels}
        torch.save({**about, **kept}, given.checkpoint.with_suffix(".partly"))
        given.checkpoint.with_suffix(".partly").replace(given.checkpoint)
        line = {
            "epoch": epoch, "scenes": len(known), "loss": round(total / given.steps, 5),
            "seconds": round(time.monotonic() - began, 1),
        }  # fmt: skip
        print(json.dumps(line), flush=True)


def arguments() -> argparse.Namespace:
    """What the command can be told."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--epochs", type=int, default=40)
    asked.add_argument("--steps", type=int, default=300, help="of an epoch")
    asked.add_argument("--rate", type=float, default=2e-3, help="the highest learning rate")
    asked.add_argument("--width", type=int, default=192)
    asked.add_argument("--channels", type=int, nargs=3, default=[24, 48, 64])
    asked.add_argument("--threads", type=int, default=2)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--checkpoint", type=Path, default=Path("build/hearing/transcriber.pt"))
    return asked.parse_args()


if __name__ == "__main__":
    train(arguments())
