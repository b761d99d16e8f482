"""The scale beside a picture of weights: which colour stands for which value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from app.measures import show_figure
from app.theme import caption_font
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.theme import Theme

BAR = QSize(150, 10)


class ColorScale(QWidget):
    """From the least to the greatest value, with dropped connections beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("color_scale")
        self.setFixedSize(BAR.width() + 130, 30)
        self._theme = theme
        self._limit = 1.0
        self._mask = False
        self.show_limit(1.0, mask=False)

    def show_limit(self, limit: float, *, mask: bool) -> None:
        """Let colours be strongest at this absolute value."""
        self._limit, self._mask = limit, mask
        self.setAccessibleName(
            tr("Colours: live, dropped")
            if mask
            else tr(
                "Colours from {least} to {most}, and for dropped",
                least=show_figure(-limit, ".3g"),
                most=show_figure(limit, ".3g"),
            )
        )
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setFont(caption_font())
        bar = QRect(20, 2, BAR.width(), BAR.height())
        if self._mask:
            painter.fillRect(bar, theme.color("accent"))
            self._write(painter, bar.center().x(), "live")
        else:
            gradient = QLinearGradient(bar.topLeft(), bar.topRight())
            for place, color in ((0.0, theme.plot_color(0)), (0.5, theme.color("surface")), (1.0, theme.plot_color(1))):
                gradient.setColorAt(place, color)
            painter.fillRect(bar, QBrush(gradient))
            for x, value in ((bar.left(), -self._limit), (bar.center().x(), 0.0), (bar.right(), self._limit)):
                self._write(painter, x, f"{value:.3g}")
        dropped = QRect(bar.right() + 34, 2, 5 * BAR.height() // 2, BAR.height())
        painter.fillRect(dropped, theme.color("border"))
        for left in range(0, dropped.width(), 5):
            top = dropped.top() + (0 if left % 10 else 5)
            painter.fillRect(QRect(dropped.left() + left, top, 5, 5), theme.color("disabled"))
        self._write(painter, dropped.center().x(), "dropped")
        painter.end()

    def _write(self, painter: QPainter, x: int, text: str) -> None:
        painter.setPen(self._theme.color("muted"))
        painter.drawText(QRectF(x - 40, 13, 80, 16), Qt.AlignmentFlag.AlignCenter, text)
