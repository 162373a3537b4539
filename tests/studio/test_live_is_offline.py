"""What the meters say in the end is what the analysis of the kept take says, to the last bit.

However the strokes come: in portions, twice, over lost connections, through a killed studio, with
players who leave, to the end or stopped on the way.
"""

import random
import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from hapju.analysis import Analysis
from hapju.simulate import PRESETS, PlayerModel, simulate
from hapju.studio.prepared_songs import prepare
from hapju.studio.protocol import (
    Begin,
    Change,
    Choices,
    Choose,
    Ended,
    Heard,
    Meters,
    Play,
    Refused,
    Rise,
    Room,
    Seated,
    Sit,
    Starts,
    Stop,
    Stroke,
)
from tests.studio.rooms_of_test import FakePage, House

SLOPPY = PlayerModel(
    sigma_t_ms=15,
    sigma_m_ms=10,
    alpha_click=0.4,
    miss_probability=0.05,
    wrong_piece_probability=0.05,
    extra_strokes_per_minute=30,
)
SONGS = [
    Choices(song="dynamite-practice", level="intermediate", last_bar=6),
    Choices(song="arirang", level="beginner", tempo_percent=80, first_bar=2, last_bar=5, rounds=2),
    Choices(song="call-and-response", level="advanced", last_bar=8, count_in_bars=2),
    Choices(
        song="arirang", level="beginner", tempo_percent=75, last_bar=2, rounds=4, step_percent=10
    ),
]


class Player:
    """A drummer of the test: strokes to send, and what of them was acknowledged."""

    def __init__(self, number: int, page: FakePage, strokes: list[Stroke]) -> None:
        self.number, self.page, self.strokes = number, page, strokes
        self.sent = 0
        self.has_left = False

    def leave(self) -> int:
        """Leave the take; says how many strokes they keep to themselves."""
        self.page.say(Rise(self.number))
        kept = len(self.strokes) - self.sent
        self.strokes, self.has_left = self.strokes[: self.sent], True
        return kept

    def acknowledged(self) -> int:
        heard = [each for each in self.page.all_of(Heard) if each.player == self.number]
        return max((each.first + len(each.strokes) for each in heard), default=0)

    def send(self, take: str, count: int, again: int) -> None:
        """Send up to ``count`` strokes, from ``again`` before the last on."""
        first = max(self.sent - again, 0)
        end = min(self.sent + count, len(self.strokes))
        later = self.strokes[end:]
        until_s = min((each.time_s for each in later), default=4000.0)
        self.page.say(Play(self.number, take, first, self.strokes[first:end], until_s))
        self.sent = end


def of_player(model: PlayerModel, choices: Choices, part: str, seed: int) -> list[Stroke]:
    """A simulated player's strokes, shuffled a little as a page may send them."""
    song = prepare(choices).played.song
    parts = list(song.charts[choices.level])
    players = {f"{row}": model for row in range(len(parts))}
    strokes = list(simulate(song, players, seed=seed).values())[parts.index(part)]
    columns = (strokes.time_s.tolist(), strokes.piece.tolist(), strokes.velocity.tolist())
    return [Stroke(*row) for row in zip(*columns, strict=True)]


def same(meters: Meters, analysis: Analysis) -> None:
    for shown, said in zip(meters.players, analysis.players.values(), strict=True):
        assert str(shown.player) == said.key
        assert shown.strokes == len(said.strokes)
        if not said.follows_grid:  # the report tells of another tempo instead
            continue
        whole = said.asynchrony
        assert shown.matched == whole.n
        assert shown.mean_ms == whole.mean_asynchrony_ms
        assert shown.sd_ms == whole.sd_asynchrony_ms
        assert (shown.missed, shown.extra, shown.wrong_piece) == (
            said.missed_beat.size,
            said.extra.size,
            said.wrong_piece.size,
        )
    for pair, said_of_pair in zip(meters.pairs, analysis.pairs, strict=True):
        assert (str(pair.a), str(pair.b)) == said_of_pair.keys
        if not all(analysis.players[key].follows_grid for key in said_of_pair.keys):
            continue
        assert pair.joint_onsets == said_of_pair.joint_onsets
        assert pair.mean_ms == said_of_pair.mean_asynchrony_ms
        assert pair.sd_ms == said_of_pair.sd_asynchrony_ms
        assert pair.together_share == said_of_pair.together_share
        assert pair.flams == said_of_pair.is_flam.sum()


