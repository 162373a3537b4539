"""The options of ``hapju lessons``."""

from __future__ import annotations

import argparse
from pathlib import Path

from hapju.cli_archive_arguments import add_where_kept


def add_lessons(lessons: argparse.ArgumentParser) -> None:
    """The options of ``hapju lessons``, but for the language."""
    lessons.description = (
        "The path from the first stroke to a song with a friend. Without a lesson: list them all. "
        "With one: its goal, how to play it, its notation, and why it matters."
    )
    lessons.epilog = "Such as: hapju lessons first-beat --check me.mid"
    lessons.add_argument("lesson", nargs="?", metavar="LESSON", help="its word, as in the list")
    what = lessons.add_mutually_exclusive_group()
    what.add_argument(
        "--check",
        nargs="+",
        metavar="FILE",
        help="say whether it is passed: recordings of the players, or a take of the studio by its "
        "journal or its name",
    )
    what.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write what it sounds like: NAME.wav with click, or NAME.mid",
    )
    lessons.add_argument(
        "--percent",
        type=_percent,
        metavar="N",
        help="the tempo, in percent of the lesson's: that of the recordings (the one that passes), "
        "or of the sound (the slowest)",
    )
    lessons.add_argument(
        "--count-in",
        type=int,
        choices=range(5),
        default=0,
        help="how many bars of count-in are in the recordings before bar 1 (0)",
    )
    lessons.add_argument(
        "--align",
        action="store_true",
        help="the recordings were started separately: find where they begin from the strokes",
    )
    lessons.add_argument(
        "--own", type=Path, metavar="DIR", help="a folder with lessons of your own"
    )
    add_where_kept(lessons)


def _percent(text: str) -> int:
    if not text.isdecimal() or not 50 <= int(text) <= 120:
        raise argparse.ArgumentTypeError(f"{text!r} is no tempo from 50 to 120 percent")
    return int(text)
