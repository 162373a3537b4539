"""Classes on the web: two keys, assignments, pairs, and the table that only the teacher has."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from starlette.testclient import TestClient

from hapju.archive.kept_take import KeptPlayer, KeptTake, journal_of
from hapju.archive.takes import take_named
from hapju.simulate import PRESETS, simulate
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.archivist import Kept, keep_journal
from hapju.studio.class_export import group_of_take
from hapju.studio.class_pages import class_routes
from hapju.studio.class_rooms import pairs_of
from hapju.studio.engine.class_names import group_take_name, own_take_name, watching_key
from hapju.studio.prepared_songs import prepare
from hapju.studio.protocol import Called, Choices, Sit
from hapju.studio.studio import Studio
from hapju.studio.workshop import Workshop
from tests.studio.archive_and_client import client_of, kept_in
from tests.studio.rooms_of_test import FakePage, House
from tests.studio.test_class_rooms import open_class, sits

NAMES = ("하린", "Ren", "=Mio", "Jun", "Ava")
WHEN = "2126-11-25T11:00:00+09:00"


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    kept = kept_in(tmp_path)
    kept.rooms.mkdir()
    return kept


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path, lambda _: None)


@pytest.fixture
def client(kept: Kept, studio: Studio) -> Iterator[TestClient]:
    workshop = Workshop(60.0)
    yield client_of(studio, class_routes(studio, kept, workshop))
    workshop.close()


def made(client: TestClient, name: str = "Tuesdays") -> tuple[str, str]:
    answer = client.post("/api/classes", json={"name": name})
    assert answer.status_code == 201
    keys = answer.json()
    return keys["teacher_key"], keys["key"]


def key_of(number: int) -> str:
    return f"own-key-of-player-{number:04d}"


def joined(client: TestClient, key: str, number: int, name: str) -> dict[str, Any]:
    body = {"key": key_of(number), "name": name, "language": "ko"}
    answer = client.post(f"/api/classes/{key}/players", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def class_take(teacher_key: str, live: str = "live") -> tuple[KeptTake, bytes]:
    """Five play a song together; the journal as the studio writes it for a class."""
    prepared = prepare(Choices(count_in_bars=1))
    played = prepared.played
    strokes = simulate(
        played.song, {str(n): PRESETS["steady"] for n in range(1, 6)}, seed=4, level="beginner"
    )
    players = tuple(
        KeptPlayer(str(n), name, strokes[str(n)], prepared.parts[0], "keys")
        for n, name in enumerate(NAMES, start=1)
    )
    choices = msgspec.to_builtins(Choices())
    group = group_take_name(teacher_key, live)
    take = KeptTake(
        group, WHEN, players, played, "beginner", room=watching_key(teacher_key), choices=choices
    )
    known = tuple(replace(each, person=key_of(int(each.key))) for each in players[:4])
    lines = journal_of(replace(take, players=(*known, players[4]))).split(b"\n", 1)
    header = json.loads(lines[0])
    header["own_takes"] = {
        each.key: own_take_name(teacher_key, group, int(each.key)) for each in players
    }
    return take, json.dumps(header).encode().replace(b'{"hapju_take": ', b'{"hapju_take":') + (
        b"\n" + lines[1]
    )


def test_a_class_has_a_room_and_each_key_its_role(client: TestClient, studio: Studio) -> None:
    teacher, players = made(client, " Tuesdays ")
    seen = client.get(f"/api/classes/{teacher}").json()
    assert (seen["role"], seen["name"], seen["key"]) == ("teacher", "Tuesdays", players)
    assert client.get(f"/api/classes/{players}").json()["role"] == "player"
    assert len(studio.rooms) == 1
    found = studio.rooms.find(teacher)
    assert found is not None and found[1] == "teacher"
    picture = client.get(f"/api/rooms/{players}/qr.svg")
    assert picture.status_code == 200


def test_names_are_the_teachers_alone(client: TestClient) -> None:
    teacher, players = made(client)
    joined(client, players, 1, "하린")
    assert joined(client, players, 2, "Ren")["players"] == []
    assert "하린" not in client.get(f"/api/classes/{players}").text
    listed = client.get(f"/api/classes/{teacher}").json()["players"]
    assert [player["name"] for player in listed] == ["Ren", "하린"]
    assert key_of(1) not in client.get(f"/api/classes/{teacher}").text  # that key is theirs
    gone = client.delete(f"/api/classes/{teacher}/players/{listed[0]['number']}")
    assert gone.status_code == 204
    assert len(client.get(f"/api/classes/{teacher}").json()["players"]) == 1


@pytest.mark.parametrize(
    ("how", "what", "body"),
    [
        ("POST", "/assignments", {"song": "arirang"}),
        ("DELETE", "/assignments/1", None),
        ("DELETE", "/players/1", None),
        ("POST", "/pairs", None),
        ("DELETE", "/pairs", None),
        ("GET", "/files/takes.csv", None),
        ("GET", "/files/table.json", None),
        ("DELETE", "", None),
    ],
)
def test_the_players_key_opens_nothing_of_the_teachers(
    client: TestClient, how: str, what: str, body: object
) -> None:
    teacher, players = made(client)
    joined(client, players, 1, "Ren")
    client.post(f"/api/classes/{teacher}/assignments", json={"song": "arirang"})
    for key in (players, "no-key-at-all-0123456"):
        answer = client.request(how, f"/api/classes/{key}{what}", json=body)
        assert answer.status_code == 404 and "key" in answer.json()["sentence"]
    still = client.get(f"/api/classes/{teacher}").json()
    assert len(still["assignments"]) == 1 and len(still["players"]) == 1


@pytest.mark.parametrize(
    "body",
    [
        {"song": "no-such-song"},
        {"song": "arirang", "level": "godlike"},
        {"lesson": "no-such-lesson"},
        {},
        {"song": "arirang", "tempo_percent": 500},
        {"song": "arirang", "due": "tomorrow"},
        {"song": "arirang", "text": "x" * 501},
        {"song": "arirang", "other": 1},
    ],
)
def test_what_is_no_assignment_is_refused(client: TestClient, body: object) -> None:
    teacher, _ = made(client)
    answer = client.post(f"/api/classes/{teacher}/assignments", json=body)
    assert answer.status_code == 400 and answer.json()["sentence"]


def test_a_long_body_is_refused(client: TestClient) -> None:
    assert client.post("/api/classes", content=b" " * 10_000).status_code == 400


def test_a_take_with_the_class(client: TestClient, kept: Kept, tmp_path: Path) -> None:
    teacher, players = made(client)
    for number, name in enumerate(NAMES[:4], start=1):
        joined(client, players, number, name)
    given = {
        "song": "dynamite-practice",
        "level": "beginner",
        "due": "2126-11-24",
        "text": "천천히",
    }
    assert client.post(f"/api/classes/{teacher}/assignments", json=given).status_code == 201
    take, journal = class_take(teacher)
    path = tmp_path / "take.jsonl"
    path.write_bytes(journal)
    for _ in range(2):
        keep_journal(kept, path)

    with archive_of(kept.url).reading() as session:
        whole = take_named(session, take.name)
        assert whole is not None and [player.person for player in whole.players] == [None] * 5
        own = take_named(session, own_take_name(teacher, take.name, 3))
        assert own is not None and [player.name for player in own.players] == ["=Mio"]
        assert own.players[0].person == key_of(3) and own.room is None

    (said,) = client.get(f"/api/classes/{teacher}?lang=ko").json()["assignments"]
    assert said["text"] == "천천히" and said["is_over"] is False
    assert [(each["is_done"], each["is_late"]) for each in said["practised"]] == [(True, True)] * 4
    (mine,) = joined(client, players, 2, "Ren")["assignments"][0]["practised"]
    assert mine["takes"] == 1 and mine["is_done"]

    table = client.get(f"/api/classes/{teacher}/files/table.json").json()
    lines = {line["name"]: line for line in table["takes"]}
    assert set(lines) == set(NAMES) and all(line["is_with_class"] for line in lines.values())
    assert lines["Ava"]["player"] == 0 and lines["Ren"]["player"] > 0  # Ava has said no key
    group = take.analyse().group
    assert group is not None
    assert lines["Ren"]["group_spread_ms"] == pytest.approx(group.onsets.spread_ms, rel=1e-9)
    expected = [member.summary.sd_asynchrony_ms for member in group.members]
    assert [lines[name]["sd_to_others_ms"] for name in NAMES] == expected
    assert group_of_take(take).members[1][1] == expected[0]
    assert len(table["assignments"]) == 4


def test_the_table_for_a_spreadsheet(client: TestClient, kept: Kept, tmp_path: Path) -> None:
    teacher, players = made(client)
    for number, name in enumerate(NAMES[:4], start=1):
        joined(client, players, number, name)
    client.post(f"/api/classes/{teacher}/assignments", json={"lesson": None, "song": "arirang"})
    path = tmp_path / "take.jsonl"
    path.write_bytes(class_take(teacher)[1])
    keep_journal(kept, path)
    answer = client.get(f"/api/classes/{teacher}/files/takes.csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")  # or Korean names are no names in Excel
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines()))
    assert {row["name"] for row in rows} == {"하린", "Ren", "'=Mio", "Jun", "Ava"}
    assert float(rows[0]["sd_asynchrony_ms"]) > 0 and rows[0]["lesson"] == ""
    text = client.get(f"/api/classes/{teacher}/files/assignments.csv").content.decode("utf-8-sig")
    assert [row["is_done"] for row in csv.DictReader(text.splitlines())] == ["no"] * 4
    assert client.get(f"/api/classes/{teacher}/files/secrets.csv").status_code == 404


def test_deleting_a_class_forgets_it(client: TestClient) -> None:
    teacher, players = made(client)
    assert client.delete(f"/api/classes/{teacher}").status_code == 204
    for key in (teacher, players):
        assert client.get(f"/api/classes/{key}").status_code == 404


def test_neighbours_go_together_and_who_share_a_page_stay(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, _ = open_class(house)
    pages = [sits(house, around, name) for name in NAMES]
    assert pairs_of(around.room) == [[1, 2], [3, 4, 5]]
    pages[1].lose()
    assert pairs_of(around.room) == [[1, 3], [4, 5]]
    pages[2].say(Sit(2, "Sister", "keys"))
    assert pairs_of(around.room) == [[1, 4, 5], [3, 6]]
    for page in pages[3:]:
        page.lose()
    assert pairs_of(around.room) == [[1], [3, 6]]


def test_pairs_are_called_away_and_back(client: TestClient, studio: Studio) -> None:
    teacher, _ = made(client)
    client.get(f"/api/classes/{teacher}")
    found = studio.rooms.find(teacher)
    assert found is not None
    around = found[0]

    class Studios:
        rooms, now_s = studio.rooms, 0.0

    pages = [FakePage(Studios, around, "player", f"secret-{n:016d}") for n in range(4)]  # type: ignore[arg-type]
    for page in pages:
        page.say(Sit(1, "Name", "keys"))
    assert client.post(f"/api/classes/{teacher}/pairs").status_code == 204
    called = [page.last(Called) for page in pages]
    assert called[0] == called[1] != called[2] == called[3]
    pair = studio.rooms.find(called[0].room)
    assert pair is not None and not called[0].is_class
    assert pair[0].room.choices == around.room.choices
    seen = client.get(f"/api/classes/{teacher}").json()["pairs"]
    assert [each["players"] for each in seen] == [[1, 2], [3, 4]]
    watched = studio.rooms.find(seen[0]["spectator_key"])
    assert watched is not None and watched[1] == "spectator" and watched[0] is pair[0]
    there = FakePage(Studios, pair[0], "player", "secret-of-one-in-a-pair")  # type: ignore[arg-type]
    assert client.delete(f"/api/classes/{teacher}/pairs").status_code == 204
    assert there.last(Called).is_class and studio.rooms.find(there.last(Called).room) is not None
    assert client.get(f"/api/classes/{teacher}").json()["pairs"] == []
