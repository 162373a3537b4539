"""``hapju lessons``: the list, a lesson, its sound, and the verdict on recordings of it."""

import wave
from pathlib import Path

import mido
import numpy as np
import pytest

from hapju.cli import main
from hapju.coach.lessons.lesson import played_lesson
from hapju.coach.lessons.load import lesson_names, load_lesson
from hapju.simulate import PRESETS, simulate
from hapju.simulate.midi_out import write_midi


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["lessons", *arguments]) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["lessons", *arguments]) == 2
    return capsys.readouterr().err


def test_the_list_names_every_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("en", "ko", "ja"):
        listed = said(capsys, "--lang", language)
        for name in lesson_names():
            assert f"  {name} " in listed
            assert load_lesson(name).title[language] in listed


def test_a_lesson_is_shown_whole(capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "two-kicks")
    lesson = load_lesson("two-kicks")
    assert lesson.title["en"] in shown and "BD |o---oo--|" in shown
    assert "45, 54, 63, 72, 81, 90 BPM" in shown
    assert "The backbeat" in shown
    assert load_lesson("two-kicks").goal["ja"] in said(capsys, "two-kicks", "--lang", "ja").replace(
        "\n", ""
    )


def recorded(name: str, preset: str, folder: Path) -> list[str]:
    lesson = load_lesson(name)
    song = played_lesson(lesson, lesson.pass_rule.tempo_percent)
    takes = simulate(
        song, dict.fromkeys("ab"[: lesson.players], PRESETS[preset]), seed=2, level=lesson.level
    )
    files = []
    for key, strokes in takes.items():
        path = folder / f"{key}.mid"
        write_midi(strokes, song, path, key)
        files.append(str(path))
    return files


@pytest.mark.parametrize("name", ["first-beat", "unison"])
def test_recordings_are_checked(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = recorded(name, "steady", tmp_path)
    verdict = said(capsys, name, "--check", *files, "--count-in", "1")
    assert verdict.count("Passed: ") == len(files)
    assert "Steadiness: your strokes scatter by" in verdict
    later = said(capsys, name, "--check", *files, "--align")
    assert later.count("Passed: ") == len(files)
    slower = said(capsys, name, "--check", *files, "--count-in", "1", "--percent", "60")
    assert "Not yet: " in slower


def test_a_duet_alone_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = recorded("unison", "steady", tmp_path)[0]
    verdict = said(capsys, "unison", "--check", file, "--count-in", "1")
    assert "This study takes two" in verdict


def test_its_sound_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    midi = tmp_path / "beat.mid"
    assert str(midi) in said(capsys, "first-beat", "-o", str(midi))
    notes = [m for m in mido.MidiFile(midi) if m.type == "note_on" and m.velocity]
    lesson = load_lesson("first-beat")
    assert len(notes) == len(played_lesson(lesson).chart(lesson.level))
    two = said(capsys, "hocket", "-o", str(tmp_path / "two.mid")).split()
    assert [Path(each).name for each in two] == ["two-a.mid", "two-b.mid"]
    sound = tmp_path / "sitting.wav"
    said(capsys, "sitting", "-o", str(sound), "--percent", "100")
    song = played_lesson(load_lesson("sitting"), 100)
    last_s = float(song.tempo_map.seconds_at(song.length_beats))
    with wave.open(str(sound)) as wav:
        assert wav.getframerate() == 48_000
        samples = np.frombuffer(wav.readframes(wav.getnframes()), "<i2") / 32767
    assert samples.size / 48_000 == pytest.approx(last_s + 2, abs=1)
    # The count-in clicks at 0, 0.75, 1.5 and 2.25 s; bar 1 begins at 3 s, with the kick.
    loud = [float(np.abs(samples[round(at * 48e3) :][:2400]).max()) for at in (0, 0.4, 0.75, 3)]
    assert loud[1] < 0.02 < min(loud[0], loud[2]) and loud[3] > loud[0]


def test_what_is_wrong_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "did you mean first-beat" in refused(capsys, "first-beet")
    assert "name the lesson" in refused(capsys, "-o", "x.wav")
    assert "NAME.mid or NAME.wav" in refused(capsys, "waltz", "-o", str(tmp_path / "x.mp3"))
    data = ["--data", str(tmp_path)]
    assert "there is no such take" in refused(capsys, "waltz", "--check", "nobody", *data)
    assert "no such folder" in refused(capsys, "--own", str(tmp_path / "none"))
