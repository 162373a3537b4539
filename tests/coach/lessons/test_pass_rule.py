"""Who passes: the steady do, the loose don't, and the reasons say why, with numbers."""

from dataclasses import replace

import pytest

from hapju.analysis import analyse
from hapju.coach.lessons.lesson import played_lesson
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.coach.lessons.pass_rule import passed
from hapju.errors import BadInput
from hapju.locale.catalogue import LANGUAGES, catalogue
from hapju.simulate import PRESETS, simulate
from hapju.simulate.player_model import PlayerModel
from hapju.strokes import Piece, Strokes
from tests.coach.lessons.players_of_lessons import BEGINNER, LOOSE, STEADY, missing, verdict_on

EXACT = PlayerModel()
LESSON, DUET = load_lesson("backbeat"), load_lesson("unison")


@pytest.mark.parametrize("name", lesson_names())
def test_the_steady_pass_and_the_loose_dont(name: str) -> None:
    lesson = load_lesson(name)
    steady = [verdict_on(lesson, STEADY, seed).passed for seed in range(3)]
    loose = [verdict_on(lesson, LOOSE, seed).passed for seed in range(3)]
    assert sum(steady) >= 2, "who is steady passes, or nearly always"
    assert not any(loose)


def test_a_beginner_passes_the_first_lessons_in_a_few_tries() -> None:
    first = [name for name in lesson_names()[:13] if load_lesson(name).kind == "lesson"]
    for name in first:
        tries = [verdict_on(load_lesson(name), BEGINNER, seed).passed for seed in range(6)]
        assert sum(tries) >= 3, name


def test_two_beginners_pass_the_first_duet_study_in_some_tries() -> None:
    tries = [verdict_on(DUET, BEGINNER, seed).passed for seed in range(10)]
    assert 2 <= sum(tries) <= 9


def test_an_exact_player_meets_every_reason() -> None:
    verdict = verdict_on(LESSON, EXACT, 0)
    assert verdict.passed and verdict.missing == ()
    assert verdict.measures["sd_asynchrony_ms"] == pytest.approx(0, abs=1e-6)
    assert verdict.measures["matched_share"] == 1.0
    assert verdict.measures["bars_in_a_row"] == 16


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"sigma_m_ms": 60.0}, "steady"),
        ({"bias_ms": -75.0}, "mean"),
        ({"bias_ms": 75.0}, "mean"),
        ({"miss_probability": 0.3}, "notes"),
        ({"extra_strokes_per_minute": 120.0}, "extra"),
    ],
)
def test_each_fault_is_named(change: dict[str, float], word: str) -> None:
    assert word in missing(verdict_on(LESSON, replace(EXACT, **change), 3))


def test_slower_than_the_rule_asks_is_not_enough() -> None:
    verdict = verdict_on(LESSON, EXACT, 0, percent=60)
    assert not verdict.passed and missing(verdict) == {"tempo"}
    reason = verdict.missing[0]
    assert reason.arguments == {"percent": 60, "limit": 80, "met": "no"}


def test_a_take_that_stops_early_is_too_short() -> None:
    song = played_lesson(LESSON, 80)
    strokes = simulate(song, {"a": EXACT}, seed=0, level=LESSON.level)["a"]
    end = float(song.tempo_map.seconds_at(16.0))
    cut = strokes.time_s < end - 0.01
    short = Strokes.of(strokes.time_s[cut], strokes.piece[cut], strokes.velocity[cut])
    chart = song.chart(LESSON.level)
    reached = replace(
        song,
        charts={
            LESSON.level: {
                "drums": type(chart).of(
                    chart.beat[chart.beat < 16],
                    chart.piece[chart.beat < 16],
                    chart.velocity[chart.beat < 16],
                )
            }
        },
    )
    verdict = passed(LESSON, analyse({"a": short}, reached, level=LESSON.level), "a", 80)
    assert missing(verdict) == {"bars"}
    assert verdict.measures["bars"] == 4


def test_strokes_in_the_count_in_are_no_slips() -> None:
    song = played_lesson(LESSON, 80)
    strokes = simulate(song, {"a": EXACT}, seed=0, level=LESSON.level)["a"]
    early = Strokes.of(
        [0.1, 0.9, *strokes.time_s],
        [int(Piece.SNARE)] * 2 + strokes.piece.tolist(),
        [0.8, 0.8, *strokes.velocity],
    )
    assert passed(LESSON, analyse({"a": early}, song, level=LESSON.level), "a", 80).passed


