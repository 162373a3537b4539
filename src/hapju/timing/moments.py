"""Moments of a series, taken block by block, so that they come out the same however it arrives.

Sums of floating-point numbers depend on the order of adding. Here 1024 values at a time are summed
and the blocks are merged in their order (Chan, Golub & LeVeque 1983, The American Statistician 37),
for a whole take as for one that is still being played.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from hapju.strokes import FloatArray

BLOCK = 1024


class Moments(NamedTuple):
    """Of ``n`` values: mean, sum of squares about it, mean absolute value, mean square."""

    n: int = 0
    mean: float = 0.0
    squares_about_mean: float = 0.0
    mean_absolute: float = 0.0
    mean_square: float = 0.0


def moments_of(values: FloatArray) -> Moments:
    """The moments of a series, shape ``(n,)``."""
    whole = values.size // BLOCK
    found = Moments()
    for block in _moments_of_rows(values[: whole * BLOCK].reshape(whole, BLOCK)):
        found = merged(found, block)
    return merged(found, moments_of_block(values[whole * BLOCK :]))


def moments_of_block(values: FloatArray) -> Moments:
    """The moments of up to 1024 values."""
    n = values.size
    if not n:
        return Moments()
    # As np.sum and np.mean add, without what they look into first: meters ask for this often.
    add = np.add.reduce
    mean = float(add(values)) / n
    apart = values - mean
    return Moments(
        n,
        mean,
        float(add(apart * apart)),
        float(add(np.abs(values))) / n,
        float(add(values * values)) / n,
    )


def mean_and_squares(values: FloatArray) -> Moments:
    """The first two moments of 1 to 1024 values; the others are left out, and are 0."""
    n = values.size
    mean = float(np.add.reduce(values)) / n
    apart = values - mean
    return Moments(n, mean, float(np.add.reduce(apart * apart)))


def _moments_of_rows(rows: FloatArray) -> list[Moments]:
    """The moments of each whole block at once: numpy adds a row as it adds a block by itself."""
    if not rows.size:
        return []
    mean = np.mean(rows, axis=1)
    columns = (
        mean,
        np.sum(np.square(rows - mean[:, None]), axis=1),
        np.mean(np.abs(rows), axis=1),
        np.mean(np.square(rows), axis=1),
    )
    return [Moments(BLOCK, *row) for row in np.stack(columns, axis=1).tolist()]


def merged(earlier: Moments, later: Moments) -> Moments:
    """The moments of two series in a row."""
    if not earlier.n or not later.n:
        return later if later.n else earlier
    n = earlier.n + later.n
    share = later.n / n
    apart = later.mean - earlier.mean
    return Moments(
        n,
        earlier.mean + apart * share,
        earlier.squares_about_mean + later.squares_about_mean + apart**2 * earlier.n * share,
        earlier.mean_absolute + (later.mean_absolute - earlier.mean_absolute) * share,
        earlier.mean_square + (later.mean_square - earlier.mean_square) * share,
    )
