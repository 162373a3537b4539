"""The next tempo and level after a take of a song, for all who played it."""

from __future__ import annotations

from hapju.archive.open_archive import Archive
from hapju.coach.next_step import Step, joint_step, next_step
from hapju.history.recall import takes_of_room_up_to
from hapju.history.recalled_take import RecalledTake, standing_of
from hapju.songs.built_in import built_in_song, built_in_songs


def step_after(archive: Archive, take: str) -> Step | None:
    """Where the players of a take may go from it.

    It rests on the take and on those of the same song in the same room just before it.

    Returns:
        None for a take that wasn't played in a room, of a lesson (which has a ladder of its own),
        or of no song of Hapju's.
    """
    takes = takes_of_room_up_to(archive, take).takes
    if not takes or takes[-1].name != take:
        return None
    last = takes[-1]
    if last.lesson or last.song not in built_in_songs():
        return None
    levels = built_in_song(last.song).levels
    steps = [_step_of(number, takes, levels) for number in last.names]
    return joint_step([step for step in steps if step is not None], levels)


def _step_of(number: int, takes: tuple[RecalledTake, ...], levels: tuple[str, ...]) -> Step | None:
    """The step of one player of the last take, who is known by the key or else by the name."""
    last = takes[-1]
    person, name = last.persons.get(number), last.names[number]
    standings = []
    for take in takes:
        theirs = next(
            (
                each
                for each in take.measured.players
                if (take.persons.get(each.number), take.names[each.number]) == (person, name)
            ),
            None,
        )
        if theirs is not None:
            standings.append(standing_of(theirs, take.tempo_percent, take.level))
    return next_step(standings, levels)
