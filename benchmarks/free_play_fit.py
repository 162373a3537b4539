"""Fit the networks of free play, and cross-validate them: ``python -m benchmarks.free_play_fit``.

Writes ``reading_nets.npz``; with ``--check`` it prints figures for takes not seen instead: leaving
out each sixth of the files in turn (other takes of the same drummers and sessions are learnt
from), and leaving out groups of drummers.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

import hapju.timing.free_play as room
from benchmarks.free_play_accuracy import NAMES, agreement_by, mean_of
from benchmarks.free_play_net import fit_net, together
from benchmarks.free_play_stretches import Stretches, stretches_of_all
from benchmarks.free_play_takes import Agreement, Take, groove_takes, takes_to_learn_from
from hapju.timing.free_play.reading_nets import WEIGHTS_FILE, Nets

NETWORKS = 5
"""How many networks are averaged."""
DRUMMERS = (
    {"drummer1"},
    {"drummer5"},
    {"drummer8"},
    {"drummer2", "drummer3"},
    {"drummer4", "drummer9"},
    {"drummer6", "drummer7", "drummer10"},
)
FILE_FOLDS = 6
_PARTS = ("straight", "hidden", "bias", "out")


def fitted(stretches: Stretches, networks: int) -> Nets:
    """Networks from as many seeds, side by side."""
    return together([fit_net(stretches, seed) for seed in range(networks)])


def write(nets: Nets, path: Path) -> None:
    """Store the weights as bytes, with the size of one unit of each part."""
    stored: dict[str, Any] = {}
    for name in _PARTS:
        value = getattr(nets, name)
        unit = np.float32(np.abs(value).max() / 127)
        stored[name] = np.round(value / unit).astype(np.int8)
        stored[f"{name}_unit"] = unit
    np.savez_compressed(path, **stored)


def leaving_out(
    takes: list[Take], learnt: list[Take]
) -> Iterator[tuple[str, list[Take], set[str]]]:
    """Each split: what is left out, the takes to measure, the names of those to learn from."""
    for fold in range(FILE_FOLDS):
        held = takes[fold::FILE_FOLDS]
        names = {take.name for take in held}
        yield "files", held, {take.name for take in learnt} - names
    for group in DRUMMERS:
        held = [take for take in takes if take.drummer in group]
        yield "drummers", held, {take.name for take in learnt if take.drummer not in group}


def main() -> None:
    """Fit and write the networks; with ``--check N`` cross-validate N of them instead."""
    takes, learnt = list(groove_takes()), list(takes_to_learn_from())
    stretches = stretches_of_all(learnt)
    if "--check" not in sys.argv:
        write(fitted(stretches, NETWORKS), Path(room.__path__[0]) / WEIGHTS_FILE)
        return
    networks = int(sys.argv[-1]) if sys.argv[-1].isdigit() else NETWORKS
    figures: dict[str, list[Agreement]] = {"files": [], "drummers": []}
    for split, held, names in leaving_out(takes, learnt):
        nets = fitted(stretches.where(names), networks)
        figures[split] += [agreement_by(nets, take) for take in held]
        print(split, len(figures[split]), file=sys.stderr, flush=True)
    for split, ours in figures.items():
        said = ", ".join(f"{name} {mean_of(ours, key):.3f}" for key, name in NAMES.items())
        print(f"{split} left out: {said}")


if __name__ == "__main__":
    main()
