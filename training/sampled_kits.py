"""All kits of recorded samples, made into files: `python -m training.sampled_kits`.

Kits that are on disk already are left as they are, so a run that was stopped goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

from training import hydrogen_kits, loose_samples, soundfonts
from training.one_shots import KITS, SampledKit, save_kit

log = logging.getLogger(__name__)


def sampled_kits() -> Iterator[tuple[str, Callable[[], SampledKit]]]:
    """Name and maker of every kit of samples that this machine has packages for."""
    yield from soundfonts.kits()
    yield from hydrogen_kits.kits()
    yield from loose_samples.kits()


def make_missing() -> None:
    """Writes every kit that isn't on disk yet."""
    for name, made in sampled_kits():
        if not (KITS / f"{name}.npz").exists():
            kit = made()
            save_kit(kit)
            log.info("%s: %d shots of %d pieces", name, kit.count, len(kit.shots))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    make_missing()
