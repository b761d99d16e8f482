"""The kinds of files that can be imported: one row each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.codegen import read_code, read_text
from brains_engine.errors import ModelImportError
from brains_engine.importing.keras_model import import_keras
from brains_engine.importing.report import ImportReport, Remark
from brains_engine.planning.analysis import analyse_design

if TYPE_CHECKING:
    import os

    from brains_engine.spec.registry import Registry


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file.

    Attributes:
        title: Its name in the window.
        suffixes: What the names of such files end with.
        read: Makes a design of a file; the last argument says whether its weights are wanted.
    """

    title: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, Registry, bool], ImportReport]


def _read_code(path: Path, registry: Registry, weights: bool) -> ImportReport:
    """Code has no weights, and what is not understood in it is an error with its line."""
    del weights
    reading = read_code(read_text(path), registry)
    remarks = tuple(Remark(note.name, "", note.reason, "changed") for note in reading.notes)
    return ImportReport(reading.snapshot, analyse_design(reading.snapshot, registry).params, remarks)


READERS = (
    Reader(
        "Keras models",
        (".keras", ".json"),
        lambda path, registry, weights: import_keras(path, registry, weights=weights),
    ),
    Reader("Scripts and notebooks that Brains exported", (".py", ".ipynb"), _read_code),
)


def import_model(path: str | os.PathLike[str], registry: Registry, *, weights: bool = True) -> ImportReport:
    """Make a design of a file of any kind that is known, by the end of its name.

    Args:
        path: The file.
        registry: The layers that the design may use.
        weights: Whether to read the weights, where the file has any.

    Raises:
        ModelImportError: Where files of its kind cannot be read, or this one is damaged.
    """
    file = Path(path)
    reader = next((reader for reader in READERS if file.suffix.lower() in reader.suffixes), None)
    if reader is None:
        known = " or ".join(suffix for reader in READERS for suffix in reader.suffixes)
        raise ModelImportError(f"Cannot import {file.name}: its name does not end with {known}.")
    return reader.read(file, registry, weights)
