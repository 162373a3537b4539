"""Two hands, two feet."""

import pytest

from hapju.songs.chart import Chart
from hapju.songs.playable import problems_of
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
