"""What a page and the studio say to each other: every message, as a typed struct.

Messages travel as one MessagePack map each, in binary WebSocket frames, told apart by ``type``.
``python -m hapju.studio.protocol_typescript`` writes the same types for the pages.

Times ending in ``_s`` are seconds. Three clocks occur: *page time* (the page's own monotonic
clock), *studio time* (the studio's; seconds since 1970, never turned back while it runs) and *take
time* (studio time since the take's start: the time of the sheet, count-in included). A player has a
number, 1 to 8 (in a class 30), that is theirs as long as they sit in the room. A piece is its
:class:`~hapju.strokes.Piece` code.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

VERSION = 1
"""Raised when a page of before can't talk to the studio any more."""

MOST_PLAYERS = 8
MOST_PLAYERS_OF_A_CLASS = 30
MOST_SPECTATORS = 500
MOST_STROKES_A_MESSAGE = 256

Name = Annotated[str, Meta(min_length=1, max_length=40)]
Key = Annotated[str, Meta(min_length=16, max_length=64, pattern=r"^[A-Za-z0-9_-]+\Z")]
Word = Annotated[str, Meta(min_length=1, max_length=80)]
TakeTime = Annotated[float, Meta(ge=-3600.0, le=86400.0)]
"""Bounds, here and below, also keep out what is no number: it isn't within any."""
Milliseconds = Annotated[float, Meta(ge=0.0, le=1e9)]
PlayerNumber = Annotated[int, Meta(ge=1, le=MOST_PLAYERS_OF_A_CLASS)]
Input = Literal["midi", "keys", "touch", "microphone"]
Language = Literal["en", "ko", "ja"]
Latency = Literal["calibrated", "reported", "none"]
"""How a page came by its latency.

By the player's tapping, or the page's own sounds in their microphone; from the browser; not at all.
"""
Role = Literal["player", "spectator", "teacher"]
"""As what a page is in the room: a teacher leads the room of a class, and sees all of it."""


class Close(IntEnum):
    """Why the studio closes a connection: WebSocket close codes of its own."""

    BAD_MESSAGE = 4000
    NO_SUCH_ROOM = 4004
    TOO_FAST = 4008
    ROOM_FULL = 4009
    OTHER_VERSION = 4010
    TAKEN_OVER = 4011
    ROOM_CLOSED = 4012


class FromPage(Struct, tag_field="type", forbid_unknown_fields=True):
    """A message that a page sends."""


class FromStudio(Struct, tag_field="type"):
    """A message that the studio sends."""


class Stroke(Struct, array_like=True, gc=False):
    """One stroke on the take's clock, corrected for the player's latency."""

    time_s: TakeTime
    piece: Annotated[int, Meta(ge=0, le=12)]
    velocity: Annotated[float, Meta(gt=0.0, le=1.0)]


# What a page says


class Enter(FromPage, tag="enter"):
    """The first message: into which room, by whose key, and which page this is.

    ``room`` is the key of the link: a player's, a spectator's or a teacher's. ``page`` is a secret
    that the page has made up; with it a page that lost its connection takes up its players again
    within 60 s.
    """

    room: Key
    page: Key
    version: int


class Ask(FromPage, tag="ask"):
    """What time is it? ``asked_s`` is page time, given back as it is."""

    asked_s: Annotated[float, Meta(ge=-1e12, le=1e12)]


class Sit(FromPage, tag="sit"):
    """Add a player to this page. ``ticket`` is any number; the answer says it again.

    ``key`` is the player's own, by which the archive knows them again, and ``language`` the one in
    which they read. Nobody else in the room is told of them.
    """

    ticket: Annotated[int, Meta(ge=0, le=2**53)]
    name: Name
    input: Input
    key: Key | None = None
    language: Language | None = None


class Rise(FromPage, tag="rise"):
    """Take a player of this page out of the room; a teacher, anybody."""

    player: PlayerNumber


class Change(FromPage, tag="change"):
    """Change what is given of a player of this page. With another ``name`` goes its ``key``."""

    player: PlayerNumber
    name: Name | None = None
    input: Input | None = None
    part: Word | None = None
    is_ready: bool | None = None
    latency_ms: Annotated[float, Meta(ge=-500.0, le=2000.0)] | None = None
    latency_from: Latency | None = None
    key: Key | None = None


