"""Heart rates come out of every form of file as they went in, or one sentence says why not."""

import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.errors import BadInput
from hapju.hear.heart.heart_rate import HeartRate
from hapju.hear.heart.read import heart_rate_of, read_heart_rate
from tests.hear.heart.watch_files import fit_crc, fit_of, gpx_of, iso, tcx_of

START = 1_795_000_000  # 2026-11-18
ROWS = [(START + row, 90 + row % 30) for row in range(60)]


def check(found: HeartRate, source: str) -> None:
    np.testing.assert_array_equal(found.time_s, [row[0] for row in ROWS])
    np.testing.assert_array_equal(found.bpm, [row[1] for row in ROWS])
    assert found.is_dated
    assert found.source == source


@pytest.mark.parametrize(
    ("source", "data"), [("fit", fit_of(ROWS)), ("tcx", tcx_of(ROWS)), ("gpx", gpx_of(ROWS))]
)
def test_what_a_watch_wrote_is_read(source: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "anything.dat"  # what it holds decides, not its name
    path.write_bytes(data)
    check(read_heart_rate(path), source)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1_000_000_000, 2_000_000_000), st.integers(25, 250)),
        min_size=1,
        unique_by=lambda row: row[0],
    )
)
def test_all_forms_of_a_file_say_the_same(rows: list[tuple[int, int]]) -> None:
    told = sorted(rows)
    for data in (fit_of(rows), tcx_of(rows), gpx_of(rows)):
        found = heart_rate_of(data, "watch")
        assert list(zip(found.time_s.tolist(), found.bpm.tolist(), strict=True)) == told


