"""Shapes as SVG text. Coordinates are in the drawing's own units, y downward."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import cos, radians, sin
from typing import Any, Literal

INK = "currentColor"
ACCENT = "var(--picture-accent, #c2552f)"
SOFT = "var(--picture-soft, #8b8b8b)"
PAPER = "var(--picture-paper, Canvas)"

Point = tuple[float, float]


def drawing(
    name: str, width: float, height: float, title: str, description: str, shapes: Sequence[str]
) -> str:
    """A whole picture; ``name`` makes the ids of its title and description."""
    ids = f"picture-{name}-title", f"picture-{name}-description"
    body = "\n".join(shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        f'aria-labelledby="{ids[0]} {ids[1]}" fill="none" stroke="{INK}" stroke-width="2" '
        'stroke-linecap="round" stroke-linejoin="round" '
        'font-family="system-ui, sans-serif" font-size="15">\n'
        f'<title id="{ids[0]}">{escape(title)}</title>\n'
        f'<desc id="{ids[1]}">{escape(description)}</desc>\n{body}\n</svg>\n'
    )


def line(start: Point, end: Point, *, stroke: str = INK, width: float = 2, dash: str = "") -> str:
    """A straight line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{start[0]:.5g}" y1="{start[1]:.5g}" x2="{end[0]:.5g}" y2="{end[1]:.5g}" '
        f'stroke="{stroke}" stroke-width="{width:g}"{dashed}/>'
    )


def circle(
    centre: Point, radius: float, *, fill: str = "none", stroke: str = INK, width: float = 2
) -> str:
    """A circle."""
    return (
        f'<circle cx="{centre[0]:.5g}" cy="{centre[1]:.5g}" r="{radius:.5g}" fill="{fill}" '
        f'stroke="{stroke}" stroke-width="{width:g}"/>'
    )


def path(d: str, *, fill: str = "none", stroke: str = INK, width: float = 2, dash: str = "") -> str:
    """A path from the text of its ``d``."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="{width:g}"{dashed}/>'


def words(
    text: str,
    at: Point,
    *,
    anchor: Literal["start", "middle", "end"] = "middle",
    size: float = 15,
    fill: str = INK,
    bold: bool = False,
) -> str:
    """Text; ``at`` is on its baseline."""
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{at[0]:.5g}" y="{at[1]:.5g}" text-anchor="{anchor}" font-size="{size:g}" '
        f'fill="{fill}" stroke="none"{weight}>{escape(text)}</text>'
    )


def stroke_of(points: Sequence[Point], *, stroke: str = INK, width: float = 2) -> str:
    """Straight lines from point to point."""
    listed = " ".join(f"{x:.5g},{y:.5g}" for x, y in points)
    return f'<polyline points="{listed}" stroke="{stroke}" stroke-width="{width:g}"/>'


def moved(shapes: Sequence[str], to: Point, *, degrees: float = 0, mirrored: bool = False) -> str:
    """Shapes drawn about 0, turned clockwise and put at ``to``."""
    flip = " scale(1 -1)" if mirrored else ""
    inside = "".join(shapes)
    placed = f"translate({to[0]:.5g} {to[1]:.5g}) rotate({degrees:.5g}){flip}"
    return f'<g transform="{placed}">{inside}</g>'


def at_angle(centre: Point, radius: float, degrees: float) -> Point:
    """The point at an angle, clockwise from straight up."""
    turn = radians(degrees)
    return centre[0] + radius * sin(turn), centre[1] - radius * cos(turn)


def arc(centre: Point, radius: float, degrees: tuple[float, float], **style: Any) -> str:
    """Part of a circle, clockwise from straight up."""
    start, end = (at_angle(centre, radius, each) for each in degrees)
    large = int(abs(degrees[1] - degrees[0]) > 180)
    clockwise = int(degrees[1] > degrees[0])
    return path(
        f"M{start[0]:.5g} {start[1]:.5g}A{radius:g} {radius:g} 0 {large} {clockwise} "
        f"{end[0]:.5g} {end[1]:.5g}",
        **style,
    )
