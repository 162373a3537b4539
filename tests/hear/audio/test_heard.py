"""What was heard: its figures, and the advice that they give."""

from dataclasses import replace

import numpy as np
import pytest

from hapju.hear.audio.heard import Heard
from hapju.hear.audio.recording_advice import advice_on
from hapju.hear.audio.sound_quality import SoundQuality
from hapju.locale.catalogue import LANGUAGES, catalogue
from hapju.strokes import Strokes

GOOD = SoundQuality(
    duration_s=60.0,
    peak_dbfs=-3.0,
    loudness_dbfs=-12.0,
    noise_floor_dbfs=-60.0,
    clipped_share=0.0,
    clipped_moments=0,
    bandwidth_hz=20_000.0,
    lost_s=0.0,
)
BAD = SoundQuality(
    duration_s=60.0,
    peak_dbfs=-31.5,
    loudness_dbfs=-40.0,
    noise_floor_dbfs=-52.0,
    clipped_share=0.01,
    clipped_moments=40,
    bandwidth_hz=3_900.0,
    lost_s=0.25,
)


def heard(confidence: list[float], doubt_ms: list[float], quality: SoundQuality = GOOD) -> Heard:
    count = len(confidence)
    return Heard(
        Strokes.of(np.arange(count) * 0.5),
        np.array(confidence),
        np.array(doubt_ms),
        np.zeros((count, 3), dtype=np.float32),
        quality,
    )


def test_the_figures_are_those_of_the_columns() -> None:
    found = heard([0.8, 0.79, 1.0, 0.95], [1.0, 2.0, 1.0, 7.0])
    assert found.timing_doubt_p50_ms == 1.5
    assert found.sure_share == 0.75
    summary = found.summary
    assert summary is not None
    assert summary.timing_doubt_rms_ms == pytest.approx(np.sqrt(55 / 4))


def test_without_strokes_there_are_none() -> None:
    found = heard([], [])
    assert (found.timing_doubt_p50_ms, found.sure_share, found.summary) == (None, None, None)
    assert advice_on(found) == []


def test_a_good_recording_needs_no_advice() -> None:
    assert advice_on(heard([0.95] * 9 + [0.5], [1.5] * 10)) == []


def test_each_fault_has_its_advice_in_every_language() -> None:
    said = advice_on(heard([0.5] * 10, [4.0] * 10, BAD))
    assert [each.message for each in said] == [
        "recording-clipped",
        "recording-noisy",
        "recording-too-quiet",
        "recording-dull",
        "recording-lost",
        "recording-smeared",
        "recording-unsure",
    ]
    for language in LANGUAGES:
        for each in said:
            sentence = catalogue(language).say(each.message, player="지우", **each.arguments)
            assert "지우" in sentence
    told = {each.message: each.arguments for each in said}
    assert told["recording-clipped"] == {"count": 40}
    assert told["recording-noisy"] == {"decibels": 12}
    assert told["recording-too-quiet"] == {"decibels": 32}
    assert told["recording-dull"] == {"kilohertz": 3.9}


def test_noise_that_can_not_be_told_is_no_noise() -> None:
    unknown = replace(GOOD, noise_floor_dbfs=None)
    assert advice_on(heard([0.95] * 10, [1.5] * 10, unknown)) == []
