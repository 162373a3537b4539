"""Rounds that get faster, as the studio prepares, keeps and measures them."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.archive.song_json import played_from, played_kept
from hapju.simulate import PlayerModel, simulate
from hapju.studio.prepared_songs import prepare
from hapju.studio.protocol import Choices
from hapju.studio.review import review_of
from tests.archive.made_takes import played_duet

LADDER = Choices(
    song="call-and-response",
    level="advanced",
    tempo_percent=70,
    first_bar=3,
    last_bar=6,
    rounds=4,
    step_percent=10,
)
EVEN = msgspec.structs.replace(LADDER, step_percent=0)
HUMAN = PlayerModel(sigma_t_ms=8, sigma_m_ms=5, alpha_click=0.3)


def duet(choices: Choices, seed: int) -> KeptTake:
    """Two who play what the room has chosen, each their own part."""
    played = prepare(choices).played
    charts = played.song.charts[choices.level]
    parts = list(charts)[:2]
    song = replace(
        played.song,
        charts={choices.level: {str(row): charts[part] for row, part in enumerate(parts)}},
    )
    strokes = simulate(song, {"1": HUMAN, "2": HUMAN}, seed=seed, level=choices.level)
    return KeptTake(
        name=f"take-{seed:012d}",
        when="2026-11-25T11:00:00+09:00",
        players=tuple(
            KeptPlayer(key, f"P{key}", strokes[key], part)
            for key, part in zip(strokes, parts, strict=True)
        ),
        played=played,
        level=choices.level,
        choices=msgspec.to_builtins(choices),
    )


def test_the_sheet_gets_faster_from_round_to_round() -> None:
    sheet, even = prepare(LADDER).sheet, prepare(EVEN).sheet
    starts_s = [bar.time_s for bar in sheet.bars if bar.number == 3]
    lengths_s = np.diff([*starts_s, sheet.length_s])
    assert lengths_s[0] / lengths_s == pytest.approx([1, 80 / 70, 90 / 70, 100 / 70])
    assert [bar.number for bar in sheet.bars] == [0, *[3, 4, 5, 6] * 4]
    assert [(bar.number, bar.round) for bar in sheet.bars] == [
        (bar.number, bar.round) for bar in even.bars
    ]
    assert starts_s[0] == next(bar.time_s for bar in even.bars if bar.number == 3)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_climbs_the_ladder_is_measured_like_who_plays_evenly(seed: int) -> None:
    for player in duet(LADDER, seed).analyse().players.values():
        assert player.follows_grid
        assert player.missed_beat.size == player.extra.size == 0
        assert abs(player.asynchrony.mean_asynchrony_ms or 0) < 6
        assert 5 < (player.sd_asynchrony_ms or 0) < 25
        drift = player.drift_interval
        assert drift is None or drift.low < 0 < drift.high


def test_a_ladder_comes_out_of_its_journal_as_it_was_played() -> None:
    take = duet(LADDER, 4)
    assert take.played is not None
    assert played_from(played_kept(take.played)) == take.played
    review = review_of(take, take.analyse(), (), "en")
    assert review.choices == LADDER  # to be played again
    assert {joint.bar for joint in review.pairs[0].joint_onsets} <= {3, 4, 5, 6}


def test_choices_of_before_there_were_ladders_still_read() -> None:
    take = played_duet(rounds=2)
    assert take.choices is not None
    assert not {"step_percent", "quiet_bars"} & set(take.choices)
    choices = review_of(take, take.analyse(), (), "en").choices
    assert choices is not None
    assert (choices.rounds, choices.step_percent, choices.quiet_bars) == (2, 0, 0)
