"""The edit that lets layers compute in another number type than the network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from brains_engine.design.records import updated
from brains_engine.errors import EditError

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.runs.precision_config import LayerPrecision


def set_precision(design: Design, ids: Iterable[str], precision: LayerPrecision) -> None:
    """Let nodes compute in a number type; "network" is that of the run. One undo step.

    Raises:
        EditError: Where there is no node, or no such type.
    """
    nodes = [design.snapshot.nodes[key] for key in ids if key in design.snapshot.nodes]
    if not nodes:
        raise EditError("There is no layer to compute in another number type.", "Select the layers that should.")
    called = nodes[0].name if len(nodes) == 1 else f"{len(nodes)} layers"
    own = precision != "network"
    with design.transaction(f"Let {called} compute in {precision}" if own else f"Let {called} compute as the network"):
        design.put(*(updated(node, node.name, precision=precision) for node in nodes))
