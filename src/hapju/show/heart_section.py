"""The report's section about hearts: a figure, sentences, tables, and what it is not."""

from __future__ import annotations

from dataclasses import dataclass

from hapju.analysis import Analysis
from hapju.show.figures.heart_course import heart_course
from hapju.show.heart_tables import heart_tables
from hapju.show.heart_words import heart_remarks, heart_sentences
from hapju.show.report_figures import Figure
from hapju.show.report_tables import Table
from hapju.show.words import Words


@dataclass(frozen=True, slots=True)
class HeartSection:
    """What stands in it, from top to bottom; no figure where there is too little to draw."""

    heading: str
    how: str
    figure: Figure | None
    sentences: tuple[str, ...]
    tables: tuple[Table, ...]
    remarks: tuple[str, ...]


def heart_section(analysis: Analysis, words: Words) -> HeartSection | None:
    """The section; None where nobody's heart rate was given."""
    hearts = analysis.hearts
    if hearts is None:
        return None
    speaks = any(player.says_something for player in hearts.players.values())
    figure = Figure(
        words.say("heart-course"),
        words.say("heart-course-how"),
        lambda theme, width: heart_course(analysis, hearts, words, theme, width),
        is_wide=True,
    )
    return HeartSection(
        words.say("heart-heading"),
        words.say("heart-how"),
        figure if speaks else None,
        tuple(heart_sentences(analysis, hearts, words)),
        tuple(heart_tables(hearts, words)),
        (*heart_remarks(hearts, words), words.say("heart-notice")),
    )
