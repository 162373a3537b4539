"""What a benchmark says: rows of one table, each a figure beside its bar."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        name: what was measured.
        value: the figure; nan where it could not be measured.
        unit: such as ``"ms"``, ``"MiB"`` or ``"x"``.
        at_most: the figure must not be above this.
        at_least: the figure must not be below this. A row with no bar is there to compare with.
        note: how it was measured, or why it could not be.
    """

    name: str
    value: float
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None
    note: str = ""

    @property
    def is_measured(self) -> bool:
        """False where the figure could not be had here; the note says why."""
        return not math.isnan(self.value)

    @property
    def misses_its_bar(self) -> bool:
        """True where the figure is measured and on the wrong side of its bar."""
        too_high = self.at_most is not None and self.value > self.at_most
        too_low = self.at_least is not None and self.value < self.at_least
        return too_high or too_low

    @property
    def bar(self) -> str:
        """The bar as text, such as ``"≤ 150 ms"``; empty without one."""
        if self.at_most is not None:
            return f"≤ {self.at_most:g} {self.unit}".rstrip()
        if self.at_least is not None:
            return f"≥ {self.at_least:g} {self.unit}".rstrip()
        return ""

    def cells(self) -> tuple[str, str, str, str, str]:
        """The row as text: name, value, bar, verdict, note."""
        value = f"{_shown(self.value)} {self.unit}".rstrip() if self.is_measured else "-"
        verdict = "" if not (self.bar and self.is_measured) else "ok"
        return self.name, value, self.bar, "MISSED" if self.misses_its_bar else verdict, self.note


def format_table(rows: Iterable[Row]) -> str:
    """The rows as one table of aligned columns, headed."""
    cells = [("name", "value", "bar", "ok", "note"), *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    lines = [_aligned(line, widths) for line in cells]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    name, value, bar, verdict, note = line
    return (
        f"{name:<{widths[0]}}  {value:>{widths[1]}}  {bar:<{widths[2]}}"
        f"  {verdict:<{widths[3]}}  {note}"
    ).rstrip()


def _shown(value: float) -> str:
    """Three significant digits, and no fewer than the whole part."""
    if value == 0:
        return "0"
    return f"{value:,.{max(0, 2 - math.floor(math.log10(abs(value))))}f}"
