"""The tables of an analysis as polars data frames: the same columns and values as the CSV files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hapju.analysis import Analysis
from hapju.errors import BadInput
from hapju.show.columns import Column, Table, Whole, Words, tables_of

if TYPE_CHECKING:
    import polars as pl


def frames_of(analysis: Analysis) -> dict[str, pl.DataFrame]:
    """Data frames ``strokes``, ``joint_onsets``, ``players``, ``pairs`` and ``missed_notes``.

    What is not known is null.

    Raises:
        BadInput: if polars, which is an extra, isn't installed.
    """
    return {name: frame_of(table) for name, table in tables_of(analysis).items()}


def frame_of(table: Table) -> pl.DataFrame:
    """A table as a data frame.

    Raises:
        BadInput: if polars isn't installed.
    """
    try:
        import polars as pl
    except ImportError as trouble:
        raise BadInput(
            "data frames",
            "polars is not installed",
            'install it with pip install "hapju[frames]"',
        ) from trouble
    return pl.DataFrame({title: _series(column) for title, column in table.items()})


def _series(column: Column) -> pl.Series:
    import polars as pl

    if isinstance(column, Words):
        words = [word.encode("utf-8", "replace").decode() for word in column.words]
        return pl.Series(words, dtype=pl.String).gather(pl.Series(column.code, dtype=pl.Int64))
    if isinstance(column, Whole):
        value = pl.Series(column.value, dtype=pl.Int64)
        return value.zip_with(pl.Series(column.known), pl.Series([None], dtype=pl.Int64))
    if column.dtype == np.bool_:
        return pl.Series(column)
    return pl.Series(column, dtype=pl.Float64).fill_nan(None)
