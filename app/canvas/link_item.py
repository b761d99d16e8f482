"""A wire on the canvas, and the plate on it that shows the shape flowing through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from app.canvas.geometry import PLATE_ZOOM
from app.canvas.style import faded, pen
from app.canvas.wires import wire_path

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.style import CanvasStyle
    from app.canvas.wires import Cards

LINK_Z = 1.0
HIT_WIDTH = 12.0
PLATE_HEIGHT = 18.0
PLATE_PADDING = 6.0
PORT_ROOM = 8.0


class PlateItem(QGraphicsItem):
    """The small plate at mid-wire, with a shape in mono. Shown from `PLATE_ZOOM` upwards."""

    def __init__(self, parent: LinkItem) -> None:
        super().__init__(parent)
        self._link = parent
        self._text = ""
        self._rect = QRectF()

    @property
    def link_id(self) -> str:
        return self._link.link_id

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str, width: float) -> None:
        if text != self._text:
            self.prepareGeometryChange()
            self._text = text
            self._rect = QRectF(-width / 2, -PLATE_HEIGHT / 2, width, PLATE_HEIGHT)
            self.update()

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-1.0, -1.0, 1.0, 1.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        style = self._link.style
        painter.setBrush(style.canvas_brush)
        painter.setPen(pen(style.accent) if self._link.selected else style.card_pen)
        painter.drawRoundedRect(self._rect, 4.0, 4.0)
        painter.setFont(style.mono_font)
        painter.setPen(style.text_pen if self._link.hovered or self._link.selected else style.muted_pen)
        painter.drawText(self._rect, Qt.AlignmentFlag.AlignCenter, self._text)


class LinkItem(QGraphicsPathItem):
    """Draws one wire. The curve is painted by Qt itself, so that many of them stay cheap."""

    def __init__(self, link_id: str, source: str, target: str, style: CanvasStyle) -> None:
        super().__init__()
        self.link_id = link_id
        self.source = source
        self.target = target
        self.style = style
        self.selected = False
        self.hovered = False
        self.faded = False
        self.live: float | None = None
        self.wire_text = ""
        self.plate = PlateItem(self)
        self._start = QPointF()
        self._end = QPointF()
        self._cards: Cards | None = None
        self._hit = QPainterPath()
        self._bounds = QRectF()
        self._zoom = 1.0
        self.setZValue(LINK_Z)
        self._restyle()

    def set_ends(self, start: QPointF, end: QPointF, cards: Cards | None = None) -> None:
        """Run from port to port, around the cards that have them."""
        if (start, end, cards) != (self._start, self._end, self._cards):
            self._start, self._end, self._cards = QPointF(start), QPointF(end), cards
            self.route()

    def route(self) -> None:
        """Take the way between its ends that the style asks for."""
        path = wire_path(self._start, self._end, self.style.wires, self._cards)
        self.setPath(path)
        # Qt itself would take the bounds of the stroke that `shape` gives, and so make thousands of them at once.
        self._bounds = path.controlPointRect().adjusted(-HIT_WIDTH, -HIT_WIDTH, HIT_WIDTH, HIT_WIDTH)
        self._hit = QPainterPath()
        self.plate.setPos(path.pointAtPercent(0.5))
        self._fit_plate()

    def set_shape_text(self, text: str) -> None:
        if text != self.wire_text:
            self.wire_text = text
            self._fit_plate()

    def set_zoom(self, zoom: float) -> None:
        """Show or hide the plate for a zoom of the view."""
        self._zoom = zoom
        self._show_plate()

    def set_style(self, style: CanvasStyle) -> None:
        self.style = style
        self._restyle()
        self._fit_plate()

    def set_selected(self, selected: bool) -> None:
        if selected != self.selected:
            self.selected = selected
            self._restyle()

    def set_hover(self, hovered: bool) -> None:
        if hovered != self.hovered:
            self.hovered = hovered
            self._restyle()

    def set_faded(self, is_faded: bool) -> None:
        """Step back while its end is being dragged elsewhere."""
        if is_faded != self.faded:
            self.faded = is_faded
            self._restyle()

    def set_live(self, live: float | None) -> None:
        """Let the width show the share of live connections, or no longer."""
        if live != self.live:
            self.live = live
            self._set_pen()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        if self._hit.isEmpty():
            stroker = QPainterPathStroker()
            stroker.setWidth(HIT_WIDTH)
            self._hit = stroker.createStroke(self.path())
        return self._hit

    def _restyle(self) -> None:
        self._set_pen()
        self.setZValue(LINK_Z + (1.0 if self.selected or self.hovered else 0.0))
        self.plate.update()
        self._show_plate()

    def _set_pen(self) -> None:
        style = self.style
        base = style.wire_selected_pen if self.selected else style.wire_hover_pen if self.hovered else style.wire_pen
        result = style.wire_width_pen(base, self.live)
        if self.faded:
            result = QPen(result)  # the style's own pen is that of all wires
            result.setColor(faded(result.color(), 0.25))
            result.setStyle(Qt.PenStyle.DashLine)
        self.setPen(result)

    def _fit_plate(self) -> None:
        """Write the shape as wide as the wire has room for, or closer set, or not at all."""
        gap = self._end - self._start
        room = abs(gap.x()) - 2 * PORT_ROOM
        roomy = abs(gap.y()) > 90.0
        for text in (self.wire_text, self.wire_text.replace(" ", "").replace("x", "×")):
            width = self.style.mono_width(text) + 2 * PLATE_PADDING
            if text and (roomy or width <= room):
                self.plate.set_text(text, width)
                break
        else:
            self.plate.set_text("", 0.0)
        self._show_plate()

    def _show_plate(self) -> None:
        self.plate.setVisible(bool(self.plate.text) and self._zoom >= PLATE_ZOOM and not self.faded)


class PreviewWire(QGraphicsPathItem):
    """The wire that follows the pointer while it is dragged."""

    def __init__(self, style: CanvasStyle) -> None:
        super().__init__()
        self._style = style
        self._tone = "loose"
        self.setZValue(50.0)
        self.setVisible(False)

    def set_style(self, style: CanvasStyle) -> None:
        """Go on in other colours."""
        self._style = style
        colors = {"fits": style.accent, "warns": style.warning, "refused": style.error}
        line = Qt.PenStyle.SolidLine if self._tone in ("fits", "warns") else Qt.PenStyle.DashLine
        self.setPen(pen(colors.get(self._tone, style.accent), 2.0, line))

    def show_between(self, start: QPointF, end: QPointF, tone: str) -> None:
        """Draw it; `tone` is "loose", "fits", "warns" or "refused"."""
        self._tone = tone
        self.set_style(self._style)
        self.setPath(wire_path(start, end, self._style.wires))
        self.setVisible(True)
