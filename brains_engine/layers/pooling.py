"""Pooling over a sliding window: many neighbouring values become one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions, Pair
from brains_engine.spec.ports import Port
from brains_engine.spec.windows import (
    Length,
    Sizes,
    Triple,
    Window,
    show_sizes,
    slide,
    sliding_window,
    spatial_input,
    spread,
)

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class PoolingOptions(LayerOptions):
    """Options of pooling over a window; subclasses give the sizes their number of dimensions."""

    pool_size: Sizes = option(2, help="Size of the window.")
    strides: Sizes | None = option(None, help="Steps of the window; empty means the window's size.")
    padding: Literal["valid", "same"] = option(
        "valid", help="same lets the window reach over the edge, valid leaves an incomplete rest out."
    )


class Pooling1DOptions(PoolingOptions):
    """Options of pooling over time."""

    pool_size: Length = option(2, unit="steps", help="Length of the window.")
    strides: int | None = option(
        None,
        ge=1,
        le=4096,
        unit="steps",
        help="How far the window moves from one output to the next; empty means the window's length.",
    )


class Pooling2DOptions(PoolingOptions):
    """Options of pooling over an image."""

    pool_size: Pair = option((2, 2), unit="pixels", help="Height and width of the window.")
    strides: Pair | None = option(
        None, unit="pixels", help="Steps of the window downwards and to the right; empty means the window's size."
    )


class Pooling3DOptions(PoolingOptions):
    """Options of pooling over a volume."""

    pool_size: Triple = option((2, 2, 2), unit="voxels", help="Depth, height and width of the window.")
    strides: Triple | None = option(
        None, unit="voxels", help="Steps of the window along depth, height and width; empty means the window's size."
    )


class WindowPoolingSpec(LayerSpec[PoolingOptions]):
    """What pooling over a window has in common."""

    family = "convolution"
    reference = "LeCun et al. 1998"
    keeps_width = True

    def infer_shape(self, options: PoolingOptions, inputs: Sequence[TensorType]) -> TensorType:
        return slide(inputs[0], options.pool_size, options.strides or options.pool_size, options.padding)

    def flops(self, options: PoolingOptions, inputs: Sequence[TensorType]) -> int:
        seen = math.prod(spread(options.pool_size, inputs[0].rank - 1))
        return seen * costs.elements(self.infer_shape(options, inputs))

    def window(self, options: PoolingOptions) -> Window:
        return sliding_window(options.pool_size, options.strides or options.pool_size)

    def caption(self, options: PoolingOptions) -> str:
        return show_sizes(options.pool_size)


class _SequencePooling(WindowPoolingSpec):
    Options = Pooling1DOptions
    inputs = (spatial_input(1),)
    outputs = (Port("output", "A shorter sequence with the same channels."),)


class _ImagePooling(WindowPoolingSpec):
    Options = Pooling2DOptions
    inputs = (spatial_input(2),)
    outputs = (Port("output", "A smaller image with the same channels."),)


class _VolumePooling(WindowPoolingSpec):
    Options = Pooling3DOptions
    inputs = (spatial_input(3),)
    outputs = (Port("output", "A smaller volume with the same channels."),)


class MaxPooling1DSpec(_SequencePooling):
    """The largest value of each window over time."""

    id = "max_pooling_1d"
    title = "Max pooling 1-D"
    summary = "Keeps the largest value of each stretch of time"
    formula = "y[t, c] = max over p of x[s t + p, c]"
    when = "After 1-D convolutions: halves the sequence and keeps the strongest answers."
    keywords = ("maximum", "downsample", "subsample", "cnn", "sequence")
    keras_class = "MaxPooling1D"


class MaxPooling2DSpec(_ImagePooling):
    """The largest value of each window."""

    id = "max_pooling_2d"
    title = "Max pooling 2-D"
    summary = "Keeps the largest value of each window"
    formula = "y[i, j, c] = max over p, q of x[s i + p, s j + q, c]"
    when = "After convolutions: halves the image and keeps the strongest answers."
    keywords = ("maximum", "downsample", "subsample", "cnn", "image")
    keras_class = "MaxPooling2D"


class MaxPooling3DSpec(_VolumePooling):
    """The largest value of each window in a volume."""

    id = "max_pooling_3d"
    title = "Max pooling 3-D"
    summary = "Keeps the largest value of each window in a volume"
    formula = "y[h, i, j, c] = max over o, p, q of x[s h + o, s i + p, s j + q, c]"
    when = "After 3-D convolutions: an eighth of the volume is left, with the strongest answers."
    keywords = ("maximum", "downsample", "subsample", "cnn", "voxel")
    keras_class = "MaxPooling3D"


class AveragePooling1DSpec(_SequencePooling):
    """The mean of each window over time."""

    id = "average_pooling_1d"
    title = "Average pooling 1-D"
    summary = "Keeps the mean of each stretch of time"
    formula = "y[t, c] = mean over p of x[s t + p, c]"
    when = "To smooth and shorten a signal, where the level matters rather than the peaks."
    keywords = ("mean", "downsample", "subsample", "cnn", "sequence", "smooth")
    keras_class = "AveragePooling1D"


class AveragePooling2DSpec(_ImagePooling):
    """The mean of each window."""

    id = "average_pooling_2d"
    title = "Average pooling 2-D"
    summary = "Keeps the mean of each window"
    formula = "y[i, j, c] = mean over p, q of x[s i + p, s j + q, c]"
    when = "After convolutions, where a smooth smaller image is wanted rather than the strongest answers."
    keywords = ("mean", "downsample", "subsample", "cnn", "image")
    keras_class = "AveragePooling2D"


class AveragePooling3DSpec(_VolumePooling):
    """The mean of each window in a volume."""

    id = "average_pooling_3d"
    title = "Average pooling 3-D"
    summary = "Keeps the mean of each window in a volume"
    formula = "y[h, i, j, c] = mean over o, p, q of x[s h + o, s i + p, s j + q, c]"
    when = "After 3-D convolutions, where a smooth smaller volume is wanted rather than the strongest answers."
    keywords = ("mean", "downsample", "subsample", "cnn", "voxel")
    keras_class = "AveragePooling3D"


LAYERS: tuple[AnySpec, ...] = (
    MaxPooling1DSpec(),
    MaxPooling2DSpec(),
    MaxPooling3DSpec(),
    AveragePooling1DSpec(),
    AveragePooling2DSpec(),
    AveragePooling3DSpec(),
)
