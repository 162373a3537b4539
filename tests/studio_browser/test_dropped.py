"""Recordings that are dropped on the first page: their review, or one sentence."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from hapju.cli import main
from tests.studio_browser.conftest import Browsing

BEAT_S = 0.5
BEATS = 48
MINA_MS = [0, 6, -4, 9, 2, -7, 3]
JUN_MS = [15, 8, 21, 12, 44]


def test_two_recordings_give_the_review_that_the_report_gives(
    open_page: Browsing, tmp_path: Path
) -> None:
    mina, jun = (
        _recording(tmp_path / f"{name}.csv", late_ms)
        for name, late_ms in (("mina", MINA_MS), ("jun", JUN_MS))
    )
    page, _ = open_page()
    page.get_by_label("Drop your recordings here").set_input_files(mina)
    expect(page.get_by_role("button", name="See how you played", exact=True)).to_be_enabled()
    _drop(page, jun)
    page.get_by_label("Tempo in BPM").fill("120")
    page.get_by_role("button", name="See how you played together").click()
    page.wait_for_url("**/review/*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("mina")

    take = page.url.rpartition("/")[2]
    review = page.request.get(f"{open_page.studio.address}/api/takes/{take}?lang=en").json()
    written = tmp_path / "analysis.json"
    assert main(["report", str(mina), str(jun), "--tempo", "120", "--json", str(written)]) == 0
    assert review["report"] == json.loads(written.read_text())
    page.get_by_role("link", name="Hapju").first.click()
    expect(page.get_by_role("link", name="mina")).to_be_visible()


def test_a_bad_file_gives_the_sentence_of_the_command_line(
    open_page: Browsing, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    open_page.forgiven.append("status of 4[0-9]{2}")
    bad = tmp_path / "bad.mid"
    bad.write_bytes(b"MThd\x00\x00\x00\x06\x00\x00\x00\x01\x01\xe0MTrk\x00\x00\xff\xff\x00")
    page, _ = open_page()
    page.get_by_label("Drop your recordings here").set_input_files(bad)
    page.get_by_role("button", name="See how you played").click()
    assert main(["report", str(bad)]) == 2
    said = capsys.readouterr().err.strip().removeprefix("hapju: ")
    sentence = said.replace(str(bad), bad.name)
    expect(page.get_by_role("alert").filter(has_text="bad.mid")).to_have_text(sentence)
    page.get_by_role("button", name="Leave out bad.mid").click()
    expect(page.get_by_role("button", name="See how you played")).to_have_count(0)


def _recording(path: Path, late_ms: list[int]) -> Path:
    rows = ["time_s,piece,velocity"]
    for beat in range(BEATS):
        at_s = 1 + beat * BEAT_S + late_ms[beat % len(late_ms)] / 1000
        rows.append(f"{at_s:.4f},{'snare' if beat % 2 else 'kick'},0.8")
    path.write_text("\n".join(rows) + "\n")
    return path


def _drop(page: Any, path: Path) -> None:
    """Drag a file from the desktop onto the page's field."""
    carried = page.evaluate_handle(
        """([name, text]) => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], name, { type: "text/csv" }));
          return carried;
        }""",
        [path.name, path.read_text()],
    )
    field = page.get_by_text("Drop your recordings here")
    for event in ("dragenter", "dragover", "drop"):
        field.dispatch_event(event, {"dataTransfer": carried})
