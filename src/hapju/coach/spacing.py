"""When something that was practised comes again: after intervals that double while it goes well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hapju.coach.stated_rules import StatedRule

FIRST_INTERVAL, LONGEST_INTERVAL = 1, 32
"""In days."""

SPACING_RULES: tuple[StatedRule, ...] = (
    StatedRule(
        "again-tomorrow",
        "week",
        "What is new, or didn't go well, comes again after one day.",
        (
            "Musicians' accuracy rose from one session to the next only where a night lay between "
            "(Simmons 2012)."
        ),
    ),
    StatedRule(
        "again-later",
        "week",
        (
            "What went well when it was due comes again after twice the days that had passed, at "
            "most 32; what went well before it was due keeps its day's distance."
        ),
        (
            "Practice that is spread out lasts longer than the same in one go (Cepeda et al. "
            "2006; of movements: Donovan & Radosevich 1999). Intervals that grow end no higher "
            "than even ones (Latimier, Peyre & Ramus 2021), but keep more of it up in the "
            "meantime (Kang, Lindsey, Mozer & Pashler 2014). Within minutes, spacing did nothing "
            "for beginners at the piano (Wiseheart, D'Souza & Chae 2017): so days."
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Practised:
    """Something was practised on a day, and how that went: well in one take at least, or not."""

    day: date
    went_well: bool


@dataclass(frozen=True, slots=True)
class Due:
    """When something comes again.

    Attributes:
        last: the day when it was last practised.
        interval: how many days after it.
        went_well: whether it went well then.
    """

    last: date
    interval: int
    went_well: bool

    @property
    def day(self) -> date:
        """The day from which on it is due."""
        return self.last + timedelta(days=self.interval)


def due_after(practised: Iterable[Practised]) -> Due | None:
    """When something comes again by all days on which it was practised; None for none.

    The order of ``practised`` doesn't matter; of several entries for a day the best counts.
    """
    days: dict[date, bool] = {}
    for each in practised:
        days[each.day] = days.get(each.day, False) or each.went_well
    due: Due | None = None
    for day in sorted(days):
        due = _next(due, day, went_well=days[day])
    return due


def due_if_it_goes_well(due: Due | None, day: date) -> Due:
    """The same after a day on which it will have gone well."""
    return _next(due, day, went_well=True)


def _next(due: Due | None, day: date, *, went_well: bool) -> Due:
    if due is None or not went_well or not due.went_well:
        return Due(day, FIRST_INTERVAL, went_well)
    gap = (day - due.last).days
    interval = due.interval if gap < due.interval else min(2 * gap, LONGEST_INTERVAL)
    return Due(day, interval, went_well=True)
