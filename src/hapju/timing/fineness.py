"""The grid's fineness: which positions within a pulse the players use.

Without a chart nobody says whether a take is in eighths, triplets or swung sixteenths; the strokes
do. Each candidate grid is a mixture of normal densities on the circle of one pulse: one at each of
its positions with a weight of its own, all with one spread and one shift, over a uniform floor for
strokes that belong nowhere (drags, buzzes, slips) (McLachlan & Peel 2000, Finite Mixture Models).
The grid with the least Bayesian information criterion (Schwarz 1978) is chosen, unless the
positions that it adds to a coarser one are hardly used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from hapju.strokes import FloatArray, IntArray

FEWEST_STROKES = 8
"""Fewer strokes than this can't tell a grid."""
LEAST_SWING_RATIO = 4 / 3
"""Below this the straight grid serves, and a player's swing ratio says how much they lean."""

_NAMES = {
    1: "quarters",
    2: "eighths",
    3: "triplets",
    4: "sixteenths",
    6: "sextuplets",
    8: "thirty_seconds",
}
"""A grid's word by its positions in a quarter note."""
_NARROWEST_GAP_S = 0.040
"""Positions closer than this have windows too narrow for human timing."""
_ROOMY_S = 0.075
"""With at least this to either side of a position, a window cuts off no ordinary asynchrony."""
_LEAST_SHARE = 0.03
_BIN_S = 0.004
_FIRST_SPREAD_S = 0.015
_FIRST_PLACES = (0.58, 0.66)
"""Where the second of a swung pair is sought first: a light swing and a triplet feel."""
_ROUNDS = 80
_APART, _APART_AT_NEED = 4.0, 3.0
"""How many spreads positions must lie apart; the less where a grid leaves much over."""
_MOST_LEFT_OVER = 0.25
"""Ornaments are a quarter of the strokes at most; more are notes that the grid lacks."""
_CLEARLY = 10.0
"""A criterion less by this is beyond doubt (Raftery 1995, Sociological Methodology 25)."""


@dataclass(frozen=True, slots=True)
class Fineness:
    """The positions within one pulse at which notes fall.

    Attributes:
        kind: the grid's word, such as ``"sixteenths"``.
        positions: where in the pulse, 0 ≤ position < 1, ascending, the first 0.
        swing_ratio: long part over short part where the grid is swung, else None.
        is_sure: False where the strokes are too few, or fall on no grid better than by chance.
    """

    kind: str
    positions: tuple[float, ...]
    swing_ratio: float | None = None
    is_sure: bool = True


def find_fineness(
    pulse_phase: FloatArray, pulse_s: float, pulse_beats: float = 1.0, *, is_compound: bool = False
) -> Fineness:
    """Find the grid's fineness from where in the pulse the strokes of all players fall.

    Args:
        pulse_phase: position of each stroke within its pulse, 0 ≤ phase < 1, shape ``(n,)``.
        pulse_s: the length of a pulse in seconds (its mean over the take).
        pulse_beats: the length of a pulse in quarter notes, at most 1 where it divides in two.
        is_compound: True in 6/8 and its like, where the pulse divides in three.

    Returns:
        The finest grid that the strokes carry; where they can't tell, the eighths (or the
        coarsest there is), unsure.
    """
    grids = list((_compound_grids if is_compound else _simple_grids)(pulse_beats))
    candidates = grids[:1]  # the coarsest serves at any tempo
    candidates += [
        grid for grid in grids[1:] if _least_gap(grid.positions) * pulse_s >= _NARROWEST_GAP_S
    ]
    if pulse_phase.size >= FEWEST_STROKES:
        bins = int(np.clip(np.ceil(pulse_s / _BIN_S), 64, 1024))
        count = np.bincount((pulse_phase * bins).astype(np.int64) % bins, minlength=bins)
        fits = [_fit(count, grid, _FIRST_SPREAD_S / pulse_s) for grid in candidates]
        best = _best(fits, _APART, pulse_s)
        if best.left_over > _MOST_LEFT_OVER:
            finer = _best(fits, _APART_AT_NEED, pulse_s)
            if finer.bic < best.bic - _CLEARLY and finer.left_over < best.left_over:
                best = finer
        # The uniform density on a circle of length 1 is 1 everywhere and has no parameter.
        if best.bic < 0.0:
            return best.grid
    eighths = next((grid for grid in candidates if grid.kind == "eighths"), candidates[0])
    return replace(eighths, is_sure=False)


def _best(fits: list[_Fit], apart: float, pulse_s: float) -> _Fit:
    """The grid that the strokes carry, of those whose positions lie so many spreads apart.

    A grid whose positions run into each other would take in any stroke.
    """
    kept = [fit for fit in fits if _least_gap(fit.grid.positions) >= apart * fit.spread]
    # What is barely swung gives way to its straight grid, and is no grid to step back to.
    serving = [fit for fit in kept if not _is_barely_swung(fit.grid)] or fits[:1]
    best = min(kept or fits[:1], key=lambda fit: fit.bic)
    if _is_barely_swung(best.grid):
        straight = best.grid.kind.removeprefix("swung_")
        best = min(serving, key=lambda fit: (fit.grid.kind != straight, fit.bic))
    return _simplest_that_serves(serving, best, pulse_s)


