"""Makes the Keras classes of custom layers known to the process that proves an export."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path

from brains_engine.custom.files import read_source
from brains_engine.custom.loading import GROUP, load_entry_point, load_file


def introduce(entries: list[tuple[str, str]]) -> None:
    """Load layers and make their Keras classes, which registers them.

    Args:
        entries: Pairs of a file that the exporting process wrote, or "", and what an entry point names.
    """
    for path, target in entries:
        specs = load_file(read_source(Path(path))) if path else load_entry_point(EntryPoint("export", target, GROUP))
        for spec in specs:
            spec.keras_classes()
