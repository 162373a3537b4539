"""Files with sound in them → samples: mono, 44.1 kHz, block by block.

Time 0 is the first sample that a player would play: what an encoder put before it is skipped. In a
video it is the first picture, if that comes before the sound. Sound that the file lost is silence,
so that what follows stands where it was played.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

import numpy as np

from hapju.errors import BadInput
from hapju.hear.audio.mono import SampleArray, mono
from hapju.hear.audio.sound_stream import (
    COPY_AGAIN,
    decoded,
    first_picture_s,
    first_sound_s,
    opened,
    sound_stream,
    stated_duration_s,
)
from hapju.hear.audio.stamped_sound import LEAST_GAP_S, Gap, StampedSound, with_gaps
from hapju.hear.audio.wave_size import wave_bytes_missing
from hapju.hear.file_bytes import unreadable

RATE_HZ = 44100
"""Samples a second of everything that listens."""

LONGEST_S = 24 * 3600.0
"""A recording is refused where it goes on for longer."""

_MOST_MISSING_S = 3600.0
_BATCH_S = 0.5
_ENDS_EARLY_S = 0.5


@dataclass
class SoundFile:
    """An open file with sound in it.

    Attributes:
        where: its name, as errors say it.
        duration_s: how long its sound is by its own word, for a progress bar; None if it says
            nothing.
        rate_hz: samples a second in the file.
        channels: how many are in the file.
        codec: such as ``"pcm_s16le"``, ``"aac"``, ``"opus"``.
        read_s: how much was read so far, in seconds of sound.
        lost_s: how much of that is silence in the place of sound that the file lost.
    """

    where: str
    duration_s: float | None
    rate_hz: int
    channels: int
    codec: str
    _file: BinaryIO = field(repr=False)
    read_s: float = field(default=0.0, init=False)
    lost_s: float = field(default=0.0, init=False)

    def blocks(
        self, seconds: float = 1.0, at_source: Callable[[SampleArray], None] | None = None
    ) -> Iterator[SampleArray]:
        """The sound from its beginning, as blocks of shape ``(n,)``, full scale being 1.

        Memory doesn't grow with the file. They may be asked for again, once these are done with.

        Args:
            seconds: how long each block is, but for the last.
            at_source: is given the sound as it lies in the file, shape ``(channels, n)``, before it
                is mixed and resampled: only there can be seen that a microphone was too loud.

        Raises:
            BadInput: for a file of which not a sample can be decoded, one that breaks off (after
                the blocks that are good), or one that goes on for more than 24 hours.
        """
        self.read_s = self.lost_s = 0.0
        problems: list[BadInput] = []
        with opened(self._file, self.where) as container:
            stream = sound_stream(container, self.where)
            stated_s = stated_duration_s(container, stream)
            pieces = decoded(container, stream, self.where, problems)
            whole = self._without_gaps(pieces, first_picture_s(container), first_sound_s(stream))
            yield from _cut(self._mono(whole, at_source), round(seconds * RATE_HZ))
        problems.extend(self._early_end(stated_s))
        if problems:
            raise problems[0]

    def _mono(
        self, pieces: Iterator[StampedSound], at_source: Callable[[SampleArray], None] | None
    ) -> Iterator[SampleArray]:
        for (rate_hz, _), same in groupby(pieces, lambda it: (it.rate_hz, it.samples.shape[0])):
            batches = _batches(same, round(_BATCH_S * rate_hz))
            for block in _resampled(mono(_shown(batches, at_source)), rate_hz):
                self.read_s += block.size / RATE_HZ
                if self.read_s > LONGEST_S:
                    wrong = f"it goes on for more than {LONGEST_S / 3600:g} hours"
                    raise BadInput(self.where, wrong, "cut it into shorter ones")
                yield block

    def _without_gaps(
        self, pieces: Iterator[StampedSound], picture_s: float | None, sound_s: float | None
    ) -> Iterator[StampedSound]:
        before: StampedSound | None = None
        missing_s = 0.0
        for piece in with_gaps(pieces):
            if isinstance(piece, Gap):
                missing_s = piece.duration_s
                self.lost_s += missing_s
                continue
            if before is None and piece.stamp_s is not None:
                if picture_s is not None:
                    missing_s = max(0.0, piece.stamp_s - picture_s)
                elif sound_s is not None and piece.stamp_s - sound_s >= LEAST_GAP_S:
                    missing_s = piece.stamp_s - sound_s
                    self.lost_s += missing_s
            if max(missing_s, self.lost_s) > _MOST_MISSING_S:
                wrong = f"by its time stamps {missing_s / 60:.0f} minutes are missing here"
                raise BadInput(f"{self.where}, {self.read_s:.0f} s", wrong, COPY_AGAIN)
            yield from _silence(missing_s, piece)
            missing_s = 0.0
            before = piece
            yield piece

    def _early_end(self, stated_s: float | None) -> Iterator[BadInput]:
        where = f"{self.where}, {self.read_s:.1f} s"
        missing = wave_bytes_missing(self._file)
        if not self.read_s:
            yield BadInput(self.where, "not a sample of sound in it can be decoded", COPY_AGAIN)
        elif missing:
            yield BadInput(where, f"it breaks off here, {missing} bytes early", COPY_AGAIN)
        elif stated_s is not None and self.read_s < stated_s - _ENDS_EARLY_S:
            wrong = f"it breaks off here, and says that it lasts {stated_s:.1f} s"
            yield BadInput(where, wrong, COPY_AGAIN)


@contextmanager
def open_sound(path: str | Path) -> Iterator[SoundFile]:
    """Open a file with sound in it: WAV, AIFF, CAF, FLAC, OGG, MP3, M4A/AAC, or a video.

    Raises:
        BadInput: for a file that isn't there, can't be read, is no sound or has none in it.
    """
    where = str(path)
    try:
        file = _regular(Path(path), where)
    except (OSError, ValueError) as problem:  # ValueError: a path with a null in it
        raise problem if isinstance(problem, BadInput) else unreadable(where, problem) from None
    with file:
        with opened(file, where) as container:
            stream = sound_stream(container, where)
            context = stream.codec_context
            sound = SoundFile(
                where=where,
                duration_s=stated_duration_s(container, stream),
                rate_hz=context.sample_rate,
                channels=context.channels,
                codec=context.name.removesuffix("float"),
                _file=file,
            )
        yield sound


def _regular(path: Path, where: str) -> BinaryIO:
    mode = path.stat().st_mode
    # Opening a pipe would wait for someone to write into it.
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise BadInput(where, "this is a pipe or a device", "name a file on a disk")
    return path.open("rb")


def _silence(seconds: float, like: StampedSound) -> Iterator[StampedSound]:
    missing = round(seconds * like.rate_hz)
    while missing > 0:
        count = min(missing, like.rate_hz)
        silence = np.zeros((like.samples.shape[0], count), dtype=np.float32)
        yield StampedSound(None, silence, like.rate_hz)
        missing -= count


def _batches(pieces: Iterator[StampedSound], size: int) -> Iterator[SampleArray]:
    """Pieces joined: every call into numpy or FFmpeg costs as much as a few hundred samples."""
    held: list[SampleArray] = []
    count = 0
    for piece in pieces:
        held.append(piece.samples)
        count += piece.samples.shape[1]
        if count >= size:
            yield np.concatenate(held, axis=1)
            held, count = [], 0
    if held:
        yield np.concatenate(held, axis=1)


def _shown(
    blocks: Iterator[SampleArray], to: Callable[[SampleArray], None] | None
) -> Iterator[SampleArray]:
    for block in blocks:
        if to is not None:
            to(block)
        yield block


def _resampled(blocks: Iterator[SampleArray], rate_hz: int) -> Iterator[SampleArray]:
    """FFmpeg's resampler, whose own delay is nothing: its first sample is the first one's time."""
    from av import AudioFrame, AudioResampler

    if rate_hz == RATE_HZ:
        yield from blocks
        return
    resampler = AudioResampler(format="flt", layout="mono", rate=RATE_HZ)
    for block in blocks:
        frame = AudioFrame.from_ndarray(block[np.newaxis], format="flt", layout="mono")
        frame.sample_rate = rate_hz
        for made in resampler.resample(frame):
            yield made.to_ndarray()[0]
    for made in resampler.resample(None):
        yield made.to_ndarray()[0]


def _cut(blocks: Iterator[SampleArray], size: int) -> Iterator[SampleArray]:
    held: list[SampleArray] = []
    count = 0
    for block in blocks:
        held.append(block)
        count += block.size
        if count >= size:
            joined = np.concatenate(held)
            for start in range(0, count - size + 1, size):
                yield joined[start : start + size]
            rest = joined[count - count % size :]
            held, count = [rest], rest.size
    if count:
        yield np.concatenate(held)
