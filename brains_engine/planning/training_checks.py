"""The design against its data and its training settings: sizes, loss, last activation, NormNet's habits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.data.catalogue import describe_source
from brains_engine.design.diagnostics import Fix, Problem
from brains_engine.design.topology import leading_to
from brains_engine.errors import DataError
from brains_engine.planning import fixes
from brains_engine.planning.normnet_checks import check_normnet
from brains_engine.planning.upstream import last_activation, trained_outputs, width_node
from brains_engine.planning.wording import count
from brains_engine.runs.config import BinaryCrossentropy, CategoricalCrossentropy

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo
    from brains_engine.design.records import LinkRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import NodeAnalysis
    from brains_engine.runs.config import RunConfig
    from brains_engine.spec.shapes import TensorType

_PROBABILITIES = {"softmax", "sigmoid", "hard_sigmoid"}
_BOUNDED = {*_PROBABILITIES, "tanh", "softsign"}
_CLASS_METRICS = {"accuracy", "top_3_accuracy"}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the network gives, and what the data asks for.

    Attributes:
        link: The wire into the output node.
        tensor: What flows through it.
        width: The node that sets the last dimension, if one does.
        activated: The node whose activation gives the values, if one can be named.
        activation: That activation, or "".
    """

    node: NodeAnalysis
    link: LinkRecord
    tensor: TensorType
    width: NodeAnalysis | None
    activated: NodeAnalysis | None
    activation: str
    training: RunConfig
    info: DataInfo


def check_training(snapshot: Snapshot, nodes: Mapping[str, NodeAnalysis]) -> list[Problem]:
    """Problems that would keep the design from being trained as it is set, or from learning well."""
    training = snapshot.settings.training
    problems = list(check_normnet(nodes, training))
    try:
        info = describe_source(training.data)
    except DataError as error:
        return [*problems, Problem("data", "error", None, str(error))]
    problems.extend(_check_inputs(snapshot, nodes, info))
    problems.extend(_check_whole_numbers(nodes, training))
    problems.extend(_check_metrics(training, info))
    answer = _find_answer(snapshot, nodes, training, info)
    if answer is not None:
        for check in _ANSWER_CHECKS:
            problems.extend(check(answer))
    return problems


def _find_answer(
    snapshot: Snapshot, nodes: Mapping[str, NodeAnalysis], training: RunConfig, info: DataInfo
) -> _Answer | None:
    """What arrives at the first output, if its type is known; further ones are a problem of their own."""
    end = next((node for node in nodes.values() if node.node.layer == "output"), None)
    if end is None or not end.outputs:
        return None
    (link,) = snapshot.links_into[end.node.id]
    (tensor,) = end.outputs.values()
    activated, activation = last_activation(snapshot, nodes, end.node.id)
    width = width_node(snapshot, nodes, end.node.id)
    return _Answer(end, link, tensor, width, activated, activation, training, info)


def _check_inputs(snapshot: Snapshot, nodes: Mapping[str, NodeAnalysis], info: DataInfo) -> Iterator[Problem]:
    used = leading_to(snapshot, trained_outputs(snapshot))
    inputs = [node for node in nodes.values() if node.node.layer == "input" and node.outputs and node.node.id in used]
    if len(inputs) > 1:
        names = " and ".join(node.node.name for node in inputs)
        yield Problem("inputs", "error", inputs[1].node.id, f"{info.title} feeds one input, but there are {names}.")
        return
    for node in inputs:
        (tensor,) = node.outputs.values()
        if tensor.size != info.features:
            fix = fixes.match_input(node.node, info.named_dims, info.title)
            message = (
                f"{node.node.name} takes {count(tensor.size or 0, 'number')}, "
                f"but {info.title} has {count(info.features, 'feature')}."
            )
            yield Problem("input_size", "error", node.node.id, message, (fix,))


def _check_whole_numbers(nodes: Mapping[str, NodeAnalysis], training: RunConfig) -> Iterator[Problem]:
    """Scaling would make fractions of the whole numbers that an input is to hand on."""
    inputs = [node for node in nodes.values() if node.node.layer == "input"]
    node = next((node for node in inputs if getattr(node.options, "dtype", "") == "integer"), None)
    if node is None or training.data.scaling == "none":
        return
    fix = fixes.set_training("no_scaling", "Leave the data unscaled", {"data.scaling": "none"})
    message = f"{node.node.name} hands whole numbers on, but {training.data.scaling} scaling makes fractions of them."
    yield Problem("integer_scaling", "error", node.node.id, message, (fix,))


def _check_metrics(training: RunConfig, info: DataInfo) -> Iterator[Problem]:
    unfit = sorted(_CLASS_METRICS.intersection(training.metrics))
    if info.task == "regression" and unfit:
        kept = [name for name in training.metrics if name not in unfit] or ["mean_absolute_error"]
        fix = fixes.set_training("match_metrics", f"Measure {' and '.join(kept)}", {"metrics": kept})
        message = f"{info.title} has numbers as targets, which have no {' and no '.join(unfit)}."
        yield Problem("metrics", "error", None, message, (fix,))


