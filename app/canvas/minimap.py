"""The minimap: all nodes in small with their state, and the part that is seen. A press or a drag goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.canvas.geometry import CARD_WIDTH
from app.canvas.map_marks import MARK, mark_problem, status_text
from app.canvas.style import faded, pen
from app.theme import caption_font
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent, QShowEvent

    from app.canvas.view import CanvasView
    from app.theme import Theme

SIZE = QSize(208, 150)
FOOT = 20.0
"""Height of the line that says how things stand."""
MOST_WIRES = 1000
"""With more of them the map shows cards alone: the wires would be a grey cloud, and slow."""
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
        self._progress: float | None = None
        view.horizontalScrollBar().valueChanged.connect(self._on_camera)
        view.verticalScrollBar().valueChanged.connect(self._on_camera)
        view.zoom_changed.connect(self._on_camera)
        view.level.analysed.connect(self.refresh)
        view.level.selection.changed.connect(self.refresh)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.refresh()

    @property
    def status(self) -> str:
        """How the design stands, in words."""
        level = self._view.level
        return status_text(len(level.snapshot.nodes), level.analysis, self._progress)

    def show_run(self, progress: float | None) -> None:
        """Show how far a run is (0 … 1), or that none goes on."""
        if (progress is None) != (self._progress is None):
            self._picture = None
        self._progress = progress
        self._tell()
        self.update()

    def refresh(self) -> None:
        """Paint the nodes and wires anew, where they have changed; a hidden map does it when it is shown."""
        if self.isHidden():
            return
        self._picture = None
        self._area = self._view.canvas_scene.cards()
        self._tell()
        self.update()

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
        painter.drawRoundedRect(frame.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2 - FOOT)), 2.0, 2.0)
        self._paint_foot(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._picture = None

    def _go_to(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._view.look_at(self.to_scene(event.position()))
        event.accept()

    def _on_camera(self) -> None:
        self.update()

    def _tell(self) -> None:
        """Let assistive technology and the tooltip say the same as the foot."""
        if not self.isHidden():
            self.setAccessibleDescription(self.status)
            self.setToolTip(self.status)

    def _scale(self) -> float:
        room_x, room_y = self.width() - 2 * PADDING, self.height() - FOOT - 2 * PADDING
        width, height = max(1.0, self._area.width()), max(1.0, self._area.height())
        return min(room_x / width, room_y / height, 0.2)

    def _corner(self, scale: float) -> QPointF:
        """Where the design's top left corner is on the map, so that the design is in the middle."""
        return QPointF(
            (self.width() - self._area.width() * scale) / 2,
            (self.height() - FOOT - self._area.height() * scale) / 2,
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
            area = QRectF(self.to_map(card.topLeft()), self.to_map(card.bottomRight()))
            painter.fillRect(area, faded(frame.color, 0.3))
        self._draw_wires(painter)
        scale = self._scale()
        offset = self._corner(scale) - self._area.topLeft() * scale
        accent = self._theme.color("accent")
        problems: dict[tuple[int, int], tuple[QPointF, str]] = {}
        for item in self._view.canvas_scene.nodes.values():
            corner = item.pos() * scale + offset
            place = QRectF(corner, QSizeF(max(SMALLEST, CARD_WIDTH * scale), max(SMALLEST, item.height * scale)))
            painter.fillRect(place, accent if item.selected else item.style.family(item.look.family))
            if item.progress is not None:
                painter.setPen(pen(accent, 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(place.adjusted(-1.5, -1.5, 1.5, 1.5))
            if item.look.severity:
                # Of marks that would lie on each other one is enough, the graver one.
                cell = round(place.right() / (2 * MARK)), round(place.top() / (2 * MARK))
                if item.look.severity == "error" or cell not in problems:
                    problems[cell] = place.topRight(), item.look.severity
        for point, severity in problems.values():
            mark_problem(painter, point, severity, self._theme)
        painter.end()
        return picture

    def _draw_wires(self, painter: QPainter) -> None:
        links = self._view.canvas_scene.links
        if len(links) > MOST_WIRES:
            return
        painter.save()
        scale = self._scale()
        painter.translate(self._corner(scale))
        painter.scale(scale, scale)
        painter.translate(-self._area.topLeft())
        line = pen(faded(self._theme.color("muted"), 0.6))
        line.setCosmetic(True)
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for link in links.values():
            painter.drawPath(link.path())
        painter.restore()

    def _paint_foot(self, painter: QPainter) -> None:
        """The state in words, and while a run goes on a line as long as it has come."""
        foot = QRectF(self.rect()).adjusted(PADDING, self.height() - FOOT, -PADDING, -2.0)
        painter.setFont(caption_font())
        painter.setPen(self._theme.color("muted"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.status)
        if self._progress is not None:
            line = QRectF(foot.left(), foot.top() - 2.0, foot.width(), 2.0)
            painter.fillRect(line, self._theme.color("border"))
            line.setWidth(line.width() * max(0.0, min(1.0, self._progress)))
            painter.fillRect(line, self._theme.color("accent"))
