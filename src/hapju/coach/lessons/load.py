"""Loading lessons: the built-in path, and a folder of the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from hapju.coach.lessons.lesson import Lesson
from hapju.coach.lessons.lesson_checks import lesson_of
from hapju.coach.lessons.lesson_file import LessonFile, parse_lesson, parse_path
from hapju.errors import BadInput, did_you_mean

PATH = "path.toml"
OWN_STAGE = "own"
LARGEST_FILE = 2_000_000
"""Bytes: a lesson takes a thousandth of it."""


def lesson_names(own: Path | None = None) -> tuple[str, ...]:
    """The names of all lessons and duet studies in the order of the path.

    Args:
        own: a folder of the user's own lessons, which come last.

    Raises:
        BadInput: for what is wrong with the user's own.
    """
    return tuple(_all(own))


def load_lesson(name: str, own: Path | None = None) -> Lesson:
    """A lesson by its name.

    Raises:
        BadInput: for an unknown name, and for what is wrong with the user's own lessons.
    """
    lessons = _all(own)
    if name not in lessons:
        hint = did_you_mean(name.casefold(), lessons, most=2, cutoff=0.5)
        raise BadInput(
            f"lesson {name[:80]!r}",
            "there is no lesson of this name",
            f"{hint}hapju lessons lists them",
        )
    return lessons[name]


def _all(own: Path | None) -> Mapping[str, Lesson]:
    built_in = _built_in()
    return built_in if own is None else {**built_in, **_own_lessons(own, built_in)}


@cache
def _built_in() -> Mapping[str, Lesson]:
    folder = files("hapju.coach.lessons") / "data"
    path = parse_path((folder / PATH).read_text("utf-8"), PATH)
    stages = {name: stage.name for stage in path.stage for name in stage.lessons}
    return _in_order(folder, stages, {})


def _own_lessons(folder: Path, before: Mapping[str, Lesson]) -> Mapping[str, Lesson]:
    """The lessons of a folder; its path.toml gives their order, else their names do."""
    if not folder.is_dir():
        raise BadInput(str(folder), "there is no such folder", "name the folder of your lessons")
    names = sorted(file.stem for file in folder.glob("*.toml") if file.name != PATH)
    stages = dict.fromkeys(names, OWN_STAGE)
    if (folder / PATH).is_file():
        path = parse_path(_read(folder / PATH), PATH)
        stages = {name: stage.name for stage in path.stage for name in stage.lessons}
    for name in stages:
        if name in before:
            raise BadInput(
                f"{folder / name}.toml",
                "a lesson of this name comes with Hapju",
                "give yours another name",
            )
    return _in_order(folder, stages, before)


def _in_order(
    folder: Traversable, stages: Mapping[str, str], before: Mapping[str, Lesson]
) -> Mapping[str, Lesson]:
    lessons = dict(before)
    for name, stage in stages.items():
        file = parse_lesson(_read(folder / f"{name}.toml"), f"{name}.toml")
        number = 1 + sum(lesson.kind == file.kind for lesson in lessons.values())
        lessons[name] = lesson_of(
            name, stage, number, file, _groove(folder, name, file), tuple(lessons)
        )
    return {name: lesson for name, lesson in lessons.items() if name not in before}


def _groove(folder: Traversable, name: str, file: LessonFile) -> str | None:
    """The text of the lesson's own groove; None where it plays a built-in song."""
    return None if file.song is not None else _read(folder / f"{name}.groove")


def _read(file: Traversable) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
    except OSError as problem:
        raise BadInput(
            str(file.name),
            f"it can't be read ({problem.strerror})",
            "a lesson is a NAME.toml and, unless it plays a built-in song, a NAME.groove beside it",
        ) from None
    if len(data) > LARGEST_FILE:
        raise BadInput(file.name, "it is over 2 MB", "a lesson takes some thousand letters")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadInput(
            f"{file.name}, byte {problem.start}", "this is not UTF-8 text", "save it as UTF-8"
        ) from None
