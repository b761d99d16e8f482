"""The palette's panel: search on top, families below that fold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedLayout, QTreeView, QVBoxLayout, QWidget

from app.access.names import name_buttons
from app.empty_page import EmptyPage
from app.icons import icon
from app.palette.delegate import PaletteDelegate
from app.palette.model import FAMILY_ROLE, FILE_ROLE, LAYER_ROLE, OFFER_ROLE, PaletteFilter, PaletteModel
from app.theme import SPACE_M
from app.translation import tr

if TYPE_CHECKING:
    from app.block_shelf import BlockOffer
    from app.theme import Theme
    from brains_engine.custom import Library


class PalettePanel(QWidget):
    """Shows the layers of a library.

    Attributes:
        file_activated: A `LayerFile` that is not trusted or could not be loaded, on a double-click or on Enter.
        layer_activated: A layer's id, on a double-click or on Enter.
        menu_requested: A `BlockOffer` and the point of the screen where its context menu is wanted.
        folding_changed: A family was folded or unfolded by the user.
    """

    layer_activated = Signal(str)
    file_activated = Signal(object)
    menu_requested = Signal(object, object)
    folding_changed = Signal()

    def __init__(self, library: Library, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Layers"))
        self._model = PaletteModel(library, self)
        self._filter = PaletteFilter(self)
        self._filter.setSourceModel(self._model)
        self._folded: set[str] = set()
        self.search = self._make_search()
        self.tree = self._make_tree()
        self._delegate = PaletteDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        self._search_icon = self.search.addAction(icon("search", theme.muted), QLineEdit.ActionPosition.LeadingPosition)
        name_buttons(self.search)
        self._empty = EmptyPage("palette_empty", tr("No layer matches what was typed."), self)
        self._empty.offer(tr("Show all layers"), self._show_all)
        self._lay_out()
        self.tree.expandAll()

    def show_library(self, library: Library) -> None:
        """Show other layers; what is folded stays folded."""
        self._model.show_library(library)
        self._apply_folding()

    def show_blocks(self, offers: Sequence[BlockOffer]) -> None:
        """Show other blocks; what is selected stays selected where it is still there."""
        current = self.current_layer()
        self._model.show_blocks(offers)
        self._apply_folding()
        if current and not self.current_layer():
            self._select(current)

    @property
    def folded_families(self) -> list[str]:
        """Families that the user has folded."""
        return sorted(self._folded)

    def fold(self, families: Iterable[str]) -> None:
        """Fold exactly these families."""
        self._folded = set(families)
        self._apply_folding()

    def current_layer(self) -> str:
        """The selected layer's id, or "" where there is none."""
        return str(self.tree.currentIndex().data(LAYER_ROLE) or "")

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._delegate.set_theme(theme)
        self._search_icon.setIcon(icon("search", theme.muted))
        self.tree.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows, Enter and Esc work from the search field."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._search_key(event)
        return super().eventFilter(watched, event)

    def _search_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down:
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                self._select_first()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._select_first()
                self._activate(self.tree.currentIndex())
            case Qt.Key.Key_Escape if self.search.text():
                self.search.clear()
            case _:
                return False
        return True

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setObjectName("palette_search")
        search.setAccessibleName(tr("Search layers"))
        search.setPlaceholderText(tr("Search layers"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._on_search)
        search.installEventFilter(self)
        return search

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setObjectName("palette_tree")
        tree.setAccessibleName(tr("Layers by family"))
        tree.setModel(self._filter)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setMouseTracking(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setDragEnabled(True)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._ask_menu)
        tree.clicked.connect(self._on_click)
        tree.activated.connect(self._activate)
        tree.expanded.connect(lambda index: self._note_folding(index, is_folded=False))
        tree.collapsed.connect(lambda index: self._note_folding(index, is_folded=True))
        return tree

    def _lay_out(self) -> None:
        lists = QWidget(self)
        self._stack = QStackedLayout(lists)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_M, 0, 0)
        layout.setSpacing(SPACE_M)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE_M, 0, SPACE_M, 0)
        top.addWidget(self.search)
        layout.addLayout(top)
        layout.addWidget(lists, 1)

    def _show_all(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search(self, text: str) -> None:
        self._filter.set_search(text)
        self._stack.setCurrentIndex(0 if self._filter.rowCount() else 1)
        self._apply_folding()
        if self._filter.is_searching:
            self._select_first()

    def _apply_folding(self) -> None:
        """A search unfolds what it finds; without one the user's folding holds."""
        folded = set() if self._filter.is_searching else set(self._folded)
        self.tree.blockSignals(True)
        for row in range(self._filter.rowCount()):
            index = self._filter.index(row, 0)
            self.tree.setExpanded(index, index.data(FAMILY_ROLE) not in folded)
        self.tree.blockSignals(False)

    def _note_folding(self, index: QModelIndex, *, is_folded: bool) -> None:
        if self._filter.is_searching:
            return
        family = str(index.data(FAMILY_ROLE))
        if is_folded:
            self._folded.add(family)
        else:
            self._folded.discard(family)
        self.folding_changed.emit()

    def _select_first(self) -> None:
        if self.current_layer() or not self._filter.rowCount():
            return
        families = [self._filter.index(row, 0) for row in range(self._filter.rowCount())]
        found = [
            self._filter.index(row, 0, family) for family in families for row in range(self._filter.rowCount(family))
        ]
        text = self.search.text().strip().casefold()
        # of several matches, one whose title is what was typed comes before one that has it among its other words
        self.tree.setCurrentIndex(min(found, key=lambda index: not str(index.data()).casefold().startswith(text)))

    def _select(self, layer: str) -> None:
        """Select the row of a layer, where it is shown."""
        found = self._filter.match(
            self._filter.index(0, 0), LAYER_ROLE, layer, 1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )  # fmt: skip
        if found:
            self.tree.setCurrentIndex(found[0])

    def _ask_menu(self, point: QPoint) -> None:
        under = self.tree.indexAt(point)
        offer = (under if under.isValid() else self.tree.currentIndex()).data(OFFER_ROLE)
        if offer is not None:
            self.menu_requested.emit(offer, self.tree.viewport().mapToGlobal(point))

    def _on_click(self, index: QModelIndex) -> None:
        if self._model.hasChildren(self._filter.mapToSource(index)):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _activate(self, index: QModelIndex) -> None:
        layer = index.data(LAYER_ROLE)
        if layer:
            self.layer_activated.emit(layer)
        elif index.data(FILE_ROLE) is not None:
            self.file_activated.emit(index.data(FILE_ROLE))
