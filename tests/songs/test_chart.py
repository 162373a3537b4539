"""Charts: sorted, without repeats, immutable."""

import numpy as np
import pytest

from hapju.errors import BadInput
from hapju.songs.chart import Chart
from hapju.strokes import Piece


def test_is_sorted_by_beat_then_piece_without_repeats() -> None:
    chart = Chart.of([1, 0, 1, 1], [Piece.SNARE, Piece.KICK, Piece.KICK, Piece.SNARE], 0.5)
    assert chart.beat.tolist() == [0, 1, 1]
    assert chart.piece.tolist() == [Piece.KICK, Piece.KICK, Piece.SNARE]
    assert chart == Chart.of([0, 1, 1], [0, 0, 1], 0.5)
    assert chart != Chart.of([0, 1, 1], [0, 0, 1], 0.6)


def test_cannot_be_changed() -> None:
    chart = Chart.of([0.0, 1.0], Piece.KICK)
    with pytest.raises(ValueError, match="read-only"):
        chart.beat[0] = 3


@pytest.mark.parametrize(
    ("beat", "piece", "velocity", "said"),
    [(np.nan, 0, 0.8, "finite"), (0, 13, 0.8, "0 to 12"), (0, 0, 0, "above 0"), (0, -1, 1, "code")],
)
def test_refuses_wrong_columns(beat: float, piece: int, velocity: float, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        Chart.of([beat], [piece], [velocity])
