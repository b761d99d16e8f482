"""Convolutions: one small window of weights, shared by all places of an image."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import model_validator

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec, ParamCount
from brains_engine.spec.options import Activation, KernelInitializer, LayerOptions, Pair
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import require_known_last, window_size

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class Conv2DOptions(LayerOptions):
    """Options of a 2-D convolution."""

    filters: int = option(32, ge=1, le=65_536, unit="channels", help="Number of output channels.")
    kernel_size: Pair = option((3, 3), unit="pixels", help="Height and width of the window.")
    strides: Pair = option((1, 1), unit="pixels", help="Steps of the window downwards and to the right.")
    padding: Literal["valid", "same"] = option(
        "valid", help="same pads with zeros so that stride 1 keeps the size, valid pads nothing."
    )
    dilation_rate: Pair = option((1, 1), advanced=True, unit="pixels", help="Distance between the window's points.")
    activation: Activation = option("relu", help="Function applied to each output.")
    use_bias: bool = option(True, help="Add a learned constant to each channel.")
    kernel_initializer: KernelInitializer = option(
        "glorot_uniform", advanced=True, help="Distribution of the first weights."
    )

    @model_validator(mode="after")
    def _stride_or_dilation(self) -> Conv2DOptions:
        if max(self.strides) > 1 and max(self.dilation_rate) > 1:
            raise ValueError("cannot have strides and dilation_rate above 1 at once")
        return self


class Conv2DSpec(LayerSpec[Conv2DOptions]):
    """Features of an image found by a sliding window."""

    id = "conv_2d"
    title = "Conv 2-D"
    family = "convolution"
    summary = "Finds features of an image with a sliding window"
    formula = "y[i, j, f] = act(sum over p, q, c of x[s i + d p, s j + d q, c] W[p, q, c, f] + b[f])"
    when = "For images and other data where neighbours belong together. It wants height x width x channel."
    reference = "LeCun et al. 1998; dilation: Yu & Koltun 2016, arXiv:1511.07122"
    keywords = ("cnn", "image", "filter", "kernel", "convolution")
    Options = Conv2DOptions
    inputs = (Port("input", "An image: height, width, channel.", ranks=frozenset({3})),)
    outputs = (Port("output", "An image with one channel for each filter."),)
    keras_class = "Conv2D"
    width_option = "filters"

    def infer_shape(self, options: Conv2DOptions, inputs: Sequence[TensorType]) -> TensorType:
        image = inputs[0]
        require_known_last(image)
        windows = zip(image.dims[:2], options.kernel_size, options.strides, options.dilation_rate, strict=True)
        sizes = [window_size(size, window, step, options.padding, gap) for size, window, step, gap in windows]
        return image.with_dims(*sizes, options.filters)

    def count_params(self, options: Conv2DOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=(_fan_in(options, inputs[0]) + int(options.use_bias)) * options.filters)

    def flops(self, options: Conv2DOptions, inputs: Sequence[TensorType]) -> int:
        output = self.infer_shape(options, inputs)
        fan_in = _fan_in(options, inputs[0])
        return costs.product_flops(fan_in, output, bias=options.use_bias, activation=options.activation)

    def caption(self, options: Conv2DOptions) -> str:
        height, width = options.kernel_size
        return f"{options.filters}, {height} x {width}, {options.activation}"

    def output_activation(self, options: Conv2DOptions) -> str:
        return options.activation


def _fan_in(options: Conv2DOptions, image: TensorType) -> int:
    height, width = options.kernel_size
    return height * width * costs.known(image.dims[-1])


LAYERS: tuple[AnySpec, ...] = (Conv2DSpec(),)
