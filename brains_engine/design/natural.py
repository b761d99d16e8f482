"""The order of ids that people expect."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=65_536)
def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key under which `dense-2` comes before `dense-10`."""
    parts = re.split(r"([0-9]+)", text)
    return tuple((1, int(part), "") if index % 2 else (0, 0, part) for index, part in enumerate(parts))
