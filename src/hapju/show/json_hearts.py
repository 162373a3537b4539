"""Hearts in the shapes of a report's JSON."""

from __future__ import annotations

from hapju.analysis import Hearts
from hapju.heart.course import ClockDoubt, Stretch
from hapju.heart.hearts import HardestEffort, HeartRange, PlayerHeart
from hapju.heart.two_hearts import TwoHearts
from hapju.show import json_heart_shapes as shapes


def hearts_json(hearts: Hearts) -> shapes.Hearts:
    """All that is known of a take's hearts, their courses in take time among it."""
    return shapes.Hearts(
        players=[_player(player) for player in hearts.players.values()],
        pairs=[_pair(pair) for pair in hearts.pairs],
    )


def _player(player: PlayerHeart) -> shapes.PlayerHeart:
    course, own = player.course, player.range
    return shapes.PlayerHeart(
        key=player.key,
        name=player.name,
        source=course.source,
        offset_s=course.offset_s,
        is_dated=course.is_dated,
        left_out=course.left_out,
        readings=player.readings,
        known_s=player.known_s,
        whole=_effort(player.whole, own),
        sections=[
            shapes.HeartSection(
                first_bar=each.section.first_bar,
                last_bar=each.section.last_bar,
                start_s=each.section.start_s,
                end_s=each.section.end_s,
                effort=_effort(each.effort, own),
            )
            for each in player.sections
        ],
        hardest=None if player.hardest is None else _hardest(player.hardest, own),
        recovery=[
            shapes.Recovery(after_s=each.after_s, fall_bpm=each.fall_bpm, doubt=_doubt(each.doubt))
            for each in player.recovery
        ],
        resting_bpm=None if own is None else own.resting_bpm,
        maximum_bpm=None if own is None else own.maximum_bpm,
        time_s=course.time_s.tolist(),
        bpm=course.bpm.tolist(),
    )


def _effort(stretch: Stretch | None, own: HeartRange | None) -> shapes.Effort | None:
    if stretch is None:
        return None
    return shapes.Effort(
        mean_bpm=stretch.mean_bpm,
        doubt=_doubt(stretch.doubt),
        low_bpm=stretch.low_bpm,
        high_bpm=stretch.high_bpm,
        mean_share=None if own is None else own.share(stretch.mean_bpm),
    )


def _hardest(found: HardestEffort, own: HeartRange | None) -> shapes.HardestBar:
    return shapes.HardestBar(
        bar=found.hardest.bar,
        is_fill=found.hardest.is_fill,
        strokes=found.hardest.strokes,
        start_s=found.hardest.start_s,
        end_s=found.hardest.end_s,
        effort=_effort(found.effort, own),
        highest_after_bpm=found.highest_after_bpm,
    )


def _doubt(doubt: ClockDoubt) -> shapes.ClockDoubt:
    return shapes.ClockDoubt(low=doubt.low, high=doubt.high)


def _pair(pair: TwoHearts) -> shapes.TwoHearts:
    return shapes.TwoHearts(
        keys=pair.keys,
        common_s=pair.common_s,
        correlation=pair.correlation,
        low=None if pair.interval is None else pair.interval.low,
        high=None if pair.interval is None else pair.interval.high,
        effective_n=pair.effective_n,
    )
