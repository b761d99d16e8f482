"""The handbook's window: a search field over all pages, their list, and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.access.names import name_buttons
from app.handbook.paper import Paper
from app.handbook.speech import say_page
from app.icons import icon
from app.sentences import say
from app.theme import SPACE_M
from app.translation import tr
from brains_engine.handbook import GUIDES, HOME, Handbook

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.theme import Theme
    from brains_engine.handbook import Topic
    from brains_engine.spec.registry import Registry

_NAME = int(Qt.ItemDataRole.UserRole)
_KEYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class HandbookWindow(QDialog):
    """Stays open beside the design while one works."""

    def __init__(self, registry: Registry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handbook")
        self.setWindowTitle(tr("Handbook"))
        self.resize(1120, 760)
        self.registry = registry
        self._handbook = Handbook(registry)
        self.page = Paper(self._read, theme, self)
        self.search = self._make_search()
        self.list = self._make_list()
        self.nothing = QLabel(tr("No page matches. Fewer or other words may."), self)
        self.nothing.setObjectName("handbook_nothing")
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.back = self._make_button("back", tr("Back"), "Alt+Left", self.page.backward)
        self.forward = self._make_button("forward", tr("Forward"), "Alt+Right", self.page.forward)
        self.home = self._make_button("home", tr("Start of the handbook"), "Alt+Home", lambda: self.open_page(HOME))
        self.page.backwardAvailable.connect(self.back.setEnabled)
        self.page.forwardAvailable.connect(self.forward.setEnabled)
        self.page.shown.connect(self._show_place)
        for button in (self.back, self.forward):
            button.setEnabled(False)
        self._add_key(QKeySequence(QKeySequence.StandardKey.Find), self._to_search)
        self._lay_out()
        self.set_theme(theme)
        self._narrow("")

    def open_page(self, name: str) -> None:
        """Show a page by its name."""
        self.page.open_page(name)
        self.page.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        for button, drawing in ((self.back, "chevron-left"), (self.forward, "chevron-right"), (self.home, "help")):
            button.setIcon(icon(drawing, theme.muted))
        if self.page.name:
            self.page.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter work on the list while the field has the focus."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _KEYS:
                self._move(_KEYS[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _read(self, name: str, query: str) -> str:
        page = self._handbook.page(name, next(iter(parse_qs(query).get("layer", ())), ""))
        return page if name in GUIDES else say_page(page)

    def _make_search(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("handbook_search")
        field.setAccessibleName(tr("Search the handbook"))
        field.setPlaceholderText(tr("Search all pages"))
        field.setClearButtonEnabled(True)
        name_buttons(field)
        field.textChanged.connect(self._narrow)
        field.installEventFilter(self)
        return field

    def _make_list(self) -> QTreeWidget:
        pages = QTreeWidget(self)
        pages.setObjectName("handbook_list")
        pages.setAccessibleName(tr("Pages"))
        pages.setColumnCount(2)
        pages.setHeaderHidden(True)
        pages.setRootIsDecorated(False)
        pages.setUniformRowHeights(True)
        header = pages.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.ResizeToContents)
        pages.itemClicked.connect(self._open)
        pages.itemActivated.connect(self._open)
        return pages

    def _make_button(self, name: str, text: str, keys: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"handbook_{name}")
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
        button.clicked.connect(act)
        # a button's own shortcut acts only after it has shown itself pressed for a while
        self._add_key(QKeySequence(keys), act)
        return button

    def _add_key(self, keys: QKeySequence, act: Callable[[], None]) -> None:
        QShortcut(keys, self).activated.connect(act)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_M)
        for widget in (self.back, self.forward, self.home):
            bar.addWidget(widget)
        bar.addWidget(self.search, 1)
        parts = QSplitter(self)
        pages = QWidget(self)
        column = QVBoxLayout(pages)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        parts.addWidget(pages)
        parts.addWidget(self.page)
        parts.setStretchFactor(1, 1)
        parts.setSizes([300, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        layout.setSpacing(SPACE_M)
        layout.addLayout(bar)
        layout.addWidget(parts, 1)

    def _narrow(self, text: str) -> None:
        topics = self._handbook.search(text)
        self.list.clear()
        self.list.addTopLevelItems([self._row(topic) for topic in topics])
        self.nothing.setVisible(not topics)
        self._show_place()
        if text:
            self._move(0)

    def _row(self, topic: Topic) -> QTreeWidgetItem:
        item = QTreeWidgetItem([say(topic.title), say(topic.group)])
        item.setData(0, _NAME, topic.name)
        item.setToolTip(0, say(topic.title))
        item.setForeground(1, self.palette().placeholderText())
        return item

    def _move(self, by: int) -> None:
        current = self.list.currentItem()
        row = self.list.indexOfTopLevelItem(current) + by if current is not None and by else 0
        item = self.list.topLevelItem(max(0, min(self.list.topLevelItemCount() - 1, row)))
        if item is not None:
            self.list.setCurrentItem(item)

    def _open(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _NAME) != self.page.name:
            self.page.open_page(item.data(0, _NAME))

    def _show_place(self, *_: object) -> None:
        """Select the page that is shown, where the list has it, and say its title."""
        title = self.page.document().firstBlock().text()
        self.setWindowTitle(tr("{title} - Handbook", title=title) if title else tr("Handbook"))
        rows = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        for item in rows:
            if item is not None and item.data(0, _NAME) == self.page.name:
                self.list.setCurrentItem(item)
                return

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
