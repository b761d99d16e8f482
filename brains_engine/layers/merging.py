"""Layers that join several branches value by value, or put them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.operation_spec import NoOptions
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import broadcast

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_BRANCHES = (Port("inputs", "The branches to join.", variadic=True, minimum=2),)


class _MergeSpec(LayerSpec[NoOptions]):
    """What the merges of branches have in common."""

    family = "merging"
    Options = NoOptions
    inputs: ClassVar[tuple[Port, ...]] = _BRANCHES
    outputs = (Port("output", "One value for each place, in the shape of the branches."),)

    def infer_shape(self, options: NoOptions, inputs: Sequence[TensorType]) -> TensorType:
        return broadcast(inputs)

    def flops(self, options: NoOptions, inputs: Sequence[TensorType]) -> int:
        return (len(inputs) - 1) * costs.elements(broadcast(inputs))


class AddSpec(_MergeSpec):
    """The sum of branches, value by value."""

    id = "add"
    title = "Add"
    summary = "Sums branches value by value"
    formula = "y = x_1 + x_2 + ..."
    when = "For residual connections: add a layer's input to its output. The branches must have equal shapes."
    reference = "He et al. 2016, arXiv:1512.03385"
    keywords = ("sum", "residual", "skip", "merge", "plus")
    keras_class = "Add"


class SubtractSpec(_MergeSpec):
    """The difference of two branches."""

    id = "subtract"
    title = "Subtract"
    summary = "The first branch minus the second"
    formula = "y = x_1 - x_2"
    when = "To compare two branches, or to let a network learn what is left after a prediction. It takes two branches."
    keywords = ("minus", "difference", "merge")
    inputs = (Port("minuend", "What is subtracted from."), Port("subtrahend", "What is subtracted."))
    keras_class = "Subtract"


class MultiplySpec(_MergeSpec):
    """The product of branches, value by value."""

    id = "multiply"
    title = "Multiply"
    summary = "Multiplies branches value by value"
    formula = "y = x_1 x_2 ..."
    when = "For gates: a branch that ends in a sigmoid decides how much of another passes. Sizes of 1 stretch."
    reference = "Gates of channels: Hu et al. 2018, arXiv:1709.01507"
    keywords = ("times", "product", "gate", "hadamard", "merge")
    keras_class = "Multiply"


class AverageSpec(_MergeSpec):
    """The mean of branches, value by value."""

    id = "average"
    title = "Average"
    summary = "The mean of branches value by value"
    formula = "y = (x_1 + x_2 + ... + x_n) / n"
    when = "To let several branches vote with equal weight, as in an ensemble inside one network."
    keywords = ("mean", "ensemble", "merge")
    keras_class = "Average"


class MaximumSpec(_MergeSpec):
    """The largest value of all branches."""

    id = "maximum"
    title = "Maximum"
    summary = "The largest of the branches at each place"
    formula = "y = max(x_1, x_2, ...)"
    when = "To keep the strongest answer at each place, as in maxout networks."
    reference = "Goodfellow et al. 2013, arXiv:1302.4389"
    keywords = ("max", "maxout", "merge")
    keras_class = "Maximum"


class MinimumSpec(_MergeSpec):
    """The smallest value of all branches."""

    id = "minimum"
    title = "Minimum"
    summary = "The smallest of the branches at each place"
    formula = "y = min(x_1, x_2, ...)"
    when = "Where all branches must agree: as a logical and of values between 0 and 1."
    keywords = ("min", "and", "merge")
    keras_class = "Minimum"


class ConcatenateOptions(LayerOptions):
    """Options of concatenate."""

    axis: int = option(-1, ge=-5, le=5, help="The dimension along which branches are put: -1 is the last, 1 the first.")


class ConcatenateSpec(LayerSpec[ConcatenateOptions]):
    """Branches side by side."""

    id = "concatenate"
    title = "Concatenate"
    family = "merging"
    summary = "Puts branches side by side"
    formula = "y = [x_1, x_2, ...]"
    when = "To hand on what several branches found. All sizes but the joined one must be equal."
    keywords = ("join", "merge", "stack", "skip")
    Options = ConcatenateOptions
    inputs = (Port("inputs", "The branches to join.", kind="any", variadic=True, minimum=2),)
    outputs = (Port("output", "The branches along one dimension."),)
    keras_class = "Concatenate"
    keeps_kind = True

    def infer_shape(self, options: ConcatenateOptions, inputs: Sequence[TensorType]) -> TensorType:
        first = inputs[0]
        axis = options.axis - 1 if options.axis > 0 else options.axis + first.rank
        if options.axis == 0 or not 0 <= axis < first.rank:
            raise ShapeError(f"has axis {options.axis}, which {first} does not have")
        for other in inputs[1:]:
            rest_differs = other.dims[:axis] + other.dims[axis + 1 :] != first.dims[:axis] + first.dims[axis + 1 :]
            if other.rank != first.rank or rest_differs:
                raise ShapeError(f"cannot put {first} and {other} side by side")
            if other.kind != first.kind:
                raise ShapeError(f"cannot put {first.kind} and {other.kind} values side by side")
        sizes = [each.dims[axis] for each in inputs]
        return first.with_size(axis, None if None in sizes else sum(size for size in sizes if size is not None))

    def caption(self, options: ConcatenateOptions) -> str:
        return "" if options.axis == -1 else f"axis {options.axis}"


LAYERS: tuple[AnySpec, ...] = (
    AddSpec(),
    SubtractSpec(),
    MultiplySpec(),
    AverageSpec(),
    MaximumSpec(),
    MinimumSpec(),
    ConcatenateSpec(),
)
