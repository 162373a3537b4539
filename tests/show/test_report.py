"""The page: whole in itself, safe, in three languages, true to the analysis."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from hapju.analysis import Analysis, Remark, analyse
from hapju.coach.suggestions import suggest
from hapju.errors import BadInput
from hapju.locale.catalogue import LANGUAGES
from hapju.show.bar_content import MOST_BARS_DRAWN, bars_to_draw
from hapju.show.report import html_of, write_html
from hapju.show.words import Words
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.timing.summary import AsynchronySummary
from tests.show.made_takes import take

TAKES = ("duet", "solo", "trio", "few", "empty")
VOID = {"meta", "br", "link", "input"}


class Page(HTMLParser):
    """What a page is made of; fails on tags that aren't closed in their order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def words(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.text))


@pytest.fixture(scope="module", params=TAKES)
def analysis(request: pytest.FixtureRequest) -> Analysis:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request: pytest.FixtureRequest, analysis: Analysis) -> Page:
    return Page(html_of(analysis, request.param))


def test_nothing_comes_from_elsewhere(page: Page) -> None:
    allowed = {"http://www.w3.org/2000/svg"}
    for tag, attributes in page.tags:
        for name, value in attributes.items():
            if name in ("href", "src", "xlink:href", "action", "poster", "srcset", "data"):
                assert (value or "").startswith("#"), f"{tag} {name}={value}"
            elif value and "//" in value:
                assert value in allowed, f"{tag} {name}={value}"
    assert not page.all("link") and not page.all("img") and not page.all("iframe")


def test_the_style_sheet_and_the_script_load_nothing(duet: Analysis) -> None:
    html = html_of(duet)
    for part in re.findall(r"<(style|script)>(.*?)</\1>", html, re.DOTALL):
        assert not re.search(r"url\(|@import|fetch|XMLHttp|import\(|https?:", part[1])
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1] or "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]


