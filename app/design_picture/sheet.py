"""What a picture of a design shows, and the one painter of it, whatever the file is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem

from app.canvas.geometry import PORT_RADIUS
from app.canvas.link_item import LinkItem, PlateItem
from app.canvas.node_item import NodeItem
from app.canvas.scene import CanvasScene
from app.canvas.still import Still, part_of
from app.canvas.style import CanvasStyle
from app.icons import renderer
from app.theme import CAPTION_PX, TITLE_PX, caption_font, drawn, title_font
from app.translation import tr
from brains_engine.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtSvg import QSvgRenderer

    from app.theme import Theme
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.registry import Registry

MARGIN = 20.0
TITLE_HEIGHT = 40.0
STACK_ROOM = 9.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is drawn.

    Attributes:
        theme: Its colours.
        title: What stands above the drawing; "" for nothing.
        note: What stands beside the title, muted.
        shapes: Whether the shapes stand on the wires.
        transparent: Whether there is nothing behind the cards.
    """

    theme: Theme
    title: str = ""
    note: str = ""
    shapes: bool = True
    transparent: bool = False


class PrintStyle(CanvasStyle):
    """The canvas on paper: icons are drawings instead of pixels, and hairlines have a width at any scale."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._drawings: dict[tuple[str, str], QSvgRenderer] = {}
        for thin in (self.card_pen, self.hover_pen, self.error_pen, self.dot_pen):
            thin.setCosmetic(False)

    def paint_icon(self, painter: QPainter, place: QRectF, name: str, family: str) -> None:
        drawing = self._drawings.get((name, family))
        if drawing is None:
            drawing = self._drawings[name, family] = renderer(name, self.family(family))
        drawing.render(painter, place)


class Sheet:
    """A picture that is laid out and can be painted, in logical pixels from its top left corner."""

    def __init__(
        self,
        snapshot: Snapshot,
        registry: Registry,
        analysis: Analysis,
        look: Look,
        *,
        chosen: Collection[str] | None = None,
        area: QRectF | None = None,
    ) -> None:
        """Lay a picture out.

        Args:
            snapshot: The level of a design that is drawn.
            registry: The layers there are.
            analysis: What is known of it; its problems are not drawn.
            look: How it is drawn.
            chosen: Ids of the records to draw, with the wires among them; all by default.
            area: What to draw, in scene coordinates; by default all, with a margin.

        Raises:
            ExportError: Where there is nothing to draw.
        """
        shown = snapshot if chosen is None else part_of(snapshot, chosen)
        self.look = look
        self._still = Still(shown, registry, replace(analysis, problems=()))
        self._scene = CanvasScene(self._still, PrintStyle(look.theme))
        extent = QRectF()
        for item in self._scene.items():
            # A cache is made of pixels, and those would be in the file.
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
            if isinstance(item, PlateItem) and not look.shapes:
                item.hide()
            if item.isVisible() and (area is None or item.sceneBoundingRect().intersects(area)):
                extent = extent.united(_ink(item))
        if extent.isEmpty():
            raise ExportError(tr("There is nothing to draw a picture of."), tr("Add layers, or show them."))
        whole = extent.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) if area is None else area
        self._area = QRectF(whole.toAlignedRect())
        self._head = TITLE_HEIGHT if look.title else 0.0

    @property
    def size(self) -> QSize:
        """Width and height in logical pixels."""
        return QSize(round(self._area.width()), round(self._area.height() + self._head))

    def paint(self, painter: QPainter) -> None:
        """Paint it all."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        if not self.look.transparent:
            painter.fillRect(QRectF(QPointF(), self.size.toSizeF()), self.look.theme.color("canvas"))
        if self._head:
            self._paint_title(painter)
        place = QRectF(QPointF(0.0, self._head), self._area.size())
        self._scene.render(painter, place, self._area, Qt.AspectRatioMode.IgnoreAspectRatio)

    def _paint_title(self, painter: QPainter) -> None:
        theme, font, small = self.look.theme, drawn(title_font(), TITLE_PX), drawn(caption_font(), CAPTION_PX)
        metrics, caption = QFontMetricsF(font), QFontMetricsF(small)
        room = self._area.width() - 2 * MARGIN
        baseline = self._head - 8.0
        title = metrics.elidedText(self.look.title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(MARGIN, baseline), title)
        left = metrics.horizontalAdvance(title) + 12.0
        if self.look.note and left + caption.horizontalAdvance(self.look.note) <= room:
            painter.setFont(small)
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(MARGIN + left, baseline), self.look.note)


def _ink(item: QGraphicsItem) -> QRectF:
    """The rectangle that an item really paints; what it reports is larger where a pointer must hit it."""
    if isinstance(item, NodeItem):
        stack = STACK_ROOM if item.look.is_block else 0.0
        return item.scene_card().adjusted(-PORT_RADIUS - 1.0, -1.0, PORT_RADIUS + 1.0, 1.0 + stack)
    if isinstance(item, LinkItem):
        return item.path().boundingRect().adjusted(-2.0, -2.0, 2.0, 2.0)
    return item.sceneBoundingRect()
