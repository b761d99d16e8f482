"""k-fold cross-validation: the same design trained k times, each time measured on another part of the samples."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from brains_engine.backend import jobs
from brains_engine.backend.workbench import with_training
from brains_engine.design.io import to_json
from brains_engine.errors import RunFolderError
from brains_engine.fields import parse
from brains_engine.runs.config import RunConfig
from brains_engine.runs.cross_validation import CrossValidation
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
