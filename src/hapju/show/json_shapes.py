"""What stands in a report's JSON: these shapes are the published schema.

docs/reference/analysis.schema.json is made from them by :mod:`hapju.show.json_schema`, and
docs/reference/json.md explains it. A field that goes or changes its meaning raises
:data:`SCHEMA_VERSION`; a new field doesn't.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from hapju.show.json_heart_shapes import Hearts
from hapju.show.json_tuning_shapes import (
    ClickCorrection,
    Coupling,
    Lead,
    Leads,
    Place,
    Shape,
)

SCHEMA_VERSION = 1

Mean = Annotated[
    float | None,
    Meta(description="Mean asynchrony, ms; negative = early, or the first player first."),
]
Sd = Annotated[float | None, Meta(description="SD of the asynchronies, divisor n - 1, ms.")]
MeanAbsolute = Annotated[
    float | None, Meta(description="Mean of the asynchronies' absolute values, ms.")
]
Rms = Annotated[float | None, Meta(description="Root of the mean of their squares, ms.")]
Count = Annotated[int, Meta(ge=0)]
PieceWord = Annotated[str, Meta(description="What was hit, such as snare or hihat_closed.")]
PositionBeats = Annotated[
    float, Meta(ge=0, description="Beats (quarter notes) since the start of the bar.")
]


class Range(Shape):
    """A 95 % confidence interval, in the unit of its number."""

    low: float
    high: float


class Intervals(Shape):
    """95 % intervals of four numbers; null where the number is null or has none."""

    mean_asynchrony_ms: Range | None
    sd_asynchrony_ms: Range | None
    mean_absolute_asynchrony_ms: Range | None
    rms_asynchrony_ms: Range | None


class ByPiece(Shape):
    """A player's asynchronies on one piece."""

    piece: PieceWord
    n: Annotated[int, Meta(ge=0, description="Matched strokes on the piece.")]
    mean_asynchrony_ms: Mean
    sd_asynchrony_ms: Sd
    mean_absolute_asynchrony_ms: MeanAbsolute
    rms_asynchrony_ms: Rms
    intervals: Intervals


class ByPosition(Shape):
    """Asynchronies at one position in the bar."""

    position_beats: PositionBeats
    n: Annotated[int, Meta(ge=0, description="Asynchronies at the position.")]
    mean_asynchrony_ms: Mean
    sd_asynchrony_ms: Sd
    mean_absolute_asynchrony_ms: MeanAbsolute
    rms_asynchrony_ms: Rms
    intervals: Intervals


class ByBar(Shape):
    """What happened between two players in one bar: for pictures, too few to be an estimate."""

    bar: int
    joint_onsets: Count
    mean_asynchrony_ms: float
    mean_absolute_asynchrony_ms: float
    flams: Count


class TempoCurve(Shape):
    """Local tempo, one value a beat, as three lists of one length."""

    beat: list[float]
    time_s: list[float]
    tempo_bpm: Annotated[
        list[float | None], Meta(description="Null where too few onsets lie around the beat.")
    ]


class HeardSummary(Shape):
    """What a player's numbers rest on, where they were heard in a recording of sound."""

    timing_doubt_p50_ms: Annotated[
        float,
        Meta(description="Median half-width that holds a stroke's attack two times in three."),
    ]
    timing_doubt_rms_ms: Annotated[
        float, Meta(description="Root of the mean of their squares: what it adds to an SD.")
    ]
    sure_share: Annotated[
        float, Meta(description="The share of strokes whose confidence is 0.8 or more, 0 to 1.")
    ]


