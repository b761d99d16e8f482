"""The scene: a projection of the design. It follows commits and analyses, and never edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from app.canvas.annotation_item import AnnotationItem
from app.canvas.annotation_layer import AnnotationLayer
from app.canvas.far_item import FarItem, bounds_of
from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, GRID, PLATE_ZOOM, TEXT_ZOOM, card_rect
from app.canvas.hits import Hit, find_hit, link_at
from app.canvas.link_item import LinkItem, PreviewWire
from app.canvas.looks import NodeLook, node_look, wire_shape
from app.canvas.node_item import NodeItem
from app.canvas.ports import PortKey, PortMark
from brains_engine.design.records import LinkRecord, NodeRecord

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.canvas.still import Still
    from app.canvas.style import CanvasStyle
    from app.canvas.wires import WireKind
    from app.level import Level
    from brains_engine.design.design import Commit
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.records import Record
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis, NodeAnalysis


HIDES = QGraphicsItem.GraphicsItemFlag.ItemHasNoContents


class CanvasScene(QGraphicsScene):
    """Items by record id, kept in step with the level that is shown.

    Attributes:
        nodes: The node items by id.
        links: The wire items by id.
        annotations: Notes and groups.
    """

    def __init__(self, level: Level | Still, style: CanvasStyle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.level = level
        self.style_ = style
        self.nodes: dict[str, NodeItem] = {}
        self.links: dict[str, LinkItem] = {}
        self.annotations = AnnotationLayer(self)
        self._wires: dict[str, set[str]] = {}
        self._seen: dict[str, tuple[NodeAnalysis | None, tuple[Problem, ...]]] = {}
        self._problems: dict[str, list[Problem]] = {}
        self._selected: frozenset[str] = frozenset()
        self._marked_wire = ""
        self._hover: NodeItem | LinkItem | AnnotationItem | None = None
        self._zoom = 1.0
        self.far = FarItem(lambda: self.nodes.values(), lambda: self.links.values(), style)
        level.replaced.connect(self.rebuild)
        level.committed.connect(self._on_committed)
        level.analysed.connect(self._on_analysed)
        level.selection.changed.connect(self._on_selection)
        self.rebuild()

    @property
    def snapshot(self) -> Snapshot:
        return self.level.design.snapshot

    def rebuild(self) -> None:
        """Show the level from scratch."""
        self._hover = None
        self._marked_wire = ""
        # Only what is projected goes: a gesture owns its previews, and takes them back itself.
        for item in self._items():
            self.removeItem(item)
        self.nodes, self.links, self._wires, self._seen = {}, {}, {}, {}
        self._take_problems(self.level.analysis)
        self.annotations.rebuild()
        for node in self.snapshot.nodes.values():
            self._add_node(node)
        for link in self.snapshot.links.values():
            self._add_link(link)
        self._on_selection()
        self.far.refresh()

    def set_style(self, style: CanvasStyle) -> None:
        self.style_ = self.far.style = style
        for item in self._items():
            item.set_style(style)
        for preview in (item for item in self.items() if isinstance(item, PreviewWire)):
            preview.set_style(style)
        self.annotations.set_style(style)
        self.far.refresh()
        self.update()

    @property
    def is_far(self) -> bool:
        """Whether all is seen from so far away that it is drawn as a whole."""
        return self._zoom < TEXT_ZOOM

    def set_wires(self, kind: WireKind) -> None:
        """Let all wires take another way between their ends."""
        if kind != self.style_.wires:
            self.style_.wires = kind
            for record in self.snapshot.links.values():
                self._place(record)
                self.links[record.id].route()

    def set_zoom(self, zoom: float) -> None:
        """Show as much as can be read at the zoom of the view that shows the scene."""
        was_far, had_plates = self.is_far, self._zoom >= PLATE_ZOOM
        self._zoom = zoom
        if (zoom >= PLATE_ZOOM) != had_plates:
            for link in self.links.values():
                link.set_zoom(zoom)
        if self.is_far != was_far:
            for item in self._items():
                item.setFlag(HIDES, self.is_far)
            if self.is_far:
                self.addItem(self.far)
            else:
                self.removeItem(self.far)
            self.far.refresh()

    def hit(self, scene_pos: QPointF) -> Hit:
        """What is beneath a point: a badge, a port, a node, a wire, or nothing."""
        return find_hit(self, scene_pos)

    def set_hover(self, hit: Hit) -> None:
        """Mark what the pointer is over."""
        item: NodeItem | LinkItem | AnnotationItem | None = self.annotations.items.get(hit.beside)
        if hit.node_id:
            item = self.nodes.get(hit.node_id)
        elif hit.link_id:
            item = self.links.get(hit.link_id)
        if self._hover is not None and self._hover is not item:
            self._hover.set_hover(False)
        if isinstance(item, NodeItem):
            item.set_hover(True, hit.port)
        elif item is not None:
            item.set_hover(True)
        if item is not self._hover:
            self._hover = item
            self.far.refresh()

    def port_pos(self, key: PortKey) -> QPointF:
        """Middle of a port in scene coordinates."""
        return self.nodes[key.node_id].port_scene_pos(key)

    def preview_positions(self, positions: Mapping[str, QPointF]) -> None:
        """Show nodes, notes and groups elsewhere while they are dragged; the design does not know of it."""
        for key, position in positions.items():
            (self.nodes.get(key) or self.annotations.items[key]).setPos(position)
        self._follow(positions)
        self.far.refresh()

    def end_preview(self, ids: Iterable[str]) -> None:
        """Show nodes, notes and groups where the design says they are."""
        placed = self.snapshot.placed
        self.preview_positions({key: QPointF(placed[key].x, placed[key].y) for key in ids if key in placed})

    def nodes_near(self, scene_pos: QPointF, reach: float) -> list[NodeItem]:
        """Nodes whose card or ports are within reach of a point."""
        area = QRectF(scene_pos.x() - reach, scene_pos.y() - reach, 2 * reach, 2 * reach)
        return [item for item in self.items(area) if isinstance(item, NodeItem)]

    def wire_beneath(self, node_id: str) -> str:
        """The wire that runs through the middle of a node; "" where there is none."""
        return link_at(self, self.nodes[node_id].scene_card().center())

    def mark_wire(self, link_id: str) -> None:
        """Mark the one wire that a dragged layer would be put into; "" marks none."""
        if link_id != self._marked_wire:
            for key in (self._marked_wire, link_id):
                if key in self.links:
                    self.links[key].set_hover(key == link_id)
            self._marked_wire = link_id

    def free_corner(self, wanted: QPointF) -> QPointF:
        """The nearest place below a wanted one where a new card covers no other."""
        corner = QPointF(wanted)
        while any(
            item.scene_card().intersects(card_rect(corner.x(), corner.y()))
            for item in self.nodes_near(corner + QPointF(CARD_WIDTH / 2, CARD_HEIGHT / 2), CARD_WIDTH / 2)
        ):
            corner += QPointF(0.0, CARD_HEIGHT + 3 * GRID)
        return corner

    def set_marks(self, marks: Mapping[PortKey, PortMark], keep: str) -> None:
        """Show where a dragged wire may end; nodes that cannot take it step back, except `keep`."""
        by_node: dict[str, dict[PortKey, PortMark]] = {}
        for key, mark in marks.items():
            by_node.setdefault(key.node_id, {})[key] = mark
        for node_id, item in self.nodes.items():
            mine = by_node.get(node_id, {})
            item.set_marks(mine, node_id != keep and all(mark.verdict == "refused" for mark in mine.values()))
        self.far.refresh()

    def clear_marks(self) -> None:
        for item in self.nodes.values():
            item.set_marks({})
        self.far.refresh()

    def set_live(self, sparsity: Mapping[str, float], progress: float | None) -> None:
        """Show the state of a run on nodes and wires."""
        for node_id, node in self.nodes.items():
            node.set_live(sparsity.get(node_id), progress if node_id in sparsity else None)
        for link in self.links.values():
            share = sparsity.get(link.target)
            link.set_live(None if share is None else 1.0 - share)
        self.far.refresh()

    def set_views(self, activations: Mapping[str, Sequence[Sequence[int]]], gradients: Mapping[str, float]) -> None:
        """Show what a look into the network saw; nodes that it did not see show nothing."""
        for node_id, node in self.nodes.items():
            node.set_view(activations.get(node_id), gradients.get(node_id))

    def clear_live(self) -> None:
        self.set_views({}, {})
        for node in self.nodes.values():
            node.set_live(None, None)
        for link in self.links.values():
            link.set_live(None)

    def cards(self, ids: Iterable[str] | None = None) -> QRectF:
        """The smallest rectangle around some cards, notes and groups, or around all."""
        wanted = {*self.nodes, *self.annotations.items} if ids is None else set(ids)
        result = bounds_of(self.nodes[key] for key in wanted if key in self.nodes)
        for key, item in self.annotations.items.items():
            if key in wanted:
                result = result.united(item.scene_card())
        return result

    def problems_of(self, node_id: str) -> tuple[Problem, ...]:
        return tuple(self._problems.get(node_id, ()))

    def _on_committed(self, commit: Commit) -> None:
        change = commit.change
        self._hover = None if isinstance(self._hover, AnnotationItem) else self._hover
        self.annotations.follow(change)
        gone, new = change.removed.values(), change.added.values()
        for link in _links(gone):
            self._drop_link(link.id)
        for node in _nodes(gone):
            self._drop_node(node.id)
        self._take_problems(self.level.analysis)
        for node in _nodes(new):
            self._add_node(node)
        changed = list(_nodes(after for _, after in change.updated.values()))
        for node in changed:
            self.nodes[node.id].setPos(node.x, node.y)
            if not _only_moved(change.updated[node.id][0], node):
                self._refresh(node)
        for link in _links(new):
            self._add_link(link)
        self._refresh_ends({link.target for link in (*_links(new), *_links(gone))})
        self._follow(node.id for node in changed)
        self.far.refresh()

    def _refresh_ends(self, targets: set[str]) -> None:
        """Draw the ports anew where wires came or went: a variadic port grows and shrinks."""
        for node_id in targets & self.nodes.keys():
            self._refresh(self.snapshot.nodes[node_id])

    def _on_analysed(self, analysis: Analysis) -> None:
        self._take_problems(analysis)
        for node in self.snapshot.nodes.values():
            if self._differs(node.id, analysis):
                self._refresh(node)
        self.far.refresh()

    def _differs(self, node_id: str, analysis: Analysis) -> bool:
        """Whether something else is known of a node than what is shown. Most nodes keep what is known of them."""
        known, told = self._seen.get(node_id, (None, ()))
        found = analysis.nodes.get(node_id)
        if found is known and not told and node_id not in self._problems:
            return False
        if known is not None and found is not None and _says_the_same(known, found):
            found = known
        return (found, self.problems_of(node_id)) != (known, told)

    def _on_selection(self) -> None:
        ids = self.level.selection.ids
        self.annotations.select(ids)
        for key in ids ^ self._selected:
            item = self.nodes.get(key) or self.links.get(key)
            if item is not None:
                item.set_selected(key in ids)
        self._selected = ids
        self.far.refresh()

    def _take_problems(self, analysis: Analysis) -> None:
        self._problems = {}
        for problem in analysis.problems:
            if problem.node_id is not None:
                self._problems.setdefault(problem.node_id, []).append(problem)

    def _add_node(self, node: NodeRecord) -> None:
        look = self._look(node)
        item = NodeItem(node.id, look, self.style_)
        item.setPos(node.x, node.y)
        item.set_selected(node.id in self.level.selection.ids)
        if self.is_far:
            item.setFlag(HIDES)
        self.nodes[node.id] = item
        self._wires.setdefault(node.id, set())
        self.addItem(item)

    def _refresh(self, node: NodeRecord) -> None:
        if self.nodes[node.id].set_look(self._look(node)):
            self._follow((node.id,))
        for link in self.snapshot.links_from.get(node.id, ()):
            if link.id in self.links:
                self.links[link.id].set_shape_text(wire_shape(link, self.level.analysis))

    def _look(self, node: NodeRecord) -> NodeLook:
        analysis = self.level.analysis.nodes.get(node.id)
        problems = self.problems_of(node.id)
        self._seen[node.id] = (analysis, problems)
        wired = [link.target_port for link in self.snapshot.links_into.get(node.id, ())]
        return node_look(node, self.level.registry, analysis, problems, wired)

    def _drop_node(self, node_id: str) -> None:
        item = self.nodes.pop(node_id)
        self._seen.pop(node_id, None)
        self._wires.pop(node_id, None)
        self._forget(item)

    def _add_link(self, link: LinkRecord) -> None:
        item = LinkItem(link.id, link.source, link.target, self.style_)
        item.set_zoom(self._zoom)
        item.set_selected(link.id in self.level.selection.ids)
        item.set_shape_text(wire_shape(link, self.level.analysis))
        if self.is_far:
            item.setFlag(HIDES)
        self.links[link.id] = item
        for node_id in (link.source, link.target):
            self._wires.setdefault(node_id, set()).add(link.id)
        self._place(link)
        self.addItem(item)

    def _drop_link(self, link_id: str) -> None:
        item = self.links.pop(link_id)
        for node_id in (item.source, item.target):
            self._wires.get(node_id, set()).discard(link_id)
        self._forget(item)

    def _forget(self, item: NodeItem | LinkItem) -> None:
        if self._hover is item:
            self._hover = None
        self.removeItem(item)

    def _follow(self, node_ids: Iterable[str]) -> None:
        """Let the wires of moved nodes follow."""
        links = self.snapshot.links
        for link_id in {link_id for node_id in node_ids for link_id in self._wires.get(node_id, ())}:
            if link_id in links:
                self._place(links[link_id])

    def _place(self, link: LinkRecord) -> None:
        source = self.nodes.get(link.source)
        target = self.nodes.get(link.target)
        if source is not None and target is not None:
            self.links[link.id].set_ends(
                source.port_scene_pos(PortKey(link.source, "output", link.source_port)),
                target.port_scene_pos(PortKey(link.target, "input", link.target_port)),
                (source.scene_card(), target.scene_card()) if self.style_.wires == "orthogonal" else None,
            )

    def _items(self) -> Iterator[NodeItem | LinkItem]:
        yield from self.nodes.values()
        yield from self.links.values()


def _nodes(records: Iterable[Record]) -> Iterator[NodeRecord]:
    return (record for record in records if isinstance(record, NodeRecord))


def _links(records: Iterable[Record]) -> Iterator[LinkRecord]:
    return (record for record in records if isinstance(record, LinkRecord))


def _only_moved(before: Record, after: NodeRecord) -> bool:
    """Whether a node looks the same and stands elsewhere."""
    return (
        isinstance(before, NodeRecord)
        and before.options == after.options
        and (before.layer, before.name, before.bypassed) == (after.layer, after.name, after.bypassed)
    )


def _says_the_same(one: NodeAnalysis, other: NodeAnalysis) -> bool:
    """Whether two analyses of a node differ in its record at most, whose changes are shown as they are made."""
    pairs = (one.spec, other.spec), (one.options, other.options), (one.params, other.params)
    return all(this is that for this, that in pairs) and one.inputs is other.inputs and one.outputs is other.outputs
