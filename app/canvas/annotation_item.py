"""What notes and groups on the canvas have in common: a frame with a colour, that can be selected and stretched."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from app.canvas.edges import REACH, Edges, edges_at
from app.canvas.geometry import DETAIL_ZOOM
from app.canvas.style import pen
from brains_engine.design.records import GroupRecord, NoteRecord

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.style import CanvasStyle

Annotation = NoteRecord | GroupRecord
GRIP = 10.0
"""Side of the mark in the corner that says that a frame can be stretched."""


class AnnotationItem(QGraphicsRectItem):
    """Draws one note or group. It never changes the design.

    Attributes:
        record_id: Id of the note or group.
        selected: Whether it wears the accent ring.
        hovered: Whether the pointer is over it.
    """

    def __init__(self, record: Annotation, style: CanvasStyle) -> None:
        super().__init__()
        self.record_id = record.id
        self.selected = False
        self.hovered = False
        self.style = style
        self.size = QSizeF()
        self.show_record(record)

    @property
    @abstractmethod
    def spoken(self) -> str:
        """The note or group in words, for assistive technology."""

    @property
    @abstractmethod
    def least(self) -> float:
        """Width and height below which it cannot be made smaller."""

    @abstractmethod
    def take(self, record: Annotation) -> None:
        """Take over what is written on it, and its colour."""

    @abstractmethod
    def lay_out(self) -> None:
        """Fit what is written to the size, and to the style."""

    @abstractmethod
    def paint_frame(self, painter: QPainter, zoom: float) -> None:
        """Paint it in the item's coordinates; below `DETAIL_ZOOM` only what can still be read."""

    @abstractmethod
    def holds(self, scene_pos: QPointF) -> bool:
        """Whether a press at a point of the scene takes hold of it."""

    @abstractmethod
    def title_area(self) -> QRectF:
        """Where it is edited, in scene coordinates."""

    def show_record(self, record: Annotation) -> None:
        """Show what the design holds now."""
        self.take(record)
        self.show_frame(QRectF(record.x, record.y, record.width, record.height))

    def show_frame(self, frame: QRectF) -> None:
        """Show another place and size, as while it is stretched."""
        self.setPos(frame.topLeft())
        self.size = frame.size()
        self.setRect(QRectF(QPointF(), self.size).adjusted(-REACH, -REACH, REACH, REACH))
        self.lay_out()
        self.update()

    def set_style(self, style: CanvasStyle) -> None:
        self.style = style
        self.lay_out()
        self.update()

    def set_selected(self, selected: bool) -> None:
        if selected != self.selected:
            self.selected = selected
            self.update()

    def set_hover(self, hovered: bool) -> None:
        if hovered != self.hovered:
            self.hovered = hovered
            self.update()

    @property
    def color(self) -> QColor:
        """Its colour in the theme."""
        return self.style.theme.named(self.color_name)

    @property
    @abstractmethod
    def color_name(self) -> str:
        """The name of its colour."""

    def scene_card(self) -> QRectF:
        """Its frame in scene coordinates."""
        return QRectF(self.pos(), self.size)

    def edges_at(self, scene_pos: QPointF) -> Edges:
        """The edges at a point of the scene that can be dragged."""
        return edges_at(self.scene_card(), scene_pos)

    def local(self) -> QRectF:
        """Its frame in the item's coordinates."""
        return QRectF(QPointF(), self.size)

    def border(self, zoom: float) -> QPen:
        """The pen of its edge: accent where it is selected, stronger beneath the pointer."""
        if self.selected:
            return pen(self.style.accent, 2.0 if zoom >= DETAIL_ZOOM else 2.0 / zoom)
        line = pen(self.color, 2.0 if self.hovered else 1.0)
        line.setCosmetic(True)
        return line

    def paint_grip(self, painter: QPainter) -> None:
        """Two short lines in the corner: it can be stretched there."""
        corner = self.local().bottomRight() - QPointF(4.0, 4.0)
        painter.setPen(pen(self.style.muted, 1.5))
        for reach in (GRIP, GRIP / 2):
            painter.drawLine(corner - QPointF(reach, 0.0), corner - QPointF(0.0, reach))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        self.paint_frame(painter, zoom)
        if (self.selected or self.hovered) and zoom >= DETAIL_ZOOM:
            self.paint_grip(painter)


def rounded(frame: QRectF, radius: float) -> QPainterPath:
    """A frame with round corners."""
    path = QPainterPath()
    path.addRoundedRect(frame, radius, radius)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
