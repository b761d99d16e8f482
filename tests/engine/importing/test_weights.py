"""Weights of a `.keras` file: in the network, and in a checkpoint that the rest of Brains can use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
from keras import layers

import brains_engine as be
from brains_engine.backend.exporters.export import TOLERANCE
from brains_engine.backend.imported_weights import build_imported
from brains_engine.errors import ModelImportError
from tests.engine.importing.models import REGISTRY, saved, settle

if TYPE_CHECKING:
    from pathlib import Path


def digits_model() -> keras.Model:
    """A network for the digits, with statistics of its own and a model within the model."""
    body = keras.Sequential(
        [layers.Conv2D(4, 3, activation="relu"), layers.BatchNormalization(), layers.Flatten()], name="body"
    )
    entry = keras.Input((8, 8, 1), name="picture")
    scaled = layers.Normalization(axis=-1, name="scaled")
    hidden = layers.Dropout(0.3)(body(scaled(entry)))
    model = keras.Model(entry, layers.Dense(10, activation="softmax", name="answer")(hidden), name="digits")
    scaled.adapt_mean.assign([3.0])
    scaled.adapt_variance.assign([4.0])
    scaled.finalize_state()
    return model


def pictures(count: int = 5) -> Any:
    return np.random.default_rng(4).uniform(0, 16, (count, 8, 8, 1)).astype(np.float32)


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> tuple[keras.Model, Path]:
    model = digits_model()
    settle(model, pictures())
    model.compile("adam", "sparse_categorical_crossentropy")
    return model, saved(model, tmp_path_factory.mktemp("digits"))


def test_the_outputs_are_those_of_keras(digits: tuple[keras.Model, Path]) -> None:
    model, path = digits
    report = be.import_keras(path)
    assert report.is_complete
    assert report.params == model.count_params()
    _, own = build_imported(report.snapshot, report.weights, REGISTRY)
    np.testing.assert_allclose(np.asarray(own(pictures())), np.asarray(model(pictures())), atol=1e-6)


@pytest.mark.slow
def test_a_checkpoint_predicts_exports_and_begins_a_run(digits: tuple[keras.Model, Path], tmp_path: Path) -> None:
    model, path = digits
    report = be.import_keras(path)
    checkpoint = tmp_path / "imported.safetensors"
    be.write_imported_weights(report, checkpoint)
    expected = np.asarray(model(pictures(), training=False))
    found = be.predict(checkpoint, pictures().reshape(5, -1))
    assert isinstance(found, np.ndarray)
    np.testing.assert_allclose(found, expected, atol=1e-6)
    assert be.export(checkpoint, "keras", tmp_path / "again.keras").max_abs_difference <= TOLERANCE
    again = be.import_keras(tmp_path / "again.keras")
    _, own = build_imported(again.snapshot, again.weights, REGISTRY)
    np.testing.assert_allclose(np.asarray(own(pictures())).reshape(5, -1), expected, atol=1e-5)
    run = be.train(
        report.snapshot, tmp_path / "run", data="digits", epochs=1, start_from=checkpoint,
        settings={"optimizer.learning_rate": 1e-12, "data.scaling": "none"},
    )  # fmt: skip
    first = be.predict(tmp_path / "run" / "checkpoints" / "000001.safetensors", pictures().reshape(5, -1))
    assert isinstance(first, np.ndarray)
    np.testing.assert_allclose(first, expected, atol=1e-6)
    assert run.epoch == 1


def test_weights_of_another_shape_are_refused(digits: tuple[keras.Model, Path]) -> None:
    report = be.import_keras(digits[1])
    node = next(node.id for node in report.snapshot.nodes.values() if node.name == "answer")
    swapped = {**report.weights, node: {"vars/0": np.ones((10, 144)), "vars/1": np.ones(10)}}
    with pytest.raises(ModelImportError, match=r"answer do not fit: they are 10 x 144, 10, where it has 144"):
        build_imported(report.snapshot, swapped, REGISTRY)
    elsewhere = {**report.weights, node: {"cell/vars/0": np.ones(3)}}
    with pytest.raises(ModelImportError, match="it has no part cell"):
        build_imported(report.snapshot, elsewhere, REGISTRY)
