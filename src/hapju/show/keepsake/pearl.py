"""Black lacquer with mother-of-pearl: a spiral of shell around two crossed hickory sticks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hapju.show.figures.svg import element
from hapju.show.keepsake.back import back_of
from hapju.show.keepsake.composition import Composition, Light
from hapju.show.keepsake.format import Format
from hapju.show.keepsake.ink import gradient, inlays_svg
from hapju.show.keepsake.label import Box, labels_in, room_beside, stick_names, usual_looks
from hapju.show.keepsake.moments import Moments
from hapju.show.keepsake.shell_border import shell_border
from hapju.show.keepsake.shell_spiral import Disc, shell_spiral, spiral_wire
from hapju.show.keepsake.sticks import Cross, Finish, Stick, crossed_sticks, sticks_svg

GROUND = "#0a090b"
BRIGHT, MUTED = "#f5f0e6", "#bdb6a9"
HICKORY = Finish(
    ("#6f4a2a", "#d9b078", "#f6deb2", "#e2b97f", "#b98750", "#7b5430"),
    "#6b4523",
    "#2c1b0e",
    0.18,
    GROUND,
)
_NAME, _CUT = "#3a2110", "#f9e8c6"


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things lie on a format, in mm: the crossing, the disc, the sticks, and text."""

    y: float
    inner: float
    outer: float
    length: float
    thickness: float
    below: float
    border: float
    boxes: Mapping[str, Box]


_PLANS = {
    "poster": _Plan(
        *(146.0, 25.0, 126.0, 334.0, 12.0, 0.585, 9.0),
        boxes={
            "title": (62.5, 280.0, 172.0, 20.0, 40.0),
            "byline": (48.5, 301.0, 200.0, 8.0, 14.0),
            "number": (48.5, 314.0, 200.0, 26.0, 70.0),
            "words": (38.5, 341.5, 220.0, 8.0, 13.0),
            "statement": (30.0, 356.0, 237.0, 36.0, 11.0),
            "ornament": (30.0, 396.0, 237.0, 7.0, 8.5),
        },
    ),
    "card": _Plan(
        *(53.0, 9.2, 46.5, 119.0, 5.2, 0.585, 3.5),
        boxes={
            "title": (21.5, 103.0, 62.0, 10.0, 17.0),
            "byline": (10.5, 114.0, 84.0, 4.5, 7.5),
            "number": (22.5, 119.0, 60.0, 13.5, 34.0),
            "words": (8.5, 133.0, 88.0, 6.0, 7.5),
        },
    ),
    "square": _Plan(
        *(84.0, 15.0, 77.0, 196.0, 7.4, 0.55, 6.0),
        boxes={
            "title": (57.0, 159.0, 96.0, 13.0, 26.0),
            "byline": (50.0, 172.0, 110.0, 6.0, 10.0),
            "number": (60.0, 177.5, 90.0, 17.0, 42.0),
            "words": (30.0, 194.0, 150.0, 6.0, 9.5),
        },
    ),
}


def pearl(moments: Moments, players: int, paper: Format) -> Composition:
    """The keepsake's front in mother-of-pearl."""
    plan = _PLANS[paper.name]
    x = paper.width / 2
    sticks = _sticks(players, paper, plan)
    inner = max(plan.inner, players * sticks[0].thickness * 0.6)
    disc = Disc(x, plan.y, inner, min(plan.outer, 0.94 * sticks[0].crossing))
    under = "".join(
        (
            sheen(paper, x, plan.y),
            inlays_svg(shell_border(moments, paper, plan.border)),
            spiral_wire(moments, disc, paper.unit * 0.05),
        )
    )
    labels = (
        *stick_names(sticks, _NAME, _CUT, room_beside(sticks)),
        *labels_in(plan.boxes, usual_looks(BRIGHT, MUTED)),
    )
    return Composition(
        paper.width,
        paper.height,
        GROUND,
        under,
        labels,
        shell_spiral(moments, disc, sticks),
        sticks_svg(sticks, HICKORY),
        sticks,
        Light(rest=(GROUND, 0.7), struck=("#ffffff", 0.3), glow=("#d9fff4", 0.5)),
    )


def pearl_back(moments: Moments, paper: Format) -> Composition:
    """The back of a card."""
    border = inlays_svg(shell_border(moments, paper, _PLANS[paper.name].border))
    art = sheen(paper, paper.width / 2, paper.height / 2) + border
    return back_of(paper, GROUND, art, BRIGHT, MUTED)


def _sticks(players: int, paper: Format, plan: _Plan) -> tuple[Stick, ...]:
    """Two sticks frame the title; more of them end above it."""
    edge = plan.border + 2.5 * paper.unit
    bottom = plan.boxes["title"][1] + (plan.boxes["title"][3] if players == 2 else -paper.unit)
    cross = Cross(
        paper.width / 2,
        plan.y,
        plan.length,
        plan.thickness,
        plan.below,
        outer=min(37.0 + 14.0 * (players - 2), 72.0),
        inner=0.0,
        box=(edge, edge, paper.width - edge, bottom),
    )
    return crossed_sticks(players, cross)


def sheen(paper: Format, x: float, y: float) -> str:
    """Light on lacquer: black, and a little less so around a point."""
    stops = ((0.0, "#1b191f"), (0.55, "#100f13"), (1.0, GROUND))
    light = gradient("radialGradient", "sheen", stops, cx=x, cy=y, r=0.9 * paper.width)
    return light + element("rect", width=paper.width, height=paper.height, fill="url(#sheen)")
