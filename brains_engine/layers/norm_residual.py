"""NormNet with a residual: what another layer gave is added before the activation."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.layers.norm_dense import (
    VARIANCE,
    NormDenseOptions,
    NormSpec,
    has_bias,
    norm_arguments,
    output_range,
)
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, ParamCount
from brains_engine.spec.options import Activation
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import require_known_last

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

CLASSIC_SHARE = 0.1 / 2
"""Factor of the original formula on both of its terms, before they are divided by n."""

SOUND_SHARE = 1 / math.sqrt(2)
"""Factor on both terms of the sound layer, under which two terms of equal size keep it."""

RESIDUAL_VARIANCE: Mapping[str, float] = {**VARIANCE, "relu": 1.45, "leaky_relu": 1.5, "elu": 1.5}
"""First variance of the effective weights, by activation.

Measured: with it the signal of a chain of 96 layers of width 200, each with its own input as residual, keeps its size.
Rectifiers need less than without a residual, because `r` went through one already and is hardly cut again.
"""


class NormResidualOptions(NormDenseOptions):
    """Options of a NormNet residual layer."""

    activation: Activation = option(
        "relu", applies_when={"bounded_output": (False,)}, help="Function applied to each output, in both presets."
    )
    bounded_output: bool = option(
        False, help="End in M tanh instead of the activation: M tanh(z) in classic, M tanh(z / M) in sound."
    )
    max_integer: float | None = option(
        None,
        ge=1,
        le=1000,
        applies_when={"bounded_output": (True,)},
        help="Output range M of a bounded output; empty: 10 in classic, else 1.",
    )


class NormResidualSpec(NormSpec[NormResidualOptions]):
    """Dense without bias, with mapped and normalised weights, plus a residual."""

    id = "norm_residual"
    title = "Norm residual"
    summary = "NormNet: norm dense that adds a residual before its activation"
    formula = (
        "sound: y = act((x f(w) / N + r) / sqrt(2)), f(w) = tan(w) and N = sqrt(n) unless chosen otherwise; "
        "classic: y = act((0.1 x tan(w) + 0.1 r) / (2 n)), w ~ N(0, 1); bounded: M tanh instead of act"
    )
    when = (
        "In deep NormNets: wire the layer before to input, and an earlier one of the same width to residual. In sound "
        "both terms weigh the same and the signal keeps its size through a hundred layers; classic is the original "
        "formula, whose residual fades with 1 / n."
    )
    reference = (
        "The residual formula of the Rust original NormNet; sound replaces its factors by 1 / sqrt(2); "
        "residual networks: He et al. 2016, arXiv:1512.03385"
    )
    keywords = ("normnet", "skip", "residual", "resnet", "tan", "sparse", "classic", "pruning")
    Options = NormResidualOptions
    inputs = (
        Port("input", "A flat vector, or a sequence of them.", ranks=frozenset({1, 2})),
        Port("residual", "What is added: as many values as the layer has units.", ranks=frozenset({1, 2})),
    )
    outputs = (Port("output", "One value for each unit."),)
    width_option = "units"

    def infer_shape(self, options: NormResidualOptions, inputs: Sequence[TensorType]) -> TensorType:
        values, residual = inputs[0], inputs[1]
        require_known_last(values)
        output = values.with_last(options.units)
        if residual.dims != output.dims:
            raise ShapeError(f"gives {output} and needs a residual of that shape, but gets {residual}")
        return output

    def count_params(self, options: NormResidualOptions, inputs: Sequence[TensorType]) -> ParamCount:
        fan_in = costs.known(inputs[0].dims[-1])
        return ParamCount(trainable=(fan_in + int(has_bias(options))) * options.units)

    def flops(self, options: NormResidualOptions, inputs: Sequence[TensorType]) -> int:
        output = self.infer_shape(options, inputs)
        activation = self.output_activation(options)
        fan_in = costs.known(inputs[0].dims[-1])
        product = costs.product_flops(fan_in, output, bias=has_bias(options), activation=activation)
        return product + 2 * costs.elements(output)

    def output_activation(self, options: NormResidualOptions) -> str:
        return "scaled_tanh" if options.bounded_output else options.activation

    def caption(self, options: NormResidualOptions) -> str:
        last = f"M {output_range(options):g}" if options.bounded_output else options.activation
        return f"{options.units}, {last}, {'classic' if options.preset == 'classic' else options.weight_map}"

    def layer_arguments(self, options: NormResidualOptions, fan_in: int) -> dict[str, Any]:
        """Arguments of the backend's `NormResidual`, with the preset and all automatic values resolved."""
        arguments = {"units": options.units, **norm_arguments(options, RESIDUAL_VARIANCE)}
        if options.preset == "classic":
            if not options.bounded_output:
                arguments |= {"activation": options.activation, "output_scale": 1.0}
            return {**arguments, "gain": CLASSIC_SHARE, "residual_gain": CLASSIC_SHARE / fan_in}
        bound = arguments["output_scale"]
        return {**arguments, "gain": arguments["gain"] * SOUND_SHARE, "residual_gain": SOUND_SHARE / bound}

    def build(self, options: NormResidualOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        arguments = self.layer_arguments(options, inputs[0].shape[-1])
        return (context.own_layer("NormResidual", **arguments)(list(inputs)),)


LAYERS: tuple[AnySpec, ...] = (NormResidualSpec(),)
