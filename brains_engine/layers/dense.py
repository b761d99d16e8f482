"""The fully connected layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec, ParamCount
from brains_engine.spec.options import Activation, KernelInitializer, LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import require_known_last

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class DenseOptions(LayerOptions):
    """Options of a dense layer."""

    units: int = option(64, ge=1, le=16_777_216, unit="units", help="Number of outputs.")
    activation: Activation = option("relu", help="Function applied to each output.")
    use_bias: bool = option(True, help="Add a learned constant to each output.")
    kernel_initializer: KernelInitializer = option(
        "glorot_uniform", advanced=True, help="Distribution of the first weights."
    )


class DenseProductSpec(LayerSpec[DenseOptions]):
    """What layers around a dense product have in common."""

    Options = DenseOptions
    width_option = "units"

    def infer_shape(self, options: DenseOptions, inputs: Sequence[TensorType]) -> TensorType:
        require_known_last(inputs[0])
        return inputs[0].with_last(options.units)

    def count_params(self, options: DenseOptions, inputs: Sequence[TensorType]) -> ParamCount:
        fan_in = costs.known(inputs[0].dims[-1])
        return ParamCount(trainable=(fan_in + int(options.use_bias)) * options.units)

    def flops(self, options: DenseOptions, inputs: Sequence[TensorType]) -> int:
        fan_in = costs.known(inputs[0].dims[-1])
        output = self.infer_shape(options, inputs)
        return costs.product_flops(fan_in, output, bias=options.use_bias, activation=options.activation)

    def caption(self, options: DenseOptions) -> str:
        return f"{options.units}, {options.activation}"

    def output_activation(self, options: DenseOptions) -> str:
        return options.activation


class DenseSpec(DenseProductSpec):
    """Every output sees every input."""

    id = "dense"
    title = "Dense"
    family = "core"
    summary = "Every output sees every input"
    formula = "y = act(x W + b)"
    when = (
        "The general building block for flat data, and the usual last layer: softmax with one unit a class, "
        "or linear with one unit a target. A sequence is transformed step by step."
    )
    reference = "Rosenblatt 1958; initialisation: Glorot & Bengio 2010, He et al. 2015 (arXiv:1502.01852)"
    keywords = ("fully connected", "linear", "perceptron", "mlp")
    inputs = (Port("input", "A flat vector, or a sequence of them.", ranks=frozenset({1, 2})),)
    outputs = (Port("output", "One value for each unit."),)
    keras_class = "Dense"


LAYERS: tuple[AnySpec, ...] = (DenseSpec(),)
