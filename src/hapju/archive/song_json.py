"""A song as JSON: everything that an analysis and a sheet need of it, exactly.

A number comes back as the very same number. Songs from files are checked like any other.
"""

from __future__ import annotations

from typing import Annotated, Any

import numpy as np
from msgspec import Meta, Struct
from numpy.typing import NDArray

from hapju.errors import BadInput
from hapju.songs.backing import Tones
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.rounds import Played
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap

Seconds = Annotated[float, Meta(ge=-1e7, le=1e7)]
Beats = Annotated[float, Meta(ge=-1e7, le=1e7)]
Whole = Annotated[int, Meta(ge=0, le=1_000_000)]
_Velocity = Annotated[float, Meta(gt=0.0, le=1.0)]
_CountFrom1 = Annotated[int, Meta(ge=1, le=1_000_000)]


class CardKept(Struct, omit_defaults=True):
    """A :class:`~hapju.songs.song.SongCard`."""

    titles: Annotated[dict[str, str], Meta(min_length=1)]
    artists: list[str] = []
    origin: str = ""
    tempo_bpm: float | None = None
    meter: str = ""
    source: str = ""
    note: dict[str, str] = {}


class TempoKept(Struct, array_like=True):
    """A tempo from a beat on."""

    beat: Beats
    tempo_bpm: float
    ramp_to_bpm: float | None


class MeterKept(Struct, array_like=True):
    """A meter from a beat on."""

    beat: Beats
    numerator: Whole
    denominator: Whole


class ChartKept(Struct):
    """A chart, as columns of one length."""

    beat: list[Beats]
    piece: list[Whole]
    velocity: list[_Velocity]


class TonesKept(Struct):
    """One voice of the backing, as columns of one length."""

    beat: list[Beats]
    length_beats: list[Beats]
    pitch: list[Whole]
    velocity: list[_Velocity]


class SongKept(Struct):
    """A :class:`~hapju.songs.song.Song`."""

    name: str
    card: CardKept
    tempos: list[TempoKept]
    meters: list[MeterKept]
    start_s: Seconds
    length_beats: Beats | None
    charts: dict[str, dict[str, ChartKept]]
    backing: dict[str, TonesKept]


class PlayedKept(Struct):
    """A :class:`~hapju.songs.rounds.Played`: the song as it was played, and as which bars."""

    song: SongKept
    first_bar: _CountFrom1 = 1
    rounds: _CountFrom1 = 1
    count_in_bars: Whole = 0


def played_kept(played: Played) -> PlayedKept:
    """A played song in the shapes that JSON is written from."""
    return PlayedKept(song_kept(played.song), played.first_bar, played.rounds, played.count_in_bars)


def played_from(kept: PlayedKept) -> Played:
    """The played song again.

    Raises:
        BadInput: for what is no song.
    """
    return Played(song_from(kept.song), kept.first_bar, kept.rounds, kept.count_in_bars)


def song_kept(song: Song) -> SongKept:
    """A song in the shapes that JSON is written from."""
    card, tempo_map = song.card, song.tempo_map
    return SongKept(
        name=song.name,
        card=CardKept(
            dict(card.titles),
            list(card.artists),
            card.origin,
            card.tempo_bpm,
            card.meter,
            card.source,
            dict(card.note),
        ),
        tempos=[TempoKept(t.beat, t.tempo_bpm, t.ramp_to_bpm) for t in tempo_map.tempos],
        meters=[
            MeterKept(m.beat, m.meter.numerator, m.meter.denominator) for m in tempo_map.meters
        ],
        start_s=tempo_map.start_s,
        length_beats=song.length_beats,
        charts={
            level: {
                part: ChartKept(*_lists(chart.beat, chart.piece, chart.velocity))
                for part, chart in parts.items()
            }
            for level, parts in song.charts.items()
        },
        backing={
            voice: TonesKept(*_lists(tones.beat, tones.length_beats, tones.pitch, tones.velocity))
            for voice, tones in song.backing.items()
        },
    )


def song_from(kept: SongKept) -> Song:
    """The song again.

    Raises:
        BadInput: for what is no song, such as tempos out of order or columns of two lengths.
    """
    card = kept.card
    return Song(
        name=kept.name,
        card=SongCard(
            card.titles,
            tuple(card.artists),
            card.origin,
            card.tempo_bpm,
            card.meter,
            card.source,
            card.note,
        ),
        tempo_map=TempoMap(
            tuple(TempoChange(t.beat, t.tempo_bpm, t.ramp_to_bpm) for t in kept.tempos),
            tuple(MeterChange(m.beat, Meter(m.numerator, m.denominator)) for m in kept.meters),
            kept.start_s,
        ),
        charts={
            level: {
                part: Chart.of(*_columns("chart", chart.beat, chart.piece, chart.velocity))
                for part, chart in parts.items()
            }
            for level, parts in kept.charts.items()
        },
        length_beats=kept.length_beats,
        backing={
            voice: Tones.of(
                *_columns("backing", tones.beat, tones.length_beats, tones.pitch, tones.velocity)
            )
            for voice, tones in kept.backing.items()
        },
    )


def _lists(*columns: NDArray[Any]) -> list[list[Any]]:
    return [column.tolist() for column in columns]


def _columns(where: str, *columns: list[Any]) -> list[NDArray[np.float64]]:
    if len({len(column) for column in columns}) > 1:
        lengths = ", ".join(str(len(column)) for column in columns)
        raise BadInput(where, f"its columns have {lengths} values", "give each as many")
    return [np.array(column, dtype=np.float64) for column in columns]
