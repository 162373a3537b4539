"""Pages say of a heart rate that never leaves them what the report would say of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hapju.heart.course import HeartCourse, known_s, stretch_of
from hapju.heart.recovery import recovery_of
from hapju.heart.two_hearts import two_hearts

VECTOR = Path(__file__).parents[2] / "web" / "tests" / "heart" / "measures.json"
TAKE_S = (2.0, 400.0)


def courses() -> dict[str, HeartCourse]:
    """Two hearts that answer the same effort, one of them with gaps and from a watch every 4 s."""
    rng = np.random.default_rng(7)
    time_s = np.arange(-30.0, 560.0)
    effort = np.interp(time_s, [-30, 0, 400, 460, 560], [85, 88, 140, 105, 92])
    shared = np.convolve(rng.normal(0.0, 9.0, time_s.size), np.ones(6) / 6, "same") * 2.0
    own = np.convolve(rng.normal(0.0, 9.0, time_s.size), np.ones(6) / 6, "same")
    strap = np.round(effort + shared)
    watch = np.round(effort + 6.0 + shared + own)
    kept = (time_s % 4 == 2) & ~((time_s > 150) & (time_s < 190))
    return {
        "strap": HeartCourse.of(time_s, strap),
        "watch": HeartCourse.of(time_s[kept], watch[kept]),
    }


def vector() -> dict[str, Any]:
    """The courses, and what the measures say of them."""
    hearts = courses()
    ends = [
        (2.0, 400.0),
        (10.0, 26.0),
        (160.0, 180.0),
        (130.0, 170.0),
        (395.5, 420.25),
        (0.0, 900.0),
    ]
    pair = two_hearts(("strap", "watch"), hearts["strap"], hearts["watch"], *TAKE_S)
    return {
        "take_s": list(TAKE_S),
        "courses": {
            name: {"timeS": course.time_s.tolist(), "bpm": course.bpm.tolist()}
            for name, course in hearts.items()
        },
        "stretches": [
            {"course": name, "start_s": start, "end_s": end, **_stretch(course, start, end)}
            for name, course in hearts.items()
            for start, end in ends
        ],
        "recovery": {
            name: [
                [each.after_s, each.fall_bpm, each.doubt.low, each.doubt.high]
                for each in recovery_of(course, TAKE_S[1])
            ]
            for name, course in hearts.items()
        },
        "pair": {
            "common_s": pair.common_s,
            "correlation": pair.correlation,
            "low": None if pair.interval is None else pair.interval.low,
            "high": None if pair.interval is None else pair.interval.high,
            "effective_n": pair.effective_n,
        },
    }


def _stretch(course: HeartCourse, start_s: float, end_s: float) -> dict[str, Any]:
    found = stretch_of(course, start_s, end_s)
    numbers = None
    if found is not None:
        doubt = (found.doubt.low, found.doubt.high)
        numbers = [found.mean_bpm, *doubt, found.low_bpm, found.high_bpm]
    return {"known_s": known_s(course, start_s, end_s), "numbers": numbers}


def test_the_vector_that_the_pages_are_tested_with_is_what_the_measures_say() -> None:
    kept, now = json.loads(VECTOR.read_text("utf-8")), vector()
    assert kept.keys() == now.keys(), "write it anew: python -m tests.heart.test_page_vector"
    for name, each in now.items():
        assert_alike(kept[name], each)


def test_the_vector_holds_what_is_hard() -> None:
    found = vector()
    assert any(each["numbers"] is None for each in found["stretches"])
    assert found["pair"]["correlation"] is not None
    assert len(found["recovery"]["strap"]) == 2


def assert_alike(one: Any, other: Any) -> None:
    if isinstance(one, dict):
        assert one.keys() == other.keys()
        for key in one:
            assert_alike(one[key], other[key])
    elif isinstance(one, list):
        assert len(one) == len(other)
        for left, right in zip(one, other, strict=True):
            assert_alike(left, right)
    elif isinstance(one, float | int):
        assert one == pytest.approx(other, abs=1e-9)
    else:
        assert one == other


if __name__ == "__main__":
    VECTOR.parent.mkdir(parents=True, exist_ok=True)
    VECTOR.write_text(json.dumps(vector()) + "\n", encoding="utf-8")
