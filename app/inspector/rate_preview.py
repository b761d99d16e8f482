"""A small curve of the learning rate over the run, as the schedule will give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.measures import show_figure
from app.theme import SPACE_S
from app.translation import tr
from brains_engine.runs.schedules import preview

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QPaintEvent

    from app.theme import Theme
    from brains_engine.runs.config import RunConfig

HEIGHT = 64
POINTS = 512
"""Most points of the curve; a run may have millions of steps."""
MOST_STEPS = 2_000_000


class RatePreview(QWidget):
    """Draws the rate of each step from left to right; its highest and lowest values stand beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rate_preview")
        self.setAccessibleName(tr("Learning rate over the run"))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self.rates: NDArray[np.float32] = np.zeros(0, np.float32)

    def show_schedule(self, config: RunConfig, samples: int) -> None:
        """Compute the curve anew.

        Args:
            config: The settings of the run.
            samples: Those of the data before the split.
        """
        training = max(1, round(samples * (1 - config.data.validation_split)))
        epoch = -(-training // config.batch_size)
        steps = min(MOST_STEPS, epoch * config.epochs)
        rates = preview(config.schedule, config.optimizer.learning_rate, steps, epoch)
        self.rates = rates[np.unique(np.linspace(0, steps - 1, POINTS).astype(np.int64))]
        self.setAccessibleDescription(self.sentence)
        self.setToolTip(self.sentence)
        self.update()

    @property
    def sentence(self) -> str:
        """What the curve shows, in words."""
        if not len(self.rates):
            return ""
        first, last = float(self.rates[0]), float(self.rates[-1])
        return tr(
            "The rate begins at {first}, is {highest} at most, and ends at {last}.",
            first=show_figure(first, ".3g"),
            highest=show_figure(float(self.rates.max()), ".3g"),
            last=show_figure(last, ".3g"),
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not len(self.rates):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        highest, lowest = float(self.rates.max()), float(self.rates.min())
        metrics = painter.fontMetrics()
        texts = [show_figure(highest, ".3g"), show_figure(lowest, ".3g")]
        left = max(metrics.horizontalAdvance(text) for text in texts) + 2 * SPACE_S
        area = QRectF(left, SPACE_S, self.width() - left - SPACE_S, self.height() - 2 * SPACE_S)
        painter.setPen(QPen(self._theme.color("muted")))
        painter.drawText(QRectF(0, 0, left - SPACE_S, metrics.height()), Qt.AlignmentFlag.AlignRight, texts[0])
        if lowest < highest:
            bottom = QRectF(0, self.height() - metrics.height(), left - SPACE_S, metrics.height())
            painter.drawText(bottom, Qt.AlignmentFlag.AlignRight, texts[1])
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawRect(area)
        painter.setPen(QPen(self._theme.color("accent"), 1.5))
        painter.drawPolyline(QPolygonF(self._points(area, highest, lowest)))
        painter.end()

    def _points(self, area: QRectF, highest: float, lowest: float) -> list[QPointF]:
        span = highest - lowest
        places = np.linspace(area.left(), area.right(), len(self.rates))
        heights = (self.rates - lowest) / span if span else np.full(len(self.rates), 0.5)
        inner = area.height() - 4
        return [QPointF(x, area.bottom() - 2 - h * inner) for x, h in zip(places, heights, strict=True)]
