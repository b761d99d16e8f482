"""Roles of columns as an edit of the design: all settings that it takes are one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.sentences import say
from app.translation import tr
from brains_engine.data.column_roles import with_roles
from brains_engine.design import edits
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.data.preview import ColumnPreview
    from brains_engine.data.table_layout import Role
    from brains_engine.design.design import Design

LIKELY_WORDS = 50


def choose_roles(
    design: Design, names: Sequence[str], roles: Mapping[str, Role], columns: Sequence[ColumnPreview] = ()
) -> str:
    """Give columns other roles.

    Args:
        design: Its data is the table.
        names: All columns of the table.
        roles: Name -> new role.
        columns: What the columns hold: a target that is it no longer gets the role that suits it.

    Returns:
        "", or why it was refused.
    """
    data = design.snapshot.settings.training.data
    try:
        changes = with_roles(data, names, roles, {column.name: _feature_role(column) for column in columns})
        with design.transaction(tr("Choose roles of columns")):
            for name, value in changes.items():
                edits.set_training_value(design, f"data.{name}", value)
    except BrainsError as error:
        return say(str(error))
    return ""


def suggestions(columns: Sequence[ColumnPreview]) -> dict[str, Role]:
    """Name -> the role that columns look made for, where that is another than they have."""
    return {column.name: column.suggested for column in columns if column.suggested is not None}


def _feature_role(column: ColumnPreview) -> Role:
    if column.kind == "numbers":
        return "numeric"
    return "category" if column.kind == "words" and column.distinct <= LIKELY_WORDS else "ignored"
