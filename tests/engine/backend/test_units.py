"""Single units of trained networks: what is said of them is what the network does."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

import brains_engine as be
from brains_engine.backend import evaluation, jobs
from brains_engine.backend.workbench import load_network
from brains_engine.cli.program import main
from brains_engine.data.load import load_data
from brains_engine.layers import discover
from brains_engine.runs.config import DataConfig
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.insight.units import UnitsReport

SETTINGS = {"batch_size": 64, "compiler": "graph", "device": "cpu"}


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint of a small NormNet without biases, half of whose connections are dropped."""
    design = be.network("norm_dense", inputs=64, outputs=10, width=8, height=1)
    settings = {**SETTINGS, "sparsity.method": "magnitude", "sparsity.target": 0.5}
    result = be.train(design, tmp_path_factory.mktemp("units") / "run", data="digits", epochs=3, settings=settings)
    assert result.last_checkpoint is not None
    return result.last_checkpoint


@pytest.fixture(scope="module")
def found(digits: Path) -> UnitsReport:
    return be.units(digits)


def test_live_connections_are_those_that_were_not_dropped(digits: Path, found: UnitsReport) -> None:
    network = load_network(digits, discover())
    kernels = [layer.fold().kernel for layer in network.model.layers if layer.weights]
    assert len(kernels) == len(found.layers)
    for layer, kernel in zip(found.layers.values(), kernels, strict=True):
        assert layer.incoming is not None
        assert layer.live is not None
        assert layer.incoming == pytest.approx(kernel)
        assert layer.live.tolist() == np.count_nonzero(kernel, axis=0).tolist()
    live = sum(int(layer.live.sum()) for layer in found.layers.values() if layer.live is not None)
    assert live == pytest.approx(0.5 * sum(kernel.size for kernel in kernels), abs=1)


def test_the_worth_of_a_unit_is_what_is_lost_when_its_outgoing_connections_are_cut(
    digits: Path, found: UnitsReport
) -> None:
    hidden, output = found.layers.values()
    assert output.ablation is None
    assert hidden.ablation is not None
    assert hidden.ablation.accuracy_drop is not None
    network, data = load_network(digits, discover()), load_data(DataConfig(source="digits"))
    last = [layer for layer in network.model.layers if layer.weights][-1]

    def accuracy() -> float:
        return float((evaluation.outputs_of(network.model, data.x_val)[0].argmax(axis=1) == data.y_val).mean())

    whole, kernel = accuracy(), last.kernel.numpy()
    for unit in (0, 3):
        cut = kernel.copy()
        cut[unit] = 0.0
        last.kernel.assign(cut)
        assert hidden.ablation.accuracy_drop[unit] == pytest.approx(whole - accuracy(), abs=1e-6)


def test_units_answer_to_classes_and_samples(digits: Path, found: UnitsReport) -> None:
    data = load_data(DataConfig(source="digits"))
    output = list(found.layers.values())[-1]
    given = evaluation.outputs_of(load_network(digits, discover()).model, data.x_val)[0]
    assert output.by_class is not None
    assert output.by_class[3] == pytest.approx([given[data.y_val == each, 3].mean() for each in range(10)], abs=1e-5)
    assert output.strongest[3].tolist() == np.argsort(-given[:, 3], kind="stable")[:12].tolist()
    assert set(output.strongest.reshape(-1).tolist()) <= set(found.pictures)
    assert found.pictures[int(output.strongest[3][0])].shape == (8, 8)
    hidden = next(iter(found.layers.values()))
    assert hidden.probe is not None
    assert hidden.probe.accuracy > 0.5 > hidden.probe.baseline


