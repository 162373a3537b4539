"""A song with one stroke on each pulse and nothing else."""

import numpy as np

from hapju.songs.chart import Chart
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece


def study(beats: int, meter: str = "4/4", pulse: float = 1.0) -> Song:
    chart = Chart.of(np.arange(beats) * pulse, Piece.SNARE)
    tempo_map = TempoMap.steady(110.0 * pulse, meter)
    return Song("study", SongCard({"en": "Study"}), tempo_map, {"full": {"drums": chart}}, beats)
