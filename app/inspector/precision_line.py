"""The line that chooses the number type in which the selected layers compute."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.inspector.editors.controls import QuietCombo
from app.theme import SPACE_M
from app.translation import mark, tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.level import Level

CHOICES = (
    ("network", mark("as the network")),
    ("float32", mark("float32")),
    ("float64", mark("float64")),
    ("bfloat16", mark("bfloat16")),
    ("float16", mark("float16")),
)


class PrecisionLine(QWidget):
    """Shows nothing chosen where the selected layers differ."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self.setObjectName("precision_line")
        self._level = level
        self._ids: tuple[str, ...] = ()
        label = QLabel(tr("Computes in"))
        self.choice = QuietCombo(fits=False)
        self.choice.setObjectName("layer_precision")
        self.choice.setAccessibleName(tr("Number type in which the selected layers compute"))
        self.choice.setToolTip(
            tr("The number type of these layers. With 16 bits they compute faster on a GPU; weights stay in float32.")
        )
        for value, title in CHOICES:
            self.choice.addItem(tr(title), value)
        self.choice.activated.connect(self._choose)
        label.setBuddy(self.choice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(label)
        row.addWidget(self.choice, 1)

    def show_nodes(self, node_ids: Sequence[str]) -> None:
        """Show the type of the selected layers."""
        nodes = self._level.snapshot.nodes
        self._ids = tuple(key for key in node_ids if key in nodes)
        types = {nodes[key].precision for key in self._ids}
        self.choice.setCurrentIndex(self.choice.findData(types.pop()) if len(types) == 1 else -1)

    def _choose(self, index: int) -> None:
        edits.set_precision(self._level.design, self._ids, self.choice.itemData(index))
