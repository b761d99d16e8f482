"""Plan -> `keras.Model`, for training and for export; the layers' names in Keras are the node ids."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from brains_engine.backend import layers as own_layers
from brains_engine.backend.custom_layers import check_outputs, check_weights
from brains_engine.planning.precision import policies

if TYPE_CHECKING:
    from brains_engine.planning.plan import Plan, PlannedNode
    from brains_engine.runs.precision_config import NumberType
    from brains_engine.spec.shapes import Kind, TensorType

MODEL_NAME = "brains"
_MIN_PRUNABLE_RANK = 2
_DTYPES: Mapping[Kind, str] = {"float": "float32", "integer": "int32", "boolean": "bool"}


def _dtype(kind: Kind) -> str:
    """The type of values of a kind in the node that is being built."""
    return str(keras.config.dtype_policy().compute_dtype) if kind == "float" else _DTYPES[kind]


Layers = dict[str, list[Any]]
"""The layers that each node has made, in their order, for the nodes that share them."""


class _Context:
    """Makes Keras objects for one node. A second layer of the same node is named `dense-1-2`.

    A node that shares the weights of another gets that node's layers instead of new ones.
    """

    def __init__(self, node: PlannedNode, entry: Any, layers: Layers | None = None) -> None:
        layers = {} if layers is None else layers
        self.node_id = node.id
        self.types = node.inputs
        self._entry = entry
        self._made = 0
        self._inner = 0
        self._given = iter(layers[node.shares]) if node.shares else None
        self._layers = layers.setdefault(node.id, [])

    def dtype(self, kind: Kind) -> str:
        return _dtype(kind)

    def keras_input(self, tensor: TensorType) -> Any:
        return keras.Input(tensor.dims, name=self.next_name())

    def keras_layer(self, class_name: str, **arguments: Any) -> Any:
        return self._layer(lambda name: getattr(keras.layers, class_name)(name=name, **arguments))

    def inner_layer(self, class_name: str, **arguments: Any) -> Any:
        self._inner += 1
        return getattr(keras.layers, class_name)(name=f"{class_name.lower()}-{self._inner}", **arguments)

    def own_layer(self, class_name: str, **arguments: Any) -> Any:
        return self._layer(lambda name: getattr(own_layers, class_name)(name=name, **arguments))

    def operation(self, name: str, *arguments: Any, **options: Any) -> Any:
        result = getattr(keras.ops, name)(*arguments, **options)
        first = result[0] if isinstance(result, list | tuple) else result
        # Keras names an operation after its class and a counter of the process, and offers no other way
        first._keras_history.operation.name = self.next_name()  # noqa: SLF001
        return result

    def array(self, values: Any, kind: Kind = "float") -> Any:
        return np.asarray(values, _dtype(kind))

    def constant(self, values: Any, kind: Kind = "float") -> Any:
        array = self.array(values, kind)
        each = self.operation("sum", self._entry, axis=tuple(range(1, len(self._entry.shape))))
        zeros = self.operation("zeros_like", each, dtype=array.dtype.name)
        if array.ndim:
            zeros = self.operation("reshape", zeros, (-1, *(1 for _ in array.shape)))
        return self.operation("add", zeros, array)

    def custom_layer(self, layer_class: type[Any], **arguments: Any) -> Any:
        return self._layer(lambda name: layer_class(name=name, **arguments))

    def _layer(self, make: Callable[[str], Any]) -> Any:
        """A layer of the node, or the one in its place of the node whose weights it shares."""
        name = self.next_name()
        layer = make(name) if self._given is None else next(self._given)
        self._layers.append(layer)
        return layer

    def next_name(self) -> str:
        self._made += 1
        return _name_of(self.node_id, self._made)


def _name_of(node_id: str, number: int) -> str:
    """Name of the layer that a node makes first, second and so on."""
    return node_id if number == 1 else f"{node_id}-{number}"


class _ExportContext(_Context):
    """Puts standard layers with the trained weights in the place of our own."""

    def __init__(self, node: PlannedNode, entry: Any, layers: Layers, trained: keras.Model) -> None:
        super().__init__(node, entry, layers)
        self._trained = trained
        self._owner = node.shares or node.id

    def own_layer(self, class_name: str, **arguments: Any) -> Callable[[Any], Any]:
        folded: own_layers.Folded | own_layers.FoldedStatistics = self._trained.get_layer(
            _name_of(self._owner, self._made + 1)
        ).fold()
        return folded.prepare(self.keras_layer)


def build_model(
    plan: Plan, seed: int = 0, precision: NumberType = "float32", *, for_inference: bool = False
) -> keras.Model:
    """Build the network of a plan with fresh weights.

    The seeds of Python, NumPy and TensorFlow are set, so that equal plans and seeds give equal weights.
    The model takes float32 `[batch, *dims]`, the shape its input node gives.

    Args:
        plan: The network.
        seed: Of its weights.
        precision: The number type of layers without one of their own.
        for_inference: Whether it will not be trained, so that what computes in 16 bits is built in float32.
    """
    keras.utils.set_random_seed(seed)
    layers: Layers = {}
    policy_of = policies(plan, precision, for_inference=for_inference)

    def build(node: PlannedNode, inputs: list[Any], entry: Any) -> tuple[Any, ...]:
        with _default_policy(policy_of[node.id]):
            return node.spec.build(node.options, inputs, _Context(node, entry, layers))

    return _assemble(plan, build)


def build_export_model(plan: Plan, model: keras.Model, precision: NumberType = "float32") -> keras.Model:
    """Build the network of a plan from standard Keras layers alone, with the weights of a trained model.

    Our own layers are folded into standard ones, so a process without Brains can load what is saved. Augmentation is
    left out: in an exported network it would go on changing what comes in.

    Args:
        plan: The plan that `model` was built from.
        model: A model of `build_model`, trained or not.
        precision: The number type of the run; what computed in 16 bits is exported in float32, the type of its weights.
    """
    layers: Layers = {}
    policy_of = policies(plan, precision, for_inference=True)

    def build(node: PlannedNode, inputs: list[Any], entry: Any) -> tuple[Any, ...]:
        with _default_policy(policy_of[node.id]):
            return node.spec.build_export(node.options, inputs, _ExportContext(node, entry, layers, model))

    exported = _assemble(plan, build)
    for layer in exported.layers:
        trained = _layer_or_none(model, layer.name)
        if trained is not None and _same_class(type(trained), type(layer)):
            layer.set_weights(trained.get_weights())
    return exported


def prunable_weights(model: keras.Model) -> Mapping[str, tuple[Any, ...]]:
    """Node id -> its variables that may be pruned: trainable kernels of at least two dimensions."""
    found = {
        layer.name: tuple(
            variable
            for variable in layer.trainable_variables
            if variable.name.endswith("kernel") and len(variable.shape) >= _MIN_PRUNABLE_RANK
        )
        for layer in model.layers
    }
    return {name: variables for name, variables in found.items() if variables}


@contextlib.contextmanager
def _default_policy(name: str) -> Iterator[None]:
    """Layers that are made here get this policy, those that they make themselves among them."""
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(name)
    try:
        yield
    finally:
        keras.config.set_dtype_policy(before)


def _assemble(plan: Plan, build: Callable[[PlannedNode, list[Any], Any], tuple[Any, ...]]) -> keras.Model:
    """Build all nodes. Inputs come first: what has no wires takes the batch size from the first of them."""
    outputs: dict[str, tuple[Any, ...]] = {}
    model_inputs: list[Any] = []
    for node in sorted(plan.nodes, key=lambda node: node.id not in plan.inputs):
        sources = [outputs[source][index] for source, index in node.sources]
        outputs[node.id] = build(node, sources, model_inputs[0] if model_inputs else None)
        check_outputs(node, outputs[node.id])
        if node.id in plan.inputs:
            model_inputs.append(_entry_of(outputs[node.id][0]))
    model_outputs = [outputs[node_id][0] for node_id in plan.outputs]
    model = keras.Model(_single(model_inputs), _single(model_outputs), name=MODEL_NAME)
    check_weights(model, plan)
    return model


def _entry_of(tensor: Any) -> Any:
    """The model's input behind the output of an input node, which may be a cast of it."""
    sources = keras.utils.get_source_inputs(tensor)
    return sources[0]


def _single(tensors: list[Any]) -> Any:
    """One tensor as it is, several as a list: the structure that calls of the model take and give."""
    return tensors[0] if len(tensors) == 1 else tensors


def _same_class(one: type[Any], other: type[Any]) -> bool:
    """A custom layer may make its class anew with each build: then it is another object of the same name."""
    return (one.__module__, one.__qualname__) == (other.__module__, other.__qualname__)


def _layer_or_none(model: keras.Model, name: str) -> Any:
    return next((layer for layer in model.layers if layer.name == name), None)
