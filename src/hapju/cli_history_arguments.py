"""The options of ``hapju history`` and ``hapju plan``."""

from __future__ import annotations

import argparse
from datetime import date

from hapju.cli_archive_arguments import add_where_kept


def add_history(history: argparse.ArgumentParser) -> None:
    """The options of ``hapju history``, but for the language."""
    history.description = (
        "How a player, or two who play together, went from meeting to meeting, and what changed "
        "since last time; from the takes that the studio has kept."
    )
    history.epilog = "Such as: hapju history Ji-woo Haruka"
    history.add_argument(
        "players", nargs="+", metavar="NAME", help="a player's name or key, or those of two"
    )
    _add_looking(history)


def add_plan(plan: argparse.ArgumentParser) -> None:
    """The options of ``hapju plan``, but for the language."""
    plan.description = (
        "A week's plan: which lesson, song and bars to play on which day. It is made anew from "
        "what was played, whenever you ask; docs/coach.md says by which rules."
    )
    plan.add_argument("player", metavar="NAME", help="a player's name or key")
    _add_looking(plan)


def _add_looking(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--minutes", type=_minutes, default=15, help="how many there are a day, for the plan (15)"
    )
    parser.add_argument("--json", action="store_true", help="all of it as JSON")
    parser.add_argument("--today", type=_day, metavar="DAY", help="such as 2026-11-25 (today)")
    add_where_kept(parser)


def _minutes(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= 180:
        raise argparse.ArgumentTypeError(f"{text!r} is no count of minutes; it is 1 to 180")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-11-25") from None