class Player(Shape):
    """One player against the grid."""

    key: Annotated[str, Meta(description="Tells players apart, where names are alike.")]
    name: str
    strokes: Annotated[int, Meta(ge=0, description="How many strokes were played.")]
    matched: Annotated[int, Meta(ge=0, description="Strokes that match a note of the grid.")]
    extra: Annotated[int, Meta(ge=0, description="Strokes that match no note.")]
    wrong_piece: Annotated[
        int, Meta(ge=0, description="Strokes on another piece than the note they stand for.")
    ]
    undated: Annotated[int, Meta(ge=0, description="Strokes at the recorder's very first tick.")]
    missed: Annotated[int, Meta(ge=0, description="Notes of the chart that weren't played.")]
    onsets: Annotated[
        int, Meta(ge=0, description="Grid positions with at least one matched stroke.")
    ]
    mean_asynchrony_ms: Mean
    sd_asynchrony_ms: Sd
    mean_absolute_asynchrony_ms: MeanAbsolute
    rms_asynchrony_ms: Rms
    intervals: Intervals
    tempo_bpm: Annotated[float | None, Meta(description="Quarter notes a minute.")]
    tempo_interval: Range | None
    drift_bpm_per_minute: Annotated[
        float | None,
        Meta(description="How the tempo moves: BPM in a minute; null in short takes."),
    ]
    drift_interval: Range | None
    follows_grid: Annotated[
        bool,
        Meta(
            description="False where they play at another tempo than the grid's, or one that "
            "moves away; numbers against the grid are null then."
        ),
    ]
    phase_concentration: Annotated[
        float | None, Meta(description="R, 0 to 1; 1 = every stroke at the same phase.")
    ]
    rayleigh_p: Annotated[
        float | None, Meta(description="Probability of such an R if phases were uniform.")
    ]
    swing_ratio: Annotated[
        float | None, Meta(description="Long part over short part of a pair of eighths.")
    ]
    swing_eighths: Annotated[
        int, Meta(ge=0, description="How many pairs of eighths the swing ratio rests on.")
    ]
    limb_spread_ms: Annotated[
        float | None, Meta(description="How far strokes at one position lie apart, ms.")
    ]
    click_correction: Annotated[
        ClickCorrection | None,
        Meta(
            description="Null in free play, where there is too little to say, and in takes of more "
            "than 5 players."
        ),
    ]
    heard: Annotated[
        HeardSummary | None, Meta(description="Null where the strokes came as data: MIDI, a table.")
    ]
    by_piece: list[ByPiece]
    by_position: list[ByPosition]
    tempo_curve: TempoCurve


class Pair(Shape):
    """Two players over their joint onsets; an asynchrony is the first player's - the second's."""

    players: Annotated[tuple[str, str], Meta(description="Their names.")]
    keys: tuple[str, str]
    joint_onsets: Annotated[int, Meta(ge=0, description="Grid positions at which both played.")]
    mean_asynchrony_ms: Mean
    sd_asynchrony_ms: Sd
    mean_absolute_asynchrony_ms: MeanAbsolute
    rms_asynchrony_ms: Rms
    intervals: Intervals
    flams: Annotated[
        int | None, Meta(description="Joint onsets over 30 ms apart; null = too few to say.")
    ]
    flams_per_minute: float | None
    together_share: Annotated[
        float | None, Meta(description="The share of joint onsets that are no flams, 0 to 1.")
    ]
    together_interval: Range | None
    coupling: Annotated[
        Coupling | None,
        Meta(description="Null = too little to say, or more than 10 pairs in the take."),
    ]
    lead: Annotated[Lead | None, Meta(description="Null for more than 10 pairs in the take.")]
    by_position: list[ByPosition]
    by_bar: list[ByBar]


class Member(Shape):
    """One player against the mean of the others."""

    key: str
    name: str
    n: Annotated[int, Meta(ge=0, description="Positions where they and others played.")]
    mean_asynchrony_ms: Mean
    sd_asynchrony_ms: Sd
    mean_absolute_asynchrony_ms: MeanAbsolute
    rms_asynchrony_ms: Rms
    intervals: Intervals


