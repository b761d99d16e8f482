"""Training from the disk: exact, resumable anywhere, and as good as from memory."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from brains_engine.backend import jobs, stream_feed
from brains_engine.data import stream
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.runs.events import StepMetrics
from brains_engine.runs.stop import StopToken
from tests.engine.backend.small_runs import REGISTRY, Watcher, assert_same_bits, config
from tests.engine.data.table_files import write_numbers

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.design.snapshot import Snapshot


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_numbers(tmp_path_factory.mktemp("tables") / "numbers.csv")


@pytest.fixture(autouse=True)
def small_windows(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows of a few batches, and blocks of a few rows, so that each epoch crosses many borders."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(table.parent / "cache"))
    monkeypatch.setattr(stream, "BLOCK_BYTES", 3 * 8 * 40)
    monkeypatch.setattr(stream, "WINDOW_BLOCKS", 4)
    monkeypatch.setattr(stream_feed, "WINDOW_BYTES", 3 * 4 * 16 * 5)


def network(path: Path, memory: str = "stream", **values: Any) -> Snapshot:
    made = Design(REGISTRY)
    nodes = [
        edits.add_node(made, "input", options={"dims": {"feature": 3}}),
        edits.add_node(made, "dropout", options={"rate": 0.1}),
        edits.add_node(made, "dense", options={"units": 2, "activation": "softmax"}),
        edits.add_node(made, "output"),
    ]
    for source, target in itertools.pairwise(nodes):
        edits.connect(made, source, "output", target, "input")
    data = {"source": "csv", "path": str(path), "memory": memory}
    edits.set_training(made, config(data=data, optimizer={"kind": "adam", "learning_rate": 0.05}, **values))
    return made.snapshot


@pytest.fixture(scope="module")
def whole(table: Path, tmp_path_factory: pytest.TempPathFactory) -> jobs.RunResult:
    """A run that was not interrupted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(table.parent / "cache"))
        patch.setattr(stream, "BLOCK_BYTES", 3 * 8 * 40)
        patch.setattr(stream, "WINDOW_BLOCKS", 4)
        patch.setattr(stream_feed, "WINDOW_BYTES", 3 * 4 * 16 * 5)
        return jobs.train(network(table), REGISTRY, tmp_path_factory.mktemp("runs") / "whole")


def test_it_learns_and_measures_on_all_validation_samples(whole: jobs.RunResult) -> None:
    assert whole.metrics["val_accuracy"] > 0.9
    assert whole.last_checkpoint is not None
    again = jobs.evaluate(whole.last_checkpoint, REGISTRY)
    assert again["accuracy"] == pytest.approx(whole.metrics["val_accuracy"])
    assert again["loss"] == pytest.approx(whole.metrics["val_loss"], rel=1e-6)


def test_a_run_that_is_stopped_within_a_window_goes_on_to_the_same_bits(
    table: Path, whole: jobs.RunResult, tmp_path: Path
) -> None:
    stop = StopToken()

    def after(event: Any) -> None:
        if isinstance(event, StepMetrics) and event.step >= 37:
            stop.stop()

    stopped = jobs.train(network(table), REGISTRY, tmp_path / "run", on_event=Watcher(after), stop=stop)
    assert stopped.reason == "stopped"
    assert stopped.step % 5
    resumed = jobs.resume(tmp_path / "run", REGISTRY)
    assert resumed.step == whole.step
    assert_same_bits(whole.last_checkpoint, resumed.last_checkpoint)


def test_the_size_of_windows_on_the_device_decides_nothing(
    table: Path, whole: jobs.RunResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream_feed, "WINDOW_BYTES", 10**6)
    other = jobs.train(network(table), REGISTRY, tmp_path / "run")
    assert_same_bits(whole.last_checkpoint, other.last_checkpoint)


def test_predictions_take_the_scaling_of_the_stream(table: Path, whole: jobs.RunResult) -> None:
    assert whole.last_checkpoint is not None
    data = network(table).settings.training.data
    found = jobs.predict(whole.last_checkpoint, data, REGISTRY)
    assert not isinstance(found, dict)
    text = table.read_text().splitlines()[1:]
    right = np.array([line.endswith("low") for line in text])
    assert ((found[:, 1] > 0.5) == right).mean() > 0.9


@pytest.mark.slow
def test_class_weights_of_a_stream_are_those_of_memory(tmp_path: Path) -> None:
    """In batches of all samples their order decides nothing, so that both ways must learn the same."""
    path = tmp_path / "rare.csv"
    rows = [
        f"{number / 100},{-number / 50},{number % 7},{'rare' if number % 10 == 0 else 'often'}" for number in range(90)
    ]
    path.write_text("\n".join(["a,b,c,level", *rows]) + "\n", encoding="utf-8")
    losses = []
    for memory in ("stream", "device"):
        snapshot = network(path, memory, class_weights="balanced", batch_size=90, epochs=3)
        design = Design(REGISTRY, snapshot)
        edits.set_training_value(design, "data.validation_split", 0.0)
        dropout = next(node.id for node in design.snapshot.nodes.values() if node.layer == "dropout")
        edits.set_options(design, dropout, rate=0.0)
        found = jobs.train(design.snapshot, REGISTRY, tmp_path / memory)
        losses.append(found.metrics["loss"])
    assert losses[0] == pytest.approx(losses[1], rel=1e-5)
