"""What a take of a lesson came to: each player's verdict, and where to go from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hapju.analysis import Analysis, PlayerAnalysis
from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.coach.lessons.lesson import Lesson
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.coach.lessons.pass_rule import Verdict, passed
from hapju.coach.next_step import joint_step, next_step
from hapju.coach.standing import Standing
from hapju.locale.catalogue import Catalogue, catalogue
from hapju.show.line_breaks import unbroken
from hapju.studio.lesson_listing import choices_of, link_after, link_to, tempo_bpm_of
from hapju.studio.lesson_shapes import LessonVerdict, PlayerVerdict, ReasonSaid

_MEAN = "lesson-reason-mean"


@dataclass(frozen=True, slots=True)
class Judged:
    """A take's lesson and how each player did.

    Attributes:
        lesson: which.
        percent: the take's tempo, in percent of the lesson's song.
        verdicts: by the players' keys in the take: on the step that was played, at whatever tempo.
        standings: by the same keys: what the next tempo rests on.
    """

    lesson: Lesson
    percent: int
    verdicts: Mapping[str, Verdict]
    standings: Mapping[str, Standing]

    @property
    def step(self) -> int | None:
        """The step of the ladder that was played; None below the first."""
        return max((step for step in self.lesson.steps if step <= self.percent), default=None)

    @property
    def passed_by(self) -> list[str]:
        """Who passed the step, by their keys in the take: in a duet study two, or nobody."""
        if self.step is None:
            return []
        keys = [key for key, verdict in self.verdicts.items() if verdict.passed]
        return keys if len(keys) >= self.lesson.players else []

    @property
    def is_passed(self) -> bool:
        """Whether the lesson itself is passed."""
        return bool(self.passed_by) and self.percent >= self.lesson.pass_rule.tempo_percent


def judged(take: KeptTake, analysis: Analysis) -> Judged | None:
    """How a take of a lesson went; None for a take of something else, or of a lesson of before."""
    choices = take.choices or {}
    name, percent = choices.get("lesson"), choices.get("tempo_percent")
    if not isinstance(name, str) or name not in lesson_names() or not isinstance(percent, int):
        return None
    lesson = load_lesson(name)
    at_any_tempo = replace(lesson, pass_rule=replace(lesson.pass_rule, tempo_percent=percent))
    verdicts = {
        player.key: passed(at_any_tempo, analysis, player.key, percent) for player in take.players
    }
    standings = {
        player.key: _standing(analysis.players[player.key], percent) for player in take.players
    }
    return Judged(lesson, percent, verdicts, standings)


def _standing(player: PlayerAnalysis, percent: int) -> Standing:
    matched, missed = int(player.matched.size), int(player.missed_beat.size)
    return Standing(
        tempo_percent=percent,
        notes=matched + missed + int(player.wrong_piece.size),
        matched=matched,
        sd_asynchrony_ms=player.sd_asynchrony_ms,
        follows_grid=player.follows_grid,
    )


def verdict_said(take: KeptTake, found: Judged, language: str) -> LessonVerdict:
    """The verdict as the review shows it.

    Raises:
        BadInput: for a language that Hapju doesn't speak.
    """
    says, lesson = catalogue(language), found.lesson
    step = _next_step(found)
    return LessonVerdict(
        lesson=link_to(lesson, language),
        kind=lesson.kind,
        tempo_bpm=tempo_bpm_of(lesson, found.percent),
        passes_bpm=tempo_bpm_of(lesson, lesson.pass_rule.tempo_percent),
        is_step_passed=bool(found.passed_by),
        is_passed=found.is_passed,
        players=[
            _said_of(player, found.verdicts[player.key], player.key in found.passed_by, says)
            for player in take.players
        ],
        again=choices_of(lesson, found.percent),
        step=None if step is None else choices_of(lesson, step),
        step_bpm=None if step is None else tempo_bpm_of(lesson, step),
        step_goes_up=step is not None and step > found.percent,
        after=link_after(lesson, language),
    )


def _said_of(
    player: KeptPlayer, verdict: Verdict, is_passed: bool, says: Catalogue
) -> PlayerVerdict:
    is_off = any(reason.message == _MEAN for reason in verdict.missing)
    return PlayerVerdict(
        key=player.key,
        name=player.name,
        is_passed=is_passed,
        is_kept=player.person is not None,
        reasons=_reasons(verdict, says),
        # Whoever is early or late may be so by their device alone, where that wasn't measured.
        may_calibrate=is_off and player.latency_from != "calibrated",
    )


def _reasons(verdict: Verdict, says: Catalogue) -> list[ReasonSaid]:
    """What is missing first; nothing of the tempo, as a step is judged at the one it was played."""
    reasons = [each for each in verdict.reasons if each.message != "lesson-reason-tempo"]
    return [
        ReasonSaid(unbroken(says.say(each.message, **each.arguments)), each.is_met)
        for each in sorted(reasons, key=lambda reason: reason.is_met)
    ]


def _next_step(found: Judged) -> int | None:
    """One step up after a step that was passed; slower where the coach's rules say so."""
    steps = found.lesson.steps
    if found.passed_by:
        return next((step for step in steps if step > found.percent), None)
    advised = [next_step([each], rungs=steps) for each in found.standings.values()]
    joint = joint_step([each for each in advised if each is not None])
    return joint.tempo_percent if joint is not None and joint.way == "down" else None
