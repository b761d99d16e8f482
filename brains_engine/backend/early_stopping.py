"""Ending a run when a figure no longer gets better, with the weights of its best epoch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend.gradient_parts import AVERAGE
from brains_engine.backend.variables import pick
from brains_engine.runs.stopping_config import RISING, watched_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from brains_engine.runs.stopping_config import EarlyStoppingConfig

Arrays = dict[str, "NDArray[Any]"]

_PREFIX = "stopping/"
_RESTORED = ("weights/", f"{AVERAGE}/")


class EarlyStopping:
    """Watches the figure of each epoch as Keras's EarlyStopping does. Its state is part of every checkpoint.

    Args:
        config: What is watched, and how patiently.
        first: The trainer's first state; its names and shapes are those of the best weights.
    """

    def __init__(self, config: EarlyStoppingConfig, first: Mapping[str, NDArray[Any]]) -> None:
        self._config = config
        self._best, self._best_epoch, self._waited = math.inf, 0, 0
        self._kept: Arrays = _restored(first) if config.restore_best else {}

    @property
    def is_due(self) -> bool:
        """Whether the run is to end."""
        return self._waited >= self._config.patience

    @property
    def message(self) -> str:
        """Why the run ends, in a sentence or two."""
        name = self._config.metric.replace("val_loss", "loss on the validation data").replace("_", " ")
        epochs = "1 epoch" if self._config.patience == 1 else f"{self._config.patience} epochs"
        told = f"Training ended early: the {name} has not got better for {epochs}."
        return f"{told} The weights of epoch {self._best_epoch} are back." if self._kept else told

    def look(self, epoch: int, metrics: Mapping[str, float], state: Mapping[str, NDArray[Any]]) -> None:
        """Take in the figures of an epoch, and the state at its end."""
        figure = watched_value(metrics, self._config.metric)
        if figure is None:
            return
        if figure < self._best - self._config.min_delta:
            self._best, self._best_epoch, self._waited = figure, epoch, 0
            if self._config.restore_best:
                self._kept = _restored(state)
        else:
            self._waited += 1

    def forget(self) -> None:
        """Begin anew: the figures of a network with more connections are no measure of what is left of it."""
        self._best, self._waited = math.inf, 0

    def finish(self) -> tuple[dict[str, float], Arrays]:
        """End the run; who resumes it gets as much patience again.

        Returns:
            The best figure by its name, and the arrays of the state to go back to, empty where the last ones stay.
        """
        self._waited = 0
        best = -self._best if self._config.metric in RISING else self._best
        return {self._config.metric: best}, dict(self._kept)

    def to_arrays(self) -> Arrays:
        """Everything needed to go on watching."""
        counts = {"best": self._best, "best_epoch": self._best_epoch, "waited": self._waited}
        arrays = {f"{_PREFIX}{name}": np.asarray(value) for name, value in counts.items()}
        return arrays | {f"{_PREFIX}{name}": value for name, value in self._kept.items()}

    def load(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Go on from what `to_arrays` gave.

        Raises:
            CheckpointError: A value is missing or is something else; nothing is changed then.
        """
        best = pick(arrays, f"{_PREFIX}best", (), "float64")
        epoch, waited = (pick(arrays, f"{_PREFIX}{name}", (), "int64") for name in ("best_epoch", "waited"))
        kept = {
            name: pick(arrays, f"{_PREFIX}{name}", value.shape, value.dtype.name) for name, value in self._kept.items()
        }
        self._best, self._best_epoch, self._waited, self._kept = float(best), int(epoch), int(waited), kept


def _restored(state: Mapping[str, NDArray[Any]]) -> Arrays:
    return {name: np.array(value) for name, value in state.items() if name.startswith(_RESTORED)}
