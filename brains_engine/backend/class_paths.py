"""Finds the live connections of a trained network that carry one decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import tensorflow as tf

from brains_engine.backend import inspection
from brains_engine.backend.lens import Lens, ends_of_model, layers_before
from brains_engine.backend.workbench import load_network
from brains_engine.errors import DataError
from brains_engine.insight.paths import ClassPath, Contributions, follow

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from brains_engine.runs.config import DataConfig
    from brains_engine.spec.registry import Registry

    Array = NDArray[Any]

Tensor = Any  # TensorFlow ships no types

SAMPLES = 200
BATCH = 100
SMALLEST = 1e-30

_DRAWN = (keras.layers.Dense, keras.layers.Conv1D, keras.layers.Conv2D, keras.layers.Conv3D)


def find_class_path(
    checkpoint: Path,
    registry: Registry,
    decision: str,
    data: DataConfig | None = None,
    *,
    share: float = 0.8,
    most: int = 100,
) -> ClassPath:
    """Follow what speaks for a decision from the output to the inputs.

    Args:
        checkpoint: Its file.
        registry: The layers that its design may use.
        decision: Name or number of a class; of a network that predicts values the number of the value, from 0.
        data: Samples with targets, of which those of the class are taken; the validation part of the run if not given.
        share: Of what speaks for it in each layer, the part that the connections shown carry, 0 … 1.
        most: Connections shown in a layer, at most.

    Raises:
        CheckpointError: The file is missing, damaged, or does not fit its design.
        DataError: There is no such class, there are no samples of it, or the last layer is not one of units.
    """
    network = load_network(checkpoint, registry)
    _, features, targets = inspection.samples_of(network, data)
    if not len(features):
        raise DataError("There are no samples to look at.")
    lens = Lens(network, features, targets)
    unit = _unit(lens, decision)
    rows = lens.features[lens.targets == unit] if lens.classes else lens.features
    if not len(rows):
        raise DataError(f"There are no samples of the class {decision} to look at.")
    rows = rows[:SAMPLES]
    drawn = [layer for layer in lens.model.layers if isinstance(layer, _DRAWN) and getattr(layer, "groups", 1) == 1]
    score, gradients = _gradients(lens, [layer.kernel for layer in drawn], rows, unit)
    places = {layer.name for layer in drawn}
    layers = [
        Contributions(layer.name, lens.title(layer.name), *_summed(layer, gradient), _sources(layer, places))
        for layer, gradient in zip(drawn, gradients, strict=True)
    ]
    ends = [layer for layer in layers if layer.node in ends_of_model(lens.model, places)]
    if not ends:
        raise DataError("The decision cannot be followed: the network does not end in a layer of units.")
    order = [layer for layer in layers if layer is not ends[0]] + ends[:1]
    last = unit if ends[0].values.shape[1] > 1 else 0
    left_out = tuple(lens.title(name) for name in lens.layers if lens.model.get_layer(name).weights)
    return ClassPath(
        checkpoint=str(checkpoint),
        decision=lens.classes[unit] if lens.classes else str(unit),
        samples=len(rows),
        score=score,
        layers=follow(order, last, share, most),
        left_out=tuple(name for name in left_out if name not in {layer.name for layer in layers}),
    )


def _unit(lens: Lens, decision: str) -> int:
    names = lens.classes or tuple(map(str, range(int(lens.model.outputs[0].shape[-1]))))
    if decision in names:
        return names.index(decision)
    if decision.isdecimal() and int(decision) < len(names):
        return int(decision)
    shown = ", ".join(names[:20]) + (" …" if len(names) > 20 else "")
    raise DataError(f"There is no class {decision}. There are {shown}.")


def _gradients(lens: Lens, kernels: list[Any], rows: Array, unit: int) -> tuple[float, list[Array]]:
    """Mean of what speaks for the decision, and its gradient with respect to each kernel."""
    score, found = 0.0, [np.zeros(kernel.shape) for kernel in kernels]
    for first in range(0, len(rows), BATCH):
        real = slice(first, first + BATCH)
        with tf.GradientTape() as tape:
            outputs = tf.nest.flatten(lens.model(lens.entries(tf.constant(rows[real])), training=False))
            total = tf.reduce_sum(_in_favour(outputs[0], lens, unit))
        gradients = tape.gradient(total, [kernel.value for kernel in kernels], unconnected_gradients="zero")
        score += float(total)
        found = [each + gradient.numpy() for each, gradient in zip(found, gradients, strict=True)]
    return score / len(rows), [each / len(rows) for each in found]


def _in_favour(values: Tensor, lens: Lens, unit: int) -> Tensor:
    """What speaks for a class in each sample: its logit less the mean of all logits; of a value the value itself."""
    values = tf.cast(values, tf.float32)
    if not lens.classes:
        return tf.reshape(values, (len(values), -1))[:, unit]
    normalised = "crossentropy" in lens.loss.kind and not getattr(lens.loss, "from_logits", False)
    if values.shape[-1] == 1:
        single = values[:, 0]
        if normalised:
            single = tf.math.log(tf.maximum(single, SMALLEST)) - tf.math.log(tf.maximum(1.0 - single, SMALLEST))
        return single if unit == 1 else -single
    # the logarithm of a softmax is the logit less one number for all classes
    logits = tf.math.log(tf.maximum(values, SMALLEST)) if normalised else values
    return logits[:, unit] - tf.reduce_mean(logits, axis=1)


def _summed(layer: Any, gradient: Array) -> tuple[Array, Array]:
    """Contributions and live connections, [inputs, units] each, over the window of a convolution."""
    kernel = layer.kernel.numpy()
    window = tuple(range(kernel.ndim - 2))
    return (kernel * gradient).sum(axis=window), (kernel != 0).any(axis=window)


def _sources(layer: Any, places: set[str]) -> tuple[str, ...]:
    """The layers whose units are the inputs of a layer; none where features or a mixture are."""
    found = list(layers_before(layer, places))
    return tuple(dict.fromkeys(name for name in found if name)) if found and all(found) else ()