class Group(Shape):
    """Three or more players; the order parameter stands at each position where two played."""

    members: list[Member]
    spread_ms: Annotated[
        float | None, Meta(description="SD of the onsets around the group's mean at a position.")
    ]
    places: Annotated[list[Place], Meta(description="In the order of the players.")]
    consistency: Annotated[
        float | None,
        Meta(description="How much of who is ahead of whom one order of places explains, 0 to 1."),
    ]
    leads: Annotated[
        list[Leads] | None,
        Meta(
            description="Who leads whom with all pairs allowed for, the clearest first; null for "
            "more than 10 pairs."
        ),
    ]
    mean_order_parameter: float | None
    beat: list[float]
    order_parameter: Annotated[
        list[float], Meta(description="r at each of these beats, 0 to 1; 1 = one moment.")
    ]


class Tempo(Shape):
    """A tempo from a beat on; with ramp_to_bpm it moves there up to the next tempo."""

    beat: float
    tempo_bpm: float
    ramp_to_bpm: float | None


class MeterFrom(Shape):
    """A meter from a beat on."""

    beat: float
    meter: str


class SongPlayed(Shape):
    """What was played."""

    name: Annotated[str, Meta(description="Its short name; empty where only the tempo is known.")]
    title: Annotated[str, Meta(description="In English, where there is an English title.")]
    artists: list[str]
    tempo_bpm: Annotated[float, Meta(description="The tempo at beat 1 of bar 1.")]
    meter: Annotated[str, Meta(description="The meter of bar 1, such as 4/4.")]
    tempos: list[Tempo]
    meters: list[MeterFrom]
    start_s: Annotated[float, Meta(description="When beat 1 of bar 1 falls, s.")]
    level: Annotated[str | None, Meta(description="The level whose chart was played.")]


class Grid(Shape):
    """The grid on which the take is measured."""

    kind: Annotated[
        str, Meta(description="chart, or the fineness found, such as sixteenths or swung_eighths.")
    ]
    positions_per_pulse: int | None
    swing_ratio: float | None
    is_sure: Annotated[
        bool, Meta(description="False where the strokes are too few or too loose to find a grid.")
    ]


class Bars(Shape):
    """The first and the last bar with a stroke or a note."""

    first: int
    last: int


class Remark(Shape):
    """Something to know before the numbers."""

    message: Annotated[str, Meta(description="Which remark it is.")]
    arguments: dict[str, str | int | float]
    text: Annotated[str, Meta(description="The remark in English.")]


class Suggestion(Shape):
    """One thing to practise next; the most important comes first."""

    rule: Annotated[str, Meta(description="The coach's rule that made it; see the coach's page.")]
    message: Annotated[str, Meta(description="Which message it is.")]
    arguments: dict[str, str | int]
    bars: Annotated[list[int], Meta(description="The bars that show why.")]
    players: Annotated[list[str], Meta(description="The keys of those it speaks to.")]
    text: Annotated[str, Meta(description="The suggestion in English.")]


class FreePlay(Shape):
    """The beats found where neither song nor tempo was given."""

    tempo_bpm: Annotated[float, Meta(description="The median tempo.")]
    meter: str
    sureness: Annotated[float, Meta(description="How likely the beats are right, 0 to 1.")]
    octave_sureness: Annotated[
        float, Meta(description="How likely they are not the half or the double, 0 to 1.")
    ]
    downbeat_sureness: Annotated[
        float, Meta(description="How likely beats and downbeats are right, 0 to 1.")
    ]
    beat_s: list[float]
    is_downbeat: list[bool]


class Report(Shape):
    """What Hapju's measures say of one take. Null = too few to say, never zero."""

    schema_version: Annotated[int, Meta(description="Rises when a field goes or changes meaning.")]
    hapju_version: str
    song: SongPlayed
    free_play: Annotated[
        FreePlay | None, Meta(description="Null where a song or a tempo was given.")
    ]
    grid: Grid
    bars: Bars
    duration_s: float
    players: list[Player]
    pairs: Annotated[list[Pair], Meta(description="Every pair, in the order of the players.")]
    group: Annotated[Group | None, Meta(description="Null for fewer than three players.")]
    hearts: Annotated[Hearts | None, Meta(description="Null where nobody's heart rate was given.")]
    remarks: list[Remark]
    suggestions: list[Suggestion]
