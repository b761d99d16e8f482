"""The level of the design that is shown: the design itself, or the inside of one of its blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brains_engine.design.change import diff
from brains_engine.design.natural import natural_key
from brains_engine.planning.plan import Analysis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.selection import Selection
    from app.session import Session
    from brains_engine.design.design import Commit, Design
    from brains_engine.design.inside import Inside
    from brains_engine.design.records import BlockRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

_FEW = 8
"""To put one id in its place takes about as long as to pass by so many nodes."""


class Level(QObject):
    """What canvas and inspector look at and edit. Undo and redo stay those of the whole design.

    Inside a block, shapes and costs are those of the very node through which it was opened.

    Attributes:
        replaced: Another level or another design is shown; nothing of the old one holds.
        committed: A `Commit` of the level; what happens elsewhere in the design is not told.
        analysed: The `Analysis` of the level's new state, after every view has seen the commit.
    """

    replaced = Signal()
    committed = Signal(object)
    analysed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._path: tuple[str, ...] = ()
        self._inside: Inside | None = None
        self._heard: Snapshot = session.snapshot
        self._known: tuple[Analysis, tuple[str, ...], Analysis] | None = None
        self._chosen: tuple[object, object, tuple[str, ...], tuple[str, ...]] = (None, None, (), ())
        session.committed.connect(self._on_committed)
        session.analysed.connect(self._on_analysed)
        session.design_replaced.connect(self._on_design_replaced)

    @property
    def session(self) -> Session:
        """The session whose design it is a part of."""
        return self._session

    @property
    def selection(self) -> Selection:
        """What is selected on this level."""
        return self._session.selection

    @property
    def selected_nodes(self) -> tuple[str, ...]:
        """Ids of the selected nodes, in the order of the design."""
        return self._look_at_selection()[2]

    @property
    def selected_placed(self) -> tuple[str, ...]:
        """Ids of the selected nodes, notes and groups, in the order of the design."""
        return self._look_at_selection()[3]

    @property
    def path(self) -> tuple[str, ...]:
        """Ids of the nodes that were opened, from the design inwards; empty for the design itself."""
        return self._path

    @property
    def design(self) -> Design:
        """What edits of this level change."""
        return self._session.design if self._inside is None else self._inside

    @property
    def block(self) -> BlockRecord | None:
        """The definition that is shown; `None` for the design itself."""
        return None if self._inside is None else self._inside.record

    @property
    def snapshot(self) -> Snapshot:
        """The current state of the level."""
        return self.design.snapshot

    @property
    def registry(self) -> Registry:
        """The layers that may stand here, blocks among them."""
        return self.design.registry

    @property
    def analysis(self) -> Analysis:
        """What is known of the level; nothing where the options of the opened block do not fit."""
        outer = self._session.analysis
        if self._known is None or self._known[0] is not outer or self._known[1] != self._path:
            self._known = (outer, self._path, self._session.analysis_inside(self._path) or Analysis({}, ()))
        return self._known[2]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the design and of the opened nodes, from the outside inwards."""
        found = [self._session.title]
        nodes = self._session.snapshot.nodes
        for node_id in self._path:
            node = nodes[node_id]
            found.append(node.name)
            block = self._session.snapshot.blocks[node.layer]
            nodes = {inner.id: inner for inner in block.nodes}
        return tuple(found)

    def opens(self, node_id: str) -> bool:
        """Whether a node of this level is a block that the design defines."""
        node = self.snapshot.nodes.get(node_id)
        return node is not None and node.layer in self.snapshot.blocks

    def open(self, node_id: str) -> None:
        """Show the inside of a block of this level."""
        if self.opens(node_id):
            self.show((*self._path, node_id))

    def go_up(self, levels: int = 1) -> None:
        """Show the level around, with the block that was left selected."""
        if self._path and levels > 0:
            depth = max(0, len(self._path) - levels)
            left = self._path[depth]
            self.show(self._path[:depth])
            self.selection.set((left,))

    def show(self, path: Sequence[str]) -> None:
        """Show the level that a path of nodes leads to, as far as there are such blocks."""
        found = self._existing(path)
        block_id = self._block_at(found)
        if found == self._path and block_id == (self._inside.block_id if self._inside else ""):
            return
        self._take(found, block_id)
        self.selection.clear()
        self._tell()

    def reveal(self, path: Sequence[str]) -> str:
        """Show the level on which a node stands, select the node, and give its id.

        Args:
            path: Ids of the blocks around it, from the design inwards, and of the node itself.
        """
        self.show(path[:-1])
        node_id = path[len(self._path)]  # a block that is made from its options cannot be opened
        self.selection.set((node_id,))
        return node_id

    def _look_at_selection(self) -> tuple[object, object, tuple[str, ...], tuple[str, ...]]:
        snapshot, ids = self.snapshot, self.selection.ids
        if self._chosen[0] is not snapshot or self._chosen[1] is not ids:
            nodes = snapshot.nodes
            if _FEW * len(ids) < len(nodes):
                chosen = tuple(sorted((key for key in ids if key in nodes), key=natural_key))
            else:  # they stand in that order
                chosen = tuple(key for key in nodes if key in ids)
            beside = tuple(key for table in (snapshot.notes, snapshot.groups) for key in table if key in ids)
            self._chosen = (snapshot, ids, chosen, chosen + beside)
        return self._chosen

    def _take(self, path: tuple[str, ...], block_id: str) -> None:
        if self._inside is not None:
            self._inside.close()
        self._path = path
        self._inside = self._session.design.inside(block_id) if block_id else None
        self._heard = self.snapshot

    def _tell(self) -> None:
        self.replaced.emit()
        self.analysed.emit(self.analysis)

    def _existing(self, path: Sequence[str]) -> tuple[str, ...]:
        found: list[str] = []
        for node_id in path:
            if not self._block_at((*found, node_id)):
                break
            found.append(node_id)
        return tuple(found)

    def _block_at(self, path: Sequence[str]) -> str:
        """Id of the definition that a path leads into; "" for the design itself, and where there is none."""
        snapshot = self._session.snapshot
        nodes, block_id = snapshot.nodes, ""
        for node_id in path:
            node = nodes.get(node_id)
            if node is None or node.layer not in snapshot.blocks:
                return ""
            block_id = node.layer
            nodes = {inner.id: inner for inner in snapshot.blocks[block_id].nodes}
        return block_id

    def _on_committed(self, commit: Commit) -> None:
        if self._inside is None:
            self._hear(commit)
            return
        found = self._existing(self._path)
        if found != self._path or self._block_at(found) != self._inside.block_id:
            self.show(found)
            return
        change = diff(self._heard.records, self.snapshot.records)
        if change:
            self._hear(replace(commit, change=change))

    def _hear(self, commit: Commit) -> None:
        self._heard = self.snapshot
        self.selection.keep(self.snapshot.records)
        self.committed.emit(commit)

    def _on_analysed(self) -> None:
        self.analysed.emit(self.analysis)

    def _on_design_replaced(self) -> None:
        self._take((), "")
        self.replaced.emit()
