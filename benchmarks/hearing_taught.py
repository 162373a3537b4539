"""What teaching a kit gains: pieces heard on kits that training never heard, before and after.

Each recording begins with half a minute in which every piece is struck four times; then follows a
real groove, in the same room through the same microphone.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.free_play_takes import GROOVE
from benchmarks.hearing_scores import Counts, matching, pooled
from benchmarks.rendered_scenes import held_out_kits
from benchmarks.table import Row
from hapju.hear.audio.drum_hearing import hear_drums
from hapju.hear.audio.spectrogram import RATE_HZ, Samples
from hapju.hear.audio.taught_kit import teach
from hapju.sound.wave_file import wav_bytes
from hapju.strokes import Piece, Strokes
from training.one_shots import KITS, load_kit
from training.performances import groove_files, played_groove
from training.rooms import room_responses
from training.scenes import recorded, varied

SCENES = 12
TEACHING_S, PLAYING_S = 32.0, 40.0
NEAR_S = 0.05
BAR_GAIN, BAR_F = 0.05, 0.97
_AUDIBLE_DB = -40.0
_EACH, _PAUSE_S = 4, 0.7
_SEED = 55


def taught_and_played(number: int, kit_name: str) -> tuple[Samples, Samples, Strokes, list[Piece]]:
    """The two halves of a recording, what is played in the second, and the order of the first."""
    random = np.random.default_rng([_SEED, number])
    kit = varied(load_kit(KITS / f"{kit_name}.npz"), random)
    files = groove_files(GROOVE, "validation")
    groove = played_groove(files[int(random.integers(len(files)))], PLAYING_S, random)
    order = [piece for piece in Piece if piece in kit.shots]
    strokes = _lesson(order, random, groove)
    rooms = [np.asarray(answer) for answer in room_responses(20_000 + number)]
    scene = recorded(strokes, kit, TEACHING_S + PLAYING_S, random, rooms)
    cut = int(TEACHING_S * RATE_HZ)
    played = scene.strokes.where(
        (scene.strokes.time_s > TEACHING_S) & (scene.level_db > _AUDIBLE_DB)
    )
    return scene.samples[:cut], scene.samples[cut:], played.shifted(-TEACHING_S), order


def _lesson(order: list[Piece], random: np.random.Generator, groove: Strokes) -> Strokes:
    """Each piece in turn, unevenly as by hand, then the groove."""
    each_s = (TEACHING_S - 2.0 - _PAUSE_S * len(order)) / (len(order) * _EACH)
    time_s, now = [], 0.5
    for _ in order:
        for _ in range(_EACH):
            time_s.append(now)
            now += each_s * random.uniform(0.85, 1.15)
        now += _PAUSE_S
    piece = np.repeat(order, _EACH)
    velocity = random.uniform(0.45, 0.95, piece.size)
    return Strokes.of(
        np.concatenate([time_s, groove.time_s + TEACHING_S]),
        np.concatenate([piece, groove.piece]),
        np.concatenate([velocity, groove.velocity]),
    )


def counts_of(played: Strokes, heard: Strokes) -> Counts:
    """Right, extra and missed over all pieces."""
    return pooled(
        Counts(
            len(pairs := matching(played.time_s[played.piece == one], mine, NEAR_S)),
            mine.size - len(pairs),
            int(np.count_nonzero(played.piece == one)) - len(pairs),
        )
        for one in Piece
        for mine in [heard.time_s[heard.piece == one]]
    )


def measure(synthesised: bool) -> tuple[Counts, Counts]:
    """Pieces before and after teaching, over all scenes."""
    kits = held_out_kits(synthesised)
    before: list[Counts] = []
    after: list[Counts] = []
    with TemporaryDirectory() as folder:
        for number in range(SCENES):
            lesson, take, played, order = taught_and_played(number, kits[number % len(kits)])
            kit = teach(_written(lesson, Path(folder) / "lesson.wav"), order)
            path = _written(take, Path(folder) / "take.wav")
            for given, some in ((None, before), (kit, after)):
                some.append(counts_of(played, hear_drums(path, given).strokes))
    return pooled(before), pooled(after)


def _written(samples: Samples, path: Path) -> Path:
    loudest = float(np.max(np.abs(samples)))
    path.write_bytes(wav_bytes(0.7 / loudest * samples.astype(np.float64), RATE_HZ))
    return path


def rows() -> list[Row]:
    """Piece F before and after, on synthesised and on recorded kits."""
    if not held_out_kits(True) or not GROOVE.is_dir():
        why = "needs the banks of docs/hearing/training.md and the shared data"
        return [Row("teach me your kit", float("nan"), note=why)]
    table = []
    for name, synthesised in (("synthesised", True), ("recorded", False)):
        before, after = measure(synthesised)
        bar = min(before.f + BAR_GAIN, BAR_F)
        table.append(Row(f"pieces on {name} kits, F at 50 ms", before.f))
        table.append(Row(f"the same, the kit taught ({name})", after.f, at_least=bar))
    return table
