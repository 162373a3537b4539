"""Lessons in a terminal: the path, one lesson, and the verdict on a take of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from hapju.coach.lessons.lesson import Lesson
from hapju.coach.lessons.pass_rule import Verdict
from hapju.show.terminal import wrapped
from hapju.show.terminal_table import width_of
from hapju.show.words import Words


def path_text(lessons: Sequence[Lesson], language: str = "en") -> str:
    """Every lesson by chapters: its word, its title, and whether it takes two."""
    words = Words(language)
    widest = max(width_of(lesson.name) for lesson in lessons)
    blocks = []
    for stage in dict.fromkeys(lesson.stage for lesson in lessons):
        rows = [_row(each, widest, words) for each in lessons if each.stage == stage]
        blocks.append("\n".join([chapter_title(stage, words), *rows]))
    return "\n\n".join(blocks)


def chapter_title(stage: str, words: Words) -> str:
    """The title of a chapter; its word where it has none."""
    message = f"path-chapter-{stage}"
    return words.say(message) if words.catalogue.knows(message) else stage


def _row(lesson: Lesson, widest: int, words: Words) -> str:
    two = f" ({words.say('path-for-two')})" if lesson.kind == "duet" else ""
    return f"  {lesson.name:<{widest}}   {lesson.title[words.language]}{two}"


def lesson_text(lesson: Lesson, lessons: Sequence[Lesson], language: str = "en") -> str:
    """One lesson: goal, how, notation, tempo ladder, pass rule, why.

    Args:
        lesson: which.
        lessons: all there are: those that it needs are named from them.
        language: ``en``, ``ko`` or ``ja``.
    """
    words = Words(language)
    tempo_bpm = lesson.song.tempo_map.tempos[0].tempo_bpm
    ladder = ", ".join(f"{round(tempo_bpm * step / 100)}" for step in lesson.steps)
    blocks = [
        lesson.title[language] + "\n" + wrapped(lesson.goal[language]),
        words.say("path-how") + "\n" + wrapped(lesson.how[language]),
        words.say("path-notes") + "\n" + lesson.notation,
        f"{words.say('path-ladder')}: {ladder} {words.say('path-bpm')}",
        "\n".join([words.say("path-rule"), *_rule(lesson, words)]),
        words.say("path-why") + "\n" + wrapped(lesson.why[language]),
    ]
    needed = [each.title[language] for each in lessons if each.name in lesson.needs]
    if needed:
        blocks.append(f"{words.say('path-before')}: {', '.join(needed)}")
    return "\n\n".join(blocks)


def _rule(lesson: Lesson, words: Words) -> Iterator[str]:
    rule = lesson.pass_rule
    tempo_bpm = ceil(lesson.song.tempo_map.tempos[0].tempo_bpm * rule.tempo_percent / 100)
    said = [
        words.say("path-rule-bars", bars=rule.bars, tempo=tempo_bpm),
        words.say("path-rule-matched", percent=round(100 * rule.least_matched)),
        words.say("path-rule-row", bars=rule.bars_in_a_row),
        words.say("path-rule-sd", ms=round(rule.most_sd_ms)),
        words.say("lesson-rule-mean", ms=round(rule.most_mean_ms)),
    ]
    if rule.least_together is not None:
        said.append(words.say("path-rule-together", percent=round(100 * rule.least_together)))
    return (wrapped(each, "- ") for each in said)


def verdict_text(lesson: Lesson, player: str, verdict: Verdict, language: str = "en") -> str:
    """Whether a player passed, and each thing that the rule asks for: what is missing first."""
    words = Words(language)
    message = "lesson-passed" if verdict.passed else "lesson-not-yet"
    said = words.say(message, lesson=lesson.title[language])
    reasons = sorted(verdict.reasons, key=lambda reason: reason.is_met)
    lines = [
        wrapped(words.say(each.message, **each.arguments), "+ " if each.is_met else "- ")
        for each in reasons
    ]
    return "\n".join([f"{player}   {said}", *lines])
