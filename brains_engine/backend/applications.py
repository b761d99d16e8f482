"""Architectures of `keras.applications`, built without weights, for import."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import keras

from brains_engine.errors import ModelImportError

SIZES: Mapping[str, int] = {
    "ResNet50": 224,
    "ResNet101": 224,
    "ResNet152": 224,
    "ResNet50V2": 224,
    "ResNet101V2": 224,
    "ResNet152V2": 224,
    "MobileNet": 224,
    "MobileNetV2": 224,
    "MobileNetV3Small": 224,
    "MobileNetV3Large": 224,
    "EfficientNetB0": 224,
    "EfficientNetB1": 240,
    "EfficientNetB2": 260,
    "EfficientNetB3": 300,
    "EfficientNetV2B0": 224,
    "EfficientNetV2B1": 240,
    "EfficientNetV2B2": 260,
    "EfficientNetV2B3": 300,
    "EfficientNetV2S": 384,
    "DenseNet121": 224,
    "DenseNet169": 224,
    "DenseNet201": 224,
    "VGG16": 224,
    "VGG19": 224,
    "InceptionV3": 299,
    "InceptionResNetV2": 299,
    "Xception": 299,
    "NASNetMobile": 224,
    "ConvNeXtTiny": 224,
    "ConvNeXtSmall": 224,
}
"""The architectures that can be imported, with the usual height and width of their images."""


def build_application(name: str, size: int | None = None, **arguments: Any) -> keras.Model:
    """Build an architecture with fresh weights.

    Args:
        name: A key of `SIZES`.
        size: Height and width of the images; left out, the usual ones.
        **arguments: Further ones of the function in `keras.applications`.

    Raises:
        ModelImportError: Where there is no such architecture.
    """
    if name not in SIZES:
        raise ModelImportError(
            f"There is no application {name!r}.", "See `brains import --application list` for those there are."
        )
    side = size or SIZES[name]
    return getattr(keras.applications, name)(weights=None, **{"input_shape": (side, side, 3), **arguments})


def application_config(name: str) -> tuple[str, int]:
    """The JSON of an architecture, and the number of weights that Keras counts.

    Raises:
        ModelImportError: Where there is no such architecture.
    """
    model = build_application(name)
    config, params = model.to_json(), int(model.count_params())
    keras.backend.clear_session()
    return config, params
