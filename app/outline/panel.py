"""The outline: the design as a list one can read, search, and build in. Its selection is that of the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QMenu, QStackedLayout, QTreeView, QWidget

from app.canvas.live import shares_on
from app.outline.model import OutlineModel, stretches
from app.outline.rows import NAME
from app.theme import ICON_SIZE
from app.translation import tr
from brains_engine.planning.inner import inner_layers

if TYPE_CHECKING:
    from app.actions.action_set import ActionSet
    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme

SEPARATOR = "-"
MENU = (
    "edit.add_layer", "edit.connect_to", "edit.connect_from", "edit.disconnect", SEPARATOR,
    "edit.move_earlier", "edit.move_later", "edit.bypass", "view.open_block", "view.leave_block", SEPARATOR,
    "edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "edit.delete", SEPARATOR, "help.page",
)  # fmt: skip
"""Ids of actions; those that the window lacks are passed over."""

_WIDTHS = (170, 120, 150, 150, 110, 80, 260, 90)
_SELECT = QItemSelectionModel.SelectionFlag
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutlineView(QTreeView):
    """A plain list to assistive technology, with the keys of a list.

    Attributes:
        entered: Enter was pressed on a row.
    """

    entered = Signal()

    def event(self, event: QEvent) -> bool:
        # F2 is the window's key for renaming on the canvas; here the name is edited where it stands.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F2
        ):
            event.accept()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the row that the keys come to: what is read out is what the keys act on."""
        super().focusInEvent(event)
        current = self.currentIndex() if self.currentIndex().isValid() else self.model().index(0, NAME)
        if not self.selectionModel().hasSelection() and current.isValid():
            self.selectionModel().setCurrentIndex(current, _SELECT.ClearAndSelect | _SELECT.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(NAME))
        elif event.key() in _ENTER and self.state() != QAbstractItemView.State.EditingState:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class OutlinePanel(QWidget):
    """Lists the nodes of the level that is shown.

    Attributes:
        node_reached: Id of the node that the keys have come to, to be brought into view on the canvas.
        inspector_requested: The user wants to see the options of the selected node.
        failed: One sentence, where an edit was refused.
    """

    node_reached = Signal(str)
    inspector_requested = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, controller: RunController, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("outline")
        self.setAccessibleName(tr("Outline"))
        self._level = session.level
        self._controller = controller
        self._actions: ActionSet | None = None
        self._follows = True
        self._is_stale = True
        self.model = OutlineModel(self._level, theme, self)
        self.model.failed.connect(self.failed)
        self.view = self._make_view()
        self._empty = QLabel(tr("The design is empty. Press Insert to add a layer."), self)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._stack.setCurrentWidget(self._empty)
        self._level.analysed.connect(self._refresh)
        self._level.replaced.connect(self._refresh)
        self._level.selection.changed.connect(self._take_selection)
        controller.progress_ready.connect(self._show_run)
        controller.state_changed.connect(self._show_run)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.model.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def use_actions(self, actions: ActionSet) -> None:
        """Do the canvas's actions by their keys and by the menu."""
        self._actions = actions
        for row in actions.rows():
            if row.scope == "canvas" and row.keys != (".",):  # a full stop is part of names that one types to find
                self.view.addAction(actions[row.id])

    def _make_view(self) -> OutlineView:
        view = OutlineView(self)
        view.setObjectName("outline_list")
        view.setAccessibleName(tr("Layers of the design, in the order of the network"))
        view.setModel(self.model)
        view.setRootIsDecorated(False)
        view.setItemsExpandable(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setIconSize(QSize(ICON_SIZE - 2, ICON_SIZE - 2))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        header = view.header()
        header.setObjectName("outline_header")
        header.setAccessibleName(tr("Columns of the outline"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        view.selectionModel().selectionChanged.connect(self._give_selection)
        view.selectionModel().currentChanged.connect(self._on_current)
        view.doubleClicked.connect(lambda _: self._enter())
        view.entered.connect(self._enter)
        return view

    def _refresh(self, *_: object) -> None:
        """Show what the level is now; where nobody sees it, only when somebody will."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        # Rows that go would take the selection with them, which is the design's and not this list's.
        self._follows = False
        self.model.refresh()
        self._follows = True
        self._empty.setVisible(not self.model.rowCount())
        self._show_run()
        self._take_selection()

    def _show_run(self, *_: object) -> None:
        if not self._is_stale:
            history = self._controller.history
            layers = inner_layers(self._level.session.analysis)
            self.model.set_zeros(shares_on(self._level.path, history.live_sparsity(), layers))

    def _take_selection(self) -> None:
        """Select what is selected on the canvas."""
        if self._is_stale or not self.isVisible():
            self._is_stale = True
            return
        rows = sorted(row for row in map(self.model.row_of, self._level.selection.ids) if row >= 0)
        selection, chosen, last = self.view.selectionModel(), QItemSelection(), self.model.columnCount() - 1
        for first_row, last_row in stretches(rows):
            chosen.select(self.model.index(first_row, 0), self.model.index(last_row, last))
        self._follows = False
        selection.select(chosen, _SELECT.ClearAndSelect)
        if rows and self.view.currentIndex().row() not in rows:
            selection.setCurrentIndex(self.model.index(rows[0], NAME), _SELECT.NoUpdate)
        self._follows = True

    def _give_selection(self) -> None:
        """Select on the canvas what is selected here."""
        if self._follows:
            rows = {index.row() for index in self.view.selectionModel().selectedIndexes()}
            self._level.selection.set(self.model.node_id(row) for row in rows)

    def _on_current(self, index: QModelIndex) -> None:
        if self._follows and index.isValid():
            self.node_reached.emit(self.model.node_id(index.row()))

    def _enter(self) -> None:
        """Open a block, or go to the options of a layer."""
        index = self.view.currentIndex()
        if not index.isValid():
            return
        node_id = self.model.node_id(index.row())
        if self._level.opens(node_id):
            self._level.open(node_id)
        else:
            self._level.selection.set((node_id,))
            self.inspector_requested.emit()

    def _open_menu(self, point: QPoint) -> None:
        if self._actions is None:
            return
        menu = QMenu(self)
        menu.setObjectName("outline_menu")
        menu.setAccessibleName(tr("What can be done with the selected layers"))
        menu.setToolTipsVisible(True)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        known = {row.id for row in self._actions.rows()}
        rename = menu.addAction(tr("Rename"))
        rename.setEnabled(self.view.currentIndex().isValid())
        rename.triggered.connect(lambda: self.view.edit(self.view.currentIndex().siblingAtColumn(NAME)))
        for action_id in MENU:
            if action_id == SEPARATOR:
                menu.addSeparator()
            elif action_id in known:
                menu.addAction(self._actions[action_id])
        at = self.view.visualRect(self.view.currentIndex()).bottomLeft() if point.isNull() else point
        menu.popup(self.view.viewport().mapToGlobal(at))
