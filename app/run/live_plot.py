"""One plot of a run: lines that grow, a legend that toggles, read-outs under the pointer and at the lines' ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.run.axes import AmountAxis, StepAxis
from app.run.legend import LINE_HEIGHT, Legend
from app.run.read_out import ReadOut, show_value
from app.theme import PLOT_LINE_WIDTH, SPACE_M, SPACE_S, caption_font

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QResizeEvent

    from app.theme import Theme

END_ROOM_PX = 56
HEADROOM = 1.3
LEGEND_SHARE = 0.25
"""How much of a plot's height its legend may take."""
LABEL_GAP_PX = 13
KEY_SHARE = 0.01
MAX_DOTS = 100
SMALLEST = 1e-12
"""Stands for zero on a logarithmic scale."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a line looks.

    Attributes:
        color: Number of the plot colour, or a token of the theme such as "text".
        dashed: Whether it is drawn in dashes, so that colour alone does not tell lines apart.
        strength: Opacity in 0 … 1.
        width: In pixels.
        ends: Whether its last value stands at its end.
        dots: Whether its points are marked.
    """

    color: int | str = 0
    dashed: bool = False
    strength: float = 1.0
    width: float = PLOT_LINE_WIDTH
    ends: bool = True
    dots: bool = False


@dataclass(slots=True)
class Line:
    """A line with its data, and what is drawn for it."""

    title: str
    style: LineStyle
    item: Any
    end: Any
    x: NDArray[Any] = field(default_factory=lambda: np.empty(0))
    y: NDArray[Any] = field(default_factory=lambda: np.empty(0))

    @property
    def visible(self) -> bool:
        return bool(self.item.isVisible())


