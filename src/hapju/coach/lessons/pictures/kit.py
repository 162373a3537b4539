"""The kit from above, with the names of its pieces and where the player sits."""

from __future__ import annotations

from hapju.coach.lessons.pictures.svg import (
    ACCENT,
    PAPER,
    SOFT,
    circle,
    drawing,
    line,
    path,
    words,
)
from hapju.locale.catalogue import Catalogue

DRUMS = (
    ("snare", (292, 318), 62),
    ("tom_high", (318, 196), 50),
    ("tom_mid", (430, 186), 54),
    ("tom_low", (548, 246), 60),
    ("tom_floor", (528, 384), 70),
)
CYMBALS = (
    ("hihat_closed", (172, 270), 62, "lesson-picture-kit-hihat"),
    ("crash", (196, 118), 74, "lesson-picture-kit-crash"),
    ("ride", (614, 128), 86, "lesson-picture-kit-ride"),
)


def draw_kit(says: Catalogue) -> str:
    """Six drums and three cymbals seen from above; the player sits below them."""
    shapes = [
        path("M306 96H466Q474 190 466 280H306Q298 190 306 96Z", stroke=SOFT),
        words(says.say("coach-piece", piece="kick"), (386, 88), fill=SOFT),
        circle((392, 476), 44),
        words(says.say("lesson-picture-kit-you"), (392, 482), fill=ACCENT, bold=True),
        _pedal(212, 372),
        words(says.say("lesson-picture-kit-left-foot"), (196, 434), size=13, fill=ACCENT),
        _pedal(402, 330),
        words(says.say("lesson-picture-kit-right-foot"), (402, 398), size=13, fill=ACCENT),
    ]
    for piece, centre, radius in DRUMS:
        shapes.append(circle(centre, radius, fill=PAPER))
        shapes.append(circle(centre, radius - 6, stroke=SOFT, width=1))
        shapes.append(_name(says.say("coach-piece", piece=piece), centre))
    for _, centre, radius, message in CYMBALS:
        shapes.append(circle(centre, radius, fill=PAPER, stroke=ACCENT))
        shapes.append(circle(centre, 12, stroke=ACCENT, width=1))
        shapes.append(words(says.say(message), (centre[0], centre[1] + 36), size=14))
    return drawing(
        "kit",
        760,
        530,
        says.say("lesson-picture-kit"),
        says.say("lesson-picture-kit-description"),
        shapes,
    )


def _name(text: str, centre: tuple[float, float]) -> str:
    first, _, second = text.partition(" ")
    if not second:
        return words(text, (centre[0], centre[1] + 5), size=14)
    x, y = centre
    return words(first, (x, y - 3), size=14) + words(second, (x, y + 15), size=14)


def _pedal(x: float, y: float) -> str:
    return path(f"M{x - 12:g} {y:g}H{x + 12:g}L{x + 9:g} {y + 46:g}H{x - 9:g}Z", fill=PAPER) + line(
        (x - 10, y + 32), (x + 10, y + 32), stroke=SOFT, width=1
    )
