"""Options of nodes from the canvas: copied, pasted and reset from a node's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.inspector import option_clipboard
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.canvas.view import CanvasView


def option_entries(view: CanvasView) -> list[tuple[str, Callable[[], object], str]]:
    """Entries of the context menu of selected nodes: text, what it does, and where it cannot be done why."""
    count = len(option_clipboard.selected(view.level))
    return [
        (tr("Copy options"), lambda: _copy(view), "" if count == 1 else tr("Select one node.")),
        (tr("Paste options"), lambda: _paste(view), ""),
        (tr("Reset options"), lambda: _reset(view), ""),
    ]


def _copy(view: CanvasView) -> None:
    view.notice(option_clipboard.copy_options(view.level))


def _paste(view: CanvasView) -> None:
    with view.editing():
        view.notice(option_clipboard.paste_options(view.level))


def _reset(view: CanvasView) -> None:
    with view.editing():
        edits.reset_options(view.level.design, option_clipboard.selected(view.level))
