"""What the network gives against the data and the losses: its rank, width and activation, for each output."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.design.diagnostics import Fix, Problem
from brains_engine.planning import fixes
from brains_engine.planning.ends import goal_of, loss_options
from brains_engine.planning.upstream import trained_outputs, width_node
from brains_engine.planning.wording import count
from brains_engine.runs.config import BinaryCrossentropy, CategoricalCrossentropy

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo
    from brains_engine.design.records import LinkRecord
    from brains_engine.planning.checks.context import Lesson
    from brains_engine.planning.ends import Goal
    from brains_engine.planning.plan import NodeAnalysis, Origin
    from brains_engine.runs.config import LossConfig, RunConfig
    from brains_engine.spec.shapes import TensorType

_PROBABILITIES = {"softmax", "sigmoid", "hard_sigmoid"}
_BOUNDED = {*_PROBABILITIES, "tanh", "softsign"}
_SHARES = {"sigmoid", "hard_sigmoid"}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the network gives at an output, and what that is compared with.

    Attributes:
        link: The wire into the output node.
        tensor: What flows through it.
        width: The node that sets the last dimension, if one does.
        origin: The node whose activation gives the values, if one can be named.
        alone: Whether it is the design's only output.
    """

    node: NodeAnalysis
    link: LinkRecord
    tensor: TensorType
    width: NodeAnalysis | None
    origin: Origin | None
    goal: Goal
    training: RunConfig
    info: DataInfo
    alone: bool

    @property
    def loss(self) -> LossConfig:
        return self.goal.loss or self.training.loss

    @property
    def tells_classes(self) -> bool:
        """Whether it is compared with class numbers, else with values."""
        return self.goal.target == "target" and self.info.task == "classification"

    @property
    def rebuilds(self) -> bool:
        """Whether it is compared with the sample itself."""
        return self.goal.target == "features"

    @property
    def tells_shares(self) -> bool:
        """Whether it is compared with values of yes or no, so that it may give the probability of each."""
        return not self.tells_classes and not self.rebuilds and self.info.yes_or_no

    @property
    def targets(self) -> int:
        """How many values it is compared with."""
        if self.rebuilds:
            return self.info.features
        return self.goal.columns if self.goal.target == "columns" else self.info.targets

    def set_loss(self, fix_id: str, label: str, values: Mapping[str, Any]) -> Fix:
        """Change options of the loss: of the run's where nothing else is measured by it, else of the output's own."""
        if self.goal.loss is None and self.alone and not self.rebuilds:
            return fixes.set_training(fix_id, label, {f"loss.{name}": value for name, value in values.items()})
        options = {"loss": values["kind"]} if "kind" in values else {**loss_options(self.loss), **values}
        return fixes.set_options(fix_id, label, self.node.node, **options)


def check_answers(lesson: Lesson) -> Iterator[Problem]:
    """Hold what arrives at each output against what it is compared with."""
    answers = _find_answers(lesson)
    for answer in answers:
        for check in _ANSWER_CHECKS:
            yield from check(answer)
    yield from _check_weights(lesson)


def _find_answers(lesson: Lesson) -> list[_Answer]:
    """What arrives at the outputs whose types are known."""
    whole = lesson.whole
    outputs = trained_outputs(whole.snapshot)
    found = []
    for node_id in outputs:
        end = whole.nodes[node_id]
        links = whole.snapshot.links_into[node_id]
        if not end.outputs or end.options is None or len(links) != 1:
            continue  # as a file written elsewhere may have it
        (link,) = links
        (tensor,) = end.outputs.values()
        width = width_node(whole.snapshot, whole.nodes, node_id)
        goal = goal_of(node_id, end.node.name, end.options)
        alone = len(outputs) == 1
        found.append(_Answer(end, link, tensor, width, end.origin, goal, lesson.training, lesson.info, alone))
    return found


def _check_weights(lesson: Lesson) -> Iterator[Problem]:
    """A sum of which no part counts."""
    ends = [lesson.whole.nodes[node_id] for node_id in trained_outputs(lesson.whole.snapshot)]
    if ends and all(end.options is not None and end.options.loss_weight == 0 for end in ends):
        fix = fixes.set_options_of("weigh_all", "Give each the weight 1", ends, loss_weight=1.0)
        message = "Every output has a loss weight of 0, so that there is nothing to make small."
        yield Problem("loss_weights", "error", ends[0].node.id, message, (fix,))


