"""How a network is trained, read from the calls and constants of a script."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, get_args

from brains_engine.codegen.data_code import SCALINGS
from brains_engine.codegen.expressions import Call
from brains_engine.codegen.signatures import bound_arguments
from brains_engine.codegen.training_code import METRICS, TOP_3_OF_COLUMNS
from brains_engine.data.catalogue import SOURCES
from brains_engine.errors import CodeError, OptionError
from brains_engine.fields import dump, replace_value
from brains_engine.runs import config as configs
from brains_engine.runs.config import RunConfig

if TYPE_CHECKING:
    from brains_engine.codegen.reading.values import Reader
    from brains_engine.runs.config import LossConfig, MetricName

_CONSTANTS = {
    "SEED": "seed",
    "EPOCHS": "epochs",
    "BATCH_SIZE": "batch_size",
    "VALIDATION_SPLIT": "data.validation_split",
    "SPLIT_SEED": "data.split_seed",
    "SAMPLES": "data.samples",
    "NOISE": "data.noise",
    "DATA_FILE": "data.path",
}
_ARGUMENTS = {"epochs": "epochs", "batch_size": "batch_size"}


def _kinds(union: Any) -> dict[str, type[Any]]:
    """Settings by the name of the class that Keras has for them."""
    return {kind.__name__: kind for kind in get_args(get_args(union)[0])}


_OPTIMIZERS = _kinds(configs.OptimizerConfig)
_LOSSES = _kinds(configs.LossConfig)


def read_training(reader: Reader) -> RunConfig:
    """The settings that a script gives for all outputs alike; what it leaves out has its default.

    Raises:
        CodeError: Naming the line at which a setting is not understood, or out of bounds.
    """
    config = RunConfig(metrics=())
    statements = list(ast.walk(reader.source.tree))
    settings = [*_from_constants(reader), *_from_data(reader, statements), *_from_calls(reader, statements)]
    return _with(reader, config, settings)


def _with(reader: Reader, config: RunConfig, settings: Iterable[Setting]) -> RunConfig:
    for node, path, value in settings:
        try:
            config = replace_value(config, path, value)
        except OptionError as error:
            reader.fail(node, f"{path} cannot be so: {error.message}")
    return config


def read_loss(reader: Reader, node: ast.expr) -> LossConfig:
    """The loss that an expression stands for.

    Raises:
        CodeError: Where there is none such.
    """
    return _with(reader, RunConfig(), _loss(reader, node)).loss


def read_metrics(reader: Reader, node: ast.expr) -> tuple[MetricName, ...]:
    """The metrics of a list, or the single one.

    Raises:
        CodeError: Where there is none such.
    """
    listed = node.elts if isinstance(node, ast.List | ast.Tuple) else [node]
    names = [_metric(reader, each) for each in listed]
    return _with(reader, RunConfig(), [(node, "metrics", names)]).metrics


def compile_arguments(nodes: Iterable[ast.AST], reader: Reader) -> dict[str, ast.expr]:
    """The arguments of `model.compile` by name; those of the last call, where there are several."""
    found: dict[str, ast.expr] = {}
    for node in nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr == "compile" and reader.path(node.func) is None:
            found = dict(zip(("optimizer", "loss"), node.args, strict=False))
            found |= {str(keyword.arg): keyword.value for keyword in node.keywords}
    return found


Setting = tuple[ast.AST, str, Any]


def _from_constants(reader: Reader) -> Iterator[Setting]:
    for node in reader.source.tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            path = _CONSTANTS.get(node.targets[0].id)
            value = reader.values.get(node.targets[0].id)
            if path is not None and value is not None:
                yield node, path, float(value) if path in ("data.noise", "data.validation_split") else value


def _from_data(reader: Reader, nodes: list[ast.AST]) -> Iterator[Setting]:
    """The source by the function that gives its samples, and the scaling by that which scales them."""
    called = {_last_name(node.func): node for node in nodes if isinstance(node, ast.Call)}
    for source in SOURCES.values():
        name = f"load_{source.id}" if source.kind == "builtin" else source.id
        if source.kind != "file" and name in called:
            yield called[name], "data.source", source.id
    for name, source_id in (("loadtxt", "csv"), ("load", "npz")):
        if name in called and "DATA_FILE" in reader.values:
            yield called[name], "data.source", source_id
    kind = next((kind for kind, name in SCALINGS.items() if name in called), "none")
    yield reader.source.tree, "data.scaling", kind


def _from_calls(reader: Reader, nodes: list[ast.AST]) -> Iterator[Setting]:
    optimizer = compile_arguments(nodes, reader).get("optimizer")
    if optimizer is not None:
        yield from _variant(reader, optimizer, "optimizer", _OPTIMIZERS)
    for node in nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr == "fit" and reader.path(node.func) is None:
            for keyword in node.keywords:
                if keyword.arg in _ARGUMENTS:
                    yield keyword.value, _ARGUMENTS[keyword.arg], reader.read(keyword.value)
        if _last_name(node.func) == "set_random_seed" and len(node.args) == 1:
            yield node, "seed", reader.read(node.args[0])


def _loss(reader: Reader, node: ast.expr) -> Iterator[Setting]:
    if isinstance(node, ast.Name) and re.fullmatch(r"error_power(_[0-9]+)?", node.id):
        yield node, "loss", "error_power"
        yield node, "loss.p", _number(reader.values.get(node.id.upper(), 2.0))
        return
    yield from _variant(reader, node, "loss", _LOSSES)


def _variant(reader: Reader, node: ast.expr, path: str, kinds: Mapping[str, type[Any]]) -> Iterator[Setting]:
    """A setting that is a class of Keras with arguments, or its name alone."""
    value = reader.read(node)
    name, arguments = _class_and_arguments(value)
    wanted = name.replace("_", "").lower().removeprefix("sparse")
    kind = next((kind for title, kind in kinds.items() if title.lower() == wanted), None)
    if kind is None:
        known = ", ".join(kinds)
        reader.fail(node, f"the {path} {name or 'here'} is none that Brains has: {known}.")
    tag = kind.model_fields["kind"].default
    yield node, path, tag
    for argument, given in arguments.items():
        if argument in kind.model_fields:
            as_float = kind.model_fields[argument].annotation is float
            yield node, f"{path}.{argument}", _number(given) if as_float else given


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _metric(reader: Reader, node: ast.expr) -> str:
    value = reader.read(node)
    name, _ = _class_and_arguments(value)
    if isinstance(value, Call) and value.path == TOP_3_OF_COLUMNS:
        return "top_3_accuracy"
    for metric, (path, _) in METRICS.items():
        if name in (metric, path.rpartition(".")[2]):
            return metric
    return reader.fail(node, f"the metric {name or 'here'} is none that Brains has: {', '.join(METRICS)}.")


def _class_and_arguments(value: Any) -> tuple[str, dict[str, Any]]:
    """Name of a class with all its arguments as Keras has them; of text, the text alone."""
    if isinstance(value, Call):
        return value.path.rpartition(".")[2], bound_arguments(value)
    return (value, {}) if isinstance(value, str) else ("", {})


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def with_carried(config: RunConfig, carried: Mapping[str, Any]) -> RunConfig:
    """The settings with those that code cannot say, by dotted path.

    Raises:
        CodeError: Where one is unknown or out of bounds.
    """
    for path, value in carried.items():
        try:
            config = replace_value(config, path, value)
        except OptionError as error:
            raise CodeError(f"The remark on training is wrong: {error.message}", "Correct or delete it.") from None
    return config


def differing(config: RunConfig, other: RunConfig) -> dict[str, Any]:
    """Settings of the first that the second has otherwise, by dotted path; a variant's kind comes first."""
    found: dict[str, Any] = {}
    _collect(dump(config), dump(other), "", found)
    return found


def _collect(mine: Mapping[str, Any], theirs: Mapping[str, Any], prefix: str, found: dict[str, Any]) -> None:
    for name, value in mine.items():
        other = theirs.get(name)
        if isinstance(value, dict) and isinstance(other, dict):
            _collect(value, other, f"{prefix}{name}.", found)
        elif value != other or name not in theirs:
            found[f"{prefix}{name}"] = value
