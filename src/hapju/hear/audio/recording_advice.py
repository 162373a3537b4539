"""What would make a recording better, as messages of the catalogue with what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hapju.hear.audio.heard import Heard
from hapju.hear.audio.sound_quality import advice

SURE_ENOUGH = 0.85
"""With a smaller share of sure strokes than this, a taught kit is worth half a minute."""
EXACT_ENOUGH_MS = 3.0
"""A larger median timing doubt than this is worth another place for the phone."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A message's id and its arguments; ``player`` is added by whoever says it."""

    message: str
    arguments: Mapping[str, str | int | float]


def advice_on(heard: Heard) -> list[Advice]:
    """What to do for a better recording, the weightiest first; nothing where it is good."""
    quality = heard.quality
    said: dict[str, Mapping[str, str | int | float]] = {
        "clipped": {"count": quality.clipped_moments},
        "noisy": {"decibels": round(quality.signal_to_noise_db or 0.0)},
        "too-quiet": {"decibels": round(-quality.peak_dbfs)},
        "dull": {"kilohertz": round(quality.bandwidth_hz / 1000.0, 1)},
        "lost": {"seconds": round(quality.lost_s, 2)},
    }
    found = [Advice(f"recording-{name}", said[name]) for name in advice(quality)]
    summary = heard.summary
    if summary is not None and summary.timing_doubt_p50_ms > EXACT_ENOUGH_MS:
        found.append(Advice("recording-smeared", {}))
    if summary is not None and summary.sure_share < SURE_ENOUGH:
        found.append(Advice("recording-unsure", {}))
    return found
