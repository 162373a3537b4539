"""One player against the grid: all measures of one player in one call."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, IntArray, Piece, PieceArray, Strokes
from hapju.timing.click_correction import ClickCorrection
from hapju.timing.grid import Grid
from hapju.timing.grid_following import GridFollowing
from hapju.timing.intervals import summarise_with_intervals
from hapju.timing.limbs import limb_spread_ms
from hapju.timing.onsets import Onsets
from hapju.timing.phase import phase_concentration, rayleigh_p
from hapju.timing.placement import Placement
from hapju.timing.player_pulses import PlayerPulses
from hapju.timing.summary import AsynchronySummary, Interval, PieceSummary, PositionSummary
from hapju.timing.swing import Swing, swing_of
from hapju.timing.tempo import WIDEST_DRIFT, Tempo, TempoCurve, tempo_curve, tempo_of

FEWEST_BARS_TO_DRIFT = 8
"""In fewer bars than this the first and the last strokes decide about a drift."""


@dataclass(frozen=True, slots=True)
class PlayerAnalysis:
    """One player against the grid.

    ``m`` matched strokes, ``k`` onsets (grid positions with at least one matched stroke),
    ``x`` missed notes. Numbers are None where there is too little to say. Undated strokes
    (the first ``strokes.undated``) are neither matched nor extra; the notes that they play
    aren't missed.

    Of a player who doesn't follow the grid, ``tempo_bpm``, ``drift_bpm_per_minute`` and
    ``tempo_curve`` are as played, or None; the other numbers, which rest on positions of the grid,
    are None, ``asynchrony`` and its like hold nothing, and the columns show where the strokes fell.
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
    tempo_interval: Interval | None = None
    drift_interval: Interval | None = None
    follows_grid: bool = True
    """False where the player plays at another tempo than the grid's, or one that moves away."""
    pulses: PlayerPulses = field(default_factory=PlayerPulses)
    """The player pulse by pulse: what the click correction rests on."""

    @property
    def mean_asynchrony_ms(self) -> float | None:
        """The bias: negative = ahead of the grid (rushing), positive = behind (dragging)."""
        return self.asynchrony.mean_asynchrony_ms

    @property
    def sd_asynchrony_ms(self) -> float | None:
        """The steadiness: SD of the asynchronies."""
        return self.asynchrony.sd_asynchrony_ms

    @property
    def click_correction(self) -> ClickCorrection | None:
        """How strongly they correct toward the click or the song; None in free play.

        Worked out when first asked for.
        """
        return self.pulses.click_correction


def analyse_player(
    key: str,
    name: str,
    strokes: Strokes,
    placement: Placement,
    onsets: Onsets,
    following: GridFollowing,
    grid: Grid,
    tempo_map: TempoMap,
    pulses: PlayerPulses,
) -> PlayerAnalysis:
    """Measure one player whose strokes have been placed on the grid."""
    late_ms = placement.asynchrony_ms
    beat, song_s = grid.beat[onsets.position], grid.time_s[onsets.position]
    onset_s = song_s + onsets.asynchrony_ms / 1000.0
    own = _own_time(following, strokes, _OwnTime(beat, song_s, onset_s), tempo_map)
    tempo = tempo_of(own.beat, own.song_s, own.onset_s)
    drift = tempo if tempo is not None and _says_drift(tempo, own.beat, tempo_map) else None
    # Asynchronies against a grid that the player doesn't follow are told to nobody.
    told = slice(None) if following.follows_grid else slice(0)
    told_ms, told_position = late_ms[told], placement.position[told]
    concentration = phase_concentration(told_ms, grid.beat_ms[told_position])
    swing = _swing(beat[told], onset_s[told], grid, tempo_map)
    return PlayerAnalysis(
        key=key,
        name=name,
        strokes=strokes,
        matched=placement.stroke,
        matched_beat=grid.beat[placement.position],
        asynchrony_ms=late_ms,
        onset_beat=beat,
        onset_time_s=onset_s,
        onset_asynchrony_ms=onsets.asynchrony_ms,
        extra=placement.extra,
        wrong_piece=placement.wrong_piece,
        missed_beat=grid.beat[placement.missed_position],
        missed_piece=placement.missed_piece,
        asynchrony=summarise_with_intervals(told_ms),
        by_piece=_by_piece(strokes.piece[placement.stroke[told]], told_ms),
        by_position=by_position(grid, told_position, told_ms),
        tempo_bpm=None if tempo is None else tempo.tempo_bpm,
        drift_bpm_per_minute=None if drift is None else drift.drift_bpm_per_minute,
        tempo_curve=_curve(own.beat, own.onset_s, tempo_map),
        phase_concentration=concentration,
        rayleigh_p=None if concentration is None else rayleigh_p(concentration, told_ms.size),
        swing_ratio=swing.ratio,
        swing_eighths=swing.pairs,
        limb_spread_ms=limb_spread_ms(told_position, told_ms),
        tempo_interval=None if tempo is None else tempo.tempo_interval,
        drift_interval=None if drift is None else drift.drift_interval,
        follows_grid=following.follows_grid,
        pulses=pulses,
    )


class _OwnTime(NamedTuple):
    """A player's onsets by their own beats: where, when the song has them, and when played."""

    beat: FloatArray
    song_s: FloatArray
    onset_s: FloatArray


def _own_time(
    following: GridFollowing, strokes: Strokes, on_grid: _OwnTime, tempo_map: TempoMap
) -> _OwnTime:
    """The onsets on the grid, or those of the phase's course where the grid doesn't tell."""
    course = following.course
    if course is None:
        return on_grid if following.follows_grid else _OwnTime(*(each[:0] for each in on_grid))
    time_s = strokes.time_s[strokes.undated :][course.is_near]
    step = np.round(course.own_beat[course.is_near] * course.parts).astype(np.int64)
    order = np.argsort(step, kind="stable")
    where, start, count = np.unique(step[order], return_index=True, return_counts=True)
    beat = where / course.parts
    onset_s = np.add.reduceat(time_s[order], start) / count
    return _OwnTime(beat, tempo_map.seconds_at(beat), onset_s)


def _says_drift(tempo: Tempo, beat: FloatArray, tempo_map: TempoMap) -> bool:
    """Whether a take is long enough, and steady enough, to say how its tempo moves."""
    first, last = tempo_map.bars_at(beat[[0, -1]])[0]
    doubt = tempo.drift_interval.high - tempo.drift_interval.low
    return bool(last - first + 1 >= FEWEST_BARS_TO_DRIFT and doubt <= 2 * WIDEST_DRIFT)


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
