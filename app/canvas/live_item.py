"""What a node does while it is watched: a thumbnail of what it gives, and how steep the loss is at its weights."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem

from app.canvas.geometry import DETAIL_ZOOM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.node_item import NodeItem

THUMBNAIL = 40.0
GAP = 5.0
BAR = QRectF(THUMBNAIL + 8.0, 4.0, 76.0, 6.0)
WIDTH = 140.0
FLATTEST, STEEPEST = -7.0, 0.0
"""Powers of ten between which the bar of the gradient grows."""


class LiveItem(QGraphicsItem):
    """Hangs beneath a card. It exists only while the node is watched."""

    def __init__(self, parent: NodeItem) -> None:
        super().__init__(parent)
        self._node = parent
        self.image: QImage | None = None
        self.gradient: float | None = None
        self.setPos(QPointF(8.0, parent.height + GAP))
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def share(self) -> float:
        """Length of the gradient's bar, 0 … 1: even steps are powers of ten."""
        if not self.gradient:
            return 0.0
        return min(1.0, max(0.0, (math.log10(self.gradient) - FLATTEST) / (STEEPEST - FLATTEST)))

    def show_view(self, rows: Sequence[Sequence[int]] | None, gradient: float | None) -> None:
        """Show rows of 0 … 255, and the root mean square of the gradient; either may be missing."""
        self.gradient = gradient
        self.image = None
        if rows and rows[0]:
            data = b"".join(bytes(row) for row in rows)
            width = len(rows[0])
            self.image = QImage(data, width, len(rows), width, QImage.Format.Format_Grayscale8).copy()
        self.setPos(QPointF(8.0, self._node.height + GAP))
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-1.0, -1.0, WIDTH + 2.0, THUMBNAIL + 2.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if option.levelOfDetailFromTransform(painter.worldTransform()) < DETAIL_ZOOM:
            return
        style = self._node.style
        if self.image is not None:
            longest = max(self.image.width(), self.image.height())
            size = QRectF(0.0, 0.0, THUMBNAIL * self.image.width() / longest, THUMBNAIL * self.image.height() / longest)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
            painter.drawImage(size, self.image)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(style.card_pen)
            painter.drawRect(size)
        if self.gradient is not None:
            painter.fillRect(BAR, style.border)
            filled = QRectF(BAR)
            filled.setWidth(BAR.width() * self.share)
            painter.fillRect(filled, self.color())
            painter.setFont(style.mono_font)
            painter.setPen(style.muted_pen)
            painter.drawText(BAR.bottomLeft() + QPointF(0.0, 14.0), f"∇ {self.gradient:.1e}")

    def color(self) -> QColor:
        """From the first plot colour, flat, to the second, steep."""
        theme = self._node.style.theme
        flat, steep, share = theme.plot_color(0), theme.plot_color(1), self.share
        return QColor.fromRgbF(
            flat.redF() + share * (steep.redF() - flat.redF()),
            flat.greenF() + share * (steep.greenF() - flat.greenF()),
            flat.blueF() + share * (steep.blueF() - flat.blueF()),
        )
