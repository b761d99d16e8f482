"""Layers that join several branches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import broadcast

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_BRANCHES = (Port("inputs", "The branches to join.", variadic=True, minimum=2),)


class AddOptions(LayerOptions):
    """Add has no options."""


class AddSpec(LayerSpec[AddOptions]):
    """The sum of branches, value by value."""

    id = "add"
    title = "Add"
    family = "shape"
    summary = "Sums branches value by value"
    formula = "y = x_1 + x_2 + ..."
    when = "For residual connections: add a layer's input to its output. The branches must have equal shapes."
    reference = "He et al. 2016, arXiv:1512.03385"
    keywords = ("sum", "residual", "skip", "merge", "plus")
    Options = AddOptions
    inputs = _BRANCHES
    outputs = (Port("output", "The sum."),)
    keras_class = "Add"

    def infer_shape(self, options: AddOptions, inputs: Sequence[TensorType]) -> TensorType:
        return broadcast(inputs)

    def flops(self, options: AddOptions, inputs: Sequence[TensorType]) -> int:
        return (len(inputs) - 1) * costs.elements(broadcast(inputs))


class ConcatenateOptions(LayerOptions):
    """Options of concatenate."""

    axis: int = option(-1, ge=-5, le=5, help="The dimension along which branches are put: -1 is the last, 1 the first.")


class ConcatenateSpec(LayerSpec[ConcatenateOptions]):
    """Branches side by side."""

    id = "concatenate"
    title = "Concatenate"
    family = "shape"
    summary = "Puts branches side by side"
    formula = "y = [x_1, x_2, ...]"
    when = "To hand on what several branches found. All sizes but the joined one must be equal."
    keywords = ("join", "merge", "stack", "skip")
    Options = ConcatenateOptions
    inputs = _BRANCHES
    outputs = (Port("output", "The branches along one dimension."),)
    keras_class = "Concatenate"

    def infer_shape(self, options: ConcatenateOptions, inputs: Sequence[TensorType]) -> TensorType:
        first = inputs[0]
        axis = options.axis - 1 if options.axis > 0 else options.axis + first.rank
        if options.axis == 0 or not 0 <= axis < first.rank:
            raise ShapeError(f"has axis {options.axis}, which {first} does not have")
        for other in inputs[1:]:
            rest_differs = other.dims[:axis] + other.dims[axis + 1 :] != first.dims[:axis] + first.dims[axis + 1 :]
            if other.rank != first.rank or rest_differs:
                raise ShapeError(f"cannot put {first} and {other} side by side")
        sizes = [each.dims[axis] for each in inputs]
        total = None if None in sizes else sum(size for size in sizes if size is not None)
        return first.with_dims(*first.dims[:axis], total, *first.dims[axis + 1 :])

    def caption(self, options: ConcatenateOptions) -> str:
        return "" if options.axis == -1 else f"axis {options.axis}"


LAYERS: tuple[AnySpec, ...] = (AddSpec(), ConcatenateSpec())
