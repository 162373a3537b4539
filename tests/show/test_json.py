"""The JSON says what the analysis says, exactly, by the schema that the docs publish."""

import json
import math
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from hapju.analysis import Analysis, GridFound, Remark, TempoCurve, analyse
from hapju.coach import suggest
from hapju.errors import BadInput
from hapju.show.json_schema import schema_text
from hapju.show.json_shapes import Intervals, Report
from hapju.show.json_tables import json_of
from hapju.simulate import PRESETS, simulate
from hapju.songs.load import load_song
from hapju.songs.meter import Meter
from hapju.songs.tempo_map import MeterChange, TempoChange, TempoMap
from hapju.together.pair_pulses import PairPulses
from tests.show.made_takes import take

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
TAKES = ["duet", "solo", "trio", "few", "empty"]
NUMBERS = (
    "mean_asynchrony_ms",
    "sd_asynchrony_ms",
    "mean_absolute_asynchrony_ms",
    "rms_asynchrony_ms",
)


def said(analysis: Analysis) -> dict[str, Any]:
    return json.loads(json_of(analysis), parse_constant=pytest.fail)


@pytest.mark.parametrize("name", TAKES)
def test_every_take_follows_the_schema(name: str, request: pytest.FixtureRequest) -> None:
    text = json_of(request.getfixturevalue(name))
    report = msgspec.json.decode(text, type=Report, strict=True)
    assert msgspec.json.encode(report) == text


@pytest.mark.parametrize("name", TAKES)
def test_what_is_promised_is_there(name: str, request: pytest.FixtureRequest) -> None:
    report = said(request.getfixturevalue(name))
    for player in report["players"]:
        assert {"name", "strokes", "tempo_bpm", "drift_bpm_per_minute", *NUMBERS} <= set(player)
    for pair in report["pairs"]:
        assert {"players", "joint_onsets", "flams", *NUMBERS} <= set(pair)
        assert len(pair["players"]) == 2


def test_players_numbers_are_exact(duet: Analysis) -> None:
    for shown, player in zip(said(duet)["players"], duet.players.values(), strict=True):
        assert shown["key"] == player.key
        assert shown["name"] == player.name
        assert shown["strokes"] == len(player.strokes)
        assert shown["strokes"] == shown["matched"] + shown["extra"] + shown["wrong_piece"]
        assert shown["missed"] == player.missed_beat.size
        for name in NUMBERS:
            assert shown[name] == getattr(player.asynchrony, name)
            interval = player.asynchrony.intervals[name]
            assert shown["intervals"][name] == {"low": interval.low, "high": interval.high}
        for name in ("tempo_bpm", "drift_bpm_per_minute", "rayleigh_p", "phase_concentration"):
            assert shown[name] == getattr(player, name)
        for name in ("swing_ratio", "swing_eighths", "limb_spread_ms"):
            assert shown[name] == getattr(player, name)
        assert [row["piece"] for row in shown["by_piece"]] == [r.piece for r in player.by_piece]
        for row, position in zip(shown["by_position"], player.by_position, strict=True):
            assert row["position_beats"] == position.position_beats
            assert row["n"] == position.summary.n
            assert row["sd_asynchrony_ms"] == position.summary.sd_asynchrony_ms
        assert shown["tempo_curve"]["tempo_bpm"] == player.tempo_curve.tempo_bpm.tolist()
    missed = [player["missed"] for player in said(duet)["players"]]
    assert missed == [0, 5]


def test_the_pairs_numbers_are_exact(duet: Analysis) -> None:
    (shown,), (pair,) = said(duet)["pairs"], duet.pairs
    assert shown["players"] == ["Ji-woo", "Haruka"]
    assert shown["keys"] == ["a", "b"]
    assert shown["joint_onsets"] == pair.joint_onsets
    assert shown["flams"] == int(np.sum(np.abs(pair.asynchrony_ms) > 30))
    assert shown["mean_asynchrony_ms"] == pytest.approx(np.mean(pair.asynchrony_ms), abs=1e-9)
    assert shown["rms_asynchrony_ms"] == pair.asynchrony.rms_asynchrony_ms
    assert shown["together_share"] == pair.together_share
    assert pair.together_interval is not None
    assert shown["together_interval"]["low"] == pair.together_interval.low
    assert sum(bar["joint_onsets"] for bar in shown["by_bar"]) == pair.joint_onsets
    assert sum(bar["flams"] for bar in shown["by_bar"]) == shown["flams"]


