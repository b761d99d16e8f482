"""Dimensions in another order, more or fewer of them, or under other names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pydantic import model_validator

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec.axes import Axis, DimName, DimNames, SomeAxes, find_axes, find_axis, keras_axis
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.operation_spec import OperationSpec
from brains_engine.spec.options import LayerOptions, Size
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

_ANYTHING = (Port("input", "Values of any shape and kind.", kind="any"),)


class PermuteOptions(LayerOptions):
    """Options of permute."""

    dims: SomeAxes = option(
        "2 1",
        kind="axes",
        help="All dimensions in their new order, by name or number: channel height width, or 3 1 2.",
    )


class PermuteSpec(LayerSpec[PermuteOptions]):
    """Dimensions in another order."""

    id = "permute"
    title = "Permute"
    family = "shape"
    summary = "Puts dimensions into another order, by name or number"
    formula = "y[j, i] = x[i, j], for any order of any number of dimensions"
    when = "To transpose, for example so that a dense layer works along time instead of features."
    keywords = ("transpose", "swap", "order", "axes", "channels first")
    Options = PermuteOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The same values, with the dimensions in the new order."),)
    keras_class = "Permute"

    def infer_shape(self, options: PermuteOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0].picked(_order(options, inputs[0]))

    def caption(self, options: PermuteOptions) -> str:
        return options.dims

    def build(self, options: PermuteOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        dims = tuple(map(keras_axis, _order(options, context.types[0])))
        return (context.keras_layer(self.keras_class, dims=dims)(inputs[0]),)


def _order(options: PermuteOptions, tensor: TensorType) -> tuple[int, ...]:
    order = find_axes(options.dims, tensor)
    if len(order) != tensor.rank:
        raise ShapeError(f"orders {len(order)} dimensions, but gets {tensor.named()}")
    return order


class RepeatVectorOptions(LayerOptions):
    """Options of repeat vector."""

    n: Size = option(4, unit="times", help="How often the vector is repeated.")
    name: DimName = option("time", help="What the new dimension is called.")


class RepeatVectorSpec(LayerSpec[RepeatVectorOptions]):
    """One vector for each step of a sequence."""

    id = "repeat_vector"
    title = "Repeat vector"
    family = "shape"
    summary = "Makes a sequence of one vector, over and over"
    formula = "y[t] = x for t = 1 … n"
    when = "To hand what an encoder found to each step of a recurrent decoder."
    keywords = ("sequence", "copy", "decoder", "broadcast")
    Options = RepeatVectorOptions
    inputs = (Port("input", "A vector.", ranks=frozenset({1}), kind="any"),)
    outputs = (Port("output", "A sequence of equal vectors."),)
    keras_class = "RepeatVector"
    keeps_kind = True
    keeps_width = True

    def infer_shape(self, options: RepeatVectorOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0].inserted(0, options.n, options.name)

    def caption(self, options: RepeatVectorOptions) -> str:
        return f"{options.n} times"

    def keras_arguments(self, options: RepeatVectorOptions) -> dict[str, Any]:
        return {"n": options.n}


class ExpandDimsOptions(LayerOptions):
    """Options of expand dims."""

    axis: int = option(-1, ge=-6, le=6, help="Where the new dimension stands: 1 is first, -1 last.")
    name: DimName = option("channel", help="What the new dimension is called.")

    @model_validator(mode="after")
    def _not_the_batch(self) -> ExpandDimsOptions:
        if self.axis == 0:
            raise ValueError("must not have axis 0, which is the batch")
        return self


class ExpandDimsSpec(OperationSpec[ExpandDimsOptions]):
    """One more dimension, of size 1."""

    id = "expand_dims"
    title = "Expand dims"
    family = "shape"
    summary = "Adds a dimension of size 1"
    formula = "y[i, 1, j] = x[i, j]"
    when = "To give a grey image its channel, or to let values stretch over a dimension when they are merged."
    keywords = ("unsqueeze", "new axis", "channel", "broadcast")
    Options = ExpandDimsOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The same values with one more dimension."),)
    operation = "expand_dims"

    def infer_shape(self, options: ExpandDimsOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = options.axis - 1 if options.axis > 0 else options.axis + tensor.rank + 1
        if not 0 <= index <= tensor.rank:
            raise ShapeError(f"has axis {options.axis}, but would give {tensor.rank + 1} dimensions")
        return tensor.inserted(index, 1, options.name)

    def caption(self, options: ExpandDimsOptions) -> str:
        return options.name

    def arguments(self, options: ExpandDimsOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"axis": options.axis}


class SqueezeOptions(LayerOptions):
    """Options of squeeze."""

    axis: Axis = option("-1", kind="axes", help="The dimension of size 1 that goes, by name or number.")


class SqueezeSpec(OperationSpec[SqueezeOptions]):
    """One dimension of size 1 less."""

    id = "squeeze"
    title = "Squeeze"
    family = "shape"
    summary = "Removes a dimension of size 1"
    formula = "y[i, j] = x[i, 1, j]"
    when = "After a reduction that kept its dimension, or where data has a channel that the next layer does not want."
    keywords = ("remove", "drop", "axis", "singleton")
    Options = SqueezeOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The same values with one dimension less."),)
    operation = "squeeze"
    example = (TensorType.of(28, 28, 1),)

    def infer_shape(self, options: SqueezeOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        if tensor.dims[index] != 1:
            raise ShapeError(f"removes a dimension of size 1, but gets {tensor.named()}")
        return tensor.without((index,))

    def caption(self, options: SqueezeOptions) -> str:
        return options.axis

    def arguments(self, options: SqueezeOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"axis": keras_axis(find_axis(options.axis, types[0]))}


class RenameDimsOptions(LayerOptions):
    """Options of rename dims."""

    names: DimNames = option("time feature", kind="axes", help="The new names of all dimensions, in order.")


class RenameDimsSpec(LayerSpec[RenameDimsOptions]):
    """Dimensions under other names."""

    id = "rename_dims"
    title = "Rename dims"
    family = "shape"
    summary = "Gives the dimensions other names, and changes no value"
    formula = "y = x"
    when = "Where later layers ask for dimensions by name, or to say what the dimensions have become."
    keywords = ("label", "names", "annotate", "axes")
    Options = RenameDimsOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The same values."),)
    keras_class = "Identity"
    keeps_width = True
    passes_values = True

    def infer_shape(self, options: RenameDimsOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        names = tuple(options.names.split())
        if len(names) != tensor.rank or len(set(names)) != len(names):
            raise ShapeError(f"needs {tensor.rank} different names, but gets {tensor.named()}")
        return replace(tensor, names=names)

    def caption(self, options: RenameDimsOptions) -> str:
        return options.names

    def keras_arguments(self, options: RenameDimsOptions) -> dict[str, Any]:
        return {}


class MergeDimsOptions(LayerOptions):
    """Options of merge dims."""

    dims: SomeAxes = option("1 2", kind="axes", help="Neighbouring dimensions that become one, by name or number.")
    name: DimName = option("place", help="What the new dimension is called.")


class MergeDimsSpec(LayerSpec[MergeDimsOptions]):
    """Neighbouring dimensions as one."""

    id = "merge_dims"
    title = "Merge dims"
    family = "shape"
    summary = "Makes one dimension of several neighbouring ones"
    formula = "y[i n + j] = x[i, j], n the size of the second dimension"
    when = "To see an image as a sequence of places, for attention: merge height and width, keep channel."
    keywords = ("flatten", "collapse", "combine", "patches", "vision transformer")
    Options = MergeDimsOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The same values with fewer dimensions."),)
    keras_class = "Reshape"

    def infer_shape(self, options: MergeDimsOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        axes = find_axes(options.dims, tensor)
        if axes != tuple(range(axes[0], axes[0] + len(axes))):
            raise ShapeError(f"merges neighbours in their order, but gets {tensor.named()}")
        sizes = [tensor.dims[index] for index in axes]
        merged = None if None in sizes else math.prod(size for size in sizes if size is not None)
        return tensor.without(axes).inserted(axes[0], merged, options.name)

    def caption(self, options: MergeDimsOptions) -> str:
        return f"{options.dims} as {options.name}"

    def build(self, options: MergeDimsOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        merged = self.infer_shape(options, context.types)
        target = tuple(-1 if size is None else size for size in merged.dims)
        return (context.keras_layer(self.keras_class, target_shape=target)(inputs[0]),)


LAYERS: tuple[AnySpec, ...] = (
    PermuteSpec(),
    RepeatVectorSpec(),
    ExpandDimsSpec(),
    SqueezeSpec(),
    MergeDimsSpec(),
    RenameDimsSpec(),
)
