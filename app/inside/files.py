"""What the panel shows as files: the confusion matrix as a picture, and every table as numbers."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QImage, QImageWriter, QPainter

from app.files import write_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.inside.matrix import ConfusionMatrix
    from brains_engine.insight.activations import LayerActivations
    from brains_engine.insight.classes import ClassReport

SCALE = 2


def save_picture(path: Path, matrix: ConfusionMatrix, ground: str) -> None:
    """Write the matrix as PNG, as it is drawn, at twice the size.

    Args:
        path: The file.
        matrix: What is drawn.
        ground: The colour behind it.

    Raises:
        OSError: Where the file cannot be written.
    """
    image = QImage(matrix.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(ground)
    painter = QPainter(image)
    matrix.render(painter, QPoint())
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    write_file(path, bytes(data.data()))


def save_rows(path: Path, rows: Iterable[Sequence[object]]) -> None:
    """Write rows as CSV.

    Raises:
        OSError: Where the file cannot be written.
    """
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    write_file(path, text.getvalue().encode())


def matrix_rows(report: ClassReport) -> list[list[object]]:
    """The confusion matrix with the names of the classes."""
    lines = zip(report.names, report.confusion, strict=True)
    return [["", *report.names], *([name, *line] for name, line in lines)]


def layer_rows(layers: dict[str, LayerActivations]) -> list[list[object]]:
    """All figures of the layers, with the counts of their histograms."""
    bins = max((len(layer.counts) for layer in layers.values()), default=0)
    titles = ["layer", "units", "dead", "zeros", "mean", "deviation", "least", "greatest", "dead_units"]
    rows: list[list[object]] = [[*titles, *(f"bin_{number}" for number in range(bins))]]
    for node_id, layer in layers.items():
        figures = (layer.zeros, layer.mean, layer.deviation, layer.low, layer.high)
        dead = " ".join(map(str, layer.dead))
        rows.append([node_id, layer.units, len(layer.dead), *figures, dead, *layer.counts])
    return rows
