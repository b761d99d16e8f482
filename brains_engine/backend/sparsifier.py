"""Applies `brains_engine.sparsity` to the weights of a running training."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend.kernels import PLAIN, Kernel
from brains_engine.sparsity import distributions
from brains_engine.sparsity.algorithms import ALGORITHMS, Layer
from brains_engine.sparsity.masks import Mask, share_of_zeros
from brains_engine.sparsity.schedules import Schedule
from brains_engine.sparsity.scores import root_mean_square

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from brains_engine.runs.config import SparsityConfig

    Array = NDArray[Any]

SMALL = 0.05
"""Where a grown connection begins with `regrow_init` small, as a share of the root mean square of those that live."""


class Sparsifier:
    """Decides which connections live: asks the algorithm when an update is due, and sees to what follows from it.

    Args:
        config: Method, target, distribution and schedule.
        layers: Node id -> positions of its prunable weights among all trainable weights.
        shapes: Shapes of all trainable weights.
        total_steps: Steps of the whole run.
        seed: Of what is drawn at random; with the step and the weight it decides every draw, so that a run that goes
            on from a checkpoint draws as one that never stopped.
        kernels: Position -> how the weight is to be read; a dense layer's, where nothing is said.

    Attributes:
        schedule: The steps at which connections change.
        dropped: Node id -> connections that the latest update dropped.
        grown: Node id -> connections that it grew.
        remembered: Position -> the values that connections had when they were dropped; empty where none may come back
            with them.
    """

    def __init__(
        self,
        config: SparsityConfig,
        layers: Mapping[str, Sequence[int]],
        shapes: Sequence[tuple[int, ...]],
        total_steps: int,
        *,
        seed: int = 0,
        kernels: Mapping[int, Kernel] | None = None,
    ) -> None:
        self._layers = {node: tuple(indices) for node, indices in layers.items()}
        self._config, self._seed = config, seed
        self._algorithm = algorithm = ALGORITHMS[config.method](config)
        self._masks: dict[int, Mask] = {
            index: np.ones(shapes[index], dtype=bool) for indices in self._layers.values() for index in indices
        }
        self._kernels = {index: (kernels or {}).get(index, Kernel(PLAIN)) for index in self._masks}
        self._chosen = [index for index, kernel in self._kernels.items() if self._takes_part(kernel)]
        named = {str(index): shapes[index] for index in self._chosen}
        if algorithm.density is not None:
            densities = dict.fromkeys(named, algorithm.density)
            self._target = 1.0 - algorithm.density
        else:
            distribution = distributions.erk if config.distribution == "erk" else distributions.uniform
            densities = distribution(named, config.target) if named else {}
            self._target = config.target
        self._final_sparsity = {int(name): 1.0 - density for name, density in densities.items()}
        self.schedule = Schedule.over(
            total_steps,
            config.start,
            config.end,
            config.every,
            timing=algorithm.timing,
            ramp=config.ramp,
            target=self._target,
        )
        self.dropped: dict[str, int] = {}
        self.grown: dict[str, int] = {}
        remembers = config.regrow_init == "memory" and algorithm.exchange > 0
        self.remembered: dict[int, Array] = (
            {index: np.zeros(shapes[index], np.float32) for index in self._chosen} if remembers else {}
        )

    @property
    def masks(self) -> Mapping[int, Mask]:
        """Position of a weight -> its mask, True where it is alive."""
        return self._masks

    @property
    def maps(self) -> Mapping[int, Kernel]:
        """Position of a weight that may change -> how it is read."""
        return {index: self._kernels[index] for index in self._chosen}

    def restore(self, kept: Mapping[int, Mask]) -> None:
        """Put back the masks of an earlier session."""
        self._masks = {index: kept[index].astype(bool) for index in self._masks}

    def needs_gradient(self, step: int) -> bool:
        """Whether the update at `step`, if one is due there, reads the dense gradient."""
        if not self._algorithm.needs_gradient or self._begins(step):
            return False
        return self._config.protect_c > 0 or self.schedule.exchange(step, self._algorithm.exchange) > 0

    def update(
        self, step: int, weights: Mapping[int, Array], gradients: Mapping[int, Array] | None = None
    ) -> dict[int, Array]:
        """Change connections as the schedule asks at `step`.

        Args:
            step: Completed steps.
            weights: Position -> present value, for every prunable weight.
            gradients: Position -> mean gradient with respect to the effective weights, where the algorithm reads it.

        Returns:
            Position -> the weights that are to go on; zero where nothing lives.
        """
        before = dict(self._masks)
        counts = self._live_counts(step)
        after = {index: np.asarray(values) for index, values in weights.items()}
        for index in self._chosen:
            gradient = gradients[index] if gradients is not None else None
            after[index] = self._change(step, index, after[index], gradient, counts[index])
            self._follow(index)
        changed = {index: np.where(self._masks[index], values, 0) for index, values in after.items()}
        self._count_changes(before)
        for index in self.remembered:
            gone = before[index] & ~self._masks[index]
            self.remembered[index] = np.where(gone, weights[index], self.remembered[index])
        return changed

    def target(self, step: int) -> float:
        """Share of zeros that the schedule asks for after `step` completed steps."""
        return self._target * self.schedule.progress(step)

    def layers(self) -> dict[str, float]:
        """Node id -> share of dropped connections."""
        return {
            node: share_of_zeros([self._masks[index] for index in indices]) for node, indices in self._layers.items()
        }

    def total(self) -> float:
        """Share of dropped connections over all prunable weights."""
        return share_of_zeros(self._masks.values())

    def _takes_part(self, kernel: Kernel) -> bool:
        if self._algorithm.needs_inputs and kernel.axes.inputs is None:
            return False
        return not self._algorithm.needs_units or (kernel.axes.units is not None and not kernel.gives_output)

    def _begins(self, step: int) -> bool:
        return self._algorithm.timing == "constant" and step == self.schedule.begin

    def _live_counts(self, step: int) -> dict[int, int]:
        progress = self.schedule.progress(step)
        sizes = {str(index): self._masks[index].size for index in self._chosen}
        densities = {str(index): 1.0 - progress * self._final_sparsity[index] for index in self._chosen}
        return {int(name): count for name, count in distributions.live_counts(sizes, densities).items()}

    def _change(self, step: int, index: int, weights: Array, gradient: Array | None, live: int) -> Array:
        algorithm, kernel, old = self._algorithm, self._kernels[index], self._masks[index]
        layer = Layer(
            weights=kernel.theta.of(weights) if kernel.theta else weights,
            mask=old,
            live=live,
            exchange=round(live * self.schedule.exchange(step, algorithm.exchange)),
            gradient=gradient,
            rng=np.random.default_rng((self._seed, step, index)),
            axes=kernel.axes,
        )
        if self._begins(step):
            self._masks[index] = algorithm.begin(layer)
            return weights
        new = self._masks[index] = algorithm.update(layer)
        settled = algorithm.settle(layer)
        if settled is not layer.weights:
            weights = kernel.theta.weights(settled) if kernel.theta else settled
        grown = new & ~old
        return np.where(grown, self._first_values(index, layer, new), weights) if grown.any() else weights

    def _first_values(self, index: int, layer: Layer, mask: Mask) -> Array:
        """What grown connections begin with, as weights of the kernel."""
        theta = self._kernels[index].theta
        if self._config.regrow_init == "memory":
            return self.remembered[index].astype(layer.weights.dtype)
        if self._config.regrow_init == "zero":
            return np.zeros_like(layer.weights)
        size = SMALL * root_mean_square(layer.weights[layer.mask & mask])
        # without a gradient the sign is drawn, after whatever the algorithm has drawn
        signs = np.sign(layer.gradient) if layer.gradient is not None else layer.rng.choice((-1.0, 1.0), mask.shape)
        small = (-size * signs).astype(layer.weights.dtype)
        return theta.weights(small) if theta else small

    def _follow(self, index: int) -> None:
        """Drop what leads from dropped units to the next layers."""
        kernel = self._kernels[index]
        if not self._algorithm.needs_units:
            return
        alive = kernel.axes.by_unit(self._masks[index]).any(axis=1)
        for place in kernel.followed_by:
            if place in self._masks:
                axes, mask = self._kernels[place].axes, self._masks[place]
                inputs = np.tile(alive, mask.shape[axes.inputs or 0] // alive.size)
                self._masks[place] = mask & axes.of_inputs(inputs, mask.shape)

    def _count_changes(self, before: Mapping[int, Mask]) -> None:
        def total(indices: Sequence[int], old: Mapping[int, Mask], new: Mapping[int, Mask]) -> int:
            return sum(int((old[index] & ~new[index]).sum()) for index in indices)

        self.dropped = {node: total(indices, before, self._masks) for node, indices in self._layers.items()}
        self.grown = {node: total(indices, self._masks, before) for node, indices in self._layers.items()}
