"""When a run ends before its last epoch, and the figures that can be watched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from brains_engine.fields import Options, option

Watched = Literal[
    "val_loss",
    "loss",
    "accuracy",
    "top_3_accuracy",
    "binary_accuracy",
    "mean_absolute_error",
    "mean_squared_error",
    "root_mean_squared_error",
    "r2_score",
]
"""Figures of an epoch: losses, and metrics, which are those of the validation data where there is any."""

RISING = ("accuracy", "top_3_accuracy", "binary_accuracy", "r2_score")
"""Figures of which more is better."""


class EarlyStoppingConfig(Options):
    """Ending a run when a figure no longer gets better. Prechelt 1998."""

    enabled: bool = option(False, help="End the run when the figure has stopped getting better.")
    metric: Watched = option(
        "val_loss", help="The figure that is watched after each epoch.", applies_when={"enabled": (True,)}
    )
    patience: int = option(
        5,
        ge=1,
        le=1_000_000,
        unit="epochs",
        help="Epochs without a better figure before the run ends.",
        applies_when={"enabled": (True,)},
    )
    min_delta: float = option(
        0.0, ge=0, le=1e6, help="A figure must be better by this to count.", applies_when={"enabled": (True,)}
    )
    restore_best: bool = option(
        True, help="End with the weights of the best epoch, not of the last.", applies_when={"enabled": (True,)}
    )


def watched_value(metrics: Mapping[str, float], name: Watched) -> float | None:
    """The figure of an epoch that a setting watches.

    Args:
        metrics: `loss`, and what was measured, with the prefix `val_` where there is validation data. Of several
            outputs each has metrics of its own, as in `val_accuracy (Digit)`; their mean is watched.
        name: The figure.

    Returns:
        Its value, turned round where more is better, so that less always is; `None` where it was not measured.
    """
    if name in ("loss", "val_loss"):
        return metrics.get(name)
    found = [metrics[key] for key in metrics if key.removeprefix("val_").partition(" (")[0] == name]
    if not found:
        return None
    mean = sum(found) / len(found)
    return -mean if name in RISING else mean
