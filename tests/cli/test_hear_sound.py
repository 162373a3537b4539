"""Recordings of sound at the command line, really heard."""

import json
from pathlib import Path

import numpy as np
import pytest

import hapju
from hapju.cli import main
from tests.rendered_take import SONG, STARTS_S, played, recorded


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("phones")
    for name in STARTS_S:
        (folder / f"{name}.wav").write_bytes(recorded(name))
    return folder


def reported(desk: Path, to: Path, *options: str) -> dict:  # type: ignore[type-arg]
    files = [str(desk / f"{name}.wav") for name in STARTS_S]
    assert main(["report", *files, *options, "--json", str(to)]) == 0
    return json.loads(to.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_read_gives_the_strokes_that_were_played(desk: Path) -> None:
    heard = hapju.read(desk / "Ji-woo.wav")
    true_s = played()["Ji-woo"].time_s + STARTS_S["Ji-woo"]
    assert abs(len(heard) - true_s.size) < 0.25 * true_s.size
    nearest_ms = 1000 * np.min(np.abs(heard.time_s[:, None] - true_s[None, :]), axis=1)
    assert np.median(nearest_ms) < 2.0
    assert np.mean(nearest_ms < 10.0) > 0.95


def test_two_phones_report_like_two_modules(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = reported(desk, tmp_path / "phones.json")
    said = " ".join(capsys.readouterr().out.split())
    assert "Ji-woo was heard from a recording: timing ± " in said
    assert "Haruka’s recording was moved by -3.2" in said
    true = hapju.analyse(played(), SONG)
    (pair,) = told["pairs"]
    assert pair["sd_asynchrony_ms"] == pytest.approx(true.pairs[0].sd_asynchrony_ms, rel=0.15)
    assert pair["joint_onsets"] > 0.85 * true.pairs[0].joint_onsets
    for player in told["players"]:
        assert 0.0 < player["heard"]["timing_doubt_p50_ms"] < 5.0
        assert 0.4 < player["heard"]["sure_share"] <= 1.0


def test_beside_the_song_each_is_matched_to_its_chart(desk: Path, tmp_path: Path) -> None:
    told = reported(desk, tmp_path / "song.json", "--song", SONG.name)
    true = hapju.analyse(played(), SONG)
    for player in told["players"]:
        expected = true.players[player["name"]]
        assert player["matched"] > 0.85 * expected.matched.size
        assert player["sd_asynchrony_ms"] == pytest.approx(expected.sd_asynchrony_ms, rel=0.15)
        assert abs(player["mean_asynchrony_ms"]) < 10


def test_the_ear_check_is_as_long_as_the_recording(desk: Path, tmp_path: Path) -> None:
    import wave

    to = ["-o", str(tmp_path / "a.csv"), "--click-out", str(tmp_path / "clicks.wav")]
    assert main(["hear", str(desk / "Haruka.wav"), *to]) == 0
    with wave.open(str(desk / "Haruka.wav")) as given, wave.open(to[-1]) as made:
        lasts_s = [each.getnframes() / each.getframerate() for each in (given, made)]
    assert lasts_s[1] == pytest.approx(lasts_s[0], abs=0.1)


def test_sync_takes_tables_only(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sync", str(desk / "Haruka.wav")]) == 2
    assert "this is a recording of sound, which says nothing of pos" in capsys.readouterr().err
