"""Reductions: the values along some dimensions become one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import Axes, all_or, keras_axis
from brains_engine.spec.operation_spec import OperationSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class ReductionOptions(LayerOptions):
    """Options of a reduction."""

    axis: Axes = option(
        "",
        kind="axes",
        help="The dimensions that are reduced, by name or number, such as height width or -1; empty means all.",
    )
    keepdims: bool = option(False, help="Keep the reduced dimensions with a size of 1.")


ReductionOptionsT = TypeVar("ReductionOptionsT", bound=ReductionOptions)


class _Reduction(OperationSpec[ReductionOptionsT]):
    """What all reductions have in common.

    Attributes:
        cost: Operations for each value.
    """

    family = "tensor"
    inputs = (Port("input", "Values of any shape.", kind="number"),)
    outputs = (Port("output", "One value for each place that is left."),)
    cost: ClassVar[int] = 1

    def infer_shape(self, options: ReductionOptionsT, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        axes = all_or(options.axis, tensor)
        if not options.keepdims:
            return tensor.without(axes)
        return tensor.with_dims(*(1 if index in axes else dim for index, dim in enumerate(tensor.dims)))

    def flops(self, options: ReductionOptionsT, inputs: Sequence[TensorType]) -> int:
        return self.cost * costs.elements(inputs[0])

    def caption(self, options: ReductionOptionsT) -> str:
        return f"over {options.axis}" if options.axis else "over all"

    def arguments(self, options: ReductionOptionsT, types: Sequence[TensorType]) -> dict[str, Any]:
        axes = tuple(map(keras_axis, all_or(options.axis, types[0])))
        return {"axis": axes, "keepdims": options.keepdims}


class _PlainReduction(_Reduction[ReductionOptions]):
    """A reduction without options of its own."""

    Options = ReductionOptions


class _FloatReduction(_PlainReduction):
    """A reduction that is defined for floats alone."""

    inputs = (Port("input", "Values of any shape."),)


class ReduceSumSpec(_PlainReduction):
    """The sum along dimensions."""

    id = "reduce_sum"
    title = "Sum"
    summary = "Adds all values along some dimensions"
    formula = "y = sum of x over the axes"
    when = "To total what a branch found, whatever the order. To add branches to each other, use Add."
    keywords = ("total", "add", "reduce")
    operation = "sum"


class ReduceMeanSpec(_FloatReduction):
    """The mean along dimensions."""

    id = "reduce_mean"
    title = "Mean"
    summary = "The mean of all values along some dimensions"
    formula = "y = sum of x over the axes / n"
    when = "To summarise a sequence or an image by its average, along any dimension."
    keywords = ("average", "pool", "reduce")
    operation = "mean"


class ReduceMaxSpec(_PlainReduction):
    """The largest value along dimensions."""

    id = "reduce_max"
    title = "Max"
    summary = "The largest value along some dimensions"
    formula = "y = max of x over the axes"
    when = "Where it matters that something occurs anywhere along a dimension, not where or how often."
    keywords = ("maximum", "pool", "reduce")
    operation = "max"


class ReduceMinSpec(_PlainReduction):
    """The smallest value along dimensions."""

    id = "reduce_min"
    title = "Min"
    summary = "The smallest value along some dimensions"
    formula = "y = min of x over the axes"
    when = "Where the weakest answer decides, for example when all places must agree."
    keywords = ("minimum", "reduce")
    operation = "min"


class ReduceProdSpec(_PlainReduction):
    """The product along dimensions."""

    id = "reduce_prod"
    title = "Product"
    summary = "Multiplies all values along some dimensions"
    formula = "y = product of x over the axes"
    when = "For joint probabilities of a few values. Over many values it vanishes or explodes: sum logarithms then."
    keywords = ("multiply", "times", "reduce")
    operation = "prod"


class ReduceVarianceSpec(_FloatReduction):
    """The variance along dimensions."""

    id = "reduce_variance"
    title = "Variance"
    summary = "How far values spread along some dimensions, squared"
    formula = "y = mean of (x - mean x)^2 over the axes"
    when = "To measure contrast or disagreement. It divides by the number of values."
    keywords = ("var", "spread", "moment", "reduce")
    operation = "var"
    cost = 4


class ReduceDeviationSpec(_FloatReduction):
    """The standard deviation along dimensions."""

    id = "reduce_deviation"
    title = "Standard deviation"
    summary = "How far values spread along some dimensions"
    formula = "y = sqrt(mean of (x - mean x)^2 over the axes)"
    when = "To measure contrast in the unit of the values. Where all values are equal it cannot be learned through."
    keywords = ("std", "spread", "sigma", "reduce")
    operation = "std"
    cost = 4


class ReduceLogSumExpSpec(_FloatReduction):
    """A smooth maximum along dimensions."""

    id = "reduce_logsumexp"
    title = "Log-sum-exp"
    summary = "A smooth maximum along some dimensions"
    formula = "y = log(sum of exp(x) over the axes)"
    when = "To add probabilities that are given as logarithms, and as a maximum through which all values learn."
    keywords = ("smooth maximum", "partition", "logits", "reduce")
    operation = "logsumexp"
    cost = 3


class ReduceMedianSpec(_FloatReduction):
    """The median along dimensions."""

    id = "reduce_median"
    title = "Median"
    summary = "The middle value along some dimensions"
    formula = "y = the value with as many above as below, over the axes"
    when = "For an average that a few outliers do not move. Only the middle values learn through it."
    keywords = ("middle", "robust", "quantile", "reduce")
    operation = "median"
    cost = 8


class NormOptions(ReductionOptions):
    """Options of a norm."""

    ord: Literal["1", "2", "inf"] = option(
        "2", help="1: sum of the absolute values; 2: root of the sum of squares; inf: largest absolute value."
    )


class ReduceNormSpec(_Reduction[NormOptions]):
    """The length of vectors along dimensions."""

    id = "reduce_norm"
    title = "Vector norm"
    summary = "The length of the vectors along some dimensions"
    formula = "y = (sum of |x|^p over the axes)^(1 / p)"
    when = "To measure how strong an answer is, whatever its direction."
    keywords = ("length", "magnitude", "euclidean", "l1", "l2", "reduce")
    Options = NormOptions
    inputs = (Port("input", "Values of any shape."),)
    cost = 2

    def caption(self, options: NormOptions) -> str:
        return f"L{options.ord}, {super().caption(options)}"

    def build(self, options: NormOptions, inputs: Sequence[Any], context: Any) -> tuple[Any, ...]:
        arguments = self.arguments(options, context.types)
        if options.ord == "2":
            squares = context.operation("sum", context.operation("square", inputs[0]), **arguments)
            # The root has no slope at 0; the smallest normal float keeps the gradient finite there.
            return (context.operation("sqrt", context.operation("maximum", squares, _SMALLEST)),)
        sizes = context.operation("absolute", inputs[0])
        return (context.operation("sum" if options.ord == "1" else "max", sizes, **arguments),)


_SMALLEST = 1.2e-38


class _Quantifier(_PlainReduction):
    """What reductions of conditions have in common."""

    inputs = (Port("input", "Conditions of any shape.", kind="boolean"),)
    outputs = (Port("output", "One condition for each place that is left."),)


class ReduceAnySpec(_Quantifier):
    """Whether a condition holds somewhere."""

    id = "reduce_any"
    title = "Any"
    summary = "Whether a condition holds anywhere along some dimensions"
    formula = "y = x_1 or x_2 or ... over the axes"
    when = "To ask whether something occurs at all, for example padding in a sequence."
    keywords = ("or", "exists", "boolean", "reduce")
    operation = "any"


class ReduceAllSpec(_Quantifier):
    """Whether a condition holds everywhere."""

    id = "reduce_all"
    title = "All"
    summary = "Whether a condition holds everywhere along some dimensions"
    formula = "y = x_1 and x_2 and ... over the axes"
    when = "To ask whether something holds without exception along a dimension."
    keywords = ("and", "every", "boolean", "reduce")
    operation = "all"


LAYERS: tuple[AnySpec, ...] = (
    ReduceSumSpec(),
    ReduceMeanSpec(),
    ReduceMaxSpec(),
    ReduceMinSpec(),
    ReduceProdSpec(),
    ReduceVarianceSpec(),
    ReduceDeviationSpec(),
    ReduceMedianSpec(),
    ReduceLogSumExpSpec(),
    ReduceNormSpec(),
    ReduceAnySpec(),
    ReduceAllSpec(),
)
