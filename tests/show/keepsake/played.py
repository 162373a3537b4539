"""Takes for the tests of keepsakes."""

from __future__ import annotations

from functools import cache

from hapju.analysis import Analysis, analyse
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.songs.song import Song
from hapju.strokes import Strokes


@cache
def played(
    names: tuple[str, ...] = ("Ji-woo", "Haruka"), until_s: float = 40.0, seed: int = 5
) -> Analysis:
    """The beginning of Arirang by the player model."""
    song = load_song("arirang")
    presets = (PRESETS["steady"], PRESETS["professional"])
    players = {name: presets[row % 2] for row, name in enumerate(names)}
    takes = simulate(song, players, seed=seed)
    return analyse({name: each.where(each.time_s < until_s) for name, each in takes.items()}, song)


def by_hand(a_s: list[float], b_s: list[float], tempo_bpm: float = 60.0) -> Analysis:
    """Two players with snare strokes at these times, to a click from 0 s on."""
    players = {"A": Strokes.of(a_s), "B": Strokes.of(b_s)}
    return analyse(players, Song.of_tempo(tempo_bpm))
