"""What a training step may do beside the plain update: each part is a small class with the tensors that it carries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from brains_engine.backend.fused_step import TrainState
    from brains_engine.backend.optimizers import UpdateRule

Tensor = Any  # TensorFlow ships no types
Carried = Mapping[str, Tensor]


class Update(NamedTuple):
    """What the optimizer is about to do.

    Attributes:
        rule: Its update rule.
        weights: Those that it changes.
        gradients: One a weight, None for a weight that the loss does not depend on.
        step: Updates completed before, an int64 scalar.
    """

    rule: UpdateRule
    weights: Sequence[Tensor]
    gradients: Sequence[Tensor | None]
    step: Tensor


class StepPart:
    """A part of the step. It overrides what it needs; whatever it carries is saved with every checkpoint.

    The parts of a step are called in their order, inside the compiled loop: no state outside of `carried` may change.
    `pruned`, `epoch_ended` and `evaluated` are called between steps.

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

    def update(self, update: Update, carried: Carried) -> Update:
        """What the optimizer does in the place of `update`: with another rate, say, or from other weights."""
        del carried
        return update

    def updated(self, before: TrainState, after: TrainState, carried: Carried) -> tuple[TrainState, Carried]:
        """The state in which the step ends, and what is carried on."""
        del before
        return after, carried

    def pruned(self, alive: Mapping[int, Tensor], carried: Carried) -> Carried:
        """What is carried on after connections were dropped.

        Args:
            alive: Index of a weight -> whether each of its connections is kept.
            carried: This part's tensors.
        """
        del alive
        return carried

    def epoch_ended(self, metrics: Mapping[str, float], carried: Carried) -> Carried:
        """What is carried on after an epoch with these figures."""
        del metrics
        return carried

    def evaluated(self, weights: Sequence[Tensor], carried: Carried) -> Sequence[Tensor]:
        """The weights that are measured, predicted with and exported in the place of `weights`."""
        del carried
        return weights
