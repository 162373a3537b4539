"""A kit that the player taught: how each of its pieces sounds in their room.

The player strikes each piece a few times. What the network hears of these strokes (its embedding)
is averaged to a prototype a piece, as in prototypical networks (Snell, Swersky & Zemel 2017); a
stroke is then likelier on the pieces whose prototypes it is near. The network stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hapju.errors import BadInput
from hapju.hear.audio.drum_class import PIECES_OF
from hapju.hear.file_bytes import bytes_of
from hapju.strokes import FloatArray, IntArray, Piece

FORM = "hapju-kit-1"
LEAST_EACH = 2
"""Strokes that must be heard on each piece."""
TRUST = 0.15
"""How much nearness to a prototype counts beside the network's own word, from held-out kits."""
_SAME_MOMENT_S = 0.06
_PAUSE_WORTH = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class TaughtKit:
    """Prototypes of a kit's pieces.

    Attributes:
        pieces: what the kit has, ``k`` pieces.
        prototypes: the mean embedding of each, shape ``(k, d)``.
        spread: how far strokes of one piece scatter in each dimension, shape ``(d,)``.
    """

    pieces: tuple[Piece, ...]
    prototypes: FloatArray
    spread: FloatArray

    def adapted(self, probabilities: FloatArray, embedding: NDArray[np.float32]) -> FloatArray:
        """The probabilities of pieces, with what the kit was taught in mind.

        Args:
            probabilities: of each piece given its class, shape ``(n, 13)``.
            embedding: of the same strokes, shape ``(n, d)``.

        A class of which the kit was taught any piece has no others.
        """
        far = embedding[:, None, :] - self.prototypes[None]
        distance = np.mean((far / self.spread) ** 2, axis=2)
        likelihood = np.zeros_like(probabilities)
        for pieces in PIECES_OF.values():
            taught = [place for place, piece in enumerate(self.pieces) if piece in pieces]
            if not taught:
                likelihood[:, list(pieces)] = 1.0
                continue
            columns = [self.pieces[place] for place in taught]
            near = -0.5 * embedding.shape[1] * TRUST * distance[:, taught]
            near -= near.max(axis=1, keepdims=True)
            likelihood[:, columns] = np.exp(near)
        return np.asarray(probabilities + 1e-3, dtype=np.float64) * likelihood

    def to_json(self, path: str | Path) -> None:
        """Writes the kit to a file that :func:`read_taught_kit` reads."""
        words = {
            "form": FORM,
            "pieces": [piece.label for piece in self.pieces],
            "prototypes": np.round(self.prototypes, 4).tolist(),
            "spread": np.round(self.spread, 4).tolist(),
        }
        try:
            Path(path).write_text(json.dumps(words) + "\n", encoding="utf-8")
        except OSError as trouble:
            wrong = f"it can't be written ({trouble.strerror})"
            raise BadInput(
                str(path), wrong, "name a file in a folder that you may write to"
            ) from None


def teach(path: str | Path, order: Sequence[Piece]) -> TaughtKit:
    """Learns a kit from a recording of its pieces, each struck a few times, one after the other.

    Raises:
        BadInput: for a file that can't be read, an empty order, or fewer strokes than pieces need.
    """
    from hapju.hear.audio.drum_hearing import hear_drums

    if not order:
        raise BadInput("order", "it names no piece", "name the pieces in the order of the strokes")
    heard = hear_drums(path)
    moments, rows = _loudest_of_each_moment(heard.strokes.time_s, heard.strokes.velocity)
    need = LEAST_EACH * len(order)
    if moments.size < need:
        raise BadInput(
            str(path),
            f"{moments.size} strokes are heard for {len(order)} pieces",
            f"strike each piece about four times, {need} strokes at least",
        )
    embedding = heard.embedding[rows].astype(np.float64)
    segment = segments(moments, embedding, len(order))
    prototypes = np.stack([embedding[segment == place].mean(axis=0) for place in range(len(order))])
    within = embedding - prototypes[segment]
    spread = np.sqrt(np.mean(within**2, axis=0) + 0.1 * float(np.mean(within**2)) + 1e-6)
    return TaughtKit(tuple(order), prototypes, spread)


def read_taught_kit(path: str | Path) -> TaughtKit:
    """Reads the file of a taught kit.

    Raises:
        BadInput: for a file that is none.
    """
    try:
        words = json.loads(bytes_of(path))
        if words["form"] != FORM:
            raise ValueError(words["form"])
        pieces = tuple(Piece.from_label(label) for label in words["pieces"])
        prototypes = np.array(words["prototypes"], dtype=np.float64)
        spread = np.array(words["spread"], dtype=np.float64)
        if prototypes.shape != (len(pieces), spread.size) or not np.all(spread > 0):
            raise ValueError(prototypes.shape)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadInput(
            str(path), "this is no taught kit", "give a file that hapju teach wrote"
        ) from None
    return TaughtKit(pieces, prototypes, spread)


def segments(moment_s: FloatArray, embedding: FloatArray, count: int) -> IntArray:
    """Which of ``count`` pieces, struck one after the other, each stroke belongs to.

    The cut that leaves the least scatter within pieces, and falls rather into pauses; by dynamic
    programming (Bellman 1961).

    Args:
        moment_s: shape ``(n,)``, ascending, ``n ≥ LEAST_EACH · count``.
        embedding: shape ``(n, d)``.
        count: how many pieces.
    """
    size = moment_s.size
    total = np.concatenate([np.zeros((1, embedding.shape[1])), np.cumsum(embedding, axis=0)])
    square = np.concatenate([[0.0], np.cumsum(np.sum(embedding**2, axis=1))])
    scale = float(np.mean(np.var(embedding, axis=0)) * embedding.shape[1]) + 1e-12
    gaps = np.diff(moment_s, prepend=moment_s[0])
    longer = np.log2(np.maximum(gaps, 1e-3) / (np.median(gaps[1:]) + 1e-9))
    reward = _PAUSE_WORTH * np.clip(longer, -1.0, 2.0)
    best = np.full((count + 1, size + 1), np.inf)
    best[0, 0] = 0.0
    came_from = np.zeros((count + 1, size + 1), dtype=np.int64)
    for piece in range(1, count + 1):
        for stop in range(LEAST_EACH * piece, size + 1):
            start = np.arange(LEAST_EACH * (piece - 1), stop - LEAST_EACH + 1)
            summed = total[stop] - total[start]
            scatter = square[stop] - square[start] - np.sum(summed**2, axis=1) / (stop - start)
            cost = (
                best[piece - 1, start] + scatter / scale - np.where(start > 0, reward[start], 0.0)
            )
            came_from[piece, stop] = start[np.argmin(cost)]
            best[piece, stop] = np.min(cost)
    segment, stop = np.zeros(size, dtype=np.int64), size
    for piece in range(count, 0, -1):
        start_at = int(came_from[piece, stop])
        segment[start_at:stop] = piece - 1
        stop = start_at
    return segment


def _loudest_of_each_moment(
    time_s: FloatArray, velocity: NDArray[np.float32]
) -> tuple[FloatArray, IntArray]:
    """One row for all that is heard within a moment: a stroke may be heard as two classes."""
    groups = np.concatenate([[0], np.cumsum(np.diff(time_s) > _SAME_MOMENT_S)])[: time_s.size]
    rows = [
        int(members[np.argmax(velocity[members])])
        for members in (np.flatnonzero(groups == group) for group in np.unique(groups))
    ]
    chosen = np.array(rows, dtype=np.int64)
    return time_s[chosen], chosen
