"""A studio of its own for the tests, and pages in a real browser that look at it."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HERE = Path(__file__).resolve().parent
PAGES = HERE.parents[1] / "src" / "hapju" / "studio" / "pages" / "index.html"


@dataclass
class Studio:
    """A running `hapju studio`: where it is, and what kills and restarts it."""

    data: Path
    port: int = 0
    process: subprocess.Popen[str] | None = field(default=None, repr=False)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-c", "from hapju.cli import main; import sys; sys.exit(main())"]
        given = ["studio", "--no-browser", "--port", str(self.port), "--data", str(self.data)]
        self.process = subprocess.Popen(
            [*command, *given], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self.process.stdout is not None
        said = []
        for line in self.process.stdout:
            said.append(line)
            if found := re.search(r"http://[^/\s]+:(\d+)", line):
                self.port = int(found[1])
                return
        raise AssertionError("the studio didn't start: " + "".join(said))

    def kill(self) -> None:
        """As a power cut would: no goodbye."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.kill()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    found = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if found is None:
        pytest.skip("there is no Chromium here to look at the pages with")
    api = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    if not PAGES.is_file():
        pytest.skip("the studio's pages aren't built; run make pages")
    running = Studio(tmp_path / "data")
    running.start()
    yield running
    running.stop()


OpenPage = Callable[..., Any]


@pytest.fixture
def open_page(browser: Any, studio: Studio) -> Iterator[OpenPage]:
    """Opens an address of the studio; fails if a page complains in its console."""
    complaints: list[str] = []
    contexts = []

    def opened(
        path: str = "/", language: str = "en", width: int = 1280, height: int = 800, **more: Any
    ) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale=language, **more
        )
        contexts.append(context)
        context.grant_permissions(["midi", "midi-sysex"], origin=studio.address)
        context.add_init_script(path=HERE / "midi_stub.js")
        page = context.new_page()
        page.on(
            "console",
            lambda said: (
                complaints.append(said.text) if said.type in {"error", "warning"} else None
            ),
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(studio.address + path)
        return page

    opened.complaints = complaints  # type: ignore[attr-defined]
    yield opened
    for context in contexts:
        context.close()
    assert not complaints
