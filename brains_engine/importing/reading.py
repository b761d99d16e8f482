"""The config of a functional or sequential Keras model, of Keras 3 or 2, as a `Model`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from brains_engine.errors import ModelImportError
from brains_engine.importing.graph import Call, Layer, Model, Shape, Tensor, tensors_in

_FUNCTIONAL = ("Functional", "Model")
_SEQUENTIAL = "Sequential"
_TENSOR = "__keras_tensor__"
_HINT = "Save it again from Keras."


def read_model(document: Mapping[str, Any]) -> Model:
    """Read the config of a model.

    Raises:
        ModelImportError: Where it is no functional or sequential model, or is not put together as one.
    """
    class_name = document.get("class_name")
    if not is_model(document):
        if isinstance(class_name, str) and "config" in document:
            raise ModelImportError(
                f"The model is a {class_name[:60]}, whose parts only its own Python code knows.",
                "Functional and sequential models can be imported.",
            )
        raise ModelImportError("The file holds no config of a Keras model.", _HINT)
    try:
        return _model(document)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise ModelImportError("The config of the model is damaged: a part of it has another form.", _HINT) from None


def is_model(document: Mapping[str, Any]) -> bool:
    """Whether a config is that of a model whose layers it lists."""
    return document.get("class_name") in (*_FUNCTIONAL, _SEQUENTIAL) and bool(document.get("config"))


def _model(document: Mapping[str, Any]) -> Model:
    config = document["config"]
    if document["class_name"] == _SEQUENTIAL:
        return _sequential(document, config)
    stores, items = _Stores(), config["layers"]
    # Keras counts the call that made a functional model as its first, at the ends of a model and, before Keras 3, in
    # the calls; the calls themselves are listed without it.
    ahead = frozenset(str(item.get("name")) for item in items if item["class_name"] in _FUNCTIONAL)
    layers = tuple(_layer(item, _calls(item.get("inbound_nodes") or (), ahead), stores) for item in items)
    inputs, outputs = (
        tuple(_counted(end, ahead) for end in _ends(config[key])) for key in ("input_layers", "output_layers")
    )
    return Model(str(config.get("name", "model")), layers, inputs, outputs)


def _counted(tensor: Tensor, ahead: frozenset[str]) -> Tensor:
    """A tensor by the number of its call among those that are listed."""
    return replace(tensor, call=tensor.call - 1) if tensor.layer in ahead and tensor.call > 0 else tensor


def _sequential(document: Mapping[str, Any], config: Any) -> Model:
    items = list(config if isinstance(config, list) else config["layers"])
    name = "sequential" if isinstance(config, list) else str(config.get("name", "sequential"))
    if not items or items[0]["class_name"] != "InputLayer":
        items.insert(0, _made_input(name, document, items))
    stores = _Stores(skip_inputs=True)
    layers: list[Layer] = []
    for item in items:
        calls: tuple[Call, ...] = (Call(),)
        if layers:
            calls = (Call((Tensor(layers[-1].name, 0, 0, _input_shape(item)),)),)
        layers.append(_layer(item, calls, stores))
    return Model(name, tuple(layers), (Tensor(layers[0].name, 0, 0),), (Tensor(layers[-1].name, 0, 0),))


def _made_input(name: str, document: Mapping[str, Any], items: list[Any]) -> dict[str, Any]:
    """An input layer for a sequential model that has none, of the shape that is said elsewhere."""
    shape = None
    if items:
        first = items[0]["config"]
        shape = first.get("batch_shape") or first.get("batch_input_shape") or _input_shape(items[0])
    if shape is None and isinstance(document["config"], Mapping):
        shape = document["config"].get("build_input_shape")
    shape = shape or (document.get("build_config") or {}).get("input_shape")
    return {"class_name": "InputLayer", "config": {"name": f"{name}_input", "batch_shape": shape}}


def _layer(item: Mapping[str, Any], calls: tuple[Call, ...], stores: _Stores) -> Layer:
    class_name, config = str(item["class_name"]), item["config"]
    own = config if isinstance(config, Mapping) else {}
    name = str(item.get("name") or own.get("name") or class_name)
    model = _model(item) if is_model(item) and ("layers" in own or isinstance(config, list)) else None
    module = str(item.get("module") or "keras.layers")
    layer = Layer(name, class_name.rpartition(">")[2], module, own, calls, model=model)
    return layer if layer.is_operation else stores.named(layer)


class _Stores:
    """Names layers as the file of weights does: by class, with a number for each further one."""

    def __init__(self, *, skip_inputs: bool = False) -> None:
        self._skip_inputs = skip_inputs
        self._used: dict[str, int] = {}

    def named(self, layer: Layer) -> Layer:
        if layer.is_input and self._skip_inputs:
            return layer
        stem = _snake_case(layer.class_name)
        number = self._used.get(stem, -1) + 1
        self._used[stem] = number
        store = f"{stem}_{number}" if number else stem
        return replace(layer, store=store)


def _snake_case(name: str) -> str:
    text = re.sub(r"\W+", "", name)
    text = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", text)
    return re.sub("([a-z])([A-Z])", r"\1_\2", text).lower()


def _calls(nodes: Any, ahead: frozenset[str]) -> tuple[Call, ...]:
    return tuple(_call(node) if isinstance(node, Mapping) else _old_call(node, ahead) for node in nodes) or (Call(),)


def _call(node: Mapping[str, Any]) -> Call:
    keywords = {str(name): _value(value) for name, value in (node.get("kwargs") or {}).items()}
    return Call(tuple(_value(value) for value in node["args"]), keywords)


def _value(value: Any) -> Any:
    if isinstance(value, Mapping) and value.get("class_name") == _TENSOR:
        layer, call, index = value["config"]["keras_history"]
        return Tensor(str(layer), int(call), int(index), _shape(value["config"].get("shape")))
    if isinstance(value, Mapping):
        # Keras takes the tensors of an object in the order of their keys
        values = [_value(value[key]) for key in sorted(value)]
        return values if list(tensors_in(values)) else value
    return [_value(item) for item in value] if isinstance(value, list) else value


def _old_call(node: Any, ahead: frozenset[str]) -> Call:
    """A call as Keras 2 writes it: `[[layer, call, output, keywords], …]`."""
    tensors = [_counted(Tensor(str(layer), int(call), int(index)), ahead) for layer, call, index, *_ in node]
    keywords: dict[str, Any] = {}
    for _, _, _, *more in node:
        for name, value in (more[0] if more else {}).items():
            if isinstance(value, list) and len(value) == 3 and isinstance(value[0], str):
                value = _counted(Tensor(value[0], int(value[1]), int(value[2])), ahead)
            keywords[str(name)] = value
    return Call((tensors,) if len(tensors) > 1 else tuple(tensors), keywords)


def _ends(value: Any) -> list[Tensor]:
    """The tensors at the ends of a model: one, a list or an object of them."""
    if isinstance(value, Mapping):
        return [end for key in sorted(value) for end in _ends(value[key])]
    if value and isinstance(value[0], str):
        layer, call, index = value
        return [Tensor(layer, int(call), int(index))]
    return [end for item in value for end in _ends(item)]


def _input_shape(item: Mapping[str, Any]) -> Shape | None:
    return _shape((item.get("build_config") or {}).get("input_shape"))


def _shape(value: Any) -> Shape | None:
    if not isinstance(value, list) or not all(size is None or isinstance(size, int) for size in value):
        return None
    return tuple(value)
