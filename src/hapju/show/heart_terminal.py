"""Hearts in a terminal: what a watch's file holds, and what it says beside a take."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from hapju.analysis import Analysis
from hapju.hear.heart.heart_rate import HeartRate
from hapju.heart.course import WIDEST_GAP_S, HeartCourse, known_s, stretch_of
from hapju.show.heart_tables import heart_tables
from hapju.show.heart_words import heart_remarks, heart_sentences
from hapju.show.report_tables import Table
from hapju.show.terminal import wrapped
from hapju.show.terminal_table import aligned
from hapju.show.words import Words, plain


def heart_file_text(heart: HeartRate, language: str = "en") -> str:
    """How much heart rate there is, from when to when, and how high."""
    words = Words(language)
    begin_s, end_s = float(heart.time_s[0]), float(heart.time_s[-1])
    minutes = plain((end_s - begin_s) / 60.0, 1)
    lines = [words.say("terminal-heart-file", count=len(heart), minutes=minutes)]
    if heart.is_dated:
        lines.append(
            words.say("terminal-heart-when", **{"from": _clock(begin_s), "to": _clock(end_s)})
        )
    else:
        lines.append(words.say("terminal-heart-undated"))
    course = HeartCourse.of(heart.time_s - begin_s, heart.bpm)
    whole = stretch_of(course, 0.0, end_s - begin_s)
    if whole is not None:
        low, high = plain(whole.low_bpm), plain(whole.high_bpm)
        mean = plain(whole.mean_bpm)
        lines.append(words.say("terminal-heart-numbers", mean=mean, low=low, high=high))
    gaps = int(np.count_nonzero(np.diff(heart.time_s) > WIDEST_GAP_S))
    if gaps:
        lost_s = plain(end_s - begin_s - known_s(course, 0.0, end_s - begin_s))
        lines.append(words.say("terminal-heart-gaps", count=gaps, seconds=lost_s))
    return "\n".join(wrapped(line) for line in lines)


def heart_beside_take(analysis: Analysis, language: str = "en") -> str:
    """Sentences and tables of the take's hearts."""
    hearts = analysis.hearts
    if hearts is None:
        return ""
    words = Words(language)
    blocks = ["\n".join(wrapped(each) for each in heart_sentences(analysis, hearts, words))]
    blocks += [_table(table) for table in heart_tables(hearts, words)]
    remarks = [words.say("heart-how"), *heart_remarks(hearts, words), words.say("heart-notice")]
    blocks.append("\n".join(wrapped(each, "* ") for each in remarks))
    return "\n\n".join(blocks)


def _table(table: Table) -> str:
    head = [table.title, *table.columns]
    rows = [
        [name, *(" ".join(filter(None, (cell.said, cell.doubt))) for cell in cells)]
        for name, cells in table.rows
    ]
    return aligned([head, *rows])


def _clock(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds):%Y-%m-%d %H:%M:%S}"
