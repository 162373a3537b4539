"""The bar: only on terminals, only for what takes a while, and gone in the end."""

import io
from collections.abc import Iterator

import pytest

from hapju.show.progress_bar import ProgressBar
from hapju.show.terminal_table import width_of


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def clock(step_s: float) -> Iterator[float]:
    now_s = 0.0
    while True:
        yield now_s
        now_s += step_s


def listen(stream: io.StringIO, step_s: float, name: str = "take.wav", total: bool = True) -> str:
    ticks = clock(step_s)
    with ProgressBar(stream, lambda: next(ticks)) as bar:
        progress = bar.of(f"somewhere/{name}")
        for done_s in range(0, 61, 6):
            progress(float(done_s), 60.0 if total else None)
    return stream.getvalue()


def test_nothing_is_written_where_no_terminal_is_or_all_is_quick() -> None:
    assert listen(io.StringIO(), step_s=5.0) == ""
    assert listen(Terminal(), step_s=0.01) == ""


def test_the_line_grows_and_is_gone_in_the_end() -> None:
    said = listen(Terminal(), step_s=0.5)
    assert "\n" not in said
    lines = [line for line in said.split("\r") if line]
    assert lines[-2].endswith("] 100%")
    filled = [line.count("#") for line in lines[:-1]]
    assert filled == sorted(filled) and filled[-1] == 24
    assert all(line.startswith("take.wav  [") for line in lines[:-1])
    assert not lines[-1].strip() and len(lines[-1]) == len(lines[-2])


def test_without_a_length_the_time_is_said() -> None:
    assert "take.wav  1:00" in listen(Terminal(), step_s=0.5, total=False)


@pytest.mark.parametrize("name", ["x" * 200, "드럼" * 100, "a\nb\x1b[31m\r.wav"])
def test_no_name_breaks_the_line(name: str) -> None:
    lines = listen(Terminal(), step_s=0.5, name=name).split("\r")
    assert all(width_of(line) <= 80 and line.isprintable() for line in lines)
