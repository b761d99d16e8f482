"""One plot of a run: lines that grow, a legend that toggles, read-outs under the pointer and at the lines' ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.access.announce import announce
from app.access.ring import FocusRing
from app.run.axes import AmountAxis, EpochAxis, PositionAxis
from app.run.legend import LINE_HEIGHT, Legend
from app.run.plot_keys import KEYS
from app.run.plot_line import Frame, Line, LineStyle
from app.run.plot_view import PlotView
from app.run.plot_words import describe
from app.run.read_out import ReadOut, show_position, show_value
from app.run.scale import AXIS_TITLES, STEPS
from app.theme import CAPTION_PX, SPACE_M, SPACE_S, caption_font, text_px
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QResizeEvent

    from app.run.scale import AxisKind, Scale
    from app.run.series import Series
    from app.theme import Theme

END_ROOM_PX = 56
HEADROOM = 1.3
LEGEND_SHARE = 0.25
"""How much of a plot's height its legend may take."""
LABEL_GAP_PX = 13
KEY_SHARE = 0.01
LEAST_X = {"step": 1.0, "epoch": 0.01, "time": 0.01}
"""Where a logarithmic axis of positions begins."""


def make_canvas(*, percent: bool) -> pg.PlotWidget:
    """Where a plot draws: the larger half of what it takes to make one."""
    axes = {"bottom": PositionAxis("bottom"), "left": AmountAxis("left", percent), "top": EpochAxis()}
    return pg.PlotWidget(viewBox=PlotView(), axisItems=axes)


