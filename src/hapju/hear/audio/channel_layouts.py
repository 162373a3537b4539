"""Channel layouts that a file makes up itself, kept away from PyAV.

FFmpeg keeps most layouts as a bare number; one that a file makes up (another order of the channels
than the usual, as QuickTime's surround has) is a list in memory. PyAV frees such a list twice (17.1
to 19.0; its changelog names the fault under 19.1), and the whole program ends. Hapju needs to know
how many channels there are and no more, so each stream's layout is replaced by their count before
anything else looks at it. Two decoders make up layouts themselves, in forms that nobody records
in; those are refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.audio.stream import AudioStream

MOST_CHANNELS = 64
"""More channels than these are refused."""

_OPUS_FAMILY_AT = 18
_OPUS_FAMILIES = (0, 1, 255)
_AAC_ESCAPE = 31
_AAC_USAC = 42


def counted_channels(stream: AudioStream) -> int:
    """How many channels a stream has; its layout is their bare count from then on.

    To be called once for each stream of a file, before anything else is asked of its channels.
    """
    context = stream.codec_context
    count = context.channels  # PyAV frees the file's list here, for the first time
    context.layout = f"{min(max(count, 1), MOST_CHANNELS)}C"
    return count


def makes_up_a_layout(codec: str, extradata: bytes | None) -> bool:
    """Whether decoding may make up a layout: Opus for ambisonics, and AAC's successor USAC.

    Opus says in its head by what family it maps channels (RFC 7845, 5.1.1: 0 and 1 are speakers,
    255 has no meaning; RFC 8486: 2 and 3 are ambisonics). AAC's configuration begins with the type
    of object (ISO/IEC 14496-3, 1.6.2.1), of which USAC is 42.
    """
    if not extradata:
        return False
    if codec == "opus":
        family = extradata[_OPUS_FAMILY_AT : _OPUS_FAMILY_AT + 1]
        return bool(family) and family[0] not in _OPUS_FAMILIES
    if codec == "aac":
        bits = int.from_bytes(extradata[:2].ljust(2, b"\0"), "big")
        kind = bits >> 11
        return kind == _AAC_ESCAPE and 32 + (bits >> 5 & 63) == _AAC_USAC
    return False
