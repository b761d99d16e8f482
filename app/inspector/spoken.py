"""Descriptions of options in the language of the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.sentences import say

if TYPE_CHECKING:
    from brains_engine.fields import FieldDescription


def spoken(field: FieldDescription) -> FieldDescription:
    """The same field as the user reads it; its name, values and choices stay what they are."""
    return replace(field, title=say(field.title), help=say(field.help), unit=say(field.unit))
