"""A run of a design with a bypassed layer is a run of the design without that layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.backend import jobs
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.runs.events import StepMetrics
from tests.engine.backend.small_runs import REGISTRY, Watcher, arrays_of, assert_same_bits, design

if TYPE_CHECKING:
    from pathlib import Path


def test_it_learns_what_the_design_without_the_layer_learns(tmp_path: Path) -> None:
    bypassed, deleted = (Design(REGISTRY, design(epochs=1)) for _ in range(2))
    edits.set_bypassed(bypassed, ["norm_dense-1"], True)
    edits.delete(deleted, "norm_dense-1", reconnect=True)
    losses, checkpoints = [], []
    for number, each in enumerate((bypassed, deleted)):
        watcher = Watcher()
        checkpoints.append(
            jobs.train(each.snapshot, REGISTRY, tmp_path / str(number), on_event=watcher).last_checkpoint
        )
        losses.append([loss for event in watcher.of(StepMetrics) for loss in event.losses])
    assert len(losses[0]) == 15
    assert losses[0] == losses[1]
    assert not any("norm_dense-1" in name for name in arrays_of(checkpoints[0]))
    assert_same_bits(*checkpoints)
