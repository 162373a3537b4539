"""A take from its beginning to its end: agreed start, strokes, settling."""

from __future__ import annotations

from math import inf

from hapju.studio.engine.class_view import group_take, own_take
from hapju.studio.engine.effects import (
    Effect,
    Forget,
    SaveRoom,
    Send,
    WriteEnd,
    WriteStart,
    WriteStrokes,
)
from hapju.studio.engine.refusals import refused
from hapju.studio.engine.running_take import MOST_STROKES, Progress, RunningTake
from hapju.studio.engine.state import Room
from hapju.studio.engine.telling import tell_heard, tell_kept_back, tell_meters, tell_room
from hapju.studio.protocol import Ended, Heard, Play, Starts
from hapju.timing.matching import WIDEST_WINDOW_S

LEAD_S = 2.0
"""A take begins at least this long after it was asked for: every page has heard of it by then."""
MOST_LEAD_S = 6.0
MOST_TAKES_LISTED = 100
SILENT_FOR_S = 60.0
"""A player of whom nothing has been heard for so long has left the take."""
CLASS_WAITS_S = 10.0
"""In a class already after this: one tablet that sleeps mustn't hold up thirty."""


def begin(room: Room, page: int, now_s: float) -> list[Effect]:
    """Agree on the moment at which a take begins, and write it down."""
    if room.take is not None:
        # Two who press at the same moment want the same.
        is_coming = now_s < room.take.start_s
        return [] if is_coming else [Send((page,), refused("playing"))]
    if not room.seats:
        return [Send((page,), refused("nobody-sits"))]
    if not room.prepared.parts:
        return [Send((page,), refused("no-notes"))]
    playing = [room.seats[number] for number in sorted(room.seats)]
    if room.is_class:  # who is absent stays in their seat, and isn't waited for
        playing = [seat for seat in playing if room.is_here(seat)]
        if not playing:
            return [Send((page,), refused("nobody-sits"))]
    slowest_ms = max(room.pages[seat.page].round_trip_ms or 0.0 for seat in playing)
    start_s = now_s + min(LEAD_S + 2 * slowest_ms / 1000.0, MOST_LEAD_S)
    parts = {seat.player: seat.part for seat in playing}
    take = open_take(room, room.new_key(), start_s, parts)
    if room.is_class:
        for seat in playing:
            seat.takes = [*seat.takes, take.name][-MOST_TAKES_LISTED:]
    for seat in room.seats.values():
        seat.is_ready = False  # for the next take, one says so again
    return [
        WriteStart(take.name),
        SaveRoom(),
        Send(room.everybody, Starts(take.name, start_s, take.sheet)),
        *tell_room(room, room.everybody),
    ]


def open_take(room: Room, name: str, start_s: float, parts: dict[int, str]) -> RunningTake:
    """Have the room play a take: a new one, or one that was being played before a restart."""
    played, sheet, notes = room.prepared
    room.take = RunningTake(
        name, start_s, room.sheet_number, played.song, sheet.length_s, parts, notes
    )
    return room.take


def play(room: Room, page: int, message: Play) -> list[Effect]:
    """Strokes of a player, or only the word that time has passed."""
    take = room.take
    if take is None or take.name != message.take or take.is_over:
        # Strokes that were under way when the take ended are nobody's fault.
        is_past = message.take in room.takes or (take is not None and take.name == message.take)
        return [] if is_past else [Send((page,), refused("no-such-take"))]
    seat = room.seats.get(message.player)
    if seat is None or seat.page != page:
        return [Send((page,), refused("not-yours"))]
    progress = take.progress.get(message.player)
    if progress is None or progress.has_left:
        return [Send((page,), refused("next-take"))]
    if message.first > progress.next_number:
        return [Send((page,), refused("gap")), Send((page,), _acknowledged(take, message.player))]
    progress.until_s = max(progress.until_s, message.until_s)
    effects = _hear(room, page, take, progress, message) if message.strokes else []
    return [*effects, *settle(room)]


def _hear(
    room: Room, page: int, take: RunningTake, progress: Progress, message: Play
) -> list[Effect]:
    strokes = message.strokes[progress.next_number - message.first :]
    if not strokes:  # all known already: the acknowledgement was lost
        return [Send((page,), _acknowledged(take, message.player))]
    if progress.next_number + len(strokes) > MOST_STROKES:
        return [Send((page,), refused("too-many-strokes"))]
    counted, heard = take.hear(message.player, strokes)
    effects: list[Effect] = [
        WriteStrokes(take.name, message.player, counted, progress.next_number, progress.until_s),
        *tell_heard(room, heard),
    ]
    if len(counted) < len(strokes):
        effects.append(Send((page,), refused("too-late")))
    return effects


