"""The songs that come with Hapju: the ``.groove`` files of this folder."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from hapju.songs.notation import parse_groove
from hapju.songs.song import Song

ENDING = ".groove"


@cache
def built_in_songs() -> tuple[str, ...]:
    """The names of the built-in songs, in alphabetical order."""
    found = (Path(entry.name) for entry in files("hapju.songs.built_in").iterdir())
    return tuple(sorted(path.stem for path in found if path.suffix == ENDING))


@cache
def built_in_song(name: str) -> Song:
    """The built-in song of this exact name."""
    file = files("hapju.songs.built_in").joinpath(name + ENDING)
    return parse_groove(file.read_text("utf-8"), name + ENDING, name)
