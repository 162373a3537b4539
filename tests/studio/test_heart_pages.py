"""Hearts on the web: a file is read and forgotten, a heart rate is kept only by its own player."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import msgspec
import numpy as np
import pytest
from starlette.testclient import TestClient

from hapju.archive.open_archive import open_archive
from hapju.archive.takes import take_named
from hapju.heart.hardest_bar import hardest_bar
from hapju.studio import heart_pages
from hapju.studio.archivist import Kept
from hapju.studio.heart_pages import heart_routes
from hapju.studio.heart_shapes import HeartsBeside, WatchRead
from hapju.studio.take_pages import take_routes
from hapju.studio.workshop import Workshop
from tests.archive.made_takes import as_free_play, played_by, played_duet
from tests.hear.heart.watch_files import fit_of
from tests.studio.archive_and_client import client_in, keep, kept_in

JIWOO, HARUKA = "jiwoo-0123456789abcdef", "haruka-0123456789abcdef"
TAKE = played_by(played_duet(seed=1, last_bar=16), JIWOO, HARUKA)
ROUNDS = played_duet(seed=2, first_bar=5, last_bar=8, rounds=4)
FREE = as_free_play(played_duet(seed=3, last_bar=16))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    folder = tmp_path_factory.mktemp("studio")
    kept = kept_in(folder)
    for take in (TAKE, ROUNDS, FREE):
        keep(kept, folder, take)
    return kept


@pytest.fixture(scope="module")
def client(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    workshop = Workshop(60.0)
    routes = [*take_routes(kept, workshop), *heart_routes(kept, workshop, workshop)]
    yield client_in(tmp_path_factory.mktemp("data"), routes)
    workshop.close()


@pytest.fixture(autouse=True)
def _many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heart_pages, "FILES_AT_ONCE", 1000)


def beside(client: TestClient, take: str) -> HeartsBeside:
    answer = client.get(f"/api/takes/{take}/heart")
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "private, no-store"
    return msgspec.json.decode(answer.content, type=HeartsBeside)


def heart_of(number: int = 1, key: str = JIWOO) -> dict[str, object]:
    time_s = np.arange(0.0, 60.0)
    return {
        "number": number,
        "key": key,
        "source": "bluetooth",
        "time_s": time_s.tolist(),
        "bpm": (100.0 + time_s).tolist(),
    }


def test_a_file_is_read_and_forgotten(client: TestClient, kept: Kept) -> None:
    rows = [(1_795_000_000 + row, 90) for row in range(30)]
    before = {p: p.stat().st_size for p in Path(kept.rooms.parent).rglob("*") if p.is_file()}
    answer = client.post(f"/api/heart?name={quote('런.fit')}", content=fit_of(rows))
    assert answer.status_code == 200, answer.text
    found = msgspec.json.decode(answer.content, type=WatchRead)
    assert (found.source, found.is_dated, found.time_s[0]) == ("fit", True, 1_795_000_000.0)
    after = {p: p.stat().st_size for p in Path(kept.rooms.parent).rglob("*") if p.is_file()}
    assert after == before


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "holds no rows"),
        (b"\x7fELF\0\0", "no file of a watch"),
        (fit_of([]), "it holds no heart rate"),
        (b"x" * ((16 << 20) + 1), "larger than 16 MiB"),
    ],
)
def test_a_bad_file_gets_one_sentence(client: TestClient, data: bytes, says: str) -> None:
    answer = client.post("/api/heart?name=../../w%0Aa.fit", content=data)
    assert answer.status_code == 422
    assert says in answer.json()["sentence"]
    assert "\n" not in answer.json()["sentence"]
    assert ".." not in answer.json()["sentence"].split(";")[0]


def test_too_many_files_are_turned_away(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heart_pages, "FILES_AT_ONCE", 1)
    workshop = Workshop(60.0)
    client = client_in(tmp_path, heart_routes(kept, workshop, workshop))
    codes = [client.post("/api/heart", content=b"time,bpm\n1,80\n").status_code for _ in range(2)]
    workshop.close()
    assert codes == [200, 429]


def test_a_page_gets_sections_and_the_hardest_bars(client: TestClient) -> None:
    found = beside(client, TAKE.name)
    assert found.take_start_s == 1_795_572_000.0  # 2026-11-25T11:00:00+09:00
    assert found.sections[0].first_bar == 1
    assert found.sections[-1].last_bar == 16
    assert [each.can_keep for each in found.players] == [True, True]
    song = TAKE.analyse().song
    for shown, player in zip(found.players, TAKE.players, strict=True):
        hardest = hardest_bar(player.strokes, song.tempo_map)
        assert hardest is not None
        assert shown.hardest is not None
        assert (shown.hardest.bar, shown.hardest.start_s) == (hardest.bar, hardest.start_s)
        assert shown.end_s == player.strokes.time_s[-1]


def test_in_rounds_sections_have_times_and_bars_are_the_songs(client: TestClient) -> None:
    found = beside(client, ROUNDS.name)
    assert all(each.first_bar is None for each in found.sections)
    for player in found.players:
        assert player.hardest is not None
        assert 5 <= player.hardest.bar <= 8
        assert not player.can_keep


def test_free_play_has_sections_too(client: TestClient) -> None:
    assert beside(client, FREE.name).sections


def test_only_the_player_keeps_and_forgets_their_heart(client: TestClient) -> None:
    address = f"/api/takes/{TAKE.name}/heart"
    for wrong in (heart_of(key=HARUKA), heart_of(number=3), heart_of(key="x")):
        answer = client.post(address, json=wrong)
        assert answer.status_code == 403
        assert answer.json()["sentence"]
    assert client.post(f"/api/takes/{ROUNDS.name}/heart", json=heart_of()).status_code == 403
    assert client.post("/api/takes/none/heart", json=heart_of()).status_code == 403
    assert client.post(address, json=heart_of()).status_code == 204
    (shown,) = beside(client, TAKE.name).kept
    assert (shown.key, shown.source, shown.bpm[5]) == (TAKE.players[0].key, "bluetooth", 105.0)
    forget = {"number": 1, "key": HARUKA}
    assert client.request("DELETE", address, json=forget).status_code == 403
    assert client.request("DELETE", address, json={**forget, "key": JIWOO}).status_code == 204
    assert beside(client, TAKE.name).kept == []


def test_a_kept_heart_is_in_the_reports_and_goes_with_it(client: TestClient) -> None:
    address = f"/api/takes/{TAKE.name}"
    assert client.get(f"{address}/files/analysis.json").json()["hearts"] is None
    client.post(f"{address}/heart", json=heart_of(2, HARUKA))
    (player,) = client.get(f"{address}/files/analysis.json").json()["hearts"]["players"]
    assert player["name"] == "Haruka"
    assert '<section id="heart">' in client.get(f"{address}/files/report.html?lang=ko").text
    client.request("DELETE", f"{address}/heart", json={"number": 2, "key": HARUKA})
    assert client.get(f"{address}/files/analysis.json").json()["hearts"] is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": "one"},
        {"time_s": [float(row) for row in range(3)]},
        {"bpm": [1e9] * 60},
        {"bpm": [0.0] * 60},
        {"source": "<script>"},
        {"time_s": [], "bpm": []},
    ],
)
def test_what_is_no_heart_rate_is_refused(client: TestClient, wrong: dict[str, object]) -> None:
    answer = client.post(f"/api/takes/{TAKE.name}/heart", json={**heart_of(), **wrong})
    assert answer.status_code == 422
    assert answer.json()["sentence"].endswith(".")


def test_a_take_that_is_not_there(client: TestClient) -> None:
    assert client.get("/api/takes/none/heart").status_code == 404
    assert client.get(f"/api/takes/{'x' * 200}/heart").status_code == 404
    assert client.post("/api/takes/none/heart", content=b"\xff").status_code == 422


def test_another_site_can_send_nothing(client: TestClient) -> None:
    answer = client.post(
        "/api/heart", content=b"time,bpm\n", headers={"Origin": "https://evil.example"}
    )
    assert answer.status_code == 403


def test_pages_may_use_bluetooth(client: TestClient) -> None:
    policy = client.get("/api/takes/none").headers["permissions-policy"]
    assert "bluetooth" not in policy  # so it is for the page itself: that is the default


def test_persons_of_the_take_are_those_of_the_journal(kept: Kept) -> None:
    archive = open_archive(kept.url)
    with archive.reading() as session:
        take = take_named(session, TAKE.name)
    archive.close()
    assert take is not None
    assert [player.person for player in take.players] == [JIWOO, HARUKA]
