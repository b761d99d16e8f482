"""A plain table: numbers on the right, rows without branches, read and chosen by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Table(QTreeWidget):
    """Rows of texts.

    Args:
        name: Its `objectName`.
        accessible: What it holds, for those who do not see it.
        left: Numbers of the columns of words; all others hold numbers.
    """

    def __init__(self, name: str, accessible: str, left: Sequence[int] = (0,)) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._left = frozenset(left)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)

    def show_columns(self, titles: Sequence[str]) -> None:
        """Show these columns, without rows."""
        self.clear()
        self.setColumnCount(len(titles))
        self.setHeaderLabels(list(titles))
        for column in range(len(titles)):
            self.headerItem().setTextAlignment(column, self._side(column))

    def add(self, cells: Sequence[str], data: object = None) -> QTreeWidgetItem:
        """Add a row.

        Args:
            cells: Its texts.
            data: What it stands for.
        """
        item = QTreeWidgetItem(list(cells))
        for column in range(len(cells)):
            item.setTextAlignment(column, self._side(column))
        item.setData(0, Qt.ItemDataRole.UserRole, data)
        self.addTopLevelItem(item)
        return item

    @property
    def chosen(self) -> object:
        """What the selected row stands for, or `None`."""
        items = self.selectedItems()
        return items[0].data(0, Qt.ItemDataRole.UserRole) if items else None

    def texts(self) -> list[list[str]]:
        """The titles and all rows."""
        columns = range(self.columnCount())
        rows = [[self.headerItem().text(column) for column in columns]]
        for index in range(self.topLevelItemCount()):
            item = self.topLevelItem(index)
            if item is not None:
                rows.append([item.text(column) for column in columns])
        return rows

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return LEFT if column in self._left else RIGHT
