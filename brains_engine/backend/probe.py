"""A look into a network between two chunks of steps: what each layer gives for one sample, and how steep the loss is.

Nothing of this is in the fused step. A run that nobody watches pays nothing; one that is watched gives at most one
part in twenty of its time to looks, and never more than one look a second.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import tensorflow as tf

from brains_engine.backend.feed import Feed
from brains_engine.backend.objective import Objective

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.data.info import Dataset
    from brains_engine.planning.ends import Ends
    from brains_engine.runs.config import RunConfig

Tensor = Any  # TensorFlow ships no types
Thumbnail = tuple[tuple[int, ...], ...]

SAMPLES = 8
SIDE = 16
"""Most rows and columns of a thumbnail."""
LEAST_SECONDS = 1.0
COST_SHARE = 1 / 20
MOST_LAYERS = 256


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen.

    Attributes:
        activations: Node id -> what it gave for the first sample, 0 … 255 from least to greatest, at most 16 x 16.
        gradients: Node id -> root mean square of the loss's gradient with respect to its trainable weights.
    """

    activations: dict[str, Thumbnail]
    gradients: dict[str, float]


class Probe:
    """Runs a few fixed samples through the model as its variables are.

    Args:
        model: The network; the names of its layers are node ids.
        entries: What each input takes for these samples.
        loss: The loss of its outputs for these samples, from the list of them.
    """

    def __init__(
        self, model: keras.Model, entries: Sequence[Tensor], loss: Callable[[Sequence[Tensor]], Tensor]
    ) -> None:
        self._model = model
        self._entries = list(entries)
        self._loss = loss
        self._spy: keras.Model | None = None
        self._names: list[str] = []
        self._due = 0.0

    @property
    def is_due(self) -> bool:
        """Whether the last look is long enough ago."""
        return time.monotonic() >= self._due

    def look(self) -> Look:
        """Run the samples, with gradients, and without what is active in training only."""
        began = time.monotonic()
        spy = self._spy or self._make_spy()
        weights = self._model.trainable_variables
        with tf.GradientTape() as tape:
            found = spy(self._entries, training=False)
            loss = self._loss(found[: len(self._model.outputs)])
        slopes = dict(zip(map(id, weights), tape.gradient(loss, weights), strict=True))
        seen = zip(self._names, found[len(self._model.outputs) :], strict=True)
        look = Look(
            {name: thumbnail(np.asarray(values[0], np.float32)) for name, values in seen},
            {
                layer.name: size
                for layer in self._model.layers
                if (size := _size([slopes.get(id(weight)) for weight in layer.trainable_weights])) is not None
            },
        )
        ended = time.monotonic()
        self._due = ended + max(LEAST_SECONDS, (ended - began) / COST_SHARE)
        return look

    def _make_spy(self) -> keras.Model:
        outputs = {}
        for layer in self._model.layers[:MOST_LAYERS]:
            tensors = keras.tree.flatten(layer.output)
            if tensors and tensors[0].dtype.startswith(("float", "bfloat")):
                outputs[layer.name] = tensors[0]
        self._names = list(outputs)
        self._spy = keras.Model(self._model.inputs, [*self._model.outputs, *outputs.values()])
        return self._spy


def make_probe(model: keras.Model, config: RunConfig, data: Dataset, ends: Ends) -> Probe:
    """A probe with the first training samples and the loss of the run."""
    feed, objective = Feed(model, ends), Objective(model, config.loss, ends)
    features = feed.prepare(data.x_train[:SAMPLES])
    kept = objective.kept(objective.targets(features, data.y_train[:SAMPLES]))
    return Probe(model, feed.parts(features), lambda outputs: objective.total(features, kept, outputs))


def thumbnail(values: NDArray[np.float32]) -> Thumbnail:
    """What a layer gave for a sample as a small grey picture: channels are averaged, vectors go on in rows.

    Args:
        values: float32 of any shape without the batch.

    Returns:
        Rows of 0 … 255, from the least to the greatest value.
    """
    flat = np.nan_to_num(_as_image(values), posinf=0.0, neginf=0.0)
    rows, columns = (np.array_split(np.arange(size), min(size, SIDE)) for size in flat.shape)
    small = np.array([[flat[np.ix_(row, column)].mean() for column in columns] for row in rows])
    low, high = float(small.min()), float(small.max())
    scaled = (small - low) / (high - low) * 255 if high > low else np.zeros_like(small)
    return tuple(tuple(round(value) for value in row) for row in scaled.tolist())


def _as_image(values: NDArray[np.float32]) -> NDArray[np.float32]:
    if values.ndim >= 3:
        image: NDArray[np.float32] = values.reshape(-1, *values.shape[-2:]).mean(axis=-1)
        return image
    if values.ndim == 2:
        return values
    columns = max(1, math.ceil(math.sqrt(values.size)))
    rows = max(1, -(-values.size // columns))
    padded = np.full(rows * columns, values.min() if values.size else 0.0, np.float32)
    padded[: values.size] = values.reshape(-1)
    return padded.reshape(rows, columns)


def _size(slopes: Sequence[Tensor | None]) -> float | None:
    """Root mean square of gradients; none where there are none."""
    known = [np.asarray(tf.convert_to_tensor(slope), np.float64).reshape(-1) for slope in slopes if slope is not None]
    if not known:
        return None
    size = float(np.sqrt(np.mean(np.square(np.concatenate(known)))))
    return size if math.isfinite(size) else None
