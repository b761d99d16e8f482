"""A look into a checkpoint: exact against scikit-learn, and for every kind of task."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix, log_loss, r2_score

import brains_engine as be
from brains_engine.backend import evaluation, jobs
from brains_engine.backend.workbench import load_network
from brains_engine.cli.program import main
from brains_engine.data.load import load_data
from brains_engine.errors import CheckpointError
from brains_engine.layers import discover
from brains_engine.runs.config import DataConfig
from tests.engine.backend import several_ends, small_runs

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.insight.report import Inspection


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint of a small network that has learnt a little of the digits."""
    design = be.network("dense", inputs=64, outputs=10, width=8, height=1)
    settings = {
        "batch_size": 64,
        "insight.enabled": True,
        "insight.every": 10_000,
        "compiler": "graph",
        "device": "cpu",
    }
    # once in the run, at its first step
    result = be.train(design, tmp_path_factory.mktemp("digits") / "run", data="digits", epochs=2, settings=settings)
    assert result.last_checkpoint is not None
    return result.last_checkpoint


@pytest.fixture(scope="module")
def found(digits: Path) -> Inspection:
    return be.inspect(digits, hardest=7)


def test_it_says_what_scikit_learn_says(digits: Path, found: Inspection) -> None:
    data = load_data(DataConfig(source="digits"))
    probabilities = evaluation.outputs_of(load_network(digits, discover()).model, data.x_val)[0]
    (output,) = found.outputs
    assert output.classes is not None
    assert np.array_equal(output.classes.confusion, confusion_matrix(data.y_val, probabilities.argmax(axis=1)))
    assert found.metrics == pytest.approx(jobs.evaluate(digits, discover()), rel=1e-6)
    assert output.losses.mean() == pytest.approx(log_loss(data.y_val, probabilities), rel=1e-4)
    assert (found.part, found.samples) == ("validation", len(data.y_val))


def test_the_hardest_samples_are_those_of_the_greatest_loss(found: Inspection) -> None:
    (output,) = found.outputs
    assert [sample.index for sample in output.hardest] == np.argsort(-output.losses, kind="stable")[:7].tolist()
    assert output.hardest[0].loss == output.losses.max()
    assert output.hardest[0].target == output.classes.names[output.targets[output.hardest[0].index]]  # type: ignore[union-attr]


def test_a_cell_holds_its_samples_and_its_pictures_are_the_samples(found: Inspection) -> None:
    (output,) = found.outputs
    assert output.classes is not None
    for row, column in np.ndindex(10, 10):
        assert len(output.cell(row, column)) == output.classes.confusion[row][column]
    data = load_data(DataConfig(source="digits", scaling="none"))
    index = output.hardest[0].index
    wanted = np.rint(data.x_val[index] / data.x_val.max() * 255).reshape(8, 8)
    assert np.abs(found.pictures[index].astype(int) - wanted).max() <= 1


def test_layers_come_with_the_figures_of_the_run(found: Inspection) -> None:
    assert list(found.layers) == ["dense-1", "dense-2"]
    assert found.names["dense-1"] == "Dense 1"
    assert found.layers["dense-1"].units == 8
    assert found.figures is not None
    assert set(found.figures.gradients) == set(found.layers)
    assert found.figures.step == 1


def test_all_of_it_is_json(found: Inspection) -> None:
    plain = json.loads(json.dumps(found.to_json()))
    assert plain["outputs"][0]["classes"]["confusion"][0] == list(found.outputs[0].classes.confusion[0])  # type: ignore[union-attr]
    assert plain["outputs"][0]["hardest"][0] == asdict(found.outputs[0].hardest[0])
    assert plain["layers"]["dense-1"]["units"] == 8


def test_the_command_prints_tables_and_json(digits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(digits.parent.parent), "--hardest", "3"]) == 0
    text = capsys.readouterr().out
    for heading in ("Confusion matrix", "precision", "Hardest samples", "update ratio", "359 validation samples"):
        assert heading in text
    assert main(["inspect", str(digits), "--json", "--data", "digits", "--hardest", "0"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert (plain["part"], plain["samples"], plain["outputs"][0]["hardest"]) == ("data", 1797, [])


@pytest.mark.parametrize("arguments", [["--hardest", "-1"], ["--data", "nothing-there.csv#y"]])
def test_bad_input_is_one_sentence(digits: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(digits), *arguments]) == 2
    answer = capsys.readouterr()
    assert answer.out == ""
    assert answer.err.count("\n") == 1


def test_a_missing_checkpoint_is_said(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError):
        be.inspect(tmp_path / "none.safetensors")


def test_values_have_errors_in_the_place_of_classes(tmp_path: Path) -> None:
    design = small_runs.design(
        features=10,
        classes=1,
        activation="linear",
        data={"source": "diabetes"},
        loss={"kind": "mean_squared_error"},
        metrics=("mean_absolute_error",),
        epochs=1,
    )
    result = jobs.train(design, small_runs.REGISTRY, tmp_path / "run")
    assert result.last_checkpoint is not None
    found = jobs.inspect(result.last_checkpoint, small_runs.REGISTRY)
    (output,) = found.outputs
    data = load_data(DataConfig(source="diabetes"))
    given = jobs.predict(result.last_checkpoint, DataConfig(source="diabetes"), small_runs.REGISTRY)
    assert isinstance(given, np.ndarray)
    assert output.classes is None
    assert not found.pictures
    assert output.values[0].mean_absolute_error == pytest.approx(result.metrics["val_mean_absolute_error"], rel=1e-5)
    worst = output.hardest[0]
    assert worst.target == tuple(data.y_val[worst.index].astype(float).tolist())
    predicted = output.hardest[0].prediction[0]
    assert isinstance(predicted, float)
    assert worst.loss == pytest.approx((predicted - data.y_val[worst.index][0]) ** 2, rel=1e-4)
    values = evaluation.outputs_of(load_network(result.last_checkpoint, small_runs.REGISTRY).model, data.x_val)
    assert output.values[0].r2 == pytest.approx(r2_score(data.y_val, values[0]), rel=1e-5)


def test_several_outputs_each_have_their_own(tmp_path: Path) -> None:
    design = several_ends.several_ends(epochs=1).snapshot
    result = jobs.train(design, small_runs.REGISTRY, tmp_path / "run")
    assert result.last_checkpoint is not None
    found = jobs.inspect(result.last_checkpoint, small_runs.REGISTRY, hardest=2)
    species, sample = found.outputs
    assert (species.name, sample.name) == ("Species", "Sample")
    assert species.classes is not None
    assert species.classes.accuracy == pytest.approx(result.metrics["val_accuracy (Species)"])
    assert sample.classes is None
    assert len(sample.values) == 4
    assert found.metrics == pytest.approx({k.removeprefix("val_"): v for k, v in result.metrics.items() if k != "loss"})
    assert main(["inspect", str(tmp_path / "run")]) == 0
