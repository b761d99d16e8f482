"""Ten permutations of Fashion-MNIST, one after the other."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.experiments.continual.images import load_images
from brains_engine.experiments.continual.learning import learn_sequence
from brains_engine.experiments.continual.measures import backward_transfer, mean_accuracy
from brains_engine.experiments.continual.methods import METHODS
from brains_engine.experiments.continual.sequence_experiment import SequenceExperiment
from brains_engine.experiments.continual.tasks import permuted_tasks
from brains_engine.experiments.trial import Outcome

if TYPE_CHECKING:
    from brains_engine.experiments.trial import Trial
    from brains_engine.runs.stop import StopToken


class Perm10Fashion(SequenceExperiment):
    """Ten permutations, each seen for some two thirds of a pass."""

    name = "perm10-fashion"
    title = "Ten permutations of Fashion-MNIST"
    question = "How much of ten tasks of equal difficulty does a network know after the last?"
    tuned_by = "mean_accuracy"
    figures = MappingProxyType(
        {
            "mean_accuracy": "mean accuracy after the last",
            "backward_transfer": "gained since each was learnt",
            "first_task": "accuracy on the first",
            "when_learnt": "accuracy when just learnt",
        }
    )
    compared = ("mean_accuracy", "backward_transfer")
    data = ("fashion_mnist", "fashion_mnist_test")
    entries = tuple(METHODS)
    size = MappingProxyType({"data": "fashion_mnist", "tasks": 10, "steps": 300, "batch": 128, "hidden": "300-100"})
    tuning_size = MappingProxyType({"tasks": 5})
    quick_size = MappingProxyType({"data": "digits", "tasks": 3, "steps": 12, "batch": 16, "hidden": "12-8"})
    procedure = (
        "Each task sees the pixels in a random order of its own, for 38,400 of 55,000 pictures. Accuracy is "
        "measured on the official test set in the order of each task. Settings are tuned with the first half of other "
        "sequences, on 5,000 training pictures that are held back. Joint training sees as many pictures of all tasks."
    )
    limits = "Masks per domain are told, or must find, which task it is; the other methods are not."

    def measure(self, trial: Trial, stop: StopToken) -> Outcome | None:
        images = load_images(str(trial.settings["data"]), trial.stage)
        tasks = permuted_tasks(images, int(trial.settings["tasks"]), trial.seed)
        found = learn_sequence(trial, tasks, 10, lambda: stop.stopped)
        if found is None:
            return None
        figures = {
            "mean_accuracy": mean_accuracy(found),
            "backward_transfer": backward_transfer(found),
            "first_task": float(found[-1, 0]),
            "when_learnt": float(np.mean(np.diagonal(found))),
        }
        return Outcome(figures, {"after_the_last": found[-1].tolist(), "just_learnt": np.diagonal(found).tolist()})


EXPERIMENTS = (Perm10Fashion,)
