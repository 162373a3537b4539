"""A take that was kept: what was played, by whom, and its analysis, as the studio showed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from math import inf
from pathlib import Path

import msgspec
import numpy as np

from hapju.analysis import Analysis, Remark, analyse
from hapju.archive.song_json import played_from, played_kept
from hapju.archive.take_journal import (
    FORMAT,
    Header,
    HeardKept,
    Journal,
    Language,
    PlayerKept,
    RemarkKept,
    StrokeKept,
    end_line,
    header_line,
    parse_journal,
    strokes_line,
)
from hapju.errors import BadInput
from hapju.hear.audio.heard import HeardSummary
from hapju.hear.file_bytes import bytes_of
from hapju.listening_doubt import with_listening_doubt
from hapju.locale.catalogue import catalogue
from hapju.songs.charts_of_players import with_charts_of_players
from hapju.songs.rounds import Played
from hapju.songs.song import Song
from hapju.strokes import Strokes
from hapju.take import remarks_on_beats
from hapju.timing.matching import WIDEST_WINDOW_S

_STROKES_A_LINE = 1000


@dataclass(frozen=True, slots=True)
class KeptPlayer:
    """A player of a kept take: who, how, and what they played, by the words of the journal.

    Notes later than ``until_s`` they didn't reach: they had left. ``heard`` is what their strokes
    rest on, where those come from a recording of sound. ``person`` is the key by which the archive
    knows them beyond the take; None where nobody has said whose strokes they are.
    """

    key: str
    name: str
    strokes: Strokes
    part: str = ""
    input: str = ""
    latency_ms: float = 0.0
    latency_from: str = "none"
    until_s: float = inf
    heard: HeardSummary | None = None
    person: str | None = None
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class KeptTake:
    """One take, whole.

    Attributes:
        name: the word by which it is known.
        when: when it began, ISO 8601 with the offset from UTC.
        players: in the order of their numbers.
        played: the song; None for free play.
        level: of the song; None where it has no charts.
        until_s: notes later than this were reached by nobody.
        room: the spectators' key of its room; None for files that were dropped.
        choices: what was chosen in the room, in the words of the protocol.
        remarks: on how the strokes were read.
    """

    name: str
    when: str
    players: tuple[KeptPlayer, ...]
    played: Played | None = None
    level: str | None = None
    until_s: float = inf
    room: str | None = None
    choices: Mapping[str, str | int | bool] | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def begun_s(self) -> float:
        """When it began, in seconds since 1970.

        Raises:
            BadInput: for what is no time.
        """
        try:
            return datetime.fromisoformat(self.when).timestamp()
        except (ValueError, OverflowError):
            raise BadInput(
                f"take that began {self.when[:40]!r}",
                "this is no time",
                "write it as ISO 8601 has it",
            ) from None

    @property
    def lesson(self) -> str | None:
        """The lesson that was practised; None for none."""
        lesson = (self.choices or {}).get("lesson")
        return lesson[:80] if isinstance(lesson, str) and lesson else None

    @property
    def song(self) -> Song | None:
        """The song with its players for its parts, up to where they came; None for free play.

        Raises:
            BadInput: for a part that the song doesn't have.
        """
        if self.played is None:
            return None
        song = self.played.song
        if not song.charts or self.level is None:
            return song
        parts = {player.key: player.part for player in self.players}
        until_s = {player.key: min(player.until_s, self.until_s) for player in self.players}
        return with_charts_of_players(song, self.level, parts, until_s)

    def analyse(self) -> Analysis:
        """The analysis: the numbers that the studio showed at the take's end.

        Raises:
            BadInput: for free play too short to find its beats.
        """
        song = self.song
        strokes = {player.key: player.strokes for player in self.players}
        analysis = analyse(
            strokes,
            song,
            level=self.level,
            names={player.key: player.name for player in self.players},
            remarks=(*remarks_on_beats(strokes, song), *self.remarks),
        )
        heard = {player.key: player.heard for player in self.players if player.heard is not None}
        return with_listening_doubt(analysis, heard)


def read_kept_take(path: str | Path) -> KeptTake:
    """The take in a journal's file, as far as it was written.

    Raises:
        BadInput: for a file that can't be read or is no journal; says which line.
    """
    where = str(path)
    return kept_take(parse_journal(bytes_of(path), where), where)


def kept_take(journal: Journal, where: str) -> KeptTake:
    """The take that a journal tells of; ``where`` is its file, for errors.

    Raises:
        BadInput: for a song that is none, or parts and levels that it doesn't have.
    """
    header = journal.header
    strokes: dict[str, list[StrokeKept]] = {player.key: [] for player in header.players}
    reached_s: dict[str, float] = {}
    for line in journal.strokes:
        strokes[line.player].extend(line.strokes)
        if line.reached_s is not None:
            reached_s[line.player] = line.reached_s
    try:
        take = KeptTake(
            name=header.take,
            when=header.when,
            players=tuple(
                _player(each, strokes[each.key], reached_s.get(each.key, inf))
                for each in header.players
            ),
            played=None if header.played is None else played_from(header.played),
            level=header.level,
            until_s=_until_s(journal),
            room=header.room,
            choices=header.choices,
            remarks=tuple(_remark(each) for each in header.remarks),
        )
        take.song  # noqa: B018 (says what is wrong with level and parts)
    except BadInput as problem:
        raise BadInput(f"{where}, line 1, {problem.where}", problem.wrong, problem.right) from None
    return take


def journal_of(take: KeptTake) -> bytes:
    """The journal of a take, with each player's strokes in time order."""
    header = Header(
        hapju_take=FORMAT,
        take=take.name,
        when=take.when,
        players=[
            PlayerKept(
                each.key,
                each.name,
                each.part,
                each.input,
                each.latency_ms,
                each.latency_from,
                each.strokes.undated,
                None if each.heard is None else HeardKept(**asdict(each.heard)),
                each.person,
                each.language,
            )
            for each in take.players
        ],
        played=None if take.played is None else played_kept(take.played),
        level=take.level,
        room=take.room,
        choices=None if take.choices is None else dict(take.choices),
        remarks=[RemarkKept(each.message, dict(each.arguments)) for each in take.remarks],
    )
    lines = [header_line(header)]
    for player in take.players:
        strokes = list(kept_strokes(player.strokes))
        for start in range(0, len(strokes), _STROKES_A_LINE):
            part = strokes[start : start + _STROKES_A_LINE]
            lines.append(strokes_line(player.key, part, start + len(part)))
        if player.until_s < inf:
            lines.append(strokes_line(player.key, [], len(strokes), reached_s=player.until_s))
    return b"".join([*lines, end_line(take.until_s)])


