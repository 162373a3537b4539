"""The pages' own tests and types, run as part of all tests: what is not drawn, in TypeScript."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[2] / "web"
PATH = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])


def npm(*arguments: str) -> subprocess.CompletedProcess[str]:
    found = shutil.which("npm", path=PATH)
    if found is None or not (WEB / "node_modules").is_dir():
        pytest.skip("what builds the pages isn't installed; run make pages")
    environment = {**os.environ, "PATH": PATH, "NO_COLOR": "1"}
    return subprocess.run(
        [found, *arguments], cwd=WEB, capture_output=True, text=True, env=environment
    )


def test_what_the_pages_reckon_is_right() -> None:
    done = npm("test")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_no_download_address_is_in_the_lock_of_the_pages() -> None:
    lock = (WEB / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity"' in lock
    assert '"resolved"' not in lock
