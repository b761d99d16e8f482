"""Small networks, data and configurations that the tests of training share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from brains_engine.backend.trainer import Trainer
from brains_engine.fields import parse
from brains_engine.runs.config import RunConfig

Array = NDArray[Any]


@dataclass(frozen=True)
class Samples:
    x_train: Array
    y_train: Array
    x_val: Array
    y_val: Array

    def without_validation(self) -> Samples:
        return replace(self, x_val=self.x_val[:0], y_val=self.y_val[:0])


def class_samples(train: int = 75, validation: int = 20, features: int = 8, classes: int = 3) -> Samples:
    """Classes that follow from the features, so that there is something to learn."""
    generator = np.random.default_rng(7)
    x = generator.normal(size=(train + validation, features)).astype(np.float32)
    y = (x @ generator.normal(size=(features, classes))).argmax(axis=1).astype(np.int32)
    return Samples(x[:train], y[:train], x[train:], y[train:])


def value_samples(train: int = 75, validation: int = 20, features: int = 8, outputs: int = 2) -> Samples:
    generator = np.random.default_rng(8)
    x = generator.normal(size=(train + validation, features)).astype(np.float32)
    y = np.tanh(x @ generator.normal(size=(features, outputs))).astype(np.float32)
    return Samples(x[:train], y[:train], x[train:], y[train:])


def mlp(
    outputs: int = 3, last: str = "softmax", features: int = 8, *, dropout: float = 0.0, norm: bool = False
) -> keras.Model:
    """A network of two hidden layers with the same first weights at every call."""
    keras.utils.set_random_seed(3)
    inputs = keras.Input((features,), name="input-1")
    x = keras.layers.Dense(16, activation="tanh", name="dense-1")(inputs)
    if norm:
        x = keras.layers.BatchNormalization(name="batch_normalization-1")(x)
    if dropout:
        x = keras.layers.Dropout(dropout, name="dropout-1")(x)
    x = keras.layers.Dense(12, activation="relu", name="dense-2")(x)
    x = keras.layers.Dense(outputs, activation=last, name="dense-3")(x)
    return keras.Model(inputs, x)


def kernels(model: keras.Model) -> dict[str, tuple[Any, ...]]:
    return {layer.name: (layer.kernel,) for layer in model.layers if hasattr(layer, "kernel")}


def settings(**values: Any) -> RunConfig:
    """A configuration in which only the given values differ from small defaults; not compiled, to save time."""
    return parse(RunConfig, {"epochs": 2, "batch_size": 10, "device": "cpu", "compiler": "graph", **values})


def trainer(config: RunConfig, data: Samples | None = None, model: keras.Model | None = None) -> Trainer:
    model = model or mlp()
    return Trainer(model, config, data or class_samples(), kernels(model))


def losses(results: Any) -> list[float]:
    """All losses of a run, step by step."""
    return [loss for result in results for loss in getattr(result, "losses", ())]


def assert_same_bits(left: dict[str, Array], right: dict[str, Array]) -> None:
    assert left.keys() == right.keys()
    for name, value in left.items():
        assert value.dtype == right[name].dtype, name
        assert value.tobytes() == right[name].tobytes(), name
