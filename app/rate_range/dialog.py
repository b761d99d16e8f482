"""The learning-rate range test as a dialog: it runs the test, draws it, and takes the rate over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QDoubleValidator, QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.bridge.engine_worker import RangeProgress
from app.measures import show_figure
from app.rate_range.plot import RangePlot
from app.theme import SPACE_L, SPACE_M, SPACE_XL
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme
    from brains_engine.runs.rate_range import RateRange

LEAST, MOST, STEPS = "1e-6", "1", "200"


class RateRangeDialog(QDialog):
    """Finds a learning rate by training a few steps while the rate grows. Nothing of the test is kept."""

    def __init__(self, controller: RunController, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rate_range_dialog")
        self.setWindowTitle(tr("Find a learning rate"))
        self.setMinimumSize(560, 480)
        self._controller, self._session = controller, session
        self._is_mine = False
        about = QLabel(
            tr(
                "Fresh weights are trained for a few steps while the rate grows from step to step. A good rate lies "
                "where the loss falls fastest, well before it rises. Nothing of the test is kept."
            )
        )
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        self.least = self._number("rate_range_least", tr("Lowest rate"), LEAST)
        self.most = self._number("rate_range_most", tr("Highest rate"), MOST)
        self.steps = QLineEdit(STEPS, self)
        self.steps.setObjectName("rate_range_steps")
        self.steps.setAccessibleName(tr("Steps"))
        self.steps.setValidator(QIntValidator(10, 100_000, self))
        self.plot = RangePlot(theme)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("rate_range_progress")
        self.progress.setAccessibleName(tr("Steps done"))
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.sentence = QLabel("", self)
        self.sentence.setObjectName("rate_range_sentence")
        self.sentence.setWordWrap(True)
        self.rate = self._number("rate_range_rate", tr("Rate to take"), "")
        self.start = QPushButton(tr("Start"), self)
        self.start.setObjectName("rate_range_start")
        self.start.setDefault(True)
        self.start.clicked.connect(self._start_or_stop)
        self.take = QPushButton(tr("Take this rate"), self)
        self.take.setObjectName("rate_range_take")
        self.take.setEnabled(False)
        self.take.clicked.connect(self._take)
        self.plot.chosen.connect(lambda rate: self.rate.setText(f"{rate:.2g}"))
        self.rate.textChanged.connect(self._follow_rate)
        self._lay_out(about)
        controller.event_received.connect(self._on_event)
        controller.rate_ranged.connect(self._on_result)
        controller.failed.connect(self._on_failed)
        self.finished.connect(self._leave)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.plot.set_theme(theme)

    def _number(self, name: str, title: str, text: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setObjectName(name)
        line.setAccessibleName(title)
        validator = QDoubleValidator(self)
        validator.setLocale(QLocale.c())
        validator.setBottom(0.0)
        line.setValidator(validator)
        return line

    def _lay_out(self, about: QLabel) -> None:
        form = QFormLayout()
        form.setSpacing(SPACE_M)
        ends = QHBoxLayout()
        ends.addWidget(self.least)
        ends.addWidget(QLabel(tr("to")))
        ends.addWidget(self.most)
        form.addRow(tr("Rates from"), ends)
        form.addRow(tr("Steps"), self.steps)
        chosen = QHBoxLayout()
        chosen.addWidget(QLabel(tr("Rate")))
        chosen.addWidget(self.rate)
        chosen.addWidget(self.take)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.start, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(self.plot, 1)
        column.addWidget(self.progress)
        column.addWidget(self.sentence)
        column.addLayout(chosen)
        column.addWidget(buttons)

    def _start_or_stop(self) -> None:
        if self._is_mine:
            self._controller.stop()
            return
        fields = (self.least, self.most, self.steps)
        if not all(field.hasAcceptableInput() for field in fields):
            self.sentence.setText(tr("Give two rates above 0, and from 10 to 100,000 steps."))
            return
        least, most, steps = float(self.least.text()), float(self.most.text()), int(self.steps.text())
        self.sentence.setText("")
        self._is_mine = True  # before it starts: a refusal comes at once
        self._controller.find_rate(least, most, steps)
        if self._is_mine:
            self.progress.setRange(0, 0)
            self.progress.show()
            self.start.setText(tr("Stop"))

    def _on_event(self, event: object) -> None:
        if self._is_mine and isinstance(event, RangeProgress):
            self.progress.setRange(0, event.total)
            self.progress.setValue(event.done)

    def _on_result(self, found: RateRange | None) -> None:
        if not self._is_mine:
            return
        self._rest()
        if found is None or not len(found.rates):
            self.sentence.setText(tr("The test was stopped before its first steps."))
            return
        self.plot.show_range(found)
        if found.suggestion is None:
            self.sentence.setText(tr("The loss did not fall at any rate. Widen the range, or look at the design."))
            return
        self.rate.setText(f"{found.suggestion:.2g}")
        self.sentence.setText(
            tr("The loss falls fastest at a rate of {rate}.", rate=show_figure(found.suggestion, ".2g"))
        )

    def _on_failed(self, sentence: str, details: str) -> None:
        del details
        if self._is_mine:
            self._rest()
            self.sentence.setText(sentence)

    def _rest(self) -> None:
        self._is_mine = False
        self.progress.hide()
        self.start.setText(tr("Start again"))

    def _follow_rate(self, text: str) -> None:
        fits = self.rate.hasAcceptableInput() and float(text) > 0
        self.take.setEnabled(fits)
        if fits:
            self.plot.mark(float(text))

    def _take(self) -> None:
        edits.set_training_value(self._session.design, "optimizer.learning_rate", float(self.rate.text()))
        self.accept()

    def _leave(self) -> None:
        if self._is_mine:
            self._controller.stop()
        for signal, slot in (
            (self._controller.event_received, self._on_event),
            (self._controller.rate_ranged, self._on_result),
            (self._controller.failed, self._on_failed),
        ):
            signal.disconnect(slot)
        self._is_mine = False
