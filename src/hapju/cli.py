"""The command line: parse, call, print. What it says of a take comes from the rooms below."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from hapju.cli_archive import archive, players, takes
from hapju.cli_arguments import on_one_line, parser
from hapju.cli_hear import hear, teach
from hapju.cli_heart import heart, with_given_hearts
from hapju.cli_history import history, plan
from hapju.cli_lessons import lessons
from hapju.errors import BadInput

if TYPE_CHECKING:
    from hapju.analysis import Analysis
    from hapju.songs.song import Song
    from hapju.take import Take

BAD_INPUT, INTERRUPTED = 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all went well, 2 for input that can't be used."""
    whole = parser()
    given = whole.parse_args(arguments)
    if given.command is None:
        whole.print_help()
        return 0
    # The matrices here are small: threads of linear algebra would only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What a terminal's letters can't say is said less well, but the report is there.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        _COMMANDS[given.command](given)
        sys.stdout.flush()
    except BadInput as problem:
        print(f"hapju: {on_one_line(str(problem))}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        sys.stderr.close()
    except OSError as trouble:  # a full disk under what is printed
        print(f"hapju: what it says can't be written ({trouble.strerror}).", file=sys.stderr)
        return BAD_INPUT
    return 0


def _report(given: argparse.Namespace) -> None:
    from hapju.show.terminal import summary_of

    _refuse_to_overwrite(given)
    analysis = _of_journal(given) or _of_recordings(given)
    analysis = with_given_hearts(analysis, given)
    written = list(_write(analysis, given))
    print(summary_of(analysis, given.lang))
    print("\n" + "\n".join(str(path) for path in written))
    if given.open:
        _open_page(written)


def _keepsake(given: argparse.Namespace) -> None:
    from hapju.cli_keepsake import wishes_of, write

    wishes = wishes_of(given)
    write(_of_journal(given) or _of_recordings(given), wishes, given)


def _of_journal(given: argparse.Namespace) -> Analysis | None:
    """The analysis of a take of the studio from its journal; None for other files."""
    from hapju.archive.kept_take import read_kept_take
    from hapju.archive.take_journal import is_journal_file

    journals = [path for path in given.files if is_journal_file(path)]
    if not journals:
        return None
    if len(given.files) > 1:
        raise BadInput(
            str(journals[0]),
            "a take's journal holds all its players",
            "give it alone, or the players' recordings without it",
        )
    for option in (
        "song",
        "level",
        "tempo",
        "meter",
        "count_in",
        "align",
        "names",
        "note_map",
        "kit",
    ):
        if getattr(given, option):
            raise BadInput(
                f"--{option.replace('_', '-')}",
                f"{journals[0].name} says by itself what was played and by whom",
                "leave it out",
            )
    return read_kept_take(journals[0]).analyse()


def _of_recordings(given: argparse.Namespace) -> Analysis:
    from hapju.show.progress_bar import ProgressBar
    from hapju.take import read_take
    from hapju.take_clocks import aligned, on_one_clock

    told = (_listed(given.names), _listed(given.note_map), _listed(given.kit))
    with ProgressBar(sys.stderr) as bar:
        take = read_take(given.files, *told, progress_of=bar.of)
    song = _song_of(given)
    place = aligned if given.align else on_one_clock
    take = place(take, song, given.level)
    return _of_no_song(take, given) if song is None else take.analyse(song, given.level)


def _song_of(given: argparse.Namespace) -> Song | None:
    """The song from --song, or the one of only a tempo from --tempo and --meter."""
    from hapju.songs.load import load_song
    from hapju.songs.song import Song

    if given.song is not None:
        song = load_song(given.song)
        if given.meter is not None:
            raise BadInput("--meter", "the song has a meter of its own", "leave --meter out")
        song = song if given.tempo is None else song.at_tempo(given.tempo)
    elif given.tempo is not None:
        song = Song.of_tempo(given.tempo, "4/4" if given.meter is None else given.meter)
    else:
        return None
    return song.with_count_in(given.count_in) if given.count_in else song


def _of_no_song(take: Take, given: argparse.Namespace) -> Analysis:
    """The analysis at the tempo that the files state, if the strokes follow it; else free play."""
    from hapju.locale.catalogue import catalogue
    from hapju.take import analyse_as_stated

    if given.level is not None:
        raise BadInput("--level", "there is no song to have one", "say --song as well")
    analysis = analyse_as_stated(take, given.meter, given.count_in)
    if analysis is not None:
        stated = analysis.song.tempo_map
        tempo, said_meter = f"{stated.tempos[0].tempo_bpm:g}", str(stated.meters[0].meter)
        say = catalogue(given.lang).say
        print(say("terminal-as-stated", tempo=tempo, meter=said_meter) + "\n")
        return analysis
    if given.meter is not None:
        raise BadInput("--meter", "the tempo that it goes with isn't known", "say --tempo as well")
    return take.analyse()


def _write(analysis: Analysis, given: argparse.Namespace) -> Iterator[Path]:
    """Write what was asked for, or a page if nothing was, and say where."""
    wants = (given.output, given.json, given.csv, given.png, given.pdf)
    page = Path("report.html") if not any(wants) else given.output
    if page:
        analysis.to_html(page, given.lang)
        yield page
    if given.json:
        analysis.to_json(given.json)
        yield given.json
    if given.csv:
        from hapju.show.csv_tables import write_csv

        yield from write_csv(analysis, given.csv)
    if given.png:
        from hapju.show.paper_png import write_png

        write_png(analysis, given.png, given.lang)
        yield given.png
    if given.pdf:
        from hapju.show.paper_pdf import write_pdf

        write_pdf(analysis, given.pdf, given.lang)
        yield given.pdf


def _refuse_to_overwrite(given: argparse.Namespace) -> None:
    """No output takes the place of a recording."""
    recordings = {path.resolve() for path in given.files}
    for output in (given.output, given.json, given.png, given.pdf):
        if output is not None and output.resolve() in recordings:
            raise BadInput(str(output), "it is one of the recordings", "write to another file")


def _open_page(written: Sequence[Path]) -> None:
    import webbrowser

    for path in written:
        if path.suffix == ".html":
            webbrowser.open(path.resolve().as_uri())


def _sync(given: argparse.Namespace) -> None:
    from hapju.show.sync_files import write_sync_csv, write_sync_parquet
    from hapju.show.sync_terminal import sync_text
    from hapju.sync_tables import sync

    tables = sync(
        given.table,
        _listed(given.players) or None,
        given.grid,
        position=_listed(given.position),
        relative_to=_listed(given.relative_to),
        cycle=given.cycle,
    )
    print(sync_text(tables, given.lang))
    written: list[Path] = []
    if given.json:
        tables.to_json(given.json)
        written.append(given.json)
    if given.csv:
        written.extend(write_sync_csv(tables, given.csv))
    if given.parquet:
        written.extend(write_sync_parquet(tables, given.parquet))
    if written:
        print("\n" + "\n".join(str(path) for path in written))


def _simulate(given: argparse.Namespace) -> None:
    from hapju.locale.catalogue import catalogue
    from hapju.show.files import writing_to
    from hapju.simulate import simulate
    from hapju.simulate.midi_out import write_midi
    from hapju.simulate.player_words import player_of
    from hapju.songs.load import load_song

    song = load_song(given.song)
    song = song if given.tempo is None else song.at_tempo(given.tempo)
    song = song.with_count_in(given.count_in) if given.count_in else song
    players = dict(player_of(text) for text in given.player or ["a=steady", "b=steady"])
    if len(players) < len(given.player or "ab"):
        raise BadInput("--player", "two players have one name", "give each a name of their own")
    takes = simulate(song, players, seed=given.seed, level=given.level)
    say = catalogue(given.lang).say
    with writing_to(given.output):
        given.output.mkdir(parents=True, exist_ok=True)
        for name, strokes in takes.items():
            path = given.output / f"{_file_name(name)}.mid"
            write_midi(strokes, song, path, name)
            print(f"{path}   {say('terminal-stroke-count', count=len(strokes))}")
    files = " ".join(str(given.output / f"{_file_name(name)}.mid") for name in takes)
    level = "" if given.level is None else f" --level {given.level}"
    tempo = "" if given.tempo is None else f" --tempo {given.tempo:g}"
    count_in = f" --count-in {given.count_in}" if given.count_in else ""
    lang = "" if given.lang == "en" else f" --lang {given.lang}"
    print(f"\n{_program()} report {files} --song {given.song}{level}{tempo}{count_in}{lang}")


def _program() -> str:
    """How this program can be called from here: by its name where the shell finds it."""
    from shutil import which

    called = Path(sys.argv[0])
    return str(called) if called.stem == "hapju" and which("hapju") is None else "hapju"


def _file_name(name: str) -> str:
    """A name that is a file's in every system."""
    return "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in name)


def _songs(given: argparse.Namespace) -> None:
    from hapju.songs.built_in import built_in_songs
    from hapju.songs.load import load_song

    songs = [load_song(name) for name in built_in_songs()]
    width = max(len(song.name) for song in songs)
    for song in songs:
        card = song.card
        facts = f"{song.tempo_map.tempos[0].tempo_bpm:g} BPM, {song.tempo_map.meters[0].meter}"
        print(f"{song.name:<{width}}   {card.title(given.lang)} ({facts})")
        print(f"{'':<{width}}   {', '.join(song.levels)}")


def _demo(given: argparse.Namespace) -> None:
    from hapju.demo import play_demo
    from hapju.locale.catalogue import catalogue
    from hapju.show.files import writing_to
    from hapju.show.terminal import summary_of

    with writing_to(given.output):
        demo = play_demo(given.output)
    page = given.output / "report.html"
    demo.analysis.to_html(page, given.lang)
    say = catalogue(given.lang).say
    print(say("terminal-demo", song=demo.song.card.title(given.lang)))
    for path in demo.files:
        print(f"  {path}")
    print("\n" + summary_of(demo.analysis, given.lang))
    lang = "" if given.lang == "en" else f" --lang {given.lang}"
    print("\n" + say("terminal-demo-report", page=str(page)))
    print(f"{say('terminal-demo-again')}\n  {_program()} {demo.command}{lang}")
    if given.open:
        _open_page([page])


def _studio(given: argparse.Namespace) -> None:
    from hapju.studio.data_folder import data_folder
    from hapju.studio.open_studio import open_studio
    from hapju.studio.serve import Settings

    everywhere = given.public and given.proxy is None
    settings = Settings(
        data=data_folder(given.data),
        host=given.host or ("0.0.0.0" if everywhere else "127.0.0.1"),  # noqa: S104 (asked for)
        port=given.port,
        is_public=given.public,
        certificate=given.cert,
        private_key=given.key,
        proxy=given.proxy,
        names=tuple(_listed(given.name)),
    )

    def say(link: str) -> None:
        print(f"The studio is open at {link} (Ctrl+C closes it)", flush=True)
        if given.browser:
            _open_browser(link)

    with suppress(KeyboardInterrupt):
        open_studio(settings, given.archive, say)


def _open_browser(link: str) -> None:
    """Open a page beside what runs here; a browser of the terminal would be in the way."""
    import webbrowser
    from threading import Thread

    on_a_desktop = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if on_a_desktop or sys.platform in ("win32", "darwin"):
        Thread(target=webbrowser.open, args=(link,), daemon=True).start()


def _listed(text: str | None) -> list[str]:
    """What stands between commas."""
    return [part.strip() for part in text.split(",")] if text else []


_COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "report": _report,
    "keepsake": _keepsake,
    "hear": hear,
    "heart": heart,
    "teach": teach,
    "sync": _sync,
    "simulate": _simulate,
    "songs": _songs,
    "demo": _demo,
    "studio": _studio,
    "takes": takes,
    "players": players,
    "archive": archive,
    "history": history,
    "plan": plan,
    "lessons": lessons,
}


if __name__ == "__main__":
    raise SystemExit(main())
