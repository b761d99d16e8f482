"""Whether samples fit into the memory there is, or are read from the disk while training."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.runs.data_config import FILES

if TYPE_CHECKING:
    from brains_engine.runs.config import DataConfig

MAX_FILE_BYTES = 2 * 1024**3
"""Files beyond this are never read into memory as a whole."""
_SHARE = 0.5
_UNKNOWN = 4 * 1024**3
# Bytes in memory for each of the file, at the time when the scaled copy is made beside what was read.
_GROWTH = {"csv": 4.0, "parquet": 12.0, "npz": 5.0, "npy": 5.0}


def streams(config: DataConfig) -> bool:
    """Whether a source is read from the disk while training. A file that is not there does not."""
    if config.source not in FILES or config.memory == "device":
        return False
    if config.memory == "stream":
        return True
    try:
        size = Path(config.path).expanduser().stat().st_size
    except (OSError, ValueError, RuntimeError):
        return False
    return size > MAX_FILE_BYTES or size * _GROWTH[config.source] > _SHARE * free_memory()


def free_memory() -> int:
    """Bytes that may be used without pushing others out; a guess where the system does not tell."""
    try:
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return _UNKNOWN
