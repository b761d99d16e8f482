"""Wires that lead around deleted nodes, where the tensor that they would carry is taken."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from brains_engine.design.bypassing import acting
from brains_engine.design.evolution import evolve
from brains_engine.design.records import LinkRecord, make_link
from brains_engine.design.topology import leading_to
from brains_engine.errors import BrainsError, EditError
from brains_engine.spec.ports import find_port, is_complete, slot_number

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import TensorType

    _Types = dict[str, tuple[TensorType, ...]]


def bridges(snapshot: Snapshot, registry: Registry, gone: set[str], cut: Iterable[str]) -> tuple[LinkRecord, ...]:
    """Wires from what feeds deleted nodes to what they feed.

    Args:
        snapshot: The design before the nodes are deleted.
        registry: Its layers.
        gone: Ids of the deleted nodes.
        cut: Ids of the wires that go with them.
    """
    cut = tuple(cut)
    kept = evolve(snapshot, {}, {*gone, *cut})
    found = []
    types: _Types = {}
    for link in (snapshot.links[key] for key in cut):
        if link.source not in gone or link.target in gone:
            continue
        origin = _origin(snapshot, link, gone)
        if origin is not None:
            bridge = make_link(origin.source, origin.source_port, link.target, link.target_port)
            if _is_taken(evolve(kept, {bridge.id: bridge}), registry, bridge, types):
                found.append(bridge)
    return tuple(found)


def _origin(snapshot: Snapshot, link: LinkRecord, gone: set[str]) -> LinkRecord | None:
    """The wire from a node that stays to which one comes by following deleted nodes upstream."""
    visited = set()
    while link.source in gone:
        feeding = snapshot.links_into[link.source]
        if len(feeding) != 1 or link.source in visited:
            return None
        visited.add(link.source)
        link = feeding[0]
    return link


def _is_taken(whole: Snapshot, registry: Registry, bridge: LinkRecord, types: _Types) -> bool:
    """Whether the target of a wire takes the tensor that it carries; one that is not known yet is let through.

    Args:
        whole: The design with that wire.
        registry: Its layers.
        bridge: The wire.
        types: What is known of nodes already; what is found out is put there, unless nodes are bypassed: who stands
            before whom then depends on the wire.
    """
    snapshot = acting(whole, registry).snapshot
    if snapshot is not whole:
        types = {}
    if bridge.id not in snapshot.links:
        return True  # it leads to a node that is bypassed, and takes anything
    bridge = snapshot.links[bridge.id]
    try:
        for node_id in _in_order(snapshot, leading_to(snapshot, (bridge.source,))):
            if node_id not in types:
                types[node_id] = _outputs(snapshot, registry, node_id, types)
        target = registry[snapshot.nodes[bridge.target].layer]
        port = find_port(target.inputs, bridge.target_port)
        names = _output_names(snapshot, registry, bridge.source)
        tensor = types[bridge.source][names.index(bridge.source_port)]
    except (BrainsError, LookupError, CycleError):
        return True
    if port is None or not port.accepts(tensor):
        return False
    if port.variadic or sum(each.minimum for each in target.inputs) > 1:
        return True  # its shape depends on other wires, too
    try:
        target.infer_outputs(target.parse(snapshot.nodes[bridge.target].options), (tensor,))
    except BrainsError:
        return False
    return True


def _in_order(snapshot: Snapshot, ids: Iterable[str]) -> Iterable[str]:
    """Nodes, each after those that feed it; all of these are among them."""
    return TopologicalSorter({key: [link.source for link in snapshot.links_into[key]] for key in ids}).static_order()


def _outputs(snapshot: Snapshot, registry: Registry, node_id: str, types: _Types) -> tuple[TensorType, ...]:
    """Types of the outputs of a node whose sources are known."""
    node = snapshot.nodes[node_id]
    spec = registry[node.layer]
    tensors, wired = [], []
    ports = [port.name for port in spec.inputs]

    def place(link: LinkRecord) -> tuple[int, int]:
        port = find_port(spec.inputs, link.target_port)
        return ports.index(port.name) if port else len(ports), slot_number(link.target_port)

    for link in sorted(snapshot.links_into[node_id], key=place):
        names = _output_names(snapshot, registry, link.source)
        tensor = types[link.source][names.index(link.source_port)]
        port = find_port(spec.inputs, link.target_port)
        if port is None or not port.accepts(tensor):
            raise EditError(f"{node.name} does not take {tensor}.")  # a spec's rule holds for what its ports take
        tensors.append(tensor)
        wired.append(port)
    if not is_complete(spec.inputs, wired):
        raise EditError(f"{node.name} lacks a wire.")  # and for no fewer of them than they need
    return spec.infer_outputs(spec.parse(node.options), tensors)


def _output_names(snapshot: Snapshot, registry: Registry, node_id: str) -> list[str]:
    node = snapshot.nodes[node_id]
    spec = registry[node.layer]
    return [port.name for port in spec.output_ports(spec.parse(node.options))]
