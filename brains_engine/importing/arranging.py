"""Places of nodes: in columns from left to right, each as far from the inputs as the longest way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.design.edits.nodes import NODE_SPACING
from brains_engine.design.snapshot import Snapshot
from brains_engine.design.topology import order
from brains_engine.errors import EditError, ModelImportError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from brains_engine.design.records import LinkRecord, NodeRecord

_ROW = 140.0


def arranged(nodes: Mapping[str, NodeRecord], links: Mapping[str, LinkRecord]) -> Iterator[NodeRecord]:
    """The nodes of a graph at their places.

    Raises:
        ModelImportError: Where the wires form a cycle.
    """
    graph = Snapshot({**nodes, **links})
    try:
        places = _places(graph, order(graph))
    except EditError as error:
        raise ModelImportError(error.message) from None
    for node_id, (x, y) in places.items():
        yield nodes[node_id].model_copy(update={"x": float(x), "y": float(y)})


def _places(snapshot: Snapshot, order: Sequence[str]) -> Mapping[str, tuple[float, float]]:
    """The top left corner of each node."""
    depth: dict[str, int] = {}
    height: dict[str, float] = {}
    taken: dict[int, list[float]] = {}
    for node_id in order:
        sources = [link.source for link in snapshot.links_into[node_id]]
        depth[node_id] = max((depth[source] + 1 for source in sources), default=0)
        wanted = sum(height[source] for source in sources) / len(sources) if sources else 0.0
        height[node_id] = _free_row(wanted, taken.setdefault(depth[node_id], []))
        taken[depth[node_id]].append(height[node_id])
    return {node_id: (depth[node_id] * NODE_SPACING, height[node_id]) for node_id in order}


def _free_row(wanted: float, taken: list[float]) -> float:
    """The place nearest to the wanted one that no other node of the column stands at."""
    steps = (0, *(sign * step for step in range(1, len(taken) + 2) for sign in (1, -1)))
    places = (wanted + step * _ROW for step in steps)
    return next(place for place in places if all(abs(place - other) >= _ROW for other in taken))
