"""The addresses of histories: for who has the key, and for nobody else."""

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from hapju.errors import BadInput
from hapju.studio.history_pages import history_routes
from hapju.studio.web_application import _bad_input
from hapju.studio.workshop import Workshop
from tests.history.played_meetings import HARUKA, JIWOO, archive_with, meetings
from tests.studio.archive_and_client import kept_in


class Here(Workshop):
    """Work that is done at once, in this process."""

    def __init__(self) -> None:
        pass

    async def make(self, work: Any, *arguments: Any) -> Any:
        return work(*arguments)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("studio")
    archive_with(folder, meetings((14.0, 8.0), takes=2)).close()
    routes = history_routes(kept_in(folder), Here())
    app = Starlette(routes=routes, exception_handlers={BadInput: _bad_input})
    with TestClient(app) as found:
        yield found


def test_a_player_by_the_key(client: TestClient) -> None:
    answer = client.get(f"/api/players/{JIWOO}/history?lang=ko&minutes=20&today=2026-11-10")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "private, no-store"
    story = answer.json()
    assert story["name"] == "지우"
    assert len(story["meetings"]) == 2
    assert story["plan"]["minutes"] == 20
    assert story["plan"]["days"][0]["day"] == "2026-11-10"
    assert HARUKA not in answer.text


def test_a_pair_by_both_keys_or_by_the_link_of_one(client: TestClient) -> None:
    by_keys = client.get(f"/api/pairs/{JIWOO}+{HARUKA}/history?today=2026-11-10").json()
    assert by_keys["names"] == ["지우", "Haruka"]
    link = client.get(f"/api/players/{JIWOO}/history?today=2026-11-10").json()["partners"][0][
        "link"
    ]
    assert client.get(f"/api{link}/history?today=2026-11-10").json() == by_keys


@pytest.mark.parametrize(
    "address",
    [
        "/api/players/nobody/history",
        f"/api/players/{'x' * 65}/history",
        f"/api/pairs/{JIWOO}/history",
        f"/api/pairs/{JIWOO}+nobody/history",
        f"/api/pairs/nobody+{JIWOO}/history",
        f"/api/pairs/{JIWOO}+{JIWOO}/history",
        f"/api/pairs/{JIWOO}+/history",
    ],
)
def test_nobody_else_gets_in(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.json() == {"sentence": "There is no such player."}


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("minutes=0", "1 to 180"),
        ("minutes=-5", "no count of minutes"),
        ("minutes=٣", "no count of minutes"),
        ("minutes=99999", "no count of minutes"),
        ("today=tomorrow", "this is no day"),
        ("lang=fr", "doesn't speak"),
    ],
)
def test_what_makes_no_sense_is_said(client: TestClient, asked: str, says: str) -> None:
    answer = client.get(f"/api/players/{JIWOO}/history?{asked}")
    assert answer.status_code == 400
    assert says in answer.json()["sentence"]
