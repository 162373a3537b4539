"""How long the command line takes to answer: whole processes, from outside."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.table import Row

RUNS = 10


def rows() -> list[Row]:
    """``hapju --help`` and ``import hapju``, beside an empty Python."""
    empty_ms = whole_process_ms([sys.executable, "-c", "pass"])
    import_ms = whole_process_ms([sys.executable, "-c", "import hapju"])
    help_ms = whole_process_ms([str(command()), "--help"])
    how = f"median of {RUNS} runs of the whole process"
    return [
        Row("python -c pass", empty_ms, "ms", note=how),
        Row("import hapju", import_ms, "ms", 150, note=f"{import_ms / empty_ms:.1f} x empty"),
        Row("hapju --help", help_ms, "ms", 300, note=f"{help_ms / empty_ms:.1f} x empty"),
    ]


def command() -> Path:
    """The installed ``hapju``: beside this Python, or on the path."""
    beside = Path(sys.executable).with_name("hapju")
    if beside.exists():
        return beside
    found = shutil.which("hapju")
    if found is None:
        raise FileNotFoundError("hapju is not installed; run make setup")
    return Path(found)


def whole_process_ms(arguments: list[str]) -> float:
    """The median time from start to end of a process, after one run to warm the disk cache."""
    took = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
        took.append(1000 * (time.perf_counter() - start))
    return median(took[1:])
