"""How large signal and gradient are in each layer of a chain, before training."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import tensorflow as tf

from brains_engine.backend.workbench import build_to_train
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    import numpy as np

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry


def signal_and_gradient(
    snapshot: Snapshot, registry: Registry, x: np.ndarray[Any, Any], weights: np.ndarray[Any, Any]
) -> tuple[list[float], list[float]]:
    """Root mean squares of what a chain of layers gives, and of the gradient that comes back to it.

    The function that is differentiated is the sum of the last layer's outputs times `weights`.

    Args:
        snapshot: A design with one input, one output and layers in a row.
        registry: The layers it may use.
        x: float32[samples, features].
        weights: float32[samples, outputs].

    Returns:
        One number a layer, the first that of `x`, for the signal and for the gradient.
    """
    config = snapshot.settings.training
    model = build_to_train(make_plan(snapshot, registry), config)
    layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
    values = [tf.convert_to_tensor(x)]
    with tf.GradientTape() as tape:
        tape.watch(values[0])
        for layer in layers:
            values.append(layer(values[-1]))
        target = tf.reduce_sum(values[-1] * weights)
    gradients = tape.gradient(target, values)
    return [_rms(value) for value in values], [_rms(gradient) for gradient in gradients]


def _rms(values: Any) -> float:
    return float(tf.sqrt(tf.reduce_mean(tf.square(tf.cast(values, tf.float64)))))
