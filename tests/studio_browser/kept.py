"""What a studio has kept of a take, by its own downloads."""

import json
from typing import Any

from tests.studio_browser.conftest import Studio


def journal_of(page: Any, studio: Studio, take: str) -> bytes:
    answer = page.request.get(f"{studio.address}/api/takes/{take}/files/take.jsonl")
    assert answer.ok, answer.text()
    journal: bytes = answer.body()
    return journal


def strokes_in(journal: bytes, name: str) -> list[list[float]]:
    """A player's strokes in a journal, in time order: time, piece, velocity."""
    lines = [json.loads(line) for line in journal.splitlines()]
    key = next(each["key"] for each in lines[0]["players"] if each["name"] == name)
    return sorted(
        stroke
        for line in lines[1:]
        if line["line"] == "strokes" and line["player"] == key
        for stroke in line["strokes"]
    )
