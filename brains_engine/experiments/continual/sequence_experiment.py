"""What experiments on sequences of tasks share: which trials they have."""

from __future__ import annotations

import time
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from brains_engine.experiments.continual.methods import METHODS, QUICK
from brains_engine.experiments.experiment import Experiment
from brains_engine.experiments.trial import Trial

if TYPE_CHECKING:
    from brains_engine.experiments.continual.methods import Settings
    from brains_engine.experiments.trial import Outcome
    from brains_engine.runs.stop import StopToken

TUNING_SEED = 1000
"""Of the tasks, batches and weights of tuning; test seeds begin at 0 and stay below."""

_QUICK_BUDGET = 2


class SequenceExperiment(Experiment):
    """An experiment whose trials differ in method, tuned settings and seed.

    Attributes:
        entries: Names of its methods.
        size: Settings of every trial: data, length, batch, network.
        tuning_size: Those that differ in tuning.
        quick_size: Those that differ in a quick run.
    """

    entries: ClassVar[tuple[str, ...]]
    size: ClassVar[Settings]
    tuning_size: ClassVar[Settings] = MappingProxyType({})
    quick_size: ClassVar[Settings]
    quick_data = ("digits",)
    methods = MappingProxyType({name: method.title for name, method in METHODS.items()})
    reference = "dense_bias"

    def tuning(self, *, quick: bool) -> Sequence[Trial]:
        budget = _QUICK_BUDGET if quick else None
        return [
            Trial(
                name, {**METHODS[name].settings, **self._size(quick=quick), **self.tuning_size, **tuned}, seed, "tune"
            )
            for name in self._names(quick=quick)
            for tuned in METHODS[name].grid[:budget]
            for seed in (TUNING_SEED,)
        ]

    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        return [
            replace(best[name], settings={**best[name].settings, **self._size(quick=quick)}, seed=seed, stage="test")
            for name in self._names(quick=quick)
            for seed in range(seeds)
        ]

    def run(self, trial: Trial, stop: StopToken) -> Outcome | None:
        began = time.perf_counter()
        outcome = self.measure(trial, stop)
        return None if outcome is None else replace(outcome, seconds=time.perf_counter() - began)

    @abstractmethod
    def measure(self, trial: Trial, stop: StopToken) -> Outcome | None:
        """As `run`, without the seconds."""

    def _names(self, *, quick: bool) -> tuple[str, ...]:
        return QUICK if quick else self.entries

    def _size(self, *, quick: bool) -> Settings:
        return {**self.size, **self.quick_size} if quick else self.size
