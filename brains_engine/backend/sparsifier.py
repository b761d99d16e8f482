"""Applies `brains_engine.sparsity` to the weights of a running training."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.runs.config import SparsityConfig
from brains_engine.sparsity import distributions, scores
from brains_engine.sparsity.masks import Mask, keep_best, share_of_zeros
from brains_engine.sparsity.schedules import CubicSchedule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Array = NDArray[Any]


class Sparsifier:
    """Decides which connections live, by gradual magnitude pruning.

    The trainer multiplies gradients and weights with the masks inside its loop and clears the optimizer's slots where a
    connection dies, so that dropped weights are exact zeros and stay so under every optimizer. Once dropped, a
    connection never comes back.

    Args:
        config: Target, distribution and schedule.
        layers: Node id -> positions of its prunable weights among all trainable weights.
        shapes: Shapes of all trainable weights.
        total_steps: Steps of the whole run.
    """

    def __init__(
        self,
        config: SparsityConfig,
        layers: Mapping[str, Sequence[int]],
        shapes: Sequence[tuple[int, ...]],
        total_steps: int,
    ) -> None:
        self._layers = {node: tuple(indices) for node, indices in layers.items()}
        self._target = config.target
        self.schedule = CubicSchedule.over(total_steps, config.start, config.end, config.every)
        self._masks: dict[int, Mask] = {
            index: np.ones(shapes[index], dtype=bool) for indices in self._layers.values() for index in indices
        }
        named = {str(index): shapes[index] for index in self._masks}
        distribution = distributions.erk if config.distribution == "erk" else distributions.uniform
        densities = distribution(named, config.target) if named else {}
        self._final_sparsity = {int(name): 1.0 - density for name, density in densities.items()}

    @property
    def masks(self) -> Mapping[int, Mask]:
        """Position of a weight -> its mask, True where it is alive."""
        return self._masks

    def restore(self, kept: Mapping[int, Mask]) -> None:
        """Put back the masks of an earlier session."""
        self._masks = {index: kept[index].astype(bool) for index in self._masks}

    def prune(self, step: int, weights: Mapping[int, Array]) -> None:
        """Drop the connections that the schedule asks for at `step`.

        Args:
            step: Completed steps.
            weights: Position -> present value, for every prunable weight.
        """
        progress = self.schedule.progress(step)
        sizes = {str(index): mask.size for index, mask in self._masks.items()}
        densities = {str(index): 1.0 - progress * self._final_sparsity[index] for index in self._masks}
        counts = distributions.live_counts(sizes, densities)
        for index, mask in self._masks.items():
            self._masks[index] = keep_best(scores.magnitude(weights[index]), mask, counts[str(index)])

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


def fixed_masks(layers: Mapping[str, Sequence[int]], shapes: Sequence[tuple[int, ...]]) -> Sparsifier:
    """Holds masks and never changes them: for a run that drops nothing by itself, from a checkpoint pruned by hand.

    Args:
        layers: Node id -> positions of its prunable weights among all trainable weights.
        shapes: Shapes of all trainable weights.
    """
    sparsifier = Sparsifier(SparsityConfig(target=0.0), layers, shapes, 0)
    sparsifier.schedule = CubicSchedule(_NEVER, _NEVER, 1)
    return sparsifier


_NEVER = 2**62
