"""Pictures of a folder to pixels by Qt, so that a preview needs no TensorFlow. Any thread may call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from numpy.typing import NDArray


def decode_image(data: bytes, side: int, channels: int) -> NDArray[np.uint8]:
    """A picture, resized to a square.

    Args:
        data: The bytes of its file.
        side: Of the square, in pixels.
        channels: 1 for grey, 3 for colours.

    Returns:
        uint8[side, side, channels].

    Raises:
        ValueError: The bytes are no picture.
    """
    image = QImage.fromData(data)
    if image.isNull():
        raise ValueError("no picture")
    form = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).convertToFormat(form)
    lines = np.frombuffer(scaled.constBits(), np.uint8).reshape(side, scaled.bytesPerLine())
    return lines[:, : side * channels].reshape(side, side, channels).copy()
