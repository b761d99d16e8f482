"""The loss over a rate that grows: each step, its moving mean, and the rate that is chosen."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.run.plot_view import PlotView
from app.translation import tr

if TYPE_CHECKING:
    from app.theme import Theme
    from brains_engine.runs.rate_range import RateRange


class RangePlot(QWidget):
    """A plot with a logarithmic axis of rates. The upright line can be dragged; the field beside it says the same.

    Attributes:
        chosen: The rate to which the user dragged the line.
    """

    chosen = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rate_range_plot")
        self.setAccessibleName(tr("Loss over the learning rate"))
        self._plot = pg.PlotWidget(viewBox=PlotView())
        self._plot.setObjectName("rate_range_view")
        self._plot.setAccessibleName(tr("Loss over the learning rate"))
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field of the rate says and sets the same
        self._plot.setLogMode(x=True, y=False)
        self._plot.setLabel("bottom", tr("Learning rate"))
        self._plot.setLabel("left", tr("Loss"))
        self.each = self._plot.plot([], [])
        self.mean = self._plot.plot([], [])
        self.line = pg.InfiniteLine(angle=90, movable=True)
        self.line.setVisible(False)
        self.line.sigPositionChangeFinished.connect(lambda: self.chosen.emit(10.0 ** self.line.value()))
        self._plot.addItem(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        self.set_theme(theme)

    def show_range(self, found: RateRange) -> None:
        """Draw what a test found."""
        rates = found.rates.astype(np.float64)
        self.each.setData(rates, found.losses)
        self.mean.setData(rates, found.smooth)
        # a loss that has run away would press the rest flat
        top = 1.3 * float(np.median(found.smooth)) + 0.2 * float(found.smooth.max() - found.smooth.min())
        self._plot.setYRange(float(found.smooth.min()), max(top, float(found.smooth[0])))
        self._plot.setXRange(math.log10(rates[0]), math.log10(rates[-1]))

    def mark(self, rate: float) -> None:
        """Put the upright line to a rate."""
        self.line.setVisible(True)
        self.line.setValue(math.log10(rate))

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._plot.setBackground(theme.color("surface"))
        for side in ("bottom", "left"):
            axis = self._plot.getAxis(side)
            axis.setPen(theme.color("border"))
            axis.setTextPen(theme.color("muted"))
        self.each.setPen(pg.mkPen(theme.color("muted", 0.5), width=1))
        self.mean.setPen(pg.mkPen(theme.color("accent"), width=2))
        self.line.setPen(pg.mkPen(theme.color("text"), width=1, style=Qt.PenStyle.DashLine))
        self.line.setHoverPen(pg.mkPen(theme.color("text"), width=2))
