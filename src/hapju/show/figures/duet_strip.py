"""The duet as a picture, bar by bar: one row for each drum or cymbal, the players' strokes in it.

Two players meet at the row's line like the two scales of a vernier: one stands on it, the other
hangs from it. Where they are together the two stems make one line; where they aren't, the eye
sees the step, and a band spans each flam.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hapju.kit.families import Family
from hapju.show.bar_content import EXTRA, MISSED, WRONG_PIECE, BarContent, Flam, Mark
from hapju.show.figures.frame import letters
from hapju.show.figures.marks import cross, mark
from hapju.show.figures.svg import element, number, text
from hapju.show.figures.theme import Theme
from hapju.show.words import Words

HEAD = 56
"""Height above the rows: the bar's number, the counts, and two lines for what flams measure."""
FOOT = 22
STEM = (9.0, 13.5, 18.0)
RADIUS = (2.5, 3.3, 4.1)
FLAM_MS = 30.0
SMALL_LABELS, SMALL_LETTER, SMALL_GAP = 74.0, 20.0, 12.0
"""Names beside a picture that is shown small: their width, and from them to the bar's line."""

Place = Callable[[float], str]
"""From a fraction of the bar to an x attribute: per cent on the page, points on paper."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Where each drum and cymbal, and each player in it, has its line."""

    families: tuple[Family, ...]
    players: int

    @property
    def row_height(self) -> float:
        """One player stands, two meet, more are stacked."""
        step = 22.0 if self.players == 3 else 17.0
        return {1: 32.0, 2: 48.0}.get(self.players, 10.0 + step * self.players)

    @property
    def height(self) -> float:
        """Of the whole picture."""
        return HEAD + self.row_height * max(len(self.families), 1) + FOOT

    def middle(self, family: Family) -> float:
        """The middle of a row."""
        return HEAD + self.row_height * (self.families.index(family) + 0.5)

    def line(self, family: Family, player: int) -> float:
        """The line on which a player's strokes stand (or from which they hang)."""
        if self.players == 2:
            return self.middle(family)
        top = HEAD + self.row_height * self.families.index(family)
        step = (self.row_height - 10.0) / self.players
        return top + 5.0 + step * (player + 1)

    def direction(self, player: int) -> int:
        """−1 where a player's strokes stand up from the line, 1 where they hang from it."""
        return 1 if self.players == 2 and player == 1 else -1


def symbols(rows: Rows, theme: Theme) -> str:
    """The definitions of the marks, once for each page or paper picture."""
    made = []
    for player in range(rows.players):
        up = rows.direction(player)
        colour = theme.player(player)
        for loudness, (stem, radius) in enumerate(zip(STEM, RADIUS, strict=True)):
            stem_path = element(
                "path", d=f"M0 0V{number(up * stem)}", stroke=colour, stroke_width=1.5
            )
            head = element("path", d=mark(player, 0, up * stem, radius), fill=colour)
            made.append(element("g", stem_path, head, id=f"p{player}-{loudness}"))
        made.append(
            element(
                "path",
                d=cross(0, up * STEM[1], 2.4),
                stroke=colour,
                stroke_width=1.1,
                fill="none",
                id=f"p{player}-{EXTRA}",
            )
        )
        wrong = element("path", d=f"M0 0V{number(up * STEM[1])}", stroke=colour, stroke_width=1.5)
        wrong += element(
            "path", d=cross(0, up * STEM[1], 3.2), stroke=colour, stroke_width=1.8, fill="none"
        )
        made.append(element("g", wrong, id=f"p{player}-{WRONG_PIECE}"))
        made.append(
            element(
                "path",
                d=mark(player, 0, up * STEM[1], 3.2),
                stroke=colour,
                stroke_width=1.2,
                stroke_dasharray="2 1.2",
                fill="none",
                id=f"p{player}-{MISSED}",
            )
        )
    return element("defs", *made)


def row_labels(rows: Rows, words: Words, theme: Theme, x: float, anchor: str) -> str:
    """The names of the drums and cymbals, each at the middle of its row."""
    return "".join(
        text(
            words.piece(family.label),
            x,
            rows.middle(family) + 4,
            fill=theme["muted"],
            font_size=12,
            text_anchor=anchor,
        )
        for family in rows.families
    )


