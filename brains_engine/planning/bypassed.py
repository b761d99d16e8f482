"""What is known of the nodes that a design is led around: what passes them by. They cost nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.errors import OptionError
from brains_engine.planning.plan import NodeAnalysis

if TYPE_CHECKING:
    from brains_engine.design.records import NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.bypass import Detours, End
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import TensorType


def pass_on(
    snapshot: Snapshot, detours: Detours, registry: Registry, known: Mapping[str, NodeAnalysis]
) -> dict[str, NodeAnalysis]:
    """Tell of the nodes that are led around.

    Args:
        snapshot: The design as it is drawn.
        detours: The ways around its bypassed nodes.
        registry: Its layers.
        known: What is known of the nodes that take part.
    """

    def at(end: End) -> TensorType | None:
        node_id, port = detours.origins.get(end, end)
        return known[node_id].outputs.get(port) if node_id in known else None

    found = {}
    for key in detours.around:
        node = snapshot.nodes[key]
        arriving = {link.target_port: at((link.source, link.source_port)) for link in snapshot.links_into[key]}
        leaving = {port: at((key, port)) for node_id, port in detours.origins if node_id == key}
        inputs, outputs = _known(arriving), _known(leaving)
        found[key] = NodeAnalysis(node, registry.get(node.layer), _options(node, registry), inputs, outputs)
    return found


def _known(types: Mapping[str, TensorType | None]) -> dict[str, TensorType]:
    return {port: tensor for port, tensor in types.items() if tensor is not None}


def _options(node: NodeRecord, registry: Registry) -> Any:
    """Its options; `None` where they do not fit, which does not matter while it is bypassed."""
    try:
        return registry[node.layer].parse(node.options, node.name)
    except OptionError:
        return None
