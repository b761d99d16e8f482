"""A moment of a level that does not change any more: what a picture is drawn of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.selection import Selection
from brains_engine.design.design import Design
from brains_engine.design.records import LinkRecord, NodeRecord
from brains_engine.design.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Collection

    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.registry import Registry


class Still(QObject):
    """Stands in for a `Level` towards a `CanvasScene`; nothing is selected, and nothing ever happens.

    Attributes:
        design: Its records.
        registry: The layers there are.
        analysis: What is known of it.
        selection: Empty.
    """

    replaced = Signal()
    committed = Signal(object)
    analysed = Signal(object)

    def __init__(self, snapshot: Snapshot, registry: Registry, analysis: Analysis) -> None:
        super().__init__()
        self.design = Design(registry, snapshot)
        self.registry = registry
        self.analysis = analysis
        self.selection = Selection(self)

    @property
    def snapshot(self) -> Snapshot:
        return self.design.snapshot

    def opens(self, node_id: str) -> bool:
        """Whether a node is a block that could be opened: in a picture none is."""
        return False


def part_of(snapshot: Snapshot, ids: Collection[str]) -> Snapshot:
    """A design with some of its records alone: the chosen ones, and the wires among the chosen nodes."""
    wanted = set(ids)
    nodes = wanted & snapshot.nodes.keys()
    kept = {}
    for key, record in snapshot.records.items():
        if isinstance(record, LinkRecord):
            is_kept = record.source in nodes and record.target in nodes
        elif isinstance(record, NodeRecord):
            is_kept = key in nodes
        else:
            # Blocks and settings are not drawn, and what nodes are said to be needs them.
            is_kept = key in wanted or key in snapshot.blocks or record is snapshot.settings
        if is_kept:
            kept[key] = record
    return Snapshot(kept)
