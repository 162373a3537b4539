"""What is done with kept takes, for the workshop's process: each job opens the archive by its URL.

A take changes only where a player of it is joined or deleted, so analyses and files that were made
lately are kept at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

import msgspec
from msgspec.structs import replace

from hapju.analysis import Analysis
from hapju.archive.class_takes import read_kept_takes
from hapju.archive.kept_take import KeptTake
from hapju.archive.takes import DEMO, is_kept, keep_take, take_named, takes_of_room, who_plays
from hapju.errors import BadInput
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.demo_take import demo_take
from hapju.studio.dropped_files import DropOptions, DroppedFile, take_of_files
from hapju.studio.keep_played import keep_played
from hapju.studio.kept_hearts import courses_of_take
from hapju.studio.lesson_progress import Progress, progress_of
from hapju.studio.lesson_verdict import judged, verdict_said
from hapju.studio.review import review_of
from hapju.studio.review_shapes import EarlierTake, Review
from hapju.studio.step_offered import step_offered
from hapju.studio.take_downloads import MadeFile, downloads_of, made_file
from hapju.take_hearts import with_hearts


@dataclass(frozen=True, slots=True)
class Kept:
    """Where things are kept: the archive's URL, and the folder of open rooms."""

    url: str
    rooms: Path


def keep_journal(kept: Kept, path: Path) -> None:
    """Put a finished take's journal into the archive; once, however often it is asked for.

    Raises:
        BadInput: for a file that is no journal.
    """
    for take in read_kept_takes(path):
        keep_played(archive_of(kept.url), take)


def progress_in(kept: Kept, player_key: str) -> Progress:
    """How far the player of a key has come on the path; nothing where nobody has the key."""
    with archive_of(kept.url).reading() as session:
        return progress_of(session, player_key)


def keep_dropped(
    kept: Kept,
    name: str,
    files: Sequence[DroppedFile],
    options: DropOptions,
    heard_share: Callable[[float], None] = lambda _: None,
) -> None:
    """Put files that were dropped on a page into the archive, as a take of this name.

    ``heard_share`` is told now and then how much of the sound in them has been heard, 0 to 1.

    Raises:
        BadInput: for what can't be read or analysed.
    """
    take, analysis = take_of_files(name, files, options, heard_share)
    with archive_of(kept.url).writing() as session:
        keep_take(session, take, analysis)


def review_json(kept: Kept, name: str, language: str) -> bytes | None:
    """The review of a take as JSON; None if there is no such take."""
    if not is_there(kept, name):
        return None
    take, _ = analysed_take(kept.url, name)
    review = _review(kept.url, name, language, _who_plays(kept.url, name))
    review = replace(
        review,
        earlier=_earlier(kept, take),
        step=step_offered(archive_of(kept.url), name, review.choices, language),
        room=take.room if take.room and _is_open(kept, take.room) else None,
    )
    return msgspec.json.encode(review)


def file_of_take(kept: Kept, name: str, file: str, language: str) -> MadeFile | None:
    """A file to download; None if there is no such take, or not so many players.

    Raises:
        BadInput: for letters that no font of this machine has, in a PDF.
    """
    if not is_there(kept, name):
        return None
    take, analysis = analysed_take(kept.url, name)
    with archive_of(kept.url).reading() as session:
        courses = courses_of_take(session, take)
    if courses:  # which come and go, while takes stay as they are
        return made_file(take, with_hearts(analysis, courses), file, language)
    return _file(kept.url, name, file, language, _who_plays(kept.url, name))


def is_there(kept: Kept, name: str) -> bool:
    """Whether there is such a take; the demo is made when it is first asked for."""
    archive = archive_of(kept.url)
    with archive.reading() as session:
        if is_kept(session, name):
            return True
    if name == DEMO:
        with archive.writing() as session:
            keep_take(session, demo_take())
    return name == DEMO


def _earlier(kept: Kept, take: KeptTake) -> list[EarlierTake]:
    """The takes of the same song in the same room before this one, oldest first."""
    if take.room is None or take.played is None:
        return []
    with archive_of(kept.url).reading() as session:
        listed = takes_of_room(session, take.room, take.played.song.name)
    return [
        EarlierTake(each.name, each.when, each.sd_asynchrony_ms, each.flams)
        for each in takewhile(lambda each: each.name != take.name, listed)
    ]


def _is_open(kept: Kept, room: str) -> bool:
    return (kept.rooms / f"{room}.json").is_file()


def analysed_take(url: str, name: str) -> tuple[KeptTake, Analysis]:
    """A take that is there, and its analysis, made once.

    Raises:
        BadInput: for one that has just been deleted.
    """
    return _analysed(url, name, _who_plays(url, name))


_Who = tuple[int | None, ...]
"""Whoever plays in a take: what is at hand of one is made anew when these are others."""


def _who_plays(url: str, name: str) -> _Who:
    with archive_of(url).reading() as session:
        return who_plays(session, name)


@lru_cache(maxsize=16)
def _analysed(url: str, name: str, _: _Who) -> tuple[KeptTake, Analysis]:
    with archive_of(url).reading() as session:
        take = take_named(session, name)
    if take is None:
        raise BadInput(f"take {name!r}", "it has just been deleted", "review another")
    return take, take.analyse()


@lru_cache(maxsize=16)
def _review(url: str, name: str, language: str, _: _Who) -> Review:
    take, analysis = analysed_take(url, name)
    review = review_of(take, analysis, downloads_of(take, language), language)
    found = judged(take, analysis)
    return review if found is None else replace(review, lesson=verdict_said(take, found, language))


@lru_cache(maxsize=16)
def _file(url: str, name: str, file: str, language: str, _: _Who) -> MadeFile | None:
    take, analysis = analysed_take(url, name)
    return made_file(take, analysis, file, language)
