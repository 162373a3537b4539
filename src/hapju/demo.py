"""The demo: a duet by the player model, written as two recordings, read and analysed as such."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from hapju.analysis import Analysis
from hapju.simulate import PRESETS, PlayerModel, Rush, simulate
from hapju.simulate.midi_out import write_midi
from hapju.songs.load import load_song
from hapju.songs.song import Song
from hapju.take import read_take

SONG, SEED, COUNT_IN_BARS = "arirang", 7, 1


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made: the song, the two recordings, their analysis, the same by hand."""

    song: Song
    files: tuple[Path, ...]
    analysis: Analysis
    command: str


def play_demo(folder: Path) -> Demo:
    """Play the duet into ``folder`` and analyse the files; the same strokes every time."""
    song = load_song(SONG).with_count_in(COUNT_IN_BARS)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, strokes in simulate(song, _players(song), seed=SEED).items():
        files.append(folder / f"{name}.mid")
        write_midi(strokes, song, files[-1], name)
    said = " ".join(map(str, files))
    command = f"hapju report {said} --song {SONG} --count-in {COUNT_IN_BARS}"
    return Demo(song, tuple(files), read_take(files).analyse(song), command)


def _players(song: Song) -> dict[str, PlayerModel]:
    """Ji-woo is steady; Haruka listens more, and runs ahead in the last bar of each phrase."""
    bar = song.tempo_map.meters[0].meter.bar_beats
    length = song.length_beats or 0.0
    phrases = int(length // (4 * bar))
    rushes = tuple(
        Rush((4 * phrase + 3) * bar, (4 * phrase + 4) * bar, 55.0) for phrase in range(phrases)
    )
    return {
        "Ji-woo": PRESETS["steady"],
        "Haruka": replace(PRESETS["steady"], alpha=0.3, bias_ms=-20.0, rushes=rushes),
    }
