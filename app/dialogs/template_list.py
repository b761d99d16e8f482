"""The list of templates: by groups, with a picture of each, narrowed by words."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from app.dialogs.gallery_delegate import EMPTY, FACTS_ROLE, HELP_ROLE, ID_ROLE, GalleryDelegate
from app.sentences import say
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.theme import Theme
    from brains_engine.templates import Template

_WORDS_ROLE = FACTS_ROLE + 1


class TemplateList(QListWidget):
    """Shows templates below headings that cannot be chosen; a picture is read when its row is first seen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("templates")
        self.setAccessibleName(tr("Templates"))
        self.set_theme(theme)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def fill(self, templates: Sequence[Template], *, offers_empty: bool = True) -> None:
        """Show these, with the empty design last."""
        for group, members in itertools.groupby(templates, key=lambda template: template.group):
            self._add_heading(say(group))
            for template in members:
                facts = tr("{data} · {count} layers", data=say(template.data), count=template.layers)
                words = f"{template.id} {template.title} {say(template.group)} {template.group} {facts}"
                self._add(template.id, say(template.title), say(template.help), facts, words)
        if offers_empty:
            self._add_heading(tr("From nothing"))
            text = tr("Start with nothing, and build from the palette.")
            self._add(EMPTY, tr("Empty design"), text, "", tr("blank nothing new"))

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.setItemDelegate(GalleryDelegate(theme, self))

    def current_template(self) -> str | None:
        """Id of the current row; `None` where there is none."""
        item = self.currentItem()
        return None if item is None else str(item.data(ID_ROLE))

    def select(self, template_id: str) -> None:
        """Make a template the current one; "" is the empty design."""
        for item in self._items():
            if item.data(ID_ROLE) == template_id:
                self.setCurrentItem(item)

    def narrow(self, text: str) -> bool:
        """Show what holds every word, under the headings of what is shown. Gives whether there is anything."""
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
        current = self.currentItem()
        if found and (current is None or current.isHidden() or words):
            self.setCurrentItem(found[0])
            self.scrollToTop()
        return bool(found)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        # What is not enabled is passed over by the arrow keys.
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def _add(self, template_id: str, title: str, text: str, facts: str, words: str) -> None:
        item = QListWidgetItem(title)
        item.setData(ID_ROLE, template_id)
        item.setData(HELP_ROLE, text)
        item.setToolTip(text)  # a narrow row has no room for all of it
        item.setData(FACTS_ROLE, facts)
        item.setData(_WORDS_ROLE, f"{title} {text} {words}".casefold())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(filter(None, (f"{title}.", text, facts))))
        self.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
