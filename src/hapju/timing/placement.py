"""Placement: at which position of the grid each stroke of a player stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.songs.chart import Chart
from hapju.strokes import FloatArray, IntArray, PieceArray, Strokes
from hapju.timing.grid import Grid, positions_of
from hapju.timing.matching import match, match_to_grid


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """A player's strokes on the grid: ``m`` matched and dated strokes, ``x`` missed notes.

    Attributes:
        stroke: index of each matched stroke, in time order, shape ``(m,)``. Undated strokes are
            not among them: they count as played, but their times say nothing.
        position: index of its grid position, shape ``(m,)``.
        asynchrony_ms: stroke − note, shape ``(m,)``.
        extra: indices of strokes that match no note and stand for none.
        wrong_piece: indices of strokes on another piece than the note they stand for.
        missed_position, missed_piece: notes that no stroke matches or stands for, shape ``(x,)``.
    """

    stroke: IntArray
    position: IntArray
    asynchrony_ms: FloatArray
    extra: IntArray
    wrong_piece: IntArray
    missed_position: IntArray
    missed_piece: PieceArray


def place_on_chart(strokes: Strokes, chart: Chart, grid: Grid) -> Placement:
    """Match a player's strokes to their chart, whose positions the grid holds."""
    position_of_note = positions_of(chart.beat, grid)
    note_s = grid.time_s[position_of_note]
    matching = match(note_s, chart.piece, strokes.time_s, strokes.piece)
    note, wrong = matching.note_of_stroke, matching.wrong_piece_note
    missed = np.ones(note_s.size, dtype=bool)
    missed[note[note >= 0]] = False
    missed[wrong[wrong >= 0]] = False
    position = np.full(note.shape, -1, dtype=np.int64)
    position[note >= 0] = position_of_note[note[note >= 0]]
    wrong_piece = np.flatnonzero(wrong >= 0)
    return _placement(
        strokes, position, wrong_piece, grid, position_of_note[missed], chart.piece[missed]
    )


def place_on_grid(strokes: Strokes, grid: Grid) -> Placement:
    """Match a player's strokes to the positions of a grid on which nothing can be missed."""
    nothing = np.empty(0, dtype=np.int64)
    position = match_to_grid(grid.time_s, strokes.time_s, strokes.piece)
    return _placement(strokes, position, nothing, grid, nothing, nothing.astype(np.uint8))


def _placement(
    strokes: Strokes,
    position: IntArray,
    wrong_piece: IntArray,
    grid: Grid,
    missed_position: IntArray,
    missed_piece: PieceArray,
) -> Placement:
    is_dated = np.arange(len(strokes)) >= strokes.undated
    stroke = np.flatnonzero((position >= 0) & is_dated)
    at = position[stroke]
    is_extra = (position < 0) & is_dated
    is_extra[wrong_piece] = False
    return Placement(
        stroke,
        at,
        1000.0 * (strokes.time_s[stroke] - grid.time_s[at]),
        np.flatnonzero(is_extra),
        wrong_piece[wrong_piece >= strokes.undated],
        missed_position,
        missed_piece,
    )
