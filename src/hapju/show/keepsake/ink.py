"""Drawing by code: outlines as SVG paths in millimetres, colours mixed, chance that repeats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from hapju.show.figures.svg import element
from hapju.strokes import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Inlay:
    """A piece of the ornament: an outline of shape ``(n, 2)`` in mm, filled with a colour.

    ``moment`` and ``player`` say whose stroke it stands for; -1 for none.
    """

    outline: FloatArray
    fill: str
    moment: int = -1
    player: int = -1


def path_of(outline: FloatArray, digits: int = 2) -> str:
    """A closed outline as the data of an SVG path, in steps from point to point."""
    whole = np.round(outline * 10**digits).astype(np.int64)
    steps = np.diff(whole, axis=0)
    first = ",".join(_short(value, digits) for value in whole[0])
    rest = " ".join(f"{_short(x, digits)},{_short(y, digits)}" for x, y in steps.tolist())
    return f"M{first}l{rest}z"


def _short(value: int, digits: int) -> str:
    """A whole number of hundredths in as few letters as can be."""
    text = f"{value / 10**digits:.{digits}f}".rstrip("0").rstrip(".")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else (text or "0")


def gradient(kind: str, name: str, stops: Iterable[tuple[float, str]], **place: float) -> str:
    """A gradient in the drawing's own units, to be filled with as ``url(#name)``."""
    drawn = "".join(element("stop", offset=offset, stop_color=colour) for offset, colour in stops)
    whole = element(kind, drawn, id=name, gradientUnits="userSpaceOnUse", **place)
    return element("defs", whole)


def inlays_svg(inlays: Iterable[Inlay]) -> str:
    """The inlays as SVG: a group for each moment, in their order."""
    parts: list[str] = []
    groups: dict[int, list[str]] = {}
    for inlay in inlays:
        drawn = element("path", d=path_of(inlay.outline), fill=inlay.fill)
        groups.setdefault(inlay.moment, []).append(drawn)
    for moment, drawn_parts in groups.items():
        name = "moment" if moment >= 0 else None
        parts.append(element("g", "".join(drawn_parts), class_=name))
    return "".join(parts)


def mixed(colours: Sequence[str], share: float) -> str:
    """The colour at a share from 0 to 1 of the way through a row of colours."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    row = min(int(place), len(colours) - 2)
    a, b = rgb_of(colours[row]), rgb_of(colours[row + 1])
    return hex_of(a + (b - a) * (place - row))


def rgb_of(colour: str) -> FloatArray:
    """``#rrggbb`` as three numbers from 0 to 255."""
    return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)], dtype=np.float64)


def hex_of(rgb: FloatArray) -> str:
    """Three numbers from 0 to 255 as ``#rrggbb``."""
    return "#" + "".join(f"{round(float(value)):02x}" for value in np.clip(rgb, 0, 255))


def turned(outline: FloatArray, angle: float, x: float = 0.0, y: float = 0.0) -> FloatArray:
    """An outline turned by an angle in radians (clockwise on paper) about (0, 0), then moved."""
    cos, sin = np.cos(angle), np.sin(angle)
    return np.asarray(outline @ np.array([[cos, sin], [-sin, cos]]) + [x, y], dtype=np.float64)
