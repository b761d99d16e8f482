"""A search field over a list, for the command palette and for finding a node."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
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
from shiboken6 import isValid

from app.theme import SPACE_M
from app.translation import tr
from brains_engine.handbook import KEYS

_ROW = int(Qt.ItemDataRole.UserRole)
_NO_MATCH = 3
_ROW_HEIGHT = 28


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be chosen.

    Attributes:
        text: Its name.
        note: Muted, at the right: a shortcut, or a kind.
        run: Does it.
        blocked: Why it cannot be chosen now, or "".
        words: Further words by which it is found.
        category: Muted, before the note: where it belongs.
        help: The page of the handbook that tells of it.
    """

    text: str
    note: str
    run: Callable[[], None]
    icon: QIcon | None = None
    blocked: str = ""
    words: str = ""
    category: str = ""
    help: str = ""


class Finder(QDialog):
    """Narrows the entries down while one types; Enter chooses, F1 tells of the current one.

    Attributes:
        help_requested: The page of the handbook.
    """

    help_requested = Signal(str)

    def __init__(self, name: str, title: str, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setModal(True)
        self.resize(620, 460)
        self._entries = entries
        self.search = QLineEdit(self)
        self.search.setObjectName(f"{name}_search")
        self.search.setAccessibleName(title)
        self.search.setPlaceholderText(title)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QTreeWidget(self)
        self.list.setObjectName(f"{name}_list")
        self.list.setAccessibleName(title)
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, self.list.header().ResizeMode.Stretch)
        for column in (1, 2):
            self.list.header().setSectionResizeMode(column, self.list.header().ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._reason = QLabel("", self)
        self._reason.setProperty("role", "caption")
        self._reason.setWordWrap(True)
        self.list.currentItemChanged.connect(self._explain)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        layout.setSpacing(SPACE_M)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._reason)
        self._narrow("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the focus."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down:
                    self._move(1)
                    return True
                case Qt.Key.Key_Up:
                    self._move(-1)
                    return True
                case Qt.Key.Key_F1:
                    self._ask_help()
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._choose(self.list.currentItem())
                    return True
        return super().eventFilter(watched, event)

    def _ask_help(self) -> None:
        item = self.list.currentItem()
        page = self._entries[item.data(0, _ROW)].help if item is not None else ""
        self.reject()
        self.help_requested.emit(page or KEYS)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        ranked = sorted((_rank(entry, words), number) for number, entry in enumerate(self._entries))
        for rank, number in ranked:
            if rank < _NO_MATCH:
                self._add(number, self._entries[number])
        self._move(0)
        if not self.list.topLevelItemCount():
            self._reason.setText(tr("Nothing matches."))

    def _add(self, number: int, entry: Entry) -> None:
        # Why it cannot be chosen stands beside its name: nobody has to go there to learn it.
        text = f"{entry.text} – {entry.blocked}" if entry.blocked else entry.text
        item = QTreeWidgetItem([text, entry.category, entry.note])
        item.setData(0, _ROW, number)
        item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
        if entry.icon is not None:
            item.setIcon(0, entry.icon)
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2):
            item.setForeground(column, self.palette().placeholderText())
        if entry.blocked:
            item.setForeground(0, self.palette().placeholderText())
            item.setToolTip(0, entry.blocked)
        self.list.addTopLevelItem(item)

    def _move(self, by: int) -> None:
        current = self.list.currentItem()
        row = self.list.indexOfTopLevelItem(current) + by if current is not None and by else 0
        item = self.list.topLevelItem(max(0, min(self.list.topLevelItemCount() - 1, row)))
        if item is not None:
            self.list.setCurrentItem(item)

    def _explain(self, item: QTreeWidgetItem | None) -> None:
        self._reason.setText(self._entries[item.data(0, _ROW)].blocked if item is not None else "")

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        entry = self._entries[item.data(0, _ROW)]
        if entry.blocked:
            return
        self.accept()
        entry.run()


def ask(name: str, title: str, entries: Sequence[Entry], parent: QWidget) -> Finder:
    """Open a finder that goes with its choice; the focus returns to where it was."""
    finder = Finder(name, title, entries, parent)
    finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked_from = QApplication.focusWidget()

    def give_back() -> None:
        if asked_from is not None and isValid(asked_from):
            parent.activateWindow()
            asked_from.setFocus()

    finder.finished.connect(give_back)
    finder.open()
    finder.search.setFocus()
    return finder


def _rank(entry: Entry, words: Sequence[str]) -> int:
    """0 where the name begins with what was typed, 1 where it holds every word, 2 where the further words help."""
    name = entry.text.casefold()
    if name.startswith(" ".join(words)):
        return 0
    if all(word in name for word in words):
        return 1
    further = f"{name} {entry.category.casefold()} {entry.words.casefold()}"
    return 2 if all(word in further for word in words) else _NO_MATCH
