"""The history of a player or of two, and a week's plan, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from hapju.history.plan_said import day_said
from hapju.history.shapes import (
    HistoryBest,
    HistoryComparison,
    HistoryCurve,
    HistoryMeeting,
    HistoryNumber,
    HistoryView,
    PairHistory,
    PlanShown,
    PlayerHistory,
)
from hapju.locale.catalogue import catalogue
from hapju.show.terminal_table import aligned
from hapju.show.words import plain, signed

MOST_MEETINGS = 12
"""A terminal shows the last ones; --json has all."""


def player_text(story: PlayerHistory, language: str = "en") -> str:
    """A player's history without the plan."""
    say = catalogue(language).say
    parts = [
        say("history-title-player", name=story.name),
        _standfirst("player", story.meetings, language),
        *_waiting(story.waiting, language),
        *_body(story.comparison, story.views, story.bests, (story.name,), language),
        story.week.sentence,
    ]
    return "\n\n".join(filter(None, parts))


def pair_text(story: PairHistory, language: str = "en") -> str:
    """The history of two."""
    a, b = story.names
    parts = [
        catalogue(language).say("history-title-pair", a=a, b=b),
        _standfirst("pair", story.meetings, language),
        *_waiting(story.waiting, language),
        *_body(story.comparison, story.views, story.bests, story.names, language),
        story.week.sentence,
    ]
    return "\n\n".join(filter(None, parts))


def plan_text(plan: PlanShown, language: str = "en") -> str:
    """A week's plan, a line for each thing to play."""
    say = catalogue(language).say
    lines = [say("history-plan")]
    for day in plan.days:
        said = day_said(date.fromisoformat(day.day), language)
        minutes = say("history-plan-minutes-of", minutes=day.minutes) if day.blocks else ""
        lines.append("")
        lines.append(f"{said}   {minutes}".rstrip())
        lines += [
            f"  {say('history-plan-minutes-of', minutes=block.minutes)}   {block.title}: "
            f"{block.sentence}"
            for block in day.blocks
        ] or [f"  {say('history-plan-free')}"]
    if plan.for_two:
        titles = ", ".join(each.title for each in plan.for_two)
        lines += ["", f"{say('history-plan-for-two')}: {titles}"]
    return "\n".join(lines)


def _standfirst(whose: str, meetings: Sequence[HistoryMeeting], language: str) -> str:
    first = datetime.fromisoformat(meetings[0].when).date() if meetings else None
    return catalogue(language).say(
        f"history-standfirst-{whose}",
        meetings=len(meetings),
        first="" if first is None else f"{day_said(first, language)}",
    )


def _waiting(count: int, language: str) -> list[str]:
    return [catalogue(language).say("history-waiting", count=count)] if count else []


def _body(
    comparison: HistoryComparison | None,
    views: Sequence[HistoryView],
    bests: Sequence[HistoryBest],
    names: Sequence[str],
    language: str,
) -> Iterator[str]:
    say = catalogue(language).say
    if comparison is not None:
        yield f"{say('history-changed')}: {comparison.verdict}\n{comparison.basis}"
    for view in views:
        title = view.title or say("history-all-takes")
        yield f"{title}\n{_table(view.curves, names, language)}"
    if bests:
        lines = [f"  {best.title}: {best.sentence} ({best.take})" for best in bests]
        yield "\n".join([say("history-bests"), *lines])


def _table(curves: Sequence[HistoryCurve], names: Sequence[str], language: str) -> str:
    """A row for each meeting, a column for each measure."""
    say = catalogue(language).say
    heads = [measure_title(curve.measure, names, language) for curve in curves]
    numbers = sorted({point.meeting for curve in curves for point in curve.points})
    rows = [[say("history-meeting", players=len(names)), *heads]]
    for number in numbers[-MOST_MEETINGS:]:
        row = [str(number)]
        for curve in curves:
            point = next((each for each in curve.points if each.meeting == number), None)
            row.append("" if point is None else _number_said(curve.measure, point.number))
        rows.append(row)
    return aligned(rows)


def measure_title(measure: str, names: Sequence[str], language: str) -> str:
    """What a measure is called, of one player or of two."""
    return catalogue(language).say(
        f"history-measure-{measure}",
        players=len(names),
        name=names[1 if measure == "alpha_b" else 0],
    )


def _number_said(measure: str, number: HistoryNumber) -> str:
    scale, digits = (100.0, 0) if measure.startswith("alpha") else (1.0, 1)
    how = signed if measure == "mean" else plain
    value, low, high = (
        how(round(scale * each, digits), digits) for each in (number.value, number.low, number.high)
    )
    return f"{value} ({low} – {high})"
