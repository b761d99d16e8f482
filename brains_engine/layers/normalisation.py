"""Normalisation: values brought to mean 0 and variance 1, over a batch or over a sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.errors import OptionError, ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec, ParamCount
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_EPSILON_HELP = "Added to the variance; keeps the division finite."
_AXIS_HELP = "The dimension with parameters of its own: -1 is the last, 1 the first of a sample."


class BatchNormalizationOptions(LayerOptions):
    """Options of batch normalisation."""

    momentum: float = option(0.99, ge=0, lt=1, help="How much of the running mean and variance each step keeps.")
    epsilon: float = option(1e-3, gt=0, le=1, advanced=True, help=_EPSILON_HELP)
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

    epsilon: float = option(1e-3, gt=0, le=1, advanced=True, help=_EPSILON_HELP)
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

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        if config.get("rms_scaling"):
            raise OptionError("scales by the root mean square, which RMS normalisation does here")
        return super().from_keras(class_name, config)

    def infer_shape(self, options: LayerNormalizationOptions, inputs: Sequence[TensorType]) -> TensorType:
        _size_along(options.axis, inputs[0])
        return inputs[0]

    def count_params(self, options: LayerNormalizationOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=(options.center + options.scale) * _size_along(options.axis, inputs[0]))

    def flops(self, options: LayerNormalizationOptions, inputs: Sequence[TensorType]) -> int:
        return (6 + options.center + options.scale) * costs.elements(inputs[0])


class GroupNormalizationOptions(LayerOptions):
    """Options of group normalisation."""

    groups: int = option(
        8, ge=-1, le=65_536, unit="groups", help="Number of groups; 1 takes all channels together, -1 each by itself."
    )
    epsilon: float = option(1e-3, gt=0, le=1, advanced=True, help=_EPSILON_HELP)
    center: bool = option(True, help="Add a learned offset.")
    scale: bool = option(True, help="Multiply by a learned factor.")


class GroupNormalizationSpec(LayerSpec[GroupNormalizationOptions]):
    """Groups of channels of one sample normalised together."""

    id = "group_normalization"
    title = "Group normalisation"
    family = "normalisation"
    summary = "Normalises groups of channels of each sample"
    formula = "y = gamma (x - mean) / sqrt(variance + epsilon) + beta, over all places and the channels of a group"
    when = (
        "In place of batch normalisation where batches are small: large images, detection, volumes. With -1 groups it "
        "is instance normalisation, usual in style transfer."
    )
    reference = "Wu & He 2018, arXiv:1803.08494; instance normalisation: Ulyanov et al. 2016, arXiv:1607.08022"
    keywords = ("group norm", "gn", "instance norm", "normalization")
    Options = GroupNormalizationOptions
    inputs = (Port("input", "Values of any shape; the last dimension holds the channels."),)
    outputs = (Port("output", "Values of the same shape."),)
    keras_class = "GroupNormalization"
    keeps_width = True

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        _refuse_other_axes(config)
        return super().from_keras(class_name, config)

    def infer_shape(self, options: GroupNormalizationOptions, inputs: Sequence[TensorType]) -> TensorType:
        channels = _size_along(-1, inputs[0])
        if options.groups == 0 or channels % options.groups:
            raise ShapeError(f"has {options.groups} groups, which do not divide the {channels} channels of {inputs[0]}")
        return inputs[0]

    def count_params(self, options: GroupNormalizationOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=(options.center + options.scale) * _size_along(-1, inputs[0]))

    def flops(self, options: GroupNormalizationOptions, inputs: Sequence[TensorType]) -> int:
        return (6 + options.center + options.scale) * costs.elements(inputs[0])

    def caption(self, options: GroupNormalizationOptions) -> str:
        return {1: "all channels", -1: "each channel"}.get(options.groups, f"{options.groups} groups")


class RMSNormalizationOptions(LayerOptions):
    """Options of RMS normalisation."""

    epsilon: float = option(
        1e-6, gt=0, le=1, advanced=True, help="Added to the mean square; keeps the division finite."
    )


class RMSNormalizationSpec(LayerSpec[RMSNormalizationOptions]):
    """Each sample scaled to a root mean square of 1."""

    id = "rms_normalization"
    title = "RMS normalisation"
    family = "normalisation"
    summary = "Scales each sample to a root mean square of 1"
    formula = "y = gamma x / sqrt(mean(x^2) + epsilon), the mean along the last dimension"
    when = "In place of layer normalisation: nearly as good, cheaper, and it leaves the mean where it is."
    reference = "Zhang & Sennrich 2019, arXiv:1910.07467"
    keywords = ("rms norm", "root mean square", "transformer", "normalization")
    Options = RMSNormalizationOptions
    inputs = (Port("input", "Values of any shape."),)
    outputs = (Port("output", "Values of the same shape."),)
    keras_class = "RMSNormalization"
    keeps_width = True

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        _refuse_other_axes(config)
        return super().from_keras(class_name, config)

    def infer_shape(self, options: RMSNormalizationOptions, inputs: Sequence[TensorType]) -> TensorType:
        _size_along(-1, inputs[0])
        return inputs[0]

    def count_params(self, options: RMSNormalizationOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=_size_along(-1, inputs[0]))

    def flops(self, options: RMSNormalizationOptions, inputs: Sequence[TensorType]) -> int:
        return 4 * costs.elements(inputs[0])


class UnitNormalizationOptions(LayerOptions):
    """Options of unit normalisation."""

    axis: int = option(-1, ge=-5, le=5, advanced=True, help="The dimension that is normalised: -1 is the last.")


class UnitNormalizationSpec(LayerSpec[UnitNormalizationOptions]):
    """Each vector scaled to length 1."""

    id = "unit_normalization"
    title = "Unit normalisation"
    family = "normalisation"
    summary = "Scales each vector to length 1"
    formula = "y = x / |x|, the length |x| = sqrt(sum(x^2)) along one dimension"
    when = "Where only directions matter: embeddings that are compared by cosine, as in metric learning and retrieval."
    reference = "Schroff et al. 2015, FaceNet, arXiv:1503.03832"
    keywords = ("l2", "unit length", "cosine", "embedding", "normalization", "sphere")
    Options = UnitNormalizationOptions
    inputs = (Port("input", "Values of any shape."),)
    outputs = (Port("output", "Values of the same shape."),)
    keras_class = "UnitNormalization"
    keeps_width = True

    def infer_shape(self, options: UnitNormalizationOptions, inputs: Sequence[TensorType]) -> TensorType:
        _axis_index(options.axis, inputs[0])
        return inputs[0]

    def flops(self, options: UnitNormalizationOptions, inputs: Sequence[TensorType]) -> int:
        return 3 * costs.elements(inputs[0])


def _axis_index(axis: int, tensor: TensorType) -> int:
    """Place among a sample's dimensions that a Keras axis means; Keras counts the batch as axis 0."""
    index = axis - 1 if axis > 0 else axis + tensor.rank
    if axis == 0 or not 0 <= index < tensor.rank:
        raise ShapeError(f"has axis {axis}, but gets {tensor} with axes 1 to {tensor.rank} or -{tensor.rank} to -1")
    return index


def _refuse_other_axes(config: Mapping[str, Any]) -> None:
    if config.get("axis", -1) not in (-1, [-1]):
        raise OptionError("normalises along another dimension than the last, which it cannot do here")


def _size_along(axis: int, tensor: TensorType) -> int:
    """Size of the dimension that a Keras axis means."""
    size = tensor.dims[_axis_index(axis, tensor)]
    if size is None:
        raise ShapeError(f"needs a known size along axis {axis}, but gets {tensor}")
    return size


LAYERS: tuple[AnySpec, ...] = (
    BatchNormalizationSpec(),
    LayerNormalizationSpec(),
    GroupNormalizationSpec(),
    RMSNormalizationSpec(),
    UnitNormalizationSpec(),
)
