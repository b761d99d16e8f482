"""NormNet: what its layers share, and the dense one. Weights pass through a steep map and a normaliser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, LayerSpec, ParamCount
from brains_engine.spec.options import Activation, LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import require_known_last

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

CLASSIC_RANGE = 10.0
"""Output range M of the original formula, where none is given."""

SOUND_RANGE = 1.0
"""Output range M of a bounded output, where none is given."""

VARIANCE: Mapping[str, float] = {
    "relu": 2.0,
    "leaky_relu": 2.0 / (1.0 + 0.2**2),
    "elu": 1.55,
    "gelu": 2.0,
    "silu": 2.0,
    "mish": 2.0,
    "tanh": 1.69,
    "softsign": 1.69,
}
"""First variance of the effective weights that keeps a signal's size, by activation; 1 for others."""

_SOUND = {"preset": ("sound",)}
_MAP = {**_SOUND, "weight_map": ("tan", "tan_power")}


class NormOptions(LayerOptions):
    """Options that all NormNet layers have."""

    activation: Activation = option(
        "relu", applies_when={**_SOUND, "bounded_output": (False,)}, help="Function applied to each output."
    )
    preset: Literal["sound", "classic"] = option(
        "sound", help="sound is the mended layer; classic is the original formula, which hides the options below."
    )
    bounded_output: bool = option(
        False,
        applies_when=_SOUND,
        help="End in M tanh(z / M) instead of the activation: for the last layer of a network that predicts numbers.",
    )
    max_integer: float | None = option(
        None,
        ge=1,
        le=1000,
        help="Output range M of classic and of a bounded output; empty: 10 in classic, else 1.",
    )
    weight_map: Literal["linear", "tan", "tan_power", "power"] = option(
        "tan",
        applies_when=_SOUND,
        help="theta = f(w): w, tan(w), tan(w |w|^(alpha-1)) or w |w|^(alpha-1).",
    )
    alpha: float = option(
        2.0,
        ge=1,
        le=4,
        applies_when={**_SOUND, "weight_map": ("tan_power", "power")},
        help="Exponent of the power maps; above 1, weights near zero tend to stay there.",
    )
    normaliser: Literal["sqrt_n", "n", "sqrt_live", "column_l2"] = option(
        "sqrt_n",
        applies_when=_SOUND,
        help="What the sum is divided by: sqrt(n), n, the root of the unit's live links (for networks that are sparse "
        "from the start), or the L2 norm of the unit's effective weights.",
    )
    gain: float = option(
        1.0,
        gt=0,
        le=1000,
        applies_when={**_SOUND, "normaliser": ("n", "column_l2")},
        help="Factor on the normalised sum.",
    )
    pole_guard: Literal["clip", "wrap", "none"] = option(
        "clip",
        applies_when=_MAP,
        advanced=True,
        help="Keeps weights off the poles of tan after each step: clip bounds them, wrap takes them modulo pi, which "
        "changes no output.",
    )
    t_max: float | None = option(
        64.0,
        ge=4,
        le=1000,
        applies_when={**_MAP, "pole_guard": ("clip",)},
        advanced=True,
        help="Bound on |theta|; empty bounds weights at the pole itself only.",
    )
    init: Literal["uniform_exact", "normal"] = option(
        "uniform_exact",
        applies_when=_SOUND,
        advanced=True,
        help="First weights: uniform with the exact width for the variance of theta, or normal.",
    )
    gain_v: float | None = option(
        None,
        ge=0.3,
        le=3,
        applies_when={**_SOUND, "init": ("uniform_exact",)},
        advanced=True,
        help="First variance of theta; empty takes it from the activation: 2 for relu, 1.69 for tanh.",
    )
    sigma: float = option(
        1.0,
        gt=0,
        le=10,
        applies_when={**_SOUND, "init": ("normal",)},
        advanced=True,
        help="Standard deviation of the first weights.",
    )
    use_bias: bool = option(False, applies_when=_SOUND, advanced=True, help="Add a bias; for ablation only.")


class UnitOptions(LayerOptions):
    """Number of outputs."""

    units: int = option(64, ge=1, le=16_777_216, unit="units", help="Number of outputs.")


class NormDenseOptions(NormOptions, UnitOptions):
    """Options of a NormNet dense layer."""


NormOptionsT = TypeVar("NormOptionsT", bound=NormOptions)


