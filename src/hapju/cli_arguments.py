"""What can be said on the command line: the commands and their options, with their help."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import NoReturn

from hapju.cli_archive_arguments import (
    add_archive,
    add_players,
    add_takes,
    add_where_kept,
)
from hapju.cli_history_arguments import add_history, add_plan
from hapju.cli_lessons_arguments import add_lessons
from hapju.version import __version__

LANGUAGES = ("en", "ko", "ja")
TEACHING_ORDER = (
    *("kick", "snare", "cross_stick", "tom_high", "tom_mid", "tom_floor"),
    *("hihat_closed", "hihat_open", "hihat_pedal", "crash", "ride", "ride_bell"),
)
"""The pieces to strike, one after the other, where nobody says which the kit has."""
TEMPO_HELP = "the tempo that was played to, in beats (quarter notes) a minute"


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage before it."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"hapju: {on_one_line(message)}; {self.prog} --help lists what there is.\n")


def on_one_line(text: str) -> str:
    """Text in which line breaks and control characters, as in files' names, are question marks."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def parser() -> argparse.ArgumentParser:
    """The parser of every command; ``command`` says which was given, None for none."""
    whole = _Parser(
        prog="hapju",
        description="Two drummers play a song together; Hapju tells them how well each keeps the "
        "beat and how well they tune to each other.",
        epilog="hapju COMMAND --help says more of each.",
    )
    whole.add_argument("--version", action="version", version=f"hapju {__version__}")
    commands = whole.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    _add_report(commands.add_parser("report", help="recordings in, a report out"))
    _add_heart(commands.add_parser("heart", help="look at the heart rate in a watch's file"))
    _add_keepsake(commands.add_parser("keepsake", help="a take as a poster, a card and a clip"))
    _add_hear(commands.add_parser("hear", help="a recording of sound in, its strokes out"))
    _add_teach(commands.add_parser("teach", help="let Hapju learn the sound of your kit"))
    _add_sync(commands.add_parser("sync", help="a table of onsets in, tables of synchrony out"))
    _add_simulate(commands.add_parser("simulate", help="let the player model play a song"))
    songs = commands.add_parser("songs", help="list the built-in songs and their levels")
    _add_language(songs)
    demo = commands.add_parser("demo", help="play a duet and report on it")
    demo.add_argument(
        "-o", "--output", type=Path, default=Path("demo"), metavar="DIR", help="where to (demo)"
    )
    demo.add_argument("--open", action="store_true", help="open the report in the browser")
    _add_language(demo)
    _add_studio(commands.add_parser("studio", help="play together, live, in the browser"))
    add_takes(commands.add_parser("takes", help="list the takes that the studio has kept"))
    add_players(commands.add_parser("players", help="list those who played, or delete one"))
    add_archive(commands.add_parser("archive", help="move or back up all that was kept"))
    history = commands.add_parser("history", help="a player, or two, from meeting to meeting")
    add_history(history)
    _add_language(history)
    plan = commands.add_parser("plan", help="what a player could play on the next seven days")
    add_plan(plan)
    _add_language(plan)
    lessons = commands.add_parser("lessons", help="the path of lessons, and whether one is passed")
    add_lessons(lessons)
    _add_language(lessons)
    return whole


def _add_report(report: argparse.ArgumentParser) -> None:
    report.description = (
        "Read one recording for each player (sound, video, MIDI, or a table of onsets) and report "
        "on them; or read a take of the studio from its journal, which holds all its players."
    )
    report.epilog = 'Such as: hapju report a.mid b.mid --tempo 114 --names "Ji-woo,Haruka"'
    report.add_argument("files", nargs="+", type=Path, metavar="FILE", help="the recordings")
    _add_played(report)
    hearts = report.add_argument_group("heart rates beside the music (this is no medical device)")
    hearts.add_argument(
        "--heart",
        action="append",
        metavar="NAME=FILE",
        help="a player's heart rate: a watch's FIT, TCX or GPX file, or a table as CSV",
    )
    hearts.add_argument(
        "--played-at",
        metavar="WHEN",
        help="when the first stroke was played, such as 2026-11-25T18:30:00+09:00 "
        "(a take's journal knows; without a zone it is one of this machine's clock)",
    )
    _add_heart_options(hearts)
    out = report.add_argument_group("what to write (report.html if nothing is named)")
    out.add_argument("-o", "--output", type=Path, metavar="HTML", help="the report as one page")
    out.add_argument("--json", type=Path, metavar="FILE", help="every number, by a schema")
    out.add_argument("--csv", type=Path, metavar="DIR", help="every stroke and joint onset")
    out.add_argument("--png", type=Path, metavar="FILE", help="one picture")
    out.add_argument("--pdf", type=Path, metavar="FILE", help="the report on paper")
    out.add_argument("--open", action="store_true", help="open the page in the browser")
    _add_language(report)


