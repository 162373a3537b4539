"""A take from files: each player's recording on one clock, and what to know of how it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hapju.analysis import BESIDE_THE_BEAT, Analysis, Remark, analyse
from hapju.errors import BadInput
from hapju.hear.audio.heard import HeardSummary
from hapju.hear.audio.recording_advice import advice_on
from hapju.hear.read import read_recordings
from hapju.hear.recording import Recording
from hapju.hear.sound_recording import ProgressOf, unheeded
from hapju.kit.note_maps import DEFAULT_MAP
from hapju.listening_doubt import with_listening_doubt
from hapju.songs.song import Song
from hapju.strokes import Strokes
from hapju.timing.other_beats import other_beats

LONGEST_NAME = 100
MOST_BIAS_MS = 40.0
"""Players further from the beat than this on average play to another."""
MOST_ADVICE = 3
"""No more than the weightiest of what would make a recording better."""
MOST_NOTES_NAMED = 6
"""More unknown notes than this are counted, and the first named."""


@dataclass(frozen=True, slots=True)
class Take:
    """One performance: each player's strokes on one clock.

    Attributes:
        recordings: by the player's name, in the order of the files.
        remarks: what a reader of the analysis should know of how they were read.
    """

    recordings: Mapping[str, Recording]
    remarks: tuple[Remark, ...] = ()

    @property
    def players(self) -> dict[str, Strokes]:
        """Each player's strokes, by name."""
        return {name: recording.strokes for name, recording in self.recordings.items()}

    @property
    def heard(self) -> dict[str, HeardSummary]:
        """What the strokes rest on, of the players who were heard in recordings of sound."""
        summaries = {
            name: recording.heard.summary
            for name, recording in self.recordings.items()
            if recording.heard is not None
        }
        return {name: each for name, each in summaries.items() if each is not None}

    def analyse(self, song: Song | None = None, level: str | None = None) -> Analysis:
        """The analysis of this take; see :func:`hapju.analyse`.

        Where only a tempo is known, it is also remarked whether the strokes sound like its beats.
        """
        remarks = (*remarks_on_beats(self.players, song), *self.remarks)
        analysis = analyse(self.players, song, level=level, remarks=remarks)
        return with_listening_doubt(analysis, self.heard)


def read_take(
    paths: Sequence[str | Path],
    names: Sequence[str] = (),
    note_maps: Sequence[str | Path] = (),
    kits: Sequence[str | Path] = (),
    progress_of: ProgressOf = unheeded,
) -> Take:
    """Read the recordings of a take.

    Args:
        paths: the files, in the order of the players; a table may hold several players.
        names: the players' names, in the same order; without them the files' own.
        note_maps: one note map for all files, or one for each; without them they are guessed.
        kits: for recordings of sound: one taught kit for all files, or one for each.
        progress_of: asked for what to tell the progress of each recording of sound.

    Raises:
        BadInput: for a file that can't be read, or names, note maps or kits that don't fit in
            number.
    """
    if not paths:
        raise BadInput("files", "there are none", "give one recording for each player")
    maps = _one_each("note maps", note_maps, len(paths))
    taught = _one_each("kits", kits, len(paths))
    recordings = [
        recording
        for path, note_map, kit in zip(paths, maps, taught, strict=True)
        for recording in read_recordings(path, note_map, kit=kit, progress_of=progress_of)
    ]
    named = dict(zip(_names_of(recordings, names), recordings, strict=True))
    remarks = [
        remark for name, recording in named.items() for remark in _remarks_of(name, recording)
    ]
    return Take(named, tuple(remarks))


def stated_tempo(take: Take, meter: str | None = None) -> Song | None:
    """The song of only a tempo that all recordings state, or None where they don't agree.

    Its meter is ``meter``; without one what they state, else 4/4.
    """
    tempos = {r.tempo_bpm for r in take.recordings.values()}
    if len(tempos) != 1 or None in tempos:
        return None
    stated = {r.meter for r in take.recordings.values() if r.meter is not None}
    if meter is None:
        meter = stated.pop() if len(stated) == 1 else "4/4"
    # Files hold whole microseconds a beat: 137.9999 BPM is 138.
    return Song.of_tempo(round(float(tempos.pop() or 0), 3), meter)


