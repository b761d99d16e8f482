"""Pooling to a chosen size, whatever the size of the input."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions, Pair
from brains_engine.spec.ports import Port
from brains_engine.spec.windows import Length, Sizes, Triple, as_tuple, show_sizes, spatial_input

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class AdaptivePoolingOptions(LayerOptions):
    """Options of adaptive pooling; subclasses give the size its number of dimensions."""

    output_size: Sizes = option(4, help="Size of the output.")


class AdaptivePooling1DOptions(AdaptivePoolingOptions):
    """Options of adaptive pooling over time."""

    output_size: Length = option(4, unit="steps", help="Length of the output.")


class AdaptivePooling2DOptions(AdaptivePoolingOptions):
    """Options of adaptive pooling over an image."""

    output_size: Pair = option((4, 4), unit="pixels", help="Height and width of the output.")


class AdaptivePooling3DOptions(AdaptivePoolingOptions):
    """Options of adaptive pooling over a volume."""

    output_size: Triple = option((4, 4, 4), unit="voxels", help="Depth, height and width of the output.")


class _AdaptivePooling(LayerSpec[AdaptivePoolingOptions]):
    """What adaptive pooling has in common."""

    family = "convolution"
    reference = "He et al. 2015, spatial pyramid pooling, arXiv:1406.4729"
    keeps_width = True

    def infer_shape(self, options: AdaptivePoolingOptions, inputs: Sequence[TensorType]) -> TensorType:
        tensor = inputs[0]
        if None in tensor.dims[:-1]:
            raise ShapeError(f"needs known sizes to pool over, but gets {tensor}")
        output = tensor.with_dims(*as_tuple(options.output_size), tensor.dims[-1])
        # Keras 3.15 slides a window of 2 over a size of 1 there, at which some kernels of TensorFlow end the process
        if 1 in (*tensor.dims[:-1], *output.dims[:-1]):
            raise ShapeError(f"cannot pool a size of 1, nor pool to one, as from {tensor} to {output}")
        return output

    def flops(self, options: AdaptivePoolingOptions, inputs: Sequence[TensorType]) -> int:
        return max(costs.elements(inputs[0]), costs.elements(self.infer_shape(options, inputs)))

    def caption(self, options: AdaptivePoolingOptions) -> str:
        return f"to {show_sizes(options.output_size)}"


class _Sequence(_AdaptivePooling):
    Options = AdaptivePooling1DOptions
    inputs = (spatial_input(1),)
    outputs = (Port("output", "A sequence of the chosen length with the same channels."),)


class _Image(_AdaptivePooling):
    Options = AdaptivePooling2DOptions
    inputs = (spatial_input(2),)
    outputs = (Port("output", "An image of the chosen size with the same channels."),)


class _Volume(_AdaptivePooling):
    Options = AdaptivePooling3DOptions
    inputs = (spatial_input(3),)
    outputs = (Port("output", "A volume of the chosen size with the same channels."),)


class AdaptiveAveragePooling1DSpec(_Sequence):
    """Means of equal stretches of time."""

    id = "adaptive_average_pooling_1d"
    title = "Adaptive average pooling 1-D"
    summary = "Averages a sequence down to a chosen length"
    formula = "y[i, c] = mean of x[t, c] over floor(i n / m) <= t < ceil((i + 1) n / m), n steps to m"
    when = "To hand sequences of different lengths to layers that want a fixed one."
    keywords = ("mean", "resize", "downsample", "sequence", "fixed size")
    keras_class = "AdaptiveAveragePooling1D"


class AdaptiveAveragePooling2DSpec(_Image):
    """Means of equal cells of an image."""

    id = "adaptive_average_pooling_2d"
    title = "Adaptive average pooling 2-D"
    summary = "Averages an image down to a chosen size"
    formula = "y[i, j, c] = mean of x over cell i, j of an even grid; cell i: floor(i n / m) to ceil((i + 1) n / m)"
    when = "Before Flatten, so that the dense layers behind it fit images of any size."
    keywords = ("mean", "resize", "downsample", "image", "fixed size")
    keras_class = "AdaptiveAveragePooling2D"


class AdaptiveAveragePooling3DSpec(_Volume):
    """Means of equal cells of a volume."""

    id = "adaptive_average_pooling_3d"
    title = "Adaptive average pooling 3-D"
    summary = "Averages a volume down to a chosen size"
    formula = (
        "y[h, i, j, c] = mean of x over an even grid's cell h, i, j; cell i: floor(i n / m) to ceil((i + 1) n / m)"
    )
    when = "Before Flatten, so that the dense layers behind it fit volumes of any size."
    keywords = ("mean", "resize", "downsample", "voxel", "fixed size")
    keras_class = "AdaptiveAveragePooling3D"


class AdaptiveMaxPooling1DSpec(_Sequence):
    """Largest values of equal stretches of time."""

    id = "adaptive_max_pooling_1d"
    title = "Adaptive max pooling 1-D"
    summary = "Keeps the peaks of a sequence, down to a chosen length"
    formula = "y[i, c] = max of x[t, c] over floor(i n / m) <= t < ceil((i + 1) n / m), n steps to m"
    when = "To hand sequences of different lengths to layers that want a fixed one, where peaks matter."
    keywords = ("maximum", "resize", "downsample", "sequence", "fixed size")
    keras_class = "AdaptiveMaxPooling1D"


class AdaptiveMaxPooling2DSpec(_Image):
    """Largest values of equal cells of an image."""

    id = "adaptive_max_pooling_2d"
    title = "Adaptive max pooling 2-D"
    summary = "Keeps the peaks of an image, down to a chosen size"
    formula = "y[i, j, c] = max of x over cell i, j of an even grid; cell i: floor(i n / m) to ceil((i + 1) n / m)"
    when = "Before Flatten, so that the dense layers behind it fit images of any size, where peaks matter."
    keywords = ("maximum", "resize", "downsample", "image", "fixed size")
    keras_class = "AdaptiveMaxPooling2D"


class AdaptiveMaxPooling3DSpec(_Volume):
    """Largest values of equal cells of a volume."""

    id = "adaptive_max_pooling_3d"
    title = "Adaptive max pooling 3-D"
    summary = "Keeps the peaks of a volume, down to a chosen size"
    formula = "y[h, i, j, c] = max of x over an even grid's cell h, i, j; cell i: floor(i n / m) to ceil((i + 1) n / m)"
    when = "Before Flatten, so that the dense layers behind it fit volumes of any size, where peaks matter."
    keywords = ("maximum", "resize", "downsample", "voxel", "fixed size")
    keras_class = "AdaptiveMaxPooling3D"


LAYERS: tuple[AnySpec, ...] = (
    AdaptiveAveragePooling1DSpec(),
    AdaptiveAveragePooling2DSpec(),
    AdaptiveAveragePooling3DSpec(),
    AdaptiveMaxPooling1DSpec(),
    AdaptiveMaxPooling2DSpec(),
    AdaptiveMaxPooling3DSpec(),
)
