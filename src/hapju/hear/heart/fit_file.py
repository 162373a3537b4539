"""A heart rate from a FIT file, as watches and bicycle computers write it.

The format is the Flexible and Interoperable Data Transfer protocol of Garmin Canada Inc. (FIT SDK);
fitdecode reads it. Heart rate is in the ``record`` messages, with the second it was told in.
"""

from __future__ import annotations

from warnings import catch_warnings, simplefilter

from hapju.errors import BadInput
from hapju.hear.heart.heart_rate import HeartRate

FIT_EPOCH_S = 631_065_600
"""FIT counts seconds from 1989-12-31 00:00 UTC."""
_EARLIEST_FIT_S = 0x1000_0000
"""Smaller times are seconds since the device was switched on: its clock wasn't set."""
_EXPORT = "export the activity anew, as its original FIT file"


def is_fit(data: bytes) -> bool:
    """Whether bytes start as a FIT file does."""
    return data[8:12] == b".FIT"


def heart_rate_of_fit(data: bytes, where: str) -> HeartRate:
    """The heart rate in the bytes of a FIT file.

    Raises:
        BadInput: for a damaged file, or one without heart rate.
    """
    from fitdecode import CrcCheck, ErrorHandling, FitReader
    from fitdecode.exceptions import FitCRCError, FitEOFError, FitHeaderError

    time_s: list[float] = []
    bpm: list[float] = []
    try:
        with (
            catch_warnings(),
            FitReader(
                data,
                processor=None,
                check_crc=CrcCheck.RAISE,
                error_handling=ErrorHandling.IGNORE,
            ) as reader,
        ):
            simplefilter("ignore")
            for frame in reader:
                if getattr(frame, "name", "") != "record" or not hasattr(frame, "get_value"):
                    continue
                told_s = frame.get_value("timestamp", fallback=None)
                rate = frame.get_value("heart_rate", fallback=None)
                if isinstance(told_s, int | float) and isinstance(rate, int | float):
                    time_s.append(float(told_s))
                    bpm.append(float(rate))
    except FitCRCError:
        raise BadInput(where, "its check sum is wrong: the file is damaged", _EXPORT) from None
    except (FitEOFError, FitHeaderError):
        raise BadInput(where, "it breaks off before its end", _EXPORT) from None
    except Exception:  # a damaged file may trip the reader anywhere
        raise BadInput(where, "this FIT file can't be understood", _EXPORT) from None
    is_dated = all(each >= _EARLIEST_FIT_S for each in time_s)
    start_s = float(FIT_EPOCH_S) if is_dated else -min(time_s, default=0.0)
    return HeartRate.of(
        [each + start_s for each in time_s], bpm, is_dated=is_dated, source="fit", where=where
    )
