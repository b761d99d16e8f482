"""A layer's weights as files: the picture as the window shows it, and the numbers one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter

from app.files import write_file

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from brains_engine.runs.tensors import LayerTensor

LEAST_SIDE = 512


def save_picture(path: Path, image: QImage) -> None:
    """Write a picture of cells as PNG, so large that cells can be told apart.

    Raises:
        OSError: Where the file cannot be written.
    """
    factor = max(1, LEAST_SIDE // max(1, image.width(), image.height()))
    size = QSize(image.width() * factor, image.height() * factor)
    large = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(large)
    write_file(path, bytes(data.data()))


def save_numbers(path: Path, tensor: LayerTensor) -> None:
    """Write each weight as a row: its indices, its value, and whether its connection lives.

    Raises:
        OSError: Where the file cannot be written.
    """
    import polars as pl  # takes long to import, and most sessions never save

    indices = np.indices(tensor.values.shape).reshape(tensor.values.ndim, -1)
    columns: dict[str, NDArray[Any]] = {f"index_{axis}": index for axis, index in enumerate(indices)}
    alive = np.ones(tensor.values.shape, np.bool_) if tensor.alive is None else tensor.alive
    columns |= {"value": tensor.values.reshape(-1), "alive": alive.reshape(-1)}
    write_file(path, pl.DataFrame(columns).write_csv().encode())
