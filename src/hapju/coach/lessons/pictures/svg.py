"""Shapes as SVG text. Coordinates are in the drawing's own units, y downward."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Literal

INK = "currentColor"
ACCENT = "var(--picture-accent, #b3472c)"
SOFT = "var(--picture-soft, #8b8b8b)"
PAPER = "var(--picture-paper, transparent)"

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
