"""The read-out of a plot: a small plate beside the cross-hair with the value of every line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.measures import show_duration, show_figure, show_percent
from app.translation import tr

if TYPE_CHECKING:
    from app.run.scale import AxisKind

GAP_PX = 10
MOST_ROWS = 12


class ReadOut(QLabel):
    """Floats over a plot; the mouse does not notice it."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._plot = parent
        self.setObjectName(name)
        self.setProperty("role", "chip")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, x: int, title: str, rows: Sequence[tuple[str, str]]) -> None:
        """Show the values beside the pixel column `x` of the plot, on the side where there is room."""
        if len(rows) > MOST_ROWS:
            rows = [*rows[:MOST_ROWS], (tr("and {count} more", count=len(rows) - MOST_ROWS), "")]
        cells = "".join(
            f"<tr><td>{escape(name)}&nbsp;&nbsp;</td><td align='right'>{escape(value)}</td></tr>"
            for name, value in rows
        )
        self.setText(f"<b>{escape(title)}</b><table cellspacing='0'>{cells}</table>")
        self.setAccessibleName(f"{title}: " + ", ".join(f"{name} {value}" for name, value in rows))
        self.adjustSize()
        right = x + GAP_PX
        room = self._plot.width()
        self.move(right if right + self.width() <= room else max(0, x - GAP_PX - self.width()), GAP_PX)
        self.show()
        self.raise_()


def show_position(axis: AxisKind, value: float) -> str:
    """Where a read-out is: a step, a part of an epoch, or a time."""
    if axis == "step":
        return tr("step {number}", number=show_figure(max(0, round(value)), ","))
    return (
        tr("epoch {number}", number=show_figure(max(0.0, value), ".2f"))
        if axis == "epoch"
        else tr("after {time}", time=_show_seconds(max(0.0, value)))
    )


def _show_seconds(value: float) -> str:
    return tr("{seconds} s", seconds=show_figure(value, ".1f")) if value < 60 else show_duration(value)


def show_value(value: float, *, percent: bool = False) -> str:
    """A value with four figures that mean something; shares in per cent."""
    if not math.isfinite(value):
        return tr("not finite")
    return show_percent(value, 2) if percent else show_figure(value, ".4g")
