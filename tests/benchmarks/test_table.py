"""The benchmark table: figures, bars and verdicts as a reader sees them."""

import math

import pytest

from benchmarks.table import Row, format_table


@pytest.mark.parametrize(
    ("row", "misses"),
    [
        (Row("quick", 150.0, "ms", at_most=150), False),
        (Row("slow", 150.1, "ms", at_most=150), True),
        (Row("fast enough", 20.0, "x", at_least=20), False),
        (Row("not fast enough", 19.9, "x", at_least=20), True),
        (Row("to compare with", 1e9), False),
        (Row("not to be had", math.nan, "ms", at_most=1, note="no data here"), False),
    ],
)
def test_a_row_misses_its_bar_only_on_the_wrong_side(row: Row, misses: bool) -> None:
    assert row.misses_its_bar is misses
    assert ("MISSED" in row.cells()) is misses


def test_the_table_says_figure_bar_and_verdict() -> None:
    text = format_table(
        [
            Row("report data", 87.25, "ms", at_most=150),
            Row("parse", 31.4159, "x", at_least=20, note="3 rounds"),
            Row("absent", math.nan, "x", at_least=20, note="no data here"),
            Row("memory", 1234.5, "MB", at_most=600),
        ]
    )
    head, _, report, parse, absent, memory = text.splitlines()
    assert head.split() == ["name", "value", "bar", "ok", "note"]
    assert report.split() == ["report", "data", "87.2", "ms", "≤", "150", "ms", "ok"]
    assert parse.split() == ["parse", "31.4", "x", "≥", "20", "x", "ok", "3", "rounds"]
    assert absent.split() == ["absent", "-", "≥", "20", "x", "no", "data", "here"]
    assert memory.split() == ["memory", "1,234", "MB", "≤", "600", "MB", "MISSED"]
