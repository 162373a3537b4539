"""The colours of the figures: variables on the page, plain colours on paper.

Players' colours are a darker and a lighter run of the palette of Okabe & Ito (2008, "Color
Universal Design"), so that text in them is legible (4.5 : 1) on both papers. No figure tells
players apart by colour only: each also has a mark of its own shape and a label.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

COLOURED_PLAYERS = 6

LIGHT: Mapping[str, str] = {
    "paper": "#fdfcf9",
    "card": "#ffffff",
    "ink": "#20242b",
    "muted": "#59626e",
    "rule": "#b9bfc7",
    "faint": "#e6e5df",
    "flam": "#a3195b",
    "p0": "#00609f",
    "p1": "#b34700",
    "p2": "#00705a",
    "p3": "#72468f",
    "p4": "#6f5c00",
    "p5": "#00687a",
}
DARK: Mapping[str, str] = {
    "paper": "#14171c",
    "card": "#1b1f26",
    "ink": "#e9e7e2",
    "muted": "#a6aeb8",
    "rule": "#525a66",
    "faint": "#2b313a",
    "flam": "#f58fc0",
    "p0": "#6cbaf2",
    "p1": "#f2a65a",
    "p2": "#4fcaa6",
    "p3": "#c8a6ee",
    "p4": "#dcc654",
    "p5": "#68d0e0",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """What to write where a colour goes, by its name, and which letters to use."""

    colours: Mapping[str, str]
    font: str

    def __getitem__(self, name: str) -> str:
        return self.colours[name]

    def player(self, number: int) -> str:
        """The colour of a player by their place in the take; six, then again from the first."""
        return self.colours[f"p{number % COLOURED_PLAYERS}"]


PAGE = Theme({name: f"var(--{name})" for name in LIGHT}, "inherit")
"""For the page, whose style sheet says what each colour is by day and by night."""


def paper(font: str) -> Theme:
    """For paper, with the name of a font that is there."""
    return Theme(LIGHT, font)
