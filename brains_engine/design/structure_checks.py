"""Checks of the graph itself: layers, options, wires, names, and whether data gets through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.design import structure_fixes as fixes
from brains_engine.design.block_checks import check_blocks, unknown_layer_text
from brains_engine.design.block_specs import with_blocks
from brains_engine.design.diagnostics import Problem
from brains_engine.design.snapshot import Snapshot
from brains_engine.design.structure_fixes import Survey
from brains_engine.design.topology import find_cycle, leading_to
from brains_engine.errors import OptionError
from brains_engine.spec.boundary import BLOCK_OUTPUT, BOUNDARY_IDS
from brains_engine.spec.ports import find_port

if TYPE_CHECKING:
    from brains_engine.design.records import LinkRecord, NodeRecord
    from brains_engine.spec.bypass import Detours
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.ports import Port
    from brains_engine.spec.registry import Registry

_MOST_CYCLES = 20


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one node, as far as the node and the wires into it tell.

    Attributes:
        unknown: Whether its layer is none of the registry's.
        options: The sentence on an option that does not fit, or "".
        open_ports: Input ports that lack a wire, or wires.
        strays: Wires to or from ports that it does not have.
        lost: Wires from outputs that it no longer has, because an option made them fewer.
        doubles: Wires that end where another one ends already.
    """

    unknown: bool = False
    options: str = ""
    open_ports: tuple[Port, ...] = ()
    strays: tuple[LinkRecord, ...] = ()
    lost: tuple[LinkRecord, ...] = ()
    doubles: tuple[LinkRecord, ...] = ()


SOUND = Fault()
"""Nothing is wrong."""


def find_fault(node: NodeRecord, snapshot: Snapshot, registry: Registry, options: str | None = None) -> Fault:
    """Look at one node and its wires.

    Args:
        node: The node.
        snapshot: The design it is of.
        registry: The layers there are.
        options: The sentence on its options, where a caller has parsed them already; "" where they fit.
    """
    spec = registry.get(node.layer)
    if spec is None:
        return Fault(unknown=True)
    if options is None:
        options = ""
        try:
            spec.parse(node.options, node.name)
        except OptionError as error:
            options = error.message
    links = snapshot.links_into[node.id]
    strays = (
        *(link for link in links if find_port(spec.inputs, link.target_port) is None),
        *(link for link in snapshot.links_from[node.id] if find_port(spec.outputs, link.source_port) is None),
    )
    doubles = tuple(_doubles(links)) if len(links) > 1 else ()
    open_ports = open_ports_of(spec.inputs, links)
    lost = () if options else _lost(node, spec, snapshot)
    fault = Fault(False, options, open_ports, strays, lost, doubles)
    return SOUND if fault == SOUND else fault


def _lost(node: NodeRecord, spec: AnySpec, snapshot: Snapshot) -> tuple[LinkRecord, ...]:
    if not any(port.variadic for port in spec.outputs):
        return ()
    names = {port.name for port in spec.output_ports(spec.parse(node.options, node.name))}
    links = snapshot.links_from[node.id]
    return tuple(link for link in links if link.source_port not in names and find_port(spec.outputs, link.source_port))


def _doubles(links: Sequence[LinkRecord]) -> Iterator[LinkRecord]:
    taken: set[str] = set()
    for link in links:
        if link.target_port in taken:
            yield link
        taken.add(link.target_port)


def check_bypass(snapshot: Snapshot, detours: Detours) -> Iterator[Problem]:
    """Nodes that are marked as bypassed, but that nothing can lead around."""
    for key in snapshot.nodes:
        if key in detours.refused:
            mend = fixes.let_take_part(snapshot.nodes[key])
            yield Problem("bypass", "error", key, detours.refused[key], (mend,))


def open_ports_of(ports: Sequence[Port], links: Sequence[LinkRecord]) -> tuple[Port, ...]:
    """Input ports that lack a wire, or wires."""
    wired = [link.target_port for link in links]
    return tuple(port for port in ports if sum(map(port.owns, wired)) < port.minimum)


def check_structure(
    snapshot: Snapshot,
    registry: Registry,
    faults: Mapping[str, Fault] | None = None,
    *,
    has_cycle: bool = True,
    inside: bool = False,
    used: frozenset[str] | None = None,
) -> list[Problem]:
    """List what is wrong with a design before any shape is known. Never raises.

    Args:
        snapshot: The design.
        registry: The layers it may use.
        faults: What `find_fault` says of each node at fault, where a caller has kept it.
        has_cycle: Whether the wires may form a cycle; a caller who has an order knows that they do not.
        inside: Whether it is the inside of a block, which has block inputs and block outputs at its ends.
        used: Ids of all that leads to an output, where a caller knows them.
    """
    registry = registry if inside else with_blocks(registry, snapshot)
    if not snapshot.nodes:
        text = "The design has no layers yet: add an Input, some layers and an Output."
        return [Problem("empty_design", "error", None, text)]
    if faults is None:
        looked = ((node, find_fault(node, snapshot, registry)) for node in snapshot.nodes.values())
        faults = {node.id: fault for node, fault in looked if fault is not SOUND}
    survey = Survey(snapshot, registry)
    wrong = [snapshot.nodes[key] for key in snapshot.nodes if key in faults] if faults else []
    return [
        *(_check_no_ends(snapshot) if inside else _check_ends(snapshot, survey)),
        *(_check_cycles(snapshot) if has_cycle else ()),
        *_check_names(snapshot, survey),
        *(problem for node in wrong for problem in _check_node(node, faults[node.id], survey)),
        *(() if inside else check_blocks(snapshot)),
        *_check_use(snapshot, registry, faults, BLOCK_OUTPUT if inside else "output", used),
    ]


