"""Everything in the archive as files that any later Hapju, and people, can read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from hapju.archive.classes import Class, all_classes, assignments_of, players_of_class
from hapju.archive.export_files import written_export
from hapju.archive.export_shapes import (
    CLASSES,
    FORMAT,
    HEAD,
    HEARTS,
    LESSONS,
    PLAYERS,
    SETTINGS,
    TAKES,
    AssignmentExported,
    ClassExported,
    Head,
    HeartExported,
    LessonExported,
    PlayerExported,
    SettingExported,
)
from hapju.archive.hearts import heart_rates_of
from hapju.archive.kept_take import journal_of
from hapju.archive.lessons import lessons_passed
from hapju.archive.open_archive import Archive
from hapju.archive.players import Player, all_players
from hapju.archive.settings import settings_of
from hapju.archive.tables import HeartRateRow, TakeRow
from hapju.archive.takes import take_named
from hapju.version import __version__

_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,80}")


def export_archive(
    archive: Archive, path: Path, told: Callable[[int, int], None] = lambda *_: None
) -> Head:
    """Write everything in the archive into a new folder, or a file that ends in .zip.

    Others may go on playing: it is the archive as it was at the beginning.

    Args:
        archive: what to write.
        path: where to.
        told: called after each take with how many are written, and of how many.

    Returns:
        What is in it.

    Raises:
        BadInput: for a path at which there is something already, or that can't be written.
    """
    with archive.reading() as session, written_export(path) as add:
        names = session.scalars(select(TakeRow.name).order_by(TakeRow.begun_s, TakeRow.id)).all()
        for count, name in enumerate(names, start=1):
            take = take_named(session, name)
            if take is not None:
                add(f"{TAKES}{_file_name(name)}", journal_of(take))
            told(count, len(names))
        players = all_players(session)
        add(PLAYERS, _lines(map(_player, players)))
        add(LESSONS, _lines(_lessons(session, players)))
        add(SETTINGS, _lines(_settings(session, players)))
        add(HEARTS, _lines(_hearts(session)))
        add(CLASSES, _lines(_class(session, each) for each in all_classes(session)))
        made = datetime.now().astimezone().isoformat(timespec="seconds")
        head = Head(FORMAT, made, __version__, len(names), len(players))
        add(HEAD, msgspec.json.encode(head) + b"\n")
    return head


def _file_name(take: str) -> str:
    """A take's name as a file's name in every system."""
    plain = take if _PLAIN.fullmatch(take) else hashlib.sha256(take.encode()).hexdigest()[:40]
    return f"{plain}.jsonl"


def _lines(rows: Iterable[msgspec.Struct]) -> bytes:
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def _player(player: Player) -> PlayerExported:
    return PlayerExported(player.key, player.name, player.since_s, player.language)


def _lessons(session: Session, players: Iterable[Player]) -> Iterable[LessonExported]:
    for player in players:
        for passed in lessons_passed(session, player.key):
            yield LessonExported(
                player.key,
                passed.lesson,
                passed.passed_s,
                dict(passed.measures),
                passed.tempo_bpm,
                passed.take,
            )


def _settings(session: Session, players: Iterable[Player]) -> Iterable[SettingExported]:
    for player in players:
        for name, value in settings_of(session, player.key).items():
            yield SettingExported(player.key, name, value)


def _hearts(session: Session) -> Iterable[HeartExported]:
    found = select(TakeRow.name).where(TakeRow.id.in_(select(HeartRateRow.take_id)))
    for take in session.scalars(found.order_by(TakeRow.begun_s, TakeRow.id)).all():
        for number, heart in heart_rates_of(session, take).items():
            time_s, bpm = heart.time_s.tolist(), heart.bpm.tolist()
            yield HeartExported(take, number, heart.source, time_s, bpm, heart.starts_s)


def _class(session: Session, kept: Class) -> ClassExported:
    return ClassExported(
        kept.key,
        kept.teacher_key,
        kept.name,
        kept.since_s,
        [player.key for player in players_of_class(session, kept.key)],
        [
            AssignmentExported(
                each.song,
                each.lesson,
                each.level,
                each.tempo_percent,
                each.due,
                each.text,
                each.since_s,
            )
            for each in assignments_of(session, kept.key)
        ],
    )
