"""Recordings of sound, started at any moment, come onto one clock and say what that costs."""

from dataclasses import replace

import numpy as np
import pytest

from hapju.analysis import Analysis
from hapju.coach.headline import headline
from hapju.hear.audio.heard import Heard
from hapju.hear.recording import Recording
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.songs.song import Song
from hapju.strokes import Strokes
from hapju.take import Take
from hapju.take_clocks import on_one_clock

GROOVE = load_song("dynamite-practice")
DUET = simulate(GROOVE, {"A": PRESETS["steady"], "B": PRESETS["professional"]}, seed=7)
RNG = np.random.default_rng(3)


def sound(strokes: Strokes, name: str, doubt_ms: float = 1.5, sure: float = 0.95) -> Recording:
    count = len(strokes)
    heard = Heard(
        strokes,
        np.full(count, sure),
        np.full(count, doubt_ms),
        np.zeros((count, 4), dtype=np.float32),
        quality=None,  # type: ignore[arg-type]  # nothing here asks for it
    )
    return Recording(strokes, f"{name}.wav", name, None, 0, {}, 0, None, None, heard=heard)


def data(strokes: Strokes, name: str) -> Recording:
    return replace(sound(strokes, name), heard=None, where=f"{name}.mid")


def take_of(*recordings: Recording) -> Take:
    return Take({recording.name: recording for recording in recordings})


def messages(take: Take | Analysis) -> list[str]:
    return [remark.message for remark in take.remarks]


def together(analysis: Analysis) -> float | None:
    return analysis.pairs[0].sd_asynchrony_ms


TRUE = take_of(data(DUET["A"], "A"), data(DUET["B"], "B")).analyse(GROOVE)


@pytest.mark.parametrize("late_s", [-71.3, -0.2, 4.8, 150.0])
def test_two_phones_that_were_started_apart_are_as_tight_as_with_one_clock(late_s: float) -> None:
    recorded = take_of(sound(DUET["A"], "A"), sound(DUET["B"].shifted(late_s), "B"))
    take = on_one_clock(recorded)
    assert messages(take) == ["remark-offset"]
    free = take.analyse()
    assert together(free) == pytest.approx(together(TRUE), rel=0.03)
    assert headline(free).message == "headline-ahead-unknown"


def test_a_phone_beside_a_module_is_moved_to_the_module() -> None:
    recorded = take_of(sound(DUET["A"].shifted(9.0), "A"), data(DUET["B"], "B"))
    take = on_one_clock(recorded)
    assert take.players["B"] == DUET["B"]
    assert take.players["A"].time_s == pytest.approx(DUET["A"].time_s, abs=0.02)


def test_recordings_of_one_recorder_keep_who_is_ahead() -> None:
    late = DUET["B"].shifted(0.015)
    take = on_one_clock(take_of(sound(DUET["A"], "A"), sound(late, "B")))
    assert take.players == {"A": DUET["A"], "B": late}
    assert take.remarks == ()


def test_recordings_of_data_stay_as_they_are() -> None:
    take = take_of(data(DUET["A"], "A"), data(DUET["B"].shifted(3.0), "B"))
    assert on_one_clock(take, GROOVE) is take


def test_beside_a_chart_one_recorder_is_moved_as_one_and_two_each_by_itself() -> None:
    late_s = 12.34
    one = take_of(*(sound(DUET[name].shifted(late_s), name) for name in "AB"))
    placed = on_one_clock(one, GROOVE)
    assert messages(placed) == ["remark-start-found"]
    moved_s = placed.players["A"].time_s - DUET["A"].time_s
    assert np.ptp(moved_s) < 1e-9 and abs(moved_s[0]) < 0.03
    assert placed.players["B"].time_s - DUET["B"].time_s == pytest.approx(moved_s[0])
    analysis = placed.analyse(GROOVE)
    assert analysis.pairs[0].mean_asynchrony_ms == pytest.approx(
        TRUE.pairs[0].mean_asynchrony_ms, abs=1.0
    )

    two = take_of(sound(DUET["A"].shifted(late_s), "A"), sound(DUET["B"].shifted(-20.0), "B"))
    placed = on_one_clock(two, GROOVE)
    assert messages(placed) == ["remark-offset", "remark-offset"]
    assert together(placed.analyse(GROOVE)) == pytest.approx(together(TRUE), rel=0.06)