def test_who_corrects_and_who_leads_is_said_exactly(duet: Analysis) -> None:
    (shown,), (pair,) = said(duet)["pairs"], duet.pairs
    found = pair.coupling
    assert found is not None
    for name in ("alpha_a", "alpha_b", "sigma_t_a_ms", "sigma_t_b_ms"):
        estimate = getattr(found, name)
        interval = estimate.interval
        assert shown["coupling"][name] == {
            "value": estimate.value,
            "low": interval.low,
            "high": interval.high,
        }
    assert (shown["coupling"]["intervals"], shown["coupling"]["fits"]) == (found.n, found.fits)
    assert shown["coupling"]["p_value"] == found.p_value
    lead = shown["lead"]
    for name in ("pairs", "a_follows_b", "together", "b_follows_a", "lead", "p_value"):
        assert lead[name] == getattr(pair.lead, name)
    assert lead["leader"] == {"a": "a", "b": "b", None: None}[pair.lead.leader]
    over_time = pair.lead_over_time
    assert lead["over_time"]["lead"] == over_time.lead.tolist()
    assert lead["over_time"]["is_beyond_chance"] == over_time.is_beyond_chance.tolist()
    assert lead["over_time"]["time_s"] == over_time.time_s.tolist()


def test_a_leader_is_said_by_the_key(duet: Analysis) -> None:
    (pair,) = duet.pairs
    led = _led_by_the_second()
    assert led.lead.leader == "b"
    (shown,) = said(replace(duet, pairs=(replace(pair, pulses=led),)))["pairs"]
    assert shown["lead"]["leader"] == "b"


def _led_by_the_second() -> PairPulses:
    rng = np.random.default_rng(0)
    b = np.cumsum(0.5 + rng.normal(0, 0.01, 240))
    a = b.copy()
    for k in range(239):
        a[k + 1] = a[k] + 0.5 + rng.normal(0, 0.01) - 0.5 * (a[k] - b[k])
    beat = np.arange(240.0)
    return PairPulses(beat, beat / 2, a, b)


def test_of_many_pairs_it_isnt_said() -> None:
    band = take({f"P{number}": (number, 9) for number in range(6)}, bars=8)
    assert len(band.pairs) == 15
    for shown in said(band)["pairs"]:
        assert shown["coupling"] is shown["lead"] is None
    assert band.pairs[0].coupling is not None


def test_too_few_to_say_is_null(few: Analysis) -> None:
    report = said(few)
    for shown in (*report["players"], *report["pairs"]):
        assert [shown[name] for name in NUMBERS] == [None] * 4
        assert shown["intervals"] == dict.fromkeys(NUMBERS)
    (pair,) = report["pairs"]
    assert pair["joint_onsets"] == 4
    assert pair["flams"] is pair["together_share"] is pair["together_interval"] is None
    assert pair["coupling"] is pair["lead"]["lead"] is pair["lead"]["leader"] is None


def test_what_is_no_number_is_null(duet: Analysis) -> None:
    curve = TempoCurve(np.arange(3.0), np.arange(3.0), np.array([math.nan, 120.0, math.nan]))
    player = replace(duet.players["a"], tempo_curve=curve)
    shown = said(replace(duet, players={**duet.players, "a": player}))["players"][0]
    assert shown["tempo_curve"]["tempo_bpm"] == [None, 120.0, None]


def test_a_group_is_there_for_three(trio: Analysis, duet: Analysis) -> None:
    report = said(trio)
    assert said(duet)["group"] is None
    assert [pair["keys"] for pair in report["pairs"]] == [["a", "b"], ["a", "c"], ["b", "c"]]
    assert trio.group is not None
    for shown, member in zip(report["group"]["members"], trio.group.members, strict=True):
        assert (shown["key"], shown["name"], shown["n"]) == (
            member.key,
            member.name,
            member.summary.n,
        )
    assert report["group"]["order_parameter"] == trio.group.order_parameter.tolist()
    ranking = trio.group.onsets.ranking
    assert report["group"]["spread_ms"] == trio.group.onsets.spread_ms
    assert [place["place_ms"] for place in report["group"]["places"]] == ranking.place_ms.tolist()
    assert [place["key"] for place in report["group"]["places"]] == ["a", "b", "c"]
    assert report["group"]["leads"] == []


def test_what_each_takes_back_toward_the_click_is_said_exactly() -> None:
    song = load_song("dynamite-practice")
    players = simulate(song, dict.fromkeys("ab", PRESETS["steady"]), seed=1)
    analysis = analyse(players, song)
    for shown, player in zip(said(analysis)["players"], analysis.players.values(), strict=True):
        found = player.click_correction
        assert found is not None
        share, interval = shown["click_correction"], found.alpha.interval
        assert share["alpha"] == {
            "value": found.alpha.value,
            "low": interval.low,
            "high": interval.high,
        }
        assert (share["intervals"], share["fits"]) == (found.n, found.fits)
    for shown in said(analyse(players))["players"]:
        assert shown["click_correction"] is None


