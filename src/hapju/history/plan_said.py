"""A week's plan in words."""

from __future__ import annotations

from datetime import date

from hapju.coach.evidence import said_bars
from hapju.coach.planned_day import Block
from hapju.coach.week_plan import WeekPlan
from hapju.history.shapes import DayPlanned, PlannedBlock, PlannedForTwo, PlanShown
from hapju.history.titles import lesson_title, level_title, song_title
from hapju.locale.catalogue import catalogue


def plan_said(plan: WeekPlan, language: str) -> PlanShown:
    """A plan as pages and terminals show it."""
    return PlanShown(
        plan.minutes,
        [
            DayPlanned(
                day.day.isoformat(), day.minutes, [_block(block, language) for block in day.blocks]
            )
            for day in plan.days
        ],
        [PlannedForTwo(each.name, lesson_title(each.name, language)) for each in plan.for_two],
    )


def _block(block: Block, language: str) -> PlannedBlock:
    what, say = block.material, catalogue(language).say
    is_song = what.kind == "song"
    bars = what.bars or (0, 0)
    how = say(
        "history-plan-how",
        percent=what.tempo_percent,
        level=level_title(what.level, language) if what.level else "",
        has_level="yes" if what.level else "no",
        **said_bars(range(bars[0], bars[1] + 1) if what.bars else ()),
    )
    why = say("history-plan-why", reason=block.reason, days=block.after_days or 0)
    return PlannedBlock(
        title=song_title(what.name, language) if is_song else lesson_title(what.name, language),
        kind=what.kind,
        name=what.name,
        minutes=block.minutes,
        reason=block.reason,
        sentence=say("history-plan-block", how=how, why=why),
        level=what.level,
        tempo_percent=what.tempo_percent,
        bars=what.bars,
    )


def day_said(day: date, language: str) -> str:
    """A day as a terminal says it, such as "Wed 25 Nov"."""
    say = catalogue(language).say
    return say(
        "history-day",
        weekday=say("history-weekday", number=day.weekday()),
        month=say("history-month", number=day.month),
        day=day.day,
    )
