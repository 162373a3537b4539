"""Hands and sticks: the matched grip seen from above, and the heights that strokes fall from."""

from __future__ import annotations

from hapju.coach.lessons.pictures.svg import (
    ACCENT,
    INK,
    PAPER,
    SOFT,
    Point,
    arc,
    at_angle,
    circle,
    drawing,
    line,
    moved,
    path,
    words,
)
from hapju.locale.catalogue import Catalogue

_STICK = 250.0
HEIGHTS = (("accent", 322, INK), ("stroke", 298, ACCENT), ("ghost", 277, SOFT))
"""Kinds of strokes, and at which angle the stick waits, clockwise from straight up."""
_FULCRUM = _STICK / 3
"""How far from the butt end of a stick the thumb and the first finger hold it."""
_ON_STICK = ((230.0, 262.0), (490.0, 262.0))


NOTES = (("third", _ON_STICK[0], (132, 196)), ("fingers", _ON_STICK[1], (588, 196)))
"""What is said of the left and the right hand, the point that it is about, and where it stands."""


def draw_grip(says: Catalogue) -> str:
    """Both hands over a snare, backs up, the sticks' tips side by side in the middle."""
    head: Point = (360, 150)
    shapes = [
        circle(head, 112),
        circle(head, 103, stroke=SOFT, width=1),
        *(_hand(head, side) for side in (-1, 1)),
        arc(head, 62, (128, 232), stroke=ACCENT, dash="4 5"),
        words(says.say("lesson-picture-grip-angle"), (360, 236), fill=ACCENT, size=14),
    ]
    for word, mark, text in NOTES:
        shapes.append(line(mark, text, stroke=ACCENT, width=1))
        parts = says.say(f"lesson-picture-grip-{word}").split(" / ")
        for row, part in enumerate(reversed(parts)):
            shapes.append(words(part, (text[0], text[1] - 10 - 20 * row), size=14, fill=ACCENT))
    shapes.append(words(says.say("lesson-picture-grip-backs"), (360, 392), size=14))
    return drawing(
        "grip",
        720,
        416,
        says.say("lesson-picture-grip"),
        says.say("lesson-picture-grip-description"),
        shapes,
    )


def _hand(head: Point, side: int) -> str:
    """A hand and its stick, drawn along x with the tip at 0, and turned to its place.

    The right hand (``side`` 1) has its thumb on its left, which is up before it is turned.
    """
    grip = -_STICK + _FULCRUM
    stick = [
        line((-_STICK, 0), (-10, 0), width=7, stroke=INK),
        line((-_STICK, 0), (-10, 0), width=4, stroke=PAPER),
        path("M-14 -3L-4 -5Q4 0 -4 5L-14 3Z", fill=INK, width=1),
    ]
    back = path(
        f"M{grip - 120:g} -14L{grip - 74:g} -14Q{grip - 44:g} -26 {grip - 16:g} -15"
        f"L{grip - 12:g} 40Q{grip - 46:g} 48 {grip - 74:g} 32L{grip - 120:g} 32",
        fill=PAPER,
    )
    fingers = [
        path(
            f"M{grip - 14:g} {y - 7:g}L{grip + reach:g} {y - 6:g}"
            f"Q{grip + reach + 9:g} {y:g} {grip + reach:g} {y + 6:g}L{grip - 14:g} {y + 7:g}",
            fill=PAPER,
        )
        for y, reach in ((-2, 12), (12, 10), (25, 6), (36, 0))
    ]
    thumb = path(
        f"M{grip - 56:g} -18Q{grip - 30:g} -36 {grip + 2:g} -16"
        f"Q{grip + 12:g} -8 {grip + 2:g} -4L{grip - 26:g} -8",
        fill=PAPER,
    )
    hidden = line((-_STICK, 0), (grip, 0), stroke=SOFT, width=2, dash="3 6")
    mark = circle((grip, 0), 5, fill=ACCENT, stroke=ACCENT)
    tip = (head[0] + 9 * side, head[1] + 4)
    degrees = -138 if side > 0 else -42
    return moved(
        [*stick, *fingers, back, thumb, hidden, mark], tip, degrees=degrees, mirrored=side < 0
    )


def draw_heights(says: Catalogue) -> str:
    """A drum from the side, and the stick above it at the height of three kinds of strokes."""
    hand: Point = (610, 300)
    shapes = [
        path("M150 316H420V390H150Z", fill="none"),
        line((140, 316), (430, 316), width=4),
    ]
    for word, degrees, colour in HEIGHTS:
        tip = at_angle(hand, 300, degrees)
        shapes.append(line(hand, tip, width=6, stroke=colour))
        shapes.append(circle(tip, 7, fill=colour, stroke=colour))
        said = says.say(f"lesson-picture-heights-{word}")
        shapes.append(words(said, (tip[0] - 18, tip[1] + 5), anchor="end", fill=colour, size=16))
    shapes += [
        arc(hand, 284, (279, 320), stroke=SOFT, dash="3 6"),
        path("M586 288Q612 272 640 290L730 318V352L636 330Q598 326 586 288Z", fill=PAPER),
        words(says.say("lesson-picture-heights-wrist"), (640, 384), size=14),
        words(says.say("lesson-picture-heights-head"), (285, 358), size=14),
    ]
    return drawing(
        "heights",
        740,
        410,
        says.say("lesson-picture-heights"),
        says.say("lesson-picture-heights-description"),
        shapes,
    )
