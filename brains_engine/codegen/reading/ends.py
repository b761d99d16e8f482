"""What each output of a network is compared with and how, and which features each input takes, read from code.

The code wins over remarks: these say only whether a loss is an output's own or that of the run, which code does not.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.reading.settings import compile_arguments, read_loss, read_metrics
from brains_engine.codegen.sharing_code import INPUTS_OF, TARGETS_OF
from brains_engine.design.natural import natural_key
from brains_engine.errors import OptionError
from brains_engine.fields import dump, parse
from brains_engine.layers.input_output import OutputOptions
from brains_engine.planning.ends import loss_options, suited
from brains_engine.runs.config import RunConfig

if TYPE_CHECKING:
    from brains_engine.codegen.reading.values import Reader
    from brains_engine.design.records import NodeRecord
    from brains_engine.runs.config import LossConfig, MetricName

Remark = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ReadEnds:
    """The outputs as code gives them.

    Attributes:
        options: Of each output, complete.
        loss: That of the run.
        metrics: Those of the run.
        carried: Settings of training from remarks that the code does not contradict.
    """

    options: tuple[dict[str, Any], ...]
    loss: LossConfig
    metrics: tuple[MetricName, ...]
    carried: dict[str, Any]


def read_ends(reader: Reader, keys: Sequence[str], remarks: Sequence[Remark], carried: Remark) -> ReadEnds:
    """Read the outputs.

    Args:
        reader: Has the constants and imports of the code.
        keys: Names of the outputs, or "".
        remarks: On each output.
        carried: The remark on training, by dotted path.

    Raises:
        CodeError: Naming the line of what is not understood.
    """
    given = compile_arguments(ast.walk(reader.source.tree), reader)
    losses = [
        RunConfig().loss if node is None else read_loss(reader, node)
        for node in _of_each(reader, given.get("loss"), keys)
    ]
    weights = [1.0 if node is None else _number(reader, node) for node in _weights(reader, given, keys)]
    targets = _read_targets(reader, keys)
    own, run_loss = _whose(losses, remarks)
    options = tuple(
        _options(remark, {**target, **loss_options(loss)} if is_own else {**target, "loss": "run"}, weight)
        for remark, target, loss, is_own, weight in zip(remarks, targets, losses, own, weights, strict=True)
    )
    rebuilt = [each["target"] == "features" for each in options]
    measured = [
        () if node is None else read_metrics(reader, node) for node in _of_each(reader, given.get("metrics"), keys)
    ]
    metrics = _metrics_of_all(measured, rebuilt)
    kept = dict(carried)
    if run_loss is not None:
        kept = {path: value for path, value in kept.items() if path.partition(".")[0] != "loss"}
    if "metrics" in kept and not _agrees(kept["metrics"], measured, rebuilt):
        del kept["metrics"]
    return ReadEnds(options, run_loss or losses[0], metrics, kept)


def _of_each(reader: Reader, node: ast.expr | None, keys: Sequence[str]) -> list[ast.expr | None]:
    """The part of an argument of `compile` for each output."""
    if isinstance(node, ast.Dict):
        named = {reader.read(key): value for key, value in zip(node.keys, node.values, strict=True) if key is not None}
        unknown = next((key for key in named if key not in keys), None)
        if unknown is not None:
            reader.fail(node, f"{unknown!r} is no output of the network.")
        return [named.get(key) for key in keys]
    if isinstance(node, ast.List) and len(keys) > 1 and len(node.elts) == len(keys):
        return list(node.elts)
    return [node] * len(keys)


def _weights(reader: Reader, given: Mapping[str, ast.expr], keys: Sequence[str]) -> list[ast.expr | None]:
    node = given.get("loss_weights")
    if isinstance(node, ast.List) and len(keys) == len(node.elts) == 1:
        return list(node.elts)
    return _of_each(reader, node, keys)


def _number(reader: Reader, node: ast.expr) -> float:
    value = reader.read(node)
    if isinstance(value, bool) or not isinstance(value, int | float):
        reader.fail(node, "the weight of a loss is a number.")
    return float(value)


def _whose(losses: Sequence[LossConfig], remarks: Sequence[Remark]) -> tuple[list[bool], LossConfig | None]:
    """Which outputs have a loss of their own, and the loss of the others, where there are any."""
    told = [_told_options(remark).get("loss") for remark in remarks]
    run = next((loss for loss, say in zip(losses, told, strict=True) if say == "run"), None)
    if run is None:
        run = next((loss for loss, say in zip(losses, told, strict=True) if say is None), None)
    own = [say not in (None, "run") or loss != run for loss, say in zip(losses, told, strict=True)]
    return own, run


def _told_options(remark: Remark) -> Mapping[str, Any]:
    options = remark.get("options", {})
    return options if isinstance(options, dict) else {}


def _options(remark: Remark, read: Mapping[str, Any], weight: float) -> dict[str, Any]:
    """Options of an output: those of the code, completed by those of a remark that hold."""
    for told in (_told_options(remark), {}):
        try:
            return dump(parse(OutputOptions, {**told, **read, "loss_weight": weight}))
        except OptionError:
            continue
    return dump(OutputOptions())


def _metrics_of_all(measured: Sequence[tuple[MetricName, ...]], rebuilt: Sequence[bool]) -> tuple[MetricName, ...]:
    """The metrics of a run of which each output has those that suit it."""
    full = [names for names, is_rebuilt in zip(measured, rebuilt, strict=True) if not is_rebuilt]
    found: tuple[MetricName, ...] = tuple(dict.fromkeys(name for names in full or measured for name in names))
    if _agrees(found, measured, rebuilt):
        return found
    return tuple(dict.fromkeys((*found, *(name for names in measured for name in names))))


def _agrees(metrics: Any, measured: Sequence[tuple[MetricName, ...]], rebuilt: Sequence[bool]) -> bool:
    """Whether the metrics of a run give each output those that stand in the code."""
    names = tuple(metrics) if isinstance(metrics, list | tuple) else ()
    return all(
        (suited(names) if is_rebuilt else names) == each for each, is_rebuilt in zip(measured, rebuilt, strict=True)
    )


def _read_targets(reader: Reader, keys: Sequence[str]) -> list[dict[str, Any]]:
    """The options of each output that say what it is compared with."""
    values = dict(_returned(reader, TARGETS_OF))
    return [_target(reader, values.get(key)) for key in keys]


def _target(reader: Reader, node: ast.expr | None) -> dict[str, Any]:
    if node is None:
        return {"target": "target"}
    parts = list(ast.walk(node))
    if any(isinstance(part, ast.Name) and part.id == "x" for part in parts):
        return {"target": "features"}
    cut = _columns(reader, parts, "y")
    return {"target": "target"} if cut is None else _columns_options(cut)


def _columns_options(cut: tuple[int, int]) -> dict[str, Any]:
    return {"target": "columns", "first_column": cut[0], "columns": cut[1] - cut[0]}


def _returned(reader: Reader, function: str) -> Iterator[tuple[str, ast.expr]]:
    """What a function of the code returns: values by name, or one value by the name ""."""
    for node in reader.source.tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == function and isinstance(node.body[-1], ast.Return):
            value = node.body[-1].value
            if isinstance(value, ast.Dict):
                for key, each in zip(value.keys, value.values, strict=True):
                    if key is not None:
                        yield str(reader.read(key)), each
            elif value is not None:
                yield "", value


def _columns(reader: Reader, parts: Sequence[ast.AST], name: str) -> tuple[int, int] | None:
    """First and end of the columns that `name[:, first:end]` picks."""
    for part in parts:
        if (
            isinstance(part, ast.Subscript)
            and isinstance(part.value, ast.Name)
            and part.value.id == name
            and isinstance(part.slice, ast.Tuple)
            and isinstance(part.slice.elts[-1], ast.Slice)
        ):
            cut = part.slice.elts[-1]
            first = 0 if cut.lower is None else reader.read(cut.lower)
            end = None if cut.upper is None else reader.read(cut.upper)
            if not isinstance(first, int) or not isinstance(end, int) or not 0 <= first < end:
                reader.fail(part, f"`{ast.unparse(part)}` needs the first column and the one after the last.")
            return first, end
    return None


def read_features(reader: Reader) -> dict[str, int]:
    """First feature that each input takes, by the input's name in Keras; "" stands for a single input."""
    found = {key: _columns(reader, list(ast.walk(node)), "x") for key, node in _returned(reader, INPUTS_OF)}
    return {key: cut[0] for key, cut in found.items() if cut is not None}


def with_features(
    nodes: Sequence[tuple[str, NodeRecord]], firsts: Mapping[str, int], keras_names: Mapping[str, str]
) -> list[tuple[str, NodeRecord]]:
    """Inputs with the features that the code gives them; one that takes those after the one before says nothing.

    Args:
        nodes: All nodes by variable.
        firsts: First feature of each input, by its name in Keras.
        keras_names: These names by variable.
    """
    changed: dict[str, NodeRecord] = {}
    inputs = [(variable, node) for variable, node in nodes if node.layer == "input"]
    after = 0
    for variable, node in sorted(inputs, key=lambda pair: natural_key(pair[1].id)):
        told = node.options["first_feature"]
        first = firsts.get(keras_names.get(variable, "") if "" not in firsts else "")
        if first is not None and first != (after if told is None else told):
            changed[variable] = node.model_copy(update={"options": {**node.options, "first_feature": first}})
            told = first
        after = (after if told is None else told) + math.prod(node.options["dims"].values())
    return [(variable, changed.get(variable, node)) for variable, node in nodes]
