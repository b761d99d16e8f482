"""How a Keras model was compiled, as settings of training."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_args

from brains_engine.errors import OptionError
from brains_engine.fields import parse
from brains_engine.runs.config import DataConfig, LossConfig, OptimizerConfig, RunConfig

if TYPE_CHECKING:
    from brains_engine.fields import Options
    from brains_engine.importing.values import Loss

_LOSS_KINDS = [kind.model_fields["kind"].default for kind in get_args(get_args(LossConfig)[0])]
_LOSSES = {
    "sparse_categorical_crossentropy": "categorical_crossentropy",
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    **{kind: kind for kind in _LOSS_KINDS if kind != "error_power"},
}
_LOSS_OPTIONS = ("from_logits", "label_smoothing", "delta", "gamma", "alpha")
_METRICS = {
    "categorical_crossentropy": "accuracy",
    "binary_crossentropy": "binary_accuracy",
}
_OTHER_METRIC = "mean_absolute_error"
_OPTIMIZERS: Mapping[str, type[Options]] = {
    kind.model_fields["kind"].default: kind for kind in get_args(get_args(OptimizerConfig)[0])
}


def settings_of(compiled: Any, last_activation: str) -> tuple[RunConfig, list[Loss]]:
    """Settings of training for what a model was compiled with; where it was not, a loss that suits its output.

    Args:
        compiled: The `compile_config` of the file.
        last_activation: The activation at the first output, or "".

    Returns:
        The settings, and what was not taken over.
    """
    compiled = compiled if isinstance(compiled, Mapping) else {}
    losses: list[Loss] = []
    loss, lost_loss = _loss(compiled.get("loss"), last_activation)
    optimizer, lost_optimizer = _optimizer(compiled.get("optimizer"))
    for sentence in (lost_loss, lost_optimizer):
        if sentence:
            losses.append(("changed", sentence))
    values: dict[str, Any] = {
        "data": DataConfig(scaling="none").model_dump(mode="json"),
        "loss": loss,
        "metrics": [_METRICS.get(str(loss["kind"]), _OTHER_METRIC)],
        **({"optimizer": optimizer} if optimizer else {}),
    }
    try:
        return parse(RunConfig, values), losses
    except OptionError as error:
        values.pop("optimizer", None)
        losses.append(("changed", f"Its settings of training do not suit and were left out: {error.message}"))
        return parse(RunConfig, {**values, "loss": {"kind": loss["kind"]}}), losses


def _loss(given: Any, activation: str) -> tuple[dict[str, Any], str]:
    config: Mapping[str, Any] = {}
    name = given
    if isinstance(given, Mapping) and "class_name" in given:
        config = given["config"] if isinstance(given.get("config"), Mapping) else {}
        name = config.get("name", given.get("config"))
    if isinstance(name, str) and name in _LOSSES:
        own = {key: config[key] for key in _LOSS_OPTIONS if config.get(key)}
        return {"kind": _LOSSES[name], **own}, ""
    suited = {"softmax": "categorical_crossentropy", "sigmoid": "binary_crossentropy"}
    kind = suited.get(activation, "mean_squared_error")
    plain = kind.replace("_", " ")
    return {"kind": kind}, "" if given is None else f"Its loss is not known here; {plain} stands in its place."


def _optimizer(given: Any) -> tuple[dict[str, Any], str]:
    if isinstance(given, str):
        given = {"class_name": given, "config": {}}
    if not isinstance(given, Mapping) or not isinstance(given.get("config"), Mapping):
        return {}, ""
    kind = str(given.get("class_name")).lower()
    if kind not in _OPTIMIZERS:
        return {}, f"Its optimizer {str(given.get('class_name'))[:40]} is not known here; adam stands in its place."
    config = given["config"]
    names = _OPTIMIZERS[kind].model_fields
    kept = {name: config[name] for name in names if isinstance(config.get(name), bool | int | float)}
    scheduled = isinstance(config.get("learning_rate"), Mapping)
    return {"kind": kind, **kept}, "Its schedule of the learning rate was left out." if scheduled else ""
