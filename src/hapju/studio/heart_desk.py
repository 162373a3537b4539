"""What is done with heart rates beside kept takes, for the workshop's process."""

from __future__ import annotations

from secrets import compare_digest

import msgspec
import numpy as np

from hapju.analysis import Analysis
from hapju.archive.hearts import KeptHeartRate, delete_heart_rate, keep_heart_rate
from hapju.archive.kept_take import KeptTake
from hapju.archive.takes import take_named
from hapju.hear.heart.heart_rate import HeartRate
from hapju.hear.heart.read import heart_rate_of
from hapju.heart.hardest_bar import hardest_bar
from hapju.heart.sections import Section, sections_of
from hapju.songs.rounds import Played
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.archivist import Kept, analysed_take, is_there
from hapju.studio.heart_shapes import (
    HardestPlace,
    HeartForgotten,
    HeartPlace,
    HeartPlayer,
    HeartsBeside,
    HeartSent,
    KeptHeart,
    WatchRead,
)
from hapju.studio.kept_hearts import courses_of_take


def watch_read(data: bytes, name: str) -> bytes:
    """The heart rate in the bytes of a watch's file, as JSON; nothing is kept.

    Raises:
        BadInput: for what can't be read, or holds no heart rate.
    """
    heart = heart_rate_of(data, name)
    return msgspec.json.encode(
        WatchRead(
            heart.source,
            heart.is_dated,
            heart.left_out,
            heart.time_s.tolist(),
            heart.bpm.tolist(),
        )
    )


def hearts_beside(kept: Kept, name: str) -> bytes | None:
    """Where a take has its sections and hardest bars, and the hearts kept with it, as JSON.

    None if there is no such take.

    Raises:
        BadInput: for heart rates that are damaged.
    """
    if not is_there(kept, name):
        return None
    take, analysis = analysed_take(kept.url, name)
    with archive_of(kept.url).reading() as session:
        courses = courses_of_take(session, take)
    times = [p.strokes.time_s[[0, -1]] for p in take.players if len(p.strokes)]
    played = take.played or Played(analysis.song)
    beside = HeartsBeside(
        take=name,
        take_start_s=take.begun_s,
        start_s=min((float(ends[0]) for ends in times), default=0.0),
        end_s=max((float(ends[1]) for ends in times), default=0.0),
        sections=[
            _place(each, played) for each in sections_of(analysis.song.tempo_map, *analysis.bars)
        ],
        players=_players(take, analysis, played),
        kept=[
            KeptHeart(key, course.source, course.time_s.tolist(), course.bpm.tolist())
            for key, course in courses.items()
        ],
    )
    return msgspec.json.encode(beside)


def keep_heart(kept: Kept, name: str, sent: HeartSent) -> bool:
    """Keep a heart rate with a take, in the place of one that is there.

    False where the key isn't that player's, or there is no such take.

    Raises:
        BadInput: for what holds no heart rate.
    """
    heart = HeartRate.of(sent.time_s, sent.bpm, is_dated=False, where="heart rate")
    rate = KeptHeartRate(sent.source, heart.time_s, heart.bpm)
    with archive_of(kept.url).writing() as session:
        if not _is_theirs(take_named(session, name), sent.number, sent.key):
            return False
        keep_heart_rate(session, name, sent.number, rate)
    return True


def forget_heart(kept: Kept, name: str, wanted: HeartForgotten) -> bool:
    """Take a heart rate away from a take; False where the key isn't that player's."""
    with archive_of(kept.url).writing() as session:
        if not _is_theirs(take_named(session, name), wanted.number, wanted.key):
            return False
        delete_heart_rate(session, name, wanted.number)
    return True


def _is_theirs(take: KeptTake | None, number: int, key: str) -> bool:
    if take is None or number > len(take.players):
        return False
    person = take.players[number - 1].person
    return person is not None and compare_digest(person.encode(), key.encode())


def _place(section: Section, played: Played) -> HeartPlace:
    is_once = played.rounds == 1
    return HeartPlace(
        played.bar_of(section.first_bar) if is_once else None,
        played.bar_of(section.last_bar) if is_once else None,
        section.start_s,
        section.end_s,
    )


def _players(take: KeptTake, analysis: Analysis, played: Played) -> list[HeartPlayer]:
    made = []
    for number, player in enumerate(take.players, start=1):
        found = hardest_bar(player.strokes, analysis.song.tempo_map)
        hardest = None
        if found is not None:
            bar = played.bar_of(found.bar)
            hardest = HardestPlace(bar, found.is_fill, found.start_s, found.end_s)
        end_s = float(np.max(player.strokes.time_s, initial=0.0))
        can_keep = player.person is not None
        made.append(HeartPlayer(player.key, number, player.name, hardest, end_s, can_keep))
    return made
