"""Data brought into shape inside the network: scaled, resized, sorted into bins. All of it is exported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, model_validator

from brains_engine.errors import OptionError, ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import Axis, find_axis, keras_axis
from brains_engine.spec.layer_spec import BuildContext, LayerSpec, ParamCount
from brains_engine.spec.options import LayerOptions, Size
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_VALUES = (Port("input", "Values of any shape."),)
_SAME_SHAPE = (Port("output", "Values of the same shape."),)
_IMAGE = (
    Port("input", "An image: height, width, channel.", ranks=frozenset({3}), dims=("height", "width", "channel")),
)

Numbers = tuple[Annotated[float, Field(ge=-1e9, le=1e9)], ...]
Positives = tuple[Annotated[float, Field(ge=0, le=1e9)], ...]


class RescalingOptions(LayerOptions):
    """Options of rescaling."""

    scale: float = option(1 / 255, ge=-1e9, le=1e9, help="Factor on each value.")
    offset: float = option(0.0, ge=-1e9, le=1e9, help="Added to each value after that.")


class RescalingSpec(LayerSpec[RescalingOptions]):
    """A factor and an offset."""

    id = "rescaling"
    title = "Rescaling"
    family = "preprocessing"
    summary = "Multiplies values by a factor and adds an offset"
    formula = "y = scale x + offset"
    when = "To bring pixels from 0 … 255 to 0 … 1 inside the network, so that an export takes them as they are."
    keywords = ("scale", "shift", "pixels", "range", "linear")
    Options = RescalingOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE
    keras_class = "Rescaling"
    keeps_width = True

    def infer_shape(self, options: RescalingOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def flops(self, options: RescalingOptions, inputs: Sequence[TensorType]) -> int:
        return 2 * costs.elements(inputs[0])

    def caption(self, options: RescalingOptions) -> str:
        offset = f" {options.offset:+g}" if options.offset else ""
        return f"x {options.scale:g}{offset}"


class NormalizationOptions(LayerOptions):
    """Options of normalisation with given statistics."""

    statistics: Literal["given", "weights"] = option(
        "given",
        advanced=True,
        help="given: the numbers below; weights: those that come with weights from elsewhere, at first 0 and 1.",
    )
    mean: Numbers = option(
        (0.0,),
        min_length=1,
        max_length=65_536,
        applies_when={"statistics": ("given",)},
        help="Subtracted; one for all, or one for each place of the axis.",
    )
    variance: Positives = option(
        (1.0,),
        min_length=1,
        max_length=65_536,
        applies_when={"statistics": ("given",)},
        help="Its root divides; one for all, or one for each place of the axis.",
    )
    axis: Axis = option(
        "-1", kind="axes", help="The dimension with numbers of its own, by name or number; -1 is the last."
    )
    invert: bool = option(False, help="Do the opposite: bring normalised values back.")

    @model_validator(mode="after")
    def _as_many(self) -> NormalizationOptions:
        if len(self.mean) != len(self.variance):
            raise ValueError(f"has {len(self.mean)} means but {len(self.variance)} variances")
        return self


class NormalizationSpec(LayerSpec[NormalizationOptions]):
    """Given mean and variance taken out."""

    id = "normalization"
    title = "Standardisation"
    family = "preprocessing"
    summary = "Subtracts a given mean and divides by a given deviation"
    formula = "y = (x - mean) / sqrt(variance); invert: y = x sqrt(variance) + mean"
    when = "Where the statistics of the data are known beforehand, as for networks that were trained elsewhere."
    keywords = ("normalize", "standardise", "mean", "variance", "z-score", "imagenet")
    Options = NormalizationOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE
    keras_class = "Normalization"
    keeps_width = True

    def infer_shape(self, options: NormalizationOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        if options.statistics == "weights":
            if tensor.dims[index] is None:
                raise ShapeError(f"needs a known size of {tensor.names[index]}, but gets {tensor}")
        elif len(options.mean) not in (1, tensor.dims[index]):
            raise ShapeError(f"has {len(options.mean)} means, but gets {tensor.named()}")
        return tensor

    def count_params(self, options: NormalizationOptions, inputs: Sequence[TensorType]) -> ParamCount:
        if options.statistics == "given":
            return ParamCount()
        # a mean, a variance, and the number of batches that Keras keeps beside them
        return ParamCount(non_trainable=2 * costs.known(inputs[0].dims[find_axis(options.axis, inputs[0])]) + 1)

    def flops(self, options: NormalizationOptions, inputs: Sequence[TensorType]) -> int:
        return 2 * costs.elements(inputs[0])

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        axis = config.get("axis")
        if isinstance(axis, list):
            if len(axis) > 1:
                raise OptionError("has statistics along several dimensions, which it cannot have here")
            axis = axis[0] if axis else None
        given = {name: _flat(config.get(name)) for name in ("mean", "variance") if config.get(name) is not None}
        if axis is None and not given:
            raise OptionError("keeps one mean for all values among its weights, which it cannot do here")
        place = {} if axis is None else {"axis": axis}
        return {"invert": config.get("invert", False), "statistics": "given" if given else "weights", **place, **given}

    def build(self, options: NormalizationOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        if options.statistics == "weights":
            place = keras_axis(find_axis(options.axis, context.types[0]))
            return (context.own_layer("StatisticsNormalization", axis=place, invert=options.invert)(inputs[0]),)
        if len(options.mean) == 1:
            statistics: dict[str, Any] = {"axis": None, "mean": options.mean[0], "variance": options.variance[0]}
        else:
            axis = keras_axis(find_axis(options.axis, context.types[0]))
            statistics = {"axis": axis, "mean": list(options.mean), "variance": list(options.variance)}
        return (context.keras_layer(self.keras_class, invert=options.invert, **statistics)(inputs[0]),)


def _flat(values: Any) -> list[float]:
    """Statistics of any nesting as one list."""
    if not isinstance(values, list):
        return [values]
    return [number for value in values for number in _flat(value)]


class _ImageSizeOptions(LayerOptions):
    """The size of an image."""

    height: Size = option(32, unit="pixels", help="Height of the result.")
    width: Size = option(32, unit="pixels", help="Width of the result.")


class ResizingOptions(_ImageSizeOptions):
    """Options of resizing."""

    interpolation: Literal["bilinear", "nearest", "bicubic", "lanczos3", "lanczos5"] = option(
        "bilinear", help="How values between pixels are found."
    )
    crop_to_aspect_ratio: bool = option(False, help="Cut the edges off rather than stretch the image.")
    antialias: bool = option(
        False, advanced=True, help="Smooth before shrinking, so that fine patterns do not flicker."
    )


class _SizedImage(LayerSpec[Any]):
    """What gives images of a chosen size."""

    family = "preprocessing"
    inputs = _IMAGE
    outputs = (Port("output", "An image of the chosen size."),)
    keeps_width = True

    def infer_shape(self, options: Any, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0].with_dims(options.height, options.width, inputs[0].dims[2])

    def caption(self, options: Any) -> str:
        return f"{options.height} x {options.width}"


class ResizingSpec(_SizedImage):
    """Images of another size."""

    id = "resizing"
    title = "Resizing"
    summary = "Brings images to another size"
    formula = "y[i, j] = x interpolated at (i h / height, j w / width)"
    when = "Where a network wants images of one size, or to make them smaller before costly layers."
    keywords = ("scale", "interpolate", "image", "shrink", "enlarge")
    Options = ResizingOptions
    keras_class = "Resizing"

    def flops(self, options: ResizingOptions, inputs: Sequence[TensorType]) -> int:
        taps = {"nearest": 0, "bilinear": 8, "bicubic": 32, "lanczos3": 72, "lanczos5": 200}
        return taps[options.interpolation] * costs.elements(self.infer_shape(options, inputs))


class CenterCropOptions(_ImageSizeOptions):
    """Options of a centre crop."""


class CenterCropSpec(_SizedImage):
    """The middle of images."""

    id = "center_crop"
    title = "Centre crop"
    summary = "Keeps the middle of images"
    formula = "y[i, j] = x[i + (h - height) / 2, j + (w - width) / 2]"
    when = "Where what matters stands in the middle. The image must be at least as large as what is kept."
    keywords = ("cut", "image", "middle", "crop")
    Options = CenterCropOptions
    keras_class = "CenterCrop"

    def infer_shape(self, options: CenterCropOptions, inputs: Sequence[TensorType]) -> TensorType:
        require_room(inputs[0], options.height, options.width)
        return super().infer_shape(options, inputs)


def require_room(image: TensorType, height: int, width: int) -> None:
    """Make sure that an image is at least as large as what is cut out of it.

    Raises:
        ShapeError: Where it is smaller.
    """
    for size, wanted in zip(image.dims[:2], (height, width), strict=True):
        if size is not None and size < wanted:
            raise ShapeError(f"cuts {height} x {width} out of the image, but gets {image.named()}")


class AutoContrastOptions(LayerOptions):
    """Options of auto contrast."""

    value_range: tuple[float, float] = option((0.0, 1.0), help="Smallest and largest value that images can have.")

    @model_validator(mode="after")
    def _in_order(self) -> AutoContrastOptions:
        if self.value_range[0] >= self.value_range[1]:
            raise ValueError("needs a value_range that rises")
        return self


class AutoContrastSpec(LayerSpec[AutoContrastOptions]):
    """Each channel stretched over the whole range."""

    id = "auto_contrast"
    title = "Auto contrast"
    family = "preprocessing"
    summary = "Stretches each channel over the whole range of values"
    formula = "y = low + (x - min x) (high - low) / (max x - min x), for each channel of each image"
    when = "For photographs of very different light. It acts in training and in use."
    keywords = ("stretch", "image", "normalise", "light")
    Options = AutoContrastOptions
    inputs = _IMAGE
    outputs = (Port("output", "An image of the same size."),)
    keras_class = "AutoContrast"
    keeps_width = True

    def infer_shape(self, options: AutoContrastOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def flops(self, options: AutoContrastOptions, inputs: Sequence[TensorType]) -> int:
        return 6 * costs.elements(inputs[0])


LAYERS: tuple[AnySpec, ...] = (
    RescalingSpec(),
    NormalizationSpec(),
    ResizingSpec(),
    CenterCropSpec(),
    AutoContrastSpec(),
)
