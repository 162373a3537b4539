"""Where words stand on a keepsake, and how they look; the words themselves come later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from hapju.show.keepsake.sticks import Stick

POINTS_A_MM = 72 / 25.4

Align = Literal["left", "center", "right"]
Valign = Literal["top", "horizon", "bottom"]
Weight = Literal["regular", "bold"]
Box = tuple[float, float, float, float, float]
"""Left, top, width and height in mm, and the size of the letters in points."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words look: their colour, to which side they go, how high in their box, how heavy."""

    fill: str
    align: Align = "center"
    valign: Valign = "horizon"
    weight: Weight = "regular"


@dataclass(frozen=True, slots=True)
class Label:
    """A box for words, in mm; what is too long for it is set smaller.

    Attributes:
        role: which words: title, byline, number, words, ornament, statement, name or seal.
        x: the left edge of the box; of one that is turned, its middle.
        y: the upper edge of the box; of one that is turned, its middle.
        width: of the box.
        height: of the box.
        size: of the letters, in points.
        fill: their colour.
        align: to which side.
        valign: to the top, the middle or the bottom.
        weight: regular or bold.
        is_line: on one line only.
        turn: in degrees, clockwise.
        shade: the colour of a cut's edge beside the letters; none if empty.
        number: which of several, such as a player's.
    """

    role: str
    x: float
    y: float
    width: float
    height: float
    size: float
    fill: str
    align: Align = "center"
    valign: Valign = "horizon"
    weight: Weight = "regular"
    is_line: bool = False
    turn: float = 0.0
    shade: str = ""
    number: int = 0

    def split(self, parts: int) -> tuple[Label, ...]:
        """The box in equal columns; in rows where it is taller than wide."""
        if parts == 1:
            return (self,)
        is_tall = self.height > 0.9 * self.width
        whole = self.height if is_tall else self.width
        gutter = 0.06 * whole
        each = (whole - gutter * (parts - 1)) / parts
        starts = [row * (each + gutter) for row in range(parts)]
        if is_tall:
            return tuple(replace(self, y=self.y + start, height=each) for start in starts)
        return tuple(replace(self, x=self.x + start, width=each) for start in starts)


def usual_looks(bright: str, muted: str) -> dict[str, Look]:
    """How the words of most sides look, by their role, in two colours."""
    return {
        "title": Look(bright, weight="bold"),
        "byline": Look(muted),
        "number": Look(bright),
        "words": Look(muted),
        "statement": Look(bright, "left", "top"),
        "ornament": Look(muted),
        "maker": Look(muted),
    }


def labels_in(boxes: Mapping[str, Box], looks: Mapping[str, Look]) -> tuple[Label, ...]:
    """A label in each box, by its role."""
    return tuple(_label_in(box, role, looks[role]) for role, box in boxes.items())


def _label_in(box: Box, role: str, look: Look) -> Label:
    is_line = role in ("byline", "number", "maker", "seal")
    return Label(role, *box, look.fill, look.align, look.valign, look.weight, is_line)


def stick_names(sticks: Sequence[Stick], fill: str, shade: str, room: float) -> tuple[Label, ...]:
    """The players' names along their sticks, on the part below the crossing.

    Args:
        sticks: of the players, in order.
        fill: the colour of the letters.
        shade: of the cut's edge.
        room: how far from the crossing the names keep, mm.
    """
    labels = []
    for number, stick in enumerate(sticks):
        low = 0.05 * stick.length
        high = max(stick.crossing - room, low + 0.2 * stick.length)
        x, y = stick.at((low + high) / 2)
        degrees = float(np.degrees(stick.angle))
        labels.append(
            Label(
                "name",
                x,
                y,
                high - low,
                stick.thickness,
                0.74 * stick.thickness * POINTS_A_MM,
                fill,
                weight="bold",
                is_line=True,
                turn=degrees if np.cos(stick.angle) > -1e-9 else degrees + 180.0,
                shade=shade,
                number=number,
            )
        )
    return tuple(labels)


def room_beside(sticks: Sequence[Stick]) -> float:
    """How far from the crossing the sticks no longer touch each other, mm."""
    if len(sticks) < 2:
        return 0.0
    between = float(np.min(np.diff(np.sort([stick.angle for stick in sticks]))))
    return float(0.75 * sticks[0].thickness / np.sin(min(between, np.pi / 2) / 2))
