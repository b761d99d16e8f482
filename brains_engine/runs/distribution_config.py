"""The settings of a run on several devices or machines."""

from __future__ import annotations

from typing import Literal

from brains_engine.fields import Options, option

StrategyName = Literal["none", "mirrored", "multi-worker"]

_CLUSTER = {"strategy": ("multi-worker",)}


class DistributionConfig(Options):
    """Whether several devices share each batch: every one takes a part, and the gradients are added up."""

    strategy: StrategyName = option(
        "none",
        advanced=True,
        help="none: one device; mirrored: all GPUs of this machine; multi-worker: several machines, by the command.",
    )
    communication: Literal["auto", "ring", "nccl"] = option(
        "auto",
        advanced=True,
        help="How workers add up gradients: ring works everywhere, nccl needs NVIDIA GPUs, auto chooses.",
        applies_when=_CLUSTER,
    )
    heartbeat: int = option(
        30,
        ge=2,
        le=3600,
        unit="seconds",
        advanced=True,
        help="How long a worker may be silent before it counts as lost and the run ends.",
        applies_when=_CLUSTER,
    )
    start_timeout: int = option(
        300,
        ge=5,
        le=86_400,
        unit="seconds",
        advanced=True,
        help="How long to wait at the start until all workers are there.",
        applies_when=_CLUSTER,
    )
    synchronise: bool = option(
        False,
        advanced=True,
        help="Batch normalisation over the whole batch instead of each device's part; slower, and without XLA.",
        applies_when={"strategy": ("mirrored", "multi-worker")},
    )
