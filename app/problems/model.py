"""Problems of the design as rows, errors first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt

from app.sentences import say
from app.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from brains_engine.design.diagnostics import Problem

_Index = QModelIndex | QPersistentModelIndex

SEVERITY_ROLE = int(Qt.ItemDataRole.UserRole)
ROW_HEIGHT = 38
SEVERITIES = {"error": mark("Error"), "warning": mark("Warning")}


class ProblemsModel(QAbstractListModel):
    """Holds the problems of the last analysis."""

    def __init__(self) -> None:
        super().__init__()
        self._problems: tuple[Problem, ...] = ()
        self._icons: Mapping[str, QIcon] = {}

    def set_icons(self, icons: Mapping[str, QIcon]) -> None:
        """Mark rows with these icons, by severity."""
        self.beginResetModel()
        self._icons = icons
        self.endResetModel()

    def show(self, problems: Iterable[Problem]) -> bool:
        """Take new problems. Gives whether anything on the screen changes."""
        wanted = tuple(sorted(problems, key=lambda problem: problem.severity != "error"))
        if [problem.to_json() for problem in wanted] == [problem.to_json() for problem in self._problems]:
            self._problems = wanted
            return False
        self.beginResetModel()
        self._problems = wanted
        self.endResetModel()
        return True

    def problem(self, row: int) -> Problem:
        """The problem of a row."""
        return self._problems[row]

    @property
    def errors(self) -> int:
        return sum(problem.severity == "error" for problem in self._problems)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        values = {
            int(Qt.ItemDataRole.DisplayRole): say(problem.message),
            int(Qt.ItemDataRole.SizeHintRole): QSize(120, ROW_HEIGHT),
            int(Qt.ItemDataRole.DecorationRole): self._icons.get(problem.severity),
            int(Qt.ItemDataRole.ToolTipRole): f"{say(problem.message)}\n{say(problem.help)}",
            int(Qt.ItemDataRole.AccessibleTextRole): f"{tr(SEVERITIES[problem.severity])}: {say(problem.message)}",
            SEVERITY_ROLE: problem.severity,
        }
        return values.get(role)
