"""The journals of takes while they are played: a line is with the system before it counts."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import msgspec

from hapju.archive.song_json import played_kept
from hapju.archive.take_journal import (
    FORMAT,
    Header,
    Journal,
    PlayerKept,
    end_line,
    header_line,
    read_journal,
    strokes_line,
)
from hapju.studio.engine.class_view import group_take, own_take
from hapju.studio.engine.effects import WriteStrokes
from hapju.studio.engine.state import Room


class TakeFile:
    """The journal of one take, open for more."""

    def __init__(self, files: TakeFiles, path: Path, length: int) -> None:
        self._files = files
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        # What a studio that was cut off left of a line is written over.
        os.ftruncate(self._descriptor, length)
        os.lseek(self._descriptor, 0, os.SEEK_END)
        self.is_on_disk = True

    def write(self, line: bytes) -> None:
        """Hand a whole line to the system; a killed studio doesn't lose it any more.

        Raises:
            OSError: where it can't be written, such as on a full disk.
        """
        self.is_on_disk = False
        written = os.write(self._descriptor, line)
        while written < len(line):
            written += os.write(self._descriptor, line[written:])

    def add(self, strokes: WriteStrokes) -> None:
        """Write a line of strokes."""
        if strokes.strokes or strokes.reached_s is not None:
            self.write(
                strokes_line(
                    str(strokes.player),
                    strokes.strokes,
                    strokes.next_number,
                    strokes.until_s,
                    strokes.reached_s,
                )
            )

    def end(self, until_s: float) -> None:
        """Write the last line and close the file."""
        self.write(end_line(until_s))
        self.close()

    def close(self) -> None:
        """Close the file; the take may go on another time."""
        self._files.closed(self)
        os.close(self._descriptor)

    def sync(self) -> None:
        """Have the disk hold what was written: what a loss of power doesn't take."""
        self.is_on_disk = True
        try:
            descriptor = os.dup(self._descriptor)  # the loop may close the file meanwhile
        except OSError:
            return
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class TakeFiles:
    """The folder of the takes' journals, each named by its take."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._open: set[TakeFile] = set()

    def path(self, take: str) -> Path:
        """Where the journal of a take is."""
        return self._folder / f"{take}.jsonl"

    def begin(self, room: Room) -> TakeFile:
        """Begin the journal of the take that a room has just begun."""
        take = room.take
        assert take is not None  # noqa: S101 (the engine has just begun it)
        players = []
        for number, progress in take.progress.items():
            seat = room.seats[number]
            players.append(
                PlayerKept(
                    str(number),
                    seat.name,
                    progress.part,
                    seat.input,
                    seat.latency_ms,
                    seat.latency_from,
                    person=seat.person,
                    language=seat.language,
                )
            )
        own_takes = (
            {str(number): own_take(room, take.name, number) for number in take.progress}
            if room.is_class
            else {}
        )
        header = Header(
            hapju_take=FORMAT,
            take=group_take(room, take.name),
            when=datetime.fromtimestamp(take.start_s).astimezone().isoformat(timespec="seconds"),
            players=players,
            played=played_kept(room.prepared.played),
            level=take.level,
            room=room.spectator_key,
            choices=msgspec.to_builtins(room.choices),
            own_takes=own_takes,
        )
        file = self._opened(take.name, 0)
        file.write(header_line(header))
        return file

    def open_again(self, take: str) -> tuple[TakeFile, Journal]:
        """The journal of a take that was being played when the studio was cut off.

        Raises:
            BadInput: where there is no such journal any more.
        """
        journal = read_journal(self.path(take))
        return self._opened(take, journal.length), journal

    def forget(self, take: str) -> None:
        """Remove the journal of a take in which nobody played."""
        self.path(take).unlink(missing_ok=True)

    def sync(self) -> None:
        """Have the disk hold all that was written; takes a while, so call it beside the loop."""
        for file in list(self._open):
            if not file.is_on_disk:
                file.sync()

    def closed(self, file: TakeFile) -> None:
        """A file is closed."""
        self._open.discard(file)

    def _opened(self, take: str, length: int) -> TakeFile:
        file = TakeFile(self, self.path(take), length)
        self._open.add(file)
        return file