@settings(max_examples=60, deadline=None)
@given(
    choices=st.sampled_from(SONGS),
    seed=st.integers(0, 10_000),
    players=st.integers(1, 4),
    trouble=st.sampled_from(["none", "lost", "killed", "twice"]),
    ending=st.sampled_from(["over", "stopped", "left"]),
    has_leaver=st.booleans(),
)
def test_live_is_offline_to_the_last_bit(
    choices: Choices, seed: int, players: int, trouble: str, ending: str, has_leaver: bool
) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        around = house.room()
        pages = [house.page(around) for _ in range(chance.randint(1, players))]
        witness = house.page(around)
        pages[0].say(Choose(choices))
        seats = []
        for number in range(1, players + 1):
            page = chance.choice(pages)
            page.say(Sit(number, f"Player {number}", "keys"))
            assert page.last(Seated).player == number
            seats.append(page)
        if chance.random() < 0.5:  # parts needn't be taken in order
            parts = pages[0].last(Room).parts
            for number, page in enumerate(seats, start=1):
                page.say(Change(number, part=chance.choice(parts)))
        part_of = {each.player: each.part for each in pages[0].last(Room).players}
        pages[0].say(Begin())
        take = pages[0].last(Starts).take
        models = [PRESETS["steady"], SLOPPY, PRESETS["beginner"], SLOPPY]
        band = [
            Player(
                number,
                page,
                of_player(models[number - 1], choices, part_of[number], seed + number),
            )
            for number, page in enumerate(seats, start=1)
        ]
        total = sum(len(player.strokes) for player in band)
        stops_after = total if ending == "over" else chance.randint(1, max(total - 1, 1))
        # Others play on when one leaves; what they don't send any more is theirs.
        leaver = chance.choice(band) if has_leaver and len(band) > 1 else None
        leaves_after = chance.randint(0, max(stops_after - 1, 0))
        sent = 0
        while sent < stops_after:
            if leaver is not None and not leaver.has_left and sent >= leaves_after:
                sent += leaver.leave()
                continue
            waiting = [player for player in band if player.sent < len(player.strokes)]
            player = chance.choice(waiting)
            before = player.sent
            again = chance.randint(0, 5) if trouble == "twice" else 0
            player.send(take, chance.randint(0, 6), again)
            sent += player.sent - before
            if sent >= stops_after:
                break
            if trouble == "lost" and chance.random() < 0.05:
                lost = player.page
                lost.lose()
                house.wait(chance.randint(0, 8))
                replace_page(band, lost, lost.come_back())
            if trouble == "killed" and chance.random() < 0.03:
                house = house.again()
                found = house.rooms.find(around.room.player_key)
                assert found is not None
                around = found[0]
                for page in {each.page for each in band}:
                    replace_page(band, page, house.page(around, secret=page.secret))
                witness = house.page(around)
        if not any(player.acknowledged() for player in band):
            return
        end(ending, band, take)
        assert witness.last(Room).takes == [take]
        (kept,) = house.kept
        same(witness.last(Meters), kept.analyse())
        assert not any(player.page.all_of(Refused) for player in band)
        assert witness.last(Ended).take == take


def replace_page(band: list[Player], old: FakePage, new: FakePage) -> None:
    """The page is back: it sends what it wasn't told was heard."""
    for player in band:
        if player.page is old:
            player.page = new
            heard = player.acknowledged()
            assert heard <= player.sent
            player.sent = heard


def end(ending: str, band: list[Player], take: str) -> None:
    staying = [player for player in band if not player.has_left]
    if ending == "stopped":
        band[-1].page.say(Stop())
    elif ending == "left":
        for player in staying:
            player.page.say(Rise(player.number))
    else:
        for player in staying:
            player.send(take, 0, 0)  # the sheet is over, and nothing more will come


def test_who_leaves_misses_nothing_after_that_even_through_a_killed_studio(tmp_path: Path) -> None:
    house = House(tmp_path)
    around = house.room()
    page = house.page(around)
    page.say(Choose(SONGS[0]))
    page.say(Sit(1, "A", "keys"))
    page.say(Sit(2, "B", "keys"))
    page.say(Begin())
    take = page.last(Starts).take
    steady = PRESETS["steady"]
    band = [Player(number, page, of_player(steady, SONGS[0], "drums", number)) for number in (1, 2)]
    for player in band:
        player.send(take, 20, 0)
    band[0].leave()
    band[1].send(take, 20, 0)
    house = house.again()
    found = house.rooms.find(around.room.player_key)
    assert found is not None
    replace_page(band, page, house.page(found[0], secret=page.secret))
    band[1].send(take, 1000, 0)
    meters = band[1].page.last(Meters)
    (kept,) = house.kept
    same(meters, kept.analyse())
    left, stayed = meters.players
    assert left.strokes == 20 and left.missed <= 4
    assert stayed.strokes > 40


def test_meters_never_take_back_what_they_have_shown(tmp_path: Path) -> None:
    house = House(tmp_path)
    page = house.page(house.room())
    page.say(Choose(SONGS[0]))
    page.say(Sit(1, "A", "keys"))
    page.say(Sit(2, "B", "keys"))
    page.say(Begin())
    take = page.last(Starts).take
    band = [Player(number, page, of_player(SLOPPY, SONGS[0], "drums", number)) for number in (1, 2)]
    while any(player.sent < len(player.strokes) for player in band):
        for player in band:
            player.send(take, 1, 0)
    end("over", band, take)
    shown = page.all_of(Meters)
    assert len(shown) > 40
    for before, after in pairwise(shown):
        assert after.until_s >= before.until_s
        for a, b in zip(before.players, after.players, strict=True):
            assert (b.matched, b.missed, b.extra) >= (a.matched, a.missed, a.extra)
    joints = [joint for meters in shown for joint in meters.pairs[0].new]
    assert len(joints) == shown[-1].pairs[0].joint_onsets
    assert [joint.time_s for joint in joints] == sorted(joint.time_s for joint in joints)
    offline = house.kept[0].analyse().pairs[0]
    assert [joint.asynchrony_ms for joint in joints] == offline.asynchrony_ms.tolist()
