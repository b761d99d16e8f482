"""Holds a custom layer, once it is built, against what its spec said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import CustomLayerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import keras

    from brains_engine.planning.plan import Plan, PlannedNode


def check_outputs(node: PlannedNode, outputs: Sequence[Any]) -> None:
    """Make sure that a custom layer gives what its `infer_shape` says.

    Raises:
        CustomLayerError: Naming the node, what was said and what is given.
    """
    if node.spec.origin is None:
        return
    for tensor, planned in zip(outputs, node.outputs, strict=True):
        shape = getattr(tensor, "shape", None)
        if shape is None:
            raise _fault(node, f"gave a {type(tensor).__name__} in the place of a tensor")
        found = tuple(shape)[1:]
        if len(found) != planned.rank or any(
            None not in (size, said) and size != said for size, said in zip(found, planned.dims, strict=True)
        ):
            given = " x ".join("?" if size is None else str(size) for size in found) or "scalar"
            raise _fault(node, f"says in infer_shape that it gives {planned}, but gives {given}")


def check_weights(model: keras.Model, plan: Plan) -> None:
    """Make sure that checkpoints of custom layers can be read again: names that last, and numbers that are right.

    Raises:
        CustomLayerError: A layer has a name of its own making, or weights that `count_params` does not count.
    """
    custom = [node for node in plan.nodes if node.spec.origin is not None and not node.shares]
    if not custom:
        return
    ids = [node.id for node in plan.nodes]
    for layer in model.layers:
        if layer.variables and not any(belongs(layer.name, node_id) for node_id in ids):
            raise CustomLayerError(
                f"A custom layer made the Keras layer {layer.name} by itself, so its weights have no lasting name.",
                f"Make it with context.keras_layer or context.custom_layer in {custom[0].spec.title}.",
            )
    for node in custom:
        counted = node.spec.count_params(node.options, node.inputs).total
        made = _size(layer for layer in model.layers if belongs(layer.name, node.id))
        if counted != made:
            raise _fault(node, f"says in count_params that it has {counted:,} weights, but has {made:,}")


def belongs(name: str, node_id: str) -> bool:
    """Whether a Keras layer of that name was made for a node."""
    return name == node_id or name.startswith(f"{node_id}-")


def _size(layers: Iterable[Any]) -> int:
    sizes = {id(weight): int(np.prod(weight.shape)) for layer in layers for weight in layer.weights}
    return sum(sizes.values())


def _fault(node: PlannedNode, what: str) -> CustomLayerError:
    origin = node.spec.origin
    return CustomLayerError(f"{node.name} {what}.", f"Correct it in {origin.name}." if origin else "")
