"""The demo duet as a kept take: it waits at ``/review/demo`` to be looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from hapju.archive.kept_take import KeptPlayer, KeptTake
from hapju.archive.takes import DEMO
from hapju.demo import COUNT_IN_BARS, play_demo
from hapju.songs.rounds import Played
from hapju.studio.protocol import Choices


def demo_take() -> KeptTake:
    """The duet of ``hapju demo``, from the very recordings that it writes."""
    with TemporaryDirectory() as folder:
        demo = play_demo(Path(folder))
    level = demo.song.levels[-1]
    part = next(iter(demo.song.charts[level]))
    choices = Choices(song=demo.song.name, level=level, count_in_bars=COUNT_IN_BARS)
    return KeptTake(
        name=DEMO,
        when=datetime.now().astimezone().isoformat(timespec="seconds"),
        players=tuple(
            KeptPlayer(str(number), player.name, player.strokes, part)
            for number, player in enumerate(demo.analysis.players.values(), start=1)
        ),
        played=Played(
            replace(demo.song, charts={level: demo.song.charts[level]}),
            count_in_bars=COUNT_IN_BARS,
        ),
        level=level,
        choices=msgspec.to_builtins(choices),
    )
