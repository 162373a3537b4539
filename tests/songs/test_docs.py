"""What docs/groove-notation.md and docs/songs.md say is so."""

import re
from pathlib import Path

import pytest

from hapju.errors import BadInput
from hapju.songs.built_in import built_in_song, built_in_songs
from hapju.songs.notation import parse_groove
from hapju.songs.notation_rows import ROWS, row_named

DOCS = Path(__file__).resolve().parents[2] / "docs"
NOTATION = (DOCS / "groove-notation.md").read_text(encoding="utf-8")
SONGS = (DOCS / "songs.md").read_text(encoding="utf-8")
HEAD = "title: T\ntempo: 100\n"
BARS = HEAD + "bar verse\nHH |x-x-x-x-|\nBD |o---o---|\nlevel l\nplay: verse*4"


def blocks() -> list[str]:
    return re.findall(r"^```\n(.*?)^```", NOTATION, re.DOTALL | re.MULTILINE)


def test_the_examples_are_read() -> None:
    first, mixed, form, duet, backing, changes = blocks()
    assert parse_groove(first).length_beats == 16
    beats = parse_groove(f"{HEAD}{mixed}level l\nplay: mixed").chart().beat
    assert {0.5, 4 / 3, 5 / 3, 3.5} <= set(beats.tolist())
    bars = "".join(
        f"bar {name}\nSD |o---|\n" for name in ("intro", "verse", "chorus", "fill", "call")
    )
    assert parse_groove(f"{HEAD}{bars}level l\n{form}").length_beats == 4 * (1 + 4 + 4 + 1)
    assert list(parse_groove(f"{HEAD}{bars}{duet}").charts["beginner"]) == ["a", "b"]
    waltz = f"{HEAD}meter: 3/4\nbar d\nSD |o|\nlevel l\nplay: d*4\n"
    assert list(parse_groove(waltz + backing).backing) == ["pluck", "bass", "pad"]
    assert len(parse_groove(HEAD + changes).tempo_map.tempos) == 4


def test_every_row_and_alias_of_the_table_is_one() -> None:
    table = re.findall(r"^\| `([A-Z]\w)` \|[^|]*\| ([^|]*)\|$", NOTATION, re.MULTILINE)
    assert [code for code, _ in table] == [row.code for row in ROWS]
    for code, aliases in table:
        for alias in filter(None, aliases.strip().split(", ")):
            assert row_named(alias) == row_named(code)


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("o---o---", "o---o--", 0),
        ("|x-x-x-x-|\nBD |o---o---|", "|x-x-x-|", 1),
        ("|x-x-x-x-|\nBD |o---o---|", "|x-q-|", 2),
        ("play: verse", "play: vers", 3),
        ("100", "fast", 4),
    ],
)
def test_the_sentences_are_what_is_said(old: str, new: str, number: int) -> None:
    sentences = re.findall(r"`(my\.groove, line .*?)` \|", NOTATION)
    with pytest.raises(BadInput) as caught:
        parse_groove(BARS.replace(old, new), "my.groove")
    assert str(caught.value) == sentences[number]


def test_the_table_of_songs_is_whole_and_right() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|.*\| (\d+), (\S+) \| (\d+) \| ([^|]+) \|$", SONGS, re.M)
    assert sorted(name for name, *_ in rows) == list(built_in_songs())
    for name, tempo, meter, bars, parts in rows:
        song = built_in_song(name)
        assert (song.card.tempo_bpm, song.card.meter) == (float(tempo), meter)
        assert song.tempo_map.bars_at(song.length_beats or 0)[0] == int(bars) + 1
        assert list(song.charts["beginner"]) == parts.split(", ")
