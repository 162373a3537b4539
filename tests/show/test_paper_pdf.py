"""The PDF: the whole report, readable, searchable, the same each time."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from hapju.analysis import Analysis
from hapju.errors import BadInput
from hapju.show.paper_pdf import pdf_of, write_pdf
from hapju.show.words import Words
from tests.show.letters import skip_without_letters
from tests.show.made_takes import take

SECTIONS = ("report-beat", "report-tuning", "report-practise", "report-numbers")


def needs(tool: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} (poppler-utils) isn't installed: it reads the PDF back")


def text_of(pdf: bytes) -> str:
    """The words of a PDF with single spaces between them."""
    needs("pdftotext")
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


def info_of(pdf: bytes) -> dict[str, str]:
    needs("pdfinfo")
    done = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True)
    rows = (line.split(":", 1) for line in done.stdout.decode("utf-8").splitlines() if ":" in line)
    return {name.strip(): value.strip() for name, value in rows}


@pytest.fixture(scope="module")
def pdf(duet: Analysis) -> bytes:
    return pdf_of(duet)


def test_the_sections_come_in_the_order_of_the_page(pdf: bytes) -> None:
    words, text = Words("en"), text_of(pdf)
    headings = [
        "You were together",
        words.say("report-picture", player_count=2),
        *(words.say(section, player_count=2) for section in SECTIONS),
        words.say("report-definitions"),
    ]
    places = [text.index(heading) for heading in headings]
    assert places == sorted(places)


def test_it_says_the_headline_the_numbers_and_their_doubt(duet: Analysis, pdf: bytes) -> None:
    text = text_of(pdf)
    assert "Ji-woo is 11 ms ahead" in text
    assert "3 double triggers of Haruka" in text
    mean, interval = duet.pairs[0].mean_asynchrony_ms, duet.pairs[0].asynchrony.intervals
    assert mean is not None
    assert f"−{abs(mean):.1f} ms" in text
    assert f"−{abs(interval['mean_asynchrony_ms'].low):.1f}" in text
    assert "What to practise next" in text


def test_suggestions_lead_to_the_pages_of_their_bars(pdf: bytes) -> None:
    text = text_of(pdf)
    found = re.findall(r"bar (\d+): page (\d+)", text)
    assert found
    pages = int(info_of(pdf)["Pages"])
    assert all(1 <= int(bar) <= 16 and 1 <= int(page) < pages for bar, page in found)


def test_it_is_a4_has_a_title_and_can_be_read_aloud(pdf: bytes) -> None:
    info = info_of(pdf)
    assert info["Title"] == "Rock study: Ji-woo, Haruka"
    assert "A4" in info["Page size"]
    assert info["Tagged"] == "yes"
    assert b"pdfuaid" in pdf  # says of itself that it follows PDF/UA
    assert "CreationDate" not in info


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_each_language_has_its_report(duet: Analysis, language: str) -> None:
    skip_without_letters(language)
    made = pdf_of(duet, language)
    text = text_of(made).replace(" ", "")
    assert Words(language).say("report-definitions").replace(" ", "") in text
    assert re.search(rf"<dc:language>.*?<rdf:li>{language}", made.decode("latin-1"), re.DOTALL)


def test_the_same_take_gives_the_same_bytes(duet: Analysis, pdf: bytes, tmp_path: Path) -> None:
    write_pdf(duet, tmp_path / "new" / "duet.pdf")
    assert (tmp_path / "new" / "duet.pdf").read_bytes() == pdf


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("#panic()", "<b>"),
        ("$x$", "*a* _b_"),
        ("@ref", "\\u{41}"),
        ("// c", "= h"),
        ("#{1}", "&amp;"),
    ],
)
def test_names_are_never_code(a: str, b: str) -> None:
    text = text_of(pdf_of(take({a: (-4, 9), b: (8, 14)}, bars=4)))
    assert a in text
    assert b in text


@pytest.mark.parametrize(
    ("a", "b"), [("🥁🔥", "\x00\x1b\udcff"), ("", " \n\t "), ("نادية", "a" * 500)]
)
def test_odd_names_dont_stop_it(a: str, b: str) -> None:
    pdf = pdf_of(take({a: (-4, 9), b: (8, 14)}, bars=4))
    assert info_of(pdf)["Tagged"] == "yes"


@pytest.mark.parametrize("made", ["solo", "trio", "few", "empty"])
def test_other_takes_have_a_report_too(made: str, request: pytest.FixtureRequest) -> None:
    analysis = request.getfixturevalue(made)
    text = text_of(pdf_of(analysis))
    assert Words("en").say("report-definitions") in text
    assert ("What to practise next" in text) == (made != "empty")
    assert ("How you tuned to each other" in text) == (made in {"trio", "few"})


def test_a_language_that_isnt_spoken_is_refused(duet: Analysis) -> None:
    with pytest.raises(BadInput, match="'fr'"):
        pdf_of(duet, "fr")


def test_a_file_that_cant_be_written_is_refused(solo: Analysis, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="can't be written"):
        write_pdf(solo, tmp_path)
