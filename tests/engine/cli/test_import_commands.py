"""The command import: what it writes, what it says, and what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import h5py
import numpy as np
import pytest

from brains_engine.design.io import load_design
from brains_engine.layers import discover
from tests.engine.importing.configs import entrance, functional, layer, small, tensor, write_json, write_keras

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engine.cli.conftest import Brains


def with_weights(folder: Path) -> Path:
    with h5py.File(folder / "w.h5", "w") as file:
        file["layers/conv2d/vars/0"] = np.full((3, 3, 1, 4), 0.01, np.float32)
        file["layers/conv2d/vars/1"] = np.ones(4, np.float32)
        file["layers/dense/vars/0"] = np.full((144, 3), 0.02, np.float32)
        file["layers/dense/vars/1"] = np.array([0, 1, 2], np.float32)
    return write_keras(folder, small(), model__weights__h5=(folder / "w.h5").read_bytes())


def test_a_design_is_written_and_told(brains: Brains, tmp_path: Path) -> None:
    out = tmp_path / "net.brains"
    result = brains("import", write_json(tmp_path, small()), "--out", out)
    assert result.code == 0
    assert result.out.splitlines() == ["net: 5 nodes, 475 parameters, complete.", f"Wrote the design {out}."]
    assert len(load_design(out, discover()).snapshot.nodes) == 5
    assert "exists already" in brains("import", tmp_path / "net.json", "--out", out).err
    assert brains("import", tmp_path / "net.json", "--out", out, "--force").code == 0


def test_layers_inside_blocks_are_counted(brains: Brains, tmp_path: Path) -> None:
    dense = (layer("Dense", name, tensor(source, 4), units=4, activation="relu") for source, name in ("xa", "ab"))
    inner = functional(entrance("x", 4), *dense, name="body")
    body = {**inner, "name": "body", "inbound_nodes": [{"args": [tensor("in", 4)], "kwargs": {}}]}
    out = tmp_path / "net.brains"
    result = brains("import", write_json(tmp_path, functional(entrance("in", 4), body)), "--out", out)
    assert result.out.splitlines()[0] == "net: 3 nodes with 4 layers in all, 40 parameters, complete."
    assert list(load_design(out, discover()).snapshot.blocks) == ["block:body"]


def test_what_was_not_understood_is_listed(brains: Brains, tmp_path: Path) -> None:
    path = write_json(
        tmp_path,
        functional(
            entrance("in", 4),
            layer("Lambda", "code", tensor("in", 4)),
            layer("Dense", "head", tensor("code", 4), units=2, activation="linear"),
        ),
    )
    plain = brains("import", path)
    assert plain.code == 0
    assert plain.out.splitlines()[0] == "net: 4 nodes, 10 parameters, not complete."
    assert "code (Lambda): It holds code, which is never run." in plain.out
    told = brains("import", path, "--json").json
    assert told["complete"] is False
    assert told["remarks"][0]["kind"] == "unknown"


def test_weights_become_a_checkpoint(brains: Brains, tmp_path: Path) -> None:
    checkpoint = tmp_path / "net.safetensors"
    result = brains("import", with_weights(tmp_path), "--weights", checkpoint, "--json")
    assert result.code == 0
    assert result.json["checkpoint"] == str(checkpoint)
    samples = tmp_path / "samples.npz"
    np.savez(samples, x=np.zeros((2, 64), np.float32))
    answer = brains("predict", checkpoint, samples, "--json")
    assert answer.code == 0, answer.err
    logits = 0.02 * 144 * 1.0 + np.array([0.0, 1.0, 2.0])
    expected = np.exp(logits) / np.exp(logits).sum()
    assert "error" not in answer.json
    found = [row for row in _numbers(answer.json) if len(row) == 3]
    np.testing.assert_allclose(found[0], expected, atol=1e-5)


def _numbers(value: object) -> list[list[float]]:
    """All lists of numbers in nested JSON."""
    if isinstance(value, list) and value and all(isinstance(item, float) for item in value):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [found for item in items for found in _numbers(item)]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Give a file to import, or --application NAME."),
        (("a.json", "--application", "VGG16"), "Give a file to import, or --application NAME."),
        (("missing.keras",), "Cannot import missing.keras: there is no such file."),
        (("model.onnx",), "Cannot import model.onnx: its name does not end with .keras or .json or .py or .ipynb."),
        (("a.keras", "--weights", "w.h5"), "whose name must end with .safetensors"),
        (("--application", "VGG16", "--weights", "w.safetensors"), "An application is built without weights."),
        (("--application", "VGG99"), "There is no application 'VGG99'."),
    ],
)
def test_bad_input_is_refused(brains: Brains, arguments: tuple[str, ...], sentence: str) -> None:
    result = brains("import", *arguments)
    assert result.code == 2
    assert sentence in result.err
    assert "Traceback" not in result.err


def test_weights_that_are_not_there(brains: Brains, tmp_path: Path) -> None:
    result = brains("import", write_json(tmp_path, small()), "--weights", tmp_path / "w.safetensors")
    assert (result.code, result.err.strip()) == (2, "The file has no weights. Leave --weights out.")
    assert not (tmp_path / "w.safetensors").exists()


def test_an_application_is_imported(brains: Brains, tmp_path: Path) -> None:
    out = tmp_path / "mobile.brains"
    result = brains("import", "--application", "MobileNet", "--out", out)
    assert result.code == 0
    assert "92 nodes, 4,253,864 parameters, complete." in result.out
    summary = brains("summary", out, "--json")
    assert summary.json["params"] == 4_253_864


def test_applications_are_listed(brains: Brains, monkeypatch: pytest.MonkeyPatch) -> None:
    from brains_engine.backend import applications

    monkeypatch.setattr(applications, "SIZES", {"MobileNet": 64})
    (row,) = brains("import", "--application", "list", "--json").json
    assert row == {
        "name": "MobileNet", "image": 64, "nodes": 92, "params": 4253864, "keras_params": 4253864, "complete": True,
    }  # fmt: skip
    assert "4,253,864" in brains("import", "--application", "list").out
