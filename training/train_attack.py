"""Trains the network that finds attacks: `python -m training.train_attack GROOVE_FOLDER`.

Renders its scenes first, then trains, on one core, seeded. Cut off, it goes on: scenes are kept,
and the network after each epoch. At the end it is written to the package as ONNX.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from hapju.hear.audio.attack import PLACES
from hapju.strokes import FloatArray, IntArray, Piece
from training.attack_lessons import Lessons, batch_of, lessons_of, write_lesson
from training.attack_network import AttackNetwork, export

MODEL = Path("src/hapju/hear/audio/models/attack.onnx")
CHECKPOINT = Path("build/hearing/attack/attack.pt")
BATCH = 256

log = logging.getLogger(__name__)

Random = np.random.Generator

_BLUR = 0.7  # places: the goal's standard deviation


def goals(goal: FloatArray) -> Tensor:
    """A narrow bell around each goal, shape ``(n, PLACES)``, each row with sum 1."""
    places = torch.arange(PLACES)[None]
    bell = torch.exp(-0.5 * ((places - torch.tensor(goal)[:, None]) / _BLUR) ** 2) + 1e-6
    return (bell / bell.sum(dim=1, keepdim=True)).float()


def chances(lessons: Lessons) -> FloatArray:
    """How often each stroke is drawn: pieces that are played seldom more often than they are."""
    count = np.bincount(lessons.piece, minlength=len(Piece))
    weight = (1.0 / np.sqrt(np.maximum(count, 200)))[lessons.piece]
    return np.asarray(np.cumsum(weight) / np.sum(weight), dtype=np.float64)


def loss_of(
    network: AttackNetwork, lessons: Lessons, chosen: IntArray, random: np.random.Generator
) -> Tensor:
    """The cross-entropy of the places."""
    batch = batch_of(lessons, chosen, random)
    given = (torch.from_numpy(part) for part in (batch.pictures, batch.asked, batch.others))
    likely = torch.log_softmax(network.logits(*given), dim=1)
    return -(goals(batch.goal) * likely).sum(dim=1).mean()


def train(lessons: Lessons, given: argparse.Namespace) -> AttackNetwork:
    """Epochs of a fixed number of steps; a checkpoint after each."""
    torch.manual_seed(given.seed)
    network = AttackNetwork()
    optimiser = torch.optim.AdamW(network.parameters(), lr=given.rate, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, given.rate, total_steps=given.epochs * given.steps + 1, pct_start=0.05
    )
    parts = {"network": network, "optimiser": optimiser, "schedule": schedule}
    epoch, drawn = 0, chances(lessons)
    if CHECKPOINT.exists():
        kept = torch.load(CHECKPOINT, weights_only=True)
        epoch = kept["epoch"]
        for name, part in parts.items():
            part.load_state_dict(kept[name])
    while epoch < given.epochs:
        random = np.random.default_rng([given.seed, epoch])
        began, total = time.monotonic(), 0.0
        for _ in range(given.steps):
            chosen = np.searchsorted(drawn, random.random(BATCH))
            loss = loss_of(network, lessons, chosen, random)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        epoch += 1
        kept = {name: part.state_dict() for name, part in parts.items()}
        torch.save({"epoch": epoch, **kept}, CHECKPOINT.with_suffix(".partly"))
        CHECKPOINT.with_suffix(".partly").replace(CHECKPOINT)
        took_s = time.monotonic() - began
        log.info("epoch %d: loss %.4f, %.0f s", epoch, total / given.steps, took_s)
    return network


def arguments() -> argparse.Namespace:
    """What the command can be told."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("groove", type=Path, help="the folder of the Groove MIDI Dataset")
    asked.add_argument("--scenes", type=int, default=400)
    asked.add_argument("--epochs", type=int, default=24)
    asked.add_argument("--steps", type=int, default=400, help="of an epoch")
    asked.add_argument("--rate", type=float, default=3e-3, help="the highest learning rate")
    asked.add_argument("--seed", type=int, default=1)
    return asked.parse_args()


def main() -> None:
    """Renders, trains, exports."""
    given = arguments()
    torch.set_num_threads(1)
    paths = [write_lesson(number, False, given.groove) for number in range(given.scenes)]
    export(train(lessons_of(paths), given), MODEL)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    main()
