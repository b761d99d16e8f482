"""The nodes of the shown level as a table, in the order of the network. Rows are put into words when they are seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.icons import icon, layer_icon_name
from app.outline.rows import COLUMNS, NAME, Row, Shown, make_row
from app.theme import mono_font
from app.translation import tr
from brains_engine.design import edits
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from app.level import Level
    from app.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SHAPE, _PARAMS, _PROBLEMS = 4, 5, 6
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_NAME_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsEditable


class OutlineModel(QAbstractTableModel):
    """One row a node. A change of the design moves, adds and removes rows: what is current stays current.

    Attributes:
        failed: One sentence, where a name was not taken.
    """

    failed = Signal(str)

    def __init__(self, level: Level, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self._theme = theme
        self._shown: Shown | None = None
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._rows: dict[str, Row] = {}
        self._zeros: Mapping[str, float] = {}

    def set_theme(self, theme: Theme) -> None:
        """Tint the drawings."""
        self._theme = theme
        self._tell_changed(self._ids)

    def refresh(self) -> None:
        """Show the level as it is now. What its rows say stays as it was until then, whatever became of the design."""
        before, self._shown = self._shown, Shown.of(self._level)
        changed = self._shown.differs(before) if before is not None else set(self._shown.order)
        for node_id in changed:
            self._rows.pop(node_id, None)
        self._take_order(list(self._shown.order))
        self._tell_changed(changed)

    def set_zeros(self, zeros: Mapping[str, float]) -> None:
        """Show the share of zeros (0 … 1) among the weights of nodes."""
        if zeros != self._zeros:
            changed = {key for key in {*zeros, *self._zeros} if zeros.get(key) != self._zeros.get(key)}
            self._zeros = dict(zeros)
            for node_id in changed:
                self._rows.pop(node_id, None)
            self._tell_changed(changed)

    def node_id(self, row: int) -> str:
        """The node of a row."""
        return self._ids[row]

    def row_of(self, node_id: str) -> int:
        """The row of a node; -1 where there is none."""
        return self._places.get(node_id, -1)

    def row(self, number: int) -> Row:
        """A row in words."""
        node_id = self._ids[number]
        found = self._rows.get(node_id)
        if found is None:
            found = self._rows[node_id] = make_row(self._known, node_id, self._zeros.get(node_id))
        return found

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _NAME_FLAGS if index.column() == NAME else _FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole and section == _PARAMS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return tr(COLUMNS[section].tip) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row, column = self.row(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return COLUMNS[column].text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = tr(COLUMNS[column].title)
            return row.spoken if column == NAME else f"{title}: {COLUMNS[column].text(row) or tr('none')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.spoken
        if role == Qt.ItemDataRole.FontRole:
            return mono_font() if column in (_SHAPE, _PARAMS) else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column == _PARAMS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._icon(self._ids[index.row()], column) if role == Qt.ItemDataRole.DecorationRole else None

    def setData(self, index: _Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Rename a node."""
        if role != Qt.ItemDataRole.EditRole or index.column() != NAME:
            return False
        node_id, name = self._ids[index.row()], str(value).strip()
        if name == self.row(index.row()).name:
            return False
        try:
            edits.rename(self._level.design, node_id, name)
        except BrainsError as error:
            self.failed.emit(str(error))
            return False
        return True

    @property
    def _known(self) -> Shown:
        assert self._shown is not None, "there are no rows before the first look"
        return self._shown

    def _icon(self, node_id: str, column: int) -> Any:
        """The drawing of the layer beside its name, and a symbol beside its problems."""
        if column == NAME:
            layer = self._known.snapshot.nodes[node_id].layer
            spec = self._known.registry.get(layer)
            family = spec.family if spec is not None else "shape"
            return icon(layer_icon_name(layer, family), self._theme.family(family))
        problems = self._known.problems.get(node_id)
        if column != _PROBLEMS or not problems:
            return None
        worst = "error" if any(problem.severity == "error" for problem in problems) else "warning"
        return icon(worst, self._theme.color(worst))

    def _tell_changed(self, node_ids: Iterable[str]) -> None:
        rows = sorted(self._places[node_id] for node_id in node_ids if node_id in self._places)
        for first, last in stretches(rows):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def _take_order(self, wanted: Sequence[str]) -> None:
        if self._ids == wanted:
            return
        keep = set(wanted)
        for first, last in reversed(list(stretches([row for row, key in enumerate(self._ids) if key not in keep]))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._ids[first : last + 1]
            self.endRemoveRows()
        known = set(self._ids)
        self._reorder([node_id for node_id in wanted if node_id in known])
        for first, last in stretches([row for row, key in enumerate(wanted) if key not in known]):
            self.beginInsertRows(QModelIndex(), first, last)
            self._ids[first:first] = wanted[first : last + 1]
            self.endInsertRows()
        self._places = {node_id: row for row, node_id in enumerate(self._ids)}

    def _reorder(self, wanted: list[str]) -> None:
        if self._ids == wanted:
            return
        self.layoutAboutToBeChanged.emit()
        places = {node_id: row for row, node_id in enumerate(wanted)}
        old = self.persistentIndexList()
        new = [self.index(places[self._ids[index.row()]], index.column()) for index in old]
        self._ids = wanted
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()


def stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each stretch of neighbouring places, which stand in their order."""
    for _, stretch in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        found = [place for _, place in stretch]
        yield found[0], found[-1]
