"""Repairs of the graph that need no shapes. Running one is one undo step.

A repair reads places on the canvas when it is run, so that it stays right while nodes are moved.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from brains_engine.design import edits
from brains_engine.design.diagnostics import Fix
from brains_engine.design.edits.naming import free_name
from brains_engine.design.topology import leading_to

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.records import LinkRecord, NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.ports import Port
    from brains_engine.spec.registry import Registry


@dataclass(frozen=True)
class Survey:
    """What several repairs ask of a whole design, found out once and only where it is asked."""

    snapshot: Snapshot
    registry: Registry
    _before: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(node.name for node in self.snapshot.nodes.values())

    @cached_property
    def loose_outputs(self) -> tuple[tuple[NodeRecord, str], ...]:
        """Output ports of nodes from which no wire starts."""
        return tuple(
            (node, port.first_name)
            for node in self.snapshot.nodes.values()
            if node.layer in self.registry and not self.snapshot.links_from[node.id]
            for port in self.registry[node.layer].outputs
        )

    def before(self, node_id: str) -> frozenset[str]:
        """The nodes that lead to one: a wire from it to any of them would close a cycle."""
        if node_id not in self._before:
            self._before[node_id] = leading_to(self.snapshot, (node_id,))
        return self._before[node_id]


def remove_node(node: NodeRecord) -> Fix:
    """Delete a node with its wires."""
    return Fix("remove_node", f"Remove {node.name}", lambda design: edits.delete(design, node.id))


def let_take_part(node: NodeRecord) -> Fix:
    """End the bypass of a node."""
    label = f"Let {node.name} take part again"
    return Fix("take_part", label, lambda design: edits.set_bypassed(design, (node.id,), False))


def remove_wires(links: Iterable[LinkRecord], label: str) -> Fix:
    """Cut wires."""
    ids = tuple(link.id for link in links)
    return Fix("remove_wire", label, lambda design: edits.disconnect(design, *ids))


def rename_apart(node: NodeRecord, survey: Survey) -> Fix:
    """Give a node a name that no other has."""
    name = free_name(node.name, set(survey.names))
    return Fix("rename", f"Rename it to {name}", lambda design: edits.rename(design, node.id, name))


def unbind(node: NodeRecord, option: str) -> Fix:
    """Let an option inside a block follow no parameter."""
    label = f"Unbind the {option.replace('_', ' ')} of {node.name}"
    return Fix("unbind", label, lambda design: edits.unbind(design, node.id, option))


def remove_unused_blocks() -> Fix:
    """Remove the definitions of blocks that no node is."""

    def run(design: Design) -> None:
        edits.delete_unused_blocks(design)

    return Fix("remove_unused_blocks", "Remove what is not used", run)


def reset_options(node: NodeRecord, registry: Registry) -> Fix:
    """Set all options of a node to their defaults."""
    options = registry[node.layer].parse({}).model_dump(mode="json")

    def run(design: Design) -> None:
        with design.transaction("Reset options"):
            design.put(design.snapshot.node(node.id).model_copy(update={"options": options}))

    return Fix("reset_options", "Reset its options", run)


def connect_to(node: NodeRecord, port: Port, survey: Survey) -> tuple[Fix, ...]:
    """Wire the one node that leads nowhere yet to a port, where there is exactly one."""
    others = list(itertools.islice((loose for loose in survey.loose_outputs if loose[0].id != node.id), 2))
    if len(others) != 1 or node.id in survey.before(others[0][0].id):
        return ()
    source, source_port = others[0]

    def run(design: Design) -> None:
        edits.connect(design, source.id, source_port, node.id, port.name)

    return (Fix("connect", f"Connect it to {source.name}", run),)


def add_output(survey: Survey) -> tuple[Fix, ...]:
    """Add an output behind the one node that leads nowhere yet, where there is exactly one."""
    if len(survey.loose_outputs) != 1:
        return ()
    source, port = survey.loose_outputs[0]

    def run(design: Design) -> None:
        place = design.snapshot.node(source.id)
        with design.transaction("Add Output"):
            end = edits.add_node(design, "output", x=place.x + edits.NODE_SPACING, y=place.y)
            edits.connect(design, source.id, port, end, "input")

    return (Fix("add_output", f"Add an Output behind {source.name}", run),)


def add_input(survey: Survey) -> tuple[Fix, ...]:
    """Add an input before the one node that takes its data from nowhere, where there is exactly one."""
    snapshot, registry = survey.snapshot, survey.registry
    open_ports = [
        (node, port.first_name)
        for node in snapshot.nodes.values()
        if node.layer in registry and not snapshot.links_into[node.id]
        for port in registry[node.layer].inputs
    ]
    if len(open_ports) != 1:
        return ()
    target, port = open_ports[0]

    def run(design: Design) -> None:
        place = design.snapshot.node(target.id)
        with design.transaction("Add Input"):
            start = edits.add_node(design, "input", x=place.x - edits.NODE_SPACING, y=place.y)
            edits.connect(design, start, "output", target.id, port)

    return (Fix("add_input", f"Add an Input before {target.name}", run),)
