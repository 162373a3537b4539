"""The formats of a keepsake: what it is printed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

FormatName = Literal["poster", "card", "square"]
FORMATS: tuple[FormatName, ...] = get_args(FormatName)


@dataclass(frozen=True, slots=True)
class Format:
    """Its size in mm; ``unit`` is what a hundredth of its shorter side is, for line widths."""

    name: FormatName
    width: float
    height: float

    @property
    def unit(self) -> float:
        """A hundredth of the shorter side."""
        return min(self.width, self.height) / 100.0


SIZES = {
    "poster": Format("poster", 297.0, 420.0),
    "card": Format("card", 105.0, 148.0),
    "square": Format("square", 210.0, 210.0),
}
"""A3, A6 (both also print at other sizes of the A series), and a square."""
