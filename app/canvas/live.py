"""What a run says of each layer, as the nodes of the shown level see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brains_engine.planning.inner import InnerLayer


def shares_on(path: Sequence[str], shares: Mapping[str, float], layers: Mapping[str, InnerLayer]) -> dict[str, float]:
    """The share of zeros of each node of a level; that of a block is the mean of its layers by their weights.

    Args:
        path: Ids of the opened blocks, from the design inwards.
        shares: Share of zeros of each layer, by the ids of the plan: `dense-1`, `block-1.dense-2`, and
            `block-1.3.dense-2` in the third repeat.
        layers: The layers inside of blocks by the same ids.
    """
    zeros: dict[str, float] = {}
    weights: dict[str, int] = {}
    for planned, share in shares.items():
        node_id = _seen_as(planned, path)
        if node_id:
            count = max(1, layers[planned].weights) if planned in layers else 1
            zeros[node_id] = zeros.get(node_id, 0.0) + share * count
            weights[node_id] = weights.get(node_id, 0) + count
    return {node_id: zeros[node_id] / weights[node_id] for node_id in zeros}


def _seen_as(planned: str, path: Sequence[str]) -> str:
    """The node of a level that a planned layer is, or is inside of; "" where it is elsewhere."""
    steps = _without_repeats(planned)
    for opened in path:
        if next(steps, "") != opened:
            return ""
    return next(steps, "")


def _without_repeats(planned: str) -> Iterator[str]:
    """The ids on the way to a layer, without the numbers of repeats between them."""
    return (part for part in planned.split(".") if not part.isdigit())
