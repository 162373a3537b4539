"""The studio with its archive in PostgreSQL: its jobs on takes, and how it opens."""

import json
import urllib.request
from pathlib import Path

import pytest

from hapju.archive.open_archive import open_archive
from hapju.archive.players import all_players, new_key
from hapju.studio.archivist import Kept, file_of_take, review_json
from hapju.studio.page_files import PAGES
from tests.archive.made_takes import played_by, played_duet
from tests.postgresql import Server
from tests.studio.archive_and_client import keep
from tests.studio.test_whole_studio import Studio

PATIENCE_S = 60.0


def test_takes_are_kept_reviewed_and_downloaded(postgresql: Server, tmp_path: Path) -> None:
    kept = Kept(postgresql.new_database(), tmp_path / "rooms")
    keys = [new_key(), new_key()]
    names = []
    for seed in (1, 2):
        take = played_by(played_duet(seed=seed, last_bar=4), *keys)
        for _ in range(2):
            keep(kept, tmp_path, take)
        names.append(take.name)
    said = review_json(kept, names[1], "ko")
    assert said is not None
    assert [each["take"] for each in json.loads(said)["earlier"]] == names[:1]
    assert review_json(kept, "no-such-take", "ko") is None
    file = file_of_take(kept, names[0], "take.csv", "en")
    assert file is not None and "지우".encode() in file.content
    archive = open_archive(kept.url)
    with archive.reading() as session:
        assert {player.key for player in all_players(session)} == set(keys)
    archive.close()


@pytest.mark.skipif(
    not (PAGES / "index.html").is_file(), reason="the pages aren't built: make pages"
)
def test_a_studio_opens_with_it(postgresql: Server, tmp_path: Path) -> None:
    studio = Studio(tmp_path / "data", "--archive", postgresql.new_database())
    try:
        address = f"http://127.0.0.1:{studio.port}/api/takes/demo"
        with urllib.request.urlopen(address, timeout=PATIENCE_S) as answer:
            review = json.load(answer)
    finally:
        studio.kill()
    assert len(review["report"]["players"]) == 2
    assert not (tmp_path / "data" / "archive.db").exists()
