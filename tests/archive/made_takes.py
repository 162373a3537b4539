"""Kept takes for the tests of archive and studio, played by the player model."""

from dataclasses import replace
from math import inf

from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.hear.audio.heard import HeardSummary
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.songs.rounds import Played, played_song
from hapju.strokes import Strokes

ROOM = "room-key-0123456789"


def played_duet(
    song: str = "dynamite-practice",
    level: str = "beginner",
    first_bar: int = 1,
    last_bar: int = 8,
    rounds: int = 1,
    seed: int = 1,
    parts: tuple[str, ...] | None = None,
    **fields: object,
) -> KeptTake:
    """Two friends play some bars; each their own part where the song has several."""
    written = load_song(song)
    played = played_song(written, level, first_bar, last_bar, rounds, 100, 1)
    charts = played.charts[level]
    parts = parts or tuple(list(charts)[row % len(charts)] for row in range(2))
    of_players = {level: {str(row): charts[part] for row, part in enumerate(parts)}}
    models = {"1": PRESETS["steady"], "2": PRESETS["professional"]}
    strokes = simulate(replace(played, charts=of_players), models, seed=seed, level=level)
    players = tuple(
        KeptPlayer(key, name, strokes[key], part, "midi", 4.5, "calibrated")
        for key, name, part in zip(strokes, ("지우", "Haruka"), parts, strict=True)
    )
    take = KeptTake(
        name=f"take-{seed:012d}",
        when="2026-11-25T11:00:00+09:00",
        players=players,
        played=Played(played, first_bar, rounds, 1),
        level=level,
        room=ROOM,
        choices={"song": song, "level": level, "first_bar": first_bar, "rounds": rounds},
    )
    return replace(take, **fields)  # type: ignore[arg-type]


def stopped(take: KeptTake, until_s: float) -> KeptTake:
    """The same take, stopped at a time."""
    players = tuple(
        replace(each, strokes=each.strokes.where(each.strokes.time_s <= until_s))
        for each in take.players
    )
    return replace(take, players=players, until_s=until_s)


def heard_from_sound(take: KeptTake) -> KeptTake:
    """The same take, with its first player heard in a recording."""
    first, *others = take.players
    heard = HeardSummary(timing_doubt_p50_ms=1.5, timing_doubt_rms_ms=9.25, sure_share=0.9625)
    return replace(take, players=(replace(first, input="recording", heard=heard), *others))


def played_by(take: KeptTake, *persons: str | None) -> KeptTake:
    """The same take, with the players' own keys."""
    players = tuple(
        replace(each, person=person) for each, person in zip(take.players, persons, strict=True)
    )
    return replace(take, players=players)


def as_free_play(take: KeptTake) -> KeptTake:
    """The same strokes, of no song."""
    players = tuple(replace(each, part="") for each in take.players)
    return replace(take, players=players, played=None, level=None, until_s=inf, choices=None)


def of_strokes(*strokes: Strokes) -> KeptTake:
    """Free play with these strokes."""
    players = tuple(KeptPlayer(str(n), f"player {n}", each) for n, each in enumerate(strokes, 1))
    return KeptTake("take-of-strokes", "2026-11-25T11:00:00+09:00", players)
