"""The takes that a journal holds: one, or of a class the whole and each player's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hapju.archive.kept_take import KeptTake, kept_take, without_persons
from hapju.archive.take_journal import Journal, parse_journal
from hapju.hear.file_bytes import bytes_of


def read_kept_takes(path: str | Path) -> list[KeptTake]:
    """The takes in a journal's file, as far as it was written; the whole one first.

    Raises:
        BadInput: for a file that can't be read or is no journal; says which line.
    """
    where = str(path)
    journal = parse_journal(bytes_of(path), where)
    return takes_of_class(journal, kept_take(journal, where))


def takes_of_class(journal: Journal, whole: KeptTake) -> list[KeptTake]:
    """A take, and where it is a class's, also what each of its players has played.

    Who has a take's name may look at all of it. So a player gets a take of their own strokes, by
    which the archive knows them; the whole one, with everybody's name, is the teacher's, and says
    of nobody who they are beyond it.
    """
    names = journal.header.own_takes
    if not names:
        return [whole]
    own = [
        replace(whole, name=names[player.key], players=(player,), room=None)
        for player in whole.players
        if player.key in names and len(player.strokes)
    ]
    return [without_persons(whole), *own]
