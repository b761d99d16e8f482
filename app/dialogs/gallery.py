"""New from a template: a gallery with a picture of each, what it shows, and what it trains on."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.access.names import name_buttons
from app.dialogs.gallery_delegate import EMPTY, FACTS_ROLE, HELP_ROLE, ID_ROLE, GalleryDelegate
from app.theme import SPACE_L, SPACE_M, SPACE_XL

if TYPE_CHECKING:
    from app.theme import Theme
    from brains_engine.templates import Template

_WORDS_ROLE = FACTS_ROLE + 1
_SIZE = QSize(820, 680)
_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class TemplateGallery(QDialog):
    """Offers the templates by groups, and an empty design.

    Attributes:
        chosen: The template's id, or "" for an empty design.
    """

    chosen = Signal(str)

    def __init__(self, templates: Sequence[Template], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("template_gallery")
        self.setWindowTitle("New design")
        self.setModal(True)
        self.resize(_SIZE)
        self.search = QLineEdit(self)
        self.search.setObjectName("template_search")
        self.search.setAccessibleName("Search the templates")
        self.search.setPlaceholderText("Search by what it is, shows or trains on")
        self.search.setClearButtonEnabled(True)
        name_buttons(self.search)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = self._make_list(theme)
        self._fill(templates)
        self._none = QLabel("Nothing matches. Other words may, or an empty design.", self)
        self._none.setProperty("role", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._none)
        heading = QLabel("Start from a working example, or from nothing.", self)
        heading.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._create = buttons.addButton("Create design", QDialogButtonBox.ButtonRole.AcceptRole)
        self._create.setObjectName("create")
        self._create.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(heading)
        layout.addWidget(self.search)
        layout.addWidget(self._pages, 1)
        layout.addWidget(buttons)
        self.accepted.connect(lambda: self.chosen.emit(self.list.currentItem().data(ID_ROLE)))
        self._narrow("")
        self.search.setFocus()

    def select(self, template_id: str) -> None:
        """Make a template the current one; "" is the empty design."""
        for item in self._items():
            if item.data(ID_ROLE) == template_id:
                self.list.setCurrentItem(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the focus."""
        is_pressed = watched is self.search and event.type() == QEvent.Type.KeyPress
        if is_pressed and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _make_list(self, theme: Theme) -> QListWidget:
        result = QListWidget(self)
        result.setObjectName("templates")
        result.setAccessibleName("Templates")
        result.setItemDelegate(GalleryDelegate(theme, result))
        result.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        result.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        result.setMouseTracking(True)
        result.itemActivated.connect(self.accept)
        return result

    def _fill(self, templates: Sequence[Template]) -> None:
        for group, members in itertools.groupby(templates, key=lambda template: template.group):
            self._add_heading(group)
            for template in members:
                facts = f"{template.data} · {template.layers} layers"
                words = f"{template.id} {template.group} {facts}"
                self._add(template.id, template.title, template.help, facts, words)
        self._add_heading("From nothing")
        self._add(EMPTY, "Empty design", "Start with nothing, and build from the palette.", "", "blank nothing new")

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        # What is not enabled is passed over by the arrow keys.
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add(self, template_id: str, title: str, text: str, facts: str, words: str) -> None:
        item = QListWidgetItem(title)
        item.setData(ID_ROLE, template_id)
        item.setData(HELP_ROLE, text)
        item.setData(FACTS_ROLE, facts)
        item.setData(_WORDS_ROLE, f"{title} {text} {words}".casefold())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(filter(None, (f"{title}.", text, facts))))
        self.list.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        """Show what holds every word, under the headings of what is shown."""
        words = text.casefold().split()
        heading: QListWidgetItem | None = None
        found = []
        for item in self._items():
            if item.data(ID_ROLE) is None:
                heading = item
                item.setHidden(True)
                continue
            fits = all(word in item.data(_WORDS_ROLE) for word in words)
            item.setHidden(not fits)
            if fits:
                found.append(item)
                if heading is not None:
                    heading.setHidden(False)
        current = self.list.currentItem()
        if found and (current is None or current.isHidden() or words):
            self.list.setCurrentItem(found[0])
            self.list.scrollToTop()
        self._pages.setCurrentWidget(self.list if found else self._none)
        self._create.setEnabled(bool(found))
