"""Takes in the archive: kept, found, listed, deleted. Functions over a session."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

import msgspec
from sqlalchemy import Select, delete, exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, selectinload

from hapju.analysis import Analysis, PairAnalysis, PlayerAnalysis, Remark
from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.archive.persons import persons_of_take
from hapju.archive.song_json import SongKept, song_from, song_kept
from hapju.archive.stroke_columns import packed, unpacked
from hapju.archive.tables import PlayerRow, SongRow, TakePairRow, TakePlayerRow, TakeRow
from hapju.archive.take_journal import RemarkKept
from hapju.hear.audio.heard import HeardSummary
from hapju.show.json_numbers import number as plain
from hapju.songs.rounds import Played
from hapju.songs.song import Song
from hapju.version import __version__

DEMO = "demo"
"""The name of the take that Hapju plays by itself, to be looked at."""


@dataclass(frozen=True, slots=True)
class ListedTake:
    """A take in a list: when, who, and how well the first two were together.

    Attributes:
        name: the take.
        when: ISO 8601 with the offset from UTC.
        song: the song's name, or its tempo where only that was known; empty for free play.
        level: of the song.
        players: the players' names, in their order.
        sd_asynchrony_ms: of the first pair; None where there is too little to say.
        flams: of the first pair.
        persons: the players' own keys, in their order; None where nobody has said who they are.
    """

    name: str
    when: str
    song: str
    level: str | None
    players: tuple[str, ...]
    sd_asynchrony_ms: float | None
    flams: int | None
    persons: tuple[str | None, ...] = ()


def keep_take(session: Session, take: KeptTake, analysis: Analysis | None = None) -> None:
    """Keep a take with its measures; one that is there already stays as it is.

    Players who are known by a key of their own are kept too, under the name of their last take.

    Args:
        session: of the archive.
        take: the take.
        analysis: its analysis, where that is at hand.

    Raises:
        BadInput: for a time of beginning that is none, or a take that can't be analysed.
    """
    if not is_kept(session, take.name):
        _add(session, take, analysis or take.analyse())


def keep_unmeasured(session: Session, take: KeptTake) -> None:
    """Keep a take that can't be analysed, such as free play of which a player was deleted.

    Raises:
        BadInput: for a time of beginning that is none.
    """
    if not is_kept(session, take.name):
        _add(session, take, None)


def _add(session: Session, take: KeptTake, analysis: Analysis | None) -> None:
    row = _take_row(session, take, analysis)
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # somebody else has just kept it
        if not is_kept(session, take.name):
            raise


def _take_row(session: Session, take: KeptTake, analysis: Analysis | None) -> TakeRow:
    numbers = {player.key: number for number, player in enumerate(take.players, start=1)}
    measured = {} if analysis is None else analysis.players
    row = TakeRow(
        name=take.name,
        begun=take.when,
        begun_s=take.begun_s,
        room=take.room,
        song=None if take.played is None else _song_row(session, take.played.song),
        first_bar=1 if take.played is None else take.played.first_bar,
        rounds=1 if take.played is None else take.played.rounds,
        count_in_bars=0 if take.played is None else take.played.count_in_bars,
        level=take.level,
        until_s=None if take.until_s == inf else take.until_s,
        choices=None if take.choices is None else _text(take.choices),
        remarks=_text([RemarkKept(r.message, dict(r.arguments)) for r in take.remarks]),
        measured_by=__version__,
        lesson=take.lesson,
    )
    persons = persons_of_take(session, take, row.begun_s)
    row.players = [
        _player_row(number, player, measured.get(player.key), persons.get(number))
        for number, player in enumerate(take.players, start=1)
    ]
    pairs = () if analysis is None else analysis.pairs
    row.pairs = [_pair_row(numbers, pair) for pair in pairs]
    return row


def is_kept(session: Session, name: str) -> bool:
    """Whether there is a take of this name."""
    return bool(session.scalar(select(exists().where(TakeRow.name == name))))


def who_plays(session: Session, name: str) -> tuple[int | None, ...]:
    """The archive's players of a take, by their ids there: all that changes of a take once kept.

    A player who was deleted isn't among them any more.
    """
    found = select(TakePlayerRow.player_id).join(TakePlayerRow.take).where(TakeRow.name == name)
    return tuple(session.scalars(found.order_by(TakePlayerRow.number)))


def take_named(session: Session, name: str) -> KeptTake | None:
    """The take of a name, or None."""
    found = select(TakeRow).where(TakeRow.name == name).options(selectinload(TakeRow.players))
    row = session.scalar(found)
    if row is None:
        return None
    remarks = msgspec.json.decode(row.remarks, type=list[RemarkKept])
    return KeptTake(
        name=row.name,
        when=row.begun,
        players=tuple(
            KeptPlayer(
                each.key,
                each.name,
                unpacked(each.strokes, each.undated),
                each.part,
                each.input,
                each.latency_ms,
                each.latency_from,
                inf if each.until_s is None else each.until_s,
                _heard_of(each),
                None if each.player is None else each.player.key,
                None if each.player is None else each.player.language,
            )
            for each in row.players
        ),
        played=None
        if row.song is None
        else Played(_song_of(row.song), row.first_bar, row.rounds, row.count_in_bars),
        level=row.level,
        until_s=inf if row.until_s is None else row.until_s,
        room=row.room,
        choices=None if row.choices is None else msgspec.json.decode(row.choices),
        remarks=tuple(Remark(each.message, each.arguments) for each in remarks),
    )


def takes_of_room(session: Session, room: str, song: str | None = None) -> list[ListedTake]:
    """The takes of a room, oldest first; only those of the song of a name if one is given."""
    found = select(TakeRow).where(TakeRow.room == room).order_by(TakeRow.begun_s, TakeRow.id)
    if song is not None:
        found = found.join(TakeRow.song).where(SongRow.name == song)
    return _listed(session, found)


def takes_of_players(session: Session, keys: Sequence[str]) -> list[ListedTake]:
    """The takes in which all players of these keys played, oldest first."""
    found = select(TakeRow).order_by(TakeRow.begun_s, TakeRow.id)
    for key in keys:
        found = found.where(TakeRow.players.any(TakePlayerRow.player.has(PlayerRow.key == key)))
    return _listed(session, found)


def all_takes(session: Session, most: int = 1000) -> list[ListedTake]:
    """The last takes of all rooms, the newest first."""
    found = select(TakeRow).order_by(TakeRow.begun_s.desc(), TakeRow.id.desc()).limit(most)
    return _listed(session, found)


def delete_take(session: Session, name: str) -> bool:
    """Delete a take wholly, and its song where no other take has it; False if there is none."""
    row = session.scalar(select(TakeRow).where(TakeRow.name == name))
    if row is None:
        return False
    song_id = row.song_id
    session.delete(row)
    session.flush()
    unused = ~exists().where(TakeRow.song_id == SongRow.id)
    session.execute(delete(SongRow).where(SongRow.id == song_id, unused))
    return True


def _listed(session: Session, found: Select[Any]) -> list[ListedTake]:
    players = selectinload(TakeRow.players).defer(TakePlayerRow.strokes)
    whole = found.options(players, selectinload(TakeRow.pairs))
    return [_listed_take(row) for row in session.scalars(whole)]


def _listed_take(row: TakeRow) -> ListedTake:
    pair = row.pairs[0] if row.pairs else None
    return ListedTake(
        row.name,
        row.begun,
        "" if row.song is None else row.song.name,
        row.level,
        tuple(player.name for player in row.players),
        None if pair is None else pair.sd_asynchrony_ms,
        None if pair is None else pair.flams,
        tuple(None if each.player is None else each.player.key for each in row.players),
    )


def _song_row(session: Session, song: Song) -> SongRow:
    """The song's row: that which is there already, or a new one."""
    text = msgspec.json.encode(song_kept(song))
    digest = hashlib.sha256(text).hexdigest()
    found = select(SongRow).where(SongRow.digest == digest)
    row = session.scalar(found)
    if row is not None:
        return row
    row = SongRow(digest=digest, name=_title(song), document=zlib.compress(text))
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # somebody else has just kept it
        return session.scalars(found).one()
    return row


