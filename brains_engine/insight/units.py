"""What single units of a layer do: by class, by sample, alone, and beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Array = NDArray[Any]

ALIKE = 0.999
"""Correlation from which two units count as duplicates."""


@dataclass(frozen=True, slots=True)
class ProbeFigures:
    """How well a linear classifier reads the class from what a layer gives.

    Attributes:
        accuracy: Over samples that it was not fitted to.
        baseline: What always saying the most frequent class would reach on them.
        fitted: Samples that it was fitted to.
        tested: Samples behind the accuracy.
    """

    accuracy: float
    baseline: float
    fitted: int
    tested: int


@dataclass(frozen=True, slots=True)
class Ablation:
    """What is lost when one unit gives 0 for every sample.

    Attributes:
        loss_rise: Loss without the unit less the loss of the whole network, float64[units].
        accuracy_drop: Accuracy of the whole network less that without the unit, float64[units]; none where the network
            does not tell classes apart.
    """

    loss_rise: Array
    accuracy_drop: Array | None


@dataclass(frozen=True, slots=True, eq=False)
class LayerUnits:
    """The units of one layer. A unit is a place on the last axis: of a convolution it is a channel.

    Attributes:
        name: The layer's name.
        incoming: Connections as the inputs meet them (of a NormNet layer f(w) / N), float32[…, units]; none where the
            layer has no kernel of that form.
        input_shape: Sizes of what the layer takes, without the batch.
        live: Incoming connections that are not 0, int64[units]; none where `incoming` is.
        by_class: Mean activation over the samples of each class, float64[units, classes]; none without classes.
        strongest: For each unit the samples in which it is most active, the most first, int64[units, most].
        dead: Units that give one and the same value for every sample at every place.
        alike: Groups of units that rise and fall together (correlation of 0.999 and more), dead ones left out.
        ablation: What each unit is worth; none for a layer whose outputs are those of the network, or when not asked.
        probe: None without classes, or when not asked.
    """

    name: str
    incoming: Array | None
    input_shape: tuple[int, ...]
    live: Array | None
    by_class: Array | None
    strongest: Array
    dead: tuple[int, ...]
    alike: tuple[tuple[int, ...], ...]
    ablation: Ablation | None
    probe: ProbeFigures | None

    @property
    def units(self) -> int:
        """How many."""
        return len(self.strongest)

    def to_json(self) -> dict[str, Any]:
        """Plain values; of `incoming` only its sizes."""
        return {
            "name": self.name,
            "units": self.units,
            "incoming_shape": None if self.incoming is None else list(self.incoming.shape),
            "live": _plain(self.live),
            "by_class": _plain(self.by_class),
            "strongest": self.strongest.tolist(),
            "dead": list(self.dead),
            "alike": [list(group) for group in self.alike],
            "loss_rise": _plain(self.ablation.loss_rise if self.ablation else None),
            "accuracy_drop": _plain(self.ablation.accuracy_drop if self.ablation else None),
            "probe": None
            if self.probe is None
            else {name: getattr(self.probe, name) for name in ProbeFigures.__dataclass_fields__},
        }


@dataclass(frozen=True, slots=True, eq=False)
class UnitsReport:
    """What was found of the units of a trained network.

    Attributes:
        checkpoint: Path of the file.
        samples: How many were looked at.
        classes: Their names, by number; none where the network predicts values.
        layers: Node id -> its units, from the inputs on.
        pictures: Index of a sample -> uint8[height, width] or [height, width, 3] of the strongest, where samples are
            pictures.
        picture_shape: Height, width, channels of samples that are pictures.
    """

    checkpoint: str
    samples: int
    classes: tuple[str, ...]
    layers: Mapping[str, LayerUnits]
    pictures: Mapping[int, Array]
    picture_shape: tuple[int, int, int] | None

    def to_json(self) -> dict[str, Any]:
        """Plain values, without the pictures."""
        return {
            "checkpoint": self.checkpoint,
            "samples": self.samples,
            "classes": list(self.classes),
            "layers": {node: layer.to_json() for node, layer in self.layers.items()},
        }


def over_places(values: Array) -> tuple[Array, Array]:
    """One number for each sample and unit, where a layer gives one for each place, too.

    Args:
        values: [samples, …, units].

    Returns:
        The mean over all places, and the greatest, float64[samples, units] each.
    """
    rows = np.asarray(values, np.float64).reshape(len(values), -1, values.shape[-1])
    return rows.mean(axis=1), rows.max(axis=1)


def mean_by_class(means: Array, targets: Array, classes: int) -> Array:
    """Mean activation of each unit over the samples of each class; 0 for a class without samples.

    Args:
        means: [samples, units].
        targets: Class number of each sample.
        classes: How many there are.

    Returns:
        float64[units, classes].
    """
    member = np.eye(classes)[targets]
    return np.asarray((means.T @ member) / np.maximum(member.sum(axis=0), 1))


def strongest(peaks: Array, most: int) -> Array:
    """The samples in which each unit is most active; equal ones in their order.

    Args:
        peaks: [samples, units].
        most: Samples for each unit, at most.

    Returns:
        int64[units, min(most, samples)].
    """
    return np.argsort(-peaks, axis=0, kind="stable")[:most].T


def dead_units(values: Array) -> tuple[int, ...]:
    """Units that give one and the same value for every sample at every place of `values`, [samples, …, units]."""
    rows = values.reshape(-1, values.shape[-1])
    return tuple(np.flatnonzero((rows == rows[:1]).all(axis=0)).tolist())


def alike_units(values: Array, limit: float = ALIKE) -> tuple[tuple[int, ...], ...]:
    """Groups of units whose activations are correlated by `limit` and more with those of the group's first unit.

    Args:
        values: [samples, …, units]. Units that never change are in no group.
        limit: Of Pearson's correlation.
    """
    rows = np.asarray(values, np.float64).reshape(-1, values.shape[-1])
    centred = rows - rows.mean(axis=0)
    norms = np.linalg.norm(centred, axis=0)
    moving = norms > np.finfo(np.float32).eps * np.maximum(np.abs(rows).max(axis=0), 1.0) * np.sqrt(len(rows))
    scaled = np.where(moving, centred / np.where(moving, norms, 1.0), 0.0)
    close = (scaled.T @ scaled >= limit) & moving
    left = set(np.flatnonzero(moving).tolist())
    groups = []
    for unit in sorted(left):
        group = tuple(other for other in np.flatnonzero(close[unit]).tolist() if other in left)
        if unit in left and len(group) > 1:
            groups.append(group)
            left -= set(group)
    return tuple(groups)


def probe(fit: tuple[Array, Array], test: tuple[Array, Array]) -> ProbeFigures | None:
    """Fit a linear classifier to what a layer gives: a measure of what is there to be read.

    Multinomial logistic regression on standardised values. Alain & Bengio 2016, arXiv:1610.01644.

    Args:
        fit: Activations [samples, values] and class numbers that it is fitted to.
        test: The same, to measure it with.

    Returns:
        None where fewer than two classes occur among the samples to be fitted, or there are none to test.
    """
    from sklearn.linear_model import LogisticRegression  # takes a second, so only when it is needed
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    (x, y), (x_test, y_test) = fit, test
    if len(np.unique(y)) < 2 or not len(y_test):
        return None
    classifier = make_pipeline(StandardScaler(), LogisticRegression(max_iter=200, tol=1e-3))
    classifier.fit(x, y)
    frequent = np.bincount(y).argmax()
    accuracy, baseline = classifier.score(x_test, y_test), np.mean(y_test == frequent)
    return ProbeFigures(float(accuracy), float(baseline), len(y), len(y_test))


def _plain(values: Array | None) -> list[Any] | None:
    return None if values is None else values.tolist()