def _check_columns(answer: _Answer) -> Iterator[Problem]:
    """Columns that the target does not have."""
    if answer.goal.target != "columns":
        return
    info, goal, name = answer.info, answer.goal, answer.goal.name
    whole_target = fixes.set_options(
        "whole_target", "Compare it with the whole target", answer.node.node, target="target"
    )
    if info.task == "classification":
        message = f"{name} learns columns of the target, but {info.title} has classes as targets."
        yield Problem("target_columns", "error", goal.node_id, message, (whole_target,))
    elif goal.first_column + goal.columns > info.targets:
        last = goal.first_column + goal.columns - 1
        wanted = f"columns {goal.first_column} to {last}" if goal.columns > 1 else f"column {last}"
        message = (
            f"{name} learns the target {wanted}, counted from 0, but {info.title} has "
            f"{count(info.targets, 'target column')}."
        )
        yield Problem("target_columns", "error", goal.node_id, message, (whole_target,))


def _check_task(answer: _Answer) -> Iterator[Problem]:
    loss, scaling = answer.loss, answer.training.data.scaling
    if answer.tells_classes or not isinstance(loss, CategoricalCrossentropy | BinaryCrossentropy):
        return
    if answer.tells_shares and isinstance(loss, BinaryCrossentropy):
        return
    fix = answer.set_loss("mean_squared_error", "Use the mean squared error", {"kind": "mean_squared_error"})
    if not answer.rebuilds:
        message = f"{answer.info.title} has numbers as targets, but the loss compares classes."
        where = None if answer.alone else answer.goal.node_id
        yield Problem("loss_task", "error", where, message, (fix,))
    elif isinstance(loss, CategoricalCrossentropy):
        message = f"{answer.goal.name} learns the features of a sample, but its loss compares classes."
        yield Problem("loss_task", "error", answer.goal.node_id, message, (fix,))
    elif scaling in ("standard", "rms"):
        unit = fixes.set_training("scale_to_1", "Scale the data to 0 … 1", {"data.scaling": "minmax"})
        message = f"{answer.goal.name} learns shares from 0 to 1, but {scaling} scaling takes features beyond them."
        yield Problem("loss_range", "error", answer.goal.node_id, message, (fix, unit))


def _check_kind(answer: _Answer) -> Iterator[Problem]:
    if answer.tensor.kind != "float":
        name = answer.node.node.name
        message = f"{name} gets {answer.tensor.kind} values, through which nothing is learned; the loss needs floats."
        yield Problem("output_kind", "error", answer.node.node.id, message, (fixes.insert_cast(answer.link, "float"),))


def _check_rank(answer: _Answer) -> Iterator[Problem]:
    if answer.tells_classes and answer.tensor.rank != 1:
        name = answer.node.node.name
        message = f"{name} needs one value for each class, but gets {answer.tensor}."
        yield Problem("output_rank", "error", answer.node.node.id, message, (fixes.insert_flatten(answer.link),))


def _check_width(answer: _Answer) -> Iterator[Problem]:
    info, size = answer.info, answer.tensor.size
    if answer.rebuilds:
        if size != info.features:
            message = (
                f"{answer.goal.name} gets {count(size or 0, 'value')}, "
                f"but a sample of {info.title} has {count(info.features, 'feature')}."
            )
            offers = (_width_fix(answer, info.features),)
            yield Problem("reconstruction_width", "error", answer.goal.node_id, message, offers)
        return
    if not answer.tells_classes:
        wanted, noun = answer.targets, "target value"
    elif answer.tensor.rank == 1:
        wanted, noun = info.classes or 0, "class"
    else:
        return
    single = answer.tells_classes and info.classes == 2 and not isinstance(answer.loss, CategoricalCrossentropy)
    if size == wanted or (single and size == 1):
        return
    message = (
        f"{answer.goal.name} gets {count(size or 0, 'value')}, "
        f"but {info.title} has {count(wanted, noun, 'classes' if noun == 'class' else '')}."
    )
    if answer.goal.target == "columns":
        message = f"{answer.goal.name} gets {count(size or 0, 'value')}, but learns {count(wanted, 'target column')}."
    yield Problem("output_width", "error", answer.node.node.id, message, (_width_fix(answer, wanted),))


