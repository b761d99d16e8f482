"""Update rules as one TensorFlow kernel a weight, for loops that XLA does not compile.

Without XLA, a rule written in tensor operations runs a dozen kernels for each weight, each of which goes through the
whole weight. TensorFlow has the same arithmetic as single kernels, but only for variables. So each weight and slot has
a variable here, into which the loop's value is moved before the kernel and out of which it is read afterwards. Both
hand on the buffer, and the kernel works in place where nothing else holds it: for the loop a rule stays a function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.optimizers import (
    AdadeltaRule,
    AdamRule,
    MomentumRule,
    RMSpropMomentumRule,
    UpdateRule,
    make_update_rule,
)
from brains_engine.runs import config

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras

Tensor = Any  # TensorFlow ships no types
Updated = tuple[Tensor, tuple[Tensor, ...]]


class _InCells(UpdateRule):
    """A rule that updates a weight and its slots in variables of their own, its cells."""

    def __init__(self, options: Any) -> None:
        super().__init__(options)
        self._cells: list[list[tf.Variable]] = []
        self._pending: list[list[tf.Variable]] = []

    def allocate(self, variables: Sequence[keras.Variable]) -> None:
        """Make the cells: variables cannot be made while the loop is traced."""
        self._cells = [
            [tf.Variable(tf.zeros(variable.shape, variable.dtype), trainable=False) for _ in ("", *self.slot_names)]
            for variable in variables
        ]

    def apply(
        self,
        weights: Sequence[Tensor],
        gradients: Sequence[Tensor | None],
        slots: Sequence[Sequence[Tensor]],
        step: Tensor,
    ) -> tuple[list[Tensor], list[tuple[Tensor, ...]]]:
        """Take one step with all weights; `update` is called for those that have a gradient, in their order."""
        self._pending = [cells for cells, each in zip(self._cells, gradients, strict=True) if each is not None]
        return super().apply(weights, gradients, slots, step)

    def _fill(self, *values: Tensor) -> list[tf.Variable]:
        """The next weight's cells, with its value and those of its slots."""
        cells = self._pending.pop(0)
        for cell, value in zip(cells, values, strict=True):
            cell.assign(value, read_value=False)
        return cells


def _read(cells: Sequence[tf.Variable]) -> Updated:
    weight, *slots = (cell.read_value() for cell in cells)
    return weight, tuple(slots)


class AdamKernel(_InCells, AdamRule):
    """Adam and AdamW by ResourceApplyAdam."""

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> Updated:
        """Follow the mean gradient over the root of the mean squared gradient."""
        if self._decay:
            weight = weight - weight * self._decay * self.learning_rate
        value, momentum, velocity = cells = self._fill(weight, *slots)
        tf.raw_ops.ResourceApplyAdam(
            var=value.handle,
            m=momentum.handle,
            v=velocity.handle,
            beta1_power=0.0,  # the step size has the correction of the bias already
            beta2_power=0.0,
            lr=scalars[0],
            beta1=self._beta_1,
            beta2=self._beta_2,
            epsilon=self._epsilon,
            grad=gradient,
        )
        return _read(cells)


class MomentumKernel(_InCells, MomentumRule):
    """Polyak's and Nesterov's momentum by ResourceApplyKerasMomentum."""

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> Updated:
        """Keep a share of the last step."""
        del scalars
        value, momentum = cells = self._fill(weight, *slots)
        tf.raw_ops.ResourceApplyKerasMomentum(
            var=value.handle,
            accum=momentum.handle,
            lr=self.learning_rate,
            grad=gradient,
            momentum=self._momentum,
            use_nesterov=self._nesterov,
        )
        return _read(cells)


class AdadeltaKernel(_InCells, AdadeltaRule):
    """Adadelta by ResourceApplyAdadelta."""

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> Updated:
        """Scale the gradient by the ratio of past steps to past gradients."""
        del scalars
        value, grads, deltas = cells = self._fill(weight, *slots)
        tf.raw_ops.ResourceApplyAdadelta(
            var=value.handle,
            accum=grads.handle,
            accum_update=deltas.handle,
            lr=self.learning_rate,
            rho=self._rho,
            epsilon=self._epsilon,
            grad=gradient,
        )
        return _read(cells)


class RMSpropMomentumKernel(_InCells, RMSpropMomentumRule):
    """RMSprop with momentum by ResourceApplyRMSProp."""

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> Updated:
        """Add the scaled gradient to what is kept of the last step."""
        del scalars
        value, velocity, momentum = cells = self._fill(weight, *slots)
        tf.raw_ops.ResourceApplyRMSProp(
            var=value.handle,
            ms=velocity.handle,
            mom=momentum.handle,
            lr=self.learning_rate,
            rho=self._rho,
            momentum=self._momentum,
            epsilon=self._epsilon,
            grad=gradient,
        )
        return _read(cells)


def make_graph_rule(options: config.OptimizerConfig, variables: Sequence[keras.Variable]) -> UpdateRule:
    """Make the update rule of a loop that XLA does not compile.

    Rules of few operations (gradient descent without momentum, RMSprop without it) stay as they are.

    Args:
        options: The configured optimizer.
        variables: The model's trainable variables; they are not changed.
    """
    rule: _InCells
    match options:
        case config.Adam():  # AdamW, too
            rule = AdamKernel(options)
        case config.SGD() if options.momentum:
            rule = MomentumKernel(options)
        case config.Adadelta():
            rule = AdadeltaKernel(options)
        case config.RMSprop() if options.momentum:
            rule = RMSpropMomentumKernel(options)
        case _:
            return make_update_rule(options)
    rule.allocate(variables)
    return rule