def _check_ends(snapshot: Snapshot, survey: Survey) -> Iterator[Problem]:
    """Data must come in somewhere and leave somewhere."""
    nodes = snapshot.nodes.values()
    if not any(node.layer == "input" for node in nodes):
        text = "The design has no Input, so there is nothing to compute from."
        yield Problem("no_input", "error", None, text, fixes.add_input(survey))
    outputs = [node for node in nodes if node.layer == "output"]
    if not outputs:
        text = "The design has no Output, so there is nothing to train."
        yield Problem("no_output", "error", None, text, fixes.add_output(survey))


def _check_no_ends(snapshot: Snapshot) -> Iterator[Problem]:
    """Inside a block, data comes in and leaves at its border alone."""
    for node in snapshot.nodes.values():
        if node.layer in ("input", "output"):
            text = f"{node.name} stands inside a block, where a block {node.layer} is wanted."
            yield Problem("end_inside_block", "error", node.id, text, (fixes.remove_node(node),))


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


def _check_names(snapshot: Snapshot, survey: Survey) -> Iterator[Problem]:
    seen: set[str] = set()
    outputs: set[str] = set()
    for node in snapshot.nodes.values():
        if node.layer == "output" and node.name in outputs:
            text = f"Another output is named {node.name}, too, so their losses and predictions cannot be told apart."
            yield Problem("output_names", "error", node.id, text, (fixes.rename_apart(node, survey),))
        elif node.name in seen:
            text = f"Another node is named {node.name}, too, so messages cannot tell them apart."
            yield Problem("duplicate_name", "warning", node.id, text, (fixes.rename_apart(node, survey),))
        seen.add(node.name)
        if node.layer == "output":
            outputs.add(node.name)


def _check_node(node: NodeRecord, fault: Fault, survey: Survey) -> Iterator[Problem]:
    if fault.unknown:
        if node.layer not in BOUNDARY_IDS:
            code, text = unknown_layer_text(node)
            yield Problem(code, "error", node.id, text, (fixes.remove_node(node),))
        return
    if fault.options:
        mend = fixes.reset_options(node, survey.registry)
        yield Problem("invalid_options", "error", node.id, fault.options, (mend,))
    yield from _check_wires(node, fault, survey)
    for port in fault.open_ports:
        if port.variadic:
            count = sum(port.owns(link.target_port) for link in survey.snapshot.links_into[node.id])
            text = f"{node.name} needs at least {port.minimum} wires, but has {count or 'none'}."
            code = "too_few_wires"
        else:
            needed = [each for each in survey.registry[node.layer].inputs if each.minimum]
            place = "input" if len(needed) == 1 else f"{port.name} input"
            text = f"{node.name} has nothing wired to its {place}."
            code = "unwired_input"
        yield Problem(code, "error", node.id, text, (*fixes.connect_to(node, port, survey), fixes.remove_node(node)))


def _check_wires(node: NodeRecord, fault: Fault, survey: Survey) -> Iterator[Problem]:
    for link in fault.strays:
        side, port = ("input", link.target_port) if link.target == node.id else ("output", link.source_port)
        text = f"A wire ends at the {side} {port!r} of {node.name}, which it does not have."
        yield Problem("unknown_port", "error", node.id, text, (fixes.remove_wires((link,), "Remove that wire"),))
    if fault.lost:
        mend = fixes.remove_wires(fault.lost, f"Remove the {'wire' if len(fault.lost) == 1 else 'wires'} from there")
        text = f"{node.name} has no {fault.lost[0].source_port} as it is set, but a wire starts there."
        yield Problem("missing_output", "error", node.id, text, (mend,))
    for link in fault.doubles:
        source = survey.snapshot.nodes[link.source].name
        text = f"{node.name} has two wires to one input, the second from {source}."
        mend = fixes.remove_wires((link,), f"Remove the wire from {source}")
        yield Problem("doubled_input", "error", node.id, text, (mend,))


def _check_use(
    snapshot: Snapshot, registry: Registry, faults: Mapping[str, Fault], output: str, used: frozenset[str] | None
) -> Iterator[Problem]:
    """Nodes that are in order, but lead to no output."""
    outputs = [node.id for node in snapshot.nodes.values() if node.layer == output]
    if not outputs or not all(snapshot.links_into[node_id] for node_id in outputs):
        return  # every node would be listed, and that says less than the output's own problem
    used = leading_to(snapshot, outputs) if used is None else used
    if len(used) == len(snapshot.nodes):
        return
    for node in snapshot.nodes.values():
        spec = registry.get(node.layer)
        if node.id in used or spec is None or not spec.outputs or faults.get(node.id, SOUND).open_ports:
            continue
        if snapshot.links_into[node.id] and not snapshot.links_from[node.id]:
            text = f"{node.name} is a dead end: nothing is wired to its output, so training leaves it out."
            yield Problem("dead_end", "warning", node.id, text, (fixes.remove_node(node),))
        else:
            text = f"{node.name} leads to no output, so training leaves it out."
            yield Problem("unused", "warning", node.id, text, (fixes.remove_node(node),))
