"""What a command is, and what it gets to work with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    import argparse

    from brains_engine.cli.output import Output
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
        from brains_engine.layers import discover

        return discover()


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
