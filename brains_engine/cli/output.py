"""Where commands write: answers to stdout, as JSON or for people; remarks and errors to stderr."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from brains_engine.errors import BrainsError

# A pipe has no width of its own; nothing is to be cut off in it.
_PIPE_WIDTH = 200


class Output:
    """The two streams of a command. In JSON mode only JSON is on stdout."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self.console = _console(stderr=False)
        self._remarks = _console(stderr=True)

    @property
    def is_terminal(self) -> bool:
        return self.console.is_terminal

    def emit(self, value: Any) -> None:
        """Write one JSON value on a line of its own, at once."""
        sys.stdout.write(json.dumps(plain(value), ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def say(self, text: str = "") -> None:
        """Write a line for people, unless the answer is JSON."""
        if not self.as_json:
            self.console.print(text, soft_wrap=True)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> None:
        """Write a table for people; the columns in `right` hold numbers."""
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for column in columns:
            table.add_column(column, justify="right" if column in right else "left", overflow="fold")
        for row in rows:
            table.add_row(*row)
        self.console.print(table)

    def remark(self, text: str) -> None:
        """Write a line to stderr."""
        self._remarks.print(text, soft_wrap=True)

    def error(self, error: BrainsError) -> None:
        """Report an expected error: a sentence on stderr, and in JSON mode an object on stdout, too."""
        if self.as_json:
            self.emit({"error": {"message": error.message, "hint": error.hint, "type": type(error).__name__}})
        self.remark(str(error))


def plain(value: Any) -> Any:
    """A value that strict JSON can hold: numbers that are not finite become null."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def count(number: int) -> str:
    """A number for people: `12,345`."""
    return f"{number:,}"


def share(value: float) -> str:
    """A share for people: `12.5 %`."""
    return f"{100 * value:.1f} %"


def measures(metrics: Mapping[str, float]) -> str:
    """Metrics for people, in a line."""
    return "  ".join(f"{name} {value:.4g}" for name, value in metrics.items())


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, markup=False, emoji=False, highlight=False)
    if not console.is_terminal:
        console.width = _PIPE_WIDTH
    return console
