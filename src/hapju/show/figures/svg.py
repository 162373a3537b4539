"""The little of SVG that the figures use: elements, paths, text, always escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import count


def number(value: float) -> str:
    """A coordinate in as few characters as two decimals need."""
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if said in ("-0", "") else said


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """One element. Underscores in attribute names are hyphens; None leaves an attribute out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(children)
    return f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>"


def text(said: str, x: float | str, y: float, **attributes: str | float | None) -> str:
    """A line of text."""
    return element("text", escape(said), x=x, y=y, **attributes)


def polyline(points: Iterable[tuple[float, float]]) -> str:
    """The path data through these points."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def drawing(
    width: float,
    height: float,
    title: str,
    description: str,
    *children: str,
    name: str,
    font: str = "inherit",
) -> str:
    """A whole picture that reads out as its title and description.

    ``name`` makes the ids of title and description; it must be unique on the page.
    """
    head = element("title", escape(title), id=f"{name}-title") + element(
        "desc", escape(description), id=f"{name}-desc"
    )
    return element(
        "svg",
        head,
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_="figure",
        font_family=font,
    )


def ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Round numbers from ``low`` to ``high``, about as many as asked for."""
    span = max(high - low, 1e-9)
    for power in count(-6):
        for step in (1.0, 2.0, 5.0):
            size = step * 10.0**power
            if span / size <= about:
                first = -(-low // size)  # rounded up
                last = high // size
                return [round(size * row, 9) for row in range(int(first), int(last) + 1)]
    raise AssertionError("unreachable: powers grow without end")


def _attribute(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)
