"""Heart rates at the terminal: beside a report, and a look at a watch's file."""

from __future__ import annotations

import argparse
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hapju.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hapju.analysis import Analysis
    from hapju.hear.heart.heart_rate import HeartRate
    from hapju.heart.hearts import HeartRange

_NUMBER = re.compile(r"[+-]?\d{1,7}(\.\d{0,6})?")


def with_given_hearts(analysis: Analysis, given: argparse.Namespace) -> Analysis:
    """The analysis with the heart rates that --heart names, if it names any."""
    if not given.heart:
        for option in ("played_at", "heart_offset", "heart_range"):
            if getattr(given, option):
                name = f"--{option.replace('_', '-')}"
                raise BadInput(name, "there is no heart rate", "name its file with --heart")
        return analysis
    from hapju.hear.heart.read import read_heart_rate

    hearts = {
        name: (Path(file), read_heart_rate(file)) for name, file in _named("--heart", given.heart)
    }
    if len(hearts) < len(given.heart):
        raise BadInput("--heart", "one player is named twice", "give each player one file")
    return _beside(analysis, hearts, _start_s(analysis, given), given)


def heart(given: argparse.Namespace) -> None:
    """Say what heart rate a file holds and, with a take, what it says beside the music."""
    from hapju.hear.heart.read import read_heart_rate
    from hapju.show.heart_terminal import heart_beside_take, heart_file_text

    found = read_heart_rate(given.file)
    print(heart_file_text(found, given.lang))
    if given.take is None:
        for option in ("player", "heart_offset", "heart_range"):
            if getattr(given, option):
                name = f"--{option.replace('_', '-')}"
                raise BadInput(name, "there is no take to go with it", "say --take as well")
        return
    from hapju.archive.kept_take import read_kept_take

    take = read_kept_take(given.take)
    analysis = take.analyse()
    names = [player.name for player in analysis.players.values()]
    if not names:
        raise BadInput(str(given.take), "nobody plays in it", "give the journal of a take")
    name = given.player or names[0]
    beside = _beside(analysis, {name: (given.file, found)}, take.begun_s, given)
    print("\n" + heart_beside_take(beside, given.lang))


def _beside(
    analysis: Analysis,
    hearts: Mapping[str, tuple[Path, HeartRate]],
    start_s: float | None,
    given: argparse.Namespace,
) -> Analysis:
    from hapju.take_hearts import placed, player_key, with_hearts

    for name in hearts:
        player_key(analysis, name)  # says who there is
    ranges = _ranges(given.heart_range or [], list(hearts))
    offsets = _offsets(given.heart_offset or [], list(hearts))
    courses = {
        name: placed(analysis, found, start_s, offsets[name], str(path))
        for name, (path, found) in hearts.items()
    }
    return with_hearts(analysis, courses, ranges)


def _start_s(analysis: Analysis, given: argparse.Namespace) -> float | None:
    """Take time 0 in seconds since 1970; None where nobody says when it was."""
    from hapju.archive.kept_take import read_kept_take
    from hapju.archive.take_journal import is_journal_file

    if given.played_at is not None:
        firsts = [float(p.strokes.time_s[0]) for p in analysis.players.values() if len(p.strokes)]
        return _when(given.played_at) - min(firsts, default=0.0)
    if len(given.files) == 1 and is_journal_file(given.files[0]):
        return read_kept_take(given.files[0]).begun_s
    return None


def _when(text: str) -> float:
    try:
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError, OSError):
        raise BadInput(
            "--played-at", f"{text[:40]!r} is no time", "write it like 2026-11-25T18:30:00+09:00"
        ) from None


def _named(option: str, texts: list[str]) -> list[tuple[str, str]]:
    """Texts of the form NAME=VALUE."""
    found = []
    for text in texts:
        name, mark, value = text.partition("=")
        if not (name and mark and value):
            raise BadInput(option, f"{text[:60]!r} has no name or no value", "write NAME=…")
        found.append((name, value))
    return found


def _offsets(texts: list[str], names: list[str]) -> dict[str, float]:
    offsets = dict.fromkeys(names, 0.0)
    for text in texts:
        name, mark, value = text.rpartition("=")
        if _NUMBER.fullmatch(value) is None:
            right = "write -4 or Haruka=-4"
            raise BadInput("--heart-offset", f"{value[:20]!r} is no number of seconds", right)
        if mark and name not in offsets:
            right = "name a player who has one"
            raise BadInput("--heart-offset", f"{name[:60]!r} has no heart rate here", right)
        offsets.update(dict.fromkeys([name] if mark else names, float(value)))
    return offsets


def _ranges(texts: list[str], names: list[str]) -> dict[str, HeartRange]:
    from hapju.heart.hearts import HeartRange

    ranges = {}
    for name, value in _named("--heart-range", texts):
        found = re.fullmatch(r"(\d{2,3})-(\d{2,3})", value)
        if found is None:
            right = "write it like Haruka=60-185"
            raise BadInput("--heart-range", f"{value[:20]!r} is no range of heart rates", right)
        if name not in names:
            right = "name a player who has one"
            raise BadInput("--heart-range", f"{name[:60]!r} has no heart rate here", right)
        ranges[name] = HeartRange.of(float(found[1]), float(found[2]))
    return ranges
