"""The built-in songs: playable, on their grid, harder by level, told in three languages."""

from itertools import pairwise

import numpy as np
import pytest

from hapju.simulate import PRESETS, simulate
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.notation import parse_groove
from hapju.songs.notation_printer import print_groove
from hapju.songs.notation_tones import pitch_name
from hapju.songs.playable import LEARNER_RECOVERS_S, problems_of
from hapju.songs.rounds import FASTEST_PERCENT
from hapju.songs.song import Song
from hapju.strokes import Piece

LEVELS = ("starter", "beginner", "intermediate", "upper-intermediate", "advanced")
PRACTICE = {"dynamite-practice": (114, "BTS"), "golden-practice": (123, "HUNTR/X")}

every_song = pytest.mark.parametrize("name", built_in_songs())


def test_the_songs_of_the_design_are_there() -> None:
    assert built_in_songs() == (
        "arirang",
        "call-and-response",
        "count-in",
        "dynamite-practice",
        "golden-practice",
        "sakura",
    )


@every_song
def test_two_hands_and_two_feet_can_play_it(name: str) -> None:
    song = built_in_song(name)
    fastest = song.at_tempo(tempo_bpm_of(song) * FASTEST_PERCENT / 100).tempo_map
    for parts in song.charts.values():
        for chart in parts.values():
            assert problems_of(chart, fastest) == ()


@every_song
def test_a_learner_can_play_its_first_levels(name: str) -> None:
    song = built_in_song(name)
    for level in LEVELS[:3]:
        for chart in song.charts[level].values():
            assert problems_of(chart, song.tempo_map, LEARNER_RECOVERS_S) == ()


def tempo_bpm_of(song: Song) -> float:
    return song.tempo_map.tempos[0].tempo_bpm


@every_song
def test_levels_get_harder(name: str) -> None:
    song = built_in_song(name)
    assert song.levels == LEVELS
    for easier, harder in pairwise(song.charts.values()):
        for part in easier:
            assert len(harder[part]) > 1.1 * len(easier[part])
    easiest, hardest = song.charts[LEVELS[0]], song.charts[LEVELS[-1]]
    for part in easiest:
        assert len(hardest[part]) > 3 * len(easiest[part])


@every_song
def test_every_note_lies_on_a_grid_that_a_teacher_would_write(name: str) -> None:
    song = built_in_song(name)
    for level, parts in song.charts.items():
        finest = {"starter": (1,), "beginner": (1,), "intermediate": (2,)}.get(level, (4, 6))
        for chart in parts.values():
            assert chart.beat[0] >= 0 and chart.beat[-1] < (song.length_beats or 0)
            off = [np.abs(chart.beat * n - np.round(chart.beat * n)) for n in finest]
            assert np.all(np.min(off, axis=0) < 1e-9)


@every_song
def test_the_card_is_whole_and_agrees_with_the_map(name: str) -> None:
    card, tempo_map = built_in_song(name).card, built_in_song(name).tempo_map
    assert set(card.titles) == set(card.note) == {"en", "ko", "ja"}
    assert card.source and card.origin
    assert card.tempo_bpm == tempo_map.tempos[0].tempo_bpm
    assert card.meter == str(tempo_map.meters[0].meter)
    assert tempo_map.is_steady


@pytest.mark.parametrize(("name", "bars", "meter"), [("arirang", 16, "3/4"), ("sakura", 14, "4/4")])
def test_traditional_songs_have_their_form(name: str, bars: int, meter: str) -> None:
    song = built_in_song(name)
    assert song.card.meter == meter
    assert song.tempo_map.bars_at(song.length_beats or 0)[0] == bars + 1


@pytest.mark.parametrize("name", PRACTICE)
def test_practice_grooves_say_that_they_are_no_transcriptions(name: str) -> None:
    song = built_in_song(name)
    tempo_bpm, artist = PRACTICE[name]
    assert (song.card.tempo_bpm, song.card.artists[0], song.card.meter) == (
        tempo_bpm,
        artist,
        "4/4",
    )
    assert "no transcription" in song.card.note["en"]
    assert "악보가 아니에요" in song.card.note["ko"]
    assert "採譜したものではありません" in song.card.note["ja"]


