"""The next tempo and level: up when it is easy, down when it is hard, and nothing at the ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hapju.coach.next_step import RUNGS, Step, joint_step, next_step
from hapju.coach.standing import Standing
from hapju.coach.step_rules import STEP_RULES
from hapju.locale.catalogue import catalogue

LEVELS = ("first", "second", "third")


def stood(
    matched: float = 1.0,
    sd_ms: float | None = 12.0,
    percent: int = 80,
    level: str | None = "second",
    notes: int = 100,
    moved: float | None = 0.0,
    follows_grid: bool = True,
) -> Standing:
    return Standing(percent, notes, round(matched * notes), sd_ms, moved, level, follows_grid)


def step_after(*takes: Standing) -> tuple[str, str, str | None, int]:
    step = next_step(takes, LEVELS)
    assert step is not None
    return step.rule, step.way, step.level, step.tempo_percent


standings = st.builds(
    stood,
    matched=st.floats(0, 1),
    sd_ms=st.none() | st.floats(0.1, 60),
    percent=st.sampled_from((45, 50, 60, 77, 80, 95, 100, 115, 120)),
    level=st.sampled_from((*LEVELS, None)),
    notes=st.integers(0, 400),
    moved=st.none() | st.floats(-0.1, 0.1),
    follows_grid=st.booleans(),
)


@pytest.mark.parametrize(
    ("takes", "expected"),
    [
        ([stood()], ("step-faster", "up", "second", 85)),
        ([stood(percent=82)], ("step-faster", "up", "second", 85)),
        ([stood(percent=100)], ("step-once-more", "stay", "second", 100)),
        ([stood(percent=100)] * 2, ("step-next-level", "up", "third", 80)),
        ([stood(0.8, percent=100), stood(percent=100)], ("step-once-more", "stay", "second", 100)),
        ([stood(percent=100, level="third")] * 2, ("step-faster", "up", "third", 105)),
        ([stood(percent=120, level="third")] * 2, ("step-done", "stay", "third", 120)),
        ([stood(0.92)], ("step-stay", "stay", "second", 80)),
        ([stood(sd_ms=30.0)], ("step-stay", "stay", "second", 80)),
        ([stood(moved=-0.03)], ("step-stay", "stay", "second", 80)),
        ([stood(0.84)], ("step-slower", "down", "second", 75)),
        ([stood(sd_ms=41.0)], ("step-slower", "down", "second", 75)),
        ([stood(0.6)], ("step-much-slower", "down", "second", 70)),
        ([stood(0.6, percent=55)], ("step-much-slower", "down", "second", 50)),
        ([stood(0.6, percent=50)], ("step-easier", "down", "first", 80)),
        ([stood(0.6, percent=50, level="first")], ("step-much-slower", "stay", "first", 50)),
        ([stood(0.0, notes=23)], ("step-little", "stay", "second", 80)),
        ([stood(0.5, follows_grid=False)], ("step-little", "stay", "second", 80)),
    ],
)
def test_where_to_go(takes: list[Standing], expected: tuple[str, str, str, int]) -> None:
    assert step_after(*takes) == expected


def test_every_rule_decides_somewhere() -> None:
    decided = {
        step_after(*takes)[0]
        for takes in (
            [stood()],
            [stood(percent=100)],
            [stood(percent=100)] * 2,
            [stood(percent=120, level="third")],
            [stood(0.92)],
            [stood(0.84)],
            [stood(0.6)],
            [stood(0.6, percent=50)],
            [stood(notes=1)],
        )
    }
    assert decided == {rule.stated.name for rule in STEP_RULES}


def test_a_lesson_has_a_ladder_of_its_own() -> None:
    step = next_step([stood(percent=60, level=None)], rungs=(60, 75, 100))
    assert step is not None
    assert (step.tempo_percent, step.way) == (75, "up")


def test_without_a_take_there_is_nothing_to_offer() -> None:
    assert next_step([], LEVELS) is None
    assert joint_step([], LEVELS) is None


@given(st.lists(standings, min_size=1, max_size=4))
def test_a_step_stays_on_the_ladder_and_its_way_is_where_it_goes(takes: list[Standing]) -> None:
    step, last = next_step(takes, LEVELS), takes[-1]
    assert step is not None
    assert step.tempo_percent in (*RUNGS, last.tempo_percent)
    place = {level: row for row, level in enumerate(LEVELS)}
    before = (place.get(last.level, 0), last.tempo_percent)
    after = (place.get(step.level, 0), step.tempo_percent)
    assert step.way == ("up" if after > before else "down" if after < before else "stay")
    assert abs(after[0] - before[0]) <= 1


@given(st.lists(standings, max_size=2), standings, st.floats(0, 1))
def test_whoever_misses_more_never_goes_higher(
    earlier: list[Standing], last: Standing, share: float
) -> None:
    worse = Standing(
        last.tempo_percent,
        last.notes,
        int(last.matched * share),
        last.sd_asynchrony_ms,
        last.tempo_moved_share,
        last.level,
        last.follows_grid,
    )
    better, less = next_step([*earlier, last], LEVELS), next_step([*earlier, worse], LEVELS)
    assert better is not None and less is not None
    both = joint_step([better, less], LEVELS)
    assert both is not None
    assert (both.level, both.tempo_percent) == (less.level, less.tempo_percent)


def test_two_go_as_fast_as_the_one_who_needs_more_time() -> None:
    steps = [next_step([take], LEVELS) for take in (stood(), stood(0.8), stood(0.92))]
    found = joint_step([step for step in steps if step], LEVELS)
    assert found is not None
    assert (found.rule, found.tempo_percent) == ("step-slower", 75)


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
@pytest.mark.parametrize("rule", [rule.stated.name for rule in STEP_RULES])
def test_every_step_can_be_said(language: str, rule: str) -> None:
    step = Step(rule, "stay", "second", 85, stood(0.925, 21.4))
    said = catalogue(language).say(step.message, **step.arguments)
    assert ("{" not in said and "85" in said) or rule in ("step-once-more", "step-done")
    if rule != "step-little":
        assert "92" in said and "21" in said
