"""The short way to name data on a command line: `digits`, `flowers.csv`, `csv:flowers.csv#species`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.data.catalogue import SOURCES, find_source
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.runs.config import DataConfig

_SUFFIXES = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".npz": "npz",
    ".npy": "npy",
    ".parquet": "parquet",
    ".pq": "parquet",
}
_KINDS = ("csv", "parquet", "npz", "npy", "images")


def parse_data_spec(text: str, base: DataConfig) -> DataConfig:
    """Read a data spec into a configuration.

    Args:
        text: The id of a set; or a file, `[csv:|parquet:|npz:|npy:|images:]PATH[#TARGET]`; or a folder.
        base: The configuration whose split and scaling stay as they are.

    Raises:
        DataError: Where the text names neither a set nor a file.
    """
    kind, colon, rest = text.partition(":")
    if colon and kind in _KINDS:
        path, target = _split_target(rest)
        return _file(base, kind, path, target)
    if text in known_sets():
        return base.model_copy(update={"source": text, "path": "", "target": ""})
    if text and os.path.isdir(text):
        return _file(base, "images", text, "")
    path, target = _split_target(text)
    suffix = Path(path).suffix.lower()
    if suffix in _SUFFIXES:
        return _file(base, _SUFFIXES[suffix], path, target)
    if text and not suffix and "/" not in text and text not in _KINDS:
        find_source(text)
    raise DataError(
        f"{text!r} names no data.", f"Give a set ({', '.join(known_sets())}), or a file such as flowers.csv#species."
    )


def known_sets() -> tuple[str, ...]:
    """Ids of the sets that need no file."""
    return tuple(source.id for source in SOURCES.values() if source.kind in ("builtin", "packaged", "generated"))


def _split_target(text: str) -> tuple[str, str]:
    """Take the target off. A `#` that belongs to the name of an existing file stays with it."""
    if "#" in text and not os.path.exists(text):
        path, _, target = text.rpartition("#")
        return path, target
    return text, ""


def _file(base: DataConfig, kind: str, path: str, target: str) -> DataConfig:
    if not path:
        what = "folder of pictures" if kind == "images" else f"{kind.upper()} file"
        raise DataError(f"The {what} is not named.", f"Write {kind}:PATH, or {kind}:PATH#TARGET.")
    return base.model_copy(update={"source": kind, "path": path, "target": target})
