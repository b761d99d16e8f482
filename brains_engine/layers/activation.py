"""Activations as layers of their own, with their parameters, and those with a chosen range."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, get_args

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.options import Activation, LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

ActivationChoice = Literal[Activation, "hard_silu", "scaled_tanh", "scaled_sigmoid"]

_SCALED = {"scaled_tanh": "tanh", "scaled_sigmoid": "sigmoid"}
_OF_KERAS = frozenset(get_args(ActivationChoice)) - frozenset(_SCALED)


class ActivationOptions(LayerOptions):
    """Options of an activation."""

    activation: ActivationChoice = option("relu", help="The function applied to each value.")
    max_value: float = option(
        10.0,
        gt=0,
        le=1e6,
        applies_when={"activation": ("scaled_tanh", "scaled_sigmoid")},
        help="The largest value it can give: the function times this.",
    )
    negative_slope: float = option(
        0.2, ge=0, le=1, applies_when={"activation": ("leaky_relu",)}, help="Slope below zero."
    )
    alpha: float = option(
        1.0, ge=0, le=100, applies_when={"activation": ("elu",)}, help="Minus the value far below zero."
    )


class ActivationSpec(LayerSpec[ActivationOptions]):
    """A function of each value."""

    id = "activation"
    title = "Activation"
    family = "activation"
    summary = "A function of each value, such as relu or M tanh"
    formula = "y = act(x); scaled_tanh: y = M tanh(x); scaled_sigmoid: y = M sigmoid(x)"
    when = (
        "After a layer without an activation of its own, for example behind a normalisation. "
        "The scaled ones suit a last layer whose targets lie within a known range."
    )
    reference = (
        "He et al. 2015 (leaky relu), Clevert et al. 2016 (elu, arXiv:1511.07289), Klambauer et al. 2017 (selu, "
        "arXiv:1706.02515), Hendrycks & Gimpel 2016 (gelu, silu, arXiv:1606.08415), Misra 2019 (mish, arXiv:1908.08681)"
    )
    keywords = ("relu", "tanh", "sigmoid", "softmax", "gelu", "nonlinearity", "scaled")
    Options = ActivationOptions
    inputs = (Port("input", "Values of any shape."),)
    outputs = (Port("output", "Values of the same shape."),)
    keras_class = "Activation"
    read_from = ("Activation", "LeakyReLU", "ELU", "Identity")
    keeps_width = True

    def infer_shape(self, options: ActivationOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def flops(self, options: ActivationOptions, inputs: Sequence[TensorType]) -> int:
        each = 0 if options.activation == "linear" else 2 if options.activation in _SCALED else 1
        return each * costs.elements(inputs[0])

    def caption(self, options: ActivationOptions) -> str:
        details = {
            "leaky_relu": f", slope {options.negative_slope:g}",
            "elu": f", alpha {options.alpha:g}",
            "scaled_tanh": f", max {options.max_value:g}",
            "scaled_sigmoid": f", max {options.max_value:g}",
        }
        return options.activation + details.get(options.activation, "")

    def output_activation(self, options: ActivationOptions) -> str:
        return options.activation

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        if class_name == "Activation":
            name = {"swish": "silu", "hard_swish": "hard_silu"}.get(config["activation"], config["activation"])
            return {"activation": name} if name in _OF_KERAS else None
        if class_name == "LeakyReLU":
            return {"activation": "leaky_relu", "negative_slope": config.get("negative_slope", config.get("alpha"))}
        if class_name == "ELU":
            return {"activation": "elu", "alpha": config["alpha"]}
        return {"activation": "linear"}

    def build(self, options: ActivationOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        name = options.activation
        if name == "leaky_relu":
            return (context.keras_layer("LeakyReLU", negative_slope=options.negative_slope)(inputs[0]),)
        if name == "elu":
            return (context.keras_layer("ELU", alpha=options.alpha)(inputs[0]),)
        if name in _SCALED:
            values = context.keras_layer("Activation", activation=_SCALED[name])(inputs[0])
            return (context.keras_layer("Rescaling", scale=options.max_value)(values),)
        return (context.keras_layer("Activation", activation=name)(inputs[0]),)


LAYERS: tuple[AnySpec, ...] = (ActivationSpec(),)
