"""Definitions of blocks as layer types, so that whatever works for layers works for blocks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from brains_engine.design.parameters import (
    REPEAT,
    SHARE_WEIGHTS,
    bound_options,
    options_class,
    values_of,
)
from brains_engine.design.records import NodeRecord, make_link
from brains_engine.design.snapshot import Snapshot, natural_key
from brains_engine.errors import ShapeError
from brains_engine.spec.boundary import BLOCK_INPUT, BLOCK_OUTPUT, BOUNDARY
from brains_engine.spec.compound import CompoundSpec
from brains_engine.spec.inner_graph import InnerGraph, InnerLink, InnerNode
from brains_engine.spec.ports import Port
from brains_engine.spec.registry import Registry
from brains_engine.spec.shapes import unique_names

if TYPE_CHECKING:
    from brains_engine.design.records import BlockRecord, Record
    from brains_engine.spec.options import LayerOptions


class BlockSpec(CompoundSpec[Any]):
    """A block that a design defines.

    Attributes:
        record: Its definition.
    """

    record: ClassVar[BlockRecord]
    version = 1
    formula = "y = the layers inside, in the order of their wires"
    keywords = ("block", "sub-design", "group")

    def __init__(self, within: BlockRegistry, *, contains_itself: bool) -> None:
        super().__init__()
        self._within = within
        self._contains_itself = contains_itself

    @property
    def contains_itself(self) -> bool:
        return self._contains_itself

    @property
    def registry(self) -> Registry:
        return self._within.inside

    def expand(self, options: LayerOptions) -> InnerGraph:
        if self.contains_itself:
            raise ShapeError("contains itself, so that it would never end")
        values = values_of(self.record.parameters, options)
        return InnerGraph(
            nodes=tuple(self._inner(node, values) for node in self.record.nodes),
            links=tuple(InnerLink(*link_ends(link)) for link in self.record.links),
            entries=_border(self.record, BLOCK_INPUT),
            exits=_border(self.record, BLOCK_OUTPUT),
            repeat=getattr(options, REPEAT),
            shared=getattr(options, SHARE_WEIGHTS),
        )

    def _inner(self, node: NodeRecord, values: Mapping[str, Any]) -> InnerNode:
        spec = self.registry.get(node.layer)
        options = bound_options(node.options, node.bindings, values, spec.Options if spec else None)
        return InnerNode(node.id, node.layer, node.name, options, node.x, node.y, node.bypassed, node.precision)

    def caption(self, options: LayerOptions) -> str:
        shown = [str(getattr(options, one.name)) for one in self.record.parameters[:3]]
        repeat = getattr(options, REPEAT)
        if repeat > 1:
            shown.append(f"x {repeat}{', shared' if getattr(options, SHARE_WEIGHTS) else ''}")
        return ", ".join(shown)


def link_ends(link: Any) -> tuple[str, str, str, str]:
    """Both ends of a wire: source, source port, target, target port."""
    return link.source, link.source_port, link.target, link.target_port


def port_names(record: BlockRecord, layer: str) -> dict[str, str]:
    """Id of each block input (or block output) -> name of the port that the block has for it, in their order."""
    nodes = sorted((node for node in record.nodes if node.layer == layer), key=lambda node: natural_key(node.id))
    names = unique_names(_wanted_name(node) for node in nodes)
    return {node.id: name for node, name in zip(nodes, names, strict=True)}


def _wanted_name(node: NodeRecord) -> str:
    name = node.options.get("port")
    return name if isinstance(name, str) and name else ("input" if node.layer == BLOCK_INPUT else "output")


def _border(record: BlockRecord, layer: str) -> tuple[str, ...]:
    return tuple(port_names(record, layer))


def _ports(record: BlockRecord, layer: str) -> tuple[Port, ...]:
    helps = {node.id: (str(node.options.get("description") or ""), node.name) for node in record.nodes}
    return tuple(
        Port(name, helps[node_id][0] or f"{helps[node_id][1]} inside the block.", kind="any")
        for node_id, name in port_names(record, layer).items()
    )


class BlockRegistry(Registry):
    """The layers of a registry and the blocks of a design.

    Attributes:
        base: The registry without the blocks.
        blocks: The definitions.
        known: The table of a snapshot that was last found to hold just these, so that it is told at a glance.
        inside: The layers that may stand inside of a block: all of these, and those of its border.
    """

    def __init__(self, base: Registry, blocks: Mapping[str, BlockRecord], before: Mapping[str, BlockSpec]) -> None:
        self.base = base
        self.blocks = dict(blocks)
        self.known = blocks
        circular = self_containing(blocks)
        made = {
            key: before[key] if key in before else _make_spec(record, self, key in circular)
            for key, record in blocks.items()
        }
        self.specs: Mapping[str, BlockSpec] = made
        super().__init__((*base, *made.values()), base.hint_at)
        self.inside = InsideRegistry(self)


class InsideRegistry(Registry):
    """The layers that may stand inside of a block: those of the design around it, and those of the border.

    Attributes:
        outer: The layers of the design around it.
    """

    def __init__(self, outer: Registry) -> None:
        super().__init__((*outer, *BOUNDARY), outer.hint_at)
        self.outer = outer


def with_blocks(registry: Registry, snapshot: Snapshot) -> Registry:
    """The registry for a design: with its blocks as layers. Specs of blocks that are the same stay the same objects."""
    if isinstance(registry, InsideRegistry):
        return inside_registry(registry, snapshot)
    base = registry.base if isinstance(registry, BlockRegistry) else registry
    blocks = snapshot.blocks
    if not blocks:
        return base
    before: Mapping[str, BlockSpec] = {}
    if isinstance(registry, BlockRegistry):
        if blocks is registry.known:
            return registry
        kept = _unchanged(registry.blocks, blocks)
        if len(kept) == len(blocks) == len(registry.blocks):
            registry.known = blocks
            return registry
        before = {key: registry.specs[key] for key in kept}
    return BlockRegistry(base, blocks, before)


def inside_registry(registry: Registry, snapshot: Snapshot) -> Registry:
    """The registry for the inside of a block of a design."""
    known = registry if isinstance(registry, InsideRegistry) else None
    found = with_blocks(known.outer if known else registry, snapshot)
    if isinstance(found, BlockRegistry):
        return found.inside
    return known if known is not None and known.outer is found else InsideRegistry(found)


def _unchanged(before: Mapping[str, BlockRecord], after: Mapping[str, BlockRecord]) -> set[str]:
    """Blocks that are the same, and whose inner blocks are the same."""
    same = {key for key, record in after.items() if key in before and record.works_like(before[key])}
    known = before.keys() | after.keys()
    while True:
        changed = {key for key in same if any(used in known and used not in same for used in after[key].uses)}
        if not changed:
            return same
        same -= changed


def self_containing(blocks: Mapping[str, BlockRecord]) -> frozenset[str]:
    """Ids of the blocks that stand inside themselves, directly or in another block."""
    return frozenset(key for key in blocks if key in all_used(blocks, blocks[key].uses))


def all_used(blocks: Mapping[str, BlockRecord], start: frozenset[str] | set[str]) -> set[str]:
    """The given definitions and all those inside of them, as far as they exist."""
    found: set[str] = set()
    stack = [key for key in start if key in blocks]
    while stack:
        key = stack.pop()
        if key not in found:
            found.add(key)
            stack.extend(used for used in blocks[key].uses if used in blocks)
    return found


def _make_spec(record: BlockRecord, within: BlockRegistry, contains_itself: bool) -> BlockSpec:
    entries, exits = _ports(record, BLOCK_INPUT), _ports(record, BLOCK_OUTPUT)
    first = record.notes.strip().partition("\n")[0]
    declared = {
        "id": record.id,
        "title": record.name,
        "summary": first[:70] or "A block of this design",
        "when": record.notes or "Where the layers inside it are wanted as one.",
        "inputs": entries,
        "outputs": exits,
        "Options": options_class(record.parameters, record.name),
        "record": record,
        "__doc__": f"The block {record.name}.",
        "__module__": __name__,
    }
    made: type[BlockSpec] = type("DefinedBlock", (BlockSpec,), declared)
    return made(within, contains_itself=contains_itself)


def inner_snapshot(graph: InnerGraph) -> Snapshot:
    """The graph of a block as a design of its own, to be looked at like one."""
    records: dict[str, Record] = dict(Snapshot().records)
    for node in graph.nodes:
        record = NodeRecord(
            id=node.id,
            layer=node.layer,
            name=node.name,
            x=node.x,
            y=node.y,
            options=dict(node.options),
            bypassed=node.bypassed,
            precision=node.precision,
        )
        records[record.id] = record
    for link in graph.links:
        wire = make_link(link.source, link.source_port, link.target, link.target_port)
        records[wire.id] = wire
    return Snapshot(records)
