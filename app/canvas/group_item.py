"""A group on the canvas: a tinted frame beneath the nodes, with its title in a bar at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from app.canvas.annotation_item import Annotation, AnnotationItem, rounded
from app.canvas.geometry import CARD_RADIUS, DETAIL_ZOOM, TEXT_ZOOM
from app.canvas.style import faded
from app.translation import tr
from brains_engine.design.frames import TITLE_HEIGHT
from brains_engine.design.records import GroupRecord

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

GROUP_Z = -20.0
_LARGEST = 1e13
LEFT = 10.0


class GroupItem(AnnotationItem):
    """Is taken hold of at its title bar; what lies within it is canvas like any other."""

    def take(self, record: Annotation) -> None:
        self.title = record.title if isinstance(record, GroupRecord) else ""
        self._color_name = record.color
        # A group within another one lies above it.
        self.setZValue(GROUP_Z - record.width * record.height / _LARGEST)

    @property
    def color_name(self) -> str:
        return self._color_name

    @property
    def spoken(self) -> str:
        return tr("Group {title}, {color}", title=self.title or tr("without a title"), color=self.color_name)

    @property
    def least(self) -> float:
        return 2 * TITLE_HEIGHT

    def bar(self) -> QRectF:
        """The bar with the title, in the item's coordinates."""
        return QRectF(0.0, 0.0, self.size.width(), TITLE_HEIGHT)

    def holds(self, scene_pos: QPointF) -> bool:
        return self.bar().contains(scene_pos - self.pos()) or bool(self.edges_at(scene_pos))

    def title_area(self) -> QRectF:
        return self.bar().adjusted(LEFT - 4.0, 2.0, -LEFT, -2.0).translated(self.pos())

    def lay_out(self) -> None:
        """Cut the title to its room."""
        room = self.size.width() - 2 * LEFT
        elide = Qt.TextElideMode.ElideRight
        self._title = self.style.title_metrics.elidedText(self.title, elide, room)
        self._overview = self.style.overview_metrics.elidedText(self.title, elide, room)
        self._outline = rounded(self.local(), CARD_RADIUS)
        self._head = rounded(self.bar(), CARD_RADIUS)
        square = QRectF(0.0, TITLE_HEIGHT - CARD_RADIUS, self.size.width(), CARD_RADIUS)
        self._head.addRect(square)

    def paint_frame(self, painter: QPainter, zoom: float) -> None:
        style, color = self.style, self.color
        strength = 1.5 if style.theme.is_dark else 1.0
        painter.fillPath(self._outline, faded(color, 0.08 * strength))
        painter.fillPath(self._head, faded(color, 0.18 * strength))
        painter.setPen(self.border(zoom))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._outline)
        if zoom < TEXT_ZOOM:
            return
        is_far = zoom < DETAIL_ZOOM
        painter.setPen(style.text_pen)
        painter.setFont(style.overview_font if is_far else style.title_font)
        place = self.bar().adjusted(LEFT, 0.0, -LEFT, 0.0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._overview if is_far else self._title)