def test_the_song_is_said_with_its_changes(duet: Analysis) -> None:
    tempo_map = TempoMap(
        (TempoChange(0.0, 90.0, 120.0), TempoChange(12.0, 120.0)),
        (MeterChange(0.0, Meter(3, 4)), MeterChange(12.0, Meter(6, 8))),
        start_s=0.5,
    )
    song = said(replace(duet, song=replace(duet.song, tempo_map=tempo_map)))["song"]
    assert song["name"] == "rock"
    assert song["title"] == "Rock study"
    assert (song["tempo_bpm"], song["meter"], song["start_s"]) == (90.0, "3/4", 0.5)
    assert song["level"] == "full"
    assert song["tempos"][0] == {"beat": 0.0, "tempo_bpm": 90.0, "ramp_to_bpm": 120.0}
    assert song["meters"][1] == {"beat": 12.0, "meter": "6/8"}


def test_the_grid_is_said_with_its_doubt(duet: Analysis) -> None:
    found = GridFound("swung_eighths", 2, 1.9, is_sure=False)
    assert said(replace(duet, grid=found))["grid"] == {
        "kind": "swung_eighths",
        "positions_per_pulse": 2,
        "swing_ratio": 1.9,
        "is_sure": False,
    }


def test_remarks_and_suggestions_are_said_in_english_too(duet: Analysis) -> None:
    report = said(replace(duet, remarks=(Remark("remark-chokes", {"player": "김", "count": 2}),)))
    (remark,) = report["remarks"]
    assert remark["arguments"] == {"player": "김", "count": 2}
    assert remark["text"].startswith("2 cymbal chokes of 김")
    assert [s["rule"] for s in report["suggestions"]] == [s.rule for s in suggest(duet)]
    for shown in report["suggestions"]:
        assert len(shown["text"]) > 20
        assert set(shown["players"]) <= {"a", "b"}


@pytest.mark.parametrize("name", ['"; DROP', "줄\n바꿈", "🥁", "\x00", "</script>"])
def test_names_are_data(name: str, solo: Analysis) -> None:
    player = replace(solo.players["a"], name=name)
    assert said(replace(solo, players={"a": player}))["players"][0]["name"] == name


def test_the_file_is_the_same_report_for_people_to_read(duet: Analysis, tmp_path: Path) -> None:
    duet.to_json(tmp_path / "new" / "duet.json")
    text = (tmp_path / "new" / "duet.json").read_text("utf-8")
    assert json.loads(text) == said(duet)
    assert text.count("\n") > 100
    assert text.endswith("}\n")
    duet.to_json(tmp_path / "again.json")
    assert (tmp_path / "again.json").read_text("utf-8") == text


def test_a_file_that_cant_be_written_is_refused_in_a_sentence(
    solo: Analysis, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    with pytest.raises(BadInput, match=r"taken.*can't be written"):
        solo.to_json(tmp_path / "taken" / "duet.json")
    with pytest.raises(BadInput, match="can't be written"):
        solo.to_json(tmp_path)


def test_the_published_schema_is_current() -> None:
    published = (REFERENCE / "analysis.schema.json").read_text("utf-8")
    assert published == schema_text(), "write it anew: python -m hapju.show.json_schema"


def test_the_schema_asks_for_every_field_and_explains_what_a_name_doesnt_say() -> None:
    schema = json.loads(schema_text())
    for name, shape in schema["$defs"].items():
        assert set(shape["required"]) == set(shape["properties"]), name
        assert shape["description"], name
        for field, kind in shape["properties"].items():
            if {"type": "null"} in kind.get("anyOf", []) and "$ref" not in str(kind):
                explains_itself = re.search(r"_bpm$|_minute$|_pulse$|swing|order", field)
                assert "description" in kind or explains_itself, f"{name}.{field}"
    assert set(Intervals.__struct_fields__) == set(NUMBERS)


def test_the_example_in_the_docs_uses_words_of_the_schema() -> None:
    page = (REFERENCE / "json.md").read_text("utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    defined = json.loads(schema_text())["$defs"]

    def check(value: Any, shape: str) -> None:
        for key, inner in value.items():
            assert key in defined[shape]["properties"], f"{shape} has no {key}"
            found = re.findall(r"#/\$defs/(\w+)", json.dumps(defined[shape]["properties"][key]))
            for each in inner if isinstance(inner, list) else [inner]:
                if isinstance(each, dict) and found:
                    check(each, found[0])

    check(json.loads(example), "Report")
