"""Looks into a trained network: what it confuses, which samples are hard for it, what its layers give."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend import evaluation
from brains_engine.backend.census import Census
from brains_engine.backend.feed import Feed
from brains_engine.backend.objective import Objective
from brains_engine.backend.workbench import load_network, own_samples
from brains_engine.data.read import read_labelled
from brains_engine.errors import BrainsError, DataError
from brains_engine.insight.classes import probabilities_of, report_classes
from brains_engine.insight.pictures import make_pictures, picture_shape
from brains_engine.insight.report import HardSample, Inspection, OutputReport, StepFigures, ValueFigures
from brains_engine.runs.history import read_history

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from brains_engine.backend.workbench import TrainedNetwork
    from brains_engine.data.info import DataInfo
    from brains_engine.insight.report import Part
    from brains_engine.planning.ends import Goal
    from brains_engine.runs.config import DataConfig, LossConfig
    from brains_engine.spec.registry import Registry

    Array = NDArray[Any]

HARDEST = 20
CELL_PICTURES = 12
"""Samples of each cell of the confusion matrix whose pictures are kept."""
LAYER_SAMPLES = 1000
MOST_COLUMNS = 64
BATCH = 512


def inspect(checkpoint: Path, registry: Registry, data: DataConfig | None = None, hardest: int = HARDEST) -> Inspection:
    """Look into a checkpoint.

    Args:
        checkpoint: Its file.
        registry: The layers that its design may use.
        data: Samples with targets, all of which are inspected; the validation part of the run's own data if not given
            (its training part where nothing was kept back).
        hardest: How many of the samples with the greatest loss are named for each output.

    Raises:
        CheckpointError: The file is missing, damaged, or does not fit its design.
        DataError: The data is missing, malformed, empty, or does not suit the network.
    """
    network = load_network(checkpoint, registry)
    part, features, targets = samples_of(network, data)
    if not len(features):
        raise DataError("There are no samples to look at.")
    config = network.meta.config
    feed, objective = Feed(network.model, network.ends), Objective(network.model, config.loss, network.ends)
    shaped = feed.prepare(features)
    prepared = objective.targets(shaped, targets)
    outputs = evaluation.outputs_of(network.model, features, network.ends)
    losses = sample_losses(objective, shaped, prepared, outputs)
    reports = tuple(
        _output(_Output(goal, goal.loss or config.loss, given, wanted, each), network.info, hardest)
        for goal, given, wanted, each in zip(objective.goals, outputs, prepared, losses, strict=True)
    )
    sums = objective.metric_sums(config.metrics, prepared)
    for collected, wanted, given in zip(sums, prepared, outputs, strict=True):
        collected.update(wanted, given)
    census = Census(network.model, feed, shaped, LAYER_SAMPLES)
    return Inspection(
        checkpoint=str(checkpoint),
        epoch=network.meta.epoch,
        step=network.meta.step,
        part=part,
        samples=len(features),
        metrics=objective.figures([float(each.mean(dtype=np.float64)) for each in losses], sums),
        outputs=reports,
        layers=census.take() or {},
        layer_samples=census.samples,
        names={node.id: node.name for node in network.plan.nodes},
        figures=_newest_figures(checkpoint, network.meta.number),
        pictures=_pictures(network, features, reports),
    )


def samples_of(network: TrainedNetwork, data: DataConfig | None) -> tuple[Part, Array, Array]:
    """The samples to look at: of other data all, else the validation part, else the training part."""
    if data is not None:
        raw = read_labelled(data, network.info)
        return "data", network.scaling.apply(raw.x), raw.y
    own = own_samples(network.meta.config.data)
    if len(own.x_val):
        return "validation", own.x_val, own.y_val
    return "training", own.x_train, own.y_train


def sample_losses(
    objective: Objective, features: Array, targets: tuple[Array, ...], outputs: list[Array]
) -> list[Array]:
    """Loss of each sample, float32[samples], for each output."""
    found: list[list[Array]] = [[] for _ in outputs]
    for first in range(0, len(features), BATCH):
        rows = slice(first, first + BATCH)
        kept = [tf.constant(each) for each in objective.kept([each[rows] for each in targets])]
        given = [tf.constant(each[rows]) for each in outputs]
        for collected, each in zip(found, objective.losses(tf.constant(features[rows]), kept, given), strict=True):
            values = each.numpy()
            collected.append(values.reshape(len(values), -1).mean(axis=1))
    return [np.concatenate(collected) for collected in found]


@dataclass(frozen=True, slots=True)
class _Output:
    """An output with what it gave, what was wanted of it, and the loss of each sample."""

    goal: Goal
    loss: LossConfig
    given: Array
    wanted: Array
    losses: Array

    @property
    def order(self) -> Array:
        """Samples by falling loss; one whose loss is not a number comes first, equal ones in their order."""
        return np.argsort(-np.nan_to_num(self.losses, nan=np.inf), kind="stable")


def _output(output: _Output, info: DataInfo, hardest: int) -> OutputReport:
    if output.goal.target == "target" and info.task == "classification":
        return _classes(output, info, hardest)
    given = output.given.reshape(len(output.given), -1).astype(np.float64)
    wanted = output.wanted.reshape(len(given), -1).astype(np.float64)
    chosen = output.order[:hardest]
    return OutputReport(
        name=output.goal.name,
        losses=output.losses,
        classes=None,
        values=_values(given, wanted, _column_names(output.goal, info)),
        targets=np.empty(0, np.int64),
        predictions=np.empty(0, np.int64),
        confidences=np.empty(0),
        hardest=tuple(
            HardSample(
                int(index),
                tuple(wanted[index, :MOST_COLUMNS].tolist()),
                tuple(given[index, :MOST_COLUMNS].tolist()),
                None,
                float(output.losses[index]),
            )
            for index in chosen
        ),
    )


def _classes(output: _Output, info: DataInfo, hardest: int) -> OutputReport:
    targets = class_numbers(output.wanted)
    probabilities = class_probabilities(output.given, output.loss)
    report = report_classes(targets, probabilities, info.class_names)
    said, sure = probabilities.argmax(axis=1), probabilities.max(axis=1)
    return OutputReport(
        name=output.goal.name,
        losses=output.losses,
        classes=report,
        values=(),
        targets=targets,
        predictions=said,
        confidences=sure,
        hardest=tuple(
            HardSample(
                int(index),
                report.names[targets[index]],
                report.names[said[index]],
                float(sure[index]),
                float(output.losses[index]),
            )
            for index in output.order[:hardest]
        ),
    )


def class_probabilities(given: Array, loss: LossConfig) -> Array:
    """Probability of each class, float64[samples, classes], of what an output with this loss gives."""
    flat = given.reshape(len(given), math.prod(given.shape[1:]))
    return probabilities_of(flat, loss=loss.kind, from_logits=getattr(loss, "from_logits", False))


def class_numbers(wanted: Array) -> Array:
    """Class numbers of targets as a loss sees them: numbers, one yes-or-no column, or a column a class."""
    if wanted.ndim == 1:
        return wanted.astype(np.int64)
    flat = wanted.reshape(len(wanted), -1)
    return (flat[:, 0] > 0.5).astype(np.int64) if flat.shape[1] == 1 else flat.argmax(axis=1)


def _values(given: Array, wanted: Array, names: tuple[str, ...]) -> tuple[ValueFigures, ...]:
    if given.shape[1] > MOST_COLUMNS or given.shape != wanted.shape:
        return ()
    known = names if len(names) == given.shape[1] else tuple(f"output_{n}" for n in range(1, given.shape[1] + 1))
    errors = given - wanted
    residual = np.square(errors).sum(axis=0)
    spread = np.square(wanted - wanted.mean(axis=0)).sum(axis=0)
    met = np.where(residual == 0, 1.0, 0.0)
    r2 = np.where(spread > 0, 1.0 - residual / np.where(spread > 0, spread, 1.0), met)
    rows = zip(known, np.abs(errors).mean(axis=0).tolist(), np.sqrt(residual / len(errors)).tolist(), r2, strict=True)
    return tuple(ValueFigures(name, absolute, squared, float(score)) for name, absolute, squared, score in rows)


def _column_names(goal: Goal, info: DataInfo) -> tuple[str, ...]:
    return {
        "target": info.target_names,
        "columns": info.target_names[goal.first_column : goal.first_column + goal.columns],
        "features": info.feature_names,
    }[goal.target]


def _pictures(network: TrainedNetwork, features: Array, reports: tuple[OutputReport, ...]) -> dict[int, Array]:
    """Pictures of the hardest samples and of some in each cell, where samples are pictures."""
    shape = picture_shape(network.info.dims)
    if shape is None:
        return {}
    chosen = {sample.index for report in reports for sample in report.hardest}
    for report in reports:
        count = len(report.classes.names) if report.classes is not None else 0
        for cell in np.ndindex(count, count):
            chosen |= {sample.index for sample in report.cell(*cell)[:CELL_PICTURES]}
    return make_pictures(network.scaling.undo(features), sorted(chosen), shape)


def _newest_figures(checkpoint: Path, number: int) -> StepFigures | None:
    """What the run last measured before the checkpoint; a file outside of its run has none."""
    try:
        found = read_history(checkpoint.parent.parent, number).figures
    except BrainsError:
        return None
    return found[-1] if found else None
