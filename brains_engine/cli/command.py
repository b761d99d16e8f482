"""What a command is, and what it gets to work with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from brains_engine.cli.output import Output
    from brains_engine.custom import Library
    from brains_engine.spec.registry import Registry

EXIT_OK = 0
EXIT_FAULT = 1
EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 130


class UsageError(BrainsError):
    """The command line itself is wrong: an unknown command, a missing argument."""


class Context:
    """What every command gets: where to write, and the layers there are."""

    def __init__(self, out: Output) -> None:
        self.out = out

    @cached_property
    def registry(self) -> Registry:
        """The layers for a command that is given no file: those of the current folder."""
        from pathlib import Path

        return self.registry_near(Path())

    def registry_near(self, path: Path) -> Registry:
        """The layers for a design, a run or a checkpoint: with those of its own folder."""
        return self.library(path).registry

    def library(self, path: Path) -> Library:
        """The same, with a report of what was not loaded."""
        from brains_engine.custom import collect_layers
        from brains_engine.custom.files import project_of

        return collect_layers(project_of(path))


@dataclass(frozen=True, slots=True)
class Command:
    """One command of `brains`.

    Attributes:
        name: What the user types.
        help: One line for the list of commands.
        declare: Adds the command's own arguments to its parser.
        run: Does the job and gives the exit status.
    """

    name: str
    help: str
    declare: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Context], int]


def no_arguments(parser: argparse.ArgumentParser) -> None:
    """For a command that takes none of its own."""
