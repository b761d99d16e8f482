"""A trained network as it would be exported, with samples: what its layers give, and what each unit is worth."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import tensorflow as tf

from brains_engine.backend import inspection
from brains_engine.backend.builder import build_export_model
from brains_engine.backend.census import watched_layers
from brains_engine.backend.feed import Feed
from brains_engine.backend.objective import Objective
from brains_engine.backend.samples import batches
from brains_engine.insight.units import Ablation

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from numpy.typing import NDArray

    from brains_engine.backend.workbench import TrainedNetwork
    from brains_engine.runs.stop import StopToken

    Array = NDArray[Any]

Tensor = Any  # TensorFlow ships no types

BATCH = 512
MOST_VALUES = 2**24
"""Activations of a layer that are held at once: 64 MB."""


# units keep their places on the last axis, or are repeated side by side as a flattened picture repeats its channels
_KEEPING = (
    keras.layers.Activation,
    keras.layers.BatchNormalization,
    keras.layers.Dropout,
    keras.layers.Flatten,
    keras.layers.GaussianNoise,
    keras.layers.LeakyReLU,
    keras.layers.PReLU,
    keras.layers.ReLU,
    keras.layers.Rescaling,
    keras.layers.SpatialDropout1D,
    keras.layers.SpatialDropout2D,
    keras.layers.AveragePooling1D,
    keras.layers.AveragePooling2D,
    keras.layers.MaxPooling1D,
    keras.layers.MaxPooling2D,
    keras.layers.GlobalAveragePooling1D,
    keras.layers.GlobalAveragePooling2D,
    keras.layers.GlobalMaxPooling1D,
    keras.layers.GlobalMaxPooling2D,
    keras.layers.Add,
)


class Lens:
    """The network made of standard layers, whose kernels are the connections that inputs meet.

    Args:
        network: A trained network.
        features: Samples as its feed takes them, [samples, features].
        targets: Theirs.

    Attributes:
        model: The network; names of layers are node ids, with a number behind them where a node makes several.
        features: The samples as the network takes them.
        classes: Names of the classes, where the first output tells them apart.
        targets: Class number of each sample, for classes.
        layers: Name -> output of each layer that has units: with weights, or an activation.
        ends: Those whose units are outputs of the network.
    """

    def __init__(self, network: TrainedNetwork, features: Array, targets: Array) -> None:
        self._names = {node.id: node.name for node in network.plan.nodes}
        self.loss = network.meta.config.loss
        self.model = build_export_model(network.plan, network.model)
        self._feed = Feed(self.model, network.ends)
        self._objective = Objective(self.model, self.loss, network.ends)
        self.classes = _class_names(network)
        self.features, self._prepared = self._prepare(features, targets)
        self.targets = self._class_numbers(self._prepared)
        self.layers = watched_layers(self.model)
        self.ends = ends_of_model(self.model, set(self.layers))

    def prepare(self, features: Array, targets: Array) -> tuple[Array, Array]:
        """Other samples as the network takes them, and their class numbers."""
        shaped, prepared = self._prepare(features, targets)
        return shaped, self._class_numbers(prepared)

    def entries(self, batch: Tensor) -> Any:
        """What the network takes for a batch of features."""
        return self._feed.entries(batch)

    def units(self, name: str) -> int:
        """Size of the last axis of what a layer gives."""
        return int(self.layers[name].shape[-1])

    def title(self, name: str) -> str:
        """The name of a layer's node; the second layer that a node makes is called so."""
        node, _, number = name.rpartition("-")
        if name in self._names or node not in self._names:
            return self._names.get(name, name)
        return f"{self._names[node]} ({number})"

    def values(self, name: str, features: Array | None = None) -> Array:
        """What a layer gives, float32[samples, …, units]; of fewer samples where all would take over 64 MB."""
        features = self.features if features is None else features
        size = math.prod(int(each or 1) for each in self.layers[name].shape[1:])
        features = features[: max(1, MOST_VALUES // size)]
        spy = keras.Model(self.model.inputs, self.layers[name])
        forward = tf.function(lambda batch: tf.cast(spy(self.entries(batch), training=False), tf.float32))
        return np.concatenate(
            [forward(tf.constant(batch)).numpy()[: rows.stop - rows.start] for rows, batch in batches(features, BATCH)]
        )

    def ablate(self, name: str, note: Callable[[int], None], stop: StopToken) -> Ablation | None:
        """What is lost with each unit of a layer, one after the other; None when stopped.

        Args:
            name: The layer.
            note: Told how many units have been measured.
            stop: Ends it early.
        """
        units = self.units(name)
        mask = tf.Variable(tf.ones(units), trainable=False)
        muted = _muted(self.model, name, mask)
        forward = tf.function(lambda batch: tf.nest.flatten(muted(self.entries(batch), training=False)))
        whole_loss, whole_right = self._score(forward)
        losses, rights = np.zeros(units), np.zeros(units)
        for unit in range(units):
            if stop.stopped:
                return None
            mask.assign(np.where(np.arange(units) == unit, 0.0, 1.0))
            losses[unit], rights[unit] = self._score(forward)
            note(unit + 1)
        return Ablation(losses - whole_loss, whole_right - rights if self.classes else None)

    def _score(self, forward: Callable[[Tensor], list[Tensor]]) -> tuple[float, float]:
        """Loss, and accuracy where the first output tells classes apart."""
        parts = [
            [each.numpy()[: rows.stop - rows.start] for each in forward(tf.constant(batch))]
            for rows, batch in batches(self.features, BATCH)
        ]
        outputs = [np.concatenate(each) for each in zip(*parts, strict=True)]
        losses = inspection.sample_losses(self._objective, self.features, self._prepared, outputs)
        loss = self._objective.figures(
            [float(each.mean(dtype=np.float64)) for each in losses], self._objective.metric_sums((), self._prepared)
        )["loss"]
        if not self.classes:
            return loss, 0.0
        probabilities = inspection.class_probabilities(outputs[0], self.loss)
        return loss, float(np.mean(probabilities.argmax(axis=1) == self.targets))

    def _prepare(self, features: Array, targets: Array) -> tuple[Array, tuple[Array, ...]]:
        shaped = self._feed.prepare(features)
        return shaped, self._objective.targets(shaped, targets)

    def _class_numbers(self, prepared: Sequence[Array]) -> Array:
        return inspection.class_numbers(prepared[0]) if self.classes else np.empty(0, np.int64)


class _Muting(keras.layers.Layer):  # type: ignore[misc]
    """Multiplies each unit with its place in a mask."""

    def __init__(self, mask: tf.Variable) -> None:
        super().__init__()
        self._mask = mask

    def call(self, inputs: Tensor) -> Tensor:
        return inputs * tf.cast(self._mask, inputs.dtype)


def _muted(model: keras.Model, name: str, mask: tf.Variable) -> keras.Model:
    """The same network, with the same weights, in which the outputs of a layer are multiplied with a mask."""

    def call(layer: Any, *inputs: Any, **arguments: Any) -> Any:
        outputs = layer(*inputs, **arguments)
        return _Muting(mask)(outputs) if layer.name == name else outputs

    return keras.models.clone_model(model, clone_function=lambda layer: layer, call_function=call)


def _class_names(network: TrainedNetwork) -> tuple[str, ...]:
    """The classes, where the first output tells them apart."""
    goal = network.ends.goals[0]
    return network.info.class_names if goal.target == "target" and network.info.task == "classification" else ()


def ends_of_model(model: keras.Model, names: Container[str]) -> set[str]:
    """Which of the layers with these names give outputs of a network, through layers that keep units at most."""
    found: set[str] = set()
    for tensor in model.outputs:
        # an output node is an operation of its own, of whatever kind gives its shape
        last = tensor._keras_history.operation  # noqa: SLF001 - Keras offers no other way back
        found.update([last.name] if last.name in names else layers_before(last, names))
    return found - {""}


def layers_before(layer: Any, names: Container[str]) -> Iterator[str]:
    """Which of the layers with these names come before a layer, through all that keeps units in their places.

    Yields:
        Names, and "" where there is something else: features, or a layer that mixes units.
    """
    for tensor in keras.tree.flatten(layer.input):
        yield from _walk(tensor, names)


def _walk(tensor: Any, names: Container[str]) -> Iterator[str]:
    before = tensor._keras_history.operation  # noqa: SLF001
    if before.name in names:
        yield before.name
    elif isinstance(before, _KEEPING):
        yield from layers_before(before, names)
    else:
        yield ""
