"""Every suggestion can be said in every language, with exactly the arguments it carries."""

import re
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

import hapju.locale
from hapju.analysis import TempoCurve
from hapju.coach.rules import RULES
from hapju.strokes import Piece
from tests.coach.hand_made_takes import QUARTERS, coupled, player, scatter, song, take

LANGUAGES = ("en", "ko", "ja")
FOLDER = Path(hapju.locale.__file__).parent


COUPLED = (
    ((0.4, 0.2, 0.6), (0.0, -0.1, 0.1)),
    ((0.0, -0.05, 0.05), (-0.01, -0.05, 0.05)),
    ((0.8, 0.7, 0.9), (0.7, 0.6, 0.8)),
)
"""One way, nobody, and too much."""


def bundle_of(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((FOLDER / language / "coach.ftl").read_text("utf-8")))
    return bundle


def entries_of(language: str) -> dict[str, ast.Message]:
    body = FluentParser().parse((FOLDER / language / "coach.ftl").read_text("utf-8")).body
    assert not [entry for entry in body if isinstance(entry, ast.Junk)]
    return {entry.id.name: entry for entry in body if isinstance(entry, ast.Message)}


def takes() -> list:
    """Takes that between them set off every rule in each of its variants."""
    n, zero = QUARTERS.size, np.zeros(QUARTERS.size)
    curve = TempoCurve(QUARTERS, QUARTERS / 2, 120 + QUARTERS / 10)
    slips = {
        "missed_beat": np.arange(4.0),
        "missed_piece": np.ones(4, np.uint8),
        "extra": np.arange(4),
        "wrong_piece": np.arange(4, 8),
    }
    beats = np.concatenate([QUARTERS, QUARTERS])
    pieces = np.repeat([Piece.KICK, Piece.HIHAT_OPEN], n)
    late_kick = np.concatenate([zero + 20, zero])
    swing = {"swing_eighths": 30, "drift_bpm_per_minute": 8.0, "tempo_curve": curve}
    fourth = np.where(QUARTERS % 4 == 3, 60.0, 0.0) + 5 * (QUARTERS % 3)
    return [
        take(player("A", zero), player("B", zero[:5], QUARTERS[:5])),
        take(
            player("A", zero, swing_ratio=1.0, **swing),
            player("B", fourth, swing_ratio=2.0, **swing, **slips),
        ),
        take(player("A", zero), player("B", scatter(30), drift_bpm_per_minute=-9.0)),
        take(player("A", late_kick, beats, pieces, limb_spread_ms=30.0)),
        take(player("A", -late_kick, beats, pieces)),
        take(
            player("A", scatter(8)),
            player("B", scatter(8, 1)),
            song=song(("easy", "full")),
            level="easy",
        ),
        take(player("A", scatter(8)), song=song(("easy", "full")), level="easy"),
        *(coupled(take(player("A", scatter(8)), player("B", scatter(8, 1))), *c) for c in COUPLED),
    ]


def findings() -> list:
    return [
        ("-".join(filter(None, ("coach", rule.name, finding.variant))), finding)
        for rule, analysis in product(RULES, takes())
        for finding in rule.find(analysis)
    ]


def test_the_takes_here_set_off_every_rule_in_every_variant() -> None:
    said = {message for message, _ in findings()}
    shared = {"coach-bars", "coach-place", "coach-piece", "coach-so-far"}
    assert said == set(entries_of("en")) - shared


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said(language: str) -> None:
    bundle = bundle_of(language)
    for message, finding in findings():
        said, errors = bundle.format_pattern(bundle.get_message(message).value, finding.arguments)
        assert errors == [], message
        assert "{" not in said and "  " not in said
        shown = str(finding.arguments.get("bars", ""))
        assert shown in said, message


@pytest.mark.parametrize("language", LANGUAGES)
def test_advice_is_short(language: str) -> None:
    """At most three suggestions (test_suggestions) of at most three sentences each."""
    bundle = bundle_of(language)
    for message, finding in findings():
        said, _ = bundle.format_pattern(bundle.get_message(message).value, finding.arguments)
        sentences = re.findall(r"[.!?](?=[\s)]|$)|[。？！]", said)
        assert 1 <= len(sentences) <= 3, said


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_languages_hold_the_same_messages(language: str) -> None:
    assert set(entries_of(language)) == set(entries_of("en"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", list(Piece))
def test_every_piece_has_a_name(language: str, piece: Piece) -> None:
    bundle = bundle_of(language)
    (variants,) = [
        element.expression
        for element in entries_of(language)["coach-piece"].value.elements
        if isinstance(element, ast.Placeable)
    ]
    assert piece.label in {variant.key.name for variant in variants.variants}
    said, errors = bundle.format_pattern(
        bundle.get_message("coach-piece").value, {"piece": piece.label}
    )
    assert errors == [] and said


@pytest.mark.parametrize(
    ("language", "alone", "together"),
    [("en", "by yourself", "each other"), ("ko", "혼자", "서로"), ("ja", "自分", "お互い")],
)
def test_one_player_is_addressed_as_one(language: str, alone: str, together: str) -> None:
    bundle = bundle_of(language)
    pattern = bundle.get_message("coach-without-click").value
    common = {"measure": "spread", "percent": 0, "ms": 9, "bars": "3", "bar_count": 1}
    one, _ = bundle.format_pattern(pattern, {**common, "player_count": 1})
    two, _ = bundle.format_pattern(pattern, {**common, "player_count": 2})
    assert alone in one and together not in one
    assert together in two and alone not in two
