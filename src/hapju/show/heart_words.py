"""What hearts say beside the music, in sentences: for the page, for paper and for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from hapju.analysis import Analysis, Hearts
from hapju.heart.course import ClockDoubt
from hapju.heart.hearts import HardestEffort, PlayerHeart
from hapju.heart.recovery import AFTER_S
from hapju.heart.two_hearts import TwoHearts
from hapju.show.words import Words, plain, signed

_A_MINUTE_S = AFTER_S[0]


def heart_sentences(analysis: Analysis, hearts: Hearts, words: Words) -> list[str]:
    """A few sentences: each player, then each two of them."""
    said = [_player(player, words) for player in hearts.players.values()]
    pairs = [_pair(analysis, pair, words) for pair in hearts.pairs]
    if any(pair.correlation is not None for pair in hearts.pairs):
        pairs.append(words.say("heart-pair-caveat"))
    return [*said, *pairs]


def heart_remarks(hearts: Hearts, words: Words) -> list[str]:
    """What is to be known of how heart rates were read and placed."""
    return [said for player in hearts.players.values() for said in _remarks(player, words)]


def heart_bpm(value: float | None, words: Words) -> str:
    """A heart rate with its unit; a dash where there is none."""
    return words.say("none") if value is None else words.say("unit-heart", value=plain(value))


def clock_doubt(doubt: ClockDoubt, words: Words) -> str:
    """What a number would be with the watch's clock off by some seconds."""
    return words.say("heart-doubt", low=plain(doubt.low), high=plain(doubt.high))


def _player(player: PlayerHeart, words: Words) -> str:
    if player.whole is None:
        seconds = plain(player.known_s)
        return words.say("heart-few", player=player.name, readings=player.readings, seconds=seconds)
    mean, high = plain(player.whole.mean_bpm), plain(player.whole.high_bpm)
    said = [words.say("heart-player", player=player.name, mean=mean, high=high)]
    if player.hardest is not None:
        said.append(_at_hardest(player.hardest, words))
    for each in player.recovery:
        if each.after_s == _A_MINUTE_S:
            way = "lower" if each.fall_bpm >= 0 else "higher"
            beats = plain(abs(each.fall_bpm))
            said.append(words.say("heart-player-recovery", way=way, beats=beats))
    return words.join(said)


def _at_hardest(found: HardestEffort, words: Words) -> str:
    if found.effort is None:
        return ""
    kind = "fill" if found.hardest.is_fill else "bar"
    bar, mean = str(found.hardest.bar), plain(found.effort.mean_bpm)
    after = found.highest_after_bpm
    if after is None or after < found.effort.high_bpm + 1.0:
        return words.say("heart-player-hardest", kind=kind, bar=bar, mean=mean)
    return words.say("heart-player-after", kind=kind, bar=bar, mean=mean, after=plain(after))


def _pair(analysis: Analysis, pair: TwoHearts, words: Words) -> str:
    a, b = (analysis.players[key].name for key in pair.keys)
    if pair.correlation is None or pair.interval is None:
        return words.say("heart-pair-few", a=a, b=b)
    way = "alike" if pair.interval.low > 0 else "opposite" if pair.interval.high < 0 else "unclear"
    return words.say(
        "heart-pair",
        way=way,
        a=a,
        b=b,
        correlation=signed(pair.correlation, 2),
        low=signed(pair.interval.low, 2),
        high=signed(pair.interval.high, 2),
    )


def _remarks(player: PlayerHeart, words: Words) -> Iterator[str]:
    if player.course.offset_s:
        seconds = signed(player.course.offset_s, 1).removesuffix(".0")
        yield words.say("heart-moved", player=player.name, seconds=seconds)
    if not player.course.is_dated:
        yield words.say("heart-undated", player=player.name)
    if player.range is not None and player.says_something:
        resting, maximum = plain(player.range.resting_bpm), plain(player.range.maximum_bpm)
        yield words.say("heart-reserve", player=player.name, resting=resting, maximum=maximum)
    if player.course.left_out:
        yield words.say("heart-left-out", player=player.name, count=player.course.left_out)
