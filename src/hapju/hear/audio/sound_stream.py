"""The sound stream of an open file, decoded by FFmpeg (through PyAV) into stamped pieces.

What a file may do here is narrow: FFmpeg sees its bytes and not its name, takes it for one of the
containers that name no other file or address, and runs no decoder but those for sound.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from hapju.errors import BadInput
from hapju.hear.audio.channel_layouts import (
    MOST_CHANNELS,
    counted_channels,
    makes_up_a_layout,
)
from hapju.hear.audio.mono import SampleArray
from hapju.hear.audio.sound_kinds import CODECS, CONTAINERS, READS
from hapju.hear.audio.stamped_sound import StampedSound

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer

COPY_AGAIN = "copy it once more from where it was recorded"
"""What would be right, for a file that is damaged."""

_RATES_HZ = (4000, 384_000)
_BUFFER_BYTES = 1 << 18
_OFFSETS = {"u1": 128.0}
_SCALES = {"u1": 2.0**-7, "i2": 2.0**-15, "i4": 2.0**-31}


@contextmanager
def opened(file: BinaryIO, where: str) -> Iterator[InputContainer]:
    """FFmpeg's view of an open file, from its beginning.

    Raises:
        BadInput: for what is none of the containers.
    """
    import av

    file.seek(0)
    try:
        container = av.open(
            _Nameless(file),
            mode="r",
            options={
                "format_whitelist": CONTAINERS,
                "codec_whitelist": ",".join(sorted(CODECS)),
                "protocol_whitelist": "none",
            },
            metadata_errors="replace",
            buffer_size=_BUFFER_BYTES,
        )
    except (av.FFmpegError, OSError, ValueError) as problem:
        raise _not_sound(file, where, problem) from None
    with container:
        yield container


class _Nameless:
    """An open file of which FFmpeg sees the bytes alone: a name could be an address."""

    def __init__(self, file: BinaryIO) -> None:
        self.read, self.tell = file.read, file.tell
        self._seek = file.seek

    def seek(self, offset: int, whence: int) -> int:
        # A damaged file may send FFmpeg to a place before its beginning, or beyond all files.
        try:
            return self._seek(offset, whence)
        except (OSError, ValueError, OverflowError):
            return -1


def _not_sound(file: BinaryIO, where: str, problem: Exception) -> BadInput:
    file.seek(0)
    if not file.read(1):
        return BadInput(where, "the file is empty", READS)
    if isinstance(problem, EOFError):
        return BadInput(where, "it ends before its sound begins", COPY_AGAIN)
    return BadInput(where, "no sound can be read in it: it is damaged, or of another kind", READS)


def sound_stream(container: InputContainer, where: str) -> AudioStream:
    """The stream that a player would play: the one marked so, else the one of most channels.

    Raises:
        BadInput: if there is none, none that can be decoded, or one with an absurd header.
    """
    from av.stream import Discard, Disposition

    streams = container.streams.audio
    if not streams:
        raise BadInput(where, "there is no sound in it", READS)
    channels = {it.index: counted_channels(it) for it in streams if it.codec_context}
    known = [it for it in streams if it.index in channels and _is_read(it)]
    if not known:
        context = streams[0].codec_context
        form = (context.profile or context.name) if context else "unknown"
        raise BadInput(where, f"its sound has a form that Hapju doesn't read ({form})", READS)
    # Of several equals the first: max keeps it.
    chosen = max(
        known, key=lambda it: (bool(it.disposition & Disposition.default), channels[it.index])
    )
    _refuse_absurd(where, chosen.codec_context.sample_rate, channels[chosen.index])
    # What else a video holds is passed over without being read.
    for other in container.streams:
        if other.index != chosen.index:
            other.discard = Discard.all
    chosen.codec_context.thread_count = 1
    return chosen


def _is_read(stream: AudioStream) -> bool:
    context = stream.codec_context
    return context.name in CODECS and not makes_up_a_layout(context.name, context.extradata)


def _refuse_absurd(where: str, rate_hz: int, channels: int) -> None:
    low, high = _RATES_HZ
    if not low <= rate_hz <= high:
        right = f"sound has {low} to {high} samples a second"
        raise BadInput(where, f"it says that it has {rate_hz} samples a second", right)
    if not 1 <= channels <= MOST_CHANNELS:
        right = f"1 to {MOST_CHANNELS} can be"
        raise BadInput(where, f"it says that it has {channels} channels", right)


def first_picture_s(container: InputContainer) -> float | None:
    """When a video's first picture is shown, on the stamps' clock; None without a video."""
    from av.stream import Disposition

    cover = Disposition.attached_pic | Disposition.still_image | Disposition.timed_thumbnails
    starts = [
        float(it.start_time * it.time_base)
        for it in container.streams.video
        if it.start_time is not None and it.time_base and not it.disposition & cover
    ]
    return min(starts, default=None)


def first_sound_s(stream: AudioStream) -> float | None:
    """When the sound begins by the file's word, on the stamps' clock."""
    if stream.start_time is None or not stream.time_base:
        return None
    return float(stream.start_time * stream.time_base)


def stated_duration_s(container: InputContainer, stream: AudioStream) -> float | None:
    """How long the sound is by the file's word; None where that is nothing or a guess.

    ADTS has no header, MP3 often none: there FFmpeg guesses from the size.
    """
    if container.format.name == "aac":
        return None
    if stream.duration is not None and stream.time_base:
        return max(0.0, float(stream.duration * stream.time_base))
    if container.duration is not None and not container.streams.video:
        return max(0.0, container.duration / 1e6)
    return None


def decoded(
    container: InputContainer, stream: AudioStream, where: str, problems: list[BadInput]
) -> Iterator[StampedSound]:
    """The stream's sound, piece by piece, as long as the file can be read.

    A packet that can't be decoded is passed over, as every player does; the stamps of the next tell
    how much is missing.

    Args:
        container: the open file.
        stream: one of its streams.
        where: its name.
        problems: is given what ends the reading before the file ends.
    """
    import av

    is_aac = stream.codec_context.name == "aac"
    tick_s = float(stream.time_base or 0)
    heard_s = 0.0
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets, None)
        except (av.FFmpegError, OSError, ValueError):
            problems.append(BadInput(_at(where, heard_s), "it is damaged here", COPY_AGAIN))
            return
        if packet is None:
            return
        if is_aac and packet.has_sidedata("new_extradata"):  # it could be USAC from here on
            problems.append(BadInput(_at(where, heard_s), "its form changes here", READS))
            return
        try:
            frames: list[Any] = packet.decode()
        except (av.FFmpegError, ValueError):
            if packet.has_sidedata("encryption_info"):
                wrong = "its sound is locked by a copy protection"
                problems.append(BadInput(where, wrong, "give a recording of your own"))
                return
            continue
        for frame in frames:
            if frame.samples > 0:
                _refuse_absurd(where, frame.sample_rate, frame.layout.nb_channels)
                heard_s += frame.samples / frame.sample_rate
                stamp_s = None if frame.pts is None or not tick_s else frame.pts * tick_s
                yield StampedSound(stamp_s, _samples(frame), frame.sample_rate)


def _at(where: str, seconds: float) -> str:
    return f"{where}, {seconds:.1f} s"


def _samples(frame: AudioFrame) -> SampleArray:
    raw = frame.to_ndarray()
    if not frame.format.is_planar:
        raw = raw.reshape(-1, frame.layout.nb_channels).T
    if raw.dtype.kind == "f":
        return raw.astype(np.float32, copy=False)
    code = raw.dtype.str[1:]
    samples = raw.astype(np.float32)
    if code in _OFFSETS:
        samples -= _OFFSETS[code]
    samples *= _SCALES[code]
    return samples
