"""Ink on paper: signs in wells, two sticks drawn with a pen, a red seal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from hapju.show.figures.svg import element
from hapju.show.keepsake.back import back_of, frame_svg
from hapju.show.keepsake.composition import Composition, Light
from hapju.show.keepsake.format import Format
from hapju.show.keepsake.ink_wells import Field, Wells, ink_signs, wells_for
from hapju.show.keepsake.label import Box, Look, labels_in, room_beside, stick_names, usual_looks
from hapju.show.keepsake.moments import Moments
from hapju.show.keepsake.sticks import Cross, Finish, Stick, crossed_sticks, sticks_svg

GROUND, INK, MUTED, RULE, SEAL = "#f7f1e4", "#1d1b1a", "#5d5446", "#b5a488", "#a92f24"
PEN = Finish(("#efe5d2", "#fffdf6", "#fbf4e6", "#e2d6be"), "#1d1b1a", INK, 0.28, GROUND)
_LOOKS = {**usual_looks(INK, MUTED), "seal": Look(GROUND, weight="bold")}


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things lie on a format, in mm: wells, sticks, seal, and text."""

    field: Field
    y: float
    length: float
    thickness: float
    spread: float
    boxes: Mapping[str, Box]


_PLANS = {
    "poster": _Plan(
        Field(30.0, 60.0, 237.0, 192.0),
        *(292.0, 244.0, 11.5, 148.0),
        boxes={
            "title": (30.0, 20.0, 237.0, 22.0, 46.0),
            "byline": (30.0, 43.0, 237.0, 8.0, 14.0),
            "number": (98.5, 313.0, 100.0, 26.0, 68.0),
            "words": (48.5, 338.5, 200.0, 8.0, 13.0),
            "seal": (203.0, 321.0, 13.5, 13.5, 16.6),
            "statement": (30.0, 354.0, 237.0, 40.0, 10.5),
            "ornament": (30.0, 400.0, 237.0, 6.0, 8.5),
        },
    ),
    "card": _Plan(
        Field(10.0, 24.0, 85.0, 66.0),
        *(102.5, 86.0, 4.6, 146.0),
        boxes={
            "title": (10.0, 6.5, 85.0, 10.0, 19.0),
            "byline": (10.0, 17.0, 85.0, 4.5, 7.5),
            "number": (27.5, 112.0, 50.0, 14.0, 34.0),
            "words": (17.5, 127.0, 70.0, 7.0, 8.0),
            "seal": (88.5, 127.0, 7.0, 7.0, 8.6),
        },
    ),
    "square": _Plan(
        Field(20.0, 36.0, 170.0, 96.0),
        *(149.0, 160.0, 7.4, 148.0),
        boxes={
            "title": (20.0, 9.0, 170.0, 15.0, 30.0),
            "byline": (20.0, 24.5, 170.0, 6.0, 11.0),
            "number": (75.0, 166.0, 60.0, 20.0, 48.0),
            "words": (45.0, 187.0, 120.0, 8.0, 11.0),
            "seal": (176.0, 184.0, 14.0, 14.0, 17.0),
        },
    ),
}


def paper(moments: Moments, players: int, size: Format) -> Composition:
    """The keepsake's front in ink."""
    plan = _with_room(_PLANS[size.name], players)
    sticks = _sticks(players, size, plan)
    wells = _wells(moments, plan.field)
    under = fibres(size) + wells_svg(wells, size.unit)
    labels = (
        *stick_names(sticks, INK, "#ffffff", room_beside(sticks)),
        *labels_in(plan.boxes, _LOOKS),
    )
    return Composition(
        size.width,
        size.height,
        GROUND,
        under,
        labels,
        ink_signs(moments, wells),
        sticks_svg(sticks, PEN) + _seal_stone(plan.boxes["seal"]),
        sticks,
        Light(rest=(GROUND, 0.78), struck=("#000000", 0.08), glow=(SEAL, 0.22)),
    )


def paper_back(_moments: Moments, paper: Format) -> Composition:
    """The back of a card."""
    frame = "".join(frame_svg(paper, *line) for line in ((4.0, RULE, 0.4), (4.9, RULE, 0.15)))
    return back_of(paper, GROUND, fibres(paper) + frame, INK, MUTED)


def _wells(moments: Moments, field: Field) -> Wells:
    bars = (int(moments.bar[0]), int(moments.bar[-1])) if len(moments) else (1, 4)
    return wells_for(field, *bars, moments.bar_pulses)


def _sticks(players: int, size: Format, plan: _Plan) -> tuple[Stick, ...]:
    edge = 5.0 * size.unit
    top = plan.field.top + plan.field.height
    bottom = plan.boxes["number"][1] + (0.6 * plan.boxes["number"][3] if players == 2 else 0.0)
    cross = Cross(
        size.width / 2,
        plan.y if players == 2 else top + 0.47 * (bottom - top),
        plan.length,
        plan.thickness,
        0.54,
        outer=plan.spread / 2,
        inner=44.0,
        box=(edge, top, size.width - edge, bottom),
    )
    return crossed_sticks(players, cross)


def _with_room(plan: _Plan, players: int) -> _Plan:
    """Wells as high as they may be; more sticks than two need room below them."""
    if players == 2:
        return plan
    return replace(plan, field=replace(plan.field, height=0.76 * plan.field.height))


def wells_svg(wells: Wells, unit: float) -> str:
    """The lines of the wells: fine between pulses, firm between bars and around all."""
    right = wells.left + wells.columns * wells.size
    bottom = wells.top + wells.rows * wells.size
    fine: list[str] = []
    firm: list[str] = []
    for row in range(wells.rows + 1):
        y = wells.top + row * wells.size
        (fine if row % wells.bar_wells else firm).append(f"M{wells.left:.2f} {y:.2f}H{right:.2f}")
    for column in range(wells.columns + 1):
        x = wells.left + column * wells.size
        fine.append(f"M{x:.2f} {wells.top:.2f}V{bottom:.2f}")
    edge = f"M{wells.left:.2f} {wells.top:.2f}H{right:.2f}V{bottom:.2f}H{wells.left:.2f}z"
    return "".join(
        element("path", d=d, fill="none", stroke=RULE, stroke_width=width * unit)
        for d, width in (("".join(fine), 0.04), ("".join(firm), 0.11), (edge, 0.2))
    )


def fibres(paper: Format) -> str:
    """Paper of mulberry bark: long fibres, hardly to be seen."""
    chance = np.random.default_rng(20)
    drawn = []
    for _ in range(240):
        x, y = chance.uniform(0, paper.width), chance.uniform(0, paper.height)
        a, b, c, d = chance.normal(0, 7 * paper.unit, 4)
        drawn.append(f"M{x:.1f} {y:.1f}q{a:.1f} {b:.1f} {c:.1f} {d:.1f}")
    return element(
        "path",
        d="".join(drawn),
        fill="none",
        stroke="#cdbd9d",
        stroke_opacity=0.3,
        stroke_width=0.05 * paper.unit,
    )


def _seal_stone(box: Box) -> str:
    x, y, width, height, _ = box
    return element("rect", x=x, y=y, width=width, height=height, rx=0.08 * width, fill=SEAL)
