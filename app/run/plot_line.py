"""A line of a plot: how it looks, the points it has, and what of them is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from app.run.pyramid import Pyramid
from app.run.scale import STEPS
from app.theme import PLOT_LINE_WIDTH, caption_font

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from app.run.scale import Scale
    from app.run.series import Series
    from app.theme import Theme

Dash = Literal["solid", "dash", "dot", "dash-dot", "dash-dot-dot"]
PEN_STYLES: dict[str, Qt.PenStyle] = {
    "solid": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
    "dash-dot": Qt.PenStyle.DashDotLine,
    "dash-dot-dot": Qt.PenStyle.DashDotDotLine,
}
MAX_DOTS = 100
MAX_DASHED = 1500
"""Drawn points up to which a line is dashed: dashes along the many strokes of a noisy one cost most of a redraw."""
SMALLEST = 1e-12
"""Stands for zero on a logarithmic scale."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a line looks.

    Attributes:
        color: Number of the plot colour, or a token of the theme such as "text".
        dash: Its dashes, so that colour alone does not tell lines apart.
        strength: Opacity in 0 … 1.
        width: In pixels.
        ends: Whether its last value stands at its end.
        dots: Whether its points are marked.
    """

    color: int | str = 0
    dash: Dash = "solid"
    strength: float = 1.0
    width: float = PLOT_LINE_WIDTH
    ends: bool = True
    dots: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """How a plot maps values to the coordinates of its view.

    Attributes:
        log_x: Whether positions are scaled logarithmically.
        log_y: Whether values are.
        begin: Least position that is seen, in coordinates of the view.
        end: Greatest position that is seen.
        pixels: Width of the view.
    """

    log_x: bool = False
    log_y: bool = False
    begin: float = 0.0
    end: float = 1.0
    pixels: int = 1

    def place_x(self, values: ArrayLike) -> NDArray[Any]:
        """Coordinates of what the axis shows."""
        values = np.asarray(values, np.float64)
        return np.log10(np.maximum(values, SMALLEST)) if self.log_x else values

    def place_y(self, values: ArrayLike) -> NDArray[Any]:
        """Coordinates of values."""
        values = np.asarray(values, np.float64)
        return np.log10(np.maximum(values, SMALLEST)) if self.log_y else values

    def value_at(self, coordinate: float) -> float:
        """What the axis of positions shows at a coordinate."""
        return float(10.0 ** min(coordinate, 300.0)) if self.log_x else coordinate


class Line:
    """A line with its data, and what is drawn for it.

    Attributes:
        key: Names it within its plot.
        title: Its name in the legend.
        run: Name of the run it belongs to; "" for the current one.
        series: Its points, at steps.
        scale: Maps steps to what the axis shows.
    """

    def __init__(self, key: str, title: str, style: LineStyle, series: Series, run: str = "") -> None:
        self.key = key
        self.title = title
        self.style = style
        self.run = run
        self.scale: Scale = STEPS
        self.item = pg.PlotDataItem(connect="all")
        self.end = pg.TextItem(anchor=(0, 0.5))
        self.end.setFont(caption_font())
        self._pen = QPen()
        self._dots = False
        self._state = (-1, -1.0, -1)
        self.set_series(series)

    @property
    def visible(self) -> bool:
        return bool(self.item.isVisible())

    @property
    def x(self) -> NDArray[Any]:
        return self.series.x

    @property
    def y(self) -> NDArray[Any]:
        return self.series.y

    def set_series(self, series: Series) -> None:
        """Draw other points."""
        self.series = series
        self._pyramid = Pyramid(series)

    def is_stale(self) -> bool:
        """Whether points came since this was last asked."""
        series = self.series
        state = (len(series), float(series.x[-1]) if len(series) else 0.0, series.compactions)
        changed, self._state = state != self._state, state
        return changed

    def draw(self, frame: Frame) -> None:
        """Hand the points that a frame shows to what paints them."""
        begin = self.scale.to_step(frame.value_at(frame.begin))
        end = self.scale.to_step(frame.value_at(frame.end))
        x, y = self._pyramid.pick(begin, end, max(1, frame.pixels))
        places, heights = frame.place_x(self.scale.to_axis(x)), frame.place_y(y)
        fits = np.isfinite(heights)
        if not fits.all():
            places, heights = places[fits], heights[fits]
        dotted = self.style.dots and len(places) <= MAX_DOTS  # each dot costs, and so many tell nothing
        if dotted != self._dots:
            self._dots = dotted
            self.item.setSymbol("o" if dotted else None)
        dash = PEN_STYLES[self.style.dash] if len(places) <= MAX_DASHED else Qt.PenStyle.SolidLine
        if self._pen.style() != dash:
            self._pen = QPen(self._pen)
            self._pen.setStyle(dash)
            self.item.setPen(self._pen)
        self.item.setData(places, heights, skipFiniteCheck=True)

    def dress(self, theme: Theme) -> QColor:
        """Take over the colours of a theme; gives the colour that the line is drawn in."""
        color = self.color(theme)
        self.end.setColor(color)
        drawn = QColor(color)
        drawn.setAlphaF(self.style.strength)
        self._pen = QPen(drawn, self.style.width, self._pen.style())
        self._pen.setCosmetic(True)
        self.item.setPen(self._pen)
        if self.style.dots:
            self.item.setSymbolSize(4)
            self.item.setSymbolPen(None)
            self.item.setSymbolBrush(drawn)
        return drawn

    def color(self, theme: Theme) -> QColor:
        """Its colour in a theme, at full strength."""
        color = self.style.color
        return theme.plot_color(color) if isinstance(color, int) else theme.color(color)

    def value_near(self, value: float) -> float | None:
        """The point nearest to what the axis shows, or none."""
        return self.series.value_at(self.scale.to_step(value))
