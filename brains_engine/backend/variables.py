"""Names of a model's variables that are the same in every process, and moving values in and out by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import CheckpointError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import keras
    from numpy.typing import NDArray


class VariableNames:
    """Names the variables of a model by layer: "weights/dense-1/kernel", "rng/dropout-1/seed_generator_state".

    Keras's own paths count objects made in the process ("seed_generator_7"), so they cannot be stored. Layer names are
    node ids; two variables of the same name in a layer get a number.

    Attributes:
        trainable: Names of `model.trainable_variables`, in their order.
        others: Names of `model.non_trainable_variables`, in their order.
    """

    def __init__(self, model: keras.Model) -> None:
        names: dict[int, str] = {}
        taken: set[str] = set()
        for layer in model.layers:
            stored = {id(variable) for variable in layer.weights}
            for variable in layer.variables:
                if id(variable) not in names:
                    kind = "weights" if id(variable) in stored else "rng"
                    names[id(variable)] = _unique(f"{kind}/{layer.name}/{variable.name}", taken)
        self.trainable = tuple(names[id(variable)] for variable in model.trainable_variables)
        self.others = tuple(names[id(variable)] for variable in model.non_trainable_variables)


def _unique(name: str, taken: set[str]) -> str:
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    taken.add(candidate)
    return candidate


def to_predict_with(arrays: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """The weights of a checkpoint, weights/…, with their averages in their place where it holds both."""
    weights = {name: value for name, value in arrays.items() if name.startswith("weights/")}
    return {name: arrays.get(f"average/{name.removeprefix('weights/')}", value) for name, value in weights.items()}


def load_weights(model: keras.Model, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Put the weights of a checkpoint into a model's variables; whatever else the checkpoint holds is left alone.

    Where it holds averages of weights, the model gets these: they are what was measured.

    Raises:
        CheckpointError: A weight is missing or has another shape; no variable is changed then.
    """
    names, arrays = VariableNames(model), to_predict_with(arrays)
    variables = [*zip(names.trainable, model.trainable_variables, strict=True)]
    variables += [
        (name, variable)
        for name, variable in zip(names.others, model.non_trainable_variables, strict=True)
        if name.startswith("weights/")
    ]
    values = [pick(arrays, name, tuple(variable.shape), variable.dtype) for name, variable in variables]
    for (_, variable), value in zip(variables, values, strict=True):
        variable.assign(value)


def pick(arrays: Mapping[str, NDArray[Any]], name: str, shape: tuple[int, ...], dtype: str) -> NDArray[Any]:
    """Take a named array that must have the given shape and type.

    Raises:
        CheckpointError: It is missing or is something else.
    """
    array = arrays.get(name)
    if array is None:
        raise CheckpointError(f"The checkpoint does not fit the network: it has no {name}.")
    if tuple(array.shape) != tuple(shape) or array.dtype != np.dtype(dtype):
        raise CheckpointError(
            f"The checkpoint does not fit the network: {name} is {array.dtype}{list(array.shape)} "
            f"where the network has {dtype}{list(shape)}."
        )
    return array
