"""A kept take as its review page shows it: the interactive twin of the report."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from hapju.analysis import Analysis, PairAnalysis, PlayerAnalysis
from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.coach.advice_said import what_and_why
from hapju.coach.evidence import said_bars
from hapju.coach.headline import headline
from hapju.coach.suggestions import Suggestion, suggest
from hapju.show.json_tables import report_of
from hapju.show.line_breaks import unbroken
from hapju.show.report import facts_of
from hapju.show.words import Words
from hapju.songs.chart import Chart
from hapju.songs.rounds import Played
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import FloatArray, IntArray
from hapju.studio.protocol import Choices, SheetNote
from hapju.studio.review_shapes import (
    Advice,
    Download,
    Review,
    ReviewJoint,
    ReviewPair,
    ReviewPlayer,
    ReviewStroke,
)
from hapju.studio.sheet import sheet_of

_SAME_BEAT = 1e-6


def review_of(
    take: KeptTake, analysis: Analysis, downloads: Sequence[Download], language: str = "en"
) -> Review:
    """The review of a take, without its room and the earlier takes.

    Raises:
        BadInput: for a language that Hapju doesn't speak.
    """
    words = Words(language)
    said = headline(analysis)
    # Where only a tempo was known, or nothing, the song is the one that the analysis goes by.
    played = take.played or Played(analysis.song)
    ends_s = [float(p.strokes.time_s[-1]) for p in take.players if len(p.strokes)]
    return Review(
        take=take.name,
        when=take.when,
        headline=unbroken(words.say(said.message, **said.arguments)),
        facts=unbroken(facts_of(analysis, words)),
        advice=[_advice(each, played, words) for each in suggest(analysis)],
        sheet=sheet_of(played, 0, max(ends_s, default=0.0)),
        players=[
            _player(player, analysis.players[player.key], played, take.level)
            for player in take.players
        ],
        pairs=[_pair(pair, played) for pair in analysis.pairs],
        report=report_of(analysis),
        downloads=list(downloads),
        earlier=[],
        room=None,
        choices=_choices(take),
    )


def _choices(take: KeptTake) -> Choices | None:
    try:
        return None if take.choices is None else msgspec.convert(dict(take.choices), Choices)
    except msgspec.ValidationError:  # of a version that had others to choose from
        return None


def _advice(suggestion: Suggestion, played: Played, words: Words) -> Advice:
    """A suggestion as a sentence about bars of the song, in whichever round they were played."""
    bars = sorted({played.bar_of(bar) for bar in suggestion.bars} - {0})
    arguments = dict(suggestion.arguments)
    if "bars" in arguments and bars:
        arguments |= said_bars(bars)
    what, why = what_and_why(words.say, suggestion.message, arguments)
    return Advice(
        unbroken(what), bars[0] if bars else None, bars[-1] if bars else None, unbroken(why)
    )


def _player(
    player: KeptPlayer, measured: PlayerAnalysis, played: Played, level: str | None
) -> ReviewPlayer:
    strokes = player.strokes
    asynchrony_ms: list[float | None] = [None] * len(strokes)
    for row, value in zip(measured.matched.tolist(), measured.asynchrony_ms.tolist(), strict=True):
        asynchrony_ms[row] = value
    columns = (strokes.time_s, strokes.piece, strokes.velocity)
    rows = zip(*(column.tolist() for column in columns), asynchrony_ms, strict=True)
    missed = []
    if level is not None and measured.missed_beat.size:
        missed = _missed(measured, played.song.chart(level, player.part), played.song.tempo_map)
    return ReviewPlayer(
        key=player.key,
        name=player.name,
        part=player.part,
        strokes=[ReviewStroke(*row) for row in rows],
        missed=missed,
        wrong_piece=measured.wrong_piece.tolist(),
    )


def _missed(measured: PlayerAnalysis, chart: Chart, tempo_map: TempoMap) -> list[SheetNote]:
    """The missed notes, with the chart's own velocities."""
    beats, time_s = measured.missed_beat, tempo_map.seconds_at(measured.missed_beat)
    notes = []
    for beat, at_s, piece in zip(
        beats.tolist(), time_s.tolist(), measured.missed_piece.tolist(), strict=True
    ):
        first, end = np.searchsorted(chart.beat, [beat - _SAME_BEAT, beat + _SAME_BEAT]).tolist()
        row = first + int(np.argmax(chart.piece[first:end] == piece))
        notes.append(SheetNote(at_s, piece, float(chart.velocity[row]), beat))
    return notes


def _pair(pair: PairAnalysis, played: Played) -> ReviewPair:
    columns = (
        (pair.time_a_s + pair.time_b_s) / 2,
        *_places(pair.beat, played.song.tempo_map),
        pair.asynchrony_ms,
        pair.is_flam,
    )
    rows = zip(*(column.tolist() for column in columns), strict=True)
    joint_onsets = [
        ReviewJoint(time_s, played.bar_of(bar), beat, asynchrony_ms, is_flam)
        for time_s, bar, beat, asynchrony_ms, is_flam in rows
    ]
    return ReviewPair(*pair.keys, joint_onsets)


def _places(beat: FloatArray, tempo_map: TempoMap) -> tuple[IntArray, FloatArray]:
    """Of each beat position the played bar, and the click in it, counted from 1."""
    bar, within = tempo_map.bars_at(beat)
    pulse = np.array([tempo_map.meter_at(each).pulse_beats for each in beat.tolist()])
    return bar, 1.0 + np.round(within / pulse, 6)
