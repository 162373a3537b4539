"""The archive at the terminal: takes, players, and the whole of it elsewhere."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hapju.cli_arguments import on_one_line
from hapju.errors import BadInput

if TYPE_CHECKING:
    from hapju.archive.open_archive import Archive
    from hapju.archive.player_deletion import Traces
    from hapju.studio.player_leaving import Leaving


def takes(given: argparse.Namespace) -> None:
    """List takes, or delete one."""
    from hapju.archive.takes import all_takes, delete_take

    with _opened(given) as archive:
        if given.delete is None:
            with archive.reading() as session:
                listed = all_takes(session)
            for take in listed:
                played = " ".join(filter(None, (take.song, take.level))) or "free play"
                print(
                    on_one_line(f"{take.name}   {take.when}   {played}   {', '.join(take.players)}")
                )
            return
        with archive.writing() as session:
            if not delete_take(session, given.delete):
                raise BadInput(
                    f"take {given.delete!r}", "there is no such take", "hapju takes lists them"
                )


def players(given: argparse.Namespace) -> None:
    """List players, join one to a take, or delete one."""
    with _opened(given) as archive:
        if given.join is not None:
            _join(archive, *given.join)
        elif given.delete is not None:
            _delete(archive, given)
        else:
            _list_players(archive)


def archive(given: argparse.Namespace) -> None:
    """Export, import, or back up."""
    with _opened(given) as opened:
        _ACTIONS[given.action](opened, given)


@contextmanager
def _opened(given: argparse.Namespace) -> Iterator[Archive]:
    from hapju.archive.open_archive import archive_url, open_archive
    from hapju.studio.data_folder import data_folder

    opened = open_archive(given.archive or archive_url(data_folder(given.data)))
    try:
        yield opened
    finally:
        opened.close()


def _list_players(archive: Archive) -> None:
    from hapju.archive.players import all_players
    from hapju.archive.takes import takes_of_players

    with archive.reading() as session:
        for player in all_players(session):
            played = takes_of_players(session, [player.key])
            last = f", the last {played[-1].when}" if played else ""
            print(
                on_one_line(
                    f"{player.key}   {player.name}   {player.language or '-'}   "
                    f"{_count(len(played), 'take')}{last}"
                )
            )


def _join(archive: Archive, take: str, number: str, who: str) -> None:
    from hapju.archive.players import join_player, player_called

    if not number.isdecimal() or len(number) > 4:
        raise BadInput("--join", f"{number!r} is no player's number", "give 1 for the first player")
    with archive.writing() as session:
        player = player_called(session, who)
        join_player(session, take, int(number), player.key)
    print(on_one_line(f"Player {number} of {take} is {player.name}."))


def _delete(archive: Archive, given: argparse.Namespace) -> None:
    from hapju.studio.data_folder import data_folder
    from hapju.studio.player_leaving import closed_studio, leave, leaving

    data = data_folder(given.data)
    with closed_studio(archive, data):
        who = leaving(archive, given.delete)
        print(on_one_line(_said_of(who)))
        if not given.yes and not _is_confirmed():
            print("Nothing was deleted.")
            return
        leave(archive, data, who)
    print("Deleted.")


def _said_of(who: Leaving) -> str:
    name = who.name if who.player is None else f"{who.player.name} ({who.player.key})"
    said = f"{name}: {_takes_said(who.known)}"
    if (who.by_name.alone, who.by_name.shared) != (0, 0):
        said += f"; of this name, and of nobody known, also {_takes_said(who.by_name)}"
    return f"{said}. What others played stays."


def _takes_said(traces: Traces) -> str:
    return f"{_count(traces.alone, 'take')} alone, {_count(traces.shared, 'take')} with others"


def _count(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _is_confirmed() -> bool:
    if not sys.stdin.isatty():
        raise BadInput(
            "--delete", "it asks first, and nobody is at the terminal", "add --yes to be sure"
        )
    try:
        return input("Delete this player for good? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False


def _export(archive: Archive, given: argparse.Namespace) -> None:
    from hapju.archive.exporting import export_archive
    from hapju.show.progress_bar import ProgressBar

    with ProgressBar(sys.stderr) as bar:
        head = export_archive(archive, given.path, bar.of(given.path))
    print(f"{_count(head.takes, 'take')}, {_count(head.players, 'player')}\n{given.path}")


def _import(archive: Archive, given: argparse.Namespace) -> None:
    from hapju.archive.importing import import_archive
    from hapju.show.progress_bar import ProgressBar

    with ProgressBar(sys.stderr) as bar:
        new = import_archive(archive, given.path, bar.of(given.path))
    there = f" ({new.takes_there} were there already)" if new.takes_there else ""
    print(f"{_count(new.takes, 'new take')}{there}, {_count(new.players, 'new player')}")


def _back_up(archive: Archive, given: argparse.Namespace) -> None:
    from hapju.archive.back_up import back_up

    back_up(archive, given.path)
    print(given.path)


_ACTIONS: dict[str, Callable[[Archive, argparse.Namespace], None]] = {
    "export": _export,
    "import": _import,
    "back-up": _back_up,
}
