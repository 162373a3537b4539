"""`hapju hear` and `hapju teach` as their users meet them: where things go, what is refused.

What is heard is made up here: how well Hapju hears is tested where it does.
"""

import csv
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

import hapju
from hapju.cli import main
from hapju.errors import BadInput
from hapju.hear.audio.heard import Heard
from hapju.hear.audio.sound_quality import SoundQuality
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.strokes import Piece, Strokes

WAVE = b"RIFF\x24\0\0\0WAVEfmt " + bytes(100)
DUET = {"a": PRESETS["steady"], "b": PRESETS["steady"]}
PLAYED = {
    name: strokes.shifted(2.0)
    for name, strokes in simulate(load_song("dynamite-practice"), DUET, seed=5).items()
}
QUALITY = SoundQuality(140.0, -3.0, -12.0, -60.0, 0.0, 5, 20_000.0, 0.0)


def made_up(strokes: Strokes) -> Heard:
    count = len(strokes)
    confidence = np.where(np.arange(count) % 10 == 0, 0.5, 0.95)
    doubt_ms = np.full(count, 1.5)
    return Heard(strokes, confidence, doubt_ms, np.zeros((count, 2), np.float32), QUALITY)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two recordings, in which a hearing works that only knows their names."""

    def hear_drums(
        path: Path, kit: object = None, progress: Callable[[float, float], None] | None = None
    ) -> Heard:
        assert kit in (None, "a kit")
        if progress is not None:
            progress(70.0, 140.0)
        return made_up(PLAYED[Path(path).stem])

    def teach(path: Path, order: list[Piece]) -> "Kit":
        return Kit([piece.label for piece in order])

    class Kit:
        def __init__(self, order: list[str]) -> None:
            self.order = order

        def to_json(self, path: Path) -> None:
            path.write_text(",".join(self.order))

    def read_taught_kit(path: Path) -> str:
        if not Path(path).is_file():
            raise BadInput(str(path), "there is no such file", "check the path")
        return "a kit"

    for name, parts in {
        "drum_hearing": {"hear_drums": hear_drums},
        "taught_kit": {"teach": teach, "read_taught_kit": read_taught_kit},
    }.items():
        module = ModuleType(f"hapju.hear.audio.{name}")
        vars(module).update(parts)
        monkeypatch.setitem(sys.modules, f"hapju.hear.audio.{name}", module)
    monkeypatch.chdir(tmp_path)
    for name in "ab":
        (tmp_path / f"{name}.wav").write_bytes(WAVE)
    return tmp_path


def test_it_writes_midi_here_and_says_what_it_heard(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["hear", "a.wav"]) == 0
    said = capsys.readouterr().out
    assert f"a.wav (2:20): {len(PLAYED['a'])} strokes" in said
    assert "Timing ± 1.5 ms, 89 % of pieces sure." in said or "Timing ± 1.5 ms, 90 %" in said
    assert "The recording of a.wav is clipped in 5 places" in " ".join(said.split())
    assert said.splitlines()[-1] == "a.mid"
    written = hapju.read(desk / "a.mid")
    assert np.max(np.abs(written.time_s - PLAYED["a"].time_s)) < 1e-4
    assert np.array_equal(written.piece, PLAYED["a"].piece)


def test_a_table_holds_every_doubt_and_is_read_again(desk: Path) -> None:
    assert main(["hear", "a.wav", "-o", "folder/heard.csv"]) == 0
    with (desk / "folder/heard.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert list(rows[0]) == ["time_s", "piece", "velocity", "confidence", "timing_doubt_ms"]
    assert len(rows) == len(PLAYED["a"])
    assert (rows[0]["confidence"], rows[1]["confidence"]) == ("0.500", "0.950")
    assert {row["timing_doubt_ms"] for row in rows} == {"1.50"}
    again = hapju.read(desk / "folder/heard.csv")
    assert again.time_s == pytest.approx(PLAYED["a"].time_s, abs=1e-5)
    assert np.array_equal(again.piece, PLAYED["a"].piece)


def test_several_recordings_get_a_file_each(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hear", "a.wav", "b.wav", "-o", "heard", "--kit", "a.wav"]) == 0
    assert {path.name for path in (desk / "heard").iterdir()} == {"a.mid", "b.mid"}
    assert "b.wav (2:20)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["a.wav", "-o", "a.wav"], "a.wav: the form can't be told from this name"),
        (["a.wav", "-o", "a.txt"], "end it in .mid or .csv"),
        (["a.wav", "b.wav", "-o", "all.csv"], "this is one file for 2 recordings; name a folder"),
        (["a.wav", "other/a.wav"], "two recordings would be written to it"),
        (["a.wav", "b.wav", "--click-out", "c.wav"], "--click-out: it takes one recording"),
        (["a.wav", "--click-out", "b/../a.wav"], "it is one of the recordings"),
        (["a.wav", "--kit", "none.json"], "none.json: there is no such file"),
        (["table.csv"], "table.csv: this is no recording of sound"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    (desk / "b").mkdir()
    (desk / "table.csv").write_text("time_s,piece\n1.0,snare\n")
    assert main(["hear", *arguments]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.startswith("hapju: ") and error.count("\n") == 1
    assert (desk / "a.wav").read_bytes() == WAVE
    assert not list(desk.glob("*.mid"))


def test_a_file_of_that_name_is_not_written_over_unasked(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.mid").write_bytes(b"from the module")
    assert main(["hear", "a.wav"]) == 2
    assert "say -o a.mid to write over it" in capsys.readouterr().err
    assert (desk / "a.mid").read_bytes() == b"from the module"
    assert main(["hear", "a.wav", "-o", "a.mid"]) == 0
    assert len(hapju.read(desk / "a.mid")) == len(PLAYED["a"])


def test_a_take_without_strokes_is_said_and_written(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(PLAYED, "a", Strokes.of([]))
    assert main(["hear", "a.wav", "-o", "a.csv"]) == 0
    assert "a.wav (2:20): no stroke was heard" in capsys.readouterr().out
    assert (desk / "a.csv").read_text().count("\n") == 1


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_it_speaks_korean_and_japanese(
    desk: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    assert main(["hear", "a.wav", "-o", "a.csv", "--lang", language]) == 0
    assert main(["teach", "--lang", language]) == 0
    said = capsys.readouterr().out
    known = {"a", "wav", "csv", "ms", "hapju", "teach", "kit", "json", "o", "order"}
    assert set(re.findall("[A-Za-z]+", said)) <= known


def test_reports_of_recordings_say_what_they_rest_on(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    late = PLAYED["b"].shifted(4.2)
    PLAYED["late"] = late
    (desk / "late.wav").write_bytes(WAVE)
    assert main(["report", "a.wav", "late.wav", "--names", "Ji-woo,Haruka", "-o", "r.html"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Ji-woo was heard from a recording: timing ± 1.5 ms, " in said
    assert "Haruka’s recording was moved by -4.2" in said
    assert "The recording of Ji-woo is clipped in 5 places" in said
    page = (desk / "r.html").read_text(encoding="utf-8")
    assert "Haruka was heard from a recording: timing ± 1.5" in page.replace("\u00a0", " ")


def test_teach_says_what_to_play_and_learns_it(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = "kick,snare, hihat_closed"
    assert main(["teach", "--order", order]) == 0
    said = capsys.readouterr().out
    assert "1. kick × 4" in said and "3. " in said and "4. " not in said
    assert "hapju teach kit.wav -o kit.json --order kick,snare,hihat_closed" in said
    assert main(["teach", "a.wav", "--order", order]) == 0
    assert (desk / "a.json").read_text() == "kick,snare,hihat_closed"
    assert capsys.readouterr().out.splitlines()[-1] == "a.json"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--order", "kick,cowbell"], "--order 'cowbell': there is no such piece"),
        (["--order", "kick,kick"], "a piece is there twice"),
        (["a.wav", "-o", "a.wav"], "it is the recording"),
    ],
)
def test_what_cannot_be_taught_is_one_sentence(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert main(["teach", *arguments]) == 2
    assert says in capsys.readouterr().err
