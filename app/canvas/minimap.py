"""The minimap: all nodes in small, and the part that is seen. A press or a drag goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.canvas.style import faded, pen
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent, QShowEvent

    from app.canvas.view import CanvasView
    from app.theme import Theme

SIZE = QSize(208, 132)
PADDING = 10.0
SMALLEST = 2.0


class Minimap(QWidget):
    """Hidden until asked for. The nodes are painted into a picture once, and again when they change."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.setObjectName("canvas-minimap")
        self.setAccessibleName(tr("Map of the design"))
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._view = view
        self._theme = view.theme
        self._picture: QPixmap | None = None
        self._area = QRectF()
        view.horizontalScrollBar().valueChanged.connect(self._on_camera)
        view.verticalScrollBar().valueChanged.connect(self._on_camera)
        view.zoom_changed.connect(self._on_camera)
        view.level.analysed.connect(self._forget)
        view.level.selection.changed.connect(self._forget)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._forget()

    def to_scene(self, point: QPointF) -> QPointF:
        """The place in the scene that a point of the map stands for."""
        scale = self._scale()
        corner = self._corner(scale)
        return self._area.topLeft() + (point - corner) / scale

    def to_map(self, point: QPointF) -> QPointF:
        """The point of the map that stands for a place in the scene."""
        scale = self._scale()
        return self._corner(scale) + (point - self._area.topLeft()) * scale

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._draw_nodes()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        frame = QRectF(self.to_map(seen.topLeft()), self.to_map(seen.bottomRight()))
        accent = self._theme.color("accent")
        painter.setPen(pen(accent, 1.5))
        painter.setBrush(faded(accent, 0.1))
        painter.drawRoundedRect(frame.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2)), 2.0, 2.0)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._forget()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._picture = None

    def _go_to(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._view.look_at(self.to_scene(event.position()))
        event.accept()

    def _on_camera(self) -> None:
        self.update()

    def _forget(self) -> None:
        self._picture = None
        if self.isHidden():
            return  # it looks when it is shown
        self._area = self._view.canvas_scene.cards()
        self.update()

    def _scale(self) -> float:
        room_x, room_y = self.width() - 2 * PADDING, self.height() - 2 * PADDING
        width, height = max(1.0, self._area.width()), max(1.0, self._area.height())
        return min(room_x / width, room_y / height, 0.2)

    def _corner(self, scale: float) -> QPointF:
        """Where the design's top left corner is on the map, so that the design is in the middle."""
        return QPointF(
            (self.width() - self._area.width() * scale) / 2, (self.height() - self._area.height() * scale) / 2
        )

    def _draw_nodes(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(self._theme.color("border")))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8.0, 8.0)
        for frame in self._view.canvas_scene.annotations.items.values():
            card = frame.scene_card()
            painter.fillRect(
                QRectF(self.to_map(card.topLeft()), self.to_map(card.bottomRight())), faded(frame.color, 0.3)
            )
        for item in self._view.canvas_scene.nodes.values():
            card = item.scene_card()
            place = QRectF(self.to_map(card.topLeft()), self.to_map(card.bottomRight()))
            place.setSize(place.size().expandedTo(QRectF(0.0, 0.0, SMALLEST, SMALLEST).size()))
            color = self._theme.color("accent") if item.selected else item.style.family(item.look.family)
            painter.fillRect(place, color)
        painter.end()
        return picture
