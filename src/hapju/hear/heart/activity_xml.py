"""A heart rate from the XML of an activity: TCX (Garmin's Training Center) or GPX with extensions.

Strangers' XML is read by defusedxml: no entities, no document types, nothing from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from hapju.errors import BadInput
from hapju.hear.heart.heart_rate import HeartRate

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_RATE_WORDS = frozenset({"hr", "heartrate", "heartratebpm"})
"""Names of the element with the heart rate in a track point's extensions, in lower case."""
_MOST_NAMESPACES = 200
_EXPORT = "export the activity anew, as TCX or GPX"

Reading = tuple[datetime, float]


def activity_of(data: bytes, where: str) -> HeartRate | None:
    """The heart rate in the bytes of an XML file; None for what is no XML but UTF-16 text.

    Raises:
        BadInput: for XML that can't be read, is no activity, or holds no heart rate.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        raise BadInput(
            where, "it defines a document type or entities of its own", _EXPORT
        ) from None
    except ParseError as problem:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return None
        line = problem.position[0]
        raise BadInput(f"{where}, line {line}", "this is no well-formed XML", _EXPORT) from None
    except (ValueError, LookupError):  # an encoding that nobody knows
        raise BadInput(where, "its letters can't be read", "save it in UTF-8") from None
    match _local(root):
        case "trainingcenterdatabase":
            return _of(_tcx(root, where), "tcx", where)
        case "gpx":
            return _of(_gpx(data, where), "gpx", where)
        case _:
            raise BadInput(
                where, "this XML is neither a TCX nor a GPX activity", "give one of these"
            )


def _of(readings: Iterable[Reading], source: str, where: str) -> HeartRate:
    rows = [(when.timestamp(), bpm) for when, bpm in readings]
    return HeartRate.of(
        [row[0] for row in rows], [row[1] for row in rows], source=source, where=where
    )


def _tcx(root: Element, where: str) -> Iterator[Reading]:
    for number, point in enumerate(_named(root, "trackpoint"), start=1):
        said = next((e.text for e in point if _local(e) == "time"), None)
        rate = next((e for e in point if _local(e) == "heartratebpm"), None)
        value = None if rate is None else next((e.text for e in rate if _local(e) == "value"), None)
        if said is not None and value is not None:
            place = f"{where}, track point {number}"
            yield _moment(said, place), _rate(value, place)


def _gpx(data: bytes, where: str) -> Iterator[Reading]:
    import gpxpy
    from gpxpy.gpx import GPXException

    text = _text(data)
    if len(re.findall(r"\sxmlns", text)) > _MOST_NAMESPACES:
        raise BadInput(where, "it names too many kinds of extensions", _EXPORT)
    try:
        points = list(gpxpy.parse(text).walk(only_points=True))
    except (GPXException, ValueError, TypeError, OverflowError):
        raise BadInput(where, "this GPX can't be understood", _EXPORT) from None
    for number, point in enumerate(points, start=1):
        rate = next(
            (e.text for top in point.extensions for e in top.iter() if _local(e) in _RATE_WORDS),
            None,
        )
        if rate is not None and point.time is not None:
            place = f"{where}, track point {number}"
            yield _in_utc(point.time), _rate(rate, place)


def _text(data: bytes) -> str:
    """The letters of XML that has been read already, without the line that tells the encoding."""
    found = re.match(rb"\s*<\?xml[^>]*encoding=[\"']([\w.-]+)", data.removeprefix(b"\xef\xbb\xbf"))
    encoding = found[1].decode("ascii") if found else "utf-8"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1)


def _named(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if _local(element) == name)


def _local(element: Element) -> str:
    """An element's name without its namespace, in lower case; nothing for a remark."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _moment(said: str, place: str) -> datetime:
    try:
        return _in_utc(datetime.fromisoformat(said.strip()))
    except ValueError:
        raise BadInput(
            place, f"{said.strip()[:30]!r} is no time", "write it like 2026-11-25T18:30:00Z"
        ) from None


def _in_utc(when: datetime) -> datetime:
    """The moment; both formats count in UTC where no zone is said."""
    return when if when.tzinfo is not None else when.replace(tzinfo=UTC)


def _rate(said: str | None, place: str) -> float:
    try:
        return float((said or "0").strip() or 0)
    except ValueError:
        raise BadInput(
            place, f"{(said or '')[:30]!r} is no heart rate", "write beats a minute, such as 96"
        ) from None
