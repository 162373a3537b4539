"""Bars of groove notation: rows of signs between bar lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from hapju.errors import BadInput, did_you_mean
from hapju.songs.meter import Meter
from hapju.songs.notation_rows import ROWS, SILENT, Row, row_named, signs_of
from hapju.strokes import Piece

MOST_CELLS = 61_440
"""The most cells of a bar: 960 a beat in the longest."""


class Line(NamedTuple):
    """One line of a file; ``where`` names the file and ``number`` counts from 1."""

    where: str
    number: int
    text: str

    def wrong(self, index: int, wrong: str, right: str) -> BadInput:
        """What is wrong at the character ``index``, counted from 0."""
        return BadInput(f"{self.where}, line {self.number}, column {index + 1}", wrong, right)


class Hit(NamedTuple):
    """A note in a bar: which share of the bar lies before it, the piece, the velocity."""

    share: Fraction
    piece: Piece
    velocity: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One written bar. Its groups share it evenly, the cells of a group share the group evenly.

    Attributes:
        layout: the number of cells in each group.
        hits: its notes.
        line: where it is written.
        index: the character at which it starts there.
    """

    layout: tuple[int, ...]
    hits: tuple[Hit, ...]
    line: Line
    index: int

    def check_fits(self, meter: Meter, number: int) -> None:
        """Raises :class:`BadInput` if its layout doesn't go into the meter of bar ``number``."""
        grouped = len(self.layout) > 1
        count = len(self.layout) if grouped else self.layout[0]
        beats = meter.numerator
        if count % beats == 0 or beats % count == 0:
            return
        many = ", ".join(str(beats * times) for times in (1, 2, 3, 4))
        what = "groups" if grouped else "cells"
        raise self.line.wrong(
            self.index,
            f"{count} {what} don't go evenly into {meter}, in which it is played as bar {number}",
            f"write {many} or another multiple of {beats} cells, or one group of cells for each "
            "beat with blanks between",
        )


_ROW = re.compile(r"[ \t]*(?P<name>[^\s|:#]+)[ \t]*\|")
_GROUP = re.compile(r"[^ \t]+")


def is_row(text: str) -> bool:
    """True for a line such as ``HH |x-x-|``."""
    return _ROW.match(text) is not None


def read_bars(lines: Sequence[Line]) -> tuple[Bar, ...]:
    """The bars written in the rows of one pattern.

    Raises:
        BadInput: for an unknown row or sign, a missing bar line, and rows of unequal bars.
    """
    first, *_ = rows = [_read_row(line) for line in lines]
    for row in rows:
        _check_alike(first, row, lines)
    bars = []
    for number, (index, groups) in enumerate(first.bars):
        hits = [hit for row in rows for hit in _hits(row, number)]
        # The same piece twice at one place, in two rows, is one note.
        single = {(hit.share, hit.piece): hit for hit in hits}
        bars.append(Bar(_layout(groups), tuple(single.values()), first.line, index))
    return tuple(bars)


class _Written(NamedTuple):
    """A row as written; each bar is its index in the line and its groups with theirs."""

    line: Line
    row: Row
    bars: list[tuple[int, list[tuple[int, str]]]]


def _read_row(line: Line) -> _Written:
    text = line.text.split("#", 1)[0].rstrip()
    found = _ROW.match(text)
    if found is None:
        raise line.wrong(0, "this is no row", "write it like HH |x-x-x-x-x-x-x-x-|")
    row = row_named(found["name"])
    if row is None:
        codes = (known.code for known in ROWS)
        hint = did_you_mean(found["name"].upper(), codes, cutoff=0.5)
        known = ", ".join(f"{row.code} {row.title}" for row in ROWS)
        raise line.wrong(
            found.start("name"), f"there is no row {found['name']!r}", f"{hint}the rows are {known}"
        )
    if not text.endswith("|"):
        raise line.wrong(len(text), "the row ends without a bar line", "close each bar with |")
    bars = []
    index = found.end()
    for body in re.split(r"\|+", text[index:].rstrip("|")):
        groups = [(index + group.start(), group[0]) for group in _GROUP.finditer(body)]
        if not groups:
            raise line.wrong(index, "the bar is empty", "write - for each cell without a hit")
        if sum(_layout(groups)) > MOST_CELLS:
            raise line.wrong(index, "the bar is too fine", f"a bar has up to {MOST_CELLS} cells")
        bars.append((index, groups))
        index = _after_bar_line(text, index + len(body))
    return _Written(line, row, bars)


def _after_bar_line(text: str, index: int) -> int:
    while index < len(text) and text[index] == "|":
        index += 1
    return index


def _layout(groups: list[tuple[int, str]]) -> tuple[int, ...]:
    return tuple(len(cells) for _, cells in groups)


def _check_alike(first: _Written, row: _Written, lines: Sequence[Line]) -> None:
    name = first.row.code
    if len(row.bars) != len(first.bars):
        raise row.line.wrong(
            len(row.line.text.rstrip()) - 1,
            f"{row.row.code} has {len(row.bars)} bars where {name} in line {lines[0].number} "
            f"has {len(first.bars)}",
            "the rows of a pattern have equally many bars",
        )
    for (_, wanted), (index, groups) in zip(first.bars, row.bars, strict=True):
        if _layout(groups) != _layout(wanted):
            raise row.line.wrong(
                index,
                f"{row.row.code} has {_count(groups)} here where {name} in line "
                f"{lines[0].number} has {_count(wanted)}",
                "the rows of a bar have equally many cells, in equal groups",
            )


def _count(groups: list[tuple[int, str]]) -> str:
    sizes = _layout(groups)
    if len(sizes) == 1:
        return f"{sizes[0]} cells"
    return f"{sum(sizes)} cells ({' + '.join(map(str, sizes))})"


def _hits(row: _Written, number: int) -> Iterator[Hit]:
    signs = signs_of(row.row)
    _, groups = row.bars[number]
    for place, (index, cells) in enumerate(groups):
        for cell, sign in enumerate(cells):
            if sign == SILENT:
                continue
            if sign not in signs:
                raise row.line.wrong(
                    index + cell,
                    f"{sign!r} is no sign of the row {row.row.code} ({row.row.title})",
                    f"use {' '.join(sign for sign in signs if not sign.isdigit())}, a digit from "
                    "1 to 9, or - for silence",
                )
            share = (place + Fraction(cell, len(cells))) / len(groups)
            yield Hit(share, *signs[sign])
