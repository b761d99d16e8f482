"""Activations with options of their own, and those that are learned. The plain ones are choices of Activation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import Axes, Axis, find_axes, find_axis, keras_axis
from brains_engine.spec.layer_spec import BuildContext, LayerSpec, ParamCount
from brains_engine.spec.operation_spec import ElementwiseSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_VALUES = (Port("input", "Values of any shape."),)
_SAME_SHAPE = (Port("output", "Values of the same shape."),)


class PReLUOptions(LayerOptions):
    """Options of a learned leaky relu."""

    alpha: float = option(0.25, ge=-10, le=10, help="Slope below zero at first.")
    shared_axes: Axes = option(
        "", kind="axes", help="Dimensions along which one slope is shared, such as height width; empty shares none."
    )


class PReLUSpec(LayerSpec[PReLUOptions]):
    """A leaky relu whose slopes are learned."""

    id = "prelu"
    title = "PReLU"
    family = "activation"
    summary = "A leaky relu whose slope below zero is learned"
    formula = "y = x where x > 0, otherwise alpha x; alpha is learned"
    when = (
        "Behind convolutions or dense layers where relu kills too many units. Share the slopes along height and width."
    )
    reference = "He et al. 2015, arXiv:1502.01852"
    keywords = ("leaky relu", "parametric", "learned", "nonlinearity")
    Options = PReLUOptions
    inputs = (Port("input", "Values of any shape.", ranks=frozenset({1, 2, 3, 4, 5})),)
    outputs = _SAME_SHAPE
    keras_class = "PReLU"
    keeps_width = True

    def infer_shape(self, options: PReLUOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        shared = find_axes(options.shared_axes, tensor)
        unknown = [index for index, size in enumerate(tensor.dims) if size is None and index not in shared]
        if unknown:
            raise ShapeError(f"needs a known size of {tensor.names[unknown[0]]}, but gets {tensor}")
        return tensor

    def count_params(self, options: PReLUOptions, inputs: Sequence[TensorType]) -> ParamCount:
        shared = find_axes(options.shared_axes, inputs[0])
        return ParamCount(trainable=costs.elements(inputs[0].without(shared)))

    def flops(self, options: PReLUOptions, inputs: Sequence[TensorType]) -> int:
        return 2 * costs.elements(inputs[0])

    def caption(self, options: PReLUOptions) -> str:
        return f"shared along {options.shared_axes}" if options.shared_axes else ""

    def output_activation(self, options: PReLUOptions) -> str:
        return "leaky_relu"

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        first = config.get("alpha_initializer")
        alpha = first["config"]["value"] if isinstance(first, Mapping) else 1.0 if first == "ones" else 0.0
        return {"alpha": alpha, "shared_axes": config.get("shared_axes") or ""}

    def build(self, options: PReLUOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        shared = [keras_axis(index) for index in find_axes(options.shared_axes, context.types[0])]
        first = {"class_name": "Constant", "config": {"value": options.alpha}}
        layer = context.keras_layer(self.keras_class, alpha_initializer=first, shared_axes=shared or None)
        return (layer(inputs[0]),)


class GLUOptions(LayerOptions):
    """Options of a gated linear unit."""

    axis: Axis = option("-1", kind="axes", help="The dimension that is halved, by name or number; -1 is the last.")


class GLUSpec(ElementwiseSpec[GLUOptions]):
    """One half gates the other."""

    id = "glu"
    title = "GLU"
    family = "activation"
    summary = "One half of the features gates the other half"
    formula = "y = a sigmoid(b), x = [a, b] halved along one dimension"
    when = "Behind a convolution or dense layer with twice the width, as in gated convolutions and transformers."
    reference = "Dauphin et al. 2017, arXiv:1612.08083"
    keywords = ("gate", "gated linear unit", "swiglu", "nonlinearity")
    Options = GLUOptions
    inputs = _VALUES
    outputs = (Port("output", "Values of half the size along one dimension."),)
    operation = "glu"
    keeps_width = False

    def infer_shape(self, options: GLUOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        size = tensor.dims[index]
        if size is None or size % 2:
            raise ShapeError(f"halves {tensor.names[index]}, which must be even, but gets {tensor.named()}")
        return tensor.with_size(index, size // 2)

    def flops(self, options: GLUOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])

    def caption(self, options: GLUOptions) -> str:
        return "" if options.axis == "-1" else f"along {options.axis}"

    def arguments(self, options: GLUOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"axis": keras_axis(find_axis(options.axis, types[0]))}


class ReLUOptions(LayerOptions):
    """Options of a bounded relu."""

    max_value: float | None = option(6.0, ge=0, le=1e6, help="The largest value it gives; empty leaves it open.")
    negative_slope: float = option(0.0, ge=0, le=10, help="Slope below the threshold.")
    threshold: float = option(0.0, ge=0, le=1e6, help="The value below which it counts as negative.")


class ReLUSpec(LayerSpec[ReLUOptions]):
    """A relu with a ceiling, a slope and a threshold."""

    id = "relu"
    title = "Bounded ReLU"
    family = "activation"
    summary = "A relu with a ceiling, a slope and a threshold"
    formula = "y = max_value above it; x from threshold on; otherwise negative_slope (x - threshold)"
    when = "The ceiling of 6 suits networks that will run with few bits; a threshold silences weak answers."
    reference = "Ceiling: Krizhevsky 2010; MobileNet: Howard et al. 2017, arXiv:1704.04861"
    keywords = ("relu6", "ceiling", "threshold", "clipped", "thresholded relu")
    Options = ReLUOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE
    keras_class = "ReLU"
    keeps_width = True

    def infer_shape(self, options: ReLUOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def flops(self, options: ReLUOptions, inputs: Sequence[TensorType]) -> int:
        return 2 * costs.elements(inputs[0])

    def caption(self, options: ReLUOptions) -> str:
        parts = [f"max {options.max_value:g}"] if options.max_value is not None else []
        parts += [f"slope {options.negative_slope:g}"] if options.negative_slope else []
        return ", ".join([*parts, *([f"from {options.threshold:g}"] if options.threshold else [])])

    def output_activation(self, options: ReLUOptions) -> str:
        return "relu"


class CELUOptions(LayerOptions):
    """Options of celu."""

    alpha: float = option(1.0, gt=0, le=100, help="Minus the value far below zero.")


class CELUSpec(ElementwiseSpec[CELUOptions]):
    """A smooth relu with a floor, with one slope at zero."""

    id = "celu"
    title = "CELU"
    family = "activation"
    summary = "A relu that bends smoothly to a floor below zero"
    formula = "y = x where x > 0, otherwise alpha (exp(x / alpha) - 1)"
    when = "As elu, where alpha is not 1: its slope at zero is 1 for every alpha."
    reference = "Barron 2017, arXiv:1704.07483"
    keywords = ("elu", "smooth", "exponential", "nonlinearity")
    Options = CELUOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE
    operation = "celu"

    def caption(self, options: CELUOptions) -> str:
        return f"alpha {options.alpha:g}"


class ShrinkOptions(LayerOptions):
    """Options of shrinkage."""

    mode: Literal["soft", "hard"] = option(
        "soft", help="soft: also brings large values nearer to zero; hard: leaves them as they are."
    )
    threshold: float = option(0.5, ge=0, le=1e6, help="Values up to this size become zero.")


class ShrinkSpec(ElementwiseSpec[ShrinkOptions]):
    """Small values become zero."""

    id = "shrink"
    title = "Shrink"
    family = "activation"
    summary = "Makes small values exactly zero"
    formula = "y = 0 where |x| <= threshold; otherwise x - sign(x) threshold (soft) or x (hard)"
    when = "For sparse codes and denoising: what is weak is dropped, whatever its sign."
    reference = "Donoho 1995, IEEE Transactions on Information Theory 41"
    keywords = ("soft threshold", "hard threshold", "sparse", "denoise", "lasso")
    Options = ShrinkOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE

    def caption(self, options: ShrinkOptions) -> str:
        return f"{options.mode}, {options.threshold:g}"

    def operation_name(self, options: ShrinkOptions) -> str:
        return f"{options.mode}_shrink"

    def arguments(self, options: ShrinkOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"threshold": options.threshold}


class ThresholdOptions(LayerOptions):
    """Options of a threshold."""

    threshold: float = option(0.0, ge=-1e6, le=1e6, help="Values above it pass.")
    default_value: float = option(0.0, ge=-1e6, le=1e6, help="What all other values become.")


class ThresholdSpec(ElementwiseSpec[ThresholdOptions]):
    """Values above a threshold pass."""

    id = "threshold"
    title = "Threshold"
    family = "activation"
    summary = "Lets values above a threshold pass, and replaces the others"
    formula = "y = x where x > threshold, otherwise default_value"
    when = "To cut off what is below a level, with a value of your choice in its place."
    keywords = ("cut", "gate", "relu", "level")
    Options = ThresholdOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE
    operation = "threshold"

    def caption(self, options: ThresholdOptions) -> str:
        return f"above {options.threshold:g}"


class SquareplusOptions(LayerOptions):
    """Options of squareplus."""

    b: float = option(4.0, ge=0, le=1000, help="How round the corner at zero is; 0 gives relu.")


class SquareplusSpec(ElementwiseSpec[SquareplusOptions]):
    """A smooth relu without exponentials."""

    id = "squareplus"
    title = "Squareplus"
    family = "activation"
    summary = "A smooth relu that needs no exponential"
    formula = "y = (x + sqrt(x^2 + b)) / 2"
    when = "In place of softplus, for positive values such as scales: it is cheaper and grows the same."
    reference = "Barron 2021, arXiv:2112.11687"
    keywords = ("softplus", "smooth", "positive", "nonlinearity")
    Options = SquareplusOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE
    operation = "squareplus"

    def caption(self, options: SquareplusOptions) -> str:
        return f"b {options.b:g}"


LAYERS: tuple[AnySpec, ...] = (
    PReLUSpec(),
    GLUSpec(),
    ReLUSpec(),
    CELUSpec(),
    ShrinkSpec(),
    ThresholdSpec(),
    SquareplusSpec(),
)
