"""The transcriber: a trained network that hears drum classes and pieces in pictures of sound.

`training/transcriber_network.py` says how it is built; docs/hearing/model-card.md what it learnt
from and how far it can be trusted.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from hapju.strokes import FloatArray

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

REACH = 66
"""Columns to each side that the network hears of a moment."""


@dataclass(frozen=True, slots=True, eq=False)
class Activations:
    """What the network says of each column of a picture; ``n`` columns.

    Attributes:
        classes: the probability that a drum class is struck, shape ``(n, 5)``.
        pieces: the probability that it is on this piece if its class is struck, ``(n, 13)``.
        velocities: how hard, if so, shape ``(n, 5)``.
        embedding: what else it heard, shape ``(n, d)``.
    """

    classes: NDArray[np.float32]
    pieces: NDArray[np.float32]
    velocities: NDArray[np.float32]
    embedding: NDArray[np.float32]


def activations_of(pictures: NDArray[np.float32]) -> Activations:
    """Hears pictures as :func:`~hapju.hear.audio.level.heard_pictures` makes them.

    Args:
        pictures: shape ``(n, 2, BANDS)``.
    """
    given = np.ascontiguousarray(pictures.transpose(1, 0, 2)[None])
    return Activations(*(output[0] for output in _session().run(None, {"pictures": given})))


@cache
def thresholds() -> FloatArray:
    """What each class's probability must reach to be a stroke, from held-out scenes; ``(5,)``."""
    return np.array(json.loads(_notes()["thresholds"]), dtype=np.float64)


@cache
def reliability() -> tuple[FloatArray, FloatArray]:
    """How often strokes of a given probability were right on held-out scenes: points of a line."""
    said, right = json.loads(_notes()["reliability"])
    return np.array(said, dtype=np.float64), np.array(right, dtype=np.float64)


def _notes() -> dict[str, str]:
    return dict(_session().get_modelmeta().custom_metadata_map)


@cache
def _session() -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = files("hapju.hear.audio").joinpath("models/transcriber.onnx").read_bytes()
    return InferenceSession(model, options, providers=["CPUExecutionProvider"])
