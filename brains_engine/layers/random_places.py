"""Augmentation that moves pixels: flips, turns, shifts, zooms and crops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.fields import option
from brains_engine.layers.preprocessing import require_room
from brains_engine.spec.augmentation import AugmentationSpec, exact_share
from brains_engine.spec.options import LayerOptions, Size
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext
    from brains_engine.spec.shapes import TensorType

_REFERENCE = "Simard et al. 2003, ICDAR; survey: Shorten & Khoshgoftaar 2019, Journal of Big Data 6"


class _FillOptions(LayerOptions):
    """What stands where an image was moved away."""

    fill_mode: Literal["reflect", "nearest", "wrap", "constant"] = option(
        "reflect", help="What fills the edges: the mirrored image, its last pixels, its other side, or one value."
    )
    fill_value: float = option(
        0.0, ge=-1e6, le=1e6, applies_when={"fill_mode": ("constant",)}, help="The value that fills the edges."
    )
    interpolation: Literal["bilinear", "nearest"] = option(
        "bilinear", advanced=True, help="How values between pixels are found."
    )


class RandomFlipOptions(LayerOptions):
    """Options of random flips."""

    mode: Literal["horizontal", "vertical", "horizontal_and_vertical"] = option(
        "horizontal", help="Whether left and right, up and down, or both may be swapped."
    )


class RandomFlipSpec(AugmentationSpec[RandomFlipOptions]):
    """Half of the images mirrored."""

    id = "random_flip"
    title = "Random flip"
    summary = "Mirrors half of the images during training"
    formula = "training: y = x mirrored with probability 1 / 2; otherwise y = x"
    when = "Where a mirrored image means the same: photographs of things, yes; digits and letters, no."
    reference = _REFERENCE
    keywords = ("augmentation", "mirror", "image")
    Options = RandomFlipOptions
    keras_class = "RandomFlip"

    def caption(self, options: RandomFlipOptions) -> str:
        return options.mode.replace("_", " ")


class RandomRotationOptions(_FillOptions):
    """Options of random rotations."""

    factor: float = option(0.05, ge=0, le=1, unit="turns", help="The largest angle to either side; 0.05 is 18 degrees.")


class RandomRotationSpec(AugmentationSpec[RandomRotationOptions]):
    """Images turned a little."""

    id = "random_rotation"
    title = "Random rotation"
    summary = "Turns images by a random angle during training"
    formula = "training: y = x turned by 2 pi u, u uniform in -factor … factor; otherwise y = x"
    when = "Where things stand at slightly different angles. Large angles turn a 6 into a 9."
    reference = _REFERENCE
    keywords = ("augmentation", "turn", "angle", "image")
    Options = RandomRotationOptions
    keras_class = "RandomRotation"
    cost = 12


class RandomZoomOptions(_FillOptions):
    """Options of random zooms."""

    height_factor: float = option(0.1, ge=0, le=0.9, help="The largest share by which images shrink or grow in height.")
    width_factor: float | None = option(
        None, ge=0, le=0.9, help="The same in width; empty keeps the proportions of the image."
    )


class RandomZoomSpec(AugmentationSpec[RandomZoomOptions]):
    """Images a little nearer or farther."""

    id = "random_zoom"
    title = "Random zoom"
    summary = "Makes images a little larger or smaller during training"
    formula = "training: y = x scaled by 1 + u, u uniform in -factor … factor; otherwise y = x"
    when = "Where things are seen from different distances."
    reference = _REFERENCE
    keywords = ("augmentation", "scale", "size", "image")
    Options = RandomZoomOptions
    keras_class = "RandomZoom"
    cost = 12

    def caption(self, options: RandomZoomOptions) -> str:
        return f"{options.height_factor:g}"


class RandomTranslationOptions(_FillOptions):
    """Options of random shifts."""

    height_factor: float = option(0.1, ge=0, le=1, help="The largest shift up or down, as a share of the height.")
    width_factor: float = option(0.1, ge=0, le=1, help="The largest shift to a side, as a share of the width.")


class RandomTranslationSpec(AugmentationSpec[RandomTranslationOptions]):
    """Images moved a little."""

    id = "random_translation"
    title = "Random translation"
    summary = "Moves images a little during training"
    formula = "training: y[i, j] = x[i + u h, j + v w], u and v uniform in -factor … factor; otherwise y = x"
    when = "Where things do not stand exactly in the middle, as with written digits."
    reference = _REFERENCE
    keywords = ("augmentation", "shift", "move", "image")
    Options = RandomTranslationOptions
    keras_class = "RandomTranslation"
    cost = 12

    def caption(self, options: RandomTranslationOptions) -> str:
        return f"{options.height_factor:g}, {options.width_factor:g}"


class RandomShearOptions(_FillOptions):
    """Options of random shears."""

    x_factor: float = option(0.1, ge=0, le=1, help="The largest slant to the side, as a share of the height.")
    y_factor: float = option(0.1, ge=0, le=1, help="The largest slant upwards, as a share of the width.")


class RandomShearSpec(AugmentationSpec[RandomShearOptions]):
    """Images slanted a little."""

    id = "random_shear"
    title = "Random shear"
    summary = "Slants images a little during training"
    formula = "training: y[i, j] = x[i + v j, j + u i], u and v up to the factors; otherwise y = x"
    when = "For handwriting, which leans by different angles."
    reference = _REFERENCE
    keywords = ("augmentation", "slant", "skew", "image")
    Options = RandomShearOptions
    keras_class = "RandomShear"
    cost = 12

    def caption(self, options: RandomShearOptions) -> str:
        return f"{options.x_factor:g}, {options.y_factor:g}"


class RandomPerspectiveOptions(LayerOptions):
    """Options of random perspective."""

    factor: float = option(0.5, ge=0, le=1, help="Share of the images that are changed.")
    scale: float = option(0.2, ge=0, le=1, help="How far the corners move; 1 is to the middle of the image.")
    interpolation: Literal["bilinear", "nearest"] = option(
        "bilinear", advanced=True, help="How values between pixels are found."
    )
    fill_value: float = option(0.0, ge=-1e6, le=1e6, help="The value that fills what was outside the image.")


class RandomPerspectiveSpec(AugmentationSpec[RandomPerspectiveOptions]):
    """Images seen from aside."""

    id = "random_perspective"
    title = "Random perspective"
    summary = "Shows images as if seen from aside, during training"
    formula = "training: y = x under the projection that moves its corners by up to scale; otherwise y = x"
    when = "For signs, pages and other flat things that a camera sees from different directions."
    reference = _REFERENCE
    keywords = ("augmentation", "projection", "corner", "image")
    Options = RandomPerspectiveOptions
    keras_class = "RandomPerspective"
    cost = 16

    def keras_arguments(self, options: RandomPerspectiveOptions) -> dict[str, Any]:
        return exact_share(super().keras_arguments(options))


class RandomCropOptions(LayerOptions):
    """Options of random crops."""

    height: Size = option(24, unit="pixels", help="Height of the part that is kept.")
    width: Size = option(24, unit="pixels", help="Width of the part that is kept.")


class RandomCropSpec(AugmentationSpec[RandomCropOptions]):
    """A random part in training, the middle in use."""

    id = "random_crop"
    title = "Random crop"
    summary = "Keeps a random part of images in training, the middle in use"
    formula = "y[i, j] = x[i + p, j + q]; training: p and q random; otherwise so that the middle is kept"
    when = "The strongest plain augmentation for photographs. Exports keep the middle."
    reference = "Krizhevsky et al. 2012, NeurIPS"
    keywords = ("augmentation", "cut", "part", "image")
    Options = RandomCropOptions
    outputs = (Port("output", "An image of the chosen size."),)
    keras_class = "RandomCrop"
    passes_values = False
    cost = 0

    def infer_shape(self, options: RandomCropOptions, inputs: Sequence[TensorType]) -> TensorType:
        (image,) = inputs
        require_room(image, options.height, options.width)
        return image.with_dims(options.height, options.width, image.dims[2])

    def caption(self, options: RandomCropOptions) -> str:
        return f"{options.height} x {options.width}"

    def build(self, options: RandomCropOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        cropped = context.keras_layer(self.keras_class, **self.keras_arguments(options))(inputs[0])
        # outside training RandomCrop hands the whole image on (Keras 3.15), in spite of its documentation
        return (context.keras_layer("CenterCrop", **self.keras_arguments(options))(cropped),)

    def build_export(self, options: RandomCropOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        return (context.keras_layer("CenterCrop", **self.keras_arguments(options))(inputs[0]),)


LAYERS: tuple[AnySpec, ...] = (
    RandomFlipSpec(),
    RandomCropSpec(),
    RandomTranslationSpec(),
    RandomRotationSpec(),
    RandomZoomSpec(),
    RandomShearSpec(),
    RandomPerspectiveSpec(),
)
