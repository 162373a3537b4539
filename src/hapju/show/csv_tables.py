"""The tables of an analysis as CSV files (RFC 4180, UTF-8), one row each.

What is not known is an empty field. A name that a spreadsheet would take for a formula gets an
apostrophe before it, which spreadsheets read as "this is text".
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from hapju.analysis import Analysis
from hapju.show.columns import Column, Table, Whole, Words, rows_of, tables_of
from hapju.show.files import write_file

_ROWS_AT_ONCE = 100_000
"""Bounds the memory that a large table takes while it is written."""

_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""With these a spreadsheet starts a formula; those of full width in East Asian settings."""


def write_csv(analysis: Analysis, folder: Path) -> list[Path]:
    """Write each table as a file of its name into a folder, made where it is missing.

    Returns:
        The files written.

    Raises:
        BadInput: if a file can't be written.
    """
    written = []
    for name, table in tables_of(analysis).items():
        path = folder / f"{name}.csv"
        write_file(path, csv_of(table))
        written.append(path)
    return written


def csv_of(table: Table) -> bytes:
    """A table as CSV: a header, then a row each, all ended by CR LF."""
    lines = [",".join(table).encode()]
    for start in range(0, rows_of(table), _ROWS_AT_ONCE):
        part = slice(start, start + _ROWS_AT_ONCE)
        fields = [_fields(column, part) for column in table.values()]
        lines.extend(map(b",".join, zip(*fields, strict=True)))
    return b"\r\n".join([*lines, b""])


def _fields(column: Column, part: slice) -> list[bytes]:
    """The fields of some rows of a column."""
    if isinstance(column, Words):
        written = [_word(word) for word in column.words]
        return [written[code] for code in column.code[part].tolist()]
    if isinstance(column, Whole):
        known = column.known[part].tolist()
        fields = _numbers(column.value[part].tolist())
        return [field if is_known else b"" for field, is_known in zip(fields, known, strict=True)]
    return _numbers(column[part].tolist())


def _numbers(values: list[float] | list[int] | list[bool]) -> list[bytes]:
    """Each number in the fewest digits that read back as the same number; nan = empty.

    The JSON encoder writes a whole list in one go, several times faster than Python would.
    """
    return msgspec.json.encode(values)[1:-1].replace(b"null", b"").split(b",")


def _word(word: str) -> bytes:
    if word.startswith(_FORMULA_STARTS):
        word = f"'{word}"
    if re.search(r'[",\r\n]', word):
        word = '"' + word.replace('"', '""') + '"'
    return word.encode("utf-8", "replace")
