"""Transposed convolutions: a learned window painted around every place, which makes a sample larger."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec, ParamCount
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import require_known_last
from brains_engine.spec.window_options import (
    CentredKernelOptions,
    FilterOptions,
    Kernel1D,
    Kernel2D,
    Kernel3D,
    WeightOptions,
)
from brains_engine.spec.windows import Window, show_sizes, sliding_window, spatial_input, spread, widening_window

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import Dim, TensorType


class TransposedOptions(WeightOptions, CentredKernelOptions, FilterOptions):
    """Options of a transposed convolution."""


class Transposed1DOptions(Kernel1D, TransposedOptions):
    """Options of a 1-D transposed convolution."""


class Transposed2DOptions(Kernel2D, TransposedOptions):
    """Options of a 2-D transposed convolution."""


class Transposed3DOptions(Kernel3D, TransposedOptions):
    """Options of a 3-D transposed convolution."""


class _TransposedSpec(LayerSpec[TransposedOptions]):
    """What transposed convolutions have in common."""

    family = "convolution"
    width_option = "filters"
    reference = "Zeiler et al. 2010; Dumoulin & Visin 2016, arXiv:1603.07285"

    def infer_shape(self, options: TransposedOptions, inputs: Sequence[TensorType]) -> TensorType:
        tensor = inputs[0]
        require_known_last(tensor)
        extents = sliding_window(options.kernel_size, 1, options.dilation_rate).extent
        steps = spread(options.strides, tensor.rank - 1)
        sizes = [
            _painted(size, extent, step, options.padding)
            for size, extent, step in zip(tensor.dims[:-1], extents, steps, strict=True)
        ]
        return tensor.with_dims(*sizes, tensor.dims[-1]).with_last(options.filters, "channel")

    def count_params(self, options: TransposedOptions, inputs: Sequence[TensorType]) -> ParamCount:
        seen = _kernel_places(options, inputs[0]) * costs.known(inputs[0].dims[-1])
        return ParamCount(trainable=(seen + int(options.use_bias)) * options.filters)

    def flops(self, options: TransposedOptions, inputs: Sequence[TensorType]) -> int:
        each = int(options.use_bias) + int(options.activation != "linear")
        painted = 2 * _kernel_places(options, inputs[0]) * options.filters * costs.elements(inputs[0])
        return painted + each * costs.elements(self.infer_shape(options, inputs))

    def window(self, options: TransposedOptions) -> Window:
        return widening_window(options.kernel_size, options.strides, options.dilation_rate)

    def caption(self, options: TransposedOptions) -> str:
        return f"{options.filters}, {show_sizes(options.kernel_size)}, {options.activation}"

    def output_activation(self, options: TransposedOptions) -> str:
        return options.activation


class Conv1DTransposeSpec(_TransposedSpec):
    """A longer sequence, painted from learned windows."""

    id = "conv_1d_transpose"
    title = "Transposed conv 1-D"
    summary = "Makes a sequence longer with learned windows"
    formula = "y[s t + d p, f] = act(sum over t, p, c of x[t, c] W[p, f, c] + b[f])"
    when = "To generate signals, and in decoders that undo the strides of an encoder."
    keywords = ("deconvolution", "upsample", "decoder", "generator", "fractional stride", "sequence")
    Options = Transposed1DOptions
    inputs = (spatial_input(1),)
    outputs = (Port("output", "A longer sequence with one channel for each filter."),)
    keras_class = "Conv1DTranspose"


class Conv2DTransposeSpec(_TransposedSpec):
    """A larger image, painted from learned windows."""

    id = "conv_2d_transpose"
    title = "Transposed conv 2-D"
    summary = "Makes an image larger with learned windows"
    formula = "y[s i + d p, s j + d q, f] = act(sum over i, j, p, q, c of x[i, j, c] W[p, q, f, c] + b[f])"
    when = (
        "In decoders, generators and U-Nets that undo the strides of an encoder. A kernel size that is a multiple of "
        "the strides avoids chequered patterns."
    )
    keywords = ("deconvolution", "upsample", "decoder", "generator", "unet", "fractional stride", "image")
    Options = Transposed2DOptions
    inputs = (spatial_input(2),)
    outputs = (Port("output", "A larger image with one channel for each filter."),)
    keras_class = "Conv2DTranspose"


class Conv3DTransposeSpec(_TransposedSpec):
    """A larger volume, painted from learned windows."""

    id = "conv_3d_transpose"
    title = "Transposed conv 3-D"
    summary = "Makes a volume larger with learned windows"
    formula = (
        "y[s h + d o, s i + d p, s j + d q, f] = act(sum over h, i, j, o, p, q, c of "
        "x[h, i, j, c] W[o, p, q, f, c] + b[f])"
    )
    when = "In decoders of volumes, such as the way up in a 3-D U-Net that segments scans."
    keywords = ("deconvolution", "upsample", "decoder", "generator", "voxel", "segmentation")
    Options = Transposed3DOptions
    inputs = (spatial_input(3),)
    outputs = (Port("output", "A larger volume with one channel for each filter."),)
    keras_class = "Conv3DTranspose"


def _kernel_places(options: TransposedOptions, tensor: TensorType) -> int:
    return math.prod(spread(options.kernel_size, tensor.rank - 1))


def _painted(size: Dim, extent: int, step: int, padding: str) -> Dim:
    """Places along one dimension; as in Keras, a step wider than the window leaves its gap after the last one."""
    if size is None:
        return None
    return size * step if padding == "same" else (size - 1) * step + max(extent, step)


LAYERS: tuple[AnySpec, ...] = (Conv1DTransposeSpec(), Conv2DTransposeSpec(), Conv3DTransposeSpec())
