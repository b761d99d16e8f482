"""The part of exported code that trains, measures and saves the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.codegen.ends_code import error_powers
from brains_engine.codegen.expressions import Call
from brains_engine.codegen.naming import slug
from brains_engine.codegen.printing import Raw, call_parts, format_statement
from brains_engine.codegen.signatures import parameters
from brains_engine.fields import dump
from brains_engine.planning.ends import suited
from brains_engine.runs import config as configs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.codegen.ends_code import End
    from brains_engine.runs.config import LossConfig, MetricName, OptimizerConfig, RunConfig, UpdateConfig

METRICS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "accuracy": ("accuracy", {}),
    "top_3_accuracy": ("keras.metrics.SparseTopKCategoricalAccuracy", {"k": 3, "name": "top_3_accuracy"}),
    "binary_accuracy": ("binary_accuracy", {}),
    "mean_absolute_error": ("mean_absolute_error", {}),
    "mean_squared_error": ("mean_squared_error", {}),
    "root_mean_squared_error": ("keras.metrics.RootMeanSquaredError", {}),
    "r2_score": ("keras.metrics.R2Score", {}),
}
"""Our metrics as Keras has them: by name alone, or as a class with arguments."""

_CLIPPING = {"value": "clipvalue", "norm": "clipnorm", "global_norm": "global_clipnorm"}

TOP_3_OF_COLUMNS = "keras.metrics.TopKCategoricalAccuracy"
"""The class in the place of the sparse one where targets have one column a class."""

_ERROR_POWER = '''def {name}(targets, outputs):
    """Mean of |output - target| to the power {constant}."""
    return keras.ops.mean(keras.ops.power(keras.ops.abs(outputs - targets), {constant}), axis=-1)'''


def training_lines(config: RunConfig, title: str, ends: tuple[End, ...], *, indent: int) -> list[str]:
    """Statements from the seed to the saved network.

    Args:
        config: How the design is trained.
        title: Of the design; the file is named after it.
        ends: The outputs of the network.
        indent: Of every line.
    """
    margin = " " * indent
    powers = error_powers(ends)
    compiling: dict[str, Any] = {
        "optimizer": optimizer_call(config.optimizer, config.update),
        "loss": _by_name(ends, [_loss(end.loss, powers) for end in ends]),
    }
    if any(end.goal.weight != 1 for end in ends):
        weights = [end.goal.weight for end in ends]
        compiling["loss_weights"] = _by_name(ends, weights) if len(ends) > 1 else weights
    if config.metrics:
        compiling["metrics"] = _by_name(ends, [_metrics(config.metrics, end) for end in ends])
    validated = config.data.validation_split > 0
    fitting: dict[str, Any] = {"epochs": Raw("EPOCHS"), "batch_size": Raw("BATCH_SIZE")}
    if validated:
        fitting["validation_data"] = Raw("(x_val, y_val)")
    measured = "x_val, y_val" if validated else "x_train, y_train"
    dropped = f"{margin}# The design drops connections while it learns, which plain Keras does not: left out here."
    lost = _left_out(config)
    remark = f"{margin}# Left out here, of how the design is trained: {', '.join(lost)}."
    return [
        f"{margin}keras.utils.set_random_seed(SEED)",
        f"{margin}x_train, y_train, x_val, y_val = load_data()",
        f"{margin}model = build_model()",
        f"{margin}model.summary()",
        format_statement("", call_parts("model.compile", (), compiling), indent),
        *([dropped] if config.sparsity.method != "none" else []),
        *([remark] if lost else []),
        format_statement("", call_parts("model.fit", (Raw("x_train"), Raw("y_train")), fitting), indent),
        f"{margin}print(model.evaluate({measured}, return_dict=True))",
        f'{margin}model.save("{slug(title, "network")}.keras")',
    ]


def _left_out(config: RunConfig) -> list[str]:
    """Settings that the code does not follow."""
    update = config.update
    parts = {
        "the schedule of the learning rate": config.schedule.kind != "constant" or config.schedule.warmup > 0,
        "a weight decay": bool(update.weight_decay) and "weight_decay" in type(config.optimizer).model_fields,
        "that only matrices decay": update.decayed != "all",
        "class weights": config.class_weights != "none",
        "early stopping": config.early_stopping.enabled,
        "frozen layers": bool(config.frozen.strip()),
    }
    return [name for name, is_on in parts.items() if is_on]


def _by_name(ends: Sequence[End], values: Sequence[Any]) -> Any:
    """A value for each output: by its name where there are several."""
    return values[0] if len(ends) == 1 else {end.key: value for end, value in zip(ends, values, strict=True)}


def error_power_functions(ends: tuple[End, ...]) -> list[str]:
    """Definitions of the losses that Keras does not have."""
    return [_ERROR_POWER.format(name=name, constant=name.upper()) for name in error_powers(ends).values()]


def optimizer_call(config: OptimizerConfig, update: UpdateConfig) -> Call:
    """The optimizer of Keras that our settings name: its class and arguments are the same there."""
    values = {name: value for name, value in dump(config).items() if name != "kind"}
    if update.weight_decay and "weight_decay" not in values:
        values["weight_decay"] = update.weight_decay
    if update.clipping != "none":
        values[_CLIPPING[update.clipping]] = update.clip_limit
    if update.accumulate > 1:
        values["gradient_accumulation_steps"] = update.accumulate
    if update.averaging:
        values |= {"use_ema": True, "ema_momentum": update.averaging}
    return Call(f"keras.optimizers.{type(config).__name__}", (), values)


def loss_call(config: LossConfig) -> Call | None:
    """The loss of Keras; `None` for the error power, which is a function of its own."""
    if isinstance(config, configs.ErrorPower):
        return None
    values = {name: value for name, value in dump(config).items() if name != "kind"}
    if type(config) is configs.CategoricalCrossentropy and not config.label_smoothing:
        return Call("keras.losses.SparseCategoricalCrossentropy", (), {"from_logits": config.from_logits})
    return Call(f"keras.losses.{type(config).__name__}", (), values)


def training_constants(config: RunConfig, ends: tuple[End, ...]) -> list[str]:
    """Assignments that the statements use."""
    powers = [f"{name.upper()} = {power!r}" for power, name in error_powers(ends).items()]
    return [f"SEED = {config.seed}", f"EPOCHS = {config.epochs}", f"BATCH_SIZE = {config.batch_size}", *powers]


def _loss(config: LossConfig, powers: Mapping[float, str]) -> Any:
    return Raw(powers[config.p]) if isinstance(config, configs.ErrorPower) else loss_call(config)


def _metrics(names: Sequence[MetricName], end: End) -> list[Any]:
    wanted = suited(names) if end.goal.target == "features" else names
    return [_metric(name, sparse_targets=end.has_sparse_targets) for name in wanted]


def _metric(name: str, *, sparse_targets: bool) -> Any:
    path, arguments = METRICS[name]
    if parameters(path) is None:
        return path
    return Call(TOP_3_OF_COLUMNS if name == "top_3_accuracy" and not sparse_targets else path, (), arguments)
