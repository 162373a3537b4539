"""The songs that a room may choose, with the facts on their cards: ``/api/songs``."""

from __future__ import annotations

from functools import cache

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hapju.locale.catalogue import catalogue
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.rounds import last_bar_of
from hapju.songs.song import Song
from hapju.studio.asked_language import language_of
from hapju.studio.review_shapes import LevelListed, SongListed


def song_routes() -> list[Route]:
    """The address of the songs."""
    return [Route("/api/songs", _songs)]


async def _songs(request: Request) -> Response:
    return Response(_listed(language_of(request)), media_type="application/json")


@cache
def _listed(language: str) -> bytes:
    return msgspec.json.encode(songs_listed(language))


def songs_listed(language: str) -> list[SongListed]:
    """Every built-in song in a language, by name.

    Raises:
        BadInput: for a language that Hapju doesn't speak.
    """
    return [_song(built_in_song(name), language) for name in built_in_songs()]


def _song(song: Song, language: str) -> SongListed:
    words, card, tempo_map = catalogue(language), song.card, song.tempo_map
    ends_s, starts_s = tempo_map.seconds_at([song.length_beats or 0.0, 0.0])
    return SongListed(
        name=song.name,
        title=card.title(language),
        artists=list(card.artists),
        origin=card.origin,
        note=card.note.get(language) or card.note.get("en", ""),
        tempo_bpm=tempo_map.tempos[0].tempo_bpm,
        meter=str(tempo_map.meters[0].meter),
        bars=last_bar_of(song) or 0,
        length_s=float(ends_s - starts_s),
        has_backing=bool(song.backing),
        levels=[
            LevelListed(
                level,
                words.say(f"studio-level-{level}")
                if words.knows(f"studio-level-{level}")
                else level.capitalize(),
                list(parts),
            )
            for level, parts in song.charts.items()
        ],
    )
