"""Where a run stands: epoch, step, and the sums that its figures are made of."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import CheckpointError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray


@dataclass(slots=True)
class Position:
    """The part of a run's state that is no tensor.

    Sums are added up one step after the other, so that they do not depend on how an epoch is cut into chunks.

    Attributes:
        epoch: Completed epochs.
        step: Completed steps.
        step_in_epoch: Steps of the current epoch; all of them while its evaluation is still to come.
        loss_sum: Sum over the current epoch of each step's loss times its samples.
        samples: Samples of the current epoch so far.
        window_sum: Sum of losses since the last window ended.
        window_steps: Steps since then.
        best_loss: Lowest mean of a window; infinite before the first.
    """

    epoch: int = 0
    step: int = 0
    step_in_epoch: int = 0
    loss_sum: float = 0.0
    samples: int = 0
    window_sum: float = 0.0
    window_steps: int = 0
    best_loss: float = math.inf

    def advance(self, losses: Iterable[float], batch: int) -> None:
        """Count the steps of a chunk, all of which saw `batch` samples."""
        for loss in losses:
            self.step += 1
            self.step_in_epoch += 1
            self.loss_sum += loss * batch
            self.samples += batch
            self.window_sum += loss
            self.window_steps += 1

    def close_window(self) -> float | None:
        """End the window; gives its mean loss when that is the best so far."""
        mean = self.window_sum / self.window_steps
        self.window_sum, self.window_steps = 0.0, 0
        if mean >= self.best_loss:
            return None
        self.best_loss = mean
        return mean

    def close_epoch(self) -> float:
        """Begin the next epoch; gives the mean loss over the samples of the one that ends."""
        mean = self.loss_sum / self.samples
        self.epoch += 1
        self.step_in_epoch, self.loss_sum, self.samples = 0, 0.0, 0
        return mean

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """Name -> int64 or float64 scalar array."""
        return {name: np.asarray(value) for name, value in asdict(self).items()}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Position:
        """Read what `to_arrays` wrote.

        Raises:
            CheckpointError: A value is missing or is no single number.
        """
        position = cls()
        for name, value in asdict(position).items():
            array = arrays.get(name)
            if array is None or array.size != 1:
                raise CheckpointError(f"The checkpoint does not say its {name.replace('_', ' ')}.")
            setattr(position, name, type(value)(array.reshape(())[()]))
        return position