def without_persons(take: KeptTake) -> KeptTake:
    """The same take for anybody: without the keys that open its players' own pages."""
    players = tuple(replace(each, person=None, language=None) for each in take.players)
    return replace(take, players=players)


def kept_strokes(strokes: Strokes) -> list[StrokeKept]:
    """Strokes one by one."""
    columns = (strokes.time_s, strokes.piece, strokes.velocity)
    return [StrokeKept(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]


def _remark(kept: RemarkKept) -> Remark:
    """A remark that can be said."""
    try:
        catalogue("en").say(kept.message, **kept.arguments)
    except LookupError:
        raise BadInput(
            f"remark {kept.message[:40]!r}", "it can't be said", "leave it out of the journal"
        ) from None
    return Remark(kept.message, kept.arguments)


def _until_s(journal: Journal) -> float:
    """Up to where notes count: in a journal that breaks off, up to its last stroke."""
    if journal.end is not None:
        return inf if journal.end.until_s is None else journal.end.until_s
    times = [stroke.time_s for line in journal.strokes for stroke in line.strokes]
    return max(times, default=0.0) + WIDEST_WINDOW_S


def _player(kept: PlayerKept, strokes: list[StrokeKept], until_s: float) -> KeptPlayer:
    columns = np.array([(each.time_s, each.piece, each.velocity) for each in strokes])
    time_s, piece, velocity = columns.reshape(-1, 3).T
    return KeptPlayer(
        kept.key,
        kept.name,
        Strokes.of(time_s, piece, velocity, min(kept.undated, len(strokes))),
        kept.part,
        kept.input,
        kept.latency_ms,
        kept.latency_from,
        until_s,
        None if kept.heard is None else HeardSummary(**msgspec.structs.asdict(kept.heard)),
        kept.person,
        kept.language,
    )
