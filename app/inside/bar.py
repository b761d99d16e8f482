"""What stands above the panel: of what the figures are, the output, the button that looks, and what can be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from app.icons import icon
from app.inspector.editors.controls import QuietCombo
from app.theme import SPACE_M, SPACE_S
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.theme import Theme

SAVES = {
    "picture": mark("Confusion matrix (PNG)…"),
    "matrix": mark("Confusion matrix (CSV)…"),
    "figures": mark("Figures (CSV)…"),
    "samples": mark("Samples (CSV)…"),
    "layers": mark("Layers (CSV)…"),
}


class InsideBar(QWidget):
    """A line of controls.

    Attributes:
        save_chosen: A key of `SAVES`.
    """

    save_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inside_bar")
        self.facts = QLabel()
        self.facts.setObjectName("inside_facts")
        self.facts.setProperty("role", "muted")
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.output = QuietCombo()
        self.output.setObjectName("inside_output")
        self.output.setAccessibleName(tr("Output of the network"))
        self.output.setToolTip(tr("Output of the network"))
        self.output.hide()
        self.look = QPushButton()
        self.look.setObjectName("look_inside")
        self.save = self._make_save()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self.facts, 1)
        for widget in (self.output, self.look, self.save):
            row.addWidget(widget)

    def show_target(self, number: str, reason: str) -> None:
        """Say which checkpoint the button looks into.

        Args:
            number: The checkpoint's, or "" where there is none.
            reason: Why it cannot be looked into now, or "".
        """
        text = tr("Look into checkpoint {number}", number=number) if number else tr("Look inside")
        self.look.setText(text)
        self.look.setAccessibleName(text)
        self.look.setEnabled(bool(number) and not reason)
        self.look.setToolTip(
            reason or (tr("Measure it on its validation samples") if number else tr("There is no checkpoint yet."))
        )

    def show_facts(self, text: str) -> None:
        """Say of what the figures are."""
        self.facts.setText(text)
        self.facts.setToolTip(text)

    def offer_saves(self, *, matrix: bool, samples: bool) -> None:
        """Offer to save what there is."""
        for action in self.save.menu().actions():
            what = action.data()
            action.setEnabled(what == "layers" or (matrix if what in ("picture", "matrix") else samples))

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.save.setIcon(icon("download", theme.muted))

    def _make_save(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("save_inside")
        button.setText(tr("Save"))
        button.setToolTip(tr("Save the picture or the numbers"))
        button.setAccessibleName(tr("Save what is inside as a picture or as numbers"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for what, text in SAVES.items():
            action = menu.addAction(tr(text))
            action.setObjectName(f"save_inside_{what}")
            action.setData(what)
            action.triggered.connect(lambda _=False, what=what: self.save_chosen.emit(what))
        button.setMenu(menu)
        return button
