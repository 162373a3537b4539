"""The week's plan: within the minutes, at intervals that grow, the same whatever the order."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.coach.material import Material
from hapju.coach.plan_rules import DAYS, MOST_NEW
from hapju.coach.planned_day import PlannedDay
from hapju.coach.spacing import LONGEST_INTERVAL, Practised, due_after
from hapju.coach.week_plan import WeekPlan, plan_week
from hapju.errors import BadInput

TODAY = date(2026, 11, 25)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def path(count: int) -> list[Material]:
    return [
        Material(f"lesson-{n}", place=n, needs=(f"lesson-{n - 1}",) if n > 1 else ())
        for n in range(1, count + 1)
    ]


days_ago = st.integers(0, 60)
practice = st.lists(
    st.builds(Practised, days_ago.map(ago), st.booleans()), max_size=5, unique_by=lambda p: p.day
).map(tuple)


@st.composite
def materials(draw: st.DrawFn) -> list[Material]:
    lessons = [
        replace(
            each,
            practised=draw(practice),
            passed=draw(st.none() | days_ago.map(ago)),
            kind=draw(st.sampled_from(("lesson", "lesson", "duet"))),
        )
        for each in path(draw(st.integers(0, 6)))
    ]
    songs = [
        Material(f"song-{n}", "song", n, practised=draw(practice), tempo_percent=80)
        for n in range(draw(st.integers(0, 4)))
    ]
    return lessons + songs


def named(day: PlannedDay) -> list[str]:
    return [block.material.name for block in day.blocks]


def days_of(plan: WeekPlan, name: str) -> list[date]:
    return [day.day for day in plan.days if name in named(day)]


@given(materials(), st.integers(1, 180))
def test_no_day_is_longer_than_its_minutes(known: list[Material], minutes: int) -> None:
    plan = plan_week(known, minutes, TODAY)
    assert len(plan.days) == DAYS
    assert [day.day for day in plan.days] == [TODAY + timedelta(days=n) for n in range(DAYS)]
    for day in plan.days:
        assert day.minutes <= minutes
        assert all(block.minutes > 0 for block in day.blocks)


@given(materials(), st.integers(1, 180))
def test_pauses_never_get_shorter_within_a_week(known: list[Material], minutes: int) -> None:
    plan = plan_week(known, minutes, TODAY)
    for each in known:
        days = days_of(plan, each.name)
        gaps = [(after - before).days for before, after in itertools.pairwise(days)]
        assert all(later >= 2 * earlier for earlier, later in itertools.pairwise(gaps))


@given(materials(), st.integers(1, 60), st.randoms())
def test_the_order_of_what_is_known_changes_nothing(
    known: list[Material], minutes: int, random: object
) -> None:
    turned = [replace(each, practised=tuple(reversed(each.practised))) for each in known]
    random.shuffle(turned)  # type: ignore[attr-defined]
    ways = [plan_week(each, minutes, TODAY) for each in (known, turned)]
    shown = [
        [[(b.material.name, b.minutes, b.reason) for b in day.blocks] for day in plan.days]
        for plan in ways
    ]
    assert shown[0] == shown[1]
    assert [m.name for m in ways[0].for_two] == [m.name for m in ways[1].for_two]


@given(materials(), st.integers(10, 180))
def test_turns_are_taken_and_little_is_new(known: list[Material], minutes: int) -> None:
    for day in plan_week(known, minutes, TODAY).days:
        names = named(day)
        if len(set(names)) > 1:
            assert all(a != b for a, b in itertools.pairwise(names))
        new = {block.material.name for block in day.blocks if block.reason == "new"}
        assert len(new) <= MOST_NEW


@given(practice)
def test_intervals_double_while_it_goes_well(days: tuple[Practised, ...]) -> None:
    due = due_after(days)
    if due is None:
        assert not days
        return
    assert 1 <= due.interval <= LONGEST_INTERVAL
    assert due.last == max(each.day for each in days)
    if not due.went_well:
        assert due.interval == 1


def test_a_newcomer_goes_along_the_path() -> None:
    plan = plan_week(path(7), 15, TODAY)
    assert [sorted(set(named(day))) for day in plan.days] == [
        ["lesson-1"],
        ["lesson-1"],
        ["lesson-2"],
        ["lesson-1", "lesson-2"],
        ["lesson-3"],
        ["lesson-2", "lesson-3"],
        ["lesson-4"],
    ]
    assert named(plan.days[3]) == ["lesson-1", "lesson-2", "lesson-1"]


def test_what_went_badly_comes_back_next_day() -> None:
    hard = Material("song", "song", practised=(Practised(ago(9), True), Practised(TODAY, False)))
    assert days_of(plan_week([hard], 15, TODAY), "song")[0] == TODAY + timedelta(days=1)


def test_a_month_without_drums_gives_a_fresh_plan() -> None:
    lessons = path(3)
    known = replace(lessons[0], passed=ago(40), practised=(Practised(ago(40), True),))
    plan = plan_week([known, *lessons[1:]], 15, TODAY)
    assert named(plan.days[0]) == ["lesson-2", "lesson-1", "lesson-2"]
    assert {block.reason for block in plan.days[0].blocks} == {"new", "keep"}


def test_played_before_it_was_due_it_keeps_its_distance() -> None:
    well = [Practised(ago(days), True) for days in (20, 19, 17)]  # 1, 2, now 4 days
    due = due_after([*well, Practised(ago(16), True)])
    assert due is not None
    assert (due.interval, due.day) == (4, ago(12))


def test_duets_wait_for_two() -> None:
    lessons = path(2)
    duets = [Material(f"duet-{n}", "duet", n, ("lesson-1",)) for n in range(3)]
    assert plan_week([*lessons, *duets], 15, TODAY).for_two == ()
    known = replace(lessons[0], passed=ago(1))
    plan = plan_week([known, lessons[1], *duets], 15, TODAY)
    assert [each.name for each in plan.for_two] == ["duet-0", "duet-1"]
    assert not any("duet" in name for day in plan.days for name in named(day))


def test_five_minutes_a_day_keep_what_is_passed_too() -> None:
    lessons = path(4)
    known = [
        replace(each, passed=ago(9), practised=(Practised(ago(9), True),)) for each in lessons[:2]
    ]
    plan = plan_week([*known, *lessons[2:]], 5, TODAY)
    reasons = [block.reason for day in plan.days for block in day.blocks]
    assert {"keep", "new", "learning"} <= set(reasons)


@pytest.mark.parametrize("minutes", [0, -5, 181])
def test_minutes_that_no_day_has(minutes: int) -> None:
    with pytest.raises(BadInput, match="1 to 180"):
        plan_week([], minutes, TODAY)


def test_one_name_twice() -> None:
    with pytest.raises(BadInput, match="twice"):
        plan_week([Material("a"), Material("a", "song")], 15, TODAY)
