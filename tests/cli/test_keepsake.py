"""``hapju keepsake``: what is written, and what is refused."""

from pathlib import Path

import pytest

from hapju.archive.kept_take import journal_of
from hapju.cli import main
from hapju.show.keepsake import clip, files
from hapju.simulate import PRESETS, simulate
from hapju.simulate.midi_out import write_midi
from hapju.songs.load import load_song
from tests.archive.made_takes import played_duet


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("recordings")
    song = load_song("arirang")
    for name, strokes in simulate(song, dict.fromkeys("ab", PRESETS["steady"]), seed=2).items():
        write_midi(strokes, song, folder / f"{name}.mid", name)
    return [str(folder / "a.mid"), str(folder / "b.mid"), "--song", "arirang"]


def test_a_poster_and_a_card_are_written_by_their_names(
    recordings: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, begins in (("poster.svg", b"<svg"), ("our-card.pdf", b"%PDF")):
        path = tmp_path / name
        wishes = ["--style", "paper", "--place", "Busan", "--date", "2026-11-25", "-o", str(path)]
        assert main(["keepsake", *recordings, *wishes]) == 0
        assert path.read_bytes().startswith(begins)
        assert capsys.readouterr().out == f"{path}\n"


def test_a_folder_gets_all_of_them(
    recordings: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clip, "SIZE", 108)
    monkeypatch.setattr(clip, "FRAMES_A_SECOND", 5)
    monkeypatch.setattr(files, "PIXELS", dict.fromkeys(files.PIXELS, 200))
    assert main(["keepsake", *recordings, "-o", str(tmp_path / "all")]) == 0
    written = {path.name for path in (tmp_path / "all").iterdir()}
    assert {"poster.pdf", "poster.svg", "poster.png", "card.pdf", "clip.webm"} <= written


def test_a_journal_knows_its_players_and_its_day(tmp_path: Path) -> None:
    journal = tmp_path / "take.jsonl"
    journal.write_bytes(journal_of(played_duet(seed=1, when="2026-11-25T11:00:00+09:00")))
    dated, undated = tmp_path / "dated.svg", tmp_path / "undated.svg"
    assert main(["keepsake", str(journal), "-o", str(dated)]) == 0
    assert main(["keepsake", str(journal), "--date", "none", "-o", str(undated)]) == 0
    assert len(dated.read_bytes()) > len(undated.read_bytes())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "poster.jpg"], "no keepsake has this ending"),
        (["--date", "2026-13-40", "-o", "poster.svg"], "there is no such day"),
        (["--languages", "ko,fr", "-o", "poster.svg"], "Hapju doesn't speak it"),
        (["--languages", "en,ko,ja", "-o", "poster.svg"], "can't stand beside each other"),
    ],
)
def test_what_can_t_be_had_is_refused_before_anything_is_read(
    options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["keepsake", str(tmp_path / "nothing.mid"), *options]) == 2
    assert said in capsys.readouterr().err


def test_one_recording_has_no_keepsake(
    recordings: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = [recordings[0], *recordings[2:]]
    assert main(["keepsake", *alone, "-o", str(tmp_path / "poster.svg")]) == 2
    assert "a keepsake is of two players or more" in capsys.readouterr().err
    assert not (tmp_path / "poster.svg").exists()
