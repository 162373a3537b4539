"""Recordings of sound that are dropped on a page, really heard: the report's own numbers."""

import json
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from starlette.testclient import TestClient

from hapju.cli import main
from hapju.studio import dropped_files
from hapju.studio.drop_pages import DropWorkshops, drop_routes
from hapju.studio.take_pages import take_routes
from hapju.studio.workshop import Workshop
from tests.rendered_take import STARTS_S, recorded
from tests.studio.archive_and_client import client_in, kept_in

BROKEN = b"RIFF\x24\0\0\0WAVEfmt " + bytes(2000)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("studio")


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[TestClient]:
    kept = kept_in(folder)
    review, sound = Workshop(60.0), Workshop(120.0, 2 << 30)
    drops = drop_routes(kept, DropWorkshops(review, sound), folder / "drops")
    with client_in(folder / "data", [*take_routes(kept, review), *drops]) as client:
        yield client
    for each in (review, sound):
        each.close()


def dropped(client: TestClient, *files: tuple[str, bytes]) -> dict[str, object]:
    """What came of a drop with sound."""
    sent = client.post("/api/review", files=[("files", file) for file in files])
    assert sent.status_code == 202, sent.text
    for _ in range(1200):
        told = client.get(f"/api/review/{sent.json()['listening']}").json()
        assert 0.0 <= told["share"] <= 1.0
        if told["state"] in ("done", "refused"):
            return dict(told)
        sleep(0.1)
    raise AssertionError("it never ended")


def test_two_phones_are_reviewed_with_the_numbers_of_the_report(
    client: TestClient, folder: Path, tmp_path: Path
) -> None:
    files = [(f"{name}.wav", recorded(name)) for name in STARTS_S]
    told = dropped(client, *files)
    assert told["state"] == "done", told
    review = client.get(f"/api/takes/{told['take']}?lang=en").json()
    for name, content in files:
        (tmp_path / name).write_bytes(content)
    paths = [str(tmp_path / name) for name, _ in files]
    assert main(["report", *paths, "--json", str(tmp_path / "report.json")]) == 0
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert in_microseconds(review["report"]) == in_microseconds(report)
    assert review["report"]["players"][0]["heard"]["sure_share"] > 0.4
    assert list((folder / "drops").iterdir()) == []


def in_microseconds(told: object) -> object:
    """Numbers to a thousandth of what they are told in: a journal keeps fewer digits of times."""
    if isinstance(told, dict):
        return {key: in_microseconds(value) for key, value in told.items()}
    if isinstance(told, list):
        return [in_microseconds(value) for value in told]
    return round(told, 3) + 0.0 if isinstance(told, float) else told


def test_what_is_no_sound_is_refused_by_its_name(client: TestClient, folder: Path) -> None:
    told = dropped(client, ("드럼 1.wav", BROKEN))
    assert told["state"] == "refused"
    assert str(told["sentence"]).startswith("드럼 1.wav")
    assert str(folder) not in str(told["sentence"])
    assert list((folder / "drops").iterdir()) == []


def test_a_take_that_nobody_sent_is_not_listened_to(client: TestClient) -> None:
    answer = client.get("/api/review/no-such-take")
    assert answer.status_code == 404
    assert answer.json()["sentence"].endswith(".")


def test_how_much_is_heard_counts_over_all_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dropped_files, "_TELLS_EVERY_S", 0.0)
    told: list[float] = []
    share = dropped_files.HeardShare([Path("a.wav"), Path("b.wav")], told.append)
    first, second = share.of("a.wav"), share.of("b.wav")
    first(0.0, 100.0)
    first(50.0, 100.0)
    first(70.0, None)
    second(50.0, 100.0)
    second(130.0, 100.0)
    assert told == [0.0, 0.25, 0.25, 0.75, 1.0]


def test_sound_without_end_is_refused_while_it_is_heard() -> None:
    progress = dropped_files.HeardShare([Path("a.wav")], lambda _: None).of("a.wav")
    for done_s, total_s in ((1900.0, None), (0.0, 1900.0)):
        with pytest.raises(ValueError, match=r"a\.wav: it is longer than 30 minutes"):
            progress(done_s, total_s)
