"""Figures of learning in sequence, from accuracies alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


def steps_to(threshold: float, accuracies: Sequence[float]) -> int:
    """Steps up to the first accuracy that reaches a threshold; one more than were taken where none does.

    Args:
        threshold: A share.
        accuracies: Before the first step, and after each.
    """
    return next((step for step, value in enumerate(accuracies) if value >= threshold), len(accuracies))


def savings(relearning: float, learning: float) -> float:
    """Share of the steps of learning something new that relearning saves: 1 - relearning / learning. Ebbinghaus 1885.

    Args:
        relearning: Steps to learn an old task again.
        learning: Steps to learn a new one, from the same weights.
    """
    return 1.0 - relearning / max(learning, 1.0)


def mean_accuracy(accuracies: Array) -> float:
    """Mean over all tasks of the accuracy after the last. Lopez-Paz & Ranzato 2017, arXiv:1706.08840.

    Args:
        accuracies: float[tasks, tasks]; row i holds what each task has after task i was learnt.
    """
    return float(np.mean(accuracies[-1]))


def backward_transfer(accuracies: Array) -> float:
    """Mean over all tasks but the last of what was gained since each was learnt; forgetting is below zero.

    Lopez-Paz & Ranzato 2017, arXiv:1706.08840.

    Args:
        accuracies: As in `mean_accuracy`; only the diagonal and the last row are used.
    """
    return float(np.mean((accuracies[-1] - np.diagonal(accuracies))[:-1])) if len(accuracies) > 1 else 0.0


def early_and_last(online: Sequence[float], count: int) -> tuple[float, float]:
    """Mean online accuracy of the first tasks, and of the last ones."""
    return float(np.mean(online[:count])), float(np.mean(online[-count:]))


def retention_at(steps: float, curve: Sequence[tuple[float, float]]) -> float:
    """Retention of a network that learns as fast, between the points of a speed-retention curve.

    Between two points it is linear in the logarithm of the steps; beyond the ends it is that of the end.

    Args:
        steps: In which a method learns.
        curve: (steps, retention) of the network at several learning rates.
    """
    points = sorted(curve)
    at, kept = np.array(points, float).T
    return float(np.interp(np.log(steps), np.log(at), kept))
