"""A studio in a process of its own, opened for a benchmark, and what a process has used."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def opened_studio(opening: str) -> Iterator[tuple[str, int]]:
    """Its link and the number of its process.

    Args:
        opening: Python that opens it in the folder ``sys.argv[1]`` and prints its link.
    """
    with tempfile.TemporaryDirectory() as folder:
        studio = subprocess.Popen(
            [sys.executable, "-c", opening, folder], stdout=subprocess.PIPE, text=True
        )
        try:
            assert studio.stdout is not None
            yield studio.stdout.readline().strip(), studio.pid
        finally:
            studio.terminate()
            studio.wait()


def cpu_s(process: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_kib(process: int) -> float:
    """What of a process lies in memory."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return float(line.split()[1])
    return float("nan")
