"""Folds the fitted scaling into a model, so that what is exported takes features as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from brains_engine.backend.feed import Feed
from brains_engine.data.scaling import FittedScaling

if TYPE_CHECKING:
    import numpy.typing as npt

    from brains_engine.data.info import Doubles
    from brains_engine.planning.ends import Ends


def with_scaling(model: keras.Model, scaling: FittedScaling, ends: Ends | None = None) -> keras.Model:
    """The model behind layers that scale its inputs: for each two `keras.layers.Rescaling`, or none at all.

    Scaling is fitted in float64 and `(x - offset) / scale` loses digits in float32 where the offset is large. So the
    offset is taken in two parts: x minus its float32 value, which is exact for x near it, and then the rest.

    Args:
        model: A model which takes scaled features.
        scaling: The scaling; one value for all features, or one for each in the order of the flattened sample.
        ends: Which features each input takes.
    """
    if not scaling.offset.any() and (scaling.scale == 1).all():
        return model
    feed = Feed(model, ends)
    single = len(model.inputs) == 1
    layers = {
        entry.name: _scaling_layers(_part(scaling, *place), tuple(entry.shape[1:]), "" if single else f"-{entry.name}")
        for entry, place in zip(model.inputs, feed.ranges, strict=True)
    }
    scaled: dict[int, Any] = {}

    def behind_scaling(tensor: Any) -> Any:
        pair = layers.get(getattr(tensor, "name", None) or "")  # operations take plain numbers and arrays, too
        if pair is None:
            return tensor
        if id(tensor) not in scaled:
            centre, stretch = pair
            scaled[id(tensor)] = stretch(centre(tensor))
        return scaled[id(tensor)]

    def call(layer: Any, *args: Any, **kwargs: Any) -> Any:
        return layer(*keras.tree.map_structure(behind_scaling, args), **kwargs)

    # The layers themselves are used again, so the weights are the model's own.
    return keras.models.clone_model(model, clone_function=lambda layer: layer, call_function=call)


def sample_features(
    model: keras.Model, scaling: FittedScaling, count: int, seed: int = 0, features: int | None = None
) -> npt.NDArray[np.float32]:
    """Made-up samples before scaling, float32[count, features], about as large as the fitted ones."""
    features = features or Feed(model).features
    normal = np.random.default_rng(seed).normal(size=(count, features))
    return (normal * scaling.scale + scaling.offset).astype(np.float32)


def _part(scaling: FittedScaling, first: int, size: int) -> FittedScaling:
    """The scaling of the features that one input takes."""
    if len(scaling.offset) == 1:
        return scaling
    return FittedScaling(scaling.kind, scaling.offset[first : first + size], scaling.scale[first : first + size])


def _scaling_layers(scaling: FittedScaling, shape: tuple[int, ...], suffix: str) -> tuple[Any, Any]:
    coarse = scaling.offset.astype(np.float32).astype(np.float64)
    rest = (scaling.offset - coarse) / scaling.scale
    centre = keras.layers.Rescaling(1.0, _shaped(-coarse, shape), name=f"scaling-offset{suffix}")
    factor = _shaped(1.0 / scaling.scale, shape)
    return centre, keras.layers.Rescaling(factor, _shaped(-rest, shape), name=f"scaling-factor{suffix}")


def _shaped(values: Doubles, shape: tuple[int, ...]) -> Any:
    """A number, or nested lists in the shape of a sample: plain JSON in the file."""
    return float(values[0]) if len(values) == 1 else values.reshape(shape).tolist()