def _title(song: Song) -> str:
    """The song's name; of one of only a tempo, what it says of that."""
    return (song.name or song.card.title())[:200]


def _song_of(row: SongRow) -> Song:
    return song_from(msgspec.json.decode(zlib.decompress(row.document), type=SongKept))


def _heard_of(row: TakePlayerRow) -> HeardSummary | None:
    p50_ms, rms_ms, sure = row.timing_doubt_p50_ms, row.timing_doubt_rms_ms, row.sure_share
    if p50_ms is None or rms_ms is None or sure is None:
        return None
    return HeardSummary(p50_ms, rms_ms, sure)


def _player_row(
    number: int, player: KeptPlayer, measured: PlayerAnalysis | None, person: PlayerRow | None
) -> TakePlayerRow:
    row = TakePlayerRow(
        player=person,
        number=number,
        key=player.key,
        name=player.name,
        part=player.part,
        input=player.input,
        latency_ms=player.latency_ms,
        latency_from=player.latency_from,
        until_s=None if player.until_s == inf else player.until_s,
        undated=player.strokes.undated,
        timing_doubt_p50_ms=None if player.heard is None else player.heard.timing_doubt_p50_ms,
        timing_doubt_rms_ms=None if player.heard is None else player.heard.timing_doubt_rms_ms,
        sure_share=None if player.heard is None else player.heard.sure_share,
        strokes=packed(player.strokes),
        stroke_count=len(player.strokes),
        matched=0,
        missed=0,
        extra=0,
        wrong_piece=0,
    )
    if measured is not None:
        row.matched = int(measured.matched.size)
        row.missed = int(measured.missed_beat.size)
        row.extra = int(measured.extra.size)
        row.wrong_piece = int(measured.wrong_piece.size)
        row.mean_asynchrony_ms = plain(measured.mean_asynchrony_ms)
        row.sd_asynchrony_ms = plain(measured.sd_asynchrony_ms)
        row.tempo_bpm = plain(measured.tempo_bpm)
    return row


def _pair_row(numbers: dict[str, int], pair: PairAnalysis) -> TakePairRow:
    return TakePairRow(
        a=numbers[pair.keys[0]],
        b=numbers[pair.keys[1]],
        joint_onsets=pair.joint_onsets,
        flams=pair.flams,
        together_share=plain(pair.together_share),
        mean_asynchrony_ms=plain(pair.mean_asynchrony_ms),
        sd_asynchrony_ms=plain(pair.sd_asynchrony_ms),
    )


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()
