"""The data frames hold what the CSV files hold."""

import sys
from pathlib import Path

import pytest

from hapju.analysis import Analysis
from hapju.errors import BadInput
from hapju.show.csv_tables import write_csv

pl = pytest.importorskip("polars", reason="data frames need polars; run make setup")


@pytest.mark.parametrize("take", ["duet", "solo", "trio", "few", "empty"])
def test_frames_equal_the_csv_files(
    take: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    analysis = request.getfixturevalue(take)
    frames = analysis.to_frames()
    written = write_csv(analysis, tmp_path)
    assert [path.stem for path in written] == list(frames)
    for path in written:
        frame = frames[path.stem]
        read = pl.read_csv(path, schema=frame.schema)
        assert read.equals(frame), path.stem


def test_columns_have_their_kinds(duet: Analysis) -> None:
    strokes = duet.to_frames()["strokes"]
    assert strokes.schema["time_s"] == pl.Float64
    assert strokes.schema["bar"] == pl.Int64
    assert strokes.schema["player"] == pl.String
    assert duet.to_frames()["joint_onsets"].schema["is_flam"] == pl.Boolean


def test_the_example_of_the_docs_finds_the_flams(duet: Analysis) -> None:
    tables = duet.to_frames()
    flams = tables["joint_onsets"].filter(tables["joint_onsets"]["is_flam"])
    assert flams.height == duet.pairs[0].flams
    assert flams["asynchrony_ms"].abs().min() > 30


def test_nothing_to_say_is_null_and_never_nan(few: Analysis) -> None:
    pairs = few.to_frames()["pairs"]
    assert pairs["mean_asynchrony_ms"].is_null().all()
    assert pairs["flams"].is_null().all()
    strokes = few.to_frames()["strokes"]
    assert strokes["asynchrony_ms"].is_nan().sum() == 0


def test_without_polars_one_sentence_says_how_to_get_it(
    duet: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(BadInput, match=r'pip install "hapju\[frames\]"') as refused:
        duet.to_frames()
    assert str(refused.value).count(".") == 1
