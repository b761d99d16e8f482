"""Arithmetic on values: of two branches, with a number, and functions of one value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from pydantic import model_validator

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.operation_spec import ElementwiseSpec, NoOptions, OperationSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import broadcast

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext
    from brains_engine.spec.shapes import TensorType

_VALUES = (Port("input", "Values of any shape."),)
_SAME_SHAPE = (Port("output", "Values of the same shape."),)


class DivideOptions(LayerOptions):
    """Options of divide."""

    zero_safe: bool = option(True, help="Give 0 where the divisor is 0, instead of an infinite value.")


class DivideSpec(OperationSpec[DivideOptions]):
    """The quotient of two branches."""

    id = "divide"
    title = "Divide"
    family = "merging"
    summary = "The first branch over the second"
    formula = "y = a / b; 0 where b is 0, if zero_safe"
    when = "For ratios, and to normalise values by something that the network computes. Sizes of 1 stretch."
    keywords = ("quotient", "ratio", "normalise", "fraction")
    Options = DivideOptions
    inputs = (Port("dividend", "What is divided."), Port("divisor", "What it is divided by."))
    outputs = (Port("output", "The quotient at each place."),)

    def infer_shape(self, options: DivideOptions, inputs: Sequence[TensorType]) -> TensorType:
        return broadcast(inputs)

    def flops(self, options: DivideOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(broadcast(inputs))

    def operation_name(self, options: DivideOptions) -> str:
        return "divide_no_nan" if options.zero_safe else "divide"

    def arguments(self, options: DivideOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {}


class _PairSpec(OperationSpec[NoOptions]):
    """What functions of two branches without options have in common."""

    family = "merging"
    Options = NoOptions

    def infer_shape(self, options: NoOptions, inputs: Sequence[TensorType]) -> TensorType:
        return broadcast(inputs)

    def flops(self, options: NoOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(broadcast(inputs))


class PowerSpec(_PairSpec):
    """One branch to the power of another."""

    id = "power"
    title = "Power"
    summary = "The first branch to the power of the second"
    formula = "y = a ^ b"
    when = "Where the exponent itself is computed. The base must not be negative unless the exponent is a whole number."
    keywords = ("exponent", "raise", "root")
    inputs = (Port("base", "What is raised."), Port("exponent", "The power it is raised to."))
    outputs = (Port("output", "The power at each place."),)
    operation = "power"


class RemainderSpec(_PairSpec):
    """What division leaves."""

    id = "remainder"
    title = "Remainder"
    summary = "What is left when one branch is divided by another"
    formula = "y = a - b floor(a / b)"
    when = "For values that repeat, such as angles or hours. It has the sign of the divisor."
    keywords = ("modulo", "mod", "wrap", "periodic")
    inputs = (
        Port("dividend", "What is divided.", kind="number"),
        Port("divisor", "What it is divided by; never 0.", kind="number"),
    )
    outputs = (Port("output", "The remainder at each place."),)
    operation = "mod"


ScalarOperation = Literal["add", "subtract", "multiply", "divide", "power", "remainder", "maximum", "minimum"]
_KERAS_NAMES = {"remainder": "mod"}


class ScalarOptions(LayerOptions):
    """Options of arithmetic with a number."""

    operation: ScalarOperation = option("multiply", help="What is done with each value and the number.")
    value: float = option(2.0, ge=-1e9, le=1e9, help="The number that stands beside each value.")
    value_first: bool = option(
        False,
        applies_when={"operation": ("subtract", "divide", "power", "remainder")},
        help="Let the number stand first: 1 - x instead of x - 1.",
    )

    @model_validator(mode="after")
    def _no_division_by_zero(self) -> ScalarOptions:
        if self.operation in ("divide", "remainder") and self.value == 0 and not self.value_first:
            raise ValueError("cannot divide by a value of 0")
        return self


class ScalarArithmeticSpec(ElementwiseSpec[ScalarOptions]):
    """Each value and one number."""

    id = "scalar_arithmetic"
    title = "Arithmetic with a number"
    family = "tensor"
    summary = "Adds, multiplies, raises … each value with a number"
    formula = "y = x op value, or y = value op x"
    when = "For small formulas in a drawing, such as 1 - x, 2 x or x^3."
    keywords = ("scale", "shift", "constant", "plus", "minus", "times", "power", "calculator")
    Options = ScalarOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE

    def caption(self, options: ScalarOptions) -> str:
        signs = {"add": "+", "subtract": "-", "multiply": "x", "divide": "/", "power": "^"}
        number = f"{options.value:g}"
        word = signs.get(options.operation, options.operation)
        return f"{number} {word}" if _swaps(options) else f"{word} {number}"

    def operation_name(self, options: ScalarOptions) -> str:
        return _KERAS_NAMES.get(options.operation, options.operation)

    def build(self, options: ScalarOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        pair = (options.value, inputs[0]) if _swaps(options) else (inputs[0], options.value)
        return (context.operation(self.operation_name(options), *pair),)


def _swaps(options: ScalarOptions) -> bool:
    return options.value_first and options.operation in ("subtract", "divide", "power", "remainder")


FunctionName = Literal[
    "exp",
    "expm1",
    "exp2",
    "log",
    "log1p",
    "log2",
    "log10",
    "sqrt",
    "rsqrt",
    "cbrt",
    "square",
    "reciprocal",
    "absolute",
    "sign",
    "negative",
    "floor",
    "ceil",
    "round",
    "trunc",
    "sin",
    "cos",
    "tan",
    "arcsin",
    "arccos",
    "arctan",
    "sinh",
    "cosh",
    "arcsinh",
    "arccosh",
    "arctanh",
    "sinc",
    "erf",
    "stop_gradient",
]


class FunctionOptions(LayerOptions):
    """Options of a function."""

    function: FunctionName = option("exp", help="The function applied to each value; stop_gradient leaves it as it is.")


class FunctionSpec(ElementwiseSpec[FunctionOptions]):
    """A mathematical function of each value."""

    id = "function"
    title = "Function"
    family = "tensor"
    summary = "exp, log, sqrt, sin and other functions of each value"
    formula = "y = f(x); stop_gradient: y = x, and nothing is learned through it"
    when = (
        "For small formulas in a drawing. Mind where a function is defined: the logarithm and the roots want positive "
        "values. The functions usual behind layers are under Activation."
    )
    keywords = ("exp", "log", "sqrt", "square", "abs", "sign", "sin", "cos", "round", "erf", "maths", "stop gradient")
    Options = FunctionOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE

    def flops(self, options: FunctionOptions, inputs: Sequence[TensorType]) -> int:
        return 0 if options.function == "stop_gradient" else costs.elements(inputs[0])

    def caption(self, options: FunctionOptions) -> str:
        return options.function

    def operation_name(self, options: FunctionOptions) -> str:
        return options.function

    def arguments(self, options: FunctionOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {}


class ClipOptions(LayerOptions):
    """Options of clip."""

    x_min: float = option(-1.0, ge=-1e9, le=1e9, help="The smallest value it gives.")
    x_max: float = option(1.0, ge=-1e9, le=1e9, help="The largest value it gives.")

    @model_validator(mode="after")
    def _in_order(self) -> ClipOptions:
        if self.x_min > self.x_max:
            raise ValueError("must not have x_min above x_max")
        return self


class ClipSpec(ElementwiseSpec[ClipOptions]):
    """Values kept within bounds."""

    id = "clip"
    title = "Clip"
    family = "tensor"
    summary = "Keeps values within bounds"
    formula = "y = min(max(x, x_min), x_max)"
    when = "To keep values in a range that the next step needs. Nothing is learned through values that are cut off."
    keywords = ("clamp", "limit", "bound", "saturate")
    Options = ClipOptions
    inputs = _VALUES
    outputs = _SAME_SHAPE
    operation = "clip"

    def caption(self, options: ClipOptions) -> str:
        return f"{options.x_min:g} … {options.x_max:g}"


LAYERS: tuple[AnySpec, ...] = (
    DivideSpec(),
    PowerSpec(),
    RemainderSpec(),
    ScalarArithmeticSpec(),
    FunctionSpec(),
    ClipSpec(),
)
