"""Tables of synchrony as CSV, Parquet and JSON files, and as data frames."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from hapju.show.columns import Column, Table, Whole, Words
from hapju.show.csv_tables import csv_of
from hapju.show.files import write_file
from hapju.show.frames import frame_of

if TYPE_CHECKING:
    import polars as pl

    from hapju.sync_tables import Columns, SyncTables


PREFIX = "sync_"
"""Before the tables' names: the tables of a report may stand in the same folder."""


def sync_frames(tables: SyncTables) -> dict[str, pl.DataFrame]:
    """Each table as a data frame.

    Raises:
        BadInput: if polars, which is an extra, isn't installed.
    """
    return {name: frame_of(_table(columns)) for name, columns in tables.tables().items()}


def write_sync_csv(tables: SyncTables, folder: Path) -> Iterator[Path]:
    """Write each table as a CSV file into a folder, such as ``sync_pairs.csv``; says which.

    Raises:
        BadInput: if a file can't be written.
    """
    for name, columns in tables.tables().items():
        path = folder / f"{PREFIX}{name}.csv"
        write_file(path, csv_of(_table(columns)))
        yield path


def write_sync_parquet(tables: SyncTables, folder: Path) -> Iterator[Path]:
    """Write each table as a Parquet file into a folder, as the CSV files; says which.

    Raises:
        BadInput: if polars isn't installed, or a file can't be written.
    """
    for name, frame in sync_frames(tables).items():
        path, content = folder / f"{PREFIX}{name}.parquet", BytesIO()
        frame.write_parquet(content)
        write_file(path, content.getvalue())
        yield path


def write_sync_json(tables: SyncTables, path: Path) -> None:
    """Write all tables as one JSON object, a list of rows each; what is not known is null.

    Raises:
        BadInput: if the file can't be written.
    """
    told: dict[str, Any] = {
        "table": Path(tables.where).name,
        "grid": tables.grid,
        "cycle": tables.cycle,
    }
    there = tables.tables()
    for name in ("players", "pairs", "by_grid", "relative"):
        told[name] = _rows(there[name]) if name in there else None
    # The encoder writes the fewest digits that read back as the same number, and nan as null.
    write_file(path, msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")


def _rows(columns: Columns) -> list[dict[str, Any]]:
    values = [column.tolist() for column in columns.values()]
    return [dict(zip(columns, row, strict=True)) for row in zip(*values, strict=True)]


def _table(columns: Columns) -> Table:
    return {name: _column(column) for name, column in columns.items()}


def _column(values: NDArray[Any]) -> Column:
    if values.dtype.kind == "U":
        words, code = np.unique(values, return_inverse=True)
        return Words(tuple(words.tolist()), code)
    if values.dtype.kind == "i":
        return Whole(values, np.ones(values.size, dtype=np.bool_))
    return values
