"""Edits of nodes: add, rename, and delete, which takes wires, notes and groups, too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design.edits.bridges import bridges
from brains_engine.design.edits.naming import FreshIds, checked_name, free_name
from brains_engine.design.records import NodeRecord, updated
from brains_engine.errors import EditError
from brains_engine.fields import dump

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Snapshot

NODE_SPACING = 240.0
"""Distance of the left edges of two nodes in a row, in scene pixels."""


def add_node(
    design: Design,
    layer: str,
    *,
    options: Mapping[str, Any] | None = None,
    x: float = 0.0,
    y: float = 0.0,
    name: str | None = None,
) -> str:
    """Add a layer and give the id of its node.

    Args:
        design: The design to change.
        layer: Id of a layer of the registry.
        options: Those that differ from the defaults.
        x: Left edge on the canvas, in scene pixels.
        y: Top edge on the canvas, in scene pixels.
        name: Its name; left out, it is the layer's title with a number.

    Raises:
        UnknownLayerError: Where the registry has no such layer.
        OptionError: Where an option is unknown or out of bounds.
        EditError: Where the name is taken, or the place is off the canvas.
    """
    spec = design.registry[layer]
    snapshot = design.snapshot
    node_id = FreshIds(snapshot.placed).next(layer)
    taken = {node.name for node in snapshot.nodes.values()}
    if name is None:
        name = free_name(f"{spec.title} {node_id.rpartition('-')[2]}", taken)
    else:
        name = checked_name(name)
        _require_free(snapshot, name)
    values = dump(spec.parse(dict(options or {}), name))
    blank = NodeRecord(id=node_id, layer=layer, name=spec.title, options=values)
    node = updated(blank, f"The new {spec.title}", name=name, x=x, y=y)
    with design.transaction(f"Add {spec.title}"):
        design.put(node)
    return node_id


def delete(design: Design, *ids: str, reconnect: bool = False) -> None:
    """Delete nodes with all their wires, single wires, notes, and groups; what lies in a group stays.

    Args:
        design: The design to change.
        *ids: Ids of nodes, links, notes and groups.
        reconnect: Whether to wire what came before a deleted node to what came after it, where the
            shapes allow. A node with several wires into it leaves no way to tell which is meant,
            and so joins nothing.
    """
    snapshot = design.snapshot
    for key in ids:
        if key not in snapshot.placed and key not in snapshot.links:
            raise EditError(f"There is no node, wire, note or group {key!r} to delete.")
    nodes = {key for key in ids if key in snapshot.nodes}
    links = {link.id for link in snapshot.links.values() if link.source in nodes or link.target in nodes}
    links |= {key for key in ids if key in snapshot.links}
    around = bridges(snapshot, design.registry, nodes, links) if reconnect else ()
    beside = {key for key in ids if key in snapshot.notes or key in snapshot.groups}
    with design.transaction(_delete_label(snapshot, nodes, links, beside)):
        design.remove(*nodes, *links, *beside)
        design.put(*around)


def rename(design: Design, node_id: str, name: str) -> None:
    """Give a node another name.

    Raises:
        EditError: Where the name is empty, too long, or that of another node.
    """
    node = design.snapshot.node(node_id)
    name = checked_name(name)
    if name != node.name:
        _require_free(design.snapshot, name)
    with design.transaction(f"Rename {node.name}"):
        design.put(updated(node, node.name, name=name))


def _require_free(snapshot: Snapshot, name: str) -> None:
    if any(node.name == name for node in snapshot.nodes.values()):
        raise EditError(f"Another node is already named {name}.", "Choose a name of its own for each node.")


def _delete_label(snapshot: Snapshot, nodes: set[str], links: set[str], beside: set[str]) -> str:
    if len(beside) == 1 and not nodes:
        return "Delete group" if beside & snapshot.groups.keys() else "Delete note"
    if beside:
        return f"Delete {len(nodes) + len(beside)} items"
    if len(nodes) == 1:
        return f"Delete {snapshot.nodes[next(iter(nodes))].name}"
    if nodes:
        return f"Delete {len(nodes)} nodes"
    return "Disconnect" if len(links) <= 1 else f"Delete {len(links)} wires"
