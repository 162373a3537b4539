"""The package as those who install it meet it: version, public names, README, wheel, docs."""

import contextlib
import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import mido
import pytest

import hapju

ROOT = Path(__file__).resolve().parents[1]


def test_the_command_and_the_package_agree_on_the_version() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from hapju.cli import main; main(['--version'])"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert hapju.__version__ in done.stdout
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", hapju.__version__)


@pytest.mark.parametrize("name", hapju.__all__)
def test_public_names_resolve_and_say_what_they_are(name: str) -> None:
    public = getattr(hapju, name)
    assert name == "__version__" or (public.__doc__ or "").strip()
    assert name in dir(hapju)


def test_an_unknown_name_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'tambourine'"):
        _ = hapju.tambourine


def test_the_reference_names_all_that_is_public() -> None:
    reference = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    for name in hapju.__all__:
        assert f"hapju.{name}" in reference, f"docs/reference/api.md doesn't name hapju.{name}"


def write_quarters(path: Path, late_s: float) -> None:
    """64 snare strokes on the quarters of 114 BPM, all late by as much."""
    ticks_per_second = 480 * 114 / 60
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(114))])
    before = 0
    for beat in range(1, 65):
        tick = round((beat * 60 / 114 + late_s) * ticks_per_second)
        track.append(mido.Message("note_on", note=38, channel=9, velocity=90, time=tick - before))
        track.append(mido.Message("note_off", note=38, channel=9, time=10))
        before = tick + 10
    midi = mido.MidiFile(type=0, ticks_per_beat=480)
    midi.tracks.append(track)
    midi.save(path)


def test_the_readme_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    write_quarters(tmp_path / "a.mid", late_s=0.0)
    write_quarters(tmp_path / "b.mid", late_s=0.012)
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(example, "README.md", "exec"), {})
    mean_ms, sd_ms, flams = map(float, printed.getvalue().split())
    assert mean_ms == pytest.approx(-12, abs=1.1)  # a tick is 1.1 ms
    assert sd_ms == pytest.approx(0, abs=0.6)
    assert flams == 0


def test_the_wheel_holds_everything_the_package_needs(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="hatchling builds the wheel; run make setup")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    here = {
        path.relative_to(source).as_posix()
        for path in (source / "hapju").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert here <= packed, f"left out: {sorted(here - packed)}"
    assert "hapju/py.typed" in packed
    assert any(name.endswith(".ftl") for name in packed)
    rest = {name for name in packed - here if ".dist-info/" not in name}
    assert not rest, f"packed without belonging: {sorted(rest)}"


PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target or target.startswith(("#", "mailto:")):
            continue
        file = page.parent / target.split("#")[0]
        assert file.exists(), f"{page.relative_to(ROOT)} links to {target}, which isn't there"


def test_the_documentation_builds_and_loads_nothing_from_the_network(tmp_path: Path) -> None:
    pytest.importorskip("material", reason="mkdocs-material builds the docs; run make setup")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    pages = list(tmp_path.rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        loads = re.findall(
            r"<(?:script|img|iframe)[^>]*\bsrc=\"https?:[^\"]*|<link[^>]*stylesheet[^>]*https?:[^>]*",
            page.read_text(encoding="utf-8"),
        )
        assert not loads, f"{page.name}: {loads}"
