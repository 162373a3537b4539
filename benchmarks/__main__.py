"""Run every benchmark, print one table, and fail where a bar is missed."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import benchmarks
from benchmarks.table import Row, format_table

NO_BENCHMARKS = {
    "__main__",
    "drum_sounds",
    "free_play_fit",
    "free_play_net",
    "free_play_stretches",
    "free_play_takes",
    "hear_once",
    "hearing_scores",
    "live_pages",
    "microphone_scenes",
    "page_socket",
    "peak_memory",
    "rendered_scenes",
    "studio_process",
    "synthetic_strokes",
    "table",
}


def measured(names: list[str]) -> Iterator[Row]:
    """The rows of the benchmarks with these names, or of all; each module has ``rows()``."""
    for module in sorted(found.name for found in iter_modules(benchmarks.__path__)):
        if module in NO_BENCHMARKS or (names and module not in names):
            continue
        print(f"measuring {module}", file=sys.stderr, flush=True)
        yield from import_module(f"benchmarks.{module}").rows()


def main() -> int:
    """Print the table; 1 where a bar is missed, else 0."""
    rows = list(measured(sys.argv[1:]))
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}"
    print(f"\n{machine}, {platform.system()}\n\n{format_table(rows)}")
    missed = [row.name for row in rows if row.misses_its_bar]
    unmeasured = [row.name for row in rows if not row.is_measured]
    if unmeasured:
        print(f"\nNot measured here: {', '.join(unmeasured)}.")
    print(f"\nMissed: {', '.join(missed)}." if missed else "\nEvery measured bar is met.")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
