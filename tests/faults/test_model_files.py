"""Files of models that are damaged or hostile: a sentence, nothing run, nothing left behind."""

from __future__ import annotations

import base64
import contextlib
import marshal
import pickle
import zipfile
from typing import TYPE_CHECKING, Any

import h5py
import numpy as np
import pytest

from brains_engine.errors import ModelImportError
from brains_engine.importing import import_model
from brains_engine.importing.archive import MAX_CONFIG_BYTES
from brains_engine.layers import discover
from tests.engine.importing.configs import entrance, functional, layer, small, tensor, write_json, write_keras

if TYPE_CHECKING:
    from pathlib import Path

REGISTRY = discover()


def refused(path: Path, pattern: str) -> str:
    with pytest.raises(ModelImportError, match=pattern) as caught:
        import_model(path, REGISTRY)
    text = str(caught.value)
    assert path.name in text
    assert "Traceback" not in text
    return text


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_truncated_archive(tmp_path: Path) -> None:
    whole = write_keras(tmp_path, small()).read_bytes()
    for length in (0, 1, 4, 100, len(whole) // 2, len(whole) - 1):
        refused(write(tmp_path / "cut.keras", whole[:length]), "cut off|damaged")


def test_flipped_bytes_give_a_sentence_or_a_design(tmp_path: Path) -> None:
    whole = bytearray(write_keras(tmp_path, small()).read_bytes())
    random = np.random.default_rng(2)
    for _ in range(60):
        copy = bytearray(whole)
        copy[random.integers(len(copy))] ^= int(random.integers(1, 256))
        path = write(tmp_path / "flipped.keras", bytes(copy))
        with contextlib.suppress(ModelImportError):  # any other exception fails the test
            import_model(path, REGISTRY)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("", "line 1"),
        ("[]", "one JSON object"),
        ("{}", "no config of a Keras model"),
        ('{"class_name": "Functional", "config": {"layers": 3, "input_layers": [], "output_layers": []}}', "damaged"),
        ('{"class_name": "Functional", "config": {"layers": [{"class_name": "Dense"}]}}', "damaged"),
        ('{"class_name": "MyModel", "config": {}}', "is a MyModel, whose parts only its own Python code knows"),
        ("[" * 100_000, "nested deeper"),
        ('{"a": ' * 70 + "1" + "}" * 70, "nested deeper"),
        ('{"class_name": NaN}', "not a number"),
        ('{"a": ' + "9" * 5000 + "}", "digits"),
    ],
)
def test_bad_json(text: str, pattern: str, tmp_path: Path) -> None:
    refused(write(tmp_path / "bad.json", text.encode()), pattern)


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "a/../../evil", "C:\\evil", "..\\evil"])
def test_members_that_lead_out(name: str, tmp_path: Path) -> None:
    path = write_keras(tmp_path, small())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, b"x")
    refused(path, "leads out of it")
    assert sorted(item.name for item in tmp_path.iterdir()) == ["net.keras"]


def test_pickles_and_old_files(tmp_path: Path) -> None:
    refused(write(tmp_path / "a.keras", pickle.dumps({"a": Bomb()})), "is a pickle")
    with h5py.File(tmp_path / "b.keras", "w") as file:
        file["x"] = 1
    refused(tmp_path / "b.keras", "HDF5 file of an older Keras")
    refused(write(tmp_path / "c.h5", b""), "does not end with .keras or .json")
    refused(tmp_path / "d.keras", "there is no such file")
    (tmp_path / "e.keras").mkdir()
    refused(tmp_path / "e.keras", "there is no such file")


class Bomb:
    def __reduce__(self) -> Any:
        return pytest.fail, ("a pickle was read",)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.keras"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", b" " * (MAX_CONFIG_BYTES - 1))
    refused(path, "far more than it has")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", b" " * (MAX_CONFIG_BYTES + 1))
    refused(path, "larger than 16 MiB")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("metadata.json", "{}")
    refused(path, "holds no config.json")


