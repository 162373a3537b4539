"""What is played in training: real grooves at other tempos and on other pieces, and made-up ones.

A performance is the strokes of one drummer, some tens of seconds. Half come from the Groove MIDI
Dataset (Gillick et al. 2019, CC BY 4.0), played by ten drummers; half from patterns drawn at random
and played by the player model, which hold what those drummers play seldom: fast double kicks,
blast beats, toms as timekeepers, cross-sticks.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np

from hapju.hear.read import read
from hapju.strokes import Piece, Strokes

Random = np.random.Generator

TOMS = (Piece.TOM_HIGH, Piece.TOM_MID, Piece.TOM_LOW, Piece.TOM_FLOOR)
HATS = (Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN, Piece.HIHAT_PEDAL)


def groove_files(folder: Path, split: str) -> list[Path]:
    """The dataset's files of a split, ``"train"`` or ``"validation"``, in its order."""
    with (folder / "info.csv").open(newline="", encoding="utf-8") as table:
        return [
            folder / row["midi_filename"] for row in csv.DictReader(table) if row["split"] == split
        ]


def played_groove(path: Path, seconds: float, random: Random) -> Strokes:
    """A stretch of a recorded groove, at 0.8 to 1.5 times its tempo, perhaps on other pieces."""
    whole = read(path)
    rate = random.uniform(0.8, 1.5) if random.random() < 0.7 else 1.0
    time = (whole.time_s - whole.time_s[0]) / rate
    start = random.uniform(0.0, max(0.0, float(time[-1]) - seconds))
    inside = (time >= start) & (time < start + seconds)
    piece = _on_other_pieces(whole.piece[inside], random)
    velocity = np.clip(whole.velocity[inside] ** random.uniform(0.7, 1.2), 0.02, 1.0)
    return Strokes.of(time[inside] - start + 0.3, piece, velocity)


def _on_other_pieces(piece: np.ndarray, random: Random) -> np.ndarray:
    """The same limbs on other drums: the ride for the hi-hat, a tom for the ride, and so on."""
    piece = piece.copy()
    swaps: list[tuple[float, tuple[Piece, ...], Callable[[], Piece]]] = [
        (0.15, (Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN), lambda: Piece.RIDE),
        (0.10, (Piece.HIHAT_CLOSED,), lambda: Piece.HIHAT_OPEN),
        (0.08, (Piece.HIHAT_CLOSED, Piece.RIDE), lambda: TOMS[random.integers(4)]),
        (0.08, (Piece.HIHAT_CLOSED, Piece.RIDE), lambda: Piece.CRASH),
        (0.08, (Piece.RIDE,), lambda: Piece.RIDE_BELL),
        (0.15, (Piece.RIDE, Piece.RIDE_BELL), lambda: Piece.HIHAT_CLOSED),
        (0.10, (Piece.SNARE,), lambda: Piece.CROSS_STICK),
        (0.08, (Piece.SNARE,), lambda: TOMS[random.integers(4)]),
    ]
    for chance, from_pieces, to_piece in swaps:
        if random.random() < chance:
            piece[np.isin(piece, from_pieces)] = to_piece()
    if random.random() < 0.3:  # the toms in another order
        shuffled = random.permutation(4)
        toms = np.isin(piece, TOMS)
        piece[toms] = np.array(TOMS)[shuffled][piece[toms] - Piece.TOM_HIGH]
    return piece


def made_up(seconds: float, random: Random) -> Strokes:
    """Bars drawn at random: a groove that repeats with changes, a fill every few bars."""
    tempo_bpm = float(np.exp(random.uniform(np.log(60), np.log(220))))
    steps = int(random.choice([4, 4, 4, 3, 2]))  # of a beat
    if tempo_bpm > 150 and random.random() < 0.5:
        steps = 2
    beats = int(random.choice([4, 4, 4, 3, 6, 7]))
    step_s = 60.0 / tempo_bpm / steps
    bars = int(seconds / (step_s * steps * beats)) + 1
    slots: list[tuple[int, Piece, float]] = []
    fill_every = int(random.choice([2, 4, 4, 8]))
    pattern = _pattern(beats, steps, random)
    for bar in range(bars):
        if random.random() < 0.15:
            pattern = _pattern(beats, steps, random)
        first = bar * beats * steps
        length = beats * steps
        fill_from = length
        if bar % fill_every == fill_every - 1:
            fill_from = length - int(random.integers(steps, length + 1))
        slots += [
            (first + slot, piece, velocity)
            for slot, piece, velocity in pattern
            if slot < fill_from and random.random() > 0.03
        ]
        slots += [(first + slot, p, v) for slot, p, v in _fill(fill_from, length, random)]
        if bar % fill_every == 0 and random.random() < 0.7:
            slots += [(first, Piece.CRASH, random.uniform(0.6, 1.0))]
    return _as_played(slots, step_s, seconds, random)


