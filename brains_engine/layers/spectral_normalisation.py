"""Layers whose weights are divided by their largest singular value, so that they stretch no input."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.fields import dump, option
from brains_engine.layers.convolution import (
    Conv1DOptions,
    Conv1DSpec,
    Conv2DOptions,
    Conv2DSpec,
    Conv3DOptions,
    Conv3DSpec,
    ConvolutionSpec,
    ConvOptions,
)
from brains_engine.layers.dense import DenseOptions, DenseProductSpec, DenseSpec
from brains_engine.spec.layer_spec import BuildContext, ParamCount
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.windows import as_tuple

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_REFERENCE = "Miyato et al. 2018, arXiv:1802.05957"
_KEYWORDS = ("spectral norm", "lipschitz", "gan", "discriminator", "critic", "normalization")
_WHEN = (
    "In the discriminator of a GAN, and wherever a small change of the input must not change the output by much. "
    "The export holds a plain {plain}."
)


class PowerOptions(LayerOptions):
    """How the largest singular value is found."""

    power_iterations: int = option(
        1, ge=1, le=100, advanced=True, unit="steps", help="Steps of the power iteration in each training step."
    )


class SpectralDenseOptions(PowerOptions, DenseOptions):
    """Options of a spectral dense layer."""


class SpectralConv1DOptions(PowerOptions, Conv1DOptions):
    """Options of a spectral 1-D convolution."""


class SpectralConv2DOptions(PowerOptions, Conv2DOptions):
    """Options of a spectral 2-D convolution."""


class SpectralConv3DOptions(PowerOptions, Conv3DOptions):
    """Options of a spectral 3-D convolution."""


class SpectralDenseSpec(DenseProductSpec):
    """Dense that stretches no input."""

    id = "spectral_dense"
    title = "Spectral dense"
    family = "normalisation"
    summary = "Dense whose weights are divided by their largest singular value"
    formula = "y = act(x W / sigma(W) + b), sigma(W) = the largest singular value of W, by power iteration"
    when = _WHEN.format(plain="Dense")
    reference = _REFERENCE
    keywords = (*_KEYWORDS, "fully connected")
    Options = SpectralDenseOptions
    inputs = DenseSpec.inputs
    outputs = DenseSpec.outputs

    def count_params(self, options: DenseOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return _with_vector(super().count_params(options, inputs), options.units)

    def build(self, options: DenseOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        return (context.own_layer("SpectralDense", **dump(options))(inputs[0]),)


class _SpectralConvolution(ConvolutionSpec):
    """A convolution whose kernel stretches no patch."""

    family = "normalisation"
    reference = _REFERENCE

    def count_params(self, options: ConvOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return _with_vector(super().count_params(options, inputs), options.filters)

    def build(self, options: ConvOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        sizes = {name: as_tuple(getattr(options, name)) for name in ("kernel_size", "strides", "dilation_rate")}
        return (context.own_layer("SpectralConv", **{**dump(options), **sizes})(inputs[0]),)


class SpectralConv1DSpec(_SpectralConvolution):
    """Conv 1-D whose kernel stretches no stretch of time."""

    id = "spectral_conv_1d"
    title = "Spectral conv 1-D"
    summary = "Conv 1-D with weights over their largest singular value"
    formula = "y = act(conv(x, W / sigma(W)) + b), sigma(W) = the largest singular value of W as [p c, f]"
    when = _WHEN.format(plain="Conv 1-D")
    keywords = (*_KEYWORDS, "sequence", "convolution")
    Options = SpectralConv1DOptions
    inputs = Conv1DSpec.inputs
    outputs = Conv1DSpec.outputs


class SpectralConv2DSpec(_SpectralConvolution):
    """Conv 2-D whose kernel stretches no patch."""

    id = "spectral_conv_2d"
    title = "Spectral conv 2-D"
    summary = "Conv 2-D with weights over their largest singular value"
    formula = "y = act(conv(x, W / sigma(W)) + b), sigma(W) = the largest singular value of W as [p q c, f]"
    when = _WHEN.format(plain="Conv 2-D")
    keywords = (*_KEYWORDS, "image", "convolution")
    Options = SpectralConv2DOptions
    inputs = Conv2DSpec.inputs
    outputs = Conv2DSpec.outputs


class SpectralConv3DSpec(_SpectralConvolution):
    """Conv 3-D whose kernel stretches no cube."""

    id = "spectral_conv_3d"
    title = "Spectral conv 3-D"
    summary = "Conv 3-D with weights over their largest singular value"
    formula = "y = act(conv(x, W / sigma(W)) + b), sigma(W) = the largest singular value of W as [o p q c, f]"
    when = _WHEN.format(plain="Conv 3-D")
    keywords = (*_KEYWORDS, "voxel", "convolution")
    Options = SpectralConv3DOptions
    inputs = Conv3DSpec.inputs
    outputs = Conv3DSpec.outputs


def _with_vector(weights: ParamCount, outputs: int) -> ParamCount:
    """The power iteration keeps its vector, one value for each output, beside the weights."""
    return ParamCount(weights.trainable, weights.non_trainable + outputs)


LAYERS: tuple[AnySpec, ...] = (SpectralDenseSpec(), SpectralConv1DSpec(), SpectralConv2DSpec(), SpectralConv3DSpec())