def test_at_a_tempo_bar_1_is_found_and_nobody_is_early_against_it() -> None:
    song = Song.of_tempo(114)
    played = sound(DUET["B"].shifted(7.77), "B")
    placed = on_one_clock(take_of(played), song)
    assert messages(placed) == ["remark-start-found"]
    bar_s = 4 * 60 / 114
    moved_s = placed.players["B"].time_s[0] - DUET["B"].time_s[0]
    assert abs(moved_s - bar_s * round(moved_s / bar_s)) < 0.03
    analysis = placed.analyse(song)
    assert headline(analysis).arguments["side"] == "unknown"
    assert "remark-beside-the-beat" not in messages(analysis)


def test_what_fits_nowhere_stays_and_nothing_is_told_between_the_two() -> None:
    other = simulate(load_song("sakura"), {"B": PRESETS["steady"]}, seed=1)["B"]
    placed = on_one_clock(take_of(sound(DUET["A"], "A"), sound(other, "B")))
    assert messages(placed) == ["remark-not-aligned"]
    assert placed.players["B"] == other
    assert headline(placed.analyse(Song.of_tempo(114))).message in (
        "headline-no-clock",
        "headline-off-tempo",
    )


def test_who_played_nothing_is_moved_nowhere_and_holds_nobody_up() -> None:
    nothing = sound(Strokes.of([]), "N")
    late = sound(DUET["B"].shifted(4.0), "B")
    placed = on_one_clock(take_of(nothing, sound(DUET["A"], "A"), late))
    assert messages(placed) == ["remark-offset"]
    assert placed.players["B"].time_s == pytest.approx(DUET["B"].time_s, abs=0.02)
    assert on_one_clock(take_of(nothing)).remarks == ()
    assert on_one_clock(take_of(nothing), GROOVE).remarks == ()


def test_two_phones_that_heard_the_same_drums_are_found_out() -> None:
    everybody = Strokes.of(
        np.concatenate([DUET[name].time_s for name in "AB"]),
        np.concatenate([DUET[name].piece for name in "AB"]),
    )
    phones = [
        Strokes.of(everybody.time_s + RNG.normal(late_s, 0.0015, len(everybody)), everybody.piece)
        for late_s in (0.0, 3.3)
    ]
    placed = on_one_clock(take_of(*map(sound, phones, "AB")))
    assert "remark-same-sound" in messages(placed)
    assert headline(placed.analyse()).message == "headline-no-clock"


def test_two_people_are_not_taken_for_one_sound_on_two_phones() -> None:
    players = {"A": PRESETS["professional"], "B": PRESETS["professional"]}
    for seed in range(5):
        duet = simulate(GROOVE, players, seed=seed)
        placed = on_one_clock(take_of(*(sound(duet[name], name) for name in "AB")))
        assert placed.remarks == ()


def test_a_clock_that_ran_differently_is_put_right() -> None:
    rate = 6e-5
    long = [
        Strokes.of(
            np.concatenate([DUET[name].time_s + n * 134.736842 for n in range(12)]),
            np.tile(DUET[name].piece, 12),
        )
        for name in "AB"
    ]
    slow = Strokes.of((long[1].time_s - 5.0) * (1 - rate), long[1].piece)
    placed = on_one_clock(take_of(sound(long[0], "A"), sound(slow, "B")))
    assert messages(placed) == ["remark-offset", "remark-clock-rate"]
    wrong_ms = 1000 * (placed.players["B"].time_s - long[1].time_s)
    assert np.std(wrong_ms) < 2.0


def test_the_report_says_what_listening_adds_to_the_scatter() -> None:
    exact = on_one_clock(take_of(sound(DUET["A"], "A", 0.5), sound(DUET["B"], "B", 0.5)))
    found = exact.analyse(GROOVE)
    assert messages(found)[:2] == ["remark-heard", "remark-heard"]
    assert found.remarks[0].arguments == {"player": "A", "timing": 0.5, "percent": 100}
    assert "remark-heard-scatter" not in messages(found)

    vague = on_one_clock(take_of(sound(DUET["A"], "A", 12.0, 0.7), data(DUET["B"], "B")))
    found = vague.analyse(GROOVE)
    (rests_on, alone, pair), rest = found.remarks[:3], found.remarks[3:]
    assert rests_on.arguments["percent"] == 0
    sd_ms, own_ms = float(alone.arguments["sd"]), float(alone.arguments["rest"])
    assert own_ms**2 + 12.0**2 == pytest.approx(sd_ms**2, rel=0.02)
    assert (pair.message, pair.arguments["doubt"]) == ("remark-heard-scatter-pair", 12.0)
    assert "remark-heard" not in [remark.message for remark in rest]
    assert set(found.heard) == {"A"}
