"""Pictures: well-formed, with a title, in the page's colours, with words inside their frame."""

import re
import xml.etree.ElementTree as ET

import pytest

from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.coach.lessons.pictures import PICTURES, picture
from hapju.coach.lessons.pictures.wheel import STROKES
from hapju.errors import BadInput
from hapju.locale.catalogue import LANGUAGES
from hapju.strokes import Piece

SVG = "{http://www.w3.org/2000/svg}"
every_picture = pytest.mark.parametrize("name", PICTURES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_picture
@every_language
def test_it_is_whole_and_says_what_it_shows(name: str, language: str) -> None:
    drawn = ET.fromstring(picture(name, language))
    assert drawn.get("role") == "img"
    title, description = drawn.find(f"{SVG}title"), drawn.find(f"{SVG}desc")
    assert title is not None and title.text and description is not None and description.text
    labelled = (drawn.get("aria-labelledby") or "").split()
    assert labelled == [title.get("id"), description.get("id")]


@every_picture
@every_language
def test_words_stay_inside_the_frame(name: str, language: str) -> None:
    drawn = ET.fromstring(picture(name, language))
    _, _, width, height = map(float, (drawn.get("viewBox") or "").split())
    for text in drawn.iter(f"{SVG}text"):
        size, x, y = (float(text.get(key) or 0) for key in ("font-size", "x", "y"))
        letters = sum(1.0 if ord(each) > 0x2E80 else 0.6 for each in text.text or "") * size
        left = x - letters * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor") or ""]
        assert left >= 0 and left + letters <= width, text.text
        assert size <= y <= height


@every_picture
def test_colours_are_the_pages(name: str) -> None:
    drawn = picture(name)
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawn))
    assert all(c in ("none", "currentColor") or c.startswith("var(--picture-") for c in colours)


def test_languages_differ() -> None:
    for name in PICTURES:
        assert len({picture(name, language) for language in LANGUAGES}) == 3


def test_every_picture_is_in_a_lesson() -> None:
    assert {load_lesson(name).picture for name in lesson_names()} - {""} == set(PICTURES)


def test_the_wheel_shows_what_the_lesson_plays() -> None:
    lesson = load_lesson("semachi")
    chart = lesson.song.chart(lesson.level)
    bar = (chart.beat >= 6) & (chart.beat < 9)
    played: dict[int, set[int]] = {}
    for beat, piece in zip(chart.beat[bar], chart.piece[bar], strict=True):
        played.setdefault(round((beat - 6) * 3), set()).add(int(piece))
    kick, snare = int(Piece.KICK), int(Piece.SNARE)
    limbs = {"deong": {kick, snare}, "deok": {snare}, "kung": {kick}}
    assert played == {part: limbs[word] for part, word in STROKES}


def test_no_such_picture() -> None:
    with pytest.raises(BadInput, match="the pictures are sitting, grip"):
        picture("cat")
