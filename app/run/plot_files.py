"""Plots as files: pictures at twice the screen's resolution, drawings, and tables of their numbers."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPen
from PySide6.QtSvg import QSvgGenerator

from app.theme import PLOT_LINE_WIDTH, caption_font, strong_font

if TYPE_CHECKING:
    from pathlib import Path

    from app.run.live_plot import LivePlot
    from app.theme import Theme

SCALE = 2
SIZE = QSize(520, 340)
HEAD = 44
SAMPLE = 16
MARGIN = 12


def save_png(path: Path, plots: Sequence[LivePlot], theme: Theme) -> None:
    """Write the plots side by side as a picture.

    Raises:
        OSError: Where the file cannot be written.
    """
    size = _whole(plots)
    image = QImage(size * SCALE, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    _paint(painter, plots, theme)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    _write(path, bytes(data.data()))


def save_svg(path: Path, plots: Sequence[LivePlot], theme: Theme) -> None:
    """Write the plots side by side as a vector drawing.

    Raises:
        OSError: Where the file cannot be written.
    """
    size = _whole(plots)
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle("Plots of a run")
    painter = QPainter(generator)
    _paint(painter, plots, theme)
    painter.end()
    _write(path, bytes(data.data()))


def save_csv(path: Path, plots: Sequence[LivePlot], theme: Theme) -> None:
    """Write every point as a row: plot, line, step, value.

    Raises:
        OSError: Where the file cannot be written.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("plot", "line", "step", "value"))
        for plot in plots:
            for key, line in plot.lines.items():
                rows = zip(line.x.tolist(), line.y.tolist(), strict=True)
                writer.writerows((plot.objectName().removesuffix("_plot"), key, int(x), f"{y:.9g}") for x, y in rows)


def _whole(plots: Sequence[LivePlot]) -> QSize:
    return QSize(SIZE.width() * len(plots), SIZE.height())


def _write(path: Path, data: bytes) -> None:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != len(data) or not file.commit():
        raise OSError(0, file.errorString())


def _paint(painter: QPainter, plots: Sequence[LivePlot], theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = _whole(plots)
    painter.fillRect(QRect(0, 0, whole.width(), whole.height()), theme.color("surface"))
    for index, plot in enumerate(plots):
        left = index * SIZE.width()
        _paint_head(painter, plot, theme, left)
        room = QRectF(left + MARGIN, HEAD, SIZE.width() - 2 * MARGIN, SIZE.height() - HEAD - MARGIN)
        plot.plot.render(painter, room, plot.plot.viewport().rect(), Qt.AspectRatioMode.IgnoreAspectRatio)


def _paint_head(painter: QPainter, plot: LivePlot, theme: Theme, left: int) -> None:
    painter.setPen(theme.color("text"))
    painter.setFont(strong_font())
    painter.drawText(QPointF(left + MARGIN, 18), plot.title.text())
    painter.setFont(caption_font())
    x = float(left + MARGIN)
    for line in plot.lines.values():
        width = SAMPLE + 4 + painter.fontMetrics().horizontalAdvance(line.title) + MARGIN
        if not line.visible or x + width > left + SIZE.width():
            continue
        style = Qt.PenStyle.DashLine if line.style.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(plot.color_of(line), PLOT_LINE_WIDTH, style))
        painter.drawLine(QPointF(x, 32), QPointF(x + SAMPLE, 32))
        painter.setPen(theme.color("muted"))
        painter.drawText(QPointF(x + SAMPLE + 4, 36), line.title)
        x += width
