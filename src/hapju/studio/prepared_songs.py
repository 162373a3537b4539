"""The songs that rooms may choose, prepared once for all rooms that choose alike."""

from __future__ import annotations

from functools import lru_cache

from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.errors import BadInput
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.rounds import Played, played_song
from hapju.songs.song import Song
from hapju.studio.engine.state import PreparedSong
from hapju.studio.protocol import Choices
from hapju.studio.sheet import sheet_of
from hapju.timing.nearest_note import notes_by_family

LONGEST_TAKE_S = 3600.0
LESSON_SONG = "lesson-"
"""The song of a lesson goes by this and the lesson's name."""


def prepare(choices: Choices) -> PreparedSong:
    """What is played when a room has made these choices.

    Raises:
        BadInput: for a song, a level or bars that there aren't, for a lesson with another song than
            its own, and for a take of over an hour.
    """
    if choices.lesson and choices.song != f"{LESSON_SONG}{choices.lesson}":
        raise BadInput(
            f"lesson {choices.lesson!r}",
            f"its song isn't {choices.song!r}",
            f"choose {LESSON_SONG}{choices.lesson}, or no lesson",
        )
    return _prepare(
        choices.song,
        choices.level,
        choices.first_bar,
        choices.last_bar,
        choices.rounds,
        choices.tempo_percent,
        choices.count_in_bars,
        choices.step_percent,
        choices.quiet_bars,
    )


@lru_cache(maxsize=128)
def _prepare(
    name: str,
    level: str,
    first_bar: int,
    last_bar: int,
    rounds: int,
    tempo_percent: int,
    count_in_bars: int,
    step_percent: int,
    quiet_bars: int,
) -> PreparedSong:
    song = played_song(
        _song(name),
        level,
        first_bar,
        last_bar,
        rounds,
        tempo_percent,
        count_in_bars,
        step_percent,
    )
    played = Played(song, first_bar, rounds, count_in_bars)
    sheet = sheet_of(played, number=0, quiet_bars=quiet_bars)
    if sheet.length_s > LONGEST_TAKE_S:
        raise BadInput(
            f"song {name!r}",
            f"it would take {sheet.length_s / 60:.0f} minutes",
            f"a take lasts up to {LONGEST_TAKE_S / 60:.0f}",
        )
    notes = {
        part: notes_by_family(song.tempo_map.seconds_at(chart.beat), chart.piece)
        for part, chart in song.charts.get(level, {}).items()
    }
    return PreparedSong(played, sheet, notes)


def _song(name: str) -> Song:
    """A built-in song, or that of a lesson; a name from a page is never a path."""
    lesson = name.removeprefix(LESSON_SONG)
    if lesson != name and lesson in lesson_names():
        return load_lesson(lesson).song
    if name not in built_in_songs():
        raise BadInput(
            f"song {name!r}",
            "there is no built-in song of this name",
            f"the songs are {', '.join(built_in_songs())}",
        )
    return built_in_song(name)
