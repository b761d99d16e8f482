"""What kind of task a run is for: plots are laid out for each kind apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brains_engine.runs.config import RunConfig

CLASSIFICATION, REGRESSION = "classification", "regression"


def task_of(config: RunConfig) -> str:
    """The kind of task that a run's settings are for."""
    kind = str(getattr(config.loss, "kind", ""))
    return CLASSIFICATION if "crossentropy" in kind or "hinge" in kind else REGRESSION
