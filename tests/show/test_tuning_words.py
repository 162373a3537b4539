"""Who adjusts and who leads is said no further than the measures go."""

from dataclasses import replace

import numpy as np
import pytest

from hapju.analysis import Analysis, PairAnalysis
from hapju.locale.catalogue import LANGUAGES
from hapju.show.report_figures import adjusting_figure
from hapju.show.report_tables import pair_table
from hapju.show.tuning_words import leader_said, tuning_said
from hapju.show.words import Words
from hapju.timing.correction_fit import Estimate
from hapju.timing.summary import Interval
from hapju.together.coupling import Coupling
from hapju.together.lead_and_lag import LeadAndLag, LeadOverTime
from hapju.together.pair_pulses import PairPulses

WORDS = Words("en")


def told(
    analysis: Analysis,
    *,
    lead: LeadAndLag | None = None,
    coupling: Coupling | None = None,
    marked: dict[int, float] | None = None,
    agreed: bool = False,
) -> PairAnalysis:
    """The pair with these results, as if they had been worked out."""
    beat = np.arange(128.0)
    pulses = PairPulses(beat, beat / 2, beat / 2, beat / 2, is_agreed=agreed)
    first = np.arange(0, 97, 4)
    leads = np.array([(marked or {}).get(int(row), 0.1) for row in first])
    over_time = LeadOverTime(
        first, first / 2, first, leads, leads, leads, np.abs(leads) > 1, threshold=3.0
    )
    vars(pulses).update(
        coupling=coupling or couple(0.1, 0.4),
        _leads=(lead or LeadAndLag(100), over_time),
    )
    return replace(analysis.pairs[0], pulses=pulses)


def couple(a: float, b: float, p: float = 0.5) -> Coupling:
    made = [Estimate(value, Interval(value - 0.1, value + 0.1)) for value in (a, b)]
    noise = Estimate(10.0, Interval(8.0, 12.0))
    return Coupling(100, made[0], made[1], noise, noise, None, None, p)


def led(lead: float, p: float) -> LeadAndLag:
    return LeadAndLag(100, 0.1, 0.0, 0.2, lead, p)


def test_a_leader_is_named_only_beyond_chance(duet: Analysis) -> None:
    assert leader_said(told(duet, lead=led(2.5, 0.01)), WORDS).startswith("Ji-woo leads")
    assert leader_said(told(duet, lead=led(-2.5, 0.05)), WORDS).startswith("Haruka leads")
    assert leader_said(told(duet, lead=led(2.0, 0.06)), WORDS).startswith("Nobody leads")
    assert leader_said(told(duet, lead=LeadAndLag(5)), WORDS) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_too_little_and_a_doubtful_fit_are_said(
    duet: Analysis, few: Analysis, language: str
) -> None:
    words = Words(language)
    nothing = tuning_said(few, few.pairs[0], words)
    assert nothing == words.say("report-coupling-few")
    figure = adjusting_figure(few, few.pairs[0], words)
    assert figure.draw is None and figure.said == nothing and not figure.picture
    doubtful = told(duet, coupling=couple(0.1, 0.4, p=0.001), lead=led(0.1, 0.9))
    assert words.say("report-coupling-doubtful") in tuning_said(duet, doubtful, words)
    sure = told(duet, lead=led(0.1, 0.9))
    assert words.say("report-coupling-doubtful") not in tuning_said(duet, sure, words)


def test_beside_a_click_a_leader_needs_a_follower(duet: Analysis) -> None:
    follows = told(duet, lead=led(2.5, 0.01), coupling=couple(0.1, 0.4), agreed=True)
    assert leader_said(follows, WORDS).startswith("Ji-woo leads")
    alone = told(duet, lead=led(2.5, 0.01), coupling=couple(0.1, 0.05), agreed=True)
    assert leader_said(alone, WORDS).startswith("Nobody leads")


def test_bars_in_which_somebody_led_are_named_together(duet: Analysis) -> None:
    pair = told(duet, lead=led(0.1, 0.9), marked={0: 4.0, 4: 4.0, 64: 5.0, 96: -4.0})
    said = tuning_said(duet, pair, WORDS)
    assert "Ji-woo led most clearly in bars 1–9, 17–24." in said
    assert "Haruka led most clearly in bars 25–32." in said
    assert "most clearly" not in tuning_said(duet, told(duet), WORDS)


def test_the_table_says_what_the_measures_say(duet: Analysis, few: Analysis) -> None:
    pair = told(duet, coupling=couple(0.1, 0.4), lead=led(2.5, 0.01))
    rows = dict(pair_table(replace(duet, pairs=(pair,)), WORDS).rows)
    (first,), (second,) = rows["first one takes back"], rows["second one takes back"]
    assert (first.said, second.said) == ("10 %", "40 %")
    assert second.doubt == "(95 %: 30 to 50)"
    assert rows["leads"][0].said == "Ji-woo" and "0.010" in rows["leads"][0].doubt
    nothing = dict(pair_table(few, WORDS).rows)
    assert nothing["leads"][0].said == nothing["first one takes back"][0].said == "too few to say"


def test_a_take_longer_than_is_measured_says_so(duet: Analysis) -> None:
    beat = np.arange(5_000.0)
    rng = np.random.default_rng(0)
    a, b = beat / 2 + rng.normal(0, 0.01, (2, beat.size))
    long = replace(duet.pairs[0], pulses=PairPulses(beat, beat / 2, a, b))
    assert "4,096 of its beats" in tuning_said(duet, long, WORDS)
