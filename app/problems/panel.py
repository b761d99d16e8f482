"""The problems panel: a click centres the node at fault, a button mends it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QStackedLayout, QWidget

from app.empty_page import EmptyPage
from app.icons import icon
from app.problems.model import ProblemsModel
from app.sentences import say
from app.theme import ICON_SIZE, SPACE_L, SPACE_M
from app.translation import tr
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from app.session import Session
    from app.theme import Theme
    from brains_engine.design.diagnostics import Fix, Problem


class ProblemsPanel(QWidget):
    """Lists all problems at once.

    Attributes:
        node_requested: Id of a node of the level that is shown, to be centred on the canvas.
        count_changed: Number of errors, and of all problems.
        failed: One sentence, where a fix could not be applied.
    """

    node_requested = Signal(str)
    count_changed = Signal(int, int)
    failed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setAccessibleName(tr("Problems"))
        self._session = session
        self.model = ProblemsModel()
        self.list = self._make_list()
        self.empty = EmptyPage("problems_empty", tr("No problems: the design is ready to train."), self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        session.analysed.connect(self._show_problems)
        self.set_theme(theme)
        self._show_problems()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.empty.show_icon("success", theme.success, tr("No problems"))
        self.model.set_icons({name: icon(name, theme.color(name)) for name in ("error", "warning")})
        self._place_rows()

    @property
    def counts(self) -> tuple[int, int]:
        """Number of errors, and of all problems."""
        return self.model.errors, self.model.rowCount()

    def current_problem(self) -> Problem | None:
        """The problem of the current row, if there is one."""
        index = self.list.currentIndex()
        return self.model.problem(index.row()) if index.isValid() else None

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setObjectName("problems_list")
        view.setAccessibleName(tr("Problems of the design"))
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setIconSize(QSize(ICON_SIZE - 2, ICON_SIZE - 2))
        view.setSpacing(1)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._go_to)
        view.activated.connect(self._go_to)
        return view

    def _show_problems(self) -> None:
        if self.model.show(self._session.analysis.problems):
            self._place_rows()
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.count_changed.emit(*self.counts)

    def _place_rows(self) -> None:
        for row in range(self.model.rowCount()):
            fixes = self.model.problem(row).fixes
            if fixes:
                self.list.setIndexWidget(self.model.index(row), self._make_buttons(row, fixes))

    def _make_buttons(self, row: int, fixes: Iterable[Fix]) -> QWidget:
        # Only the buttons lie over the row; the view paints the rest and takes the clicks on it.
        widget = QWidget(self.list)
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(SPACE_L, 1, SPACE_M, 1)
        layout.setSpacing(SPACE_M)
        layout.addStretch(1)
        for fix in fixes:
            layout.addWidget(self._make_fix(row, fix))
        return widget

    def _make_fix(self, row: int, fix: Fix) -> QPushButton:
        button = QPushButton(say(fix.label), self.list)
        button.setObjectName(f"fix_{fix.id}")
        button.setAccessibleName(say(fix.label))
        button.setToolTip(tr("{label}, as one step that can be undone", label=say(fix.label)))
        button.clicked.connect(lambda: self._run_fix(row, fix.id))
        return button

    def _run_fix(self, row: int, fix_id: str) -> None:
        # Asked of the model, because an equal problem of a later analysis may have taken the row's place.
        fix = next(fix for fix in self.model.problem(row).fixes if fix.id == fix_id)
        try:
            fix.run(self._session.design)
        except BrainsError as error:
            self.failed.emit(say(str(error)))

    def _go_to(self, index: QModelIndex) -> None:
        problem = self.model.problem(index.row())
        if problem.node_id is not None:
            self.node_requested.emit(self._session.level.reveal((problem.node_id, *problem.path)))
