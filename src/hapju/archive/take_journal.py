"""The journal of a take: a text file with a line of JSON for each thing that happened.

The first line says what is played and by whom, and is enough to analyse all that follows; then
come lines of strokes, in the order in which the studio got them; the last line says that the take
is over. A line is written whole or not at all: where the studio was cut off within one, that piece
of a line is passed over. docs/reference/take-journal.md describes the format.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Annotated, Literal, Protocol

import msgspec
from msgspec import Meta, Struct

from hapju.archive.song_json import PlayedKept, Whole
from hapju.errors import BadInput
from hapju.hear.file_bytes import bytes_of

FORMAT = 1
"""Raised when a journal of before can't be read as one of now."""

START = b'{"hapju_take":'
"""What every journal starts with."""

_RIGHT = "a journal is a file that the studio wrote, take.jsonl among a take's downloads"


Number = Annotated[int, Meta(ge=-(2**53), le=2**53)]
Language = Literal["en", "ko", "ja"]
PersonKey = Annotated[str, Meta(min_length=16, max_length=64, pattern=r"^[A-Za-z0-9_-]+\Z")]


class StrokeKept(Struct, array_like=True):
    """One stroke, in take time."""

    time_s: Annotated[float, Meta(ge=-1e7, le=1e7)]
    piece: Annotated[int, Meta(ge=0, le=12)]
    velocity: Annotated[float, Meta(gt=0.0, le=1.0)]


class HeardKept(Struct):
    """What strokes rest on that were heard: see :class:`~hapju.hear.audio.heard.HeardSummary`."""

    timing_doubt_p50_ms: Annotated[float, Meta(ge=0.0, le=1e4)]
    timing_doubt_rms_ms: Annotated[float, Meta(ge=0.0, le=1e4)]
    sure_share: Annotated[float, Meta(ge=0.0, le=1.0)]


class PlayerKept(Struct, omit_defaults=True):
    """A player of the take.

    ``part`` is their part of the song, empty where it has none; ``latency_ms`` was taken from their
    strokes already. ``undated`` is as in :class:`~hapju.strokes.Strokes`. ``heard`` is there where
    the strokes come from a recording of sound. ``person`` is the player's own key, by which the
    archive knows them beyond the take, and ``language`` the one in which they read.
    """

    key: Annotated[str, Meta(min_length=1, max_length=120)]
    name: Annotated[str, Meta(max_length=120)]
    part: str = ""
    input: Annotated[str, Meta(max_length=40)] = ""
    latency_ms: float = 0.0
    latency_from: Annotated[str, Meta(max_length=40)] = "none"
    undated: Whole = 0
    heard: HeardKept | None = None
    person: PersonKey | None = None
    language: Language | None = None


class RemarkKept(Struct):
    """A remark on how the strokes were read: a message's id and its arguments."""

    message: str
    arguments: dict[str, str | Number | Annotated[float, Meta(ge=-1e12, le=1e12)]]


class Header(Struct, omit_defaults=True):
    """The first line.

    ``when`` is ISO 8601 with the offset from UTC. ``played`` is None for free play, ``level`` None
    where the song has no charts. ``room`` is the spectators' key of the room. ``choices`` are those
    of the room, in the words of the protocol. ``own_takes`` is there in a class: by player's key,
    the name of the take that is kept of their strokes alone.
    """

    hapju_take: int
    take: Annotated[str, Meta(min_length=1, max_length=80)]
    when: Annotated[str, Meta(max_length=40)]
    players: Annotated[list[PlayerKept], Meta(max_length=1000)]
    played: PlayedKept | None = None
    level: str | None = None
    room: Annotated[str, Meta(max_length=64)] | None = None
    choices: dict[str, str | Number | bool] | None = None
    remarks: list[RemarkKept] = []
    own_takes: dict[str, Annotated[str, Meta(min_length=1, max_length=80)]] = {}


class StrokesLine(Struct, tag="strokes", tag_field="line", omit_defaults=True):
    """Strokes of one player.

    ``next_number`` is the number of the player's next stroke, ``until_s`` the take time before
    which all of theirs were known; None = nothing was known. ``reached_s`` is there when they left
    the take: notes later than this don't count for them.
    """

    player: str
    next_number: Annotated[int, Meta(ge=0, le=2**53)]
    until_s: float | None
    strokes: list[StrokeKept]
    reached_s: Annotated[float, Meta(ge=-1e7, le=1e7)] | None = None


