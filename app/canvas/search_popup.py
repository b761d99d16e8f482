"""The node search: type to filter, Enter adds. It floats in the canvas and takes no window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.canvas.overlays import floating_style
from app.icons import layer_icon_name, pixmap
from app.sentences import say
from app.translation import tr

if TYPE_CHECKING:
    from app.theme import Theme
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry

WIDTH, HEIGHT = 300, 320
LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
ENTER_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchPopup(QFrame):
    """Lists layers; the best match is chosen beforehand, so that Enter suffices.

    Attributes:
        field: Where the search is typed.
    """

    def __init__(self, parent: QWidget, registry: Registry, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("canvas-search")
        self.setAccessibleName(tr("Add a layer"))
        self._host = parent
        self._registry = registry
        self._theme = theme
        self._layers: tuple[AnySpec, ...] = ()
        self._choose: Callable[[str], None] = _ignore
        self._title = QLabel(self)
        self._title.setProperty("role", "caption")
        self.field = QLineEdit(self)
        self.field.setObjectName("canvas-search-field")
        self.field.setAccessibleName(tr("Search layers"))
        self.field.setPlaceholderText(tr("Search layers"))
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setObjectName("canvas-search-list")
        self._list.setAccessibleName(tr("Matching layers"))
        self._list.setIconSize(QSize(20, 20))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.itemClicked.connect(self._accept)
        self._empty = QLabel(tr("No layer matches."), self)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for widget in (self._title, self.field, self._list, self._empty):
            layout.addWidget(widget)
        self.hide()

    def open_at(self, point: QPoint, title: str, layers: Sequence[str] | None, choose: Callable[[str], None]) -> None:
        """Open near a point of the parent.

        Args:
            point: Where, in the parent.
            title: What the choice is for.
            layers: Ids of the layers on offer, in their order; all by default.
            choose: Called with the id of the chosen layer.
        """
        self._layers = tuple(self._registry if layers is None else (self._registry[layer] for layer in layers))
        self._choose = choose
        self._title.setText(title)
        self.setStyleSheet(floating_style(self._theme, self.objectName()))
        self.field.clear()
        self._filter("")
        room = self._host.rect().adjusted(8, 8, -8, -8)
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
        x = min(point.x(), room.right() - self.width())
        y = min(point.y(), room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_registry(self, registry: Registry) -> None:
        """Offer other layers from the next opening on."""
        self._registry = registry

    @property
    def offered(self) -> tuple[str, ...]:
        """Ids of the layers that the list shows now, the best first."""
        rows = (self._list.item(row) for row in range(self._list.count()))
        return tuple(row.data(Qt.ItemDataRole.UserRole) for row in rows)

    def close_search(self) -> None:
        if self.isVisible():
            had_focus = self.field.hasFocus()
            self.hide()
            if had_focus:
                self._host.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Draw the list anew; what was typed and chosen stays."""
        self._theme = theme
        if self.isVisible():
            row = self._list.currentRow()
            self.setStyleSheet(floating_style(theme, self.objectName()))
            self._filter(self.field.text())
            self._list.setCurrentRow(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._handle_key(event)
        return False

    def _handle_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_search()
        elif key in ENTER_KEYS:
            self._accept(self._list.currentItem())
        elif key in LIST_KEYS:
            self._list.event(event)
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _filter(self, text: str) -> None:
        found = matching_layers(self._layers, text)
        self._list.clear()
        for spec in found:
            item = QListWidgetItem(self._icon(spec), say(spec.title))
            item.setData(Qt.ItemDataRole.UserRole, spec.id)
            item.setToolTip(say(spec.summary))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(found))
        self._empty.setVisible(not found)

    def _icon(self, spec: AnySpec) -> QIcon:
        picture: QPixmap = pixmap(layer_icon_name(spec.id, spec.family), self._theme.family(spec.family), 20, 2.0)
        return QIcon(picture)

    def _accept(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        layer: str = item.data(Qt.ItemDataRole.UserRole)
        self.close_search()
        self._choose(layer)


def matching_layers(layers: Sequence[AnySpec], text: str) -> list[AnySpec]:
    """Layers that a text finds, the best first: by title, then by its words, keywords and id."""
    wanted = text.casefold().split()
    ranked = []
    for index, spec in enumerate(layers):
        title = say(spec.title).casefold()
        words = " ".join((title, spec.title, spec.id, spec.family, *spec.keywords)).casefold()
        if all(part in words for part in wanted):
            start = " ".join(wanted)
            rank = 0 if title == start else 1 if title.startswith(start) else 2 if start in title else 3
            ranked.append((rank, index, spec))
    return [spec for _, _, spec in sorted(ranked, key=lambda entry: entry[:2])]


def _ignore(layer: str) -> None:
    """Before the first opening there is nobody to tell."""