def _check_task(answer: _Answer) -> Iterator[Problem]:
    loss = answer.training.loss
    if answer.info.task == "regression" and isinstance(loss, CategoricalCrossentropy | BinaryCrossentropy):
        fix = fixes.set_training(
            "mean_squared_error", "Use the mean squared error", {"loss.kind": "mean_squared_error"}
        )
        message = f"{answer.info.title} has numbers as targets, but the loss compares classes."
        yield Problem("loss_task", "error", None, message, (fix,))


def _check_kind(answer: _Answer) -> Iterator[Problem]:
    if answer.tensor.kind != "float":
        name = answer.node.node.name
        message = f"{name} gets {answer.tensor.kind} values, through which nothing is learned; the loss needs floats."
        yield Problem("output_kind", "error", answer.node.node.id, message, (fixes.insert_cast(answer.link, "float"),))


def _check_rank(answer: _Answer) -> Iterator[Problem]:
    if answer.info.task == "classification" and answer.tensor.rank != 1:
        name = answer.node.node.name
        message = f"{name} needs one value for each class, but gets {answer.tensor}."
        yield Problem("output_rank", "error", answer.node.node.id, message, (fixes.insert_flatten(answer.link),))


def _check_width(answer: _Answer) -> Iterator[Problem]:
    info, size = answer.info, answer.tensor.size
    if info.task == "regression":
        wanted, noun = info.targets, "target value"
    elif answer.tensor.rank == 1:
        wanted, noun = info.classes or 0, "class"
    else:
        return
    single = info.classes == 2 and not isinstance(answer.training.loss, CategoricalCrossentropy)
    if size == wanted or (single and size == 1):
        return
    message = (
        f"{answer.node.node.name} gets {count(size or 0, 'value')}, "
        f"but {info.title} has {count(wanted, noun, 'classes' if noun == 'class' else '')}."
    )
    yield Problem("output_width", "error", answer.node.node.id, message, (_width_fix(answer, wanted),))


def _width_fix(answer: _Answer, wanted: int) -> Fix:
    width = answer.width
    if width is None or width.spec is None or answer.tensor.rank != 1:
        activation = "softmax" if isinstance(answer.training.loss, CategoricalCrossentropy) else "linear"
        return fixes.insert_dense(answer.link, wanted, activation)
    match = fixes.match_targets if answer.info.task == "regression" else fixes.match_classes
    return match(width.node, width.spec.width_option, wanted)


def _check_activation(answer: _Answer) -> Iterator[Problem]:
    """The loss reads the answer as probabilities, as logits, or as numbers without bounds."""
    loss, given = answer.training.loss, answer.activation
    if answer.activated is None or not given:
        return
    name = answer.activated.node.name
    if isinstance(loss, CategoricalCrossentropy | BinaryCrossentropy):
        wanted = "softmax" if isinstance(loss, CategoricalCrossentropy) else "sigmoid"
        if loss.from_logits and given in _PROBABILITIES:
            fix = fixes.set_training("no_logits", "Let the loss take probabilities", {"loss.from_logits": False})
            message = f"{name} ends in {given}, but the loss applies it once more (from_logits is on)."
            yield Problem("last_activation", "warning", answer.activated.node.id, message, (fix,))
        elif not loss.from_logits and given != wanted:
            message = f"{name} ends in {given}, but the cross-entropy wants probabilities, as {wanted} gives them."
            offers = (*_activation_fixes(answer.activated, wanted), *_logits_fixes(given))
            yield Problem("last_activation", "warning", answer.activated.node.id, message, offers)
    elif answer.info.task == "regression" and given in _BOUNDED:
        message = f"{name} ends in {given}, which cannot reach targets beyond 1."
        offers = _activation_fixes(answer.activated, "linear")
        yield Problem("last_activation", "warning", answer.activated.node.id, message, offers)


def _activation_fixes(node: NodeAnalysis, activation: str) -> tuple[Fix, ...]:
    """Setting the activation, where that is what decides it."""
    spec = node.spec
    if spec is None or "activation" not in node.node.options:
        return ()
    changed = spec.parse({**node.node.options, "activation": activation})
    if spec.output_activation(changed) != activation:
        return ()
    label = f"Use {activation} in {node.node.name}"
    return (fixes.set_options(f"use_{activation}", label, node.node, activation=activation),)


def _logits_fixes(given: str) -> tuple[Fix, ...]:
    if given != "linear":
        return ()
    return (fixes.set_training("use_logits", "Let the loss take logits", {"loss.from_logits": True}),)


_ANSWER_CHECKS: tuple[Callable[[_Answer], Iterator[Problem]], ...] = (
    _check_task,
    _check_kind,
    _check_rank,
    _check_width,
    _check_activation,
)
