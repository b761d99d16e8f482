"""Tensors that depend on no sample: given numbers, and learned ones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from brains_engine.fields import option
from brains_engine.spec.layer_spec import BuildContext, LayerSpec, ParamCount
from brains_engine.spec.options import Initializer, LayerOptions, NamedDims
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType, show_dim

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

_Dims = tuple[tuple[str, int | None], ...]
_MOST_VALUES = 1_048_576


def _check_dims(dims: _Dims) -> _Dims:
    if any(size is None for _, size in dims):
        raise ValueError("must give every size as a number")
    if _count(dims) > _MOST_VALUES:
        raise ValueError(f"must not make more than {_MOST_VALUES:,} values")
    return dims


def _count(dims: _Dims) -> int:
    return math.prod(size or 0 for _, size in dims)


class ConstantOptions(LayerOptions):
    """Options of a constant."""

    value: tuple[Annotated[float, Field(ge=-1e9, le=1e9)], ...] = option(
        (1.0,),
        min_length=1,
        max_length=65_536,
        help="One number for all places, or one for each, the last dimension fastest.",
    )
    dims: NamedDims = option(
        (("feature", 1),), kind="dims", min_length=1, max_length=5, help="Sizes of the constant by name, in order."
    )
    dtype: Literal["float", "integer"] = option("float", help="Whether the numbers are floats or whole numbers.")

    _known_dims = field_validator("dims")(_check_dims)

    @model_validator(mode="after")
    def _as_many_as_places(self) -> ConstantOptions:
        if len(self.value) not in (1, _count(self.dims)):
            raise ValueError(f"has {len(self.value)} values for {_count(self.dims)} places: give 1 or as many")
        if self.dtype == "integer" and not all(number.is_integer() and abs(number) < 2**31 for number in self.value):
            raise ValueError("has values that are no whole numbers")
        return self


class ConstantSpec(LayerSpec[ConstantOptions]):
    """Given numbers."""

    id = "constant"
    title = "Constant"
    family = "tensor"
    summary = "Given numbers, the same for each sample"
    formula = "y = value"
    when = "As the other operand of arithmetic, matrix products and comparisons. Sizes of 1 stretch in them."
    keywords = ("number", "literal", "matrix", "table", "fixed")
    Options = ConstantOptions
    inputs = ()
    outputs = (Port("output", "The numbers."),)

    def infer_shape(self, options: ConstantOptions, inputs: Sequence[TensorType]) -> TensorType:
        return _type_of(options.dims).with_kind(options.dtype)

    def caption(self, options: ConstantOptions) -> str:
        shown = ", ".join(f"{number:g}" for number in options.value[:3])
        return f"{shown} …" if len(options.value) > 3 else shown

    def build(self, options: ConstantOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        sizes = [size or 0 for _, size in options.dims]
        each = options.value * math.prod(sizes) if len(options.value) == 1 else options.value
        return (context.constant(_nested(each, sizes), options.dtype),)


def _type_of(dims: _Dims) -> TensorType:
    return TensorType(tuple(size for _, size in dims), tuple(name for name, _ in dims))


def _nested(values: Sequence[float], sizes: Sequence[int]) -> Any:
    """A flat list in the given sizes, the last one fastest."""
    if not sizes:
        return values[0]
    step = len(values) // sizes[0]
    return [_nested(values[start : start + step], sizes[1:]) for start in range(0, len(values), step)]


class LearnedConstantOptions(LayerOptions):
    """Options of a learned constant."""

    dims: NamedDims = option(
        (("feature", 8),), kind="dims", min_length=1, max_length=5, help="Sizes of the constant by name, in order."
    )
    initializer: Initializer = option("random_normal", help="Distribution of the first values.")

    _known_dims = field_validator("dims")(_check_dims)


class LearnedConstantSpec(LayerSpec[LearnedConstantOptions]):
    """Learned numbers."""

    id = "learned_constant"
    title = "Learned constant"
    family = "tensor"
    summary = "Numbers that training finds, the same for each sample"
    formula = "y = w, w learned"
    when = "For what a formula leaves open: a temperature, a scale for each channel, the class token of a transformer."
    reference = "Class token: Devlin et al. 2018, arXiv:1810.04805"
    keywords = ("parameter", "weight", "token", "variable", "learned", "query")
    Options = LearnedConstantOptions
    inputs = ()
    outputs = (Port("output", "The numbers."),)
    keras_class = "Embedding"
    read_from = ()

    def infer_shape(self, options: LearnedConstantOptions, inputs: Sequence[TensorType]) -> TensorType:
        return _type_of(options.dims)

    def count_params(self, options: LearnedConstantOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=_count(options.dims))

    def caption(self, options: LearnedConstantOptions) -> str:
        return " x ".join(show_dim(size) for _, size in options.dims) or "one value"

    def build(self, options: LearnedConstantOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        table = context.keras_layer(
            self.keras_class,
            input_dim=1,
            output_dim=_count(options.dims),
            embeddings_initializer=options.initializer,
        )
        shape = context.keras_layer("Reshape", target_shape=tuple(size for _, size in options.dims))
        return (shape(table(context.constant(0, "integer"))),)


LAYERS: tuple[AnySpec, ...] = (ConstantSpec(), LearnedConstantSpec())
