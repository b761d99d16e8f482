"""Tasks of one shape, in sequences that follow from a seed alone: every method meets the same ones in one order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.experiments.continual.images import Images

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Array = NDArray[Any]

_PERMUTATIONS, _CLASSES, _ORDER, _MIXTURE = range(4)
"""What a seed is used for; equal seeds of different uses are independent."""


@dataclass(frozen=True, slots=True)
class Task:
    """Images, perhaps with their features in another order.

    Attributes:
        images: The samples.
        places: int[features], where each feature comes from; None for the images as they are.
    """

    images: Images
    places: Array | None = None

    @property
    def x(self) -> Array:
        """Samples to learn from, float32[n, features]."""
        return self._moved(self.images.x)

    @property
    def y(self) -> Array:
        """Their classes, int32[n]."""
        return self.images.y

    @property
    def x_held(self) -> Array:
        """Samples to measure with, float32[m, features]."""
        return self._moved(self.images.x_held)

    @property
    def y_held(self) -> Array:
        """Their classes, int32[m]."""
        return self.images.y_held

    def rows(self, chosen: Array) -> Array:
        """Some of the samples to learn from, float32[k, features]."""
        return self._moved(self.images.x[chosen])

    def _moved(self, x: Array) -> Array:
        return x if self.places is None else np.take(x, self.places, axis=1)


def permuted_tasks(images: Images, count: int, seed: int) -> list[Task]:
    """Tasks that each see the features in a random order of their own. Goodfellow et al. 2013, arXiv:1312.6211."""
    features = images.x.shape[1]
    return [Task(images, _rng(seed, _PERMUTATIONS, number).permutation(features)) for number in range(count)]


def split_tasks(images: Images, count: int, seed: int) -> list[Task]:
    """Tasks of two classes each, told apart as 0 and 1: domain-incremental. Hsu et al. 2018, arXiv:1810.12488.

    Which classes make a pair follows from the seed. All tasks have as many samples as the smallest.
    """
    order = _rng(seed, _CLASSES).permutation(np.unique(images.y))
    pairs = [order[2 * number : 2 * number + 2] for number in range(count)]
    size = min(int(np.isin(images.y, pair).sum()) for pair in pairs)
    tasks = []
    for pair in pairs:
        places = np.flatnonzero(np.isin(images.y, pair))
        places = np.sort(_rng(seed, _CLASSES, int(pair[0])).permutation(places)[:size])
        held = np.isin(images.y_held, pair)
        labels, held_labels = (np.asarray(y == pair[1], np.int32) for y in (images.y[places], images.y_held[held]))
        tasks.append(Task(Images(images.x[places], labels, images.x_held[held], held_labels)))
    return tasks


def mixture(tasks: Sequence[Task], seed: int) -> Task:
    """All tasks at once, in the shape of one: each sample is one of a task drawn by lot. What joint training learns.

    What is measured with is that of the first task.
    """
    rng = _rng(seed, _MIXTURE)
    first = tasks[0]
    x, y = first.x.copy(), first.y.copy()
    owners = rng.integers(0, len(tasks), len(y))
    for number, task in enumerate(tasks[1:], 1):
        rows = np.flatnonzero(owners == number)
        x[rows], y[rows] = task.rows(rows), task.y[rows]
    return Task(replace(first.images, x=x, y=y, x_held=first.x_held))


def batches(samples: int, batch: int, steps: int, seed: int, task: int) -> Array:
    """Numbers of the samples that each step sees: int32[steps, batch], each sample once before any comes again.

    Args:
        samples: There are.
        batch: In one step.
        steps: To take.
        seed: Of the trial.
        task: Its place in the sequence; a task that comes again comes in another order.
    """
    rng = _rng(seed, _ORDER, task)
    rounds = -(-steps * batch // samples)
    rows = np.concatenate([rng.permutation(samples) for _ in range(rounds)])[: steps * batch]
    return rows.reshape(steps, batch).astype(np.int32)


def _rng(*parts: int) -> np.random.Generator:
    return np.random.default_rng(parts)
