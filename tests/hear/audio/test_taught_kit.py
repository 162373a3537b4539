"""Taught kits: which strokes belong to which piece, what they change, and their files."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.hear.audio.drum_class import DrumClass
from hapju.hear.audio.drum_hearing import hear_drums
from hapju.hear.audio.taught_kit import TaughtKit, read_taught_kit, segments, teach
from hapju.sound.kit import stroke_sound
from hapju.sound.ringing import RATE
from hapju.sound.wave_file import wav_bytes
from hapju.strokes import Piece

ORDER = [Piece.KICK, Piece.SNARE, Piece.TOM_HIGH, Piece.TOM_FLOOR, Piece.HIHAT_CLOSED, Piece.RIDE]
KIT = TaughtKit(
    (Piece.TOM_HIGH, Piece.TOM_FLOOR, Piece.KICK),
    np.array([[3.0, 0.0], [-3.0, 0.0], [0.0, 5.0]]),
    np.array([[0, 0, 4, 0, 0], [0, 0, 4, 0, 0], [2, 0, 2, 0, 0]]),
)
UNSURE = np.full((1, len(Piece)), 0.5)


def lesson(order: list[Piece], each: int = 4) -> bytes:
    sound = np.random.default_rng(2).normal(0.0, 0.0005, int((1 + len(order) * each) * RATE * 0.8))
    for number, piece in enumerate(np.repeat(order, each)):
        struck = stroke_sound(Piece(int(piece)), 0.8, variation=number)
        begin = int((0.5 + 0.75 * number) * RATE)
        part = struck[: sound.size - begin]
        sound[begin : begin + part.size] += part
    return wav_bytes(0.5 * sound / np.max(np.abs(sound)))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(3, 6), min_size=1, max_size=8), st.integers(0, 1000))
def test_strokes_that_sound_apart_are_cut_where_the_piece_changes(
    counts: list[int], seed: int
) -> None:
    random = np.random.default_rng(seed)
    truth = np.repeat(np.arange(len(counts)), counts)
    centres = 6.0 * np.eye(len(counts), 8)
    embedding = centres[truth] + 0.3 * random.standard_normal((truth.size, 8))
    moments = np.cumsum(random.uniform(0.4, 0.6, truth.size))
    assert segments(moments, embedding, len(counts)).tolist() == truth.tolist()


def test_the_nearer_prototype_tells_the_tom() -> None:
    tom = np.array([DrumClass.TOM])
    for place, piece in ((2.5, Piece.TOM_HIGH), (-2.5, Piece.TOM_FLOOR)):
        near = np.array([[place, 0.0]], dtype=np.float32)
        found, share = KIT.likeliest(tom, UNSURE, near)
        assert found.tolist() == [piece]
        assert 0.5 < share[0] <= 1.0


def test_a_kick_that_was_heard_as_a_tom_is_the_kick_again() -> None:
    found, _ = KIT.likeliest(np.array([DrumClass.TOM]), UNSURE, np.array([[0, 5]], np.float32))
    assert found.tolist() == [Piece.KICK]


def test_a_class_that_nothing_taught_stays_as_it_was_heard() -> None:
    found, _ = KIT.likeliest(np.array([DrumClass.CYMBAL]), UNSURE, np.array([[0, 5]], np.float32))
    assert found.tolist() == [-1]


def test_a_kit_goes_to_its_file_and_back(tmp_path: Path) -> None:
    KIT.to_json(tmp_path / "kit.json")
    back = read_taught_kit(tmp_path / "kit.json")
    assert back.pieces == KIT.pieces
    assert np.array_equal(back.prototypes, KIT.prototypes)
    assert np.array_equal(back.heard_as, KIT.heard_as)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        json.dumps({"form": "hapju-kit-1", "pieces": ["gong"]}),
        json.dumps(
            {"form": "hapju-kit-1", "pieces": ["kick"], "prototypes": [[1]], "heard_as": [[1]]}
        ),
        '{"form": "hapju-kit-1", "pieces": ["kick"], "prototypes": [[NaN]], '
        '"heard_as": [[1, 0, 0, 0, 0]]}',
    ],
)
def test_what_is_no_kit_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "kit.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match="this is no taught kit"):
        read_taught_kit(tmp_path / "kit.json")


def test_too_few_strokes_are_refused(tmp_path: Path) -> None:
    (tmp_path / "kit.wav").write_bytes(lesson([Piece.SNARE], each=2))
    with pytest.raises(BadInput, match="strike each piece about four times"):
        teach(tmp_path / "kit.wav", ORDER)


def test_no_order_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="it names no piece"):
        teach(tmp_path / "kit.wav", [])


def test_a_taught_kit_hears_its_own_lesson(tmp_path: Path) -> None:
    path = tmp_path / "kit.wav"
    path.write_bytes(lesson(ORDER))
    heard = hear_drums(path, teach(path, ORDER)).strokes
    truth_s = 0.5 + 0.75 * np.arange(4 * len(ORDER))
    nearest = np.argmin(np.abs(heard.time_s[:, None] - truth_s[None]), axis=0)
    right = heard.piece[nearest] == np.repeat(ORDER, 4)
    assert np.mean(right) >= 0.9
