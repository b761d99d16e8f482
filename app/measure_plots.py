"""How long a plot takes to be drawn anew: what `python -m app.measure plots` prints."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtWidgets import QApplication

from app.run.live_plot import LivePlot
from app.run.series import MeanSeries, Series
from app.run.tiles import LOSS_MEAN, LOSS_RAW
from app.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

POINTS = (10_000, 100_000, 1_000_000)
SIZE = (900, 400)
CHUNK = 50
ROUNDS = 60
WINDOW = 100


def measure_plots() -> dict[str, dict[str, float]]:
    """Milliseconds for a growing loss with its running mean: drawn as it grows, and zoomed step by step."""
    qt = cast("QApplication", QApplication.instance() or QApplication(sys.argv[:1]))
    return {str(count): _measure(qt, count) for count in POINTS}


def _measure(qt: QApplication, count: int) -> dict[str, float]:
    random = np.random.default_rng(7)
    x = np.arange(1, count + 1)
    loss = Series()
    loss.extend(x[:-CHUNK], 2 * np.exp(-x[:-CHUNK] / count * 5) + random.gamma(2.0, 0.1, count - CHUNK))
    mean = MeanSeries(loss, WINDOW)
    plot = LivePlot("plot", "Loss", "loss", LIGHT)
    plot.resize(*SIZE)
    plot.show()

    def draw() -> None:
        plot.show_line("loss", "each step", LOSS_RAW, loss)
        plot.show_line("mean", "mean", LOSS_MEAN, mean.update())
        plot.finish(is_growing=True)
        plot.plot.viewport().repaint()

    def grow() -> None:
        last = int(loss.x[-1])
        loss.extend(np.arange(last + 1, last + 2), random.gamma(2.0, 0.1, 1))
        draw()

    def zoom() -> None:
        plot.view.zoom(0.97, 0.6 * count)
        plot.plot.viewport().repaint()

    def read() -> None:
        plot.move_cross(-0.01)
        plot.plot.viewport().repaint()

    draw()
    qt.processEvents()
    figures = {f"{name} {key}": value for name, act in (("grow", grow), ("read", read), ("zoom", zoom))
               for key, value in _times(act).items()}  # fmt: skip
    plot.close()
    plot.deleteLater()
    qt.processEvents()
    return figures


def _times(act: Callable[[], None]) -> dict[str, float]:
    spent = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        spent.append(1000 * (time.perf_counter() - began))
    median, high = np.percentile(spent, (50, 95))
    return {"median": float(median), "p95": float(high)}