def test_a_file_that_is_not_there_or_empty(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such file"):
        read_heart_rate(tmp_path / "none.fit")
    (tmp_path / "empty.fit").touch()
    with pytest.raises(BadInput, match="the file is empty; give a FIT, TCX or GPX file"):
        read_heart_rate(tmp_path / "empty.fit")


def test_the_check_sum_of_fit_is_that_of_its_specification() -> None:
    # CRC-16/ARC, whose published check value of "123456789" is 0xBB3D.
    assert fit_crc(b"123456789") == 0xBB3D


@pytest.mark.parametrize(
    ("header", "time_of"),
    [
        ("time,bpm", iso),
        ("Timestamp;Heart Rate (bpm);Speed", lambda s: f"{iso(s)}"),
        ("unix\tHR", lambda s: f"{s}"),
        ("time_ms,heartrate", lambda s: f"{1000 * s}"),
        ("DateTime,HR [bpm]", lambda s: iso(s).replace("-", "/", 2).replace("Z", "+00:00")),
        ("시간,심박수", iso),
        ("時刻,心拍数", iso),
    ],
)
def test_tables_of_many_namings(header: str, time_of) -> None:
    mark = next(each for each in "\t;," if each in header)
    spare = mark * (header.count(mark) - 1)
    lines = [header, *(f"{time_of(time_s)}{mark}{bpm}{spare}" for time_s, bpm in ROWS)]
    check(heart_rate_of("\n".join(lines).encode(), "table.csv"), "csv")


def test_lines_about_the_activity_may_stand_above_the_columns() -> None:
    table = (
        "Name,Sport,Date,Start time\nHaruka,OTHER,25-11-2026,18:30:00\n"
        "Sample rate,Time,HR (bpm)\n1,00:00:00,\n,00:00:01,91\n,00:01:02,92\n"
    )
    found = heart_rate_of(table.encode(), "watch.csv")
    assert not found.is_dated
    assert found.time_s.tolist() == [1.0, 62.0]
    with pytest.raises(BadInput, match=r"watch.csv, line 5, column HR \(bpm\)"):
        heart_rate_of(table.replace("91", "fast").encode(), "watch.csv")


def test_seconds_since_a_start_have_no_date() -> None:
    found = heart_rate_of(b"seconds,bpm\n0,80\n1.5,81\n", "a.csv")
    assert not found.is_dated
    assert found.time_s.tolist() == [0.0, 1.5]
    in_ms = heart_rate_of(b"time (ms),bpm\n0,80\n1500,81\n", "a.csv")
    assert in_ms.time_s.tolist() == [0.0, 1.5]
    assert heart_rate_of(b"0,80\n1.5,81\n", "a.csv").bpm.tolist() == [80.0, 81.0]


def test_a_watch_whose_clock_was_not_set_counts_from_its_first_reading() -> None:
    found = heart_rate_of(fit_of([(631_065_600 + 900, 80), (631_065_600 + 901, 81)]), "a.fit")
    assert not found.is_dated
    assert found.time_s.tolist() == [0.0, 1.0]


def test_what_no_heart_does_is_left_out_and_counted() -> None:
    found = heart_rate_of(fit_of([(START, 80), (START + 1, 0), (START + 2, 84)]), "a.fit")
    assert found.bpm.tolist() == [80.0, 84.0]
    assert found.left_out == 1
    found = HeartRate.of([1, 2, 3, 4], [24, 25, 250, 255])
    assert (found.bpm.tolist(), found.left_out) == ([25.0, 250.0], 2)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = heart_rate_of(tcx_of(ROWS).replace(b"<Value>90", b"<Value>1e300", 1), "a.tcx")
    assert found.left_out == 1


def test_of_two_readings_at_a_time_the_later_in_the_file_stays() -> None:
    found = HeartRate.of([2.0, 1.0, 2.0], [90, 80, 95])
    assert found.time_s.tolist() == [1.0, 2.0]
    assert found.bpm.tolist() == [80.0, 95.0]
    with pytest.raises(ValueError, match="read-only"):
        found.bpm[0] = 1


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (fit_of([]), "it holds no heart rate"),
        (fit_of(ROWS)[:-1], "it breaks off before its end"),
        (fit_of(ROWS)[:-2] + b"\0\0", "its check sum is wrong"),
        (tcx_of(ROWS).replace(b"<Value>", b"<Value>x"), "is no heart rate"),
        (tcx_of([(-62_135_596_800, 80)]), "before 1970"),
        (tcx_of([(253_402_300_799, 80)]), "far ahead"),
        (tcx_of([]), "it holds no heart rate"),
        (tcx_of(ROWS)[:-4], "no well-formed XML"),
        (b'<!DOCTYPE x [<!ENTITY a "aa">]>' + tcx_of([])[39:], "a document type"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "neither a TCX nor a GPX"),
        (b"PK\x03\x04rest", "this is an archive"),
        (b"\x7fELF\0\0\0", "no file of a watch"),
        (b"when,what\n1,2\n", "no row names a column"),
        (b"time,bpm\n18:30:00,80\n", "a time of day and no date"),
        (b"time,bpm\nsoon,80\n", "'soon' is no time"),
        (b"time,bpm\n1,80\n2026-11-25T18:30:00Z,81\n", "some times have a date"),
        (b"time,bpm\n", "it holds no heart rate"),
        (b"", "it holds no"),
    ],
)
def test_bad_files_are_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(BadInput) as refused:
        heart_rate_of(data, "watch")
    assert says in str(refused.value)
    assert str(refused.value).startswith("watch")
    assert "\n" not in str(refused.value)


def test_xml_can_be_no_bomb() -> None:
    with pytest.raises(BadInput, match="a document type"):
        heart_rate_of(b"<!DOCTYPE g><gpx></gpx>", "typed.gpx")
    bomb = b'<!DOCTYPE g [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><gpx><name>&b;</name></gpx>'
    with pytest.raises(BadInput, match="entities"):
        heart_rate_of(bomb, "bomb.gpx")
    names = b" ".join(b"xmlns:a%d='u%d'" % (row, row) for row in range(300))
    with pytest.raises(BadInput, match="too many kinds"):
        heart_rate_of(b"<gpx " + names + b"></gpx>", "many.gpx")


@pytest.mark.parametrize("data", [fit_of(ROWS), tcx_of(ROWS), gpx_of(ROWS)])
@settings(max_examples=60, deadline=None)
@given(change=st.data())
def test_a_damaged_file_is_read_or_refused_never_a_crash(
    data: bytes, change: st.DataObject
) -> None:
    row = change.draw(st.integers(0, len(data) - 1))
    wrong = data[:row] + change.draw(st.binary(max_size=3)) + data[row + 1 :]
    try:
        found = heart_rate_of(wrong, "damaged")
    except BadInput:
        return
    assert np.all(np.diff(found.time_s) > 0)
    assert np.all((found.bpm >= 25) & (found.bpm <= 250))


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        heart_rate_of(b"time,bpm\n" + text.encode(), "any.csv")
    except BadInput as problem:
        assert "\n" not in str(problem)
