"""What becomes of a signal on its way through many layers: it saturates, fades, grows, or is never bent."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from brains_engine.design.diagnostics import Problem
from brains_engine.design.topology import leading_to
from brains_engine.planning import fixes
from brains_engine.planning.checks import roles
from brains_engine.planning.upstream import trained_outputs
from brains_engine.planning.wording import count
from brains_engine.spec.windows import as_tuple

if TYPE_CHECKING:
    from brains_engine.planning.checks.context import Whole
    from brains_engine.planning.plan import NodeAnalysis
    from brains_engine.spec.layer_spec import AnySpec

SATURATED = 4.0
"""Sigmoids in a row, a tanh counting half, from which the first layers hardly learn."""

CLASSIC_DEPTH = 3
"""Classic NormNet layers in a row from which gradients were measured to explode (rms 86 at three)."""

FAINT = -4.0
"""Power of ten of the size to which a signal may shrink; its negative is the size to which it may grow."""

_KEPT = {
    "relu": 0.5,
    "leaky_relu": 0.52,
    "elu": 0.645,
    "gelu": 0.5,
    "silu": 0.5,
    "mish": 0.5,
    "linear": 1.0,
    "selu": 1.0,
}
"""Share of a signal's mean square that a function keeps."""

_LINEAR_LAYERS = {"Flatten", "Reshape", "Permute", "Dropout", "Add", "Concatenate", "Identity", "BatchNormalization"}


class _Run(NamedTuple):
    """What has happened to a signal since it was last normalised, merged or made.

    Attributes:
        squashed: Sum of `roles.SQUASHING` over the layers of the run.
        size: Power of ten of its size, from one at the start.
        classic: Classic NormNet layers.
    """

    squashed: float = 0.0
    size: float = 0.0
    classic: int = 0


_START = _Run()


class Effect(NamedTuple):
    """What one layer does to a run. It depends on the layer alone, and so is kept as long as the layer stays.

    Attributes:
        squashes: How much of a gradient it takes.
        grows: Power of ten by which it makes a signal larger.
        classic: Whether it is a classic NormNet layer.
        keeps_squashed: Whether what was squashed before still counts.
        keeps_size: Whether the signal's size before it still counts.
    """

    squashes: float = 0.0
    grows: float = 0.0
    classic: bool = False
    keeps_squashed: bool = True
    keeps_size: bool = True


KEEP = Effect()
"""Hands the signal on as it is."""


def depth(whole: Whole) -> Iterator[Problem]:
    """One problem of each kind at most, where the run first goes too far."""
    runs: dict[str, _Run] = {}
    told: set[str] = set()
    links_into, effects = whole.snapshot.links_into, whole.effects
    for key in whole.order:
        effect = effects.get(key)
        links = links_into[key]
        if effect is None or len(links) != 1:
            runs[key] = _START
            continue
        before = runs[links[0].source]
        if effect is KEEP:
            runs[key] = before
            continue
        squashed = (before.squashed if effect.keeps_squashed else 0.0) + effect.squashes
        size = (before.size if effect.keeps_size else 0.0) + effect.grows
        runs[key] = run = _Run(squashed, size, before.classic + 1 if effect.classic else 0)
        if squashed >= SATURATED or run.classic >= CLASSIC_DEPTH or abs(size) > -FAINT:
            for code in _too_far(run):
                if code not in told:
                    told.add(code)
                    yield _tell(code, whole, key)


def effect_of(node: NodeAnalysis) -> Effect | None:
    """What a layer does to the signal; `None` where it starts a new run, or is not known to go on with one."""
    spec = node.spec
    if spec is None or not node.outputs or roles.is_normalisation(spec):
        return None
    if roles.has_kernel(spec) or roles.is_activation(spec):
        return _bend(node, spec)
    return KEEP if spec.passes_values or roles.is_pooling(spec) else None


def _bend(node: NodeAnalysis, spec: AnySpec) -> Effect | None:
    activation = spec.output_activation(node.options)
    if roles.is_normnet(spec):
        if getattr(node.options, "preset", "sound") == "classic":
            return Effect(classic=True, keeps_size=False)
        return Effect(squashes=roles.SQUASHING.get(activation, 0.0) if activation != "tanh" else 0.0)
    if activation in roles.SQUASHING:
        return Effect(squashes=roles.SQUASHING[activation], keeps_size=False)
    if activation not in _KEPT:
        return None
    kept = _KEPT[activation] * (_spread(node) if roles.has_kernel(spec) else 1.0)
    return Effect(grows=0.5 * math.log10(kept), keeps_squashed=activation == "linear")


