"""Keepsakes on the web: drawn when asked for; each refusal is one sentence."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from hapju.studio import keepsake_pages
from hapju.studio.keepsake_pages import FILES, PREVIEWS, keepsake_file, keepsake_routes
from hapju.studio.take_downloads import MadeFile
from hapju.studio.workshop import Workshop
from tests.archive.made_takes import played_duet
from tests.studio.archive_and_client import client_in, keep, kept_in

TAKE = played_duet(seed=1, when="2026-11-25T23:30:00+09:00", last_bar=16)
ADDRESS = f"/api/takes/{TAKE.name}/keepsake"


class AtOnce(Workshop):
    """A workshop without a process of its own."""

    async def make(self, job, *arguments, told=None):  # type: ignore[no-untyped-def]
        return job(*arguments)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("studio")
    kept = kept_in(folder)
    keep(kept, folder, TAKE)
    workshop = AtOnce(60.0)
    yield client_in(tmp_path_factory.mktemp("data"), keepsake_routes(kept, workshop, workshop))
    workshop.close()


@pytest.mark.parametrize(
    ("file", "kind", "begins"),
    [
        ("poster.svg", "image/svg+xml", b"<svg"),
        ("card.pdf", "application/pdf", b"%PDF"),
        ("square.png", "image/png", b"\x89PNG"),
        ("card-back-preview.png", "image/png", b"\x89PNG"),
    ],
)
def test_a_keepsake_is_drawn(client: TestClient, file: str, kind: str, begins: bytes) -> None:
    answer = client.get(f"{ADDRESS}/{file}?style=gold&lang=ko&languages=ko,ja&place=부산")
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == kind
    assert answer.content.startswith(begins)
    assert "no-store" in answer.headers["cache-control"]
    assert ("attachment" in answer.headers["content-disposition"]) == (file not in PREVIEWS)


def test_it_has_the_day_on_which_the_players_played(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = []

    def made(_analysis: object, _file: str, wishes: keepsake_pages.Wishes) -> bytes:
        days.append(wishes.day)
        return b"made"

    monkeypatch.setattr(keepsake_pages, "made", made)
    assert client.get(f"{ADDRESS}/poster.png?place=here").content == b"made"
    assert [str(day) for day in days] == ["2026-11-25"]


def test_what_can_t_be_had_is_said_in_one_sentence(client: TestClient) -> None:
    for asked, status in (
        (f"{ADDRESS}/poster.exe", 404),
        (f"{ADDRESS}/..%2Ftake.jsonl", 404),
        ("/api/takes/nobody/keepsake/poster.svg", 404),
        (f"/api/takes/{'x' * 300}/keepsake/poster.svg", 404),
        (f"{ADDRESS}/poster.svg?style=neon", 400),
        (f"{ADDRESS}/poster.svg?lang=xx", 400),
        (f"{ADDRESS}/poster.svg?languages=ko,ko", 400),
        (f"{ADDRESS}/poster.svg?place={'x' * 100}", 400),
    ):
        answer = client.get(asked)
        assert answer.status_code == status, asked
        assert answer.json()["sentence"].endswith(".")


def test_too_many_clips_are_turned_away(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keepsake_pages, "MOST_CLIPS_WAITING", 0)
    answer = client.get(f"{ADDRESS}/clip.webm")
    assert answer.status_code == 503
    assert answer.headers["retry-after"]


def test_a_clip_is_shown_by_the_page_itself(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = MadeFile("clip.webm", "video/webm", b"film")
    monkeypatch.setattr(keepsake_pages, "keepsake_file", lambda *_: made)
    answer = client.get(f"{ADDRESS}/clip.webm")
    assert answer.headers["content-type"] == "video/webm"
    assert answer.headers["content-disposition"].startswith("inline")


def test_jobs_can_be_sent_to_another_process() -> None:
    assert keepsake_file.__module__ == "hapju.studio.keepsake_pages"
    assert set(PREVIEWS).isdisjoint(FILES)
