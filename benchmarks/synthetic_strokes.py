"""Strokes of any length to measure with: a steady rock beat, humanly loose, seeded."""

from __future__ import annotations

from pathlib import Path

import mido
import numpy as np

from hapju.strokes import Piece, Strokes

TEMPO_BPM = 120.0
SIXTEENTH_S = 60.0 / TEMPO_BPM / 4
TICKS_PER_BEAT = 480
_NOTES = {Piece.KICK: 36, Piece.SNARE: 38, Piece.HIHAT_CLOSED: 42}


def steady_beat(count: int, seed: int) -> Strokes:
    """``count`` strokes: hi-hat on every sixteenth, and with it kick or snare, SD 10 ms."""
    rng = np.random.default_rng(seed)
    position = np.arange(count) // 2
    drum = np.where(position % 8 < 4, Piece.KICK, Piece.SNARE)
    piece = np.where(np.arange(count) % 2 == 0, Piece.HIHAT_CLOSED, drum)
    time_s = position * SIXTEENTH_S + 0.5 + rng.normal(0.0, 0.010, count)
    return Strokes.of(time_s, piece, rng.uniform(0.3, 1.0, count))


def write_midi(strokes: Strokes, path: Path) -> None:
    """Write strokes as an e-kit would: one track, General MIDI notes, 480 ticks a beat."""
    ticks_per_second = TICKS_PER_BEAT * TEMPO_BPM / 60.0
    events = []
    for time_s, piece, velocity in strokes:
        tick = round(time_s * ticks_per_second)
        events.append((tick, _NOTES[piece], max(1, round(velocity * 127))))
        events.append((tick + 24, _NOTES[piece], 0))
    events.sort(key=lambda event: event[0])
    track = mido.MidiTrack()
    track.append(mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(TEMPO_BPM)))
    before = 0
    for tick, note, velocity in events:
        message = mido.Message("note_on", channel=9, note=note, velocity=velocity)
        track.append(message.copy(time=tick - before))
        before = tick
    midi = mido.MidiFile(type=0, ticks_per_beat=TICKS_PER_BEAT)
    midi.tracks.append(track)
    midi.save(path)
