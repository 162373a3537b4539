"""What songs, levels and lessons are called, in a language."""

from __future__ import annotations

from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.locale.catalogue import catalogue
from hapju.songs.built_in import built_in_song, built_in_songs

LESSON_SONG = "lesson-"
"""The song of a lesson goes by this and the lesson's name."""


def title_of(song: str, level: str | None, language: str) -> str:
    """A song's title with its level; of a lesson's song that of the lesson.

    A song that isn't Hapju's own is called by its name, free play by a word for it.
    """
    lesson = song.removeprefix(LESSON_SONG)
    if lesson != song and lesson in lesson_names():
        return load_lesson(lesson).title[language]
    if not song:
        return catalogue(language).say("history-free-play")
    title = song_title(song, language)
    if level is None:
        return title
    return catalogue(language).say(
        "history-song-at-level", song=title, level=level_title(level, language)
    )


def song_title(song: str, language: str) -> str:
    """The title of one of Hapju's songs; any other's name."""
    return built_in_song(song).card.title(language) if song in built_in_songs() else song


def level_title(level: str, language: str) -> str:
    """What a level is called."""
    words, message = catalogue(language), f"studio-level-{level}"
    return words.say(message) if words.knows(message) else level.capitalize()


def lesson_title(lesson: str, language: str) -> str:
    """What a lesson is called; one that isn't there any more by its name."""
    return load_lesson(lesson).title[language] if lesson in lesson_names() else lesson
