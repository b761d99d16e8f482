"""The camera: zoom, scroll and fit of the view. None of it is in the file or an undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF

from app.canvas.geometry import clamp_zoom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsView

ZOOM_STEP = 1.2
FIT_MARGIN = 32.0


class Camera:
    """Moves a view over its scene."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._held: tuple[tuple[float, QPoint, QPointF], QPointF] | None = None

    @property
    def zoom(self) -> float:
        """Pixels for one scene unit."""
        return float(self._view.transform().m11())

    def zoom_to(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Zoom so that the point of the scene beneath `anchor` stays there; the middle by default."""
        view = self._view
        point = anchor if anchor is not None else view.viewport().rect().center()
        fixed = self._beneath(point)
        target = clamp_zoom(zoom)
        view.resetTransform()
        view.scale(target, target)
        offset = view.mapFromScene(fixed) - point
        self.scroll_by(offset.x(), offset.y())
        self._held = self._state(point), fixed

    def zoom_by(self, factor: float, anchor: QPoint | None = None) -> None:
        self.zoom_to(self.zoom * factor, anchor)

    def scroll_by(self, dx: int, dy: int) -> None:
        """Move the camera by pixels of the screen."""
        horizontal, vertical = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        horizontal.setValue(horizontal.value() + dx)
        vertical.setValue(vertical.value() + dy)

    def _beneath(self, point: QPoint) -> QPointF:
        """The point of the scene beneath a pixel; while only the zoom changes, the one it began with.

        The camera stands on whole pixels: asked anew at each turn of a wheel, the point would wander off.
        """
        if self._held is not None and self._held[0] == self._state(point):
            return self._held[1]
        return self._view.mapToScene(point)

    def _state(self, point: QPoint) -> tuple[float, QPoint, QPointF]:
        return self.zoom, point, self._view.mapToScene(point)

    def fit(self, area: QRectF, largest: float = 1.0) -> None:
        """Show an area whole, at most at the zoom `largest`."""
        if area.isEmpty():
            self.zoom_to(1.0)
            self._view.centerOn(QPointF(0.0, 0.0))
            return
        room = self._view.viewport().rect()
        width = max(1.0, room.width() - 2 * FIT_MARGIN)
        height = max(1.0, room.height() - 2 * FIT_MARGIN)
        self.zoom_to(min(width / area.width(), height / area.height(), largest))
        self._view.centerOn(area.center())
