"""The NormNet convolutions in TensorFlow operations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import keras

from brains_engine.backend.layers.norm_layer import NormLayer
from brains_engine.backend.layers.products import ConvProduct


@keras.saving.register_keras_serializable("brains")
class NormConv(NormLayer):
    """A NormNet layer around a convolution; its fan-in is the kernel's size times the input channels of a group.

    Takes `[batch, *spatial, channels]`, gives `[batch, *spatial, filters]`, with as many spatial dimensions as
    `kernel_size` has numbers.

    Args:
        filters: Number of output channels.
        kernel_size: Size of the window along each spatial dimension.
        strides: Steps of the window.
        padding: "valid", "same", or along a single dimension "causal".
        dilation_rate: Distances between the window's points.
        groups: Groups of channels that do not see each other.
        **kwargs: Those of `NormLayer`.
    """

    def __init__(
        self,
        filters: int,
        kernel_size: Sequence[int],
        *,
        strides: Sequence[int],
        padding: Literal["valid", "same", "causal"] = "valid",
        dilation_rate: Sequence[int],
        groups: int = 1,
        **kwargs: Any,
    ) -> None:
        product = ConvProduct(filters, tuple(kernel_size), tuple(strides), padding, tuple(dilation_rate), groups)
        super().__init__(product, **kwargs)
