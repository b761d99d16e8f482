"""The optimizer's update as one compiled call, for loops that XLA does not compile otherwise.

Without XLA, a rule written in tensor operations runs a dozen kernels for each weight, each of which goes through the
whole weight. Here XLA compiles the update alone: one pass or two through a weight, and random bits, as dropout draws
them, stay with TensorFlow's own kernels. (TensorFlow's kernels such as ResourceApplyAdam take variables: a loop that
carries its state as values would have to move it into variables and out of them in each step.)
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.optimizers import UpdateRule

if TYPE_CHECKING:
    from collections.abc import Sequence

Tensor = Any  # TensorFlow ships no types

LEAST_WEIGHTS = 50_000
"""Below so many weights a step's dozens of small kernels cost less than the call and its compiling."""
_MATRIX = 2


class FusedRule(UpdateRule):
    """A rule whose `apply` is compiled by XLA; the arithmetic is the rule's own."""

    def __init__(self, rule: UpdateRule) -> None:
        super().__init__(rule.learning_rate)
        self.slot_names = rule.slot_names  # type: ignore[misc]
        self._rule = rule
        self._compiled = tf.function(rule.apply, jit_compile=True, autograph=False)

    def scalars(self, step: Tensor) -> tuple[Tensor, ...]:
        """As the rule has them."""
        return self._rule.scalars(step)

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """As the rule does it."""
        return self._rule.update(weight, gradient, slots, scalars)

    def apply(
        self,
        weights: Sequence[Tensor],
        gradients: Sequence[Tensor | None],
        slots: Sequence[Sequence[Tensor]],
        step: Tensor,
        masks: Mapping[int, Tensor] = MappingProxyType({}),
    ) -> tuple[list[Tensor], list[tuple[Tensor, ...]]]:
        """Take one step with all weights."""
        new_weights, new_slots = self._compiled(
            list(weights), list(gradients), [tuple(each) for each in slots], tf.identity(step), dict(masks)
        )
        return list(new_weights), [tuple(each) for each in new_slots]


def fused_where_it_pays(rule: UpdateRule, shapes: Sequence[Sequence[int]]) -> UpdateRule:
    """The rule, compiled where the weights are many and all are vectors and matrices.

    Beside convolutions it does not pay: the plain rule's kernels run while other gradients are still computed, and a
    compiled update waits for the last of them.

    Args:
        rule: The rule in tensor operations.
        shapes: Of the trainable weights.
    """
    many = sum(math.prod(shape) for shape in shapes) >= LEAST_WEIGHTS
    return FusedRule(rule) if many and all(len(shape) <= _MATRIX for shape in shapes) else rule
