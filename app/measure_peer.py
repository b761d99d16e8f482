"""A naive node editor to compare with: a plain scene of Qt's default items, one or several for each part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
)

from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, PORT_RADIUS
from app.canvas.wires import wire_path

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QSize
    from PySide6.QtGui import QWheelEvent

    from brains_engine.design.snapshot import Snapshot


class _NaiveView(QGraphicsView):
    """Zooms by wheel with Ctrl, and scrolls without, as the canvas does."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = 1.2 ** (event.angleDelta().y() / 120.0)
            self.scale(factor, factor)
        else:
            for bar, steps in (
                (self.horizontalScrollBar(), event.angleDelta().x()),
                (self.verticalScrollBar(), event.angleDelta().y()),
            ):
                bar.setValue(bar.value() - steps // 2)
        event.accept()


def naive_view(snapshot: Snapshot, size: QSize) -> QGraphicsView:
    """Show a design with a rectangle, three texts and two port discs for each node, and a path for each wire."""
    view = _NaiveView()
    scene = QGraphicsScene(view)
    view.setScene(scene)
    view.resize(size)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    cards: dict[str, QGraphicsRectItem] = {}
    for node in snapshot.nodes.values():
        card = scene.addRect(0.0, 0.0, CARD_WIDTH, CARD_HEIGHT, QPen(QColor("#888")), QBrush(QColor("#fff")))
        card.setPos(node.x, node.y)
        for text, x, y in ((node.name, 14.0, 6.0), (node.layer, 14.0, 26.0), ("28x28x16", 14.0, 52.0)):
            QGraphicsSimpleTextItem(text, card).setPos(x, y)
        for x in (0.0, CARD_WIDTH):
            disc = QGraphicsEllipseItem(-PORT_RADIUS, -PORT_RADIUS, 2 * PORT_RADIUS, 2 * PORT_RADIUS, card)
            disc.setPos(x, CARD_HEIGHT / 2)
        card.setZValue(1.0)
        cards[node.id] = card
    for link in snapshot.links.values():
        wire = QGraphicsPathItem(wire_path(_end(cards[link.source], CARD_WIDTH), _end(cards[link.target], 0.0)))
        wire.setPen(QPen(QColor("#666"), 2.0))
        scene.addItem(wire)
    room = scene.itemsBoundingRect()
    # Room around it, so that it can be scrolled when all of it is seen, too.
    wide = 10 * max(room.width(), room.height())
    view.setSceneRect(room.adjusted(-wide, -wide, wide, wide))
    return view


def _end(card: QGraphicsRectItem, x: float) -> QPointF:
    return card.mapToScene(x, CARD_HEIGHT / 2)
