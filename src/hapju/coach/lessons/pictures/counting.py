"""Counting: one bar of 4/4 in quarters, eighths, triplets and sixteenths, with what is said."""

from __future__ import annotations

from hapju.coach.lessons.pictures.svg import ACCENT, INK, SOFT, circle, drawing, line, words
from hapju.locale.catalogue import Catalogue

ROWS = (("quarters", 1), ("eighths", 2), ("triplets", 3), ("sixteenths", 4))
_LEFT, _BAR, _TOP, _STEP = 130.0, 620.0, 60.0, 92.0


def draw_counting(says: Catalogue) -> str:
    """Four lines, one for each way of dividing the beat; the beats stand under each other."""
    height = _TOP + _STEP * len(ROWS) - 20
    shapes = [
        line((_x(beat), y - 50), (_x(beat), y - 12), stroke=SOFT, width=1, dash="3 6")
        for beat in range(4)
        for y in (_TOP + _STEP * row for row in range(1, len(ROWS)))
    ]
    for row, (name, parts) in enumerate(ROWS):
        y = _TOP + _STEP * row
        shapes.append(words(says.say(f"lesson-picture-{name}"), (14, y + 5), anchor="start"))
        shapes.append(line((_LEFT, y), (_LEFT + _BAR - 20, y), stroke=SOFT, width=1))
        said = says.say(f"lesson-counting-{name}").split()
        for place, syllable in enumerate(said):
            x, on_beat = _x(place / parts), place % parts == 0
            colour = ACCENT if on_beat else INK
            shapes.append(circle((x, y), 8 if on_beat else 5.5, fill=colour, stroke=colour))
            size = 16 if parts < 4 else 13
            shapes.append(words(syllable, (x, y + 32), fill=colour, bold=on_beat, size=size))
    return drawing(
        "counting",
        _LEFT + _BAR,
        height,
        says.say("lesson-picture-counting"),
        says.say("lesson-picture-counting-description"),
        shapes,
    )


def _x(beat: float) -> float:
    return _LEFT + 20 + beat * (_BAR - 20) / 4
