"""The pages take out the same double triggers as the readers of files do."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from hapju.kit.double_triggers import double_triggers
from hapju.strokes import Piece, Strokes

VECTOR = Path(__file__).parents[2] / "web" / "tests" / "inputs" / "blows.json"


def blows(seed: int = 11, count: int = 1500) -> Strokes:
    """Strokes of a kit that triggers double: gaps of every kind, on every piece."""
    rng = np.random.default_rng(seed)
    gap_s = rng.choice([0.002, 0.01, 0.025, 0.06, 0.1, 0.2], count) * rng.uniform(0.6, 1.6, count)
    pieces = [Piece.KICK, Piece.KICK, Piece.SNARE, Piece.HIHAT_PEDAL, Piece.RIDE, *Piece]
    piece = rng.choice(pieces, count)
    velocity = rng.integers(1, 128, count) / 127
    return Strokes.of(np.cumsum(gap_s) * 0.5, piece, velocity)


def vector() -> str:
    """Rows of time (ms), piece, velocity, and whether it is a double trigger."""
    strokes = blows()
    rows = zip(
        (strokes.time_s * 1000.0).tolist(),
        strokes.piece.tolist(),
        strokes.velocity.astype(float).tolist(),
        double_triggers(strokes).tolist(),
        strict=True,
    )
    return "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n"


def test_the_vector_that_the_pages_are_tested_with_is_what_the_readers_say() -> None:
    if not VECTOR.exists():
        pytest.skip("the pages' source is not here")
    assert VECTOR.read_text(encoding="utf-8") == vector(), (
        "write it anew: python tests/studio/test_blow_vector.py"
    )


if __name__ == "__main__":
    VECTOR.write_text(vector(), encoding="utf-8")
