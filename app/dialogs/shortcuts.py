"""Keyboard shortcuts: all keys and what the mouse does, with a search field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.access.names import name_buttons
from app.keymap import native_keys
from app.theme import SPACE_M, strong_font
from app.translation import tr

if TYPE_CHECKING:
    from app.keymap import KeyRow

_ANCHOR = int(Qt.ItemDataRole.UserRole)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ShortcutsDialog(QDialog):
    """Stays open beside the design while one works.

    Attributes:
        help_requested: The `anchor` of the current row in the handbook's page on keys.
    """

    help_requested = Signal(str)

    def __init__(self, rows: Sequence[KeyRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(720, 600)
        self._rows = rows
        self.search = QLineEdit(self)
        self.search.setObjectName("shortcuts_search")
        self.search.setAccessibleName(tr("Search the shortcuts"))
        self.search.setPlaceholderText(tr("Search by what is done, or by its keys"))
        self.search.setClearButtonEnabled(True)
        name_buttons(self.search)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = self._make_list()
        self.nothing = QLabel(tr("Nothing matches."), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        layout.setSpacing(SPACE_M)
        for widget in (self.search, self.nothing, self.list):
            layout.addWidget(widget)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        key.activated.connect(self._ask_help)
        self._narrow("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the focus; Enter has nothing to do here."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return True
        return super().eventFilter(watched, event)

    def current_anchor(self) -> str:
        """The anchor of the current row, or "" on a heading."""
        item = self.list.currentItem()
        return "" if item is None else str(item.data(0, _ANCHOR) or "")

    def _ask_help(self) -> None:
        self.help_requested.emit(self.current_anchor())

    def _make_list(self) -> QTreeWidget:
        rows = QTreeWidget(self)
        rows.setObjectName("shortcuts_list")
        rows.setAccessibleName(tr("Shortcuts"))
        rows.setColumnCount(2)
        rows.setHeaderLabels([tr("What is done"), tr("Keys or mouse")])
        rows.setRootIsDecorated(False)
        rows.setIndentation(0)
        header = rows.header()
        header.setStretchLastSection(True)
        header.resizeSection(0, 340)
        return rows

    def _narrow(self, text: str) -> None:
        """Show the rows that hold every word, under the headings of what is shown."""
        words = text.casefold().split()
        self.list.clear()
        group = ""
        for row in self._rows:
            if not (row.keys or words) or not all(word in _words(row) for word in words):
                continue
            if row.group != group:
                group = row.group
                self._add_heading(group)
            keys = native_keys(row.keys)
            item = QTreeWidgetItem([row.text, keys or tr("no key; Ctrl+K finds it")])
            item.setData(0, _ANCHOR, row.anchor)
            item.setToolTip(0, row.tip)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.text}: {keys}. {row.tip}")
            if not row.keys:
                item.setForeground(1, self.palette().placeholderText())
            self.list.addTopLevelItem(item)
        self.nothing.setVisible(not self.list.topLevelItemCount())
        first = self.list.topLevelItem(1)  # below the heading
        if first is not None:
            self.list.setCurrentItem(first)

    def _add_heading(self, text: str) -> None:
        heading = QTreeWidgetItem([text])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setFont(0, strong_font())
        self.list.addTopLevelItem(heading)
        heading.setFirstColumnSpanned(True)


def _words(row: KeyRow) -> str:
    return f"{row.text} {row.keys} {native_keys(row.keys)} {row.tip} {row.group}".casefold()
