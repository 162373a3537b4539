"""An export into another archive: what is there already stays as it is, so twice is once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
from sqlalchemy.orm import Session

from hapju.analysis import Analysis
from hapju.archive.classes import (
    Assignment,
    Class,
    assignments_of,
    class_of_key,
    class_of_teacher,
    give_assignment,
    join_class,
    keep_class,
)
from hapju.archive.export_files import Files, read_export
from hapju.archive.export_shapes import (
    CLASSES,
    FORMAT,
    HEAD,
    HEARTS,
    LESSONS,
    PLAYERS,
    SETTINGS,
    TAKES,
    ClassExported,
    Head,
    HeartExported,
    LessonExported,
    PlayerExported,
    SettingExported,
)
from hapju.archive.hearts import KeptHeartRate, heart_rates_of, keep_heart_rate
from hapju.archive.kept_take import KeptTake, kept_take
from hapju.archive.lessons import PassedLesson, keep_passed
from hapju.archive.open_archive import Archive
from hapju.archive.players import keep_player, player_of_key
from hapju.archive.settings import keep_setting, settings_of
from hapju.archive.take_journal import parse_journal
from hapju.archive.takes import is_kept, keep_take, keep_unmeasured
from hapju.errors import BadInput

_RIGHT = "name a folder or a file.zip that hapju archive export has written"
_Row = TypeVar("_Row", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an export brought.

    Attributes:
        takes: how many takes are new in the archive.
        takes_there: how many had been there before.
        players: how many players are new.
    """

    takes: int
    takes_there: int
    players: int


def import_archive(
    archive: Archive, path: Path, told: Callable[[int, int], None] = lambda *_: None
) -> Imported:
    """Bring all of an export into an archive, whatever database it is in.

    What was broken off can be done again: it goes on with what is missing.

    Args:
        archive: where to.
        path: the export's folder or zip file.
        told: called after each take with how many are done, and of how many.

    Raises:
        BadInput: for what is no export, and for a file in it that can't be understood; says which
            line. What came before that line may be in the archive already.
    """
    with read_export(path) as files:
        where = str(path)
        _check_format(files, where)
        players = _rows(files, PLAYERS, PlayerExported, where)
        with archive.writing() as session:
            new = [each for each in players if player_of_key(session, each.key) is None]
            _keep_players(session, new)
        count, there = _bring_takes(archive, files, where, told)
        with archive.writing() as session:
            _keep_players(session, new)  # takes have named them as they were called then
            for passed in _rows(files, LESSONS, LessonExported, where):
                _keep_passed(session, passed)
            for setting in _rows(files, SETTINGS, SettingExported, where):
                if setting.name not in settings_of(session, setting.player):
                    keep_setting(session, setting.player, setting.name, setting.value)
            for heart in _rows(files, HEARTS, HeartExported, where):
                if heart.number not in heart_rates_of(session, heart.take):
                    _keep_heart(session, heart)
            for each in _rows(files, CLASSES, ClassExported, where):
                _keep_class(session, each)
    return Imported(count, there, len(new))


class _Version(msgspec.Struct):
    hapju_export: int


def _check_format(files: Files, where: str) -> None:
    """Only of this format is it known what else stands in the head."""
    text, place = files.read(HEAD), f"{where}, {HEAD}"
    head = _decoded(text, _Version, place)
    if head.hapju_export == FORMAT:
        _decoded(text, Head, place)
    else:
        raise BadInput(
            place,
            f"this export has format {head.hapju_export}",
            f"this version of Hapju reads format {FORMAT}",
        )


def _rows(files: Files, name: str, kind: type[_Row], where: str) -> list[_Row]:
    lines = enumerate(files.read(name).splitlines(), start=1)
    return [_decoded(text, kind, f"{where}, {name}, line {number}") for number, text in lines]


def _decoded(text: bytes, kind: type[_Row], where: str) -> _Row:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        said = str(problem).rstrip(".").replace("\n", " ")[:200]
        raise BadInput(where, f"it can't be understood ({said})", _RIGHT) from None


def _bring_takes(
    archive: Archive, files: Files, where: str, told: Callable[[int, int], None]
) -> tuple[int, int]:
    """Each take in a transaction of its own: nobody waits while one is analysed."""
    names = [name for name in files.names() if name.startswith(TAKES) and name.endswith(".jsonl")]
    new = 0
    for count, name in enumerate(names, start=1):
        place = f"{where}, {name}"
        take = kept_take(parse_journal(files.read(name), place), place)
        with archive.reading() as session:
            is_there = is_kept(session, take.name)
        if not is_there:
            try:
                _keep(archive, take)
            except BadInput as problem:
                where = f"{place}, {problem.where}"
                raise BadInput(where, problem.wrong, problem.right) from None
            new += 1
        told(count, len(names))
    return new, len(names) - new


def _keep(archive: Archive, take: KeptTake) -> None:
    analysis: Analysis | None
    try:
        analysis = take.analyse()
    except BadInput:  # of free play, strokes may be left that show no beat any more
        analysis = None
    with archive.writing() as session:
        if analysis is None:
            keep_unmeasured(session, take)
        else:
            keep_take(session, take, analysis)


def _keep_players(session: Session, players: list[PlayerExported]) -> None:
    for each in players:
        keep_player(session, each.key, each.name, each.language, each.since_s)


def _keep_passed(session: Session, each: LessonExported) -> None:
    passed = PassedLesson(each.lesson, each.passed_s, each.tempo_bpm, each.measures, each.take)
    keep_passed(session, each.player, passed)


def _keep_heart(session: Session, each: HeartExported) -> None:
    time_s, bpm = np.array(each.time_s, np.float64), np.array(each.bpm, np.float32)
    heart = KeptHeartRate(each.source, time_s, bpm, each.starts_s)
    keep_heart_rate(session, each.take, each.number, heart)


def _keep_class(session: Session, each: ClassExported) -> None:
    if class_of_key(session, each.key) is None:
        if class_of_teacher(session, each.teacher_key) is not None:
            where = f"class {each.name[:40]!r}"
            raise BadInput(where, "another class has its teacher's key", "import it without that")
        keep_class(session, Class(each.key, each.teacher_key, each.name, each.since_s))
    for player in each.players:
        join_class(session, each.key, player)
    there = {replace(given, id=0) for given in assignments_of(session, each.key)}
    for exported in each.assignments:
        given = Assignment(**msgspec.structs.asdict(exported))
        if given not in there:
            give_assignment(session, each.key, given)
