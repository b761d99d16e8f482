"""The part of exported code that trains, measures and saves the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.codegen.expressions import Call
from brains_engine.codegen.naming import slug
from brains_engine.codegen.printing import Raw, call_parts, expression_parts, flat, format_statement
from brains_engine.codegen.signatures import parameters
from brains_engine.fields import dump
from brains_engine.runs import config as configs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brains_engine.runs.config import LossConfig, OptimizerConfig, RunConfig

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

TOP_3_OF_COLUMNS = "keras.metrics.TopKCategoricalAccuracy"
"""The class in the place of the sparse one where targets have one column a class."""

ERROR_POWER = '''def error_power(targets, outputs):
    """Mean of |output - target| to the power ERROR_POWER."""
    return keras.ops.mean(keras.ops.power(keras.ops.abs(outputs - targets), ERROR_POWER), axis=-1)'''


def training_lines(config: RunConfig, title: str, *, sparse_targets: bool, indent: int) -> list[str]:
    """Statements from the seed to the saved network.

    Args:
        config: How the design is trained.
        title: Of the design; the file is named after it.
        sparse_targets: Whether targets are class numbers.
        indent: Of every line.
    """
    margin = " " * indent
    metrics = [_metric(name, sparse_targets=sparse_targets) for name in config.metrics]
    compiling: dict[str, Any] = {
        "optimizer": Raw(_text(optimizer_call(config.optimizer))),
        "loss": Raw(_loss(config.loss)),
        **({"metrics": Raw(f"[{', '.join(metrics)}]")} if metrics else {}),
    }
    validated = config.data.validation_split > 0
    fitting: dict[str, Any] = {"epochs": Raw("EPOCHS"), "batch_size": Raw("BATCH_SIZE")}
    if validated:
        fitting["validation_data"] = Raw("(x_val, y_val)")
    measured = "x_val, y_val" if validated else "x_train, y_train"
    dropped = f"{margin}# The design drops connections while it learns, which plain Keras does not: left out here."
    return [
        f"{margin}keras.utils.set_random_seed(SEED)",
        f"{margin}x_train, y_train, x_val, y_val = load_data()",
        f"{margin}model = build_model()",
        f"{margin}model.summary()",
        format_statement("", call_parts("model.compile", (), compiling), indent),
        *([dropped] if config.sparsity.method != "none" else []),
        format_statement("", call_parts("model.fit", (Raw("x_train"), Raw("y_train")), fitting), indent),
        f"{margin}print(model.evaluate({measured}, return_dict=True))",
        f'{margin}model.save("{slug(title, "network")}.keras")',
    ]


def optimizer_call(config: OptimizerConfig) -> Call:
    """The optimizer of Keras that our settings name: its class and arguments are the same there."""
    values = {name: value for name, value in dump(config).items() if name != "kind"}
    return Call(f"keras.optimizers.{type(config).__name__}", (), values)


def loss_call(config: LossConfig) -> Call | None:
    """The loss of Keras; `None` for the error power, which is a function of its own."""
    if isinstance(config, configs.ErrorPower):
        return None
    values = {name: value for name, value in dump(config).items() if name != "kind"}
    if isinstance(config, configs.CategoricalCrossentropy) and not config.label_smoothing:
        return Call("keras.losses.SparseCategoricalCrossentropy", (), {"from_logits": config.from_logits})
    return Call(f"keras.losses.{type(config).__name__}", (), values)


def training_constants(config: RunConfig) -> list[str]:
    """Assignments that the statements use."""
    power = [f"ERROR_POWER = {config.loss.p!r}"] if isinstance(config.loss, configs.ErrorPower) else []
    return [f"SEED = {config.seed}", f"EPOCHS = {config.epochs}", f"BATCH_SIZE = {config.batch_size}", *power]


def _loss(config: LossConfig) -> str:
    call = loss_call(config)
    return "error_power" if call is None else _text(call)


def _metric(name: str, *, sparse_targets: bool) -> str:
    path, arguments = METRICS[name]
    if parameters(path) is None:
        return f'"{path}"'
    if name == "top_3_accuracy" and not sparse_targets:
        path = TOP_3_OF_COLUMNS
    return _text(Call(path, (), arguments))


def _text(call: Call) -> str:
    return flat(expression_parts(call, lambda _: None))
