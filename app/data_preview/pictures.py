"""Samples as pictures in a grid, each with a caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

SIDE = 72
CELL = QSize(SIDE + 20, SIDE + 28)


class PictureGrid(QListWidget):
    """Pictures from left to right, in as many rows as they need.

    Args:
        name: Its `objectName`.
        accessible: What it shows, for those who do not see it.
    """

    def __init__(self, name: str, accessible: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setGridSize(CELL)
        self.setTabKeyNavigation(False)

    def show_pictures(self, pictures: Iterable[tuple[NDArray[np.uint8], str, str]]) -> None:
        """Show these in place of the last ones.

        Args:
            pictures: uint8[height, width] or [height, width, 3], a caption, and a sentence for its tip.
        """
        self.clear()
        for pixels, caption, tip in pictures:
            item = QListWidgetItem(QIcon(QPixmap.fromImage(to_image(pixels))), caption)
            item.setToolTip(tip)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self.addItem(item)


def to_image(pixels: NDArray[np.uint8], side: int = SIDE) -> QImage:
    """A picture whose larger side has that many pixels; small ones keep their pixels as squares."""
    height, width = pixels.shape[:2]
    colours = 3 if pixels.ndim == 3 else 1
    form = QImage.Format.Format_RGB888 if colours == 3 else QImage.Format.Format_Grayscale8
    image = QImage(pixels.tobytes(), width, height, colours * width, form).copy()
    smooth = Qt.TransformationMode.SmoothTransformation
    way = smooth if max(height, width) > side else Qt.TransformationMode.FastTransformation
    return image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, way)
