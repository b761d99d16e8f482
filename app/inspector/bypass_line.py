"""The line that says that the selected layers are bypassed, with the button that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.theme import SPACE_M
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.level import Level


class BypassLine(QWidget):
    """Hidden where nothing that is selected is bypassed."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self.setObjectName("bypass_line")
        self._level = level
        self._ids: tuple[str, ...] = ()
        self.sentence = QLabel()
        self.sentence.setObjectName("bypass_sentence")
        self.sentence.setProperty("role", "caption")
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(tr("Take part again"))
        self.button.setObjectName("bypass_end")
        self.button.setAccessibleName(tr("Let the bypassed layers take part again"))
        self.button.setToolTip(tr("Build and train the network with it again"))
        self.button.clicked.connect(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        self.hide()

    def show_nodes(self, node_ids: Sequence[str]) -> None:
        """Speak of those among the selected nodes that are bypassed."""
        nodes = self._level.snapshot.nodes
        self._ids = tuple(key for key in node_ids if key in nodes and nodes[key].bypassed)
        self.setVisible(bool(self._ids))
        problems = self._level.analysis.problems if self._ids else ()
        if any(problem.code == "bypass" and problem.node_id in self._ids for problem in problems):
            self.sentence.setText(tr("Marked as bypassed, but no wire can take its place."))
        elif len(node_ids) == 1:
            self.sentence.setText(tr("Bypassed: the network is built as if a wire stood in its place."))
        else:
            self.sentence.setText(
                tr(
                    "{count} of them bypassed: the network is built as if wires stood in their places.",
                    count=len(self._ids),
                )
            )

    def _end(self) -> None:
        edits.set_bypassed(self._level.design, self._ids, False)
