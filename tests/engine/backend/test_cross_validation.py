"""Cross-validation: one run a fold, measured on what it has not seen; what is done is kept."""

from __future__ import annotations

import itertools
import json
import statistics
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.backend.cross_validation import cross_validate
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.errors import RunFolderError
from brains_engine.runs.events import EpochEnd, Preparing
from brains_engine.runs.stop import StopToken
from tests.engine.backend.small_runs import REGISTRY, Watcher, config, design

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.runs.cross_validation import CrossValidation


def run(folder: Path, watcher: Watcher, stop: StopToken | None = None, **values: Any) -> CrossValidation:
    data = {"source": "moons", "samples": 90}
    made = Design(REGISTRY)
    nodes = [
        edits.add_node(made, "input", options={"dims": {"feature": 2}}),
        edits.add_node(made, "dense", options={"units": 2, "activation": "softmax"}),
        edits.add_node(made, "output"),
    ]
    for source, target in itertools.pairwise(nodes):
        edits.connect(made, source, "output", target, "input")
    edits.set_training(made, config(data=data, epochs=2, batch_size=30, compiler="graph", **values))
    snapshot = made.snapshot
    return cross_validate(snapshot, REGISTRY, folder, folds=3, on_event=watcher, stop=stop)


def test_a_stopped_validation_goes_on_and_gives_every_fold(tmp_path: Path) -> None:
    stop = StopToken()

    def after(event: Any) -> None:
        if isinstance(event, EpochEnd) and len(watcher.of(EpochEnd)) == 3:
            stop.stop()

    watcher = Watcher(after)
    first = run(tmp_path / "folds", watcher, stop)
    assert not first.complete
    assert len(first.runs) == 1

    again = Watcher()
    found = run(tmp_path / "folds", again)
    assert found.complete
    assert found.runs[0] == first.runs[0]
    assert [event.epoch for event in again.of(EpochEnd)] == [2, 1, 2]
    stages = [event.stage for event in again.of(Preparing) if event.stage.startswith("Fold")]
    assert stages == ["Fold 2 of 3", "Fold 3 of 3"]

    losses = [figures["val_loss"] for figures in found.runs]
    assert len(set(losses)) == 3
    assert found.mean["val_loss"] == pytest.approx(statistics.mean(losses))
    assert found.deviation["val_loss"] == pytest.approx(statistics.stdev(losses))
    assert json.loads((tmp_path / "folds" / "cross_validation.json").read_text())["complete"] is True

    with pytest.raises(RunFolderError, match="other settings"):
        run(tmp_path / "folds", Watcher(), optimizer={"kind": "sgd", "learning_rate": 0.1})


@pytest.mark.parametrize("folds", [1, 101])
def test_an_impossible_number_of_folds_is_refused(tmp_path: Path, folds: int) -> None:
    with pytest.raises(RunFolderError, match="2 to 100 folds"):
        cross_validate(design(), REGISTRY, tmp_path, folds=folds)
