"""Sections, the hardest fill, recovery, two hearts: what goes in comes out."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import pearsonr

from hapju.errors import BadInput
from hapju.heart.course import HeartCourse
from hapju.heart.hardest_bar import hardest_bar
from hapju.heart.hearts import HeartRange, hearts_of
from hapju.heart.recovery import recovery_of
from hapju.heart.sections import sections_of
from hapju.heart.two_hearts import two_hearts
from hapju.songs.tempo_map import TempoMap
from hapju.strokes import Piece, Strokes

TEMPO = TempoMap.steady(120.0)  # a bar of 4/4 lasts 2 s


def groove(bars: int, fills: dict[int, list[Piece]] | None = None) -> Strokes:
    """Eighths on the hi-hat, kick on 1 and 3, snare on 2 and 4; fills are sixteenths."""
    time_s: list[float] = []
    piece: list[Piece] = []
    for bar in range(bars):
        start = 2.0 * bar
        fill = (fills or {}).get(bar + 1)
        if fill is not None:
            time_s += [start + 2.0 * row / len(fill) for row in range(len(fill))]
            piece += fill
            continue
        for eighth in range(8):
            time_s.append(start + 0.25 * eighth)
            piece.append(Piece.HIHAT_CLOSED)
        time_s += [start, start + 0.5, start + 1.0, start + 1.5]
        piece += [Piece.KICK, Piece.SNARE, Piece.KICK, Piece.SNARE]
    return Strokes.of(time_s, piece)


def test_the_hardest_fill_is_the_one_with_most_strokes_on_drums() -> None:
    on_snare = [Piece.SNARE] * 12
    around = [Piece.SNARE] * 4 + [Piece.TOM_HIGH] * 4 + [Piece.TOM_MID] * 4 + [Piece.TOM_FLOOR] * 4
    found = hardest_bar(groove(16, {8: on_snare, 16: around}), TEMPO)
    assert found is not None
    assert (found.bar, found.is_fill, found.strokes) == (16, True, 16)
    assert (found.start_s, found.end_s) == (30.0, 32.0)


def test_of_two_fills_alike_the_one_around_the_kit_is_harder_then_the_earlier() -> None:
    on_snare = [Piece.SNARE] * 16
    around = [Piece.SNARE] * 8 + [Piece.TOM_HIGH] * 8
    found = hardest_bar(groove(16, {4: on_snare, 8: around, 12: around}), TEMPO)
    assert found is not None
    assert (found.bar, found.is_fill) == (8, True)


def test_without_a_fill_it_is_the_busiest_bar() -> None:
    strokes = groove(8)
    more = Strokes.of([8.1, 8.3], [Piece.HIHAT_CLOSED, Piece.KICK])
    both = Strokes.of(
        np.concatenate([strokes.time_s, more.time_s]), np.concatenate([strokes.piece, more.piece])
    )
    found = hardest_bar(both, TEMPO)
    assert found is not None
    assert (found.bar, found.is_fill, found.strokes) == (5, False, 14)
    assert hardest_bar(Strokes.of([]), TEMPO) is None


def test_a_stroke_early_for_a_bar_belongs_to_it() -> None:
    strokes = Strokes.of(np.arange(8) / 4.0 - 0.02)
    found = hardest_bar(strokes, TEMPO)
    assert found is not None
    assert (found.bar, found.strokes) == (1, 8)


@settings(max_examples=60)
@given(first=st.integers(-1, 1), bars=st.integers(1, 900), bpm=st.floats(30, 300))
def test_sections_cover_the_bars_once_and_are_few(first: int, bars: int, bpm: float) -> None:
    tempo_map = TempoMap.steady(bpm)
    last = max(first, 1) + bars - 1
    found = sections_of(tempo_map, first, last)
    assert 1 <= len(found) <= 12
    assert found[0].first_bar == first
    assert found[-1].last_bar == last
    for earlier, later in pairwise(found):
        assert later.first_bar == earlier.last_bar + 1
        assert later.start_s == pytest.approx(earlier.end_s)
        assert earlier.end_s - max(earlier.start_s, 0) >= 8.0 - 1e-6


def test_recovery_is_the_fall_after_the_last_stroke() -> None:
    time_s = np.arange(0.0, 200.0)
    bpm = np.where(time_s <= 60, 150.0, np.maximum(150 - 0.5 * (time_s - 60), 100))
    found = recovery_of(HeartCourse.of(time_s, bpm), 60.0)
    assert [each.after_s for each in found] == [60.0, 120.0]
    assert found[0].fall_bpm == pytest.approx(30.0)
    assert found[0].doubt.low <= 30.0 <= found[0].doubt.high
    assert found[1].fall_bpm == pytest.approx(50.0, abs=0.5)
    assert [each.after_s for each in recovery_of(HeartCourse.of(time_s, bpm), 120.0)] == [60.0]
    assert recovery_of(HeartCourse.of(time_s, bpm), 195.0) == ()


def slow(generator: np.random.Generator, n: int, alike: float = 0.9) -> np.ndarray:
    """A series whose neighbours are alike, as those of a heart are."""
    series = np.empty(n)
    series[0] = generator.normal()
    for row in range(1, n):
        series[row] = alike * series[row - 1] + generator.normal() * np.sqrt(1 - alike**2)
    return series


def test_two_hearts_agree_with_scipy() -> None:
    generator = np.random.default_rng(3)
    time_s = np.arange(0.0, 600.1, 5.0)
    a, b = 110 + 8 * slow(generator, time_s.size), 100 + 8 * slow(generator, time_s.size)
    b = b + 0.9 * (a - 110) + 0.05 * time_s
    found = two_hearts(("a", "b"), HeartCourse.of(time_s, a), HeartCourse.of(time_s, b), 0.0, 600.0)
    rest = [y - np.polyval(np.polyfit(time_s, y, 1), time_s) for y in (a, b)]
    assert found.correlation is not None
    assert found.interval is not None
    assert found.correlation == pytest.approx(pearsonr(*rest).statistic, abs=1e-6)
    assert found.interval.low < found.correlation < found.interval.high
    assert found.effective_n < time_s.size / 2


def test_hearts_that_have_nothing_to_do_with_each_other_are_not_called_alike() -> None:
    generator = np.random.default_rng(5)
    time_s = np.arange(0.0, 300.1, 5.0)
    held, told = 0, 0
    for _ in range(200):
        a, b = (HeartCourse.of(time_s, 110 + 8 * slow(generator, time_s.size)) for _ in "ab")
        found = two_hearts(("a", "b"), a, b, 0.0, 300.0)
        if found.interval is not None:
            told += 1
            held += found.interval.low <= 0.0 <= found.interval.high
    assert told > 80
    # 95 % intervals hold; those of plain Pearson would in half of them.
    assert held / told > 0.93


def test_too_short_or_flat_hearts_are_not_compared() -> None:
    time_s = np.arange(0.0, 55.0)
    waves = 100 + 10 * np.sin(time_s)
    short = two_hearts(("a", "b"), *(HeartCourse.of(time_s, waves),) * 2, 0.0, 54.0)
    assert short.correlation is None
    flat = HeartCourse.of(np.arange(0.0, 300.0), np.full(300, 90.0))
    assert two_hearts(("a", "b"), flat, flat, 0.0, 299.0).correlation is None


def test_the_hearts_of_a_take() -> None:
    fill = [Piece.SNARE] * 8 + [Piece.TOM_FLOOR] * 8
    strokes = {"a": groove(32, {16: fill}), "b": groove(32)}
    time_s = np.arange(-30.0, 150.0)
    bpm = np.interp(time_s, [-30, 0, 64, 150], [80, 90, 154, 94])
    courses = {"a": HeartCourse.of(time_s, bpm), "b": HeartCourse.of(time_s[:33], bpm[:33])}
    ranges = {"a": HeartRange.of(60, 190)}
    names = {"a": "Ji-woo", "b": "Haruka"}
    found = hearts_of(courses, strokes, names, TEMPO, (1, 32), ranges)
    a, b = found.players["a"], found.players["b"]
    assert a.whole is not None
    assert a.whole.mean_bpm == pytest.approx(122, abs=1)
    assert [each.section.first_bar for each in a.sections] == [1, 5, 9, 13, 17, 21, 25, 29]
    rising = [each.effort.mean_bpm for each in a.sections if each.effort is not None]
    assert rising == sorted(rising)
    assert a.hardest is not None
    assert a.hardest.effort is not None
    assert (a.hardest.hardest.bar, a.hardest.hardest.is_fill) == (16, True)
    assert a.hardest.effort.mean_bpm == pytest.approx(121, abs=0.1)
    assert a.hardest.highest_after_bpm == pytest.approx(142, abs=0.1)
    assert a.recovery[0].fall_bpm > 30
    assert a.range is not None
    assert a.range.share(a.whole.high_bpm) == pytest.approx((154 - 60) / 130, abs=0.01)
    assert not b.says_something  # 2 s of the take are too few
    assert found.pairs == ()


@pytest.mark.parametrize("ends", [(60, 70), (0, 180), (60, 300), (190, 60), (float("nan"), 180)])
def test_a_range_is_one_that_a_heart_has(ends: tuple[float, float]) -> None:
    with pytest.raises(BadInput):
        HeartRange.of(*ends)
