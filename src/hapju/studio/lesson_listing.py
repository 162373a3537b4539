"""The path and its lessons in a language, with what a player has passed of them."""

from __future__ import annotations

from collections.abc import Iterator

from hapju.coach.lessons.lesson import Lesson
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.locale.catalogue import Catalogue, catalogue
from hapju.show.line_breaks import unbroken
from hapju.songs.rounds import Played, played_song
from hapju.studio.lesson_progress import Progress
from hapju.studio.lesson_shapes import (
    ChapterListed,
    LessonLink,
    LessonListed,
    LessonShown,
    PathListed,
    StepShown,
)
from hapju.studio.prepared_songs import LESSON_SONG
from hapju.studio.protocol import Choices
from hapju.studio.sheet import sheet_of


def path_listed(progress: Progress, language: str) -> PathListed:
    """The whole path.

    Raises:
        BadInput: for a language that Hapju doesn't speak.
    """
    says = catalogue(language)
    lessons = [load_lesson(name) for name in lesson_names()]
    chapters = list(dict.fromkeys(lesson.stage for lesson in lessons))
    following = next((each for each in lessons if each.name not in progress.passed), None)
    return PathListed(
        chapters=[
            ChapterListed(
                stage,
                _said(says, f"path-chapter-{stage}"),
                _said(says, f"path-chapter-{stage}-text"),
                [_listed(each, progress, language) for each in lessons if each.stage == stage],
            )
            for stage in chapters
        ],
        lessons=len(lessons),
        passed=sum(lesson.name in progress.passed for lesson in lessons),
        next=None if following is None else link_to(following, language),
        player=progress.name,
    )


def lesson_shown(lesson: Lesson, progress: Progress, language: str) -> LessonShown:
    """A lesson's page.

    Raises:
        BadInput: for a language that Hapju doesn't speak.
    """
    says = catalogue(language)
    names = lesson_names()
    place = names.index(lesson.name)
    passed = progress.steps_passed(lesson)
    percent = progress.suggested(lesson)
    return LessonShown(
        name=lesson.name,
        kind=lesson.kind,
        number=lesson.number,
        lessons=len(names),
        chapter=_said(says, f"path-chapter-{lesson.stage}"),
        title=lesson.title[language],
        goal=lesson.goal[language],
        why=lesson.why[language],
        how=lesson.how[language],
        picture=_picture(lesson, language),
        sheet=sheet_of(_once(lesson), number=0),
        parts={part: texts[language] for part, texts in lesson.parts.items()},
        steps=[
            StepShown(step, tempo_bpm_of(lesson, step), number < passed)
            for number, step in enumerate(lesson.steps)
        ],
        percent=percent,
        rule=[unbroken(sentence) for sentence in _rule(lesson, says)],
        choices=choices_of(lesson, percent),
        is_passed=lesson.name in progress.passed,
        before=link_to(load_lesson(names[place - 1]), language) if place else None,
        after=link_after(lesson, language),
    )


def choices_of(lesson: Lesson, percent: int) -> Choices:
    """What a room chooses to play a lesson at a tempo, in percent of its song's."""
    loop = lesson.loop
    return Choices(
        song=f"{LESSON_SONG}{lesson.name}",
        level=lesson.level,
        tempo_percent=percent,
        first_bar=loop.first_bar,
        last_bar=loop.last_bar,
        rounds=loop.rounds,
        count_in_bars=loop.count_in_bars,
        has_click=loop.has_click,
        quiet_bars=loop.quiet_bars,  # type: ignore[arg-type]  # one of those there are, by its schema
        has_backing=loop.has_backing,
        lesson=lesson.name,
    )


def tempo_bpm_of(lesson: Lesson, percent: int) -> float:
    """The tempo of a step, where the lesson's song begins."""
    return lesson.song.tempo_map.tempos[0].tempo_bpm * percent / 100


def link_to(lesson: Lesson, language: str) -> LessonLink:
    """Where to find a lesson, and what it is called."""
    return LessonLink(lesson.name, lesson.title[language])


def link_after(lesson: Lesson, language: str) -> LessonLink | None:
    """The next lesson on the path."""
    names = lesson_names()
    place = names.index(lesson.name) + 1
    return link_to(load_lesson(names[place]), language) if place < len(names) else None


def _listed(lesson: Lesson, progress: Progress, language: str) -> LessonListed:
    return LessonListed(
        name=lesson.name,
        kind=lesson.kind,
        number=lesson.number,
        title=lesson.title[language],
        goal=lesson.goal[language],
        steps=len(lesson.steps),
        steps_passed=progress.steps_passed(lesson),
        is_passed=lesson.name in progress.passed,
    )


def _once(lesson: Lesson) -> Played:
    """The lesson's bars once, without a count-in, at its song's own tempo."""
    loop = lesson.loop
    song = played_song(lesson.song, lesson.level, loop.first_bar, loop.last_bar)
    return Played(song, loop.first_bar)


def _rule(lesson: Lesson, says: Catalogue) -> Iterator[str]:
    rule = lesson.pass_rule
    yield says.say(
        "path-rule-bars", bars=rule.bars, tempo=round(tempo_bpm_of(lesson, rule.tempo_percent))
    )
    yield says.say("path-rule-matched", percent=round(100 * rule.least_matched))
    yield says.say("path-rule-row", bars=rule.bars_in_a_row)
    yield says.say("path-rule-sd", ms=round(rule.most_sd_ms))
    if rule.least_together is not None:
        yield says.say("path-rule-together", percent=round(100 * rule.least_together))


def _picture(lesson: Lesson, language: str) -> str | None:
    address = f"/api/lessons/{lesson.name}/picture.svg?lang={language}"
    return address if lesson.picture else None


def _said(says: Catalogue, message: str) -> str:
    return says.say(message) if says.knows(message) else ""
