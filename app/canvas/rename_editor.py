"""The field in which a node is renamed, in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.theme import strong_font
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class RenameEditor(QLineEdit):
    """Enter or leaving the field takes the name, Esc keeps the old one."""

    def __init__(self, parent: QWidget, name: str, area: QRect, commit: Callable[[str], bool]) -> None:
        super().__init__(name, parent)
        self.setObjectName("canvas-rename")
        self.setAccessibleName(tr("New name of {name}", name=name))
        self.setMaxLength(120)
        self.setFont(strong_font())
        self._old_name = name
        self._commit = commit
        self._host = parent
        self._closed = False
        height = max(area.height(), self.sizeHint().height())
        self.setGeometry(area.x(), area.center().y() - height // 2, max(area.width(), 140), height)
        self.installEventFilter(self)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A shortcut of the window must not take Enter or Esc from the field.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.finish(take=False)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.finish(take=True)
                return True
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish(take=True)

    def finish(self, *, take: bool) -> None:
        """Close the field, and take the name where it is another."""
        if self._closed:
            return
        name = self.text().strip()
        if take and name != self._old_name and not self._commit(name):
            return
        self._closed = True
        had_focus = self.hasFocus()
        self.hide()
        if had_focus:
            self._host.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()
