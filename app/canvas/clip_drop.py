"""Nodes dropped onto the canvas: text from another window, or a design file while Ctrl is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent

from app.canvas.clipboard import holds_nodes, text_of
from app.desktop.paths import files_of
from brains_engine.design.io import SUFFIX, read_text
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QPointF

    from app.canvas.view import CanvasView

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class ClipDrop(QObject):
    """Takes drags with nodes before the canvas sees them; all others are for the canvas, or for who takes files."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Insert nodes where they are dropped."""
        if event.type() in _DRAGS:
            assert isinstance(event, QDropEvent)
            design = _held_design(event)
            if design is not None or (not event.mimeData().hasUrls() and holds_nodes(event.mimeData())):
                # A move would make an editor delete the text that it gave.
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self._drop(event, design)
                return True
        return super().eventFilter(watched, event)

    def _drop(self, event: QDropEvent, design: Path | None) -> None:
        at: QPointF = self._view.mapToScene(event.position().toPoint())
        try:
            text = text_of(event.mimeData()) if design is None else read_text(design)
        except BrainsError as error:
            self._view.notice(str(error))
            return
        if self._view.clipboard.insert(text, at):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)


def _held_design(event: QDropEvent) -> Path | None:
    """The design file of a drag whose nodes are wanted, because Ctrl is held."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    paths = files_of(event.mimeData())
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() == SUFFIX else None
