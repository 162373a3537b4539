"""What strangers send to addresses of classes and hearts; what becomes of a deleted class."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from hapju.studio.archivist import Kept
from hapju.studio.class_pages import CLASSES_AT_ONCE, class_routes
from hapju.studio.heart_pages import heart_routes
from hapju.studio.limits import Limits
from hapju.studio.protocol import Begin, Close, Role, Sit, Stop
from hapju.studio.rooms import OpenRoom
from hapju.studio.studio import Studio
from hapju.studio.workshop import Workshop
from tests.studio.archive_and_client import client_of, kept_in
from tests.studio.rooms_of_test import FakePage
from tests.studio.test_class_pages import key_of, made


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return kept_in(tmp_path)


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path, lambda _: None, Limits(rooms=1))


@pytest.fixture
def client(kept: Kept, studio: Studio) -> Iterator[TestClient]:
    workshop = Workshop(60.0)
    routes = [*class_routes(studio, kept, workshop), *heart_routes(kept, workshop, workshop)]
    yield client_of(studio, routes)
    workshop.close()


def page_of(studio: Studio, around: OpenRoom, number: int, role: Role = "player") -> FakePage:
    class Studios:
        rooms, now_s = studio.rooms, 0.0

    return FakePage(Studios, around, role, f"secret-{number:016d}")  # type: ignore[arg-type]


def test_classes_without_end_are_turned_away(client: TestClient) -> None:
    for _ in range(CLASSES_AT_ONCE):
        made(client)
    assert client.post("/api/classes", json={"name": "one more"}).status_code == 429


@pytest.mark.parametrize("due", ["2126-11-31", "2126-11-24\n", "２１２６-11-24"])
def test_a_last_day_that_is_no_day_is_refused(client: TestClient, due: str) -> None:
    teacher, _ = made(client)
    given = {"song": "arirang", "due": due}
    answer = client.post(f"/api/classes/{teacher}/assignments", json=given)
    assert answer.status_code == 400 and answer.json()["sentence"]


def test_no_cache_keeps_keys_and_names(client: TestClient) -> None:
    answer = client.post("/api/classes", json={"name": "Tuesdays"})
    teacher, players = answer.json()["teacher_key"], answer.json()["key"]
    body = {"key": key_of(1), "name": "Ren"}
    answers = [
        answer,
        client.get(f"/api/classes/{teacher}"),
        client.post(f"/api/classes/{players}/players", json=body),
        client.get(f"/api/classes/{teacher}/files/table.json"),
    ]
    assert {each.headers["cache-control"] for each in answers} == {"private, no-store"}


def test_in_a_class_nobody_hears_the_others(client: TestClient, studio: Studio) -> None:
    teacher, _ = made(client)
    client.get(f"/api/classes/{teacher}")
    found = studio.rooms.find(teacher)
    assert found is not None and found[0].room.choices.partner_sounds == "off"


def test_what_is_kept_of_a_class_is_text_for_any_archive(client: TestClient) -> None:
    teacher, players = made(client)
    given = {"song": "arirang", "text": " a\0b\n\x1b[31mc "}
    assert client.post(f"/api/classes/{teacher}/assignments", json=given).status_code == 201
    (said,) = client.get(f"/api/classes/{teacher}").json()["assignments"]
    assert said["text"] == "ab\n[31mc"
    body = {"key": f"{key_of(1)}\n", "name": "Ren"}
    assert client.post(f"/api/classes/{players}/players", json=body).status_code == 400


def test_an_assignment_of_a_number_that_no_table_has_is_not_there(client: TestClient) -> None:
    teacher, _ = made(client)
    answer = client.delete(f"/api/classes/{teacher}/assignments/{10**30}")
    assert answer.status_code == 404


def test_a_class_for_which_no_room_is_free_is_not_said_to_be_none(client: TestClient) -> None:
    (one, _), (other, _) = made(client), made(client)
    assert client.get(f"/api/classes/{one}").status_code == 200
    answer = client.get(f"/api/classes/{other}")
    assert answer.status_code == 503 and "Too many rooms" in answer.json()["sentence"]


def test_a_deleted_class_has_no_room_any_more(client: TestClient, studio: Studio) -> None:
    teacher, players = made(client)
    client.get(f"/api/classes/{teacher}")
    found = studio.rooms.find(teacher)
    assert found is not None
    page, leads = page_of(studio, found[0], 1), page_of(studio, found[0], 2, "teacher")
    page.say(Sit(1, "Ren", "keys"))
    leads.say(Begin())
    assert client.delete(f"/api/classes/{teacher}").status_code == 409  # while they play
    leads.say(Stop())
    assert client.delete(f"/api/classes/{players}").status_code == 404
    assert page.code is None
    assert client.delete(f"/api/classes/{teacher}").status_code == 204
    assert studio.rooms.find(teacher) is studio.rooms.find(players) is None
    assert page.code == leads.code == Close.NO_SUCH_ROOM
    assert list((studio.folder / "rooms").iterdir()) == []


def test_a_heart_rate_of_brackets_alone_is_refused(client: TestClient) -> None:
    body = b'{"more":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    answer = client.post("/api/takes/demo/heart", content=body)
    assert answer.status_code == 422 and answer.json()["sentence"]
