"""Convolutions that look at each channel by itself, and those that mix the channels afterwards."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec, ParamCount
from brains_engine.spec.options import Activation, KernelInitializer, LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType, require_known_last
from brains_engine.spec.window_options import CentredKernelOptions, FilterOptions, Kernel1D, Kernel2D
from brains_engine.spec.windows import Window, show_sizes, slide, sliding_window, spatial_input, spread

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec


class DepthwiseTail(LayerOptions):
    """What follows the window in both kinds."""

    depth_multiplier: int = option(
        1, ge=1, le=4096, unit="channels", help="Number of outputs that each input channel has of its own."
    )
    activation: Activation = option("relu", help="Function applied to each output.")
    use_bias: bool = option(True, help="Add a learned constant to each channel.")
    depthwise_initializer: KernelInitializer = option(
        "glorot_uniform", advanced=True, help="Distribution of the first weights of the windows."
    )


class DepthwiseOptions(DepthwiseTail, CentredKernelOptions):
    """Options of a depthwise convolution."""


class Depthwise1DOptions(Kernel1D, DepthwiseOptions):
    """Options of a 1-D depthwise convolution."""


class Depthwise2DOptions(Kernel2D, DepthwiseOptions):
    """Options of a 2-D depthwise convolution."""


class SeparableOptions(DepthwiseTail, CentredKernelOptions, FilterOptions):
    """Options of a separable convolution."""

    pointwise_initializer: KernelInitializer = option(
        "glorot_uniform", advanced=True, help="Distribution of the first weights that mix the channels."
    )


class Separable1DOptions(Kernel1D, SeparableOptions):
    """Options of a 1-D separable convolution."""


class Separable2DOptions(Kernel2D, SeparableOptions):
    """Options of a 2-D separable convolution."""


class _DepthwiseSpec(LayerSpec[DepthwiseOptions]):
    """What depthwise convolutions have in common."""

    family = "convolution"
    reference = "Sifre 2014; Howard et al. 2017, MobileNets, arXiv:1704.04861"

    def infer_shape(self, options: DepthwiseOptions, inputs: Sequence[TensorType]) -> TensorType:
        return _windows_seen(options, inputs[0])

    def count_params(self, options: DepthwiseOptions, inputs: Sequence[TensorType]) -> ParamCount:
        outputs = costs.known(inputs[0].dims[-1]) * options.depth_multiplier
        return ParamCount(trainable=outputs * (_places(options, inputs[0]) + int(options.use_bias)))

    def flops(self, options: DepthwiseOptions, inputs: Sequence[TensorType]) -> int:
        output = _windows_seen(options, inputs[0])
        seen = _places(options, inputs[0])
        return costs.product_flops(seen, output, bias=options.use_bias, activation=options.activation)

    def window(self, options: DepthwiseOptions) -> Window:
        return sliding_window(options.kernel_size, options.strides, options.dilation_rate)

    def caption(self, options: DepthwiseOptions) -> str:
        return f"{show_sizes(options.kernel_size)}, {options.activation}"

    def output_activation(self, options: DepthwiseOptions) -> str:
        return options.activation


class DepthwiseConv1DSpec(_DepthwiseSpec):
    """Each channel of a sequence filtered by itself."""

    id = "depthwise_conv_1d"
    title = "Depthwise conv 1-D"
    summary = "Filters each channel of a sequence by itself"
    formula = "y[t, c m + k] = act(sum over p of x[s t + d p, c] W[p, c, k] + b[c m + k])"
    when = "To filter signals cheaply, followed by a Dense layer or a convolution of size 1 that mixes the channels."
    keywords = ("depth multiplier", "efficient", "mobile", "per channel", "sequence", "convolution")
    Options = Depthwise1DOptions
    inputs = (spatial_input(1),)
    outputs = (Port("output", "A sequence with depth_multiplier channels for each input channel."),)
    keras_class = "DepthwiseConv1D"


class DepthwiseConv2DSpec(_DepthwiseSpec):
    """Each channel of an image filtered by itself."""

    id = "depthwise_conv_2d"
    title = "Depthwise conv 2-D"
    summary = "Filters each channel of an image by itself"
    formula = "y[i, j, c m + k] = act(sum over p, q of x[s i + d p, s j + d q, c] W[p, q, c, k] + b[c m + k])"
    when = "In small and fast networks, followed by a convolution of size 1 x 1 that mixes the channels."
    keywords = ("depth multiplier", "efficient", "mobilenet", "per channel", "image", "convolution")
    Options = Depthwise2DOptions
    inputs = (spatial_input(2),)
    outputs = (Port("output", "An image with depth_multiplier channels for each input channel."),)
    keras_class = "DepthwiseConv2D"


class _SeparableSpec(LayerSpec[SeparableOptions]):
    """What separable convolutions have in common."""

    family = "convolution"
    width_option = "filters"
    reference = "Chollet 2017, Xception, arXiv:1610.02357"

    def infer_shape(self, options: SeparableOptions, inputs: Sequence[TensorType]) -> TensorType:
        return _windows_seen(options, inputs[0]).with_last(options.filters)

    def count_params(self, options: SeparableOptions, inputs: Sequence[TensorType]) -> ParamCount:
        middle = costs.known(inputs[0].dims[-1]) * options.depth_multiplier
        mixing = (middle + int(options.use_bias)) * options.filters
        return ParamCount(trainable=_places(options, inputs[0]) * middle + mixing)

    def flops(self, options: SeparableOptions, inputs: Sequence[TensorType]) -> int:
        middle = _windows_seen(options, inputs[0])
        filtering = costs.product_flops(_places(options, inputs[0]), middle, bias=False)
        output = self.infer_shape(options, inputs)
        seen = costs.known(middle.dims[-1])
        return filtering + costs.product_flops(seen, output, bias=options.use_bias, activation=options.activation)

    def window(self, options: SeparableOptions) -> Window:
        return sliding_window(options.kernel_size, options.strides, options.dilation_rate)

    def caption(self, options: SeparableOptions) -> str:
        return f"{options.filters}, {show_sizes(options.kernel_size)}, {options.activation}"

    def output_activation(self, options: SeparableOptions) -> str:
        return options.activation


class SeparableConv1DSpec(_SeparableSpec):
    """A 1-D convolution in two cheap steps."""

    id = "separable_conv_1d"
    title = "Separable conv 1-D"
    summary = "A 1-D convolution in two cheap steps"
    formula = "h[t, c m + k] = sum over p of x[s t + d p, c] D[p, c, k]; y[t] = act(h[t] P + b)"
    when = "In place of Conv 1-D where weights and time are scarce: about as good, several times cheaper."
    keywords = ("depthwise", "pointwise", "efficient", "sequence", "convolution")
    Options = Separable1DOptions
    inputs = (spatial_input(1),)
    outputs = (Port("output", "A sequence with one channel for each filter."),)
    keras_class = "SeparableConv1D"


class SeparableConv2DSpec(_SeparableSpec):
    """A 2-D convolution in two cheap steps."""

    id = "separable_conv_2d"
    title = "Separable conv 2-D"
    summary = "A 2-D convolution in two cheap steps"
    formula = (
        "h[i, j, c m + k] = sum over p, q of x[s i + d p, s j + d q, c] D[p, q, c, k]; y[i, j] = act(h[i, j] P + b)"
    )
    when = "In place of Conv 2-D where weights and time are scarce: about as good, several times cheaper."
    keywords = ("depthwise", "pointwise", "efficient", "xception", "image", "convolution")
    Options = Separable2DOptions
    inputs = (spatial_input(2),)
    outputs = (Port("output", "An image with one channel for each filter."),)
    keras_class = "SeparableConv2D"


def _windows_seen(options: DepthwiseOptions | SeparableOptions, tensor: TensorType) -> TensorType:
    """What the windows of the single channels give, before any mixing."""
    require_known_last(tensor)
    slid = slide(tensor, options.kernel_size, options.strides, options.padding, options.dilation_rate)
    return slid.with_last(costs.known(tensor.dims[-1]) * options.depth_multiplier, "channel")


def _places(options: DepthwiseOptions | SeparableOptions, tensor: TensorType) -> int:
    return math.prod(spread(options.kernel_size, tensor.rank - 1))


LAYERS: tuple[AnySpec, ...] = (
    DepthwiseConv1DSpec(),
    DepthwiseConv2DSpec(),
    SeparableConv1DSpec(),
    SeparableConv2DSpec(),
)