def _spread(node: NodeAnalysis) -> float:
    """Factor on the mean square by the first weights: fan-in times their variance."""
    given = next(iter(node.inputs.values()))
    places = math.prod(as_tuple(getattr(node.options, "kernel_size", 1))) if roles.is_convolution(node.spec) else 1
    fan_in, fan_out = places * (given.dims[-1] or 1), places * (roles.width_of(node) or 1)
    initializer = str(getattr(node.options, "kernel_initializer", ""))
    variance = {
        "glorot": 2 / (fan_in + fan_out),
        "he": 2 / fan_in,
        "lecun": 1 / fan_in,
        "orthogonal": 1 / max(fan_in, fan_out),
        "random_uniform": 0.05**2 / 3,
        "random_normal": 0.05**2,
    }
    found = (value for name, value in variance.items() if initializer.startswith(name))
    return fan_in * next(found, 1 / fan_in)


def _too_far(run: _Run) -> Iterator[str]:
    if run.squashed >= SATURATED:
        yield "saturating_depth"
    if run.classic >= CLASSIC_DEPTH:
        yield "classic_depth"
    if run.size < FAINT:
        yield "fading_scale"
    elif run.size > -FAINT:
        yield "exploding_scale"


def _tell(code: str, whole: Whole, key: str) -> Problem:
    layers = _run_into(whole, key)
    name, first = whole.nodes[key].node.name, layers[0].node.name
    weighted = [node for node in layers if roles.has_kernel(node.spec)]
    if code == "classic_depth":
        message = f"From {first} to {name} classic NormNet layers follow each other, and their gradients explode."
        fix = fixes.set_options_of("use_sound", "Make them sound", weighted, preset="sound")
        return Problem(code, "warning", key, message, (fix,))
    if code == "saturating_depth":
        squashing = [node for node in layers if _squashes(node)]
        message = (
            f"From {squashing[0].node.name} to {name} {count(len(squashing), 'layer')} squash their values, "
            "so that the first ones hardly learn."
        )
        able = [node for node in squashing if node.node.options.get("activation") not in (None, "softmax")]
        fix = fixes.set_options_of("use_relu", "Use relu in them", able, activation="relu")
        return Problem(code, "warning", key, message, (fix,))
    able = [node for node in weighted if "kernel_initializer" in node.node.options]
    verb = "shrinks to less than a ten-thousandth" if code == "fading_scale" else "grows more than ten-thousandfold"
    message = f"Without normalisation, a signal {verb} from {first} to {name}."
    fix = fixes.set_options_of("he_normal", "Start them with he_normal", able, kernel_initializer="he_normal")
    return Problem(code, "warning", key, message, (fix,))


def _squashes(node: NodeAnalysis) -> bool:
    return (
        node.spec is not None
        and node.options is not None
        and (node.spec.output_activation(node.options) in roles.SQUASHING and not node.spec.passes_values)
    )


def _run_into(whole: Whole, key: str) -> list[NodeAnalysis]:
    """The layers of the run that ends at a node, first to last."""
    found: list[NodeAnalysis] = []
    while True:
        node = whole.nodes[key]
        if roles.has_kernel(node.spec) or roles.is_activation(node.spec):
            found.append(node)
        elif not (node.spec is not None and (node.spec.passes_values or roles.is_pooling(node.spec))):
            break
        links = whole.snapshot.links_into[key]
        if len(links) != 1:
            break
        key = links[0].source
    return found[::-1]


def never_bent(whole: Whole) -> Iterator[Problem]:
    """Layers that are all linear are together one linear layer; the last one's function does not change that."""
    if not whole.is_whole:
        return
    nodes, used = whole.nodes, whole.used
    specs = {node.node.layer: node.spec for node in nodes.values()}
    kernels = {layer for layer, spec in specs.items() if roles.has_kernel(spec)}
    weighted = [key for key in whole.order if key in used and nodes[key].node.layer in kernels]
    last = _last_weighted(whole, weighted)
    if len(weighted) == len(last) or not all(_is_linear(whole.nodes, key) for key in whole.used if key not in last):
        return
    hidden = [whole.nodes[key] for key in weighted if key not in last and "activation" in whole.nodes[key].node.options]
    fix = fixes.set_options_of("use_relu", "Use relu in the hidden layers", hidden, activation="relu")
    message = "No layer bends its values, so that the whole network is no more than one linear layer."
    yield Problem("never_bent", "warning", hidden[0].node.id if hidden else None, message, (fix,) if hidden else ())


def _last_weighted(whole: Whole, weighted: list[str]) -> set[str]:
    """For each output the last layer with a kernel before it."""
    outputs = trained_outputs(whole.snapshot)
    if len(outputs) == 1:
        return set(weighted[-1:])
    before = (leading_to(whole.snapshot, (node_id,)) for node_id in outputs)
    return {next(key for key in reversed(weighted) if key in ways) for ways in before if ways.intersection(weighted)}


def _is_linear(nodes: Mapping[str, NodeAnalysis], key: str) -> bool:
    """Whether a layer is known to be linear; those that are not known count as bent."""
    node = nodes[key]
    if node.spec is None or node.node.layer in ("input", "output"):
        return node.spec is not None
    if roles.has_kernel(node.spec):
        return node.spec.output_activation(node.options) == "linear"
    return node.spec.keras_class in _LINEAR_LAYERS or "Average" in node.spec.keras_class


CHECKS = (depth, never_bent)
