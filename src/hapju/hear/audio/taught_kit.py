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
from hapju.hear.audio.drum_class import DrumClass, drum_classes_of
from hapju.hear.file_bytes import bytes_of
from hapju.strokes import FloatArray, IntArray, Piece

FORM = "hapju-kit-1"
LEAST_EACH = 2
"""Strokes that must be heard on each piece."""
TRUST = 0.15
"""How much nearness to a prototype counts beside the network's own word, from held-out kits."""
_OWN_CLASS = 1.0
_OTHER_CLASS = 0.2
_SAME_MOMENT_S = 0.06
_PAUSE_WORTH = 0.5
_UNEVEN_COSTS = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class TaughtKit:
    """Prototypes of a kit's pieces.

    Attributes:
        pieces: what the kit has, ``k`` pieces.
        prototypes: the mean embedding of each, shape ``(k, d)``.
        heard_as: how many strokes on each piece the network took for each drum class, shape
            ``(k, 5)``: a tom may sound like other kits' kick.
    """

    pieces: tuple[Piece, ...]
    prototypes: FloatArray
    heard_as: IntArray

    def likeliest(
        self, drum_class: IntArray, probabilities: FloatArray, embedding: NDArray[np.float32]
    ) -> tuple[IntArray, FloatArray]:
        """Which of the taught pieces each stroke was on, and how likely among them.

        A stroke may be on a piece of the class that was heard, or on one that was heard as this
        class when it was taught; the network's word on pieces counts as well.

        Args:
            drum_class: that the network heard, shape ``(n,)``.
            probabilities: of each piece given its class, shape ``(n, 13)``.
            embedding: of the same strokes, shape ``(n, d)``.

        Returns:
            Piece codes, -1 where no taught piece may be meant, and probabilities.
        """
        codes = np.array(self.pieces, dtype=np.int64)
        own = drum_classes_of(codes.astype(np.uint8))
        prior = self.heard_as + _OWN_CLASS * np.eye(len(DrumClass))[own]
        prior = prior / prior.sum(axis=1, keepdims=True)
        word = np.where(
            own[None] == drum_class[:, None],
            _share(probabilities[:, codes], own),
            _OTHER_CLASS,
        )
        far = np.sum((embedding[:, None, :] - self.prototypes[None]) ** 2, axis=2)
        with np.errstate(divide="ignore"):
            score = np.log(prior.T[drum_class]) + 0.5 * np.log(word) - 0.5 * TRUST * far
        best = np.max(score, axis=1, initial=-np.inf)
        likely = np.exp(score - np.where(np.isfinite(best), best, 0.0)[:, None])
        share = np.max(likely, axis=1, initial=0.0) / np.maximum(likely.sum(axis=1), 1e-12)
        piece = np.where(np.isfinite(best), codes[np.argmax(score, axis=1)], -1)
        return piece, share

    def to_json(self, path: str | Path) -> None:
        """Writes the kit to a file that :func:`read_taught_kit` reads."""
        words = {
            "form": FORM,
            "pieces": [piece.label for piece in self.pieces],
            "prototypes": np.round(self.prototypes, 4).tolist(),
            "heard_as": self.heard_as.tolist(),
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
    heard_as = np.zeros((len(order), len(DrumClass)), dtype=np.int64)
    np.add.at(heard_as, (segment, drum_classes_of(heard.strokes.piece[rows])), 1)
    return TaughtKit(tuple(order), prototypes, heard_as)


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
        heard_as = np.array(words["heard_as"], dtype=np.int64)
        if len(prototypes) != len(pieces) or heard_as.shape != (len(pieces), len(DrumClass)):
            raise ValueError(prototypes.shape)
        if prototypes.ndim != 2 or not np.all(np.isfinite(prototypes)) or np.any(heard_as < 0):
            raise ValueError(prototypes.shape)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadInput(
            str(path), "this is no taught kit", "give a file that hapju teach wrote"
        ) from None
    return TaughtKit(pieces, prototypes, heard_as)


def segments(moment_s: FloatArray, embedding: FloatArray, count: int) -> IntArray:
    """Which of ``count`` pieces, struck one after the other, each stroke belongs to.

    The cut that leaves the least scatter within pieces, falls rather into pauses, and gives each
    piece about as many; by dynamic programming (Bellman 1961).

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
            uneven = _UNEVEN_COSTS * (stop - start - size / count) ** 2
            paused = np.where(start > 0, reward[start], 0.0)
            cost = best[piece - 1, start] + scatter / scale + uneven - paused
            came_from[piece, stop] = start[np.argmin(cost)]
            best[piece, stop] = np.min(cost)
    segment, stop = np.zeros(size, dtype=np.int64), size
    for piece in range(count, 0, -1):
        start_at = int(came_from[piece, stop])
        segment[start_at:stop] = piece - 1
        stop = start_at
    return segment


def _share(probabilities: FloatArray, own: NDArray[np.uint8]) -> FloatArray:
    """Each piece's share among the taught pieces of its class; shapes ``(n, k)``, ``(k,)``."""
    same = (own[:, None] == own[None]).astype(np.float64)
    known = probabilities + 0.02
    return np.asarray(known / (known @ same), dtype=np.float64)


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
