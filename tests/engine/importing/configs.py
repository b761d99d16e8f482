"""Configs of Keras models written by hand, so that tests of files need no TensorFlow."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

Json = dict[str, Any]


def tensor(layer: str, *shape: int, call: int = 0, index: int = 0) -> Json:
    history = [layer, call, index]
    return {"class_name": "__keras_tensor__", "config": {"shape": [None, *shape], "keras_history": history}}


def entrance(name: str, *shape: int | None, dtype: str = "float32") -> Json:
    config = {"batch_shape": [None, *shape], "dtype": dtype, "name": name}
    return {"module": "keras.layers", "class_name": "InputLayer", "config": config, "name": name, "inbound_nodes": []}


def layer(class_name: str, name: str, *inputs: Any, module: str = "keras.layers", **config: Any) -> Json:
    return {
        "module": module,
        "class_name": class_name,
        "name": name,
        "config": {"name": name, **config},
        "inbound_nodes": [{"args": list(inputs), "kwargs": {}}],
    }


def functional(*layers: Json, inputs: Any = None, outputs: Any = None, name: str = "net") -> Json:
    """A functional model from its first layer to its last one, unless other ends are given."""
    config = {
        "name": name,
        "layers": list(layers),
        "input_layers": inputs or [layers[0]["name"], 0, 0],
        "output_layers": outputs or [layers[-1]["name"], 0, 0],
    }
    return {"module": "keras", "class_name": "Functional", "config": config}


def small(**compiled: Any) -> Json:
    """An image, a convolution, a dense layer of three classes."""
    model = functional(
        entrance("picture", 8, 8, 1),
        layer("Conv2D", "look", tensor("picture", 8, 8, 1), filters=4, kernel_size=[3, 3], activation="relu"),
        layer("Flatten", "flat", tensor("look", 6, 6, 4)),
        layer("Dense", "answer", tensor("flat", 144), units=3, activation="softmax"),
    )
    return {**model, "compile_config": compiled}


def write_json(folder: Path, document: Any, name: str = "net.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def write_keras(folder: Path, document: Any, **members: bytes) -> Path:
    """A `.keras` file without weights; `__` in the names of further members stands for a dot."""
    path = folder / "net.keras"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("metadata.json", '{"keras_version": "3.15.1"}')
        archive.writestr("config.json", json.dumps(document))
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return path
