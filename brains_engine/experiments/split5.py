"""Ten classes as five tasks of two, told apart by one pair of outputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.experiments.continual.images import load_images
from brains_engine.experiments.continual.learning import learn_sequence
from brains_engine.experiments.continual.measures import backward_transfer, mean_accuracy
from brains_engine.experiments.continual.methods import METHODS
from brains_engine.experiments.continual.sequence_experiment import SequenceExperiment
from brains_engine.experiments.continual.tasks import split_tasks
from brains_engine.experiments.trial import Outcome

if TYPE_CHECKING:
    from brains_engine.experiments.trial import Trial
    from brains_engine.runs.stop import StopToken

_SOURCES = ("mnist_5k", "fashion_mnist")


class Split5(SequenceExperiment):
    """Split-MNIST and Split-Fashion, domain-incremental."""

    name = "split5"
    title = "Five tasks of two classes"
    question = (
        "How much of five tasks that ask different things of the same two outputs does a network know at the end?"
    )
    tuned_by = "mean_accuracy"
    figures = MappingProxyType(
        {
            "mean_accuracy": "mean accuracy after the last",
            "backward_transfer": "gained since each was learnt",
            "when_learnt": "accuracy when just learnt",
        }
    )
    compared = ("mean_accuracy", "backward_transfer")
    data = ("mnist_5k", "fashion_mnist", "fashion_mnist_test")
    conditions = ("data",)
    entries = tuple(METHODS)
    size = MappingProxyType({"tasks": 5, "steps": 170, "batch": 64, "hidden": "300-100"})
    quick_size = MappingProxyType({"tasks": 5, "steps": 12, "batch": 16, "hidden": "12-8"})
    procedure = (
        "The ten classes make five pairs, drawn anew for each seed; each task asks which of its pair a picture shows. "
        "All tasks share the two outputs, and which task it is is not said (domain-incremental). Each is learnt for "
        "the same number of steps; all have as many samples as the smallest."
    )
    limits = "Masks per domain are told, or must find, which task it is; the other methods are not."

    def tuning(self, *, quick: bool) -> Sequence[Trial]:
        return _on_each_source(super().tuning(quick=quick), quick=quick)

    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        trials: list[Trial] = []
        for source in _sources(quick=quick):
            found = {trial.method: trial for trial in best.values() if trial.settings["data"] == source}
            trials += super().tests(found, seeds, quick=quick)
        return trials

    def group(self, trial: Trial) -> str:
        return f"{trial.method} on {trial.settings['data']}"

    def measure(self, trial: Trial, stop: StopToken) -> Outcome | None:
        images = load_images(str(trial.settings["data"]), trial.stage)
        tasks = split_tasks(images, int(trial.settings["tasks"]), trial.seed)
        found = learn_sequence(trial, tasks, 2, lambda: stop.stopped)
        if found is None:
            return None
        figures = {
            "mean_accuracy": mean_accuracy(found),
            "backward_transfer": backward_transfer(found),
            "when_learnt": float(np.mean(np.diagonal(found))),
        }
        return Outcome(figures, {"after_the_last": found[-1].tolist(), "just_learnt": np.diagonal(found).tolist()})


def _sources(*, quick: bool) -> tuple[str, ...]:
    return ("digits",) if quick else _SOURCES


def _on_each_source(trials: Sequence[Trial], *, quick: bool) -> list[Trial]:
    return [
        replace(trial, settings={**trial.settings, "data": source})
        for source in _sources(quick=quick)
        for trial in trials
    ]


EXPERIMENTS = (Split5,)
