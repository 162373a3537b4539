"""Files as watches write them, made here by the published formats."""

import struct
from collections.abc import Sequence
from datetime import UTC, datetime

FIT_EPOCH_S = 631_065_600
_CRC_TABLE = (
    *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
    *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
)


def fit_crc(data: bytes) -> int:
    """The check sum of the FIT protocol, nibble by nibble, as its specification has it."""
    crc = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            crc = ((crc >> 4) & 0x0FFF) ^ _CRC_TABLE[crc & 0xF] ^ _CRC_TABLE[nibble]
    return crc


def fit_of(rows: Sequence[tuple[int, int]]) -> bytes:
    """A FIT activity with these heart rates at these seconds since 1970, one record each."""
    file_id = bytes([0x40, 0, 0]) + struct.pack("<HB", 0, 2)
    file_id += bytes([0, 1, 0x00]) + bytes([4, 4, 0x86])  # type: enum; time_created: uint32
    body = file_id + b"\x00" + struct.pack("<BI", 4, rows[0][0] - FIT_EPOCH_S if rows else 0)
    body += bytes([0x41, 0, 0]) + struct.pack("<HB", 20, 2)
    body += bytes([253, 4, 0x86]) + bytes([3, 1, 0x02])  # timestamp: uint32; heart_rate: uint8
    for time_s, bpm in rows:
        body += b"\x01" + struct.pack("<IB", time_s - FIT_EPOCH_S, bpm)
    head = struct.pack("<BBHI4s", 14, 0x20, 2134, len(body), b".FIT")
    whole = head + struct.pack("<H", fit_crc(head)) + body
    return whole + struct.pack("<H", fit_crc(whole))


def iso(time_s: float) -> str:
    return datetime.fromtimestamp(time_s, UTC).isoformat().replace("+00:00", "Z")


def tcx_of(rows: Sequence[tuple[float, int]]) -> bytes:
    points = "".join(
        f"<Trackpoint><Time>{iso(time_s)}</Time>"
        f"<HeartRateBpm><Value>{bpm}</Value></HeartRateBpm></Trackpoint>"
        for time_s, bpm in rows
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase '
        'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>'
        f'<Activity Sport="Other"><Id>x</Id><Lap><Track>{points}<Trackpoint>'
        "<Time>2026-11-25T19:00:00Z</Time></Trackpoint></Track></Lap></Activity>"
        "</Activities></TrainingCenterDatabase>"
    ).encode()


def gpx_of(rows: Sequence[tuple[float, int]]) -> bytes:
    points = "".join(
        f'<trkpt lat="37.5" lon="127.0"><time>{iso(time_s)}</time><extensions>'
        f"<gpxtpx:TrackPointExtension><gpxtpx:hr>{bpm}</gpxtpx:hr>"
        "</gpxtpx:TrackPointExtension></extensions></trkpt>"
        for time_s, bpm in rows
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="a test" '
        'xmlns="http://www.topografix.com/GPX/1/1" '
        'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">'
        f"<trk><trkseg>{points}</trkseg></trk></gpx>"
    ).encode()
