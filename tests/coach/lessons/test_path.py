"""The lessons that come with Hapju: whole, in order, in three languages, playable."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from hapju.coach.lessons.lesson import Lesson, played_lesson
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.locale.catalogue import LANGUAGES, catalogue
from hapju.songs.playable import LEARNER_RECOVERS_S, problems_of
from hapju.strokes import Piece

every_lesson = pytest.mark.parametrize("name", lesson_names())
DOCS = Path(__file__).resolve().parents[3] / "docs"
LESSONS_PAGE = (DOCS / "lessons.md").read_text(encoding="utf-8")


def all_lessons() -> list[Lesson]:
    return [load_lesson(name) for name in lesson_names()]


def test_there_are_as_many_as_asked_for() -> None:
    kinds = [lesson.kind for lesson in all_lessons()]
    assert kinds.count("lesson") >= 24 and kinds.count("duet") >= 8


def test_every_file_is_in_the_path() -> None:
    folder = files("hapju.coach.lessons") / "data"
    named = {entry.name for entry in folder.iterdir()} - {"path.toml"}
    assert {name.removesuffix(".toml") for name in named if name.endswith(".toml")} == set(
        lesson_names()
    )
    grooves = {name.removesuffix(".groove") for name in named if name.endswith(".groove")}
    assert grooves == {lesson.name for lesson in all_lessons() if not lesson.built_in}


def test_numbers_count_each_kind() -> None:
    for kind in ("lesson", "duet"):
        numbers = [lesson.number for lesson in all_lessons() if lesson.kind == kind]
        assert numbers == list(range(1, len(numbers) + 1))


@every_lesson
def test_its_texts_are_whole_in_each_language(name: str) -> None:
    lesson = load_lesson(name)
    for texts in (lesson.title, lesson.goal, lesson.why, lesson.how, *lesson.parts.values()):
        assert set(texts) == set(LANGUAGES)
        assert len(set(texts.values())) == 3, "nothing is left untranslated"
    for language in LANGUAGES:
        assert len(re.findall(r"[.。](?:\s|$|(?=[^\s\d]))", lesson.goal[language])) >= 1
        sentences = len(re.findall(r"[.!?。](?=\s|$|[^\x00-\x7f」”)])", lesson.how[language]))
        assert 2 <= sentences <= 12, (language, sentences)
    assert re.search("[가-힣]", lesson.how["ko"]) and re.search("[ぁ-ん]", lesson.how["ja"])


@every_lesson
def test_english_how_to_is_short(name: str) -> None:
    sentences = re.findall(r"[.!?]”?(?=\s|$)", load_lesson(name).how["en"])
    assert 2 <= len(sentences) <= 7


@every_lesson
def test_korean_is_polite_and_so_is_japanese(name: str) -> None:
    lesson = load_lesson(name)
    for texts in (lesson.goal, lesson.why):
        assert re.search(r"(요|죠)\.(?:\s|$)", texts["ko"]), texts["ko"]
        assert re.search(r"(す|ん|た|う)。", texts["ja"]), texts["ja"]
        assert not re.search(r"(다|라|함)\.(?:\s|$)", texts["ko"])


@every_lesson
def test_it_counts_as_teachers_do(name: str) -> None:
    """Somewhere in the how-to something is counted or sung, in each language's own syllables."""
    how = load_lesson(name).how
    counted = {
        "en": r"“[^”]*\b(one|two|three|four|deong|kick)\b[^”]*”",
        "ko": r"“[^”]*(하나|둘|셋|넷|원|투|쓰리|포|덩)[^”]*”",
        "ja": r"「[^」]*(イチ|ニ|サン|シ|ワン|ツー|スリー|フォー|トン|1、2)[^」]*」",
    }
    for language, pattern in counted.items():
        assert re.search(pattern, how[language], re.IGNORECASE), language


@every_lesson
def test_two_hands_and_two_feet_can_play_it_at_the_top_of_its_ladder(name: str) -> None:
    lesson = load_lesson(name)
    song = played_lesson(lesson, max(lesson.steps))
    for chart in song.charts[lesson.level].values():
        assert problems_of(chart, song.tempo_map, LEARNER_RECOVERS_S) == ()


@every_lesson
def test_what_it_needs_comes_before_it(name: str) -> None:
    before = lesson_names()[: lesson_names().index(name)]
    assert set(load_lesson(name).needs) <= set(before)


