"""k-fold cross-validation: the same design trained k times, each time measured on another part of the samples."""

from __future__ import annotations

import json
import math
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.backend import jobs
from brains_engine.backend.workbench import with_training
from brains_engine.design.io import to_json
from brains_engine.errors import RunFolderError
from brains_engine.fields import parse
from brains_engine.runs.config import RunConfig
from brains_engine.runs.events import EventSink, Preparing, ignore_events
from brains_engine.runs.files import write_durably
from brains_engine.runs.folder import read_config, read_design
from brains_engine.runs.history import read_history
from brains_engine.runs.stop import StopToken
from brains_engine.runs.store import read_run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

MAX_FOLDS = 100
SUMMARY = "cross_validation.json"


@dataclass(frozen=True, slots=True)
class CrossValidation:
    """What came out.

    Attributes:
        folder: Holds a run folder for each fold, fold-1, fold-2, …, and the figures in cross_validation.json.
        folds: How many folds there are.
        runs: Figures of the last epoch of each fold that is complete, in order.
    """

    folder: Path
    folds: int
    runs: tuple[Mapping[str, float], ...]

    @property
    def complete(self) -> bool:
        """Whether all folds are trained."""
        return len(self.runs) == self.folds

    @property
    def mean(self) -> dict[str, float]:
        """Mean of each figure over the folds."""
        return {name: statistics.fmean(values) for name, values in self._figures().items()}

    @property
    def deviation(self) -> dict[str, float]:
        """Standard deviation of each figure over the folds (n - 1 in the denominator); NaN of a single fold."""
        return {
            name: statistics.stdev(values) if len(values) > 1 else math.nan for name, values in self._figures().items()
        }

    @property
    def interval(self) -> dict[str, tuple[float, float]]:
        """95 % interval of the mean of each figure, by Student's t with n - 1 degrees of freedom; NaN of a single fold.

        Folds share training samples, so that it is somewhat too narrow (Bengio & Grandvalet 2004, JMLR 5).
        """
        from scipy.special import stdtrit

        count, deviation = max(2, len(self.runs)), self.deviation
        half = float(stdtrit(count - 1, 0.975)) / math.sqrt(count)
        return {
            name: (mean - half * deviation[name], mean + half * deviation[name]) for name, mean in self.mean.items()
        }

    def to_json(self) -> dict[str, Any]:
        """The figures as plain JSON values."""
        deviation = {name: value if math.isfinite(value) else None for name, value in self.deviation.items()}
        return {
            "folds": self.folds,
            "complete": self.complete,
            "runs": [dict(run) for run in self.runs],
            "mean": self.mean,
            "standard_deviation": deviation,
            "interval_95": {
                name: list(ends) if math.isfinite(ends[0]) else None for name, ends in self.interval.items()
            },
        }

    def _figures(self) -> dict[str, list[float]]:
        names = self.runs[0] if self.runs else ()
        return {name: [run[name] for run in self.runs if name in run] for name in names}


def cross_validate(
    snapshot: Snapshot,
    registry: Registry,
    folder: Path,
    *,
    folds: int = 5,
    config: RunConfig | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
) -> CrossValidation:
    """Train a design once for each fold.

    Called again with the same folder, what is complete is kept and what was interrupted goes on.

    Args:
        snapshot: The design.
        registry: The layers it may use.
        folder: Holds the runs; made where it is not there.
        folds: How many parts the samples are divided into, 2 to 100.
        config: Settings of training, where they are not the design's own. Their split is replaced.
        on_event: Receives the events of all runs, in this thread; before each a `Preparing` that names the fold.
        stop: Stops the run that goes on, and those after it.

    Raises:
        RunFolderError: The folder holds runs of another design, or with other settings.
        BrainsError: As for `jobs.train`.
    """
    if not 2 <= folds <= MAX_FOLDS:
        raise RunFolderError(f"Cross-validation takes 2 to {MAX_FOLDS} folds, but {folds} are asked for.")
    stop = stop or StopToken()
    training = config or snapshot.settings.training
    done: list[Mapping[str, float]] = []
    for fold in range(1, folds + 1):
        data = training.data.model_copy(update={"split": "fold", "folds": folds, "fold": fold})
        # Through the settings' own checks: a fold is bounded there.
        own = parse(RunConfig, training.model_copy(update={"data": data}).model_dump(mode="json"))
        place = folder / f"fold-{fold}"
        metrics = _metrics_of(place, with_training(snapshot, own), own)
        if metrics is None:
            if stop.stopped:
                break
            on_event(Preparing(run="", stage=f"Fold {fold} of {folds}"))
            if _run_of(place):
                result = jobs.resume(place, registry, on_event=on_event, stop=stop)
            else:
                result = jobs.train(snapshot, registry, place, config=own, on_event=on_event, stop=stop)
            if result.reason != "completed":
                break
            metrics = dict(result.metrics)
        done.append(metrics)
    found = CrossValidation(folder, folds, tuple(done))
    if done:
        write_durably(folder / SUMMARY, [(json.dumps(found.to_json(), indent=2) + "\n").encode()])
    return found


def _metrics_of(place: Path, snapshot: Snapshot, config: RunConfig) -> Mapping[str, float] | None:
    """The figures of a fold that is complete, None where it is still to be trained.

    Raises:
        RunFolderError: It was trained with another design or other settings.
    """
    if not _run_of(place):
        return None
    if read_design(place) != to_json(snapshot) or read_config(place) != snapshot.settings.training:
        raise RunFolderError(
            f"{place} holds a run of another design, or with other settings.", "Give a folder of its own."
        )
    if read_run(place).state != "completed":
        return None
    epochs = read_history(place).epochs
    return dict(epochs[-1][2]) if epochs and epochs[-1][0] >= config.epochs else None


def _run_of(place: Path) -> str:
    try:
        return read_run(place).id
    except RunFolderError:
        return ""
