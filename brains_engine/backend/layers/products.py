"""The products of inputs with a kernel that our own layers are built around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, Protocol

import keras
import tensorflow as tf

Shape = tuple[int | None, ...]


class Product(Protocol):
    """A linear map with a kernel whose last dimension is that of the output."""

    @property
    def class_name(self) -> str:
        """The layer of `keras.layers` that computes it."""

    @property
    def arguments(self) -> dict[str, Any]:
        """Arguments of that layer, which are those of the product, too."""

    def kernel_shape(self, input_shape: Shape) -> tuple[int, ...]:
        """Shape of the kernel for inputs of this shape, batch included."""

    def apply(self, inputs: tf.Tensor, kernel: tf.Tensor) -> tf.Tensor:
        """The product of inputs with a kernel."""

    def output_shape(self, input_shape: Shape) -> Shape:
        """Shape of the product, batch included."""


@dataclass(frozen=True)
class DenseProduct:
    """`x @ W` over the last dimension."""

    units: int

    class_name = "Dense"

    @property
    def arguments(self) -> dict[str, Any]:
        return asdict(self)

    def kernel_shape(self, input_shape: Shape) -> tuple[int, ...]:
        return (_channels(input_shape), self.units)

    def apply(self, inputs: tf.Tensor, kernel: tf.Tensor) -> tf.Tensor:
        return tf.linalg.matmul(inputs, kernel)

    def output_shape(self, input_shape: Shape) -> Shape:
        return (*input_shape[:-1], self.units)


@dataclass(frozen=True)
class ConvProduct:
    """A convolution over all dimensions between the batch and the channels.

    Attributes:
        filters: Number of output channels.
        kernel_size: Size of the window along each spatial dimension.
        strides: Steps of the window.
        padding: "valid", "same", or along a single dimension "causal".
        dilation_rate: Distances between the window's points.
        groups: Groups of channels that do not see each other.
    """

    filters: int
    kernel_size: Sequence[int]
    strides: Sequence[int]
    padding: Literal["valid", "same", "causal"] = "valid"
    dilation_rate: Sequence[int] = (1,)
    groups: int = 1

    @property
    def class_name(self) -> str:
        return f"Conv{len(self.kernel_size)}D"

    @property
    def arguments(self) -> dict[str, Any]:
        return asdict(self)

    def kernel_shape(self, input_shape: Shape) -> tuple[int, ...]:
        return (*self.kernel_size, _channels(input_shape) // self.groups, self.filters)

    def apply(self, inputs: tf.Tensor, kernel: tf.Tensor) -> tf.Tensor:
        padding = self.padding
        if padding == "causal":
            before = self.dilation_rate[0] * (self.kernel_size[0] - 1)
            inputs, padding = tf.pad(inputs, ((0, 0), (before, 0), (0, 0))), "valid"
        return keras.ops.conv(
            inputs,
            kernel,
            strides=tuple(self.strides),
            padding=padding,
            data_format="channels_last",
            dilation_rate=tuple(self.dilation_rate),
        )

    def output_shape(self, input_shape: Shape) -> Shape:
        layer = getattr(keras.layers, self.class_name)(**self.arguments)
        return tuple(layer.compute_output_shape(input_shape))


def _channels(input_shape: Shape) -> int:
    channels = input_shape[-1]
    if channels is None:
        raise ValueError("The last dimension of the inputs must be known.")
    return channels
