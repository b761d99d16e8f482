"""Learning A, then B, then A again: does relearning take fewer steps than learning something new?"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from brains_engine.experiments.continual.images import load_images
from brains_engine.experiments.continual.learning import held_accuracy, learn, make_learner, order_of
from brains_engine.experiments.continual.measures import savings
from brains_engine.experiments.continual.methods import SEQUENTIAL
from brains_engine.experiments.continual.sequence_experiment import SequenceExperiment
from brains_engine.experiments.continual.tasks import permuted_tasks
from brains_engine.experiments.trial import Outcome

if TYPE_CHECKING:
    from brains_engine.experiments.trial import Trial
    from brains_engine.runs.stop import StopToken


class Aba(SequenceExperiment):
    """A -> B -> A on permuted digits."""

    name = "aba"
    title = "A, B, and A again"
    question = "Does a network that learnt A and then B relearn A in fewer steps than it learns something new?"
    tuned_by = "speed"
    figures = MappingProxyType(
        {
            "steps_first": "steps to 95 % on A, first",
            "steps_back": "steps to 95 % on A, after B",
            "steps_novel": "steps to 95 % on C, after B",
            "savings": "savings",
            "retention": "accuracy on A after B",
            "speed": "tasks learnt in 1,000 steps",
        }
    )
    compared = ("savings", "steps_back", "retention")
    data = ("mnist_5k",)
    entries = SEQUENTIAL
    size = MappingProxyType(
        {"data": "mnist_5k", "steps": 400, "between": 2000, "batch": 64, "hidden": "300-100", "threshold": 0.95}
    )
    quick_size = MappingProxyType(
        {"data": "digits", "steps": 12, "between": 24, "batch": 16, "hidden": "12-8", "threshold": 0.3}
    )
    procedure = (
        "A, B and C are random permutations of the pixels. A is learnt for 400 steps and B for 2,000, so that there is "
        "something to relearn. From there one copy of the network learns A again, another the novel task C. A task "
        "counts as learnt when 95 % of 1,000 of its own training samples are right, looked at after each step. Savings "
        "are 1 - steps(A again) / steps(C). Settings are tuned for the speed of learning A and C."
    )
    limits = "Few steps are a coarse measure: differences of some steps between methods mean little."

    def measure(self, trial: Trial, stop: StopToken) -> Outcome | None:
        images = load_images(str(trial.settings["data"]), trial.stage)
        a, b, c = permuted_tasks(images, 3, trial.seed)
        threshold = float(trial.settings["threshold"])
        learner = make_learner(trial, (a, b, c), 10)
        first = learn(learner, a, 0, order_of(trial, a, 0), threshold)
        learner.leave()
        if stop.stopped:
            return None
        learn(learner, b, 1, order_of(trial, b, 1, "between"), threshold)
        learner.leave()
        retention = held_accuracy(learner, a, 0)
        if stop.stopped:
            return None
        novel = learn(learner.fork(), c, 2, order_of(trial, c, 2), threshold)
        back = learn(learner, a, 0, order_of(trial, a, 3), threshold)
        figures = {
            "steps_first": first,
            "steps_back": back,
            "steps_novel": novel,
            "savings": savings(back, novel),
            "retention": retention,
            "speed": 2000.0 / max(first + novel, 1),
        }
        return Outcome(figures)


EXPERIMENTS = (Aba,)
