"""The bubble of the tour: what to do, how, how far one is, and the way on, back and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.theme import NODE_RADIUS, SPACE_L, SPACE_M
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from app.theme import Theme

_WIDTH = 320


class Bubble(QFrame):
    """Stands beside what a step is about. Enter goes on, Esc ends the tour; Tab goes on into the window.

    Attributes:
        forward: The way on.
        backward: The way back.
        ended: The way out.
    """

    forward = Signal()
    backward = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_bubble")
        self.title = _label("title", "tour_title", self)
        self.text = _label("", "tour_text", self)
        self.reason = _label("warning", "tour_reason", self)
        self.count = _label("caption", "tour_count", self)
        self.end = self._button("tour_end", "flat", self.ended)
        self.back = self._button("tour_back", "", self.backward)
        self.next = self._button("tour_next", "primary", self.forward)
        self.back.setText(tr("Back"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        for label in (self.count, self.title, self.text, self.reason):
            column.addWidget(label)
        column.addLayout(row)
        self.setFixedWidth(_WIDTH)
        self.set_theme(theme)
        self.hide()

    def tell(self, title: str, text: str, *, count: str = "", back: bool = False, on: str = "", out: str = "") -> None:
        """Show a step.

        Args:
            title: What to do.
            text: How.
            count: How far one is, or nothing.
            back: Whether there is a way back.
            on: The text of the way on.
            out: The text of the way out, or "" for none.
        """
        self.title.setText(title)
        self.text.setText(text)
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.back.setVisible(back)
        self.next.setText(on)
        self.end.setText(out)
        self.end.setVisible(bool(out))
        self.setAccessibleName(". ".join(filter(None, (tr("Tour"), count, title))))
        self.setAccessibleDescription(text)
        self.next.setAccessibleDescription(f"{title}. {text}")
        self.show_reason("")
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def show_reason(self, reason: str) -> None:
        """Say why the step cannot be done now, or nothing."""
        if reason != self.reason.text() or bool(reason) == self.reason.isHidden():
            self.reason.setText(reason)
            self.reason.setVisible(bool(reason))
            self._fit()

    def announce(self) -> None:
        """Let assistive technology read the step out."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.setStyleSheet(
            f"#tour_bubble {{ background: {theme.surface}; border: 1px solid {theme.accent};"
            f" border-radius: {NODE_RADIUS}px; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        for label in (self.count, self.title, self.text, self.reason):
            label.ensurePolished()  # the stylesheet decides how much room a text takes
        layout.invalidate()
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def _button(self, name: str, role: str, clicked: object) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        if role:
            button.setProperty("role", role)
        button.setAutoDefault(True)  # Enter presses it, too
        button.clicked.connect(clicked)
        return button


def _label(role: str, name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    if role:
        label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
