"""Learning A, then five other tasks, then A again: what is kept, compared with a dense network of the same speed."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from brains_engine.experiments.continual.images import load_images
from brains_engine.experiments.continual.learning import held_accuracy, learn, make_learner, order_of
from brains_engine.experiments.continual.measures import mean_accuracy, retention_at, savings
from brains_engine.experiments.continual.methods import DENSE_RATES, METHODS, SEQUENTIAL
from brains_engine.experiments.continual.sequence_experiment import SequenceExperiment
from brains_engine.experiments.continual.tasks import permuted_tasks
from brains_engine.experiments.trial import Outcome, Trial

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.backend.continual.learner import Learner
    from brains_engine.experiments.continual.tasks import Task
    from brains_engine.experiments.trial import Stage
    from brains_engine.runs.stop import StopToken

OTHERS = 5
"""Tasks between A and A."""

_SIZE = ("data", "steps", "batch", "hidden", "threshold")


class _Kept(NamedTuple):
    """A network that has learnt A and the others: steps for each, accuracy on A after each, and on all at the end."""

    learner: Learner
    tasks: Sequence[Task]
    steps: list[int]
    on_a: list[float]
    at_end: list[float]


class Ab5a(SequenceExperiment):
    """A -> five permutations -> A on permuted digits."""

    name = "ab5a"
    title = "A, five others, and A again"
    question = "Does a network keep more of A through five other tasks than a dense one that learns as fast?"
    tuned_by = "mean_accuracy"
    figures = MappingProxyType(
        {
            "retention": "accuracy on A before relearning",
            "above_dense": "above the dense network of equal speed",
            "mean_accuracy": "mean accuracy on all six",
            "steps": "steps to 95 %, mean of six",
            "steps_back": "steps to 95 % on A, again",
            "steps_novel": "steps to 95 % on a novel task",
            "savings": "savings",
        }
    )
    compared = ("retention", "above_dense", "savings")
    data = ("mnist_5k",)
    entries = SEQUENTIAL
    methods = MappingProxyType(
        {
            **SequenceExperiment.methods,
            **{f"dense_rate_{rate:g}": f"Dense with bias, Adam, rate {rate:g}" for rate in DENSE_RATES},
        }
    )
    size = MappingProxyType(
        {"data": "mnist_5k", "steps": 400, "batch": 64, "hidden": "300-100", "threshold": 0.95, "curve": 6}
    )
    quick_size = MappingProxyType(
        {"data": "digits", "steps": 8, "batch": 16, "hidden": "12-8", "threshold": 0.3, "curve": 2}
    )
    procedure = (
        "All tasks are random permutations of the pixels, learnt for the same number of steps. The accuracy on A is "
        "measured on held-back digits before A is learnt again. Whoever learns slowly forgets slowly: so the dense "
        "network with bias is measured at several learning rates, too, over the same seeds, which gives its retention "
        "as a function of its speed (mean steps to 95 % on 1,000 training samples of each of the six tasks). "
        "'Above the dense network' is a method's retention less that of this curve at the method's own speed; beyond "
        "the ends of the curve, the end counts. Settings are tuned for the mean accuracy on all six tasks."
    )
    limits = "Masks per domain are told, or must find, which task it is; the other methods are not."

    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        size = self._size(quick=quick)
        curve = [
            Trial(f"dense_rate_{rate:g}", {**size, "rate": rate}, seed)
            for rate in DENSE_RATES[: int(size["curve"])]
            for seed in range(seeds)
        ]
        return [*super().tests(best, seeds, quick=quick), *curve]

    def measure(self, trial: Trial, stop: StopToken) -> Outcome | None:
        kept = _learn_all(trial, stop)
        if kept is None:
            return None
        learner, tasks, steps, on_a, at_end = kept
        threshold = float(trial.settings["threshold"])
        speed = float(np.mean(steps))
        novel = learn(learner.fork(), tasks[-1], OTHERS + 1, order_of(trial, tasks[-1], OTHERS + 1), threshold)
        back = learn(learner, tasks[0], 0, order_of(trial, tasks[0], OTHERS + 2), threshold)
        figures = {
            "retention": at_end[0],
            "mean_accuracy": mean_accuracy(np.array([at_end])),
            "steps": speed,
            "steps_back": back,
            "steps_novel": novel,
            "savings": savings(back, novel),
        }
        if trial.stage == "test":
            curve = self._curve(trial, stop)
            if curve is None:
                return None
            figures["above_dense"] = at_end[0] - retention_at(speed, curve)
        return Outcome(figures, {"accuracy_on_a": on_a})

    def _curve(self, trial: Trial, stop: StopToken) -> tuple[tuple[float, float], ...] | None:
        """(steps, retention) of the dense network at each rate, over the tasks of a trial."""
        points = []
        for rate in DENSE_RATES[: int(trial.settings["curve"])]:
            if stop.stopped:
                return None
            settings = tuple((name, trial.settings[name]) for name in _SIZE)
            points.append(_dense_point(settings, trial.seed, trial.stage, rate))
        return tuple(points)


@lru_cache(maxsize=1024)
def _dense_point(
    size: tuple[tuple[str, str | int | float | bool], ...], seed: int, stage: Stage, rate: float
) -> tuple[float, float]:
    """Mean steps and retention of the dense network; the trials of a seed share it."""
    from brains_engine.runs.stop import StopToken

    trial = Trial("dense_bias", {**METHODS["dense_bias"].settings, **dict(size), "rate": rate}, seed, stage)
    kept = _learn_all(trial, StopToken())
    assert kept is not None  # nobody stops it
    return float(np.mean(kept.steps)), kept.at_end[0]


def _learn_all(trial: Trial, stop: StopToken) -> _Kept | None:
    images = load_images(str(trial.settings["data"]), trial.stage)
    tasks = permuted_tasks(images, OTHERS + 2, trial.seed)
    learner = make_learner(trial, tasks, 10)
    steps, on_a = [], []
    for place, task in enumerate(tasks[:-1]):
        if stop.stopped:
            return None
        steps.append(learn(learner, task, place, order_of(trial, task, place), float(trial.settings["threshold"])))
        learner.leave()
        on_a.append(held_accuracy(learner, tasks[0], 0))
    at_end = [held_accuracy(learner, task, place) for place, task in enumerate(tasks[:-1])]
    return _Kept(learner, tasks, steps, on_a, at_end)


EXPERIMENTS = (Ab5a,)
