"""The networks that learn sequences of tasks: dense layers whose hidden outputs can be seen beside the result."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import keras

from brains_engine.backend.continual.fast_tan import FastNormDense
from brains_engine.backend.layers import NormDense
from brains_engine.backend.layers.weight_maps import has_poles

if TYPE_CHECKING:
    from brains_engine.backend.continual.options import LearnerOptions

_HIDDEN_VARIANCE, _LAST_VARIANCE = 2.0, 1.0


def make_network(
    options: LearnerOptions, features: int, classes: int, seed: int, *, effective: bool = False
) -> keras.Model:
    """Build the network with its first weights; equal seeds and structures give equal weights.

    Args:
        options: Layers and their kernels.
        features: Numbers of a sample.
        classes: Logits.
        seed: Of the first weights and of dropout.
        effective: Whether its kernels are effective ones, to which no map applies.

    Returns:
        A model float32[batch, features] -> [logits float32[batch, classes], outputs of each hidden layer].
    """
    keras.utils.set_random_seed(seed)
    if effective and options.kernel != "dense":
        options = replace(options, kernel="linear")
    x = inputs = keras.Input((features,), name="input")
    hidden = []
    for number, units in enumerate(options.units, 1):
        x = _layer(options, int(x.shape[-1]), units, "relu", f"hidden-{number}")(x)
        hidden.append(x)
        if options.dropout:
            x = keras.layers.Dropout(options.dropout, seed=seed, name=f"dropout-{number}")(x)
    logits = _layer(options, int(x.shape[-1]), classes, "linear", "logits")(x)
    return keras.Model(inputs, [logits, *hidden], name="learner")


def without_hidden(model: keras.Model) -> keras.Model:
    """The same network, which gives its logits alone."""
    return keras.Model(model.inputs, model.outputs[0], name="learner")


def _layer(options: LearnerOptions, fan_in: int, units: int, activation: str, name: str) -> Any:
    if options.kernel == "dense":
        return keras.layers.Dense(units, activation=activation, use_bias=options.bias, name=name)
    variance = _HIDDEN_VARIANCE if activation == "relu" else _LAST_VARIANCE
    shared = {"weight_map": options.kernel, "alpha": options.alpha, "use_bias": options.bias, "name": name}
    if not options.normalised:  # as published: no normaliser; effective weights begin as those of a dense layer
        return NormDense(
            units, activation=activation, normaliser="n", gain=float(fan_in), gain_v=variance / fan_in, **shared
        )
    layer = FastNormDense if has_poles(options.kernel) else NormDense
    return layer(units, activation=activation, gain_v=variance, **shared)