def test_ids_are_unique_and_links_lead_somewhere(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    for _, attributes in page.tags:
        for name in ("href", "aria-labelledby", "aria-controls"):
            for target in (attributes.get(name) or "").split():
                assert target.removeprefix("#") in ids, target


def test_headings_come_in_their_order(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    for before, after in pairwise(levels):
        assert after <= before + 1


def test_pictures_have_words_and_buttons_have_names(page: Page) -> None:
    for attributes in page.all("svg"):
        named = attributes.get("aria-label") or attributes.get("aria-labelledby")
        is_inside = "overflow" in attributes or attributes.get("font-family") == "inherit"
        assert named or attributes.get("aria-hidden") == "true" or is_inside, attributes
    for attributes in page.all("button"):
        assert attributes.get("aria-label")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_its_language(duet: Analysis, language: str) -> None:
    page = Page(html_of(duet, language))
    assert page.all("html") == [{"lang": language}]
    words = Words(language)
    for message in ("report-beat", "report-tuning", "report-practise", "report-definitions"):
        assert words.say(message, player_count=2) in page.words
    if language != "en":
        english = Page(html_of(duet, "en"))
        same = set(map(str.strip, page.text)) & set(map(str.strip, english.text))
        assert not [text for text in same if len(re.findall("[a-z]{4,}", text)) > 1]


def test_an_unknown_language_is_refused(duet: Analysis, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="'xx'"):
        write_html(duet, tmp_path / "report.html", "xx")


def test_what_comes_from_outside_is_escaped() -> None:
    wild = "<b>\"&'</b><script>alert(1)</script>"
    bracket = "]]>{{ 7 * 7 }}{% raw %}"
    html = html_of(take({wild: (-9, 9), bracket: (9, 14)}))
    assert "<b>\"&'" not in html and "alert(1)<" not in html
    assert "<script>alert" not in html
    page = Page(html)
    assert len(page.all("script")) == 1
    assert wild in "".join(page.text) and bracket in "".join(page.text)


def test_a_name_that_is_a_number_or_a_word_is_coloured_as_a_name_only() -> None:
    html = html_of(take({"4": (-9, 6), "You": (9, 6)}))
    headline = re.search(r"<h1>(.*?)</h1>", html, re.DOTALL)
    assert headline is not None
    assert headline[1].startswith("You were together")
    assert headline[1].count("<span") == 1


def test_the_parts_come_in_the_order_of_the_issue(duet: Analysis) -> None:
    sections = [attributes["id"] for attributes in Page(html_of(duet)).all("section")]
    assert sections == ["picture", "beat", "tuning", "practise", "numbers", "definitions"]


def test_every_flam_is_in_the_picture(duet: Analysis) -> None:
    flams = [a for _, a in Page(html_of(duet)).tags if a.get("class") == "flam"]
    assert len(flams) == duet.pairs[0].flams == int(np.count_nonzero(duet.pairs[0].is_flam))
    assert len(flams) > 3


def test_every_stroke_and_missed_note_is_in_the_picture(duet: Analysis) -> None:
    uses = [a["href"] or "" for a in Page(html_of(duet)).all("use")]
    for row, player in enumerate(duet.players.values()):
        drawn = [use for use in uses if use.startswith(f"#p{row}-")]
        extra = drawn.count(f"#p{row}-extra")
        missed = drawn.count(f"#p{row}-missed")
        legend = row == 0  # whose marks the legend borrows
        assert extra - legend == player.extra.size
        assert missed - legend == player.missed_beat.size
        played = [use for use in drawn if re.fullmatch(r"#p\d+-\d", use)]
        assert len(played) == player.matched.size


def test_the_picture_has_all_bars_and_says_their_flams(duet: Analysis) -> None:
    page = Page(html_of(duet))
    bars = [a for a in page.all("li") if (a.get("id") or "").startswith("bar-")]
    assert [a["id"] for a in bars] == [f"bar-{bar}" for bar in range(1, 17)]
    flams = {bar.bar: bar.flams for bar in duet.pairs[0].by_bar}
    for attributes in bars:
        bar = int((attributes["id"] or "").removeprefix("bar-"))
        said = Words("en").say("report-bar-label", bar=str(bar), flams=flams[bar])
        assert attributes["data-said"] == said


def test_suggestions_lead_to_their_bars(duet: Analysis) -> None:
    links = [a["href"] for a in Page(html_of(duet)).all("a")]
    assert links == [f"#bar-{bar}" for each in suggest(duet) for bar in each.bars]
    assert len(suggest(duet)) == 3


def test_numbers_stand_with_their_intervals(duet: Analysis) -> None:
    words, page = Words("en"), Page(html_of(duet))
    summary = duet.pairs[0].asynchrony
    assert words.signed_ms(summary.mean_asynchrony_ms) in page.words
    assert words.interval(summary.intervals["mean_asynchrony_ms"]) in page.words


def test_a_take_with_too_little_in_it_says_so(few: Analysis, empty: Analysis) -> None:
    assert "too few to say" in Page(html_of(few)).words
    page = Page(html_of(empty))
    assert Words("en").say("report-empty") in page.words
    assert not page.all("figure") and "%" not in page.words.split("defined")[0]


def test_one_player_is_never_told_of_another(solo: Analysis) -> None:
    page = Page(html_of(solo))
    for word in ("flam", "together", "you both", "each of you"):
        assert (
            word
            not in page.words.lower().replace("hapju: playing together", "").split("made by")[0]
        )


def test_three_players_get_the_group_and_every_pair(trio: Analysis) -> None:
    page = Page(html_of(trio))
    assert Words("en").say("report-members") in page.words
    assert "order parameter 0.980" in page.words
    assert trio.group is not None
    spread = Words("en").ms(trio.group.onsets.spread_ms, 1)
    assert Words("en").say("report-group-spread", spread=spread) in page.words
    assert "From the first to the last: Ji-woo" in page.words
    assert Words("en").say("report-group-nobody-leads") in page.words
    for pair in trio.pairs:
        a, b = pair.names
        assert Words("en").say("report-pair", a=a, b=b) in page.words


def test_a_group_that_was_moved_has_no_order(trio: Analysis) -> None:
    moved = replace(trio, remarks=(Remark("remark-offset", {"player": "Haruka", "seconds": 0.1}),))
    words = Page(html_of(moved)).words
    assert "From the first to the last" not in words
    assert (
        words.count("place in the group")
        == Page(html_of(trio)).words.count("place in the group") - 1
    )
    assert "around your common middle" in words


def test_what_each_takes_back_toward_the_click_stands_with_its_interval() -> None:
    song, words = load_song("dynamite-practice"), Words("en")
    players = simulate(song, {"a": PRESETS["steady"], "b": PRESETS["steady"]}, seed=1)
    analysis = analyse(players, song)
    shown = Page(html_of(analysis)).words
    for player in analysis.players.values():
        found = player.click_correction
        assert found is not None and found.fits
        interval = words.interval(found.alpha.interval, 0, 100.0)
        assert f"{words.taken_back(found.alpha.value)} {interval}" in shown
    name = words.say("table-click")
    assert name in shown and name not in Page(html_of(analyse(players))).words


def test_players_at_another_tempo_arent_said_never_to_have_met(duet: Analysis) -> None:
    (pair,) = duet.pairs
    lost = {key: replace(p, follows_grid=False) for key, p in duet.players.items()}
    apart = replace(pair, asynchrony=AsynchronySummary(0), together_share=None)
    words = Page(html_of(replace(duet, players=lost, pairs=(apart,)))).words
    assert Words("en").say("report-tuning-off") in words
    assert "never played at the same place" not in words.split("How you tuned")[1]


def test_the_bars_of_a_suggestion_name_their_drums(duet: Analysis) -> None:
    for language in LANGUAGES:
        page = Page(html_of(duet, language))
        names = [each for each in page.all("g") if each.get("id") == "mini-labels"]
        minis = [each for each in page.all("svg") if each.get("class") == "mini"]
        assert len(names) == 1 and minis
        text = html_of(duet, language)
        assert text.count('href="#mini-labels"') == len(minis)
        for family in ("kick", "snare", "hihat", "tom_floor"):
            assert f">{Words(language).short_piece(family)}</text>" in text


def test_a_remark_of_recordings_moved_hides_who_leads(duet: Analysis) -> None:
    moved = replace(duet, remarks=(Remark("remark-offset", {"player": "Haruka", "seconds": 0.1}),))
    assert Words("en").say("report-first") not in Page(html_of(moved)).words
    assert Words("en").say("report-first") in Page(html_of(duet)).words


def test_a_remark_that_doubts_all_numbers_is_never_folded(duet: Analysis) -> None:
    off = Remark("remark-other-tempo", {"player": "Haruka", "given": 66.0, "tempo": 65.0})
    text = html_of(replace(duet, remarks=(off, *(duet.remarks[0],) * 5)))
    assert text.count("but seems to play at about") == 1
    assert text.index("but seems to play at about") < text.index("<details>")


def test_many_remarks_are_folded_away(duet: Analysis) -> None:
    one = duet.remarks[0]
    few, many = (Page(html_of(replace(duet, remarks=(one,) * n))) for n in (3, 4))
    assert len(many.all("details")) == len(few.all("details")) + 1
    assert many.words.count("double triggers") == 4


def test_a_normal_duet_is_a_small_file(duet: Analysis) -> None:
    assert len(html_of(duet).encode()) < 1_500_000


def test_a_very_long_take_is_drawn_in_part_and_stays_small() -> None:
    analysis = take({"Ji-woo": (-4, 9), "Haruka": (8, 14)}, bars=4_200)
    assert sum(len(player.strokes) for player in analysis.players.values()) > 100_000
    shown = bars_to_draw(analysis, [4_000])
    assert 4_000 in shown and len(shown) <= MOST_BARS_DRAWN
    html = html_of(analysis)
    assert len(html.encode()) < 3_000_000
    assert Words("en").say("report-bars-shown", shown=len(shown), all=4_200).split(":")[1] in html
