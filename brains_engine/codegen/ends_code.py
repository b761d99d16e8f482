"""The outputs of a network as exported code knows them: by name, each with its loss and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.codegen.naming import Names, slug
from brains_engine.planning.ends import ends_of
from brains_engine.runs import config as configs

if TYPE_CHECKING:
    from brains_engine.planning.ends import Goal
    from brains_engine.planning.plan import Plan
    from brains_engine.runs.config import LossConfig, RunConfig


@dataclass(frozen=True, slots=True)
class End:
    """An output of the network.

    Attributes:
        key: Its name in dictionaries of the code.
        loss: Its own, or that of the run.
        dims: Sizes of what arrives there.
    """

    key: str
    goal: Goal
    loss: LossConfig
    dims: tuple[int | None, ...]

    @property
    def has_sparse_targets(self) -> bool:
        """Whether its targets are class numbers."""
        return (
            self.goal.target == "target"
            and type(self.loss) is configs.CategoricalCrossentropy
            and not self.loss.label_smoothing
        )


def output_keys(plan: Plan) -> dict[str, str]:
    """Names of the outputs by id, by which the model gives them where there are several."""
    names = Names(())
    return {node_id: names.take(slug(plan.node(node_id).name, "output")) for node_id in plan.outputs}


def output_ends(plan: Plan, config: RunConfig) -> tuple[End, ...]:
    """The outputs in the order of the plan."""
    keys = output_keys(plan)
    return tuple(
        End(keys[goal.node_id], goal, goal.loss or config.loss, plan.node(goal.node_id).inputs[0].dims)
        for goal in ends_of(plan).goals
    )


def error_powers(ends: tuple[End, ...]) -> dict[float, str]:
    """The powers of all error powers, each with the name of its function; that of its constant is in capitals."""
    powers = dict.fromkeys(end.loss.p for end in ends if isinstance(end.loss, configs.ErrorPower))
    return {power: "error_power" + (f"_{number}" if number > 1 else "") for number, power in enumerate(powers, 1)}