def _pattern(beats: int, steps: int, random: Random) -> list[tuple[int, Piece, float]]:
    """One bar of timekeeping, backbeat and kick."""
    length = beats * steps
    hand = Piece(
        random.choice(
            [
                Piece.HIHAT_CLOSED, Piece.HIHAT_OPEN, Piece.RIDE, Piece.RIDE_BELL, Piece.CRASH,
                Piece.TOM_FLOOR, Piece.TOM_LOW,
            ],
            p=[0.44, 0.14, 0.19, 0.05, 0.08, 0.06, 0.04],
        )
    )  # fmt: skip
    every = int(random.choice([1, max(1, steps // 2), steps], p=[0.25, 0.5, 0.25]))
    accent, soft = random.uniform(0.6, 1.0), random.uniform(0.25, 0.7)
    strokes = [
        (slot, hand, accent if slot % steps == 0 else soft) for slot in range(0, length, every)
    ]
    if hand == Piece.HIHAT_CLOSED and random.random() < 0.5:  # some open
        strokes = [
            (slot, Piece.HIHAT_OPEN if random.random() < 0.15 else piece, velocity)
            for slot, piece, velocity in strokes
        ]
    if hand not in HATS and random.random() < 0.6:  # the foot keeps time
        strokes += [
            (slot, Piece.HIHAT_PEDAL, random.uniform(0.3, 0.9))
            for slot in range(steps * int(random.integers(2)), length, steps * 2)
        ]
    backbeat = Piece.CROSS_STICK if random.random() < 0.15 else Piece.SNARE
    style = random.random()
    if style < 0.12:  # blast: snare and kick in turn
        strokes += [(slot, Piece.SNARE, 0.8) for slot in range(1, length, 2)]
        strokes += [(slot, Piece.KICK, 0.8) for slot in range(0, length, 2)]
    else:
        strokes += [
            (beat * steps, backbeat, random.uniform(0.6, 1.0))
            for beat in range(beats)
            if (beat % 2 == 1) == (random.random() < 0.93)
        ]
        density = float(random.choice([0.08, 0.2, 0.4, 0.95], p=[0.3, 0.4, 0.2, 0.1]))
        strokes += [
            (slot, Piece.KICK, random.uniform(0.5, 1.0))
            for slot in range(length)
            if random.random() < (0.8 if slot == 0 else density)
        ]
        ghosts = float(random.choice([0.0, 0.1, 0.3]))
        strokes += [
            (slot, Piece.SNARE, random.uniform(0.08, 0.4))
            for slot in range(length)
            if random.random() < ghosts
        ]
    return strokes


def _fill(begin: int, end: int, random: Random) -> list[tuple[int, Piece, float]]:
    drums = [Piece.SNARE, *TOMS]
    at = int(random.integers(3))
    strokes = []
    for slot in range(begin, end):
        if random.random() < 0.35:
            at = min(4, max(0, at + int(random.choice([-1, 1, 1, 2]))))
        if random.random() < 0.85:
            strokes.append((slot, drums[at], random.uniform(0.4, 1.0)))
        if random.random() < 0.12:
            strokes.append((slot, Piece.KICK, random.uniform(0.4, 1.0)))
        if random.random() < 0.04:
            strokes.append((slot, Piece.CRASH, random.uniform(0.5, 1.0)))
    return strokes


def _as_played(
    slots: list[tuple[int, Piece, float]], step_s: float, seconds: float, random: Random
) -> Strokes:
    """With the player model's timekeeper and motor noise (Vorberg & Schulze 2002), and swing."""
    if not slots:
        return Strokes.of([])
    slot, piece, velocity = (np.array(column) for column in zip(*slots, strict=True))
    _, unique = np.unique(np.stack([slot, piece]), axis=1, return_index=True)
    slot, piece, velocity = slot[unique], piece[unique], velocity[unique]
    wander = np.cumsum(random.normal(0.0, 0.004, int(slot.max()) + 1)) * 0.3
    late = np.where(slot % 2 == 1, random.choice([0.0, 0.0, 0.3]) * step_s, 0.0)
    limb = random.normal(0.0, random.uniform(0.002, 0.010), slot.size)
    flam = random.random(slot.size) < 0.01
    time = slot * step_s + late + wander[slot] + limb + 0.3
    velocity = np.clip(velocity * random.normal(1.0, 0.12, slot.size), 0.03, 1.0)
    time = np.concatenate([time, time[flam] + random.uniform(0.02, 0.05, int(flam.sum()))])
    piece = np.concatenate([piece, piece[flam]])
    velocity = np.concatenate([velocity, velocity[flam]])
    inside = (time > 0.05) & (time < seconds)
    return Strokes.of(time[inside], piece[inside], velocity[inside])
