"""Dropped files become the take that `hapju report` would make of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hapju.analysis import Analysis
from hapju.archive.kept_take import KeptTake, journal_of
from hapju.errors import BadInput
from hapju.hear.sound_recording import is_sound_file
from hapju.show.json_tables import json_of
from hapju.songs.load import load_song
from hapju.songs.song import Song
from hapju.studio import dropped_files
from hapju.studio.dropped_files import DropOptions, DroppedFile, plain_name
from hapju.studio.take_downloads import made_file
from hapju.take import Take, analyse_as_stated, read_take
from tests.archive.made_takes import played_duet

DUET = played_duet("call-and-response", "advanced", last_bar=16)
ANALYSIS = DUET.analyse()


@dataclass(frozen=True)
class Sent:
    """A file as its page sends it."""

    name: str
    content: bytes


def take_of_files(
    name: str, files: Sequence[Sent], options: DropOptions
) -> tuple[KeptTake, Analysis]:
    """What comes of files once they are on the disk as :mod:`dropped_form` puts them there."""
    with TemporaryDirectory() as folder:
        dropped = []
        for row, file in enumerate(files, 1):
            path = Path(folder) / str(row) / plain_name(file.name)
            path.parent.mkdir()
            path.write_bytes(file.content)
            dropped.append(DroppedFile(path.name, path, is_sound_file(path)))
        return dropped_files.take_of_files(name, dropped, options)


def midi(number: int) -> Sent:
    made = made_file(DUET, ANALYSIS, f"player-{number}.mid", "en")
    assert made is not None
    return Sent(made.name, made.content)


def table(name: str, rows: int = 3) -> Sent:
    lines = "".join(f"{0.5 * row:.3f},snare\n" for row in range(rows))
    return Sent(name, f"time_s,piece\n{lines}".encode())


FILES = (midi(1), midi(2))


def from_disk(folder: Path) -> Take:
    for file in FILES:
        (folder / file.name).write_bytes(file.content)
    return read_take([folder / file.name for file in FILES])


def test_with_a_song_it_is_the_report_of_that_song(tmp_path: Path) -> None:
    options = DropOptions("call-and-response", "advanced", count_in_bars=1)
    take, analysis = take_of_files("x" * 22, FILES, options)
    song = load_song("call-and-response").with_count_in(1)
    expected = json_of(from_disk(tmp_path).analyse(song, "advanced"))
    assert json_of(analysis) == expected
    assert json_of(take.analyse()) == expected
    assert [player.part for player in take.players] == ["a", "b"]
    assert take.room is None
    assert take.choices is None


def test_without_a_song_it_is_the_report_at_the_stated_tempo(tmp_path: Path) -> None:
    take, analysis = take_of_files("x" * 22, FILES, DropOptions(count_in_bars=1))
    stated = analyse_as_stated(from_disk(tmp_path), count_in_bars=1)
    assert stated is not None
    assert json_of(take.analyse()) == json_of(analysis) == json_of(stated)


def test_at_a_tempo_it_is_the_report_at_that_tempo(tmp_path: Path) -> None:
    take, analysis = take_of_files("x" * 22, FILES, DropOptions(tempo_bpm=90.0))
    expected = from_disk(tmp_path).analyse(Song.of_tempo(90.0))
    assert [remark.message for remark in analysis.remarks]
    assert json_of(take.analyse()) == json_of(analysis) == json_of(expected)


def test_tables_without_a_tempo_are_free_play() -> None:
    made = made_file(DUET, ANALYSIS, "take.csv", "en")
    assert made is not None
    files = [Sent("take.csv", made.content)]
    take, analysis = take_of_files("x" * 22, files, DropOptions())
    assert take.played is None
    assert analysis.free_play is not None
    assert json_of(take.analyse()) == json_of(analysis)
    assert [player.name for player in take.players] == ["지우", "Haruka"]


def test_recordings_started_apart_can_be_aligned() -> None:
    late = DUET.players[1].strokes.shifted(3.0)
    shifted = replace(DUET, players=(DUET.players[0], replace(DUET.players[1], strokes=late)))
    made = made_file(shifted, ANALYSIS, "player-2.mid", "en")
    assert made is not None
    files = [FILES[0], Sent("late.mid", made.content)]
    options = DropOptions("call-and-response", "advanced", count_in_bars=1, is_to_align=True)
    take, _ = take_of_files("x" * 22, files, options)
    assert "remark-offset" in [remark.message for remark in take.remarks]
    assert max(player.missed_beat.size for player in take.analyse().players.values()) < 12


def test_a_journal_is_reviewed_as_the_take_that_it_is() -> None:
    files = [Sent("take.jsonl", journal_of(DUET))]
    take, analysis = take_of_files("y" * 22, files, DropOptions())
    assert take == replace(DUET, name="y" * 22, room=None)
    assert json_of(analysis) == json_of(ANALYSIS)


@pytest.mark.parametrize(
    ("files", "options", "says"),
    [
        ([Sent("노래.mid", b"MThd")], DropOptions(), "^노래.mid, "),
        ([Sent("../../etc/passwd", b"\0" * 2000)], DropOptions(), "^passwd: "),
        ([Sent("a\\b.csv", b"")], DropOptions(), "^b.csv: the file is empty"),
        ([Sent("", b"")], DropOptions(), "^file: the file is empty"),
        ([Sent("a/..", b"")], DropOptions(), "^file: the file is empty"),
        ([Sent(".mid", b"")], DropOptions(), "^mid: the file is empty"),
        ([Sent("드" * 300 + ".csv", b"")], DropOptions(), "^드{50}.csv: the file is empty"),
        ([Sent("\x8b.jsonl", b'{"hapju_take":')], DropOptions(), "^-.jsonl, line 1: "),
        (
            [Sent("a.wav", b"RIFF1234WAVE" + b"\0" * 50)],
            DropOptions(),
            "^a.wav: no sound",
        ),
        ([Sent("x" * 5000 + ".mid", b"MThd")], DropOptions(), "^x+.mid, "),
        ([Sent("a.jsonl", b'{"hapju_take":9}\n')], DropOptions(), "^a.jsonl, line 1: "),
        ([Sent("a.jsonl", b'{"hapju_take":9}\n'), FILES[0]], DropOptions(), "drop it alone"),
        (FILES, DropOptions(song="/etc/passwd"), "there is no built-in song"),
        (FILES, DropOptions(song="arirang", level="x"), "it has no level 'x'"),
        (FILES, DropOptions(tempo_bpm=5.0), "Hapju can't count at this tempo"),
        ([table("a.csv"), table("b.csv")], DropOptions(), "."),
    ],
)
def test_what_can_not_be_read_is_named_as_its_owner_names_it(
    files: list[Sent], options: DropOptions, says: str
) -> None:
    with pytest.raises(BadInput, match=says) as refused:
        take_of_files("x" * 22, files, options)
    assert "/tmp" not in str(refused.value)


def test_files_of_one_name_are_told_apart() -> None:
    files = [FILES[0], Sent(FILES[0].name, FILES[1].content)]
    take, _ = take_of_files("x" * 22, files, DropOptions())
    assert [player.name for player in take.players] == ["1/지우", "2/지우"]


def test_more_than_the_studio_takes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dropped_files, "MOST_STROKES", 10)
    with pytest.raises(BadInput, match="strokes; drop up to 10"):
        take_of_files("x" * 22, FILES, DropOptions())
    with pytest.raises(BadInput, match="strokes; drop up to 10"):
        take_of_files("x" * 22, [Sent("t.jsonl", journal_of(DUET))], DropOptions())
    monkeypatch.setattr(dropped_files, "MOST_PLAYERS", 1)
    with pytest.raises(BadInput, match="2 players; drop up to 1"):
        take_of_files("x" * 22, FILES, DropOptions())


@given(st.text(max_size=300), st.binary(max_size=40))
@example("..", b"")
@example("\0", b'{"hapju_take":')
@settings(max_examples=60, deadline=None)
def test_any_name_and_content_give_a_take_or_a_sentence(name: str, content: bytes) -> None:
    try:
        take_of_files("x" * 22, [Sent(name, content)], DropOptions())
    except BadInput as problem:
        assert str(problem).isprintable()
