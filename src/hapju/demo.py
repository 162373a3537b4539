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

SONG, SEED, COUNT_IN_BARS = "dynamite-practice", 7, 1
FILL_EACH_BARS = 8


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made: the song, the two recordings, and their analysis.

    ``command`` is what to ask ``hapju`` for to have the same report again.
    """

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
    command = f"report {said} --song {SONG} --count-in {COUNT_IN_BARS}"
    return Demo(song, tuple(files), read_take(files).analyse(song), command)


def _players(song: Song) -> dict[str, PlayerModel]:
    """Two friends: Ji-woo holds the beat, Haruka sits before it and runs ahead in the fills."""
    bar = song.tempo_map.meters[0].meter.bar_beats
    fills = range(FILL_EACH_BARS, round((song.length_beats or 0.0) / bar) + 1, FILL_EACH_BARS)
    ji_woo = replace(
        PRESETS["professional"],
        sigma_t_ms=8.0,
        sigma_m_ms=5.0,
        sigma_limb_ms=6.0,
        bias_ms=-4.0,
        miss_probability=0.005,
    )
    haruka = replace(
        PRESETS["steady"],
        sigma_t_ms=9.0,
        sigma_m_ms=6.0,
        sigma_limb_ms=7.0,
        bias_ms=-9.0,
        rushes=tuple(Rush((fill - 1) * bar, fill * bar, gain_ms=70.0) for fill in fills),
    )
    return {"Ji-woo": ji_woo, "Haruka": haruka}
