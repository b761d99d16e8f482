"""What an experiment is: it lays out trials, runs one, and says what came of all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from brains_engine.experiments.trial import Outcome, Trial
    from brains_engine.runs.stop import StopToken


class Experiment(ABC):
    """An experiment of the laboratory. A new one is one file with one subclass and a row in the catalogue.

    Tuning comes first: each method gets the same number of settings, measured on validation data. The best setting
    by the mean of `tuned_by` over the tuning seeds is then measured with every test seed on the test data, once.

    Attributes:
        name: What follows `brains experiment`.
        title: Shown to the user.
        question: What it answers, one sentence.
        tuned_by: Name of the figure that tuning makes large.
        figures: Name of a figure -> its title in reports, in the order of the table.
        data: Names of the data sets that it needs.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    question: ClassVar[str]
    tuned_by: ClassVar[str]
    figures: ClassVar[Mapping[str, str]]
    data: ClassVar[tuple[str, ...]]

    @abstractmethod
    def tuning(self, *, quick: bool) -> Sequence[Trial]:
        """Trials that choose settings; none where nothing is tuned. `quick` takes seconds in all, on small data."""

    @abstractmethod
    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        """Trials that are reported.

        Args:
            best: Group of trials -> its best one of the tuning, by `group`.
            seeds: Number of seeds of each method, 0 … seeds - 1.
            quick: As in `tuning`.
        """

    def group(self, trial: Trial) -> str:
        """What competes in tuning: trials of one group, which differ in tuned settings and seed."""
        return trial.method

    @abstractmethod
    def run(self, trial: Trial, stop: StopToken) -> Outcome | None:
        """Measure one trial; None when it was stopped half-way."""
