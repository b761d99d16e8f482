"""Pooling over everything: one value for each channel is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.masks import STEP_MASK, check_mask, mask_of
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType
from brains_engine.spec.windows import spatial_input

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec


class GlobalPoolingOptions(LayerOptions):
    """Options of pooling over everything."""

    keepdims: bool = option(False, help="Keep the dimensions that were pooled, with a size of 1.")


class _GlobalPooling(LayerSpec[GlobalPoolingOptions]):
    """What pooling over everything has in common."""

    family = "convolution"
    reference = "Lin et al. 2014, arXiv:1312.4400"
    Options = GlobalPoolingOptions
    outputs = (Port("output", "One value for each channel."),)
    keeps_width = True

    def infer_shape(self, options: GlobalPoolingOptions, inputs: Sequence[TensorType]) -> TensorType:
        tensor = inputs[0]
        if options.keepdims:
            return tensor.with_dims(*[1] * (tensor.rank - 1), tensor.dims[-1])
        return TensorType.of(tensor.dims[-1], kind=tensor.kind)

    def flops(self, options: GlobalPoolingOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])


class GlobalAveragePooling1DSpec(_GlobalPooling):
    """The mean of each channel over time."""

    id = "global_average_pooling_1d"
    title = "Global average pooling 1-D"
    summary = "The mean of each channel over all steps"
    formula = "y[c] = mean over t of x[t, c]"
    when = "Between a sequence of any length and a dense layer, where every step has its say."
    keywords = ("mean", "gap", "cnn", "sequence", "text")
    inputs = (spatial_input(1), STEP_MASK)
    keras_class = "GlobalAveragePooling1D"

    def infer_shape(self, options: GlobalPoolingOptions, inputs: Sequence[TensorType]) -> TensorType:
        check_mask(inputs, inputs[0].dims[0])
        return super().infer_shape(options, inputs)

    def build(self, options: GlobalPoolingOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        mask = mask_of(inputs, context)
        if mask is None:
            layer = context.keras_layer(self.keras_class, **self.keras_arguments(options))
            return (layer(inputs[0]),)
        # the layer of Keras would divide by zero where no step counts
        counts = context.operation("expand_dims", context.operation("cast", mask, context.dtype("float")), -1)
        chosen = context.operation("multiply", inputs[0], counts)
        total = context.operation("sum", chosen, axis=1, keepdims=options.keepdims)
        number = context.operation("sum", counts, axis=1, keepdims=options.keepdims)
        return (context.operation("divide", total, context.operation("maximum", number, 1.0)),)


class GlobalAveragePooling2DSpec(_GlobalPooling):
    """The mean of each channel."""

    id = "global_average_pooling_2d"
    title = "Global average pooling 2-D"
    summary = "The mean of each channel over the whole image"
    formula = "y[c] = mean over i, j of x[i, j, c]"
    when = "Between the last convolution and the last dense layer: far fewer weights than Flatten, any image size."
    keywords = ("mean", "gap", "cnn")
    inputs = (spatial_input(2),)
    keras_class = "GlobalAveragePooling2D"


class GlobalAveragePooling3DSpec(_GlobalPooling):
    """The mean of each channel over a volume."""

    id = "global_average_pooling_3d"
    title = "Global average pooling 3-D"
    summary = "The mean of each channel over the whole volume"
    formula = "y[c] = mean over h, i, j of x[h, i, j, c]"
    when = "Between the last 3-D convolution and the last dense layer, for volumes of any size."
    keywords = ("mean", "gap", "cnn", "voxel")
    inputs = (spatial_input(3),)
    keras_class = "GlobalAveragePooling3D"


class GlobalMaxPooling1DSpec(_GlobalPooling):
    """The largest value of each channel over time."""

    id = "global_max_pooling_1d"
    title = "Global max pooling 1-D"
    summary = "The largest value of each channel over all steps"
    formula = "y[c] = max over t of x[t, c]"
    when = "Where it matters that a feature occurs in a sequence, not when: for example a word in a text."
    keywords = ("maximum", "cnn", "sequence", "text")
    inputs = (spatial_input(1),)
    keras_class = "GlobalMaxPooling1D"


class GlobalMaxPooling2DSpec(_GlobalPooling):
    """The largest value of each channel."""

    id = "global_max_pooling_2d"
    title = "Global max pooling 2-D"
    summary = "The largest value of each channel over the whole image"
    formula = "y[c] = max over i, j of x[i, j, c]"
    when = "Where it matters that a feature occurs, not where or how often."
    keywords = ("maximum", "cnn")
    inputs = (spatial_input(2),)
    keras_class = "GlobalMaxPooling2D"


class GlobalMaxPooling3DSpec(_GlobalPooling):
    """The largest value of each channel over a volume."""

    id = "global_max_pooling_3d"
    title = "Global max pooling 3-D"
    summary = "The largest value of each channel over the whole volume"
    formula = "y[c] = max over h, i, j of x[h, i, j, c]"
    when = "Where it matters that a feature occurs in a volume, not where or how often."
    keywords = ("maximum", "cnn", "voxel")
    inputs = (spatial_input(3),)
    keras_class = "GlobalMaxPooling3D"


LAYERS: tuple[AnySpec, ...] = (
    GlobalAveragePooling1DSpec(),
    GlobalAveragePooling2DSpec(),
    GlobalAveragePooling3DSpec(),
    GlobalMaxPooling1DSpec(),
    GlobalMaxPooling2DSpec(),
    GlobalMaxPooling3DSpec(),
)
