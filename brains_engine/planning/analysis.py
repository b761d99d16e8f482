"""Everything that can be said of a design without building it: shapes, costs and problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.design.structure_checks import check_structure
from brains_engine.design.topology import find_cycle, order, reachable_from
from brains_engine.errors import EditError
from brains_engine.planning.memory import check_memory
from brains_engine.planning.plan import Analysis, NodeAnalysis
from brains_engine.planning.shape_checks import analyse_node
from brains_engine.planning.training_checks import check_training

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry


def analyse(snapshot: Snapshot, registry: Registry) -> Analysis:
    """Analyse a design, and hold it against its data and training settings. Never raises."""
    analysis = analyse_design(snapshot, registry)
    return Analysis(analysis.nodes, (*analysis.problems, *check_training(snapshot, analysis.nodes)))


def analyse_design(snapshot: Snapshot, registry: Registry) -> Analysis:
    """Analyse a design by itself, whatever its data. Never raises."""
    problems: list[Problem] = check_structure(snapshot, registry)
    nodes: dict[str, NodeAnalysis] = {}
    for node_id in _computable(snapshot):
        node = snapshot.nodes[node_id]
        spec = registry.get(node.layer)
        if spec is not None:
            nodes[node_id], found = analyse_node(node, spec, snapshot.links_into[node_id], nodes)
            problems.extend(found)
    for node_id, node in snapshot.nodes.items():
        nodes.setdefault(node_id, NodeAnalysis(node, registry.get(node.layer), None, {}, {}))
    problems.extend(check_memory(nodes, snapshot.settings.training))
    return Analysis({node_id: nodes[node_id] for node_id in snapshot.nodes}, tuple(problems))


def _computable(snapshot: Snapshot) -> tuple[str, ...]:
    """Ids in an order in which shapes can be computed; nodes on a cycle or behind one are left out."""
    try:
        return order(snapshot)
    except EditError:
        lost = reachable_from(snapshot, find_cycle(snapshot))
        kept = {
            key: record
            for key, record in snapshot.records.items()
            if key not in lost and not (key in snapshot.links and snapshot.links[key].target in lost)
        }
        return _computable(type(snapshot)(kept))
