"""Measurements as numbers of bins, and rows of numbers as what occurs in them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, model_validator

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import DimName
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class DiscretizationOptions(LayerOptions):
    """Options of discretisation."""

    bin_boundaries: tuple[Annotated[float, Field(ge=-1e9, le=1e9)], ...] = option(
        (-1.0, 0.0, 1.0), min_length=1, max_length=4096, help="Where a new bin begins, in rising order."
    )

    @model_validator(mode="after")
    def _rising(self) -> DiscretizationOptions:
        if any(low >= high for low, high in itertools.pairwise(self.bin_boundaries)):
            raise ValueError("needs bin_boundaries that rise")
        return self


class DiscretizationSpec(LayerSpec[DiscretizationOptions]):
    """Values as numbers of bins."""

    id = "discretization"
    title = "Discretisation"
    family = "preprocessing"
    summary = "Sorts values into bins, and gives the number of the bin"
    formula = "y = how many boundaries are at most x; nothing is learned through it"
    when = "To treat a measurement as a category, with One-hot or an Embedding behind it."
    keywords = ("bucketize", "bins", "quantise", "category", "histogram")
    Options = DiscretizationOptions
    inputs = (Port("input", "Values of any shape."),)
    outputs = (Port("output", "Numbers of bins, from 0."),)
    keras_class = "Discretization"

    def infer_shape(self, options: DiscretizationOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0].with_kind("integer")

    def caption(self, options: DiscretizationOptions) -> str:
        return f"{len(options.bin_boundaries) + 1} bins"

    def keras_arguments(self, options: DiscretizationOptions) -> dict[str, Any]:
        return {"bin_boundaries": list(options.bin_boundaries)}


class CategoryEncodingOptions(LayerOptions):
    """Options of category encoding."""

    num_tokens: int = option(10, ge=1, le=16_777_216, unit="classes", help="How many categories there are.")
    output_mode: Literal["multi_hot", "count"] = option(
        "multi_hot", help="multi_hot: 1 where a category occurs; count: how often it does."
    )
    name: DimName = option("feature", advanced=True, help="What the new dimension is called.")


class CategoryEncodingSpec(LayerSpec[CategoryEncodingOptions]):
    """Which categories occur."""

    id = "category_encoding"
    title = "Category encoding"
    family = "preprocessing"
    summary = "Tells which categories occur in a row of numbers, or how often"
    formula = "y[c] = 1 if some x[i] = c, otherwise 0; count: y[c] = the number of i with x[i] = c"
    when = "For samples with several categories at once, such as labels or words, whose order does not matter."
    keywords = ("multi-hot", "bag of words", "count", "dummy", "category")
    Options = CategoryEncodingOptions
    inputs = (Port("input", "Rows of numbers of categories, from 0.", kind="integer", ranks=frozenset({1})),)
    outputs = (Port("output", "One value for each category."),)
    keras_class = "CategoryEncoding"

    def infer_shape(self, options: CategoryEncodingOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0].with_kind("float").with_last(options.num_tokens, options.name)

    def flops(self, options: CategoryEncodingOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])

    def caption(self, options: CategoryEncodingOptions) -> str:
        return f"{options.num_tokens}, {options.output_mode}"

    def build(self, options: CategoryEncodingOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        layer = context.keras_layer(self.keras_class, num_tokens=options.num_tokens, output_mode=options.output_mode)
        # Keras raises an error in the middle of training for numbers beyond the categories
        return (layer(context.operation("clip", inputs[0], 0, options.num_tokens - 1)),)


LAYERS: tuple[AnySpec, ...] = (DiscretizationSpec(), CategoryEncodingSpec())
