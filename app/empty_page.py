"""What a panel shows while it is empty: one sentence, and the one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.icons import pixmap
from app.theme import ICON_SIZE, SPACE_L, SPACE_M

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

_TEXT_WIDTH = 460


class EmptyPage(QWidget):
    """A sentence in the middle, and below it a button, once there is something to offer.

    Args:
        name: `objectName` of the sentence; the button's is `{name}_action`.
        sentence: What is not there yet, and what makes it come.
    """

    def __init__(self, name: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_page")
        self.text = QLabel(sentence, self)
        self.text.setObjectName(name)
        self.text.setProperty("role", "muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setWordWrap(True)
        self.text.setMaximumWidth(_TEXT_WIDTH)
        self.picture = QLabel(self)
        self.picture.setObjectName(f"{name}_picture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.hide()
        self.button = QPushButton(self)
        self.button.setObjectName(f"{name}_action")
        self.button.setAutoDefault(True)  # Enter presses it, too
        self.button.clicked.connect(self._run)
        self.button.hide()
        self._act: Callable[[], object] | None = None
        self._action: QAction | None = None
        self._followed: QAction | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_L)
        column.addStretch(1)
        column.addWidget(self.picture)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.text, 1000)  # as wide as it may be, and in the middle
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, sentence: str) -> None:
        """Show another sentence."""
        self.text.setText(sentence)

    def show_icon(self, name: str, color: str, meaning: str) -> None:
        """Show a drawing above the sentence, and say what it means to those who cannot see it."""
        self.picture.setAccessibleName(meaning)
        self.picture.setPixmap(pixmap(name, color, ICON_SIZE, self.devicePixelRatioF()))
        self.picture.show()

    def offer(self, text: str, act: Callable[[], object]) -> None:
        """Offer something to do."""
        self._act, self._action = act, None
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setEnabled(True)
        self.button.setToolTip("")
        self.button.show()

    def offer_action(self, action: QAction) -> None:
        """Offer an action of the window; the button follows its text, its state, and why it cannot be done."""
        self._act, self._action = action.trigger, action
        if self._followed is not action:
            self._followed = action
            action.changed.connect(self._follow)
        self.button.show()
        self._follow()

    def withdraw(self) -> None:
        """Offer nothing."""
        self._act, self._action = None, None
        self.button.hide()

    def _run(self) -> None:
        if self._act is not None:
            self._act()

    def _follow(self) -> None:
        if self._action is None:
            return
        text = self._action.text().replace("&", "")
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setEnabled(self._action.isEnabled())
        self.button.setToolTip(self._action.toolTip())
