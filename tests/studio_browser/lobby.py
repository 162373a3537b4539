"""What people do in a room before a take, as they would: by the words on the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hapju.strokes import Piece
from hapju.studio.protocol import PlayerHere, Room, Sheet, SheetNote, Starts
from tests.studio_browser.wire import Wire

NOTES = {
    Piece.KICK: 36,
    Piece.SNARE: 38,
    Piece.CROSS_STICK: 37,
    Piece.TOM_HIGH: 48,
    Piece.TOM_MID: 45,
    Piece.TOM_FLOOR: 43,
    Piece.HIHAT_CLOSED: 42,
    Piece.HIHAT_OPEN: 46,
    Piece.CRASH: 49,
    Piece.RIDE: 51,
    Piece.RIDE_BELL: 53,
}
"""What a Roland module sends."""


@dataclass
class Drummer:
    """Somebody who sits at a page of the room."""

    name: str
    page: Any
    wire: Wire
    kit: str = ""
    """Which MIDI kit of the page is theirs."""

    @property
    def seat(self) -> PlayerHere:
        def is_here(room: Room) -> bool:
            return any(each.name == self.name for each in room.players)

        players = self.wire.wait_for_room(is_here).players
        return next(each for each in players if each.name == self.name)

    @property
    def number(self) -> int:
        return self.seat.player

    @property
    def chart(self) -> list[SheetNote]:
        sheet = self.wire.last(Sheet)
        assert sheet is not None
        return sheet.charts[self.seat.part]

    def play(self, late_ms: Sequence[float], to_s: float = 1e9) -> list[float]:
        """Play the chart on the kit, each note so much late; the time stamps, in page time."""
        notes = [note for note in self.chart if note.time_s < to_s]
        stamps = [
            self.wire.page_time_ms(note.time_s) + late_ms[row % len(late_ms)]
            for row, note in enumerate(notes)
        ]
        hits = [
            [stamp, NOTES[Piece(note.piece)], max(1, round(127 * note.velocity))]
            for stamp, note in zip(stamps, notes, strict=True)
        ]
        self.page.evaluate("([id, hits]) => window.__kits.play(id, hits)", [self.kit, hits])
        return stamps


def make_room(page: Any, wire: Wire) -> None:
    """From the first page into a room of one's own."""
    page.get_by_role("button", name="Play together").click()
    page.wait_for_url("**/room/*")
    wire.wait_for(Room)


def sit_with_kit(page: Any, wire: Wire, name: str) -> Drummer:
    """Sit down at an electronic kit that is plugged in now."""
    kit = page.evaluate("window.__kits.plug('TD-17 of ' + document.title)")
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("radio", name="Electronic kit").check()
    looks = page.get_by_role("button", name="Look for kits")
    if looks.count():
        looks.click()
    page.get_by_role("combobox", name="Which kit").wait_for()
    page.get_by_role("button", name="Come in").click()
    drummer = Drummer(name, page, wire, kit)
    assert drummer.seat.input == "midi"
    return drummer


def sit_with_keys(page: Any, wire: Wire, name: str, half: str) -> Drummer:
    """Sit down at one half of the keyboard."""
    another = page.get_by_role("button", name="Add another player")
    if another.count():
        another.click()
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("radio", name=re.compile("^Keyboard")).check()
    page.get_by_role("radio", name=half).check()
    page.get_by_role("button", name="Come in").click()
    drummer = Drummer(name, page, wire)
    assert drummer.seat.input == "keys"
    return drummer


def choose(
    page: Any,
    wire: Wire,
    song: str = "Dynamite",
    tempo: int = 120,
    last_bar: int = 2,
    rounds: int = 2,
) -> None:
    """Choose what is played, and wait until everybody's sheet is of it."""

    def is_chosen(**chosen: object) -> None:
        wire.wait_for_room(
            lambda room: all(getattr(room.choices, key) == value for key, value in chosen.items())
        )

    page.get_by_role("radio", name=song).check()
    page.get_by_role("slider", name="Tempo").fill(str(tempo))
    is_chosen(tempo_percent=tempo)
    for label, field, value in (("to bar", "last_bar", last_bar), ("rounds", "rounds", rounds)):
        page.get_by_label(label).fill(str(value))
        page.get_by_label(label).blur()
        is_chosen(**{field: value})
    room = wire.last(Room)
    assert room is not None
    wire.wait(lambda heard: (sheet := heard.last(Sheet)) and sheet.number == room.sheet)


def start(page: Any, wires: Sequence[Wire], words: str = "Start") -> str:
    """Start a take; its name, when all pages know of it."""
    page.get_by_role("button", name=words).click()
    takes = {wire.wait_for(Starts).take for wire in wires}
    assert len(takes) == 1
    return takes.pop()
