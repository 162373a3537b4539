"""Journals without a room: none is lost, none is taken from a room that goes on with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hapju.archive.kept_take import journal_of
from hapju.archive.open_archive import Archive, archive_url, open_archive
from hapju.archive.take_journal import Header, header_line
from hapju.archive.takes import take_named
from hapju.studio.left_over_takes import keep_left_over
from tests.archive.made_takes import played_duet


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    for name in ("rooms", "takes"):
        (tmp_path / name).mkdir()
    opened = open_archive(archive_url(tmp_path))
    yield opened
    opened.close()


def swept(archive: Archive, folder: Path) -> tuple[int, list[str]]:
    count = keep_left_over(archive, folder / "rooms", folder / "takes")
    return count, sorted(path.name for path in (folder / "takes").iterdir())


def test_left_over_takes_are_kept_as_far_as_they_were_written(
    archive: Archive, tmp_path: Path
) -> None:
    whole, torn = played_duet(seed=1, last_bar=16), played_duet(seed=2, last_bar=16)
    (tmp_path / "takes" / f"{whole.name}.jsonl").write_bytes(journal_of(whole))
    cut = journal_of(torn)[:-200]
    (tmp_path / "takes" / f"{torn.name}.jsonl").write_bytes(cut)
    assert swept(archive, tmp_path) == (2, [])
    with archive.reading() as session:
        assert take_named(session, whole.name) == whole
        found = take_named(session, torn.name)
    assert found is not None
    assert found.players[0] == torn.players[0]


def test_a_take_that_a_room_goes_on_with_stays_with_it(archive: Archive, tmp_path: Path) -> None:
    take = played_duet()
    path = tmp_path / "takes" / f"{take.name}.jsonl"
    path.write_bytes(journal_of(take))
    room = tmp_path / "rooms" / "key.json"
    room.write_text(f'{{"format":1,"take":{{"name":"{take.name}","start_s":1.0}}}}')
    assert swept(archive, tmp_path) == (0, [path.name])
    room.write_text('{"format":1,"take":null}')
    assert swept(archive, tmp_path) == (1, [])


def test_takes_without_strokes_go_and_what_is_no_take_stays(
    archive: Archive, tmp_path: Path
) -> None:
    takes = tmp_path / "takes"
    (takes / "empty.jsonl").write_bytes(header_line(Header(1, "empty-take", "2026-11-25", [])))
    (takes / "other.jsonl").write_text("not a journal\n")
    (tmp_path / "rooms" / "bad.json").write_text("{")
    assert swept(archive, tmp_path) == (0, ["other.jsonl"])
