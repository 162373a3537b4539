"""A drummer by microphone: Chromium captures a file in which each stroke's place is known."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import expect

from hapju.sound.kit import stroke_sound
from hapju.sound.ringing import RATE
from hapju.sound.wave_file import wav_bytes
from hapju.strokes import FloatArray, Piece
from hapju.studio.protocol import Refused
from tests.studio_browser.conftest import ARGUMENTS, HERE, Browsing, Studio, browsing, chromium
from tests.studio_browser.kept import journal_of, strokes_in
from tests.studio_browser.lobby import choose, make_room, start
from tests.studio_browser.wire import Wire

SECONDS = 150.0
TREATED = """
const settings = MediaStreamTrack.prototype.getSettings;
MediaStreamTrack.prototype.getSettings = function () {
  return { ...settings.call(this), noiseSuppression: true };
};
"""


@pytest.fixture(scope="module")
def struck_s() -> FloatArray:
    """When the drum in the file is struck: no two stretches of it are alike."""
    gaps = np.random.default_rng(6).uniform(0.16, 0.42, 1000)
    times = 2.0 + np.cumsum(gaps)
    return np.asarray(times[times < SECONDS - 1], dtype=np.float64)


@pytest.fixture
def open_by_ear(
    browser: Any, studio: Studio, tmp_path: Path, struck_s: FloatArray
) -> Iterator[Browsing]:
    """Pages of a browser whose microphone hears the file."""
    random = np.random.default_rng(7)
    sound = random.normal(0.0, 10 ** (-70 / 20), int(SECONDS * RATE))
    strokes = {velocity: stroke_sound(Piece.SNARE, velocity) for velocity in (0.6, 0.8, 1.0)}
    for time_s in struck_s:
        stroke = strokes[float(random.choice([0.6, 0.8, 1.0]))]
        at = round(time_s * RATE)
        length = min(stroke.size, sound.size - at)
        sound[at : at + length] += 0.5 * stroke[:length]
    file = tmp_path / "struck.wav"
    file.write_bytes(wav_bytes(sound))
    hearing = browser.browser_type.launch(
        executable_path=chromium(),
        args=[
            *ARGUMENTS,
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            f"--use-file-for-fake-audio-capture={file}%noloop",
        ],
    )
    with browsing(hearing, studio) as opened:
        yield opened
    hearing.close()


def _sit_by_microphone(page: Any, wire: Wire, name: str) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("radio", name="Microphone").check()
    page.get_by_role("button", name="Listen by microphone").click()
    page.get_by_role("slider", name="Softest stroke that counts").wait_for()
    expect(page.get_by_text("Its sound comes raw")).to_be_visible()
    page.get_by_role("button", name="Come in").click()
    wire.wait_for_room(lambda room: [each.input for each in room.players] == ["microphone"])


def test_strokes_heard_by_microphone_keep_their_rhythm_on_the_stage(
    open_by_ear: Browsing, struck_s: FloatArray
) -> None:
    page, wire = open_by_ear(permissions=["microphone"])
    make_room(page, wire)
    _sit_by_microphone(page, wire, "Sora")
    choose(page, wire, rounds=4)
    take = start(page, [wire])
    page.wait_for_url(f"**/review/{take}")
    strokes = strokes_in(journal_of(page, open_by_ear.studio, take), "Sora")
    assert {piece for _, piece, _ in strokes} == {Piece.SNARE}
    heard = np.array([time_s for time_s, *_ in strokes])
    assert heard.size > 20
    lag_s = _lags(struck_s, heard)
    assert lag_s.size == heard.size  # nothing was heard that wasn't played
    assert np.std(lag_s) < 0.002
    # Nor was anything left out between the first and the last.
    there = struck_s + np.median(lag_s)
    played = (there > heard[0] - 0.01) & (there < heard[-1] + 0.01)
    assert np.count_nonzero(played) == heard.size


def test_a_browser_that_treats_the_sound_is_named(open_by_ear: Browsing) -> None:
    page, wire = open_by_ear(permissions=["microphone"])
    page.add_init_script(TREATED)
    page.reload()
    make_room(page, wire)
    page.get_by_role("radio", name="Microphone").check()
    page.get_by_role("button", name="Listen by microphone").click()
    expect(page.get_by_role("alert").filter(has_text="noise suppression")).to_be_visible()


def test_the_pages_own_sounds_dont_count_once_they_are_known(open_page: Browsing) -> None:
    page, wire = open_page()
    page.add_init_script(path=HERE / "loudspeaker_stub.js")
    page.reload()
    make_room(page, wire)
    page.get_by_label("Name", exact=True).fill("Sora")
    page.get_by_role("radio", name="Microphone").check()
    page.get_by_role("button", name="Listen by microphone").click()
    page.get_by_role("slider", name="Softest stroke that counts").wait_for()
    page.get_by_role("button", name="Come in").click()
    page.get_by_role("button", name="Listen to the loudspeakers").click()
    expect(page.get_by_text(re.compile(r"own sounds come back after \d+ ms"))).to_be_visible()
    wire.wait_for_room(lambda room: room.players[0].latency_from == "calibrated")
    choose(page, wire)
    # Nobody strikes: click and backing sound, and the microphone hears them all.
    start(page, [wire])
    wire.wait(lambda heard: any(each.reason == "nothing-played" for each in _refusals(heard)))


def _refusals(wire: Wire) -> list[Refused]:
    return [each for each in wire.heard if isinstance(each, Refused)]


def test_without_a_microphone_the_page_says_what_to_do(open_page: Browsing) -> None:
    page, wire = open_page(permissions=["microphone"])
    make_room(page, wire)
    page.get_by_role("radio", name="Microphone").check()
    page.get_by_role("button", name="Listen by microphone").click()
    expect(page.get_by_role("alert").filter(has_text="No microphone was found")).to_be_visible()
    expect(page.get_by_role("button", name="Come in")).to_be_disabled()


def _lags(struck: FloatArray, heard: FloatArray) -> FloatArray:
    """How much later each stroke was heard than it stands in the file, in seconds."""
    # The file is as far along as nobody knows: the shift with which most strokes find their own.
    shifts = (heard[None, :5] - struck[:, None]).ravel()

    def fitting(shift: float) -> int:
        return int(np.count_nonzero(_nearest(struck + shift, heard) < 0.01))

    best = max(shifts, key=fitting)
    near = _nearest(struck + best, heard) < 0.02
    nearest = np.abs(struck[None] + best - heard[near, None]).argmin(axis=1)
    return np.asarray(heard[near] - struck[nearest])


def _nearest(struck: FloatArray, heard: FloatArray) -> FloatArray:
    return np.asarray(np.abs(struck[None] - heard[:, None]).min(axis=1))
