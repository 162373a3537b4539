"""Note maps: each module's notes by its manual, own maps, and guessing the module."""

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.kit.note_maps import (
    BY_PEDAL,
    CHOKE,
    LEFT_OUT,
    NO_PIECE,
    built_in_maps,
    guess_note_map,
    load_note_map,
)
from hapju.strokes import Piece

# What the table in the Groove README calls a note → the piece.
ROLAND_WORDS = {
    "hi-hat closed": Piece.HIHAT_CLOSED,
    "hi-hat open": Piece.HIHAT_OPEN,
    "hi-hat pedal": Piece.HIHAT_PEDAL,
    "kick": Piece.KICK,
    "snare, cross-stick": Piece.CROSS_STICK,
    "snare": Piece.SNARE,
    "tom 1": Piece.TOM_HIGH,
    "tom 2": Piece.TOM_MID,
    "tom 3": Piece.TOM_LOW,
    "crash": Piece.CRASH,
    "ride, bell": Piece.RIDE_BELL,
    "ride": Piece.RIDE,
}
# General MIDI Level 1 (RP-003), the notes of a drum kit: note → a word of the sound's name.
GENERAL_MIDI = {
    35: "KICK", 36: "KICK", 37: "CROSS_STICK", 38: "SNARE", 40: "SNARE", 41: "TOM", 43: "TOM",
    45: "TOM", 47: "TOM", 48: "TOM", 50: "TOM", 42: "HIHAT_CLOSED", 44: "HIHAT_PEDAL",
    46: "HIHAT_OPEN", 49: "CRASH", 51: "RIDE", 52: "CRASH", 53: "RIDE_BELL", 55: "CRASH",
    57: "CRASH", 59: "RIDE",
}  # fmt: skip
HAND_PERCUSSION = [27, 34, 39, 54, 56, *range(60, 82)]


def test_roland_by_the_table_of_the_groove_data(shared_data: Path) -> None:
    text = (shared_data / "groove" / "README.md").read_text("utf-8").split("## Note numbers")[1]
    rows = re.findall(r"^\| (\d+) \| ([^|]+) \|", text, re.MULTILINE)
    assert len(rows) == 22
    piece = load_note_map("roland").piece
    for note, meaning in rows:
        word = next(word for word in ROLAND_WORDS if meaning.startswith(word))
        assert piece[int(note)] == ROLAND_WORDS[word], (note, meaning)


@pytest.mark.parametrize("name", ["general-midi", "roland"])
def test_general_midi_and_the_default_that_covers_it(name: str) -> None:
    piece = load_note_map(name).piece
    for note, word in GENERAL_MIDI.items():
        assert Piece(int(piece[note])).name.startswith(word), note
    assert all(piece[note] == NO_PIECE for note in HAND_PERCUSSION)


def test_general_midi_toms_fall_in_order_of_pitch() -> None:
    piece = load_note_map("general-midi").piece
    order = [int(piece[note]) for note in (50, 48, 47, 45, 43, 41)]
    assert order == sorted(order)
    assert set(order) == {Piece.TOM_HIGH, Piece.TOM_MID, Piece.TOM_LOW, Piece.TOM_FLOOR}


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        # Yamaha DTX502 Reference Manual, p. 11.
        ("yamaha", {31: "snare", 78: "hihat_open", 79: "hihat_closed", 83: "hihat_pedal"}),
        # Yamaha DTXPLORER Owner's Manual, p. 31.
        ("yamaha-dtxplorer", {33: "kick", 31: "snare", 85: "hihat_pedal", 52: "ride"}),
        # Alesis Nitro Drum Module User Guide 1.2, p. 38.
        ("alesis", {41: "tom_floor", 39: "tom_floor", 23: "hihat_open", 21: "hihat_pedal"}),
        # A player's list of the TD-1 (docs/note-maps.md); the rims by the TD-17.
        (
            "roland-three-toms",
            {48: "tom_high", 50: "tom_high", 45: "tom_mid", 47: "tom_mid"}
            | {43: "tom_floor", 58: "tom_floor"},
        ),
        ("alesis-three-toms", {48: "tom_high", 45: "tom_mid", 43: "tom_floor", 58: "tom_floor"}),
        ("yamaha-three-toms", {48: "tom_high", 47: "tom_mid", 43: "tom_floor"}),
    ],
)
def test_modules_by_their_manuals(name: str, notes: dict[int, str]) -> None:
    piece = load_note_map(name).piece
    assert {note: Piece(int(piece[note])).label for note in notes} == notes


@pytest.mark.parametrize("maker", ["alesis", "roland", "yamaha"])
def test_three_toms_are_asked_for_and_differ_in_nothing_but_toms(maker: str) -> None:
    three, four = load_note_map(f"{maker}-three-toms"), load_note_map(maker)
    toms = {Piece.TOM_HIGH, Piece.TOM_MID, Piece.TOM_LOW, Piece.TOM_FLOOR}
    heard = {int(code) for code in three.piece} & toms
    assert heard == toms - {Piece.TOM_LOW}
    for note in np.flatnonzero(three.piece != four.piece):
        assert int(three.piece[note]) in toms, note
    # Nothing in a file chooses them: it is read as it always was.
    for name in ("Roland TD-1", "TD-07", "TD-17", "Alesis Nitro", "Alesis Surge", "DTX402"):
        for notes in ({43: 9}, {58: 9}, {22: 9, 43: 9, 58: 9}, {43: 9, 45: 9, 78: 9}):
            assert "three" not in guess_note_map(notes, [name]).note_map.name
            assert "three" not in guess_note_map(notes).note_map.name