@pytest.mark.parametrize("name", PRACTICE)
@pytest.mark.parametrize("level", LEVELS)
def test_practice_grooves_have_a_fill_in_every_eighth_bar(name: str, level: str) -> None:
    song = built_in_song(name)
    chart = song.chart(level)
    drums = (Piece.SNARE, Piece.TOM_HIGH, Piece.TOM_MID, Piece.TOM_FLOOR)
    in_bar, _ = song.tempo_map.bars_at(chart.beat[np.isin(chart.piece, drums)])
    counts = np.bincount(in_bar, minlength=33)
    for eighth in (8, 16):
        assert counts[eighth] > np.median(counts[eighth - 7 : eighth])


def test_the_duet_is_for_two_who_answer_each_other() -> None:
    song = built_in_song("call-and-response")
    for level in LEVELS:
        a, b = song.chart(level, "a"), song.chart(level, "b")
        assert list(song.charts[level]) == ["a", "b"]
        # what a plays in bar 1, b plays in bar 2
        call, answer = a.beat[a.beat < 4], b.beat[(b.beat >= 4) & (b.beat < 8)]
        np.testing.assert_array_equal(call + 4, answer)
        end = (song.length_beats or 0) - 8
        np.testing.assert_array_equal(a.beat[a.beat >= end], b.beat[b.beat >= end])


@every_song
def test_it_is_printed_and_read_back(name: str) -> None:
    song = built_in_song(name)
    assert parse_groove(print_groove(song)) == song


def steps_of(name: str, bars: int) -> list[str]:
    """The melody's highest tones in the first bars, with their lengths in beats."""
    song = built_in_song(name)
    end = float(song.tempo_map.bar_starts(bars + 1))
    pluck = song.backing["pluck"]
    top = {}
    for beat, length, pitch, velocity in zip(
        pluck.beat.tolist(),
        pluck.length_beats.tolist(),
        pluck.pitch.tolist(),
        pluck.velocity.tolist(),
        strict=True,
    ):
        if beat < end and velocity > 0.5:
            top[beat] = f"{pitch_name(pitch)} {length:g}"
    return [top[beat] for beat in sorted(top)]


def test_arirang_is_sung_as_it_is_known() -> None:
    # sol la sol la | do re do re | mi re mi do la | sol la sol la, on G.
    assert steps_of("arirang", 4) == [
        "D4 1.5", "E4 0.5", "D4 0.5", "E4 0.5", "G4 1.5", "A4 0.5", "G4 0.5", "A4 0.5",
        "B4 1", "A4 0.5", "B4 0.5", "G4 0.5", "E4 0.5", "D4 1.5", "E4 0.5", "D4 0.5", "E4 0.5",
    ]  # fmt: skip
    # Five tones only, as all of gyeongtori.
    pitches = built_in_song("arirang").backing["pluck"].pitch % 12
    assert set(pitches.tolist()) == {7, 9, 11, 2, 4}


def test_sakura_is_sung_as_it_is_known() -> None:
    assert steps_of("sakura", 6) == [
        "A4 1", "A4 1", "B4 2", "A4 1", "A4 1", "B4 2",
        "A4 1", "B4 1", "C5 1", "B4 1", "A4 1", "B4 0.5", "A4 0.5", "F4 2",
        "E4 1", "C4 1", "E4 1", "F4 1", "E4 1", "E4 0.5", "C4 0.5", "B3 2",
    ]  # fmt: skip
    pitches = built_in_song("sakura").backing["pluck"].pitch % 12
    assert set(pitches.tolist()) == {4, 5, 9, 11, 0}  # the in scale: E F A B C


@every_song
def test_the_backing_lies_under_the_whole_song(name: str) -> None:
    song = built_in_song(name)
    assert {"bass"} < set(song.backing)
    sounding = np.concatenate([tones.beat for tones in song.backing.values()])
    ends = np.concatenate([t.beat + t.length_beats for t in song.backing.values()])
    assert np.all(sounding >= 0) and np.all(ends <= song.length_beats)
    bars = set(song.tempo_map.bars_at(sounding)[0].tolist())
    everywhere = range(1, int(song.tempo_map.bars_at(song.length_beats)[0]))
    silent = {1, 5, 9, 13} if name == "count-in" else set()
    assert bars == set(everywhere) - silent


@every_song
def test_every_player_model_plays_it(name: str) -> None:
    song = built_in_song(name)
    for level in LEVELS:
        takes = simulate(
            song, dict.fromkeys("ab", PRESETS["beginner"]) | PRESETS, seed=1, level=level
        )
        for key, part in zip("ab", (*song.charts[level].values(),) * 2, strict=False):
            assert len(takes[key]) > 0.85 * len(part)
