from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend import jobs
from brains_engine.backend.builder import build_model
from brains_engine.backend.feed import Feed
from brains_engine.backend.objective import Objective
from brains_engine.backend.trainer import Trainer
from brains_engine.backend.workbench import load_network
from brains_engine.data.load import load_data
from brains_engine.design import edits
from brains_engine.errors import DataError
from brains_engine.planning.analysis import analyse
from brains_engine.planning.ends import Ends, Goal, InputPart, ends_of
from brains_engine.planning.planner import make_plan
from brains_engine.runs.config import DataConfig, MeanSquaredError
from brains_engine.runs.events import EpochEnd, StepMetrics
from brains_engine.runs.stop import StopToken
from tests.engine.backend.several_ends import several_ends
from tests.engine.backend.small_runs import REGISTRY, Watcher, assert_same_bits
from tests.engine.backend.training_fixtures import class_samples, losses, settings, value_samples

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["loss", "loss (Species)", "accuracy (Species)", "mean_absolute_error (Species)", "loss (Sample)"]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[jobs.RunResult, Watcher]:
    folder, watcher = tmp_path_factory.mktemp("several") / "run", Watcher()
    return jobs.train(several_ends().snapshot, REGISTRY, folder, on_event=watcher), watcher


@pytest.fixture
def watcher(run: tuple[jobs.RunResult, Watcher]) -> Watcher:
    return run[1]


@pytest.fixture
def checkpoint(run: tuple[jobs.RunResult, Watcher]) -> Path:
    assert run[0].last_checkpoint is not None
    return run[0].last_checkpoint


def test_the_design_is_in_order() -> None:
    design = several_ends()
    assert analyse(design.snapshot, REGISTRY).problems == ()


def test_losses_are_those_of_keras_for_50_steps() -> None:
    design = several_ends(batch_size=10, epochs=5)
    edits.set_options(design, "dropout-1", rate=0.0)
    plan = make_plan(design.snapshot, REGISTRY)
    config = design.snapshot.settings.training
    data = load_data(config.data)
    training = Trainer(build_model(plan, 3), config, data, ends=ends_of(plan))
    found = losses(training.run())[:50]

    twin = build_model(plan, 3)
    twin.compile(
        optimizer=keras.optimizers.Adam(config.optimizer.learning_rate),
        loss=["sparse_categorical_crossentropy", "mean_squared_error"],
        loss_weights=[1.0, 0.25],
    )
    from brains_engine.backend.batches import BatchPlan

    batches = BatchPlan(len(data.x_train), 10, config.seed)
    expected = []
    for epoch in range(5):
        for rows in batches.order(epoch)[0]:
            x = data.x_train[rows]
            figures = twin.train_on_batch([x[:, :1], x[:, 1:]], [data.y_train[rows], x], return_dict=True)
            twin.reset_metrics()
            expected.append(float(figures["loss"]))
    assert len(found) == 50
    np.testing.assert_allclose(found, expected[:50], rtol=1e-5)


def test_figures_are_named_after_the_outputs_and_add_up(watcher: Watcher) -> None:
    epochs = watcher.of(EpochEnd)
    for epoch in epochs:
        assert list(epoch.metrics) == ["loss", *(f"val_{name}" for name in NAMES), "val_mean_absolute_error (Sample)"]
        parts = epoch.metrics["val_loss (Species)"] + 0.25 * epoch.metrics["val_loss (Sample)"]
        assert epoch.metrics["val_loss"] == pytest.approx(parts, rel=1e-6)
    assert epochs[-1].metrics["val_loss"] < epochs[0].metrics["val_loss"]
    assert any(saved.kind == "best" for saved in watcher.checkpoints), "windows of the whole loss"


def test_a_stopped_run_goes_on_bit_for_bit(tmp_path: Path, checkpoint: Path) -> None:
    stop = StopToken()

    def halt(event: object) -> None:
        if isinstance(event, StepMetrics) and event.step >= 10:
            stop.stop()

    stopped = jobs.train(several_ends().snapshot, REGISTRY, tmp_path / "run", on_event=Watcher(halt), stop=stop)
    assert stopped.reason == "stopped"
    resumed = jobs.resume(tmp_path / "run", REGISTRY)
    assert resumed.reason == "completed"
    assert_same_bits(resumed.last_checkpoint, checkpoint)


