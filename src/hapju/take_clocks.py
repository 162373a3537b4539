"""Recordings onto one clock.

A phone is started at any moment, so the times in its recording say nothing beside those in another,
nor beside a song: where they belong is found from what was played. Recorders that send MIDI are
started with the click; theirs are moved only if somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from hapju.analysis import Remark
from hapju.errors import BadInput
from hapju.hear.recording import Recording
from hapju.songs.chart import Chart
from hapju.songs.song import Song
from hapju.strokes import Strokes
from hapju.take import Take
from hapju.timing.first_bar import first_bar_s
from hapju.together.alignment import WIDEST_S, ClockFit, clock_fit, offset_s, pairs_within

WIDEST_SOUND_S = 180.0
"""A phone may lie there and record for so long before anybody plays."""
START_FOUND = "remark-start-found"
NOT_ALIGNED, SAME_SOUND = "remark-not-aligned", "remark-same-sound"
"""Nothing between two players can be told then."""
_SAME_CLOCK_S = 0.060
"""Recordings no further apart than this were started as one: by one recorder."""
_SAME_EVENT_S, _SAME_SHARE = 0.004, 0.6
"""No two people are within 4 ms of each other so often; one sound on two phones is."""
_FEWEST_STROKES = 16
_TOLD_MS = 1.0
"""Clocks that drift apart by less than this over a take are put right without a word."""


def aligned(take: Take, song: Song | None = None, level: str | None = None) -> Take:
    """The take with its recordings moved to one start, which is found from what was played.

    With a chart each recording is moved to fit the chart; without, all others fit the first.

    Raises:
        BadInput: for a recording that fits nowhere.
    """
    charts = _charts(take, song, level)
    first = next(iter(take.recordings.values()), None)
    moved: dict[str, Recording] = dict(take.recordings)
    remarks: list[Remark] = []
    for row, (name, recording) in enumerate(take.recordings.items()):
        if recording is first and not charts:
            continue
        fit = (
            _fit_to_chart(song, charts[row], recording)
            if song is not None and charts
            else _fit(first or recording, recording)
        )
        if fit is None:
            raise BadInput(
                recording.where,
                "it fits nowhere to be aligned with the others",
                "align recordings of the same groove, started within half a minute of each other "
                f"(recordings of sound: {WIDEST_SOUND_S / 60:.0f} minutes)",
            )
        moved[name] = _moved(recording, fit)
        remarks += _remarks_on(name, recording, fit)
    return Take(moved, (*take.remarks, *remarks))


def on_one_clock(take: Take, song: Song | None = None, level: str | None = None) -> Take:
    """The take with its recordings of sound moved to where they belong, if they aren't there yet.

    Recordings of sound that fit each other as they are come from one recorder and stay so, which
    keeps who is ahead. Others are moved to fit the first recording that isn't moved, or the chart.
    Beside a song or a tempo that all of them were started apart from, bar 1 is found. A take
    without sound stays as it is.

    Raises:
        BadInput: for a level that the song doesn't have.
    """
    if not any(map(_is_sound, take.recordings.values())):
        return take
    charts = _charts(take, song, level)
    if song is not None and charts:
        placed = _onto_charts(take, song, charts)
    else:
        placed = _onto_each_other(take)
        if song is not None and song.tempo_map.is_steady:
            placed = _onto_the_beat(placed, song)
    return replace(placed, remarks=(*placed.remarks, *_remarks_on_same_sound(placed)))


def _onto_each_other(take: Take) -> Take:
    """All recordings of sound fit the first one that is none or, if all are, the first."""
    recordings = take.recordings
    played = [name for name, recording in recordings.items() if len(recording.strokes)]
    anchor = next((n for n in played if not _is_sound(recordings[n])), next(iter(played), ""))
    moved: dict[str, Recording] = dict(recordings)
    remarks: list[Remark] = []
    for name in played:
        recording = recordings[name]
        if name == anchor or not _is_sound(recording):
            continue
        fit = _fit(recordings[anchor], recording)
        if fit is None:
            remarks.append(Remark(NOT_ALIGNED, {"a": anchor, "b": name}))
        elif abs(fit.offset_s) > _SAME_CLOCK_S:
            moved[name] = _moved(recording, fit)
            remarks += _remarks_on(name, recording, fit)
    return Take(moved, (*take.remarks, *remarks))


def _onto_charts(take: Take, song: Song, charts: Sequence[Chart]) -> Take:
    """Each recording of sound fits its chart; those of one recorder are moved as one."""
    fits = {
        name: _fit_to_chart(song, chart, recording)
        for chart, (name, recording) in zip(charts, take.recordings.items(), strict=True)
        if _is_sound(recording)
    }
    found_s = [fit.offset_s for fit in fits.values() if fit is not None]
    if not found_s or max(map(abs, found_s)) <= _SAME_CLOCK_S:
        return take
    if len(fits) == len(take.recordings) and max(found_s) - min(found_s) <= _SAME_CLOCK_S:
        return _all_moved(take, float(np.median(found_s)))
    moved: dict[str, Recording] = dict(take.recordings)
    remarks: list[Remark] = []
    for name, fit in fits.items():
        # One that fits nowhere stays; a remark on what it misses will say so.
        if fit is not None:
            moved[name] = _moved(take.recordings[name], fit)
            remarks += _remarks_on(name, take.recordings[name], fit)
    return Take(moved, (*take.remarks, *remarks))


def _onto_the_beat(take: Take, song: Song) -> Take:
    """The whole take, if all of it is sound, with the bar of its first stroke at time 0."""
    if not all(map(_is_sound, take.recordings.values())):
        return take
    start_s = first_bar_s(take.players.values(), song.tempo_map)
    if start_s is None or abs(start_s) <= _SAME_CLOCK_S:
        return take
    return _all_moved(take, -start_s)


def _all_moved(take: Take, seconds: float) -> Take:
    moved = {
        name: replace(recording, strokes=recording.strokes.shifted(seconds))
        for name, recording in take.recordings.items()
    }
    return Take(moved, (*take.remarks, Remark(START_FOUND, {"player_count": len(moved)})))


def _charts(take: Take, song: Song | None, level: str | None) -> list[Chart]:
    """The chart of each recording, in their order; none where the song has none."""
    if song is None or not song.charts:
        return []
    song.chart(level)  # says what is wrong if there is none
    parts = list(song.charts[level or song.levels[-1]].values())
    return [parts[row % len(parts)] for row in range(len(take.recordings))]


def _fit_to_chart(song: Song, chart: Chart, recording: Recording) -> ClockFit | None:
    goal_s, strokes = song.tempo_map.seconds_at(chart.beat), recording.strokes
    widest_s = _widest_s(recording)
    offset = offset_s(goal_s, chart.piece, strokes.time_s, strokes.piece, widest_s)
    return None if offset is None else ClockFit(offset, 0.0, 0.0)


def _fit(anchor: Recording, recording: Recording) -> ClockFit | None:
    a, b = anchor.strokes, recording.strokes
    widest_s = max(map(_widest_s, (anchor, recording)))
    return clock_fit(a.time_s, a.piece, b.time_s, b.piece, widest_s)


def _widest_s(recording: Recording) -> float:
    return WIDEST_SOUND_S if _is_sound(recording) else WIDEST_S


def _is_sound(recording: Recording) -> bool:
    return recording.heard is not None


def _moved(recording: Recording, fit: ClockFit) -> Recording:
    strokes = recording.strokes
    placed = Strokes.of(fit.moved(strokes.time_s), strokes.piece, strokes.velocity, strokes.undated)
    return replace(recording, strokes=placed)


def _remarks_on(name: str, recording: Recording, fit: ClockFit) -> Iterable[Remark]:
    if fit.offset_s:
        yield Remark("remark-offset", {"player": name, "seconds": round(fit.offset_s, 3)})
    time_s = recording.strokes.time_s
    apart_ms = 1000.0 * abs(fit.rate) * float(time_s[-1] - time_s[0])
    if apart_ms >= _TOLD_MS:
        yield Remark("remark-clock-rate", {"player": name, "ms": round(apart_ms, 1)})


def _remarks_on_same_sound(take: Take) -> Iterable[Remark]:
    """Of two recordings of sound that heard the very same strokes: both players' room."""
    heard = [(name, r.strokes) for name, r in take.recordings.items() if _is_sound(r)]
    for row, (a, one) in enumerate(heard):
        for b, other in heard[row + 1 :]:
            late_s = pairs_within(one.time_s, one.piece, other.time_s, other.piece)
            fewest = max(_FEWEST_STROKES, min(len(one), len(other)) / 2)
            if late_s.size < fewest:
                continue
            is_same = np.abs(late_s - np.median(late_s)) <= _SAME_EVENT_S
            if np.mean(is_same) >= _SAME_SHARE:
                percent = round(100 * float(np.mean(is_same)))
                yield Remark(SAME_SOUND, {"a": a, "b": b, "percent": percent})
