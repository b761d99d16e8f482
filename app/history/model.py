"""The steps of the undo stack as rows, the opened design first. The stack keeps them; the model only looks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from app.bridge.undo import ChangeCommand
from app.history.words import show_age, show_moment, step_icon
from app.icons import icon
from app.sentences import say
from app.theme import caption_font, strong_font
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from app.session import Session
    from app.theme import Theme

PLACE, STEP, SAVED, AGE = range(4)
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class HistoryModel(QAbstractTableModel):
    """Row n is the state after n steps. Columns: a mark at the present state, the step, a saved mark, its age."""

    def __init__(self, session: Session, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = session.history
        self._theme = theme
        self._steps: list[ChangeCommand] = []
        self._bold = strong_font()
        self._small = caption_font()
        self._take()
        self._stack.indexChanged.connect(self._on_moved)
        self._stack.cleanChanged.connect(self.refresh)
        session.design_replaced.connect(self.refresh)

    @property
    def current(self) -> int:
        """The row of the present state."""
        return self._stack.index()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Tell that ages, marks and colours may be others."""
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, AGE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._steps) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else AGE + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        match role:
            case Role.DisplayRole:
                return {STEP: self._text(row), AGE: show_age(self._clock(row), time.time())}.get(column)
            case Role.DecorationRole:
                return self._drawing(row, column)
            case Role.ForegroundRole:
                is_faint = row > self.current or column == AGE
                return self._theme.color("muted") if is_faint else None
            case Role.FontRole:
                return self._font(row, column)
            case Role.TextAlignmentRole if column == AGE:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return self.sentence(row)
        return None

    def sentence(self, row: int) -> str:
        """All that is to be said of a row."""
        facts = [self._text(row), tr("at {time}", time=show_moment(self._clock(row)))]
        if row == self.current:
            facts.append(tr("the present state"))
        elif row > self.current:
            facts.append(tr("undone"))
        if row == self._stack.cleanIndex():
            facts.append(tr("saved"))
        return ", ".join(facts)

    def _text(self, row: int) -> str:
        return say(self._steps[row - 1].text()) if row else tr("Opened")

    def _clock(self, row: int) -> float:
        return self._steps[row - 1].clock if row else self._session.recorder.began

    def _drawing(self, row: int, column: int) -> Any:
        if column == PLACE and row == self.current:
            return icon("chevron-right", self._theme.accent)
        if column == SAVED and row == self._stack.cleanIndex():
            return icon("save", self._theme.muted)
        if column == STEP:
            name = step_icon(self._steps[row - 1].change) if row else "open"
            return icon(name, self._theme.disabled if row > self.current else self._theme.muted)
        return None

    def _font(self, row: int, column: int) -> QFont | None:
        if column == AGE:
            return self._small
        return self._bold if row == self.current and column == STEP else None

    def _on_moved(self, *_: object) -> None:
        """Steps only ever go from the end and come to it, so that the rows before are the same."""
        count = self._stack.count()
        same = min(len(self._steps), count)
        while same and self._steps[same - 1] is not self._stack.command(same - 1):
            same -= 1
        if same < len(self._steps):
            self.beginRemoveRows(QModelIndex(), same + 1, len(self._steps))
            del self._steps[same:]
            self.endRemoveRows()
        if same < count:
            self.beginInsertRows(QModelIndex(), same + 1, count)
            self._take()
            self.endInsertRows()
        self.refresh()

    def _take(self) -> None:
        for step in range(len(self._steps), self._stack.count()):
            command = self._stack.command(step)
            assert isinstance(command, ChangeCommand)
            self._steps.append(command)


class StepFilter(QSortFilterProxyModel):
    """The rows whose step has the wanted words."""

    def __init__(self, model: HistoryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSourceModel(model)
        self.setFilterKeyColumn(STEP)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
