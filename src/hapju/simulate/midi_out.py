"""Performances as MIDI files, as an electronic kit on channel 10 would record them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from hapju.songs.song import Song
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, IntArray, Piece, Strokes

TICKS_PER_BEAT = 3840
"""An eighth of a millisecond at 120 BPM: the file adds no jitter of its own."""

NOTES = {
    Piece.KICK: 36,
    Piece.SNARE: 38,
    Piece.CROSS_STICK: 37,
    Piece.TOM_HIGH: 48,
    Piece.TOM_MID: 45,
    Piece.TOM_LOW: 43,
    Piece.TOM_FLOOR: 41,
    Piece.HIHAT_CLOSED: 42,
    Piece.HIHAT_OPEN: 46,
    Piece.HIHAT_PEDAL: 44,
    Piece.CRASH: 49,
    Piece.RIDE: 51,
    Piece.RIDE_BELL: 53,
}
"""The notes of General MIDI, which every map that Hapju has reads alike."""

_HELD_TICKS = TICKS_PER_BEAT // 16


def write_midi(strokes: Strokes, song: Song, path: Path, name: str = "") -> None:
    """Write one player's strokes with the song's tempos and meters, 3840 ticks a beat.

    The file starts at time 0 of the song's clock. Strokes before that land on its very first
    tick, as a recorder would put them; give the song a count-in (:meth:`Song.with_count_in`) to
    have room for them.
    """
    import mido  # only writers need it

    tempos = _steps(song.tempo_map)
    midi = mido.MidiFile(type=0, ticks_per_beat=TICKS_PER_BEAT, charset="utf-8")
    track = mido.MidiTrack()
    midi.tracks.append(track)
    events = [(0, 0, mido.MetaMessage("track_name", name=name))]
    for tick, tempo_us in tempos:
        events.append((tick, 1, mido.MetaMessage("set_tempo", tempo=tempo_us)))
    for tick, meter in _meters(song.tempo_map):
        events.append((tick, 2, mido.MetaMessage("time_signature", **meter)))
    loudness = np.clip(np.rint(strokes.velocity * 127), 1, 127).astype(int)
    ticks = _ticks_at(strokes.time_s, tempos)
    for tick, piece, velocity in zip(
        ticks.tolist(), strokes.piece.tolist(), loudness.tolist(), strict=True
    ):
        note = NOTES[Piece(piece)]
        on = mido.Message("note_on", channel=9, note=note, velocity=velocity)
        events.append((tick, 4, on))
        off = mido.Message("note_off", channel=9, note=note, velocity=0)
        events.append((tick + _HELD_TICKS, 3, off))
    events.sort(key=lambda event: event[:2])
    before = 0
    for tick, _, message in events:
        track.append(message.copy(time=tick - before))
        before = tick
    midi.save(path)


def _steps(tempo_map: TempoMap) -> list[tuple[int, int]]:
    """The tempos as (tick, microseconds a beat) from the file's start on.

    A MIDI file knows no ramps, so a ramp becomes a step each quarter of a beat.
    """
    lead = _lead_beats(tempo_map)
    beats = [change.beat for change in tempo_map.tempos]
    ends = [*beats[1:], beats[-1]]
    edges = [0.0]
    for change, end in zip(tempo_map.tempos, ends, strict=True):
        step = 0.25 if change.ramp_to_bpm not in (None, change.tempo_bpm) else end - change.beat
        edges.extend(np.arange(change.beat, end, max(step, 0.25)) if step else [change.beat])
    edges = sorted(set(map(float, edges)))
    lengths = np.diff([*edges, edges[-1] + 1.0])
    spans = np.diff(tempo_map.seconds_at(np.append(edges, edges[-1] + 1.0)))
    tempo_us = np.rint(1e6 * spans / lengths).astype(int).tolist()
    ticks = [round((edge + lead) * TICKS_PER_BEAT) for edge in edges]
    steps = list(zip(ticks, tempo_us, strict=True))
    if ticks[0] == 0:
        return steps
    return [(0, round(60e6 / tempo_map.tempos[0].tempo_bpm)), *steps]


def _meters(tempo_map: TempoMap) -> list[tuple[int, dict[str, int]]]:
    lead = _lead_beats(tempo_map)
    return [
        (
            round((change.beat + lead) * TICKS_PER_BEAT) if change.beat else 0,
            {"numerator": change.meter.numerator, "denominator": change.meter.denominator},
        )
        for change in tempo_map.meters
    ]


def _lead_beats(tempo_map: TempoMap) -> float:
    """How many beats lie between the file's start and beat 0."""
    return tempo_map.start_s * tempo_map.tempos[0].tempo_bpm / 60.0


def _ticks_at(time_s: FloatArray, tempos: list[tuple[int, int]]) -> IntArray:
    """The tick nearest to each time, by the file's own (rounded) tempos."""
    tick = np.array([at for at, _ in tempos], dtype=np.float64)
    tick_s = np.array([us for _, us in tempos]) * 1e-6 / TICKS_PER_BEAT
    start_s = np.concatenate([[0.0], np.cumsum(np.diff(tick) * tick_s[:-1])])
    row = np.maximum(np.searchsorted(start_s, time_s, side="right") - 1, 0)
    exact = tick[row] + (time_s - start_s[row]) / tick_s[row]
    return np.asarray(np.maximum(np.rint(exact), 0), dtype=np.int64)