def test_a_stroke_too_many_breaks_the_row() -> None:
    song = played_lesson(LESSON, 80)
    strokes = simulate(song, {"a": EXACT}, seed=0, level=LESSON.level)["a"]
    middle = float(song.tempo_map.seconds_at(4 * 6 + 1.25))  # in bar 7 of 16
    more = Strokes.of(
        [*strokes.time_s, middle],
        [*strokes.piece.tolist(), int(Piece.CRASH)],
        [*strokes.velocity, 0.8],
    )
    verdict = passed(LESSON, analyse({"a": more}, song, level=LESSON.level), "a", 80)
    assert verdict.measures["bars_in_a_row"] == 9


def test_another_tempo_is_said_as_such() -> None:
    song = played_lesson(LESSON, 80)
    faster = played_lesson(LESSON, 95)
    strokes = simulate(faster, {"a": STEADY}, seed=0, level=LESSON.level)
    verdict = passed(LESSON, analyse(strokes, song, level=LESSON.level), "a", 80)
    assert "another-tempo" in missing(verdict)


def test_hardly_any_strokes_say_nothing() -> None:
    song = played_lesson(LESSON, 80)
    few = Strokes.of([4.0, 5.0], [int(Piece.SNARE)] * 2, [0.8, 0.8])
    verdict = passed(LESSON, analyse({"a": few}, song, level=LESSON.level), "a", 80)
    assert not verdict.passed and "too-few" in missing(verdict)
    none = passed(LESSON, analyse({"a": Strokes.of([])}, song, level=LESSON.level), "a", 80)
    assert not none.passed


def test_a_duet_study_takes_two() -> None:
    song = played_lesson(DUET, 80)
    alone = simulate(song, {"a": EXACT}, seed=0, level=DUET.level)
    verdict = passed(DUET, analyse(alone, song, level=DUET.level), "a", 80)
    assert missing(verdict) == {"alone"}


def test_two_who_are_apart_do_not_pass_though_each_is_steady() -> None:
    song = played_lesson(DUET, 80)
    models = {"a": EXACT, "b": replace(EXACT, bias_ms=45.0)}
    takes = simulate(song, models, seed=0, level=DUET.level)
    verdict = passed(DUET, analyse(takes, song, level=DUET.level), "a", 80)
    assert missing(verdict) == {"together"}
    assert verdict.measures["together_share"] == 0.0


def test_of_more_than_two_the_best_partner_counts() -> None:
    song = played_lesson(DUET, 80)
    models = {"a": EXACT, "b": replace(EXACT, bias_ms=45.0), "c": EXACT}
    takes = simulate(song, models, seed=0, level=DUET.level)
    assert passed(DUET, analyse(takes, song, level=DUET.level), "a", 80).passed


def test_somebody_who_was_not_there_is_refused() -> None:
    song = played_lesson(LESSON, 80)
    analysis = analyse(simulate(song, {"a": EXACT}, seed=0, level=LESSON.level), song)
    with pytest.raises(BadInput, match=r"'z'.*its players are a"):
        passed(LESSON, analysis, "z", 80)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_said_in_every_language(language: str) -> None:
    says = catalogue(language)
    verdicts = [
        verdict_on(lesson, model, 1) for lesson in (LESSON, DUET) for model in (STEADY, LOOSE)
    ]
    said = [
        says.say(reason.message, **reason.arguments)
        for verdict in verdicts
        for reason in verdict.reasons
    ]
    assert len(said) > 30 and all(text.strip() for text in said)


def test_numbers_are_rounded_against_the_player_never_for() -> None:
    # An SD of 45.2 ms shown as 45 beside a limit of 45 would look like an error.
    for seed in range(12):
        model = replace(PRESETS["beginner"], sigma_m_ms=34.0)
        for reason in verdict_on(LESSON, model, seed).reasons:
            shown = reason.arguments
            if reason.message == "lesson-reason-steady":
                assert (int(shown["ms"]) <= int(shown["limit"])) is reason.is_met
