"""Files that were dropped on a page, as a take: what ``hapju report`` would read of them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from hapju.analysis import Analysis
from hapju.archive.kept_take import KeptPlayer, KeptTake, read_kept_take
from hapju.archive.take_journal import START, is_journal
from hapju.errors import BadInput
from hapju.hear.sound_recording import Progress
from hapju.songs.built_in import built_in_songs
from hapju.songs.load import load_song
from hapju.songs.rounds import Played
from hapju.songs.song import Song
from hapju.studio.protocol import MOST_PLAYERS
from hapju.take import Take, analyse_as_stated, read_take
from hapju.take_clocks import aligned, on_one_clock

MOST_STROKES = 60_000
"""Of all players together; ten a second of two players for 50 minutes."""
LONGEST_SOUND_S = 1800.0
"""Of one file; half an hour takes some 20 s to listen to."""
_TELLS_EVERY_S = 0.2
# Letters; a disk takes 255 bytes.
_LONGEST_NAME, _LONGEST_ENDING = 50, 8


@dataclass(frozen=True, slots=True)
class DroppedFile:
    """A file that a page has sent, in a folder of its own.

    Attributes:
        name: as its owner calls it, but such that any disk takes it and any message can say it.
        path: where it is.
        is_sound: whether it holds sound, or a video with it.
    """

    name: str
    path: Path
    is_sound: bool = False


@dataclass(frozen=True, slots=True)
class DropOptions:
    """What was said of the files; the words of ``hapju report``."""

    song: str | None = None
    level: str | None = None
    tempo_bpm: float | None = None
    count_in_bars: int = 0
    is_to_align: bool = False


def take_of_files(
    name: str,
    files: Sequence[DroppedFile],
    options: DropOptions,
    heard_share: Callable[[float], None] = lambda _: None,
) -> tuple[KeptTake, Analysis]:
    """The take in dropped files, and its analysis.

    One file may be a take's journal, as downloaded from a studio; all others are recordings.

    Args:
        name: of the take.
        files: what was dropped.
        options: what was said of them.
        heard_share: told now and then how much of the sound has been heard, 0 to 1.

    Raises:
        BadInput: for what can't be read, with the file called as its owner calls it.
    """
    try:
        journals = [file for file in files if _is_journal(file)]
        if not journals:
            return _take_of_recordings(name, files, options, heard_share)
        if len(files) > 1:
            raise BadInput(
                journals[0].name, "a take's journal holds all its players", "drop it alone"
            )
        take = read_kept_take(journals[0].path)
    except BadInput as problem:
        raise _as_named(problem, files) from None
    _check_size(take.players)
    take = replace(take, name=name, room=None)
    return take, take.analyse()


def _is_journal(file: DroppedFile) -> bool:
    with file.path.open("rb") as opened:
        return is_journal(opened.read(len(START)))


def _take_of_recordings(
    name: str,
    files: Sequence[DroppedFile],
    options: DropOptions,
    heard_share: Callable[[float], None],
) -> tuple[KeptTake, Analysis]:
    share = HeardShare([file.path for file in files if file.is_sound], heard_share)
    take = read_take([file.path for file in files], progress_of=share.of)
    _check_size([KeptPlayer(key, key, strokes) for key, strokes in take.players.items()])
    song = _song(options)
    place = aligned if options.is_to_align else on_one_clock
    take = place(take, song, options.level)
    analysis = _analysis(take, song, options)
    level = analysis.level
    known = None if analysis.free_play is not None else analysis.song
    if known is not None and level is not None:
        known = replace(known, charts={level: known.charts[level]})
    parts = list(known.charts[level]) if known is not None and level is not None else [""]
    players = tuple(
        KeptPlayer(
            key,
            key,
            recording.strokes,
            parts[row % len(parts)],
            "recording" if recording.heard is not None else "",
            heard=None if recording.heard is None else recording.heard.summary,
        )
        for row, (key, recording) in enumerate(take.recordings.items())
    )
    kept = KeptTake(
        name=name,
        when=datetime.now().astimezone().isoformat(timespec="seconds"),
        players=players,
        played=None if known is None else Played(known, count_in_bars=options.count_in_bars),
        level=level,
        remarks=take.remarks,
    )
    return kept, analysis


class HeardShare:
    """Tells how much of all sound in a drop has been heard, and keeps it within its length."""

    def __init__(self, paths: Sequence[Path], tell: Callable[[float], None]) -> None:
        self._paths, self._tell = list(paths), tell
        self._told_s = self._share = 0.0

    def of(self, path: str | Path) -> Progress:
        """The progress of one file among them."""
        row = self._paths.index(Path(path))

        def progress(done_s: float, total_s: float | None) -> None:
            if max(done_s, total_s or 0.0) > LONGEST_SOUND_S:
                raise BadInput(
                    str(path),
                    f"it is longer than {LONGEST_SOUND_S / 60:g} minutes",
                    "drop something shorter, or use hapju report",
                )
            now_s = monotonic()
            if now_s - self._told_s >= _TELLS_EVERY_S:
                self._told_s = now_s
                done = min(done_s / total_s, 1.0) if total_s else 0.0
                self._share = max(self._share, (row + done) / len(self._paths))
                self._tell(self._share)

        return progress


def _song(options: DropOptions) -> Song | None:
    """The song that was named, or the one of only a tempo; None where neither is known."""
    if options.song is not None:
        # A name from a page is never a path.
        if options.song not in built_in_songs():
            raise BadInput(
                f"song {options.song[:80]!r}",
                "there is no built-in song of this name",
                f"the songs are {', '.join(built_in_songs())}",
            )
        song = load_song(options.song)
        song = song if options.tempo_bpm is None else song.at_tempo(options.tempo_bpm)
    elif options.tempo_bpm is not None:
        song = Song.of_tempo(options.tempo_bpm)
    else:
        return None
    return song.with_count_in(options.count_in_bars) if options.count_in_bars else song


def _analysis(take: Take, song: Song | None, options: DropOptions) -> Analysis:
    if song is not None:
        return take.analyse(song, options.level if song.charts else None)
    return analyse_as_stated(take, count_in_bars=options.count_in_bars) or take.analyse()


def _check_size(players: Sequence[KeptPlayer]) -> None:
    if len(players) > MOST_PLAYERS:
        raise BadInput(
            "files",
            f"they hold {len(players)} players",
            f"drop up to {MOST_PLAYERS}, or use hapju report",
        )
    strokes = sum(len(player.strokes) for player in players)
    if strokes > MOST_STROKES:
        raise BadInput(
            "files",
            f"they hold {strokes} strokes",
            f"drop up to {MOST_STROKES}, or use hapju report",
        )


def plain_name(name: str) -> str:
    """A file's name that any disk takes and any message can say."""
    last = re.split(r"[/\\]", name)[-1]
    plain = "".join("-" if each in '<>:"|?*' or not each.isprintable() else each for each in last)
    stem, dot, ending = plain.strip(". ").rpartition(".")
    stem, ending = (stem, dot + ending) if stem else (ending, "")
    return (stem[:_LONGEST_NAME] or "file") + ending[:_LONGEST_ENDING]


def _as_named(problem: BadInput, files: Sequence[DroppedFile]) -> BadInput:
    """The same sentence, without the folders that the files were put into meanwhile."""
    away = re.compile("|".join(re.escape(f"{file.path.parent}{os.sep}") for file in files))
    return BadInput(*(away.sub("", text) for text in (problem.where, problem.wrong, problem.right)))
