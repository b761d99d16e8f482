"""Pooling: many neighbouring values become one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions, Pair
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType, window_size

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

_IMAGE = (Port("input", "An image: height, width, channel.", ranks=frozenset({3})),)


class PoolingOptions(LayerOptions):
    """Options of pooling over a window."""

    pool_size: Pair = option((2, 2), unit="pixels", help="Height and width of the window.")
    strides: Pair | None = option(
        None, unit="pixels", help="Steps of the window downwards and to the right; empty means the window's size."
    )
    padding: Literal["valid", "same"] = option(
        "valid", help="same lets the window reach over the edge, valid leaves an incomplete rest out."
    )


class _WindowPooling(LayerSpec[PoolingOptions]):
    """What pooling over a window has in common."""

    family = "convolution"
    reference = "LeCun et al. 1998"
    Options = PoolingOptions
    inputs = _IMAGE
    outputs = (Port("output", "A smaller image with the same channels."),)
    keeps_width = True

    def infer_shape(self, options: PoolingOptions, inputs: Sequence[TensorType]) -> TensorType:
        image = inputs[0]
        windows = zip(image.dims[:2], options.pool_size, options.strides or options.pool_size, strict=True)
        sizes = [window_size(size, window, step, options.padding) for size, window, step in windows]
        return image.with_dims(*sizes, image.dims[-1])

    def flops(self, options: PoolingOptions, inputs: Sequence[TensorType]) -> int:
        height, width = options.pool_size
        return height * width * costs.elements(self.infer_shape(options, inputs))

    def caption(self, options: PoolingOptions) -> str:
        height, width = options.pool_size
        return f"{height} x {width}"


class MaxPooling2DSpec(_WindowPooling):
    """The largest value of each window."""

    id = "max_pooling_2d"
    title = "Max pooling 2-D"
    summary = "Keeps the largest value of each window"
    formula = "y[i, j, c] = max over p, q of x[s i + p, s j + q, c]"
    when = "After convolutions: halves the image and keeps the strongest answers."
    keywords = ("maximum", "downsample", "subsample", "cnn")
    keras_class = "MaxPooling2D"


class AveragePooling2DSpec(_WindowPooling):
    """The mean of each window."""

    id = "average_pooling_2d"
    title = "Average pooling 2-D"
    summary = "Keeps the mean of each window"
    formula = "y[i, j, c] = mean over p, q of x[s i + p, s j + q, c]"
    when = "After convolutions, where a smooth smaller image is wanted rather than the strongest answers."
    keywords = ("mean", "downsample", "subsample", "cnn")
    keras_class = "AveragePooling2D"


class GlobalPoolingOptions(LayerOptions):
    """Options of pooling over the whole image."""

    keepdims: bool = option(False, help="Keep height and width as dimensions of size 1.")


class _GlobalPooling(LayerSpec[GlobalPoolingOptions]):
    """What pooling over the whole image has in common."""

    family = "convolution"
    reference = "Lin et al. 2014, arXiv:1312.4400"
    Options = GlobalPoolingOptions
    inputs = _IMAGE
    outputs = (Port("output", "One value for each channel."),)
    keeps_width = True

    def infer_shape(self, options: GlobalPoolingOptions, inputs: Sequence[TensorType]) -> TensorType:
        image = inputs[0]
        if options.keepdims:
            return image.with_dims(1, 1, image.dims[-1])
        return TensorType.of(image.dims[-1], kind=image.kind)

    def flops(self, options: GlobalPoolingOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])


class GlobalAveragePooling2DSpec(_GlobalPooling):
    """The mean of each channel."""

    id = "global_average_pooling_2d"
    title = "Global average pooling 2-D"
    summary = "The mean of each channel over the whole image"
    formula = "y[c] = mean over i, j of x[i, j, c]"
    when = "Between the last convolution and the last dense layer: far fewer weights than Flatten, any image size."
    keywords = ("mean", "gap", "cnn")
    keras_class = "GlobalAveragePooling2D"


class GlobalMaxPooling2DSpec(_GlobalPooling):
    """The largest value of each channel."""

    id = "global_max_pooling_2d"
    title = "Global max pooling 2-D"
    summary = "The largest value of each channel over the whole image"
    formula = "y[c] = max over i, j of x[i, j, c]"
    when = "Where it matters that a feature occurs, not where or how often."
    keywords = ("maximum", "cnn")
    keras_class = "GlobalMaxPooling2D"


LAYERS: tuple[AnySpec, ...] = (
    MaxPooling2DSpec(),
    AveragePooling2DSpec(),
    GlobalAveragePooling2DSpec(),
    GlobalMaxPooling2DSpec(),
)