def short_row_labels(rows: Rows, words: Words, theme: Theme) -> str:
    """The names in a few letters, to the left of a picture that is shown small."""
    made = []
    for family in rows.families:
        name = words.short_piece(family.label)
        size = min(SMALL_LETTER, SMALL_LABELS / (0.58 * letters(name)))
        made.append(
            text(
                name,
                -SMALL_GAP,
                rows.middle(family) + 0.35 * size,
                fill=theme["muted"],
                font_size=size,
                text_anchor="end",
            )
        )
    return "".join(made)


def bar_picture(content: BarContent, rows: Rows, theme: Theme, at: Place) -> str:
    """The inside of one bar's picture; ``at`` places fractions of the bar.

    Strokes that come before the bar's first beat stick out to the left of it, on purpose.
    """
    return "".join(
        (
            _lines(content, rows, theme, at),
            *(_flam(flam, rows, theme, at, i) for i, flam in enumerate(content.flams)),
            _marks(content.marks, rows, at),
            _scale(content, rows, theme, at),
        )
    )


def _lines(content: BarContent, rows: Rows, theme: Theme, at: Place) -> str:
    bottom = rows.height - FOOT
    made = [
        text(
            str(content.bar),
            at(0),
            11,
            class_="bar-number",
            fill=theme["ink"],
            font_weight="700",
            font_size=13,
            dx=4,
        )
    ]
    for line in content.lines:
        is_bar = line.x < 1e-9
        colour = theme["rule"] if line.count is not None else theme["faint"]
        x = at(line.x)
        made.append(
            element(
                "line",
                x1=x,
                x2=x,
                y1=2 if is_bar else HEAD - 4,
                y2=bottom,
                stroke=theme["muted"] if is_bar else colour,
                stroke_width=1.4 if is_bar else 1,
            )
        )
        if line.count is not None:
            made.append(
                text(
                    str(line.count),
                    x,
                    25,
                    fill=theme["muted"],
                    font_size=11,
                    text_anchor="start" if is_bar else "middle",
                    dx=4 if is_bar else None,
                )
            )
    for family in rows.families:
        for player in range(rows.players if rows.players != 2 else 1):
            y = rows.line(family, player)
            made.append(
                element(
                    "line", x1=at(0), x2=at(1), y1=y, y2=y, stroke=theme["rule"], stroke_width=1
                )
            )
    return "".join(made)


def _flam(flam: Flam, rows: Rows, theme: Theme, at: Place, number_in_bar: int) -> str:
    """A band from the first to the second hit, and how far apart they are."""
    top, bottom = HEAD - 6, rows.height - FOOT
    edges = "".join(
        element(
            "line",
            x1=at(x),
            x2=at(x),
            y1=top,
            y2=bottom,
            stroke=theme["flam"],
            stroke_width=0.8,
            stroke_dasharray="1.5 2.5",
        )
        for x in (flam.x0, flam.x1)
    )
    # A line that ends at both hits, as wide as the gap, carries the number of milliseconds.
    gap = element(
        "line",
        x1=at(flam.x0),
        x2=at(flam.x1),
        y1=top,
        y2=top,
        stroke=theme["flam"],
        stroke_width=3,
    )
    label = text(
        flam.said_ms,
        at((flam.x0 + flam.x1) / 2),
        top - 4 - 11 * (number_in_bar % 2 and flam.x0 > 0.02),
        fill=theme["flam"],
        font_size=11,
        font_weight="700",
        text_anchor="middle",
    )
    return element("g", edges, gap, label, class_="flam", data_at=number(flam.x0))


def _marks(marks: tuple[Mark, ...], rows: Rows, at: Place) -> str:
    by_line: dict[tuple[Family, int], list[str]] = {}
    for each in marks:
        kind = str(each.loudness) if each.kind == "played" else each.kind
        use = f'<use href="#p{each.player}-{kind}" x="{at(each.x)}"/>'
        by_line.setdefault((each.family, each.player), []).append(use)
    return "".join(
        element("g", *uses, transform=f"translate(0 {number(rows.line(family, player))})")
        for (family, player), uses in sorted(by_line.items())
    )


def _scale(content: BarContent, rows: Rows, theme: Theme, at: Place) -> str:
    """How wide 30 ms are: a gap as wide as this is a flam."""
    width = FLAM_MS / 1000.0 / content.duration_s
    y = rows.height - 8
    line = element(
        "line", x1=at(0), x2=at(width), y1=y, y2=y, stroke=theme["muted"], stroke_width=3
    )
    label = text(
        "30 ms", at(width), y + 3.5, fill=theme["muted"], font_size=10, dx=5, class_="scale"
    )
    return line + label
