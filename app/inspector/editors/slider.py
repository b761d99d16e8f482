"""A slider for the hand and a line for the exact value, for numbers between two bounds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSlider

from app.inspector.editors.line_editor import LineEditor
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from brains_engine.fields import FieldDescription

POSITIONS = 2000
COARSE = 10
"""Positions of one step; Shift steps by single ones."""

LINE_WIDTH = 64
_HANDLE = 14
_LEAST_WIDTH = 48
_LOG_RATIO = 50.0
_LINEAR_SPAN = 10.0
_MOST_WHOLE = 64
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class Scale:
    """Which value stands at which position of a slider.

    Args:
        low: The value at the left end.
        high: The value at the right end.
        is_whole: Whether only whole numbers count.
    """

    def __init__(self, low: float, high: float, *, is_whole: bool = False) -> None:
        self.low, self.high = low, high
        self.is_whole = is_whole
        self.is_log = low > 0 and high / low >= _LOG_RATIO and not is_whole

    def position(self, value: float) -> int:
        """The nearest position of a value; an end for those beyond."""
        value = min(max(value, self.low), self.high)
        if self.is_log:
            share = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(share * POSITIONS)

    def value(self, position: int) -> float:
        """The value of a position, as short as the positions beside it still differ."""
        share = position / POSITIONS
        if self.is_log:
            return float(f"{self.low * (self.high / self.low) ** share:.{2 if position % COARSE == 0 else 4}g}")
        value = self.low + (self.high - self.low) * share
        return round(value) if self.is_whole else float(f"{value:.6g}")

    @property
    def step(self) -> int:
        """Positions of one step by key: for whole numbers as many as lead to the next."""
        return max(1, round(POSITIONS / (self.high - self.low))) if self.is_whole else COARSE


def slider_scale(field: FieldDescription) -> Scale | None:
    """The scale for a field that a slider suits; `None` for those that it does not."""
    if field.optional or field.kind not in ("number", "integer"):
        return None
    if field.usual is not None:
        return Scale(*field.usual)
    low, high = field.minimum, field.maximum
    if low is None or high is None or low < 0:
        return None
    if field.kind == "integer":
        return Scale(low, high, is_whole=True) if high - low < _MOST_WHOLE else None
    return Scale(low, high) if high - low <= _LINEAR_SPAN else None


class FineSlider(QSlider):
    """A slider that goes where it is pressed, and by tenths of its steps while Shift is held.

    Signals:
        chosen: The position that the user asks for, by mouse, wheel or key.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget, step: int = COARSE) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, POSITIONS)
        self.setSingleStep(step)
        self.setPageStep(10 * step)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grip = (0.0, 0.0)
        self.actionTriggered.connect(lambda _action: self.chosen.emit(self.sliderPosition()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x()
        if abs(self._at(self.value()) - x) > _HANDLE / 2 and not _is_fine(event):
            self._grip = (x, float(self._under(x)))
        else:
            self._grip = (x, float(self.value()))
        self.setSliderDown(True)
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown() and event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = _KEYS.get(Qt.Key(event.key()), 0)
        if sign and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.singleStep() == COARSE:
            self._choose(self.value() + sign)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # it scrolls the form instead

    def _drag(self, event: QMouseEvent) -> None:
        """Follow the pointer; with Shift at a tenth of its speed, from where Shift was pressed on."""
        x = event.position().x()
        per_pixel = POSITIONS / max(self.width() - _HANDLE, 1)
        moved = (x - self._grip[0]) * per_pixel
        if _is_fine(event):
            position = self._grip[1] + moved / COARSE
            self._grip = (x, position)
            self._choose(round(position))
        else:
            position = self._grip[1] + moved
            self._grip = (x, position)
            step = self.singleStep()
            self._choose(round(position / step) * step if step == COARSE else round(position))

    def _choose(self, position: int) -> None:
        position = min(max(position, 0), POSITIONS)
        if position != self.value():
            self.setValue(position)
            self.chosen.emit(position)

    def _at(self, position: int) -> float:
        return _HANDLE / 2 + position / POSITIONS * (self.width() - _HANDLE)

    def _under(self, x: float) -> int:
        return round(min(max((x - _HANDLE / 2) / max(self.width() - _HANDLE, 1), 0.0), 1.0) * POSITIONS)


class SliderEditor(LineEditor):
    """A number between two ends: drag for the eye, type for the figure."""

    def __init__(self, field: FieldDescription, scale: Scale) -> None:
        super().__init__(field)
        self._scale = scale
        self.slider = FineSlider(self, scale.step)
        self.slider.chosen.connect(self._slide)
        self.slider.sliderPressed.connect(lambda: self.gesture.emit(True))
        self.slider.sliderReleased.connect(lambda: self.gesture.emit(False))
        self.line.setFixedWidth(LINE_WIDTH)
        self.row.insertWidget(0, self.slider, 1)

    def describe(self, name: str, help_text: str) -> None:
        super().describe(name, help_text)
        self.slider.setObjectName(f"slide_{self.main.objectName().removeprefix('edit_')}")
        self.slider.setAccessibleName(tr("{name}, slider", name=name))
        self.slider.setAccessibleDescription(tr("Arrows step it, with Shift finely."))

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        position = self._scale.position(self._scale.low if value is None else value)
        # a value between two positions must not be moved to one of them while it is dragged
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(position)

    def _slide(self, position: int) -> None:
        value = self._scale.value(position)
        if (self._field.exclusive_minimum and value == self._field.minimum) or (
            self._field.exclusive_maximum and value == self._field.maximum
        ):
            value = self._scale.value(position + (1 if value == self._field.minimum else -1))
        self.edited.emit(int(value) if self._scale.is_whole else value)


def _is_fine(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
