"""Values copied or moved along one dimension."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.fields import option
from brains_engine.spec.axes import Axes, Axis, all_or, find_axis, keras_axis
from brains_engine.spec.operation_spec import OperationSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext
    from brains_engine.spec.shapes import TensorType

_ANYTHING = (Port("input", "Values of any shape and kind.", kind="any"),)
_ALONG = "The dimension along which it works, by name or number."


class CopiesOptions(LayerOptions):
    """Options of layers that make copies."""

    repeats: int = option(2, ge=1, le=4096, unit="times", help="How often each value stands in the result.")
    axis: Axis = option("-1", kind="axes", help=_ALONG)


class _Copies(OperationSpec[CopiesOptions]):
    """What layers that make copies have in common."""

    family = "shape"
    Options = CopiesOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The values with their copies."),)

    def infer_shape(self, options: CopiesOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        index = find_axis(options.axis, tensor)
        size = tensor.dims[index]
        return tensor.with_size(index, None if size is None else size * options.repeats)

    def caption(self, options: CopiesOptions) -> str:
        return f"{options.repeats} x {options.axis}"


class TileSpec(_Copies):
    """The whole again and again."""

    id = "tile"
    title = "Tile"
    summary = "Puts copies of the whole behind each other"
    formula = "y = [x, x, ...] along one dimension"
    when = "To bring a short dimension to the size of another, for example a pattern over a sequence."
    keywords = ("repeat", "copy", "pattern", "broadcast")

    def build(self, options: CopiesOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        (tensor,) = context.types
        counts = [1] * (tensor.rank + 1)
        counts[keras_axis(find_axis(options.axis, tensor))] = options.repeats
        return (context.operation("tile", inputs[0], counts),)


class RepeatSpec(_Copies):
    """Each value again and again."""

    id = "repeat"
    title = "Repeat"
    summary = "Puts copies of each value beside it"
    formula = "y[i] = x[floor(i / repeats)] along one dimension"
    when = "To stretch a dimension without mixing its values, for example coarse steps onto fine ones."
    keywords = ("copy", "stretch", "upsample", "nearest")

    def build(self, options: CopiesOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        axis = keras_axis(find_axis(options.axis, context.types[0]))
        return (context.operation("repeat", inputs[0], options.repeats, axis=axis),)


class FlipOptions(LayerOptions):
    """Options of flip."""

    axis: Axes = option("1", kind="axes", help="The dimensions that are turned round, by name or number; empty is all.")


class FlipSpec(OperationSpec[FlipOptions]):
    """Values in reverse order."""

    id = "flip"
    title = "Flip"
    family = "shape"
    summary = "Turns the order along some dimensions round"
    formula = "y[i] = x[n - 1 - i]"
    when = "To read a sequence backwards, or to mirror an image always. For random mirroring use Random flip."
    keywords = ("reverse", "mirror", "backwards")
    Options = FlipOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The same values in reverse order."),)
    operation = "flip"
    keeps_width = True

    def infer_shape(self, options: FlipOptions, inputs: Sequence[TensorType]) -> TensorType:
        all_or(options.axis, inputs[0])
        return inputs[0]

    def caption(self, options: FlipOptions) -> str:
        return options.axis

    def arguments(self, options: FlipOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"axis": tuple(map(keras_axis, all_or(options.axis, types[0])))}


class RollOptions(LayerOptions):
    """Options of roll."""

    shift: int = option(1, ge=-65_536, le=65_536, unit="places", help="How far values move; below 0 backwards.")
    axis: Axis = option("1", kind="axes", help=_ALONG)


class RollSpec(OperationSpec[RollOptions]):
    """Values moved along, round the end."""

    id = "roll"
    title = "Roll"
    family = "shape"
    summary = "Moves values along a dimension; what leaves the end comes back"
    formula = "y[i] = x[(i - shift) mod n]"
    when = "To compare each step with an earlier one, or for shifted windows of attention."
    reference = "Shifted windows: Liu et al. 2021, arXiv:2103.14030"
    keywords = ("shift", "cycle", "rotate", "lag")
    Options = RollOptions
    inputs = _ANYTHING
    outputs = (Port("output", "The same values at other places."),)
    operation = "roll"

    def infer_shape(self, options: RollOptions, inputs: Sequence[TensorType]) -> TensorType:
        find_axis(options.axis, inputs[0])
        return inputs[0]

    def caption(self, options: RollOptions) -> str:
        return f"{options.shift:+d} along {options.axis}"

    def arguments(self, options: RollOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"shift": options.shift, "axis": keras_axis(find_axis(options.axis, types[0]))}


LAYERS: tuple[AnySpec, ...] = (TileSpec(), RepeatSpec(), FlipSpec(), RollSpec())
