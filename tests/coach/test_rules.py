"""Each rule speaks of a take built to set it off, and is silent on one that isn't."""

from dataclasses import replace

import numpy as np
import pytest

from hapju.analysis import Analysis, TempoCurve
from hapju.coach.finding import Finding
from hapju.coach.rules import RULES
from hapju.songs.tempo_map import TempoChange, TempoMap
from hapju.strokes import Piece, Strokes
from tests.coach.hand_made_takes import QUARTERS, player, scatter, song, take

ZERO = np.zeros(QUARTERS.size)


def found(rule: str, analysis: Analysis) -> list[Finding]:
    (named,) = [candidate for candidate in RULES if candidate.name == rule]
    return named.find(analysis)


def one(rule: str, analysis: Analysis) -> Finding:
    (finding,) = found(rule, analysis)
    assert 0 < len(finding.bars) <= 4
    assert list(finding.bars) == sorted(set(finding.bars))
    return finding


def at(bars: list[int], ms: float, beat: float | None = None) -> np.ndarray:
    """Asynchronies of ``ms`` in these bars (or at one beat of them), 0 elsewhere."""
    here = np.isin(QUARTERS // 4 + 1, bars)
    if beat is not None:
        here &= beat == QUARTERS % 4
    return np.where(here, ms, 0.0)


def test_few_joint_onsets() -> None:
    a = player("A", ZERO)
    finding = one("few-joint-onsets", take(a, player("B", ZERO[:7], QUARTERS[:7])))
    assert finding.arguments["joint_onsets"] == 7
    assert finding.players == ("a", "b")
    assert not found("few-joint-onsets", take(a, player("B", ZERO[:8], QUARTERS[:8])))
    apart = take(a, player("B", ZERO, QUARTERS + 0.5))
    (never,) = found("few-joint-onsets", apart)
    assert never.bars == ()


def test_loose_bars_are_those_with_most_flams() -> None:
    late = at([3], 50) + at([7], 40, beat=2)
    finding = one("loose-bars", take(player("A", ZERO), player("B", late)))
    assert finding.bars == (3, 7)
    assert finding.arguments["flams"] == finding.arguments["all_flams"] == 5
    assert finding.arguments["tempo_bpm"] == 96
    assert finding.strength == pytest.approx(5 / 64 / 0.05)
    assert not found("loose-bars", take(player("A", ZERO), player("B", at([3], 29))))


@pytest.mark.parametrize(
    ("changes", "slow_bpm"),
    [
        ((TempoChange(0, 120), TempoChange(24, 90)), 72),  # bar 7, not bar 3
        ((TempoChange(0, 60), TempoChange(4, 120), TempoChange(32, 60)), 96),  # neither end
        ((TempoChange(0, 120), TempoChange(8, 120, 60), TempoChange(12, 60)), 48),
        ((TempoChange(0, 100), TempoChange(8, 120, 60), TempoChange(12, 100)), 69),  # within bar 3
    ],
)
def test_loops_are_slower_than_the_slowest_of_their_bars(
    changes: tuple[TempoChange, ...], slow_bpm: int
) -> None:
    two_bars = at([3], 50) + at([7], 40, beat=2)
    moving = replace(song(), tempo_map=TempoMap(changes))
    finding = one("loose-bars", take(player("A", ZERO), player("B", two_bars), song=moving))
    assert finding.bars == (3, 7)
    assert finding.arguments["tempo_bpm"] == slow_bpm


def test_loose_bars_name_four_of_many() -> None:
    late = at([2, 5, 9, 13], 60) + at([4], 60, beat=0)
    finding = one("loose-bars", take(player("A", ZERO), player("B", late)))
    assert finding.bars == (2, 5, 9, 13)
    assert (finding.arguments["flams"], finding.arguments["all_flams"]) == (16, 17)


def test_flams_at_position() -> None:
    late = at([1, 4, 6, 9, 12, 15], 45, beat=3)
    finding = one("flams-at-position", take(player("A", ZERO), player("B", late)))
    assert (finding.arguments["count"], finding.arguments["part"]) == (4, "on")
    assert (finding.arguments["flams"], finding.arguments["onsets"]) == (6, 16)
    assert set(finding.bars) <= {1, 4, 6, 9, 12, 15}
    spread = at([1], 45, 0) + at([3], 45, 1) + at([5], 45, 2) + at([7, 9], 45, 3)
    assert not found("flams-at-position", take(player("A", ZERO), player("B", spread)))


@pytest.mark.parametrize(
    ("offset", "count", "part"),
    [(0.25, 2, "e"), (0.5, 2, "and"), (0.75, 2, "a"), (1 / 3, 2, "triplet_2"), (0.1, 2, "after")],
)
def test_positions_are_counted_as_drummers_do(offset: float, count: int, part: str) -> None:
    off_beats = np.arange(16) * 4 + 1 + offset
    beats = np.concatenate([QUARTERS, off_beats])
    late = np.concatenate([ZERO, np.where(np.arange(16) % 2, 50.0, 0.0)])
    finding = one(
        "flams-at-position", take(player("A", 0 * beats, beats), player("B", late, beats))
    )
    assert (finding.arguments["count"], finding.arguments["part"]) == (count, part)


def test_positions_in_six_eight_count_eighths() -> None:
    beats = np.arange(96) / 2
    late = np.where(beats % 3 == 2.0, 50.0, 0.0)
    analysis = take(player("A", 0 * beats, beats), player("B", late, beats), song=song(meter="6/8"))
    finding = one("flams-at-position", analysis)
    assert (finding.arguments["count"], finding.arguments["part"]) == (5, "on")


def test_widest_bars() -> None:
    late = scatter(3) + at([4, 12], 15)
    finding = one("widest-bars", take(player("A", ZERO), player("B", late)))
    assert {4, 12} <= set(finding.bars)
    assert finding.arguments["ms"] > finding.arguments["all_ms"]
    assert not found("widest-bars", take(player("A", ZERO), player("B", scatter(3))))
    assert not found("widest-bars", take(player("A", ZERO), player("B", ZERO + 20)))


@pytest.mark.parametrize(("sign", "ahead"), [(1, "A"), (-1, "B")])
def test_one_ahead(sign: int, ahead: str) -> None:
    late = sign * (12 + scatter(8) + at([5], 10))
    finding = one("one-ahead", take(player("A", ZERO), player("B", late)))
    assert finding.arguments["ahead"] == ahead
    assert finding.arguments["ms"] == 13
    assert 5 in finding.bars


def test_one_ahead_is_silent_where_it_is_small_or_in_doubt() -> None:
    small = player("B", 8 + scatter(5))
    assert not found("one-ahead", take(player("A", ZERO), small))
    doubtful = player("B", 12 + scatter(60))
    assert not found("one-ahead", take(player("A", ZERO), doubtful))


def test_swing_apart_counts_milliseconds_at_the_off_beat() -> None:
    beats = np.concatenate([QUARTERS, QUARTERS + 0.5])
    late = np.concatenate([ZERO, ZERO + 40])
    a = player("A", 0 * beats, beats, swing_ratio=1.0, swing_eighths=64)
    b = player("B", late, beats, swing_ratio=1.4, swing_eighths=64)
    finding = one("swing-apart", take(a, b))
    assert finding.arguments["wide"] == "B"
    assert finding.arguments["ms"] == round(500 * (1.4 / 2.4 - 0.5))
    assert not found("swing-apart", take(a, replace(b, swing_ratio=1.15)))
    assert not found("swing-apart", take(a, replace(b, swing_eighths=5)))
    assert not found("swing-apart", take(a, replace(b, swing_ratio=None)))


def test_tempo_speaks_to_those_who_drift_the_same_way() -> None:
    curve = TempoCurve(QUARTERS, QUARTERS / 2, 120 + QUARTERS / 10)
    # 32 s at 6 BPM a minute are 3.2 BPM: more than 2 % of 120.
    up = player("A", ZERO, drift_bpm_per_minute=6.0, tempo_curve=curve)
    also = player("B", ZERO, drift_bpm_per_minute=5.0, tempo_curve=curve)
    finding = one("tempo", take(up, also))
    assert finding.variant == "up"
    assert finding.players == ("a", "b")
    assert finding.arguments["bpm"] == 3
    assert finding.bars == (13, 14, 15, 16)
    down = player("B", ZERO, drift_bpm_per_minute=-6.0)
    assert {f.variant: f.players for f in found("tempo", take(up, down))} == {
        "up": ("a",),
        "down": ("b",),
    }
    assert not found("tempo", take(player("A", ZERO, drift_bpm_per_minute=4.0)))


def test_tempo_is_silent_where_the_song_changes_tempo() -> None:
    ramped = replace(
        song(), tempo_map=TempoMap((TempoChange(0, 120, ramp_to_bpm=130), TempoChange(64, 130)))
    )
    assert not found("tempo", take(player("A", ZERO, drift_bpm_per_minute=20.0), song=ramped))


def test_unsteady() -> None:
    loud = scatter(10) + at([11], 80, beat=1) - at([11], 80, beat=2)
    finding = one("unsteady", take(player("A", loud)))
    assert 11 in finding.bars
    assert finding.arguments["ms"] == round(float(np.std(loud, ddof=1)))
    assert one("unsteady", take(player("A", scatter(25)))).strength == pytest.approx(1.0)
    assert not found("unsteady", take(player("A", scatter(14))))
    assert not found("unsteady", take(player("A", scatter(40, n=7), QUARTERS[:7])))


@pytest.mark.parametrize(("offset", "variant"), [(14.0, "late"), (-14.0, "early")])
def test_piece_off(offset: float, variant: str) -> None:
    hats = np.arange(128) / 2
    kicks = np.arange(32) * 2.0
    beats = np.concatenate([hats, kicks])
    pieces = np.repeat([Piece.HIHAT_CLOSED, Piece.KICK], [128, 32])
    late = np.concatenate([np.zeros(128), offset + scatter(5, 1, n=32)])
    findings = found("piece", take(player("A", late, beats, pieces)))
    best = max(findings, key=lambda finding: finding.strength)
    assert best.variant == variant
    assert best.arguments["piece"] == "kick"
    assert best.arguments["ms"] == 14
    assert not found("piece", take(player("A", np.where(pieces == 0, 8, 0.0), beats, pieces)))


def test_swung_hi_hats_are_no_late_piece() -> None:
    hats, kicks = np.arange(128) / 2, np.arange(64) * 1.0
    beats = np.concatenate([hats, kicks])
    pieces = np.repeat([Piece.HIHAT_CLOSED, Piece.KICK], [128, 64])
    late = np.concatenate([np.where(hats % 1, 60.0, 0.0), 0 * kicks])
    assert not found("piece", take(player("A", late, beats, pieces)))


def test_limbs_apart() -> None:
    beats = np.concatenate([QUARTERS, QUARTERS])
    late = np.concatenate([ZERO, at([6, 7], 70)])
    pieces = np.repeat([Piece.KICK, Piece.SNARE], QUARTERS.size)
    a = player("A", late, beats, pieces, limb_spread_ms=21.0)
    finding = one("limbs", take(a))
    assert {6, 7} <= set(finding.bars)
    assert not found("limbs", take(replace(a, limb_spread_ms=19.0)))
    assert not found("limbs", take(replace(a, limb_spread_ms=None)))


def test_misses_point_to_the_bars_that_lack_most() -> None:
    missed = np.array([8.0, 9.0, 10.0, 40.0])
    a = player("A", ZERO, missed_beat=missed, missed_piece=np.full(4, 1, np.uint8))
    finding = one("misses", take(a))
    assert finding.bars == (3, 11)
    assert (finding.arguments["count"], finding.arguments["of"]) == (4, 68)
    few = player("A", ZERO, missed_beat=missed[:2], missed_piece=np.full(2, 1, np.uint8))
    assert not found("misses", take(few))


@pytest.mark.parametrize("rule", ["extras", "wrong-pieces"])
def test_strokes_that_do_not_belong(rule: str) -> None:
    field = {"extras": "extra", "wrong-pieces": "wrong_piece"}[rule]
    rows = np.array([0, 1, 33])
    finding = one(rule, take(player("A", ZERO, **{field: rows})))
    assert finding.bars == (1, 9)
    assert finding.arguments["count"] == 3
    assert not found(rule, take(player("A", ZERO, **{field: rows[:2]})))


def test_who_warms_up_in_the_count_in_is_not_told_to_practise_it() -> None:
    counted_in = song().with_count_in(1)
    warming_up = np.array([0, 1, 2, 3])
    assert not found("extras", take(player("A", ZERO, extra=warming_up), song=counted_in))
    rows = np.array([*warming_up, 4, 5, 40])
    finding = one("extras", take(player("A", ZERO, extra=rows), song=counted_in))
    assert (finding.bars, finding.arguments["count"]) == ((1, 10), 3)


def test_challenges_for_players_who_are_ready() -> None:
    ready = [player("A", scatter(10)), player("B", scatter(10, 1))]
    two_levels = song(("easy", "full"))
    easy = take(*ready, song=two_levels, level="easy")
    assert one("next-level", easy).arguments["level"] == "full"
    assert one("faster", easy).arguments["tempo_bpm"] == 126
    assert one("without-click", easy).players == ("a", "b")
    assert one("trade-lead", easy).arguments["percent"] >= 90
    assert not found("next-level", take(*ready, song=two_levels, level="full"))
    assert not found("next-level", take(*ready, level=None))


def test_faster_is_said_only_of_a_song_with_one_tempo() -> None:
    ready = [player("A", scatter(10)), player("B", scatter(10, 1))]
    rising = replace(song(), tempo_map=TempoMap((TempoChange(0, 120), TempoChange(32, 126))))
    assert not found("faster", take(*ready, song=rising))
    assert found("trade-lead", take(*ready, song=rising))


def test_no_challenge_where_something_is_wrong() -> None:
    good = player("A", scatter(10))
    loose = player("B", scatter(10, 1) + at([1, 2, 3], 60))
    unsteady = player("B", scatter(30, 1))
    drifting = player("B", scatter(10, 1), drift_bpm_per_minute=-8.0)
    holes = player(
        "B", scatter(10, 1), missed_beat=np.arange(5.0), missed_piece=np.ones(5, np.uint8)
    )
    for other in (loose, unsteady, drifting, holes):
        assert not found("faster", take(good, other))
    for other in (unsteady, drifting):
        assert not found("without-click", take(good, other))
    assert not found("trade-lead", take(good, loose))
    assert not found("trade-lead", take(good))
    assert not found("without-click", take(player("A", ZERO[:3], QUARTERS[:3])))


def test_one_player_alone_gets_challenges_too() -> None:
    finding = one("faster", take(player("A", scatter(10))))
    assert finding.arguments["measure"] == "spread"


def test_rules_stay_silent_on_silence() -> None:
    nobody = take()
    silent = player("A", [], [])
    silent = replace(silent, strokes=Strokes.of([]))
    for rule in RULES:
        assert rule.find(nobody) == []
        assert rule.find(take(silent)) == []
