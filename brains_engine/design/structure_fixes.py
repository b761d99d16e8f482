"""Repairs of the graph that need no shapes. Running one is one undo step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from brains_engine.design import edits
from brains_engine.design.diagnostics import Fix
from brains_engine.design.edits.naming import free_name
from brains_engine.design.topology import would_cycle

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.records import LinkRecord, NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.ports import Port
    from brains_engine.spec.registry import Registry


def remove_node(node: NodeRecord) -> Fix:
    """Delete a node with its wires."""
    return Fix("remove_node", f"Remove {node.name}", lambda design: edits.delete(design, node.id))


def remove_wires(links: Iterable[LinkRecord], label: str) -> Fix:
    """Cut wires."""
    ids = tuple(link.id for link in links)
    return Fix("remove_wire", label, lambda design: edits.disconnect(design, *ids))


def rename_apart(node: NodeRecord, snapshot: Snapshot) -> Fix:
    """Give a node a name that no other has."""
    name = free_name(node.name, {other.name for other in snapshot.nodes.values()})
    return Fix("rename", f"Rename it to {name}", lambda design: edits.rename(design, node.id, name))


def reset_options(node: NodeRecord, registry: Registry) -> Fix:
    """Set all options of a node to their defaults."""
    options = registry[node.layer].parse({}).model_dump(mode="json")

    def run(design: Design) -> None:
        with design.transaction("Reset options"):
            design.put(design.snapshot.node(node.id).model_copy(update={"options": options}))

    return Fix("reset_options", "Reset its options", run)


def connect_to(node: NodeRecord, port: Port, snapshot: Snapshot, registry: Registry) -> tuple[Fix, ...]:
    """Wire the one node that leads nowhere yet to a port, where there is exactly one."""
    loose = [(other, name) for other, name in _loose_outputs(snapshot, registry) if other.id != node.id]
    if len(loose) != 1 or would_cycle(snapshot, loose[0][0].id, node.id):
        return ()
    source, source_port = loose[0]

    def run(design: Design) -> None:
        edits.connect(design, source.id, source_port, node.id, port.name)

    return (Fix("connect", f"Connect it to {source.name}", run),)


def add_output(snapshot: Snapshot, registry: Registry) -> tuple[Fix, ...]:
    """Add an output behind the one node that leads nowhere yet, where there is exactly one."""
    loose = _loose_outputs(snapshot, registry)
    if len(loose) != 1:
        return ()
    source, port = loose[0]

    def run(design: Design) -> None:
        with design.transaction("Add Output"):
            end = edits.add_node(design, "output", x=source.x + edits.NODE_SPACING, y=source.y)
            edits.connect(design, source.id, port, end, "input")

    return (Fix("add_output", f"Add an Output behind {source.name}", run),)


def add_input(snapshot: Snapshot, registry: Registry) -> tuple[Fix, ...]:
    """Add an input before the one node that takes its data from nowhere, where there is exactly one."""
    open_ports = [
        (node, port.name)
        for node in snapshot.nodes.values()
        if node.layer in registry and not snapshot.links_into[node.id]
        for port in registry[node.layer].inputs
    ]
    if len(open_ports) != 1:
        return ()
    target, port = open_ports[0]

    def run(design: Design) -> None:
        with design.transaction("Add Input"):
            start = edits.add_node(design, "input", x=target.x - edits.NODE_SPACING, y=target.y)
            edits.connect(design, start, "output", target.id, port)

    return (Fix("add_input", f"Add an Input before {target.name}", run),)


def _loose_outputs(snapshot: Snapshot, registry: Registry) -> list[tuple[NodeRecord, str]]:
    """Output ports of nodes from which no wire starts."""
    return [
        (node, port.first_name)
        for node in snapshot.nodes.values()
        if node.layer in registry and not snapshot.links_from[node.id]
        for port in registry[node.layer].outputs
    ]
