"""How sparse a checkpoint is: what `brains sparsity` prints and the window shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class LayerAccount:
    """One layer, or all of them together.

    Attributes:
        weights: Number of its prunable weights.
        zeros: Share of exact zeros, S_mask.
        near_zero: Share of effective weights below tau, S_tau.
        hoyer: Hoyer index.
        first_near_zero: S_tau before the first step.
        first_hoyer: Hoyer index before the first step.
        removable: S_fn, the share that magnitude pruning of this layer alone leaves at zero while the accuracy falls by
            no more than the limit; None where that was not measured.
    """

    weights: int
    zeros: float
    near_zero: float
    hoyer: float
    first_near_zero: float
    first_hoyer: float
    removable: float | None = None


@dataclass(frozen=True, slots=True)
class SparsityAccount:
    """The figures of a checkpoint.

    Attributes:
        checkpoint: Its path.
        epoch: Epochs completed.
        step: Steps completed.
        tau: Below which an effective weight counts as near zero.
        limit: The fall in accuracy that S_fn allows, such as 0.01.
        metric: The accuracy that S_fn goes by; "" where the run measures none.
        metrics: Measured on the validation samples, nothing removed.
        layers: Node id -> its figures.
        total: Of all layers.
        names: Node id -> its name.
    """

    checkpoint: str
    epoch: int
    step: int
    tau: float
    limit: float
    metric: str
    metrics: Mapping[str, float]
    layers: Mapping[str, LayerAccount]
    total: LayerAccount
    names: Mapping[str, str]

    def to_json(self) -> dict[str, Any]:
        """A plain value."""

        def row(found: LayerAccount) -> dict[str, Any]:
            return {name: getattr(found, name) for name in LayerAccount.__slots__}

        return {
            "checkpoint": self.checkpoint,
            "epoch": self.epoch,
            "step": self.step,
            "tau": self.tau,
            "limit": self.limit,
            "metric": self.metric,
            "metrics": dict(self.metrics),
            "layers": {node: {"name": self.names.get(node, node), **row(found)} for node, found in self.layers.items()},
            "total": row(self.total),
        }
