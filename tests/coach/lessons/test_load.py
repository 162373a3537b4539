"""Lessons of one's own: what is read, and what is refused in one sentence."""

from pathlib import Path

import pytest

from hapju.coach.lessons.lesson import played_lesson
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.errors import BadInput

GROOVE = """title: Mine
tempo: 100
bar beat
HH |xxxx|
BD |o-o-|
level beginner
play: beat*8
"""
TOML = """needs = ["first-beat"]
ladder = [70, 100]
picture = "kit"

[title]
en = "Mine"
ko = "내 것"

[goal]
en = "Play it."

[why]
en = "Because."

[how]
en = "Slowly."

[pass]
tempo_percent = 70
bars = 8
least_matched = 0.9
most_extra = 0.1
most_sd_ms = 40
most_mean_ms = 40
bars_in_a_row = 4
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "mine.toml").write_text(TOML, "utf-8")
    (tmp_path / "mine.groove").write_text(GROOVE, "utf-8")
    return tmp_path


def test_own_lessons_come_after_the_path(own: Path) -> None:
    assert lesson_names(own) == (*lesson_names(), "mine")
    lesson = load_lesson("mine", own)
    assert (lesson.stage, lesson.kind, lesson.song.name) == ("own", "lesson", "lesson-mine")
    assert lesson.number == 1 + max(
        load_lesson(name).number for name in lesson_names() if load_lesson(name).kind == "lesson"
    )
    assert lesson.title == {"en": "Mine", "ko": "내 것", "ja": "Mine"}
    assert lesson.song.card.title("ko") == "내 것"
    assert lesson.first_tempo_percent == 70
    assert lesson.notation.startswith("bar beat\nHH |xxxx|")


def test_a_path_of_ones_own_gives_the_order(own: Path) -> None:
    for name in ("alpha", "zulu"):
        (own / f"{name}.toml").write_text(TOML, "utf-8")
        (own / f"{name}.groove").write_text(GROOVE, "utf-8")
    assert lesson_names(own)[-3:] == ("alpha", "mine", "zulu")
    order = '[[stage]]\nname = "my-stage"\nlessons = ["zulu", "mine"]\n'
    (own / "path.toml").write_text(order, "utf-8")
    assert lesson_names(own)[-2:] == ("zulu", "mine")
    assert load_lesson("zulu", own).stage == "my-stage"


def test_a_lesson_is_played_with_its_count_in_and_rounds(own: Path) -> None:
    text = TOML + "\n[loop]\nrounds = 3\ncount_in_bars = 2\nlast_bar = 4\n"
    (own / "mine.toml").write_text(text, "utf-8")
    song = played_lesson(load_lesson("mine", own))
    assert song.tempo_map.tempos[0].tempo_bpm == pytest.approx(70)
    assert song.length_beats == 3 * 16
    assert float(song.tempo_map.seconds_at(0.0)) == pytest.approx(8 * 60 / 70)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[pass]", "[pas]", "unknown field `pas`"),
        ("bars = 8", 'bars = "8"', r"pass\.bars: expected `int`, got `str`"),
        ("most_sd_ms = 40", "most_sd_ms = 400", r"pass\.most_sd_ms: expected `float` <= 100"),
        ("ladder = [70, 100]", "ladder = [70, 100", r"line \d, column \d+: this is no TOML"),
        ("ladder = [70, 100]", f"ladder = {'[' * 5000}", "its end: this is no TOML"),
        ("ladder = [70, 100]", "ladder = [100, 70]", "it doesn't rise"),
        ("ladder = [70, 100]", "ladder = [60, 100]", "70 is no step of the ladder"),
        ("ladder = [70, 100]", "ladder = [70, 300]", r"ladder\[1\]|expected `int` <= 120"),
        ('"first-beat"', '"nothing"', "no lesson 'nothing' comes before it"),
        ('"kit"', '"kitt"', "no picture 'kitt'"),
        ("bars = 8", "bars = 9", "asks for 9 bars where 8 are played"),
        ('[title]\nen = "Mine"\nko = "내 것"', "[title]", "it says nothing"),
        ("[title]", "[song]\nname = 'yesterday'\nlevel = 'x'\n[title]", "no built-in song"),
        ("[title]", "[song]\nname = 'arirang'\nlevel = 'x'\n[title]", "no level 'x'"),
        ("bars_in_a_row = 4", "bars_in_a_row = 4\nleast_together = 0.5", "only a duet has"),
        ("needs", 'kind = "duet"\nneeds', "a duet needs least_together"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(own: Path, old: str, new: str, said: str) -> None:
    assert old in TOML
    (own / "mine.toml").write_text(TOML.replace(old, new), "utf-8")
    with pytest.raises(BadInput, match=said) as caught:
        lesson_names(own)
    assert str(caught.value).startswith(("mine.toml", "song 'arirang'"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "level beginner\nplay: beat*8",
            "level a\nplay: beat*8\nlevel b\nplay: beat*8",
            "2 levels",
        ),
        ("HH |xxxx|", "HH |xxxx|\nSD |xxxx|\nCC |xxxx|", r"bar 1 at 100 %: it takes three hands"),
        ("BD |o-o-|", "BD |o-|", r"mine\.groove, line 5"),
    ],
)
def test_a_groove_that_cannot_be_played_is_refused(
    own: Path, old: str, new: str, said: str
) -> None:
    (own / "mine.groove").write_text(GROOVE.replace(old, new), "utf-8")
    with pytest.raises(BadInput, match=said):
        lesson_names(own)


def test_a_groove_that_is_missing_is_said(own: Path) -> None:
    (own / "mine.groove").unlink()
    with pytest.raises(BadInput, match=r"mine\.groove: it can't be read"):
        lesson_names(own)


def test_a_duet_of_ones_own(own: Path) -> None:
    duet = TOML.replace("needs", 'kind = "duet"\nneeds').replace(
        "bars_in_a_row = 4", "bars_in_a_row = 4\nleast_together = 0.5\nmost_pair_sd_ms = 45"
    )
    (own / "mine.toml").write_text(duet, "utf-8")
    assert load_lesson("mine", own).parts == {}, "both play the same"
    two = GROOVE.replace("play: beat*8", "play a: beat*8\nplay b: rest*4 beat*4")
    (own / "mine.groove").write_text(two, "utf-8")
    with pytest.raises(BadInput, match="the song's parts are a, b"):
        lesson_names(own)
    parts = "\n[parts.a]\nen = 'First'\n[parts.b]\nen = 'Second'\n"
    (own / "mine.toml").write_text(duet + parts, "utf-8")
    assert load_lesson("mine", own).parts["b"]["ja"] == "Second"


def test_a_name_that_is_taken_is_refused(own: Path) -> None:
    (own / "backbeat.toml").write_text(TOML, "utf-8")
    with pytest.raises(BadInput, match="comes with Hapju"):
        lesson_names(own)


def test_bytes_that_are_no_text_are_refused(own: Path) -> None:
    (own / "mine.toml").write_bytes(b"\xff\xfe" + TOML.encode())
    with pytest.raises(BadInput, match="byte 0: this is not UTF-8"):
        lesson_names(own)
    (own / "mine.toml").write_bytes(b"#" * 2_000_001)
    with pytest.raises(BadInput, match="over 2 MB"):
        lesson_names(own)


def test_no_such_lesson_or_folder(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="did you mean backbeat"):
        load_lesson("backbeet")
    with pytest.raises(BadInput, match="there is no such folder"):
        lesson_names(tmp_path / "nowhere")
