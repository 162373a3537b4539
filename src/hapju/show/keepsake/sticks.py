"""Crossed drumsticks: where each lies, its outline, and how it looks in each finish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hapju.show.figures.svg import element
from hapju.show.keepsake.ink import gradient, path_of
from hapju.strokes import FloatArray


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick from its butt to its tip, in mm; the angle, in radians, is that of its length.

    Attributes:
        x: of the butt.
        y: of the butt.
        angle: 0 points right, −π/2 up.
        length: from butt to tip.
        thickness: of the shaft.
        crossing: how far from the butt the sticks cross.
    """

    x: float
    y: float
    angle: float
    length: float
    thickness: float
    crossing: float

    def at(self, along: float) -> tuple[float, float]:
        """The point on the stick's middle so far from the butt."""
        return (
            self.x + along * float(np.cos(self.angle)),
            self.y + along * float(np.sin(self.angle)),
        )


@dataclass(frozen=True, slots=True)
class Finish:
    """How sticks look: colours across the shaft from one edge to the other, of grain and rings."""

    shaft: tuple[str, ...]
    grain: str
    edge: str
    edge_width: float
    gap: str
    band: str = "none"


@dataclass(frozen=True, slots=True)
class Cross:
    """How sticks cross, in mm: where, how long and thick they are, and the box they stay in.

    Attributes:
        x: of the crossing.
        y: of the crossing.
        length: of each stick, where the box has room for it.
        thickness: of the shafts of so long sticks.
        below: the share of the length that lies below the crossing.
        outer: the angle between the outermost sticks and upright, in degrees.
        inner: likewise of the innermost of three sticks and more.
        box: left, top, right and bottom.
    """

    x: float
    y: float
    length: float
    thickness: float
    below: float
    outer: float
    inner: float
    box: tuple[float, float, float, float]


def crossed_sticks(count: int, cross: Cross) -> tuple[Stick, ...]:
    """Sticks that cross at a point, their tips up, the first player's butt at the left."""
    lean = np.linspace(1.0, -1.0, count)
    side = np.where(lean >= 0, 1.0, -1.0)
    angle = np.radians(side * (cross.inner + np.abs(lean) * (cross.outer - cross.inner)))
    length = min(cross.length, _room(cross, angle))
    thickness = cross.thickness * min(length / cross.length, 3.4 / max(count, 3) + 0.1, 1.0)
    crossing = cross.below * length
    return tuple(
        Stick(
            cross.x - crossing * float(np.sin(each)),
            cross.y + crossing * float(np.cos(each)),
            float(each) - np.pi / 2,
            length,
            thickness,
            crossing,
        )
        for each in angle
    )


def _room(cross: Cross, angle: FloatArray) -> float:
    """How long sticks at these angles from upright may be within the box."""
    left, top, right, bottom = cross.box
    aside = np.maximum(np.abs(np.sin(angle)), 1e-9)
    upright = np.maximum(np.cos(angle), 1e-9)
    beside = min(cross.x - left, right - cross.x) / aside
    above = np.minimum((cross.y - top) / upright, beside) / (1.0 - cross.below)
    below = np.minimum((bottom - cross.y) / upright, beside) / cross.below
    return float(np.min(np.minimum(above, below)))


def stick_outline(length: float, thickness: float) -> FloatArray:
    """A stick along the x axis from its butt at 0: shaft, shoulder, neck and tip.

    The shares are those of a common hickory stick (5A: 406 mm long, 14.4 mm thick).
    """
    half = thickness / 2
    butt = np.linspace(0.0, np.pi / 2, 9)
    shoulder = np.linspace(0.0, 1.0, 14)
    bead = np.linspace(np.pi * 0.86, 0.0, 18)
    bead_long, bead_half = 0.65 * thickness, 0.37 * thickness
    neck = length - 2 * bead_long * 0.97
    taper = 0.74 * length
    slim = 0.21 * thickness
    x = np.concatenate(
        [
            0.32 * thickness * (1 - np.cos(butt)),
            taper + (neck - taper) * shoulder,
            length - bead_long + bead_long * np.cos(bead),
        ]
    )
    y = np.concatenate(
        [
            half * (0.35 + 0.65 * np.sin(butt)),
            half + (slim - half) * (1 - np.cos(2.5 * shoulder)) / (1 - np.cos(2.5)),
            bead_half * np.sin(bead),
        ]
    )
    y[0] = half * 0.35
    upper = np.column_stack([x, -y])
    lower = np.column_stack([x, y])[::-1]
    return np.concatenate([upper, lower])


def sticks_svg(sticks: Sequence[Stick], finish: Finish) -> str:
    """Sticks as SVG, the later ones above the earlier."""
    return "".join(stick_svg(stick, finish, f"stick{row}") for row, stick in enumerate(sticks))


def stick_svg(stick: Stick, finish: Finish, name: str) -> str:
    """A stick as SVG: a gap around it, its shaft, grain and edge. ``name`` makes its ids."""
    outline = stick_outline(stick.length, stick.thickness)
    half = stick.thickness / 2
    across = ((row / (len(finish.shaft) - 1), colour) for row, colour in enumerate(finish.shaft))
    body = path_of(outline)
    degrees = float(np.degrees(stick.angle))
    return element(
        "g",
        gradient("linearGradient", name, across, x1=0, y1=-half, x2=0, y2=half),
        element(
            "path",
            d=body,
            fill=finish.gap,
            stroke=finish.gap,
            stroke_width=0.34 * stick.thickness,
            stroke_linejoin="round",
        )
        if finish.gap != "none"
        else "",
        element("path", d=body, fill=f"url(#{name})"),
        _grain(stick, finish),
        _rings(stick, finish),
        element(
            "path",
            d=body,
            fill="none",
            stroke=finish.edge,
            stroke_width=finish.edge_width,
            stroke_linejoin="round",
        ),
        transform=f"translate({stick.x:.3f} {stick.y:.3f}) rotate({degrees:.3f})",
        class_="stick",
    )


def _grain(stick: Stick, finish: Finish) -> str:
    """Fine lines along the shaft."""
    if finish.grain == "none":
        return ""
    chance = np.random.default_rng(round(1000 * abs(stick.angle)))
    drawn = []
    for _ in range(14):
        start = chance.uniform(0.02, 0.55) * stick.length
        end = start + chance.uniform(0.12, 0.3) * stick.length
        y = chance.uniform(-0.42, 0.42) * stick.thickness
        bend = chance.uniform(-0.05, 0.05) * stick.thickness
        end = min(end, 0.74 * stick.length)
        drawn.append(
            f"M{start:.2f} {y:.2f}Q{(start + end) / 2:.2f} {y + bend:.2f} {end:.2f} {y:.2f}"
        )
    return element(
        "path",
        d="".join(drawn),
        fill="none",
        stroke=finish.grain,
        stroke_width=0.02 * stick.thickness,
        stroke_opacity=0.35,
        stroke_linecap="round",
    )


def _rings(stick: Stick, finish: Finish) -> str:
    """Rings around the shaft: two beside the butt, one before the shoulder."""
    if finish.band == "none":
        return ""
    half = stick.thickness / 2
    drawn = "".join(
        f"M{x:.2f} {-half:.2f}Q{x - 0.16 * half:.2f} 0 {x:.2f} {half:.2f}"
        for x in (0.9 * stick.thickness, 1.15 * stick.thickness, 0.72 * stick.length)
    )
    return element(
        "path", d=drawn, fill="none", stroke=finish.band, stroke_width=0.07 * stick.thickness
    )