class LivePlot(QWidget):
    """A titled plot. It follows its data until the user zooms; `fit` lets it follow again."""

    def __init__(
        self, name: str, title: str, y_title: str, theme: Theme, *, percent: bool = False, hint: str = ""
    ) -> None:
        """Make an empty plot.

        Args:
            name: Its object name; those of its parts begin with it.
            title: Its heading.
            y_title: What the values are.
            theme: Its colours.
            percent: Whether values are shares, shown in percent.
            hint: What to do so that there is something to see, shown while there is not.
        """
        super().__init__()
        self.setObjectName(name)
        self.lines: dict[str, Line] = {}
        self.follows = True
        self.is_log = False
        self._is_stale = False
        self._has_headroom = False
        self._reach = 0.0
        self._theme = theme
        self._percent = percent
        self._y_title = y_title
        self._best: tuple[float, str] | None = None
        self.title = QLabel(title)
        self.title.setProperty("role", "muted")
        self.legend = Legend(f"{name}_legend")
        self.legend.toggled.connect(self._toggle)
        self.plot = pg.PlotWidget(axisItems={"bottom": StepAxis("bottom"), "left": AmountAxis("left", percent)})
        self.plot.setObjectName(f"{name}_plot")
        self.plot.setAccessibleName(f"{title}. Left and right keys read values.")
        self.plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._set_up_plot()
        self.hint = self._make_hint(hint)
        self.read_out = ReadOut(self.plot, f"{name}_read_out")
        self._lay_out()
        self.set_theme(theme)

    # --- data ---

    def show_line(self, key: str, title: str, style: LineStyle, x: NDArray[Any], y: NDArray[Any]) -> None:
        """Draw a line, which is added where there is none of that key."""
        line = self.lines.get(key) or self._add_line(key, title, style)
        if len(x) == len(line.x) and (not len(x) or x[-1] == line.x[-1]):
            return
        line.x, line.y = x, y
        self._is_stale = True
        if style.dots and len(x) > MAX_DOTS:  # each dot costs, and so many tell nothing
            line.item.setSymbol(None)
        line.item.setData(x, np.maximum(y, SMALLEST) if self.is_log else y, skipFiniteCheck=True)

    def remove_line(self, key: str) -> None:
        """Take a line away."""
        line = self.lines.pop(key, None)
        if line is not None:
            self._is_stale = True
            self.plot.removeItem(line.item)
            self.plot.removeItem(line.end)
            self.legend.remove(key)
            self.hint.setVisible(not self.lines)

    def clear(self) -> None:
        """Take all lines away."""
        for key in tuple(self.lines):
            self.remove_line(key)
        self.mark_best(None)
        self.read_out.hide()
        self.cross.hide()
        self.fit()

    def finish(self, *, is_growing: bool = False) -> bool:
        """Bring range and read-outs up to date after lines have got their data. Gives whether any has.

        Args:
            is_growing: More is to come: the range then grows in jumps, because each change of it paints the axes anew.
        """
        if not self._is_stale and is_growing == self._has_headroom:
            return False
        self._is_stale = False
        self._has_headroom = is_growing
        if self.follows:
            self._follow()
        self._place_ends()
        if self.cross.isVisible():
            self._read(self.cross.value())
        return True

    def mark_best(self, best: tuple[float, str] | None) -> None:
        """Mark a position with a label, such as the best epoch; `None` takes the mark away."""
        if best == self._best:
            return
        self._best = best
        self.best_line.setVisible(best is not None)
        if best is not None:
            self.best_line.setValue(best[0])
            self.best_line.label.setFormat(best[1])

    # --- view ---

    def fit(self) -> None:
        """Show all data, and follow it as it grows."""
        self.follows = True
        self.plot.enableAutoRange(y=True)
        self._follow()
        self._place_ends()

    def set_log(self, is_log: bool) -> None:
        """Scale the values logarithmically, or not."""
        if is_log == self.is_log:
            return
        self.is_log = is_log
        for line in self.lines.values():
            line.item.setData(line.x, np.maximum(line.y, SMALLEST) if is_log else line.y, skipFiniteCheck=True)
        self.plot.setLogMode(x=False, y=is_log)
        self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.plot.setBackground(theme.color("surface"))
        for side, text in (("bottom", "step"), ("left", self._y_title)):
            axis = self.plot.getAxis(side)
            axis.setPen(theme.color("border"))
            axis.setTickPen(theme.color("muted"))
            axis.setTextPen(theme.color("muted"))
            axis.setTickFont(caption_font())
            axis.setStyle(maxTickLevel=0)
            axis.setLabel(text, color=theme.muted, **{"font-size": "11px"})
        self.cross.setPen(pg.mkPen(theme.color("muted"), width=1, style=Qt.PenStyle.DashLine))
        self.best_line.setPen(pg.mkPen(theme.color("success"), width=1, style=Qt.PenStyle.DotLine))
        self.best_line.label.setColor(theme.color("success"))
        self.best_line.label.fill = pg.mkBrush(theme.color("surface", 0.85))
        for key, line in self.lines.items():
            self._dress(key, line)

    def color_of(self, line: Line) -> QColor:
        """The colour of a line in the present theme."""
        color = line.style.color
        return self._theme.plot_color(color) if isinstance(color, int) else self._theme.color(color)

    def read_at(self, x: float) -> list[tuple[str, float]]:
        """Title and nearest value of every visible line at a position."""
        values = []
        for line in self.lines.values():
            if line.visible and len(line.x):
                after = int(np.clip(np.searchsorted(line.x, x), 1, max(1, len(line.x) - 1)))
                near = min((after - 1, min(after, len(line.x) - 1)), key=lambda index: abs(line.x[index] - x))
                values.append((line.title, float(line.y[near])))
        return values

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.set_room(round(LEGEND_SHARE * event.size().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hide_cross()
        if watched is self.plot and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    # --- parts ---

    def _set_up_plot(self) -> None:
        item = self.plot.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.showGrid(x=True, y=True, alpha=0.16)
        item.setDownsampling(auto=True, mode="peak")
        item.setClipToView(True)
        item.setContentsMargins(0, 4, 4, 0)
        view = item.getViewBox()
        view.setDefaultPadding(0.04)
        view.sigRangeChangedManually.connect(self._on_zoomed)
        view.sigRangeChanged.connect(self._place_ends)
        view.sigResized.connect(self._on_resized)
        view.setLimits(xMin=-1)
        self.cross = pg.InfiniteLine(angle=90, movable=False)
        self.best_line = pg.InfiniteLine(
            angle=90, movable=False, label="", labelOpts={"position": 0.97, "anchors": [(0, 0), (1, 0)]}
        )
        self.best_line.label.setFont(caption_font())
        for mark in (self.cross, self.best_line):
            mark.hide()
            item.addItem(mark, ignoreBounds=True)
        self.plot.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.plot.installEventFilter(self)

    def _make_hint(self, text: str) -> QLabel:
        hint = QLabel(text)
        hint.setProperty("role", "muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setWordWrap(True)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over = QVBoxLayout(self.plot)
        over.setContentsMargins(END_ROOM_PX, SPACE_M, SPACE_M, END_ROOM_PX)
        over.addWidget(hint)
        return hint

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        self.title.setFixedHeight(LINE_HEIGHT)
        head.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.legend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addLayout(head)
        column.addWidget(self.plot, 1)

    def _add_line(self, key: str, title: str, style: LineStyle) -> Line:
        item = pg.PlotDataItem(connect="all")
        end = pg.TextItem(anchor=(0, 0.5))
        end.setFont(caption_font())
        plot = self.plot.getPlotItem()
        plot.addItem(item)
        plot.addItem(end, ignoreBounds=True)
        line = self.lines[key] = Line(title, style, item, end)
        self._dress(key, line)
        self.hint.hide()
        return line

    def _dress(self, key: str, line: Line) -> None:
        color = self.color_of(line)
        line.end.setColor(color)
        drawn = QColor(color)
        drawn.setAlphaF(line.style.strength)
        pen = QPen(drawn, line.style.width, Qt.PenStyle.DashLine if line.style.dashed else Qt.PenStyle.SolidLine)
        pen.setCosmetic(True)
        line.item.setPen(pen)
        if line.style.dots and len(line.x) <= MAX_DOTS:
            line.item.setSymbol("o")
            line.item.setSymbolSize(4)
            line.item.setSymbolPen(None)
            line.item.setSymbolBrush(drawn)
        self.legend.put(key, line.title, drawn, dashed=line.style.dashed, width=line.style.width)

    def _toggle(self, key: str, visible: bool) -> None:
        self.lines[key].item.setVisible(visible)
        self._place_ends()

    def _follow(self) -> None:
        last = max(1.0, max((float(line.x[-1]) for line in self.lines.values() if len(line.x)), default=0.0))
        if not self._has_headroom:
            self._reach = last
        elif not last <= self._reach <= 2 * HEADROOM * last:
            self._reach = HEADROOM * last
        width = max(self.plot.getViewBox().width(), 2 * END_ROOM_PX)
        self.plot.setXRange(0, self._reach * width / (width - END_ROOM_PX), padding=0)

    def _on_resized(self) -> None:
        if self.follows:
            self._follow()

    def _on_zoomed(self) -> None:
        self.follows = False

    def _place_ends(self) -> None:
        """Write last values at the ends of lines; where two would overlap, the later line's gives way."""
        view = self.plot.getViewBox()
        pixel = max(view.viewPixelSize()[1], 1e-300)
        taken: list[float] = []
        for line in self.lines.values():
            shown = line.visible and line.style.ends and len(line.y) > 0
            if shown:
                height = float(np.log10(max(line.y[-1], SMALLEST)) if self.is_log else line.y[-1])
                shown = all(abs(height - other) / pixel >= LABEL_GAP_PX for other in taken)
                if shown:
                    taken.append(height)
                    line.end.setText(show_value(float(line.y[-1]), percent=self._percent))
                    line.end.setPos(QPointF(float(line.x[-1]), height))
            line.end.setVisible(shown)

    # --- read-out ---

    def _on_mouse_moved(self, position: QPointF) -> None:
        view = self.plot.getViewBox()
        if view.sceneBoundingRect().contains(position):
            self._read(float(view.mapSceneToView(position).x()))
        else:
            self._hide_cross()

    def _on_key(self, key: Qt.Key) -> bool:
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        if direction is None:
            return False
        low, high = self.plot.getViewBox().viewRange()[0]
        at = float(self.cross.value()) if self.cross.isVisible() else 0.8 * high
        self._read(min(high, max(low, at + direction * KEY_SHARE * (high - low))))
        return True

    def _read(self, x: float) -> None:
        values = self.read_at(x)
        if not values:
            self._hide_cross()
            return
        self.cross.setValue(x)
        self.cross.show()
        at = self.plot.mapFromScene(self.plot.getViewBox().mapViewToScene(QPointF(x, 0)))
        rows = [(title, show_value(value, percent=self._percent)) for title, value in values]
        self.read_out.show_at(at.x(), f"step {max(0, round(x)):,}", rows)

    def _hide_cross(self) -> None:
        self.cross.hide()
        self.read_out.hide()