def test_inputs_that_overlap_or_leave_features_out(tmp_path: Path) -> None:
    design = several_ends(epochs=1)
    edits.set_options(design, "input-1", dims={"feature": 3}, first_feature=1)
    edits.set_options(design, "input-2", dims={"feature": 2}, first_feature=1)
    assert [problem.code for problem in analyse(design.snapshot, REGISTRY).problems] == ["unused_features"]
    result = jobs.train(design.snapshot, REGISTRY, tmp_path / "run")
    assert result.last_checkpoint is not None
    raw = np.array([[5.1, 3.5, 1.4, 0.2], [9.9, 3.5, 1.4, 0.2]])
    found = jobs.predict(result.last_checkpoint, raw, REGISTRY)
    assert isinstance(found, dict)
    np.testing.assert_array_equal(found["Species"][0], found["Species"][1], "the first feature is not seen")
    network = load_network(result.last_checkpoint, REGISTRY)
    scaled = network.scaling.apply(raw)
    direct = network.model([scaled[:, 1:], scaled[:, 1:3]], training=False)
    np.testing.assert_allclose(found["Sample"], direct[1].numpy(), atol=1e-6)
    with pytest.raises(DataError, match="3 features"):
        jobs.predict(result.last_checkpoint, raw[:, :3], REGISTRY)


def test_predictions_are_told_apart_by_name(checkpoint: Path) -> None:
    raw = np.array([[5.1, 3.5, 1.4, 0.2], [6.3, 3.3, 6.0, 2.5]])
    found = jobs.predict(checkpoint, raw, REGISTRY)
    assert isinstance(found, dict)
    assert {name: values.shape for name, values in found.items()} == {"Species": (2, 3), "Sample": (2, 4)}
    np.testing.assert_allclose(found["Species"].sum(axis=1), 1, rtol=1e-5)
    network = load_network(checkpoint, REGISTRY)
    scaled = network.scaling.apply(raw)
    direct = network.model([scaled[:, :1], scaled[:, 1:]], training=False)
    np.testing.assert_allclose(found["Sample"], direct[1].numpy(), atol=1e-6)
    nothing = jobs.predict(checkpoint, np.zeros((0, 4)), REGISTRY)
    assert isinstance(nothing, dict)
    assert nothing["Sample"].shape == (0, 4)
    with pytest.raises(DataError, match="3 features"):
        jobs.predict(checkpoint, np.zeros((1, 3)), REGISTRY)


def test_evaluate_gives_the_figures_of_the_last_epoch(checkpoint: Path, watcher: Watcher) -> None:
    figures = jobs.evaluate(checkpoint, REGISTRY)
    last = watcher.of(EpochEnd)[-1].metrics
    assert figures == pytest.approx({name.removeprefix("val_"): last[name] for name in last if name != "loss"})
    everything = jobs.evaluate(checkpoint, REGISTRY, DataConfig(source="iris"))
    assert list(everything) == list(figures)


@pytest.mark.slow
def test_an_export_takes_and_gives_values_by_name(tmp_path: Path, checkpoint: Path) -> None:
    """Each export runs in a process without Brains before it is kept; here it is loaded once more."""
    report = jobs.export(checkpoint, "saved_model", tmp_path / "saved", REGISTRY)
    assert report.max_abs_difference <= 1e-5
    out = tmp_path / "model.keras"
    assert jobs.export(checkpoint, "keras", out, REGISTRY).max_abs_difference <= 1e-5
    raw = np.array([[5.1, 3.5, 1.4, 0.2], [6.3, 3.3, 6.0, 2.5]], np.float32)
    parts = {"sepal_length": raw[:, :1], "rest": raw[:, 1:]}
    call = tf.saved_model.load(str(report.path)).signatures["serving_default"]
    for found in (
        keras.models.load_model(out).predict(parts, verbose=0),
        call(**{name: tf.constant(values) for name, values in parts.items()}),
    ):
        expected = jobs.predict(checkpoint, raw, REGISTRY)
        assert isinstance(expected, dict)
        assert sorted(found) == ["sample", "species"]
        np.testing.assert_allclose(found["species"], expected["Species"], atol=1e-5)
        np.testing.assert_allclose(found["sample"], expected["Sample"], atol=1e-5)


def two_heads(*widths: int) -> keras.Model:
    keras.utils.set_random_seed(1)
    entry = keras.Input((8,), name="input-1")
    return keras.Model(entry, [keras.layers.Dense(width, name=f"dense-{width}")(entry) for width in widths])


def one_input(first: int = 0, size: int = 8) -> tuple[InputPart, ...]:
    return (InputPart("input-1", "Input 1", first, size),)


