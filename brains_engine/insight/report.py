"""What an inspection of a checkpoint found, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.insight.activations import LayerActivations
    from brains_engine.insight.classes import ClassReport

Part = Literal["validation", "training", "data"]


@dataclass(frozen=True, slots=True)
class ValueFigures:
    """How far predicted values of one target are off.

    Attributes:
        name: The target.
        mean_absolute_error: In its unit.
        root_mean_squared_error: In its unit.
        r2: 1 less the share of the variance that is not explained; of a constant target 1 where it is met, else 0.
    """

    name: str
    mean_absolute_error: float
    root_mean_squared_error: float
    r2: float


@dataclass(frozen=True, slots=True)
class HardSample:
    """A sample with what the network says of it.

    Attributes:
        index: Its place in the samples that were inspected, from 0.
        target: The name of its class, or its values.
        prediction: The same, as the network gives it.
        confidence: Probability of the class that the network says; none for values.
        loss: Its loss.
    """

    index: int
    target: str | tuple[float, ...]
    prediction: str | tuple[float, ...]
    confidence: float | None
    loss: float


@dataclass(frozen=True, slots=True, eq=False)
class OutputReport:
    """What was found for an output of the network.

    Attributes:
        name: The output.
        losses: Loss of each sample, float32[samples].
        classes: For classification.
        values: For other targets, one a column; empty where there are too many columns to tell them apart.
        targets: Class number of each sample, for classification, else empty.
        predictions: What the network says of each, likewise.
        confidences: The probability of that, likewise.
        hardest: Samples of the greatest loss, the greatest first.
    """

    name: str
    losses: NDArray[np.float32]
    classes: ClassReport | None
    values: tuple[ValueFigures, ...]
    targets: NDArray[np.int64]
    predictions: NDArray[np.int64]
    confidences: NDArray[np.float64]
    hardest: tuple[HardSample, ...]

    def cell(self, row: int, column: int) -> tuple[HardSample, ...]:
        """The samples of one class that were taken for another, the greatest loss first."""
        if self.classes is None:
            return ()
        names = self.classes.names
        found = np.flatnonzero((self.targets == row) & (self.predictions == column))
        return tuple(
            HardSample(int(index), names[row], names[column], float(self.confidences[index]), float(self.losses[index]))
            for index in found[np.argsort(-self.losses[found], kind="stable")]
        )

    def to_json(self) -> dict[str, Any]:
        """Plain values; of single samples only the hardest."""
        return {
            "name": self.name,
            "loss": float(self.losses.mean()) if len(self.losses) else None,
            "classes": self.classes.to_json() if self.classes is not None else None,
            "values": [asdict(figures) for figures in self.values],
            "hardest": [asdict(sample) for sample in self.hardest],
        }


@dataclass(frozen=True, slots=True)
class StepFigures:
    """Size of the gradient, the weights and the update of each layer at one step; see `LayerFigures`."""

    step: int
    gradients: Mapping[str, float]
    weights: Mapping[str, float]
    updates: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Inspection:
    """A look into a trained network.

    Attributes:
        checkpoint: Path of the file.
        epoch: Epochs completed.
        step: Steps completed.
        part: Which samples were inspected: the run's validation part, its training part, or other data.
        samples: Their number.
        metrics: Loss and metrics over them.
        outputs: One an output of the network.
        layers: Node id -> what it gave, for layers with weights and activations.
        layer_samples: Samples behind `layers`, the first ones.
        names: Node id -> the node's name.
        figures: The last that the run measured before the checkpoint, where it did.
        pictures: Index of a sample -> uint8[height, width] or [height, width, 3], where samples are pictures: of the
            hardest, and of some samples of each cell of the confusion matrix.
    """

    checkpoint: str
    epoch: int
    step: int
    part: Part
    samples: int
    metrics: Mapping[str, float]
    outputs: tuple[OutputReport, ...]
    layers: Mapping[str, LayerActivations]
    layer_samples: int
    names: Mapping[str, str]
    figures: StepFigures | None = None
    pictures: Mapping[int, NDArray[np.uint8]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain values, without the pictures."""
        return {
            "checkpoint": self.checkpoint,
            "epoch": self.epoch,
            "step": self.step,
            "part": self.part,
            "samples": self.samples,
            "metrics": dict(self.metrics),
            "outputs": [output.to_json() for output in self.outputs],
            "layers": {name: layer.to_json() for name, layer in self.layers.items()},
            "layer_samples": self.layer_samples,
            "names": dict(self.names),
            "figures": None if self.figures is None else {**asdict(self.figures)},
        }
