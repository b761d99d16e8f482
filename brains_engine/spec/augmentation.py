"""Augmentation: images changed at random while a network is trained, and never in use or in exports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar

from pydantic import Field, model_validator

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.shapes import TensorType

IMAGE_IN = (
    Port("input", "An image: height, width, channel.", ranks=frozenset({3}), dims=("height", "width", "channel")),
)
IMAGE_OUT = (Port("output", "An image of the same size, changed in training alone."),)


class ColourOptions(LayerOptions):
    """Options of augmentations that must know the range of values."""

    value_range: tuple[float, float] = option(
        (0.0, 1.0), help="Smallest and largest value that images can have; what goes beyond is cut off."
    )

    @model_validator(mode="after")
    def _rising_range(self) -> ColourOptions:
        if self.value_range[0] >= self.value_range[1]:
            raise ValueError("needs a value_range that rises")
        return self


Share = Annotated[float, Field(ge=0, le=1)]


def exact_share(arguments: dict[str, Any]) -> dict[str, Any]:
    """Arguments in which `factor` is the share of the images; of one number Keras makes a random share up to it."""
    return {**arguments, "factor": (arguments["factor"], arguments["factor"])}


AugmentationOptionsT = TypeVar("AugmentationOptionsT", bound=LayerOptions)


class AugmentationSpec(LayerSpec[AugmentationOptionsT]):
    """What all augmentations have in common.

    Attributes:
        cost: Operations for each value, about.
        channels: Numbers of channels that it takes; empty takes any.
        stops_learning: Whether TensorFlow knows no gradient of it, so that what stands before it does not learn.
    """

    family = "preprocessing"
    inputs = IMAGE_IN
    outputs = IMAGE_OUT
    keeps_width = True
    passes_values = True
    cost: ClassVar[int] = 2
    channels: ClassVar[frozenset[int]] = frozenset()
    stops_learning: ClassVar[bool] = False

    def infer_shape(self, options: AugmentationOptionsT, inputs: Sequence[TensorType]) -> TensorType:
        (image,) = inputs
        if self.channels and image.dims[2] not in self.channels:
            wanted = " or ".join(map(str, sorted(self.channels)))
            raise ShapeError(f"needs images with {wanted} channels, but gets {image.named()}")
        return image

    def flops(self, options: AugmentationOptionsT, inputs: Sequence[TensorType]) -> int:
        return self.cost * costs.elements(inputs[0])

    def caption(self, options: AugmentationOptionsT) -> str:
        factor = getattr(options, "factor", None)
        if isinstance(factor, tuple):
            return " … ".join(f"{value:g}" for value in factor)
        return "" if factor is None else f"{factor:g}"

    def build(self, options: AugmentationOptionsT, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        layer = context.keras_layer(self.keras_class, **self.keras_arguments(options))
        images = context.operation("stop_gradient", inputs[0]) if self.stops_learning else inputs[0]
        return (layer(images),)

    def build_export(
        self, options: AugmentationOptionsT, inputs: Sequence[Any], context: BuildContext
    ) -> tuple[Any, ...]:
        return tuple(inputs)
