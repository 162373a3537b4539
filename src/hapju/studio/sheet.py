"""A played song as the sheet that the pages draw and sound: every time in seconds of the take."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from hapju.songs.backing import Tones
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.rounds import MOST_BARS, Played
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray
from hapju.studio.protocol import Click, Sheet, SheetBar, SheetNote, Tone

_TOGETHER = 1e-6  # beats that are one place


class _Bar(NamedTuple):
    """A bar to draw: its number in the played song, where it begins, where it clicks (beats)."""

    played: int
    start: float
    pulses: FloatArray


def sheet_of(played: Played, number: int, until_s: float = 0.0, quiet_bars: int = 0) -> Sheet:
    """The sheet of a played song.

    Its times are exactly those of the song's tempo map, which the analysis uses. The clicks are the
    pulses of the meter: quarters in 4/4, dotted quarters in 6/8. All that lies before bar 1, also a
    pickup without a count-in, has the bar number 0 and clicks of the count-in.

    Args:
        played: the song; time 0 is where its count-in begins.
        number: the sheet's number.
        until_s: up to where, at least, the sheet goes: a song without charts has no end of its own.
        quiet_bars: from bar 1 on, the clicks of so many bars sound, and those of as many are
            silent, over and over; 0 leaves none silent.
    """
    song, tempo_map = played.song, played.song.tempo_map
    end_s = 0.0 if song.length_beats is None else float(tempo_map.seconds_at(song.length_beats))
    length_s = max(until_s, end_s)
    bars = [*_bars_before(tempo_map), *_bars_from_1(played, length_s)]
    charts = next(iter(song.charts.values()), {})
    return Sheet(
        number=number,
        title=dict(song.card.titles),
        length_s=length_s,
        beat_s=60.0 / tempo_map.tempos[0].tempo_bpm,
        meter=str(tempo_map.meters[0].meter),
        charts={part: _notes(chart, tempo_map) for part, chart in charts.items()},
        bars=_sheet_bars(bars, played),
        clicks=_clicks(bars, tempo_map, quiet_bars),
        tones=[
            tone
            for voice, tones in song.backing.items()
            for tone in _sheet_tones(voice, tones, tempo_map)
        ],
    )


def _bars_before(tempo_map: TempoMap) -> list[_Bar]:
    """The bars from time 0 up to bar 1, the first of them cut off where time 0 lies inside it."""
    start = float(tempo_map.beats_at(0.0))
    meter = tempo_map.meters[0].meter
    count = min(math.ceil(-start / meter.bar_beats - _TOGETHER), MOST_BARS)
    bars = []
    for before in range(count, 0, -1):
        begins = -before * meter.bar_beats
        pulses = _pulses(meter, begins)
        bars.append(_Bar(1 - before, max(begins, start), pulses[pulses > start - _TOGETHER]))
    return bars


def _bars_from_1(played: Played, until_s: float) -> list[_Bar]:
    tempo_map = played.song.tempo_map
    last = int(tempo_map.bars_at(max(float(tempo_map.beats_at(until_s)) - 1e-4, 0.0))[0])
    last = min(max(last, played.bars or 1), MOST_BARS)
    bars = []
    for bar, start in enumerate(tempo_map.bar_starts(np.arange(1, last + 1)).tolist(), start=1):
        bars.append(_Bar(bar, start, _pulses(tempo_map.meter_at(start), start)))
    return bars


def _pulses(meter: Meter, start: float) -> FloatArray:
    count = round(meter.bar_beats / meter.pulse_beats)
    return np.asarray(start + np.arange(count) * meter.pulse_beats, dtype=np.float64)


def _seconds(tempo_map: TempoMap, beats: FloatArray) -> list[float]:
    # In the count-in, a rounding error before time 0 is time 0.
    time_s = tempo_map.seconds_at(beats)
    return list(np.where(np.abs(time_s) < 1e-9, 0.0, time_s).tolist())


def _sheet_bars(bars: list[_Bar], played: Played) -> list[SheetBar]:
    times = _seconds(played.song.tempo_map, np.array([bar.start for bar in bars]))
    return [
        SheetBar(time_s, played.bar_of(bar.played), bar.pulses.size, played.round_of(bar.played))
        for time_s, bar in zip(times, bars, strict=True)
    ]


def _clicks(bars: list[_Bar], tempo_map: TempoMap, quiet_bars: int) -> list[Click]:
    return [
        Click(
            time_s,
            is_downbeat=abs(pulse - bar.start) < _TOGETHER,
            is_count_in=bar.played < 1,
            is_silent=_is_silent(bar.played, quiet_bars),
        )
        for bar in bars
        for time_s, pulse in zip(_seconds(tempo_map, bar.pulses), bar.pulses.tolist(), strict=True)
    ]


def _is_silent(bar: int, quiet_bars: int) -> bool:
    return quiet_bars > 0 and bar >= 1 and (bar - 1) // quiet_bars % 2 == 1


def _notes(chart: Chart, tempo_map: TempoMap) -> list[SheetNote]:
    columns = (tempo_map.seconds_at(chart.beat), chart.piece, chart.velocity, chart.beat)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return [SheetNote(*row) for row in rows]


def _sheet_tones(voice: str, tones: Tones, tempo_map: TempoMap) -> list[Tone]:
    time_s = tempo_map.seconds_at(tones.beat)
    length_s = tempo_map.seconds_at(tones.beat + tones.length_beats) - time_s
    columns = (time_s, length_s, tones.pitch, tones.velocity)
    return [
        Tone(start_s, lasts_s, voice, pitch, velocity)
        for start_s, lasts_s, pitch, velocity in zip(
            *(column.tolist() for column in columns), strict=True
        )
    ]
