"""How far a player has come on the path: the steps and lessons passed, kept in the archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from hapju.archive.kept_take import KeptTake
from hapju.archive.lessons import PassedLesson, keep_passed, lessons_passed
from hapju.archive.players import player_of_key
from hapju.archive.settings import keep_setting, settings_of
from hapju.coach.lessons.lesson import Lesson

_STEP = "lesson-step."


@dataclass(frozen=True, slots=True)
class Progress:
    """What a player has passed.

    Attributes:
        name: the player's; None for somebody whom the archive doesn't know.
        passed: the names of the lessons that are passed.
        steps: lesson → the highest step of its ladder that was passed, in percent.
    """

    name: str | None = None
    passed: frozenset[str] = frozenset()
    steps: Mapping[str, int] = field(default_factory=dict)

    def steps_passed(self, lesson: Lesson) -> int:
        """How many steps of a lesson's ladder are passed."""
        highest = self.steps.get(lesson.name, 0)
        return sum(percent <= highest for percent in lesson.steps)

    def suggested(self, lesson: Lesson) -> int:
        """The step to play next, in percent: the first that isn't passed, else the last."""
        passed = self.steps_passed(lesson)
        return lesson.steps[min(passed, len(lesson.steps) - 1)]


NOTHING = Progress()
"""The progress of whoever plays for the first time."""


def progress_of(session: Session, player_key: str) -> Progress:
    """The progress of the player of a key; nothing yet where nobody has it."""
    player = player_of_key(session, player_key)
    if player is None:
        return NOTHING
    steps = {
        name.removeprefix(_STEP): value
        for name, value in settings_of(session, player_key).items()
        if name.startswith(_STEP) and isinstance(value, int)
    }
    passed = frozenset(each.lesson for each in lessons_passed(session, player_key))
    return Progress(player.name, passed, steps)


def keep_progress(
    session: Session,
    take: KeptTake,
    lesson: Lesson,
    percent: int,
    player_key: str,
    measures: Mapping[str, float],
) -> None:
    """Keep that a player passed a step of a lesson, and the lesson itself from its tempo on.

    Args:
        session: of the archive.
        take: in which they did.
        lesson: the lesson.
        percent: the step.
        player_key: who.
        measures: the numbers that the pass rule looked at.

    Raises:
        BadInput: where there is no such player.
    """
    name = f"{_STEP}{lesson.name}"
    before = settings_of(session, player_key).get(name, 0)
    keep_setting(session, player_key, name, max(percent, before))
    if percent >= lesson.pass_rule.tempo_percent:
        tempo_bpm = lesson.song.tempo_map.tempos[0].tempo_bpm * percent / 100
        kept = PassedLesson(lesson.name, take.begun_s, tempo_bpm, dict(measures), take.name)
        keep_passed(session, player_key, kept)
