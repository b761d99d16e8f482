"""A hundred permutations, each seen once: does a network go on learning as well as it did at first?"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from brains_engine.experiments.continual.images import load_all
from brains_engine.experiments.continual.learning import make_learner
from brains_engine.experiments.continual.measures import early_and_last
from brains_engine.experiments.continual.methods import ONLINE
from brains_engine.experiments.continual.sequence_experiment import SequenceExperiment
from brains_engine.experiments.continual.tasks import batches, permuted_tasks
from brains_engine.experiments.trial import Outcome

if TYPE_CHECKING:
    from brains_engine.experiments.trial import Trial
    from brains_engine.runs.stop import StopToken


class Plasticity100(SequenceExperiment):
    """Online accuracy over a hundred permutations of 5,000 digits."""

    name = "plasticity-100"
    title = "A hundred tasks, each seen once"
    question = "Does a network learn the hundredth task as well as the first?"
    tuned_by = "online_last"
    figures = MappingProxyType(
        {
            "online_last": "online accuracy, last tasks",
            "online_early": "online accuracy, first tasks",
            "drop": "drop",
        }
    )
    compared = ("online_last", "drop")
    data = ("mnist_5k",)
    entries = ONLINE
    size = MappingProxyType({"data": "mnist_5k", "tasks": 100, "window": 10, "batch": 32, "hidden": "300-100"})
    tuning_size = MappingProxyType({"tasks": 30, "window": 10})
    quick_size = MappingProxyType({"data": "digits", "tasks": 4, "window": 2, "batch": 64, "hidden": "12-8"})
    procedure = (
        "Each task is a random permutation of the pixels of all samples, which are learnt from once, in small batches. "
        "The online accuracy of a task is the share of its samples that were classified rightly before the network "
        "learnt from them. The first ten and the last ten tasks are compared. Settings are tuned for the last ten of "
        "thirty tasks of another seed."
    )
    limits = "Tuning sees fewer tasks than the test: a setting whose plasticity fades late may win it."

    def measure(self, trial: Trial, stop: StopToken) -> Outcome | None:
        tasks = permuted_tasks(load_all(str(trial.settings["data"])), int(trial.settings["tasks"]), trial.seed)
        learner = make_learner(trial, tasks[:1], 10)
        batch = int(trial.settings["batch"])
        steps = len(tasks[0].y) // batch
        online = []
        for place, task in enumerate(tasks):
            if stop.stopped:
                return None
            learner.enter(task.x, task.y, place)
            right = learner.learn(batches(len(task.y), batch, steps, trial.seed, place)).right
            online.append(right / (steps * batch))
        early, last = early_and_last(online, int(trial.settings["window"]))
        return Outcome({"online_early": early, "online_last": last, "drop": early - last}, {"online_accuracy": online})


EXPERIMENTS = (Plasticity100,)
