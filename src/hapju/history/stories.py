"""The history of a player, and of two: everything that their pages show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from hashlib import sha256

from hapju.archive.lessons import PassedLesson, lessons_passed
from hapju.archive.open_archive import Archive
from hapju.archive.players import Player, player_of_key
from hapju.coach.week_plan import plan_week
from hapju.errors import BadInput
from hapju.history.bests import Best, best_takes_of_pair, best_takes_of_player
from hapju.history.comparison_said import comparison_said
from hapju.history.curves import pair_numbers, player_numbers, seen_takes, views_of
from hapju.history.materials import materials_of
from hapju.history.meetings import meetings_of
from hapju.history.plan_said import plan_said
from hapju.history.pooling import PAIR_SCALES, PLAYER_SCALES
from hapju.history.practice_week import is_within, practised_week
from hapju.history.recall import Recalled, takes_of_players
from hapju.history.recalled_take import RecalledTake
from hapju.history.shapes import (
    HistoryBest,
    HistoryMeeting,
    HistoryTake,
    PairHistory,
    Partner,
    PlanShown,
    PlayerHistory,
)
from hapju.history.titles import lesson_title, title_of
from hapju.locale.catalogue import catalogue
from hapju.show.words import plain

MOST_BESTS = 8
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(9000, 1, 1)
"""Around days between them there are weeks and months to look at."""
_HANDLE_LETTERS = 22


def player_history(
    archive: Archive, key: str, minutes: int, today: date, language: str
) -> PlayerHistory | None:
    """The history of the player of a key, with the plan of the week from ``today`` on.

    Returns:
        None where nobody has the key.

    Raises:
        BadInput: for minutes that no day has, and days out of all reach.
    """
    _check(today)
    found = _known(archive, key)
    if found is None:
        return None
    player, passed = found
    recalled = takes_of_players(archive, [key])
    meetings = meetings_of(recalled.takes)
    numbers = {take.name: player_numbers(take.player(key)) for take in recalled.takes}
    seen = seen_takes(meetings, numbers)
    lessons = [
        lesson_title(name, language) for name, day in passed.items() if is_within(day, today)
    ]
    return PlayerHistory(
        name=player.name,
        meetings=_meetings(meetings, language),
        views=views_of(seen, PLAYER_SCALES, language),
        comparison=comparison_said(seen, PLAYER_SCALES, (player.name,), language),
        bests=_bests(best_takes_of_player(recalled.takes, key), language),
        week=practised_week(recalled.takes, lessons, today, language),
        partners=_partners(recalled.takes, key),
        plan=_plan(recalled, key, passed, minutes, today, language),
        waiting=recalled.waiting,
    )


def player_plan(
    archive: Archive, key: str, minutes: int, today: date, language: str
) -> PlanShown | None:
    """The plan alone; None where nobody has the key.

    Raises:
        BadInput: for minutes that no day has, and days out of all reach.
    """
    _check(today)
    found = _known(archive, key)
    if found is None:
        return None
    return _plan(takes_of_players(archive, [key]), key, found[1], minutes, today, language)


def pair_history(
    archive: Archive, a: str, b: str, today: date, language: str
) -> PairHistory | None:
    """The history of two players.

    Args:
        archive: where their takes are.
        a: the key of the one.
        b: the key of the other, or the handle that :func:`handle_of` makes of both: so that either
            may open the pair's page without the other's key.
        today: the last day of the week that is looked back at.
        language: of the words.

    Returns:
        None where there are no such two.

    Raises:
        BadInput: for days out of all reach.
    """
    _check(today)
    first = _known(archive, a)
    b = _key_of(archive, a, b) if first is not None else b
    second = _known(archive, b)
    if first is None or second is None or a == b:
        return None
    names = (first[0].name, second[0].name)
    recalled = takes_of_players(archive, [a, b])
    meetings = meetings_of(recalled.takes)
    numbers = {take.name: pair_numbers(take.pair(a, b)) for take in recalled.takes}
    seen = seen_takes(meetings, numbers)
    return PairHistory(
        names=names,
        meetings=_meetings(meetings, language),
        views=views_of(seen, PAIR_SCALES, language),
        comparison=comparison_said(seen, PAIR_SCALES, names, language),
        bests=_bests(best_takes_of_pair(recalled.takes, a, b), language),
        week=practised_week(recalled.takes, (), today, language),
        waiting=recalled.waiting,
    )


def handle_of(own_key: str, other_key: str) -> str:
    """What stands for the other player in the link of a pair that one of them opens."""
    return sha256(f"{own_key}+{other_key}".encode()).hexdigest()[:_HANDLE_LETTERS]


def _key_of(archive: Archive, own_key: str, key_or_handle: str) -> str:
    partners = {
        key
        for take in takes_of_players(archive, [own_key]).takes
        for key in take.persons.values()
        if key != own_key
    }
    by_handle = {handle_of(own_key, key): key for key in partners}
    return by_handle.get(key_or_handle, key_or_handle)


def _check(today: date) -> None:
    if not FIRST_DAY <= today <= LAST_DAY:
        raise BadInput("today", f"{today} is out of all reach", "give a day such as 2026-11-25")


def _known(archive: Archive, key: str) -> tuple[Player, dict[str, date]] | None:
    """A player, and the lessons that they have passed with the day of the first time."""
    with archive.reading() as session:
        player = player_of_key(session, key)
        passed = [] if player is None else lessons_passed(session, key)
    if player is None:
        return None
    days: dict[str, date] = {}
    for each in passed:
        days.setdefault(each.lesson, _day_of(each))
    return player, days


def _day_of(passed: PassedLesson, zone: tzinfo | None = None) -> date:
    return datetime.fromtimestamp(passed.passed_s, zone).date()


def _plan(
    recalled: Recalled,
    key: str,
    passed: Mapping[str, date],
    minutes: int,
    today: date,
    language: str,
) -> PlanShown:
    materials = materials_of(recalled.takes, key, passed, today)
    return plan_said(plan_week(materials, minutes, today), language)


def _meetings(meetings: Sequence[Sequence[RecalledTake]], language: str) -> list[HistoryMeeting]:
    return [
        HistoryMeeting(
            number,
            takes[0].when,
            sum(take.duration_s for take in takes) / 60.0,
            [
                HistoryTake(take.name, take.when, title_of(take.song, take.level, language))
                for take in takes
            ],
        )
        for number, takes in enumerate(meetings, start=1)
    ]


def _bests(bests: Sequence[Best], language: str) -> list[HistoryBest]:
    say = catalogue(language).say
    return [
        HistoryBest(
            best.kind,
            title_of(best.take.song, best.take.level, language),
            say(
                "history-best",
                kind=best.kind,
                value=plain(best.value, 0 if best.kind == "fastest" else 1),
            ),
            best.take.name,
            best.take.when,
        )
        for best in bests[:MOST_BESTS]
    ]


def _partners(takes: Sequence[RecalledTake], key: str) -> list[Partner]:
    """With whom a player has played, whom the archive knows too, the latest first."""
    names: dict[str, str] = {}
    for take in takes:
        for number, other in take.persons.items():
            if other != key:
                names.pop(other, None)
                names[other] = take.names[number]
    counts = Counter(
        other
        for other in names
        for _ in meetings_of([take for take in takes if other in take.persons.values()])
    )
    return [
        Partner(name, counts[other], f"/pairs/{key}+{handle_of(key, other)}")
        for other, name in reversed(names.items())
    ]