def test_columns_of_a_target_go_to_different_outputs() -> None:
    data = value_samples(outputs=3)
    goals = (Goal("a", "First", "columns", 0, 2), Goal("b", "Last", "columns", 2, 1, weight=2.0))
    model = two_heads(2, 1)
    objective = Objective(model, MeanSquaredError(), Ends(one_input(), goals))
    targets = objective.targets(data.x_train, data.y_train)
    assert [each.tolist() for each in targets] == [data.y_train[:, :2].tolist(), data.y_train[:, 2:].tolist()]
    outputs = [np.zeros((75, 2), np.float32), np.zeros((75, 1), np.float32)]
    total = float(objective.total(data.x_train, targets, outputs))
    expected = np.square(data.y_train[:, :2]).mean() + 2 * np.square(data.y_train[:, 2]).mean()
    assert total == pytest.approx(expected, rel=1e-5)
    with pytest.raises(DataError, match="Last learns the target columns 2 to 2, but there are 2"):
        objective.targets(data.x_train, data.y_train[:, :2])


def test_an_output_of_weight_0_is_measured_but_not_learned() -> None:
    goals = (Goal("a", "Learned"), Goal("b", "Watched", weight=0.0))
    model = two_heads(3, 4)
    before = np.asarray(model.get_layer("dense-4").kernel)
    training = Trainer(
        model,
        settings(loss={"kind": "categorical_crossentropy", "from_logits": True}),
        class_samples(),
        ends=Ends(one_input(), goals),
    )
    results = list(training.run())
    assert (np.asarray(model.get_layer("dense-4").kernel) == before).all()
    assert "val_accuracy (Watched)" in [name for r in results for name in getattr(r, "metrics", {})]


def test_without_ends_all_outputs_learn_the_target() -> None:
    training = Trainer(two_heads(3, 4), settings(loss={"kind": "mean_squared_error"}), class_samples())
    assert len(losses(training.run())) == 16


def test_an_input_may_take_a_part_of_the_features() -> None:
    model = two_heads(2, 1)
    feed = Feed(model, Ends(one_input(first=2), (), takes_all=False))
    features = np.arange(22, dtype=np.float64).reshape(2, 11)
    assert np.asarray(feed.entries(feed.prepare(features))).tolist() == features[:, 2:10].tolist()
    with pytest.raises(DataError, match="A sample has 9 features, but the network takes at least 10"):
        feed.prepare(features[:, :9])


def test_a_sample_of_another_size_cannot_be_rebuilt() -> None:
    objective = Objective(two_heads(5), MeanSquaredError(), Ends(one_input(), (Goal("a", "Copy", "features"),)))
    with pytest.raises(DataError, match="A sample has 8 features, but Copy gives 5 values to rebuild it"):
        objective.targets(np.zeros((2, 8), np.float32), np.zeros(2, np.int32))


def test_an_autoencoder_of_images_trains(tmp_path: Path) -> None:
    """One output that rebuilds: its figures have plain names."""
    from brains_engine.design.design import Design
    from tests.engine.backend.small_runs import config

    made = Design(REGISTRY)
    image: dict[str, Any] = {"dims": {"height": 8, "width": 8, "channel": 1}, "layout": "natural"}
    ids = [
        edits.add_node(made, "input", options=image),
        edits.add_node(made, "flatten"),
        edits.add_node(made, "dense", options={"units": 12}),
        edits.add_node(made, "dense", options={"units": 64, "activation": "sigmoid"}),
        edits.add_node(made, "reshape", options={"dims": image["dims"]}),
        edits.add_node(made, "output", options={"target": "features", "loss": "binary_crossentropy"}),
    ]
    for source, target in itertools.pairwise(ids):
        edits.connect(made, source, "output", target, "input")
    edits.set_training(made, config(data={"source": "digits", "scaling": "minmax"}, epochs=2, batch_size=64))
    assert analyse(made.snapshot, REGISTRY).problems == ()
    watcher = Watcher()
    result = jobs.train(made.snapshot, REGISTRY, tmp_path / "run", on_event=watcher)
    first, last = watcher.of(EpochEnd)
    assert list(last.metrics) == ["loss", "val_loss", "val_mean_absolute_error"]
    assert last.metrics["val_loss"] < first.metrics["val_loss"]
    assert result.last_checkpoint is not None
    rebuilt = jobs.predict(result.last_checkpoint, np.zeros((3, 64)), REGISTRY)
    assert isinstance(rebuilt, np.ndarray)
    assert rebuilt.shape == (3, 8, 8, 1)
