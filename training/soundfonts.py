"""Drum kits of the soundfonts that Debian packages, rendered stroke by stroke by FluidSynth."""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import mido
import numpy as np
import soundfile

from hapju.kit.note_maps import load_note_map
from hapju.strokes import FloatArray, Piece
from training.attack_rule import attack_doubt_ms, attack_of
from training.one_shots import RATE_HZ, SampledKit, by_piece, trimmed, without_copies

SOUNDFONTS = Path("/usr/share/sounds/sf2")

VELOCITIES = (12, 24, 40, 56, 72, 88, 108, 127)
"""Two in some, one in the others of the five layers that avldrums has; four layers elsewhere."""

_DRUM_BANK = 128
_TICKS_A_SECOND = 1000
_QUIET_S = 0.1
"""Before each stroke: the one before is cut off, and this long nothing sounds."""
_SILENT_DB = -72.0
_RINGING = {Piece.CRASH, Piece.RIDE, Piece.RIDE_BELL}
_RINGING_S, _HAT_OPEN_S, _SHORT_S = 4.0, 2.5, 1.8

_AVL_NOTES = {
    36: Piece.KICK, 37: Piece.CROSS_STICK, 38: Piece.SNARE, 40: Piece.SNARE,
    41: Piece.TOM_FLOOR, 43: Piece.TOM_FLOOR, 45: Piece.TOM_HIGH, 47: Piece.TOM_HIGH,
    42: Piece.HIHAT_CLOSED, 44: Piece.HIHAT_PEDAL, 46: Piece.HIHAT_OPEN, 48: Piece.HIHAT_OPEN,
    49: Piece.CRASH, 55: Piece.CRASH, 57: Piece.CRASH,
    51: Piece.RIDE, 53: Piece.RIDE_BELL, 59: Piece.RIDE,
}  # fmt: skip
"""By the names of the samples: 40, 43 and 47 are struck at the edge, 46 is half open, 48 swishes,
59 is the ride's shoulder. Choked cymbals stay out."""


@dataclass(frozen=True, slots=True)
class Soundfont:
    """A soundfont: its file, who packages it under which licence, and how its notes are laid out.

    Attributes:
        file: its name in :data:`SOUNDFONTS`.
        word: begins the names of its kits.
        package: Debian's.
        licence: of the sounds.
        own_notes: the pieces by note, where it doesn't keep to General MIDI.
        programs: of the presets that are taken, where not all are: those that have at least two
            strokes that no preset before them has. MuseScore's soundfont grew out of FluidR3: of
            its many presets one brings all that is new, the hi-hat.
    """

    file: str
    word: str
    package: str
    licence: str
    own_notes: Mapping[int, Piece] | None = None
    programs: tuple[int, ...] | None = None


ALL = (
    Soundfont(
        "Black_Pearl_4_LV2.sf2", "avl_black_pearl", "avldrums.lv2-soundfont", "CC-BY-SA-3.0",
        _AVL_NOTES,
    ),
    Soundfont(
        "Red_Zeppelin_4_LV2.sf2", "avl_red_zeppelin", "avldrums.lv2-soundfont", "CC-BY-SA-3.0",
        {**_AVL_NOTES, 45: Piece.TOM_MID, 47: Piece.TOM_MID},
    ),
    Soundfont(
        "FluidR3_GM.sf2", "fluid", "fluid-soundfont-gm", "MIT",
        programs=(9, 13, 14, 16, 17, 18, 19, 24, 25, 32, 33, 34, 35, 40, 41, 42),
    ),
    Soundfont("TimGM6mb.sf2", "timgm6mb", "timgm6mb-soundfont", "GPL-2+"),
    Soundfont(
        "MuseScore_General_Full.sf2", "musescore", "musescore-general-soundfont-lossless", "MIT",
        programs=(0,),
    ),
)  # fmt: skip

_ELECTRONIC = {24, 25}  # programs of General MIDI's electronic kit and the TR-808
_NO_KITS = {48}  # the orchestra's drums
_BRUSHES = {40, 41, 42}
_SWIRL_NOTE = 40  # of the brush kits: a brush drawn over the snare, no stroke


def presets(path: Path) -> list[tuple[int, int, str]]:
    """Bank, program and name of each preset, read from the soundfont's tables."""
    tables = _tables(path)
    start = tables.index(b"phdr") + 8
    (size,) = struct.unpack("<I", tables[start - 4 : start])
    rows = []
    for at in range(start, start + size - 38, 38):  # the last row only marks the end
        name, program, bank = struct.unpack("<20sHH", tables[at : at + 24])
        rows.append((bank, program, name.split(b"\0")[0].decode("latin-1").strip()))
    return sorted(rows)


def _tables(path: Path) -> bytes:
    """The list of the file that holds the tables; the samples are skipped."""
    with path.open("rb") as file:
        file.seek(12)
        while head := file.read(12):
            kind, size, form = struct.unpack("<4sI4s", head)
            if kind == b"LIST" and form == b"pdta":
                return file.read(size - 4)
            file.seek(size - 4 + size % 2, 1)
    return b""


def kits() -> Iterator[tuple[str, Callable[[], SampledKit]]]:
    """Name and maker of each kit of the soundfonts that are installed."""
    for soundfont in ALL:
        if (SOUNDFONTS / soundfont.file).exists():
            for name, bank, program, notes in kits_of(soundfont):
                yield name, partial(rendered_kit, soundfont, name, bank, program, notes)


