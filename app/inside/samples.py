"""Single samples with what the network says of them: the hardest ones, or those of a cell of the confusion matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap

from app.inside.table import Table
from app.measures import show_count, show_figure, show_percent
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from brains_engine.insight.report import HardSample

COLUMNS = (mark("Sample"), mark("Target"), mark("Prediction"), mark("Confidence"), mark("Loss"))
THUMBNAIL = 32
MOST_ROWS = 500
MOST_VALUES = 6


class SampleTable(Table):
    """Lists samples, with their pictures where they have any."""

    def __init__(self) -> None:
        super().__init__("inside_samples", tr("Samples, the greatest loss first"), left=(0, 1, 2))
        self.show_columns([tr(title) for title in COLUMNS])

    def show_samples(self, samples: Iterable[HardSample], pictures: Mapping[int, NDArray[np.uint8]]) -> None:
        """Show these samples in place of the last ones."""
        self.show_columns([tr(title) for title in COLUMNS])
        self.setIconSize(QSize(THUMBNAIL, THUMBNAIL) if pictures else QSize())
        for _, sample in zip(range(MOST_ROWS), samples, strict=False):
            cells = (
                show_count(sample.index),
                show_answer(sample.target),
                show_answer(sample.prediction),
                "" if sample.confidence is None else show_percent(sample.confidence),
                show_figure(sample.loss, ".4g"),
            )
            item = self.add(cells, sample.index)
            picture = pictures.get(sample.index)
            if picture is not None:
                item.setIcon(0, thumbnail(picture))
                item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, tr("with its picture"))


def show_answer(answer: str | tuple[float, ...]) -> str:
    """A class, or values."""
    if isinstance(answer, str):
        return answer
    more = " …" if len(answer) > MOST_VALUES else ""
    return "  ".join(show_figure(value, ".4g") for value in answer[:MOST_VALUES]) + more


def thumbnail(picture: NDArray[np.uint8]) -> QIcon:
    """A picture with its pixels as squares.

    Args:
        picture: uint8[height, width] or [height, width, 3].
    """
    height, width = picture.shape[:2]
    colours = 3 if picture.ndim == 3 else 1
    form = QImage.Format.Format_RGB888 if colours == 3 else QImage.Format.Format_Grayscale8
    image = QImage(picture.tobytes(), width, height, colours * width, form).copy()
    size = QSize(2 * THUMBNAIL, 2 * THUMBNAIL)
    large = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation)
    return QIcon(QPixmap.fromImage(large))
