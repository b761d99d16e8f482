"""A picture in small, as it will be in the file: cards are not simplified, as the canvas does below some zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.geometry import DETAIL_ZOOM

if TYPE_CHECKING:
    from app.design_picture.sheet import Sheet

_FAITHFUL = DETAIL_ZOOM * 1.05
_MOST_PIXELS = 24_000_000
_CHECKER = 8
_PAPER, _SQUARE = QColor("#FFFFFF"), QColor("#D9D9D9")


def preview(sheet: Sheet, room: QSize, ratio: float) -> QImage:
    """The picture, as large as it fits into a room and not enlarged; what is transparent shows a checkerboard.

    Args:
        sheet: The picture.
        room: In logical pixels.
        ratio: Pixels of the screen for a logical one.
    """
    size = QSizeF(sheet.size)
    scale = min(1.0, room.width() / size.width(), room.height() / size.height()) * ratio
    drawn = max(scale, _FAITHFUL)
    if size.width() * size.height() * drawn * drawn > _MOST_PIXELS:
        drawn = scale
    image = _draw(sheet, drawn)
    if drawn > scale:
        small = (size * scale).toSize().expandedTo(QSize(1, 1))
        image = image.scaled(small, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    if sheet.look.transparent:
        image = _on_checkers(image)
    image.setDevicePixelRatio(ratio)
    return image


def _draw(sheet: Sheet, scale: float) -> QImage:
    pixels = (QSizeF(sheet.size) * scale).toSize().expandedTo(QSize(1, 1))
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(scale, scale)
    sheet.paint(painter)
    painter.end()
    return image


def _on_checkers(image: QImage) -> QImage:
    result = QImage(image.size(), QImage.Format.Format_RGB32)
    result.fill(_PAPER)
    painter = QPainter(result)
    for y in range(0, image.height(), _CHECKER):
        for x in range(y // _CHECKER % 2 * _CHECKER, image.width(), 2 * _CHECKER):
            painter.fillRect(QRectF(x, y, _CHECKER, _CHECKER), _SQUARE)
    painter.drawImage(QPointF(), image)
    painter.end()
    return result
