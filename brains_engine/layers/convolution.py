"""Convolutions: one small window of weights, shared by all places of a sample."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from brains_engine.errors import ShapeError
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec, ParamCount
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import require_known_last
from brains_engine.spec.window_options import (
    CausalKernel1D,
    FilterOptions,
    GroupOptions,
    Kernel2D,
    Kernel3D,
    KernelOptions,
    WeightOptions,
)
from brains_engine.spec.windows import Window, show_sizes, slide, sliding_window, spatial_input, spread

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, Family
    from brains_engine.spec.shapes import TensorType


class GroupedKernelOptions(GroupOptions, KernelOptions, FilterOptions):
    """Filters, their window and their groups."""


class ConvOptions(WeightOptions, GroupedKernelOptions):
    """Options of a convolution."""


class Conv1DOptions(CausalKernel1D, ConvOptions):
    """Options of a 1-D convolution."""


class Conv2DOptions(Kernel2D, ConvOptions):
    """Options of a 2-D convolution."""


class Conv3DOptions(Kernel3D, ConvOptions):
    """Options of a 3-D convolution."""


class ConvolutionSpec(LayerSpec[ConvOptions]):
    """What convolutions have in common."""

    family: ClassVar[Family] = "convolution"
    width_option = "filters"

    def infer_shape(self, options: ConvOptions, inputs: Sequence[TensorType]) -> TensorType:
        return convolved(inputs[0], options)

    def count_params(self, options: ConvOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=(fan_in(options, inputs[0]) + int(options.use_bias)) * options.filters)

    def flops(self, options: ConvOptions, inputs: Sequence[TensorType]) -> int:
        output, seen = convolved(inputs[0], options), fan_in(options, inputs[0])
        return costs.product_flops(seen, output, bias=options.use_bias, activation=options.activation)

    def window(self, options: ConvOptions) -> Window:
        return sliding_window(options.kernel_size, options.strides, options.dilation_rate)

    def caption(self, options: ConvOptions) -> str:
        return f"{options.filters}, {show_sizes(options.kernel_size)}, {options.activation}"

    def output_activation(self, options: ConvOptions) -> str:
        return options.activation


class Conv1DSpec(ConvolutionSpec):
    """Features of a sequence found by a sliding window."""

    id = "conv_1d"
    title = "Conv 1-D"
    summary = "Finds features of a sequence with a sliding window"
    formula = "y[t, f] = act(sum over p, c of x[s t + d p, c] W[p, c, f] + b[f])"
    when = (
        "For signals, text and other sequences where neighbouring steps belong together. With causal padding and a "
        "dilation that doubles from layer to layer it sees far into the past and never into the future."
    )
    reference = "LeCun & Bengio 1995; causal and dilated: van den Oord et al. 2016, arXiv:1609.03499"
    keywords = ("cnn", "sequence", "signal", "time series", "causal", "dilated", "tcn", "wavenet", "convolution")
    Options = Conv1DOptions
    inputs = (spatial_input(1),)
    outputs = (Port("output", "A sequence with one channel for each filter."),)
    keras_class = "Conv1D"


class Conv2DSpec(ConvolutionSpec):
    """Features of an image found by a sliding window."""

    id = "conv_2d"
    title = "Conv 2-D"
    summary = "Finds features of an image with a sliding window"
    formula = "y[i, j, f] = act(sum over p, q, c of x[s i + d p, s j + d q, c] W[p, q, c, f] + b[f])"
    when = "For images and other data where neighbours belong together. It wants height x width x channel."
    reference = (
        "LeCun et al. 1998; dilation: Yu & Koltun 2016, arXiv:1511.07122; groups: Xie et al. 2017, arXiv:1611.05431"
    )
    keywords = ("cnn", "image", "filter", "kernel", "convolution", "dilated", "atrous", "grouped")
    Options = Conv2DOptions
    inputs = (spatial_input(2),)
    outputs = (Port("output", "An image with one channel for each filter."),)
    keras_class = "Conv2D"


class Conv3DSpec(ConvolutionSpec):
    """Features of a volume found by a sliding window."""

    id = "conv_3d"
    title = "Conv 3-D"
    summary = "Finds features of a volume with a sliding window"
    formula = (
        "y[h, i, j, f] = act(sum over o, p, q, c of x[s h + d o, s i + d p, s j + d q, c] W[o, p, q, c, f] + b[f])"
    )
    when = "For scans, simulations and short videos, whose neighbours lie in three dimensions. Costly: start small."
    reference = "Ji et al. 2013; Tran et al. 2015, arXiv:1412.0767"
    keywords = ("cnn", "volume", "voxel", "video", "scan", "convolution")
    Options = Conv3DOptions
    inputs = (spatial_input(3),)
    outputs = (Port("output", "A volume with one channel for each filter."),)
    keras_class = "Conv3D"


def convolved(tensor: TensorType, options: GroupedKernelOptions) -> TensorType:
    """Type of a convolution's output: the spatial names are kept, the last dimension is `channel`.

    Raises:
        ShapeError: Where the channels are unknown, the groups do not divide them, or the window does not fit.
    """
    require_known_last(tensor)
    channels = costs.known(tensor.dims[-1])
    for count, what in ((channels, "input channels"), (options.filters, "filters")):
        if count % options.groups:
            raise ShapeError(f"has {options.groups} groups, which do not divide its {count} {what}")
    slid = slide(tensor, options.kernel_size, options.strides, options.padding, options.dilation_rate)
    return slid.with_last(options.filters, "channel")


def fan_in(options: GroupedKernelOptions, tensor: TensorType) -> int:
    """Number of input values that one output value sees."""
    sizes = spread(options.kernel_size, tensor.rank - 1)
    return math.prod(sizes) * costs.known(tensor.dims[-1]) // options.groups


# images come first: who types "conv" and Enter mostly means them
LAYERS: tuple[AnySpec, ...] = (Conv2DSpec(), Conv1DSpec(), Conv3DSpec())