def test_code_is_never_run(tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    code = marshal.dumps(compile(f"open({str(trap)!r}, 'w')", "x", "exec"))
    function = {"class_name": "__lambda__", "config": {"code": base64.b64encode(code).decode(), "defaults": None}}
    model = functional(
        entrance("in", 4),
        layer("Lambda", "code", tensor("in", 4), function=function),
        layer("Dense", "dense", tensor("code", 4), units=2, activation=function),
        layer("Dense", "head", tensor("dense", 2), units=1, activation="linear"),
    )
    report = import_model(write_keras(tmp_path, model), REGISTRY)
    assert [remark.layer for remark in report.unknown] == ["code", "dense", "head"]
    assert "It holds code, which is never run." in report.unknown[0].reason
    assert not trap.exists()


def test_sizes_beyond_all_bounds(tmp_path: Path) -> None:
    model = functional(
        entrance("in", 2**40),
        layer("Dense", "huge", tensor("in", 2**40), units=2**50, activation="linear"),
        layer("Dense", "negative", tensor("in", 4), units=-3, activation="linear"),
        layer("Flatten", "flat", tensor("in", 4)),
    )
    report = import_model(write_json(tmp_path, model), REGISTRY)
    assert [remark.layer for remark in report.unknown][:3] == ["in", "huge", "negative"]
    assert "units must be at most" in report.sentences()[1]


def test_a_cycle(tmp_path: Path) -> None:
    model = functional(
        entrance("in", 4),
        layer("Add", "a", [tensor("in", 4), tensor("b", 4)]),
        layer("Activation", "b", tensor("a", 4), activation="relu"),
    )
    assert "wires form a cycle through" in refused(write_json(tmp_path, model), "cycle")


def test_models_that_multiply(tmp_path: Path) -> None:
    inner = functional(entrance("x", 4), layer("Activation", "act", tensor("x", 4), activation="relu"), name="m0")
    for depth in range(1, 5):
        calls = [{"args": [tensor("x", 4)], "kwargs": {}} for _ in range(40)]
        name = f"m{depth - 1}"
        part = {**inner, "name": name, "inbound_nodes": calls}
        inner = functional(entrance("x", 4), part, outputs=[[name, 39, 0]], name=f"m{depth}")
    refused(write_json(tmp_path, inner), "more than 20,000")


def test_a_model_within_a_model_that_is_larger_than_a_block_can_be(tmp_path: Path) -> None:
    calls = [{"args": [tensor("x", 4)], "kwargs": {}} for _ in range(5000)]
    act = {**layer("Activation", "act", activation="relu"), "inbound_nodes": calls}
    inner = functional(entrance("x", 4), act, outputs=[["act", 4999, 0]], name="wide")
    part = {**inner, "name": "wide", "inbound_nodes": [{"args": [tensor("in", 4)], "kwargs": {}}]}
    refused(write_json(tmp_path, functional(entrance("in", 4), part)), "the model wide within it has more than 4,000")
    alone = {**part, "inbound_nodes": []}
    refused(write_json(tmp_path, {**alone, "class_name": "Sequential", "config": {"layers": [alone]}}), "4,000")


def test_a_model_that_is_its_own_output(tmp_path: Path) -> None:
    part = functional(entrance("x", 4), name="part")
    loop = {**part, "name": "part", "inbound_nodes": [{"args": [tensor("part", 4)], "kwargs": {}}]}
    head = layer("Dense", "head", tensor("part", 4), units=1, activation="linear")
    refused(write_json(tmp_path, functional(entrance("in", 4), loop, head)), "wires form a cycle through part")


def weights(folder: Path, fill: Any) -> bytes:
    path = folder / "weights.h5"
    with h5py.File(path, "w") as file:
        fill(file)
    return path.read_bytes()


def good(file: Any) -> None:
    file["layers/conv2d/vars/0"] = np.ones((3, 3, 1, 4), np.float32)
    file["layers/conv2d/vars/1"] = np.ones(4, np.float32)
    file["layers/dense/vars/0"] = np.ones((144, 3), np.float32)
    file["layers/dense/vars/1"] = np.ones(3, np.float32)


def with_weights(folder: Path, fill: Any) -> Path:
    return write_keras(folder, small(), model__weights__h5=weights(folder, fill))


def test_weights_are_read_by_node(tmp_path: Path) -> None:
    report = import_model(with_weights(tmp_path, good), REGISTRY)
    assert {node: sorted(arrays) for node, arrays in report.weights.items()} == {
        "conv_2d-1": ["vars/0", "vars/1"], "dense-1": ["vars/0", "vars/1"],
    }  # fmt: skip
    left_out = import_model(tmp_path / "net.keras", REGISTRY, weights=False)
    assert left_out.has_weights
    assert left_out.weights == {}


def replaced(name: str, make: Any) -> Any:
    def fill(file: Any) -> None:
        good(file)
        del file[name]
        make(file)

    return fill


def outside(file: Any) -> None:
    layout = h5py.VirtualLayout((144, 3), "f4")
    layout[:] = h5py.VirtualSource("/etc/passwd", "x", (144, 3), "f4")
    file.create_virtual_dataset("layers/dense/vars/0", layout)


KERNEL = "layers/dense/vars/0"


@pytest.mark.parametrize(
    ("fill", "pattern"),
    [
        (replaced(KERNEL, lambda file: None), "has 3 weights of answer, which has 435 here"),
        (replaced("layers/dense", lambda file: None), "has no weights of answer"),
        (replaced(KERNEL, lambda file: file.create_dataset(KERNEL, (2**20, 2**20), "f4")), "which has 435"),
        (replaced(KERNEL, lambda file: file.create_dataset(KERNEL, (144, 3), "f4")), "no plain numbers"),
        (replaced(KERNEL, lambda file: file.create_dataset(KERNEL, data=[[b"x"] * 3] * 144)), "no plain numbers"),
        (replaced(KERNEL, outside), "no plain numbers"),
        (replaced(KERNEL, lambda f: f.__setitem__(KERNEL, h5py.ExternalLink("/etc/passwd", "x"))), "has 3 weights"),
        (replaced(KERNEL, lambda f: f.__setitem__(KERNEL, h5py.SoftLink("/layers/conv2d/vars/0"))), "has 3 weights"),
    ],
)
def test_weights_that_do_not_fit_or_stand_elsewhere(fill: Any, pattern: str, tmp_path: Path) -> None:
    refused(with_weights(tmp_path, fill), pattern)


def test_damaged_weights(tmp_path: Path) -> None:
    data = weights(tmp_path, good)
    for length in (0, 10, 512, len(data) // 2):
        refused(write_keras(tmp_path, small(), model__weights__h5=data[:length]), "weights are damaged")
    assert sorted(item.name for item in tmp_path.iterdir()) == ["net.keras", "weights.h5"]
