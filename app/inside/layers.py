"""What the layers give: a histogram of each, how many of its units never change, and the way to it on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.inside.table import Table
from app.measures import show_count, show_figure, show_percent
from app.theme import SPACE_S
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QPainter

    from app.theme import Theme
    from brains_engine.insight.activations import LayerActivations

COLUMNS = (
    mark("Layer"),
    mark("Activations"),
    mark("Least"),
    mark("Greatest"),
    mark("Mean"),
    mark("Deviation"),
    mark("Zeros"),
    mark("Units"),
    mark("Dead units"),
)
HISTOGRAM = 1
DEAD = 8
MOST_NAMED = 30
SIZE = QSize(132, 30)
_COUNTS = Qt.ItemDataRole.UserRole + 1


class LayerTable(Table):
    """Lists the layers in the order of the network.

    Attributes:
        layer_wanted: Node id of a layer that was double-clicked, or chosen by Enter.
    """

    layer_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("inside_layers", tr("Layers. Enter selects one on the canvas."), left=(0, 1))
        self._bars = HistogramDelegate(theme, self)
        self.setItemDelegateForColumn(HISTOGRAM, self._bars)
        self.show_columns([tr(title) for title in COLUMNS])
        self.itemDoubleClicked.connect(lambda _: self._want())

    def show_layers(self, layers: Mapping[str, LayerActivations], names: Mapping[str, str]) -> None:
        """Show these layers in place of the last ones; the selection stays."""
        chosen = self.chosen
        self.show_columns([tr(title) for title in COLUMNS])
        for node_id, layer in layers.items():
            figures = (layer.low, layer.high, layer.mean, layer.deviation)
            cells = (
                names.get(node_id, node_id),
                "",
                *(show_figure(value, ".3g") for value in figures),
                show_percent(layer.zeros),
                show_count(layer.units),
                dead_of(layer),
            )
            item = self.add(cells, node_id)
            item.setData(HISTOGRAM, _COUNTS, layer.counts)
            spoken = tr("most values near {value}", value=show_figure(_peak(layer), ".3g"))
            item.setData(HISTOGRAM, Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(HISTOGRAM, spoken)
            if layer.dead:
                numbers = ", ".join(map(str, layer.dead[:MOST_NAMED])) + (" …" if len(layer.dead) > MOST_NAMED else "")
                item.setToolTip(DEAD, tr("One value for every sample: units {numbers}", numbers=numbers))
            if node_id == chosen:
                self.setCurrentItem(item)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._bars.set_theme(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want()
        else:
            super().keyPressEvent(event)

    def _want(self) -> None:
        if isinstance(self.chosen, str):
            self.layer_wanted.emit(self.chosen)


def dead_of(layer: LayerActivations) -> str:
    """How many units are dead, with their share where there are any."""
    count = len(layer.dead)
    return f"{show_count(count)}  ({show_percent(count / layer.units)})" if count else show_count(0)


def _peak(layer: LayerActivations) -> float:
    """Middle of the fullest bin."""
    bins = len(layer.counts)
    fullest = max(range(bins), key=lambda index: layer.counts[index])
    return layer.low + (layer.high - layer.low) * (fullest + 0.5) / bins


class HistogramDelegate(QStyledItemDelegate):
    """Draws counts as bars, the fullest as high as the row."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return SIZE

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        counts = index.data(_COUNTS)
        if not counts or not max(counts):
            return
        place = option.rect.adjusted(SPACE_S, SPACE_S, -SPACE_S, -SPACE_S)
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, self._theme.color("edge"))
        for number, count in enumerate(counts):
            left, right = (place.left() + (number + more) * place.width() // len(counts) for more in (0, 1))
            height = -(-count * place.height() // max(counts))
            painter.fillRect(left, place.bottom() - height, max(1, right - left - 1), height, self._theme.plot_color(0))