def test_contributions_of_each_layer_add_up_where_there_are_no_biases(digits: Path) -> None:
    """Each layer carries the whole decision: share 1 shows what speaks for it, and the rest speaks against it."""
    path = be.class_path(digits, "3", share=1.0, most=10_000)
    hidden, output = path.layers
    assert output.sources == (hidden.node,)
    network, data = load_network(digits, discover()), load_data(DataConfig(source="digits"))
    chosen = data.x_val[data.y_val == 3][:200]
    logits = np.log(evaluation.outputs_of(network.model, chosen)[0].astype(np.float64))
    assert path.samples == len(chosen)
    assert path.score == pytest.approx(float((logits[:, 3] - logits.mean(axis=1)).mean()), rel=1e-4)
    everything = _contributions(digits)
    assert everything == pytest.approx([path.score] * 2, rel=1e-3)


def _contributions(checkpoint: Path) -> list[float]:
    """Sum of all contributions of each layer, for and against."""
    from brains_engine.backend import class_paths
    from brains_engine.backend.lens import Lens

    network, data = load_network(checkpoint, discover()), load_data(DataConfig(source="digits"))
    lens = Lens(network, data.x_val, data.y_val)
    kernels = [layer.kernel for layer in lens.model.layers if layer.weights]
    rows = lens.features[lens.targets == 3][:200]
    _, gradients = class_paths._gradients(lens, kernels, rows, 3)
    return [float((kernel.numpy() * gradient).sum()) for kernel, gradient in zip(kernels, gradients, strict=True)]


def test_it_stops_and_tells_how_far_it_is(digits: Path) -> None:
    told: list[float] = []
    stop = StopToken()

    def note(share: float) -> None:
        told.append(share)
        if len(told) == 3:
            stop.stop()

    assert jobs.look_at_units(digits, discover(), probes=False, progress=note, stop=stop) is None
    assert told == sorted(told)
    assert len(told) == 3


def test_a_network_of_values_has_units_and_paths_too(tmp_path: Path) -> None:
    design = be.network("dense", inputs=10, outputs=1, width=4, height=1)
    settings = {**SETTINGS, "loss.kind": "mean_squared_error", "metrics": ["mean_absolute_error"]}
    result = be.train(design, tmp_path / "run", data="diabetes", epochs=1, settings=settings)
    assert result.last_checkpoint is not None
    report = be.units(result.last_checkpoint)
    hidden = next(iter(report.layers.values()))
    assert (hidden.by_class, hidden.probe, report.classes, report.pictures) == (None, None, (), {})
    assert hidden.ablation is not None
    assert hidden.ablation.accuracy_drop is None
    assert len(be.class_path(result.last_checkpoint, "0").layers) == 2


def test_the_commands_say_it_draw_it_and_refuse_what_is_wrong(
    digits: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["units", str(digits), "--no-ablation", "--picture", str(tmp_path / "units.png")]) == 0
    assert "strongest samples" in capsys.readouterr().out
    assert (tmp_path / "units.png").read_bytes().startswith(b"\x89PNG")
    assert main(["path", str(digits), "--class", "3", "--picture", str(tmp_path / "path.svg"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["decision"] == "3"
    assert "<svg" in (tmp_path / "path.svg").read_text("utf-8")
    for wrong, sentence in (
        (["units", str(digits), "--layer", "nothing"], "There is no layer nothing with units."),
        (["path", str(digits), "--class", "eleven"], "There is no class eleven. There are 0, 1, "),
        (["path", str(digits), "--class", "3", "--share", "2"], "--share must be over 0 and at most 1."),
        (["units", str(digits), "--picture", "units.txt"], "A picture is a .png, .svg or .pdf file"),
    ):
        assert main(wrong) == 2
        assert sentence in capsys.readouterr().err


def test_pictures_of_connections_have_the_form_of_what_the_layer_sees(found: UnitsReport) -> None:
    from brains_engine.insight.unit_pictures import connection_picture

    hidden, output = found.layers.values()
    assert hidden.incoming is not None
    seen = connection_picture(hidden, 2, found.picture_shape)
    assert seen is not None
    assert seen.tolist() == hidden.incoming[:, 2].reshape(8, 8).tolist()
    laid = connection_picture(output, 1, found.picture_shape)
    assert laid is not None
    assert laid.shape == (3, 3)  # of eight inputs
    assert connection_picture(replace(output, incoming=None), 1, None) is None
