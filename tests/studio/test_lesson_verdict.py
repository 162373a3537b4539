"""What a take of a lesson came to, and where to go from it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from hapju.archive.kept_take import KeptTake
from hapju.archive.lessons import lessons_passed
from hapju.archive.open_archive import Archive, archive_url, open_archive
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.locale.catalogue import LANGUAGES
from hapju.studio.keep_played import keep_played
from hapju.studio.lesson_progress import NOTHING, progress_of
from hapju.studio.lesson_shapes import LessonVerdict
from hapju.studio.lesson_verdict import Judged, judged, verdict_said
from tests.archive.made_takes import played_duet, stopped
from tests.studio.made_lessons import JUN, LESSON, MINA, STUDY, played_lesson

STEPS = load_lesson(LESSON).steps
PASSING = load_lesson(LESSON).pass_rule.tempo_percent


def found_in(take: KeptTake) -> Judged:
    found = judged(take, take.analyse())
    assert found is not None
    return found


def said_of(take: KeptTake, language: str = "en") -> LessonVerdict:
    return verdict_said(take, found_in(take), language)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return open_archive(archive_url(tmp_path))


def test_a_steady_player_passes_each_step_and_is_led_up_the_ladder() -> None:
    for step, after in zip(STEPS, [*STEPS[1:], None], strict=True):
        verdict = said_of(played_lesson(LESSON, step))
        assert verdict.is_step_passed
        assert verdict.is_passed == (step >= PASSING)
        assert (verdict.step and verdict.step.tempo_percent) == after
        assert verdict.again.tempo_percent == step
        assert all(reason.is_met for reason in verdict.players[0].reasons)
    assert verdict.after is not None
    assert verdict.after.name == lesson_names()[1]


def test_a_tempo_between_two_steps_counts_for_the_lower() -> None:
    between = STEPS[0] + 1
    assert found_in(played_lesson(LESSON, between)).step == STEPS[0]
    slower = found_in(played_lesson(LESSON, STEPS[0] - 1))
    assert slower.step is None
    assert not slower.passed_by


def test_what_is_missing_comes_first_and_has_numbers() -> None:
    whole = played_lesson(LESSON, PASSING)
    take = stopped(whole, until_s=9.0)
    verdict = said_of(take)
    assert not verdict.is_step_passed
    met = [reason.is_met for reason in verdict.players[0].reasons]
    assert met == sorted(met)
    assert not met[0]
    assert any(letter.isdigit() for letter in verdict.players[0].reasons[0].sentence)


def test_half_of_the_notes_lead_down_the_ladder() -> None:
    lower, step, *_ = load_lesson("first-beat").steps
    take = played_lesson("first-beat", step)
    (player,) = take.players
    thinned = player.strokes.where(np.arange(len(player.strokes)) % 2 == 0)
    verdict = said_of(replace(take, players=(replace(player, strokes=thinned),)))
    assert not verdict.is_step_passed
    assert verdict.step is not None
    assert verdict.step.tempo_percent == lower
    assert not verdict.step_goes_up


def test_a_study_is_passed_by_both_or_by_nobody() -> None:
    percent = load_lesson(STUDY).pass_rule.tempo_percent
    both = played_lesson(STUDY, percent, ("professional", "professional"))
    assert found_in(both).passed_by == ["1", "2"]
    first, second = both.players
    silent = second.strokes.where(np.arange(len(second.strokes)) < 4)
    assert found_in(replace(both, players=(first, replace(second, strokes=silent)))).passed_by == []
    found = found_in(both)
    half = {**found.verdicts, "2": replace(found.verdicts["2"], passed=False)}
    assert replace(found, verdicts=half).passed_by == []
    alone = said_of(played_lesson(STUDY, percent, ("professional",)))
    assert not alone.is_passed


def test_a_late_device_may_be_the_reason() -> None:
    def verdict_of(latency_from: str) -> LessonVerdict:
        take = played_lesson(LESSON, PASSING)
        (player,) = take.players
        late = player.strokes.shifted(0.08)
        played = replace(player, strokes=late, latency_from=latency_from)
        return said_of(replace(take, players=(played,)))

    assert verdict_of("reported").players[0].may_calibrate
    assert not verdict_of("calibrated").players[0].may_calibrate


@pytest.mark.parametrize("choices", [None, {}, {"lesson": ""}, {"lesson": "of-before"}])
def test_other_takes_have_no_verdict(choices: dict[str, str | int | bool] | None) -> None:
    take = played_duet(choices=choices)
    assert judged(take, take.analyse()) is None


def test_every_language_says_it() -> None:
    take = stopped(played_lesson(STUDY, 60, ("steady", "steady")), until_s=9.0)
    said = {language: said_of(take, language) for language in LANGUAGES}
    sentences = {language: each.players[0].reasons[0].sentence for language, each in said.items()}
    assert len(set(sentences.values())) == len(LANGUAGES)


def test_what_is_passed_is_kept_for_whom_the_archive_knows(archive: Archive) -> None:
    slow = played_lesson(LESSON, STEPS[0], seed=1)
    passing = played_lesson(LESSON, PASSING, seed=2)
    keep_played(archive, slow)
    with archive.reading() as session:
        progress = progress_of(session, MINA)
        assert progress.steps_passed(load_lesson(LESSON)) == 1
        assert progress.suggested(load_lesson(LESSON)) == STEPS[1]
        assert not progress.passed
    for take in (passing, passing, slow):  # a slower step takes nothing away
        keep_played(archive, take)
    with archive.reading() as session:
        progress = progress_of(session, MINA)
        assert progress.passed == {LESSON}
        assert progress.steps[LESSON] == PASSING
        (kept,) = lessons_passed(session, MINA)
        assert kept.take == passing.name
        assert kept.measures["tempo_percent"] == PASSING
        assert progress_of(session, JUN) == NOTHING


def test_who_has_no_key_leaves_no_trace(archive: Archive) -> None:
    take = played_lesson(LESSON, PASSING, persons=(None,))
    assert not said_of(take).players[0].is_kept
    keep_played(archive, take)
    with archive.reading() as session:
        assert progress_of(session, MINA) == NOTHING
