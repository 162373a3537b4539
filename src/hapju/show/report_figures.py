"""Which figures the report shows, with their titles and how to read them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hapju.analysis import Analysis, PairAnalysis
from hapju.coach.evidence import ahead_can_be_told
from hapju.show.figures.corrections import corrections
from hapju.show.figures.flam_map import flam_map
from hapju.show.figures.frame import NARROW, WIDE
from hapju.show.figures.histogram import histogram
from hapju.show.figures.members import members
from hapju.show.figures.over_time import is_by_bar, over_time
from hapju.show.figures.positions import pair_positions, positions
from hapju.show.figures.tempo_curve import tempo_curve
from hapju.show.figures.theme import PAGE, Theme
from hapju.show.figures.who_is_first import who_is_first
from hapju.show.group_words import group_said
from hapju.show.line_breaks import unbroken
from hapju.show.markup import safe
from hapju.show.tuning_words import tuning_said
from hapju.show.words import Words

MOST_PAIRS = 3
"""More pairs than this in pictures would bury what matters: the tables have all of them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its title and how to read it; ``draw`` makes it, page or paper, any width.

    ``said`` is what it comes to; where there is too little to draw, it stands alone.
    """

    title: str
    how: str
    draw: Callable[[Theme, float], str] | None
    is_wide: bool = False
    said: str = ""

    @property
    def picture(self) -> Markup:
        """The picture on the page."""
        if self.draw is None:
            return Markup()
        draw = self.draw
        if self.is_wide:
            return both_widths(lambda width: draw(PAGE, width))
        return safe(draw(PAGE, NARROW))


@dataclass(frozen=True, slots=True)
class TuningPart:
    """The figures of a pair, or of the group; ``nothing`` where there is too little to draw."""

    title: str
    figures: tuple[Figure, ...]
    nothing: str = ""


def beat_figures(analysis: Analysis, words: Words) -> list[Figure]:
    """How each player kept the beat."""
    return [
        Figure(
            words.say("report-histogram"),
            words.say("report-histogram-how"),
            lambda theme, width: histogram(analysis, words, theme, width),
        ),
        Figure(
            words.say("report-positions"),
            words.say("report-positions-how"),
            lambda theme, width: positions(analysis, words, theme, width),
        ),
        Figure(
            words.say("report-tempo"),
            words.say("report-tempo-how"),
            lambda theme, width: tempo_curve(analysis, words, theme, width),
            is_wide=True,
        ),
    ]


def flam_figure(analysis: Analysis, words: Words) -> Markup:
    """Where the flams are, over the whole take."""
    return both_widths(lambda width: flam_map(analysis, words, PAGE, width))


def pairs_shown(analysis: Analysis) -> tuple[PairAnalysis, ...]:
    """The pairs that get pictures: all of a few; of many, those furthest from together."""
    if len(analysis.pairs) <= MOST_PAIRS:
        return analysis.pairs
    speaking = [pair for pair in analysis.pairs if pair.together_share is not None]
    return tuple(sorted(speaking, key=lambda pair: pair.together_share or 0.0)[:MOST_PAIRS])


def tuning_parts(
    analysis: Analysis, pairs: Sequence[PairAnalysis], words: Words
) -> list[TuningPart]:
    """How the players tuned to each other: the group first, then these pairs."""
    parts = []
    group = analysis.group
    if group is not None and any(member.summary.says_something for member in group.members):
        figure = Figure(
            words.say("report-members"),
            words.say("report-members-how"),
            lambda theme, width: members(analysis, group, words, theme, width),
        )
        said = unbroken(group_said(analysis, group, words))
        whole = (Figure(words.say("report-group"), "", None, True, said),) if said else ()
        parts.append(TuningPart("", (*whole, figure)))
    is_many = len(analysis.pairs) > 1
    for pair in pairs:
        a, b = pair.names
        title = words.say("report-pair", a=a, b=b) if is_many else ""
        if pair.asynchrony.says_something:
            parts.append(TuningPart(title, _pair_figures(analysis, pair, words)))
        elif not all(analysis.players[key].follows_grid for key in pair.keys):
            parts.append(TuningPart(title, (), words.say("report-tuning-off")))
        else:
            few = words.say("headline-few", a=a, b=b, joint_onsets=pair.joint_onsets)
            parts.append(TuningPart(title, (), few))
    return parts


def _pair_figures(analysis: Analysis, pair: PairAnalysis, words: Words) -> tuple[Figure, ...]:
    a, b = pair.names
    how = "report-over-time-bars" if is_by_bar(pair) else "report-over-time-how"
    course = Figure(
        words.say("report-over-time"),
        words.say(how),
        lambda theme, width: over_time(analysis, pair, words, theme, width),
        is_wide=True,
    )
    first = Figure(
        words.say("report-first"),
        words.say("report-first-how", a=a, b=b),
        lambda theme, width: who_is_first(analysis, pair, words, theme, width),
        is_wide=True,
    )
    place = Figure(
        words.say("report-pair-positions"),
        words.say("report-pair-positions-how"),
        lambda theme, width: pair_positions(analysis, pair, words, theme, width),
        is_wide=True,
    )
    adjusting = adjusting_figure(analysis, pair, words)
    if not ahead_can_be_told(analysis):
        return course, place, adjusting
    return course, first, place, adjusting


def adjusting_figure(analysis: Analysis, pair: PairAnalysis, words: Words) -> Figure:
    """Who adjusts to whom, and who leads."""
    found = pair.coupling
    if found is None:
        return Figure(
            words.say("report-coupling"), "", None, True, tuning_said(analysis, pair, words)
        )
    return Figure(
        words.say("report-coupling"),
        words.say("report-coupling-how", beside="click" if pair.pulses.is_agreed else "nothing"),
        lambda theme, width: corrections(analysis, pair, found, words, theme, width),
        is_wide=True,
        said=tuning_said(analysis, pair, words),
    )


def both_widths(draw: Callable[[float], str]) -> Markup:
    """A figure twice: for a phone and for a wide page; the style sheet shows one of them."""
    return safe(
        draw(NARROW).replace('class="figure"', 'class="figure on-narrow"', 1)
        + draw(WIDE).replace('class="figure"', 'class="figure on-wide"', 1)
    )
