"""Predictions as people and programs read them: class names with probabilities, or values."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.data.info import DataInfo
from brains_engine.data.read import read_features
from brains_engine.data.spec import parse_data_spec

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from brains_engine.backend.checkpoints import CheckpointMeta
    from brains_engine.runs.config import LossConfig
    from brains_engine.spec.registry import Registry


@dataclass(frozen=True, slots=True)
class Predictions:
    """What a network says of some samples.

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

    def to_csv(self) -> str:
        """A CSV table with a header; classes come first, then the probability of each."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([*(["class"] if self.classes else []), *self.columns])
        best = self.values.argmax(axis=1)
        for number, row in zip(best, self.values, strict=True):
            values = [f"{value:.6g}" for value in row]
            writer.writerow([self.classes[number], *values] if self.classes else values)
        return text.getvalue()


def read_predictions(checkpoint: Path, meta: CheckpointMeta, data: str, registry: Registry) -> Predictions:
    """Read data and apply a checkpoint to it.

    Args:
        checkpoint: The file.
        meta: What it says of itself.
        data: A data spec, see `parse_data_spec`.
        registry: The layers there are.
    """
    info = DataInfo.from_json(meta.data_info)
    features = read_features(parse_data_spec(data, meta.config.data), info)
    with tensorflow_quiet():
        from brains_engine.backend import jobs
    return present(np.asarray(jobs.predict(checkpoint, features, registry)), info, meta.config.loss)


def present(outputs: npt.NDArray[Any], info: DataInfo, loss: LossConfig) -> Predictions:
    """Give a network's outputs the names of what they mean.

    Args:
        outputs: [samples, outputs].
        info: What the network was trained on.
        loss: Where it works on logits, the outputs are logits, too.
    """
    values = outputs.astype(np.float64).reshape(len(outputs), -1)
    if info.task == "classification":
        probabilities = _probabilities(values, loss)
        if probabilities.shape[1] == len(info.class_names):
            return Predictions(info.class_names, info.class_names, probabilities)
    if len(info.target_names) == values.shape[1]:
        return Predictions((), info.target_names, values)
    return Predictions((), tuple(f"output_{number}" for number in range(1, values.shape[1] + 1)), values)


def _probabilities(values: npt.NDArray[np.float64], loss: LossConfig) -> npt.NDArray[np.float64]:
    if getattr(loss, "from_logits", False):
        if loss.kind == "categorical_crossentropy":
            shifted = np.exp(values - values.max(axis=1, keepdims=True))
            return np.asarray(shifted / shifted.sum(axis=1, keepdims=True))
        # Written with tanh, the logistic function does not overflow.
        values = 0.5 * (1.0 + np.tanh(0.5 * values))
    if values.shape[1] == 1:
        # One yes-or-no output tells two classes apart.
        return np.concatenate([1.0 - values, values], axis=1)
    return values
