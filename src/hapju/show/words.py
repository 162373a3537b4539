"""Numbers, units, bars and positions as the report says them, in its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hapju.coach.evidence import said_bars, said_position
from hapju.coach.headline import whole_percent
from hapju.locale.catalogue import Catalogue, catalogue
from hapju.songs.tempo_map import TempoMap
from hapju.timing.summary import AsynchronySummary, Interval


def plain(value: float, digits: int = 0) -> str:
    """A number with a true minus and grouped thousands; never "−0"."""
    said = f"{abs(value):,.{digits}f}"
    is_zero = not re.search("[1-9]", said)
    return said if value >= 0 or is_zero else f"−{said}"


def signed(value: float, digits: int = 0) -> str:
    """As :func:`plain`, with a plus above zero."""
    said = plain(value, digits)
    return f"+{said}" if value > 0 and re.search("[1-9]", said) else said


class Words:
    """A catalogue, with the ways to say numbers that the report needs."""

    def __init__(self, language: str = "en") -> None:
        self.catalogue: Catalogue = catalogue(language)
        self.language = language

    def say(self, message_id: str, /, **arguments: str | int | float) -> str:
        """The message with its arguments in place; see :meth:`Catalogue.say`."""
        return self.catalogue.say(message_id, **arguments)

    def ms(self, value: float | None, digits: int = 0) -> str:
        """A duration, such as "9 ms"."""
        return self.unit("ms", None if value is None else plain(value, digits))

    def signed_ms(self, value: float | None, digits: int = 1) -> str:
        """An asynchrony, such as "−9.2 ms"."""
        return self.unit("ms", None if value is None else signed(value, digits))

    def percent(self, share: float | None, digits: int = 0) -> str:
        """A share of 1, such as "87 %"; in whole per cent "100 %" is only said of all."""
        if share is not None and digits == 0:
            return self.unit("percent", plain(whole_percent(share)))
        return self.unit("percent", None if share is None else plain(100 * share, digits))

    def taken_back(self, alpha: float) -> str:
        """A share that a player takes back; less than nothing is an estimate of none."""
        return self.percent(max(alpha, 0.0))

    def bpm(self, value: float | None, digits: int = 1) -> str:
        """A tempo."""
        return self.unit("bpm", None if value is None else plain(value, digits))

    def unit(self, unit: str, said: str | None) -> str:
        """A number as text with its unit; a dash where there is none."""
        return self.say("none") if said is None else self.say(f"unit-{unit}", value=said)

    def interval(self, interval: Interval | None, digits: int = 1, scale: float = 1.0) -> str:
        """A 95 % interval in brackets' words, or nothing where there is none."""
        if interval is None:
            return ""
        low, high = scale * interval.low, scale * interval.high
        style = signed if low < 0 else plain
        return self.say("interval", low=style(low, digits), high=style(high, digits))

    def share_interval(self, interval: Interval | None) -> str:
        """A 95 % interval of a share of 1, in words that need no table around them."""
        if interval is None:
            return ""
        low, high = plain(100 * interval.low), plain(100 * interval.high)
        return self.say("interval-of-share", low=low, high=high)

    def mean_with_interval(self, summary: AsynchronySummary) -> str:
        """The mean asynchrony with its doubt, such as "−9.2 ms (95 %: −12.1 to −6.3)"."""
        return self.with_interval(summary, "mean_asynchrony_ms", is_signed=True)

    def with_interval(
        self, summary: AsynchronySummary, number: str, is_signed: bool = False
    ) -> str:
        """A number of a summary, by its name, with its interval; or "too few to say"."""
        value: float | None = getattr(summary, number)
        if value is None:
            return self.say("too-few")
        said = self.signed_ms(value) if is_signed else self.ms(value, 1)
        return " ".join(filter(None, (said, self.interval(summary.intervals.get(number)))))

    def piece(self, label: str) -> str:
        """A piece or a piece family, by its word."""
        return self.say(f"piece-{label.replace('_', '-')}")

    def short_piece(self, family: str) -> str:
        """A drum or a cymbal in a few letters, by its family's word."""
        return self.say(f"piece-short-{family.replace('_', '-')}")

    def bars(self, bars: Sequence[int]) -> str:
        """Bars in a row, such as "bars 3–5, 8"."""
        said = said_bars(bars)
        return self.say("bars", bars=str(said["bars"]), bar_count=len(bars))

    def place(self, tempo_map: TempoMap, beat: float, position_beats: float) -> str:
        """A position in the bar as drummers count it."""
        return self.say("coach-place", **said_position(tempo_map, beat, position_beats))

    def names(self, names: Iterable[str]) -> str:
        """Names in a row."""
        return ", ".join(names)

    def join(self, sentences: Iterable[str]) -> str:
        """Sentences in a row, with the space that the language puts between them."""
        return ("" if self.language == "ja" else " ").join(filter(None, sentences))
