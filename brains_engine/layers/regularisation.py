"""Layers that act during training alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class DropoutOptions(LayerOptions):
    """Options of dropout."""

    rate: float = option(0.2, ge=0, lt=1, help="Share of the values that are set to zero in each step.")


class DropoutSpec(LayerSpec[DropoutOptions]):
    """Random zeros during training."""

    id = "dropout"
    title = "Dropout"
    family = "regularisation"
    summary = "Sets random values to zero during training"
    formula = "training: y = x m / (1 - rate), m = 0 with probability rate, else 1; otherwise y = x"
    when = "Where validation falls behind training. Put it between dense layers; 0.2 to 0.5 is usual."
    reference = "Srivastava et al. 2014, Journal of Machine Learning Research 15"
    keywords = ("noise", "overfitting")
    Options = DropoutOptions
    inputs = (Port("input", "Values of any shape."),)
    outputs = (Port("output", "Values of the same shape."),)
    keras_class = "Dropout"
    keeps_width = True
    passes_values = True

    def infer_shape(self, options: DropoutOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def flops(self, options: DropoutOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0]) if options.rate else 0

    def caption(self, options: DropoutOptions) -> str:
        return f"rate {options.rate:g}"


LAYERS: tuple[AnySpec, ...] = (DropoutSpec(),)
