"""Three suggestions: the most important first, spread over topics and players."""

import numpy as np

from hapju.coach import suggest
from hapju.strokes import Piece
from tests.coach.hand_made_takes import QUARTERS, player, scatter, song, take

ZERO = np.zeros(QUARTERS.size)


def test_three_where_the_take_says_so() -> None:
    rough = [player("A", scatter(30)), player("B", 20 + scatter(35, 1))]
    suggestions = suggest(take(*rough))
    assert len(suggestions) == 3
    assert len({suggestion.rule for suggestion in suggestions}) == 3
    assert all(1 <= len(suggestion.bars) <= 4 for suggestion in suggestions)


def test_challenges_where_all_is_well() -> None:
    good = [player("A", scatter(8)), player("B", scatter(8, 1))]
    rules = [s.rule for s in suggest(take(*good, song=song(("easy", "full")), level="easy"))]
    assert rules[0] == "next-level"
    assert len(rules) == 3
    assert set(rules) < {"next-level", "faster", "without-click", "trade-lead", "widest-bars"}


def test_fewer_where_there_is_little_to_say() -> None:
    short = [player("A", ZERO[:5], QUARTERS[:5]), player("B", ZERO[:5], QUARTERS[:5])]
    assert [s.rule for s in suggest(take(*short))] == ["few-joint-onsets"]
    assert suggest(take(player("A", ZERO[:5], QUARTERS[:5]))) == ()
    assert suggest(take()) == ()


def test_both_players_are_considered() -> None:
    # A: unsteady, a late kick, many misses; B: misses only. Two of three must not be A's alone.
    beats = np.concatenate([QUARTERS, QUARTERS])
    pieces = np.repeat([Piece.KICK, Piece.SNARE], QUARTERS.size)
    late = np.concatenate([18 + scatter(26), scatter(26, 1)])
    missed = {"missed_beat": np.arange(12.0), "missed_piece": np.ones(12, np.uint8)}
    a = player("A", late, beats, pieces, **missed)
    b = player("B", scatter(10, 2), **missed)
    suggestions = suggest(take(a, b))
    assert any("b" in suggestion.players for suggestion in suggestions)


def test_one_grave_trouble_does_not_take_all_three() -> None:
    late = np.where(QUARTERS % 4 == 3, 80.0, 0.0)
    suggestions = suggest(take(player("A", ZERO), player("B", late)))
    assert suggestions[0].rule == "flams-at-position"
    topics = [s.rule in {"flams-at-position", "loose-bars", "one-ahead"} for s in suggestions]
    assert not all(topics)


def test_three_or_more_players() -> None:
    trio = [player(name, scatter(20, seed)) for seed, name in enumerate("ABC")]
    suggestions = suggest(take(*trio))
    assert len(suggestions) == 3


def test_count_is_kept() -> None:
    rough = [player("A", scatter(30)), player("B", 20 + scatter(35, 1))]
    assert len(suggest(take(*rough), count=1)) == 1
    assert suggest(take(*rough), count=2) == suggest(take(*rough))[:2]
