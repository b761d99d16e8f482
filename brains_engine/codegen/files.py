"""Files of exported code: the end of the name says whether it is a script or a notebook."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from brains_engine.codegen.notebook import export_notebook
from brains_engine.codegen.script import export_code
from brains_engine.design.atomic import write_atomically
from brains_engine.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

WRITERS: dict[str, Callable[[Snapshot, Registry], str]] = {".py": export_code, ".ipynb": export_notebook}


def write_code(snapshot: Snapshot, registry: Registry, path: Path) -> int:
    """Write a design as code; after a crash there is the old file or the new one.

    Args:
        snapshot: The design.
        registry: The layers there are.
        path: A file that ends in .py or .ipynb.

    Returns:
        Number of lines written.

    Raises:
        ExportError: Where the name ends otherwise, a layer cannot be written, or the file cannot.
        InvalidDesignError: Listing the errors of the design.
        DataError: Where the design's data is unknown, or its file is missing or malformed.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        known = " or ".join(WRITERS)
        raise ExportError(f"The end of the name {path.name} is no kind of code.", f"Give one that ends in {known}.")
    text = writer(snapshot, registry)
    try:
        write_atomically(path, text.encode("utf-8"))
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise ExportError(f"{path} cannot be written: {reason[:1].lower()}{reason[1:]}.") from None
    return text.count("\n")
