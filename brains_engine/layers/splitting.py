"""Layers with several outputs, or several inputs that become places of one dimension."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, model_validator

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec.axes import Axis, DimName, find_axis, keras_axis
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.operation_spec import OperationSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext

_ANYTHING = (Port("input", "Values of any shape and kind.", kind="any"),)
_ALONG = "The dimension along which it works, by name or number."
_LARGEST = 16_777_216


class SplitOptions(LayerOptions):
    """Options of a split."""

    sections: int = option(2, ge=1, le=64, unit="parts", help="Number of equal parts.")
    sizes: tuple[Annotated[int, Field(ge=1, le=_LARGEST)], ...] | None = option(
        None, min_length=1, max_length=64, help="Size of each part, instead of equal ones; together they must fit."
    )
    axis: Axis = option("-1", kind="axes", help=_ALONG)


class SplitSpec(LayerSpec[SplitOptions]):
    """One tensor cut into several."""

    id = "split"
    title = "Split"
    family = "shape"
    summary = "Cuts a dimension into parts, each with an output of its own"
    formula = "[y_1, y_2, ...] = x, cut along one dimension"
    when = "To send parts of the features down different branches. Concatenate puts them together again."
    keywords = ("cut", "chunk", "branch", "divide", "parts")
    Options = SplitOptions
    inputs = _ANYTHING
    outputs = (Port("outputs", "One part.", variadic=True),)

    def count_outputs(self, options: SplitOptions) -> int:
        return options.sections if options.sizes is None else len(options.sizes)

    def infer_outputs(self, options: SplitOptions, inputs: Sequence[TensorType]) -> tuple[TensorType, ...]:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        return tuple(tensor.with_size(index, size) for size in _part_sizes(options, tensor, index))

    def caption(self, options: SplitOptions) -> str:
        return f"{options.sections} parts" if options.sizes is None else ", ".join(map(str, options.sizes))

    def build(self, options: SplitOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        index = find_axis(options.axis, context.types[0])
        sizes = _part_sizes(options, context.types[0], index)
        cuts = [sum(sizes[: end + 1]) for end in range(len(sizes) - 1)]
        if not cuts:
            return (inputs[0],)
        return tuple(context.operation("split", inputs[0], cuts, axis=keras_axis(index)))


def _part_sizes(options: SplitOptions, tensor: TensorType, index: int) -> tuple[int, ...]:
    size = tensor.dims[index]
    if size is None:
        raise ShapeError(f"needs a known size of {tensor.names[index]}, but gets {tensor}")
    if options.sizes is not None:
        if sum(options.sizes) != size:
            raise ShapeError(f"cuts {sum(options.sizes)} values, but gets {tensor.names[index]}={size}")
        return options.sizes
    if size % options.sections:
        raise ShapeError(f"cannot cut {tensor.names[index]}={size} into {options.sections} equal parts")
    return (size // options.sections,) * options.sections


class UnstackOptions(LayerOptions):
    """Options of unstack."""

    num: int = option(2, ge=1, le=64, unit="parts", help="Size of the dimension: the number of outputs.")
    axis: Axis = option("1", kind="axes", help=_ALONG)


class UnstackSpec(LayerSpec[UnstackOptions]):
    """Each place of a dimension by itself."""

    id = "unstack"
    title = "Unstack"
    family = "shape"
    summary = "Gives each place of a dimension an output of its own"
    formula = "y_i = x[i] along one dimension, which is gone then"
    when = "To treat the places of a short dimension differently, for example two images that belong together."
    keywords = ("unbind", "separate", "branch", "siamese")
    Options = UnstackOptions
    inputs = _ANYTHING
    outputs = (Port("outputs", "What stands at one place.", variadic=True),)
    example = (TensorType.of(2, 16),)

    def count_outputs(self, options: UnstackOptions) -> int:
        return options.num

    def infer_outputs(self, options: UnstackOptions, inputs: Sequence[TensorType]) -> tuple[TensorType, ...]:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        if tensor.dims[index] != options.num:
            raise ShapeError(f"gives {options.num} outputs, but gets {tensor.named()}")
        return (tensor.without((index,)),) * options.num

    def caption(self, options: UnstackOptions) -> str:
        return f"{options.num} of {options.axis}"

    def build(self, options: UnstackOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        axis = keras_axis(find_axis(options.axis, context.types[0]))
        return tuple(context.operation("unstack", inputs[0], options.num, axis=axis))


class StackOptions(LayerOptions):
    """Options of stack."""

    axis: int = option(1, ge=-5, le=5, help="Where the new dimension stands: 1 is first, -1 last.")
    name: DimName = option("branch", help="What the new dimension is called.")

    @model_validator(mode="after")
    def _not_the_batch(self) -> StackOptions:
        if self.axis == 0:
            raise ValueError("must not have axis 0, which is the batch")
        return self


class StackSpec(OperationSpec[StackOptions]):
    """Branches along a new dimension."""

    id = "stack"
    title = "Stack"
    family = "merging"
    summary = "Puts equal branches along a new dimension"
    formula = "y[i] = x_i along a new dimension"
    when = "To treat branches as the steps of a sequence, or to reduce over them. All must have one shape."
    keywords = ("new dimension", "join", "bundle", "merge")
    Options = StackOptions
    inputs = (Port("inputs", "Branches of one shape.", kind="any", variadic=True, minimum=2),)
    outputs = (Port("output", "All branches in one tensor."),)
    operation = "stack"
    listed = True

    def infer_shape(self, options: StackOptions, inputs: Sequence[TensorType]) -> TensorType:
        first = inputs[0]
        odd = next((other for other in inputs if (other.dims, other.kind) != (first.dims, first.kind)), None)
        if odd is not None:
            raise ShapeError(f"needs branches of one shape and kind, but gets {first} and {odd}")
        index = options.axis - 1 if options.axis > 0 else options.axis + first.rank + 1
        if not 0 <= index <= first.rank:
            raise ShapeError(f"has axis {options.axis}, but would give {first.rank + 1} dimensions")
        return first.inserted(index, len(inputs), options.name)

    def arguments(self, options: StackOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"axis": options.axis}


LAYERS: tuple[AnySpec, ...] = (SplitSpec(), UnstackSpec(), StackSpec())
