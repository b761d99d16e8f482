"""The network's answer against the data and the loss: its rank, width and activation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Fix, Problem
from brains_engine.planning import fixes
from brains_engine.planning.upstream import width_node
from brains_engine.planning.wording import count
from brains_engine.runs.config import BinaryCrossentropy, CategoricalCrossentropy

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo
    from brains_engine.design.records import LinkRecord
    from brains_engine.planning.checks.context import Lesson
    from brains_engine.planning.plan import NodeAnalysis, Origin
    from brains_engine.runs.config import RunConfig
    from brains_engine.spec.shapes import TensorType

_PROBABILITIES = {"softmax", "sigmoid", "hard_sigmoid"}
_BOUNDED = {*_PROBABILITIES, "tanh", "softsign"}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the network gives, and what the data asks for.

    Attributes:
        link: The wire into the output node.
        tensor: What flows through it.
        width: The node that sets the last dimension, if one does.
        origin: The node whose activation gives the values, if one can be named.
    """

    node: NodeAnalysis
    link: LinkRecord
    tensor: TensorType
    width: NodeAnalysis | None
    origin: Origin | None
    training: RunConfig
    info: DataInfo


def check_answer(lesson: Lesson) -> Iterator[Problem]:
    """Hold what arrives at the output against what the data asks for."""
    answer = _find_answer(lesson)
    if answer is not None:
        for check in _ANSWER_CHECKS:
            yield from check(answer)


def _find_answer(lesson: Lesson) -> _Answer | None:
    """What arrives at the first output, if its type is known; further ones are a problem of their own."""
    whole = lesson.whole
    end = next((node for node in whole.nodes.values() if node.node.layer == "output"), None)
    if end is None or not end.outputs:
        return None
    links = whole.snapshot.links_into[end.node.id]
    if len(links) != 1:
        return None  # as a file written elsewhere may have it
    (link,) = links
    (tensor,) = end.outputs.values()
    width = width_node(whole.snapshot, whole.nodes, end.node.id)
    return _Answer(end, link, tensor, width, end.origin, lesson.training, lesson.info)


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
    loss, origin = answer.training.loss, answer.origin
    if origin is None or not origin.activation:
        return
    given, name = origin.activation, origin.name
    if isinstance(loss, CategoricalCrossentropy | BinaryCrossentropy):
        wanted = "softmax" if isinstance(loss, CategoricalCrossentropy) else "sigmoid"
        if loss.from_logits and given in _PROBABILITIES:
            fix = fixes.set_training("no_logits", "Let the loss take probabilities", {"loss.from_logits": False})
            message = f"{name} ends in {given}, but the loss applies it once more (from_logits is on)."
            yield Problem("logits_twice", "warning", origin.node_id, message, (fix,))
        elif not loss.from_logits and given != wanted:
            message = f"{name} ends in {given}, but the cross-entropy wants probabilities, as {wanted} gives them."
            offers = (*fixes.use_activation(origin, wanted), *_logits_fixes(given))
            yield Problem("last_activation", "warning", origin.node_id, message, offers)
    elif answer.info.task == "regression" and given in _BOUNDED:
        message = f"{name} ends in {given}, which cannot reach targets beyond 1."
        yield Problem("bounded_answer", "warning", origin.node_id, message, fixes.use_activation(origin, "linear"))


def _logits_fixes(given: str) -> tuple[Fix, ...]:
    if given != "linear":
        return ()
    return (fixes.set_training("use_logits", "Let the loss take logits", {"loss.from_logits": True}),)


def _check_smoothing(answer: _Answer) -> Iterator[Problem]:
    """Smoothing so strong that the true class hardly stands out."""
    loss = answer.training.loss
    if isinstance(loss, CategoricalCrossentropy | BinaryCrossentropy) and loss.label_smoothing > 0.5:
        message = f"A label smoothing of {loss.label_smoothing:g} leaves hardly anything of the true class."
        fix = fixes.set_training("usual_smoothing", "Smooth by 0.1", {"loss.label_smoothing": 0.1})
        yield Problem("label_smoothing", "warning", None, message, (fix,))


def _check_class_loss(answer: _Answer) -> Iterator[Problem]:
    """Probabilities of several classes learn slowly from squared differences."""
    loss, classes = answer.training.loss, answer.info.classes or 0
    softmax = answer.origin is not None and answer.origin.activation == "softmax"
    if classes > 2 and answer.origin is not None and softmax and not isinstance(loss, CategoricalCrossentropy):
        message = f"{answer.origin.name} gives probabilities of {classes} classes, which learn best by cross-entropy."
        values = {"loss.kind": "categorical_crossentropy"}
        fix = fixes.set_training("use_crossentropy", "Use the categorical cross-entropy", values)
        yield Problem("class_loss", "warning", answer.origin.node_id, message, (fix,))


_ANSWER_CHECKS: tuple[Callable[[_Answer], Iterator[Problem]], ...] = (
    _check_task,
    _check_kind,
    _check_rank,
    _check_width,
    _check_activation,
    _check_smoothing,
    _check_class_loss,
)

CHECKS = (check_answer,)
