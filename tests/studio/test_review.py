"""What the review page gets of a take: the report's numbers, at the places of the written song."""

from dataclasses import replace

import numpy as np
import pytest

from hapju.archive.kept_take import KeptTake
from hapju.show.json_tables import report_of
from hapju.songs.load import load_song
from hapju.strokes import Strokes
from hapju.studio.demo_take import demo_take
from hapju.studio.review import review_of
from hapju.studio.review_shapes import Review
from hapju.studio.take_downloads import downloads_of
from tests.archive.made_takes import as_free_play, of_strokes, played_duet, stopped


def reviewed(take: KeptTake, language: str = "en") -> Review:
    return review_of(take, take.analyse(), downloads_of(take, language), language)


@pytest.fixture(scope="module")
def demo() -> KeptTake:
    return demo_take()


def test_the_review_tells_what_the_report_tells(demo: KeptTake) -> None:
    analysis = demo.analyse()
    review = reviewed(demo)
    assert review.report == report_of(analysis)
    assert review.headline == (
        "You were together 88\u00a0% of the time; Haruka is 8\u00a0ms ahead, most in the fills."
    )
    assert review.facts == "32 bars in 1 min 5\u00a0s"
    assert [player.name for player in review.players] == ["Ji-woo", "Haruka"]
    assert 1 <= len(review.advice) <= 3
    assert review.choices is not None
    assert (review.choices.song, review.choices.level) == ("dynamite-practice", "advanced")


def test_strokes_have_the_asynchronies_of_the_analysis() -> None:
    take = played_duet(last_bar=16)
    analysis = take.analyse()
    for player in reviewed(take).players:
        measured = analysis.players[player.key]
        strokes = measured.strokes
        assert [s.time_s for s in player.strokes] == strokes.time_s.tolist()
        assert [s.piece for s in player.strokes] == strokes.piece.tolist()
        known = [row for row, s in enumerate(player.strokes) if s.asynchrony_ms is not None]
        assert known == measured.matched.tolist()
        told = [player.strokes[row].asynchrony_ms for row in known]
        assert told == measured.asynchrony_ms.tolist()
        assert player.wrong_piece == measured.wrong_piece.tolist()


def test_missed_notes_are_notes_of_the_sheet() -> None:
    take = played_duet(last_bar=16)
    first, second = take.players
    thinned = first.strokes.where(np.arange(len(first.strokes)) % 3 > 0)
    review = reviewed(replace(take, players=(replace(first, strokes=thinned), second)))
    missed = review.players[0].missed
    assert len(missed) > 20
    on_sheet = {(n.beat, n.piece): n for n in review.sheet.charts["drums"]}
    assert all(on_sheet[note.beat, note.piece] == note for note in missed)


def test_places_in_a_loop_are_those_of_the_written_song() -> None:
    take = played_duet(first_bar=5, last_bar=8, rounds=3)
    analysis = take.analyse()
    review = reviewed(take)
    (pair,) = review.pairs
    assert {joint.bar for joint in pair.joint_onsets} == {5, 6, 7, 8}
    assert [joint.asynchrony_ms for joint in pair.joint_onsets] == analysis.pairs[
        0
    ].asynchrony_ms.tolist()
    played = [row for row in analysis.pairs[0].by_bar if row.bar > 4]
    assert played, "the loop is played out in the analysis"
    for advice in review.advice:
        assert advice.first_bar is None or 5 <= advice.first_bar <= (advice.last_bar or 0) <= 8
        numbers = [bar for bar in range(9, 13) if f"bars {bar}" in advice.sentence + advice.why]
        assert numbers == []


def test_beats_are_counted_as_the_click_counts() -> None:
    take = played_duet("arirang", "advanced", last_bar=4)
    beats = {joint.beat for joint in reviewed(take).pairs[0].joint_onsets}
    assert beats <= set(np.arange(1.0, 4.0, 0.25).tolist()) | {
        round(1 + third / 3, 6) for third in range(9)
    }
    assert min(beats) == 1.0
    assert max(beats) < 4.0


def test_each_player_has_their_own_part() -> None:
    take = played_duet("call-and-response", "advanced", last_bar=16, parts=("b", "a"))
    review = reviewed(take)
    assert [player.part for player in review.players] == ["b", "a"]
    assert set(review.sheet.charts) == {"a", "b"}
    for player in review.players:
        matched = sum(stroke.asynchrony_ms is not None for stroke in player.strokes)
        assert matched > 0.95 * len(player.strokes)


def test_free_play_has_a_sheet_of_the_beats_found() -> None:
    take = as_free_play(played_duet(last_bar=16))
    review = reviewed(take)
    last_s = max(float(player.strokes.time_s[-1]) for player in take.players)
    assert review.sheet.length_s == last_s
    assert review.sheet.charts == {}
    assert len(review.sheet.clicks) > 50
    assert review.choices is None
    assert all(player.missed == [] for player in review.players)


def test_a_stopped_take_has_no_missed_notes_after_its_end() -> None:
    take = stopped(played_duet(last_bar=16), 12.0)
    times = [note.time_s for player in reviewed(take).players for note in player.missed]
    assert all(time_s <= 12.0 for time_s in times)


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_the_review_speaks_the_language_asked_for(demo: KeptTake, language: str) -> None:
    review = reviewed(demo, language)
    advice = [each.sentence + each.why for each in review.advice]
    said = [review.headline, review.facts, *advice]
    assert all(any(ord(letter) > 0x3000 for letter in sentence) for sentence in said)
    assert review.sheet.title[language] == load_song("dynamite-practice").card.titles[language]
    assert all(f"lang={language}" in d.link for d in review.downloads if d.kind in ("html", "pdf"))


def test_a_take_without_strokes_is_said_to_have_none() -> None:
    take = played_duet()
    silent = tuple(replace(player, strokes=Strokes.of([])) for player in take.players)
    review = reviewed(replace(take, players=silent))
    assert "no strokes" in review.headline
    assert review.pairs[0].joint_onsets == []


def test_one_player_may_be_reviewed_alone() -> None:
    strokes = played_duet(last_bar=16).players[0].strokes
    review = reviewed(of_strokes(strokes))
    assert review.pairs == []
    assert len(review.players) == 1


def test_choices_of_another_version_are_passed_over() -> None:
    take = played_duet(choices={"song": "arirang", "has_lights": True})
    assert reviewed(take).choices is None
