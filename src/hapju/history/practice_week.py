"""What was practised in the last seven days, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from hapju.history.recalled_take import RecalledTake
from hapju.history.shapes import PractisedDay, PractisedWeek
from hapju.locale.catalogue import catalogue

DAYS = 7


def practised_week(
    takes: Iterable[RecalledTake], lessons: Sequence[str], today: date, language: str
) -> PractisedWeek:
    """The seven days up to ``today``.

    Args:
        takes: any; those of other days don't count.
        lessons: the titles of what was passed in these days.
        today: the last of the days.
        language: of the sentence.
    """
    days = [today - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    by_day: dict[date, list[RecalledTake]] = {day: [] for day in days}
    for take in takes:
        if take.day in by_day:
            by_day[take.day].append(take)
    shown = [
        PractisedDay(day.isoformat(), sum(take.duration_s for take in played) / 60.0, len(played))
        for day, played in by_day.items()
    ]
    minutes, count = sum(day.minutes for day in shown), sum(day.takes for day in shown)
    sentence = catalogue(language).say(
        "history-week",
        minutes=round(minutes) or int(count > 0),
        takes=count,
        days=sum(day.takes > 0 for day in shown),
        lessons=len(lessons),
    )
    return PractisedWeek(shown, minutes, count, list(lessons), sentence)


def is_within(day: date, today: date) -> bool:
    """Whether a day is one of the seven."""
    return today - timedelta(days=DAYS) < day <= today
