"""The layers as a tree: families and in each its layers, then the user's own, then what could not be loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.sentences import say
from app.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.block_shelf import BlockOffer
    from brains_engine.custom import LayerFile, Library
    from brains_engine.spec.layer_spec import AnySpec

MIME_LAYER = "application/x-brains-layer"

LAYER_ROLE = int(Qt.ItemDataRole.UserRole)
FAMILY_ROLE = LAYER_ROLE + 1
SUMMARY_ROLE = LAYER_ROLE + 2
WORDS_ROLE = LAYER_ROLE + 3
FILE_ROLE = LAYER_ROLE + 4
OFFER_ROLE = LAYER_ROLE + 5

BLOCKS, YOURS, NOT_LOADED = "block", "yours", "not-loaded"

FAMILY_TITLES = {
    "input-output": mark("Input and output"),
    "core": mark("Core"),
    "block": mark("Blocks"),
    "convolution": mark("Convolution"),
    "normalisation": mark("Normalisation"),
    "activation": mark("Activation"),
    "recurrent": mark("Recurrent"),
    "attention": mark("Attention"),
    "merging": mark("Merging"),
    "shape": mark("Shape"),
    "tensor": mark("Tensor operations"),
    "regularisation": mark("Regularisation"),
    "preprocessing": mark("Preprocessing and augmentation"),
    "normnet": "NormNet",
}

_Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QStandardItemModel):
    """Families as top rows in their usual order, layers below them in the registry's order.

    Layers of the user's own stand in a section of theirs, with the files that are not trusted yet; files that could
    not be loaded stand in another. Their rows hold the `LayerFile` in `FILE_ROLE`.
    """

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[BlockOffer, ...] = ()
        self.show_library(library)

    def show_library(self, library: Library) -> None:
        """Show other layers."""
        self.clear()
        shipped = [spec for spec in library.registry if spec.origin is None]
        for family, title in FAMILY_TITLES.items():
            self._add(family, tr(title), [_layer_item(spec) for spec in shipped if spec.family == family])
        own = [_layer_item(spec) for spec in library.registry if spec.origin is not None]
        self._add(YOURS, tr("Your layers"), [*own, *map(_untrusted_item, library.untrusted)])
        self._add(NOT_LOADED, tr("Could not be loaded"), [_failed_item(file) for file in library.faults])
        section = self._section(BLOCKS)
        self._layer_blocks = section.rowCount() if section is not None else 0
        self.show_blocks(self._offers)

    def show_blocks(self, offers: Sequence[BlockOffer]) -> None:
        """Show these blocks, below those that are layers of the registry."""
        self._offers = tuple(offers)
        section = self._section(BLOCKS)
        if section is None and offers:
            self._add(BLOCKS, tr(FAMILY_TITLES[BLOCKS]), [_offer_item(offer) for offer in offers])
        elif section is not None:
            section.removeRows(self._layer_blocks, section.rowCount() - self._layer_blocks)
            section.appendRows([_offer_item(offer) for offer in offers])

    def _section(self, family: str) -> QStandardItem | None:
        rows = (self.item(row) for row in range(self.rowCount()))
        return next((item for item in rows if item.data(FAMILY_ROLE) == family), None)

    def _add(self, section: str, title: str, rows: Sequence[QStandardItem]) -> None:
        if rows:
            item = QStandardItem(title)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setData(section, FAMILY_ROLE)
            item.appendRows(rows)
            self.appendRow(item)

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


def _layer_item(spec: AnySpec) -> QStandardItem:
    title, summary = say(spec.title), say(spec.summary)
    item = QStandardItem(title)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
    item.setData(spec.id, LAYER_ROLE)
    item.setData(spec.family, FAMILY_ROLE)
    item.setData(summary, SUMMARY_ROLE)
    item.setData(f"{title}. {summary}", Qt.ItemDataRole.AccessibleTextRole)
    family = FAMILY_TITLES[spec.family]
    words = (spec.title, spec.id.replace("_", " "), spec.id, family, spec.summary, *spec.keywords)
    # Found in English, too: that is what papers and Keras call the layer.
    item.setData(" ".join((*words, title, tr(family), summary)).casefold(), WORDS_ROLE)
    return item


def _offer_item(offer: BlockOffer) -> QStandardItem:
    item = QStandardItem(offer.title)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    if offer.key:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsDragEnabled)
        item.setData(offer.key, LAYER_ROLE)
    item.setData(BLOCKS, FAMILY_ROLE)
    item.setData(offer, OFFER_ROLE)
    item.setData(offer.note, SUMMARY_ROLE)
    item.setToolTip(f"{offer.title}. {offer.note}")
    item.setData(item.toolTip(), Qt.ItemDataRole.AccessibleTextRole)
    words = (offer.title, "block", "sub-design", offer.note, offer.words)
    item.setData(" ".join(words).casefold(), WORDS_ROLE)
    return item


def _untrusted_item(file: LayerFile) -> QStandardItem:
    return _file_item(file, tr("Not trusted: open to review"))


def _failed_item(file: LayerFile) -> QStandardItem:
    return _file_item(file, say(file.message.removeprefix(f"Could not load {file.name}: ")))


def _file_item(file: LayerFile, line: str) -> QStandardItem:
    """A row as short as the palette is narrow; the whole sentence is in its tooltip, and is read aloud."""
    item = QStandardItem(file.path.name if file.path else file.name)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setData(file, FILE_ROLE)
    item.setData(line, SUMMARY_ROLE)
    item.setToolTip(f"{say(file.message)}\n{file.path or ''}".rstrip())
    item.setData(say(file.message), Qt.ItemDataRole.AccessibleTextRole)
    item.setData(f"{file.name} {line}".casefold(), WORDS_ROLE)
    return item
