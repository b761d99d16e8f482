"""Training: runs, folds, single samples, and the test of learning rates."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.api.common import (
    PathLike,
    layers_near,
    layers_of,
    of_group,
    snapshot_of,
    training_settings,
)
from brains_engine.api.designs import load_design
from brains_engine.design import io
from brains_engine.errors import OptionError
from brains_engine.fields import replace_value
from brains_engine.runs.events import EventSink, ignore_events

if TYPE_CHECKING:
    from brains_engine.backend.online import OnlineLearner
    from brains_engine.backend.session import RunResult
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.config import DataConfig, RunConfig
    from brains_engine.runs.cross_validation import CrossValidation
    from brains_engine.runs.distribution_config import StrategyName
    from brains_engine.runs.rate_range import RateRange
    from brains_engine.runs.stop import StopToken


def build(design: Design | Snapshot, seed: int = 0) -> Any:
    """Build the `keras.Model` of a design, with weights drawn by the seed.

    Raises:
        InvalidDesignError: Listing the problems that keep it from being built.
    """
    from brains_engine.backend.builder import build_model
    from brains_engine.planning.planner import make_plan

    return build_model(make_plan(snapshot_of(design), layers_of(design)), seed)


def train(
    design: Design | Snapshot,
    folder: PathLike,
    *,
    data: str | DataConfig | None = None,
    epochs: int | None = None,
    seed: int | None = None,
    settings: Mapping[str, Any] | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
    start_from: PathLike | None = None,
) -> RunResult:
    """Train a design, and keep the run in a folder.

    Args:
        design: What to train; it is not changed.
        folder: Where the run is kept; it must not hold one yet.
        data: Other data than the design's own, as for `load_data`.
        epochs: Other number of passes over the training samples.
        seed: Other seed of weights, order of samples and dropout.
        settings: Other settings by dotted path: `{"optimizer.learning_rate": 0.01}`.
        on_event: Called with every event of the run, in this thread.
        stop: With it another thread stops or pauses the run.
        start_from: A checkpoint whose weights the run begins with.

    Raises:
        InvalidDesignError: Listing the problems of the design.
        DataError: Where the data is malformed.
        OptionError: Where a setting is unknown or out of bounds.
        TrainingError: Where the loss stops being finite.
        RunFolderError: Where the folder cannot be used.
    """
    from brains_engine.backend import jobs

    snapshot = snapshot_of(design)
    config = training_settings(snapshot, data, epochs, seed, settings)
    return jobs.train(
        snapshot,
        layers_of(design),
        Path(folder),
        config=config,
        on_event=on_event,
        stop=stop,
        start_from=None if start_from is None else Path(start_from),
    )


def resume(
    folder: PathLike,
    *,
    epochs: int | None = None,
    checkpoint: int | None = None,
    distribute: StrategyName | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
) -> RunResult:
    """Go on with a run exactly where it ended: weights, optimizer, masks, random numbers, order of samples.

    Args:
        folder: The folder of the run.
        epochs: The new total of epochs; left out, the run's own.
        checkpoint: Go on from the checkpoint of this id instead of the last one.
        distribute: Go on with other devices than before: "none", "mirrored" or "multi-worker".
        on_event: Called with every event of the run, in this thread.
        stop: With it another thread stops or pauses the run.

    Raises:
        RunFolderError: Where the folder holds no run, or the run is in use.
        CheckpointError: Where the checkpoint is missing or damaged.
    """
    from brains_engine.backend import jobs

    return jobs.resume(
        Path(folder),
        layers_near(folder),
        epochs=epochs,
        checkpoint=checkpoint,
        distribute=distribute,
        on_event=on_event,
        stop=stop,
    )


def cross_validate(
    design: Design | Snapshot,
    folder: PathLike,
    *,
    folds: int = 5,
    data: str | DataConfig | None = None,
    epochs: int | None = None,
    seed: int | None = None,
    settings: Mapping[str, Any] | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
) -> CrossValidation:
    """Train a design once for each fold of its data, and measure each run on the fold that it has not seen.

    Args:
        design: What to train; it is not changed.
        folder: Where the runs are kept, one folder a fold. Called again, what is complete there is not trained again.
        folds: Parts of the samples, 2 to 100.
        data: As for `train`.
        epochs: As for `train`.
        seed: As for `train`.
        settings: As for `train`.
        on_event: Called with every event of all runs, in this thread.
        stop: With it another thread stops the run that goes on, and those after it.

    Returns:
        `runs`, the figures of each fold; their `mean` and standard `deviation`; whether all folds are `complete`.

    Raises:
        RunFolderError: The folder holds runs of another design, or with other settings.
        BrainsError: As for `train`.
    """
    from brains_engine.backend import cross_validation

    snapshot = snapshot_of(design)
    config = training_settings(snapshot, data, epochs, seed, settings)
    return cross_validation.cross_validate(
        snapshot, layers_of(design), Path(folder), folds=folds, config=config, on_event=on_event, stop=stop
    )


def online(
    source: Design | Snapshot | PathLike,
    *,
    optimizer: str | Mapping[str, Any] | None = None,
    loss: str | Mapping[str, Any] | None = None,
    seed: int | None = None,
    settings: Mapping[str, Any] | None = None,
) -> OnlineLearner:
    """A network that learns from one sample at a time, as samples come.

        >>> learner = be.online(design, optimizer="sgd")  # doctest: +SKIP
        >>> learner.learn_one([0.0, 1.0], 1)  # doctest: +SKIP
        >>> learner.evaluate_one([0.0, 1.0], lambda output: int(output[1] < 0.9))  # doctest: +SKIP

    Args:
        source: A design or its file, for fresh weights; or a checkpoint, to go on from its weights and optimizer.
        optimizer: Another than the design's: its kind, such as "sgd", or options such as `{"learning_rate": 0.01}`.
        loss: Another than the design's, likewise.
        seed: Other seed of weights and dropout; for a design only.
        settings: Other settings by dotted path, as for `train`.

    Returns:
        A learner with `learn_one(x, target)`, `learn(xs, targets)`, `evaluate_one(x, fitness)`, `predict(x)`, `loss`,
        `learning_rate`, `state()`, `reset()` and `save(path)`.

    Raises:
        InvalidDesignError: Listing the problems of the design.
        DesignFileError: Where the design's file cannot be read.
        CheckpointError: Where the checkpoint is missing or damaged.
        OptionError: Where a setting is unknown or out of bounds.
    """
    from brains_engine.backend.online_start import learner_of_checkpoint, learner_of_design

    changes = {**of_group("optimizer", optimizer), **of_group("loss", loss), **(settings or {})}
    if isinstance(source, str | os.PathLike) and not os.fspath(source).endswith(io.SUFFIX):
        if seed is not None:
            raise OptionError("A checkpoint has its weights already.", "Leave the seed out, or begin with a design.")
        return learner_of_checkpoint(Path(source), layers_near(source), changes)
    design = load_design(source) if isinstance(source, str | os.PathLike) else source
    changes |= {} if seed is None else {"seed": seed}
    return learner_of_design(snapshot_of(design), layers_of(design), changes)


def learning_rate_range(
    design: Design | Snapshot,
    *,
    least: float = 1e-6,
    most: float = 1.0,
    steps: int = 200,
    settings: Mapping[str, Any] | None = None,
    stop: StopToken | None = None,
) -> RateRange:
    """Find which learning rate suits a design: the rate grows from step to step (Smith 2015); nothing is written.

    Args:
        design: What to train; it is not changed.
        least: Rate of the first step.
        most: Rate of the last step.
        steps: How many steps.
        settings: Other settings by dotted path.
        stop: With it another thread ends the test.

    Returns:
        `rates` and `losses` of the steps, the `smooth` losses, and a `suggestion`, or None where the loss never fell.

    Raises:
        InvalidDesignError: Listing the problems of the design.
        OptionError: Where the rates make no range, or a setting is unknown or out of bounds.
    """
    from brains_engine.backend import rate_range

    snapshot = snapshot_of(design)
    config: RunConfig = snapshot.settings.training
    for path, value in (settings or {}).items():
        config = replace_value(config, path, value)
    return rate_range.learning_rate_range(
        snapshot, layers_of(design), config=config, least=least, most=most, steps=steps, stop=stop
    )
