"""What can be said of the archive on the command line: takes, players, and the whole of it."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_takes(takes: argparse.ArgumentParser) -> None:
    """The options of ``hapju takes``."""
    takes.description = "List the takes that the studio has kept, the newest first, or delete one."
    takes.add_argument("--delete", metavar="TAKE", help="delete this take wholly")
    add_where_kept(takes)


def add_players(players: argparse.ArgumentParser) -> None:
    """The options of ``hapju players``."""
    players.description = (
        "List the players whom the archive knows, say whose strokes those of a take are, or delete "
        "a player wholly. A player is named by the key or, where only one has it, by the name."
    )
    players.epilog = "Such as: hapju players --join TAKE 2 Ji-woo"
    what = players.add_mutually_exclusive_group()
    what.add_argument(
        "--join",
        nargs=3,
        metavar=("TAKE", "NUMBER", "PLAYER"),
        help="say that the strokes of this number in a take are this player's",
    )
    what.add_argument(
        "--delete",
        metavar="PLAYER",
        help="delete a player: name, strokes, lessons, settings, heart rates; others' strokes stay",
    )
    players.add_argument("--yes", action="store_true", help="with --delete: don't ask")
    add_where_kept(players)


def add_archive(archive: argparse.ArgumentParser) -> None:
    """The options of ``hapju archive``."""
    archive.description = "Move or copy everything that the studio has kept."
    actions = archive.add_subparsers(title="what to do", dest="action", metavar="WHAT")
    actions.required = True
    export = actions.add_parser("export", help="write everything into a folder or a zip file")
    export.description = (
        "Write all takes, players, lessons passed, settings, heart rates and classes as text, into "
        "a new folder or a file that ends in .zip. The studio may be open."
    )
    export.add_argument("path", type=Path, metavar="FOLDER|FILE.zip")
    bring = actions.add_parser("import", help="bring in what was exported elsewhere")
    bring.description = (
        "Bring an export into this archive. What is there already stays as it is, so twice is once."
    )
    bring.add_argument("path", type=Path, metavar="FOLDER|FILE.zip")
    copy = actions.add_parser("back-up", help="copy the database, while the studio runs or not")
    copy.description = (
        "Copy an archive of SQLite into a new file. It is put back by taking the place of "
        "archive.db while the studio is closed."
    )
    copy.add_argument("path", type=Path, metavar="FILE")
    for action in (export, bring, copy):
        add_where_kept(action)


def add_where_kept(parser: argparse.ArgumentParser) -> None:
    """Where the studio keeps its things."""
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="where rooms and takes are kept ($HAPJU_DATA, else the user's data folder)",
    )
    parser.add_argument(
        "--archive",
        metavar="URL",
        help="the takes' database (SQLite in the data folder), such as postgresql://me@host/hapju",
    )
