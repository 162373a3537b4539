"""`hapju report` as its users meet it: files in, files out, sentences where something is wrong."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from hapju.cli import main
from hapju.simulate import PRESETS, simulate
from hapju.simulate.midi_out import write_midi
from hapju.songs.load import load_song


@pytest.fixture(scope="module")
def duet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two recordings of Arirang, each with a bar of count-in."""
    folder = tmp_path_factory.mktemp("duet")
    song = load_song("arirang").with_count_in(1)
    players = {"Ji-woo": PRESETS["steady"], "Haruka": PRESETS["professional"]}
    for name, strokes in simulate(song, players, seed=4).items():
        write_midi(strokes, song, folder / f"{name}.mid", name)
    return folder


def files(duet: Path) -> list[str]:
    return [str(duet / "Ji-woo.mid"), str(duet / "Haruka.mid")]


PLAYED = ["--song", "arirang", "--count-in", "1"]


def test_without_a_place_to_write_to_it_writes_a_page_here(
    duet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", *files(duet), *PLAYED]) == 0
    said = capsys.readouterr().out
    assert "Ji-woo" in said and "Haruka" in said
    assert said.splitlines()[-1] == "report.html"
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_numbers_and_tables_are_written_where_asked(duet: Path, tmp_path: Path) -> None:
    to = ["--json", str(tmp_path / "duet.json"), "--csv", str(tmp_path / "tables")]
    assert main(["report", *files(duet), *PLAYED, "--names", "지우, 遥", *to]) == 0
    told = json.loads((tmp_path / "duet.json").read_text(encoding="utf-8"))
    assert [player["name"] for player in told["players"]] == ["지우", "遥"]
    (pair,) = told["pairs"]
    assert pair["players"] == ["지우", "遥"]
    assert not (tmp_path / "report.html").exists()
    with (tmp_path / "tables" / "joint_onsets.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) == pair["joint_onsets"]
    mean = sum(float(row["asynchrony_ms"]) for row in rows) / len(rows)
    assert mean == pytest.approx(pair["mean_asynchrony_ms"])


@pytest.mark.parametrize(("language", "word"), [("ko", "플램"), ("ja", "フラム")])
def test_it_speaks_korean_and_japanese(
    duet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, word: str
) -> None:
    page = tmp_path / "report.html"
    assert main(["report", *files(duet), *PLAYED, "--lang", language, "-o", str(page)]) == 0
    assert word in capsys.readouterr().out
    text = page.read_text(encoding="utf-8")
    assert f'lang="{language}"' in text and word in text


def test_the_tempo_that_the_files_state_is_used_and_said(
    duet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "stated.json"
    assert main(["report", *files(duet), "--json", str(to)]) == 0
    tempo = load_song("arirang").tempo_map.tempos[0].tempo_bpm
    assert f"{tempo:g} BPM, 3/4" in capsys.readouterr().out
    player = json.loads(to.read_text(encoding="utf-8"))["players"][0]
    assert player["tempo_bpm"] == pytest.approx(tempo, rel=0.01)


def test_recordings_started_apart_are_aligned_on_request(
    duet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    song = load_song("arirang").with_count_in(1)
    strokes = simulate(song, {"Late": PRESETS["professional"]}, seed=4)["Late"]
    write_midi(strokes.shifted(2.345), song, tmp_path / "Late.mid", "Late")
    recordings = [files(duet)[0], str(tmp_path / "Late.mid")]
    to = ["--json", str(tmp_path / "aligned.json")]
    assert main(["report", *recordings, *PLAYED, "--align", *to]) == 0
    assert "2.3" in capsys.readouterr().out
    (pair,) = json.loads((tmp_path / "aligned.json").read_text(encoding="utf-8"))["pairs"]
    assert pair["joint_onsets"] > 0.9 * len(strokes) / 2
    assert pair["sd_asynchrony_ms"] < 40


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.mid"], "missing.mid"),
        (["DUET", "--names", "One"], "1 names for 2 players"),
        (["DUET", "--names", "One,One"], "'One' is there twice"),
        (["DUET", "--song", "ariran"], "arirang"),
        (["DUET", "--song", "arirang", "--level", "heroic"], "it has no level 'heroic'"),
        (["DUET", "--song", "arirang", "--meter", "4/4"], "leave --meter out"),
        (["DUET", "--tempo", "5"], "between 10 and 1000"),
        (["DUET", "--tempo", "114", "--meter", "4/5"], "there is no such meter"),
        (["DUET", "--tempo", "114", "-o", "file/report.html"], "it can't be written"),
        (["DUET", "--tempo", "114", "--meter", ""], "this is no meter"),
        (["DUET", "--names", "One," + 101 * "a"], "one has 101 letters"),
        (["DUET", "--tempo", "114", "--note-map", "zildjian"], "there is no such map"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_exit_code_2(
    duet: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    given = files(duet) + arguments[1:] if arguments[0] == "DUET" else arguments
    assert main(["report", *given]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.startswith("hapju: ") and error.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report", "a.mid", "--tempo", "nan"], "'nan' is no tempo such as 114"),
        (["report", "a.mid", "--tempo", "120,5"], "'120,5' is no tempo such as 114"),
        (["report", "a.mid", "--count-in", "-1"], "--count-in"),
        (["report", "a.mid", "--lang", "fr"], "'fr'"),
        (["report"], "FILE"),
        (["drum"], "'drum'"),
    ],
)
def test_options_that_are_wrong_are_one_sentence_too(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.startswith("hapju: ") and error.count("\n") == 1


def test_a_recording_is_never_overwritten(
    duet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "a.mid"
    copy.write_bytes((duet / "Ji-woo.mid").read_bytes())
    assert main(["report", str(copy), *PLAYED, "-o", str(tmp_path / "." / "a.mid")]) == 2
    assert "it is one of the recordings" in capsys.readouterr().err
    assert copy.read_bytes() == (duet / "Ji-woo.mid").read_bytes()


def test_a_meter_goes_with_the_tempo_that_the_files_state(duet: Path, tmp_path: Path) -> None:
    to = tmp_path / "meter.json"
    assert main(["report", *files(duet), "--meter", "6/4", "--json", str(to)]) == 0
    assert json.loads(to.read_text(encoding="utf-8"))["song"]["meter"] == "6/4"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp949", "cp932"])
def test_a_terminal_that_lacks_letters_costs_no_report(
    duet: Path, tmp_path: Path, encoding: str
) -> None:
    page = tmp_path / "report.html"
    command = [sys.executable, "-m", "hapju.cli", "report", *files(duet), *PLAYED, "-o", str(page)]
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
    done = subprocess.run([*command, "--lang", "ja"], capture_output=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert page.exists()


def test_names_of_files_and_players_stay_on_one_line(
    duet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "two\nlines\x1b[31m.mid"
    odd.write_bytes((duet / "Ji-woo.mid").read_bytes())
    assert main(["report", str(odd), *PLAYED, "--json", str(tmp_path / "odd.json")]) == 0
    said = capsys.readouterr().out
    assert "two lines" in said and "\x1b" not in said
    odd.write_bytes(b"")
    assert main(["report", str(odd)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and "\x1b" not in error


def test_alone_and_without_a_chart_nobody_is_told_of_charts_and_partners(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rng = np.random.default_rng(1)
    time = np.concatenate([np.arange(128) * 0.25 + rng.normal(0, 0.008, 128), np.arange(9) + 0.31])
    lines = "".join(f"{t:.4f},snare\n" for t in np.sort(time))
    (tmp_path / "solo.csv").write_text("time,piece\n" + lines, encoding="utf-8")
    to = ["--json", str(tmp_path / "solo.json")]
    assert main(["report", str(tmp_path / "solo.csv"), "--tempo", "120", *to]) == 0
    said = capsys.readouterr().out
    assert "written" not in said and "partner" not in said


def test_a_text_that_calls_itself_midi_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.mid").write_text("dear diary", encoding="utf-8")
    assert main(["report", str(tmp_path / "notes.mid"), "--tempo", "100"]) == 2
    assert "notes.mid" in capsys.readouterr().err


def test_a_single_player_and_the_same_file_twice_are_no_trouble(duet: Path, tmp_path: Path) -> None:
    one, _ = files(duet)
    assert main(["report", one, *PLAYED, "-o", str(tmp_path / "solo.html")]) == 0
    to = ["--json", str(tmp_path / "twice.json")]
    assert main(["report", one, one, *PLAYED, *to]) == 0
    (pair,) = json.loads((tmp_path / "twice.json").read_text(encoding="utf-8"))["pairs"]
    assert pair["sd_asynchrony_ms"] == 0 and pair["flams"] == 0


def test_recordings_started_beside_the_beat_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    song = load_song("dynamite-practice")
    players = {"a": PRESETS["professional"], "b": PRESETS["steady"]}
    for name, strokes in simulate(song, players, seed=2).items():
        late = strokes.shifted(60 / 114 * (4 + 1 / 3))
        write_midi(late, song.with_count_in(1), tmp_path / f"{name}.mid", name)
    take = ["report", str(tmp_path / "a.mid"), str(tmp_path / "b.mid")]
    page = tmp_path / "page.html"

    assert main([*take, "--tempo", "114", "-o", str(page)]) == 0
    said = capsys.readouterr().out
    assert "as if the recordings hadn’t started on beat 1" in " ".join(said.split())
    assert "ahead" not in said.split("\n\n")[0]
    assert 'class="warnings"' in page.read_text(encoding="utf-8")

    assert main([*take, "--tempo", "57", "--json", str(tmp_path / "half.json")]) == 0
    told = json.loads((tmp_path / "half.json").read_text(encoding="utf-8"))
    (remark,) = [r for r in told["remarks"] if r["message"] == "remark-other-level"]
    assert remark["arguments"] == {"kind": "double", "given": 57.0, "tempo": 114.0}

    on_the_beat = [*take, "--song", "dynamite-practice", "--align", "-o", str(page)]
    assert main(on_the_beat) == 0
    assert "beat 1" not in capsys.readouterr().out
