"""Looking back from the output: which node decides the width of the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import NodeAnalysis
    from brains_engine.spec.layer_spec import AnySpec


def trained_outputs(snapshot: Snapshot) -> tuple[str, ...]:
    """Ids of the outputs, each of which training compares with its target, in natural order."""
    return tuple(node.id for node in snapshot.nodes.values() if node.layer == "output")


def width_node(snapshot: Snapshot, nodes: Mapping[str, NodeAnalysis], start: str) -> NodeAnalysis | None:
    """The node with the option that sets the last dimension of what arrives at `start`, if one does."""
    found = _back_while(snapshot, nodes, start, lambda spec: spec.keeps_width)
    return found if found is not None and found.spec is not None and found.spec.width_option else None


def _back_while(
    snapshot: Snapshot, nodes: Mapping[str, NodeAnalysis], start: str, passes: Callable[[AnySpec], bool]
) -> NodeAnalysis | None:
    """The first node upstream of `start` whose layer does more than pass on its one input."""
    current = nodes[start]
    while current.spec is not None and passes(current.spec) and not current.spec.width_option:
        links = snapshot.links_into[current.node.id]
        if len(links) != 1:
            return None
        current = nodes[links[0].source]
    return current
