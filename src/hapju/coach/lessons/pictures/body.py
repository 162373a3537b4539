"""The player at the kit: how to sit, and how a foot lies on its pedal."""

from __future__ import annotations

from hapju.coach.lessons.pictures.svg import (
    ACCENT,
    PAPER,
    SOFT,
    Point,
    arc,
    circle,
    drawing,
    line,
    path,
    stroke_of,
    words,
)
from hapju.locale.catalogue import Catalogue


def draw_sitting(says: Catalogue) -> str:
    """Somebody on the stool, from the side: back, shoulders, elbow, thigh and foot."""
    hip, knee, ankle = (250.0, 290.0), (372.0, 318.0), (384.0, 420.0)
    neck, elbow, wrist = (240.0, 130.0), (262.0, 226.0), (350.0, 236.0)
    shapes = [
        line((60, 436), (700, 436), stroke=SOFT),
        path("M196 302H300Q306 316 296 318H200Q190 316 196 302Z", fill=PAPER),
        stroke_of([(248, 318), (248, 400), (206, 436)]),
        stroke_of([(248, 400), (290, 436)]),
        path("M430 268H560V330H430Z"),
        line((424, 268), (566, 268), width=4),
        line((495, 330), (495, 436), stroke=SOFT),
        circle((254, 82), 36),
        line((244, 117), neck, width=7),
        stroke_of([neck, (238, 210), hip], width=7),
        stroke_of([hip, knee, ankle], width=7),
        path("M376 420Q384 408 396 416L446 430Q452 436 444 436H372Z", fill=PAPER),
        stroke_of([(241, 146), elbow, wrist], width=5),
        line((338, 240), (486, 258), stroke=ACCENT, width=5),
    ]
    notes: tuple[tuple[str, Point, Point], ...] = (
        ("shoulders", (236, 146), (150, 120)),
        ("back", (236, 220), (140, 220)),
        ("elbow", (266, 228), (392, 150)),
        ("thigh", (318, 306), (560, 370)),
        ("feet", (430, 430), (610, 412)),
    )
    for word, point, text in notes:
        shapes.append(line(point, text, stroke=ACCENT, width=1))
        shapes.append(circle(point, 3, fill=ACCENT, stroke=ACCENT, width=1))
        left = text[0] < point[0]
        shapes.append(
            words(
                says.say(f"lesson-picture-sitting-{word}"),
                (text[0] + (-6 if left else 6), text[1] + 5),
                anchor="end" if left else "start",
                fill=ACCENT,
            )
        )
    return drawing(
        "sitting",
        800,
        460,
        says.say("lesson-picture-sitting"),
        says.say("lesson-picture-sitting-description"),
        shapes,
    )


def draw_foot(says: Catalogue) -> str:
    """A foot on the pedal of the kick, heel down, as it presses; dashed, as it waits."""
    heel, toe, toe_up = (460.0, 300.0), (262.0, 276.0), (270.0, 222.0)
    shapes = [
        line((60, 312), (680, 312), stroke=SOFT),
        circle((110, 170), 128),
        circle((110, 170), 119, stroke=SOFT, width=1),
        line((244, 310), (244, 176), width=3),
        stroke_of([(244, 196), (232, 150)], width=4),
        circle((234, 142), 13, fill=ACCENT, stroke=ACCENT),
        path("M244 196L292 128", stroke=SOFT, dash="5 5"),
        circle((297, 121), 13, stroke=SOFT),
        line(heel, toe, width=5),
        line(heel, toe_up, stroke=SOFT, dash="5 5"),
        path("M470 286Q486 262 468 236L452 128H524L520 240Q522 280 506 296L474 298Z", fill=PAPER),
        path(
            "M474 298L300 278Q262 274 266 258Q276 244 312 250L420 240Q452 236 468 214", fill=PAPER
        ),
        arc((478, 262), 196, (284, 266), stroke=ACCENT),
        path("M276 244L283 257L291 244", stroke=ACCENT),
    ]
    notes: tuple[tuple[str, Point, Point], ...] = (
        ("heel", (488, 297), (560, 270)),
        ("ankle", (486, 236), (560, 216)),
        ("beater", (297, 121), (340, 84)),
        ("board", (380, 292), (380, 344)),
    )
    for word, point, text in notes:
        shapes.append(line(point, text, stroke=ACCENT, width=1))
        below = word == "board"
        shapes.append(
            words(
                says.say(f"lesson-picture-foot-{word}"),
                (text[0] + (0 if below else 6), text[1] + (16 if below else 4)),
                anchor="middle" if below else "start",
                fill=ACCENT,
            )
        )
    return drawing(
        "foot",
        800,
        376,
        says.say("lesson-picture-foot"),
        says.say("lesson-picture-foot-description"),
        shapes,
    )
