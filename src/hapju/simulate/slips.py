"""Slips: notes missed, played on another drum, or added; and pads that trigger twice."""

from __future__ import annotations

import numpy as np

from hapju.kit.families import families_of
from hapju.songs.chart import Chart
from hapju.strokes import FloatArray, IntArray, Piece, PieceArray, Strokes

GHOST_VELOCITY, GHOST_VELOCITY_SD = 0.35, 0.1
"""How hard a stroke is that nobody wrote: it slips in like a ghost note."""

SIXTEENTH_BEATS = 0.25


def stray_pieces(chart: Chart, astray: IntArray, rng: np.random.Generator) -> PieceArray:
    """The chart's pieces, with those of the notes ``astray`` (indices) on another drum or cymbal.

    A stray stroke lands on a piece of the chart that isn't meant to sound within a sixteenth, if
    there is one; else on the snare or a tom.
    """
    pieces = np.array(chart.piece)
    families = families_of(chart.piece)
    at_hand = [Piece(code) for code in np.unique(chart.piece)]
    for note in astray.tolist():
        near = np.abs(chart.beat - chart.beat[note]) < SIXTEENTH_BEATS - 1e-9
        meant = set(families[near].tolist())
        free = [piece for piece in at_hand if _family(piece) not in meant]
        free = free or [p for p in (Piece.SNARE, Piece.TOM_HIGH) if _family(p) not in meant]
        if free:
            pieces[note] = free[int(rng.integers(len(free)))]
    return pieces


def extra_notes(chart: Chart, count: int, rng: np.random.Generator) -> tuple[FloatArray, IntArray]:
    """Beats and pieces of up to ``count`` strokes that the chart doesn't hold.

    They fall on sixteenths at which that drum or cymbal has nothing to play for a sixteenth
    either way: fewer than asked for where the chart leaves no room.
    """
    first = np.ceil(chart.beat[0] / SIXTEENTH_BEATS - 1e-9)
    last = np.floor(chart.beat[-1] / SIXTEENTH_BEATS + 1e-9)
    grid = np.arange(first, last + 1) * SIXTEENTH_BEATS
    families = families_of(chart.piece)
    beats, pieces = [], []
    for piece in np.unique(chart.piece).tolist():
        own = chart.beat[families == _family(Piece(piece))]
        after = np.minimum(np.searchsorted(own, grid), own.size - 1)
        before = np.maximum(after - 1, 0)
        gap = np.minimum(np.abs(own[after] - grid), np.abs(own[before] - grid))
        free = grid[gap > SIXTEENTH_BEATS - 1e-9]
        beats.append(free)
        pieces.append(np.full(free.size, piece, dtype=np.int64))
    room = np.concatenate(beats)
    chosen = np.sort(rng.choice(room.size, min(count, room.size), replace=False))
    return room[chosen], np.concatenate(pieces)[chosen]


def double_triggered(strokes: Strokes, probability: float, rng: np.random.Generator) -> Strokes:
    """The strokes as a pad reports them that answers some twice, 4 to 20 ms later and softer."""
    twice = rng.random(len(strokes)) < probability
    echo_s = rng.uniform(0.004, 0.020, len(strokes))
    return Strokes.of(
        np.concatenate([strokes.time_s, (strokes.time_s + echo_s)[twice]]),
        np.concatenate([strokes.piece, strokes.piece[twice]]),
        np.concatenate([strokes.velocity, strokes.velocity[twice] * 0.5]),
    )


def _family(piece: Piece) -> int:
    return int(families_of(np.array([piece], dtype=np.uint8))[0])
