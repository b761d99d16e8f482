"""Design -> Plan: the frozen, ordered form from which a network is built."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from brains_engine.design.topology import leading_to, order
from brains_engine.errors import InvalidDesignError
from brains_engine.planning.analysis import analyse, analyse_design
from brains_engine.planning.plan import Analysis, Plan, PlannedNode
from brains_engine.planning.shape_checks import wire_order
from brains_engine.planning.upstream import trained_outputs
from brains_engine.spec.compound import CompoundSpec
from brains_engine.spec.trace import outer_source

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import NodeAnalysis
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import TensorType
    from brains_engine.spec.trace import Source

_SHOWN_ERRORS = 10


def make_plan(snapshot: Snapshot, registry: Registry, *, for_training: bool = False) -> Plan:
    """Plan what leads to the outputs of a design; what leads nowhere is left out, and blocks become their layers.

    Bypassed nodes are no part of a plan.

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
    snapshot = analysis.acting
    ends = trained_outputs(snapshot)
    used = leading_to(snapshot, ends)
    planner = _Planner(snapshot, analysis)
    nodes = tuple(planned for key in order(snapshot) if key in used for planned in planner.plan(key))
    return Plan(
        nodes,
        inputs=tuple(node.id for node in nodes if node.spec.id == "input"),
        outputs=ends,
    )


def _sentences(analysis: Analysis) -> str:
    messages = list(dict.fromkeys(problem.message for problem in analysis.errors))
    more = len(messages) - _SHOWN_ERRORS
    return " ".join([*messages[:_SHOWN_ERRORS], *([f"And {more} more."] if more > 0 else [])])


class _Planner:
    """Plans node after node, and remembers where what leaves a block comes from."""

    def __init__(self, snapshot: Snapshot, analysis: Analysis) -> None:
        self._snapshot = snapshot
        self._analysis = analysis
        self._results: dict[str, tuple[Source, ...]] = {}

    def plan(self, node_id: str) -> Iterator[PlannedNode]:
        """The planned node of a layer, or those of the layers of a block."""
        found = self._analysis.nodes[node_id]
        if found.spec is None:
            raise InvalidDesignError(f"{found.node.name} has no known layer.")
        wires = [link for link, _ in wire_order(found.spec, self._snapshot.links_into[node_id])]
        sources = tuple(self._source(link.source, link.source_port) for link in wires)
        inputs = tuple(found.inputs[link.target_port] for link in wires)
        if isinstance(found.spec, CompoundSpec):
            yield from self._plan_block(found, found.spec, sources, inputs)
        else:
            outputs = tuple(found.outputs.values())
            yield PlannedNode(
                node_id,
                found.node.name,
                found.spec,
                found.options,
                sources,
                inputs,
                outputs,
                precision=found.node.precision,
            )

    def _plan_block(
        self,
        found: NodeAnalysis,
        spec: CompoundSpec[Any],
        sources: tuple[Source, ...],
        inputs: tuple[TensorType, ...],
    ) -> Iterator[PlannedNode]:
        node_id = found.node.id
        trace = spec.trace(found.options, inputs)
        self._results[node_id] = tuple(outer_source(source, node_id, sources) for source in trace.results)
        for inner in trace.nodes:
            placed = inner.within(node_id, found.node.name, sources, found.node.precision)
            yield PlannedNode(
                placed.id,
                placed.name,
                placed.spec,
                placed.options,
                placed.sources,
                placed.inputs,
                placed.outputs,
                placed.shares,
                placed.precision,
            )

    def _source(self, node_id: str, port: str) -> Source:
        index = list(self._analysis.nodes[node_id].outputs).index(port)
        return self._results[node_id][index] if node_id in self._results else (node_id, index)
