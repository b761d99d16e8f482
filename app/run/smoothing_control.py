"""The control for smoothing: its kind, a slider for the hand, a field for the exact value."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QWidget

from app.inspector.editors.controls import QuietCombo
from app.run.smoothing import LEAST_WEIGHT, LEAST_WINDOW, MOST_WEIGHT, MOST_WINDOW, Smoothing
from app.theme import SPACE_S
from app.translation import mark, tr

TITLES = {"none": mark("no smoothing"), "mean": mark("running mean"), "ema": mark("exponential mean")}
SLIDER_STEPS = 400
_HELP = mark("How the loss of single steps is smoothed")


class SmoothingControl(QWidget):
    """Shows a `Smoothing` and lets the user change it.

    Attributes:
        changed: The new `Smoothing`.
    """

    changed = Signal(object)

    def __init__(self, smoothing: Smoothing) -> None:
        super().__init__()
        self.setObjectName("smoothing")
        self.value = smoothing
        self.combo = QuietCombo()
        self.combo.setObjectName("smoothing_kind")
        self.combo.setMinimumContentsLength(15)
        self.combo.setAccessibleName(tr("Smoothing of the training loss"))
        self.combo.setToolTip(tr(_HELP))
        for kind, title in TITLES.items():
            self.combo.addItem(tr(title), kind)
        self.combo.activated.connect(lambda: self._change(kind=self.combo.currentData()))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("smoothing_slider")
        self.slider.setRange(0, SLIDER_STEPS)
        self.slider.setPageStep(SLIDER_STEPS // 20)
        self.slider.setFixedWidth(110)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.valueChanged.connect(self._slide)
        self.field = QDoubleSpinBox()
        self.field.setObjectName("smoothing_value")
        self.field.setFixedWidth(104)
        self.field.setKeyboardTracking(False)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field.valueChanged.connect(self._enter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        for widget in (self.combo, self.slider, self.field):
            row.addWidget(widget)
        self.show_value(smoothing)

    def show_value(self, smoothing: Smoothing) -> None:
        """Show another value, without telling of it."""
        self.value = smoothing
        self.combo.setCurrentIndex(list(TITLES).index(smoothing.kind))
        smooths = smoothing.kind != "none"
        self.slider.setVisible(smooths)
        self.field.setVisible(smooths)
        if not smooths:
            return
        with QSignalBlocker(self.slider), QSignalBlocker(self.field):
            self._fit_field(is_mean=smoothing.kind == "mean")
            self.slider.setValue(round(SLIDER_STEPS * self._share()))

    def _fit_field(self, *, is_mean: bool) -> None:
        self.field.setDecimals(0 if is_mean else 4)
        self.field.setRange(*((LEAST_WINDOW, MOST_WINDOW) if is_mean else (LEAST_WEIGHT, MOST_WEIGHT)))
        self.field.setSingleStep(10 if is_mean else 0.01)
        self.field.setSuffix(tr(" steps") if is_mean else "")
        self.field.setValue(self.value.window if is_mean else self.value.weight)
        name = tr("Steps of the running mean") if is_mean else tr("Weight of what came before, in the exponential mean")
        for widget in (self.field, self.slider):
            widget.setToolTip(name)
        self.field.setAccessibleName(name)
        self.slider.setAccessibleName(tr("{name}, slider", name=name))

    def _share(self) -> float:
        """Where the slider stands: it moves evenly through the number of steps that count."""
        if self.value.kind == "mean":
            return math.log(self.value.window / LEAST_WINDOW) / math.log(MOST_WINDOW / LEAST_WINDOW)
        span = math.log((1 - LEAST_WEIGHT) / (1 - MOST_WEIGHT))
        return math.log((1 - LEAST_WEIGHT) / (1 - self.value.weight)) / span

    def _slide(self, position: int) -> None:
        share = position / SLIDER_STEPS
        if self.value.kind == "mean":
            exact = LEAST_WINDOW * (MOST_WINDOW / LEAST_WINDOW) ** share
            self._change(window=int(float(f"{exact:.3g}")))
        else:
            exact = 1 - (1 - LEAST_WEIGHT) * ((1 - MOST_WEIGHT) / (1 - LEAST_WEIGHT)) ** share
            self._change(weight=round(exact, 4))

    def _enter(self, number: float) -> None:
        if self.value.kind == "mean":
            self._change(window=round(number))
        else:
            self._change(weight=number)

    def _change(self, **changes: object) -> None:
        new = Smoothing.from_json({**self.value.to_json(), **changes})
        if new != self.value:
            self.show_value(new)
            self.changed.emit(new)
