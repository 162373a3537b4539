"""The analysis of a take: what the measures say of each player, each pair and the group.

:func:`analyse` is the whole of Hapju's offline work in one call; the measures themselves
live in :mod:`hapju.timing` and :mod:`hapju.together`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hapju.songs.song import Song
from hapju.strokes import BoolArray, FloatArray, IntArray, PieceArray, Strokes
from hapju.timing.summary import AsynchronySummary, Interval


@dataclass(frozen=True, slots=True)
class GridFound:
    """The grid on which the take is measured.

    Attributes:
        kind: ``"chart"``, or the fineness found: ``"quarters"``, ``"eighths"``, ``"triplets"``,
            ``"sixteenths"``, ``"swung_eighths"``, ``"swung_sixteenths"``, ``"sextuplets"``,
            ``"thirty_seconds"``.
        positions_per_pulse: grid positions in one pulse; None for a chart.
        swing_ratio: long part over short part where the grid is swung, else None.
    """

    kind: str
    positions_per_pulse: int | None = None
    swing_ratio: float | None = None


@dataclass(frozen=True, slots=True)
class PieceSummary:
    """A player's asynchronies on one piece (its word, such as ``"snare"``)."""

    piece: str
    summary: AsynchronySummary


@dataclass(frozen=True, slots=True)
class PositionSummary:
    """Asynchronies at one position in the bar, in beats (quarter notes) since its start."""

    position_beats: float
    summary: AsynchronySummary


@dataclass(frozen=True, slots=True)
class TempoCurve:
    """Local tempo, one value a beat; all columns shape ``(n,)``, nan where too few onsets."""

    beat: FloatArray
    time_s: FloatArray
    tempo_bpm: FloatArray


@dataclass(frozen=True, slots=True)
class PlayerAnalysis:
    """One player against the grid.

    ``m`` matched strokes, ``k`` onsets (grid positions with at least one matched stroke),
    ``x`` missed notes. Numbers are None where there is too little to say.
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


@dataclass(frozen=True, slots=True)
class BarSummary:
    """What happened between two players in one bar (raw: meant for pictures, not as an estimate)."""

    bar: int
    joint_onsets: int
    mean_asynchrony_ms: float
    mean_absolute_asynchrony_ms: float
    flams: int


@dataclass(frozen=True, slots=True)
class PairAnalysis:
    """Two players over their ``n`` joint onsets; asynchrony is A − B, negative = A first."""

    keys: tuple[str, str]
    names: tuple[str, str]
    # Per joint onset, in grid order, shape (n,)
    beat: FloatArray
    time_a_s: FloatArray
    time_b_s: FloatArray
    asynchrony_ms: FloatArray
    is_flam: BoolArray
    # Numbers
    asynchrony: AsynchronySummary
    flams: int | None
    flams_per_minute: float | None
    together_share: float | None
    """The share of joint onsets that are no flams, 0 to 1."""
    together_interval: Interval | None
    by_position: tuple[PositionSummary, ...]
    by_bar: tuple[BarSummary, ...]

    @property
    def joint_onsets(self) -> int:
        """At how many grid positions both played."""
        return int(self.beat.size)

    @property
    def mean_asynchrony_ms(self) -> float | None:
        """Who is ahead: negative = the first player."""
        return self.asynchrony.mean_asynchrony_ms

    @property
    def sd_asynchrony_ms(self) -> float | None:
        """Tightness: SD of the asynchronies."""
        return self.asynchrony.sd_asynchrony_ms


@dataclass(frozen=True, slots=True)
class MemberSummary:
    """One player against the mean of the others, at the positions where any of them played too."""

    key: str
    name: str
    summary: AsynchronySummary


@dataclass(frozen=True, slots=True)
class GroupAnalysis:
    """Three or more players: each against the mean of the others, and their common phase.

    ``order_parameter`` is r = |mean over players of exp(iφ)|, φ = 2π · asynchrony / beat, at each
    grid position where at least two played (``beat``, shape ``(n,)``).
    """

    members: tuple[MemberSummary, ...]
    beat: FloatArray
    order_parameter: FloatArray
    mean_order_parameter: float | None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader of the report should know, as a Fluent message id and its arguments.

    For example ``Remark("remark-double-triggers", {"player": "Haruka", "count": 3})``.
    """

    message: str
    arguments: Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the measures say of a take. ``pairs`` holds every pair, in the order of the players."""

    song: Song
    level: str | None
    grid: GridFound
    players: Mapping[str, PlayerAnalysis]
    pairs: tuple[PairAnalysis, ...]
    group: GroupAnalysis | None
    bars: tuple[int, int]
    """The first and the last bar with a stroke or a note."""
    duration_s: float
    remarks: tuple[Remark, ...] = ()

    def to_html(self, path: str | Path, language: str = "en") -> None:
        """Write the report as one self-contained page (``en``, ``ko`` or ``ja``)."""
        # The report stands above the analysis in the order of rooms; only this door leads up.
        from hapju.show.report import write_html

        write_html(self, Path(path), language)

    def to_json(self, path: str | Path) -> None:
        """Write every number as JSON by the published schema (docs/reference/json.md)."""
        from hapju.show.json_tables import write_json

        write_json(self, Path(path))

    def to_frames(self) -> dict[str, Any]:
        """Tables ``strokes``, ``joint_onsets``, ``players``, ``pairs`` as polars data frames."""
        from hapju.show.frames import frames_of

        return frames_of(self)
