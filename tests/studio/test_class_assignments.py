"""When an assignment is done: played whole, at its level and tempo, with half of its notes met."""

from dataclasses import replace

import pytest

from hapju.archive.classes import Assignment
from hapju.archive.lessons import PassedLesson
from hapju.studio.class_assignments import Done, PlayedTake, standing

DUE = "2026-11-27"
GIVEN = Assignment(song="arirang", level="beginner", tempo_percent=90, due=DUE, since_s=100)
TAKE = PlayedTake(
    when="2026-11-26T18:00:00+09:00",
    begun_s=200.0,
    song="arirang",
    level="beginner",
    lesson=None,
    tempo_percent=90,
    is_whole=True,
    matched=60,
    missed=40,
)
LESSON = Assignment(lesson="first-beat", due=DUE, since_s=100)


def test_done() -> None:
    assert standing(GIVEN, [TAKE]) == Done(1, TAKE.when, is_late=False)


def test_nobody_has_played() -> None:
    assert standing(GIVEN, []) == Done(0, None, is_late=False)


@pytest.mark.parametrize(
    "other",
    [
        {"tempo_percent": 85},
        {"tempo_percent": None},
        {"level": "medium"},
        {"is_whole": False},
        {"matched": 49, "missed": 51},
        {"matched": 0, "missed": 0},
    ],
)
def test_tried_but_not_done(other: dict[str, object]) -> None:
    assert standing(GIVEN, [replace(TAKE, **other)]) == Done(1, None, is_late=False)  # type: ignore[arg-type]


@pytest.mark.parametrize("other", [{"song": "sakura"}, {"begun_s": 99.0}, {"lesson": "x"}])
def test_something_else(other: dict[str, object]) -> None:
    assert standing(GIVEN, [replace(TAKE, **other)]).takes == 0  # type: ignore[arg-type]


def test_the_first_time_counts_and_late_is_after_the_last_day() -> None:
    late = replace(TAKE, when="2026-11-28T00:01:00+09:00", begun_s=300.0)
    assert standing(GIVEN, [late]).is_late
    assert standing(GIVEN, [late, TAKE]) == Done(2, TAKE.when, is_late=False)
    on_the_day = replace(TAKE, when="2026-11-27T23:59:00+09:00")
    assert not standing(GIVEN, [on_the_day]).is_late


def test_any_level_will_do_where_none_is_given() -> None:
    given = replace(GIVEN, level=None)
    assert standing(given, [replace(TAKE, level="expert")]).when is not None


def test_a_lesson_is_done_by_its_own_rule() -> None:
    tried = replace(TAKE, song="lesson-first-beat", lesson="first-beat")
    assert standing(LESSON, [tried]) == Done(1, None, is_late=False)
    passed = PassedLesson("first-beat", 250.0, 80.0, {})
    assert standing(LESSON, [tried], [passed]).when is not None
    before = PassedLesson("first-beat", 50.0, 80.0, {})
    other = PassedLesson("grip", 250.0, 80.0, {})
    assert standing(LESSON, [tried], [before, other]).when is None
