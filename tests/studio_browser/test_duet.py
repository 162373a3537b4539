"""The whole story: two on two pages, each with an e-kit, from the first page to the review."""

import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from hapju.cli import main
from hapju.studio.protocol import Ended, Meters
from tests.studio_browser.conftest import Browsing
from tests.studio_browser.kept import journal_of, strokes_in
from tests.studio_browser.lobby import choose, make_room, sit_with_kit, start

MINA_MS = [0.0, 4.0, -6.0, 2.5, -1.5, 7.0, -3.0]
JUN_MS = [12.0, 21.0, 9.0, 48.0, 15.0]
"""Late, and with flams."""


def test_what_two_saw_live_is_what_the_review_and_the_report_say(
    open_page: Browsing, tmp_path: Path
) -> None:
    page, wire = open_page()
    make_room(page, wire)
    mina = sit_with_kit(page, wire, "Mina")

    address = page.get_by_label("Link to this room").input_value()
    other, other_wire = open_page(address.removeprefix(open_page.studio.address), width=1024)
    jun = sit_with_kit(other, other_wire, "Jun")
    expect(page.get_by_role("listitem").filter(has_text="Jun")).to_be_visible()

    choose(page, wire)
    other.get_by_role("button", name="I’m ready").click()
    wire.wait_for_room(lambda room: any(each.is_ready for each in room.players))
    take = start(page, [wire, other_wire])
    stamps = {"Mina": mina.play(MINA_MS), "Jun": jun.play(JUN_MS)}

    for each in (page, other):
        together = each.get_by_role("region", name="Together")
        expect(together).to_contain_text(re.compile(r"±\d+ ms"))
        expect(together).to_contain_text(re.compile(r"Mina is \d+ ms ahead"))
        expect(
            each.get_by_role("img", name=re.compile(r"Timing of Jun: \d+ ms late"))
        ).to_be_visible()
    for each in (page, other):
        each.wait_for_url(f"**/review/{take}")
    shown = wire.last(Meters)
    assert shown == other_wire.last(Meters)
    assert wire.count(Ended) == other_wire.count(Ended) == 1

    journal = tmp_path / "take.jsonl"
    journal.write_bytes(journal_of(page, open_page.studio, take))
    review = page.request.get(f"{open_page.studio.address}/api/takes/{take}?lang=en").json()
    written = tmp_path / "analysis.json"
    assert main(["report", str(journal), "--json", str(written)]) == 0
    report = json.loads(written.read_text())
    assert review["report"] == report
    assert shown is not None
    assert _live(shown) == _reported(report)
    assert report["pairs"][0]["flams"] > 0
    assert report["players"][0]["missed"] == 0

    for name, played in stamps.items():
        kept = [time_s for time_s, *_ in strokes_in(journal.read_bytes(), name)]
        assert len(kept) == len(played)
        apart = [(b - a) / 1000 for a, b in itertools.pairwise(sorted(played))]
        # The page's clock is moved gently while it gets to know the studio's better.
        assert [b - a for a, b in itertools.pairwise(kept)] == pytest.approx(apart, abs=1e-3)

    expect(page.get_by_role("heading", level=1)).to_contain_text("Mina")
    numbers = page.get_by_role("group", name="Between the players")
    joint_onsets = numbers.get_by_role("row", name="moments both played")
    expect(joint_onsets).to_contain_text(str(report["pairs"][0]["joint_onsets"]))


def _live(meters: Meters) -> list[list[Any]]:
    """The numbers of a take as the meters show them."""
    players = [
        [p.strokes, p.matched, p.missed, p.extra, p.wrong_piece, p.mean_ms, p.sd_ms]
        for p in meters.players
    ]
    pairs = [[p.joint_onsets, p.flams, p.together_share, p.mean_ms, p.sd_ms] for p in meters.pairs]
    return [*players, *pairs]


def _reported(report: dict[str, Any]) -> list[list[Any]]:
    mean_and_sd = ("mean_asynchrony_ms", "sd_asynchrony_ms")
    of_player = ("strokes", "matched", "missed", "extra", "wrong_piece", *mean_and_sd)
    of_pair = ("joint_onsets", "flams", "together_share", *mean_and_sd)
    return [
        *([player[key] for key in of_player] for player in report["players"]),
        *([pair[key] for key in of_pair] for pair in report["pairs"]),
    ]
