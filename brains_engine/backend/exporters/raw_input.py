"""Folds the fitted scaling into a model, so that what is exported takes features as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from brains_engine.data.info import Doubles
    from brains_engine.data.scaling import FittedScaling


def with_scaling(model: keras.Model, scaling: FittedScaling) -> keras.Model:
    """The model behind layers that scale its input: two `keras.layers.Rescaling`, or none where nothing is scaled.

    Scaling is fitted in float64 and `(x - offset) / scale` loses digits in float32 where the offset is large. So the
    offset is taken in two parts: x minus its float32 value, which is exact for x near it, and then the rest.

    Args:
        model: A model with one input, which takes scaled features.
        scaling: The scaling; one value for all features, or one for each in the order of the flattened sample.
    """
    if not scaling.offset.any() and (scaling.scale == 1).all():
        return model
    entry = model.inputs[0]
    shape = tuple(entry.shape[1:])
    coarse = scaling.offset.astype(np.float32).astype(np.float64)
    rest = (scaling.offset - coarse) / scaling.scale
    centre = keras.layers.Rescaling(1.0, _shaped(-coarse, shape), name="scaling-offset")
    stretch = keras.layers.Rescaling(_shaped(1.0 / scaling.scale, shape), _shaped(-rest, shape), name="scaling-factor")
    scaled: dict[int, Any] = {}

    def behind_scaling(tensor: Any) -> Any:
        if getattr(tensor, "name", None) != entry.name:  # operations take plain numbers and arrays, too
            return tensor
        if id(tensor) not in scaled:
            scaled[id(tensor)] = stretch(centre(tensor))
        return scaled[id(tensor)]

    def call(layer: Any, *args: Any, **kwargs: Any) -> Any:
        return layer(*keras.tree.map_structure(behind_scaling, args), **kwargs)

    # The layers themselves are used again, so the weights are the model's own.
    return keras.models.clone_model(model, clone_function=lambda layer: layer, call_function=call)


def sample_features(model: keras.Model, scaling: FittedScaling, count: int, seed: int = 0) -> npt.NDArray[np.float32]:
    """Made-up samples before scaling, float32[count, features], about as large as the fitted ones."""
    features = int(np.prod(model.inputs[0].shape[1:]))
    normal = np.random.default_rng(seed).normal(size=(count, features))
    return (normal * scaling.scale + scaling.offset).astype(np.float32)


def _shaped(values: Doubles, shape: tuple[int, ...]) -> Any:
    """A number, or nested lists in the shape of a sample: plain JSON in the file."""
    return float(values[0]) if len(values) == 1 else values.reshape(shape).tolist()