def _add_played(report: argparse.ArgumentParser) -> None:
    """What was played, and by whom: the options of commands that read recordings."""
    played = report.add_argument_group("what was played (else the tempo that the files state)")
    played.add_argument("--song", help="a built-in song (hapju songs), or a song's file")
    played.add_argument("--level", help="of the song; the hardest if none is named")
    played.add_argument("--tempo", type=_tempo, metavar="BPM", help=TEMPO_HELP)
    played.add_argument("--meter", help="such as 3/4 (4/4)")
    played.add_argument(
        "--count-in",
        type=_bars,
        default=0,
        metavar="BARS",
        help="how many bars of count-in are in the recordings before bar 1 (0)",
    )
    played.add_argument(
        "--align",
        action="store_true",
        help="the recordings were started separately: find how far apart from the strokes "
        "(those of sound are lined up anyway)",
    )
    players = report.add_argument_group("the players")
    players.add_argument("--names", metavar="A,B", help="their names, in the order of the files")
    players.add_argument(
        "--note-map",
        metavar="MAP",
        help="which piece each MIDI note is: a built-in map or a .toml file, one or one for each",
    )
    players.add_argument(
        "--kit",
        metavar="KIT",
        help="for recordings of sound: a kit that hapju teach learned, one or one for each",
    )


def _add_heart_options(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--heart-offset",
        action="append",
        metavar="S",
        help="move heart rates later by S seconds, or NAME=S one of them; below 0 earlier: watches "
        "lag some seconds behind (0)",
    )
    parser.add_argument(
        "--heart-range",
        action="append",
        metavar="NAME=REST-MAX",
        help="a player's resting and highest heart rate, such as Haruka=60-185, to say effort as "
        "a share of what lies between",
    )


def _add_heart(heart: argparse.ArgumentParser) -> None:
    heart.description = (
        "Say what heart rate a watch's file holds: how much, from when to when, how high. With a "
        "take of the studio: what it says beside the music. Hapju is no medical device."
    )
    heart.epilog = "Such as: hapju heart run.fit --take take.jsonl --player Haruka"
    heart.add_argument("file", type=Path, metavar="FILE", help="FIT, TCX, GPX, or CSV")
    heart.add_argument("--take", type=Path, metavar="FILE", help="the journal of a take")
    heart.add_argument("--player", metavar="NAME", help="whose heart it is (the first player's)")
    _add_heart_options(heart)
    _add_language(heart)


def _add_keepsake(keepsake: argparse.ArgumentParser) -> None:
    keepsake.description = (
        "Draw a keepsake of a take, from its journal or from one recording for each player: a "
        "poster, a card, or a clip of the closest eight bars. Its ornament is the take's own."
    )
    keepsake.epilog = (
        "Such as: hapju keepsake take.jsonl --style gold --languages ko,ja -o poster.pdf"
    )
    keepsake.add_argument("files", nargs="+", type=Path, metavar="FILE", help="the take")
    _add_played(keepsake)
    looks = keepsake.add_argument_group("the keepsake")
    looks.add_argument(
        "--style",
        choices=("pearl", "gold", "paper"),
        default="pearl",
        help="black lacquer with mother-of-pearl, red lacquer with gold, ink on paper (pearl)",
    )
    looks.add_argument(
        "--format",
        choices=("poster", "card", "square"),
        default="poster",
        help="where the file's name doesn't say it: A3, A6 with a back, or square (poster)",
    )
    looks.add_argument(
        "--languages", metavar="A,B", help="of the joint statement, such as ko,ja (as --lang)"
    )
    looks.add_argument("--place", help="where it was played")
    looks.add_argument(
        "--date", metavar="DAY", help="when, such as 2026-11-25 (the journal's; none for no date)"
    )
    keepsake.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path("keepsake"),
        metavar="FILE",
        help="a .pdf, .svg, .png or .webm file, or a folder for all of them (keepsake)",
    )
    _add_language(keepsake)


def _add_hear(hear: argparse.ArgumentParser) -> None:
    hear.description = (
        "Hear the drums in a recording (WAV, FLAC, OGG, MP3, M4A, or a video) and write each "
        "stroke: when, on which piece, how hard, and how sure that is."
    )
    hear.epilog = "Such as: hapju hear take.m4a -o take.csv --click-out check.wav"
    hear.add_argument("files", nargs="+", type=Path, metavar="FILE", help="the recordings")
    hear.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="a .mid or a .csv file, or a folder; without it NAME.mid here",
    )
    hear.add_argument("--kit", type=Path, metavar="KIT", help="a kit that hapju teach learned")
    hear.add_argument(
        "--click-out",
        type=Path,
        metavar="WAV",
        help="also the recording with a click on each stroke, to check by ear",
    )
    _add_language(hear)


