"""The trained transcriber as the file that ships: `python -m training.export_transcriber`.

Its thresholds and how often it is right come from scenes on held-out kits, never from recordings
that it is measured on.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import torch
from scipy.linalg import eigh
from torch import Tensor, nn

from benchmarks.hearing_scores import matching
from hapju.hear.audio.drum_class import DrumClass
from hapju.hear.audio.level import heard_pictures
from hapju.hear.audio.picking import peaks_of
from hapju.hear.audio.spectrogram import BANDS
from hapju.strokes import Piece
from training.render import SCENES
from training.train_transcriber import Lesson, lesson_of
from training.transcriber_network import Transcriber

SHIPPED = Path("src/hapju/hear/audio/models/transcriber.onnx")
NEAR_S = 0.025
LOWEST = 0.1
DISCRIMINANTS, DISCRIMINANT_SCENES, LEAST = 24, 120, 5
THRESHOLDS = np.arange(0.15, 0.86, 0.025)


class Shipped(nn.Module):
    """The transcriber with probabilities instead of logits, and an embedding that tells pieces."""

    def __init__(self, network: Transcriber, projection: np.ndarray) -> None:
        super().__init__()
        self.network = network
        self.register_buffer("projection", torch.from_numpy(projection.astype(np.float32)))

    def forward(self, pictures: Tensor) -> tuple[Tensor, ...]:
        """Probabilities of classes and pieces, velocities, embeddings."""
        classes, pieces, velocities, heard = self.network(pictures)
        return torch.sigmoid(classes), torch.sigmoid(pieces), velocities, heard @ self.projection


def discriminants(network: Transcriber, lessons: list[Lesson]) -> np.ndarray:
    """The directions in which the pieces of one kit differ most, beside what one piece varies.

    Linear discriminants (Fisher 1936), within and between the pieces of each scene and summed over
    scenes, scaled so that one piece varies by 1 in each. Shape ``(width, DISCRIMINANTS)``.
    """
    within = between = 0.0
    for lesson in lessons:
        with torch.no_grad():
            heard = network(shown(lesson))[3][0].numpy()
        at = heard[np.round(lesson.strokes[0] * 100).astype(int).clip(0, len(heard) - 1)]
        pieces = lesson.strokes[2].astype(int)
        known = [at[pieces == piece] for piece in range(len(Piece))]
        known = [some for some in known if len(some) >= LEAST]
        if len(known) < 2:
            continue
        means = np.stack([some.mean(axis=0) for some in known])
        for some, mean in zip(known, means, strict=True):
            within = within + np.cov((some - mean).T, bias=True)
        between = between + len(known) * np.cov(means.T, bias=True)
    within = within + 1e-3 * np.trace(within) / len(within) * np.eye(len(within))
    strength, directions = eigh(between, within)
    chosen = directions[:, np.argsort(-strength)[:DISCRIMINANTS]]
    per_piece = np.sqrt(np.einsum("di,de,ei->i", chosen, within, chosen))
    count = sum(1 for lesson in lessons for _ in np.unique(lesson.strokes[2]))
    return chosen / per_piece * np.sqrt(count)


def shown(lesson: Lesson) -> Tensor:
    """The scene as the network is shown it."""
    magnitudes = np.exp(lesson.pictures.astype(np.float32))
    pictures = heard_pictures(magnitudes, lesson.loudness)
    return torch.from_numpy(pictures.transpose(1, 0, 2)[None].copy())


def heard_peaks(network: nn.Module, lesson: Lesson) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Moments (s), classes, and probabilities of all peaks over ``LOWEST``."""
    with torch.no_grad():
        classes = network(shown(lesson))[0]
    peaks = peaks_of(classes[0].numpy(), np.full(len(DrumClass), LOWEST))
    return peaks.moment / 100.0, peaks.drum_class, peaks.probability


