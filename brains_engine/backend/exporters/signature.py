"""How an exported network is called: its inputs and outputs by name, where it has several."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import keras

if TYPE_CHECKING:
    from brains_engine.planning.ends import Ends


@dataclass(frozen=True, slots=True)
class Signature:
    """Names of inputs and outputs in what is exported; empty where there is only one, which then needs no name."""

    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()


def signature_of(ends: Ends, model: keras.Model) -> Signature:
    """Names after the nodes: small letters, digits and underscores, as all formats take them.

    Args:
        ends: Inputs and outputs.
        model: What is exported: no input may be named like one of its layers.
    """
    inputs = [(part.name, part.node_id) for part in ends.inputs]
    outputs = [(goal.name, goal.node_id) for goal in ends.goals]
    layers = frozenset(layer.name for layer in model.layers)
    return Signature(
        _identifiers(inputs, layers) if len(inputs) > 1 else (), _identifiers(outputs) if len(outputs) > 1 else ()
    )


def with_names(model: keras.Model, signature: Signature) -> keras.Model:
    """The model with a dict of inputs, or of outputs, by these names."""
    if signature.inputs:
        entries = [
            keras.Input(tuple(entry.shape[1:]), name=name)
            for name, entry in zip(signature.inputs, model.inputs, strict=True)
        ]
        # The layers themselves are used again, so the weights are the model's own.
        model = keras.models.clone_model(model, input_tensors=entries, clone_function=lambda layer: layer)
    if not signature.inputs and not signature.outputs:
        return model
    inputs: Any = _named(model.inputs, signature.inputs)
    outputs: Any = _named(model.outputs, signature.outputs)
    return keras.Model(inputs, outputs, name=model.name)


def _named(tensors: list[Any], names: tuple[str, ...]) -> Any:
    return dict(zip(names, tensors, strict=True)) if names else tensors[0]


def _identifiers(nodes: Iterable[tuple[str, str]], reserved: frozenset[str] = frozenset()) -> tuple[str, ...]:
    taken: list[str] = []
    for name, node_id in nodes:
        words = _words(name) or _words(node_id) or "node"
        base = words if words[0].isalpha() else f"n_{words}"
        number, found = 1, base
        while found in taken or found in reserved:
            number += 1
            found = f"{base}_{number}"
        taken.append(found)
    return tuple(taken)


def _words(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
