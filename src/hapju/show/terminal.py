"""The take in a terminal: the headline, each player and each pair, what to practise."""

from __future__ import annotations

import re

from hapju.analysis import Analysis, PairAnalysis, PlayerAnalysis
from hapju.coach.headline import headline
from hapju.coach.suggestions import suggest
from hapju.show.heart_words import heart_remarks, heart_sentences
from hapju.show.terminal_table import aligned, width_of
from hapju.show.words import Words, plain

WIDTH = 96
NOT_FIRST = "、。，．」』）】〉》〕・：；？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%)"
_WIDE = "\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef"
# What stays together: a letter of Japanese with what can't begin a line, or a word and its blank.
_PARTS = re.compile(rf"(?:[{_WIDE}]|[^\s{_WIDE}]+)[{NOT_FIRST}]*\s*")


def summary_of(analysis: Analysis, language: str = "en") -> str:
    """What the take comes to, as lines of plain text without a final line break."""
    words = Words(language)
    said = headline(analysis)
    blocks = [
        wrapped(words.say(said.message, **said.arguments)),
        aligned([_player_head(words), *(_player_row(p, words) for p in analysis.players.values())]),
    ]
    if analysis.pairs:
        blocks.append(
            aligned([_pair_head(words), *(_pair_row(pair, words) for pair in analysis.pairs)])
        )
    tuning = [_adjusting(pair, words) for pair in analysis.pairs if analysis.tells_tuning]
    if any(tuning):
        blocks.append("\n".join(wrapped(line) for line in tuning if line))
    if analysis.hearts is not None:
        hearts = (
            *heart_sentences(analysis, analysis.hearts, words),
            *heart_remarks(analysis.hearts, words),
            words.say("heart-notice"),
        )
        blocks.append("\n".join(wrapped(line) for line in hearts))
    advice = [words.say(s.message, **s.arguments) for s in suggest(analysis)]
    if advice:
        listed = [wrapped(text, f"{row}. ") for row, text in enumerate(advice, start=1)]
        blocks.append("\n".join([words.say("terminal-practise"), *listed]))
    remarks = [words.say(remark.message, **remark.arguments) for remark in analysis.remarks]
    if remarks:
        blocks.append("\n".join(wrapped(remark, "* ") for remark in remarks))
    return "\n\n".join(blocks)


def _player_head(words: Words) -> list[str]:
    names = ("player", "strokes", "mean", "sd", "tempo", "drift")
    return [words.say(f"terminal-{name}") for name in names]


def _player_row(player: PlayerAnalysis, words: Words) -> list[str]:
    drift = player.drift_bpm_per_minute
    return [
        player.name,
        plain(len(player.strokes)),
        words.signed_ms(player.mean_asynchrony_ms),
        words.ms(player.sd_asynchrony_ms, 1),
        words.bpm(player.tempo_bpm),
        words.unit("bpm-per-minute", None if drift is None else plain(drift, 1)),
    ]


def _pair_head(words: Words) -> list[str]:
    names = ("pair", "joint-onsets", "mean-between", "sd", "flams", "together")
    return [words.say(f"terminal-{name}") for name in names]


def _pair_row(pair: PairAnalysis, words: Words) -> list[str]:
    return [
        " – ".join(pair.names),
        plain(pair.joint_onsets),
        words.signed_ms(pair.mean_asynchrony_ms),
        words.ms(pair.sd_asynchrony_ms, 1),
        words.say("none") if pair.flams is None else plain(pair.flams),
        words.percent(pair.together_share),
    ]


def _adjusting(pair: PairAnalysis, words: Words) -> str:
    """How much each takes back, and who leads; nothing where that can't be said."""
    found = pair.coupling
    if found is None or not found.fits:
        return ""
    side = "unsaid" if pair.lead.lead is None else pair.leader or "nobody"
    return words.say(
        "terminal-adjusting",
        a=pair.names[0],
        b=pair.names[1],
        a_share=words.taken_back(found.alpha_a.value),
        b_share=words.taken_back(found.alpha_b.value),
        side=side,
    )


def wrapped(text: str, bullet: str = "") -> str:
    """Text in lines of about 96 columns.

    Words stay whole; letters of Japanese may part anywhere, but none of ``NOT_FIRST`` begins a
    line.
    """
    lines = [bullet]
    for part in _PARTS.findall(text):
        if width_of(lines[-1]) + width_of(part.rstrip()) > WIDTH:
            lines[-1] = lines[-1].rstrip()
            lines.append(" " * len(bullet))
        lines[-1] += part
    return "\n".join(lines)
