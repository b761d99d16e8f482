"""The gesture that goes on: begins, follows, ends; scrolls while it is held at the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from app.canvas.edges import cursor_of
from app.canvas.hits import Hit
from app.canvas.interactions import interaction_for
from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.interactions.pan import PanInteraction

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from app.canvas.view import CanvasView

EDGE = 24
EDGE_STEP = 14
EDGE_INTERVAL_MS = 16


class Gestures(QObject):
    """Routes the mouse of one view to at most one gesture at a time."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._current: Interaction | None = None
        self._button = Qt.MouseButton.NoButton
        self._last: Pointer | None = None
        self._space_held = False
        self._timer = QTimer(self)
        self._timer.setInterval(EDGE_INTERVAL_MS)
        self._timer.timeout.connect(self._scroll_at_edge)
        # What a gesture holds on to may be gone after an edit that is not its own, such as an undo.
        view.level.committed.connect(self.cancel)
        view.level.replaced.connect(self.cancel)

    @property
    def current(self) -> Interaction | None:
        return self._current

    def press(self, event: QMouseEvent) -> None:
        """Begin the gesture that a press stands for. A second button cancels the one that goes on."""
        if self._current is not None:
            self.cancel()
            return
        pointer = self.pointer(event.position().toPoint(), event.modifiers())
        interaction = interaction_for(self._view, pointer, event.button(), self._space_held)
        if interaction is not None:
            self._button = event.button()
            self.begin(interaction, pointer)

    def begin(self, interaction: Interaction, pointer: Pointer) -> None:
        self._view.canvas_scene.set_hover(Hit())
        self._current, self._last = interaction, pointer
        if interaction.cursor is not None:
            self._view.viewport().setCursor(interaction.cursor)
        interaction.start(pointer)
        if not isinstance(interaction, PanInteraction):
            self._timer.start()

    def move(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        pointer = self.pointer(point, modifiers)
        self._last = pointer
        if self._current is not None:
            self._current.update(pointer)
        else:
            self._hover(pointer)

    def release(self, event: QMouseEvent) -> None:
        if event.button() == self._button:
            self.finish(event.position().toPoint(), event.modifiers())

    def finish(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """End the gesture, and let it edit."""
        if self._current is not None:
            interaction = self._current
            self._stop()
            interaction.finish(self.pointer(point, modifiers))
            self._show_cursor()

    def cancel(self) -> bool:
        """End the gesture as if it had not been. Returns whether there was one."""
        if self._current is None:
            return False
        interaction = self._current
        self._stop()
        interaction.cancel()
        self._show_cursor()
        return True

    def hold_space(self, held: bool) -> None:
        """While Space is held a left drag pans."""
        self._space_held = held
        if self._current is None:
            self._show_cursor()

    def leave(self) -> None:
        self._view.canvas_scene.set_hover(Hit())

    def pointer(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> Pointer:
        return Pointer(self._view.mapToScene(point), point, modifiers)

    def _stop(self) -> None:
        self._current = None
        self._button = Qt.MouseButton.NoButton
        self._timer.stop()

    def _hover(self, pointer: Pointer) -> None:
        hit = self._view.canvas_scene.hit(pointer.scene)
        self._view.canvas_scene.set_hover(hit)
        if self._space_held:
            return
        if hit.port is not None:
            self._view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        elif hit.badge:
            self._view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif hit.edges:
            self._view.viewport().setCursor(cursor_of(hit.edges))
        else:
            self._view.viewport().unsetCursor()

    def _show_cursor(self) -> None:
        if self._space_held:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._view.viewport().unsetCursor()

    def _scroll_at_edge(self) -> None:
        """Scroll while a drag is held at the edge."""
        if self._current is None or self._last is None:
            return
        point, area = self._last.view, self._view.viewport().rect()
        dx = (point.x() > area.right() - EDGE) - (point.x() < area.left() + EDGE)
        dy = (point.y() > area.bottom() - EDGE) - (point.y() < area.top() + EDGE)
        # A press near the edge is no wish to scroll: only a pointer that has moved there is.
        if (dx or dy) and self._current.is_drag(self._last):
            self._view.scroll_by(dx * EDGE_STEP, dy * EDGE_STEP)
            self._current.update(self.pointer(point, self._last.modifiers))