def kits_of(soundfont: Soundfont) -> list[tuple[str, int, int, dict[int, Piece]]]:
    """Name, bank, program and pieces by note of each kit of the soundfont that has drums."""
    if soundfont.own_notes is not None:
        return [(soundfont.word, 0, 0, dict(soundfont.own_notes))]
    standard = load_note_map("general-midi").piece
    notes = {n: Piece(int(code)) for n, code in enumerate(standard) if code < len(Piece)}
    kits = []
    for bank, program, name in presets(SOUNDFONTS / soundfont.file):
        taken = soundfont.programs is None or program in soundfont.programs
        if bank == _DRUM_BANK and taken and program not in _NO_KITS:
            word = "_".join([soundfont.word, *name.lower().replace("-", " ").split()])
            brushed = {note: piece for note, piece in notes.items() if note != _SWIRL_NOTE}
            kits.append((word, bank, program, brushed if program in _BRUSHES else notes))
    return kits


def rendered_kit(
    soundfont: Soundfont, name: str, bank: int, program: int, notes: Mapping[int, Piece]
) -> SampledKit:
    """The kit's strokes, each alone: every note at every velocity, dry."""
    plan = [(note, piece, v) for note, piece in sorted(notes.items()) for v in VELOCITIES]
    starts = np.cumsum([0.0] + [_seconds(piece) + _QUIET_S for _, piece, _ in plan])
    sound = _rendered(soundfont, bank, program, plan, starts)
    shots = []
    for (note, piece, velocity), start in zip(plan, starts, strict=False):
        first = round((start + _QUIET_S / 2) * RATE_HZ)
        alone = sound[first : first + round(_seconds(piece) * RATE_HZ)]
        if float(np.max(np.abs(alone), initial=0.0)) > 10.0 ** (_SILENT_DB / 20.0):
            attack, doubt_ms = attack_of(alone), attack_doubt_ms(alone)
            voice = sum(notes[other] == piece for other in notes if other < note)
            seconds = _seconds(piece)
            shots.append(trimmed(piece, velocity / 127.0, alone, attack, seconds, voice, doubt_ms))
    electronic = program in _ELECTRONIC and bank == _DRUM_BANK
    source = f"{soundfont.package}: {soundfont.file}, bank {bank}, program {program}"
    kept = by_piece(without_copies(shots))
    return SampledKit(name, source, soundfont.licence, electronic, kept)


def _seconds(piece: Piece) -> float:
    if piece in _RINGING:
        return _RINGING_S
    return _HAT_OPEN_S if piece == Piece.HIHAT_OPEN else _SHORT_S


def _rendered(
    soundfont: Soundfont,
    bank: int,
    program: int,
    plan: list[tuple[int, Piece, int]],
    starts: FloatArray,
) -> FloatArray:
    """The sound of the strokes of the plan, mono; each begins ``_QUIET_S`` after its start."""
    channel = 9 if bank == _DRUM_BANK else 0
    events: list[tuple[float, mido.Message]] = [
        (0.0, mido.Message("program_change", channel=channel, program=program))
    ]
    for (note, _, velocity), start, end in zip(plan, starts, starts[1:], strict=False):
        stop = mido.Message("control_change", channel=channel, control=120, value=0)
        on = mido.Message("note_on", channel=channel, note=note, velocity=velocity)
        off = mido.Message("note_off", channel=channel, note=note)
        events += [(start, stop), (start + _QUIET_S, on), (end - 0.001, off)]
    with tempfile.TemporaryDirectory() as folder:
        midi, wav = Path(folder) / "strokes.mid", Path(folder) / "strokes.wav"
        write_midi(events, midi)
        fluidsynth(SOUNDFONTS / soundfont.file, midi, wav)
        sound, _ = soundfile.read(wav)
    return np.asarray(np.mean(sound, axis=1), dtype=np.float64)


def write_midi(events: list[tuple[float, mido.Message]], path: Path) -> None:
    """Writes messages at times in seconds, in time order, as a MIDI file of one track."""
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=500_000)])
    now = 0
    for time_s, message in events:
        tick = round(time_s * _TICKS_A_SECOND)
        track.append(message.copy(time=tick - now))
        now = tick
    mido.MidiFile(ticks_per_beat=_TICKS_A_SECOND // 2, tracks=[track]).save(path)


def fluidsynth(soundfont: Path, midi: Path, wav: Path, gain: float = 0.5) -> None:
    """Renders a MIDI file without reverb and chorus, as 32-bit floats that can't clip.

    Raises:
        FileNotFoundError: where FluidSynth isn't installed.
        subprocess.CalledProcessError: where it fails.
    """
    program = shutil.which("fluidsynth")
    if program is None:
        raise FileNotFoundError("fluidsynth: it isn't installed (Debian package fluidsynth)")
    command = [program, "-n", "-i", "-q", "-R", "0", "-C", "0", "-g", str(gain)]
    command += ["-r", str(RATE_HZ), "-T", "wav", "-O", "float", "-F", str(wav)]
    command += ["-o", "synth.dynamic-sample-loading=1", str(soundfont), str(midi)]
    subprocess.run(command, check=True, capture_output=True)
