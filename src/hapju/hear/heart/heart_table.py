"""A heart rate from a table: a column with times, a column with beats a minute, whatever else.

Apps name these columns in many ways, and some put lines about the activity above them: the first
row that names both is the header. Times are moments (ISO 8601, or seconds or milliseconds since
1970) or seconds, minutes and hours since the recording's start.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from hapju.errors import BadInput
from hapju.hear.heart.heart_rate import DATED_FROM_S, HeartRate
from hapju.hear.table_text import Row, TableText, in_short, number_of, open_table

_TIME_WORDS = frozenset(
    """time timestamp datetime date_time when t seconds secs sec elapsed elapsed_time
    elapsed_seconds time_s time_sec timestamp_s time_ms timestamp_ms unix unix_time start_time
    recorded_at created_at 시간 時刻 時間""".split()  # noqa: SIM905 (a list would take 20 lines)
)
_RATE_WORDS = frozenset(
    """bpm hr heart_rate heartrate heart_rate_bpm hr_bpm pulse heart beats_per_minute value 심박수
    심박 心拍数 心拍""".split()  # noqa: SIM905
)
_UNIT = re.compile(r"[\[(].*?[\])]")
_IN_MS = re.compile(r"(?:\b|_)(?:ms|millis|milliseconds)\W*$")
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,6})?)")
_SLASHES = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(.*)")
_LINES_ABOVE = 12
_MILLISECONDS_FROM = 1e11
_LATEST_START_S = 6 * 3600.0
"""A first time of day that is later than this is no time since a start."""
_NO_RATE = frozenset({"", "-", "--", "—", "nan", "null", "none", "n/a", "na"})
_RIGHT = "name two columns in the first row, such as time and bpm"


def heart_rate_of_table(data: bytes, where: str) -> HeartRate:
    """The heart rate in the bytes of a table of text.

    Raises:
        BadInput: for what is no table with times and heart rates; says line and column.
    """
    table, time_column, rate_column = _opened(data, where)
    moments: list[_Moment] = []
    bpm: list[float] = []
    for row in table.rows():
        said = row.cell(rate_column)
        if said.casefold() in _NO_RATE:
            continue
        bpm.append(table.number(row, rate_column))
        moments.append(_moment(table, row, time_column))
    dated = [each.is_dated for each in moments]
    if any(dated) and not all(dated):
        raise BadInput(where, "some times have a date and some have none", "write all in one way")
    seconds = [each.seconds for each in moments]
    if any(dated):
        return HeartRate.of(seconds, bpm, source="csv", where=where)
    name = table.header[time_column] if table.header else ""
    scale = 1e-3 if _IN_MS.search(name.casefold()) else 1.0
    start_s = min(seconds, default=0.0) * scale
    if any(each.is_clock for each in moments) and start_s > _LATEST_START_S:
        raise BadInput(
            table.place(Row(table.header_line + 1, []), time_column),
            "there is a time of day and no date",
            "write it like 2026-11-25T18:30:00+09:00",
        )
    return HeartRate.of(
        [each * scale for each in seconds], bpm, is_dated=False, source="csv", where=where
    )


@dataclass(frozen=True, slots=True)
class _Moment:
    """What a cell says of when; ``is_clock`` where it is written like 0:12:34."""

    seconds: float
    is_dated: bool
    is_clock: bool = False


def _opened(data: bytes, where: str) -> tuple[TableText, int, int]:
    """The table from its header on, and which columns hold times and heart rates."""
    lines = data.split(b"\n")
    if not any(line.strip() and not line.startswith(b"#") for line in lines):
        raise BadInput(where, "it holds no rows", _RIGHT)
    for above in range(min(_LINES_ABOVE, len(lines))):
        # What stands above the header is made a remark: the lines keep their numbers.
        masked = b"\n".join([b"#" for _ in lines[:above]] + lines[above:])
        try:
            table = open_table(masked, where)
        except BadInput:
            if above == 0 and not _has_more_rows(lines):
                raise
            continue
        found = _columns(table)
        if found is not None:
            return table, *found
    table = open_table(data, where)
    if table.header is None and table.width == 2:
        return table, 0, 1
    raise BadInput(where, "no row names a column of times and one of heart rates", _RIGHT)


def _has_more_rows(lines: list[bytes]) -> bool:
    return any(line.strip() and not line.startswith(b"#") for line in lines[1:])


def _columns(table: TableText) -> tuple[int, int] | None:
    if table.header is None:
        return None
    words = [_word(name) for name in table.header]
    times = [row for row, word in enumerate(words) if word in _TIME_WORDS]
    rates = [row for row, word in enumerate(words) if word in _RATE_WORDS]
    return (times[0], rates[0]) if times and rates else None


def _word(name: str) -> str:
    plain = _UNIT.sub("", name).strip().casefold()
    return re.sub(r"[^\w]+", "_", plain).strip("_")


def _moment(table: TableText, row: Row, column: int) -> _Moment:
    said = row.cell(column)
    number = number_of(said, table.delimiter)
    if number is not None:
        value = table.number(row, column)
        if value >= _MILLISECONDS_FROM:
            return _Moment(value / 1000.0, True)
        return _Moment(value, value >= DATED_FROM_S)
    if found := _CLOCK.fullmatch(said):
        hours, minutes, seconds = found.groups()
        clock_s = 3600 * int(hours or 0) + 60 * int(minutes) + float(seconds.replace(",", "."))
        return _Moment(clock_s, False, is_clock=hours is not None)
    slashed = _SLASHES.fullmatch(said)
    if slashed:
        year, month, day, rest = slashed.groups()
        said = f"{year}-{month:0>2}-{day:0>2}{rest}"
    try:
        # A time without a zone is one of this machine's clock.
        return _Moment(datetime.fromisoformat(said).timestamp(), True)
    except (ValueError, OverflowError, OSError):
        raise BadInput(
            table.place(row, column),
            f"{in_short(said)} is no time" if said else "there is no time",
            "write it like 2026-11-25T18:30:00+09:00, or in seconds",
        ) from None
