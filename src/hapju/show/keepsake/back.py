"""The back of a card: the joint statement."""

from __future__ import annotations

from dataclasses import replace

from hapju.show.figures.svg import element
from hapju.show.keepsake.composition import Composition
from hapju.show.keepsake.format import Format
from hapju.show.keepsake.label import labels_in, usual_looks


def back_of(paper: Format, ground: str, art: str, bright: str, muted: str) -> Composition:
    """The joint statement, what the ornament is, and who made it, over a drawing."""
    left, width, height = 0.13 * paper.width, 0.74 * paper.width, paper.height
    boxes = {
        "title": (left, 0.085 * height, width, 12.0, 14.0),
        "byline": (left, 0.17 * height, width, 5.0, 7.5),
        "statement": (left, 0.23 * height, width, 0.58 * height, 9.5),
        "ornament": (left, 0.835 * height, width, 9.0, 6.5),
        "maker": (left, 0.905 * height, width, 4.0, 6.0),
    }
    looks = usual_looks(bright, muted)
    looks["statement"] = replace(looks["statement"], valign="horizon")
    return Composition(paper.width, height, ground, art, labels_in(boxes, looks))


def frame_svg(paper: Format, inset: float, colour: str, line_width: float) -> str:
    """A line around a side, so far from its edges in mm."""
    return element(
        "rect",
        x=inset,
        y=inset,
        width=paper.width - 2 * inset,
        height=paper.height - 2 * inset,
        fill="none",
        stroke=colour,
        stroke_width=line_width,
    )
