"""What the layers of a block become outside of it: nodes and wires with ids, names and places of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.design.block_specs import BlockSpec
from brains_engine.design.edits.naming import FreshIds, free_name
from brains_engine.design.records import LinkRecord, NodeRecord, make_link
from brains_engine.errors import EditError, OptionError, ShapeError
from brains_engine.fields import dump
from brains_engine.spec.boundary import BOUNDARY_IDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brains_engine.design.design import Design
    from brains_engine.spec.compound import CompoundSpec
    from brains_engine.spec.inner_graph import InnerGraph, InnerNode

_ROW_GAP = 240.0

End = tuple[str, str]
"""A node's id and the name of its port."""


class Unpacking:
    """The nodes and wires that take the place of a block.

    Raises:
        EditError: Where the repeats share weights, or the block stands for no graph.
    """

    def __init__(self, design: Design, node: NodeRecord, spec: CompoundSpec[Any]) -> None:
        self._design = design
        self._node = node
        self._spec = spec
        self._graph = self._expand()
        self._into = {link.target_port: (link.source, link.source_port) for link in design.snapshot.links_into[node.id]}
        self._ids: list[dict[str, str]] = []
        self.nodes = tuple(self._copies())
        self.links = tuple(self._wires())

    def _expand(self) -> InnerGraph:
        try:
            graph = self._spec.expand(self._spec.parse(self._node.options, self._node.name))
        except (ShapeError, OptionError) as error:
            raise EditError(f"{self._node.name} cannot be unpacked: it {error.message}.") from None
        if graph.repeat > 1 and graph.shared:
            raise EditError(
                f"{self._node.name} cannot be unpacked: its {graph.repeat} repeats share their weights.",
                "Turn share_weights off first; then each repeat has weights of its own.",
            )
        if graph.repeat > 1 and len(graph.entries) != len(graph.exits):
            raise EditError(f"{self._node.name} cannot be unpacked: it is repeated, but its ports do not chain.")
        return graph

    def _copies(self) -> Iterator[NodeRecord]:
        snapshot = self._design.snapshot
        ids = FreshIds(snapshot.placed)
        names = {node.name for node in snapshot.nodes.values()} - {self._node.name}
        inner = [node for node in self._graph.nodes if node.layer not in BOUNDARY_IDS]
        if not inner:
            raise EditError(f"{self._node.name} cannot be unpacked: there are no layers inside.")
        left, top = min(node.x for node in inner), min(node.y for node in inner)
        step = max(node.x for node in inner) - left + _ROW_GAP
        bindings = self._bindings()
        for number in range(self._graph.repeat):
            new: dict[str, str] = {}
            for one in inner:
                new[one.id] = ids.next(one.layer)
                name = free_name(one.name, names)
                names.add(name)
                yield NodeRecord(
                    id=new[one.id],
                    layer=one.layer,
                    name=name,
                    x=self._node.x + one.x - left + number * step,
                    y=self._node.y + one.y - top,
                    options=self._options(one),
                    bindings=bindings.get(one.id, {}),
                    bypassed=one.bypassed,
                    precision=one.precision if one.precision != "network" else self._node.precision,
                )
            self._ids.append(new)

    def _options(self, node: InnerNode) -> dict[str, Any]:
        spec = self._spec.registry.get(node.layer)
        if spec is None:
            return dict(node.options)
        try:
            return dump(spec.parse(dict(node.options), node.name))
        except OptionError:
            return dict(node.options)  # what is wrong inside stays as wrong as it was, for checks to mark

    def _bindings(self) -> dict[str, dict[str, str]]:
        """Bindings that go on to the parameters of the block around, by inner node."""
        if not isinstance(self._spec, BlockSpec):
            return {}
        outer = self._node.bindings
        return {
            node.id: {name: outer[bound] for name, bound in node.bindings.items() if bound in outer}
            for node in self._spec.record.nodes
        }

    def _wires(self) -> Iterator[LinkRecord]:
        border = {node.id for node in self._graph.nodes if node.layer in BOUNDARY_IDS}
        for number, new in enumerate(self._ids):
            for link in self._graph.links:
                if link.target in border:
                    continue
                source = self._source(number, (link.source, link.source_port))
                if source is not None:
                    yield make_link(*source, new[link.target], link.target_port)
        ports = dict(zip((port.name for port in self._spec.outputs), self._graph.exits, strict=True))
        for wire in self._design.snapshot.links_from[self._node.id]:
            exit_id = ports.get(wire.source_port)
            source = self._leaving(len(self._ids) - 1, exit_id) if exit_id else None
            if source is not None:
                yield make_link(*source, wire.target, wire.target_port)

    def _source(self, number: int, end: End) -> End | None:
        """What an inner source is outside: a block input stands for what is wired to it, or for the repeat before."""
        node_id, port = end
        if node_id in self._ids[number]:
            return self._ids[number][node_id], port
        if node_id not in self._graph.entries:
            return None
        place = self._graph.entries.index(node_id)
        if number:
            return self._leaving(number - 1, self._graph.exits[place])
        return self._into.get(self._spec.inputs[place].name)

    def _leaving(self, number: int, exit_id: str) -> End | None:
        links = self._graph.links_into(exit_id)
        return self._source(number, (links[0].source, links[0].source_port)) if links else None
