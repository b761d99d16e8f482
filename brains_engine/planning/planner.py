"""Design -> Plan: the frozen, ordered form from which a network is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.design.topology import leading_to, order
from brains_engine.errors import InvalidDesignError
from brains_engine.planning.analysis import analyse, analyse_design
from brains_engine.planning.plan import Analysis, Plan, PlannedNode
from brains_engine.planning.shape_checks import wire_order
from brains_engine.planning.upstream import trained_outputs

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

_SHOWN_ERRORS = 10


def make_plan(snapshot: Snapshot, registry: Registry, *, for_training: bool = False) -> Plan:
    """Plan what leads to the outputs of a design; what leads nowhere is left out.

    Args:
        snapshot: The design.
        registry: The layers it may use.
        for_training: Whether the design must also suit its data and training settings. A trained network
            is built again without its data.

    Raises:
        InvalidDesignError: Listing the sentences of all errors.
    """
    analysis = analyse(snapshot, registry) if for_training else analyse_design(snapshot, registry)
    if analysis.errors:
        raise InvalidDesignError(_sentences(analysis))
    ends = trained_outputs(snapshot)
    used = leading_to(snapshot, ends)
    nodes = tuple(_planned(snapshot, analysis, node_id) for node_id in order(snapshot) if node_id in used)
    return Plan(
        nodes,
        inputs=tuple(node.id for node in nodes if node.spec.id == "input"),
        outputs=ends,
    )


def _sentences(analysis: Analysis) -> str:
    messages = list(dict.fromkeys(problem.message for problem in analysis.errors))
    more = len(messages) - _SHOWN_ERRORS
    return " ".join([*messages[:_SHOWN_ERRORS], *([f"And {more} more."] if more > 0 else [])])


def _planned(snapshot: Snapshot, analysis: Analysis, node_id: str) -> PlannedNode:
    found = analysis.nodes[node_id]
    if found.spec is None:
        raise InvalidDesignError(f"{found.node.name} has no known layer.")
    wires = [link for link, _ in wire_order(found.spec, snapshot.links_into[node_id])]
    return PlannedNode(
        id=node_id,
        name=found.node.name,
        spec=found.spec,
        options=found.options,
        sources=tuple((link.source, _output_index(analysis, link.source, link.source_port)) for link in wires),
        inputs=tuple(found.inputs[link.target_port] for link in wires),
        outputs=tuple(found.outputs.values()),
    )


def _output_index(analysis: Analysis, node_id: str, port: str) -> int:
    return list(analysis.nodes[node_id].outputs).index(port)
