"""What keys do in a plot that has the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.run.plot_view import WHEEL_STEP
from app.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.run.live_plot import LivePlot

READ_SHARE = 0.01
FAR_SHARE = 0.1
SHIFT_SHARE = 0.1

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_IGNORED = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True)
class PlotKey:
    """A key and what it does."""

    key: Qt.Key
    run: Callable[[LivePlot], None]
    help: str = ""
    modifiers: Qt.KeyboardModifier = _PLAIN
    any_modifier: bool = False


def _zoom(factor: float) -> Callable[[LivePlot], None]:
    def run(plot: LivePlot) -> None:
        begin, end = plot.view.viewRange()[0]
        about = float(plot.cross.value()) if plot.cross.isVisible() else (begin + end) / 2
        plot.view.zoom(factor, about)

    return run


def _toggle_y(plot: LivePlot) -> None:
    plot.set_log(y=not plot.log_y)
    plot.log_toggled.emit()


def _toggle_x(plot: LivePlot) -> None:
    plot.set_log(x=not plot.log_x)
    plot.log_toggled.emit()


class PlotKeys:
    """The table of keys."""

    def __init__(self, rows: tuple[PlotKey, ...]) -> None:
        self._rows = rows

    def press(self, plot: LivePlot, event: QKeyEvent) -> bool:
        """Do what a key means; gives whether it means anything."""
        pressed = event.modifiers() & ~_IGNORED
        for row in self._rows:
            if event.key() == row.key and (row.any_modifier or pressed == row.modifiers):
                row.run(plot)
                return True
        return False

    def help(self) -> str:
        """All keys in sentences."""
        return " ".join(tr(row.help) for row in self._rows if row.help)


KEYS = PlotKeys(
    (
        PlotKey(Qt.Key.Key_Left, lambda plot: plot.move_cross(-READ_SHARE), mark("Left and right keys read values.")),
        PlotKey(Qt.Key.Key_Right, lambda plot: plot.move_cross(READ_SHARE)),
        PlotKey(Qt.Key.Key_PageUp, lambda plot: plot.move_cross(-FAR_SHARE), mark("Page keys read further away.")),
        PlotKey(Qt.Key.Key_PageDown, lambda plot: plot.move_cross(FAR_SHARE)),
        PlotKey(Qt.Key.Key_Left, lambda plot: plot.view.shift(-SHIFT_SHARE), mark("With Shift they move."), _SHIFT),
        PlotKey(Qt.Key.Key_Right, lambda plot: plot.view.shift(SHIFT_SHARE), "", _SHIFT),
        PlotKey(Qt.Key.Key_Plus, _zoom(1 / WHEEL_STEP), mark("Plus and minus zoom."), any_modifier=True),
        PlotKey(Qt.Key.Key_Equal, _zoom(1 / WHEEL_STEP)),
        PlotKey(Qt.Key.Key_Minus, _zoom(WHEEL_STEP)),
        PlotKey(Qt.Key.Key_Home, lambda plot: plot.fit(), mark("Home shows all.")),
        PlotKey(
            Qt.Key.Key_L, _toggle_y, mark("L switches the logarithmic scale of values, Shift+L that of positions.")
        ),
        PlotKey(Qt.Key.Key_L, _toggle_x, "", _SHIFT),
        PlotKey(Qt.Key.Key_Escape, lambda plot: plot.hide_cross(), mark("Escape takes the cross-hair away.")),
    )
)
