"""The small neural networks that score readings, and their weights.

Each has one hidden layer and a straight way past it; their scores are averaged. They were fitted to
takes of the Groove MIDI Dataset (Gillick et al. 2019, CC BY 4.0) as a conditional choice between
the readings of a stretch (McFadden 1974): see docs/measures/free-play.md. The weights are made by
``python -m benchmarks.free_play_fit``, and rounded to 8 bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from hapju.timing.free_play.bar_features import FloatBlock

WEIGHTS_FILE = "reading_nets.npz"


@dataclass(frozen=True, slots=True, eq=False)
class Nets:
    """The networks' weights; ``h`` hidden units of all networks side by side.

    Attributes:
        straight: from features to score, the mean over the networks, shape ``(features,)``.
        hidden: from features to hidden units, shape ``(features, h)``.
        bias: shape ``(h,)``.
        out: from hidden units to score, divided by the number of networks, shape ``(h,)``.
    """

    straight: FloatBlock
    hidden: FloatBlock
    bias: FloatBlock
    out: FloatBlock


@cache
def fitted_nets() -> Nets:
    """The networks that come with Hapju."""
    with (files(__package__) / WEIGHTS_FILE).open("rb") as file, np.load(file) as stored:
        return Nets(
            *(
                stored[name].astype(np.float32) * stored[f"{name}_unit"]
                for name in ("straight", "hidden", "bias", "out")
            )
        )


def scores_of(bar: FloatBlock, general: FloatBlock, nets: Nets) -> FloatBlock:
    """The score of each reading.

    Args:
        bar: the bar's features of each level and first tick, shape ``(l, 48, b)``.
        general: the level's features, shape ``(l, g)``.
        nets: weights for ``b + g`` features.

    Returns:
        Shape ``(l, 48)``.
    """
    split = bar.shape[-1]
    flat = bar.reshape(-1, split)
    of_level = (general @ nets.hidden[split:] + nets.bias)[:, None]
    inside = (flat @ nets.hidden[:split]).reshape(*bar.shape[:2], -1) + of_level
    straight = (flat @ nets.straight[:split]).reshape(bar.shape[:2])
    straight += (general @ nets.straight[split:])[:, None]
    return np.asarray(straight + np.tanh(inside) @ nets.out, np.float32)