@every_lesson
def test_its_ladder_reaches_its_tempo_and_begins_lower(name: str) -> None:
    lesson = load_lesson(name)
    assert lesson.steps[0] < lesson.pass_rule.tempo_percent <= lesson.steps[-1]
    assert all(b - a <= 20 for a, b in zip(lesson.steps, lesson.steps[1:], strict=False))


@every_lesson
def test_its_chapter_has_a_title(name: str) -> None:
    for language in LANGUAGES:
        assert catalogue(language).knows(f"path-chapter-{load_lesson(name).stage}")


@every_lesson
def test_what_the_sources_say_is_listed(name: str) -> None:
    cited = re.findall(
        r"([A-Z][a-zé]+(?:-[A-Z][a-zó]+)?)[^()]*?(\d{4})\)", load_lesson(name).why["en"]
    )
    for author, year in cited:
        assert re.search(rf"- {author}.*\b{year}\b", LESSONS_PAGE), (author, year)
        for language in ("ko", "ja"):
            assert year in load_lesson(name).why[language]


def test_the_list_in_the_docs_is_generated() -> None:
    rows = re.findall(r"^\| ([\d·]+) \| `([\w-]+)` \| (.+?) \| (.*?) \|$", LESSONS_PAGE, re.M)
    assert [name for _, name, _, _ in rows] == list(lesson_names())
    for number, name, title, goal in rows:
        lesson = load_lesson(name)
        assert (title, goal) == (lesson.title["en"], lesson.goal["en"])
        assert number == (f"{lesson.number}" if lesson.kind == "lesson" else f"·{lesson.number}")


def duets() -> list[Lesson]:
    return [lesson for lesson in all_lessons() if lesson.kind == "duet"]


@pytest.mark.parametrize("lesson", duets(), ids=lambda lesson: lesson.name)
def test_duet_studies_have_enough_shared_strokes_to_be_judged(lesson: Lesson) -> None:
    song = played_lesson(lesson)
    charts = list(song.charts[lesson.level].values())
    a, b = charts[0], charts[-1]
    assert len(set(a.beat.tolist()) & set(b.beat.tolist())) >= 8


def test_hocket_makes_one_even_row() -> None:
    lesson = load_lesson("hocket")
    hands = [
        chart.beat[chart.piece == Piece.SNARE]
        for chart in lesson.song.charts[lesson.level].values()
    ]
    until = 28.0  # the last bar is in unison
    row = sorted(beat for part in hands for beat in part.tolist() if beat < until)
    assert row == [k / 2 for k in range(int(2 * until))]


def test_canon_is_the_same_a_bar_later() -> None:
    lesson = load_lesson("canon")
    a, b = (lesson.song.chart(lesson.level, part) for part in "ab")
    first, second = a.beat < 32, b.beat >= 4
    assert (a.beat[first] + 4).tolist() == b.beat[second].tolist()
    assert a.piece[first].tolist() == b.piece[second].tolist()


def test_three_meets_two_once_a_bar() -> None:
    lesson = load_lesson("three-against-two")
    a, b = (lesson.song.chart(lesson.level, part) for part in "ab")
    in_bar = [chart.beat[(chart.beat >= 6) & (chart.beat < 9)] - 6 for chart in (a, b)]
    assert [each.tolist() for each in in_bar] == [[0.0, 1.0, 2.0], [0.0, 1.5]]


@pytest.mark.parametrize("name", ["unison", "silent-bar"])
def test_both_are_silent_together(name: str) -> None:
    lesson = load_lesson(name)
    for chart in lesson.song.charts[lesson.level].values():
        bars, _ = lesson.song.tempo_map.bars_at(chart.beat)
        assert 4 not in bars.tolist()


@pytest.mark.parametrize(
    ("lesson", "song", "tempo_bpm"),
    [
        ("four-on-the-floor", "dynamite-practice", 114),
        ("half-time", "golden-practice", 123),
    ],
)
def test_practice_grooves_have_the_tempo_of_the_song_cards(
    lesson: str, song: str, tempo_bpm: float
) -> None:
    own = load_lesson(lesson)
    assert own.song.tempo_map.tempos[0].tempo_bpm == tempo_bpm
    card = load_lesson({"dynamite-practice": "song-at-114"}.get(song, "song-at-123"))
    assert (card.built_in, card.song.card.tempo_bpm) == (song, tempo_bpm)
    assert "written for Hapju" in own.why["en"]