def _add_teach(teach: argparse.ArgumentParser) -> None:
    teach.description = (
        "Learn the sound of a kit from half a minute in which each of its pieces is struck a few "
        "times, one piece after the other. Without a recording: say what to play."
    )
    teach.epilog = (
        "Such as: hapju teach kit.wav -o kit.json; then: hapju hear take.wav --kit kit.json"
    )
    teach.add_argument("recording", nargs="?", type=Path, metavar="FILE", help="the recording")
    teach.add_argument(
        "-o", "--output", type=Path, metavar="KIT", help="where to (NAME.json, here)"
    )
    teach.add_argument(
        "--order",
        metavar="A,B,…",
        help="the pieces of your kit in the order in which you struck them "
        f"({','.join(TEACHING_ORDER)})",
    )
    _add_language(teach)


def _add_sync(sync: argparse.ArgumentParser) -> None:
    sync.description = (
        "Read a table of onsets (a row for each position and a column for each player, or a row "
        "for each onset) and say how well each pair is together, as the R package onsetsync does."
    )
    sync.epilog = "Such as: hapju sync song2.csv --players Guitar,Tres --grid SD --csv tables"
    sync.add_argument("table", type=Path, metavar="TABLE", help="a CSV or TSV file")
    sync.add_argument(
        "--players", metavar="A,B,…", help="which, in this order (all columns of onset times)"
    )
    sync.add_argument(
        "--grid", metavar="COLUMN", help="also each pair at each value of it, such as a subdivision"
    )
    sync.add_argument(
        "--position",
        metavar="COLUMN,…",
        help="where each row is an onset: what together tells one position from another",
    )
    sync.add_argument(
        "--relative-to", metavar="A,B,…", help="also each player against the mean of these"
    )
    sync.add_argument(
        "--cycle",
        metavar="COLUMN",
        help="with --grid and --relative-to: against even steps between the starts of the cycles "
        "that this column numbers",
    )
    out = sync.add_argument_group("what to write (the tables are printed in any case)")
    out.add_argument("--json", type=Path, metavar="FILE", help="all tables in one file")
    out.add_argument("--csv", type=Path, metavar="DIR", help="a file for each table")
    out.add_argument("--parquet", type=Path, metavar="DIR", help="likewise; needs hapju[frames]")
    _add_language(sync)


def _add_simulate(simulate: argparse.ArgumentParser) -> None:
    simulate.description = (
        "Let the player model play a song: one MIDI file for each player, "
        "which hapju report reads like any other recording."
    )
    simulate.epilog = (
        "A player is a name and a preset (beginner, steady, professional), with parameters of the "
        "model changed where wanted: "
        '--player "Ji-woo=steady" --player "Haruka=professional,alpha=0.4,bias_ms=-15"'
    )
    simulate.add_argument("song", metavar="SONG", help="a built-in song, or a song's file")
    simulate.add_argument(
        "--player", action="append", metavar="NAME=PRESET", help="may be given several times"
    )
    simulate.add_argument("--level", help="the hardest if none is named")
    simulate.add_argument("--tempo", type=_tempo, metavar="BPM", help="another tempo to play it at")
    simulate.add_argument("--seed", type=int, default=0, help="the same seed, the same strokes (0)")
    simulate.add_argument(
        "--count-in",
        type=_bars,
        default=1,
        metavar="BARS",
        help="bars of silence before bar 1, so that an early first stroke has room (1)",
    )
    simulate.add_argument(
        "-o", "--output", type=Path, default=Path(), metavar="DIR", help="where to (here)"
    )
    _add_language(simulate)


def _add_studio(studio: argparse.ArgumentParser) -> None:
    studio.description = (
        "Open the studio: pages on which two to eight players play a song together, and look back "
        "at it. Only this machine reaches it, unless --public says otherwise."
    )
    studio.add_argument("--port", type=_port, default=8765, help="0 for any free one (8765)")
    studio.add_argument(
        "--no-browser", dest="browser", action="store_false", help="open no page by itself"
    )
    add_where_kept(studio)
    public = studio.add_argument_group("for others too")
    public.add_argument("--public", action="store_true", help="let others reach the studio")
    public.add_argument("--host", help="the address to listen at (127.0.0.1; in public 0.0.0.0)")
    public.add_argument("--cert", type=Path, metavar="FILE", help="a TLS certificate, as PEM")
    public.add_argument("--key", type=Path, metavar="FILE", help="its private key, as PEM")
    public.add_argument(
        "--proxy", metavar="ADDRESS", help="or the address of a proxy in front that speaks TLS"
    )
    public.add_argument(
        "--name", metavar="A,B", help="the names by which the studio is known (any)"
    )


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang", choices=LANGUAGES, default="en", help="English, Korean or Japanese (en)"
    )


def _tempo(text: str) -> float:
    if re.fullmatch(r"\d+(\.\d*)?", text) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no tempo such as 114 or 97.5")
    return float(text)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; it is 0 to 65535")
    return int(text)


def _bars(text: str) -> int:
    if not text.isdecimal() or int(text) > 64:
        raise argparse.ArgumentTypeError(f"{text!r} is no count of bars; it is 0 to 64")
    return int(text)
