"""Heart rates at the terminal: beside a report, and a look at a file."""

import json
from pathlib import Path

import numpy as np
import pytest

from hapju.archive.kept_take import KeptPlayer, KeptTake, journal_of
from hapju.cli import main
from hapju.simulate import PRESETS, simulate
from hapju.simulate.midi_out import write_midi
from hapju.songs.load import load_song
from hapju.songs.rounds import Played
from tests.hear.heart.watch_files import fit_of, tcx_of

START = 1_795_000_000
WHEN = "2026-11-18T11:06:40+00:00"
SONG = ["--song", "dynamite-practice"]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two recordings, a journal of the same take, and two watches."""
    folder = tmp_path_factory.mktemp("desk")
    song = load_song("dynamite-practice")
    strokes = simulate(song, {"a": PRESETS["steady"], "b": PRESETS["steady"]}, seed=2)
    for name, each in strokes.items():
        write_midi(each, song, folder / f"{name}.mid", name)
    players = tuple(KeptPlayer(name, name, each) for name, each in strokes.items())
    level = song.levels[-1]
    take = KeptTake("t", WHEN, players, Played(song), level)
    (folder / "take.jsonl").write_bytes(journal_of(take))
    rows = [(START + row, 90 + row // 4) for row in range(-20, 200)]
    (folder / "a.fit").write_bytes(fit_of(rows))
    (folder / "b.tcx").write_bytes(tcx_of(rows[::3]))
    return folder


def test_a_report_with_two_hearts(desk: Path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(desk)
    hearts = ["--heart", "a=a.fit", "--heart", "b=b.tcx", "--heart-offset", "b=-4"]
    given = ["--played-at", WHEN, "--heart-range", "a=55-190", "--json", "out.json"]
    assert main(["report", "a.mid", "b.mid", *SONG, *hearts, *given]) == 0
    assert "no medical device" in capsys.readouterr().out
    found = json.loads((desk / "out.json").read_text())["hearts"]["players"]
    assert [each["source"] for each in found] == ["fit", "tcx"]
    assert [each["offset_s"] for each in found] == [0.0, -4.0]
    assert found[0]["resting_bpm"] == 55
    # The watch rises a beat in four seconds: 2 s into the take it showed 90.5, b's 4 s before.
    at_2 = [float(np.interp(2.0, each["time_s"], each["bpm"])) for each in found]
    assert at_2[0] == pytest.approx(90, abs=1)
    assert at_2[1] == pytest.approx(91.5, abs=1)


def test_a_journal_knows_when_it_was_played(desk: Path, monkeypatch) -> None:
    monkeypatch.chdir(desk)
    assert main(["report", "take.jsonl", "--heart", "a=a.fit", "--json", "journal.json"]) == 0
    (found,) = json.loads((desk / "journal.json").read_text())["hearts"]["players"]
    assert found["time_s"][20] == pytest.approx(0.0)
    assert found["recovery"][0]["after_s"] == 60.0


def test_a_look_at_a_file_and_beside_a_take(desk: Path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(desk)
    assert main(["heart", "a.fit"]) == 0
    assert "220 readings" in capsys.readouterr().out
    assert main(["heart", "a.fit", "--take", "take.jsonl", "--player", "b", "--lang", "ko"]) == 0
    said = capsys.readouterr().out
    assert "b 님: 평균 분당" in said
    assert "의료 기기가 아니에요" in said


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--heart", "a.fit"], "has no name or no value"),
        (["--heart", "a=a.fit"], "when the take was played isn't known"),
        (["--heart", "c=a.fit", "--played-at", WHEN], "there is no player 'c'"),
        (["--heart", "a=a.mid", "--played-at", WHEN], "no file of a watch"),
        (["--heart", "a=none.fit"], "there is no such file"),
        (["--heart", "a=a.fit", "--heart", "a=b.tcx"], "named twice"),
        (["--heart", "a=a.fit", "--played-at", "yesterday"], "is no time"),
        (["--heart", "a=a.fit", "--played-at", "2026-11-19T11:06:40Z"], "doesn't meet the take"),
        (
            ["--heart", "a=a.fit", "--played-at", "9999-12-31T23:59:59Z"],
            "UTC to 10000-01-01",
        ),
        (["--heart", "a=a.fit", "--played-at", WHEN, "--heart-offset", "soon"], "no number"),
        (
            ["--heart", "a=a.fit", "--played-at", WHEN, "--heart-offset", "b=1"],
            "no heart rate here",
        ),
        (["--heart", "a=a.fit", "--played-at", WHEN, "--heart-range", "a=low"], "no range"),
        (["--heart", "a=a.fit", "--played-at", WHEN, "--heart-range", "a=90-80"], "no resting"),
        (["--played-at", WHEN], "there is no heart rate"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(
    arguments: list[str], says: str, desk: Path, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(desk)
    assert main(["report", "a.mid", "b.mid", *SONG, *arguments, "--json", "no.json"]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1
    assert not (desk / "no.json").exists()


def test_a_journal_that_began_at_no_time_is_refused_in_one_sentence(
    desk: Path, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(desk)
    journal = (desk / "take.jsonl").read_text().replace(WHEN, "once upon a time")
    (desk / "old.jsonl").write_text(journal)
    for command in (["heart", "a.fit", "--take"], ["report", "--heart", "a=a.fit"]):
        assert main([*command, "old.jsonl"]) == 2
        said = capsys.readouterr().err
        assert "'once upon a time': this is no time" in said
        assert said.count("\n") == 1
