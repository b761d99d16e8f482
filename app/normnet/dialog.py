"""Asks how a design is to become a NormNet, or the biased twin of one, and says what will change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from app.measures import show_figure
from app.normnet.fields import NormNetFields
from app.normnet.words import listed
from app.sentences import say
from app.theme import SPACE_L, SPACE_M, SPACE_XL
from app.translation import mark, tr
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from app.session import Session
    from brains_engine.design.edits import Conversion

_ABOUT_NORM = mark(
    "Dense layers and convolutions become NormNet layers: without bias, their weights through a steep map. Names, "
    "wires, widths and places stay. It is one step to undo."
)
_ABOUT_BIASED = mark(
    "NormNet layers become dense layers and convolutions with a bias. Names, wires, widths and places stay. It is one "
    "step to undo."
)
_SETTINGS = {
    "optimizer.kind": mark("optimizer {value}"),
    "optimizer.learning_rate": mark("learning rate {value}"),
    "data.scaling": mark("scaling {value}"),
}


class NormNetDialog(QDialog):
    """Shows the changes beforehand; its main button makes them."""

    def __init__(self, session: Session, parent: QWidget, *, biased: bool) -> None:
        super().__init__(parent)
        self.setObjectName("biased_dialog" if biased else "normnet_dialog")
        self.setWindowTitle(tr("Make its biased twin") if biased else tr("Make this a NormNet"))
        self.setMinimumWidth(520)
        self._session, self._biased = session, biased
        self._selected = session.level.selected_nodes
        about = QLabel(tr(_ABOUT_BIASED if biased else _ABOUT_NORM), self)
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        self.scope = QComboBox(self)
        self.scope.setObjectName("normnet_scope")
        self.scope.setAccessibleName(tr("Layers"))
        if self._selected:
            self.scope.addItem(tr("The selected ones ({count})", count=len(self._selected)), "selected")
        self.scope.addItem(tr("The whole design"), "all")
        self.fields = NormNetFields(self)
        self.fields.setVisible(not biased)
        self.advised = QCheckBox(
            tr("Set the optimizer and learning rate that suit it")
            if biased
            else tr("Set the optimizer, learning rate and scaling that suit it"),
            self,
        )
        self.advised.setObjectName("normnet_advised")
        self.advised.setChecked(True)
        self.preview = QLabel(self)
        self.preview.setObjectName("normnet_preview")
        self.preview.setAccessibleName(tr("What will change"))
        self.preview.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.make = self.buttons.addButton(
            tr("Make the twin") if biased else tr("Make it a NormNet"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.make.setObjectName("normnet_make")
        self.make.setProperty("role", "primary")
        self.make.setDefault(True)
        self._lay_out(about)
        self.scope.currentIndexChanged.connect(self._show_preview)
        self.fields.changed.connect(self._show_preview)
        self.advised.toggled.connect(self._show_preview)
        self.buttons.accepted.connect(self._make)
        self.buttons.rejected.connect(self.reject)
        self._show_preview()

    def _lay_out(self, about: QLabel) -> None:
        form = QFormLayout()
        form.setSpacing(SPACE_M)
        form.addRow(self.scope.accessibleName(), self.scope)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(self.fields)
        column.addWidget(self.advised)
        column.addWidget(self.preview)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def _change(self, whole: Design) -> Conversion:
        """Make the change in a design, or on the level of it that is shown."""
        block = self._session.level.block
        if self.scope.currentData() == "all" or block is None:
            return self._change_in(whole)
        inside = whole.inside(block.id)
        try:
            return self._change_in(inside)
        finally:
            inside.close()

    def _change_in(self, design: Design) -> Conversion:
        ids = self._selected if self.scope.currentData() == "selected" else None
        if self._biased:
            return edits.make_biased(design, ids, advised=self.advised.isChecked())
        return edits.make_normnet(design, ids, **self.fields.values(), advised=self.advised.isChecked())

    def _show_preview(self, *_: object) -> None:
        try:
            found = self._change(Design(self._session.design.registry, self._session.snapshot))
        except BrainsError as error:
            self._say(say(str(error)), is_error=True)
            return
        if not self.fields.fits:
            self._say(tr("Alpha is a number from 1 to 4."), is_error=True)
            return
        self._say("\n".join(_sentences(found)), is_error=False)

    def _say(self, text: str, *, is_error: bool) -> None:
        self.preview.setText(text)
        self.preview.setProperty("role", "error" if is_error else "")
        self.preview.style().unpolish(self.preview)
        self.preview.style().polish(self.preview)
        self.make.setEnabled(not is_error)

    def _make(self) -> None:
        try:
            self._change(self._session.design)
        except BrainsError as error:
            self._say(say(str(error)), is_error=True)
        else:
            self.accept()


def _sentences(found: Conversion) -> list[str]:
    """What will change, a sentence each."""
    rows = (
        (tr("Layers that change ({count}): {names}.", count=len(found.layers), names=listed(found.layers)),
         found.layers),
        (tr("Normalising layers that change: {names}.", names=listed(found.normalisations)), found.normalisations),
        (tr("Put in: {names}.", names=listed(found.added)), found.added),
        (tr("Changed inside, for all blocks of their kind: {names}.", names=listed(found.blocks)), found.blocks),
        (tr("Keep their bias, for NormNet has nothing like them: {names}.", names=listed(found.kept_bias)),
         found.kept_bias),
        (tr("Training: {settings}.", settings=", ".join(_setting(*pair) for pair in found.settings.items())),
         found.settings),
    )  # fmt: skip
    return [sentence for sentence, names in rows if names]


def _setting(path: str, value: object) -> str:
    shown = show_figure(value, "g") if isinstance(value, float) else value
    return tr(_SETTINGS[path]).format(value=shown)
