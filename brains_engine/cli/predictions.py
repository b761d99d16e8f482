"""Predictions as people and programs read them: class names with probabilities, or values."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.data.info import DataInfo
from brains_engine.data.read import read_features
from brains_engine.data.spec import parse_data_spec
from brains_engine.design.io import from_json
from brains_engine.insight.classes import probabilities_of
from brains_engine.planning.ends import Goal, ends_of
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from brains_engine.backend.checkpoints import CheckpointMeta
    from brains_engine.runs.config import LossConfig
    from brains_engine.spec.registry import Registry


@dataclass(frozen=True, slots=True)
class Predictions:
    """What an output of a network says of some samples.

    Attributes:
        classes: Class names; empty for regression.
        columns: Names of the columns of `values`.
        values: [samples, columns]: probabilities by class, or predicted values.
    """

    classes: tuple[str, ...]
    columns: tuple[str, ...]
    values: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.values)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        if not self.classes:
            return {"columns": self.columns, "predictions": self.values.tolist()}
        rows = [
            {"class": self.classes[best], "probabilities": row.tolist()}
            for best, row in zip(self.values.argmax(axis=1), self.values, strict=True)
        ]
        return {"classes": self.classes, "predictions": rows}

    def header(self) -> list[str]:
        """Names of the columns of a table; classes come first, then the probability of each."""
        return [*(["class"] if self.classes else []), *self.columns]

    def rows(self) -> Iterator[list[str]]:
        """The rows of that table."""
        for number, row in zip(self.values.argmax(axis=1), self.values, strict=True):
            yield [*([self.classes[number]] if self.classes else []), *(f"{value:.6g}" for value in row)]


@dataclass(frozen=True, slots=True)
class Answers:
    """The predictions of all outputs of a network, by the names of the outputs."""

    outputs: Mapping[str, Predictions]

    def __len__(self) -> int:
        return len(next(iter(self.outputs.values())))

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; of several outputs each under its name."""
        if len(self.outputs) == 1:
            return next(iter(self.outputs.values())).to_json()
        return {"outputs": {name: found.to_json() for name, found in self.outputs.items()}}

    def to_csv(self) -> str:
        """A CSV table with a header. Of several outputs each column says whose it is: `class (Digit)`."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        several = len(self.outputs) > 1
        writer.writerow(
            f"{column} ({name})" if several else column
            for name, found in self.outputs.items()
            for column in found.header()
        )
        for parts in zip(*(found.rows() for found in self.outputs.values()), strict=True):
            writer.writerow(cell for part in parts for cell in part)
        return text.getvalue()


def read_predictions(checkpoint: Path, meta: CheckpointMeta, data: str, registry: Registry) -> Answers:
    """Read data and apply a checkpoint to it.

    Args:
        checkpoint: The file.
        meta: What it says of itself.
        data: A data spec, see `parse_data_spec`.
        registry: The layers there are.
    """
    info = DataInfo.from_json(meta.data_info)
    features = read_features(parse_data_spec(data, meta.config.data), info)
    goals = ends_of(make_plan(from_json(meta.design, registry), registry)).goals
    with tensorflow_quiet():
        from brains_engine.backend import jobs
    found = jobs.predict(checkpoint, features, registry)
    named = found if isinstance(found, dict) else {goals[0].name: found}
    return Answers({goal.name: present(named[goal.name], info, goal.loss or meta.config.loss, goal) for goal in goals})


def present(outputs: npt.NDArray[Any], info: DataInfo, loss: LossConfig, goal: Goal | None = None) -> Predictions:
    """Give the values of an output the names of what they mean.

    Args:
        outputs: [samples, outputs].
        info: What the network was trained on.
        loss: Where it works on logits, the outputs are logits, too.
        goal: What the output was compared with; left out, the target of the data.
    """
    goal = goal or Goal("", "")
    values = outputs.astype(np.float64).reshape(len(outputs), math.prod(outputs.shape[1:]))
    if goal.target == "target" and info.task == "classification":
        probabilities = probabilities_of(values, loss=loss.kind, from_logits=getattr(loss, "from_logits", False))
        if probabilities.shape[1] == len(info.class_names):
            return Predictions(info.class_names, info.class_names, probabilities)
    names = {
        "target": info.target_names,
        "columns": info.target_names[goal.first_column : goal.first_column + goal.columns],
        "features": info.feature_names,
    }[goal.target]
    if len(names) == values.shape[1]:
        return Predictions((), names, values)
    return Predictions((), tuple(f"output_{number}" for number in range(1, values.shape[1] + 1)), values)
