from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from brains_engine.backend import jobs
from brains_engine.backend.checkpoints import load_checkpoint, save_checkpoint
from brains_engine.errors import (
    CheckpointError,
    DataError,
    InvalidDesignError,
    RunFolderError,
    TrainingError,
)
from brains_engine.runs.config import DataConfig
from brains_engine.runs.events import (
    EpochEnd,
    Event,
    Failed,
    Finished,
    Preparing,
    SparsityReport,
    Started,
    StepMetrics,
)
from brains_engine.runs.folder import read_config
from brains_engine.runs.history import read_history
from brains_engine.runs.stop import StopToken
from brains_engine.runs.store import list_checkpoints, read_run
from tests.engine.backend.small_runs import (
    REGISTRY,
    Watcher,
    arrays_of,
    assert_same_bits,
    config,
    design,
    predict,
    train,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[jobs.RunResult, Watcher]:
    """A complete run of three epochs of 15 steps. Tests only read it."""
    watcher = Watcher()
    return train(tmp_path_factory.mktemp("runs") / "a run ü", watcher), watcher


@pytest.fixture(scope="module")
def result(finished: tuple[jobs.RunResult, Watcher]) -> jobs.RunResult:
    return finished[0]


@pytest.fixture(scope="module")
def watcher(finished: tuple[jobs.RunResult, Watcher]) -> Watcher:
    return finished[1]


def test_events_come_in_order(watcher: Watcher) -> None:
    names = watcher.names
    assert names[:3] == ["preparing", "started", "step_metrics"]
    assert names[-3:] == ["epoch_end", "checkpoint_saved", "finished"]
    assert len({event.run for event in watcher.events}) == 1
    assert [event.stage for event in watcher.of(Preparing)][-1] == "Compiling the training step"


def test_started_says_what_is_trained(watcher: Watcher, result: jobs.RunResult) -> None:
    (started,) = watcher.of(Started)
    assert started.folder == str(result.folder)
    assert (started.epochs, started.first_epoch, started.steps_per_epoch) == (3, 0, 15)
    # dense 2x12 + 12, batch normalisation 2 x 12, NormNet 12x12 without bias, dense 12x2 + 2
    assert started.params == 36 + 24 + 144 + 26
    assert started.weights == {"dense-1": 24, "norm_dense-1": 144, "dense-2": 24}
    assert started.device == "CPU"


def test_every_step_is_emitted_and_stored_once(watcher: Watcher, result: jobs.RunResult) -> None:
    emitted = [loss for event in watcher.of(StepMetrics) for loss in event.losses]
    history = read_history(result.folder)
    assert [step for step, _ in history.losses] == list(range(1, 46))
    assert [loss for _, loss in history.losses] == emitted
    assert [(epoch, step) for epoch, step, *_ in history.epochs] == [(1, 15), (2, 30), (3, 45)]


def test_each_epoch_leaves_a_checkpoint_and_the_last_is_the_result(watcher: Watcher, result: jobs.RunResult) -> None:
    epochs = [event for event in watcher.checkpoints if event.kind == "epoch"]
    assert [(event.epoch, event.step) for event in epochs] == [(1, 15), (2, 30), (3, 45)]
    assert result.last_checkpoint is not None
    assert str(result.last_checkpoint) == epochs[-1].path
    (last,) = watcher.of(Finished)
    assert (last.reason, last.checkpoint, last.step) == ("completed", epochs[-1].checkpoint, 45)
    assert dict(last.metrics) == dict(watcher.of(EpochEnd)[-1].metrics) == dict(result.metrics)


def test_the_best_windowed_loss_is_saved(watcher: Watcher) -> None:
    losses = [loss for event in watcher.of(StepMetrics) for loss in event.losses]
    means = {end: np.mean(losses[end - 7 : end]) for end in range(7, 46, 7)}
    saved = [event for event in watcher.checkpoints if event.kind == "best"]
    assert saved
    for event in saved:
        assert event.metrics["loss"] == pytest.approx(means[event.step])
        assert means[event.step] == min(mean for end, mean in means.items() if end <= event.step)
    assert saved[-1].step == min(means, key=lambda end: means[end])


def test_checkpoints_are_a_chain_and_the_list_is_the_events(watcher: Watcher, result: jobs.RunResult) -> None:
    numbers = [event.checkpoint for event in watcher.checkpoints]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [event.parent for event in watcher.checkpoints] == [None, *numbers[:-1]]
    listed = list_checkpoints(result.folder)
    assert [(row["id"], row["parent"], row["kind"], row["step"], row["metrics"], row["path"]) for row in listed] == [
        (event.checkpoint, event.parent, event.kind, event.step, dict(event.metrics), event.path)
        for event in watcher.checkpoints
    ]


def test_predict_takes_unscaled_samples_or_a_source(result: jobs.RunResult) -> None:
    assert result.last_checkpoint is not None
    source = DataConfig(source="moons", samples=50)
    outputs = predict(result.last_checkpoint, source)
    assert outputs.shape == (50, 2)
    np.testing.assert_allclose(outputs.sum(axis=1), 1.0, atol=1e-5)
    point = predict(result.last_checkpoint, np.array([[0.0, 1.0], [1.0, -0.5]]))
    assert point.argmax(axis=1).tolist() == [0, 1], "the middle of the upper moon, and of the lower"


@pytest.mark.parametrize(
    ("features", "message"),
    [
        (np.zeros(2), "one row a sample"),
        (np.zeros((4, 3)), "3 features"),
        (np.array([["a", "b"]]), "must be numbers"),
        (np.array([[0.0, 1.0], [np.nan, 1.0]]), "Sample 2"),
    ],
)
def test_predict_refuses_what_it_cannot_take(
    result: jobs.RunResult, features: np.ndarray[Any, Any], message: str
) -> None:
    assert result.last_checkpoint is not None
    with pytest.raises(DataError, match=message):
        jobs.predict(result.last_checkpoint, features, REGISTRY)


def test_evaluate_gives_the_figures_of_the_last_epoch(result: jobs.RunResult) -> None:
    assert result.last_checkpoint is not None
    measured = jobs.evaluate(result.last_checkpoint, REGISTRY)
    assert measured["loss"] == pytest.approx(result.metrics["val_loss"], abs=1e-6)
    assert measured["accuracy"] == result.metrics["val_accuracy"]
    other = jobs.evaluate(result.last_checkpoint, REGISTRY, DataConfig(source="moons", samples=40, split_seed=9))
    assert other["accuracy"] > 0.6


def test_a_complete_run_is_not_resumed_without_more_epochs(result: jobs.RunResult) -> None:
    watcher = Watcher()
    with pytest.raises(RunFolderError, match=r"nothing left to train.* Give a larger total"):
        jobs.resume(result.folder, REGISTRY, on_event=watcher)
    assert watcher.names == ["failed"]
    with pytest.raises(RunFolderError, match="nothing left to train"):
        jobs.resume(result.folder, REGISTRY, epochs=2)
    assert read_run(result.folder).state == "completed"


def test_an_unknown_checkpoint_is_a_sentence(result: jobs.RunResult) -> None:
    with pytest.raises(RunFolderError, match="no checkpoint 99"):
        jobs.resume(result.folder, REGISTRY, checkpoint=99, epochs=9)


def test_a_used_folder_is_refused_before_anything_is_read(result: jobs.RunResult) -> None:
    watcher = Watcher()
    with pytest.raises(RunFolderError, match="already holds a run"):
        train(result.folder, watcher)
    assert watcher.names == ["failed"]


def test_a_design_with_problems_leaves_no_folder(tmp_path: Path) -> None:
    watcher = Watcher()
    with pytest.raises(InvalidDesignError):
        train(tmp_path / "run", watcher, features=5)
    assert watcher.names == ["preparing", "failed"]
    assert not (tmp_path / "run").exists()


def test_stop_in_mid_epoch_leaves_a_checkpoint_and_a_longer_run_goes_on(tmp_path: Path) -> None:
    stop = StopToken()

    def interrupt(event: Event) -> None:
        if isinstance(event, StepMetrics) and event.step > 15:
            stop.stop("interrupted")

    watcher = Watcher(interrupt)
    result = jobs.train(design(), REGISTRY, tmp_path / "run", on_event=watcher, stop=stop)
    assert result.reason == "interrupted"
    assert 15 < result.step < 30
    assert watcher.checkpoints[-1].kind == "stop"
    assert watcher.checkpoints[-1].step == result.step
    assert read_run(tmp_path / "run").state == "interrupted"

    second = Watcher()
    resumed = jobs.resume(tmp_path / "run", REGISTRY, epochs=4, on_event=second)
    assert (resumed.reason, resumed.epoch, resumed.step) == ("completed", 4, 60)
    assert second.of(Started)[0].first_epoch == 1
    assert second.checkpoints[0].parent == watcher.checkpoints[-1].checkpoint
    assert read_config(tmp_path / "run").epochs == 4
    assert [step for step, _ in read_history(tmp_path / "run").losses] == list(range(1, 61))


def test_resuming_an_older_checkpoint_begins_a_branch_with_the_same_weights(tmp_path: Path) -> None:
    trunk = train(tmp_path / "run", checkpoints={"best": False})
    branch = jobs.resume(tmp_path / "run", REGISTRY, checkpoint=1)
    listed = list_checkpoints(tmp_path / "run")
    assert [(row["id"], row["parent"]) for row in listed] == [(1, None), (2, 1), (3, 2), (4, 1), (5, 4)]
    assert_same_bits(trunk.last_checkpoint, branch.last_checkpoint)
    assert len(read_history(tmp_path / "run", checkpoint=5).losses) == 45


def test_start_from_takes_weights_and_nothing_else(tmp_path: Path, result: jobs.RunResult) -> None:
    watcher = Watcher()
    jobs.train(
        design(epochs=1, seed=8), REGISTRY, tmp_path / "run", on_event=watcher, start_from=result.last_checkpoint
    )
    first = watcher.checkpoints[0]
    assert (first.step, first.parent) == (0, None)
    begun, given = arrays_of(tmp_path / "run" / "checkpoints" / "000001.safetensors"), arrays_of(result.last_checkpoint)
    weights = [name for name in begun if name.startswith("weights/")]
    assert all(begun[name].tobytes() == given[name].tobytes() for name in weights)
    assert int(begun["position/step"]) == 0
    assert not any(begun[name].any() for name in begun if name.startswith("optimizer/"))


def test_start_from_another_network_is_a_sentence(tmp_path: Path, result: jobs.RunResult) -> None:
    with pytest.raises(CheckpointError, match="does not fit the network"):
        jobs.train(design(units=13), REGISTRY, tmp_path / "run", start_from=result.last_checkpoint)
    assert not (tmp_path / "run").exists()


def test_a_loss_that_is_not_finite_keeps_the_last_finite_weights(tmp_path: Path) -> None:
    watcher = Watcher()
    with pytest.raises(TrainingError, match="step"):
        train(tmp_path / "run", watcher, optimizer={"kind": "sgd", "learning_rate": 1e30})
    assert watcher.names[-1] == "failed"
    assert watcher.of(Failed)[0].details.startswith("Traceback")
    assert "step" in watcher.of(Failed)[0].message
    kept = arrays_of(tmp_path / "run" / "checkpoints" / f"{watcher.checkpoints[-1].checkpoint:06d}.safetensors")
    assert all(np.isfinite(array).all() for name, array in kept.items() if name.startswith("weights/"))
    assert read_run(tmp_path / "run").state == "failed"


def test_dropped_connections_are_reported_and_stay_dropped(tmp_path: Path) -> None:
    watcher = Watcher()
    pruning = {"method": "magnitude", "target": 0.75, "every": 4, "start": 0.0, "end": 0.5}
    result = train(tmp_path / "run", watcher, sparsity=pruning, epochs=2)
    reports = watcher.of(SparsityReport)
    assert result.sparsity == reports[-1].total == pytest.approx(0.75, abs=0.02)
    assert watcher.checkpoints[-1].sparsity == result.sparsity
    saved = arrays_of(result.last_checkpoint)
    for name in (name for name in saved if name.startswith("masks/")):
        assert not saved[name.replace("masks/", "weights/")][~saved[name]].any()
    assert read_history(tmp_path / "run").sparsity[-1][1] == result.sparsity
    # weights of the pruned network are taken over without its masks
    again = jobs.train(design(epochs=1), REGISTRY, tmp_path / "next", start_from=result.last_checkpoint)
    assert again.sparsity == 0.0


def test_data_that_changed_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "data.csv"
    rows = [f"{i % 7},{i % 5},{'yes' if i % 7 > 3 else 'no'}" for i in range(60)]
    table.write_text("\n".join(["a,b,answer", *rows]))
    values: dict[str, Any] = {"data": {"source": "csv", "path": str(table)}, "epochs": 1}
    train(tmp_path / "run", **values)
    table.write_text("\n".join(["a,b,answer", "9,9,no", *rows[1:]]))
    with pytest.raises(DataError, match="has changed"):
        jobs.resume(tmp_path / "run", REGISTRY, epochs=2)


def test_a_relative_data_path_is_kept_as_an_absolute_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data.csv").write_text("\n".join(["a,b,c", *[f"{i % 7},{i % 5},{i % 2}" for i in range(40)]]))
    result = train(tmp_path / "run", data={"source": "csv", "path": "data.csv"}, epochs=1)
    monkeypatch.chdir(tmp_path / "run")
    assert result.last_checkpoint is not None
    assert jobs.evaluate(result.last_checkpoint, REGISTRY)["accuracy"] >= 0
    assert read_config(tmp_path / "run").data.path == str(tmp_path / "data.csv")


def test_a_checkpoint_whose_tensors_do_not_fit_its_design_is_a_sentence(tmp_path: Path, result: jobs.RunResult) -> None:
    assert result.last_checkpoint is not None
    arrays, meta = load_checkpoint(result.last_checkpoint)
    path = tmp_path / "bad.safetensors"

    save_checkpoint(path, {k: v for k, v in arrays.items() if k != "weights/dense-1/kernel"}, meta)
    with pytest.raises(CheckpointError, match="does not fit its own design"):
        jobs.predict(path, np.zeros((1, 2)), REGISTRY)

    swapped = {**arrays, "weights/dense-1/kernel": arrays["weights/dense-1/kernel"].T}
    save_checkpoint(path, swapped, meta)
    with pytest.raises(CheckpointError, match="weights/dense-1/kernel"):
        jobs.predict(path, np.zeros((1, 2)), REGISTRY)

    save_checkpoint(path, arrays, meta.model_copy(update={"design": "[" * 200_000}))
    with pytest.raises(CheckpointError, match="cannot be used"):
        jobs.predict(path, np.zeros((1, 2)), REGISTRY)

    save_checkpoint(path, arrays, meta.model_copy(update={"scaling": {"kind": "standard"}}))
    with pytest.raises(CheckpointError, match="scaling"):
        jobs.predict(path, np.zeros((1, 2)), REGISTRY)


def test_an_error_of_the_sink_ends_the_run_and_frees_the_folder(tmp_path: Path) -> None:
    def break_down(event: Event) -> None:
        if isinstance(event, StepMetrics):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        train(tmp_path / "run", Watcher(break_down))
    assert read_run(tmp_path / "run").state == "failed"
    assert jobs.resume(tmp_path / "run", REGISTRY, epochs=1).reason == "completed"


def test_settings_given_to_train_are_those_of_the_run(tmp_path: Path) -> None:
    result = jobs.train(design(), REGISTRY, tmp_path / "run", config=config(epochs=1))
    assert (result.epoch, read_config(tmp_path / "run").epochs) == (1, 1)
    assert result.last_checkpoint is not None
    assert load_checkpoint(result.last_checkpoint)[1].config == config(epochs=1)
