"""The back of a card: the joint statement."""

from __future__ import annotations

from hapju.show.keepsake.composition import Composition
from hapju.show.keepsake.format import Format
from hapju.show.keepsake.label import boxed


def back_of(paper: Format, ground: str, art: str, bright: str, muted: str) -> Composition:
    """The joint statement, what the ornament is, and who made it, over a drawing."""
    left, width = 0.13 * paper.width, 0.74 * paper.width
    labels = (
        boxed("title", (left, 0.085 * paper.height, width, 12.0, 14.0), bright, weight="bold"),
        boxed("byline", (left, 0.17 * paper.height, width, 5.0, 7.5), muted),
        boxed(
            "statement",
            (left, 0.23 * paper.height, width, 0.58 * paper.height, 9.5),
            bright,
            "left",
        ),
        boxed("ornament", (left, 0.835 * paper.height, width, 9.0, 6.5), muted),
        boxed("maker", (left, 0.905 * paper.height, width, 4.0, 6.0), muted),
    )
    return Composition(paper.width, paper.height, ground, art, labels)
