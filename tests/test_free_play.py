"""Free play: neither song nor tempo is given, and the take is measured all the same."""

import csv
from pathlib import Path

import numpy as np
import pytest

import hapju
from hapju.analysis import UNSURE_FREE_PLAY, analyse
from hapju.cli import main
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.songs.song import Song
from hapju.strokes import Piece, Strokes

LATE_S = 3.217
"""No recording starts with beat 1."""


@pytest.fixture(scope="module")
def duet() -> dict[str, Strokes]:
    song = load_song("dynamite-practice")
    players = {"a": PRESETS["steady"], "b": PRESETS["professional"]}
    return {k: s.shifted(LATE_S) for k, s in simulate(song, players, seed=2).items()}


def test_it_is_as_good_as_with_the_tempo(duet: dict[str, Strokes]) -> None:
    free = analyse(duet)
    told = analyse(duet, Song.of_tempo(114, start_s=LATE_S))
    assert free.free_play is not None and free.free_play.is_sure
    assert free.free_play.tempo_bpm == pytest.approx(114, rel=0.01)
    assert str(free.free_play.beats.meter) == "4/4"
    assert (free.grid.kind, free.bars) == (told.grid.kind, told.bars)
    pair, known = free.pairs[0], told.pairs[0]
    assert pair.joint_onsets == pytest.approx(known.joint_onsets, rel=0.02)
    assert pair.mean_asynchrony_ms == pytest.approx(known.mean_asynchrony_ms, abs=1.5)
    assert pair.sd_asynchrony_ms == pytest.approx(known.sd_asynchrony_ms, rel=0.1)
    for key in duet:
        assert free.players[key].tempo_bpm == pytest.approx(told.players[key].tempo_bpm, abs=0.3)


def test_real_duets_give_what_they_give_with_their_tempo(shared_data: Path) -> None:
    with (shared_data / "duets" / "info.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for groove in ("groove1", "groove3", "groove8"):
        two = [row for row in rows if row["groove"] == groove][:2]
        players = {r["drummer"]: hapju.read(shared_data / "duets" / r["file"]) for r in two}
        free = analyse({key: strokes.shifted(LATE_S) for key, strokes in players.items()})
        told = analyse(players, Song.of_tempo(float(two[0]["bpm"])))
        assert free.free_play is not None
        assert free.free_play.tempo_bpm == pytest.approx(float(two[0]["bpm"]), rel=0.02)
        pair, known = free.pairs[0], told.pairs[0]
        assert pair.joint_onsets == pytest.approx(known.joint_onsets, rel=0.03)
        assert pair.sd_asynchrony_ms == pytest.approx(known.sd_asynchrony_ms, rel=0.15)


def test_a_tempo_that_changes_is_followed() -> None:
    beat = np.arange(0, 128, 0.5)
    time_s = np.interp(beat, [0, 128], [0, 1]) ** 0.9 * 64  # slower and slower, by a third
    rng = np.random.default_rng(1)
    piece = np.where(beat % 2 == 1, Piece.SNARE, np.where(beat % 2 == 0, Piece.KICK, Piece.RIDE))
    players = {k: Strokes.of(time_s + rng.normal(0, 0.006, beat.size), piece) for k in "ab"}
    free = analyse(players)
    (pair,) = free.pairs
    assert pair.joint_onsets > 0.9 * beat.size
    assert pair.sd_asynchrony_ms == pytest.approx(6 * np.sqrt(2), rel=0.15)


def test_strokes_anywhere_are_said_to_be_unsure() -> None:
    rng = np.random.default_rng(3)
    free = analyse({"a": Strokes.of(np.sort(rng.uniform(0, 20, 60)), rng.integers(0, 3, 60))})
    assert UNSURE_FREE_PLAY in [remark.message for remark in free.remarks]


def table(path: Path, strokes: Strokes) -> str:
    rows = "".join(f"{time:.6f},{piece.label},{v:.3f}\n" for time, piece, v in strokes)
    path.write_text("time,piece,velocity\n" + rows, encoding="utf-8")
    return str(path)


def test_the_command_needs_neither_song_nor_tempo(
    duet: dict[str, Strokes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [table(tmp_path / f"{key}.csv", strokes) for key, strokes in duet.items()]
    page = tmp_path / "free.html"
    assert main(["report", *files, "-o", str(page)]) == 0
    assert "4/4 at about 114 BPM" in " ".join(capsys.readouterr().out.split())
    assert "Free play, about 114 BPM, 4/4" in page.read_text(encoding="utf-8")
    assert main(["report", *files, "--meter", "3/4"]) == 2
    assert "say --tempo as well" in capsys.readouterr().err
