"""New from a template: a gallery with a picture of each, what it shows, and what it trains on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.access.names import name_buttons
from app.dialogs.template_list import TemplateList
from app.theme import SPACE_L, SPACE_M, SPACE_XL
from app.translation import tr

if TYPE_CHECKING:
    from app.theme import Theme
    from brains_engine.templates import Template

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
        help_requested: The same, of the current row.
    """

    chosen = Signal(str)
    help_requested = Signal(str)

    def __init__(self, templates: Sequence[Template], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("template_gallery")
        self.setWindowTitle(tr("New design"))
        self.setModal(True)
        self.resize(_SIZE)
        self.search = QLineEdit(self)
        self.search.setObjectName("template_search")
        self.search.setAccessibleName(tr("Search the templates"))
        self.search.setPlaceholderText(tr("Search by what it is, shows or trains on"))
        self.search.setClearButtonEnabled(True)
        name_buttons(self.search)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = TemplateList(theme, self)
        self.list.itemActivated.connect(self.accept)
        self.list.fill(templates)
        self._none = QLabel(tr("Nothing matches. Other words may, or an empty design."), self)
        self._none.setProperty("role", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._none)
        heading = QLabel(tr("Start from a working example, or from nothing."), self)
        heading.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._create = QPushButton(tr("Create design"), self)
        buttons.addButton(self._create, QDialogButtonBox.ButtonRole.AcceptRole)
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
        self.accepted.connect(lambda: self.chosen.emit(self.list.current_template()))
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        key.activated.connect(lambda: self.help_requested.emit(self.list.current_template() or ""))
        self._narrow("")
        self.search.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Show the rows in another theme."""
        self.list.set_theme(theme)

    def select(self, template_id: str) -> None:
        """Make a template the current one; "" is the empty design."""
        self.list.select(template_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the focus."""
        is_pressed = watched is self.search and event.type() == QEvent.Type.KeyPress
        if is_pressed and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        found = self.list.narrow(text)
        self._pages.setCurrentWidget(self.list if found else self._none)
        self._create.setEnabled(found)