def analyse_as_stated(
    take: Take, meter: str | None = None, count_in_bars: int = 0
) -> Analysis | None:
    """The analysis at the tempo that the files state, where the strokes follow it; else None.

    Many recorders write 120 whatever was played.
    """
    song = stated_tempo(take, meter)
    if song is None:
        return None
    analysis = take.analyse(song.with_count_in(count_in_bars) if count_in_bars else song)
    if any(remark.message == BESIDE_THE_BEAT for remark in analysis.remarks):
        return None
    means = [player.mean_asynchrony_ms for player in analysis.players.values()]
    told = [mean for mean in means if mean is not None]
    is_on_the_beat = bool(told) and abs(float(np.mean(told))) <= MOST_BIAS_MS
    follows = all(player.follows_grid for player in analysis.players.values())
    return analysis if follows and is_on_the_beat else None


def remarks_on_beats(players: Mapping[str, Strokes], song: Song | None) -> list[Remark]:
    """Whether the strokes sound like other beats than those of a tempo that was given."""
    if song is None or song.charts or not song.tempo_map.is_steady:
        return []
    heard = other_beats(players.values(), song.tempo_map)
    if heard is None:
        return []
    given = song.tempo_map.tempos[0].tempo_bpm
    if heard.kind == "beside":
        return [Remark(BESIDE_THE_BEAT, {"given": given, "ms": round(abs(heard.late_ms))})]
    said = {"kind": heard.kind, "given": given, "tempo": heard.tempo_bpm}
    return [Remark("remark-other-level", said)]


def _one_each(what: str, given: Sequence[str | Path], files: int) -> list[str | Path | None]:
    """What was given for all files, or for each; None for each where nothing was."""
    if len(given) not in (0, 1, files):
        raise BadInput(what, f"{len(given)} for {files} files", "give one for all, or one each")
    return [given[0]] * files if len(given) == 1 else [*given] or [None] * files


def _names_of(recordings: Sequence[Recording], names: Sequence[str]) -> list[str]:
    """The players' names: those given, else the recordings' own, made different if need be."""
    if names and len(names) != len(recordings):
        raise BadInput(
            "names",
            f"{len(names)} names for {len(recordings)} players",
            "give one name for each player, with commas between them",
        )
    for name in names:
        if len(name) > LONGEST_NAME:
            raise BadInput("names", f"one has {len(name)} letters", f"give up to {LONGEST_NAME}")
    own = [_readable(name) for name in names] or [_readable(r.name) for r in recordings]
    if len(set(own)) < len(own) and not names:
        own = [f"{Path(r.where).parent.name}/{r.name}".lstrip("/") for r in recordings]
    if len(set(own)) < len(own) and not names:
        own = [f"{recording.name} {row}" for row, recording in enumerate(recordings, start=1)]
    for name in own:
        wrong = "one is empty" if not name else f"{name!r} is there twice"
        if not name or own.count(name) > 1:
            raise BadInput("names", wrong, "give each player a name of their own")
    return own


def _readable(name: str) -> str:
    """A name in one short line: files' names may hold line breaks, and bytes that are no text."""
    letters = "".join(letter if letter.isprintable() else " " for letter in name)
    return letters.strip()[:LONGEST_NAME]


def _remarks_of(name: str, recording: Recording) -> list[Remark]:
    remarks = []
    if not len(recording.strokes):
        remarks.append(Remark("remark-no-strokes", {"player": name}))
    guessed = recording.note_map
    if guessed is not None and guessed.note_map.name != DEFAULT_MAP:
        remarks.append(Remark("remark-note-map", {"player": name, "map": guessed.note_map.title}))
    if recording.double_triggers:
        remarks.append(
            Remark("remark-double-triggers", {"player": name, "count": recording.double_triggers})
        )
    if recording.unmapped:
        notes = sorted(recording.unmapped, key=lambda note: (-recording.unmapped[note], note))
        said = ", ".join(map(str, notes[:MOST_NOTES_NAMED]))
        said += ", …" if len(notes) > MOST_NOTES_NAMED else ""
        count = int(np.sum(list(recording.unmapped.values())))
        remarks.append(
            Remark("remark-unmapped-notes", {"player": name, "count": count, "notes": said})
        )
    if recording.other_sounds:
        count = recording.other_sounds
        remarks.append(Remark("remark-other-sounds", {"player": name, "count": count}))
    if recording.chokes:
        remarks.append(Remark("remark-chokes", {"player": name, "count": recording.chokes}))
    if recording.heard is not None:
        remarks += [
            Remark(each.message, {"player": name, **each.arguments})
            for each in advice_on(recording.heard)[:MOST_ADVICE]
        ]
    return remarks
