"""Tables as text: encoding, delimiter, header, rows and numbers.

What a spreadsheet, R or Python writes: commas, semicolons or tabs; UTF-8, or UTF-16 with its mark;
quotes; blank lines and lines that start with ``#`` are passed. A decimal comma is understood where
the columns are not separated by commas.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from hapju.errors import BadInput

LONGEST_LINE = 1 << 20
_LONGEST_SHOWN = 30
_LONGEST_NUMBER = 64
_FURTHEST = 1e15  # beyond any clock, in seconds or milliseconds; sums of such stay finite
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
_NOT_FINITE = re.compile(r"[+-]?(nan|inf|infinity)", re.IGNORECASE)
_SAVE_AS = "save the table as CSV in UTF-8"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a line, without space around them; ``line`` counts from 1."""

    line: int
    cells: list[str]

    def cell(self, column: int) -> str:
        """What stands in a column: nothing where the row ends before it."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class TableText:
    """A table that is read row by row, as often as need be.

    ``header`` is None where the first row holds a number first; then ``width`` is its length.
    """

    data: bytes
    where: str
    encoding: str
    delimiter: str
    header: tuple[str, ...] | None
    header_line: int
    width: int

    def rows(self) -> Iterator[Row]:
        """The rows after the header, none wider than the first line.

        Raises:
            BadInput: for a row with more cells than columns, and for broken quotes.
        """
        for row in _rows(self.data, self.where, self.encoding, self.delimiter):
            if row.line <= self.header_line:
                continue
            if any(row.cells[self.width :]):
                raise BadInput(
                    f"{self.where}, line {row.line}",
                    f"it has {len(row.cells)} cells for {self.width} columns",
                    "a row has one cell for each column",
                )
            yield Row(row.line, row.cells[: self.width])

    def number(self, row: Row, column: int) -> float:
        """The number in a cell, finite and within any clock.

        Raises:
            BadInput: for anything else: says line and column.
        """
        text = row.cell(column)
        value = number_of(text, self.delimiter)
        if value is None or not abs(value) <= _FURTHEST:
            wrong = f"{in_short(text)} is no number" if text else "there is no number"
            if value is not None:
                wrong = f"{in_short(text)} is no moment"
            raise BadInput(self.place(row, column), wrong, "write a number such as 12.345")
        return value

    def column(self, name: str) -> int:
        """The column with this name, whatever the case.

        Raises:
            BadInput: where there is none.
        """
        header = self.header or ()
        if name in header:
            return header.index(name)
        plain = [known.casefold() for known in header]
        if plain.count(name.casefold()) == 1:
            return plain.index(name.casefold())
        shown = ", ".join(name[:30] for name in header[:20]) + (", …" if len(header) > 20 else "")
        raise BadInput(self.where, f"there is no column {in_short(name)}", f"take some of {shown}")

    def place(self, row: Row, column: int) -> str:
        """How an error names a cell."""
        name = self.header[column] if self.header else str(column + 1)
        return f"{self.where}, line {row.line}, column {name[:_LONGEST_SHOWN]}"


def open_table(data: bytes, where: str) -> TableText:
    """A table from the bytes of its file; ``where`` names it in errors.

    Raises:
        BadInput: for what is no text, or no table.
    """
    encoding = _encoding(data, where)
    first = next(_lines(data, where, encoding), None)
    if first is None:
        raise BadInput(where, "the file holds no rows", "give one row for each stroke")
    delimiter = _delimiter(first)
    row = next(_rows(data, where, encoding, delimiter), None)
    if row is None:
        raise BadInput(where, "the file holds no rows", "give one row for each stroke")
    width = max(index for index, cell in enumerate(row.cells, start=1) if cell)
    told = next(cell for cell in row.cells if cell)
    if number_of(told, delimiter) is not None:
        return TableText(data, where, encoding, delimiter, None, 0, width)
    cells = row.cells[:width]
    names = tuple(one_line(name) or f"column {at}" for at, name in enumerate(cells, start=1))
    for name, count in Counter(names).items():
        if count > 1:
            raise BadInput(
                f"{where}, line {row.line}",
                f"two columns are named {in_short(name)}",
                "give each column a name of its own",
            )
    return TableText(data, where, encoding, delimiter, names, row.line, width)


def number_of(text: str, delimiter: str) -> float | None:
    """The number that a cell says, which may be nan or infinite; None where it says none."""
    if len(text) > _LONGEST_NUMBER:
        return None
    if delimiter != "," and text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    if _NUMBER.fullmatch(text) or _NOT_FINITE.fullmatch(text):
        return float(text)
    return None


def _encoding(data: bytes, where: str) -> str:
    """The encoding that the whole file is in."""
    utf_16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    encoding = "utf-16" if utf_16 else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as problem:
        place = f"{where}, byte {problem.start}"
        raise BadInput(place, f"this is not {encoding.upper()} text", _SAVE_AS) from None
    if "\0" in text:
        raise BadInput(where, "this is neither a MIDI file nor text", _SAVE_AS)
    return encoding if utf_16 else "utf-8-sig"


def _lines(data: bytes, where: str, encoding: str) -> Iterator[str]:
    """The lines that are neither blank nor a remark."""
    for line in _all_lines(data, where, encoding):
        if line.strip() and not line.startswith("#"):
            yield line


def _all_lines(data: bytes, where: str, encoding: str) -> Iterator[str]:
    stream = io.TextIOWrapper(io.BytesIO(data), encoding, newline="")
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise BadInput(
                f"{where}, line {number}", "the line never ends", "give one row for each stroke"
            )
        yield "\n" if line.startswith("#") else line


def _delimiter(line: str) -> str:
    """Tab, semicolon or comma: the first of these that stands outside quotes."""
    outside = re.sub(r'"[^"]*"', "", line.strip("\r\n"))
    return next((mark for mark in "\t;," if mark in outside), ",")


def _rows(data: bytes, where: str, encoding: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(_all_lines(data, where, encoding), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1  # where the row starts: a quoted cell may go over many lines
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            raise BadInput(
                f"{where}, line {line}", f"the row can't be read ({problem})", "close every quote"
            ) from None
        cells = [cell.strip() for cell in cells]
        if any(cells):
            yield Row(line, cells)


def in_short(text: str) -> str:
    """What a cell says, in quotes, and not more of it than a sentence holds."""
    return repr(text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…")


def one_line(name: str) -> str:
    """A name without the line breaks that quotes allow in it."""
    return " ".join(name.split())
