"""The headline says no more than the numbers do."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from hapju.analysis import Analysis, GroupAnalysis, MemberSummary, Remark
from hapju.coach import suggest
from hapju.coach.headline import headline, whole_percent
from hapju.coach.places import find_place, in_fills
from hapju.locale.catalogue import LANGUAGES, catalogue
from hapju.strokes import Piece
from hapju.timing.summary import AsynchronySummary, Interval
from tests.coach.hand_made_takes import QUARTERS, player, scatter, take


def said(analysis: Analysis, language: str = "en") -> str:
    found = headline(analysis)
    return catalogue(language).say(found.message, **found.arguments)


def duet(lead_ms: float, sd_ms: float = 8.0, **changes: object) -> Analysis:
    """Ann, ahead of Bo by this much."""
    a = player("Ann", scatter(sd_ms, 1) - lead_ms)
    return take(a, player("Bo", scatter(sd_ms, 2)), **changes)  # type: ignore[arg-type]


def test_one_ahead_is_named_with_the_milliseconds() -> None:
    assert said(duet(9.0)) == "You were together 97 % of the time; Ann is 9 ms ahead."
    assert "Bo is 9 ms ahead" in said(duet(-9.0))


def test_an_interval_that_includes_zero_says_that_nobody_is_ahead() -> None:
    analysis = duet(0.0, 20.0)
    interval = analysis.pairs[0].asynchrony.intervals["mean_asynchrony_ms"]
    assert interval.low < 0 < interval.high
    assert "nobody is ahead" in said(analysis)
    assert "Ann" not in said(analysis) and "Bo" not in said(analysis)


def test_a_lead_without_an_interval_is_no_lead() -> None:
    analysis = duet(9.0)
    pair = analysis.pairs[0]
    bare = replace(pair, asynchrony=replace(pair.asynchrony, intervals={}))
    assert headline(replace(analysis, pairs=(bare,))).message == "headline-level"


def test_a_lead_that_nobody_hears_is_said_to_be_so() -> None:
    assert said(duet(3.0, 2.0)).endswith("Ann is 3 ms ahead, too little to hear.")


def test_a_lead_that_rounds_to_nothing_is_none() -> None:
    assert "nobody is ahead" in said(duet(0.4, 0.1))


def test_recordings_that_were_moved_say_nothing_of_who_is_ahead() -> None:
    moved = replace(duet(9.0), remarks=(Remark("remark-offset", {"player": "Bo", "seconds": 0.2}),))
    assert said(moved) == "You were together 97 % of the time."


def test_strokes_between_the_beats_given_say_nothing_of_who_is_ahead() -> None:
    doubt = Remark("remark-beside-the-beat", {"given": 120.0, "ms": 90})
    assert any(s.rule == "one-ahead" for s in suggest(duet(12.0)))
    beside = replace(duet(12.0), remarks=(doubt,))
    assert "ahead" not in said(beside)
    assert not any(s.rule == "one-ahead" for s in suggest(beside))


def test_too_few_joint_onsets_are_said_to_be_too_few() -> None:
    a, b = player("Ann", scatter(8.0)), player("Bo", [1.0, 2.0, 3.0], beats=[0.0, 1.0, 2.0])
    assert "only 3 times: too few to say" in said(take(a, b))
    alone = player("Bo", [1.0] * 4, beats=[0.5, 1.5, 2.5, 3.5])
    assert "never played at the same place" in said(take(a, alone))


@pytest.mark.parametrize(
    ("late_ms", "words"), [(-9.0, "9 ms ahead of"), (9.0, "9 ms behind"), (0.0, "right on")]
)
def test_one_player_alone_is_compared_with_the_beat(late_ms: float, words: str) -> None:
    sentence = said(take(player("Ann", scatter(8.0) + late_ms)))
    assert words in sentence and "steady to within 8 ms" in sentence
    assert "together" not in sentence


def test_one_player_with_few_strokes() -> None:
    few = player("Ann", [1.0, 2.0], beats=[0.0, 1.0])
    assert "Only 2 strokes" in said(take(few))


def trio(members: tuple[tuple[str, float, float], ...]) -> Analysis:
    """Three players; of each the name, the mean against the others, and half of its interval."""
    players = [player(name, scatter(8.0, seed)) for seed, (name, _, _) in enumerate(members)]
    group = GroupAnalysis(
        tuple(
            MemberSummary(
                name.lower(),
                name,
                AsynchronySummary(
                    64,
                    mean,
                    8.0,
                    8.0,
                    8.0,
                    {"mean_asynchrony_ms": Interval(mean - half, mean + half)},
                ),
            )
            for name, mean, half in members
        ),
        QUARTERS,
        np.ones(QUARTERS.size),
        1.0,
    )
    return replace(take(*players), group=group)


def test_three_players_hear_who_is_off_the_rest_and_who_is_closest() -> None:
    sentence = said(trio((("Ann", -14.0, 3.0), ("Bo", 6.0, 3.0), ("Cy", 8.0, 3.0))))
    assert sentence.startswith("The three of you were together")
    assert sentence.endswith("Ann is 14 ms ahead of the rest.")
    assert "most of all" in sentence


def test_three_players_none_of_whom_is_off_beyond_doubt() -> None:
    assert "rest" not in said(trio((("Ann", -14.0, 20.0), ("Bo", 6.0, 9.0), ("Cy", 3.0, 1.0))))


def test_no_strokes_at_all() -> None:
    nobody = player("Ann", [], beats=[])
    assert said(take(nobody)) == "There are no strokes in this recording."
    assert "these recordings" in said(take(nobody, player("Bo", [], beats=[])))


@pytest.mark.parametrize(
    ("share", "percent"), [(0.0, 0), (0.001, 1), (0.5, 50), (0.996, 99), (1.0, 100)]
)
def test_all_and_none_are_said_only_of_all_and_none(share: float, percent: int) -> None:
    assert whole_percent(share) == percent


def with_toms(lead_ms: Callable[[np.ndarray], np.ndarray]) -> Analysis:
    """Ann and Bo, with three toms at the end of each fourth bar; Ann leads by a function of it."""
    beats = np.concatenate(
        [QUARTERS, [b + f for b in range(12, 64, 16) for f in (3.25, 3.5, 3.75)]]
    )
    piece = np.where(beats % 1 > 0, Piece.TOM_MID, Piece.SNARE)
    in_a_fill = beats % 1 > 0
    a = player("Ann", scatter(4.0, 1, beats.size) - lead_ms(in_a_fill), beats, piece)
    return take(a, player("Bo", scatter(4.0, 2, beats.size), beats, piece))


def test_a_lead_that_is_larger_in_the_fills_is_said_to_be_there() -> None:
    analysis = with_toms(lambda fill: np.where(fill, 30.0, 8.0))
    assert said(analysis).endswith("ahead, most in the fills.")
    even = with_toms(lambda fill: np.full(fill.shape, 12.0))
    assert "most" not in said(even)


def test_fills_run_from_the_first_to_the_last_tom_of_their_bar() -> None:
    analysis = with_toms(lambda fill: np.zeros(fill.shape))
    beats = np.array([11.0, 15.0, 15.25, 15.5, 15.75, 16.0, 31.5])
    assert in_fills(analysis, beats).tolist() == [False, False, True, True, True, False, True]


def test_a_groove_on_the_toms_has_no_fills() -> None:
    toms = player("Ann", scatter(4.0), QUARTERS, Piece.TOM_FLOOR)
    assert not in_fills(take(toms), QUARTERS).any()


def test_a_place_needs_more_than_chance() -> None:
    analysis = take(player("Ann", scatter(8.0)))
    named = [
        find_place(analysis, QUARTERS, scatter(20.0, seed))["place"] != "nowhere"
        for seed in range(100)
    ]
    assert sum(named) <= 10  # 5 % are allowed over all places together


def test_players_who_wander_are_not_taken_for_players_with_a_place() -> None:
    analysis = take(player("Ann", scatter(8.0)))
    named = 0
    for seed in range(100):
        shocks = np.random.default_rng(seed).normal(size=QUARTERS.size)
        wander = np.zeros(QUARTERS.size)
        for beat in range(1, QUARTERS.size):
            wander[beat] = 0.7 * wander[beat - 1] + 12.0 * shocks[beat]
        named += find_place(analysis, QUARTERS, wander)["place"] != "nowhere"
    assert named <= 12  # 31 without allowance for how alike neighbours are


def test_a_position_and_a_half_of_the_take_are_found() -> None:
    analysis = take(player("Ann", scatter(8.0)))
    on_three = find_place(analysis, QUARTERS, scatter(4.0) + 15.0 * (QUARTERS % 4 == 2))
    assert on_three == {"place": "position", "count": 3, "part": "on"}
    late = find_place(analysis, QUARTERS, scatter(4.0) + 15.0 * (QUARTERS >= 32))
    assert late["place"] == "second_half"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_headline_is_a_sentence_in_every_language(language: str) -> None:
    takes = (
        duet(9.0),
        duet(3.0, 2.0),
        duet(0.0, 20.0),
        with_toms(lambda fill: np.where(fill, 30.0, 8.0)),
        take(player("Ann", scatter(8.0))),
        take(player("Ann", [1.0], beats=[0.0])),
        trio((("Ann", -14.0, 3.0), ("Bo", 6.0, 3.0), ("Cy", 8.0, 3.0))),
    )
    for analysis in takes:
        sentence = said(analysis, language)
        assert sentence.endswith((".", "。"))
        assert "  " not in sentence and " ," not in sentence and ".." not in sentence
