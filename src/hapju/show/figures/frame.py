"""The frame of a chart: from values to points, grid lines, and the numbers along the axes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hapju.show.figures.svg import element, text
from hapju.show.figures.theme import Theme
from hapju.show.words import plain

LABEL = 12
"""Letters in figures, in points of the page; figures are drawn at the width they are shown at."""

NARROW, WIDE = 352.0, 840.0
"""The width of a figure on a phone, or of two beside each other; and of one by itself."""

Tick = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in points, and the values at its edges."""

    left: float
    top: float
    right: float
    bottom: float
    x_low: float
    x_high: float
    y_low: float
    y_high: float

    def x(self, value: float) -> float:
        """Where a value lies from left to right."""
        share = (value - self.x_low) / (self.x_high - self.x_low)
        return self.left + share * (self.right - self.left)

    def y(self, value: float) -> float:
        """Where a value lies from bottom to top."""
        share = (value - self.y_low) / (self.y_high - self.y_low)
        return self.bottom - share * (self.bottom - self.top)

    def x_axis(self, theme: Theme, ticks: Iterable[Tick], is_lined: bool = False) -> str:
        """Numbers below the frame, with lines through it where asked for."""
        made = []
        for value, said in ticks:
            x = self.x(value)
            if is_lined:
                made.append(line(x, self.top, x, self.bottom, theme["faint"]))
            made.append(
                text(
                    said,
                    x,
                    self.bottom + 16,
                    fill=theme["muted"],
                    font_size=LABEL,
                    text_anchor="middle",
                )
            )
        return "".join(made)

    def y_axis(self, theme: Theme, ticks: Iterable[Tick]) -> str:
        """Lines across the frame, with their numbers left of it."""
        made = []
        for value, said in ticks:
            y = self.y(value)
            made.append(line(self.left, y, self.right, y, theme["faint"]))
            made.append(
                text(
                    said,
                    self.left - 6,
                    y + 4,
                    fill=theme["muted"],
                    font_size=LABEL,
                    text_anchor="end",
                )
            )
        return "".join(made)

    def zero_line(self, theme: Theme, value: float = 0.0) -> str:
        """The line that everything is measured from."""
        y = self.y(value)
        return line(self.left, y, self.right, y, theme["muted"], 1.2)


def line(
    x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1.0, dash: str = ""
) -> str:
    """A straight line."""
    return element(
        "line",
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        stroke=colour,
        stroke_width=width,
        stroke_dasharray=dash or None,
    )


def label(
    said: str, x: float, y: float, colour: str, anchor: str = "start", weight: str | None = None
) -> str:
    """Words in a figure."""
    return text(said, x, y, fill=colour, font_size=LABEL, text_anchor=anchor, font_weight=weight)


def path(data: str, colour: str, width: float = 2.0) -> str:
    """A line through points."""
    return element(
        "path",
        d=data,
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_linejoin="round",
        stroke_linecap="round",
    )


def numbers(values: Iterable[float], digits: int = 0) -> list[Tick]:
    """Ticks that say their values."""
    return [(value, plain(value, digits)) for value in values]


def apart(wanted: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Heights near the wanted ones, in their order, at least so far apart: labels don't overlap."""
    order = sorted(range(len(wanted)), key=lambda row: wanted[row])
    placed = [0.0] * len(wanted)
    before = low - least
    for row in order:
        before = placed[row] = max(wanted[row], before + least)
    after = high + least
    for row in reversed(order):
        after = placed[row] = min(placed[row], after - least)
    return placed


def span(numbers_given: Iterable[float], at_least: float) -> float:
    """How far to both sides of zero a chart must reach, rounded up to tens of ms."""
    most = max((abs(value) for value in numbers_given), default=0.0)
    return max(at_least, 10.0 * -(-most // 10.0))


def letters(name: str) -> float:
    """The width of a name in letters; those of Korean and Japanese take nearly two."""
    return sum(1.7 if ord(letter) > 0x2E80 else 1.0 for letter in name)


def short_name(name: str, most: float = 18.0) -> str:
    """A name that fits into so many letters."""
    if letters(name) <= most:
        return name
    kept = name
    while kept and letters(kept) > most - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
