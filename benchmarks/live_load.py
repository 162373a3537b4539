"""How many rooms the studio carries: duets at 10 strokes a second each, over real sockets.

``python -m benchmarks.live_load`` measures at 50, 100, 200, ... rooms until the time from a stroke
to both players' pages is over 20 ms for more than one in a hundred. ``--rooms N`` measures at one
size, ``--minutes N`` for long, one line a minute: the figures must stay as they are.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.table import Row, format_table

BAR_ROOMS, BAR_MS = 200, 20.0
SIZES = (50, 100, 200, 300, 400, 600, 800)
SECONDS = 10.0

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
    found = measure(BAR_ROOMS, SECONDS)
    note = f"{BAR_ROOMS} rooms of two, 10 strokes/s each, load generator on the same machine"
    return [
        Row("stroke to both pages, p99", found["both_p99_ms"], "ms", at_most=BAR_MS, note=note),
        Row("the studio's CPU a stroke", found["cpu_us_a_stroke"], "µs"),
        Row("memory a room", found["kib_a_room"], "KiB"),
    ]


def measure(rooms: int, seconds: float) -> dict[str, float]:
    """One size, in a studio of its own."""
    with tempfile.TemporaryDirectory() as folder:
        studio = subprocess.Popen(
            [sys.executable, "-c", _STUDIO, folder], stdout=subprocess.PIPE, text=True
        )
        try:
            assert studio.stdout is not None
            return _load(studio.stdout.readline().strip(), studio.pid, rooms, seconds)
        finally:
            studio.terminate()
            studio.wait()


def _load(link: str, studio: int, rooms: int, seconds: float) -> dict[str, float]:
    before_kib = _memory_kib(studio)
    pages = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.live_pages", link, str(rooms), str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
    )
    found: dict[str, Any] = {}
    cpu_s = {}
    assert pages.stdout is not None
    for line in pages.stdout:
        said = json.loads(line)
        for moment in ("measuring", "played"):
            if moment in said:
                cpu_s[moment] = (_cpu_s(studio), _cpu_s(pages.pid))
        if "played" in said:
            found["kib_a_room"] = (_memory_kib(studio) - before_kib) / rooms
        if "strokes" in said:
            found |= said
    if pages.wait() or not found.get("strokes"):
        raise RuntimeError("the load generator failed")
    used = [after - before for before, after in zip(cpu_s["measuring"], cpu_s["played"])]
    found["cpu_us_a_stroke"] = 1e6 * used[0] / found["strokes"]
    found["studio_cpu"], found["pages_cpu"] = used[0] / seconds, used[1] / seconds
    return found


def _cpu_s(process: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory_kib(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return float(line.split()[1])
    return float("nan")


def _line(rooms: int, found: dict[str, float]) -> str:
    return (
        f"{rooms:5d} rooms  {found['strokes']:7.0f} strokes  "
        f"heard p50 {found['heard_p50_ms']:5.1f} p99 {found['heard_p99_ms']:6.1f}  "
        f"meters p50 {found['meters_p50_ms']:5.1f} p99 {found['meters_p99_ms']:6.1f}  "
        f"both p99 {found['both_p99_ms']:6.1f} max {found['both_max_ms']:6.1f} ms  "
        f"sent late p99 {found['sending_p99_ms']:5.1f} ms  "
        f"CPU: studio {found['studio_cpu']:4.0%}, pages {found['pages_cpu']:4.0%}, "
        f"{found['cpu_us_a_stroke']:4.0f} µs a stroke  {found['kib_a_room']:5.0f} KiB a room  "
        f"unheard {found['unheard']:.0f}, cut off {found['cut_off']:.0f}"
    )


def main() -> int:
    """Measure and print; 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", type=int)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    given = parser.parse_args()
    carried = 0
    for rooms in [given.rooms] if given.rooms else SIZES:
        found = measure(rooms, given.seconds)
        print(_line(rooms, found), flush=True)
        if found["both_p99_ms"] > BAR_MS:
            break
        carried = rooms
    print(format_table([Row("rooms carried", carried, at_least=BAR_ROOMS)]))
    return int(carried < BAR_ROOMS)


if __name__ == "__main__":
    raise SystemExit(main())
