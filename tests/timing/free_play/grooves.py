"""Grooves to play freely, one line a piece, one character a sixteenth: x loud, o soft."""

import numpy as np

from hapju.simulate.performance import simulate
from hapju.simulate.player_model import PlayerModel
from hapju.songs.chart import Chart
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece, Strokes

ROCK = {
    Piece.HIHAT_CLOSED: "x.o.x.o.x.o.x.o.",
    Piece.SNARE: "....x.......x...",
    Piece.KICK: "x.......x.x.....",
}
FUNK = {
    Piece.HIHAT_CLOSED: "xoxoxoxoxoxoxoxo",
    Piece.SNARE: "....x..o.o..x..o",
    Piece.KICK: "x..x......x..x..",
}
WALTZ = {
    Piece.RIDE: "x...x...x.x.",
    Piece.SNARE: "....o...o...",
    Piece.KICK: "x...........",
}
MODEL = PlayerModel(sigma_t_ms=4, sigma_m_ms=6, sigma_limb_ms=3, alpha_click=0.3)


def song_of(groove, tempo_map, bars=24):
    size = len(next(iter(groove.values())))
    notes = [
        (bar * size / 4 + i / 4, piece, 0.85 if mark == "x" else 0.4)
        for bar in range(bars)
        for piece, line in groove.items()
        for i, mark in enumerate(line)
        if mark != "."
    ]
    chart = Chart.of(*(np.array(column) for column in zip(*notes, strict=True)))
    return Song("free", SongCard({"en": "free"}), tempo_map, {"all": {"drums": chart}})


def played(groove, bpm=104.0, meter="4/4", bars=24, seed=1, model=MODEL):
    song = song_of(groove, TempoMap.steady(bpm, meter), bars)
    return simulate(song, {"a": model}, seed=seed)["a"]


def warped(strokes: Strokes, warp) -> Strokes:
    return Strokes.of(warp(strokes.time_s), strokes.piece, strokes.velocity)
