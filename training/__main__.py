"""Trains both networks from nothing: `python -m training GROOVE_FOLDER`.

Runs every step in its order, each as a command of its own, so that it gives back its memory. What
is done already is left alone: a run that was cut off goes on where it stopped.
docs/hearing/training.md has the steps one by one.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEARING = ROOT / "build/hearing"
MODELS = ROOT / "src/hapju/hear/audio/models"

_SOUNDS = {
    "avldrums.lv2-soundfont": "/usr/share/sounds/sf2/Black_Pearl_4_LV2.sf2",
    "fluid-soundfont-gm": "/usr/share/sounds/sf2/FluidR3_GM.sf2",
    "musescore-general-soundfont-lossless": "/usr/share/sounds/sf2/MuseScore_General_Full.sf2",
    "timgm6mb-soundfont": "/usr/share/sounds/sf2/TimGM6mb.sf2",
    "hydrogen-drumkits": "/usr/share/hydrogen/data/drumkits/BJA_Pacific",
    "hydrogen-data": "/usr/share/hydrogen/data/drumkits/TR808EmulationKit",
    "sonic-pi-samples": "/usr/share/sonic-pi/samples",
}
"""Debian's packages, and a file of each."""


def steps(given: argparse.Namespace) -> Iterator[list[str]]:
    """Module and arguments of each step that has something to do, in order.

    To be run one by one: whether a step is done is looked up when it is its turn.
    """
    groove = str(given.groove.resolve())
    yield ["training.sampled_kits"]
    yield ["training.synthesised_kits"]
    yield ["training.rooms"]
    yield ["training.bleed"]
    yield ["training.percussion"]
    yield ["training.render", "0", str(given.scenes), groove]
    yield ["training.render", "0", str(given.held_out_scenes), groove, "--held-out"]
    transcriber = HEARING / "transcriber.pt", MODELS / "transcriber.onnx"
    if not _trained(*transcriber, given.epochs):
        yield ["training.train_transcriber", "--epochs", str(given.epochs)]
        yield ["training.export_transcriber"]
    if not _trained(HEARING / "attack/attack.pt", MODELS / "attack.onnx", given.attack_epochs):
        yield ["training.train_attack", groove, "--epochs", str(given.attack_epochs)]


def _trained(checkpoint: Path, model: Path, epochs: int) -> bool:
    """Whether the last epoch is over, and the model was written after it."""
    if not checkpoint.exists() or not model.exists():
        return False
    import torch

    over = torch.load(checkpoint, weights_only=True)["epoch"] >= epochs
    return bool(over) and model.stat().st_mtime >= checkpoint.stat().st_mtime


def missing() -> list[str]:
    """The packages that the banks of sounds need and this machine lacks; none once all is made."""
    if (HEARING / "percussion.npz").exists():  # the last of the banks
        return []
    packages = [package for package, path in _SOUNDS.items() if not Path(path).exists()]
    return packages if shutil.which("fluidsynth") else ["fluidsynth", *packages]


def arguments() -> argparse.Namespace:
    """What the command can be told, once it is sure that the steps can run."""
    asked = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    asked.add_argument("groove", type=Path, help="the folder of the Groove MIDI Dataset")
    asked.add_argument("--scenes", type=int, default=1400, help="for the transcriber")
    asked.add_argument("--held-out-scenes", type=int, default=40, help="for its thresholds")
    asked.add_argument("--epochs", type=int, default=14, help="of the transcriber")
    asked.add_argument("--attack-epochs", type=int, default=24, help="of the attack network")
    given = asked.parse_args()
    if not (given.groove / "info.csv").is_file():
        asked.error(f"{given.groove} has no info.csv: give the folder of the Groove MIDI Dataset")
    if lacking := missing():
        asked.error(f"install the Debian packages {' '.join(lacking)} first")
    return given


def main() -> int:
    """Runs the steps until one fails."""
    for step in steps(arguments()):
        print("python -m", *step, flush=True)
        code = subprocess.run([sys.executable, "-m", *step], cwd=ROOT, check=False).returncode
        if code:
            print(f"{step[0]} ended with {code}; the same command goes on from there", flush=True)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
