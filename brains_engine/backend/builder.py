"""Plan -> `keras.Model`, for training and for export; the layers' names in Keras are the node ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import keras

from brains_engine.backend import layers as own_layers
from brains_engine.backend.custom_layers import check_outputs, check_weights

if TYPE_CHECKING:
    from brains_engine.planning.plan import Plan
    from brains_engine.spec.shapes import TensorType

MODEL_NAME = "brains"
_MIN_PRUNABLE_RANK = 2


class _Context:
    """Makes Keras objects for one node. A second layer of the same node is named `dense-1-2`."""

    def __init__(self, node_id: str) -> None:
        self.node_id = node_id
        self._made = 0

    def keras_input(self, tensor: TensorType) -> Any:
        return keras.Input(tensor.dims, name=self.node_id)

    def keras_layer(self, class_name: str, **arguments: Any) -> Any:
        return getattr(keras.layers, class_name)(name=self.next_name(), **arguments)

    def own_layer(self, class_name: str, **arguments: Any) -> Any:
        return getattr(own_layers, class_name)(name=self.next_name(), **arguments)

    def custom_layer(self, layer_class: type[Any], **arguments: Any) -> Any:
        return layer_class(name=self.next_name(), **arguments)

    def next_name(self) -> str:
        self._made += 1
        return self.node_id if self._made == 1 else f"{self.node_id}-{self._made}"


class _ExportContext(_Context):
    """Puts standard layers with the trained weights in the place of our own."""

    def __init__(self, node_id: str, trained: keras.Model) -> None:
        super().__init__(node_id)
        self._trained = trained

    def own_layer(self, class_name: str, **arguments: Any) -> Callable[[Any], Any]:
        name = self.next_name()
        folded = self._trained.get_layer(name).fold()
        units = folded.kernel.shape[-1]
        dense = keras.layers.Dense(units, activation=folded.activation, use_bias=folded.bias is not None, name=name)

        def apply(inputs: Any) -> Any:
            outputs = dense(inputs)
            dense.set_weights([folded.kernel] if folded.bias is None else [folded.kernel, folded.bias])
            if folded.scale == 1.0:
                return outputs
            return keras.layers.Rescaling(folded.scale, name=self.next_name())(outputs)

        return apply


def build_model(plan: Plan, seed: int = 0) -> keras.Model:
    """Build the network of a plan with fresh weights.

    The seeds of Python, NumPy and TensorFlow are set, so that equal plans and seeds give equal weights.
    The model takes float32 `[batch, *dims]`, the shape its input node gives.
    """
    keras.utils.set_random_seed(seed)
    return _assemble(plan, _Context)


def build_export_model(plan: Plan, model: keras.Model) -> keras.Model:
    """Build the network of a plan from standard Keras layers alone, with the weights of a trained model.

    Our own layers are folded into standard ones, so a process without Brains can load what is saved.

    Args:
        plan: The plan that `model` was built from.
        model: A model of `build_model`, trained or not.
    """
    exported = _assemble(plan, lambda node_id: _ExportContext(node_id, model))
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


def _assemble(plan: Plan, make_context: Callable[[str], _Context]) -> keras.Model:
    outputs: dict[str, tuple[Any, ...]] = {}
    for node in plan.nodes:
        sources = [outputs[source][index] for source, index in node.sources]
        outputs[node.id] = node.spec.build(node.options, sources, make_context(node.id))
        check_outputs(node, outputs[node.id])
    model_inputs = [outputs[node_id][0] for node_id in plan.inputs]
    model_outputs = [outputs[node_id][0] for node_id in plan.outputs]
    model = keras.Model(_single(model_inputs), _single(model_outputs), name=MODEL_NAME)
    check_weights(model, plan)
    return model


def _single(tensors: list[Any]) -> Any:
    """One tensor as it is, several as a list: the structure that calls of the model take and give."""
    return tensors[0] if len(tensors) == 1 else tensors


def _same_class(one: type[Any], other: type[Any]) -> bool:
    """A custom layer may make its class anew with each build: then it is another object of the same name."""
    return (one.__module__, one.__qualname__) == (other.__module__, other.__qualname__)


def _layer_or_none(model: keras.Model, name: str) -> Any:
    return next((layer for layer in model.layers if layer.name == name), None)