def _width_fix(answer: _Answer, wanted: int) -> Fix:
    width = answer.width
    if width is None or width.spec is None or answer.tensor.rank != 1:
        activation = "softmax" if isinstance(answer.loss, CategoricalCrossentropy) else "linear"
        return fixes.insert_dense(answer.link, wanted, activation)
    if answer.rebuilds:
        return fixes.match_features(width.node, width.spec.width_option, wanted)
    match = fixes.match_classes if answer.tells_classes else fixes.match_targets
    return match(width.node, width.spec.width_option, wanted)


def _check_activation(answer: _Answer) -> Iterator[Problem]:
    """The loss reads the answer as probabilities, as logits, or as numbers without bounds."""
    loss, origin = answer.loss, answer.origin
    if origin is None or not origin.activation:
        return
    given, name = origin.activation, origin.name
    if isinstance(loss, CategoricalCrossentropy | BinaryCrossentropy):
        wanted = "softmax" if isinstance(loss, CategoricalCrossentropy) else "sigmoid"
        if loss.from_logits and given in _PROBABILITIES:
            fix = answer.set_loss("no_logits", "Let the loss take probabilities", {"from_logits": False})
            message = f"{name} ends in {given}, but the loss applies it once more (from_logits is on)."
            yield Problem("logits_twice", "warning", origin.node_id, message, (fix,))
        elif not loss.from_logits and given != wanted:
            message = f"{name} ends in {given}, but the cross-entropy wants probabilities, as {wanted} gives them."
            offers = (*fixes.use_activation(origin, wanted), *_logits_fixes(answer, given))
            yield Problem("last_activation", "warning", origin.node_id, message, offers)
    elif not answer.tells_classes and given in _BOUNDED:
        if answer.rebuilds and given in _SHARES and answer.training.data.scaling == "minmax":
            return  # what is scaled to 0 … 1 is just what they give
        if answer.tells_shares and given in _SHARES:
            return
        message = f"{name} ends in {given}, which cannot reach targets beyond 1."
        yield Problem("bounded_answer", "warning", origin.node_id, message, fixes.use_activation(origin, "linear"))


def _logits_fixes(answer: _Answer, given: str) -> tuple[Fix, ...]:
    if given != "linear":
        return ()
    return (answer.set_loss("use_logits", "Let the loss take logits", {"from_logits": True}),)


def _check_smoothing(answer: _Answer) -> Iterator[Problem]:
    """Smoothing so strong that the true class hardly stands out."""
    loss = answer.loss
    if isinstance(loss, CategoricalCrossentropy | BinaryCrossentropy) and loss.label_smoothing > 0.5:
        message = f"A label smoothing of {loss.label_smoothing:g} leaves hardly anything of the true class."
        fix = answer.set_loss("usual_smoothing", "Smooth by 0.1", {"label_smoothing": 0.1})
        where = None if answer.goal.loss is None else answer.goal.node_id
        yield Problem("label_smoothing", "warning", where, message, (fix,))


def _check_class_loss(answer: _Answer) -> Iterator[Problem]:
    """Probabilities of several classes learn slowly from squared differences."""
    loss, classes = answer.loss, answer.info.classes or 0
    softmax = answer.origin is not None and answer.origin.activation == "softmax"
    if not answer.tells_classes or answer.origin is None or classes <= 2 or not softmax:
        return
    if not isinstance(loss, CategoricalCrossentropy):
        message = f"{answer.origin.name} gives probabilities of {classes} classes, which learn best by cross-entropy."
        values = {"kind": "categorical_crossentropy"}
        fix = answer.set_loss("use_crossentropy", "Use the categorical cross-entropy", values)
        yield Problem("class_loss", "warning", answer.origin.node_id, message, (fix,))


_ANSWER_CHECKS: tuple[Callable[[_Answer], Iterator[Problem]], ...] = (
    _check_columns,
    _check_task,
    _check_kind,
    _check_rank,
    _check_width,
    _check_activation,
    _check_smoothing,
    _check_class_loss,
)

CHECKS = (check_answers,)
