"""A Standard MIDI File as a song: its drum notes as the chart, its tempos and meters as the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from hapju.errors import BadInput
from hapju.hear.midi_file import TRACK_NAME, MidiFile
from hapju.hear.midi_strokes import recording_of_midi
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap

LEVEL, PART = "full", "drums"
"""The one level and part of a song that comes from a MIDI file."""

_UNTIL_SAID_BPM = 120.0
_SECONDS_A_BEAT = 8


def song_of_midi(midi: MidiFile, where: str) -> Song:
    """The song that a MIDI file holds; its notes keep the beat positions of their ticks.

    The drummer's channel and the note map are found as for recordings. The title is the first
    track's name or, without one, the file's. The song ends with the bar of its last note.

    Raises:
        BadInput: for a file that counts time code, has no drum notes, or has a tempo or meter
            that Hapju can't follow.
    """
    if not midi.ticks_per_beat:
        raise BadInput(
            where,
            "it counts seconds (time code), not beats",
            "a song's file counts ticks a beat; export it with tempo and bars",
        )
    chart = _chart(midi, where)
    try:
        tempo_map = TempoMap(_tempos(midi.tempos()), _meters(midi.meters()))
    except BadInput as problem:
        raise BadInput(f"{where}, {problem.where}", problem.wrong, problem.right) from None
    name = Path(where).stem
    titles = (text.strip() for _, text in midi.texts(TRACK_NAME))
    card = SongCard(
        {"en": next(filter(None, titles), name)},
        tempo_bpm=tempo_map.tempos[0].tempo_bpm,
        meter=str(tempo_map.meters[0].meter),
    )
    last_bar, _ = tempo_map.bars_at(chart.beat[-1])
    length = float(tempo_map.bar_starts(last_bar + 1))
    return Song(name, card, tempo_map, {LEVEL: {PART: chart}}, length)


def _chart(midi: MidiFile, where: str) -> Chart:
    # Read as a recording whose time runs by beats. Far apart, so that no fast note of a chart is
    # taken for the double trigger of a pad.
    by_beats = replace(midi, ticks_per_second=Fraction(midi.ticks_per_beat, _SECONDS_A_BEAT))
    strokes = recording_of_midi(by_beats, where, None).strokes
    if not len(strokes):
        raise BadInput(where, "it has no drum notes", "a song's file has notes that a kit plays")
    return Chart.of(strokes.time_s / _SECONDS_A_BEAT, strokes.piece, strokes.velocity)


def _tempos(changes: Iterable[tuple[float, float]]) -> tuple[TempoChange, ...]:
    last = {0.0: _UNTIL_SAID_BPM} | dict(changes)
    return tuple(TempoChange(beat, bpm) for beat, bpm in sorted(last.items()))


def _meters(changes: Iterable[tuple[float, int, int]]) -> tuple[MeterChange, ...]:
    last = {0.0: Meter()} | {beat: Meter(beats, unit) for beat, beats, unit in changes}
    return tuple(MeterChange(beat, meter) for beat, meter in sorted(last.items()))
