"""Red lacquer with gold: a sea of waves under two black sticks, gold dust in the air above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hapju.show.figures.svg import element
from hapju.show.keepsake.back import back_of, frame_svg
from hapju.show.keepsake.composition import Composition, Light
from hapju.show.keepsake.format import Format
from hapju.show.keepsake.gold_waves import WATER, Sea, gold_waves
from hapju.show.keepsake.ink import gradient
from hapju.show.keepsake.label import Box, Look, labels_in, room_beside, stick_names
from hapju.show.keepsake.moments import Moments
from hapju.show.keepsake.sticks import Cross, Finish, Stick, crossed_sticks, sticks_svg

GROUND = "#8a1216"
BRIGHT, MUTED = "#ffe9b0", "#f0cf9a"
BLACK = Finish(
    ("#060506", "#2b2729", "#4a4447", "#171516", "#0c0b0c", "#000000"),
    "none",
    "#e0b04e",
    0.22,
    "none",
    "#e0b04e",
)
_NAME, _CUT = "#f4cf76", "#000000"
_DUST = ("#e9bd5c", "#c9923b", "#ffe7a8")


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things lie on a format, in mm: sticks, sea, and text."""

    y: float
    length: float
    thickness: float
    spread: float
    horizon: float
    shore: float
    boxes: Mapping[str, Box]


_PLANS = {
    "poster": _Plan(
        *(139.0, 262.0, 12.5, 126.0, 214.0, 344.0),
        boxes={
            "title": (24.0, 20.0, 249.0, 27.0, 58.0),
            "byline": (24.0, 51.0, 249.0, 10.0, 16.0),
            "number": (24.0, 354.0, 84.0, 29.0, 76.0),
            "words": (24.0, 384.0, 86.0, 14.0, 10.0),
            "statement": (118.0, 357.0, 155.0, 42.0, 10.5),
            "ornament": (24.0, 404.0, 249.0, 6.0, 8.5),
        },
    ),
    "card": _Plan(
        *(50.5, 94.0, 5.2, 122.0, 75.0, 122.0),
        boxes={
            "title": (8.5, 8.0, 88.0, 13.0, 24.0),
            "byline": (8.5, 22.3, 88.0, 4.5, 8.0),
            "number": (8.5, 126.0, 36.0, 14.0, 36.0),
            "words": (46.0, 127.0, 50.5, 12.0, 8.0),
        },
    ),
    "square": _Plan(
        *(76.0, 176.0, 8.4, 130.0, 112.0, 176.0),
        boxes={
            "title": (16.0, 14.0, 178.0, 20.0, 38.0),
            "byline": (16.0, 36.0, 178.0, 7.0, 12.0),
            "number": (16.0, 181.0, 62.0, 20.0, 52.0),
            "words": (80.0, 183.0, 114.0, 16.0, 12.0),
        },
    ),
}


def gold(moments: Moments, players: int, paper: Format) -> Composition:
    """The keepsake's front in gold on red."""
    plan = _PLANS[paper.name]
    sticks = _sticks(players, paper, plan)
    beyond = 0.03 * paper.width
    sea = Sea(-beyond, paper.width + beyond, plan.horizon, plan.shore)
    under = _air(paper, plan.horizon) + gold_dust(moments, paper, plan.horizon)
    above = _floor(paper, plan.shore) + sticks_svg(sticks, BLACK)
    labels = (
        *stick_names(sticks, _NAME, _CUT, room_beside(sticks)),
        *labels_in(plan.boxes, _looks(paper)),
    )
    return Composition(
        paper.width,
        paper.height,
        GROUND,
        under,
        labels,
        gold_waves(moments, sea),
        above,
        sticks,
        Light(rest=(WATER[0], 0.66), struck=("#fffbe8", 0.35), glow=("#ffe9a6", 0.45)),
    )


def gold_back(moments: Moments, paper: Format) -> Composition:
    """The back of a card."""
    art = _air(paper, paper.height) + gold_dust(moments, paper, paper.height)
    frame = frame_svg(paper, 0.035 * paper.width, BRIGHT, 0.2)
    return back_of(paper, GROUND, art + frame, BRIGHT, MUTED)


def _looks(paper: Format) -> Mapping[str, Look]:
    """All at the left; on a poster, words hang below the number."""
    return {
        "title": Look(BRIGHT, "left", "bottom", "bold"),
        "byline": Look(MUTED, "left", "top"),
        "number": Look(BRIGHT, "left"),
        "words": Look(MUTED, "left", "top" if paper.name == "poster" else "horizon"),
        "statement": Look(BRIGHT, "left", "top"),
        "ornament": Look(MUTED, "left"),
    }


def _sticks(players: int, paper: Format, plan: _Plan) -> tuple[Stick, ...]:
    """Two sticks end in the air; more of them in the sea."""
    deep = 0.02 if players == 2 else 0.5
    edge = 3.0 * paper.unit
    cross = Cross(
        paper.width / 2,
        plan.y,
        plan.length,
        plan.thickness,
        0.54,
        outer=min(plan.spread / 2 + 4.0 * (players - 2), 72.0),
        inner=30.0,
        box=(
            edge,
            plan.boxes["byline"][1] + plan.boxes["byline"][3],
            paper.width - edge,
            plan.horizon + deep * (plan.shore - plan.horizon),
        ),
    )
    return crossed_sticks(players, cross)


def _air(paper: Format, horizon: float) -> str:
    """Red lacquer, deeper towards its upper edge."""
    stops = ((0.0, "#7d0f13"), (0.6, GROUND), (1.0, "#9c1a1b"))
    air = gradient("linearGradient", "air", stops, x1=0, y1=0, x2=0, y2=horizon)
    return air + element("rect", width=paper.width, height=paper.height, fill="url(#air)")


def _floor(paper: Format, shore: float) -> str:
    """Plain dark lacquer below the sea, with a line of gold above it."""
    below = element("rect", y=shore, width=paper.width, height=paper.height - shore, fill=WATER[0])
    line = element("rect", y=shore, width=paper.width, height=0.25 * paper.unit, fill="#e2b352")
    return below + line


def gold_dust(moments: Moments, paper: Format, horizon: float) -> str:
    """Sprinkled gold (nashiji): where each grain falls is decided by the take's asynchronies."""
    seed = [len(moments), *np.round(100 * moments.width_ms[:64]).astype(np.int64).tolist()]
    chance = np.random.default_rng(seed)
    drawn = []
    for row, colour in enumerate(_DUST):
        count = 1500
        x = chance.uniform(0.0, paper.width, count)
        depth = 1.0 - np.abs(chance.normal(0.0, 0.3, count))
        cloud = 0.06 * np.sin(5.5 * x / paper.width + 1.4 * row) - 0.03
        y = horizon * np.clip(depth + cloud, 0.0, 1.0)
        size = paper.unit * chance.uniform(0.02, 0.075, count)
        size *= chance.choice([1.0, 1.0, 1.7], count)
        d = "".join(
            f"M{a - s:.2f} {b:.2f}l{s:.2f}-{s:.2f} {s:.2f} {s:.2f}-{s:.2f} {s:.2f}z"
            for a, b, s in zip(x.tolist(), y.tolist(), size.tolist(), strict=True)
        )
        drawn.append(element("path", d=d, fill=colour, fill_opacity=0.75))
    return "".join(drawn)
