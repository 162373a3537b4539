"""An analysis as JSON by the published schema.

Numbers stand there as exactly as they were computed; null = too few to say.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TypedDict

import msgspec

from hapju.analysis import (
    Analysis,
    FreePlay,
    GroupAnalysis,
    PairAnalysis,
    PlayerAnalysis,
    PositionSummary,
)
from hapju.coach import suggest
from hapju.locale.catalogue import catalogue
from hapju.show import json_shapes as shapes
from hapju.show.files import write_file
from hapju.show.json_hearts import hearts_json
from hapju.show.json_numbers import number, numbers
from hapju.show.json_tuning import (
    click_correction_of,
    coupling_of,
    lead_of,
    leads_of,
    places_of,
)
from hapju.songs.song import Song
from hapju.timing.summary import AsynchronySummary, Interval
from hapju.version import __version__


def write_json(analysis: Analysis, path: Path) -> None:
    """Write every number of the analysis as JSON by the published schema.

    Raises:
        BadInput: if the file can't be written.
    """
    write_file(path, msgspec.json.format(json_of(analysis), indent=1) + b"\n")


def json_of(analysis: Analysis) -> bytes:
    """The analysis as JSON in UTF-8, on one line."""
    return msgspec.json.encode(report_of(analysis))


def report_of(analysis: Analysis) -> shapes.Report:
    """The analysis in the shapes of the schema."""
    group = analysis.group
    return shapes.Report(
        schema_version=shapes.SCHEMA_VERSION,
        hapju_version=__version__,
        song=_song(analysis.song, analysis.level),
        free_play=None if analysis.free_play is None else _free_play(analysis.free_play),
        grid=shapes.Grid(
            kind=analysis.grid.kind,
            positions_per_pulse=analysis.grid.positions_per_pulse,
            swing_ratio=number(analysis.grid.swing_ratio),
            is_sure=analysis.grid.is_sure,
        ),
        bars=shapes.Bars(first=analysis.bars[0], last=analysis.bars[1]),
        duration_s=analysis.duration_s,
        players=[_player(player, analysis) for player in analysis.players.values()],
        pairs=[_pair(pair, analysis.tells_tuning) for pair in analysis.pairs],
        group=None if group is None else _group(group, analysis),
        hearts=None if analysis.hearts is None else hearts_json(analysis.hearts),
        remarks=_remarks(analysis),
        suggestions=_suggestions(analysis),
    )


def _free_play(free_play: FreePlay) -> shapes.FreePlay:
    beats = free_play.beats
    return shapes.FreePlay(
        tempo_bpm=free_play.tempo_bpm,
        meter=str(beats.meter),
        sureness=beats.sureness,
        octave_sureness=beats.octave_sureness,
        downbeat_sureness=beats.downbeat_sureness,
        beat_s=beats.beat_s.tolist(),
        is_downbeat=beats.is_downbeat.tolist(),
    )


def _song(song: Song, level: str | None) -> shapes.SongPlayed:
    tempo_map = song.tempo_map
    return shapes.SongPlayed(
        name=song.name,
        title=song.card.title(),
        artists=list(song.card.artists),
        tempo_bpm=tempo_map.tempos[0].tempo_bpm,
        meter=str(tempo_map.meters[0].meter),
        tempos=[
            shapes.Tempo(beat=t.beat, tempo_bpm=t.tempo_bpm, ramp_to_bpm=t.ramp_to_bpm)
            for t in tempo_map.tempos
        ],
        meters=[shapes.MeterFrom(beat=m.beat, meter=str(m.meter)) for m in tempo_map.meters],
        start_s=tempo_map.start_s,
        level=level,
    )


def _player(player: PlayerAnalysis, analysis: Analysis) -> shapes.Player:
    curve, heard = player.tempo_curve, analysis.heard.get(player.key)
    return shapes.Player(
        key=player.key,
        name=player.name,
        strokes=len(player.strokes),
        matched=int(player.matched.size),
        extra=int(player.extra.size),
        wrong_piece=int(player.wrong_piece.size),
        undated=player.strokes.undated,
        missed=int(player.missed_beat.size),
        onsets=int(player.onset_beat.size),
        **_asynchronies(player.asynchrony),
        tempo_bpm=number(player.tempo_bpm),
        tempo_interval=_range(player.tempo_interval),
        drift_bpm_per_minute=number(player.drift_bpm_per_minute),
        drift_interval=_range(player.drift_interval),
        follows_grid=player.follows_grid,
        phase_concentration=number(player.phase_concentration),
        rayleigh_p=number(player.rayleigh_p),
        swing_ratio=number(player.swing_ratio),
        swing_eighths=player.swing_eighths,
        limb_spread_ms=number(player.limb_spread_ms),
        click_correction=click_correction_of(player) if analysis.tells_click else None,
        heard=None if heard is None else shapes.HeardSummary(**asdict(heard)),
        by_piece=[
            shapes.ByPiece(
                piece=row.piece,
                n=row.summary.n,
                **_asynchronies(row.summary),
            )
            for row in player.by_piece
        ],
        by_position=[_position(row) for row in player.by_position],
        tempo_curve=shapes.TempoCurve(
            beat=curve.beat.tolist(),
            time_s=curve.time_s.tolist(),
            tempo_bpm=numbers(curve.tempo_bpm),
        ),
    )


def _pair(pair: PairAnalysis, tells_tuning: bool) -> shapes.Pair:
    return shapes.Pair(
        players=pair.names,
        keys=pair.keys,
        joint_onsets=pair.joint_onsets,
        **_asynchronies(pair.asynchrony),
        flams=pair.flams,
        flams_per_minute=number(pair.flams_per_minute),
        together_share=number(pair.together_share),
        together_interval=_range(pair.together_interval),
        coupling=coupling_of(pair) if tells_tuning else None,
        lead=lead_of(pair) if tells_tuning else None,
        by_position=[_position(row) for row in pair.by_position],
        by_bar=[
            shapes.ByBar(
                bar=row.bar,
                joint_onsets=row.joint_onsets,
                mean_asynchrony_ms=row.mean_asynchrony_ms,
                mean_absolute_asynchrony_ms=row.mean_absolute_asynchrony_ms,
                flams=row.flams,
            )
            for row in pair.by_bar
        ],
    )


def _position(row: PositionSummary) -> shapes.ByPosition:
    return shapes.ByPosition(
        position_beats=row.position_beats,
        n=row.summary.n,
        **_asynchronies(row.summary),
    )


def _group(group: GroupAnalysis, analysis: Analysis) -> shapes.Group:
    ranking = group.onsets.ranking
    return shapes.Group(
        members=[
            shapes.Member(
                key=member.key,
                name=member.name,
                n=member.summary.n,
                **_asynchronies(member.summary),
            )
            for member in group.members
        ],
        spread_ms=number(group.onsets.spread_ms),
        places=places_of([member.key for member in group.members], ranking),
        consistency=number(ranking.consistency),
        leads=leads_of(analysis.pairs) if analysis.tells_tuning else None,
        mean_order_parameter=number(group.mean_order_parameter),
        beat=group.beat.tolist(),
        order_parameter=group.order_parameter.tolist(),
    )


def _remarks(analysis: Analysis) -> list[shapes.Remark]:
    return [
        shapes.Remark(
            message=remark.message,
            arguments=dict(remark.arguments),
            text=catalogue("en").say(remark.message, **remark.arguments),
        )
        for remark in analysis.remarks
    ]


def _suggestions(analysis: Analysis) -> list[shapes.Suggestion]:
    return [
        shapes.Suggestion(
            rule=suggestion.rule,
            message=suggestion.message,
            arguments=dict(suggestion.arguments),
            bars=list(suggestion.bars),
            players=list(suggestion.players),
            text=catalogue("en").say(suggestion.message, **suggestion.arguments),
        )
        for suggestion in suggest(analysis)
    ]


class _Asynchronies(TypedDict):
    """The numbers that every summary of asynchronies gives."""

    mean_asynchrony_ms: float | None
    sd_asynchrony_ms: float | None
    mean_absolute_asynchrony_ms: float | None
    rms_asynchrony_ms: float | None
    intervals: shapes.Intervals


def _asynchronies(summary: AsynchronySummary) -> _Asynchronies:
    found = summary.intervals
    intervals = shapes.Intervals(
        mean_asynchrony_ms=_range(found.get("mean_asynchrony_ms")),
        sd_asynchrony_ms=_range(found.get("sd_asynchrony_ms")),
        mean_absolute_asynchrony_ms=_range(found.get("mean_absolute_asynchrony_ms")),
        rms_asynchrony_ms=_range(found.get("rms_asynchrony_ms")),
    )
    return {
        "mean_asynchrony_ms": number(summary.mean_asynchrony_ms),
        "sd_asynchrony_ms": number(summary.sd_asynchrony_ms),
        "mean_absolute_asynchrony_ms": number(summary.mean_absolute_asynchrony_ms),
        "rms_asynchrony_ms": number(summary.rms_asynchrony_ms),
        "intervals": intervals,
    }


def _range(interval: Interval | None) -> shapes.Range | None:
    return (
        None
        if interval is None
        else shapes.Range(low=float(interval.low), high=float(interval.high))
    )
