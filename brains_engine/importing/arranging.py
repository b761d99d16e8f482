"""Places of nodes: in columns from left to right, each as far from the inputs as the longest way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.design.edits.nodes import NODE_SPACING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.design.snapshot import Snapshot

_ROW = 140.0


def arrange(snapshot: Snapshot, order: Sequence[str]) -> Mapping[str, tuple[float, float]]:
    """The top left corner of each node.

    Args:
        snapshot: The design.
        order: All nodes, each after those it takes its inputs from.
    """
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
