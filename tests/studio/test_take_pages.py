"""Takes on the web: reviews, downloads, dropped files, songs; each refusal is one sentence."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from hapju.archive.open_archive import open_archive
from hapju.archive.takes import delete_take, take_named
from hapju.show.json_tables import report_of
from hapju.songs.built_in import built_in_songs
from hapju.studio import drop_pages, dropped_form
from hapju.studio.archivist import Kept
from hapju.studio.drop_pages import DropWorkshops, drop_routes
from hapju.studio.review_shapes import Review, SongListed
from hapju.studio.song_cards import song_routes
from hapju.studio.take_pages import take_routes
from hapju.studio.workshop import Workshop
from tests.archive.made_takes import ROOM, played_duet
from tests.studio.archive_and_client import client_in, keep, kept_in

FIRST = played_duet(seed=1, when="2026-11-25T11:00:00+09:00", last_bar=16)
SECOND = played_duet(seed=2, when="2026-11-25T11:10:00+09:00", last_bar=16)
ELSEWHERE = played_duet(seed=3, room="another-room-012345")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    folder = tmp_path_factory.mktemp("studio")
    kept = kept_in(folder)
    kept.rooms.mkdir()
    for take in (FIRST, SECOND, ELSEWHERE):
        for _ in range(2):  # a studio that was cut off does it again
            keep(kept, folder, take)
    return kept


@pytest.fixture(scope="module")
def client(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    workshop = Workshop(60.0)
    drops = drop_routes(kept, DropWorkshops(workshop, workshop), kept.rooms.parent / "drops")
    routes = [*take_routes(kept, workshop), *drops, *song_routes()]
    yield client_in(tmp_path_factory.mktemp("data"), routes)
    workshop.close()


@pytest.fixture
def many_drops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drop_pages, "DROPS_AT_ONCE", 1000)


def review(client: TestClient, take: str, language: str = "en") -> Review:
    answer = client.get(f"/api/takes/{take}?lang={language}")
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Review)


def test_a_kept_take_is_reviewed_with_the_numbers_of_its_report(client: TestClient) -> None:
    found = review(client, SECOND.name)
    assert found.report == report_of(SECOND.analyse())
    assert found.when == SECOND.when


def test_earlier_takes_are_of_the_same_room_and_song(client: TestClient) -> None:
    (earlier,) = review(client, SECOND.name).earlier
    pair = FIRST.analyse().pairs[0]
    assert (earlier.take, earlier.when) == (FIRST.name, FIRST.when)
    assert (earlier.sd_asynchrony_ms, earlier.flams) == (pair.sd_asynchrony_ms, pair.flams)
    assert review(client, FIRST.name).earlier == []
    assert review(client, ELSEWHERE.name).earlier == []


def test_the_room_is_told_while_it_is_open(client: TestClient, kept: Kept) -> None:
    assert review(client, FIRST.name).room is None
    (kept.rooms / f"{ROOM}.json").write_text("{}")
    assert review(client, FIRST.name).room == ROOM
    (kept.rooms / f"{ROOM}.json").unlink()


def test_the_demo_waits_to_be_looked_at(client: TestClient) -> None:
    found = review(client, "demo", "ko")
    assert "Haruka" in found.headline
    again = review(client, "demo")
    assert (found.when, found.report) == (again.when, again.report)


def test_every_download_is_sent_as_a_file(client: TestClient) -> None:
    for download in review(client, "demo", "ja").downloads:
        answer = client.get(download.link)
        assert answer.status_code == 200, download
        said = answer.headers["content-disposition"]
        assert said.startswith("attachment; ")
        assert said.endswith(download.name)
        assert answer.headers["cache-control"] == "private, no-store"
        assert len(answer.content) > 1000


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/takes/no-such-take", 404),
        ("/api/takes/" + "x" * 5000, 404),
        ("/api/takes/demo?lang=xx", 400),
        ("/api/takes/demo/files/none.mid", 404),
        ("/api/takes/demo/files/player-9.mid", 404),
        ("/api/takes/demo/files/..%2F..%2Farchive.db", 404),
        ("/api/takes/no-such-take/files/take.csv", 404),
        ("/api/songs?lang=xx", 400),
        ("/api/review", 405),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(
    client: TestClient, address: str, status: int
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.json()["sentence"].endswith(".")


def test_a_deleted_take_is_gone_at_once(client: TestClient, kept: Kept, tmp_path: Path) -> None:
    take = played_duet(seed=7)
    keep(kept, tmp_path, take)
    review(client, take.name)
    archive = open_archive(kept.url)
    with archive.writing() as session:
        delete_take(session, take.name)
    archive.close()
    assert client.get(f"/api/takes/{take.name}").status_code == 404
    assert client.get(f"/api/takes/{take.name}/files/take.csv").status_code == 404


def drop(client: TestClient, *names: str, **fields: str) -> tuple[int, dict[str, str]]:
    contents = [client.get(f"/api/takes/{SECOND.name}/files/{name}").content for name in names]
    files = [("files", each) for each in zip(names, contents, strict=True)]
    answer = client.post("/api/review", files=files, data=fields)
    return answer.status_code, answer.json()


@pytest.mark.usefixtures("many_drops")
def test_dropped_files_are_reviewed(client: TestClient, kept: Kept) -> None:
    fields = {"song": "dynamite-practice", "level": "beginner", "count_in": "1"}
    status, said = drop(client, "player-1.mid", "player-2.mid", **fields)
    assert status == 201, said
    found = review(client, said["take"])
    assert [player.name for player in found.players] == ["player-1", "player-2"]
    assert (found.room, found.earlier, found.choices) == (None, [], None)
    expected = SECOND.analyse().pairs[0].sd_asynchrony_ms
    assert found.report.pairs[0].sd_asynchrony_ms == pytest.approx(expected, abs=0.1)
    archive = open_archive(kept.url)
    with archive.reading() as session:
        assert take_named(session, said["take"]) is not None
    archive.close()
    assert len(said["take"]) == 22


@pytest.mark.usefixtures("many_drops")
def test_names_of_takes_do_not_repeat(client: TestClient) -> None:
    first, second = (drop(client, "take.jsonl")[1]["take"] for _ in range(2))
    assert first != second


@pytest.mark.usefixtures("many_drops")
@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"tempo": "fast"}, "tempo 'fast': this is no tempo"),
        ({"tempo": "1e5"}, "this is no tempo"),
        ({"tempo": "9999"}, "Hapju can't count at this tempo"),
        ({"count_in": "-1"}, "this is no count of bars"),
        ({"count_in": "65"}, "this is no count of bars"),
        ({"level": "beginner"}, "there is no song to have one"),
        ({"song": "../secret.groove"}, "there is no built-in song"),
        ({"song": "x" * 2000}, "they can't be taken"),
    ],
)
def test_wrong_fields_are_refused(client: TestClient, fields: dict[str, str], says: str) -> None:
    status, said = drop(client, "player-1.mid", **fields)
    assert status == 422
    assert says in said["sentence"]


@pytest.mark.usefixtures("many_drops")
def test_what_is_no_recording_is_refused_by_its_name(client: TestClient) -> None:
    files = [("files", ("드럼.mid", b"no midi at all"))]
    answer = client.post("/api/review", files=files)
    assert answer.status_code == 422
    assert answer.json()["sentence"].startswith("드럼.mid, byte 0: ")


@pytest.mark.usefixtures("many_drops")
@pytest.mark.parametrize("is_chunked", [False, True])
def test_too_much_is_refused_before_it_is_read_whole(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, is_chunked: bool
) -> None:
    monkeypatch.setattr(dropped_form, "MOST_BYTES", 10_000)
    head = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n'
    sent = []

    def body() -> Iterator[bytes]:
        yield head
        for _ in range(100):
            sent.append(1)
            yield b"0.5,snare\n" * 100
        yield b"\r\n--x--\r\n"

    whole = body() if is_chunked else b"".join(body())
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = client.post("/api/review", content=whole, headers=headers)
    assert answer.status_code == 422
    assert "they are larger than" in answer.json()["sentence"]


@pytest.mark.usefixtures("many_drops")
@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "application/json"),
        (b"abc", "multipart/form-data; boundary=x"),
        (b"abc", "multipart/form-data"),
        (b"files=1", "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_no_form_is_refused(client: TestClient, content: bytes, kind: str) -> None:
    answer = client.post("/api/review", content=content, headers={"Content-Type": kind})
    assert answer.status_code == 422
    assert answer.json()["sentence"].startswith("files: ")


@pytest.mark.usefixtures("many_drops")
def test_too_many_files_are_refused(client: TestClient) -> None:
    files = [("files", (f"{n}.csv", b"0.5,snare\n")) for n in range(9)]
    answer = client.post("/api/review", files=files)
    assert answer.status_code == 422
    assert "up to 8 files" in answer.json()["sentence"]


def test_one_address_drops_only_so_often(kept: Kept, tmp_path: Path) -> None:
    workshop = Workshop(60.0)
    drops = drop_routes(kept, DropWorkshops(workshop, workshop), tmp_path / "drops")
    client = client_in(tmp_path, drops)
    statuses = [client.post("/api/review").status_code for _ in range(22)]
    assert statuses[:20] == [422] * 20
    assert statuses[-1] == 429
    workshop.close()


def test_other_sites_can_not_drop_files(client: TestClient) -> None:
    answer = client.post("/api/review", headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_songs_are_listed_in_each_language(client: TestClient, language: str) -> None:
    answer = client.get(f"/api/songs?lang={language}")
    songs = msgspec.json.decode(answer.content, type=list[SongListed])
    assert [song.name for song in songs] == list(built_in_songs())
    by_name = {song.name: song for song in songs}
    titles = {"en": "Arirang", "ko": "아리랑", "ja": "アリラン"}
    assert by_name["arirang"].title == titles[language]
    assert (by_name["arirang"].bars, by_name["arirang"].meter) == (16, "3/4")
    assert by_name["call-and-response"].levels[0].parts == ["a", "b"]
    first = {"en": "Starter", "ko": "입문", "ja": "入門"}
    assert {song.levels[0].title for song in songs} == {first[language]}
    assert all(song.note for song in songs)
