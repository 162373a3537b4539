"""What a keepsake says: the headline number with its words, and the joint statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from hapju.analysis import OFF_THE_GRID, Analysis
from hapju.coach.evidence import NO_CLOCK, ahead_can_be_told
from hapju.show.keepsake.best_bars import CLIP_BARS, best_bars
from hapju.show.words import Words
from hapju.timing.summary import FEWEST_TO_SAY

SOUND_M_S = 343.0
"""The speed of sound in air of 20 °C (ISO 9613-1)."""
_NOT_TOLD = (*OFF_THE_GRID, *NO_CLOCK, "remark-identical")
"""Remarks after which nothing is said of how close the players were."""
_STRAIGHT = re.compile('"([^"]*)"')


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close the players were, of all pairs together."""

    joint_onsets: int
    together: int
    mean_absolute_ms: float


def closeness_of(analysis: Analysis) -> Closeness | None:
    """What the headline number rests on; None where there is too little, or it can't be told."""
    if any(remark.message in _NOT_TOLD for remark in analysis.remarks):
        return None
    joint = sum(pair.joint_onsets for pair in analysis.pairs)
    if joint < FEWEST_TO_SAY:
        return None
    together = sum(int(np.count_nonzero(~pair.is_flam)) for pair in analysis.pairs)
    absolute = np.concatenate([np.abs(pair.asynchrony_ms) for pair in analysis.pairs])
    return Closeness(joint, together, float(np.mean(absolute)))


def number_of(analysis: Analysis, words: Words) -> tuple[str, str]:
    """The headline number and its words; without a number, the words for there being none."""
    close = closeness_of(analysis)
    if close is None:
        return "", words.say("keepsake-moments", joint_onsets=_shared(analysis))
    said = words.say("keepsake-together-of", joint_onsets=close.joint_onsets)
    return words.percent(close.together / close.joint_onsets), said


def names_said(analysis: Analysis, words: Words) -> str:
    """The players' names in a row, as one speaks of people."""
    names = [words.say("keepsake-player", name=p.name) for p in analysis.players.values()]
    *before, last = names
    comma = "、" if words.language == "ja" else ", "
    return words.say("keepsake-and", a=comma.join(before), b=last) if before else last


def date_said(day: date | None, words: Words) -> str:
    """A day as the language writes it; nothing for none."""
    if day is None:
        return ""
    return words.say("keepsake-date", year=str(day.year), month=day.month, day=day.day)


def song_said(title: str) -> str:
    """A song's title with the quotation marks of print."""
    return _STRAIGHT.sub(r"“\1”", title)


def song_in_quotes(title: str, language: str) -> str:
    """A song's title as it stands between quotation marks: those within it are the inner ones."""
    within = {"en": "‘’", "ko": "“”", "ja": "『』"}[language]
    return song_said(title).translate(
        {ord(mark): within[0] for mark in "“「"} | {ord(mark): within[1] for mark in "”」"}
    )


def joint_statement(analysis: Analysis, words: Words, place: str, day: date | None) -> list[str]:
    """The sentences: what was played, how it went, and why it matters."""
    return list(_sentences(analysis, words, place, day))


def _sentences(analysis: Analysis, words: Words, place: str, day: date | None) -> Iterator[str]:
    first, last = analysis.bars
    minutes, seconds = divmod(round(analysis.duration_s), 60)
    yield words.say(
        "keepsake-played",
        has_date="no" if day is None else "yes",
        date=date_said(day, words),
        has_place="yes" if place else "no",
        place=place,
        names=names_said(analysis, words),
        song=song_in_quotes(analysis.song.card.title(words.language), words.language),
        bars=last - first + 1,
        minutes=minutes,
        seconds=seconds,
    )
    yield from _how(analysis, words)
    yield words.say("keepsake-why", player_count=len(analysis.players))


def _how(analysis: Analysis, words: Words) -> Iterator[str]:
    close = closeness_of(analysis)
    if close is None:
        is_few = not any(remark.message in _NOT_TOLD for remark in analysis.remarks)
        message = "keepsake-few" if is_few else "keepsake-unknown"
        yield words.say(message, **({"joint_onsets": _shared(analysis)} if is_few else {}))
        return
    yield words.say(
        "keepsake-how",
        joint_onsets=close.joint_onsets,
        player_count=len(analysis.players),
        together=close.together,
    )
    # Of recordings that were moved onto each other, only how steady the distance was is known.
    if ahead_can_be_told(analysis) and close.mean_absolute_ms >= 1.0:
        yield words.say("keepsake-apart", ms=round(close.mean_absolute_ms), metres=_metres(close))
    first, last = analysis.bars
    best = best_bars(analysis)
    if best is not None and last - first + 1 > CLIP_BARS:
        yield words.say("keepsake-closest", bars=words.bars(range(best[0], best[1] + 1)))


def _metres(close: Closeness) -> int:
    return max(round(close.mean_absolute_ms / 1000.0 * SOUND_M_S), 1)


def _shared(analysis: Analysis) -> int:
    return sum(pair.joint_onsets for pair in analysis.pairs)
