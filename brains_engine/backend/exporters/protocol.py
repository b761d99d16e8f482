"""What an export format must offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    import keras


class Exporter(Protocol):
    """One format.

    Attributes:
        id: Its name on the command line.
        title: Its name in the window.
        suffix: What the file's name must end with; empty for a folder.
        help: One sentence on what it is for.
        needs_classes: Whether it stores layers by the names of their classes, so that whoever loads it needs these.
        runtime: Python source of `load(path)`, which gives a function from float32 features to outputs; of a network
            with several inputs it takes a dict by their names, and of several outputs it gives one. It runs in a
            process that has the format's own runtime, and nothing of Brains.
    """

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def suffix(self) -> str: ...
    @property
    def help(self) -> str: ...
    @property
    def needs_classes(self) -> bool: ...
    @property
    def runtime(self) -> str: ...

    def write(self, model: keras.Model, path: Path) -> None:
        """Write a model of standard Keras layers to a path that is free.

        Several inputs or outputs are a dict by name in the model's structure, one is a tensor.
        """

    def owns(self, path: Path) -> bool:
        """Whether what is at `path` is an export of this format, so that a new one may take its place."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """An export that has been proved.

    Attributes:
        format: Id of the format.
        path: What was written.
        max_abs_difference: Largest difference between its outputs, in a process without Brains, and those of the
            checkpoint.
        bytes: Its size, of a folder that of all files in it.
        classes: Registered names of classes that are not part of Keras and that whoever loads the export must have.
    """

    format: str
    path: Path
    max_abs_difference: float
    bytes: int
    classes: tuple[str, ...] = ()
