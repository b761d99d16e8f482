"""Values of a Keras config in the form that our options have, and what is lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.runs.precision_config import of_policy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brains_engine.fields import FieldDescription
    from brains_engine.importing.report import Kind

Loss = tuple["Kind", str]
"""What is lost: how much it matters, and a sentence."""

# What Keras writes beside the options and what has no meaning for us, or one that it always has here.
_WITHOUT_MEANING = frozenset(
    [
        "name",
        "trainable",
        "dtype",
        "data_format",
        "seed",
        "batch_shape",
        "batch_input_shape",
        "input_shape",
        "autocast",
        "implementation",
        "use_cudnn",
        "sparse",
        "ragged",
        "optional",
        "synchronized",
        "renorm_momentum",
        "lora_alpha",
        "registered_name",
        "time_major",
        "attention_axes",
        "zero_output_for_mask",
        "input_length",
    ]
)
# Values under which an option that only Keras has changes nothing.
_USUAL = {"fill_mode": "constant", "epsilon": 0.01, "output_mode": "int"}
_ZERO_AND_ONE = {
    "bias_initializer": "zeros",
    "beta_initializer": "zeros",
    "gamma_initializer": "ones",
    "moving_mean_initializer": "zeros",
    "moving_variance_initializer": "ones",
    "recurrent_initializer": "orthogonal",
}
_USUAL_SPREAD: Mapping[str, Mapping[str, Any]] = {
    "random_normal": {"mean": 0.0, "stddev": 0.05},
    "random_uniform": {"minval": -0.05, "maxval": 0.05},
    "orthogonal": {"gain": 1.0},
}
_SCALED: Mapping[tuple[Any, Any, Any], str] = {
    (1.0, "fan_avg", "uniform"): "glorot_uniform",
    (1.0, "fan_avg", "truncated_normal"): "glorot_normal",
    (2.0, "fan_in", "uniform"): "he_uniform",
    (2.0, "fan_in", "truncated_normal"): "he_normal",
    (1.0, "fan_in", "uniform"): "lecun_uniform",
    (1.0, "fan_in", "truncated_normal"): "lecun_normal",
}
_OLD_NAMES = {"orthogonal_initializer": "orthogonal", "random_uniform_initializer": "random_uniform"}


class Watched(Mapping[str, Any]):
    """A config that remembers what it was asked for.

    Attributes:
        asked: The names that were looked up.
    """

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self.asked.add(name)
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def simplified(config: Mapping[str, Any]) -> dict[str, Any]:
    """A config whose functions and initialisers are plain names, down to the configs of layers within the layer."""
    return {name: _simple(value) for name, value in config.items()}


def _simple(value: Any) -> Any:
    if not isinstance(value, Mapping) or "class_name" not in value:
        return value
    kind, inner = value["class_name"], value.get("config")
    if kind == "function" and isinstance(inner, str):
        return inner
    if "initializers" in str(value.get("module")) or _snake(kind) in _USUAL_SPREAD or kind in _INITIALIZERS:
        return _initializer(kind, inner if isinstance(inner, Mapping) else {}, value)
    if isinstance(inner, Mapping):
        return {**value, "config": {name: item for name, item in simplified(inner).items() if name != "name"}}
    return value


_INITIALIZERS = frozenset(
    [
        "Zeros",
        "Ones",
        "GlorotUniform",
        "GlorotNormal",
        "HeUniform",
        "HeNormal",
        "LecunUniform",
        "LecunNormal",
        "VarianceScaling",
        "Constant",
    ]
)


def _initializer(kind: str, config: Mapping[str, Any], whole: Any) -> Any:
    if kind == "VarianceScaling":
        key = (config.get("scale"), config.get("mode"), config.get("distribution"))
        return _SCALED.get(key, f"variance scaling of {config.get('scale')} by {config.get('mode')}")
    name = _OLD_NAMES.get(_snake(kind), _snake(kind))
    usual = _USUAL_SPREAD.get(name, {})
    if any(config.get(key, value) != value for key, value in usual.items()):
        told = ", ".join(f"{key} {config.get(key)}" for key in usual)
        return f"{name.replace('_', ' ')} with {told}"
    return whole if name == "constant" else name


def _snake(name: str) -> str:
    return re.sub("(?<!^)([A-Z])", r"_\1", name).lower()


def fitted(values: Mapping[str, Any], fields: Iterable[FieldDescription]) -> tuple[dict[str, Any], list[Loss]]:
    """Option values in the form of their fields; an initialiser that we lack is left to its default."""
    known = {field.name: field for field in fields}
    fits: dict[str, Any] = {}
    losses: list[Loss] = []
    for name, value in values.items():
        field = known[name]
        if name.endswith("initializer") and field.choices and value not in field.choices:
            losses.append(_other_start(name, value, str(field.default)))
            continue
        if value is None and not field.optional:
            continue
        if isinstance(value, list) and field.kind in ("integer", "number") and len(set(map(str, value))) == 1:
            value = value[0]
        if isinstance(value, int) and field.kind == "integers" and field.length:
            value = [value] * field.length
        fits[name] = value
    return fits, losses


def _unknown_policy(policy: Any) -> str:
    """The name of a number type that we do not have, or ""."""
    if of_policy(policy) is not None:
        return ""
    name = policy["config"].get("name") if isinstance(policy, Mapping) and "config" in policy else policy
    return name if isinstance(name, str) and name not in ("int32", "int64", "bool") else ""


def lost(config: Mapping[str, Any], used: Iterable[str]) -> Iterator[Loss]:
    """What a config says beyond the options that were used."""
    names = set(used)
    if config.get("trainable") is False:
        yield "changed", "It was kept from learning, which it is not here."
    policy = _unknown_policy(config.get("dtype"))
    if policy:
        yield "changed", f"It computed in {policy[:40]}, which there is not here; float32 takes its place."
    if config.get("data_format") == "channels_first":
        yield "changed", "It has its channels first; here they stand last, so that its sizes are read otherwise."
    for name, value in config.items():
        if name in names or value in (None, False, [], {}) or value == _USUAL.get(name):
            continue
        if name.endswith(("regularizer", "constraint")):
            word = "penalty on" if name.endswith("regularizer") else "bound on"
            yield "dropped", f"Its {word} the {name.rpartition('_')[0]} is not kept."
        elif name.endswith("initializer"):
            if value != _ZERO_AND_ONE.get(name, value):
                yield _other_start(name, value, _ZERO_AND_ONE.get(name, "usual"))
        elif name not in _WITHOUT_MEANING:
            yield "changed", f"Its option {name} = {str(value)[:60]} has no place here and was left out."


def _other_start(name: str, value: Any, instead: str) -> Loss:
    what = name.removesuffix("_initializer").replace("_", " ")
    shown = value if isinstance(value, str) else "other values"
    return "dropped", f"The first values of its {what} were drawn as {shown[:60]}; here as {instead.replace('_', ' ')}."
