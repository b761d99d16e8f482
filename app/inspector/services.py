"""What a form asks of who shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.inspector.field_row import FieldRow

Commit = Callable[[str, Any], str]
"""Writes a value at a dotted path; gives "" or the sentence that says why it was refused."""


def _pass_over(_held: bool) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Services:
    """The way from a form to what it edits.

    Attributes:
        commit: Writes a value.
        reset: Gives an option at a dotted path its default again; without it, the field's own default is written.
        gesture: Told when something is taken hold of, and when a gesture is over.
        help: Tells of the option of a row; without it, rows have no button for help.
        spread: Text and deed of an entry of an option's menu that gives its value to others; "" where there are none.
    """

    commit: Commit
    reset: Callable[[str], str] | None = None
    gesture: Callable[[bool], None] = _pass_over
    help: Callable[[FieldRow], None] | None = None
    spread: Callable[[str], tuple[str, Callable[[], str]]] | None = None