class Choices(Struct, forbid_unknown_fields=True):
    """What is played, and how. Bars count from 1; ``last_bar`` 0 is the song's last.

    Each round is faster than the one before by ``step_percent`` of the song's tempo, up to 120 %.
    ``partner_sounds`` says when a partner's strokes sound on a page: as they arrive, a whole bar
    later, or not at all. With ``quiet_bars`` the click sounds for so many bars after the count-in,
    then is silent for as many, over and over; the backing goes on. ``lesson`` is the name of the
    lesson that is played, whose song is then chosen too; empty for none.
    """

    song: Word = "dynamite-practice"
    level: Word = "beginner"
    tempo_percent: Annotated[int, Meta(ge=50, le=120)] = 100
    first_bar: Annotated[int, Meta(ge=1, le=9999)] = 1
    last_bar: Annotated[int, Meta(ge=0, le=9999)] = 0
    rounds: Annotated[int, Meta(ge=1, le=32)] = 1
    step_percent: Literal[0, 2, 5, 10] = 0
    count_in_bars: Annotated[int, Meta(ge=0, le=4)] = 1
    has_click: bool = True
    quiet_bars: Literal[0, 1, 2, 4] = 0
    has_backing: bool = True
    partner_sounds: Literal["arrival", "bar", "off"] = "arrival"
    lesson: Annotated[str, Meta(max_length=80)] = ""


class Choose(FromPage, tag="choose"):
    """Set the room's choices. The last one to choose has chosen, as long as nobody plays."""

    choices: Choices


class Begin(FromPage, tag="begin"):
    """Start a take: the studio names the moment, and everybody counts in from there."""


class Stop(FromPage, tag="stop"):
    """End the take now."""


class Play(FromPage, tag="play"):
    """Strokes of one player, in the order played; also sent empty, to say that time has passed.

    ``first`` is the number of the first of them, counted from 0 in this take: strokes that the
    studio knows already are passed over, so a page may send again what wasn't acknowledged.
    All strokes of this player before ``until_s`` (take time) have been sent.
    """

    player: PlayerNumber
    take: Key
    first: Annotated[int, Meta(ge=0)]
    strokes: Annotated[list[Stroke], Meta(max_length=MOST_STROKES_A_MESSAGE)]
    until_s: TakeTime


class Clock(FromPage, tag="clock"):
    """What this page knows of its clock, for all to see: how sure it is of studio time."""

    error_ms: Milliseconds
    round_trip_ms: Milliseconds
    output_latency_ms: Milliseconds | None = None


PageMessage = Enter | Ask | Sit | Rise | Change | Choose | Begin | Stop | Play | Clock


# What the studio says


class Welcome(FromStudio, tag="welcome"):
    """The answer to :class:`Enter`. ``page`` is the number by which others know this page."""

    page: int
    role: Role
    player_key: str | None
    """The key for the players' link; None for a spectator."""
    spectator_key: str
    open_since_s: float
    """Studio time; another once the studio was started again, and its clock with it."""


class Answer(FromStudio, tag="answer"):
    """The answer to :class:`Ask`: when the studio got it and when it answered, in studio time."""

    asked_s: float
    heard_s: float
    answered_s: float


class Seated(FromStudio, tag="seated"):
    """The answer to :class:`Sit`, to the page that asked."""

    ticket: int
    player: int


class PlayerHere(Struct):
    """A player in the room, as everybody sees them."""

    player: int
    page: int
    name: str
    input: Input
    part: str
    is_ready: bool
    is_connected: bool
    latency_ms: float
    latency_from: Latency
    clock_error_ms: float | None
    round_trip_ms: float | None


class Room(FromStudio, tag="room"):
    """The room as it is now; sent to everybody whenever it changes."""

    players: list[PlayerHere]
    spectators: int
    choices: Choices
    parts: list[str]
    """The parts that the chosen song has at the chosen level."""
    sheet: int
    """The number of the sheet that goes with the choices."""
    take: str | None
    """The take that is being played."""
    takes: list[str]
    """The takes finished in this room, oldest first: review them at ``/review/<take>``."""
    is_class: bool = False
    """A class: its teacher leads it, and players see of the others only how many there are."""
    seats: int = 0
    """How many players sit in the room, whoever may see them."""


class SheetNote(Struct, array_like=True):
    """A note of a chart, in take time."""

    time_s: float
    piece: int
    velocity: float
    beat: float
    """In beats since the sheet's beat 1, rounds played out one after the other."""


