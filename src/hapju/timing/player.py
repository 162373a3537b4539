"""One player against the grid: all measures of one player in one call."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, IntArray, Piece, PieceArray, Strokes
from hapju.timing.grid import Grid
from hapju.timing.intervals import summarise_with_intervals
from hapju.timing.limbs import limb_spread_ms
from hapju.timing.onsets import Onsets
from hapju.timing.phase import phase_concentration, rayleigh_p
from hapju.timing.placement import Placement
from hapju.timing.summary import AsynchronySummary, PieceSummary, PositionSummary
from hapju.timing.swing import Swing, swing_of
from hapju.timing.tempo import TempoCurve, tempo_curve, tempo_of


@dataclass(frozen=True, slots=True)
class PlayerAnalysis:
    """One player against the grid.

    ``m`` matched strokes, ``k`` onsets (grid positions with at least one matched stroke),
    ``x`` missed notes. Numbers are None where there is too little to say. Undated strokes
    (the first ``strokes.undated``) are neither matched nor extra; the notes that they play
    aren't missed.
    """

    key: str
    name: str
    strokes: Strokes
    # Per matched stroke, in time order, shape (m,)
    matched: IntArray
    """Index into ``strokes``."""
    matched_beat: FloatArray
    asynchrony_ms: FloatArray
    # Per onset, in grid order, shape (k,)
    onset_beat: FloatArray
    onset_time_s: FloatArray
    onset_asynchrony_ms: FloatArray
    # What is left over
    extra: IntArray
    """Indices into ``strokes`` of strokes that match no note (wrong pieces not among them)."""
    wrong_piece: IntArray
    """Indices into ``strokes`` of strokes on another piece than the note they stand for."""
    missed_beat: FloatArray
    """Of notes that no stroke matches or, on a wrong piece, stands for."""
    missed_piece: PieceArray
    # Numbers
    asynchrony: AsynchronySummary
    by_piece: tuple[PieceSummary, ...]
    by_position: tuple[PositionSummary, ...]
    tempo_bpm: float | None
    drift_bpm_per_minute: float | None
    tempo_curve: TempoCurve
    phase_concentration: float | None
    """R = |mean exp(2πi · asynchrony / beat)|; 1 = every stroke at the same phase."""
    rayleigh_p: float | None
    swing_ratio: float | None
    swing_eighths: int
    """How many pairs of eighths the swing ratio rests on."""
    limb_spread_ms: float | None

    @property
    def mean_asynchrony_ms(self) -> float | None:
        """The bias: negative = ahead of the grid (rushing), positive = behind (dragging)."""
        return self.asynchrony.mean_asynchrony_ms

    @property
    def sd_asynchrony_ms(self) -> float | None:
        """The steadiness: SD of the asynchronies."""
        return self.asynchrony.sd_asynchrony_ms


def analyse_player(
    key: str,
    name: str,
    strokes: Strokes,
    placement: Placement,
    onsets: Onsets,
    grid: Grid,
    tempo_map: TempoMap,
) -> PlayerAnalysis:
    """Measure one player whose strokes have been placed on the grid."""
    late_ms = placement.asynchrony_ms
    beat, song_s = grid.beat[onsets.position], grid.time_s[onsets.position]
    onset_s = song_s + onsets.asynchrony_ms / 1000.0
    matched_beat = grid.beat[placement.position]
    tempo = tempo_of(beat, song_s, onset_s)
    concentration = phase_concentration(late_ms, grid.beat_ms[placement.position])
    swing = _swing(beat, onset_s, grid, tempo_map)
    return PlayerAnalysis(
        key=key,
        name=name,
        strokes=strokes,
        matched=placement.stroke,
        matched_beat=matched_beat,
        asynchrony_ms=late_ms,
        onset_beat=beat,
        onset_time_s=onset_s,
        onset_asynchrony_ms=onsets.asynchrony_ms,
        extra=placement.extra,
        wrong_piece=placement.wrong_piece,
        missed_beat=grid.beat[placement.missed_position],
        missed_piece=placement.missed_piece,
        asynchrony=summarise_with_intervals(late_ms),
        by_piece=_by_piece(strokes.piece[placement.stroke], late_ms),
        by_position=by_position(grid, placement.position, late_ms),
        tempo_bpm=None if tempo is None else tempo.tempo_bpm,
        drift_bpm_per_minute=None if tempo is None else tempo.drift_bpm_per_minute,
        tempo_curve=_curve(beat, onset_s, tempo_map),
        phase_concentration=concentration,
        rayleigh_p=None if concentration is None else rayleigh_p(concentration, late_ms.size),
        swing_ratio=swing.ratio,
        swing_eighths=swing.pairs,
        limb_spread_ms=limb_spread_ms(placement.position, late_ms),
    )


def by_position(
    grid: Grid, position: IntArray, asynchrony_ms: FloatArray
) -> tuple[PositionSummary, ...]:
    """Summaries by position in the bar, in order.

    Args:
        grid: what the positions are.
        position: the grid position of each asynchrony, shape ``(n,)``, in time order.
        asynchrony_ms: the asynchronies, shape ``(n,)``.
    """
    return tuple(
        PositionSummary(float(grid.places_beats[place]), summarise_with_intervals(values))
        for place, values in _groups(grid.place[position], asynchrony_ms)
    )


def _by_piece(piece: PieceArray, asynchrony_ms: FloatArray) -> tuple[PieceSummary, ...]:
    return tuple(
        PieceSummary(Piece(code).label, summarise_with_intervals(values))
        for code, values in _groups(piece.astype(np.int64), asynchrony_ms)
    )


def _groups(group: IntArray, values: FloatArray) -> list[tuple[int, FloatArray]]:
    """The values of each group, in the order in which they come; groups ascending."""
    small = group.size == 0 or int(group.max()) < 2**16
    # Small numbers are sorted by radix, in linear time.
    order = np.argsort(group.astype(np.uint16) if small else group, kind="stable")
    in_order = group[order]
    starts = np.flatnonzero(np.diff(in_order, prepend=-1))
    parts = np.split(values[order], starts)[1:]
    return list(zip(in_order[starts].tolist(), parts, strict=True))


def _curve(beat: FloatArray, onset_s: FloatArray, tempo_map: TempoMap) -> TempoCurve:
    if not beat.size:
        return tempo_curve(beat, beat, beat, beat, onset_s)
    # Beats between the first and the last onset; where nobody plays for long there is no tempo.
    every = np.unique(np.concatenate([np.floor(beat), np.ceil(beat)]))
    every = every[(every >= beat[0]) & (every <= beat[-1])]
    changes = np.array([change.beat for change in tempo_map.meters])
    lengths = np.array([change.meter.bar_beats for change in tempo_map.meters])
    row = np.maximum(np.searchsorted(changes, every, side="right") - 1, 0)
    return tempo_curve(every, tempo_map.seconds_at(every), lengths[row], beat, onset_s)


def _swing(beat: FloatArray, onset_s: FloatArray, grid: Grid, tempo_map: TempoMap) -> Swing:
    """The swing ratio in the meters that count in quarters."""
    changes = np.array([change.beat for change in tempo_map.meters])
    counts = np.array([change.meter.denominator <= 4 for change in tempo_map.meters])
    row = np.maximum(np.searchsorted(changes, beat, side="right") - 1, 0)
    inside = counts[row]
    return swing_of(beat[inside], onset_s[inside], grid.off_beat)
