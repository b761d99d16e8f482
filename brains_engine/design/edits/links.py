"""Edits of wires: connect, disconnect, and putting a node into a wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design.edits.annotations import move
from brains_engine.design.edits.nodes import NODE_SPACING, add_node
from brains_engine.design.records import LinkRecord, NodeRecord, make_link
from brains_engine.design.topology import reachable_from, would_cycle
from brains_engine.errors import EditError
from brains_engine.spec.ports import Port, find_port, slot_number

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Snapshot


def connect(design: Design, source: str, source_port: str, target: str, target_port: str) -> str:
    """Wire an output to an input and give the id of the wire.

    A wire that already ends at the input is replaced. A port that takes any number of wires may be
    named without its number: then its first free place is used.

    Raises:
        EditError: Where a node or a port does not exist, the wire is there already, or it would
            close a cycle.
    """
    snapshot = design.snapshot
    start, end = snapshot.node(source), snapshot.node(target)
    _require_port(start, design.registry[start.layer].outputs, source_port, "output")
    target_port = _input_name(snapshot, end, design.registry[end.layer].inputs, target_port)
    link = make_link(source, source_port, target, target_port)
    if link.id in snapshot.links:
        raise EditError(f"{start.name} is already wired to {end.name} there.")
    if source == target:
        raise EditError(f"{start.name} cannot be wired to itself.")
    if would_cycle(snapshot, source, target):
        raise EditError(
            f"A wire from {start.name} to {end.name} would close a cycle.", "Data flows through a network only forward."
        )
    replaced = [other.id for other in snapshot.links_into[target] if other.target_port == target_port]
    with design.transaction("Connect"):
        design.remove(*replaced)
        design.put(link)
    return link.id


def disconnect(design: Design, *link_ids: str) -> None:
    """Remove wires."""
    for link_id in link_ids:
        _link(design.snapshot, link_id)
    with design.transaction("Disconnect"):
        design.remove(*link_ids)


def splice(design: Design, link_id: str, node: str) -> str:
    """Put a node into a wire, and give the node's id.

    Args:
        design: The design to change.
        link_id: The wire that is cut.
        node: Id of a node of the design, or of a layer of which a new node is made.

    Raises:
        EditError: Where the node has no input or no output, or would close a cycle.
    """
    if node not in design.snapshot.nodes and node in design.registry:
        return insert_between(design, link_id, node)
    link = _link(design.snapshot, link_id)
    record = design.snapshot.node(node)
    if node in (link.source, link.target):
        raise EditError(f"{record.name} is at an end of this wire already.")
    spec = design.registry[record.layer]
    if not spec.inputs or not spec.outputs:
        raise EditError(f"{record.name} cannot stand in a wire: it has no {'output' if spec.inputs else 'input'}.")
    with design.transaction(f"Insert {record.name}"):
        design.remove(link.id)
        connect(design, link.source, link.source_port, node, spec.inputs[0].name)
        connect(design, node, spec.outputs[0].first_name, link.target, link.target_port)
    return node


def insert_between(design: Design, link_id: str, layer: str, *, options: Mapping[str, Any] | None = None) -> str:
    """Put a new node into a wire, and give its id. What follows makes room where it stands too close."""
    spec = design.registry[layer]
    link = _link(design.snapshot, link_id)
    start, end = design.snapshot.node(link.source), design.snapshot.node(link.target)
    with design.transaction(f"Insert {spec.title}"):
        _make_room(design, start, end)
        end = design.snapshot.node(link.target)
        new = add_node(design, layer, options=options, x=(start.x + end.x) / 2, y=(start.y + end.y) / 2)
        splice(design, link_id, new)
    return new


def _make_room(design: Design, start: NodeRecord, end: NodeRecord) -> None:
    """Shift what follows a wire to the right, as far as a node between its ends needs."""
    missing = 2 * NODE_SPACING - (end.x - start.x)
    beside = abs(end.y - start.y) < NODE_SPACING
    if end.x < start.x or missing <= 0 or not beside:
        return
    followers = (design.snapshot.nodes[key] for key in reachable_from(design.snapshot, (end.id,)))
    move(design, {node.id: (node.x + missing, node.y) for node in followers if node.x >= end.x})


def _link(snapshot: Snapshot, link_id: str) -> LinkRecord:
    link = snapshot.links.get(link_id)
    if link is None:
        raise EditError(f"There is no wire {link_id!r} in this design.")
    return link


def _input_name(snapshot: Snapshot, node: NodeRecord, ports: tuple[Port, ...], name: str) -> str:
    """The port as it stands in a link: a variadic one with a number."""
    port = next((port for port in ports if port.variadic and port.name == name), None)
    if port is None:
        _require_port(node, ports, name, "input")
        return name
    taken = {slot_number(link.target_port) for link in snapshot.links_into[node.id] if port.owns(link.target_port)}
    return f"{port.name}_{next(number for number in range(1, len(taken) + 2) if number not in taken)}"


def _require_port(node: NodeRecord, ports: tuple[Port, ...], name: str, side: str) -> None:
    if find_port(ports, name) is None:
        known = ", ".join(f"{port.name}_1, {port.name}_2, …" if port.variadic else port.name for port in ports)
        raise EditError(f"{node.name} has no {side} {name!r}; it has {known or 'none'}.")
