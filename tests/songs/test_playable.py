"""Two hands, two feet."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.kit.families import families_of
from hapju.songs.chart import Chart
from hapju.songs.playable import LEARNER_RECOVERS_S, LIMB_RECOVERS_S, problems_of
from hapju.songs.reach import hand_needs_s
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece

SLOW, FAST = TempoMap.steady(60), TempoMap.steady(240)


def limbs(notes: list[tuple[float, Piece]], tempo_map: TempoMap = SLOW) -> list[tuple[float, str]]:
    beats, pieces = zip(*notes, strict=True)
    found = problems_of(Chart.of(beats, [int(piece) for piece in pieces]), tempo_map)
    return [(problem.beat, problem.limbs) for problem in found]


def test_four_limbs_at_once_are_fine() -> None:
    four = [Piece.CRASH, Piece.SNARE, Piece.KICK, Piece.HIHAT_PEDAL]
    assert limbs([(0.0, piece) for piece in four]) == []


def test_three_hands_are_not() -> None:
    three = [Piece.CRASH, Piece.SNARE, Piece.TOM_FLOOR]
    assert limbs([(1.0, piece) for piece in three]) == [(1.0, "hands")]
    # nor three notes that follow faster than a hand recovers
    rolled = [(0.0, Piece.SNARE), (0.04, Piece.TOM_HIGH), (0.08, Piece.TOM_LOW)]
    assert limbs(rolled) == [(0.08, "hands")]


@pytest.mark.parametrize(("tempo_map", "playable"), [(SLOW, True), (FAST, False)])
def test_it_depends_on_the_tempo(tempo_map: TempoMap, playable: bool) -> None:
    eighths = [(k / 8, Piece.SNARE) for k in range(4)]  # 32nds: 125 ms or 31 ms apart
    assert (limbs(eighths, tempo_map) == []) is playable


@pytest.mark.parametrize(
    ("piece", "foot"), [(Piece.KICK, "right foot"), (Piece.HIHAT_PEDAL, "left foot")]
)
def test_each_foot_has_its_own_limit(piece: Piece, foot: str) -> None:
    assert limbs([(0.0, piece), (0.1, piece)]) == []
    assert limbs([(0.0, piece), (0.09, piece)]) == [(0.09, foot)]


@pytest.mark.parametrize(
    "pair",
    [
        (Piece.SNARE, Piece.CROSS_STICK),
        (Piece.HIHAT_OPEN, Piece.HIHAT_PEDAL),
        (Piece.RIDE, Piece.RIDE_BELL),
    ],
)
def test_one_drum_sounds_in_one_way(pair: tuple[Piece, Piece]) -> None:
    assert (2.0, "one drum") in limbs([(2.0, piece) for piece in pair])


def test_nothing_is_playable() -> None:
    assert problems_of(Chart.of([], []), SLOW) == ()


def test_a_hand_that_must_cross_the_kit_needs_time_for_the_way() -> None:
    both = [(0.0, Piece.RIDE), (0.0, Piece.HIHAT_CLOSED)]
    assert limbs([*both, (0.13, Piece.CRASH), (0.13, Piece.RIDE)]) == []
    # From the ride to the floor tom, or from the hi-hat: 130 ms are too few, 200 enough for one.
    for gap, playable in ((0.13, False), (0.2, True)):
        found = limbs([*both, (gap, Piece.SNARE), (gap, Piece.TOM_FLOOR)])
        assert (found == []) is playable, gap
    one_way = [(0.0, Piece.HIHAT_CLOSED), (0.0, Piece.SNARE), (0.13, Piece.RIDE)]
    assert limbs(one_way) == [(0.13, "hands")]
    assert limbs([(2 * beat, piece) for beat, piece in one_way]) == []


def test_both_hands_are_tracked_through_a_passage() -> None:
    # Two hands alternate well at 60 ms a note on one drum, and at no tempo on three in a row.
    roll = [(0.06 * k, Piece.SNARE) for k in range(16)]
    assert limbs(roll) == []
    # A note that any pair of neighbours allows, but no sharing of the whole run does.
    crowded = [(0.0, Piece.SNARE), (0.05, Piece.SNARE), (0.09, Piece.SNARE)]
    assert limbs(crowded) == [(0.09, "hands")]
    # The hi-hat every 110 ms keeps one hand; a snare roll of 70 ms is too much for the other.
    hats = [(0.11 * k, Piece.HIHAT_CLOSED) for k in range(10)]
    snares = [(0.07 * k, Piece.SNARE) for k in range(14)]
    found = limbs(sorted(hats + snares))
    assert found and {limb for _, limb in found} == {"hands"}


def test_a_learner_is_slower_than_the_fastest() -> None:
    chart = Chart.of([0.0, 0.12], Piece.KICK)
    assert problems_of(chart, SLOW) == ()
    assert [each.limbs for each in problems_of(chart, SLOW, LEARNER_RECOVERS_S)] == ["right foot"]


@pytest.mark.parametrize(
    ("first", "then", "gap", "playable"),
    [
        (Piece.HIHAT_OPEN, Piece.HIHAT_CLOSED, 0.12, True),
        (Piece.HIHAT_OPEN, Piece.HIHAT_CLOSED, 0.04, False),
        (Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN, 0.04, False),
        (Piece.HIHAT_OPEN, Piece.HIHAT_PEDAL, 0.06, True),
        (Piece.HIHAT_CLOSED, Piece.HIHAT_PEDAL, 0.06, False),
        (Piece.HIHAT_CLOSED, Piece.HIHAT_PEDAL, 0.12, True),
        (Piece.HIHAT_PEDAL, Piece.HIHAT_CLOSED, 0.02, True),
        (Piece.HIHAT_PEDAL, Piece.HIHAT_OPEN, 0.04, False),
    ],
)
def test_the_left_foot_opens_and_closes_the_hihat(
    first: Piece, then: Piece, gap: float, playable: bool
) -> None:
    found = [limb for _, limb in limbs([(0.0, first), (gap, then)])]
    assert ("left foot" not in found) is playable


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.sampled_from([p for p in Piece if p != Piece.KICK])),
        min_size=1,
        max_size=7,
    )
)
@settings(max_examples=100, deadline=None)
def test_hands_are_free_exactly_if_some_sticking_works(notes: list[tuple[int, Piece]]) -> None:
    by_hand = sorted({(k, p) for k, p in notes if p != Piece.HIHAT_PEDAL})
    if not by_hand:
        return
    needs = hand_needs_s(LIMB_RECOVERS_S)
    chart = Chart.of([k / 30 for k, _ in by_hand], [int(p) for _, p in by_hand])
    times, drums = SLOW.seconds_at(chart.beat), families_of(chart.piece)

    def works(hands: tuple[int, ...]) -> bool:
        for hand in (0, 1):
            own = [row for row, each in enumerate(hands) if each == hand]
            for a, b in pairwise(own):
                if times[b] - times[a] < needs[drums[a], drums[b]] - 1e-9:
                    return False
        return True

    some = any(works(hands) for hands in product((0, 1), repeat=len(chart)))
    found = [each for each in problems_of(chart, SLOW) if each.limbs == "hands"]
    assert (not found) is some