class EndLine(Struct, tag="end", tag_field="line"):
    """The take is over. Notes later than ``until_s`` were not reached; None = all were."""

    until_s: float | None


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal that was read.

    Attributes:
        header: its first line.
        strokes: its lines of strokes, in the order of the file.
        end: its last line; None where the take wasn't over.
        length: how many bytes of the file were good: after them it goes on.
    """

    header: Header
    strokes: tuple[StrokesLine, ...]
    end: EndLine | None
    length: int


class StrokeLike(Protocol):
    """What has the three values of a stroke."""

    time_s: float
    piece: int
    velocity: float


def header_line(header: Header) -> bytes:
    """The first line of a journal."""
    return msgspec.json.encode(header) + b"\n"


def strokes_line(
    player: str,
    strokes: Iterable[StrokeLike],
    next_number: int,
    until_s: float = -inf,
    reached_s: float | None = None,
) -> bytes:
    """A line of strokes; see :class:`StrokesLine`."""
    kept = [StrokeKept(stroke.time_s, stroke.piece, stroke.velocity) for stroke in strokes]
    # JSON has no infinity: the encoder writes null for it.
    return msgspec.json.encode(StrokesLine(player, next_number, until_s, kept, reached_s)) + b"\n"


def end_line(until_s: float = inf) -> bytes:
    """The last line; notes later than ``until_s`` weren't reached."""
    return msgspec.json.encode(EndLine(until_s)) + b"\n"


def is_journal(data: bytes) -> bool:
    """Whether bytes start as a journal does."""
    return data.startswith(START)


def is_journal_file(path: Path) -> bool:
    """Whether a file is the journal of a take, by its start or else by its name.

    A pipe is none: what is read of it is gone.
    """
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return is_journal(file.read(len(START))) or path.suffix == ".jsonl"
    except (OSError, ValueError):
        return False


def read_journal(path: str | Path) -> Journal:
    """The journal in a file.

    Raises:
        BadInput: for a file that can't be read or is no journal; says which line.
    """
    return parse_journal(bytes_of(path), str(path))


def parse_journal(data: bytes, where: str) -> Journal:
    """The journal in the bytes of a file, up to its last whole line.

    Raises:
        BadInput: for what is no journal; says which line.
    """
    if not is_journal(data):
        raise BadInput(f"{where}, line 1", "this is no journal of a take", _RIGHT)
    length = data.rfind(b"\n") + 1
    lines = data[:length].split(b"\n")[:-1]
    if not lines:
        raise BadInput(f"{where}, line 1", "it breaks off within its first line", _RIGHT)
    header = _header(lines[0], f"{where}, line 1")
    keys = {player.key for player in header.players}
    strokes: list[StrokesLine] = []
    end = None
    for number, text in enumerate(lines[1:], start=2):
        if end is not None:
            raise BadInput(f"{where}, line {number}", "it goes on after the take's end", _RIGHT)
        line = _line(text, f"{where}, line {number}")
        if isinstance(line, EndLine):
            end = line
        elif line.player in keys:
            strokes.append(line)
        else:
            raise BadInput(
                f"{where}, line {number}",
                f"there is no player {line.player[:40]!r}",
                "the first line names every player",
            )
    return Journal(header, tuple(strokes), end, length)


def _header(text: bytes, where: str) -> Header:
    try:
        version = _VERSION.decode(text).hapju_take
        if version != FORMAT:
            raise BadInput(
                where,
                f"this journal has format {version}",
                f"this version of Hapju reads format {FORMAT}",
            )
        header = _HEADER.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise BadInput(where, f"it can't be understood ({_said(problem)})", _RIGHT) from None
    _check_keys(header.players, where)
    return header


def _check_keys(players: Sequence[PlayerKept], where: str) -> None:
    if len({player.key for player in players}) < len(players):
        raise BadInput(where, "two players have one key", "each player has a key of their own")


def _line(text: bytes, where: str) -> StrokesLine | EndLine:
    try:
        return _LINE.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise BadInput(where, f"it can't be understood ({_said(problem)})", _RIGHT) from None


def _said(problem: Exception) -> str:
    return str(problem).rstrip(".").replace("\n", " ")[:200]


class _Version(Struct):
    hapju_take: int


_VERSION = msgspec.json.Decoder(_Version)
_HEADER = msgspec.json.Decoder(Header)
_LINE: msgspec.json.Decoder[StrokesLine | EndLine] = msgspec.json.Decoder(StrokesLine | EndLine)
