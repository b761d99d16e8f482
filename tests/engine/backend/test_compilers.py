from __future__ import annotations

import re
from typing import Any, Literal

import keras
import pytest

from brains_engine.backend.compilers import choose_compiler
from brains_engine.backend.devices import choose_device, list_devices
from brains_engine.errors import DeviceError


def network(*layers: Any, shape: tuple[int, ...] = (8, 8, 1)) -> Any:
    return keras.Sequential([keras.Input(shape), *layers])


CASES = [
    (network(keras.layers.Dense(4), shape=(8,)), "cpu", "XLA", "dense"),
    (network(keras.layers.Conv2D(2, 3)), "cpu", "graph", "convolutions"),
    (network(keras.layers.DepthwiseConv2D(3)), "cpu", "graph", "convolutions"),
    (network(keras.layers.MaxPooling2D()), "cpu", "graph", "pooling"),
    (network(keras.layers.Dense(4), keras.layers.Dropout(0.5), shape=(8,)), "cpu", "graph", "random"),
    (network(keras.Sequential([keras.layers.Conv2D(2, 3)])), "cpu", "graph", "convolutions"),
    (network(keras.layers.BatchNormalization(), shape=(8,)), "cpu", "XLA", "dense"),
    (network(keras.layers.Conv2D(2, 3)), "gpu", "XLA", "GPU"),
]


@pytest.mark.parametrize(("model", "device", "name", "reason"), CASES)
def test_the_rule_looks_at_operations_and_device(model: Any, device: str, name: str, reason: str) -> None:
    compiler = choose_compiler(model, device, "auto", 4)
    assert compiler.name == name
    assert reason in compiler.reason
    assert compiler.jit == (name == "XLA")


@pytest.mark.parametrize(("wanted", "name"), [("xla", "XLA"), ("graph", "graph")])
def test_a_user_may_choose(wanted: Literal["xla", "graph"], name: str) -> None:
    compiler = choose_compiler(network(keras.layers.Dense(1)), "cpu", wanted, 1)
    assert (compiler.name, compiler.reason) == (name, "chosen in the settings")


def test_the_cpu_is_always_there() -> None:
    device = choose_device("cpu")
    assert device == list_devices()[0]
    assert device.name == "CPU"
    assert re.fullmatch(r"CPU, \d+ cores?", device.description)
    with device.scope():
        assert "CPU:0" in str(keras.ops.convert_to_tensor([1.0]).device)


def test_a_missing_gpu_is_named_with_what_there_is() -> None:
    with pytest.raises(DeviceError, match=r"There is no device gpu:9 on this machine\. Available: cpu"):
        choose_device("gpu:9")
