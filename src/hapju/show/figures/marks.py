"""The players' marks: a shape each, so that colour is never all that tells them apart."""

from __future__ import annotations

from hapju.show.figures.svg import number

SHAPES = ("circle", "diamond", "triangle", "square", "pentagon", "drop")

_OUTLINES = {
    # Points on the unit circle or near it, scaled so that all shapes look equally large.
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "triangle": ((0, -1.3), (1.2, 0.9), (-1.2, 0.9)),
    "square": ((-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)),
    "pentagon": ((0, -1.2), (1.14, -0.37), (0.71, 0.97), (-0.71, 0.97), (-1.14, -0.37)),
    "drop": ((0, 1.3), (1.2, -0.9), (-1.2, -0.9)),
}


def mark(player: int, x: float, y: float, radius: float) -> str:
    """The path data of a player's mark around a point."""
    shape = SHAPES[player % len(SHAPES)]
    if shape == "circle":
        r, d = number(radius), number(2 * radius)
        return f"M{number(x - radius)} {number(y)}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z"
    points = [(x + radius * dx, y + radius * dy) for dx, dy in _OUTLINES[shape]]
    return "M" + "L".join(f"{number(px)} {number(py)}" for px, py in points) + "z"


def cross(x: float, y: float, radius: float) -> str:
    """The path data of a cross: a stroke that matches no note."""
    left, right, top, bottom = (number(v) for v in (x - radius, x + radius, y - radius, y + radius))
    return f"M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}"
