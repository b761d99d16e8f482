"""A custom layer through training, checkpoints, resuming, predicting and exporting."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest

from brains_engine.backend import jobs
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.custom import collect_layers
from brains_engine.errors import CheckpointError, ExportError
from tests.engine.backend.small_runs import predict
from tests.engine.custom.conftest import EXAMPLE
from tests.engine.custom.layer_text import layer_text
from tests.engine.custom.networks import design_with, trusted_layers

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.custom import TrustStore

SAMPLES = np.random.default_rng(3).normal(size=(5, 4)).astype(np.float32)


def test_the_example_goes_all_the_way(trusted_example: Path, project: Path, tmp_path: Path, store: TrustStore) -> None:
    registry = collect_layers(project).registry
    design, node = design_with(registry, "swish_beta", first_beta=0.5)
    folder = tmp_path / "run"
    result = jobs.train(design.snapshot, registry, folder)
    assert result.last_checkpoint is not None
    arrays, _ = load_checkpoint(result.last_checkpoint)
    betas = arrays[f"weights/{node}/beta"]
    assert betas.shape == (8,)
    assert np.abs(betas - 0.5).max() > 1e-4, "beta is trained"

    # The run keeps the layer, so that it needs nothing but itself.
    assert (folder / "layers" / "swish_beta.py").read_bytes() == EXAMPLE.read_bytes()
    moved = tmp_path / "moved"
    shutil.copytree(folder, moved)
    shutil.rmtree(project)
    again = collect_layers(moved).registry
    longer = jobs.resume(moved, again, epochs=4)
    assert (longer.epoch, longer.reason) == (4, "completed")
    straight = tmp_path / "straight"
    at_once = design.snapshot.settings.training.model_copy(update={"epochs": 4})
    other = jobs.train(design.snapshot, registry, straight, config=at_once)
    assert longer.last_checkpoint is not None
    assert other.last_checkpoint is not None
    resumed, whole = load_checkpoint(longer.last_checkpoint)[0], load_checkpoint(other.last_checkpoint)[0]
    for name, array in whole.items():
        np.testing.assert_array_equal(resumed[name], array)

    outputs = predict(result.last_checkpoint, SAMPLES, again)
    np.testing.assert_allclose(outputs.sum(axis=1), 1, atol=1e-5)

    saved = jobs.export(result.last_checkpoint, "saved_model", tmp_path / "saved", again)
    assert saved.classes == ()
    kept = jobs.export(result.last_checkpoint, "keras", tmp_path / "net.keras", again)
    assert kept.classes == ("brains_examples>SwishBeta",)
    assert kept.max_abs_difference < 1e-5

    store.revoke(trusted_example)
    with pytest.raises(CheckpointError, match=r"no layer 'swish_beta'\..*not trusted"):
        jobs.predict(result.last_checkpoint, SAMPLES, collect_layers(folder).registry)


def test_a_layer_of_standard_ones_exports_as_any_other(project: Path, tmp_path: Path) -> None:
    registry = trusted_layers(project, layer_text())
    design, _ = design_with(registry, "scale_by", factor=0.5)
    result = jobs.train(design.snapshot, registry, tmp_path / "run")
    assert result.last_checkpoint is not None
    for export_format, name in (("keras", "net.keras"), ("saved_model", "net")):
        assert jobs.export(result.last_checkpoint, export_format, tmp_path / name, registry).classes == ()


UNREGISTERED = ('    @keras.saving.register_keras_serializable(package="brains_examples")\n', "")
UNDECLARED = ("        return (swish_beta_class(),)\n", "        return ()\n")
UNCACHED = ("@cache\n", "")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ((UNREGISTERED, UNCACHED), "is not registered as serialisable and is not declared in keras_classes"),
        ((UNDECLARED,), "is not declared in keras_classes"),
    ],
)
def test_a_class_that_nobody_else_can_have_is_refused_for_keras(
    project: Path, tmp_path: Path, changes: tuple[tuple[str, str], ...], words: str
) -> None:
    text = EXAMPLE.read_text().replace("brains_examples", f"test_{len(changes)}")
    for old, new in changes:
        old = old.replace("brains_examples", f"test_{len(changes)}")
        assert old in text
        text = text.replace(old, new)
    registry = trusted_layers(project, text)
    design, _ = design_with(registry, "swish_beta")
    result = jobs.train(design.snapshot, registry, tmp_path / "run")
    assert result.last_checkpoint is not None
    with pytest.raises(ExportError, match=f"Swish beta 1 uses the class SwishBeta, .*{words}") as caught:
        jobs.export(result.last_checkpoint, "keras", tmp_path / "net.keras", registry)
    assert "SavedModel" in caught.value.hint
    assert not (tmp_path / "net.keras").exists()
    jobs.export(result.last_checkpoint, "saved_model", tmp_path / "net", registry)


def test_both_options_of_the_example_count_their_weights(trusted_example: Path, project: Path) -> None:
    from brains_engine.backend.builder import build_model, prunable_weights
    from brains_engine.planning.planner import make_plan

    registry = collect_layers(project).registry
    for shared, count in ((False, 8), (True, 1)):
        design, node = design_with(registry, "swish_beta", shared=shared)
        model = build_model(make_plan(design.snapshot, registry))
        assert model.get_layer(node).count_params() == count
        assert node not in prunable_weights(model)


def test_the_example_computes_its_formula(trusted_example: Path, project: Path) -> None:
    from brains_engine.backend.builder import build_model
    from brains_engine.planning.planner import make_plan

    registry = collect_layers(project).registry
    design, node = design_with(registry, "swish_beta", first_beta=1.7)
    layer = build_model(make_plan(design.snapshot, registry)).get_layer(node)
    values = np.linspace(-4, 4, 16, dtype=np.float32).reshape(2, 8)
    np.testing.assert_allclose(np.asarray(layer(values)), values / (1 + np.exp(-1.7 * values)), rtol=1e-5)
