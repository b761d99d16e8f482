"""NormNet convolutions: no bias, weights through a steep map and a normaliser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.layers.convolution import GroupedKernelOptions, convolved, fan_in
from brains_engine.layers.norm_dense import NormOptions, NormSpec, has_bias, norm_arguments
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, ParamCount
from brains_engine.spec.ports import Port
from brains_engine.spec.window_options import CausalKernel1D, Kernel2D, Kernel3D
from brains_engine.spec.windows import Window, show_sizes, sliding_window, spatial_input, spread

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_WHEN = (
    "In place of Conv {rank}-D where connections shall be dropped, or where a network shall keep learning new tasks "
    "(tan_power with alpha 2). Train sound with Adam at a learning rate of 0.01, classic with Adadelta at 10, and "
    "scale the inputs by their root mean square without centring them."
)
_FORMULA = (
    "sound: y = act(conv(x, f(w)) / N), with M tanh(z / M) for a bounded output; f(w) = tan(w), N = sqrt(n) and "
    "n = {size} x input channels unless chosen otherwise; classic: y = M tanh(conv(x, tan(w)) / n), w ~ N(0, 1)"
)
_KEYWORDS = ("normnet", "tan", "sparse", "classic", "pruning", "cnn", "convolution", "filter")


class NormConvOptions(NormOptions, GroupedKernelOptions):
    """Options of a NormNet convolution."""


class NormConv1DOptions(CausalKernel1D, NormConvOptions):
    """Options of a 1-D NormNet convolution."""


class NormConv2DOptions(Kernel2D, NormConvOptions):
    """Options of a 2-D NormNet convolution."""


class NormConv3DOptions(Kernel3D, NormConvOptions):
    """Options of a 3-D NormNet convolution."""


class NormConvSpec(NormSpec[NormConvOptions]):
    """What NormNet convolutions have in common."""

    width_option = "filters"

    def infer_shape(self, options: NormConvOptions, inputs: Sequence[TensorType]) -> TensorType:
        return convolved(inputs[0], options)

    def count_params(self, options: NormConvOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=(fan_in(options, inputs[0]) + int(has_bias(options))) * options.filters)

    def flops(self, options: NormConvOptions, inputs: Sequence[TensorType]) -> int:
        output, seen = convolved(inputs[0], options), fan_in(options, inputs[0])
        activation = self.output_activation(options)
        return costs.product_flops(seen, output, bias=has_bias(options), activation=activation)

    def window(self, options: NormConvOptions) -> Window:
        return sliding_window(options.kernel_size, options.strides, options.dilation_rate)

    def caption(self, options: NormConvOptions) -> str:
        return f"{options.filters}, {show_sizes(options.kernel_size)}, {self.norm_caption(options)}"

    def build(self, options: NormConvOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        return (context.own_layer("NormConv", **layer_arguments(options, len(inputs[0].shape) - 2))(inputs[0]),)


class NormConv1DSpec(NormConvSpec):
    """1-D convolution without bias, with mapped and normalised weights."""

    id = "norm_conv_1d"
    title = "Norm conv 1-D"
    summary = "NormNet: 1-D convolution without bias, weights through tan"
    formula = _FORMULA.format(size="window length")
    when = _WHEN.format(rank=1)
    keywords = (*_KEYWORDS, "sequence", "signal", "causal")
    Options = NormConv1DOptions
    inputs = (spatial_input(1),)
    outputs = (Port("output", "A sequence with one channel for each filter."),)


class NormConv2DSpec(NormConvSpec):
    """2-D convolution without bias, with mapped and normalised weights."""

    id = "norm_conv_2d"
    title = "Norm conv 2-D"
    summary = "NormNet: 2-D convolution without bias, weights through tan"
    formula = _FORMULA.format(size="window height x width")
    when = _WHEN.format(rank=2)
    keywords = (*_KEYWORDS, "image")
    Options = NormConv2DOptions
    inputs = (spatial_input(2),)
    outputs = (Port("output", "An image with one channel for each filter."),)


class NormConv3DSpec(NormConvSpec):
    """3-D convolution without bias, with mapped and normalised weights."""

    id = "norm_conv_3d"
    title = "Norm conv 3-D"
    summary = "NormNet: 3-D convolution without bias, weights through tan"
    formula = _FORMULA.format(size="window depth x height x width")
    when = _WHEN.format(rank=3)
    keywords = (*_KEYWORDS, "volume", "voxel", "video")
    Options = NormConv3DOptions
    inputs = (spatial_input(3),)
    outputs = (Port("output", "A volume with one channel for each filter."),)


def layer_arguments(options: NormConvOptions, rank: int) -> dict[str, Any]:
    """Arguments of the backend's `NormConv` over `rank` spatial dimensions."""
    return {
        "filters": options.filters,
        "kernel_size": spread(options.kernel_size, rank),
        "strides": spread(options.strides, rank),
        "padding": options.padding,
        "dilation_rate": spread(options.dilation_rate, rank),
        "groups": options.groups,
        **norm_arguments(options),
    }


LAYERS: tuple[AnySpec, ...] = (NormConv1DSpec(), NormConv2DSpec(), NormConv3DSpec())
