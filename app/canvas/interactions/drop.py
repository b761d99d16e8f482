"""Drop: a layer dragged from the palette. A ghost shows where it lands; a wire beneath takes it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsRectItem

from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, snapped
from app.canvas.hits import link_at
from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.style import ICON_SIZE, faded, pen
from app.icons import layer_icon_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.style import CanvasStyle
    from app.canvas.view import CanvasView
    from brains_engine.spec.layer_spec import AnySpec

LAYER_MIME = "application/x-brains-layer"


class GhostItem(QGraphicsRectItem):
    """The outline of a node that is not there yet."""

    def __init__(self, spec: AnySpec, style: CanvasStyle) -> None:
        super().__init__(QRectF(0.0, 0.0, CARD_WIDTH, CARD_HEIGHT))
        self._title = spec.title
        self._icon = style.node_icon(layer_icon_name(spec.id, spec.family), spec.family)
        self._style = style
        self.setZValue(60.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        style = self._style
        painter.setPen(pen(style.accent, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(faded(style.surface, 0.8))
        painter.drawRoundedRect(self.rect(), 8.0, 8.0)
        target = QRectF(14.0, (CARD_HEIGHT - ICON_SIZE) / 2, ICON_SIZE, ICON_SIZE)
        painter.drawPixmap(target, self._icon, QRectF(self._icon.rect()))
        painter.setFont(style.title_font)
        painter.setPen(style.text_pen)
        painter.drawText(self.rect().adjusted(40.0, 0.0, -8.0, 0.0), Qt.AlignmentFlag.AlignVCenter, self._title)


class DropInteraction(Interaction):
    """From the moment a layer enters the canvas until it is dropped or leaves."""

    def __init__(self, view: CanvasView, layer: str) -> None:
        super().__init__(view)
        self._spec = self.level.registry[layer]
        self._ghost = GhostItem(self._spec, self.scene.style_)
        self._link = ""

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self.scene.addItem(self._ghost)
        self.update(pointer)

    def update(self, pointer: Pointer) -> None:
        self._ghost.setPos(self._corner(pointer))
        self._link = link_at(self.scene, pointer.scene) if self._spec.inputs and self._spec.outputs else ""
        self.scene.mark_wire(self._link)
        self.view.show_hint("Insert into this wire" if self._link else "", "fits", pointer.view)

    def finish(self, pointer: Pointer) -> None:
        self.update(pointer)
        corner, link = self._corner(pointer), self._link
        self.cancel()
        self.view.add_at(self._spec.id, corner, link)

    def cancel(self) -> None:
        if self._ghost.scene() is not None:
            self.scene.removeItem(self._ghost)
        self.scene.mark_wire("")
        self.view.show_hint("", "", self.origin.view)

    def _corner(self, pointer: Pointer) -> QPointF:
        """Top left corner of the node to be, whose middle is at the pointer."""
        corner = pointer.scene - QPointF(CARD_WIDTH / 2, CARD_HEIGHT / 2)
        if pointer.holds(Qt.KeyboardModifier.ShiftModifier):
            return QPointF(snapped(corner.x()), snapped(corner.y()))
        return corner
