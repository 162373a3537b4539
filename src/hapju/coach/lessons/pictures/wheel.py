"""Semachi as a wheel: three beats, each in three, turning as the rhythm comes round."""

from __future__ import annotations

from hapju.coach.lessons.pictures.svg import (
    ACCENT,
    INK,
    SOFT,
    arc,
    at_angle,
    circle,
    drawing,
    line,
    words,
)
from hapju.locale.catalogue import Catalogue

STROKES = ((0, "deong"), (3, "deong"), (5, "deok"), (6, "kung"), (7, "deok"))
"""Where the strokes of semachi fall in the nine parts of the bar."""
_CENTRE, _RADIUS = (250.0, 214.0), 150.0


def draw_semachi(says: Catalogue) -> str:
    """Nine places on a circle; at the strokes, what the janggu says and which limb plays it."""
    shapes = [
        circle(_CENTRE, _RADIUS, stroke=SOFT, width=1),
        arc(_CENTRE, 62, (20, 320), stroke=SOFT),
        line(at_angle(_CENTRE, 62, 320), at_angle(_CENTRE, 74, 312), stroke=SOFT),
        line(at_angle(_CENTRE, 62, 320), at_angle(_CENTRE, 50, 313), stroke=SOFT),
    ]
    said = dict(STROKES)
    for part in range(9):
        place = at_angle(_CENTRE, _RADIUS, part * 40)
        on_beat = part % 3 == 0
        if on_beat:
            number = at_angle(_CENTRE, 100, part * 40)
            shapes.append(words(str(part // 3 + 1), (number[0], number[1] + 7), size=20))
        if part not in said:
            shapes.append(circle(place, 4, fill=SOFT, stroke=SOFT))
            continue
        word = said[part]
        colour = ACCENT if word == "deong" else INK
        shapes.append(circle(place, 12 if part == 0 else 9, fill=colour, stroke=colour))
        text = at_angle(_CENTRE, _RADIUS + 38, part * 40)
        shapes.append(
            words(
                says.say(f"lesson-picture-semachi-{word}"),
                (text[0], text[1] + 6),
                fill=colour,
                bold=part == 0,
                size=17,
            )
        )
    for row, word in enumerate(("deong", "deok", "kung")):
        y = 160 + 44 * row
        colour = ACCENT if word == "deong" else INK
        shapes.append(circle((486, y - 5), 8, fill=colour, stroke=colour))
        shapes.append(
            words(
                says.say(f"lesson-picture-semachi-{word}-means"), (506, y), anchor="start", size=15
            )
        )
    return drawing(
        "semachi",
        760,
        430,
        says.say("lesson-picture-semachi"),
        says.say("lesson-picture-semachi-description"),
        shapes,
    )
