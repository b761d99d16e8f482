"""Where a network begins and ends: which features each input takes, and what each output is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.fields import parse
from brains_engine.runs import config

if TYPE_CHECKING:
    from brains_engine.planning.plan import Plan
    from brains_engine.runs.config import MetricName

Target = Literal["target", "features", "columns"]

NEED_CLASSES = ("accuracy", "top_3_accuracy")
"""Metrics that compare classes."""

_OWN_LOSSES: dict[str, type[config.LossConfig]] = {
    "categorical_crossentropy": config.CategoricalCrossentropy,
    "binary_crossentropy": config.BinaryCrossentropy,
    "mean_squared_error": config.MeanSquaredError,
    "mean_absolute_error": config.MeanAbsoluteError,
    "error_power": config.ErrorPower,
    "huber": config.Huber,
    "mean_absolute_percentage_error": config.MeanAbsolutePercentageError,
    "log_cosh": config.LogCosh,
    "cosine_similarity": config.CosineSimilarity,
    "kl_divergence": config.KLDivergence,
    "poisson": config.Poisson,
    "hinge": config.Hinge,
    "binary_focal_crossentropy": config.BinaryFocalCrossentropy,
    "categorical_focal_crossentropy": config.CategoricalFocalCrossentropy,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What an input says of its features.

    Attributes:
        size: How many it takes.
        first: The first of them, counted from 0; `None` for those after the input before.
    """

    node_id: str
    name: str
    size: int
    first: int | None = None


@dataclass(frozen=True, slots=True)
class InputPart:
    """The features that an input takes, counted from 0."""

    node_id: str
    name: str
    first: int
    size: int

    @property
    def end(self) -> int:
        """The feature after its last."""
        return self.first + self.size


@dataclass(frozen=True, slots=True)
class Goal:
    """What an output is compared with.

    Attributes:
        target: The data's target, the sample itself, or some columns of the target.
        first_column: First of these columns.
        columns: Their number.
        loss: Its own loss, or `None` for that of the run.
        weight: Factor of its loss in the sum.
    """

    node_id: str
    name: str
    target: Target = "target"
    first_column: int = 0
    columns: int = 1
    loss: config.LossConfig | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Ends:
    """Inputs and outputs of a network, in the order in which the model takes and gives them.

    Attributes:
        takes_all: Whether the inputs together take each feature once, in order.
    """

    inputs: tuple[InputPart, ...]
    goals: tuple[Goal, ...]
    takes_all: bool = True

    @property
    def output_names(self) -> tuple[str, ...]:
        return tuple(goal.name for goal in self.goals)


def share_out(wishes: Iterable[Wish]) -> tuple[InputPart, ...]:
    """Give each input its features: those it asks for, or those after the input before it."""
    parts: list[InputPart] = []
    after = 0
    for wish in wishes:
        first = after if wish.first is None else wish.first
        parts.append(InputPart(wish.node_id, wish.name, first, wish.size))
        after = first + wish.size
    return tuple(parts)


def untaken(parts: Iterable[InputPart], features: int) -> tuple[tuple[int, int], ...]:
    """Ranges (first, last) of the features that no input takes."""
    gaps: list[tuple[int, int]] = []
    reached = 0
    for part in sorted(parts, key=lambda part: part.first):
        if part.first > reached:
            gaps.append((reached, part.first - 1))
        reached = max(reached, part.end)
    if reached < features:
        gaps.append((reached, features - 1))
    return tuple(gaps)


def goal_of(node_id: str, name: str, options: Any) -> Goal:
    """What the options of an output ask for."""
    return Goal(
        node_id, name, options.target, options.first_column, options.columns, own_loss(options), options.loss_weight
    )


def own_loss(options: Any) -> config.LossConfig | None:
    """The loss that an output has for itself; `None` where it takes that of the run."""
    kind = _OWN_LOSSES.get(options.loss)
    if kind is None:
        return None
    return parse(kind, {name: getattr(options, name) for name in kind.model_fields if name != "kind"})


def loss_options(loss: config.LossConfig) -> dict[str, Any]:
    """The options of an output that has this loss for itself."""
    values = loss.model_dump(mode="json")
    return {"loss": values.pop("kind"), **values}


def ends_of(plan: Plan) -> Ends:
    """The inputs and outputs of a plan."""
    wishes = tuple(_wish(plan, node_id) for node_id in plan.inputs)
    outputs: Sequence[Any] = [plan.node(node_id) for node_id in plan.outputs]
    goals = tuple(goal_of(node.id, node.name, node.options) for node in outputs)
    return Ends(share_out(wishes), goals, all(wish.first is None for wish in wishes))


def suited(names: Sequence[MetricName]) -> tuple[MetricName, ...]:
    """The metrics that can be measured where values are rebuilt; the mean absolute error where none of them can."""
    return tuple(name for name in names if name not in NEED_CLASSES) or (("mean_absolute_error",) if names else ())


def _wish(plan: Plan, node_id: str) -> Wish:
    node = plan.node(node_id)
    return Wish(node_id, node.name, node.outputs[0].size or 0, node.options.first_feature)