class SheetBar(Struct, array_like=True):
    """A bar of the sheet, in take time. ``number`` is its number in the song; 0 in the count-in."""

    time_s: float
    number: int
    beats: int
    """How many clicks it has."""
    round: int
    """In which round of the loop it lies, from 1; 0 in the count-in."""


class Tone(Struct, array_like=True):
    """A note of the backing, in take time. It sounds from ``/sound/tone/<voice>/<pitch>.wav``."""

    time_s: float
    length_s: float
    voice: str
    pitch: int
    """As a MIDI note number."""
    velocity: float


class Click(Struct, array_like=True):
    """A click, in take time. A silent one is there to be seen and counted, not heard."""

    time_s: float
    is_downbeat: bool
    is_count_in: bool
    is_silent: bool = False


class Sheet(FromStudio, tag="sheet"):
    """All that is to be played and heard with the present choices; sent when they change."""

    number: int
    title: dict[str, str]
    length_s: float
    beat_s: float
    """The length of a beat at the start."""
    meter: str
    charts: dict[str, list[SheetNote]]
    """The notes by part; empty lists where the song has no charts."""
    bars: list[SheetBar]
    clicks: list[Click]
    tones: list[Tone]


class Starts(FromStudio, tag="starts"):
    """A take begins: its time 0 is at ``start_s`` in studio time."""

    take: str
    start_s: float
    sheet: int


class Heard(FromStudio, tag="heard"):
    """Strokes of one player, kept safe: for the player's own page the acknowledgement.

    ``late_ms`` says at once how far each lies from the nearest note that it could be meant for
    (negative = early; None = none near); the meters follow when it is settled. A page that enters
    during a take is told each player's last strokes like this. ``first`` and the number of
    strokes, which can be 0, add up to the number of the player's next.
    """

    player: int
    take: str
    first: int
    strokes: list[Stroke]
    late_ms: list[float | None]


class PlayerMeter(Struct):
    """One player's timing against the song so far; None where there is too little to say."""

    player: int
    strokes: int
    matched: int
    matched_share: float | None
    """Of the notes whose time has come."""
    mean_ms: float | None
    sd_ms: float | None
    recent_mean_ms: float | None
    """Over the last 16 matched strokes."""
    recent_sd_ms: float | None
    missed: int
    extra: int
    wrong_piece: int


class JointHeard(Struct, array_like=True):
    """A joint onset just settled: when (take time), and A − B (negative = A first)."""

    time_s: float
    asynchrony_ms: float


class PairMeter(Struct):
    """Two players' timing to each other so far. ``a`` has the lower number."""

    a: int
    b: int
    joint_onsets: int
    flams: int
    together_share: float | None
    mean_ms: float | None
    sd_ms: float | None
    recent_mean_ms: float | None
    """Over the last four bars."""
    recent_sd_ms: float | None
    ahead: int | None
    """The number of the player who is ahead over the last four bars; None if nobody clearly is."""
    new: list[JointHeard]


class GroupMember(Struct):
    """One player against the mean of the others so far; None where there is too little to say."""

    player: int
    shared: int
    """At how many positions of the grid any of the others played too."""
    mean_ms: float | None
    sd_ms: float | None


class GroupMeter(Struct):
    """How closely three players or more are together so far; None where there is too little."""

    positions: int
    """At how many positions of the grid two or more have played."""
    spread_ms: float | None
    """The SD of the onsets around the group's mean at their position."""
    recent_spread_ms: float | None
    """The same over the last four bars."""
    order_parameter: float | None
    members: list[GroupMember]


class Meters(FromStudio, tag="meters"):
    """What the meters say after something was settled. Pairs are told of up to 8 players."""

    take: str
    until_s: float
    players: list[PlayerMeter]
    pairs: list[PairMeter]
    group: GroupMeter | None = None


class Ended(FromStudio, tag="ended"):
    """The take is over and kept; review it at ``/review/<take>``."""

    take: str


class Called(FromStudio, tag="called"):
    """The teacher calls this page to another room: that of a pair, or back to the class."""

    room: Key
    is_class: bool


class Refused(FromStudio, tag="refused"):
    """Something asked for can't be done: one sentence for people, in English, and its name.

    ``reason`` is a word that the pages have a text for in each language.
    """

    reason: str
    sentence: str


StudioMessage = (
    Welcome | Answer | Seated | Room | Sheet | Starts | Heard | Meters | Ended | Called | Refused
)
