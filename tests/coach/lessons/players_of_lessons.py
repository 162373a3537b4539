"""Simulated players of lessons, from the steady to the loose, and the verdicts on them."""

from dataclasses import replace

from hapju.analysis import analyse
from hapju.coach.lessons.lesson import Lesson, played_lesson
from hapju.coach.lessons.pass_rule import Verdict, passed
from hapju.simulate import PRESETS, simulate
from hapju.simulate.player_model import PlayerModel

STEADY, BEGINNER = PRESETS["steady"], PRESETS["beginner"]
LOOSE = replace(
    BEGINNER,
    sigma_t_ms=45.0,
    sigma_m_ms=35.0,
    sigma_limb_ms=30.0,
    alpha_click=0.2,
    miss_probability=0.08,
    extra_strokes_per_minute=8.0,
)
"""Strokes about twice as far about as the beginner's, and twice as many slips."""


def verdict_on(
    lesson: Lesson, model: PlayerModel, seed: int, percent: int | None = None, key: str = "a"
) -> Verdict:
    """What comes of a player, or of two alike, at a tempo; the one that passes if none is given."""
    percent = percent or lesson.pass_rule.tempo_percent
    song = played_lesson(lesson, percent)
    models = dict.fromkeys("ab"[: lesson.players], model)
    takes = simulate(song, models, seed=seed, level=lesson.level)
    return passed(lesson, analyse(takes, song, level=lesson.level), key, percent)


def missing(verdict: Verdict) -> set[str]:
    return {reason.message.removeprefix("lesson-reason-") for reason in verdict.missing}
