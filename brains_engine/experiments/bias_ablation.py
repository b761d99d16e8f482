"""What does a bias do for a dense network and for a NormNet?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from brains_engine.data.catalogue import find_source
from brains_engine.experiments.single_task import Method, SingleTask, grid, tuning_trials
from brains_engine.experiments.trial import Trial

if TYPE_CHECKING:
    from brains_engine.experiments.experiment import Experiment
    from brains_engine.experiments.single_task import Settings

EPOCHS: Mapping[str, int] = {"digits": 40, "iris": 200, "wine": 200, "breast_cancer": 100, "mnist_5k": 20}
"""Data set -> epochs, some 1,000 to 2,000 steps of 32 samples each."""
_BASE: Settings = {"hidden": "64-32", "batch_size": 32}

_DENSE_RATES = grid(learning_rate=(3e-4, 1e-3, 3e-3, 1e-2))
_NORM_RATES = grid(learning_rate=(1e-3, 3e-3, 1e-2, 3e-2))

TABLE: Mapping[str, Method] = {
    "dense_bias": Method("Dense with bias", {"layer": "dense", "layer.use_bias": True}, _DENSE_RATES),
    "dense": Method("Dense without bias", {"layer": "dense", "layer.use_bias": False}, _DENSE_RATES),
    "normnet_bias": Method("NormNet tan with bias", {"layer": "norm_dense", "layer.use_bias": True}, _NORM_RATES),
    "normnet": Method("NormNet tan without bias", {"layer": "norm_dense", "layer.use_bias": False}, _NORM_RATES),
}
_QUICK_METHODS = ("dense_bias", "normnet")


class BiasAblation(SingleTask):
    """With and without bias, on several sets."""

    name: ClassVar[str] = "bias-ablation"
    title: ClassVar[str] = "With and without bias"
    question: ClassVar[str] = "What does a bias add to the accuracy of a dense network and of a NormNet?"
    data: ClassVar[tuple[str, ...]] = tuple(EPOCHS)
    quick_data: ClassVar[tuple[str, ...]] = ("iris",)
    conditions: ClassVar[tuple[str, ...]] = ("data",)
    reference: ClassVar[str] = "dense_bias"
    table: ClassVar[Mapping[str, Method]] = TABLE
    procedure: ClassVar[str] = (
        "Networks with hidden layers of 64 and 32 units. A quarter of each set is kept apart for the test, a fifth of "
        "the rest for validation, both balanced by class and the same for all seeds. Pictures are divided by their "
        "root mean square and not centred; columns of tables are brought to mean 0 and deviation 1. Adam, batches of "
        "32, the rate falling along a cosine. Each method was given four rates on each set, with two seeds."
    )
    limits: ClassVar[str] = (
        "The test parts are small (38 flowers of iris), so that only large differences show; seeds vary the first "
        "weights and the order of samples, not the split. Columns that are centred leave a bias less to do than "
        "columns that are not."
    )

    def group(self, trial: Trial) -> str:
        return f"{trial.method} on {trial.settings['data']}"

    def tuning(self, *, quick: bool) -> Sequence[Trial]:
        return [
            trial
            for source in self._sources(quick)
            for trial in tuning_trials(
                self._rows(quick), _settings(source, quick), seeds=1 if quick else 2, tries=1 if quick else None
            )
        ]

    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        return [
            Trial(name, best[f"{name} on {source}"].settings, seed)
            for source in self._sources(quick)
            for name, _ in self._rows(quick)
            for seed in range(seeds)
        ]

    def _sources(self, quick: bool) -> tuple[str, ...]:
        return self.quick_data if quick else self.data

    def _rows(self, quick: bool) -> list[tuple[str, Method]]:
        return [(name, method) for name, method in self.table.items() if not quick or name in _QUICK_METHODS]


def _settings(source: str, quick: bool) -> Settings:
    facts = find_source(source).facts
    is_table = facts is not None and len(facts.dims) == 1
    settings: Settings = {**_BASE, "data": source, "scaling": "standard" if is_table else "rms"}
    return (
        {**settings, "epochs": EPOCHS[source]}
        if not quick
        else {**settings, "hidden": "8", "epochs": 2, "compiler": "graph"}
    )


EXPERIMENTS: tuple[type[Experiment], ...] = (BiasAblation,)