def fitted(network: nn.Module, lessons: list[Lesson]) -> dict[str, str]:
    """Each class's best threshold by F, and a line from said to true probability."""
    counts = np.zeros((len(DrumClass), THRESHOLDS.size, 3))
    said, right = [], []
    for lesson in lessons:
        moment, drum_class, probability = heard_peaks(network, lesson)
        for one in DrumClass:
            truth = np.sort(lesson.strokes[0][lesson.strokes[1] == one])
            mine = (drum_class == one) & ~_unheard(lesson, moment, one)
            hit = np.zeros(int(mine.sum()), dtype=bool)
            hit[matching(truth, moment[mine], NEAR_S)[:, 1]] = True
            said.append(probability[mine])
            right.append(hit)
            for place, threshold in enumerate(THRESHOLDS):
                over = moment[mine][probability[mine] >= threshold]
                hits = len(matching(truth, over, NEAR_S))
                counts[one, place] += hits, over.size - hits, truth.size - hits
    hits, extra, missed = counts.transpose(2, 0, 1)
    f = 2 * hits / np.maximum(2 * hits + extra + missed, 1)
    best = np.argmax(f, axis=1)
    print("F at 25 ms by class:", f.max(axis=1).round(3), "thresholds:", THRESHOLDS[best].round(3))
    pool = [part[np.arange(len(DrumClass)), best].sum() for part in (hits, extra, missed)]
    print("pooled F:", round(2 * pool[0] / (2 * pool[0] + pool[1] + pool[2]), 4))
    return {
        "thresholds": json.dumps(THRESHOLDS[best].round(3).tolist()),
        "reliability": json.dumps(reliability(np.concatenate(said), np.concatenate(right))),
    }


def _unheard(lesson: Lesson, moment_s: np.ndarray, drum_class: int) -> np.ndarray:
    """Whether there is a stroke of the class that nobody could hear, and none that one can."""
    masked = lesson.unheard[0][lesson.unheard[1] == drum_class]
    known = lesson.strokes[0][lesson.strokes[1] == drum_class]
    near = np.min(np.abs(moment_s[:, None] - masked[None]), axis=1, initial=np.inf) < NEAR_S
    other = np.min(np.abs(moment_s[:, None] - known[None]), axis=1, initial=np.inf) < NEAR_S
    return near & ~other


def reliability(said: np.ndarray, right: np.ndarray) -> list[list[float]]:
    """The share that was right among peaks of about each probability, never falling."""
    edges = np.linspace(LOWEST, 1.0, 13)
    middle, share = [0.0], [0.0]
    for low, high in pairwise(edges):
        within = (said >= low) & (said <= high)
        if np.count_nonzero(within) >= 20:
            middle.append(float(said[within].mean()))
            share.append(float(right[within].mean()))
    rising = np.maximum.accumulate(share)
    return [
        [round(x, 4) for x in [*middle, 1.0]],
        [round(float(y), 4) for y in [*rising, rising[-1]]],
    ]


def export(checkpoint: Path, shipped: Path) -> None:
    """Writes the trained weights and their notes, for onnxruntime."""
    kept = torch.load(checkpoint, weights_only=True)
    network = Transcriber(kept.get("width", 192), tuple(kept.get("channels", (24, 48, 64))))
    network.load_state_dict(kept["network"])
    network.eval()
    heard = sorted((SCENES / "train").glob("*.npz"))[:DISCRIMINANT_SCENES]
    ready = Shipped(network, discriminants(network, [lesson_of(path) for path in heard])).eval()
    notes = fitted(ready, [lesson_of(path) for path in sorted((SCENES / "held_out").glob("*.npz"))])
    example = torch.zeros(1, 2, 400, BANDS)
    torch.onnx.export(
        ready, (example,), shipped, dynamo=False, opset_version=17,
        input_names=["pictures"], output_names=["classes", "pieces", "velocities", "embedding"],
        dynamic_axes={name: {2 if name == "pictures" else 1: "columns"}
                      for name in ("pictures", "classes", "pieces", "velocities", "embedding")},
    )  # fmt: skip
    model = onnx.load(shipped)
    onnx.helper.set_model_props(model, notes)
    onnx.save(model, shipped)
    print(shipped, f"{shipped.stat().st_size / 1e6:.2f} MB, after epoch {kept['epoch']}")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--checkpoint", type=Path, default=Path("build/hearing/transcriber.pt"))
    asked.add_argument("--to", type=Path, default=SHIPPED)
    given = asked.parse_args()
    export(given.checkpoint, given.to)
