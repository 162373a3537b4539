"""A whole take in one call: what is measured, what is remarked, and the edges."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.analysis import Analysis, Remark, analyse
from hapju.errors import BadInput
from hapju.songs.chart import Chart
from hapju.songs.meter import Meter
from hapju.songs.song import Song, SongCard
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap
from hapju.strokes import Piece, Strokes

AT_120 = Song.of_tempo(120)
BEATS = np.arange(0, 64, 0.5)


def charted(*parts: Chart) -> Song:
    charts = dict(zip("abcdef", parts, strict=False))
    return Song("test", SongCard({"en": "Test"}), TempoMap.steady(120), {"full": charts})


SNARES = charted(Chart.of(np.arange(32.0), Piece.SNARE))


def loose(seed: int, beats: np.ndarray = BEATS, late_ms: float = 0.0, bpm: float = 120) -> Strokes:
    """Snare strokes at these beats, with an SD of 12 ms."""
    rng = np.random.default_rng(seed)
    return Strokes.of(beats * 60 / bpm + rng.normal(late_ms, 12, beats.size) / 1000, Piece.SNARE)


def messages(analysis: Analysis) -> list[str]:
    return [remark.message for remark in analysis.remarks]


def test_a_duet_without_a_chart() -> None:
    analysis = analyse({"a": loose(0, late_ms=-5), "b": loose(1, late_ms=7)}, AT_120)
    assert analysis.grid.kind == "eighths"
    assert analysis.grid.positions_per_pulse == 2
    assert analysis.bars == (1, 16)
    pair = analysis.pairs[0]
    assert pair.joint_onsets == 128
    assert pair.mean_asynchrony_ms == pytest.approx(-12, abs=5)
    assert pair.sd_asynchrony_ms == pytest.approx(np.sqrt(2) * 12, rel=0.2)
    assert [row.position_beats for row in pair.by_position] == [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]
    assert sum(row.joint_onsets for row in pair.by_bar) == 128
    assert pair.flams_per_minute == pytest.approx(pair.flams / (63.5 / 120))
    interval = pair.asynchrony.intervals["mean_asynchrony_ms"]
    assert interval.low < pair.mean_asynchrony_ms < interval.high
    assert analysis.group is None


def test_a_player_faster_than_the_grid_has_their_own_tempo() -> None:
    beats = np.arange(0, 20, 1.0)
    strokes = Strokes.of(beats * 60 / 121, Piece.KICK)
    player = analyse({"a": strokes}, charted(Chart.of(beats, Piece.KICK))).players["a"]
    assert player.matched.size == 20
    assert player.tempo_bpm == pytest.approx(121, abs=1e-9)
    np.testing.assert_allclose(player.tempo_curve.tempo_bpm, 121)


def test_pieces_and_limbs() -> None:
    kick, snare = np.arange(0, 32, 1.0), np.arange(0, 32, 1.0)
    strokes = Strokes.of(
        np.concatenate([kick * 0.5 + 0.010, snare * 0.5 - 0.004]),
        np.repeat([Piece.KICK, Piece.SNARE], 32),
    )
    player = analyse({"a": strokes}, AT_120).players["a"]
    means = {row.piece: row.summary.mean_asynchrony_ms for row in player.by_piece}
    assert means == {"kick": pytest.approx(10), "snare": pytest.approx(-4)}
    assert player.limb_spread_ms == pytest.approx(14)
    np.testing.assert_allclose(player.onset_asynchrony_ms, 3)
    assert player.phase_concentration == pytest.approx(1, abs=0.01)


def test_players_take_the_parts_in_order_and_again_from_the_first() -> None:
    song = charted(Chart.of(np.arange(16.0), Piece.KICK), Chart.of(np.arange(16.0), Piece.SNARE))
    kicks, snares = (Strokes.of(np.arange(16) * 0.5, p) for p in (Piece.KICK, Piece.SNARE))
    analysis = analyse({"x": kicks, "y": snares, "z": kicks}, song)
    assert [player.matched.size for player in analysis.players.values()] == [16, 16, 16]
    assert [pair.joint_onsets for pair in analysis.pairs] == [16, 16, 16]
    assert analysis.grid.kind == "chart"
    assert analysis.level == "full"


def test_wrong_pieces_are_neither_missed_nor_extra() -> None:
    pieces = np.full(32, Piece.SNARE)
    pieces[5] = Piece.TOM_HIGH
    strokes = Strokes.of(np.append(np.arange(32) * 0.5, 3.25), np.append(pieces, Piece.SNARE))
    player = analyse({"a": strokes}, SNARES).players["a"]
    assert strokes.piece[player.wrong_piece].tolist() == [Piece.TOM_HIGH]
    assert strokes.time_s[player.extra].tolist() == [3.25]
    assert player.missed_beat.size == 0


def test_undated_strokes_count_as_played_but_tell_no_time() -> None:
    strokes = Strokes.of(np.arange(32) * 0.5, Piece.SNARE, undated=1)
    other = loose(1, np.arange(32.0))
    analysis = analyse({"a": strokes, "b": other}, SNARES)
    player = analysis.players["a"]
    assert player.missed_beat.size == player.extra.size == 0
    assert 0 not in player.matched
    assert player.onset_beat[0] == 1
    assert analysis.pairs[0].joint_onsets == 31
    assert Remark("remark-undated", {"player": "a", "count": 1}) in analysis.remarks


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.floats(-20, 20))
def test_swapping_the_players_turns_the_sign(seed: int, late_ms: float) -> None:
    a, b = loose(seed, late_ms=late_ms), loose(seed + 1, BEATS[::2])
    forth, back = analyse({"a": a, "b": b}, AT_120), analyse({"b": b, "a": a}, AT_120)
    one, other = forth.pairs[0], back.pairs[0]
    assert (one.keys, other.keys) == (("a", "b"), ("b", "a"))
    np.testing.assert_array_equal(one.asynchrony_ms, -other.asynchrony_ms)
    assert one.mean_asynchrony_ms == -other.mean_asynchrony_ms
    assert one.sd_asynchrony_ms == other.sd_asynchrony_ms
    assert (one.flams, one.flams_per_minute) == (other.flams, other.flams_per_minute)
    assert one.together_interval == other.together_interval
    assert forth.players["a"].asynchrony == back.players["a"].asynchrony


def test_the_order_of_the_players_changes_no_pair() -> None:
    players = {"a": loose(0), "b": loose(1), "c": loose(2)}
    forth = {pair.keys: pair for pair in analyse(players, AT_120).pairs}
    turned = analyse({key: players[key] for key in "acb"}, AT_120)
    assert [pair.keys for pair in turned.pairs] == [("a", "c"), ("a", "b"), ("c", "b")]
    for pair in turned.pairs[:2]:
        assert pair.asynchrony == forth[pair.keys].asynchrony


def test_three_players_are_a_group() -> None:
    players = {key: loose(row, late_ms=6 * row) for row, key in enumerate("abc")}
    group = analyse(players, AT_120, names={"a": "Ji-woo"}).group
    assert group is not None
    assert [member.name for member in group.members] == ["Ji-woo", "b", "c"]
    means = [member.summary.mean_asynchrony_ms for member in group.members]
    np.testing.assert_allclose(means, [-9, 0, 9], atol=4)
    assert sum(means) == pytest.approx(0, abs=1e-9)
    assert group.mean_order_parameter == pytest.approx(0.98, abs=0.02)
    assert group.beat.size == group.order_parameter.size == 128


def test_what_the_take_asks_for_is_remarked() -> None:
    swung = np.sort(np.concatenate([np.arange(64.0), np.arange(64) + 0.63]))
    known = Remark("remark-note-map", {"player": "a", "map": "roland"})
    analysis = analyse({"a": loose(0, swung), "b": loose(1, swung)}, AT_120, remarks=[known])
    assert messages(analysis) == ["remark-note-map", "remark-grid-found", "remark-swing"]
    ratio = analysis.remarks[2].arguments["ratio"]
    assert ratio == analysis.grid.swing_ratio == pytest.approx(0.63 / 0.37, rel=0.05)
    assert analysis.players["a"].swing_ratio == pytest.approx(ratio, rel=0.05)


def test_another_tempo_than_the_one_given_is_remarked() -> None:
    analysis = analyse({"a": loose(0, bpm=138), "b": loose(1)}, AT_120)
    found = [r for r in analysis.remarks if r.message == "remark-other-tempo"]
    assert [remark.arguments["player"] for remark in found] == ["a"]
    assert found[0].arguments["tempo"] == pytest.approx(138, rel=0.005)
    assert "remark-other-tempo" not in messages(analyse({"b": loose(1)}, SNARES))


def test_strokes_on_no_grid_are_remarked() -> None:
    chance = Strokes.of(np.random.default_rng(0).uniform(0, 60, 200))
    assert "remark-grid-unsure" in messages(analyse({"a": chance}, AT_120))
    late_s = np.random.default_rng(0).normal(0, 0.07, 32)
    spread = Strokes.of(np.arange(32) / 2 + late_s, Piece.SNARE)
    assert "remark-loose-grid" in messages(analyse({"a": spread}, SNARES))
    assert messages(analyse({"a": loose(0)}, SNARES)) == []


def test_meters_that_change_keep_their_own_divisions() -> None:
    meters = (MeterChange(0, Meter(4, 4)), MeterChange(32, Meter(6, 8)))
    song = Song("", SongCard({"en": "Test"}), TempoMap((TempoChange(0, 120),), meters))
    beats = np.concatenate([np.arange(0, 32, 0.5), np.arange(32, 62, 0.5)])
    player = analyse({"a": loose(0, beats)}, song).players["a"]
    np.testing.assert_array_equal(player.onset_beat, beats)


# Edges


def check_whole(analysis: Analysis) -> None:
    """Every column has its length and every number is a number or None."""
    for player in analysis.players.values():
        used = np.concatenate([player.matched, player.extra, player.wrong_piece])
        assert np.unique(used).size == used.size
        assert used.size <= len(player.strokes)
        assert player.matched.size == player.matched_beat.size == player.asynchrony_ms.size
        assert player.onset_beat.size == player.onset_time_s.size
        assert np.isfinite(player.asynchrony_ms).all()
    for pair in analysis.pairs:
        assert pair.beat.size == pair.asynchrony_ms.size == pair.is_flam.size
        assert np.isfinite(pair.asynchrony_ms).all()
    assert analysis.bars[0] <= analysis.bars[1]
    assert analysis.duration_s >= 0


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(st.floats(-20, 20), st.integers(0, 12)), max_size=25),
        max_size=3,
    ),
    st.one_of(
        st.just(SNARES),
        st.builds(
            Song.of_tempo,
            st.sampled_from([10, 70, 120, 290, 1000]),
            st.sampled_from(["4/4", "2/2", "6/8", "5/8", "3/8", "12/16", "5/16", "9/32", "64/1"]),
            st.floats(-5, 5),
        ),
    ),
)
def test_any_strokes_can_be_analysed(takes: list, song: Song) -> None:
    players = {
        str(row): Strokes.of([t for t, _ in take], [p for _, p in take])
        for row, take in enumerate(takes)
    }
    check_whole(analyse(players, song))


def test_no_players() -> None:
    analysis = analyse({}, AT_120)
    assert (analysis.players, analysis.pairs, analysis.group) == ({}, (), None)
    assert (analysis.bars, analysis.duration_s, analysis.remarks) == ((1, 1), 0.0, ())
    check_whole(analyse({}, SNARES))


def test_a_player_who_doesnt_play() -> None:
    empty = Strokes.of([])
    analysis = analyse({"a": empty, "b": loose(0)}, AT_120)
    assert analysis.players["a"].asynchrony.n == 0
    assert analysis.players["a"].tempo_bpm is None
    assert analysis.pairs[0].joint_onsets == 0
    assert analysis.pairs[0].flams is None
    missed = analyse({"a": empty}, SNARES).players["a"]
    np.testing.assert_array_equal(missed.missed_beat, np.arange(32))
    assert messages(analyse({"a": empty}, AT_120)) == []


def test_many_strokes_beside_the_grid_are_remarked() -> None:
    ornamented = np.sort(np.concatenate([BEATS, BEATS[::3] - 0.08]))
    analysis = analyse({"a": loose(0, ornamented, bpm=120), "b": loose(1)}, AT_120)
    found = [remark for remark in analysis.remarks if remark.message == "remark-extra"]
    assert [remark.arguments["player"] for remark in found] == ["a"]
    assert found[0].arguments["percent"] == pytest.approx(25, abs=3)


def test_results_cant_be_changed() -> None:
    analysis = analyse({key: loose(row) for row, key in enumerate("abc")}, AT_120)
    player, pair = analysis.players["a"], analysis.pairs[0]
    columns = [player.asynchrony_ms, player.onset_time_s, player.tempo_curve.tempo_bpm]
    columns += [pair.asynchrony_ms, pair.is_flam, pair.pulses.time_s]
    columns += [analysis.group.order_parameter]
    for column in columns:
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 5


def test_one_file_given_twice_is_remarked() -> None:
    twice = {"a": loose(0), "b": loose(1), "c": loose(0)}
    analysis = analyse(twice, AT_120, names={"c": "Chan"})
    assert analysis.remarks[0] == Remark("remark-identical", {"a": "a", "b": "Chan"})
    assert "remark-identical" not in messages(analyse({"a": loose(0), "b": loose(1)}, AT_120))
    assert "remark-identical" not in messages(analyse(dict.fromkeys("ab", Strokes.of([])), AT_120))


def test_one_stroke() -> None:
    analysis = analyse({"a": Strokes.of([0.49], Piece.KICK)}, AT_120)
    player = analysis.players["a"]
    np.testing.assert_allclose(player.asynchrony_ms, [-10])
    assert player.mean_asynchrony_ms is None
    assert analysis.bars == (1, 1)
    assert messages(analysis) == ["remark-grid-unsure"]


def test_all_missed() -> None:
    far = Strokes.of(np.arange(32) * 0.5 + 0.25, Piece.SNARE)
    player = analyse({"a": far}, SNARES).players["a"]
    assert player.missed_beat.size == player.extra.size == 32
    assert player.matched.size == 0
    assert player.tempo_bpm is player.phase_concentration is player.swing_ratio is None


def test_identical_recordings_are_together() -> None:
    pair = analyse({"a": loose(0), "b": loose(0)}, AT_120).pairs[0]
    assert pair.mean_asynchrony_ms == pair.sd_asynchrony_ms == pair.flams == 0
    assert pair.together_share == 1
    assert pair.together_interval.high == 1
    assert pair.asynchrony.intervals["sd_asynchrony_ms"].high == 0


def test_negative_times_and_late_ones() -> None:
    early = loose(0, BEATS - 40)
    analysis = analyse({"a": early}, AT_120)
    assert analysis.players["a"].matched.size == BEATS.size
    assert analysis.bars == (-9, 6)
    # An early first stroke of bar 1 isn't in bar 0.
    assert analyse({"a": Strokes.of(BEATS / 2 - 0.02)}, AT_120).bars == (1, 16)
    # A stroke four months later makes no grid of four months.
    check_whole(analyse({"a": Strokes.of(np.append(BEATS / 2, 9e6))}, AT_120))


def test_thirty_players() -> None:
    players = {str(row): loose(row, BEATS[:32]) for row in range(30)}
    analysis = analyse(players, AT_120)
    assert len(analysis.pairs) == 435
    assert analysis.group is not None
    assert len(analysis.group.members) == 30
    check_whole(analysis)


def test_a_million_strokes() -> None:
    beats = np.arange(1_000_000) / 2
    analysis = analyse({"a": loose(0, beats), "b": loose(1, beats[:100_000])}, AT_120)
    assert analysis.pairs[0].joint_onsets == pytest.approx(100_000, abs=2)
    assert analysis.players["a"].tempo_bpm == pytest.approx(120, abs=1e-6)
    assert analysis.pairs[0].sd_asynchrony_ms == pytest.approx(12 * np.sqrt(2), rel=0.01)


def test_what_cant_be_analysed_is_said_in_one_sentence() -> None:
    with pytest.raises(BadInput, match="free play: there are no strokes to find the beats"):
        analyse({"a": Strokes.of([])})
    with pytest.raises(BadInput, match="too few strokes to find the beats; play at least 16"):
        analyse({"a": Strokes.of(np.arange(10.0))})
    with pytest.raises(BadInput, match="no level 'hard'"):
        analyse({"a": loose(0)}, SNARES, level="hard")
    with pytest.raises(BadInput, match="no level 'hard'; its levels are none"):
        analyse({"a": loose(0)}, AT_120, level="hard")
    with pytest.raises(BadInput, match="no player 'z'"):
        analyse({"a": loose(0)}, AT_120, names={"z": "Zoë"})
    with pytest.raises(BadInput, match="player 'a': list are no strokes"):
        analyse({"a": [1.0, 2.0]}, AT_120)  # type: ignore[dict-item]
    with pytest.raises(BadInput, match=r"player 'a': a stroke lies at 1e\+300 s"):
        analyse({"a": Strokes.of([1e300])}, AT_120)
    with pytest.raises(BadInput, match="time is nan"):
        Strokes.of([np.nan])
