"""A lesson's file: TOML with a schema. What doesn't keep to it is refused in one sentence."""

from __future__ import annotations

import re
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from hapju.errors import BadInput

Text = Annotated[str, Meta(min_length=1, max_length=2000)]
Percent = Annotated[int, Meta(ge=50, le=120)]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]
Milliseconds = Annotated[float, Meta(gt=0.0, le=100.0)]
Bars = Annotated[int, Meta(ge=1, le=1000)]
Word = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]{0,59}$")]

_Shape = TypeVar("_Shape", bound="_File")


class _File(Struct, forbid_unknown_fields=True, kw_only=True):
    pass


class TextsFile(_File):
    """A text in the languages that its writer speaks; at least one."""

    en: Text | None = None
    ko: Text | None = None
    ja: Text | None = None


class PassFile(_File):
    """The table ``[pass]``: see :class:`hapju.coach.lessons.lesson.PassRule`."""

    tempo_percent: Percent
    bars: Bars
    least_matched: Share
    most_extra: Share
    most_sd_ms: Milliseconds
    most_mean_ms: Milliseconds
    bars_in_a_row: Bars
    least_together: Share | None = None
    most_pair_sd_ms: Milliseconds | None = None


class LoopFile(_File):
    """The table ``[loop]``: see :class:`hapju.coach.lessons.lesson.Loop`."""

    first_bar: Bars = 1
    last_bar: Annotated[int, Meta(ge=0, le=9999)] = 0
    rounds: Annotated[int, Meta(ge=1, le=32)] = 1
    count_in_bars: Annotated[int, Meta(ge=0, le=4)] = 1
    has_click: bool = True
    quiet_bars: Literal[0, 1, 2, 4] = 0
    has_backing: bool = True


class SongFile(_File):
    """The table ``[song]``: a built-in song in place of the lesson's own groove."""

    name: Word
    level: Word


class LessonFile(_File):
    """A whole file."""

    title: TextsFile
    goal: TextsFile
    why: TextsFile
    how: TextsFile
    ladder: Annotated[list[Percent], Meta(min_length=1, max_length=12)]
    pass_rule: PassFile = msgspec.field(name="pass")
    kind: Literal["lesson", "duet"] = "lesson"
    picture: str = ""
    needs: list[Word] = []
    song: SongFile | None = None
    loop: LoopFile = msgspec.field(default_factory=LoopFile)
    parts: dict[Annotated[str, Meta(pattern="^[ab]$")], TextsFile] = {}


class StageFile(_File):
    """A chapter of the path."""

    name: Word
    lessons: Annotated[list[Word], Meta(min_length=1)]


class PathFile(_File):
    """The order of the lessons, by chapters."""

    stage: Annotated[list[StageFile], Meta(min_length=1)]


def parse_lesson(text: str, where: str) -> LessonFile:
    """A lesson's file from its text; ``where`` names it.

    Raises:
        BadInput: for what is no TOML, or doesn't keep to the schema.
    """
    return _parsed(text, where, LessonFile)


def parse_path(text: str, where: str) -> PathFile:
    """The order of the lessons from its text.

    Raises:
        BadInput: as :func:`parse_lesson`.
    """
    return _parsed(text, where, PathFile)


def _parsed(text: str, where: str, shape: type[_Shape]) -> _Shape:
    try:
        return msgspec.toml.decode(text, type=shape)
    except msgspec.ValidationError as problem:
        what, _, at = str(problem).partition(" - at ")
        place = at.strip("`").removeprefix("$").lstrip(".") if at else ""
        raise BadInput(
            f"{where}, {place}" if place else where,
            _lower(what),
            "docs/lessons.md lists what a lesson's file holds",
        ) from None
    except (msgspec.DecodeError, RecursionError) as problem:
        found = re.search(r"at line (\d+), column (\d+)", str(problem))
        place = f"line {found[1]}, column {found[2]}" if found else "its end"
        raise BadInput(
            f"{where}, {place}", "this is no TOML", "write lines such as ladder = [60, 80, 100]"
        ) from None


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
