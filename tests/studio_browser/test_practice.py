"""What helps to practise: rounds that get faster, a click with gaps, thresholds of pads."""

from itertools import pairwise
from typing import Any

from hapju.studio.protocol import Play, Sheet
from tests.studio_browser.lobby import choose, make_room, sit_with_keys, sit_with_kit, start


def wait_for_sheet_with(wire: Any, **chosen: object) -> Sheet:
    room = wire.wait_for_room(
        lambda room: all(getattr(room.choices, key) == value for key, value in chosen.items())
    )
    sheet: Sheet = wire.wait(
        lambda heard: (sheet := heard.last(Sheet)) and sheet.number == room.sheet and sheet
    )
    return sheet


def test_a_ladder_and_gaps_are_chosen_and_said(open_page: Any) -> None:
    page, wire = open_page()
    make_room(page, wire)
    sit_with_keys(page, wire, "Min", "Left half")
    ladder = page.get_by_role("combobox", name="Each round faster")
    assert ladder.is_disabled()  # one round is no ladder
    choose(page, wire, tempo=80, last_bar=1, rounds=3)
    ladder.select_option(label="by 10 % of the song’s tempo")
    sheet = wait_for_sheet_with(wire, step_percent=10)
    starts_s = [bar.time_s for bar in sheet.bars if bar.number == 1] + [sheet.length_s]
    lengths_s = [late - early for early, late in pairwise(starts_s)]
    assert [round(80 * lengths_s[0] / each) for each in lengths_s] == [80, 90, 100]
    page.get_by_text("to 100 %").wait_for()

    gaps = page.get_by_role("combobox", name="Click with gaps")
    gaps.select_option(label="1 bar of click, 1 without")
    sheet = wait_for_sheet_with(wire, quiet_bars=1)
    assert [click.is_silent for click in sheet.clicks] == [*[False] * 8, *[True] * 4, *[False] * 4]
    page.get_by_role("switch", name="Click").uncheck()
    wait_for_sheet_with(wire, has_click=False)
    assert gaps.is_disabled()


def test_what_is_softer_than_a_pads_threshold_is_not_sent(open_page: Any) -> None:
    page, wire = open_page()
    make_room(page, wire)
    drummer = sit_with_kit(page, wire, "Haruka")

    def hit(velocity: int) -> None:
        page.evaluate(
            "([id, force]) => window.__kits.send(id, [0x99, 38, force])", [drummer.kit, velocity]
        )
        page.wait_for_timeout(150)

    page.get_by_text("Pads and notes").click()
    hit(100)
    threshold = page.get_by_role("slider", name="snare (note 38)")
    threshold.focus()
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    assert threshold.input_value() == "10"
    hit(9)
    hit(10)
    page.get_by_text("1 hit was too soft").wait_for()
    assert page.locator(".pad-hits i").count() == 3
    assert page.locator(".pad-hits i.cut").count() == 1

    choose(page, wire, last_bar=1, rounds=1)
    start(page, [wire])
    at_ms = wire.page_time_ms(2.0)
    page.evaluate(
        "([id, hits]) => window.__kits.play(id, hits)",
        [drummer.kit, [[at_ms, 38, 9], [at_ms + 300, 38, 60]]],
    )
    wire.wait(lambda heard: any(isinstance(said, Play) and said.strokes for said in heard.said))
    velocities = [
        round(127 * stroke.velocity)
        for said in wire.said
        if isinstance(said, Play)
        for stroke in said.strokes
    ]
    assert set(velocities) == {60}
