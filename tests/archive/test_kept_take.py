"""A kept take's analysis: each against the chart of their own part, up to where they came."""

from dataclasses import replace
from math import inf

import numpy as np
import pytest

from hapju.analysis import analyse
from hapju.archive.kept_take import KeptPlayer, KeptTake, journal_of, kept_take
from hapju.archive.open_archive import Archive
from hapju.archive.take_journal import parse_journal
from hapju.archive.takes import keep_take, take_named
from hapju.show.json_tables import json_of
from hapju.songs.rounds import Played
from hapju.songs.song import Song
from hapju.take import remarks_on_beats
from tests.archive.made_takes import as_free_play, heard_from_sound, played_duet, stopped


def matched_share(take: KeptTake) -> list[float]:
    players = take.analyse().players.values()
    return [player.matched.size / max(len(player.strokes), 1) for player in players]


def test_a_song_of_one_part_is_analysed_as_ever() -> None:
    take = played_duet()
    assert take.played is not None
    plain = analyse(
        {player.key: player.strokes for player in take.players},
        take.played.song,
        level=take.level,
        names={player.key: player.name for player in take.players},
    )
    assert json_of(take.analyse()) == json_of(plain)


@pytest.mark.parametrize("parts", [("a", "b"), ("b", "a"), ("a", "a")])
def test_each_player_is_measured_against_their_own_part(parts: tuple[str, str]) -> None:
    take = played_duet("call-and-response", "advanced", last_bar=16, parts=parts)
    assert min(matched_share(take)) > 0.95
    analysis = take.analyse()
    assert max(player.missed_beat.size for player in analysis.players.values()) < 12


def test_the_wrong_part_would_not_fit() -> None:
    take = played_duet("call-and-response", "advanced", last_bar=16, parts=("a", "b"))
    first, second = take.players
    swapped = (replace(first, part="b"), replace(second, part="a"))
    assert max(matched_share(replace(take, players=swapped))) < 0.9


def test_a_take_that_was_stopped_misses_nothing_after_that() -> None:
    take = played_duet(last_bar=16)
    whole = replace(stopped(take, 12.0), until_s=float("inf")).analyse().players["1"]
    ended = stopped(take, 12.0).analyse().players["1"]
    assert whole.missed_beat.size > 20
    assert ended.missed_beat.size <= 2
    assert np.array_equal(whole.asynchrony_ms, ended.asynchrony_ms)


def test_where_a_player_left_is_kept_in_journal_and_archive(archive: Archive) -> None:
    take = played_duet(last_bar=16)
    first, second = stopped(take, 12.0).players[0], take.players[1]
    take = replace(take, players=(replace(first, until_s=12.0), second))
    left, stayed = take.analyse().players.values()
    assert left.missed_beat.size <= 2
    assert stayed.matched.size > left.matched.size + 20
    again = kept_take(parse_journal(journal_of(take), "j"), "j")
    with archive.writing() as session:
        keep_take(session, take)
    with archive.reading() as session:
        archived = take_named(session, take.name)
    assert archived is not None
    for other in (again, archived):
        assert [player.until_s for player in other.players] == [12.0, inf]
        assert json_of(other.analyse()) == json_of(take.analyse())


def test_free_play_and_tempos_need_no_parts() -> None:
    take = as_free_play(played_duet(last_bar=16))
    assert take.analyse().free_play is not None
    of_tempo = Song.of_tempo(114.0).with_count_in(1)
    analysis = replace(take, played=Played(of_tempo, count_in_bars=1)).analyse()
    assert analysis.free_play is None
    assert analysis.grid.kind != "chart"


def test_a_tempo_beside_that_of_the_strokes_is_remarked_as_in_a_report() -> None:
    take = as_free_play(played_duet(last_bar=16))
    song = Song.of_tempo(57.0)
    strokes = {player.key: player.strokes for player in take.players}
    expected = [remark.message for remark in remarks_on_beats(strokes, song)]
    said = [remark.message for remark in replace(take, played=Played(song)).analyse().remarks]
    assert expected and set(expected) <= set(said)


def test_two_players_may_have_one_name() -> None:
    take = played_duet()
    twins = tuple(replace(player, name="민준") for player in take.players)
    analysis = replace(take, players=twins).analyse()
    assert [player.name for player in analysis.players.values()] == ["민준", "민준"]
    assert isinstance(twins[0], KeptPlayer)


def test_what_a_heard_player_rests_on_stays_with_the_journal_and_is_said() -> None:
    take = heard_from_sound(played_duet(last_bar=16))
    again = kept_take(parse_journal(journal_of(take), "take.jsonl"), "take.jsonl")
    assert again == take
    analysis = again.analyse()
    assert analysis.remarks[0].message == "remark-heard"
    assert analysis.remarks[0].arguments == {"player": "지우", "timing": 1.5, "percent": 96}
    assert "remark-heard-scatter" in [remark.message for remark in analysis.remarks]
