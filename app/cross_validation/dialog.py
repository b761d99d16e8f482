"""Cross-validation as a dialog: folds and seed, progress, and the figures of each fold with their mean."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.files import file_name
from app.inside.files import save_rows
from app.inside.table import Table
from app.measures import show_count, show_duration, show_figure
from app.theme import SPACE_L, SPACE_M, SPACE_XL
from app.translation import tr, tr_count
from brains_engine.fields import replace_value
from brains_engine.runs.events import Finished

if TYPE_CHECKING:
    from app.run.controller import RunController
    from app.session import Session
    from brains_engine.runs.cross_validation import CrossValidation

FOLDS, MOST_FOLDS, MOST_SEED = "5", 100, 2**31 - 1
PROGRESS_STEPS = 1000


class CrossValidationDialog(QDialog):
    """Trains the design once for each fold. The runs are kept in a folder of their own."""

    def __init__(self, controller: RunController, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cross_validation_dialog")
        self.setWindowTitle(tr("Cross-validate"))
        self.setMinimumSize(600, 460)
        self._controller, self._session = controller, session
        self._is_mine = False
        self._folds = self._done = 0
        self._began = 0.0
        self.found: CrossValidation | None = None
        self._about = QLabel(
            tr(
                "The samples are dealt to folds of equal size. The design is trained once for each fold, with all the "
                "others, and measured on that one: how much the figures differ tells how far one run can be trusted."
            )
        )
        self._about.setWordWrap(True)
        self._about.setProperty("role", "muted")
        training = session.snapshot.settings.training
        self.folds = self._number("cross_validation_folds", tr("Folds"), FOLDS, 2, MOST_FOLDS)
        seed = str(training.data.split_seed)
        self.seed = self._number("cross_validation_seed", tr("Seed of the folds"), seed, 0, MOST_SEED)
        self.table = Table("cross_validation_figures", tr("Figures of each fold"))
        self.table.show_columns([tr("Fold")])
        self.progress = QProgressBar(self)
        self.progress.setObjectName("cross_validation_progress")
        self.progress.setAccessibleName(tr("Folds done"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, PROGRESS_STEPS)
        self.progress.hide()
        self.sentence = QLabel("", self)
        self.sentence.setObjectName("cross_validation_sentence")
        self.sentence.setWordWrap(True)
        self.start = QPushButton(tr("Start"), self)
        self.start.setObjectName("cross_validation_start")
        self.start.setDefault(True)
        self.save = QPushButton(tr("Save as CSV…"), self)
        self.save.setObjectName("cross_validation_save")
        self.save.setEnabled(False)
        self._lay_out()
        self.start.clicked.connect(self._start_or_stop)
        self.save.clicked.connect(self._ask_file)
        controller.event_received.connect(self._on_event)
        controller.progress_ready.connect(self._show_progress)
        controller.cross_validated.connect(self._on_result)
        controller.failed.connect(self._on_failed)
        self.finished.connect(self._leave)

    def save_to(self, path: Path) -> None:
        """Write what the table shows, the folds and what they give together."""
        try:
            save_rows(path, figure_rows(self.found) if self.found is not None else [])
        except OSError as error:
            reason = error.strerror or error
            self.sentence.setText(tr("{name} cannot be written: {reason}.", name=path.name, reason=reason))
            return
        self.sentence.setText(tr("Saved to {path}.", path=path))

    def _number(self, name: str, title: str, text: str, least: int, most: int) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setObjectName(name)
        line.setAccessibleName(title)
        line.setValidator(QIntValidator(least, most, self))
        return line

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACE_M)
        form.addRow(tr("Folds"), self.folds)
        form.addRow(tr("Seed of the folds"), self.seed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.start, self.save):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self._about)
        column.addLayout(form)
        column.addWidget(self.table, 1)
        column.addWidget(self.progress)
        column.addWidget(self.sentence)
        column.addWidget(buttons)

    def _start_or_stop(self) -> None:
        if self._is_mine:
            self._controller.stop()
            return
        if not (self.folds.hasAcceptableInput() and self.seed.hasAcceptableInput()):
            self.sentence.setText(tr("Give from 2 to 100 folds, and a seed of at least 0."))
            return
        self._folds, self._done, self._began = int(self.folds.text()), 0, time.monotonic()
        training = self._session.snapshot.settings.training
        config = replace_value(training, "data.split_seed", int(self.seed.text()))
        self.sentence.setText("")
        self._is_mine = True  # before it starts: a refusal comes at once
        self._controller.cross_validate(self._folds, config)
        if self._is_mine:
            self.progress.setValue(0)
            self.progress.show()
            self.start.setText(tr("Stop"))

    def _on_event(self, event: object) -> None:
        if self._is_mine and isinstance(event, Finished) and event.reason == "completed":
            self._done += 1
            self._show_progress()

    def _show_progress(self) -> None:
        """Say how far it is, and from that how long the rest will take."""
        if not self._is_mine or self._controller.state != "running":
            return
        begun = self._controller.history.progress
        share = (self._done + (begun if begun < 1 else 0)) / self._folds
        self.progress.setValue(round(PROGRESS_STEPS * share))
        number = show_count(min(self._folds, self._done + 1))
        text = tr("Fold {number} of {count}.", number=number, count=show_count(self._folds))
        if share > 0:
            left = (time.monotonic() - self._began) * (1 - share) / share
            text = f"{text} {tr('About {time} left.', time=show_duration(left))}"
        self.sentence.setText(text)

    def _on_result(self, found: CrossValidation | None) -> None:
        if not self._is_mine:
            return
        self._rest()
        if found is None or not found.runs:
            self.sentence.setText(tr("It was stopped before a fold was complete."))
            return
        self.found = found
        titles, *rows = figure_rows(found)
        self.table.show_columns(titles)
        for row in rows:
            self.table.add([row[0], *(_shown(value) for value in row[1:])])
        self.save.setEnabled(True)
        count = len(found.runs)
        self.sentence.setText(
            tr("All {count} folds are complete. The runs are kept in {folder}.", count=count, folder=found.folder)
            if found.complete
            else tr_count("{count} fold is complete.", "{count} folds are complete.", count)
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

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, tr("Save the figures"), str(Path.home()), tr("Tables (*.csv)"))
        dialog.setObjectName("cross_validation_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{file_name(self._session.title)} folds.csv")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.open()

    def _leave(self) -> None:
        if self._is_mine:
            self._controller.stop()
        for signal, slot in (
            (self._controller.event_received, self._on_event),
            (self._controller.progress_ready, self._show_progress),
            (self._controller.cross_validated, self._on_result),
            (self._controller.failed, self._on_failed),
            (self.finished, self._leave),
        ):
            signal.disconnect(slot)
        self._is_mine = False


def figure_rows(found: CrossValidation) -> list[list[str]]:
    """Titles, a row for each fold, the mean, and the ends of its 95 % interval; figures with all their digits."""
    names = list(found.mean)
    interval = found.interval
    rows = [[tr("Fold"), *names]]
    for number, run in enumerate(found.runs, 1):
        rows.append([tr("Fold {number}", number=number), *(_exact(run.get(name)) for name in names)])
    rows.append([tr("Mean"), *(_exact(found.mean[name]) for name in names)])
    if len(found.runs) > 1:
        for title, end in ((tr("95 % interval from"), 0), (tr("95 % interval to"), 1)):
            rows.append([title, *(_exact(interval[name][end]) for name in names)])
    return rows


def _exact(value: float | None) -> str:
    return "" if value is None or not math.isfinite(value) else repr(float(value))


def _shown(text: str) -> str:
    return show_figure(float(text), ".4g") if text else ""
