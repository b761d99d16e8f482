"""Parts of tensors: slices, chosen places, and whole numbers as vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec.axes import Axis, DimName, find_axis, keras_axis
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.operation_spec import OperationSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext
    from brains_engine.spec.shapes import TensorType

_ANYTHING = (Port("input", "Values of any shape and kind.", kind="any"),)
_ALONG = "The dimension along which it works, by name or number."
_LARGEST = 16_777_216


class SliceOptions(LayerOptions):
    """Options of a slice."""

    axis: Axis = option("1", kind="axes", help=_ALONG)
    start: int | None = option(
        None, ge=-_LARGEST, le=_LARGEST, help="The first place, from 0; below 0 it counts from the end; empty is 0."
    )
    stop: int | None = option(
        None, ge=-_LARGEST, le=_LARGEST, help="The place before which it ends; below 0 from the end; empty is the end."
    )
    step: int = option(1, ge=1, le=65_536, help="Take every second, third … place only.")


class SliceSpec(LayerSpec[SliceOptions]):
    """A stretch of one dimension."""

    id = "slice"
    title = "Slice"
    family = "shape"
    summary = "Takes a stretch of one dimension"
    formula = "y = x[start : stop : step] along one dimension"
    when = "To take the first or last steps of a sequence, some channels, or every second value."
    keywords = ("crop", "part", "range", "stride", "subset", "head", "tail")
    Options = SliceOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The part that was taken."),)

    def infer_shape(self, options: SliceOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        size = tensor.dims[index]
        if size is None:
            return tensor
        taken = len(range(size)[options.start : options.stop : options.step])
        if not taken:
            raise ShapeError(f"takes nothing of {tensor.names[index]}={size}")
        return tensor.with_size(index, taken)

    def caption(self, options: SliceOptions) -> str:
        start, stop = ("" if value is None else str(value) for value in (options.start, options.stop))
        step = f":{options.step}" if options.step > 1 else ""
        return f"{options.axis} {start}:{stop}{step}"

    def build(self, options: SliceOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        axis = keras_axis(find_axis(options.axis, context.types[0]))
        part = slice(options.start, options.stop, options.step)
        return (context.operation("get_item", inputs[0], (*[slice(None)] * axis, part)),)


class GatherOptions(LayerOptions):
    """Options of gather."""

    indices: tuple[Annotated[int, Field(ge=0, le=_LARGEST)], ...] = option(
        (0,), min_length=1, max_length=4096, help="The places that are taken, from 0, in the order of the result."
    )
    axis: Axis = option("1", kind="axes", help=_ALONG)


class GatherSpec(OperationSpec[GatherOptions]):
    """Chosen places of one dimension."""

    id = "gather"
    title = "Gather"
    family = "shape"
    summary = "Takes chosen places of one dimension, in any order"
    formula = "y[i] = x[indices[i]] along one dimension"
    when = "To pick features or channels by number, to repeat some, or to put them into another order."
    keywords = ("pick", "select", "index", "take", "features", "order")
    Options = GatherOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The places that were taken."),)

    def infer_shape(self, options: GatherOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        size, largest = tensor.dims[index], max(options.indices)
        if size is not None and largest >= size:
            raise ShapeError(f"takes place {largest} of {tensor.names[index]}={size}, whose last place is {size - 1}")
        return tensor.with_size(index, len(options.indices))

    def caption(self, options: GatherOptions) -> str:
        shown = ", ".join(map(str, options.indices[:4]))
        return f"{options.axis} {shown}{' …' if len(options.indices) > 4 else ''}"

    def build(self, options: GatherOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        axis = keras_axis(find_axis(options.axis, context.types[0]))
        return (context.operation("take", inputs[0], list(options.indices), axis=axis),)


class TakeAlongOptions(LayerOptions):
    """Options of take along."""

    axis: Axis = option("-1", kind="axes", help=_ALONG)


class TakeAlongSpec(OperationSpec[TakeAlongOptions]):
    """Places that the network itself computes."""

    id = "take_along"
    title = "Take along"
    family = "tensor"
    summary = "Takes the places that another branch names"
    formula = "y[i] = x[indices[i]] along one dimension, for each row by itself; places beyond the end are the last one"
    when = "With Argsort, Argmax or Top k: to bring other values into that order, or to look them up."
    keywords = ("gather", "lookup", "index", "select", "take_along_axis")
    Options = TakeAlongOptions
    inputs = (
        Port("input", "Values of any kind.", kind="any"),
        Port("indices", "Places from 0, of as many dimensions as the values.", kind="integer"),
    )
    outputs = (Port("output", "The values at these places."),)

    def infer_shape(self, options: TakeAlongOptions, inputs: Sequence[TensorType]) -> TensorType:
        values, indices = inputs
        index = find_axis(options.axis, values)
        if values.rank != indices.rank or values.without((index,)).dims != indices.without((index,)).dims:
            raise ShapeError(f"needs places for each row of {values}, but gets {indices}")
        return values.with_size(index, indices.dims[index])

    def build(self, options: TakeAlongOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        values = context.types[0]
        index = find_axis(options.axis, values)
        places = context.operation("maximum", inputs[1], 0)
        size = values.dims[index]
        if size is not None:  # devices differ in what they do beyond the end
            places = context.operation("minimum", places, size - 1)
        return (context.operation("take_along_axis", inputs[0], places, axis=keras_axis(index)),)


class OneHotOptions(LayerOptions):
    """Options of one-hot vectors."""

    num_classes: int = option(10, ge=1, le=_LARGEST, unit="classes", help="Length of each vector.")
    name: DimName = option("feature", help="What the new dimension is called.")


class OneHotSpec(OperationSpec[OneHotOptions]):
    """Whole numbers as vectors with a single one."""

    id = "one_hot"
    title = "One-hot"
    family = "tensor"
    summary = "Turns each whole number into a vector with a single one"
    formula = "y[i, c] = 1 where c = x[i], otherwise 0; numbers beyond the classes give zeros"
    when = "To hand a few categories to layers that take floats. For many of them an Embedding needs less memory."
    keywords = ("category", "class", "dummy", "encoding", "indicator")
    Options = OneHotOptions
    inputs = (Port("input", "Numbers of classes, from 0.", kind="integer"),)
    outputs = (Port("output", "A vector for each number."),)
    operation = "one_hot"

    def infer_shape(self, options: OneHotOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        return tensor.with_kind("float").inserted(tensor.rank, options.num_classes, options.name)

    def caption(self, options: OneHotOptions) -> str:
        return str(options.num_classes)

    def arguments(self, options: OneHotOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"num_classes": options.num_classes}


LAYERS: tuple[AnySpec, ...] = (SliceSpec(), GatherSpec(), TakeAlongSpec(), OneHotSpec())
