"""Takes stock of what each layer gives over some samples: histograms, and units that never change."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import tensorflow as tf

from brains_engine.backend.allowance import Allowance
from brains_engine.backend.samples import batches
from brains_engine.insight.activations import LayerActivations, summarise

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from brains_engine.backend.feed import Feed

Tensor = Any  # TensorFlow ships no types

BATCH = 256
MOST_BYTES = 64 * 2**20
MOST_LAYERS = 256


class Census:
    """Looks at a network as its variables are.

    Args:
        model: The network; the names of its layers are node ids.
        feed: Brings features to its inputs.
        features: Samples as the feed prepares them, of which the first are taken.
        most: How many, at most; fewer where what all layers give for them would take over 64 MB.

    Attributes:
        samples: How many are taken.
    """

    def __init__(self, model: keras.Model, feed: Feed, features: NDArray[Any], most: int) -> None:
        self._layers = dict(list(watched_layers(model).items())[:MOST_LAYERS])
        self._model, self._feed = model, feed
        sizes = [4 * math.prod(size or 1 for size in tensor.shape[1:]) for tensor in self._layers.values()]
        self.samples = min(len(features), most, max(1, MOST_BYTES // max(1, sum(sizes))))
        self._features = features[: self.samples]
        self._forward: Any = None
        self._allowance = Allowance()

    @property
    def is_due(self) -> bool:
        """Whether there is time for it: where it costs much, it is left out after some epochs."""
        return bool(self._layers) and self.samples > 0 and self._allowance.is_left

    def prepare(self) -> None:
        """Trace the pass."""
        if self._forward is None and self._layers:
            spy = keras.Model(self._model.inputs, list(self._layers.values()))

            def forward(batch: Tensor) -> list[Tensor]:
                found = spy(self._feed.parts(batch), training=False)
                return [tf.cast(values, tf.float32) for values in tf.nest.flatten(found)]

            shape = (min(BATCH, self.samples), *self._features.shape[1:])
            self._forward = tf.function(forward).get_concrete_function(tf.TensorSpec(shape, self._features.dtype))

    def take(self, should_stop: Callable[[], bool] = lambda: False) -> dict[str, LayerActivations] | None:
        """Node id -> figures, or None when stopped half-way."""
        began = time.monotonic()
        self.prepare()
        parts: list[list[NDArray[Any]]] = [[] for _ in self._layers]
        for rows, batch in batches(self._features, BATCH):
            if should_stop():
                return None
            for collected, values in zip(parts, self._forward(tf.constant(batch)), strict=True):
                collected.append(values.numpy()[: rows.stop - rows.start])
        found = {}
        for name, collected in zip(self._layers, parts, strict=True):
            if should_stop():
                return None
            found[name] = summarise(np.concatenate(collected))
        self._allowance.spend(time.monotonic() - began)
        return found


def watched_layers(model: keras.Model) -> dict[str, Tensor]:
    """Outputs of the layers that have units of their own: those with weights, and activations."""
    found = {}
    for layer in model.layers:
        acts = isinstance(layer, keras.layers.Activation) or "activations" in type(layer).__module__
        tensors = keras.tree.flatten(layer.output) if layer.weights or acts else []
        if tensors and tensors[0].dtype.startswith(("float", "bfloat")):
            found[layer.name] = tensors[0]
    return found
