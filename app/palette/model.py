"""The registry as a tree: families, and in each its layers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry

MIME_LAYER = "application/x-brains-layer"

LAYER_ROLE = int(Qt.ItemDataRole.UserRole)
FAMILY_ROLE = LAYER_ROLE + 1
SUMMARY_ROLE = LAYER_ROLE + 2
WORDS_ROLE = LAYER_ROLE + 3

FAMILY_TITLES = {
    "input-output": "Input and output",
    "core": "Core",
    "convolution": "Convolution",
    "normalisation": "Normalisation",
    "activation": "Activation",
    "recurrent": "Recurrent",
    "attention": "Attention",
    "merging": "Merging",
    "shape": "Shape",
    "tensor": "Tensor operations",
    "regularisation": "Regularisation",
    "preprocessing": "Preprocessing and augmentation",
    "normnet": "NormNet",
}

_Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QStandardItemModel):
    """Families as top rows in their usual order, layers below them in the registry's order."""

    def __init__(self, registry: Registry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        for family, title in FAMILY_TITLES.items():
            specs = [spec for spec in registry if spec.family == family]
            if specs:
                self.appendRow(_family_item(family, title, specs))

    def mimeTypes(self) -> list[str]:
        return [MIME_LAYER]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged layer's id, for the canvas to drop."""
        data = QMimeData()
        layers = [layer for index in indexes if (layer := index.data(LAYER_ROLE))]
        if layers:
            data.setData(MIME_LAYER, layers[0].encode())
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


class PaletteFilter(QSortFilterProxyModel):
    """Keeps the layers in which every word of the search occurs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)

    @property
    def is_searching(self) -> bool:
        return bool(self._words)

    def set_search(self, text: str) -> None:
        """Search for words; none shows everything."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        if not self._words:
            return True
        index = self.sourceModel().index(source_row, 0, source_parent)
        haystack: str = index.data(WORDS_ROLE) or ""
        return bool(haystack) and all(word in haystack for word in self._words)


def _family_item(family: str, title: str, specs: Sequence[AnySpec]) -> QStandardItem:
    item = QStandardItem(title)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setData(family, FAMILY_ROLE)
    for spec in specs:
        item.appendRow(_layer_item(spec))
    return item


def _layer_item(spec: AnySpec) -> QStandardItem:
    item = QStandardItem(spec.title)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
    item.setData(spec.id, LAYER_ROLE)
    item.setData(spec.family, FAMILY_ROLE)
    item.setData(spec.summary, SUMMARY_ROLE)
    item.setData(f"{spec.title}. {spec.summary}", Qt.ItemDataRole.AccessibleTextRole)
    words = (spec.title, spec.id.replace("_", " "), spec.id, FAMILY_TITLES[spec.family], spec.summary, *spec.keywords)
    item.setData(" ".join(words).casefold(), WORDS_ROLE)
    return item