class NormSpec(LayerSpec[NormOptionsT]):
    """What NormNet layers have in common: maps, normalisers, presets and range."""

    family = "normnet"
    reference = (
        "The formula of the Rust original NormNet; sound adds an exact first width, a pole guard and sqrt(n); "
        "power map: Schwarz et al. 2021, Powerpropagation, arXiv:2110.00296"
    )

    def output_activation(self, options: NormOptionsT) -> str:
        bounded = options.preset == "classic" or options.bounded_output
        return "scaled_tanh" if bounded else options.activation

    def norm_caption(self, options: NormOptionsT) -> str:
        """What the caption says of the maps: `relu, tan`."""
        if options.preset == "classic":
            return f"classic, M {output_range(options):g}"
        last = f"M {output_range(options):g}" if options.bounded_output else options.activation
        return f"{last}, {options.weight_map}"


class NormDenseSpec(NormSpec[NormDenseOptions]):
    """Dense without bias, with mapped and normalised weights."""

    id = "norm_dense"
    title = "Norm dense"
    summary = "NormNet: dense without bias, weights through tan and a normaliser"
    formula = (
        "sound: y = act(x f(w) / N), with M tanh(z / M) for a bounded output; "
        "f(w) = tan(w) and N = sqrt(n) unless chosen otherwise; classic: y = M tanh(x tan(w) / n), w ~ N(0, 1)"
    )
    when = (
        "In place of Dense where connections shall be dropped, or where a network shall keep learning new tasks "
        "(tan_power with alpha 2). Train sound with Adam at a learning rate of 0.01, classic with Adadelta at 10, and "
        "scale the inputs by their root mean square without centring them. Whether it forgets less is an open question."
    )
    keywords = ("normnet", "tan", "sparse", "classic", "pruning", "fully connected")
    Options = NormDenseOptions
    inputs = (Port("input", "A flat vector, or a sequence of them.", ranks=frozenset({1, 2})),)
    outputs = (Port("output", "One value for each unit."),)
    width_option = "units"

    def infer_shape(self, options: NormDenseOptions, inputs: Sequence[TensorType]) -> TensorType:
        require_known_last(inputs[0])
        return inputs[0].with_last(options.units)

    def count_params(self, options: NormDenseOptions, inputs: Sequence[TensorType]) -> ParamCount:
        fan_in = costs.known(inputs[0].dims[-1])
        return ParamCount(trainable=(fan_in + int(has_bias(options))) * options.units)

    def flops(self, options: NormDenseOptions, inputs: Sequence[TensorType]) -> int:
        output = self.infer_shape(options, inputs)
        fan_in = costs.known(inputs[0].dims[-1])
        activation = self.output_activation(options)
        return costs.product_flops(fan_in, output, bias=has_bias(options), activation=activation)

    def caption(self, options: NormDenseOptions) -> str:
        return f"{options.units}, {self.norm_caption(options)}"

    def layer_arguments(self, options: NormDenseOptions) -> dict[str, Any]:
        """Arguments of the backend's `NormDense`, with the preset and all automatic values resolved."""
        return {"units": options.units, **norm_arguments(options)}

    def build(self, options: NormDenseOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        return (context.own_layer("NormDense", **self.layer_arguments(options))(inputs[0]),)


def norm_arguments(options: NormOptions, variance: Mapping[str, float] = VARIANCE) -> dict[str, Any]:
    """Arguments that the backend's NormNet layers share, with the preset and all automatic values resolved.

    Args:
        options: Of any NormNet layer.
        variance: First variance of the effective weights by activation, where the options give none; else 1.
    """
    if options.preset == "classic":
        return {
            "activation": "tanh",
            "output_scale": output_range(options),
            "weight_map": "tan",
            "normaliser": "n",
            "pole_guard": "none",
            "init": "normal",
            "sigma": 1.0,
        }
    bound = output_range(options) if options.bounded_output else 1.0
    gain = options.gain if options.normaliser in ("n", "column_l2") else 1.0
    activation = "tanh" if options.bounded_output else options.activation
    return {
        "activation": activation,
        "output_scale": bound,
        "weight_map": options.weight_map,
        "alpha": options.alpha,
        "normaliser": options.normaliser,
        "gain": gain / bound,
        "pole_guard": options.pole_guard,
        "t_max": options.t_max,
        "init": options.init,
        "gain_v": options.gain_v if options.gain_v is not None else variance.get(activation, 1.0),
        "sigma": options.sigma,
        "use_bias": options.use_bias,
    }


def output_range(options: NormOptions) -> float:
    """The range M of a classic layer or a bounded output."""
    if options.max_integer is not None:
        return options.max_integer
    return CLASSIC_RANGE if options.preset == "classic" else SOUND_RANGE


def has_bias(options: NormOptions) -> bool:
    """Whether the layer has a bias; classic never has."""
    return options.use_bias and options.preset == "sound"


LAYERS: tuple[AnySpec, ...] = (NormDenseSpec(),)
