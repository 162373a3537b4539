"""How many rooms the studio carries: duets at 10 strokes a second each, over real sockets.

``python -m benchmarks.live_load`` measures at 50, 100, 200, ... rooms until the time from a stroke
to both players' pages is over 20 ms for more than one in a hundred. ``--rooms N`` measures at one
size, ``--minutes N`` for long, one line a minute: the figures must stay as they are.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.studio_process import cpu_s, memory_kib, opened_studio
from benchmarks.table import Row, format_table

BAR_ROOMS, BAR_MS = 200, 20.0
SIZES = (50, 100, 200, 300, 400, 600, 800)
SECONDS = 10.0
MOST_MINUTES, MOST_GROWTH = 32, 1.5

_STUDIO = """
import sys
from pathlib import Path
from hapju.studio.limits import Limits
from hapju.studio.serve import Settings, serve
limits = Limits(rooms_an_address=10_000, connections_an_address=20_000)
serve(Settings(Path(sys.argv[1]), port=0), lambda journal: None,
      say=lambda link: print(link, flush=True), limits=limits)
"""


def rows() -> list[Row]:
    """The bar's size only."""
    found = next(measure(BAR_ROOMS, SECONDS))
    note = f"{BAR_ROOMS} rooms of two, 10 strokes/s each, load generator on the same machine"
    return [
        Row("stroke to both pages, p99", found["both_p99_ms"], "ms", at_most=BAR_MS, note=note),
        Row("the studio's CPU a stroke", found["cpu_us_a_stroke"], "µs"),
        Row("memory a room", found["kib_a_room"], "KiB"),
    ]


def measure(rooms: int, seconds: float, times: int = 1) -> Iterator[dict[str, float]]:
    """One size, in a studio of its own; figures of ``times`` stretches of ``seconds``."""
    with opened_studio(_STUDIO) as (link, studio):
        yield from _load(link, studio, rooms, seconds, times)


def _load(
    link: str, studio: int, rooms: int, seconds: float, times: int
) -> Iterator[dict[str, float]]:
    before_kib = memory_kib(studio)
    pages = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.live_pages", link, f"{rooms}", f"{seconds}", f"{times}"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert pages.stdout is not None
    begun = (0.0, 0.0)
    for line in pages.stdout:
        said = json.loads(line)
        now = (cpu_s(studio), cpu_s(pages.pid))
        if "measuring" in said:
            begun = now
            continue
        found: dict[str, float] = said["played"]
        found["cpu_us_a_stroke"] = 1e6 * (now[0] - begun[0]) / found["strokes"]
        found["studio_cpu"] = (now[0] - begun[0]) / seconds
        found["pages_cpu"] = (now[1] - begun[1]) / seconds
        found["kib_a_room"] = (memory_kib(studio) - before_kib) / rooms
        yield found
    if pages.wait():
        raise RuntimeError("the load generator failed")


_COLUMNS = (
    ("both p50", "both_p50_ms", "8.1f", "ms"),
    ("p99", "both_p99_ms", "6.1f", "ms"),
    ("max", "both_max_ms", "6.1f", "ms"),
    ("heard p99", "heard_p99_ms", "6.1f", "ms"),
    ("meters p99", "meters_p99_ms", "6.1f", "ms"),
    ("sent late p99", "sending_p99_ms", "5.1f", "ms"),
    ("studio", "studio_cpu", "4.0%", "of a core"),
    ("pages", "pages_cpu", "4.0%", "of a core"),
    ("a stroke", "cpu_us_a_stroke", "4.0f", "µs"),
    ("memory", "kib_a_room", "5.0f", "KiB a room"),
    ("cut off", "cut_off", ".0f", "pages"),
)


def _line(found: dict[str, float]) -> str:
    return "  ".join(
        f"{name} {format(found[key], shape)} {unit}" for name, key, shape, unit in _COLUMNS
    )


def main() -> int:
    """Measure and print; 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description="How many rooms the studio carries.")
    parser.add_argument("--rooms", type=int, help="measure at this size only")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for so long")
    parser.add_argument("--minutes", type=int, help="or for so many minutes, a line for each")
    given = parser.parse_args()
    if given.minutes:
        return _for_long(given.rooms or BAR_ROOMS, min(given.minutes, MOST_MINUTES))
    carried = 0
    for rooms in [given.rooms] if given.rooms else SIZES:
        found = next(measure(rooms, given.seconds))
        print(f"{rooms:4d} rooms: {_line(found)}", flush=True)
        if found["both_p99_ms"] > BAR_MS or found["cut_off"]:
            break
        carried = rooms
    bar = min(BAR_ROOMS, given.rooms or BAR_ROOMS)
    row = Row("rooms carried", carried, at_least=bar, note=f"p99 to both pages ≤ {BAR_MS:g} ms")
    print(format_table([row]))
    return int(row.misses_its_bar)


def _for_long(rooms: int, minutes: int) -> int:
    """Minute by minute: delays, CPU and memory must stay what they are."""
    memory = []
    for minute, found in enumerate(measure(rooms, 60.0, minutes), start=1):
        print(f"minute {minute:2d}: {_line(found)}", flush=True)
        memory.append(found["kib_a_room"])
    growth = memory[-1] / memory[min(4, len(memory) - 1)]
    note = f"{rooms} rooms, the last minute against the fifth"
    row = Row("memory's growth", growth, "x", at_most=MOST_GROWTH, note=note)
    print(format_table([row]))
    return int(row.misses_its_bar)


if __name__ == "__main__":
    raise SystemExit(main())