def _acknowledged(take: RunningTake, player: int) -> Heard:
    return Heard(player, take.name, take.progress[player].next_number, [], [])


def settle(room: Room) -> list[Effect]:
    """Settle what can be settled, and end the take when all is played."""
    take = room.take
    if take is None or take.is_over:
        return []
    known_s = take.known_until_s
    if known_s >= take.over_s:
        return end(room, inf)
    meters = take.settle(known_s)
    return [] if meters is None else tell_meters(room, meters)


def leave_take(room: Room, player: int) -> list[Effect]:
    """A player plays no longer; what they played counts, and no note after that."""
    take = room.take
    if take is None or take.is_over or player not in take.progress:
        return []
    progress = take.progress[player]
    if progress.has_left:  # somebody else has sat down at their number since
        return []
    take.leave({player: progress.last_s + WIDEST_WINDOW_S})
    return [
        WriteStrokes(
            take.name, player, [], progress.next_number, progress.until_s, progress.reached_s
        )
    ]


def end_if_over(room: Room) -> list[Effect]:
    """End the take where everybody has left it; otherwise settle what they held up."""
    take = room.take
    if take is None or take.is_over:
        return []
    if all(each.has_left for each in take.progress.values()):
        return end(room, take.reached_s)
    return settle(room)


def give_up_silent(room: Room, now_s: float) -> list[Effect]:
    """Players of whom nothing comes any more hold nobody up."""
    take = room.take
    if take is None or take.is_over:
        return []
    take_s = now_s - take.start_s
    waits_s = CLASS_WAITS_S if room.is_class else SILENT_FOR_S
    left: list[Effect] = []
    for number, each in take.progress.items():
        known_s = max(each.until_s, 0.0)
        if not each.has_left and min(take_s, take.over_s) - known_s > waits_s:
            left += leave_take(room, number)
    if take_s > take.over_s + SILENT_FOR_S:
        return [*left, *end(room, inf)]
    return [*left, SaveRoom(), *end_if_over(room)] if left else []


def stop(room: Room) -> list[Effect]:
    """End the take now."""
    take = room.take
    return [] if take is None or take.is_over else end(room, take.reached_s)


def end(room: Room, until_s: float) -> list[Effect]:
    """End the take: all is settled, said, and written down; ``kept`` follows."""
    take = room.take
    assert take is not None  # noqa: S101 (whoever ends a take has one)
    if not take.has_strokes:
        room.take = None
        return [
            Forget(take.name),
            SaveRoom(),
            Send(room.everybody, refused("nothing-played")),
            *tell_room(room, room.everybody),
        ]
    return [
        *tell_meters(room, take.end(until_s)),
        *tell_kept_back(room),
        WriteEnd(take.name, until_s),
    ]


def kept(room: Room, is_kept: bool) -> list[Effect]:
    """The take that has ended is in the archive, or couldn't be put there."""
    take = room.take
    if take is None or not take.is_over:
        return []
    room.take = None
    if is_kept:
        room.takes = [*room.takes, take.name][-MOST_TAKES_LISTED:]
    if not is_kept:
        said: list[Effect] = [Send(room.everybody, refused("not-kept"))]
    elif room.is_class:
        said = _ended_for_class(room, take)
    else:
        said = [Send(room.everybody, Ended(take.name))]
    return [SaveRoom(), *said, *tell_room(room, room.everybody)]


def _ended_for_class(room: Room, take: RunningTake) -> list[Effect]:
    """The teacher looks back at all, each page at what its first player has played."""
    ended: list[Effect] = [Send(room.teacher_pages, Ended(group_take(room, take.name)))]
    told: set[int] = set()
    for number, progress in take.progress.items():
        seat = room.seats.get(number)
        if seat is None or take.name not in seat.takes:
            continue
        if not progress.time_s:
            seat.takes = seat.takes[:-1]  # there is nothing of theirs to look back at
        elif seat.page not in told:
            told.add(seat.page)
            ended.append(Send((seat.page,), Ended(own_take(room, take.name, number))))
    return ended


def break_off(room: Room) -> list[Effect]:
    """The take can't be written down any more: it ends here, and nothing of it is promised."""
    take = room.take
    if take is None:
        return []
    room.take = None
    return [
        Send(room.everybody, refused("not-written")),
        *tell_room(room, room.everybody),
    ]
