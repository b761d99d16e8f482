"""Options of the selected nodes to the clipboard and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.level import Level


def selected(level: Level) -> tuple[str, ...]:
    """Ids of the selected nodes, in the order of the level."""
    return tuple(node_id for node_id in level.snapshot.nodes if node_id in level.selection.ids)


def copy_options(level: Level) -> str:
    """Put the options of the selected node into the clipboard; gives a sentence that says so."""
    node_id = selected(level)[0]
    QGuiApplication.clipboard().setText(edits.copy_options(level.snapshot, node_id))
    return tr("The options of {name} are copied.", name=level.snapshot.nodes[node_id].name)


def paste_options(level: Level) -> str:
    """Give the selected nodes the copied options that fit; gives a sentence that says which did not.

    Raises:
        EditError: Where the clipboard holds no options, or none fits.
    """
    left_out = edits.paste_options(level.design, QGuiApplication.clipboard().text(), selected(level))
    if not left_out:
        return tr("The options are pasted.")
    names = ", ".join(name.replace("_", " ") for name in left_out)
    return tr("The options are pasted, but for those that do not fit here: {names}.", names=names)
