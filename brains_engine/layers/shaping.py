"""Layers that only arrange values anew."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import field_validator

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.options import LayerOptions, NamedDims
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType, default_names, show_dim

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec


class FlattenOptions(LayerOptions):
    """Flatten has no options."""


class FlattenSpec(LayerSpec[FlattenOptions]):
    """Makes one vector of a sample."""

    id = "flatten"
    title = "Flatten"
    family = "shape"
    summary = "Makes one vector of a sample"
    formula = "y = x as one vector, the last dimension fastest"
    when = "Between convolutions or pooling and a dense layer."
    keywords = ("vector", "unroll")
    Options = FlattenOptions
    inputs = (Port("input", "Values of any shape.", kind="any"),)
    outputs = (Port("output", "The same values as a vector."),)
    keras_class = "Flatten"
    passes_values = True

    def infer_shape(self, options: FlattenOptions, inputs: Sequence[TensorType]) -> TensorType:
        return TensorType.of(inputs[0].size, kind=inputs[0].kind)


class ReshapeOptions(LayerOptions):
    """Options of reshape."""

    dims: NamedDims = option(
        (("height", 8), ("width", 8), ("channel", None)),
        kind="dims",
        min_length=1,
        max_length=5,
        help="New sizes by name, in order; one may be left open and follows from the rest.",
    )

    @field_validator("dims")
    @classmethod
    def _one_open(cls, dims: tuple[tuple[str, int | None], ...]) -> tuple[tuple[str, int | None], ...]:
        if sum(size is None for _, size in dims) > 1:
            raise ValueError("may leave only one size open")
        return dims


class ReshapeSpec(LayerSpec[ReshapeOptions]):
    """Gives the values of a sample other dimensions."""

    id = "reshape"
    title = "Reshape"
    family = "shape"
    summary = "Arranges the values in other dimensions"
    formula = "y = x with other dimensions, the last one fastest"
    when = "To see flat data as an image before a convolution, for example height=8 width=8 channel=1."
    keywords = ("image", "dimensions", "view")
    Options = ReshapeOptions
    inputs = (Port("input", "Values of any shape.", kind="any"),)
    outputs = (Port("output", "The same values in the new shape."),)
    keras_class = "Reshape"
    passes_values = True

    def infer_shape(self, options: ReshapeOptions, inputs: Sequence[TensorType]) -> TensorType:
        given = inputs[0]
        names = tuple(name for name, _ in options.dims)
        sizes = tuple(size for _, size in options.dims)
        if given.size is not None:
            sizes = _fill(sizes, given, given.size)
        return TensorType(sizes, names, given.kind)

    def caption(self, options: ReshapeOptions) -> str:
        return " x ".join(show_dim(size) for _, size in options.dims)

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        sizes = [None if size == -1 else size for size in config["target_shape"]]
        return {"dims": dict(zip(default_names(len(sizes)), sizes, strict=True))}

    def build(self, options: ReshapeOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        target = tuple(-1 if size is None else size for _, size in options.dims)
        return (context.keras_layer(self.keras_class, target_shape=target)(inputs[0]),)


def _fill(sizes: tuple[int | None, ...], given: TensorType, total: int) -> tuple[int | None, ...]:
    fixed = math.prod(size for size in sizes if size is not None)
    shown = " x ".join(map(show_dim, sizes))
    if None not in sizes:
        if fixed != total:
            raise ShapeError(f"makes {shown} = {fixed} values, but gets {given} = {total}")
        return sizes
    if total % fixed:
        raise ShapeError(f"makes {shown}, which needs a multiple of {fixed} values, but gets {given} = {total}")
    return tuple(total // fixed if size is None else size for size in sizes)


LAYERS: tuple[AnySpec, ...] = (FlattenSpec(), ReshapeSpec())
