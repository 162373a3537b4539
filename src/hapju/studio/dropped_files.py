"""Files that were dropped on a page, as a take: what ``hapju report`` would read of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hapju.analysis import Analysis
from hapju.archive.kept_take import KeptPlayer, KeptTake, kept_take
from hapju.archive.take_journal import is_journal, parse_journal
from hapju.errors import BadInput
from hapju.songs.built_in import built_in_songs
from hapju.songs.load import load_song
from hapju.songs.rounds import Played
from hapju.songs.song import Song
from hapju.studio.protocol import MOST_PLAYERS
from hapju.take import Take, analyse_as_stated, read_take
from hapju.take_clocks import aligned, on_one_clock

MOST_STROKES = 60_000
"""Of all players together; ten a second of two players for 50 minutes."""
# Letters; a disk takes 255 bytes.
_LONGEST_NAME, _LONGEST_ENDING = 50, 8


@dataclass(frozen=True, slots=True)
class DroppedFile:
    """A file as its page sent it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DropOptions:
    """What was said of the files; the words of ``hapju report``."""

    song: str | None = None
    level: str | None = None
    tempo_bpm: float | None = None
    count_in_bars: int = 0
    is_to_align: bool = False


def take_of_files(
    name: str, files: Sequence[DroppedFile], options: DropOptions
) -> tuple[KeptTake, Analysis]:
    """The take in dropped files, and its analysis.

    One file may be a take's journal, as downloaded from a studio; all others are recordings.

    Raises:
        BadInput: for what can't be read, with the file called as its owner calls it.
    """
    files = [_plainly_named(file) for file in files]
    journals = [file for file in files if is_journal(file.content)]
    if journals and len(files) == 1:
        journal, where = journals[0], journals[0].name
        take = kept_take(parse_journal(journal.content, where), where)
        _check_size(take.players)
        take = replace(take, name=name, room=None)
        return take, take.analyse()
    if journals:
        raise BadInput(journals[0].name, "a take's journal holds all its players", "drop it alone")
    with TemporaryDirectory() as folder:
        paths = [_written(Path(folder) / str(row), file) for row, file in enumerate(files, 1)]
        try:
            return _take_of_recordings(name, paths, options)
        except BadInput as problem:
            raise _as_named(problem, folder) from None


def _take_of_recordings(
    name: str, paths: Sequence[Path], options: DropOptions
) -> tuple[KeptTake, Analysis]:
    take = read_take(paths)
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


def _plainly_named(file: DroppedFile) -> DroppedFile:
    """The file with a name that any disk takes and any message can say."""
    last = re.split(r"[/\\]", file.name)[-1]
    plain = "".join("-" if each in '<>:"|?*' or not each.isprintable() else each for each in last)
    stem, dot, ending = plain.strip(". ").rpartition(".")
    stem, ending = (stem, dot + ending) if stem else (ending, "")
    name = (stem[:_LONGEST_NAME] or "file") + ending[:_LONGEST_ENDING]
    return DroppedFile(name, file.content)


def _written(folder: Path, file: DroppedFile) -> Path:
    """The file in a folder of its own, so that files of one name are told apart."""
    folder.mkdir()
    path = folder / file.name
    path.write_bytes(file.content)
    return path


def _as_named(problem: BadInput, folder: str) -> BadInput:
    """The same sentence, without the folder that the files were put into meanwhile."""
    away = re.compile(re.escape(folder) + r"[/\\]\d+[/\\]")
    return BadInput(*(away.sub("", text) for text in (problem.where, problem.wrong, problem.right)))
