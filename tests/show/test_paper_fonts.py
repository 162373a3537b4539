"""Letters on paper: the fonts that are there, or a sentence that says which to install."""

import pytest
import typst

from hapju.analysis import Analysis
from hapju.errors import BadInput
from hapju.show import typesetting
from hapju.show.paper_fonts import (
    BROUGHT_BY_TYPST,
    fonts_of_the_system,
    letters_for,
    refuse_what_cant_be_written,
)
from hapju.show.paper_pdf import pdf_of
from hapju.show.paper_png import png_of
from tests.show.made_takes import take

MAC = ["Helvetica Neue", "Apple SD Gothic Neo", "Hiragino Sans", "Times"]
WINDOWS = ["Segoe UI", "Malgun Gothic", "Yu Gothic", "Arial"]
LINUX = ["DejaVu Sans", "Noto Sans CJK KR", "Noto Sans CJK JP", "NanumGothic"]


@pytest.mark.parametrize(
    ("language", "there", "first"),
    [
        ("en", MAC, "Helvetica Neue"),
        ("en", WINDOWS, "Segoe UI"),
        ("en", [], BROUGHT_BY_TYPST),
        ("ko", MAC, "Apple SD Gothic Neo"),
        ("ko", WINDOWS, "Malgun Gothic"),
        ("ko", LINUX, "Noto Sans CJK KR"),
        ("ko", ["NanumGothic"], "NanumGothic"),
        ("ja", MAC, "Hiragino Sans"),
        ("ja", WINDOWS, "Yu Gothic"),
        ("ja", LINUX, "Noto Sans CJK JP"),
    ],
)
def test_each_system_has_its_fonts(language: str, there: list[str], first: str) -> None:
    letters = letters_for(language, there)
    assert letters.main == first
    assert set(letters.families) <= {*there, BROUGHT_BY_TYPST}
    assert len(set(letters.families)) == len(letters.families)


@pytest.mark.parametrize("there", [MAC, WINDOWS, LINUX])
def test_where_fonts_are_there_everything_can_be_written(there: list[str]) -> None:
    refuse_what_cant_be_written(["지우", "はるか", "春香", "Ji-woo"], there)


@pytest.mark.parametrize(
    ("text", "there", "font"),
    [
        ("지우", [], "NanumGothic"),
        ("지우", ["Hiragino Sans"], "NanumGothic"),
        ("はるか", ["Malgun Gothic"], "IPAexGothic"),
        ("ﾊﾙｶ", [], "IPAexGothic"),
        ("春香", [], "Noto Sans CJK JP"),
    ],
)
def test_what_cant_be_written_names_a_font(text: str, there: list[str], font: str) -> None:
    with pytest.raises(BadInput, match=font) as refused:
        refuse_what_cant_be_written(["Ji-woo", text], there)
    assert "HTML" in str(refused.value)


def test_fonts_of_either_language_write_han_characters() -> None:
    refuse_what_cant_be_written(["春香"], ["Malgun Gothic"])
    refuse_what_cant_be_written(["春香"], ["Hiragino Sans"])
    refuse_what_cant_be_written(["Ji-woo"], [])


@pytest.fixture
def bare_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with no fonts but those that typst brings."""
    fonts = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(typesetting, "fonts_of_the_system", lambda: fonts)


@pytest.mark.usefixtures("bare_system")
def test_english_needs_no_font_of_the_system(duet: Analysis) -> None:
    assert pdf_of(duet, "en").startswith(b"%PDF")
    assert png_of(duet, "en").startswith(b"\x89PNG")


@pytest.mark.usefixtures("bare_system")
@pytest.mark.parametrize(("language", "letters"), [("ko", "Korean"), ("ja", "Japanese|Han")])
def test_without_a_font_one_sentence_says_which(
    duet: Analysis, language: str, letters: str
) -> None:
    for made in (pdf_of, png_of):
        with pytest.raises(BadInput, match=f"({letters}).*install .*Noto Sans CJK"):
            made(duet, language)


@pytest.mark.usefixtures("bare_system")
def test_a_korean_name_in_an_english_report_needs_its_font() -> None:
    with pytest.raises(BadInput, match="Korean"):
        pdf_of(take({"지우": (0, 9)}, bars=4), "en")


def test_the_system_is_asked_once() -> None:
    assert fonts_of_the_system() is fonts_of_the_system()
    assert BROUGHT_BY_TYPST in fonts_of_the_system().families()
