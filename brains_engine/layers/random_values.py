"""Augmentation that changes the values of pixels: light, colour, sharpness, and parts that are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.fields import option
from brains_engine.spec.augmentation import AugmentationSpec, ColourOptions, Share, exact_share
from brains_engine.spec.options import LayerOptions

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

_REFERENCE = "Howard 2013, arXiv:1312.5402"
_RANDAUGMENT = "Cubuk et al. 2020, arXiv:1909.13719"


class RandomContrastOptions(ColourOptions):
    """Options of random contrast."""

    factor: float = option(0.2, ge=0, lt=1, help="The largest share by which contrast falls or grows.")


class RandomContrastSpec(AugmentationSpec[RandomContrastOptions]):
    """More or less contrast."""

    id = "random_contrast"
    title = "Random contrast"
    summary = "Makes contrast stronger or weaker during training"
    formula = "training: y = (x - mean) (1 + u) + mean, u uniform in -factor … factor; otherwise y = x"
    when = "For photographs of different light, where brightness alone does not say what is seen."
    reference = _REFERENCE
    keywords = ("augmentation", "light", "image")
    Options = RandomContrastOptions
    keras_class = "RandomContrast"


class RandomBrightnessOptions(ColourOptions):
    """Options of random brightness."""

    factor: float = option(0.2, ge=0, le=1, help="The largest change, as a share of the value range.")


class RandomBrightnessSpec(AugmentationSpec[RandomBrightnessOptions]):
    """Brighter or darker."""

    id = "random_brightness"
    title = "Random brightness"
    summary = "Makes images brighter or darker during training"
    formula = "training: y = x + u (high - low), u uniform in -factor … factor; otherwise y = x"
    when = "For photographs taken at different light."
    reference = _REFERENCE
    keywords = ("augmentation", "light", "exposure", "image")
    Options = RandomBrightnessOptions
    keras_class = "RandomBrightness"
    cost = 1


class RandomSaturationOptions(ColourOptions):
    """Options of random saturation."""

    factor: tuple[Share, Share] = option(
        (0.4, 0.6), help="From where to where; 0.5 leaves colours as they are, lower ones fade, higher ones glow."
    )


class RandomSaturationSpec(AugmentationSpec[RandomSaturationOptions]):
    """Stronger or weaker colours."""

    id = "random_saturation"
    title = "Random saturation"
    summary = "Makes colours stronger or weaker during training"
    formula = "training: saturation s becomes s u / (1 - u), u uniform within factor; otherwise y = x"
    when = "For colour photographs of different cameras. Nothing before it learns through it."
    reference = _REFERENCE
    keywords = ("augmentation", "colour", "color", "image")
    Options = RandomSaturationOptions
    keras_class = "RandomSaturation"
    channels = frozenset({3})
    stops_learning = True
    cost = 20


class RandomHueOptions(ColourOptions):
    """Options of random hue."""

    factor: float = option(0.1, ge=0, le=1, help="How far colours turn round the circle of colours.")


class RandomHueSpec(AugmentationSpec[RandomHueOptions]):
    """Other colours."""

    id = "random_hue"
    title = "Random hue"
    summary = "Turns colours round the circle of colours during training"
    formula = "training: hue h becomes h + u / 2, u uniform in -factor … factor; otherwise y = x"
    when = "Where a thing may have any colour, or lamps tint the light. Nothing before it learns through it."
    reference = _REFERENCE
    keywords = ("augmentation", "colour", "color", "tint", "image")
    Options = RandomHueOptions
    keras_class = "RandomHue"
    channels = frozenset({3})
    stops_learning = True
    cost = 20


class RandomGrayscaleOptions(LayerOptions):
    """Options of random grey."""

    factor: float = option(0.2, ge=0, le=1, help="Share of the images that lose their colours.")


class RandomGrayscaleSpec(AugmentationSpec[RandomGrayscaleOptions]):
    """Some images without colours."""

    id = "random_grayscale"
    title = "Random greyscale"
    summary = "Takes the colours from some images during training"
    formula = "training: y = grey x with probability factor; otherwise y = x"
    when = "Where the network should look at shapes rather than colours."
    reference = "Chen et al. 2020, arXiv:2002.05709"
    keywords = ("augmentation", "colour", "gray", "image")
    Options = RandomGrayscaleOptions
    keras_class = "RandomGrayscale"
    channels = frozenset({1, 3})
    cost = 5


class RandomColorJitterOptions(ColourOptions):
    """Options of colour jitter."""

    brightness_factor: float = option(0.1, ge=0, le=1, help="The largest change of brightness.")
    contrast_factor: float = option(0.1, ge=0, lt=1, help="The largest change of contrast.")
    saturation_factor: tuple[Share, Share] = option(
        (0.4, 0.6), help="From where to where saturation changes; 0.5 leaves colours as they are."
    )
    hue_factor: float = option(0.05, ge=0, le=1, help="How far colours turn round the circle of colours.")


class RandomColorJitterSpec(AugmentationSpec[RandomColorJitterOptions]):
    """Light and colour changed at once."""

    id = "random_color_jitter"
    title = "Random colour jitter"
    summary = "Changes brightness, contrast and colours at once during training"
    formula = "training: y = hue(saturation(contrast(brightness(x)))), each random; otherwise y = x"
    when = "In place of four layers one behind the other, for colour photographs. Nothing before it learns through it."
    reference = "Chen et al. 2020, arXiv:2002.05709"
    keywords = ("augmentation", "brightness", "contrast", "saturation", "hue", "image")
    Options = RandomColorJitterOptions
    keras_class = "RandomColorJitter"
    channels = frozenset({3})
    stops_learning = True
    cost = 45


class RandomSharpnessOptions(ColourOptions):
    """Options of random sharpness."""

    factor: tuple[Share, Share] = option(
        (0.3, 0.7), help="From where to where; 0.5 leaves images as they are, lower ones blur, higher ones sharpen."
    )


class RandomSharpnessSpec(AugmentationSpec[RandomSharpnessOptions]):
    """Sharper or softer."""

    id = "random_sharpness"
    title = "Random sharpness"
    summary = "Makes images sharper or softer during training"
    formula = "training: y = x + (1 - 2 u) (s - x), s a smoothed x, u uniform within factor; otherwise y = x"
    when = "For photographs that are not all in focus."
    reference = _RANDAUGMENT
    keywords = ("augmentation", "blur", "focus", "image")
    Options = RandomSharpnessOptions
    keras_class = "RandomSharpness"
    cost = 22


class RandomGaussianBlurOptions(ColourOptions):
    """Options of random blur."""

    factor: float = option(0.5, ge=0, le=1, help="Share of the images that are blurred.")
    kernel_size: int = option(3, ge=1, le=63, unit="pixels", help="Height and width of the window; an odd number.")
    sigma: float = option(1.0, gt=0, le=100, unit="pixels", help="How wide the blur is.")


class RandomGaussianBlurSpec(AugmentationSpec[RandomGaussianBlurOptions]):
    """Some images blurred."""

    id = "random_gaussian_blur"
    title = "Random blur"
    summary = "Blurs some images during training"
    formula = "training: y = x * a Gaussian window, with probability factor; otherwise y = x"
    when = "For photographs that are not all in focus, and so that fine noise is not learned."
    reference = "Chen et al. 2020, arXiv:2002.05709"
    keywords = ("augmentation", "smooth", "focus", "gaussian", "image")
    Options = RandomGaussianBlurOptions
    keras_class = "RandomGaussianBlur"
    cost = 12

    def keras_arguments(self, options: RandomGaussianBlurOptions) -> dict[str, Any]:
        return exact_share(super().keras_arguments(options))


class RandomPosterizationOptions(ColourOptions):
    """Options of posterisation."""

    factor: int = option(4, ge=1, le=8, unit="bits", help="The fewest bits that are kept of each value.")


class RandomPosterizationSpec(AugmentationSpec[RandomPosterizationOptions]):
    """Fewer shades."""

    id = "random_posterization"
    title = "Random posterisation"
    summary = "Leaves fewer shades in images during training"
    formula = "training: y = x rounded down to a random number of bits from factor to 7; otherwise y = x"
    when = "So that shapes count more than fine shades. Nothing before it learns through it."
    reference = _RANDAUGMENT
    keywords = ("augmentation", "bits", "shades", "quantise", "image")
    Options = RandomPosterizationOptions
    keras_class = "RandomPosterization"

    def keras_arguments(self, options: RandomPosterizationOptions) -> dict[str, Any]:
        return {**super().keras_arguments(options), "factor": (options.factor, 8)}


class RandomInvertOptions(ColourOptions):
    """Options of random inversion."""

    factor: float = option(0.5, ge=0, le=1, help="Share of the images that become their negative.")


class RandomInvertSpec(AugmentationSpec[RandomInvertOptions]):
    """Some images as negatives."""

    id = "random_invert"
    title = "Random inversion"
    summary = "Turns some images into their negative during training"
    formula = "training: y = high - x, high the end of value_range, with probability factor; otherwise y = x"
    when = "Where dark on light means the same as light on dark, as with writing."
    reference = _RANDAUGMENT
    keywords = ("augmentation", "negative", "image")
    Options = RandomInvertOptions
    keras_class = "RandomInvert"
    cost = 1

    def keras_arguments(self, options: RandomInvertOptions) -> dict[str, Any]:
        return exact_share(super().keras_arguments(options))


class RandomErasingOptions(ColourOptions):
    """Options of random erasing."""

    factor: float = option(0.5, ge=0, le=1, help="Share of the images in which something is erased.")
    scale: tuple[Share, Share] = option((0.02, 0.33), help="Smallest and largest part of the image that is erased.")


class RandomErasingSpec(AugmentationSpec[RandomErasingOptions]):
    """A part of some images hidden."""

    id = "random_erasing"
    title = "Random erasing"
    summary = "Hides a random rectangle of some images during training"
    formula = "training: y = noise within a random rectangle, with probability factor, x elsewhere; otherwise y = x"
    when = "So that the network does not rely on one part of a thing, which may be hidden."
    reference = "Zhong et al. 2020, arXiv:1708.04896"
    keywords = ("augmentation", "cutout", "occlusion", "image")
    Options = RandomErasingOptions
    keras_class = "RandomErasing"

    def keras_arguments(self, options: RandomErasingOptions) -> dict[str, Any]:
        return exact_share(super().keras_arguments(options))


LAYERS: tuple[AnySpec, ...] = (
    RandomContrastSpec(),
    RandomBrightnessSpec(),
    RandomSaturationSpec(),
    RandomHueSpec(),
    RandomColorJitterSpec(),
    RandomGrayscaleSpec(),
    RandomSharpnessSpec(),
    RandomGaussianBlurSpec(),
    RandomPosterizationSpec(),
    RandomInvertSpec(),
    RandomErasingSpec(),
)
