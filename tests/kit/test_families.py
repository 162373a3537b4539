"""Families and words of pieces."""

import numpy as np
import pytest

from hapju.kit.families import Family, families_of
from hapju.kit.piece_words import NO_PIECE_OF_THE_KIT, piece_of_word
from hapju.strokes import Piece


def test_each_piece_has_a_family_and_each_family_a_piece() -> None:
    families = families_of(np.arange(len(Piece), dtype=np.uint8))
    assert set(families.tolist()) == set(Family)
    together = {
        frozenset(piece.label for piece in Piece if families[piece] == family) for family in Family
    }
    assert frozenset({"hihat_closed", "hihat_open", "hihat_pedal"}) in together
    assert frozenset({"snare", "cross_stick"}) in together
    assert frozenset({"ride", "ride_bell"}) in together


@pytest.mark.parametrize("piece", Piece)
def test_a_pieces_own_word_is_known_however_it_is_spelled(piece: Piece) -> None:
    for word in (piece.label, piece.label.upper(), piece.label.replace("_", " ")):
        assert piece_of_word(f" {word} ") == piece


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("KD", Piece.KICK),
        ("SD", Piece.SNARE),
        ("HH", Piece.HIHAT_CLOSED),
        ("TT", Piece.TOM_MID),
        ("CY", Piece.CRASH),
        ("OT", NO_PIECE_OF_THE_KIT),
        ("SST", Piece.CROSS_STICK),
        ("OHH", Piece.HIHAT_OPEN),
        ("RDB", Piece.RIDE_BELL),
        ("bass drum", Piece.KICK),
        ("Side-stick", Piece.CROSS_STICK),
        ("gong", None),
        ("", None),
    ],
)
def test_labels_of_annotations_and_plain_words(word: str, code: int | None) -> None:
    assert piece_of_word(word) == code
