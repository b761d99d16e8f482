from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest

from brains_engine.backend import jobs
from brains_engine.backend.exporters import find_exporter
from brains_engine.backend.exporters import formats as all_formats
from brains_engine.backend.exporters.export import run_export
from brains_engine.backend.exporters.keras_file import KerasFile
from brains_engine.backend.exporters.raw_input import sample_features, with_scaling
from brains_engine.backend.workbench import load_network
from brains_engine.data.scaling import FittedScaling, fit_scaling
from brains_engine.errors import CheckpointError, ExportError
from brains_engine.runs.config import DataConfig
from tests.engine.backend.small_runs import REGISTRY, predict, train

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.backend.workbench import TrainedNetwork


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A NormNet with moving statistics and dropout, on the four scaled features of iris."""
    result = train(tmp_path_factory.mktemp("runs") / "run", features=4, classes=3, epochs=2, data={"source": "iris"})
    assert result.last_checkpoint is not None
    return result.last_checkpoint


@pytest.fixture(scope="module")
def network(checkpoint: Path) -> TrainedNetwork:
    return load_network(checkpoint, REGISTRY)


def test_formats_are_complete_and_found_by_id() -> None:
    assert [exporter.id for exporter in all_formats()] == ["keras", "saved_model"]
    assert all(exporter.title and exporter.help and "def load(path)" in exporter.runtime for exporter in all_formats())
    with pytest.raises(ExportError, match=r"no export format 'h5'.*keras, saved_model"):
        find_exporter("h5")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("format_id", "name"),
    [("keras", "with space ü 神.keras"), ("keras", "x" * 249 + ".keras"), ("saved_model", "y" * 255)],
    ids=["keras, odd name", "keras, 255 bytes", "saved_model, 255 bytes"],
)
def test_an_export_is_proved_and_replaces_the_one_before(
    tmp_path: Path, checkpoint: Path, format_id: str, name: str
) -> None:
    out = tmp_path / name
    if format_id == "keras":
        out.write_bytes(b"an earlier export")
    else:
        out.mkdir()
        (out / "saved_model.pb").write_bytes(b"an earlier export")
        (out / "left over").write_bytes(b"")
    report = jobs.export(checkpoint, format_id, out, REGISTRY)
    assert (report.format, report.path) == (format_id, out)
    assert report.max_abs_difference <= 1e-5
    assert os.listdir(tmp_path) == [name]
    if format_id == "keras":
        assert report.bytes == out.stat().st_size
    else:
        assert not (out / "left over").exists()


@pytest.mark.slow
def test_a_keras_file_is_standard_layers_on_unscaled_features(tmp_path: Path, checkpoint: Path) -> None:
    out = tmp_path / "model.keras"
    jobs.export(checkpoint, "keras", out, REGISTRY)
    features = np.array([[5.1, 3.5, 1.4, 0.2], [6.3, 3.3, 6.0, 2.5]], np.float32)
    program = (
        "import sys; sys.modules['brains_engine'] = None\n"
        "import keras, numpy as np\n"
        "model = keras.models.load_model(sys.argv[1])\n"
        "print([type(layer).__module__.split('.')[0] for layer in model.layers])\n"
        "print([layer.name for layer in model.layers])\n"
        "print(model.predict(np.load(sys.argv[2]), verbose=0).tolist())\n"
    )
    np.save(tmp_path / "features.npy", features)
    command: list[str | Path] = [sys.executable, "-I", "-c", program, out, tmp_path / "features.npy"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    modules, names, outputs = (eval(line) for line in done.stdout.splitlines()[-3:])  # our own child's repr
    assert set(modules) == {"keras"}
    assert names[:4] == ["input-1", "scaling-offset", "scaling-factor", "dense-1"]
    np.testing.assert_allclose(outputs, predict(checkpoint, features), atol=1e-5)


class Broken(KerasFile):
    """Writes a model whose last layer is turned round."""

    def write(self, model: keras.Model, path: Path) -> None:
        kernel = model.get_layer("dense-2").kernel
        kernel.assign(-kernel)
        super().write(model, path)


@pytest.mark.slow
def test_an_export_with_other_outputs_is_not_kept(tmp_path: Path, network: TrainedNetwork) -> None:
    out = tmp_path / "model.keras"
    out.write_bytes(b"an earlier export")
    with pytest.raises(ExportError, match="differ from those of the checkpoint by"):
        run_export(Broken(), network, out)
    assert out.read_bytes() == b"an earlier export"
    assert os.listdir(tmp_path) == ["model.keras"]


@pytest.mark.slow
def test_an_export_that_needs_brains_is_refused(tmp_path: Path, network: TrainedNetwork) -> None:
    selfish = KerasFile(runtime="def load(path):\n    import brains_engine\n")
    with pytest.raises(ExportError, match=r"does not run without Brains.*brains_engine"):
        run_export(selfish, network, tmp_path / "model.keras")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("format_id", "name", "message"),
    [
        ("keras", "model.h5", "must end with .keras"),
        ("keras", "folder.keras", "already holds something else"),
        ("saved_model", "file", "already holds something else"),
        ("saved_model", "folder.keras", "already holds something else"),
        ("saved_model", "file/below", "is a file, not a folder"),
        ("tflite", "model.tflite", "no export format"),
    ],
)
def test_places_that_cannot_be_taken_are_left_alone(
    tmp_path: Path, checkpoint: Path, format_id: str, name: str, message: str
) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder.keras").mkdir()
    (tmp_path / "folder.keras" / "thesis.tex").write_text("mine")
    with pytest.raises(ExportError, match=message):
        jobs.export(checkpoint, format_id, tmp_path / name, REGISTRY)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder.keras", "thesis.tex"]


def test_a_missing_checkpoint_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="does not exist"):
        jobs.export(tmp_path / "none.safetensors", "keras", tmp_path / "a.keras", REGISTRY)


def identity(*dims: int) -> keras.Model:
    """A model that gives its input, flattened, so that scaling can be seen alone."""
    entry = keras.Input(dims, name="input-1")
    return keras.Model(entry, keras.layers.Flatten(name="flatten-1")(entry))


@pytest.mark.parametrize("kind", ["standard", "minmax", "rms"])
@pytest.mark.parametrize("together", [True, False])
def test_scaling_is_folded_without_losing_digits(kind: Any, together: bool) -> None:
    raw = np.random.default_rng(0).normal(size=(200, 6)) * [1, 5, 1e-4, 3, 1e4, 2] + [0, 2000, 1e-3, -1e5, 1e6, 7]
    scaling = fit_scaling(kind, raw, together=together)
    x = raw.astype(np.float32)
    found = with_scaling(identity(3, 2), scaling).predict(x.reshape(-1, 3, 2), verbose=0)
    np.testing.assert_allclose(found, scaling.apply(x), rtol=1e-5, atol=2e-6)


def test_a_branch_at_the_input_is_scaled_on_both_sides() -> None:
    entry = keras.Input((2,), name="input-1")
    double = keras.layers.Concatenate(name="concatenate-1")([entry, keras.layers.ReLU(name="activation-1")(entry)])
    scaling = FittedScaling("standard", np.array([1.0, -2.0]), np.array([2.0, 4.0]))
    model = with_scaling(keras.Model(entry, double), scaling)
    np.testing.assert_allclose(model.predict(np.array([[0.0, 2.0]]), verbose=0), [[-0.5, 1.0, 0.0, 1.0]], atol=1e-7)


def test_nothing_is_added_where_nothing_is_scaled() -> None:
    model = identity(2)
    assert with_scaling(model, FittedScaling("none", np.zeros(1), np.ones(1))) is model


def test_made_up_samples_are_of_the_size_of_the_data() -> None:
    scaling = FittedScaling("standard", np.array([100.0, 0.0]), np.array([1.0, 0.001]))
    samples = sample_features(identity(2), scaling, 500)
    np.testing.assert_allclose(samples.mean(axis=0), [100.0, 0.0], atol=0.2)
    assert samples.dtype == np.float32


@pytest.mark.slow
def test_large_regression_outputs_are_compared_by_their_size(tmp_path: Path) -> None:
    result = train(
        tmp_path / "run",
        features=10,
        classes=1,
        epochs=2,
        data={"source": "diabetes"},
        loss={"kind": "mean_squared_error"},
        metrics=("mean_absolute_error",),
        activation="linear",
        optimizer={"kind": "adam", "learning_rate": 0.05},
    )
    assert result.last_checkpoint is not None
    report = jobs.export(result.last_checkpoint, "saved_model", tmp_path / "out", REGISTRY)
    assert dataclasses.astuple(report)[:2] == ("saved_model", tmp_path / "out")
    largest = np.abs(predict(result.last_checkpoint, DataConfig(source="diabetes"))).max()
    assert largest > 1
    assert report.max_abs_difference < 1e-5 * largest
