"""Asks how the twin of a design is made, and shows how alike both are before they are trained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.inside.table import Table
from app.measures import show_count, show_figure, show_percent
from app.normnet.fields import NormNetFields
from app.normnet.words import ROLES, listed
from app.sentences import say
from app.theme import SPACE_L, SPACE_XL, text_px
from app.translation import mark, tr
from brains_engine.design import edits
from brains_engine.errors import BrainsError
from brains_engine.twins import Twins, make_twins

if TYPE_CHECKING:
    from app.session import Session
    from brains_engine.twins import Side

_ABOUT = mark(
    "The design and its counterpart are trained one after the other with the same seed, the same samples in the same "
    "order and as equally many weights as possible, and drawn over each other. The design itself stays as it is."
)
_TABLE_HEIGHT = 92


class TwinDialog(QDialog):
    """Shows both networks.

    Attributes:
        chosen: The `Twins` to train.
    """

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("twin_dialog")
        self.setWindowTitle(tr("Train beside its twin"))
        self.setMinimumWidth(600)
        self._session = session
        self._twins: Twins | None = None
        about = QLabel(tr(_ABOUT), self)
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        self.fields = NormNetFields(self)
        self.fields.setVisible(not edits.has_norm_layers(session.snapshot))
        self.same = QCheckBox(tr("Train both with the settings of this design"), self)
        self.same.setObjectName("twin_same_settings")
        self.same.setToolTip(tr("Otherwise the twin gets the optimizer, learning rate and scaling that suit it."))
        self.table = Table("twin_sides", tr("Both networks"), left=(0, 2, 4))
        self.table.setFixedHeight(text_px(_TABLE_HEIGHT))
        self.sentence = QLabel(self)
        self.sentence.setObjectName("twin_sentence")
        self.sentence.setAccessibleName(tr("How alike they are"))
        self.sentence.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.start = buttons.addButton(tr("Train both"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setObjectName("twin_start")
        self.start.setProperty("role", "primary")
        self.start.setDefault(True)
        buttons.accepted.connect(self._start)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        for widget in (about, self.fields, self.same, self.table, self.sentence):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.fields.changed.connect(self._show_twins)
        self.same.toggled.connect(self._show_twins)
        self._show_twins()

    def _show_twins(self, *_: object) -> None:
        self._twins = None
        columns = (tr("Network"), tr("Weights"), tr("Optimizer"), tr("Learning rate"), tr("Scaling"))
        self.table.show_columns(columns)
        error = "" if self.fields.fits else tr("Alpha is a number from 1 to 4.")
        if not error:
            try:
                self._twins = make_twins(
                    self._session.snapshot,
                    self._session.design.registry,
                    same_settings=self.same.isChecked(),
                    **self.fields.values(),
                )
            except BrainsError as refused:
                error = say(str(refused))
        self.start.setEnabled(self._twins is not None)
        if self._twins is None:
            self.sentence.setText(error)
            return
        for side in self._twins.sides:
            self.table.add(_row(side))
        self.sentence.setText(" ".join(_likeness(self._twins)))

    def _start(self) -> None:
        if self._twins is not None:
            self.accept()
            self.chosen.emit(self._twins)


def _row(side: Side) -> tuple[str, ...]:
    training = side.snapshot.settings.training
    return (
        tr(ROLES[side.role]),
        show_count(side.params),
        training.optimizer.kind,
        show_figure(training.optimizer.learning_rate, "g"),
        training.data.scaling,
    )


def _likeness(twins: Twins) -> list[str]:
    """How many weights both have, and which widths that took."""
    if twins.difference:
        more = tr("The twin has {count} weights more ({share}).")
        fewer = tr("The twin has {count} weights fewer ({share}).")
        sentence = more if twins.difference > 0 else fewer
        count, share = show_count(abs(twins.difference)), show_percent(abs(twins.share), 2)
        told = [sentence.format(count=count, share=share)]
    else:
        told = [tr("Both have equally many weights.")]
    if twins.widths:
        names = [f"{name} {before} → {after}" for name, (before, after) in twins.widths.items()]
        told.append(tr("Widths of the twin: {names}.", names=listed(names)))
    return told
