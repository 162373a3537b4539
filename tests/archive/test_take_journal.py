"""The journal of a take: every whole line counts, a torn one doesn't, anything else is refused."""

from math import inf
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.archive.kept_take import journal_of, kept_take, read_kept_take
from hapju.archive.take_journal import (
    FORMAT,
    EndLine,
    Header,
    PlayerKept,
    StrokeKept,
    end_line,
    header_line,
    is_journal_file,
    parse_journal,
    read_journal,
    strokes_line,
)
from hapju.errors import BadInput
from hapju.strokes import Strokes
from tests.archive.made_takes import as_free_play, of_strokes, played_duet, stopped

HEADER = header_line(
    Header(FORMAT, "take-0123456789", "2026-11-25T11:00:00+09:00", [PlayerKept("1", "지우")])
)
one_stroke = st.builds(
    StrokeKept,
    st.floats(-3600.0, 86400.0),
    st.integers(0, 12),
    st.floats(0.0, 1.0, exclude_min=True, width=32),
)
batches = st.lists(st.lists(one_stroke, max_size=5), max_size=5)


@given(batches, st.floats(0.0, 1e4) | st.just(inf))
@settings(max_examples=80, deadline=None)
def test_every_number_comes_back_exactly(parts: list[list[StrokeKept]], until_s: float) -> None:
    lines = [HEADER]
    count = 0
    for strokes in parts:
        count += len(strokes)
        lines.append(strokes_line("1", strokes, count, until_s))
    journal = parse_journal(b"".join([*lines, end_line(until_s)]), "x")
    expected = None if until_s == inf else until_s
    assert [line.strokes for line in journal.strokes] == parts
    assert [line.until_s for line in journal.strokes] == [expected] * len(parts)
    assert journal.end == EndLine(expected)
    assert sum(len(line.strokes) for line in journal.strokes) == count


def test_a_journal_that_breaks_off_anywhere_is_good_up_to_its_last_whole_line() -> None:
    strokes = [StrokeKept(0.1 * n, 1, 0.5) for n in range(4)]
    data = HEADER + strokes_line("1", strokes[:2], 2, 0.2) + strokes_line("1", strokes[2:], 4, 0.4)
    data += end_line()
    ends = [place + 1 for place, byte in enumerate(data) if byte == ord("\n")]
    for cut in range(len(HEADER), len(data) + 1):
        journal = parse_journal(data[:cut], "x")
        whole = sum(end <= cut for end in ends)
        assert journal.length == ends[whole - 1]
        assert len(journal.strokes) == min(whole - 1, 2)
        assert (journal.end is not None) == (whole == 4)
    for cut in range(len(HEADER)):
        with pytest.raises(BadInput, match="x, line 1: "):
            parse_journal(data[:cut], "x")


def test_a_journal_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    path = tmp_path / "take.jsonl"
    first = strokes_line("1", [StrokeKept(0.5, 0, 1.0)], 1)
    path.write_bytes(HEADER + first + b'{"line":"strokes","pla')
    length = read_journal(path).length
    path.write_bytes(path.read_bytes()[:length] + strokes_line("1", [], 1, 7.0) + end_line(8.0))
    journal = read_journal(path)
    assert [line.until_s for line in journal.strokes] == [None, 7.0]
    assert journal.end == EndLine(8.0)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "line 1: this is no journal"),
        (b"MThd", "line 1: this is no journal"),
        (b'{"hapju_take":2}\n', "line 1: this journal has format 2"),
        (b'{"hapju_take":1}\n', "line 1: it can't be understood .*missing required field `take`"),
        (b'{"hapju_take":1,\xff}\n', "line 1: it can't be understood"),
        (b'{"hapju_take":1,"x":' + b"[" * 100_000 + b"\n", "line 1: it can't be understood"),
        (HEADER + b'{"line":"end","x":' + b"[" * 100_000 + b"\n", "line 2: it can't"),
        (HEADER + b"{}\n", "line 2: it can't be understood"),
        (HEADER + b"\n", "line 2: it can't be understood"),
        (HEADER + b'{"line":"dance"}\n', "line 2: it can't be understood .*dance"),
        (HEADER + strokes_line("2", [], 0), "line 2: there is no player '2'"),
        (HEADER + end_line() + end_line(), "line 3: it goes on after the take's end"),
        (
            HEADER + b'{"line":"strokes","player":"1","next_number":1,"until_s":0,'
            b'"strokes":[[0.1,13,0.5]]}\n',
            "line 2: it can't be understood .*<= 12",
        ),
        (
            HEADER.replace(b'[{"key"', b'[{"key":"1","name":""},{"key"'),
            "line 1: two players have one key",
        ),
    ],
)
def test_what_is_no_journal_is_refused_in_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(BadInput, match=f"^x, {says}") as refused:
        parse_journal(data, "x")
    assert "\n" not in str(refused.value)


def test_a_wrong_song_or_part_is_refused_with_its_line() -> None:
    data = journal_of(played_duet())
    for good, bad in ((b'"part":"drums"', b'"part":"piano"'), (b'"level":"b', b'"level":"x')):
        with pytest.raises(BadInput, match=r"x, line 1, song 'dynamite-practice'"):
            kept_take(parse_journal(data.replace(good, bad, 1), "x"), "x")


@pytest.mark.parametrize(
    "take",
    [
        played_duet(),
        stopped(played_duet(song="call-and-response"), 9.5),
        as_free_play(played_duet()),
        of_strokes(Strokes.of([0.0, 0.5], undated=1), Strokes.of([])),
    ],
    ids=["duet", "stopped", "free play", "undated"],
)
def test_a_take_comes_back_from_its_journal(take: object, tmp_path: Path) -> None:
    path = tmp_path / "take.jsonl"
    path.write_bytes(journal_of(take))  # type: ignore[arg-type]
    assert is_journal_file(path)
    assert read_kept_take(path) == take


def test_batches_of_players_may_come_in_any_order() -> None:
    take = played_duet()
    data = journal_of(take)
    header, *lines, end = data.splitlines(keepends=True)
    shuffled = b"".join([header, *reversed(lines), end])
    assert kept_take(parse_journal(shuffled, "x"), "x") == take


def test_notes_after_the_last_stroke_of_a_cut_off_take_are_not_missed() -> None:
    take = played_duet(last_bar=16)
    middle_s = float(np.median(take.players[0].strokes.time_s))
    cut = journal_of(stopped(take, middle_s)).rpartition(b'{"line":"end"')[0]
    found = kept_take(parse_journal(cut, "x"), "x")
    assert middle_s < found.until_s < middle_s + 1
    missed = [player.missed_beat.size for player in found.analyse().players.values()]
    assert max(missed) <= 2
