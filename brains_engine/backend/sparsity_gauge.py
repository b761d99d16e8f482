"""What a run measures of the sparsity of its effective weights, beside their values before the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.backend.effective_weights import EffectiveWeights
from brains_engine.sparsity.figures import SparsityFigures

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import keras

    from brains_engine.runs.config import RunConfig

Tensor = Any  # TensorFlow ships no types


class SparsityGauge:
    """Measures after each epoch and each pruning; a run that drops nothing and is not looked into pays nothing.

    The values before the first step are those of the weights that the run's seed gives. A run that goes on builds its
    network with that seed, so that it finds them again without keeping them.

    Args:
        model: The network.
        layers: Node id -> positions of its prunable weights among the trainable ones.
        config: Whether it measures, and tau.
        first: All trainable weights before the first step.

    Attributes:
        is_on: Whether anything is measured.
        tau: Below which an effective weight counts as near zero; 0 where nothing is measured.
        initial: The figures before the first step.
    """

    def __init__(
        self, model: keras.Model, layers: Mapping[str, Sequence[int]], config: RunConfig, first: Sequence[Tensor]
    ) -> None:
        self.is_on = bool(layers) and (config.insight.enabled or config.sparsity.method != "none")
        self.tau = config.insight.tau if self.is_on else 0.0
        self._weights = EffectiveWeights(model, layers)
        self.initial = self.measure(first)

    def measure(self, weights: Sequence[Tensor]) -> SparsityFigures:
        """The present figures; empty ones where nothing is measured."""
        return self._weights.measure(weights, self.tau) if self.is_on else SparsityFigures()
