"""What a player could practise: the path's lessons, and the songs that they have lately played."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.coach.material import Material
from hapju.coach.next_step import Step, next_step
from hapju.coach.spacing import Practised
from hapju.history.recalled_take import RecalledTake
from hapju.songs.built_in import built_in_song, built_in_songs

LATELY = timedelta(days=42)
"""A song that wasn't played for longer than this isn't in the plan: there are newer ones."""
MOST_SONGS = 4


def materials_of(
    takes: Sequence[RecalledTake], key: str, passed: Mapping[str, date], today: date
) -> list[Material]:
    """All that the plan of a player may be made of.

    Args:
        takes: the player's, oldest first.
        key: the player's.
        passed: lesson → the day on which it was first passed.
        today: takes of later days don't count.
    """
    until = [take for take in takes if take.day <= today]
    return [*_lessons(until, key, passed), *_songs(until, key, today)]


def _lessons(
    takes: Sequence[RecalledTake], key: str, passed: Mapping[str, date]
) -> Iterator[Material]:
    for place, name in enumerate(lesson_names()):
        lesson = load_lesson(name)
        played = [take for take in takes if take.lesson == name]
        step = _step_after(played, key, (), lesson.steps)
        percent = lesson.first_tempo_percent if step is None else step.tempo_percent
        yield Material(
            name,
            lesson.kind,
            place,
            lesson.needs,
            passed.get(name),
            (*_practised(played, key), *_passed_on(passed.get(name))),
            None,
            percent,
        )


def _songs(takes: Sequence[RecalledTake], key: str, today: date) -> Iterator[Material]:
    by_song: dict[str, list[RecalledTake]] = {}
    for take in takes:
        if take.song and not take.lesson and take.song in built_in_songs():
            by_song.setdefault(take.song, []).append(take)
    lately = {song: of for song, of in by_song.items() if of[-1].day > today - LATELY}
    newest = sorted(lately, key=lambda song: (-lately[song][-1].begun_s, song))
    for song in newest[:MOST_SONGS]:
        played = lately[song]
        levels = built_in_song(song).levels
        step = _step_after(played, key, levels)
        last = played[-1].player(key)
        is_held_back = step is None or step.way != "up"
        yield Material(
            song,
            "song",
            built_in_songs().index(song),
            passed=_ready_since(played, key),
            practised=_practised(played, key),
            level=played[-1].level if step is None else step.level,
            tempo_percent=100 if step is None else step.tempo_percent,
            bars=last.hard_bars if last is not None and is_held_back else None,
        )


def _step_after(
    takes: Iterable[RecalledTake], key: str, levels: Sequence[str], rungs: Sequence[int] = ()
) -> Step | None:
    standings = [each for take in takes if (each := take.standing(key)) is not None]
    return next_step(standings, levels, rungs) if rungs else next_step(standings, levels)


def _practised(takes: Iterable[RecalledTake], key: str) -> tuple[Practised, ...]:
    """The days, and whether it went well: in a take that says something, and wasn't too hard."""
    return tuple(
        Practised(take.day, each.says_something and not each.is_too_hard)
        for take in takes
        if (each := take.standing(key)) is not None
    )


def _passed_on(day: date | None) -> tuple[Practised, ...]:
    """Passing is a day that went well, even where its take was deleted."""
    return () if day is None else (Practised(day, went_well=True),)


def _ready_since(takes: Iterable[RecalledTake], key: str) -> date | None:
    """The first day on which a song was ready at its tempo, at the level of the last take."""
    played = list(takes)
    level = played[-1].level
    return next(
        (
            take.day
            for take in played
            if (each := take.standing(key)) is not None
            and take.level == level
            and each.is_ready
            and each.tempo_percent >= 100
        ),
        None,
    )
