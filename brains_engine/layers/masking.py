"""Masks made of the data: which steps of a padded sequence are real."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class PaddingMaskOptions(LayerOptions):
    """Options of a padding mask."""

    value: float = option(0.0, ge=-1e9, le=1e9, help="The number that short sequences were filled up with.")


class PaddingMaskSpec(LayerSpec[PaddingMaskOptions]):
    """Which steps hold more than padding."""

    id = "padding_mask"
    title = "Padding mask"
    family = "attention"
    summary = "Which steps of a padded sequence are real"
    formula = "m[t] = x[t] is not the value; of vectors: any of their values is not"
    when = (
        "Where sequences of several lengths were filled up with zeros. Wire the tokens, or the vectors, to it and its "
        "output to the mask of recurrent layers, of attention and of global average pooling. It stands for mask_zero "
        "and Masking of Keras, with the difference that the mask is a wire: no layer between can lose it."
    )
    keywords = ("mask_zero", "masking", "pad", "ragged", "length", "variable", "token")
    Options = PaddingMaskOptions
    inputs = (Port("input", "Tokens: time; or vectors: time, feature.", ranks=frozenset({1, 2}), kind="number"),)
    outputs = (Port("output", "Whether each step is real: time."),)

    def infer_shape(self, options: PaddingMaskOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        return tensor.picked((0,)).with_kind("boolean")

    def flops(self, options: PaddingMaskOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])

    def caption(self, options: PaddingMaskOptions) -> str:
        return f"not {options.value:g}"

    def build(self, options: PaddingMaskOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        differs = context.operation("not_equal", inputs[0], options.value)
        return (context.operation("any", differs, axis=-1) if context.types[0].rank > 1 else differs,)


LAYERS: tuple[AnySpec, ...] = (PaddingMaskSpec(),)
