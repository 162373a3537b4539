"""Somebody who plays on the computer's keyboard, as steadily as the test wants it."""

from collections.abc import Sequence

from hapju.strokes import Piece
from tests.studio_browser.lobby import Drummer

LEFT_HALF = {
    Piece.KICK: "KeyC",
    Piece.SNARE: "KeyD",
    Piece.CROSS_STICK: "KeyZ",
    Piece.TOM_HIGH: "KeyW",
    Piece.TOM_MID: "KeyE",
    Piece.TOM_LOW: "KeyR",
    Piece.TOM_FLOOR: "KeyG",
    Piece.HIHAT_CLOSED: "KeyS",
    Piece.HIHAT_OPEN: "KeyA",
    Piece.HIHAT_PEDAL: "KeyX",
    Piece.CRASH: "KeyQ",
    Piece.RIDE: "KeyT",
    Piece.RIDE_BELL: "KeyB",
}
"""The key of each piece on the left half of the keyboard."""

_PRESS = """presses => {
  for (const [stamp, code] of presses) {
    setTimeout(() => {
      const event = new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true });
      Object.defineProperty(event, "timeStamp", { value: stamp });
      document.body.dispatchEvent(event);
    }, stamp - performance.now());
  }
}"""


def press_chart(drummer: Drummer, late_ms: Sequence[float]) -> int:
    """Press the keys of the chart, each note so much late; says how many presses that are."""
    notes = drummer.chart
    presses = [
        [
            drummer.wire.page_time_ms(note.time_s) + late_ms[row % len(late_ms)],
            LEFT_HALF[Piece(note.piece)],
        ]
        for row, note in enumerate(notes)
    ]
    drummer.page.evaluate(_PRESS, presses)
    return len(presses)
