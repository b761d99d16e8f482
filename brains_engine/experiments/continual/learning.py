"""Learning tasks by a trial's method, and measuring on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.experiments.continual.measures import steps_to
from brains_engine.experiments.continual.tasks import batches, mixture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from brains_engine.backend.continual.learner import Learner
    from brains_engine.experiments.continual.tasks import Task
    from brains_engine.experiments.trial import Trial

    Array = NDArray[Any]

_PROBE = 1000
"""Samples of a task by which it is said to be learnt."""


def make_learner(trial: Trial, tasks: Sequence[Task], classes: int) -> Learner:
    """The network and method of a trial, before its first task."""
    from brains_engine.backend.continual.learner import Learner
    from brains_engine.backend.continual.options import LearnerOptions

    options = LearnerOptions.from_settings(trial.settings)
    return Learner(options, len(tasks[0].y), tasks[0].images.x.shape[1], classes, trial.seed, len(tasks))


def order_of(trial: Trial, task: Task, place: int, length: str = "steps") -> Array:
    """The batches of the task at a place of the sequence, int32[steps, batch], as many as the setting `length` says."""
    steps, batch = (int(trial.settings[name]) for name in (length, "batch"))
    return batches(len(task.y), batch, steps, trial.seed, place)


def learn(learner: Learner, task: Task, domain: int, order: Array, threshold: float) -> int:
    """Learn a task; gives the steps until the threshold was first reached on samples of the task itself.

    They say when a task is learnt, and nothing of how well: it is the speed of learning that they measure. One more
    than all steps is given where the threshold is not reached.
    """
    learner.enter(task.x, task.y, domain)
    x, y = task.x[:_PROBE], task.y[:_PROBE]
    accuracies = [learner.accuracy(x, y, domain)]
    for row in order:
        if accuracies[-1] >= threshold:
            break
        learner.learn(row[None])
        accuracies.append(learner.accuracy(x, y, domain))
    if len(accuracies) <= len(order):
        learner.learn(order[len(accuracies) - 1 :])
    return steps_to(threshold, accuracies)


def held_accuracy(learner: Learner, task: Task, domain: int) -> float:
    """Accuracy on the samples that are held back."""
    return learner.accuracy(task.x_held, task.y_held, domain)


def learn_sequence(trial: Trial, tasks: Sequence[Task], classes: int, stopped: Callable[[], bool]) -> Array | None:
    """Learn tasks one after the other, or all at once, where the trial's settings say `joint`.

    Returns:
        float[tasks, tasks], as `mean_accuracy` takes it: the diagonal and the last row are measured, others are 0;
        None when stopped.
    """
    learner = make_learner(trial, tasks, classes)
    found = np.zeros((len(tasks), len(tasks)))
    for place, task in enumerate(tasks):
        if stopped():
            return None
        learnt = mixture(tasks, trial.seed + place) if trial.settings.get("joint") else task
        learner.enter(learnt.x, learnt.y, place)
        learner.learn(order_of(trial, task, place))
        learner.leave()
        found[place, place] = held_accuracy(learner, task, place)
    found[-1] = [held_accuracy(learner, task, place) for place, task in enumerate(tasks)]
    return found
