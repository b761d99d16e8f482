"""In which number type each layer of a plan computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.runs.precision_config import HALF, POLICIES, NumberType, own_type

if TYPE_CHECKING:
    from brains_engine.planning.plan import Plan


def policies(plan: Plan, network: NumberType, *, for_inference: bool = False) -> dict[str, str]:
    """Node id -> name of the Keras policy that its layers get.

    With 16 bits the layers at both ends stay in float32 unless they have a type of their own: inputs may be large whole
    numbers, and a softmax needs the digits (as Keras's guide to mixed precision has it).

    Args:
        plan: The network.
        network: The number type of the run.
        for_inference: Whether it will not be trained: 16 bits are float32 then, the type of the weights.
    """
    ends = {*plan.inputs, *plan.outputs}
    ends |= {source for node_id in plan.outputs for source, _ in plan.node(node_id).sources}
    found: dict[str, str] = {}
    for node in plan.nodes:
        own = own_type(node.precision, network)
        is_safe_end = node.precision == "network" and node.id in ends
        found[node.id] = POLICIES["float32" if own in HALF and (for_inference or is_safe_end) else own]
    return found
