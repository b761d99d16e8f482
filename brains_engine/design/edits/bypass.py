"""The edit that lets layers be bypassed: they stay on the canvas, and the design is built without them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from brains_engine.design.records import updated
from brains_engine.errors import EditError
from brains_engine.spec.bypass import why_not_bypass

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.records import NodeRecord
    from brains_engine.spec.registry import Registry


def set_bypassed(design: Design, ids: Iterable[str], bypassed: bool) -> None:
    """Bypass nodes, or let them take part again. One undo step.

    Among several, those that can never be bypassed, such as an Input, are passed over.

    Raises:
        EditError: Where there is no node, or none that can be bypassed.
    """
    nodes = [design.snapshot.nodes[key] for key in ids if key in design.snapshot.nodes]
    changed = [node for node in nodes if not (bypassed and bypass_fault(node, design.registry))]
    if not changed:
        sentence = bypass_fault(nodes[0], design.registry) if nodes else "There is no layer to bypass."
        raise EditError(sentence, "Select the layers that data is to pass by.")
    called = changed[0].name if len(changed) == 1 else f"{len(changed)} layers"
    label = f"Bypass {called}" if bypassed else f"Let {called} take part again"
    with design.transaction(label):
        design.put(*(updated(node, node.name, bypassed=bypassed) for node in changed))


def bypass_fault(node: NodeRecord, registry: Registry) -> str:
    """Why a node can never be bypassed, whatever is wired to it, or ""."""
    spec = registry.get(node.layer)
    return why_not_bypass(node.name, spec) if spec is not None else f"{node.name} has no known layer to bypass."