class LivePlot(QWidget):
    """A titled plot. It follows its data until the user zooms; `fit` lets it follow again.

    Attributes:
        pointed: What the axis of positions shows under the pointer, or `None` where the pointer left.
        log_toggled: The user changed a scale by a key.
    """

    pointed = Signal(object)
    log_toggled = Signal()

    def __init__(
        self,
        name: str,
        title: str,
        y_title: str,
        theme: Theme,
        *,
        percent: bool = False,
        hint: str = "",
        canvas: pg.PlotWidget | None = None,
    ) -> None:
        """Make an empty plot.

        Args:
            name: Its object name; those of its parts begin with it.
            title: Its heading.
            y_title: What the values are.
            theme: Its colours.
            percent: Whether values are shares, shown in percent.
            hint: What to do so that there is something to see, shown while there is not.
            canvas: Where it draws, of `make_canvas`, where that is made already.
        """
        super().__init__()
        self.setObjectName(name)
        self.lines: dict[str, Line] = {}
        self.follows = True
        self.axis: AxisKind = "step"
        self.log_x = False
        self.log_y = False
        self.percent = percent
        self._is_stale = False
        self._drawn = False
        self._has_headroom = False
        self._reach = 0.0
        self._theme = theme
        self.y_title = y_title
        self._best: tuple[float, str] | None = None
        self._epochs: tuple[Series, Scale] | None = None
        self.title = QLabel(title)
        self.title.setProperty("role", "muted")
        self.legend = Legend(f"{name}_legend")
        self.legend.toggled.connect(self._toggle)
        self.plot = canvas or make_canvas(percent=percent)
        self.epoch_axis: EpochAxis = self.plot.getPlotItem().getAxis("top")
        self.view: PlotView = self.plot.getViewBox()
        self.plot.setObjectName(f"{name}_plot")
        self.plot.setAccessibleName(title)
        self.plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._set_up_plot()
        self.legend.come_after(self.plot)
        self.ring = FocusRing(self.plot)
        self.hint = self._make_hint(hint)
        self.read_out = ReadOut(self.plot, f"{name}_read_out")
        self._lay_out()
        self.set_theme(theme)
        self._describe()

    # --- data ---

    def show_line(
        self, key: str, title: str, style: LineStyle, series: Series, *, scale: Scale = STEPS, run: str = ""
    ) -> None:
        """Draw a line, which is added where there is none of that key; it is painted at `finish`.

        Args:
            key: Names the line within the plot.
            title: Its name in the legend.
            style: How it looks.
            series: Its points, at steps; they may grow.
            scale: Maps steps to what the axis shows.
            run: Name of the run it belongs to; "" for the current one.
        """
        line = self.lines.get(key)
        if line is None:
            line = self.lines[key] = Line(key, title, style, series, run)
            plot = self.plot.getPlotItem()
            plot.addItem(line.item)
            plot.addItem(line.end, ignoreBounds=True)
            self._dress(line)
            self.hint.hide()
        elif series is not line.series:
            line.set_series(series)
        if (title, style) != (line.title, line.style):
            line.title, line.style = title, style
            self._dress(line)
        line.scale = scale
        self._is_stale |= line.is_stale()

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
        self.mark_epochs(None, STEPS)
        self.hide_cross()
        self.fit()

    def finish(self, *, is_growing: bool = False) -> bool:
        """Bring lines, range and read-outs up to date after lines have got their data. Gives whether any has.

        Args:
            is_growing: More is to come: the range then grows in jumps, because each change of it paints the axes anew.
        """
        if not self._is_stale and is_growing == self._has_headroom:
            return False
        self._is_stale = False
        self._has_headroom = is_growing
        self._drawn = False
        if self.follows:
            self._follow()  # which draws, where the range changes
        if not self._drawn:
            self._draw_lines()
        self._place_ends()
        self._describe()
        if self.cross.isVisible():
            self.show_cross(self.frame().value_at(self.cross.value()))
        return True

    def mark_best(self, best: tuple[float, str] | None) -> None:
        """Mark what the axis shows at a position with a label, such as the best epoch; `None` takes the mark away."""
        if best == self._best:
            return
        self._best = best
        self.best_line.setVisible(best is not None)
        if best is not None:
            self.best_line.setValue(float(self.frame().place_x(best[0])))
            self.best_line.label.setFormat(best[1])

    def mark_epochs(self, ends: Series | None, scale: Scale) -> None:
        """Mark where epochs end: their numbers at steps; `None` takes the marks away."""
        self._epochs = None if ends is None else (ends, scale)
        shown = ends is not None and len(ends) > 0
        if shown != self.plot.getPlotItem().getAxis("top").isVisible():
            self.plot.showAxis("top", shown)
        if ends is not None:
            self.epoch_axis.set_epochs(self.frame().place_x(scale.to_axis(ends.x)), ends.y)

    def copy_to(self, other: LivePlot) -> None:
        """Show the same in another plot, as far as it is visible here."""
        for line in self.lines.values():
            if line.visible:
                other.show_line(line.key, line.title, line.style, line.series, scale=line.scale, run=line.run)
        other.set_log(x=self.log_x, y=self.log_y)
        other.mark_best(self._best)
        if self._epochs is not None:
            other.mark_epochs(*self._epochs)
        other.finish()
        if not self.follows:
            other.follows = False
            (x, y) = self.view.viewRange()
            other.view.setRange(xRange=x, yRange=y, padding=0)

    # --- view ---

    def frame(self) -> Frame:
        """How values are mapped to the coordinates of the view now."""
        begin, end = self.view.viewRange()[0]
        return Frame(self.log_x, self.log_y, begin, end, round(self.view.width()))

    def fit(self) -> None:
        """Show all data, and follow it as it grows."""
        self.follows = True
        self.plot.enableAutoRange(y=True)
        self._follow()
        self._draw_lines()
        self._place_ends()

    def set_axis(self, kind: AxisKind) -> None:
        """Let the axis of positions show steps, epochs or time; lines then need scales of that kind."""
        if kind != self.axis:
            self.axis = kind
            self.hide_cross()
            self._label_axes()
            self._is_stale = True

    def set_log(self, *, x: bool | None = None, y: bool | None = None) -> None:
        """Scale an axis logarithmically, or not; `None` leaves it as it is."""
        wanted = (self.log_x if x is None else x, self.log_y if y is None else y)
        if wanted == (self.log_x, self.log_y):
            return
        self.log_x, self.log_y = wanted
        plot = self.plot.getPlotItem()
        plot.getAxis("bottom").setLogMode(x=self.log_x)
        plot.getAxis("left").setLogMode(y=self.log_y)
        self.hide_cross()
        self.view.setLimits(xMin=-12 if self.log_x else -1)
        best, self._best = self._best, None
        self.mark_best(best)
        if self._epochs is not None:
            self.mark_epochs(*self._epochs)
        self._draw_lines()
        self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.plot.setBackground(theme.color("surface"))
        for side in ("bottom", "left", "top"):
            axis = self.plot.getPlotItem().getAxis(side)
            axis.setPen(theme.color("border"))
            axis.setTickPen(theme.color("muted"))
            axis.setTextPen(theme.color("muted"))
            axis.setTickFont(caption_font())
            axis.setStyle(maxTickLevel=0)
        mark = pg.mkPen(theme.color("muted"), width=1, style=Qt.PenStyle.DotLine)
        self.epoch_axis.setTickPen(mark)
        self._label_axes()
        self.cross.setPen(pg.mkPen(theme.color("muted"), width=1, style=Qt.PenStyle.DashLine))
        self.best_line.setPen(pg.mkPen(theme.color("success"), width=1, style=Qt.PenStyle.DotLine))
        self.best_line.label.setColor(theme.color("success"))
        self.best_line.label.fill = pg.mkBrush(theme.color("surface", 0.85))
        for line in self.lines.values():
            self._dress(line)

    def color_of(self, line: Line) -> QColor:
        """The colour of a line in the present theme."""
        return line.color(self._theme)

    def read_at(self, value: float) -> list[tuple[str, float]]:
        """Title and nearest value of every visible line at what the axis of positions shows."""
        found = ((line.title, line.value_near(value)) for line in self.lines.values() if line.visible)
        return [(title, near) for title, near in found if near is not None]

    def show_cross(self, value: float) -> None:
        """Show the cross-hair and all values at what the axis of positions shows."""
        values = self.read_at(value)
        place = float(self.frame().place_x(value))
        begin, end = self.view.viewRange()[0]
        if not values or not begin <= place <= end:
            self.hide_cross()
            return
        self.cross.setValue(place)
        self.cross.show()
        at = self.plot.mapFromScene(self.view.mapViewToScene(QPointF(place, 0)))
        rows = [(title, show_value(near, percent=self.percent)) for title, near in values]
        self.read_out.show_at(at.x(), show_position(self.axis, value), rows)

    def hide_cross(self) -> None:
        """Take cross-hair and values away."""
        self.cross.hide()
        self.read_out.hide()

    def move_cross(self, share: float) -> None:
        """Move the cross-hair by a share of what is shown, and tell where it is."""
        begin, end = self.view.viewRange()[0]
        at = float(self.cross.value()) if self.cross.isVisible() else begin + 0.8 * (end - begin)
        self._point(min(end, max(begin, at + share * (end - begin))))
        announce(self.plot, self.read_out.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.set_room(round(LEGEND_SHARE * event.size().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._leave()
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.fit()
            return True
        if watched is self.plot and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return KEYS.press(self, event)
        return super().eventFilter(watched, event)

    # --- parts ---

    def _set_up_plot(self) -> None:
        item = self.plot.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.showGrid(x=True, y=True, alpha=0.16)
        item.setContentsMargins(0, 4, 4, 0)
        item.hideAxis("top")
        self.epoch_axis.setGrid(80)
        view = self.view
        view.sigRangeChangedManually.connect(self._on_zoomed)
        view.sigXRangeChanged.connect(self._draw_lines)
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
        self.plot.viewport().installEventFilter(self)

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
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACE_M)
        self.title.setFixedHeight(text_px(LINE_HEIGHT))
        self.head.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        self.head.addWidget(self.legend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addLayout(self.head)
        column.addWidget(self.plot, 1)

    def _label_axes(self) -> None:
        for side, text in (("bottom", tr(AXIS_TITLES[self.axis])), ("left", self.y_title)):
            axis = self.plot.getPlotItem().getAxis(side)
            axis.setLabel(text, color=self._theme.muted, **{"font-size": f"{text_px(CAPTION_PX)}px"})

    def _dress(self, line: Line) -> None:
        self.legend.put(line.key, line.title, line.dress(self._theme), dash=line.style.dash, width=line.style.width)

    def _describe(self) -> None:
        """Say what the plot shows to who does not see it."""
        best = self._best[1] if self._best is not None else ""
        self.plot.setAccessibleDescription(describe(self.lines.values(), best, percent=self.percent))

    def _toggle(self, key: str, visible: bool) -> None:
        self.lines[key].item.setVisible(visible)
        self._describe()
        self._draw_lines()
        self._place_ends()

    def _draw_lines(self, *_: Any) -> None:
        frame = self.frame()
        self._drawn = True
        for line in self.lines.values():
            if line.visible:
                line.draw(frame)

    def _follow(self) -> None:
        reaches = [float(line.scale.to_axis(line.x[-1:])[0]) for line in self.lines.values() if len(line.x)]
        last = max(reaches, default=0.0) or 1.0
        if not self._has_headroom:
            self._reach = last
        elif not last <= self._reach <= 2 * HEADROOM * last:
            self._reach = HEADROOM * last
        width = max(self.view.width(), 2 * END_ROOM_PX)
        begin, end = 0.0, self._reach
        if self.log_x:
            firsts = [float(line.scale.to_axis(line.x[:1])[0]) for line in self.lines.values() if len(line.x)]
            first = min(max(LEAST_X[self.axis], min(firsts, default=0.0)), end / 10)
            begin, end = float(self.frame().place_x(first)), float(self.frame().place_x(end))
        self.plot.setXRange(begin, begin + (end - begin) * width / (width - END_ROOM_PX), padding=0)

    def _on_resized(self) -> None:
        if self.follows:
            self._follow()
        self._draw_lines()

    def _on_zoomed(self) -> None:
        self.follows = False

    def _place_ends(self) -> None:
        """Write last values at the ends of lines; where two would overlap, the later line's gives way."""
        frame = self.frame()
        pixel = max(self.view.viewPixelSize()[1], 1e-300)
        taken: list[float] = []
        for line in self.lines.values():
            shown = line.visible and line.style.ends and len(line.y) > 0 and bool(np.isfinite(line.y[-1]))
            if shown:
                height = float(frame.place_y(line.y[-1]))
                shown = all(abs(height - other) / pixel >= LABEL_GAP_PX for other in taken)
                if shown:
                    taken.append(height)
                    line.end.setText(show_value(float(line.y[-1]), percent=self.percent))
                    line.end.setPos(QPointF(float(frame.place_x(line.scale.to_axis(line.x[-1:]))[0]), height))
            line.end.setVisible(shown)

    # --- read-out ---

    def _on_mouse_moved(self, position: QPointF) -> None:
        if self.view.sceneBoundingRect().contains(position):
            self._point(float(self.view.mapSceneToView(position).x()))
        else:
            self._leave()

    def _point(self, place: float) -> None:
        value = self.frame().value_at(place)
        self.show_cross(value)
        self.pointed.emit(value)

    def _leave(self) -> None:
        self.hide_cross()
        self.pointed.emit(None)
