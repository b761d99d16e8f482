"""Whole runs with averaging, frozen layers and early stopping, and the losses that are one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
from tensorflow.python.framework import config as framework_config

import brains_engine as be
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.backend.losses import make_loss, prepare_targets
from brains_engine.errors import InvalidDesignError
from brains_engine.fields import parse
from brains_engine.runs import config as configs
from brains_engine.runs.events import EndedEarly, EpochEnd, Event, Finished, StepMetrics
from tests.engine.backend.training_fixtures import assert_same_bits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from brains_engine.backend.session import RunResult

SETTINGS: dict[str, Any] = {
    "data.samples": 60,
    "batch_size": 12,
    "compiler": "graph",
    "optimizer.learning_rate": 0.1,
    "schedule": "cosine",
    "update.averaging": 0.5,
    "frozen": "Dense 1",
    "early_stopping.enabled": True,
    "early_stopping.patience": 2,
    "early_stopping.metric": "accuracy",
    "checkpoints.best": False,
}


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> tuple[RunResult, list[Event]]:
    design = be.network("dense", inputs=2, outputs=2, width=4, height=1)
    events: list[Event] = []
    folder = tmp_path_factory.mktemp("runs") / "run"
    result = be.train(design, folder, data="moons", epochs=60, settings=SETTINGS, on_event=events.append)
    return result, events


def test_a_run_tells_why_it_ended_and_keeps_the_best_epoch(ended: tuple[RunResult, list[Event]]) -> None:
    result, events = ended
    assert result.reason == "completed"
    assert result.epoch < 60
    (early,) = [event for event in events if isinstance(event, EndedEarly)]
    figures = [event.metrics["val_accuracy"] for event in events if isinstance(event, EpochEnd)]
    assert early.best == result.metrics == {"val_accuracy": max(figures)}
    assert early.message.startswith("Training ended early: the accuracy has not got better for 2 epochs.")
    assert isinstance(events[-1], Finished)
    assert result.last_checkpoint is not None
    # what is predicted with is what was measured: the averages, of the best epoch
    assert be.evaluate(result.last_checkpoint)["accuracy"] == pytest.approx(max(figures))


def test_the_steps_tell_the_rate_that_was_used(ended: tuple[RunResult, list[Event]]) -> None:
    rates = [event.learning_rate for event in ended[1] if isinstance(event, StepMetrics)]
    assert rates == sorted(rates, reverse=True)
    assert rates[-1] < rates[0] <= 0.1


def test_a_checkpoint_keeps_frozen_weights_and_a_resumed_run_goes_on(ended: tuple[RunResult, list[Event]]) -> None:
    result, _ = ended
    paths = [row["path"] for row in be.list_checkpoints(result.folder)]
    first, last = (load_checkpoint(result.folder / path)[0] for path in (paths[0], paths[-1]))
    assert (first["weights/dense-1/kernel"] == last["weights/dense-1/kernel"]).all()
    assert (first["weights/dense-2/kernel"] != last["weights/dense-2/kernel"]).any()
    assert "average/dense-1/kernel" not in last
    assert "average/dense-2/kernel" in last
    resumed = be.resume(result.folder, epochs=result.epoch + 1)
    assert resumed.epoch == result.epoch + 1


def test_what_cannot_be_is_told_before_the_start(tmp_path: Path) -> None:
    design = be.network("dense", inputs=2, outputs=2, width=4, height=1)
    settings = {"early_stopping.enabled": True, "data.validation_split": 0.0}
    with pytest.raises(InvalidDesignError, match="no samples are kept back"):
        be.train(design, tmp_path / "run", data="moons", settings=settings)
    assert not (tmp_path / "run").exists()


@pytest.fixture
def usual_operations_afterwards() -> Iterator[None]:
    yield
    framework_config.disable_op_determinism()  # TensorFlow offers no public way back


@pytest.mark.usefixtures("usual_operations_afterwards")
def test_deterministic_runs_have_the_same_bits(tmp_path: Path) -> None:
    design = be.network("dense", inputs=2, outputs=2, width=4, height=1)
    settings = {"data.samples": 60, "deterministic": True, "compiler": "graph"}
    states = []
    for number in range(2):
        result = be.train(design, tmp_path / str(number), data="moons", epochs=2, settings=settings)
        assert framework_config.is_op_determinism_enabled()
        assert result.last_checkpoint is not None
        states.append(load_checkpoint(result.last_checkpoint)[0])
    assert_same_bits(*states)


LOSSES: dict[str, tuple[type[Any], Any]] = {
    "mean_absolute_percentage_error": (configs.MeanAbsolutePercentageError, keras.losses.MeanAbsolutePercentageError()),
    "log_cosh": (configs.LogCosh, keras.losses.LogCosh()),
    "cosine_similarity": (configs.CosineSimilarity, keras.losses.CosineSimilarity()),
    "kl_divergence": (configs.KLDivergence, keras.losses.KLDivergence()),
    "poisson": (configs.Poisson, keras.losses.Poisson()),
    "hinge": (configs.Hinge, keras.losses.Hinge()),
    "binary_focal_crossentropy": (configs.BinaryFocalCrossentropy, keras.losses.BinaryFocalCrossentropy()),
    "categorical_focal_crossentropy": (
        configs.CategoricalFocalCrossentropy,
        keras.losses.CategoricalFocalCrossentropy(),
    ),
}


@pytest.mark.parametrize("kind", LOSSES)
def test_losses_are_those_of_keras(kind: str) -> None:
    options = parse(LOSSES[kind][0], {})
    outputs = np.random.default_rng(2).dirichlet(np.ones(3), 6).astype(np.float32)
    classes = np.array([0, 1, 2, 0, 1, 2], np.int32)
    one_hot = np.eye(3, dtype=np.float32)[classes]
    given = make_loss(options)(prepare_targets(options, classes, (3,)), outputs)
    assert given.shape == (6,)
    assert float(np.mean(given)) == pytest.approx(float(LOSSES[kind][1](one_hot, outputs)), rel=1e-5)
