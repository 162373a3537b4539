"""Keepsakes as files: the same each time, readable, searchable, safe whatever names say."""

import io
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hapju.analysis import analyse
from hapju.errors import BadInput
from hapju.show.keepsake.files import PIXELS, made, write_keepsake
from hapju.show.keepsake.format import FORMATS
from hapju.show.keepsake.ink import rgb_of
from hapju.show.keepsake.keepsake import keepsake_of
from hapju.show.keepsake.moments import moments_of
from hapju.show.keepsake.typeset import pdf_of, png_of, svg_of
from hapju.show.keepsake.wishes import STYLES, StyleName, Wishes
from hapju.songs.song import Song
from hapju.strokes import Strokes
from tests.show.keepsake.played import by_hand, played
from tests.show.letters import skip_without_letters

SVG = "{http://www.w3.org/2000/svg}"


def read_back(program: str, pdf: bytes, *options: str) -> str:
    if shutil.which(program) is None:
        pytest.skip(f"{program} (poppler-utils) isn't installed: it reads the PDF back")
    command = [program, *options, "-"]
    command += ["-"] if program == "pdftotext" else []
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def test_the_same_take_gives_the_same_bytes() -> None:
    for name in ("poster.svg", "card.pdf", "square.png"):
        assert made(played(), name, Wishes("gold")) == made(played(), name, Wishes("gold"))


@pytest.mark.parametrize("style", STYLES)
def test_words_of_a_pdf_are_found_and_its_fonts_are_in_it(style: StyleName) -> None:
    skip_without_letters("ko")
    skip_without_letters("ja")
    wishes = Wishes(style, "poster", "ko", ("ko", "ja"), "부산", date(2026, 11, 25))
    pdf = pdf_of(keepsake_of(played(("지우", "遥香")), wishes))
    words = re.sub(r"\s+", "", read_back("pdftotext", pdf, "-enc", "UTF-8"))
    for said in ("아리랑", "지우님과遥香님이", "부산", "2026년11월25일", "合奏しました"):
        assert said in words, said
    fonts = read_back("pdffonts", pdf).splitlines()[2:]
    assert fonts and all(re.search(r"yes yes yes\s", line) for line in fonts)


def test_a_card_has_a_back_with_the_statement_and_a_poster_one_side() -> None:
    card = keepsake_of(played(), Wishes(format="card"))
    roles = [{each.label.role for each in side.words} for side in card.sides]
    assert len(roles) == 2
    assert "statement" not in roles[0] and "statement" in roles[1]
    assert len(keepsake_of(played(), Wishes()).sides) == 1


def test_two_languages_stand_beside_each_other() -> None:
    (side,) = keepsake_of(played(), Wishes(languages=("ko", "ja"))).sides
    ko, ja = (each for each in side.words if each.label.role == "statement")
    assert (ko.language, ja.language) == ("ko", "ja")
    assert ko.label.x + ko.label.width < ja.label.x


@pytest.mark.parametrize(
    "name", ["<b>&\"'</b>", "#set page(); [*x*]", "$x^2$ \\u{41}", "]]><script>alert(1)</script>"]
)
def test_names_are_never_markup(name: str) -> None:
    analysis = played((name, "B"))
    for style in STYLES:
        keepsake = keepsake_of(analysis, Wishes(style, "card"))
        document = ElementTree.fromstring(svg_of(keepsake))
        assert document.find(f".//{SVG}script") is None
        assert name in (document.findtext(f"{SVG}title") or "")
        words = read_back("pdftotext", pdf_of(keepsake), "-enc", "UTF-8")
        assert name[:8].replace(" ", "") in re.sub(r"\s+", "", words).replace("’", "'")


def test_an_svg_is_one_drawing_that_needs_no_font_and_no_other_file() -> None:
    svg = svg_of(keepsake_of(played(), Wishes("paper")))
    document = ElementTree.fromstring(svg)
    assert document.find(f".//{SVG}text") is None
    assert document.find(f".//{SVG}image") is None
    assert not re.search(rb'href="(?!#)', svg)
    moments = [g for g in document.iter(f"{SVG}g") if g.get("class") == "moment"]
    assert len(moments) == len(moments_of(played()))


