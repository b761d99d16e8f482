"""The table of all layers with their shapes and costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.measures import show_bytes, show_count, show_large
from app.sentences import say
from app.theme import mono_font
from app.translation import mark, tr

if TYPE_CHECKING:
    from brains_engine.planning.plan import NodeAnalysis

HEADERS = (mark("Layer"), mark("Output"), mark("Params"), "FLOPs")
TIPS = (
    mark("Name of the layer"),
    mark("Shape of one sample of its output"),
    mark("Number of its weights"),
    mark("Operations of one sample's forward pass"),
)
Index = QModelIndex | QPersistentModelIndex


class LayerTableModel(QAbstractTableModel):
    """One row a node."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: tuple[NodeAnalysis, ...] = ()
        self._font = mono_font()

    def show_nodes(self, nodes: tuple[NodeAnalysis, ...]) -> None:
        """Show these nodes; the selection survives where they are the same."""
        if [node.node.id for node in nodes] == [node.node.id for node in self._nodes]:
            others = [row for row, node in enumerate(nodes) if node is not self._nodes[row]]
            self._nodes = nodes
            if others:
                self.dataChanged.emit(self.index(others[0], 0), self.index(others[-1], len(HEADERS) - 1))
            return
        self.beginResetModel()
        self._nodes = nodes
        self.endResetModel()

    def node_id(self, row: int) -> str:
        """The node of a row."""
        return self._nodes[row].node.id

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._nodes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(self._nodes[index.row()])[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(self._nodes[index.row()])
        if role == Qt.ItemDataRole.FontRole:
            return self._font if index.column() else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADERS[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(TIPS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _tip(node: NodeAnalysis) -> str:
    layer = say(node.spec.title) if node.spec is not None else node.node.layer
    return tr(
        "{layer}. Its output takes {activation_bytes} a sample.",
        layer=layer,
        activation_bytes=show_bytes(node.activation_bytes),
    )


def _cells(node: NodeAnalysis) -> tuple[str, str, str, str]:
    output = ", ".join(map(str, node.outputs.values())) or "?"
    return (
        node.node.name,
        output,
        show_count(node.params.total),
        show_large(node.flops),
    )
