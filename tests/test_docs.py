"""The documentation: every page can be found, and every snippet runs by itself."""

import re
from pathlib import Path

import numpy as np
import pytest

import hapju
from hapju.simulate import PRESETS, simulate
from hapju.simulate.midi_out import write_midi

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
RECORDINGS = {"a": 138, "b": 138, "ji-woo": 114, "haruka": 114, "mina": 114}
"""Those that the pages speak of, and their tempos."""


def snippets() -> dict[str, str]:
    """The Python of every page, by the page's name and its number there."""
    return {
        f"{page.relative_to(DOCS).as_posix()}-{number}": code
        for page in PAGES
        for number, code in enumerate(
            re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.M), 1
        )
    }


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the pages speak of."""
    folder = tmp_path_factory.mktemp("desk")
    groove = hapju.load_song("dynamite-practice")
    for seed, (name, tempo_bpm) in enumerate(RECORDINGS.items()):
        song = groove.at_tempo(tempo_bpm)
        (strokes,) = simulate(song, {name: PRESETS["steady"]}, seed=seed).values()
        write_midi(strokes, song, folder / f"{name}.mid", name)
    pair = {name: hapju.read(folder / f"{name}.mid") for name in "ab"}
    hapju.analyse(pair, hapju.Song.of_tempo(138)).to_json(folder / "duet.json")
    rng = np.random.default_rng(1)
    rows = ["SD,Cycle,Clave,Bass,Guitar,Tres"]
    for step in range(64):
        onsets = ",".join(f"{0.2 * step + late:.4f}" for late in rng.normal(0, 0.01, 4))
        rows.append(f"{step % 16 + 1},{step // 16 + 1},{onsets}")
    (folder / "song2.csv").write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.mark.parametrize("code", list(snippets().values()), ids=snippets())
def test_every_snippet_runs_by_itself(
    code: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk)
    exec(compile(code, "snippet", "exec"), {"__name__": "snippet"})


def test_the_index_names_every_page() -> None:
    index = (DOCS / "index.md").read_text("utf-8").split("## All pages")[1]
    named = set(re.findall(r"\]\(([^)#]+\.md)\)", index))
    assert named == {page.relative_to(DOCS).as_posix() for page in PAGES} - {"index.md"}
    assert "docs/index.md" in (ROOT / "README.md").read_text("utf-8")
