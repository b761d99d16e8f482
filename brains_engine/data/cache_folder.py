"""The folder where large tables are kept as plain numbers: bounded, and safe to delete."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from brains_engine.errors import DataError

MAX_CACHE_BYTES = 32 * 1024**3
"""Entries that were not used for longest are deleted beyond this."""
_SPARE_BYTES = 1024**3
_STALE_SECONDS = 24 * 3600
_PART = ".part-"


def cache_root() -> Path:
    """Where the entries lie: brains/data under the user's cache folder."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "brains" / "data"


def find_entry(key: str) -> Path | None:
    """The folder of an entry, marked as used now; None where there is none."""
    entry = cache_root() / key
    if not (entry / "meta.json").is_file():
        return None
    with contextlib.suppress(OSError):
        os.utime(entry)
    return entry


@contextlib.contextmanager
def new_entry(key: str, bytes_wanted: int) -> Iterator[Path]:
    """A folder to fill; it becomes the entry when all went well, and is gone when not.

    Args:
        key: The entry's name.
        bytes_wanted: About how large it will be; older entries make room for it.

    Raises:
        DataError: The disk has too little room, or refuses.
    """
    root = cache_root()
    part = root / f"{_PART}{key[:16]}-{os.getpid()}-{time.monotonic_ns()}"
    try:
        root.mkdir(parents=True, exist_ok=True)
        trim_cache(max(0, MAX_CACHE_BYTES - bytes_wanted))
        free = shutil.disk_usage(root).free
        if free < bytes_wanted + _SPARE_BYTES:
            raise DataError(
                f"The cache for large files needs {bytes_wanted / 1024**3:.1f} GiB in {root}, "
                f"but {free / 1024**3:.1f} GiB are free.",
                "Make room, or set XDG_CACHE_HOME to a folder on another disk.",
            )
        part.mkdir()
        yield part
        entry = root / key
        if entry.exists():  # another process was as fast
            shutil.rmtree(entry, ignore_errors=True)
        part.rename(entry)
    except OSError as error:
        raise DataError(
            f"The cache for large files in {root} cannot be written: {(error.strerror or 'it is refused').lower()}."
        ) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)


def trim_cache(limit: int = MAX_CACHE_BYTES) -> None:
    """Delete what crashes have left, and the entries not used for longest, until the rest fits."""
    entries = []
    for folder in cache_root().iterdir() if cache_root().is_dir() else ():
        try:
            used = folder.stat().st_mtime
            size = sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
        except OSError:
            continue
        if not folder.name.startswith(_PART):
            entries.append((used, size, folder))
        elif time.time() - used > _STALE_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
    total = sum(size for _, size, _ in entries)
    for _, size, folder in sorted(entries):
        if total <= limit:
            break
        shutil.rmtree(folder, ignore_errors=True)
        total -= size
