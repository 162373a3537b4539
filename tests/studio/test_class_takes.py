"""Which takes a class's journal becomes, and what of them counts."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from hapju.archive.class_takes import takes_of_class
from hapju.archive.classes import make_class
from hapju.archive.kept_take import kept_take
from hapju.archive.open_archive import archive_url, open_archive
from hapju.archive.player_deletion import delete_player
from hapju.archive.tables import TakePlayerRow
from hapju.archive.take_journal import parse_journal
from hapju.archive.takes import keep_take
from hapju.strokes import Strokes
from hapju.studio.archive_at_hand import archive_of
from hapju.studio.archivist import keep_journal
from hapju.studio.class_export import class_file
from hapju.studio.class_results import played_take
from hapju.studio.engine.class_names import own_take_name
from hapju.studio.protocol import Begin, Choices, Meters, Room, Stop
from tests.archive.made_takes import played_duet
from tests.studio.archive_and_client import kept_in
from tests.studio.rooms_of_test import House
from tests.studio.test_class_pages import class_take, key_of
from tests.studio.test_class_rooms import TEACHER, drums, open_class, sits


def test_who_played_nothing_has_no_take_of_their_own() -> None:
    journal = parse_journal(class_take(TEACHER)[1], "x")
    whole = kept_take(journal, "x")
    first, *others = whole.players
    silent = replace(whole, players=(replace(first, strokes=Strokes.of([])), *others))
    assert [take.name for take in takes_of_class(journal, silent)[1:]] == [
        own_take_name(TEACHER, whole.name, number) for number in (2, 3, 4, 5)
    ]


@pytest.mark.parametrize(("last_bar", "is_whole"), [(0, True), (4, False)])
def test_a_take_up_to_a_chosen_bar_is_not_whole(
    tmp_path: Path, last_bar: int, is_whole: bool
) -> None:
    archive = open_archive(archive_url(tmp_path))
    choices = msgspec.to_builtins(Choices(last_bar=last_bar))
    with archive.writing() as session:
        keep_take(session, played_duet(last_bar=4, choices=choices))
        row = session.scalars(select(TakePlayerRow)).first()
        assert row is not None and played_take(row).is_whole == is_whole
    archive.close()


def test_of_a_small_class_nobody_sees_how_two_others_are_together(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    pages = [sits(house, around, name) for name in ("Ha-rin", "Ren", "Mio")]
    teacher.say(Begin())
    for page in pages:
        drums(page, 20.0)
    house.wait(1)
    assert len(teacher.last(Meters).pairs) == 3
    assert all(page.last(Meters).pairs == [] for page in pages)


def test_who_played_nothing_is_given_no_link(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    plays, silent = sits(house, around, "Ha-rin"), sits(house, around, "Ren")
    teacher.say(Begin())
    drums(plays, 10.0)
    teacher.say(Stop())
    assert len(plays.last(Room).takes) == 1
    assert silent.last(Room).takes == []


def test_the_groups_meter_goes_on(tmp_path: Path) -> None:
    house = House(tmp_path)
    around, teacher = open_class(house)
    pages = [sits(house, around, name) for name in ("Ha-rin", "Ren", "Mio")]
    teacher.say(Begin())
    seen = []
    for upto_s in (10.0, 20.0):
        for late, page in enumerate(pages):
            drums(page, upto_s, 0.001 * late * upto_s)
        house.wait(1)
        group = teacher.last(Meters).group
        assert group is not None and group.spread_ms is not None
        seen.append((group.positions, group.spread_ms))
    assert seen[0][0] < seen[1][0] and seen[0][1] < seen[1][1]


def test_the_table_forgets_who_was_deleted(tmp_path: Path) -> None:
    kept = kept_in(tmp_path)
    with archive_of(kept.url).writing() as session:
        made = make_class(session, "Tuesdays")
    take, journal = class_take(made.teacher_key)
    path = tmp_path / "take.jsonl"
    path.write_bytes(journal)
    keep_journal(kept, path)

    def spreads() -> dict[str, float]:
        table = msgspec.json.decode(class_file(kept, made.teacher_key, "table.json", "en") or b"")
        return {line["name"]: line["group_spread_ms"] for line in table["takes"]}

    before = spreads()
    with archive_of(kept.url).writing() as session:
        delete_player(session, key_of(1))
    after = spreads()
    assert set(before) - set(after) == {take.players[0].name}
    assert set(before.values()).isdisjoint(after.values())
