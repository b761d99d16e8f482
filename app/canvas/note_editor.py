"""The field in which the text of a note is written, in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

SMALLEST = QSize(180, 96)


class NoteEditor(QPlainTextEdit):
    """Leaving it, Esc and Ctrl+Enter all take the text: nothing that was written is lost, and undo takes it back."""

    def __init__(self, parent: QWidget, text: str, area: QRect, commit: Callable[[str], bool]) -> None:
        super().__init__(text, parent)
        self.setObjectName("canvas-note-editor")
        self.setAccessibleName(tr("Text of the note"))
        self.setPlaceholderText(tr("Write a note. Markdown works: **bold**, # heading, - list."))
        self.setTabChangesFocus(True)
        self._old_text = text
        self._commit = commit
        self._host = parent
        self._closed = False
        size = area.size().expandedTo(SMALLEST)
        room = parent.rect()
        corner = area.topLeft()
        corner.setX(max(0, min(corner.x(), room.width() - size.width())))
        corner.setY(max(0, min(corner.y(), room.height() - size.height())))
        self.setGeometry(QRect(corner, size))
        self.installEventFilter(self)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A shortcut of the window must not take Esc, Ctrl+Enter or a letter from the field.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _ends(event):
            self.finish()
            return True
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def finish(self) -> None:
        """Close the field, and take the text where it is another."""
        if self._closed:
            return
        text = self.toPlainText()
        if text != self._old_text and not self._commit(text):
            return
        self._closed = True
        had_focus = self.hasFocus()
        self.hide()
        if had_focus:
            self._host.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()


def _ends(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() == Qt.Key.Key_Escape or (is_enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier)
