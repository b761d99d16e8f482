"""Order and position: largest values and where they are, sorted values, and running totals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import Axis, find_axis, keras_axis
from brains_engine.spec.operation_spec import OperationSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import show_dim

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_NUMBERS = (Port("input", "Values of any shape.", kind="number"),)


class AxisOptions(LayerOptions):
    """Options of a layer that works along one dimension."""

    axis: Axis = option(
        "-1", kind="axes", help="The dimension along which it works, by name or number; -1 is the last."
    )


AxisOptionsT = TypeVar("AxisOptionsT", bound=AxisOptions)


class _AlongAxis(OperationSpec[AxisOptionsT]):
    """What works along one dimension and keeps the shape."""

    family = "tensor"
    inputs = _NUMBERS
    outputs = (Port("output", "Values of the same shape."),)

    def infer_shape(self, options: AxisOptionsT, inputs: Sequence[TensorType]) -> TensorType:
        find_axis(options.axis, inputs[0])
        return inputs[0]

    def flops(self, options: AxisOptionsT, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])

    def caption(self, options: AxisOptionsT) -> str:
        return "" if options.axis == "-1" else f"along {options.axis}"

    def arguments(self, options: AxisOptionsT, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"axis": keras_axis(find_axis(options.axis, types[0]))}


class _PlainAlongAxis(_AlongAxis[AxisOptions]):
    """One without options of its own."""

    Options = AxisOptions


class CumulativeSumSpec(_PlainAlongAxis):
    """Running totals."""

    id = "cumulative_sum"
    title = "Cumulative sum"
    summary = "Running totals along a dimension"
    formula = "y[i] = x[0] + x[1] + ... + x[i]"
    when = "To integrate along time: from speed to place, from changes to a level."
    keywords = ("cumsum", "running total", "integrate", "scan")
    operation = "cumsum"


class CumulativeProductSpec(_PlainAlongAxis):
    """Running products."""

    id = "cumulative_product"
    title = "Cumulative product"
    summary = "Running products along a dimension"
    formula = "y[i] = x[0] x[1] ... x[i]"
    when = "For growth or survival over time, from the factor of each step."
    keywords = ("cumprod", "running product", "scan")
    operation = "cumprod"


class DifferenceSpec(_PlainAlongAxis):
    """Steps between neighbours."""

    id = "difference"
    title = "Difference"
    summary = "Each value minus the one before it, along a dimension"
    formula = "y[i] = x[i + 1] - x[i]"
    when = "To see changes instead of levels, as in time series and edges. The dimension becomes shorter by one."
    keywords = ("diff", "derivative", "delta", "change")
    outputs = (Port("output", "One value less along the dimension."),)
    operation = "diff"

    def infer_shape(self, options: AxisOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        size = tensor.dims[index]
        if size == 1:
            raise ShapeError(f"needs at least 2 values along {tensor.names[index]}, but gets {tensor.named()}")
        return tensor.with_size(index, None if size is None else size - 1)


class SortSpec(_PlainAlongAxis):
    """Values in rising order."""

    id = "sort"
    title = "Sort"
    summary = "Puts values in rising order along a dimension"
    formula = "y = x with y[0] <= y[1] <= ..."
    when = "Where the order in which values come must not matter, or for quantiles. Flip turns the order round."
    keywords = ("order", "rank", "ascending")
    operation = "sort"


class ArgsortSpec(_PlainAlongAxis):
    """Where the values in rising order come from."""

    id = "argsort"
    title = "Argsort"
    summary = "The places from which sorted values come"
    formula = "x[y[0]] <= x[y[1]] <= ..., y = the places from 0; nothing is learned through it"
    when = "To bring other values into the same order, with Take along."
    keywords = ("order", "rank", "index", "permutation")
    outputs = (Port("output", "Places from 0 along the dimension."),)
    operation = "argsort"

    def infer_shape(self, options: AxisOptions, inputs: Sequence[TensorType]) -> TensorType:
        return super().infer_shape(options, inputs).with_kind("integer")


class ArgOptions(AxisOptions):
    """Options of the place of an extreme value."""

    keepdims: bool = option(False, help="Keep the dimension with a size of 1.")


class _Arg(_AlongAxis[ArgOptions]):
    """What the places of extreme values have in common."""

    Options = ArgOptions
    outputs = (Port("output", "Places from 0 along the dimension."),)

    def infer_shape(self, options: ArgOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        found = tensor.with_kind("integer")
        return found.with_size(index, 1) if options.keepdims else found.without((index,))

    def arguments(self, options: ArgOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {**super().arguments(options, types), "keepdims": options.keepdims}


class ArgmaxSpec(_Arg):
    """Where the largest value is."""

    id = "argmax"
    title = "Argmax"
    summary = "Where the largest value along a dimension is"
    formula = "y = the i with x[i] = max x; nothing is learned through it"
    when = "To turn the scores of classes into the number of a class, for use and not for training."
    keywords = ("index", "class", "decision", "maximum")
    operation = "argmax"


class ArgminSpec(_Arg):
    """Where the smallest value is."""

    id = "argmin"
    title = "Argmin"
    summary = "Where the smallest value along a dimension is"
    formula = "y = the i with x[i] = min x; nothing is learned through it"
    when = "To find the nearest of several candidates by their distances."
    keywords = ("index", "nearest", "minimum")
    operation = "argmin"


class TopKOptions(LayerOptions):
    """Options of top k."""

    k: int = option(3, ge=1, le=65_536, unit="values", help="How many values are kept of each row.")


class TopKSpec(OperationSpec[TopKOptions]):
    """The largest values and their places."""

    id = "top_k"
    title = "Top k"
    family = "tensor"
    summary = "The largest values of each row, and where they are"
    formula = "values = the k largest x of the last dimension in falling order; indices = their places from 0"
    when = "To keep the strongest answers only, as in a mixture of experts."
    reference = "Gating by the top k: Shazeer et al. 2017, arXiv:1701.06538"
    keywords = ("largest", "best", "beam", "experts", "rank")
    Options = TopKOptions
    inputs = _NUMBERS
    outputs = (Port("values", "The largest values, the largest first."), Port("indices", "Their places from 0."))
    operation = "top_k"

    def infer_outputs(self, options: TopKOptions, inputs: Sequence[TensorType]) -> tuple[TensorType, ...]:
        (tensor,) = inputs
        size = tensor.dims[find_axis("-1", tensor)]
        if size is not None and size < options.k:
            raise ShapeError(f"keeps {options.k} values of {tensor.names[-1]}, but gets {show_dim(size)}")
        values = tensor.with_last(options.k)
        return values, values.with_kind("integer")

    def flops(self, options: TopKOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])

    def caption(self, options: TopKOptions) -> str:
        return f"k {options.k}"


LAYERS: tuple[AnySpec, ...] = (
    CumulativeSumSpec(),
    CumulativeProductSpec(),
    DifferenceSpec(),
    SortSpec(),
    ArgsortSpec(),
    ArgmaxSpec(),
    ArgminSpec(),
    TopKSpec(),
)
