"""Checks of the graph itself: layers, options, wires, names, and whether data gets through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.design import structure_fixes as fixes
from brains_engine.design.diagnostics import Problem
from brains_engine.design.snapshot import Snapshot
from brains_engine.design.topology import find_cycle, leading_to
from brains_engine.errors import OptionError

if TYPE_CHECKING:
    from brains_engine.design.records import NodeRecord
    from brains_engine.spec.ports import Port
    from brains_engine.spec.registry import Registry

_MOST_CYCLES = 20


def check_structure(snapshot: Snapshot, registry: Registry) -> list[Problem]:
    """List what is wrong with a design before any shape is known. Never raises.

    The codes are `empty_design`, `unknown_layer`, `invalid_options`, `duplicate_name`, `cycle`, `unwired_input`,
    `too_few_wires`, `missing_output`, `no_input`, `no_output`, `several_outputs` and `unused`.
    """
    if not snapshot.nodes:
        text = "The design has no layers yet: add an Input, some layers and an Output."
        return [Problem("empty_design", "error", None, text)]
    return [
        *_check_ends(snapshot, registry),
        *_check_cycles(snapshot),
        *_check_names(snapshot),
        *(problem for node in snapshot.nodes.values() for problem in _check_node(node, snapshot, registry)),
        *_check_use(snapshot, registry),
    ]


def unwired_ports(node: NodeRecord, snapshot: Snapshot, registry: Registry) -> tuple[Port, ...]:
    """Input ports of a node that lack a wire, or wires; none where its layer is unknown."""
    if node.layer not in registry:
        return ()
    wired = [link.target_port for link in snapshot.links_into[node.id]]
    ports = registry[node.layer].inputs
    return tuple(port for port in ports if sum(map(port.owns, wired)) < port.minimum)


def _check_ends(snapshot: Snapshot, registry: Registry) -> Iterator[Problem]:
    """Data must come in somewhere and leave somewhere."""
    nodes = snapshot.nodes.values()
    if not any(node.layer == "input" for node in nodes):
        text = "The design has no Input, so there is nothing to compute from."
        yield Problem("no_input", "error", None, text, fixes.add_input(snapshot, registry))
    outputs = [node for node in nodes if node.layer == "output"]
    if not outputs:
        text = "The design has no Output, so there is nothing to train."
        yield Problem("no_output", "error", None, text, fixes.add_output(snapshot, registry))
    for extra in outputs[1:]:
        text = f"{extra.name} is one output too many: training compares one, {outputs[0].name}, with the targets."
        yield Problem("several_outputs", "error", extra.id, text, (fixes.remove_node(extra),))


def _check_cycles(snapshot: Snapshot) -> Iterator[Problem]:
    """One problem for each cycle, found by cutting one after the other."""
    for _ in range(_MOST_CYCLES):
        circle = find_cycle(snapshot)
        if not circle:
            return
        names = [snapshot.nodes[node_id].name for node_id in circle]
        ends = (circle[-1], circle[0])
        closing = [link for link in snapshot.links.values() if (link.source, link.target) == ends]
        if len(names) == 1:
            text = f"{names[0]} is wired to itself; data flows only forward."
        else:
            text = f"{', '.join(names[:-1])} and {names[-1]} form a cycle; data flows only forward."
        mend = fixes.remove_wires(closing, f"Remove the wire from {names[-1]} to {names[0]}")
        yield Problem("cycle", "error", circle[0], text, (mend,))
        cut = {link.id for link in closing}
        snapshot = Snapshot({key: record for key, record in snapshot.records.items() if key not in cut})


def _check_names(snapshot: Snapshot) -> Iterator[Problem]:
    seen: set[str] = set()
    for node in snapshot.nodes.values():
        if node.name in seen:
            text = f"Another node is named {node.name}, too, so messages cannot tell them apart."
            yield Problem("duplicate_name", "warning", node.id, text, (fixes.rename_apart(node, snapshot),))
        seen.add(node.name)


def _check_node(node: NodeRecord, snapshot: Snapshot, registry: Registry) -> Iterator[Problem]:
    if node.layer not in registry:
        text = f"{node.name} is a layer {node.layer!r}, which this program does not have."
        yield Problem("unknown_layer", "error", node.id, text, (fixes.remove_node(node),))
        return
    try:
        options = registry[node.layer].parse(node.options, node.name)
    except OptionError as error:
        yield Problem("invalid_options", "error", node.id, error.message, (fixes.reset_options(node, registry),))
    else:
        yield from _check_outputs(node, registry[node.layer].output_ports(options), snapshot)
    for port in unwired_ports(node, snapshot, registry):
        if port.variadic:
            count = sum(port.owns(link.target_port) for link in snapshot.links_into[node.id])
            text = f"{node.name} needs at least {port.minimum} wires, but has {count or 'none'}."
            code = "too_few_wires"
        else:
            place = "input" if len(registry[node.layer].inputs) == 1 else f"{port.name} input"
            text = f"{node.name} has nothing wired to its {place}."
            code = "unwired_input"
        mends = (*fixes.connect_to(node, port, snapshot, registry), fixes.remove_node(node))
        yield Problem(code, "error", node.id, text, mends)


def _check_outputs(node: NodeRecord, ports: tuple[Port, ...], snapshot: Snapshot) -> Iterator[Problem]:
    """Wires from outputs that the node no longer has, because an option made them fewer."""
    names = {port.name for port in ports}
    lost = [link for link in snapshot.links_from[node.id] if link.source_port not in names]
    if lost:
        mend = fixes.remove_wires(lost, f"Remove the {'wire' if len(lost) == 1 else 'wires'} from there")
        text = f"{node.name} has no {lost[0].source_port} as it is set, but a wire starts there."
        yield Problem("missing_output", "error", node.id, text, (mend,))


def _check_use(snapshot: Snapshot, registry: Registry) -> Iterator[Problem]:
    """Nodes that are in order, but lead to no output."""
    outputs = [node.id for node in snapshot.nodes.values() if node.layer == "output"]
    if not outputs or not all(snapshot.links_into[node_id] for node_id in outputs):
        return  # every node would be listed, and that says less than the output's own problem
    used = leading_to(snapshot, outputs)
    for node in snapshot.nodes.values():
        if node.id not in used and node.layer in registry and not unwired_ports(node, snapshot, registry):
            text = f"{node.name} leads to no output, so training leaves it out."
            yield Problem("unused", "warning", node.id, text, (fixes.remove_node(node),))
