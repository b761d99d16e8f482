"""The softmax family: values along one dimension become shares of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import Axis, find_axis, keras_axis
from brains_engine.spec.operation_spec import ElementwiseSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext
    from brains_engine.spec.shapes import TensorType

_VALUES = (Port("input", "Values of any shape."),)
_SAME_SHAPE = (Port("output", "Values of the same shape."),)


class SoftmaxAxisOptions(LayerOptions):
    """Options of the softmax family."""

    axis: Axis = option(
        "-1", kind="axes", help="The dimension whose values sum to 1, by name or number; -1 is the last."
    )


class _AlongAxis(ElementwiseSpec[SoftmaxAxisOptions]):
    """What the softmax family has in common."""

    family = "activation"
    Options = SoftmaxAxisOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE

    def infer_shape(self, options: SoftmaxAxisOptions, inputs: Sequence[TensorType]) -> TensorType:
        find_axis(options.axis, inputs[0])
        return inputs[0]

    def flops(self, options: SoftmaxAxisOptions, inputs: Sequence[TensorType]) -> int:
        return 3 * costs.elements(inputs[0])

    def caption(self, options: SoftmaxAxisOptions) -> str:
        return "" if options.axis == "-1" else f"along {options.axis}"

    def arguments(self, options: SoftmaxAxisOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"axis": keras_axis(find_axis(options.axis, types[0]))}


class SoftmaxSpec(_AlongAxis):
    """Shares along one dimension."""

    id = "softmax"
    title = "Softmax"
    read_from = ("Softmax",)
    summary = "Shares that sum to 1, along any dimension"
    formula = "y[i] = exp(x[i]) / sum over j of exp(x[j])"
    when = "For attention that you build yourself, and for probabilities along another dimension than the last."
    reference = "Bridle 1990"
    keywords = ("probability", "normalise", "attention", "shares")
    operation = "softmax"

    def output_activation(self, options: SoftmaxAxisOptions) -> str:
        return "softmax"


class LogSoftmaxSpec(_AlongAxis):
    """Logarithms of shares."""

    id = "log_softmax"
    title = "Log-softmax"
    summary = "Logarithms of the shares of softmax"
    formula = "y[i] = x[i] - log(sum over j of exp(x[j]))"
    when = "Where a formula continues with log-probabilities: it stays exact where softmax would round to 0."
    reference = "Bridle 1990 (softmax)"
    keywords = ("log probability", "normalise", "likelihood")
    operation = "log_softmax"

    def output_activation(self, options: SoftmaxAxisOptions) -> str:
        return "log_softmax"


class SparsemaxSpec(_AlongAxis):
    """Shares of which many are exactly zero."""

    id = "sparsemax"
    title = "Sparsemax"
    summary = "Shares that sum to 1, many of them exactly 0"
    formula = "y = the point of the simplex nearest to x"
    when = "Where a few answers should share all weight and the others none, as in attention that can be read."
    reference = "Martins & Astudillo 2016, arXiv:1602.02068"
    keywords = ("sparse", "probability", "simplex", "attention")

    def output_activation(self, options: SoftmaxAxisOptions) -> str:
        return "sparsemax"

    def build(self, options: SoftmaxAxisOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        """The paper's algorithm 1; `keras.ops.sparsemax` of Keras 3.15 gives shares that do not sum to 1."""
        axis = keras_axis(find_axis(options.axis, context.types[0]))
        make = context.operation
        falling = make("negative", make("sort", make("negative", inputs[0]), axis=axis))
        ranks = make("cumsum", make("ones_like", falling), axis=axis)
        excess = make("subtract", make("cumsum", falling, axis=axis), 1.0)
        is_kept = make("greater", make("multiply", ranks, falling), excess)
        count = make("sum", make("cast", is_kept, "float32"), axis=axis, keepdims=True)
        total = make("sum", make("where", is_kept, falling, 0.0), axis=axis, keepdims=True)
        threshold = make("divide", make("subtract", total, 1.0), count)
        return (make("relu", make("subtract", inputs[0], threshold)),)


LAYERS: tuple[AnySpec, ...] = (SoftmaxSpec(), LogSoftmaxSpec(), SparsemaxSpec())
