"""Lines nodes up with others while they are dragged: gathers the neighbours in view, and draws the guides."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsItem

from app.canvas.geometry import CARD_WIDTH, snapped
from app.canvas.guides import Box, Guide, Neighbours, PortPair, Snap, snap
from app.canvas.style import pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.interactions.base import Pointer
    from app.canvas.style import CanvasStyle
    from app.canvas.view import CanvasView

SNAP_PIXELS = 6.0
"""How near, in pixels of the screen, edges must come to be drawn together."""
GUIDE_Z = 70.0
TICK_PIXELS = 4.0


class GuideItem(QGraphicsItem):
    """Thin lines in the accent: whole along edges, dashed between ports, with ends across equal gaps."""

    def __init__(self, style: CanvasStyle) -> None:
        super().__init__()
        self.guides: tuple[Guide, ...] = ()
        self._style = style
        self._area = QRectF()
        self.setZValue(GUIDE_Z)

    def show_guides(self, guides: tuple[Guide, ...], zoom: float) -> None:
        if guides != self.guides:
            self.prepareGeometryChange()
            self.guides = guides
            room = (TICK_PIXELS + 2.0) / zoom
            self._area = QRectF()
            for guide in guides:
                line = QRectF(QPointF(guide.x1, guide.y1), QPointF(guide.x2, guide.y2)).normalized()
                self._area = self._area.united(line.adjusted(-room, -room, room, room))

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tick = TICK_PIXELS / option.levelOfDetailFromTransform(painter.worldTransform())
        for guide in self.guides:
            dashes = Qt.PenStyle.DashLine if guide.kind == "port" else Qt.PenStyle.SolidLine
            line = pen(self._style.accent, 1.0, dashes)
            line.setCosmetic(True)
            painter.setPen(line)
            start, end = QPointF(guide.x1, guide.y1), QPointF(guide.x2, guide.y2)
            painter.drawLine(start, end)
            if guide.kind == "gap":
                across = QPointF(0.0, tick) if guide.y1 == guide.y2 else QPointF(tick, 0.0)
                for point in (start, end):
                    painter.drawLine(point - across, point + across)


class Aligner:
    """Serves one drag, from its start to its end.

    Args:
        view: The canvas.
        moving: Ids of the nodes that are dragged; nobody lines up with himself.
    """

    def __init__(self, view: CanvasView, moving: Collection[str] = ()) -> None:
        self._view = view
        items = view.canvas_scene.nodes
        # From the design and not from the items: asking Qt for two thousand rectangles would be felt.
        self._boxes = [
            Box(node.x, node.y, node.x + CARD_WIDTH, node.y + items[key].height)
            for key, node in view.level.snapshot.nodes.items()
            if key not in moving and key in items
        ]
        self._seen = QRectF()
        self._neighbours = Neighbours(())
        self._item = GuideItem(view.canvas_scene.style_)
        view.canvas_scene.addItem(self._item)

    @property
    def guides(self) -> tuple[Guide, ...]:
        """What is shown now."""
        return self._item.guides

    def place(
        self,
        pointer: Pointer,
        corner: QPointF,
        box_at: Callable[[QPointF], Box],
        ports_at: Callable[[QPointF], Sequence[PortPair]],
    ) -> QPointF:
        """Where the leading card is to stand: on the grid with Shift, in line with others without Ctrl.

        Args:
            pointer: Where the pointer is, and the keys that are held.
            corner: Where the drag alone would put the card.
            box_at: The box around all that moves, with the leading card at a corner.
            ports_at: Their ports with those that they may stand level with, likewise.
        """
        if pointer.holds(Qt.KeyboardModifier.ShiftModifier):
            self._item.show_guides((), self._view.zoom)
            return QPointF(snapped(corner.x()), snapped(corner.y()))
        if pointer.holds(Qt.KeyboardModifier.ControlModifier) or not self._view.options.guides:
            self._item.show_guides((), self._view.zoom)
            return corner
        found = self.find(box_at(corner), ports_at(corner))
        self._item.show_guides(found.guides, self._view.zoom)
        return corner + QPointF(found.dx, found.dy)

    def find(self, box: Box, ports: Sequence[PortPair] = ()) -> Snap:
        """What a box is nearly in line with, among the cards that are seen."""
        self._look_around()
        return snap(box, self._neighbours, SNAP_PIXELS / self._view.zoom, ports)

    def end(self) -> None:
        """Take the guides away."""
        if self._item.scene() is not None:
            self._view.canvas_scene.removeItem(self._item)

    def _look_around(self) -> None:
        """Gather the cards in view, once for each place of the camera."""
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        if seen != self._seen:
            self._seen = seen
            edge = box_of(seen)
            self._neighbours = Neighbours(
                box
                for box in self._boxes
                if box.left < edge.right and box.right > edge.left and box.top < edge.bottom and box.bottom > edge.top
            )


def box_of(area: QRectF) -> Box:
    """A rectangle of Qt as plain numbers."""
    return Box(area.left(), area.top(), area.left() + area.width(), area.top() + area.height())
