"""``hapju keepsake``: a take as a poster, a card and a clip."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hapju.errors import BadInput

if TYPE_CHECKING:
    from hapju.analysis import Analysis
    from hapju.show.keepsake.wishes import Wishes


def wishes_of(given: argparse.Namespace) -> Wishes:
    """What is wished of the keepsake; also that it can be written where it is wished.

    Raises:
        BadInput: for what can't be had.
    """
    from hapju.show.keepsake.files import check_ending
    from hapju.show.keepsake.wishes import Wishes

    output: Path = given.output
    if output.suffix and not output.is_dir():
        check_ending(output)
    if output.resolve() in {path.resolve() for path in given.files}:
        raise BadInput(str(output), "it is one of the recordings", "write to another file")
    languages = tuple(part.strip() for part in (given.languages or "").split(",") if part.strip())
    return Wishes(
        style=given.style,
        format=given.format,
        language=given.lang,
        languages=languages,
        place=given.place or "",
        day=_day_of(given),
    )


def write(analysis: Analysis, wishes: Wishes, given: argparse.Namespace) -> None:
    """Write the keepsake and say where."""
    from hapju.show.keepsake.files import write_keepsake
    from hapju.show.progress_bar import ProgressBar

    with ProgressBar(sys.stderr) as bar:
        tell = bar.of("clip.webm")
        written = write_keepsake(analysis, given.output, wishes, lambda share: tell(share, 1.0))
    print("\n".join(str(path) for path in written))


def _day_of(given: argparse.Namespace) -> date | None:
    """The day that was given; else the one on which a take of the studio was played."""
    from hapju.archive.kept_take import read_kept_take
    from hapju.archive.take_journal import is_journal_file

    if given.date is not None:
        if given.date == "none":
            return None
        try:
            if re.fullmatch(r"\d{4}-\d\d-\d\d", given.date) is None:
                raise ValueError
            return date.fromisoformat(given.date)
        except ValueError:
            raise BadInput(
                f"--date {given.date[:20]!r}", "there is no such day", "write it as 2026-11-25"
            ) from None
    journals = [path for path in given.files if is_journal_file(path)]
    if len(journals) != 1:
        return None
    try:
        return datetime.fromisoformat(read_kept_take(journals[0]).when).date()
    except ValueError:
        return None
