"""Drop: a layer dragged from the palette. A ghost shows where it lands; a wire beneath takes it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsRectItem

from app.canvas.aligner import Aligner
from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH
from app.canvas.guides import Box
from app.canvas.hits import link_at
from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.style import ICON_SIZE, faded, pen
from app.icons import layer_icon_name
from app.sentences import say
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.style import CanvasStyle
    from app.canvas.view import CanvasView
    from app.level import Level

LAYER_MIME = "application/x-brains-layer"


@dataclass(frozen=True, slots=True)
class Dragged:
    """What comes from the palette: a layer, or a block of a library that the design does not have yet."""

    key: str
    title: str
    family: str
    in_wire: bool


def dragged(level: Level, key: str) -> Dragged | None:
    """What a key of the palette stands for; `None` where it stands for nothing here."""
    offer = level.session.blocks.find(key)
    if offer is not None:
        return Dragged(key, offer.title, "block", offer.in_wire)
    spec = level.registry.get(key)
    return Dragged(key, say(spec.title), spec.family, bool(spec.inputs and spec.outputs)) if spec is not None else None


class GhostItem(QGraphicsRectItem):
    """The outline of a node that is not there yet."""

    def __init__(self, what: Dragged, style: CanvasStyle) -> None:
        super().__init__(QRectF(0.0, 0.0, CARD_WIDTH, CARD_HEIGHT))
        self._title = what.title
        self._icon = style.node_icon(layer_icon_name(what.key, what.family), what.family)
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

    def __init__(self, view: CanvasView, what: Dragged) -> None:
        super().__init__(view)
        self._what = what
        self._ghost = GhostItem(what, self.scene.style_)
        self._link = ""
        self._aligner = Aligner(view)

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self.scene.addItem(self._ghost)
        self.update(pointer)

    def update(self, pointer: Pointer) -> None:
        self._ghost.setPos(self._corner(pointer))
        self._link = link_at(self.scene, pointer.scene) if self._what.in_wire else ""
        self.scene.mark_wire(self._link)
        self.view.show_hint(tr("Insert into this wire") if self._link else "", "fits", pointer.view)

    def finish(self, pointer: Pointer) -> None:
        self.update(pointer)
        corner, link = self._corner(pointer), self._link
        self.cancel()
        self.view.add_at(self._what.key, corner, link)

    def cancel(self) -> None:
        self._aligner.end()
        if self._ghost.scene() is not None:
            self.scene.removeItem(self._ghost)
        self.scene.mark_wire("")
        self.view.show_hint("", "", self.origin.view)

    def _corner(self, pointer: Pointer) -> QPointF:
        """Top left corner of the node to be, whose middle is at the pointer, or in line with other nodes."""
        corner = pointer.scene - QPointF(CARD_WIDTH / 2, CARD_HEIGHT / 2)
        return self._aligner.place(pointer, corner, _card_at, lambda _: ())


def _card_at(corner: QPointF) -> Box:
    return Box(corner.x(), corner.y(), corner.x() + CARD_WIDTH, corner.y() + CARD_HEIGHT)
