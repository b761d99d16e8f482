"""The columns of a table: what each holds, and its role, which a menu changes for all that are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.inside.table import Table
from app.measures import show_count, show_figure
from app.theme import SPACE_S, text_px
from app.translation import mark, tr
from brains_engine.data.column_roles import ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QTreeWidgetItem

    from app.theme import Theme
    from brains_engine.data.preview import ColumnPreview

TITLES = (
    mark("Column"), mark("Role"), mark("Holds"), mark("Empty cells"), mark("Different"), mark("Distribution"),
    mark("Values"),
)  # fmt: skip
NAME, ROLE, HOLDS, EMPTY, DIFFERENT, BINS, VALUES = range(7)
ROLE_TITLES = {
    "numeric": mark("Number"),
    "category": mark("Category"),
    "target": mark("Target"),
    "split": mark("Tells the split"),
    "ignored": mark("Ignored"),
}
ROLE_TIPS = {
    "numeric": mark("A feature that is a number"),
    "category": mark("A feature of words: each becomes an input that is 1 where it stands"),
    "target": mark("What is learnt: a class by its word or number, or a value"),
    "split": mark("Its words tell which rows are for validation"),
    "ignored": mark("Left out"),
}
KINDS = {
    "numbers": mark("numbers"),
    "words": mark("words"),
    "mixed": mark("numbers and words"),
    "empty": mark("nothing"),
}
CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
SHOWN_SIGNS = 48
BINS_WIDTH = 96
BINS_ROLE = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex


class ColumnTable(Table):
    """Lists the columns. Enter, Space, F2 or a click into the role offers the roles.

    Attributes:
        roles_chosen: Names of columns, and the role that they shall have.
    """

    roles_chosen = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            "data_columns", tr("Columns of the data. Enter chooses the role."), (NAME, ROLE, HOLDS, VALUES)
        )
        self._theme = theme
        self._has_roles = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._bars = Histogram(theme, self)
        self.setItemDelegateForColumn(BINS, self._bars)
        self.show_columns([tr(title) for title in TITLES])
        self.itemClicked.connect(self._on_clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self._open_menu(self.viewport().mapToGlobal(point)))

    def show_data(self, columns: Sequence[ColumnPreview], *, has_roles: bool) -> None:
        """Show other columns; those of the same name stay selected.

        Args:
            columns: What they hold.
            has_roles: Whether their roles can be chosen.
        """
        selected, current = set(self.selected_names), self.currentItem()
        here = current.text(NAME) if current is not None else ""
        self._has_roles = has_roles
        self.show_columns([tr(title) for title in TITLES])
        self.setColumnHidden(ROLE, not has_roles)
        for column in columns:
            item = self.add(_cells(column), column)
            item.setData(BINS, BINS_ROLE, column.bins)
            item.setToolTip(ROLE, tr(ROLE_TIPS[column.role]))
            item.setToolTip(VALUES, item.text(VALUES))
            if column.name == here:
                self.setCurrentItem(item)
        for item in self._items():
            item.setSelected(item.text(NAME) in selected)

    @property
    def selected_names(self) -> list[str]:
        """The columns that are selected, from the top."""
        return [item.text(NAME) for item in self._items() if item.isSelected()]

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = self._bars.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if Qt.Key(event.key()) in CHOOSE and item is not None:
            self._open_menu(self._below(item))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        if column == ROLE:
            self._open_menu(self._below(item))

    def _below(self, item: QTreeWidgetItem) -> QPoint:
        place = self.visualItemRect(item)
        return self.viewport().mapToGlobal(QPoint(self.columnViewportPosition(ROLE), place.bottom()))

    def _open_menu(self, point: QPoint) -> None:
        names = self.selected_names
        if not names or not self._has_roles:
            return
        now = {item.text(ROLE) for item in self._items() if item.isSelected()}
        menu = QMenu(self)
        menu.setObjectName("role_menu")
        menu.setAccessibleName(tr("Role of the selected columns"))
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        for role in ROLES:
            entry = menu.addAction(tr(ROLE_TITLES[role]))
            entry.setObjectName(f"role_{role}")
            entry.setToolTip(tr(ROLE_TIPS[role]))
            entry.setCheckable(True)
            entry.setChecked(now == {entry.text()})
            entry.triggered.connect(lambda _=False, role=role: self.roles_chosen.emit(names, role))
            if entry.isChecked():
                menu.setActiveAction(entry)
        menu.popup(point)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(index) for index in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]


class Histogram(QStyledItemDelegate):
    """Draws how often the numbers of a column lie in each part of their range."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(text_px(BINS_WIDTH), 0))

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        bins = index.data(BINS_ROLE)
        if not bins:
            return
        area = QRectF(option.rect).adjusted(SPACE_S, 2, -SPACE_S, -2)
        width, highest = area.width() / len(bins), max(bins)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("accent"))
        for place, count in enumerate(bins):
            # a rare value must be seen, too
            height = max(1.0, area.height() * count / highest) if count else 0.0
            painter.drawRect(QRectF(area.left() + place * width, area.bottom() - height, max(1.0, width - 1), height))
        painter.restore()


def _cells(column: ColumnPreview) -> tuple[str, ...]:
    return (
        column.name,
        tr(ROLE_TITLES[column.role]),
        tr(KINDS[column.kind]),
        show_count(column.missing),
        show_count(column.distinct),
        "",
        _values(column),
    )


def _values(column: ColumnPreview) -> str:
    """The range of numbers, or the words that are there most often."""
    if column.kind == "numbers" and column.least is not None and column.greatest is not None:
        return tr(
            "{least} to {greatest}, mean {mean}",
            least=show_figure(column.least, ".4g"),
            greatest=show_figure(column.greatest, ".4g"),
            mean=show_figure(column.mean or 0.0, ".4g"),
        )
    text = ", ".join(f"{word} ({show_count(count)})" for word, count in column.words)
    return text if len(text) <= SHOWN_SIGNS else f"{text[: SHOWN_SIGNS - 1]}…"
