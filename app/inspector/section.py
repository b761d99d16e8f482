"""A part of a form that folds: a header with a chevron, and the rows under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.icons import icon
from app.theme import SPACE_M, SPACE_S
from app.translation import tr

if TYPE_CHECKING:
    from app.theme import Theme


class Section(QWidget):
    """Folds and unfolds its `body`. The header is a button: Space and Enter work it.

    Attributes:
        is_forced: Whether it is unfolded because of what is looked for.
    """

    def __init__(
        self, title: str, theme: Theme, *, opened: bool = True, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make a section.

        Args:
            title: The header.
            theme: Tints the chevron.
            opened: Whether it starts unfolded.
            quiet: Whether the header is a plain word rather than a heading.
            parent: What it will stand in.
        """
        super().__init__(parent)
        self._theme = theme
        self.is_forced = False
        self.header = QToolButton(self)
        self.header.setText(title)
        self.header.setAccessibleName(title)
        self.header.setCheckable(True)
        self.header.setChecked(opened)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        weight = 400 if quiet else 600
        self.header.setStyleSheet(
            f"QToolButton {{ font-weight: {weight}; text-align: left; padding: 3px 0; }}"
            " QToolButton:checked, QToolButton:pressed { background: transparent; }"
            " QToolButton:focus { padding: 2px 0; }"
        )
        self.header.toggled.connect(self._fold)
        self.body = QWidget(self)
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, SPACE_S, 0, SPACE_M)
        self.rows.setSpacing(SPACE_M)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.body)
        self._fold(opened)

    @property
    def is_open(self) -> bool:
        return self.header.isChecked()

    def set_open(self, opened: bool) -> None:
        """Fold or unfold."""
        self.header.setChecked(opened)

    def set_title(self, title: str) -> None:
        """Give it another header."""
        if title != self.header.text():
            self.header.setText(title)
            self.header.setAccessibleName(title)

    def set_theme(self, theme: Theme) -> None:
        """Tint the chevron anew."""
        self._theme = theme
        self._fold(self.is_open)

    def _fold(self, opened: bool) -> None:
        self.body.setVisible(opened)
        self.header.setIcon(icon("chevron-down" if opened else "chevron-right", self._theme.muted))
        self.header.setAccessibleDescription(tr("unfolded") if opened else tr("folded"))
