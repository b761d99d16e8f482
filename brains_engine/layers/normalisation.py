"""Normalisation: values brought to mean 0 and variance 1, over a batch or over a sample."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec, ParamCount
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_AXIS_HELP = "The dimension with parameters of its own: -1 is the last, 1 the first of a sample."


class BatchNormalizationOptions(LayerOptions):
    """Options of batch normalisation."""

    momentum: float = option(0.99, ge=0, lt=1, help="How much of the running mean and variance each step keeps.")
    epsilon: float = option(1e-3, gt=0, le=1, advanced=True, help="Added to the variance; keeps the division finite.")
    center: bool = option(True, help="Add a learned offset.")
    scale: bool = option(True, help="Multiply by a learned factor.")
    axis: int = option(-1, ge=-5, le=5, advanced=True, help=_AXIS_HELP)


class BatchNormalizationSpec(LayerSpec[BatchNormalizationOptions]):
    """Each channel normalised over the batch."""

    id = "batch_normalization"
    title = "Batch normalisation"
    family = "normalisation"
    summary = "Normalises each channel over the batch"
    formula = "y = gamma (x - mean) / sqrt(variance + epsilon) + beta; running mean and variance outside training"
    when = "Between convolutions or dense layers, to train deeper and faster. It needs batches of 16 or more."
    reference = "Ioffe & Szegedy 2015, arXiv:1502.03167"
    keywords = ("batch norm", "bn", "normalization")
    Options = BatchNormalizationOptions
    inputs = (Port("input", "Values of any shape."),)
    outputs = (Port("output", "Values of the same shape."),)
    keras_class = "BatchNormalization"
    keeps_width = True

    def infer_shape(self, options: BatchNormalizationOptions, inputs: Sequence[TensorType]) -> TensorType:
        _size_along(options.axis, inputs[0])
        return inputs[0]

    def count_params(self, options: BatchNormalizationOptions, inputs: Sequence[TensorType]) -> ParamCount:
        size = _size_along(options.axis, inputs[0])
        return ParamCount(trainable=(options.center + options.scale) * size, non_trainable=2 * size)

    def flops(self, options: BatchNormalizationOptions, inputs: Sequence[TensorType]) -> int:
        return (2 + options.center + options.scale) * costs.elements(inputs[0])


class LayerNormalizationOptions(LayerOptions):
    """Options of layer normalisation."""

    epsilon: float = option(1e-3, gt=0, le=1, advanced=True, help="Added to the variance; keeps the division finite.")
    center: bool = option(True, help="Add a learned offset.")
    scale: bool = option(True, help="Multiply by a learned factor.")
    axis: int = option(-1, ge=-5, le=5, advanced=True, help="The dimension that is normalised: -1 is the last.")


class LayerNormalizationSpec(LayerSpec[LayerNormalizationOptions]):
    """Each sample normalised by itself."""

    id = "layer_normalization"
    title = "Layer normalisation"
    family = "normalisation"
    summary = "Normalises each sample by itself"
    formula = "y = gamma (x - mean) / sqrt(variance + epsilon) + beta, mean and variance along one dimension"
    when = "Where batches are small, and in sequences and attention: it does the same in training and in use."
    reference = "Ba, Kiros & Hinton 2016, arXiv:1607.06450"
    keywords = ("layer norm", "ln", "normalization")
    Options = LayerNormalizationOptions
    inputs = (Port("input", "Values of any shape."),)
    outputs = (Port("output", "Values of the same shape."),)
    keras_class = "LayerNormalization"
    keeps_width = True

    def infer_shape(self, options: LayerNormalizationOptions, inputs: Sequence[TensorType]) -> TensorType:
        _size_along(options.axis, inputs[0])
        return inputs[0]

    def count_params(self, options: LayerNormalizationOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=(options.center + options.scale) * _size_along(options.axis, inputs[0]))

    def flops(self, options: LayerNormalizationOptions, inputs: Sequence[TensorType]) -> int:
        return (6 + options.center + options.scale) * costs.elements(inputs[0])


def _size_along(axis: int, tensor: TensorType) -> int:
    """Size of the dimension that a Keras axis means; Keras counts the batch as axis 0."""
    index = axis - 1 if axis > 0 else axis + tensor.rank
    if axis == 0 or not 0 <= index < tensor.rank:
        raise ShapeError(f"has axis {axis}, but gets {tensor} with axes 1 to {tensor.rank} or -{tensor.rank} to -1")
    size = tensor.dims[index]
    if size is None:
        raise ShapeError(f"needs a known size along axis {axis}, but gets {tensor}")
    return size


LAYERS: tuple[AnySpec, ...] = (BatchNormalizationSpec(), LayerNormalizationSpec())
