"""Comparisons, logic and kinds: layers whose values are true or false, and those that choose by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.operation_spec import ElementwiseSpec, NoOptions, OperationSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import broadcast

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext
    from brains_engine.spec.shapes import Kind, TensorType

Comparison = Literal["greater", "greater_equal", "less", "less_equal", "equal", "not_equal"]
_SIGNS = {"greater": ">", "greater_equal": "≥", "less": "<", "less_equal": "≤", "equal": "=", "not_equal": "≠"}
_TRUTH = (Port("output", "True or false for each place."),)


class CompareOptions(LayerOptions):
    """Options of compare."""

    comparison: Comparison = option("greater", help="What must hold between the first and the second value.")


class CompareSpec(OperationSpec[CompareOptions]):
    """Two branches compared."""

    id = "compare"
    title = "Compare"
    family = "tensor"
    summary = "Whether the first branch is above, below or equal to the second"
    formula = "y = a > b, or another comparison; nothing is learned through it"
    when = "As the condition of Where, or to count. Both branches must hold the same kind of values."
    keywords = ("greater", "less", "equal", "boolean", "condition")
    Options = CompareOptions
    inputs = (Port("a", "The first values.", kind="number"), Port("b", "The second values.", kind="number"))
    outputs = _TRUTH

    def infer_shape(self, options: CompareOptions, inputs: Sequence[TensorType]) -> TensorType:
        return broadcast(inputs).with_kind("boolean")

    def flops(self, options: CompareOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(broadcast(inputs))

    def caption(self, options: CompareOptions) -> str:
        return f"a {_SIGNS[options.comparison]} b"

    def operation_name(self, options: CompareOptions) -> str:
        return options.comparison

    def arguments(self, options: CompareOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {}


class CompareNumberOptions(LayerOptions):
    """Options of compare with a number."""

    comparison: Comparison = option("greater", help="What must hold between each value and the number.")
    value: float = option(0.0, ge=-1e9, le=1e9, help="The number that each value is held against.")


class CompareNumberSpec(ElementwiseSpec[CompareNumberOptions]):
    """Each value compared with one number."""

    id = "compare_with_number"
    title = "Compare with a number"
    family = "tensor"
    summary = "Whether values are above, below or equal to a number"
    formula = "y = x > value, or another comparison; nothing is learned through it"
    when = "As the condition of Where, for example to find the places that hold padding."
    keywords = ("threshold", "greater", "less", "equal", "mask", "boolean")
    Options = CompareNumberOptions
    inputs = (Port("input", "Values of any shape.", kind="number"),)
    outputs = _TRUTH

    def infer_shape(self, options: CompareNumberOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0].with_kind("boolean")

    def caption(self, options: CompareNumberOptions) -> str:
        return f"{_SIGNS[options.comparison]} {options.value:g}"

    def build(self, options: CompareNumberOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        return (context.operation(options.comparison, inputs[0], options.value),)


class LogicOptions(LayerOptions):
    """Options of logic."""

    logic: Literal["and", "or", "xor"] = option("and", help="and: both hold; or: one at least; xor: exactly one.")


class LogicSpec(OperationSpec[LogicOptions]):
    """Two conditions joined."""

    id = "logic"
    title = "Logic"
    family = "tensor"
    summary = "Joins two conditions with and, or, xor"
    formula = "y = a and b, a or b, or a xor b"
    when = "Where a condition has two parts, for example a value within two bounds."
    keywords = ("and", "or", "xor", "boolean", "condition")
    Options = LogicOptions
    inputs = (Port("a", "The first condition.", kind="boolean"), Port("b", "The second condition.", kind="boolean"))
    outputs = _TRUTH

    def infer_shape(self, options: LogicOptions, inputs: Sequence[TensorType]) -> TensorType:
        return broadcast(inputs)

    def caption(self, options: LogicOptions) -> str:
        return f"a {options.logic} b"

    def operation_name(self, options: LogicOptions) -> str:
        return f"logical_{options.logic}"

    def arguments(self, options: LogicOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {}


class NotSpec(ElementwiseSpec[NoOptions]):
    """A condition turned round."""

    id = "logical_not"
    title = "Not"
    family = "tensor"
    summary = "Makes true false, and false true"
    formula = "y = not x"
    when = "To turn a condition round, for example to find what is no padding."
    keywords = ("negate", "invert", "boolean", "condition")
    Options = NoOptions
    inputs = (Port("input", "A condition.", kind="boolean"),)
    outputs = _TRUTH
    operation = "logical_not"

    def flops(self, options: NoOptions, inputs: Sequence[TensorType]) -> int:
        return 0


class WhereSpec(OperationSpec[NoOptions]):
    """One of two branches at each place."""

    id = "where"
    title = "Where"
    family = "tensor"
    summary = "Takes one branch where a condition holds, else the other"
    formula = "y = a where the condition holds, otherwise b"
    when = "To replace values, or to let a condition choose between two computations. Both are always computed."
    keywords = ("if", "select", "condition", "mask", "choose")
    Options = NoOptions
    inputs = (
        Port("condition", "Which branch is taken.", kind="boolean"),
        Port("a", "Taken where the condition holds.", kind="any"),
        Port("b", "Taken elsewhere.", kind="any"),
    )
    outputs = (Port("output", "The chosen values."),)
    operation = "where"

    def infer_shape(self, options: NoOptions, inputs: Sequence[TensorType]) -> TensorType:
        condition, a, b = inputs
        merged = broadcast((a, b))
        stretched = broadcast((replace(condition, kind=merged.kind), merged))
        return replace(merged, dims=stretched.dims)

    def flops(self, options: NoOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(self.infer_shape(options, inputs))


_DTYPES: dict[Kind, str] = {"float": "float32", "integer": "int32", "boolean": "bool"}


class CastOptions(LayerOptions):
    """Options of cast."""

    dtype: Literal["float", "integer", "boolean"] = option(
        "float", help="What the values become; as integer they lose what is behind the point, as boolean 0 is false."
    )


class CastSpec(ElementwiseSpec[CastOptions]):
    """Values as another kind of number."""

    id = "cast"
    title = "Cast"
    family = "tensor"
    summary = "Turns values into floats, whole numbers or conditions"
    formula = "y = x as float, integer or boolean"
    when = "Between layers that give one kind of number and layers that want another. Only float to float is learned."
    keywords = ("dtype", "convert", "integer", "float", "boolean", "type")
    Options = CastOptions
    inputs = (Port("input", "Values of any shape and kind.", kind="any"),)
    outputs = (Port("output", "The values as the chosen kind."),)
    operation = "cast"

    def infer_shape(self, options: CastOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0].with_kind(options.dtype)

    def flops(self, options: CastOptions, inputs: Sequence[TensorType]) -> int:
        return 0

    def caption(self, options: CastOptions) -> str:
        return f"to {options.dtype}"

    def arguments(self, options: CastOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"dtype": _DTYPES[options.dtype]}


LAYERS: tuple[AnySpec, ...] = (CompareSpec(), CompareNumberSpec(), LogicSpec(), NotSpec(), WhereSpec(), CastSpec())
