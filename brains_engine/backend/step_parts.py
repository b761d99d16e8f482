"""What a training step may do beside the plain update: each part is a small class with the tensors it carries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brains_engine.backend.fused_step import TrainState
    from brains_engine.runs.config import RunConfig
    from brains_engine.runs.precision_config import NumberType

Tensor = Any  # TensorFlow ships no types
Carried = Mapping[str, Tensor]


class StepPart:
    """A part of the step. It overrides what it needs; whatever it carries is saved with every checkpoint.

    The parts of a step are called in their order, inside the compiled loop: no state outside of `carried` may change.

    Attributes:
        name: Names the part's tensors in checkpoints; unique among the parts of a step.
    """

    name = ""

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """The tensors carried from step to step, before the first one."""
        del weights
        return {}

    def loss(self, loss: Tensor, carried: Carried) -> Tensor:
        """What is differentiated in the place of the loss, a scalar."""
        del carried
        return loss

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        """The gradients that go on to the next part, in the end to the optimizer, and what is carried on.

        Args:
            gradients: One a weight, None for a weight that the loss does not depend on.
            weights: Before the update.
            carried: This part's tensors.
            step: Steps completed before, an int64 scalar.
        """
        del weights, step
        return list(gradients), carried

    def updated(self, before: TrainState, after: TrainState, carried: Carried) -> tuple[TrainState, Carried]:
        """The state in which the step ends, and what is carried on."""
        del before
        return after, carried


def make_step_parts(config: RunConfig, precision: NumberType) -> tuple[StepPart, ...]:
    """The parts that the settings ask for, in the order in which a step calls them."""
    from brains_engine.backend.precision import LossScaling  # it is such a part itself

    return (LossScaling(),) if precision == "float16" else ()
