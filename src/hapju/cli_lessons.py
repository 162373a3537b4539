"""``hapju lessons``: the path, a lesson, its sound, and the verdict on a take of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from hapju.errors import BadInput

if TYPE_CHECKING:
    from hapju.analysis import Analysis
    from hapju.archive.kept_take import KeptTake
    from hapju.coach.lessons.lesson import Lesson
    from hapju.songs.chart import Chart
    from hapju.songs.song import Song
    from hapju.strokes import FloatArray, Strokes

SOUNDS = (".mid", ".wav")


def lessons(given: argparse.Namespace) -> None:
    """List the lessons, show one, check a take of one, or write what one sounds like."""
    from hapju.coach.lessons.load import lesson_names, load_lesson
    from hapju.show.lesson_terminal import lesson_text, path_text

    every = [load_lesson(name, given.own) for name in lesson_names(given.own)]
    if given.lesson is None:
        for option in ("check", "output", "percent"):
            if getattr(given, option):
                raise BadInput(f"--{option}", "of which lesson", "name the lesson before it")
        print(path_text(every, given.lang))
        return
    lesson = load_lesson(given.lesson, given.own)
    if given.check:
        _check(lesson, given)
    elif given.output:
        for path in _write_sound(lesson, given.output, given.percent):
            print(path)
    else:
        print(lesson_text(lesson, every, given.lang))


def _check(lesson: Lesson, given: argparse.Namespace) -> None:
    from hapju.coach.lessons.pass_rule import passed
    from hapju.show.lesson_terminal import verdict_text

    kept = _kept_take(given)
    if kept is None:
        percent = given.percent or lesson.pass_rule.tempo_percent
        analysis = _of_recordings(lesson, percent, given)
    else:
        percent = _percent_of(lesson, kept, given)
        analysis = kept.analyse()
    said = [
        verdict_text(lesson, player.name, passed(lesson, analysis, key, percent), given.lang)
        for key, player in analysis.players.items()
    ]
    print("\n\n".join(said))


def _kept_take(given: argparse.Namespace) -> KeptTake | None:
    """The take of the studio that is meant: by its journal, or by its name in the archive."""
    from hapju.archive.kept_take import read_kept_take
    from hapju.archive.take_journal import is_journal_file

    if len(given.check) > 1:
        return None
    only = Path(given.check[0])
    if is_journal_file(only):
        return read_kept_take(only)
    if only.exists() or only.suffix or len(only.parts) > 1:
        return None
    from hapju.archive.open_archive import archive_url, open_archive
    from hapju.archive.takes import take_named
    from hapju.studio.data_folder import data_folder

    archive = open_archive(given.archive or archive_url(data_folder(given.data)))
    with archive.reading() as session:
        kept = take_named(session, str(only))
    archive.close()
    if kept is None:
        raise BadInput(
            f"take {str(only)[:80]!r}",
            "there is no such take, and no such file",
            "hapju takes lists the takes; or name recordings, one for each player",
        )
    return kept


def _percent_of(lesson: Lesson, kept: KeptTake, given: argparse.Namespace) -> int:
    if given.percent:
        raise BadInput("--percent", "the take says by itself how fast it was", "leave it out")
    if kept.lesson != lesson.name:
        played = f"the lesson {kept.lesson}" if kept.lesson else "no lesson"
        raise BadInput(
            f"take {kept.name}", f"{played} was played in it", "name the lesson that was played"
        )
    percent = (kept.choices or {}).get("tempo_percent")
    return percent if isinstance(percent, int) else 100


def _of_recordings(lesson: Lesson, percent: int, given: argparse.Namespace) -> Analysis:
    from dataclasses import replace

    from hapju.coach.lessons.lesson import played_lesson
    from hapju.take import read_take
    from hapju.take_clocks import aligned, on_one_clock

    without = replace(lesson, loop=replace(lesson.loop, count_in_bars=given.count_in))
    song = played_lesson(without, percent)
    take = read_take([Path(file) for file in given.check])
    place = aligned if given.align else on_one_clock
    return place(take, song, lesson.level).analyse(song, lesson.level)


def _write_sound(lesson: Lesson, output: Path, percent: int | None) -> list[Path]:
    """Write what the lesson sounds like; of a duet study in MIDI, a file for each part."""
    from hapju.coach.lessons.lesson import played_lesson
    from hapju.show.files import write_file, writing_to
    from hapju.simulate.midi_out import write_midi
    from hapju.sound.wave_file import wav_bytes

    if output.suffix.lower() not in SOUNDS:
        raise BadInput(str(output), "it is no kind of sound", "call it NAME.mid or NAME.wav")
    song = played_lesson(lesson, percent)
    charts = song.charts[lesson.level]
    if output.suffix.lower() == ".wav":
        write_file(output, wav_bytes(_sound(song, lesson, list(charts.values()))))
        return [output]
    named = {
        part: output if len(charts) == 1 else output.with_stem(f"{output.stem}-{part}")
        for part in charts
    }
    with writing_to(output):
        for part, path in named.items():
            write_midi(_strokes(song, [charts[part]]), song, path, f"{lesson.name} {part}")
    return list(named.values())


def _strokes(song: Song, charts: list[Chart]) -> Strokes:
    import numpy as np

    from hapju.strokes import Strokes

    beat, piece, velocity = (
        np.concatenate([getattr(chart, column) for chart in charts])
        for column in ("beat", "piece", "velocity")
    )
    return Strokes.of(song.tempo_map.seconds_at(beat), piece, velocity)


def _sound(song: Song, lesson: Lesson, charts: list[Chart]) -> FloatArray:
    import numpy as np

    from hapju.sound.lesson_sound import strokes_sound

    bar_beats = song.tempo_map.meters[0].meter.bar_beats
    first = -lesson.loop.count_in_bars * bar_beats
    beats = np.arange(first, song.length_beats or 0.0)
    _, within = song.tempo_map.bars_at(beats)
    click_s = song.tempo_map.seconds_at(beats)
    kept = click_s >= 0
    return strokes_sound(_strokes(song, charts), click_s[kept], within[kept] < 1e-3)