@pytest.mark.parametrize("style", STYLES)
def test_long_short_mixed_and_unknown_letters_still_give_a_keepsake(style: StyleName) -> None:
    skip_without_letters("ko")
    skip_without_letters("ja")
    names = ("Bartholomew Featherstonehaugh the Third", "하늘ゆうとA遥", "B🥁")
    keepsake = keepsake_of(played(names), Wishes(style, place="Hamamatsu 浜松"))
    assert png_of(keepsake, 300).startswith(b"\x89PNG")
    assert pdf_of(keepsake).startswith(b"%PDF")


@pytest.mark.parametrize("style", STYLES)
def test_too_few_joint_onsets_give_a_keepsake_without_a_number(style: StyleName) -> None:
    beside = analyse(
        {"A": Strokes.of([0.0, 1.0, 2.0]), "B": Strokes.of([0.5, 1.5, 2.5])}, Song.of_tempo(60)
    )
    for analysis in (beside, by_hand([0.0, 1.0], [0.0, 1.0])):
        (side,) = keepsake_of(analysis, Wishes(style)).sides
        assert "number" not in {each.label.role for each in side.words}
        assert svg_of(keepsake_of(analysis, Wishes(style)))


@pytest.mark.parametrize(
    ("name", "engraved"),
    [
        ("B🥁", "B"),
        ("👩‍🎤", "1"),
        ("하루🌸카 ✌🏽", "하루카"),
        ("O’Brien-李", "O’Brien-李"),
    ],
)
def test_pictures_in_names_are_left_out(name: str, engraved: str) -> None:
    (side,) = keepsake_of(played((name, "C")), Wishes()).sides
    assert [each.paragraphs for each in side.words if each.label.role == "name"] == [
        (engraved,),
        ("C",),
    ]


def test_one_player_and_silence_have_no_keepsake() -> None:
    alone = analyse({"A": Strokes.of([0.0, 1.0])}, Song.of_tempo(60))
    silent = analyse({"A": Strokes.of([]), "B": Strokes.of([])}, Song.of_tempo(60))
    for analysis in (alone, silent):
        with pytest.raises(BadInput, match="the take"):
            keepsake_of(analysis, Wishes())


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "fr"},
        {"languages": ("ko", "xx")},
        {"languages": ("en", "ko", "ja")},
        {"languages": ("ko", "ko")},
        {"place": "x" * 61},
    ],
)
def test_wishes_that_can_t_be_met_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        Wishes(**wrong)  # type: ignore[arg-type]


def contrast(one: str, other: str) -> float:
    """By WCAG 2: 1 to 21."""

    def luminance(colour: str) -> float:
        linear = [
            c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
            for c in (rgb_of(colour) / 255).tolist()
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("style", STYLES)
def test_words_are_legible_on_their_ground(style: StyleName) -> None:
    for size in FORMATS:
        for side in keepsake_of(played(), Wishes(style, size)).sides:
            for each in side.words:
                if each.label.role not in ("name", "seal"):
                    assert contrast(each.label.fill, side.composition.ground) >= 4.5


def test_a_name_says_what_is_written(tmp_path: Path) -> None:
    (written,) = write_keepsake(played(), tmp_path / "to" / "a-square.png", Wishes())
    width = int.from_bytes(written.read_bytes()[16:20], "big")
    assert width == PIXELS["square"]
    card, back = (made(played(), name, Wishes()) for name in ("card.svg", "card-back.svg"))
    assert card != back
    size = {each.get("viewBox") for each in map(ElementTree.fromstring, (card, back))}
    assert size == {"0 0 105 148"}
    with pytest.raises(BadInput, match=r"\.pdf"):
        write_keepsake(played(), tmp_path / "poster.jpg", Wishes())


def test_a_wide_png_is_as_wide_as_asked() -> None:
    picture = io.BytesIO(png_of(keepsake_of(played(), Wishes()), 421)).getvalue()
    assert int.from_bytes(picture[16:20], "big") == pytest.approx(421, abs=1)
