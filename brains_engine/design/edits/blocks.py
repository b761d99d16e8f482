"""Edits that make blocks of layers, and layers of blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from brains_engine.design.block_specs import BlockSpec, port_names
from brains_engine.design.edits.naming import FreshIds, checked_name, free_block_id, free_name
from brains_engine.design.edits.nodes import NODE_SPACING
from brains_engine.design.edits.unpacking import Unpacking
from brains_engine.design.inside import Inside
from brains_engine.design.records import BlockRecord, LinkRecord, NodeRecord, make_link, updated
from brains_engine.design.topology import leading_to, reachable_from
from brains_engine.errors import EditError
from brains_engine.fields import dump
from brains_engine.spec.boundary import BLOCK_INPUT, BLOCK_OUTPUT, BOUNDARY, BOUNDARY_IDS
from brains_engine.spec.compound import CompoundSpec

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.parameters import BlockParameter
    from brains_engine.design.snapshot import Snapshot

_SPECS = {spec.id: spec for spec in BOUNDARY}
_ENDS = {"input", "output", *BOUNDARY_IDS}


def packing_fault(snapshot: Snapshot, ids: Iterable[str]) -> str:
    """Why nodes cannot be packed, as one sentence; "" where they can."""
    try:
        _check_selection(snapshot, {key for key in ids if key in snapshot.nodes})
    except EditError as error:
        return str(error)
    return ""


def pack(design: Design, ids: Iterable[str], name: str = "Block") -> str:
    """Make a block of nodes, put one such block in their place, and give the id of its node.

    Each source outside becomes an input of the block, each inner output that is wired to the outside an output.
    Inputs and outputs that are not wired at all stay reachable: they become ports, too.

    Args:
        design: The design to change, or the inside of a block.
        ids: Ids of the nodes; those of wires are passed over.
        name: Name of the block.

    Raises:
        EditError: Where there is nothing to pack, an end of the network is among it, or the rest of the network
            would have to run through the block.
    """
    snapshot = design.snapshot
    inner = {key for key in ids if key in snapshot.nodes}
    name = checked_name(name)
    _check_selection(snapshot, inner)
    packing = _Packing(design, inner)
    record = BlockRecord(
        id=free_block_id(name, snapshot.blocks),
        name=name[:60],
        parameters=packing.parameters,
        nodes=packing.nodes,
        links=packing.links,
    )
    taken = {node.name for key, node in snapshot.nodes.items() if key not in inner}
    kept = [snapshot.nodes[key] for key in inner]
    with design.transaction(f"Pack {len(inner)} {'layer' if len(inner) == 1 else 'layers'}"):
        design.remove(*inner, *packing.replaced)
        design.put(record)
        node = NodeRecord(
            id=FreshIds(snapshot.placed).next(record.id),
            layer=record.id,
            name=free_name(f"{record.name} 1", taken),
            x=min(one.x for one in kept),
            y=sum(one.y for one in kept) / len(kept),
            options=dump(design.registry[record.id].Options()),
            bindings={one.name: one.name for one in packing.parameters},
        )
        design.put(node, *packing.outer_links(node.id))
    return node.id


def unpack(design: Design, node_id: str) -> tuple[str, ...]:
    """Put the layers of a block in its place, each repeat on its own, and give their ids.

    The definition stays, for other blocks of it.

    Raises:
        EditError: Where the node is no block, or where repeats share their weights, which single layers cannot.
    """
    node = design.snapshot.node(node_id)
    spec = design.registry[node.layer]
    if not isinstance(spec, CompoundSpec):
        raise EditError(f"{node.name} is one layer, and no block to unpack.")
    if node.bypassed:
        raise EditError(f"{node.name} is bypassed.", "Let it take part again before you unpack it.")
    unpacking = Unpacking(design, node, spec)
    with design.transaction(f"Unpack {node.name}"):
        links = design.snapshot.links
        design.remove(node_id, *(key for key, link in links.items() if node_id in (link.source, link.target)))
        design.put(*unpacking.nodes, *unpacking.links)
    return tuple(one.id for one in unpacking.nodes)


def make_own(design: Design, node_id: str) -> str:
    """Give one block a definition of its own, so that editing it leaves the others as they are; gives its id."""
    snapshot = design.snapshot
    node = snapshot.node(node_id)
    if not isinstance(design.registry[node.layer], BlockSpec):
        raise EditError(f"{node.name} is not a block that this design defines.")
    block = snapshot.block(node.layer)
    names = {one.name for one in snapshot.blocks.values()}
    own = updated(
        block, block.name, id=free_block_id(block.name, snapshot.blocks), name=free_name(f"{block.name} 2"[:60], names)
    )
    with design.transaction(f"Give {node.name} its own definition"):
        design.put(own, updated(node, node.name, layer=own.id))
    return own.id


def _check_selection(snapshot: Snapshot, inner: set[str]) -> None:
    if not inner:
        raise EditError("There is nothing to pack.", "Select the layers that are to become a block.")
    for key in inner:
        if snapshot.nodes[key].layer in _ENDS:
            name = snapshot.nodes[key].name
            raise EditError(f"{name} is an end of the network and stays outside of blocks.", "Select what is between.")
    before, after = leading_to(snapshot, inner), reachable_from(snapshot, inner)
    between = sorted((before & after) - inner)
    if between:
        name = snapshot.nodes[between[0]].name
        raise EditError(
            f"{name} takes from what is to be packed and gives to it, so that data would run in a circle.",
            f"Select {name}, too.",
        )


class _Packing:
    """What becomes of a selection: the inside of the block, and the wires to the block."""

    def __init__(self, design: Design, inner: set[str]) -> None:
        self._design = design
        snapshot = design.snapshot
        self._inner = [snapshot.nodes[key] for key in snapshot.nodes if key in inner]
        links = list(snapshot.links.values())
        within = [link for link in links if link.source in inner and link.target in inner]
        into = [link for link in links if link.source not in inner and link.target in inner]
        out = [link for link in links if link.source in inner and link.target not in inner]
        self.replaced = tuple(link.id for link in (*within, *into, *out))
        self._left = min(node.x for node in self._inner) - NODE_SPACING
        self._right = max(node.x for node in self._inner) + NODE_SPACING
        entries = self._entries(into)
        exits = self._exits(out)
        self._border: list[NodeRecord] = []
        self._wires: list[LinkRecord] = []
        self._ins = [(self._enter(targets), source) for source, targets in entries]
        self._outs = [(self._leave(source), targets) for source, targets in exits]
        self.nodes = (*self._inner, *self._border)
        self.links = (*within, *self._wires)
        self.parameters = self._parameters()

    def outer_links(self, node_id: str) -> list[LinkRecord]:
        """The wires to and from the block."""
        draft = BlockRecord(id="block:draft", name="Draft", nodes=self.nodes)
        inputs, outputs = port_names(draft, BLOCK_INPUT), port_names(draft, BLOCK_OUTPUT)
        wires = [make_link(*source, node_id, inputs[key]) for key, source in self._ins if source is not None]
        wires += [make_link(node_id, outputs[key], *target) for key, targets in self._outs for target in targets]
        return wires

    def _entries(self, into: list[LinkRecord]) -> list[tuple[tuple[str, str] | None, list[tuple[str, str]]]]:
        """Sources outside with the inner inputs that they are wired to; `None` for inputs that are not wired."""
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for link in into:
            found.setdefault((link.source, link.source_port), []).append((link.target, link.target_port))
        open_ports = [(node.id, port) for node in self._inner for port in self._open_inputs(node)]
        return [*found.items(), *((None, [end]) for end in open_ports)]

    def _open_inputs(self, node: NodeRecord) -> list[str]:
        wired = {link.target_port for link in self._design.snapshot.links_into[node.id]}
        spec = self._design.registry.get(node.layer)
        ports = spec.inputs if spec is not None else ()
        return [port.name for port in ports if port.minimum and not port.variadic and port.name not in wired]

    def _exits(self, out: list[LinkRecord]) -> list[tuple[tuple[str, str], list[tuple[str, str]]]]:
        """Inner outputs with what they are wired to outside; those of loose ends are wired to nothing."""
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for link in out:
            found.setdefault((link.source, link.source_port), []).append((link.target, link.target_port))
        for node in self._inner:
            if not self._design.snapshot.links_from[node.id]:
                spec = self._design.registry.get(node.layer)
                for port in spec.outputs if spec is not None else ():
                    found.setdefault((node.id, port.first_name), [])
        return list(found.items())

    def _enter(self, targets: list[tuple[str, str]]) -> str:
        node = self._at_border(BLOCK_INPUT, self._left, targets[0][0])
        self._wires += (make_link(node.id, "output", *target) for target in targets)
        return node.id

    def _leave(self, source: tuple[str, str]) -> str:
        node = self._at_border(BLOCK_OUTPUT, self._right, source[0])
        self._wires.append(make_link(*source, node.id, "input"))
        return node.id

    def _at_border(self, layer: str, x: float, beside: str) -> NodeRecord:
        spec = _SPECS[layer]
        number = 1 + sum(node.layer == layer for node in self._border)
        same = sum(node.x == x for node in self._border)
        y = next(node.y for node in self._inner if node.id == beside) + 8.0 * same
        names = {node.name for node in (*self._inner, *self._border)}
        name = free_name(f"{spec.title} {number}", names)
        node = NodeRecord(id=f"{layer}-{number}", layer=layer, name=name, x=x, y=y, options=dump(spec.Options()))
        self._border.append(node)
        return node

    def _parameters(self) -> tuple[BlockParameter, ...]:
        """Inside a block, the parameters that packed nodes follow: the new block has them, too, and follows them."""
        if not isinstance(self._design, Inside):
            return ()
        bound = {name for node in self._inner for name in node.bindings.values()}
        return tuple(one for one in self._design.record.parameters if one.name in bound)
