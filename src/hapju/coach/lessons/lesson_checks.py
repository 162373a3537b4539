"""From a lesson's file to a lesson: what must agree agrees, and four limbs can play it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from hapju.coach.lessons.lesson import Lesson, Loop, PassRule, Texts, played_lesson
from hapju.coach.lessons.lesson_file import LessonFile, TextsFile
from hapju.coach.lessons.pictures import PICTURES
from hapju.errors import BadInput
from hapju.locale.catalogue import LANGUAGES
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.notation import parse_groove
from hapju.songs.notation_printer import print_groove
from hapju.songs.playable import LEARNER_RECOVERS_S, problems_of
from hapju.songs.song import Song

PARTS = ("a", "b")


def lesson_of(
    name: str, stage: str, number: int, file: LessonFile, groove: str | None, earlier: Sequence[str]
) -> Lesson:
    """The lesson that a file describes.

    Args:
        name: its word.
        stage: the chapter that it stands in.
        number: its place among its kind, counted from 1.
        file: its file, read.
        groove: the text of its own groove; None where the file names a built-in song.
        earlier: the lessons that come before it, which it may need.

    Raises:
        BadInput: for texts that are missing, for a ladder, loop or pass rule that don't go
            together, and for notes that two hands and two feet can't play.
    """
    where = f"{name}.toml"
    title = _texts(file.title, f"{where}, title")
    song, level = _song_of(name, file, groove)
    card = replace(song.card, titles=title)
    lesson = Lesson(
        name=name,
        kind=file.kind,
        stage=stage,
        number=number,
        title=title,
        goal=_texts(file.goal, f"{where}, goal"),
        why=_texts(file.why, f"{where}, why"),
        how=_texts(file.how, f"{where}, how"),
        song=replace(song, name=f"lesson-{name}", card=card),
        level=level,
        notation=_notation(song, level, groove),
        built_in="" if file.song is None else file.song.name,
        parts={part: _texts(texts, f"{where}, parts.{part}") for part, texts in file.parts.items()},
        steps=tuple(file.ladder),
        pass_rule=PassRule(
            **{each.name: getattr(file.pass_rule, each.name) for each in fields(PassRule)}
        ),
        loop=Loop(**{each.name: getattr(file.loop, each.name) for each in fields(Loop)}),
        picture=file.picture,
        needs=tuple(file.needs),
    )
    _check_words(lesson, where, earlier)
    _check_ladder(lesson, where)
    _check_duet(lesson, where)
    _check_playable(lesson, where)
    return lesson


def _texts(file: TextsFile, where: str) -> Texts:
    """The text in every language: where one is missing, in the first that is there."""
    known: Mapping[str, str | None] = {each: getattr(file, each) for each in LANGUAGES}
    any_text = next(filter(None, known.values()), None)
    if any_text is None:
        raise BadInput(where, "it says nothing", "give it en, ko or ja")
    return {language: text or any_text for language, text in known.items()}


def _song_of(name: str, file: LessonFile, groove: str | None) -> tuple[Song, str]:
    if file.song is None:
        song = parse_groove(groove or "", f"{name}.groove", name)
        if len(song.levels) != 1:
            raise BadInput(
                f"{name}.groove",
                f"it has {len(song.levels)} levels",
                "the groove of a lesson has one level",
            )
        return song, song.levels[0]
    if file.song.name not in built_in_songs():
        raise BadInput(
            f"{name}.toml, song.name",
            f"there is no built-in song {file.song.name!r}",
            f"the built-in songs are {', '.join(built_in_songs())}",
        )
    song = built_in_song(file.song.name)
    song.chart(file.song.level)  # says which levels there are
    return song, file.song.level


def _notation(song: Song, level: str, groove: str | None) -> str:
    """The bars as they were written, without the head; of a built-in song the level's alone."""
    if groove is None:
        groove = print_groove(replace(song, charts={level: song.charts[level]}, backing={}))
    lines = groove.replace("\r", "").split("\n")
    first = next(row for row, line in enumerate(lines) if re.match(r"\s*(bar|level)\b", line))
    return "\n".join(lines[first:]).strip()


def _check_words(lesson: Lesson, where: str, earlier: Sequence[str]) -> None:
    if lesson.picture and lesson.picture not in PICTURES:
        raise BadInput(
            f"{where}, picture",
            f"there is no picture {lesson.picture!r}",
            f"the pictures are {', '.join(PICTURES)}",
        )
    for need in lesson.needs:
        if need not in earlier:
            raise BadInput(
                f"{where}, needs",
                f"no lesson {need!r} comes before it",
                "name lessons that stand earlier in the path",
            )


def _check_ladder(lesson: Lesson, where: str) -> None:
    steps, rule = lesson.steps, lesson.pass_rule
    if list(steps) != sorted(set(steps)):
        raise BadInput(f"{where}, ladder", "it doesn't rise", "write steps such as [60, 80, 100]")
    if rule.tempo_percent not in steps:
        raise BadInput(
            f"{where}, pass.tempo_percent",
            f"{rule.tempo_percent} is no step of the ladder",
            f"the ladder has {', '.join(map(str, steps))}",
        )
    song = played_lesson(lesson, rule.tempo_percent)
    bars = int(song.tempo_map.bars_at((song.length_beats or 0.0) - 1e-4)[0])
    if max(rule.bars, rule.bars_in_a_row) > bars:
        raise BadInput(
            f"{where}, pass",
            f"it asks for {max(rule.bars, rule.bars_in_a_row)} bars where {bars} are played",
            "give loop.rounds more rounds, or ask for fewer bars",
        )


def _check_duet(lesson: Lesson, where: str) -> None:
    rule = lesson.pass_rule
    pair = rule.least_together, rule.most_pair_sd_ms
    if lesson.kind == "lesson":
        if pair != (None, None) or lesson.parts:
            raise BadInput(
                where, "it has what only a duet has", "leave out what is of two, or write kind"
            )
        return
    if None in pair:
        raise BadInput(
            f"{where}, pass",
            "a duet needs least_together and most_pair_sd_ms",
            "say how close the two are to be",
        )
    in_song = tuple(lesson.song.charts[lesson.level])
    if tuple(lesson.parts) != (in_song if in_song == PARTS else ()):
        raise BadInput(
            f"{where}, parts",
            f"the song's parts are {', '.join(in_song)}",
            "name parts.a and parts.b where the song has parts a and b, else no parts",
        )


def _check_playable(lesson: Lesson, where: str) -> None:
    """At the top of the ladder: who can play that can play all of it."""
    song = played_lesson(lesson, max(lesson.steps))
    for chart in song.charts[lesson.level].values():
        for problem in problems_of(chart, song.tempo_map, LEARNER_RECOVERS_S):
            bar = int(song.tempo_map.bars_at(problem.beat)[0])
            raise BadInput(
                f"{where}, bar {bar} at {max(lesson.steps)} %",
                problem.sentence,
                "write what two hands and two feet can play, or end the ladder lower",
            )
