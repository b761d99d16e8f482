"""Order, cycles and reachability of the graph. Nothing here recurses, so depth does not matter."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from brains_engine.design.snapshot import natural_key
from brains_engine.errors import EditError

if TYPE_CHECKING:
    from brains_engine.design.records import LinkRecord
    from brains_engine.design.snapshot import Snapshot


def order(snapshot: Snapshot) -> tuple[str, ...]:
    """Ids of all nodes, each after those it takes its inputs from; ties go in natural order.

    Raises:
        EditError: Naming the nodes of a cycle.
    """
    done = _sorted_part(snapshot)
    if len(done) < len(snapshot.nodes):
        names = ", ".join(snapshot.nodes[node_id].name for node_id in find_cycle(snapshot))
        raise EditError(f"The wires form a cycle through {names}.", "Remove one of its wires.")
    return done


def find_cycle(snapshot: Snapshot) -> tuple[str, ...]:
    """Ids along one cycle, each wired to the next and the last to the first; empty where there is none."""
    left = snapshot.nodes.keys() - set(_sorted_part(snapshot))
    if not left:
        return ()
    # Every node that is left has a source that is left: walking upstream must come round.
    seen: dict[str, int] = {}
    path: list[str] = []
    current = min(left, key=natural_key)
    while current not in seen:
        seen[current] = len(path)
        path.append(current)
        current = next(link.source for link in snapshot.links_into[current] if link.source in left)
    circle = path[seen[current] :][::-1]
    first = circle.index(min(circle, key=natural_key))
    return (*circle[first:], *circle[:first])


def reachable_from(snapshot: Snapshot, ids: Iterable[str]) -> frozenset[str]:
    """The given nodes and all that follow them along the wires."""
    return _walk(ids, snapshot.links_from, attrgetter("target"))


def leading_to(snapshot: Snapshot, ids: Iterable[str]) -> frozenset[str]:
    """The given nodes and all that come before them along the wires."""
    return _walk(ids, snapshot.links_into, attrgetter("source"))


def would_cycle(snapshot: Snapshot, source: str, target: str) -> bool:
    """Whether a wire from `source` to `target` would close a cycle."""
    return source in reachable_from(snapshot, (target,))


def _sorted_part(snapshot: Snapshot) -> tuple[str, ...]:
    """Nodes in order (Kahn 1962), without those on a cycle or behind one."""
    waiting = {node_id: len(snapshot.links_into[node_id]) for node_id in snapshot.nodes}
    ready = [(natural_key(node_id), node_id) for node_id, count in waiting.items() if count == 0]
    heapq.heapify(ready)
    done: list[str] = []
    while ready:
        _, node_id = heapq.heappop(ready)
        done.append(node_id)
        for link in snapshot.links_from[node_id]:
            waiting[link.target] -= 1
            if waiting[link.target] == 0:
                heapq.heappush(ready, (natural_key(link.target), link.target))
    return tuple(done)


def _walk(
    ids: Iterable[str], wires: Mapping[str, Sequence[LinkRecord]], far_end: Callable[[LinkRecord], str]
) -> frozenset[str]:
    found = set(ids)
    stack = list(found)
    while stack:
        for link in wires.get(stack.pop(), ()):
            neighbour = far_end(link)
            if neighbour not in found:
                found.add(neighbour)
                stack.append(neighbour)
    return frozenset(found)
