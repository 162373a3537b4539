"""The path on the web: every lesson in every language, and what a player has passed."""

import itertools
from collections.abc import Iterator

import msgspec
import pytest
from starlette.testclient import TestClient

from hapju.archive.open_archive import open_archive
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.errors import BadInput
from hapju.locale.catalogue import LANGUAGES
from hapju.studio.keep_played import keep_played
from hapju.studio.lesson_pages import lesson_routes
from hapju.studio.lesson_shapes import LessonShown, PathListed
from hapju.studio.prepared_songs import prepare
from hapju.studio.protocol import Choices
from hapju.studio.review_shapes import Review
from hapju.studio.take_pages import take_routes
from hapju.studio.workshop import Workshop
from tests.studio.archive_and_client import client_in, kept_in
from tests.studio.made_lessons import LESSON, MINA, played_lesson

PASSING = load_lesson(LESSON).pass_rule.tempo_percent
TAKE = played_lesson(LESSON, PASSING)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("studio")
    kept = kept_in(folder)
    archive = open_archive(kept.url)
    keep_played(archive, TAKE)
    archive.close()
    workshop = Workshop(60.0)
    routes = [*lesson_routes(kept, workshop), *take_routes(kept, workshop)]
    yield client_in(tmp_path_factory.mktemp("data"), routes)
    workshop.close()


def path(client: TestClient, query: str = "") -> PathListed:
    answer = client.get(f"/api/path?{query}")
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=PathListed)


def lesson(client: TestClient, name: str, query: str = "") -> LessonShown:
    answer = client.get(f"/api/lessons/{name}?{query}")
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=LessonShown)


def test_a_beginner_sees_the_whole_path_and_where_to_begin(client: TestClient) -> None:
    listed = path(client)
    names = [each.name for chapter in listed.chapters for each in chapter.lessons]
    assert names == list(lesson_names())
    assert listed.lessons == len(names)
    assert (listed.passed, listed.player) == (0, None)
    assert listed.next is not None
    assert listed.next.name == names[0]


def test_a_players_key_tells_what_is_passed(client: TestClient) -> None:
    listed = path(client, f"player={MINA}")
    assert (listed.passed, listed.player) == (1, "Player 1")
    assert listed.next is not None
    assert listed.next.name == lesson_names()[1]
    shown = lesson(client, LESSON, f"player={MINA}")
    assert shown.is_passed
    assert [step.is_passed for step in shown.steps] == [
        step <= PASSING for step in load_lesson(LESSON).steps
    ]
    assert shown.choices.tempo_percent == shown.percent
    nobody = client.get("/api/path?player=nobody-has-this-key-0")
    assert msgspec.json.decode(nobody.content, type=PathListed).passed == 0
    assert nobody.headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lesson_can_be_read_heard_and_played(client: TestClient, language: str) -> None:
    for name in lesson_names():
        shown = lesson(client, name, f"lang={language}")
        assert all((shown.title, shown.goal, shown.why, shown.how, shown.chapter))
        assert all(shown.sheet.charts.values())
        assert shown.sheet.bars[0].time_s == pytest.approx(0.0)
        assert not any(click.is_count_in for click in shown.sheet.clicks)
        assert len(shown.rule) >= 4
        assert prepare(shown.choices).parts == list(shown.sheet.charts)
        assert shown.percent == shown.steps[0].percent
        if shown.picture is not None:
            drawing = client.get(shown.picture)
            assert drawing.headers["content-type"].startswith("image/svg+xml")
            assert drawing.text.startswith("<svg")
            assert "<script" not in drawing.text


def test_the_lessons_of_the_path_hold_together(client: TestClient) -> None:
    names = lesson_names()
    for before, after in itertools.pairwise(names):
        link = lesson(client, before).after
        assert link is not None
        assert link.name == after
    assert lesson(client, names[0]).before is None
    assert lesson(client, names[-1]).after is None


def test_the_review_has_the_verdict(client: TestClient) -> None:
    answer = client.get(f"/api/takes/{TAKE.name}?lang=ko")
    review = msgspec.json.decode(answer.content, type=Review)
    assert review.lesson is not None
    assert review.lesson.is_passed
    assert review.lesson.lesson.title == load_lesson(LESSON).title["ko"]


@pytest.mark.parametrize(
    "address",
    ["/api/lessons/none", "/api/lessons/none/picture.svg", f"/api/lessons/{'x' * 500}"],
)
def test_what_is_not_there_is_said_in_one_sentence(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.json()["sentence"].endswith(".")
    assert client.get(f"/api/lessons/{LESSON}?lang=xx").status_code == 400


def test_a_lesson_is_played_with_its_own_song() -> None:
    with pytest.raises(BadInput, match=f"choose lesson-{LESSON}"):
        prepare(Choices(lesson=LESSON))
    with pytest.raises(BadInput, match="no built-in song"):
        prepare(Choices(song="lesson-none"))
    assert prepare(Choices(song=f"lesson-{LESSON}", lesson="")).parts
