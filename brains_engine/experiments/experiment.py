"""What an experiment is: it lays out trials, runs one, and says what came of all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from brains_engine.experiments.trial import Outcome, Trial
    from brains_engine.runs.stop import StopToken


class Experiment(ABC):
    """An experiment of the laboratory. A new one is one file with one subclass, and `EXPERIMENTS` with it at its end.

    Tuning comes first: each method gets the same number of settings, measured on validation data. The best setting
    by the mean of `tuned_by` over the tuning seeds is then measured with every test seed on the test data, once.

    Everything that decides an outcome stands in its trial's settings: a changed length must not find old outcomes.

    Attributes:
        name: What follows `brains experiment`.
        title: Shown to the user.
        question: What it answers, one sentence.
        tuned_by: Name of the figure that tuning makes large.
        figures: Name of a figure -> its title in reports, in the order of the tables.
        data: Names of the data sets that it needs.
        quick_data: The same of a quick run.
        methods: Method -> its title in reports; one that is not there is called by its name.
        conditions: Names of settings that split the results, such as the sparsity; methods are compared within one.
        reference: The method that the others are compared with; "" compares none.
        compared: Figures that are compared and drawn; left out, the first.
        procedure: How it is measured, for the report, in a few sentences.
        limits: What does not follow from its results, for the report.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    question: ClassVar[str]
    tuned_by: ClassVar[str]
    figures: ClassVar[Mapping[str, str]]
    data: ClassVar[tuple[str, ...]]
    quick_data: ClassVar[tuple[str, ...]] = ()
    methods: ClassVar[Mapping[str, str]] = MappingProxyType({})
    conditions: ClassVar[tuple[str, ...]] = ()
    reference: ClassVar[str] = ""
    compared: ClassVar[tuple[str, ...]] = ()
    procedure: ClassVar[str] = ""
    limits: ClassVar[str] = ""

    @abstractmethod
    def tuning(self, *, quick: bool) -> Sequence[Trial]:
        """Trials that choose settings; none where nothing is tuned. `quick` takes seconds in all, on small data."""

    @abstractmethod
    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        """Trials that are reported. How many there are does not depend on which are best.

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
        """Measure one trial; None when it was stopped half-way.

        Raises:
            BrainsError: It cannot be measured, such as when its loss is no longer finite. The others go on.
        """