def _simple_grids(pulse_beats: float) -> Iterator[Fineness]:
    for per_beat, kind in _NAMES.items():
        parts = per_beat * pulse_beats
        if parts == round(parts):
            yield _even(kind, round(parts))
    if pulse_beats == 1.0:
        for place in _FIRST_PLACES:
            yield Fineness("swung_eighths", _swung(place, 1), 1.0)
            yield Fineness("swung_sixteenths", _swung(place, 2), 1.0)


def _compound_grids(pulse_beats: float) -> Iterator[Fineness]:
    if pulse_beats == 1.5:
        yield _even("dotted_quarters", 1)
    for parts in (3, 6, 12):
        kind = _NAMES.get(round(parts / pulse_beats))
        if kind is not None:
            yield _even(kind, parts)
    if pulse_beats == 1.5:
        for place in _FIRST_PLACES:
            yield Fineness("swung_sixteenths", _swung(place, 3), 1.0)


def _even(kind: str, parts: int) -> Fineness:
    return Fineness(kind, tuple((np.arange(parts) / parts).tolist()))


def _swung(place: float, pairs: int) -> tuple[float, ...]:
    """Positions of ``pairs`` pairs of notes in a pulse, the second of each at ``place``."""
    return tuple((pair + at) / pairs for pair in range(pairs) for at in (0.0, place))


def _least_gap(positions: tuple[float, ...]) -> float:
    """The smallest distance between neighbours around the pulse."""
    return float(np.min(np.diff([*positions, 1.0])))


@dataclass(frozen=True, slots=True)
class _Fit:
    """A candidate as fitted (a swung one with its place), its criterion and its weights."""

    grid: Fineness
    bic: float
    weights: FloatArray
    spread: float

    @property
    def left_over(self) -> float:
        """The share of the strokes that belong to no position."""
        return 1.0 - float(self.weights.sum())


def _fit(count: IntArray, grid: Fineness, spread: float) -> _Fit:
    """Fit weights, floor, spread, shift and place of swing by expectation maximisation.

    Strokes are counted in bins of the circle, so that the work doesn't grow with their number.
    """
    phase = (np.arange(count.size) + 0.5) / count.size
    n = float(count.sum())
    places = np.array(grid.positions)
    off = np.arange(places.size) % 2 == 1  # of a swung grid
    pairs = places.size / 2
    floor, shift = 0.05, 0.0
    weights = np.full(places.size, (1 - floor) / places.size)
    for _ in range(_ROUNDS):
        offset = (phase[:, None] - places - shift + 0.5) % 1.0 - 0.5
        density = np.exp(-0.5 * (offset / spread) ** 2) / (spread * np.sqrt(2 * np.pi))
        parts = weights * density
        total = parts.sum(axis=1) + floor
        share = parts * (count / total)[:, None]
        mass = np.maximum(share.sum(axis=0), 1e-9)
        late = (share * offset).sum(axis=0)
        before = shift, spread, places[-1]
        weights, floor = mass / n, max(1 - float(mass.sum()) / n, 1e-3)
        if grid.swing_ratio is None:
            shift += float(late.sum() / mass.sum())
        else:
            on_late = float(late[~off].sum() / mass[~off].sum())
            lean = float(late[off].sum() / mass[off].sum()) - on_late
            shift += on_late
            places[off] += np.clip(places[1] + lean, 0.5 / pairs, 0.78 / pairs) - places[1]
        spread = np.sqrt(float((share * offset**2).sum() / mass.sum()))
        spread = float(np.clip(spread, 1.0 / count.size, 0.15))
        if max(abs(a - b) for a, b in zip(before, (shift, spread, places[-1]), strict=True)) < 1e-4:
            break
    freedom = places.size + 2 + (grid.swing_ratio is not None)
    bic = float(-2 * (count * np.log(total)).sum() + freedom * np.log(n))
    if grid.swing_ratio is not None:
        place = round(float(places[1]) * pairs, 3)
        grid = Fineness(grid.kind, _swung(place, round(pairs)), place / (1 - place))
    return _Fit(grid, bic, weights, spread)


def _is_barely_swung(grid: Fineness) -> bool:
    return grid.swing_ratio is not None and grid.swing_ratio < LEAST_SWING_RATIO


def _simplest_that_serves(fits: list[_Fit], best: _Fit, pulse_s: float) -> _Fit:
    """Step back from the best grid to a coarser one while what it adds is hardly used.

    Ornaments (drags, buzzes) also fall between the positions of the groove. A grid as fine as they
    are would have windows too narrow for the groove's own asynchronies: the narrower the windows,
    the more strokes the added positions must carry.
    """
    while True:
        half_gap_s = pulse_s * _least_gap(best.grid.positions) / 2
        least = _LEAST_SHARE * max(1.0, (_ROOMY_S / half_gap_s) ** 2)
        coarser = [fit for fit in fits if _added_share(best, fit.grid) < least]
        if not coarser:
            return best
        best = min(coarser, key=lambda fit: fit.bic)


def _added_share(fine: _Fit, coarse: Fineness) -> float:
    """The share of strokes at positions that ``coarse`` lacks; infinite if it is no part of it."""
    near = np.abs(np.subtract.outer(fine.grid.positions, coarse.positions)) < 1e-6
    if len(coarse.positions) >= len(fine.grid.positions) or not np.all(near.any(axis=0)):
        return np.inf
    return float(fine.weights[~near.any(axis=1)].sum())
