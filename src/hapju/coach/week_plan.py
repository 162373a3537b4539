"""A week's plan: what to practise on which day, in the minutes that there are.

It is worked out anew from what was played whenever somebody looks: a week without drums isn't held
against anybody, it gives a fresh plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from hapju.coach.material import Material, Planning, planning_of
from hapju.coach.plan_rules import DAYS, MOST_MINUTES
from hapju.coach.planned_day import PlannedDay, planned_day
from hapju.coach.spacing import due_if_it_goes_well
from hapju.errors import BadInput

MOST_FOR_TWO = 2


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """Seven days from the first on, and the duet studies that are open for the next meeting."""

    minutes: int
    days: tuple[PlannedDay, ...]
    for_two: tuple[Material, ...]


def plan_week(materials: Iterable[Material], minutes: int, today: date) -> WeekPlan:
    """What to practise on the seven days from ``today`` on.

    The plan takes for granted that each day goes well; where one doesn't, the next day's plan
    knows.

    Args:
        materials: all that could be practised, in any order, each name once. Lessons that are
            needed and aren't among them count as passed.
        minutes: how many there are on each day, 1 to 180.
        today: the first day of the plan; what was played later isn't looked at.

    Raises:
        BadInput: for minutes out of range, and two materials of one name.
    """
    if not 1 <= minutes <= MOST_MINUTES:
        raise BadInput("minutes", f"{minutes} a day", f"give 1 to {MOST_MINUTES}")
    known = _by_name(materials)
    planning = {name: planning_of(each, today) for name, each in known.items()}
    open_now = [each for each in known.values() if not _missing(each, planning)]
    days = []
    for number in range(DAYS):
        day = today + timedelta(days=number)
        alone = [
            each
            for name, each in planning.items()
            if each.material.kind != "duet" and _is_reachable(known[name], planning)
        ]
        planned = planned_day(day, alone, minutes)
        for name in {block.material.name for block in planned.blocks}:
            planning[name] = planning[name].after(due_if_it_goes_well(planning[name].due, day))
        days.append(planned)
    for_two = [each for each in open_now if each.kind == "duet" and each.passed is None]
    return WeekPlan(minutes, tuple(days), tuple(for_two[:MOST_FOR_TWO]))


def _by_name(materials: Iterable[Material]) -> dict[str, Material]:
    known: dict[str, Material] = {}
    for each in sorted(materials, key=lambda each: (each.kind, each.place, each.name)):
        if each.name in known:
            raise BadInput("materials", f"{each.name!r} is there twice", "give each once")
        known[each.name] = each
    return known


def _missing(material: Material, planning: Mapping[str, Planning]) -> list[str]:
    """The needed lessons that aren't passed."""
    return [
        need
        for need in material.needs
        if need in planning and planning[need].material.passed is None
    ]


def _is_reachable(material: Material, planning: Mapping[str, Planning]) -> bool:
    """Whether all that it needs is passed, or will be where the planned days go well."""
    return all(planning[need].is_as_good_as_passed for need in _missing(material, planning))
