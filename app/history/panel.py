"""The history panel: a list of all steps; a click or Enter goes to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.access.names import name_buttons
from app.history.model import AGE, PLACE, SAVED, STEP, HistoryModel, StepFilter
from app.icons import icon
from app.theme import SPACE_L, SPACE_M
from app.translation import tr

if TYPE_CHECKING:
    from app.session import Session
    from app.theme import Theme

_AGES_MS = 30_000
_MARK_WIDTH = 24
_AGE_WIDTH = 84
_LEAST_HEIGHT = 220


class HistoryPanel(QWidget):
    """Lists what was done, the oldest first, with the present state marked.

    Attributes:
        closed: The user wants it out of the way.
    """

    closed = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("history_panel")
        self.setAccessibleName(tr("History"))
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._session = session
        self.model = HistoryModel(session, theme, self)
        self._filter = StepFilter(self.model, self)
        self.search = self._make_search()
        self.list = self._make_list()
        self.count = QLabel()
        self.count.setObjectName("history_count")
        self.count.setProperty("role", "caption")
        self.close_button = QToolButton()
        self.close_button.setObjectName("history_close")
        self.close_button.setAccessibleName(tr("Hide the history"))
        self.close_button.setToolTip(tr("Hide the history; View, History shows it again"))
        self.close_button.clicked.connect(self.closed)
        self._ages = QTimer(self)
        self._ages.setInterval(_AGES_MS)
        self._ages.timeout.connect(self.model.refresh)
        self.setFocusProxy(self.list)
        self._lay_out()
        self.set_theme(theme)
        session.history.indexChanged.connect(self._follow)
        session.history.cleanChanged.connect(self._follow)
        session.design_replaced.connect(self._follow)
        self._follow()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.model.set_theme(theme)
        self._search_icon.setIcon(icon("search", theme.muted))
        self.close_button.setIcon(icon("close", theme.muted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down lead from the filter to the list, and Esc clear it."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.list.currentIndex().isValid():
                    self.list.setCurrentIndex(self._filter.index(0, STEP))
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ages.start()
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ages.stop()

    def _go_to(self, index: QModelIndex) -> None:
        self._session.recorder.go_to(self._filter.mapToSource(index).row())

    def _follow(self, *_: object) -> None:
        """Select the present state, and keep it in sight."""
        steps, now = self.model.rowCount() - 1, self.model.current
        if now < steps:
            self.count.setText(tr("{count} steps, {undone} undone", count=steps, undone=steps - now))
        else:
            self.count.setText(tr("1 step") if steps == 1 else tr("{count} steps", count=steps))
        if not self.isVisible():
            return
        index = self._filter.mapFromSource(self.model.index(now, STEP))
        flags = QItemSelectionModel.SelectionFlag
        self.list.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if index.isValid():
            self.list.scrollTo(index)

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("history_filter")
        search.setAccessibleName(tr("Filter the steps"))
        search.setPlaceholderText(tr("Filter the steps"))
        search.setClearButtonEnabled(True)
        self._search_icon = QAction(search)
        search.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        name_buttons(search)
        search.textChanged.connect(self._filter.setFilterFixedString)
        search.textChanged.connect(self._follow)
        search.installEventFilter(self)
        return search

    def _make_list(self) -> QTreeView:
        view = QTreeView()
        view.setObjectName("history_list")
        view.setAccessibleName(tr("Steps, the oldest first"))
        view.setModel(self._filter)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = view.header()
        header.setMinimumSectionSize(_MARK_WIDTH)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(STEP, QHeaderView.ResizeMode.Stretch)
        for column, width in ((PLACE, _MARK_WIDTH), (SAVED, _MARK_WIDTH), (AGE, _AGE_WIDTH)):
            header.resizeSection(column, width)
        view.clicked.connect(self._go_to)
        view.activated.connect(self._go_to)
        return view

    def _lay_out(self) -> None:
        title = QLabel(tr("History"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_M, SPACE_M, 0)
        head.setSpacing(SPACE_M)
        head.addWidget(title)
        head.addWidget(self.count, 1)
        head.addWidget(self.close_button)
        line = QHBoxLayout()
        line.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        line.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.list, 1)
