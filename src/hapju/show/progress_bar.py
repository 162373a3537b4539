"""A bar on a terminal that shows how much of a recording has been heard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TextIO

from hapju.show.terminal_table import width_of

SHOWN_AFTER_S = 1.0
"""What takes no longer needs no bar."""
_AGAIN_AFTER_S = 0.1
_BAR, _LONGEST_NAME = 24, 30


class ProgressBar:
    """One line that is drawn over and over, and gone in the end; nothing where no terminal is."""

    def __init__(self, stream: TextIO, now_s: Callable[[], float] = monotonic) -> None:
        self._stream, self._now_s = stream, now_s
        self._is_shown = stream.isatty()
        self._begun_s = self._drawn_s = now_s()
        self._width = 0

    def of(self, path: str | Path) -> Callable[[float, float | None], None]:
        """The progress of a file: call it with how many seconds are heard, and of how many."""
        name = _short(Path(path).name)

        def progress(done_s: float, total_s: float | None) -> None:
            now_s = self._now_s()
            if now_s - self._begun_s >= SHOWN_AFTER_S and now_s - self._drawn_s >= _AGAIN_AFTER_S:
                self._drawn_s = now_s
                self._draw(f"{name}  {_said(done_s, total_s)}")

        return progress

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        if self._width:
            self._draw("")

    def _draw(self, line: str) -> None:
        if self._is_shown:
            width = width_of(line)
            self._stream.write("\r" + line + " " * max(self._width - width, 0) + "\r")
            self._stream.flush()
            self._width = width


def _said(done_s: float, total_s: float | None) -> str:
    if not total_s:
        minutes, seconds = divmod(int(done_s), 60)
        return f"{minutes}:{seconds:02}"
    share = min(done_s / total_s, 1.0)
    filled = round(share * _BAR)
    return f"[{'#' * filled}{'.' * (_BAR - filled)}] {share:4.0%}"


def _short(name: str) -> str:
    """A file's name in few columns, without what would move the line."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in name)
    while width_of(plain) > _LONGEST_NAME:
        plain = plain.removesuffix("…")[:-1] + "…"
    return plain
