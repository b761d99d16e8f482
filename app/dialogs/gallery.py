"""New from a template: a gallery with what each is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.icons import icon
from app.theme import SPACE_L, SPACE_M, SPACE_XL

if TYPE_CHECKING:
    from app.theme import Theme
    from brains_engine.templates import Template

_ID = int(Qt.ItemDataRole.UserRole)
_EMPTY = ("", "Empty design", "Start with nothing, and build from the palette.")


class TemplateGallery(QDialog):
    """Offers the templates and an empty design.

    Attributes:
        chosen: The template's id, or "" for an empty design.
    """

    chosen = Signal(str)

    def __init__(self, templates: Sequence[Template], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("template_gallery")
        self.setWindowTitle("New design")
        self.setModal(True)
        self.resize(600, 520)
        self.list = QListWidget(self)
        self.list.setObjectName("templates")
        self.list.setAccessibleName("Templates")
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(24, 24))
        self.list.setSpacing(2)
        entries = [(template.id, template.title, template.help) for template in templates]
        for template_id, title, text in [*entries, _EMPTY]:
            self._add(template_id, title, text, theme)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        heading = QLabel("Start from a working example, or from nothing.", self)
        heading.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        create = buttons.addButton("Create design", QDialogButtonBox.ButtonRole.AcceptRole)
        create.setObjectName("create")
        create.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.accepted.connect(lambda: self.chosen.emit(self.list.currentItem().data(_ID)))

    def _add(self, template_id: str, title: str, text: str, theme: Theme) -> None:
        item = QListWidgetItem(icon("family-core" if template_id else "new", theme.accent), "")
        item.setData(_ID, template_id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}. {text}")
        label = QLabel(f"<b>{title}</b><br><span style='color:{theme.muted}'>{text}</span>")
        label.setWordWrap(True)
        label.setContentsMargins(SPACE_XL, 0, SPACE_M, 0)
        label.setIndent(4)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        item.setSizeHint(QSize(400, 68))
        self.list.addItem(item)
        self.list.setItemWidget(item, label)
