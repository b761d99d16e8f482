"""What the Layer tab says of a block beside its options: its definition, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from app.inspector.definition_head import DefinitionHead
from app.inspector.section import Section
from app.theme import SPACE_M
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.instances import instances

if TYPE_CHECKING:
    from app.level import Level
    from app.theme import Theme


class BlockSection(Section):
    """Shown for one block that the design defines."""

    def __init__(self, level: Level, theme: Theme) -> None:
        super().__init__(tr("Block"), theme)
        self.setObjectName("block_section")
        self._level = level
        self._node_id = ""
        self.head = DefinitionHead(level, "block")
        self.uses = QLabel()
        self.uses.setObjectName("block_uses")
        self.uses.setProperty("role", "caption")
        self.uses.setWordWrap(True)
        self.open_button = QPushButton(tr("Open"))
        self.open_button.setObjectName("block_open")
        self.open_button.setToolTip(tr("Show the layers inside on the canvas"))
        self.open_button.clicked.connect(lambda: self._level.open(self._node_id))
        self.own_button = QPushButton(tr("Give it its own definition"))
        self.own_button.setObjectName("block_own")
        self.own_button.clicked.connect(lambda: edits.make_own(self._level.design, self._node_id))
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self.open_button)
        row.addWidget(self.own_button)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.rows.addWidget(self.uses)
        self.rows.addWidget(self.head)

    def show_node(self, node_id: str) -> None:
        """Show the definition of a node, or nothing where it has none that the design defines."""
        is_shown = bool(node_id) and self._level.opens(node_id)
        self.setVisible(is_shown)
        if not is_shown:
            return
        self._node_id = node_id
        block_id = self._level.snapshot.nodes[node_id].layer
        self.head.show_block(block_id)
        count = sum(1 for _ in instances(self._level.session.snapshot, block_id))
        alone = tr("This is the only block of its definition.")
        self.uses.setText(
            tr("{count} blocks share this definition; what is inside changes in all.", count=count)
            if count > 1
            else alone
        )
        self.own_button.setEnabled(count > 1)
        self.own_button.setToolTip(
            tr("Edits inside it then leave the other blocks as they are") if count > 1 else alone
        )
