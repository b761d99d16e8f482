"""Layers over named dims for samples that are flat vectors: they take a vector and give one back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar

from pydantic import Field, field_validator

from brains_engine.errors import ShapeError
from brains_engine.fields import dump, option
from brains_engine.layers.convolution import Conv2DSpec, ConvOptions
from brains_engine.layers.norm_conv import NormConv2DSpec, NormConvOptions, layer_arguments
from brains_engine.layers.pooling import AveragePooling2DSpec, MaxPooling2DSpec, PoolingOptions
from brains_engine.spec.layer_spec import BuildContext, LayerSpec, ParamCount
from brains_engine.spec.options import LayerOptions, NamedDims
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType
from brains_engine.spec.window_options import DILATION_HELP, CentredKernelOptions
from brains_engine.spec.windows import Length, Window, sliding_window, spread

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

Lengths = Annotated[tuple[Length, ...], Field(min_length=1, max_length=3)]

_ALONG = "along each spatial dimension; one number means the same along all."


class FlatOptions(LayerOptions):
    """How a flat vector is seen."""

    dims: NamedDims = option(
        (("height", 8), ("width", 8), ("channel", 1)),
        kind="dims",
        min_length=2,
        max_length=4,
        help="Sizes by which the vector is seen, in order: one to three spatial dimensions, then the channels.",
    )

    @field_validator("dims")
    @classmethod
    def _all_known(cls, dims: tuple[tuple[str, int | None], ...]) -> tuple[tuple[str, int | None], ...]:
        if any(size is None for _, size in dims):
            raise ValueError("must give every size as a number")
        return dims


class FlatKernelOptions(CentredKernelOptions):
    """A window over the dims of a vector."""

    kernel_size: Lengths = option((3,), help=f"Size of the window {_ALONG}")
    strides: Lengths = option((1,), help=f"Steps of the window {_ALONG}")
    dilation_rate: Lengths = option((1,), advanced=True, help=f"{DILATION_HELP[:-1]} {_ALONG}")


class ConvNDOptions(FlatKernelOptions, ConvOptions, FlatOptions):
    """Options of an N-D convolution."""


class NormConvNDOptions(FlatKernelOptions, NormConvOptions, FlatOptions):
    """Options of an N-D NormNet convolution."""


class PoolingNDOptions(PoolingOptions, FlatOptions):
    """Options of N-D pooling."""

    pool_size: Lengths = option((2,), help=f"Size of the window {_ALONG}")
    strides: tuple[Length, ...] | None = option(
        None, min_length=1, max_length=3, help=f"Steps of the window {_ALONG} Empty means the window's size."
    )


_OptionsT = TypeVar("_OptionsT", bound=FlatOptions)


class FlatSpec(LayerSpec[_OptionsT]):
    """What these layers have in common: a layer over the dims, between a reshape and a flatten.

    Attributes:
        within: The layer over the dims; its arithmetic holds for any number of them.
    """

    within: ClassVar[AnySpec]
    inputs = (Port("input", "A flat vector with as many values as dims says.", ranks=frozenset({1})),)
    outputs = (Port("output", "A flat vector; the node shows the dims in it."),)

    def output_dims(self, options: _OptionsT) -> TensorType:
        """The dims by which the output vector is to be seen: the spatial names are kept.

        Raises:
            ShapeError: Where the window does not fit the dims.
        """
        return self.within.infer_shape(options, [_seen(options)])

    def infer_shape(self, options: _OptionsT, inputs: Sequence[TensorType]) -> TensorType:
        vector, seen = inputs[0], _seen(options)
        if vector.size is not None and vector.size != seen.size:
            raise ShapeError(f"sees {seen} = {seen.size} values, but gets {vector}")
        return TensorType.of(self.output_dims(options).size, kind=vector.kind)

    def count_params(self, options: _OptionsT, inputs: Sequence[TensorType]) -> ParamCount:
        return self.within.count_params(options, [_seen(options)])

    def flops(self, options: _OptionsT, inputs: Sequence[TensorType]) -> int:
        return self.within.flops(options, [_seen(options)])

    def caption(self, options: _OptionsT) -> str:
        try:
            return f"{_seen(options)} to {self.output_dims(options)}"
        except ShapeError:
            return f"{_seen(options)}, does not fit"

    def output_activation(self, options: _OptionsT) -> str:
        return self.within.output_activation(options)

    def make_layer(self, options: _OptionsT, rank: int, context: BuildContext) -> Any:
        """The layer over `rank` spatial dimensions."""
        raise NotImplementedError

    def build(self, options: _OptionsT, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        dims = [size for _, size in options.dims]
        layer = self.make_layer(options, len(dims) - 1, context)  # made first, so that the weights bear the node's name
        seen = context.keras_layer("Reshape", target_shape=dims)(inputs[0])
        return (context.keras_layer("Flatten")(layer(seen)),)


class ConvNDSpec(FlatSpec[ConvNDOptions]):
    """A convolution over the dims of a flat vector."""

    id = "conv_nd"
    title = "Conv N-D, flat"
    family = "convolution"
    summary = "Convolution over the named dims of a flat vector"
    formula = "y = flat(act(conv(x seen as dims, W) + b)), over one to three spatial dimensions"
    when = (
        "Where samples stay flat vectors all the way, as data does here: no Reshape and no Flatten are needed, and "
        "layers of any kind follow each other. Give the next such layer the dims that this one shows."
    )
    reference = "LeCun et al. 1998"
    keywords = ("cnn", "flat", "named dims", "vector", "any dimension", "convolution", "1d", "2d", "3d")
    Options = ConvNDOptions
    within = Conv2DSpec()

    def window(self, options: ConvNDOptions) -> Window:
        return _window(options)

    def make_layer(self, options: ConvNDOptions, rank: int, context: BuildContext) -> Any:
        return context.keras_layer(f"Conv{rank}D", **_spread_arguments(options, rank))


class NormConvNDSpec(FlatSpec[NormConvNDOptions]):
    """A NormNet convolution over the dims of a flat vector."""

    id = "norm_conv_nd"
    title = "Norm conv N-D, flat"
    family = "normnet"
    summary = "NormNet: convolution over the named dims of a flat vector"
    formula = (
        "sound: y = flat(act(conv(x seen as dims, f(w)) / N)), f(w) = tan(w) and N = sqrt(n) unless chosen otherwise; "
        "classic: y = flat(M tanh(conv(x seen as dims, tan(w)) / n)), w ~ N(0, 1)"
    )
    when = (
        "In a NormNet whose samples stay flat vectors, beside Norm dense layers. Give the next such layer the dims "
        "that this one shows."
    )
    reference = NormConv2DSpec.reference
    keywords = ("normnet", "tan", "sparse", "classic", "flat", "named dims", "vector", "cnn", "convolution")
    Options = NormConvNDOptions
    within = NormConv2DSpec()

    def window(self, options: NormConvNDOptions) -> Window:
        return _window(options)

    def make_layer(self, options: NormConvNDOptions, rank: int, context: BuildContext) -> Any:
        return context.own_layer("NormConv", **layer_arguments(options, rank))


class _PoolingND(FlatSpec[PoolingNDOptions]):
    """What pooling over the dims of a flat vector has in common."""

    family = "convolution"
    reference = "LeCun et al. 1998"
    keras_name: ClassVar[str]

    def window(self, options: PoolingNDOptions) -> Window:
        rank = len(options.dims) - 1
        return sliding_window(spread(options.pool_size, rank), spread(options.strides or options.pool_size, rank))

    def make_layer(self, options: PoolingNDOptions, rank: int, context: BuildContext) -> Any:
        return context.keras_layer(f"{self.keras_name}{rank}D", **_spread_arguments(options, rank))


class MaxPoolingNDSpec(_PoolingND):
    """Max pooling over the dims of a flat vector."""

    id = "max_pooling_nd"
    title = "Max pooling N-D, flat"
    summary = "Max pooling over the named dims of a flat vector"
    formula = "y = flat(max over each window of x seen as dims)"
    when = "Behind N-D convolutions on flat vectors: halves every spatial dimension and keeps the strongest answers."
    keywords = ("maximum", "flat", "named dims", "vector", "downsample", "cnn")
    Options = PoolingNDOptions
    within = MaxPooling2DSpec()
    keras_name = "MaxPooling"


class AveragePoolingNDSpec(_PoolingND):
    """Average pooling over the dims of a flat vector."""

    id = "average_pooling_nd"
    title = "Average pooling N-D, flat"
    summary = "Average pooling over the named dims of a flat vector"
    formula = "y = flat(mean over each window of x seen as dims)"
    when = "Behind N-D convolutions on flat vectors, where a smooth smaller sample is wanted."
    keywords = ("mean", "flat", "named dims", "vector", "downsample", "cnn")
    Options = PoolingNDOptions
    within = AveragePooling2DSpec()
    keras_name = "AveragePooling"


def _seen(options: FlatOptions) -> TensorType:
    """The vector as its dims."""
    return TensorType(tuple(size for _, size in options.dims), tuple(name for name, _ in options.dims))


def _window(options: ConvNDOptions | NormConvNDOptions) -> Window:
    sizes = spread(options.kernel_size, len(options.dims) - 1)
    return sliding_window(sizes, options.strides, options.dilation_rate)


def _spread_arguments(options: FlatOptions, rank: int) -> dict[str, Any]:
    """Keras's arguments: the options but the dims, with one number for each spatial dimension."""
    arguments = dump(options)
    del arguments["dims"]
    return {name: spread(tuple(value), rank) if isinstance(value, list) else value for name, value in arguments.items()}


LAYERS: tuple[AnySpec, ...] = (ConvNDSpec(), NormConvNDSpec(), MaxPoolingNDSpec(), AveragePoolingNDSpec())
