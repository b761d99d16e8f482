"""Plots as files: pictures at twice the screen's resolution, drawings, and tables of their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPen
from PySide6.QtSvg import QSvgGenerator

from app.files import write_file
from app.run.live_plot import LivePlot
from app.run.plot_line import PEN_STYLES
from app.theme import PLOT_LINE_WIDTH, caption_font, strong_font
from app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl

    from app.run.history import RunHistory
    from app.theme import Theme

SCALE = 2
WIDTH = 1560
UNIT = 85
LEGEND_TOP = 32
LEGEND_LINE = 16
SAMPLE = 16
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is saved.

    Attributes:
        plots: Each plot with its place, in pixels.
        histories: Name of a run, "" for the current one -> its history, for the columns of epochs and seconds.
        theme: The colours of pictures.
    """

    plots: Sequence[tuple[LivePlot, QRect]]
    histories: Mapping[str, RunHistory]
    theme: Theme

    @property
    def size(self) -> QSize:
        """Size of a picture of it, in pixels."""
        whole = QRect()
        for _, place in self.plots:
            whole = whole.united(place)
        return QSize(whole.right() + 1, whole.bottom() + 1)


def save_png(path: Path, sheet: Sheet) -> None:
    """Write the plots as a picture.

    Raises:
        OSError: Where the file cannot be written.
    """
    image = QImage(sheet.size * SCALE, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    _paint(painter, sheet)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    write_file(path, bytes(data.data()))


def save_svg(path: Path, sheet: Sheet) -> None:
    """Write the plots as a vector drawing.

    Raises:
        OSError: Where the file cannot be written.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size)
    generator.setViewBox(QRect(0, 0, sheet.size.width(), sheet.size.height()))
    generator.setTitle(tr("Plots of a run"))
    painter = QPainter(generator)
    _paint(painter, sheet)
    painter.end()
    write_file(path, bytes(data.data()))


def save_csv(path: Path, sheet: Sheet) -> None:
    """Write every point of every visible line as a row: plot, line, run, step, epoch, seconds, value.

    Raises:
        OSError: Where the file cannot be written.
    """
    import polars as pl  # takes a tenth of a second, which the window's start shall not wait for

    parts = [
        _rows(plot.title.text(), line.title, line.run, line.x, line.y, sheet.histories.get(line.run))
        for plot, _ in sheet.plots
        for line in plot.lines.values()
        if line.visible
    ]
    table = pl.concat(parts) if parts else _rows("", "", "", np.empty(0), np.empty(0), None)
    write_file(path, table.write_csv().encode())


WRITERS: Mapping[str, Callable[[Path, Sheet], None]] = {".png": save_png, ".svg": save_svg, ".csv": save_csv}


def _rows(plot: str, line: str, run: str, x: np.ndarray, y: np.ndarray, history: RunHistory | None) -> pl.DataFrame:
    import polars as pl

    epochs = history.scale("epoch").to_axis(x) if history else np.full(len(x), np.nan)
    seconds = history.scale("time").to_axis(x) if history else np.full(len(x), np.nan)
    numbers = {
        "step": np.asarray(x, np.int64),
        "epoch": np.round(epochs, 4),
        "seconds": np.round(seconds, 4),
        "value": np.asarray(y, np.float32),
    }
    names = [pl.lit(text).alias(name) for name, text in (("plot", plot), ("line", line), ("run", run or "current"))]
    return pl.DataFrame(numbers).select(*names, pl.all())


def _paint(painter: QPainter, sheet: Sheet) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(0, 0, sheet.size.width(), sheet.size.height()), sheet.theme.color("surface"))
    for plot, place in sheet.plots:
        head = _paint_head(painter, plot, sheet.theme, place)
        room = QRect(place.left() + MARGIN, head, place.width() - 2 * MARGIN, place.bottom() - MARGIN - head)
        with _twin(plot, sheet.theme, room.size()) as twin:
            twin.plot.render(painter, QRectF(room), twin.plot.viewport().rect(), Qt.AspectRatioMode.IgnoreAspectRatio)


@contextmanager
def _twin(plot: LivePlot, theme: Theme, size: QSize) -> Iterator[LivePlot]:
    """The same plot in another size, never seen: what the window shows need not change for a picture."""
    twin = LivePlot("twin", plot.title.text(), plot.y_title, theme, percent=plot.percent)
    twin.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    twin.legend.hide()
    twin.title.hide()
    twin.set_axis(plot.axis)
    layout = twin.layout()
    assert layout is not None
    layout.setContentsMargins(0, 0, 0, 0)
    twin.resize(size)
    twin.show()
    try:
        plot.copy_to(twin)
        twin.plot.getPlotItem().layout.activate()
        twin.finish(is_growing=True)
        yield twin
    finally:
        twin.close()
        twin.deleteLater()


def _paint_head(painter: QPainter, plot: LivePlot, theme: Theme, place: QRect) -> int:
    """Paint a plot's title and legend, in as many lines as it needs; gives where the plot itself begins."""
    painter.setPen(theme.color("text"))
    painter.setFont(strong_font())
    left, right = place.left() + MARGIN, place.right() - MARGIN
    painter.drawText(QPointF(left, place.top() + 18), plot.title.text())
    painter.setFont(caption_font())
    x, y = float(left), place.top() + LEGEND_TOP
    for line in plot.lines.values():
        if not line.visible:
            continue
        width = SAMPLE + 4 + painter.fontMetrics().horizontalAdvance(line.title)
        if x > left and x + width > right:
            x, y = float(left), y + LEGEND_LINE
        painter.setPen(QPen(plot.color_of(line), PLOT_LINE_WIDTH, PEN_STYLES[line.style.dash]))
        painter.drawLine(QPointF(x, y), QPointF(x + SAMPLE, y))
        painter.setPen(theme.color("muted"))
        painter.drawText(QPointF(x + SAMPLE + 4, y + 4), line.title)
        x += width + MARGIN
    return y + LEGEND_LINE // 2 + 4
