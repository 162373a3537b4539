"""A take's files: what there is to download of it, and each as bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import quote

import msgspec

from hapju.analysis import Analysis
from hapju.archive.kept_take import KeptTake, journal_of, without_persons
from hapju.show.columns import tables_of
from hapju.show.csv_tables import csv_of
from hapju.show.json_tables import json_of
from hapju.show.paper_pdf import pdf_of
from hapju.show.report import html_of
from hapju.simulate.midi_out import write_midi
from hapju.studio.review_shapes import Download

_WHOLE = {
    "take.csv": ("csv", "text/csv"),
    "analysis.json": ("json", "application/json"),
    "report.html": ("html", "text/html"),
    "report.pdf": ("pdf", "application/pdf"),
    "take.jsonl": ("journal", "application/x-ndjson"),
}
"""By the last part of its address: what the file is, and its media type."""

_MIDI = re.compile(r"player-([1-9]\d{0,3})\.mid")
_LONGEST_NAME = 60


class MadeFile(NamedTuple):
    """A file, ready to be sent."""

    name: str
    media_type: str
    content: bytes


def downloads_of(take: KeptTake, language: str) -> list[Download]:
    """All files of a take: a MIDI file for each player, then the rest."""
    start = f"/api/takes/{quote(take.name, safe='')}/files/"
    listed = [
        Download("midi", _midi_name(take, number), f"{start}player-{number}.mid")
        for number in range(1, len(take.players) + 1)
    ]
    for name, (kind, _) in _WHOLE.items():
        speaks = f"?lang={language}" if kind in ("html", "pdf") else ""
        listed.append(Download(kind, name, f"{start}{name}{speaks}"))
    return listed


def is_download(name: str) -> bool:
    """Whether there can be such a file."""
    return name in _WHOLE or _MIDI.fullmatch(name) is not None


def made_file(take: KeptTake, analysis: Analysis, name: str, language: str) -> MadeFile | None:
    """The file of a name; None for a player that the take doesn't have.

    Raises:
        BadInput: for letters that no font of this machine has, in a PDF.
    """
    if found := _MIDI.fullmatch(name):
        number = int(found[1])
        if number > len(take.players):
            return None
        return MadeFile(_midi_name(take, number), "audio/midi", _midi(take, analysis, number))
    kind, media_type = _WHOLE[name]
    return MadeFile(name, media_type, _content(take, analysis, kind, language))


def _content(take: KeptTake, analysis: Analysis, kind: str, language: str) -> bytes:
    match kind:
        case "csv":
            return csv_of(tables_of(analysis)["strokes"])
        case "json":
            return msgspec.json.format(json_of(analysis), indent=1) + b"\n"
        case "html":
            return html_of(analysis, language).encode()
        case "pdf":
            return pdf_of(analysis, language)
        case _:
            return journal_of(without_persons(take))


def _midi(take: KeptTake, analysis: Analysis, number: int) -> bytes:
    player = take.players[number - 1]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "take.mid"
        write_midi(player.strokes, analysis.song, path, player.name)
        return path.read_bytes()


def _midi_name(take: KeptTake, number: int) -> str:
    """The player's name as a file's name; with their number where two would be alike."""
    names = list(_file_names(take))
    name = names[number - 1]
    is_alone = [each.casefold() for each in names].count(name.casefold()) == 1
    return f"{name}.mid" if name and is_alone else f"{name or 'player'}-{number}.mid"


def _file_names(take: KeptTake) -> Iterator[str]:
    for player in take.players:
        plain = "".join(each if each.isalnum() or each in "-_" else "-" for each in player.name)
        yield plain.strip("-")[:_LONGEST_NAME]
