"""The table of a class as files: for spreadsheets as CSV, for programs as JSON."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import lru_cache
from io import StringIO
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import astuple

from hapju.archive.classes import class_of_teacher
from hapju.archive.kept_take import KeptTake
from hapju.archive.takes import take_named, who_plays
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.archivist import Kept
from hapju.studio.class_results import GroupOfTake, table_of
from hapju.studio.class_shapes import AssignmentLine, ClassTable, TakeLine
from hapju.timing.grid import grid_of_charts
from hapju.timing.onsets import onsets_of
from hapju.timing.placement import place_on_chart
from hapju.timing.summary import summarise
from hapju.together.group import against_the_others
from hapju.together.group_onsets import group_onsets

FILES = {
    "table.json": "application/json",
    "takes.csv": "text/csv; charset=utf-8",
    "assignments.csv": "text/csv; charset=utf-8",
}
"""The files of a class, and their media types."""

_BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheets take the letters of Korean and Japanese names for others."""
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def class_file(kept: Kept, teacher_key: str, file: str, language: str) -> bytes | None:
    """A file of a class for its teacher; None if there is no such class. For the workshop."""
    with archive_of(kept.url).reading() as session:

        def group_of(take: str) -> GroupOfTake:
            return _group_of(kept.url, take, who_plays(session, take))

        known = class_of_teacher(session, teacher_key)
        if known is None:
            return None
        table = table_of(session, known, language, group_of)
    if file == "table.json":
        return msgspec.json.format(msgspec.json.encode(table), indent=1) + b"\n"
    return csv_of_table(table, file)


def csv_of_table(table: ClassTable, file: str) -> bytes:
    """The table's takes or assignments as CSV (RFC 4180) in UTF-8 with a byte order mark."""
    if file == "takes.csv":
        return _csv(TakeLine, table.takes)
    return _csv(AssignmentLine, table.assignments)


def group_of_take(take: KeptTake) -> GroupOfTake:
    """What the meters said of the group at a take's end; nothing for fewer than three players."""
    song, level = take.song, take.level
    if song is None or level is None or len(take.players) < 3:
        return GroupOfTake(None, {})
    charts = list(song.charts[level].values())
    grid = grid_of_charts(charts, song.tempo_map)
    placed = [
        place_on_chart(player.strokes, chart, grid)
        for player, chart in zip(take.players, charts, strict=True)
    ]
    onsets = [onsets_of(each.position, each.asynchrony_ms, grid.beat.size) for each in placed]
    apart = [summarise(own) for own in against_the_others(onsets, grid.beat.size)]
    members = {
        int(player.key): (own.mean_asynchrony_ms, own.sd_asynchrony_ms)
        for player, own in zip(take.players, apart, strict=True)
    }
    return GroupOfTake(group_onsets(onsets, grid).spread_ms, members)


@lru_cache(maxsize=512)
def _group_of(url: str, name: str, _: tuple[int | None, ...]) -> GroupOfTake:
    """What a take says is kept at hand, until somebody is deleted out of it."""
    with archive_of(url).reading() as session:
        take = take_named(session, name)
    return GroupOfTake(None, {}) if take is None else group_of_take(take)


def _csv(kind: type[Struct], lines: Iterable[Struct]) -> bytes:
    text = StringIO(_BYTE_ORDER_MARK, newline="")
    text.seek(0, 2)
    written = csv.writer(text)
    written.writerow(kind.__struct_fields__)
    written.writerows(_cells(astuple(line)) for line in lines)
    return text.getvalue().encode()


def _cells(values: Sequence[Any]) -> list[Any]:
    return [_cell(value) for value in values]


def _cell(value: Any) -> Any:
    """A value as a spreadsheet reads it: a name that begins like a formula is still a name."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, str) and value.startswith(_FORMULAS):
        return f"'{value}"
    return value
