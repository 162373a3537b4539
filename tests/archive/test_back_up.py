"""A copy of the archive while others write: whole, of one moment, and an archive by itself."""

import stat
import threading
from pathlib import Path

import pytest

from hapju.archive.back_up import back_up
from hapju.archive.open_archive import archive_url, open_archive
from hapju.archive.takes import all_takes, keep_take, take_named
from hapju.errors import BadInput
from tests.archive.made_takes import played_duet
from tests.postgresql import Server


def test_a_copy_made_while_takes_are_kept_is_whole(tmp_path: Path) -> None:
    archive = open_archive(archive_url(tmp_path))
    takes = [played_duet(seed=seed, last_bar=2) for seed in range(12)]
    analyses = [take.analyse() for take in takes]
    with archive.writing() as session:
        keep_take(session, takes[0], analyses[0])
    is_begun, is_over = threading.Event(), threading.Event()

    def write() -> None:
        for take, analysis in zip(takes[1:], analyses[1:], strict=True):
            with archive.writing() as session:
                keep_take(session, take, analysis)
            is_begun.set()
        is_over.set()

    writer = threading.Thread(target=write)
    writer.start()
    is_begun.wait()
    copies = [tmp_path / "a" / "first.db", tmp_path / "second.db"]
    back_up(archive, copies[0])
    is_over.wait()
    back_up(archive, copies[1])
    writer.join()
    archive.close()
    counts = []
    for path in copies:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert not path.with_name(f"{path.name}-wal").exists()
        # SQLite's format: 1 = the file is all there is, 2 = there may be a log beside it.
        assert path.read_bytes()[18:20] == b"\1\1"
        copied = open_archive(f"sqlite:///{path}")
        with copied.reading() as session:
            listed = all_takes(session)
            for each in listed:
                assert take_named(session, each.name) in takes
        counts.append(len(listed))
        copied.close()
    assert 2 <= counts[0] <= counts[1] == 12
    assert list(tmp_path.rglob("*.part")) == []


def test_nothing_is_written_over_and_what_can_not_be_written_is_said(tmp_path: Path) -> None:
    archive = open_archive(archive_url(tmp_path))
    for path in (tmp_path / "archive.db", tmp_path):
        with pytest.raises(BadInput, match="there is something already"):
            back_up(archive, path)
    with pytest.raises(BadInput, match="it can't be written"):
        back_up(archive, tmp_path / "archive.db" / "copy.db")
    archive.close()


def test_postgresql_has_ways_of_its_own(postgresql: Server, tmp_path: Path) -> None:
    url = postgresql.new_database()
    archive = open_archive(url)
    with pytest.raises(BadInput, match="back it up with pg_dump"):
        back_up(archive, tmp_path / "copy.db")
    archive.close()
    postgresql.drop(url)
