"""Results whose columns can't be changed."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np


def freeze_columns(result: Any) -> None:
    """Make every array in a frozen dataclass, and in the dataclasses that it holds, read-only."""
    if isinstance(result, np.ndarray):
        result.setflags(write=False)
    elif is_dataclass(result):
        for field in fields(result):
            freeze_columns(getattr(result, field.name))
