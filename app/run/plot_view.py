"""What the mouse does in a plot: a box zooms, the wheel zooms steps, the middle button shifts, a double click fits."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt

WHEEL_STEP = 1.25
_NOTCH = 120


class PlotView(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """The area in which lines are drawn."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setMouseMode(pg.ViewBox.RectMode)
        self.setDefaultPadding(0.04)

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """Zoom steps about the pointer; with Shift, or over the axis of values, zoom values."""
        if not event.delta():
            event.ignore()
            return
        factor = WHEEL_STEP ** (-event.delta() / _NOTCH)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        vertical = axis == 1 or (axis is None and shift)
        center = self.mapToView(event.pos()) if axis is None else self.viewRect().center()
        self.zoom(factor, center.y() if vertical else center.x(), vertical=vertical)
        event.accept()

    def zoom(self, factor: float, about: float, *, vertical: bool = False) -> None:
        """Show `factor` times as much, the rest staying where it is; to be taken as the user's wish."""
        low, high = self.viewRange()[1 if vertical else 0]
        new = (about - (about - low) * factor, about + (high - about) * factor)
        if vertical:
            self.setYRange(*new, padding=0)
        else:
            self.setXRange(*new, padding=0)
        self.sigRangeChangedManually.emit([not vertical, vertical])

    def shift(self, share: float) -> None:
        """Move by a share of what is shown, to the right."""
        low, high = self.viewRange()[0]
        self.setXRange(low + share * (high - low), high + share * (high - low), padding=0)
        self.sigRangeChangedManually.emit([True, False])

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        """Draw a box to zoom in; shift with the middle button, or with Shift."""
        if event.button() == Qt.MouseButton.RightButton:
            event.ignore()
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        pans = event.button() == Qt.MouseButton.MiddleButton or shift
        self.state["mouseMode"] = pg.ViewBox.PanMode if pans else pg.ViewBox.RectMode
        super().mouseDragEvent(event, axis)

    def showAxRect(self, ax: Any, **options: Any) -> None:  # noqa: N802 - pyqtgraph calls it
        """Show just what the box held."""
        super().showAxRect(ax, padding=0, **options)