def test_every_built_in_map_is_whole() -> None:
    assert built_in_maps()[0] == "roland"
    for name in built_in_maps():
        note_map = load_note_map(name)
        heard = {int(code) for code in note_map.piece} - {NO_PIECE}
        assert {Piece.KICK, Piece.SNARE, Piece.CRASH, Piece.RIDE} <= heard
        assert heard & {Piece.HIHAT_CLOSED, BY_PEDAL}
        assert all(note_map.piece[note] != NO_PIECE for note in note_map.telltale_notes)
        with pytest.raises(ValueError, match="read-only"):
            note_map.piece[0] = 1


def test_an_own_map_changes_what_it_names_and_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "my-kit.toml"
    path.write_text(
        'title = "Haruka\'s kit"\nhihat_closed_from = 90\n'
        '[notes]\n38 = "ride_bell"\n8 = "hihat"\n17 = "choke"\n36 = "none"\n',
        encoding="utf-8",
    )
    own, roland = load_note_map(path), load_note_map("roland")
    assert (own.title, own.hihat_closed_from) == ("Haruka's kit", 90)
    changed = {38: Piece.RIDE_BELL, 8: BY_PEDAL, 17: CHOKE, 36: LEFT_OUT}
    for note in range(128):
        assert own.piece[note] == changed.get(note, roland.piece[note])
    path.write_text('based_on = "yamaha"\n[notes]\n20 = "kick"\n', encoding="utf-8-sig")
    assert load_note_map(str(path)).piece[31] == Piece.SNARE


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "it has no notes"),
        ("[notes]\n", "it has no notes"),
        ("notes = 3\n", "it has no notes"),
        ('[notes]\n38 = "drum"\n', "line 2: 'drum' is no piece; take one of kick"),
        ("[notes]\n38 = 4\n", "line 2: 4 is no piece"),
        ('[notes]\n128 = "kick"\n', "line 2: '128' is no note"),
        ('[notes]\nsnare = "kick"\n', "line 2: 'snare' is no note"),
        ('[notes]\n38 = "kick\n', "line 2"),
        ('basedon = "roland"\n[notes]\n38 = "kick"\n', "line 1: 'basedon' is unknown"),
        ('based_on = "korg"\n[notes]\n38 = "kick"\n', "line 1: there is no map 'korg'"),
        ('title = 3\n[notes]\n38 = "kick"\n', "line 1: title is 3"),
        ('hihat_closed_from = 300\n[notes]\n38 = "kick"\n', "line 1: hihat_closed_from is 300"),
        ('telltale_notes = ["a"]\n[notes]\n38 = "kick"\n', "line 1: telltale_notes is"),
        ("a = " + "[" * 9999, "recursion"),
        ("names = 3\n[notes]\n38 = 'kick'\n", "line 1: names is 3"),
    ],
)
def test_a_wrong_map_is_refused_with_its_line(text: str, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "my-kit.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=re.escape(sentence)):
        load_note_map(path)


def test_maps_that_can_not_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such map; take one of roland, "):
        load_note_map("rolland")
    with pytest.raises(BadInput, match="there is no such map"):
        load_note_map("x" * 5000)
    with pytest.raises(BadInput, match="it can't be read"):
        load_note_map(tmp_path)
    with pytest.raises(BadInput, match="it can't be read"):
        load_note_map(tmp_path / "nowhere.toml")
    (tmp_path / "latin.toml").write_bytes(b"title = '\xe9'\n")
    with pytest.raises(BadInput, match="byte 9: this is not UTF-8 text"):
        load_note_map(tmp_path / "latin.toml")


@settings(max_examples=60)
@given(text=st.text(max_size=80))
def test_any_text_as_a_map_is_a_map_or_a_sentence(text: str, tmp_path_factory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    try:
        load_note_map(path)
    except BadInput as refused:
        assert str(path) in str(refused)


@pytest.mark.parametrize(
    ("names", "counts", "expected"),
    [
        ([], {}, ("roland", "default")),
        ([], {36: 10, 38: 10, 42: 20}, ("roland", "default")),
        ([], {36: 10, 38: 10, 22: 20}, ("roland", "notes")),
        ([], {36: 10, 31: 10, 78: 5}, ("yamaha", "notes")),
        ([], {33: 10, 31: 10, 42: 9}, ("yamaha-dtxplorer", "notes")),
        ([], {36: 10, 38: 10, 39: 3, 23: 9}, ("alesis", "notes")),
        ([], {36: 10, 38: 10, 8: 30}, ("alesis-crimson", "notes")),
        (["Drums", "DTX502"], {36: 10, 22: 20}, ("yamaha", "name")),
        (["TD-17 take 2"], {36: 10}, ("roland", "name")),
        (["V-Drums"], {}, ("roland", "name")),
        (["Alesis Nitro Max"], {}, ("alesis", "name")),
        (["Crimson II"], {}, ("alesis-crimson", "name")),
        (["GM drums"], {}, ("general-midi", "name")),
        # A sequenced file's maraca (70) or whistle tells no module.
        ([], {36: 10, 38: 10, 50: 4, 41: 4, 70: 3, 79: 1}, ("roland", "default")),
    ],
)
def test_the_module_is_guessed(
    names: list[str], counts: dict[int, int], expected: tuple[str, str]
) -> None:
    guessed = guess_note_map(counts, names)
    assert (guessed.note_map.name, guessed.clue) == expected
